"""Handout + stencils -> .docx."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.deck import Run
from builder.model.handout import Block, Figure, Grid, GridCell, Handout, Style
from builder.model.stencil import HandoutStencils
from builder.value import TYPE_CHECKING
from builder.write.package import Parts, between, escape, package_bytes

if TYPE_CHECKING:
    from builder.model.image import Image


def handout_bytes(handout: Handout, stencils: HandoutStencils, images: tuple[Image, ...] = ()) -> bytes:
    """The .docx file of `handout`, with those of `images` that it shows."""
    blocks = [_block(block, n, stencils) for n, block in enumerate(handout.blocks, 1)]
    links, pictures = _pictures(handout, images) if images else ("", [])
    parts: Parts = [
        ("word/document.xml", between(stencils.document, "".join(blocks))),
        (stencils.header_part, between(stencils.header, escape(handout.header))),
        ("word/_rels/document.xml.rels", between(stencils.relations, links)),
        *pictures,
    ]
    return package_bytes(stencils.package, parts, (), handout.title, handout.author)


def _pictures(handout: Handout, images: tuple[Image, ...]) -> tuple[str, Parts]:
    """The relationships to the pictures of `handout`, and their parts."""
    from builder.write.media import links, media

    files = media((block.image for block in handout.blocks if isinstance(block, Figure)), images)
    return links(files, files, "media/"), [(f"word/media/{name}", data) for name, data in files.values()]


def _block(block: Block | Grid | Figure, number: int, stencils: HandoutStencils) -> str:
    if isinstance(block, Block):
        return _paragraph(block.style, block.runs, stencils)
    if isinstance(block, Grid):
        return _table(block, stencils)
    from builder.write.media import figure_run  # only some handouts have pictures

    return between(stencils.paragraphs[Style.PICTURE.value], figure_run(block, number, stencils.picture))


def _paragraph(style: Style, runs: Iterable[Run], stencils: HandoutStencils) -> str:
    words = (between(stencils.runs[run.role.value], escape(run.text.words)) for run in runs)
    return between(stencils.paragraphs[style.value], "".join(words))


def _table(grid: Grid, stencils: HandoutStencils) -> str:
    cuts = stencils.tables
    columns = "".join(between(cuts["column"], str(width)) for width in grid.widths)
    rows = (_row(row, grid, n < grid.heads, stencils) for n, row in enumerate(grid.rows))
    return between(cuts["table"], between(cuts["columns"], columns) + "".join(rows))


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
