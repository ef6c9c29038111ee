"""Handout + stencils -> .docx."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from builder.model.handout import Block, Figure, Frame, Grid, GridCell, Handout, Part, Piece, Row, Ruby, Runs, Style
from builder.model.stencil import Cut, HandoutStencils
from builder.value import TYPE_CHECKING
from builder.write.package import Parts, between, escape, package_bytes

if TYPE_CHECKING:
    from builder.model.image import Image


def handout_bytes(handout: Handout, stencils: HandoutStencils, images: tuple[Image, ...] = ()) -> bytes:
    """The .docx file of `handout`, with those of `images` that it shows."""
    numbers = count(1)
    body = "".join(_part(part, numbers, stencils) for part in handout.blocks)
    links, pictures = _pictures(handout, images) if images else ("", [])
    parts: Parts = [
        ("word/document.xml", between(stencils.document, body)),
        (stencils.header_part, between(stencils.header, escape(handout.header))),
        ("word/_rels/document.xml.rels", between(stencils.relations, links)),
        *pictures,
    ]
    return package_bytes(stencils.package, parts, (), handout.title, handout.author)


def _pictures(handout: Handout, images: tuple[Image, ...]) -> tuple[str, Parts]:
    """The relationships to the pictures of `handout`, and their parts."""
    from builder.write.media import links, media

    files = media((figure.image for part in handout.blocks for figure in _figures(part)), images)
    return links(files, files, "media/"), [(f"word/media/{name}", data) for name, data in files.values()]


def _figures(part: Part) -> list[Figure]:
    if isinstance(part, Frame):
        return [block for row in part.rows for pane in row.panes for block in pane if isinstance(block, Figure)]
    return [part] if isinstance(part, Figure) else []


def _part(part: Part, numbers: Iterator[int], stencils: HandoutStencils) -> str:
    if isinstance(part, Block):
        return _paragraph(part.style, part.runs, stencils)
    if isinstance(part, Grid):
        return _table(part, stencils)
    if isinstance(part, Frame):
        return _frame(part, numbers, stencils)
    from builder.write.media import figure_run  # only some handouts have pictures

    return between(stencils.paragraphs[Style.PICTURE.value], figure_run(part, next(numbers), stencils.picture))


def _paragraph(style: Style, runs: Runs, stencils: HandoutStencils) -> str:
    return between(stencils.paragraphs[style.value], "".join(_run(run, stencils) for run in runs))


def _run(run: Piece, stencils: HandoutStencils) -> str:
    words = escape(run.text.words)
    if not isinstance(run, Ruby):
        return between(stencils.runs[run.role.value], words)
    cuts = stencils.tables
    return between(cuts["ruby_above"], escape(run.above)) + between(cuts["ruby_base"], words)


def _frame(frame: Frame, numbers: Iterator[int], stencils: HandoutStencils) -> str:
    rows = (_frame_row(row, frame.widths, numbers, stencils) for row in frame.rows)
    return between(stencils.tables["frame"], _columns(frame.widths, stencils.tables) + "".join(rows))


def _frame_row(row: Row, widths: tuple[int, ...], numbers: Iterator[int], stencils: HandoutStencils) -> str:
    cuts, cells = stencils.tables, ""
    for pane, width in zip(row.panes, widths, strict=True):
        look = between(cuts["look"], between(cuts["width"], str(width)))
        cells += between(cuts["cell"], look + "".join(_part(block, numbers, stencils) for block in pane))
    opening = between(cuts["tall"], str(row.height)) if row.height else cuts["row"][0]
    return opening + cells + cuts["row"][1]


def _table(grid: Grid, stencils: HandoutStencils) -> str:
    cuts = stencils.tables
    rows = (_row(row, grid, n < grid.heads, stencils) for n, row in enumerate(grid.rows))
    return between(cuts["table"], _columns(grid.widths, cuts) + "".join(rows))


def _columns(widths: tuple[int, ...], cuts: dict[str, Cut]) -> str:
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
    words = "".join(_paragraph(style, runs, stencils) for runs in cell.paragraphs)
    return between(cuts["cell"], between(cuts["look"], look) + words)
