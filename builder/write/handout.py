"""Handout + stencils -> .docx."""

from __future__ import annotations

from itertools import count

from builder.memo import Once
from builder.model.handout import Block, Grid, GridCell, Handout, Ink, Part, Piece, Runs, Style
from builder.model.stencil import Cut, HandoutStencils
from builder.value import TYPE_CHECKING
from builder.write.package import Record, between, escape, package_bytes, stored, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.model.image import Image


def handout_bytes(handout: Handout, stencils: HandoutStencils, images: tuple[Image, ...] = ()) -> bytes:
    """The .docx file of `handout`, with those of `images` that it shows."""
    numbers = count(1)
    body = "".join(part_xml(part, numbers, stencils) for part in handout.blocks)
    links, pictures = _pictures(handout, images) if images else ("", [])
    memo = Once()
    texts = [
        ("word/document.xml", between(stencils.document, body)),
        *((name, between(cut, escape(handout.header))) for name, cut in stencils.headers.items()),
        ("word/_rels/document.xml.rels", between(stencils.relations, links)),
    ]
    parts = [*(written(name, (text,), memo) for name, text in texts), *pictures]
    return package_bytes(stencils.package, parts, "", (handout.title, handout.author), memo)


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
    return between(stencils.runs[run.role.value], escape(run.text.words))


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
        out.append(_cell(cell, width, Style.TABLE_HEAD if head else Style.TABLE, stencils))
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
