"""Handout + stencils -> .docx."""

from __future__ import annotations

from builder.model.handout import Block, Grid, GridCell, Handout, Runs, Style
from builder.model.stencil import HandoutStencils
from builder.write.package import between, escape, package_bytes


def handout_bytes(handout: Handout, stencils: HandoutStencils) -> bytes:
    """The .docx file of `handout`."""
    blocks = [
        _paragraph(block.style, block.runs, stencils) if isinstance(block, Block) else _table(block, stencils)
        for block in handout.blocks
    ]
    parts = [
        ("word/document.xml", between(stencils.document, "".join(blocks))),
        (stencils.header_part, between(stencils.header, escape(handout.header))),
    ]
    return package_bytes(stencils.package, parts, (), handout.title, handout.author)


def _paragraph(style: Style, runs: Runs, stencils: HandoutStencils) -> str:
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
