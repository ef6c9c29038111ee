"""Handout + stencils -> .docx."""

from __future__ import annotations

from itertools import count
from operator import attrgetter

from builder.memo import Memo, Once
from builder.model.handout import Block, Grid, GridCell, Handout, Ink, Part, Piece, Runs, Style
from builder.model.stencil import Cut, HandoutStencils
from builder.value import TYPE_CHECKING
from builder.write.package import (
    Pieces,
    Record,
    between,
    escape,
    package_bytes,
    pieces,
    said,
    stored,
    written,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model.image import Image


TOGETHER = 16
"""Parts without blanks that are deflated as one piece: fewer would cost room."""


def handout_bytes(
    handout: Handout, stencils: HandoutStencils, images: tuple[Image, ...] = (), memo: Memo | None = None
) -> bytes:
    """The .docx file of `handout`, with those of `images` that it shows; `memo` knows what was stamped before."""
    memo = Once() if memo is None else memo
    links, pictures = _pictures(handout, images) if images else ("", [])
    own = [
        written("word/document.xml", _document(handout.blocks, stencils, memo), memo),
        *(
            memo(written, name, (head, escape(handout.header), tail), memo)
            for name, (head, tail) in stencils.headers.items()
        ),
        memo(_relations, links, stencils, memo),
    ]
    return package_bytes(stencils.package, ((), [*own, *pictures]), (), (handout.title, handout.author), memo)


def _document(parts: tuple[Part, ...], stencils: HandoutStencils, memo: Memo) -> Pieces:
    """The text, in pieces. Things in it are numbered from 1."""
    out: list[str] = [stencils.document[0]]
    number = 1
    for group in _groups(parts):
        made, number = memo(_pieces, group, number, stencils)
        out += made
    return (*out, stencils.document[1])


def _groups(parts: tuple[Part, ...]) -> list[tuple[Part, ...]]:
    """What is deflated together. A paragraph with a blank stands alone, for it differs from unit to unit."""
    out: list[tuple[Part, ...]] = []
    start = 0
    for n, part in enumerate(parts):
        alone = _alone(part)
        if n > start and (alone or n - start == TOGETHER):
            out.append(parts[start:n])
            start = n
        if alone:
            out.append((part,))
            start = n + 1
    return [*out, parts[start:]] if start < len(parts) else out


def _alone(part: Part) -> bool:
    return isinstance(part, Block) and any(map(_HOLES, part.runs))


_HOLES = attrgetter("text.holes")


def _pieces(parts: tuple[Part, ...], number: int, stencils: HandoutStencils) -> tuple[Pieces, int]:
    """Several parts, things in them numbered from `number`; the number of the next thing."""
    numbers = count(number)
    return pieces("".join([part_xml(part, numbers, stencils) for part in parts])), next(numbers)


def _relations(links: str, stencils: HandoutStencils, memo: Memo) -> Record:
    return written("word/_rels/document.xml.rels", (between(stencils.relations, links),), memo)


def _pictures(handout: Handout, images: tuple[Image, ...]) -> tuple[str, list[Record]]:
    """The relationships to the pictures of `handout`, and their parts."""
    from builder.write.aside import figures  # only some handouts have pictures
    from builder.write.media import links, media

    files = media((figure.image for part in handout.blocks for figure in figures(part)), images)
    return links(files, files, "media/"), [stored(f"word/media/{name}", data) for name, data in files.values()]


def part_xml(part: Part, numbers: Iterator[int], stencils: HandoutStencils) -> str:
    """A part of the text; `numbers` are the ids of things in it, each used once."""
    if isinstance(part, Block):
        words = runs_xml(part.runs, stencils)
        return between(
            stencils.paragraphs[part.style.value], _marked(part, words, numbers, stencils) if part.mark else words
        )
    if isinstance(part, Grid):
        return _table(part, stencils)
    from builder.write.aside import aside_xml

    return aside_xml(part, numbers, stencils)


def runs_xml(runs: Runs, stencils: HandoutStencils) -> str:
    """The runs of a paragraph."""
    return "".join(_run(run, stencils) for run in runs)


def _run(run: Piece, stencils: HandoutStencils) -> str:
    if run.role is Ink.RUBY:
        from builder.write.aside import ruby_xml

        return ruby_xml(run, stencils)
    return between(stencils.runs[run.role.value], said(run.text))


def _marked(block: Block, words: str, numbers: Iterator[int], stencils: HandoutStencils) -> str:
    """The words of a paragraph with a bookmark around them."""
    cuts, number = stencils.tables, str(next(numbers))
    return between(cuts["mark"], number) + block.mark + between(cuts["marked"], words) + number + '"/>'


def _table(grid: Grid, stencils: HandoutStencils) -> str:
    cuts = stencils.tables
    rows = (_row(row, grid, n < grid.heads, stencils) for n, row in enumerate(grid.rows))
    return between(cuts["table"], columns_xml(grid.widths, cuts) + "".join(rows))


def columns_xml(widths: tuple[int, ...], cuts: dict[str, Cut]) -> str:
    """The columns of a table, by their widths in twips."""
    return between(cuts["columns"], "".join(between(cuts["column"], str(width)) for width in widths))


def _row(row: tuple[GridCell, ...], grid: Grid, head: bool, stencils: HandoutStencils) -> str:
    out, at = [], 0
    for cell in row:
        width = sum(grid.widths[at : at + cell.columns])
        style = Style.TABLE_HEAD if head else Style.TABLE_LEFT if at in grid.left else Style.TABLE
        out.append(_cell(cell, width, style, stencils))
        at += cell.columns
    return between(stencils.tables["head" if head else "row"], "".join(out))


def _cell(cell: GridCell, width: int, style: Style, stencils: HandoutStencils) -> str:
    cuts = stencils.tables
    look = between(cuts["width"], str(width))
    if cell.columns > 1:
        look += between(cuts["span"], str(cell.columns))
    if cell.begins or cell.continues:
        look += between(cuts["merge"], "restart" if cell.begins else "continue")
    words = "".join(between(stencils.paragraphs[style.value], runs_xml(runs, stencils)) for runs in cell.paragraphs)
    return between(cuts["cell"], between(cuts["look"], look) + words)
