"""Handout + stencils -> .docx."""

from __future__ import annotations

from builder.model.handout import Block, Frame, Grid, GridCell, Handout, Part, Piece, Row, Ruby, Runs, Style
from builder.model.stencil import Cut, HandoutStencils
from builder.write.package import between, escape, package_bytes


def handout_bytes(handout: Handout, stencils: HandoutStencils) -> bytes:
    """The .docx file of `handout`."""
    parts = [
        ("word/document.xml", between(stencils.document, "".join(_part(part, stencils) for part in handout.blocks))),
        (stencils.header_part, between(stencils.header, escape(handout.header))),
    ]
    return package_bytes(stencils.package, parts, (), handout.title, handout.author)


def _part(part: Part, stencils: HandoutStencils) -> str:
    if isinstance(part, Block):
        return _paragraph(part.style, part.runs, stencils)
    return _table(part, stencils) if isinstance(part, Grid) else _frame(part, stencils)


def _paragraph(style: Style, runs: Runs, stencils: HandoutStencils) -> str:
    return between(stencils.paragraphs[style.value], "".join(_run(run, stencils) for run in runs))


def _run(run: Piece, stencils: HandoutStencils) -> str:
    words = escape(run.text.words)
    if not isinstance(run, Ruby):
        return between(stencils.runs[run.role.value], words)
    cuts = stencils.tables
    return between(cuts["ruby_above"], escape(run.above)) + between(cuts["ruby_base"], words)


def _frame(frame: Frame, stencils: HandoutStencils) -> str:
    rows = (_frame_row(row, frame.widths, stencils) for row in frame.rows)
    return between(stencils.tables["frame"], _columns(frame.widths, stencils.tables) + "".join(rows))


def _frame_row(row: Row, widths: tuple[int, ...], stencils: HandoutStencils) -> str:
    cuts, cells = stencils.tables, ""
    for pane, width in zip(row.panes, widths, strict=True):
        look = between(cuts["look"], between(cuts["width"], str(width)))
        cells += between(cuts["cell"], look + "".join(_part(block, stencils) for block in pane))
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
