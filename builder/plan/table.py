"""Tables of the speech for the page: columns as wide as their words ask for, within the width of the text."""

from __future__ import annotations

from builder.model.block import Cell, Table
from builder.model.handout import Grid, GridCell
from builder.plan.fit import runs
from builder.zh.width import ems

TWIPS = 20
"""Twips in a point."""
NARROWEST, WIDEST = 3.0, 16.0
"""Ems that the widest line of a column may count."""
MARGINS = 1.5
"""Ems that a cell's margins take."""


def grid(table: Table, width: float) -> Grid:
    """`table` across `width` pt. A cell that others below are merged into says so."""
    columns = max(sum(cell.columns for cell in row) for row in table.rows)
    wanted = [_wanted(table, column) for column in range(columns)]
    scale = width * TWIPS / sum(wanted)
    rows = tuple(tuple(_cells(table, n)) for n in range(len(table.rows)))
    return Grid(rows, tuple(int(ems_ * scale) for ems_ in wanted), table.heads)


def _wanted(table: Table, column: int) -> float:
    """How many ems the column's widest single cell would take in one line."""
    found = [
        ems(text.words)
        for row in table.rows
        for at, cell in _placed(row)
        if at == column and cell.columns == 1
        for text in cell.texts
    ]
    return min(max([NARROWEST, *found]), WIDEST) + MARGINS


def _placed(row: tuple[Cell, ...]) -> list[tuple[int, Cell]]:
    """Each cell with the column it begins in."""
    out, at = [], 0
    for cell in row:
        out.append((at, cell))
        at += cell.columns
    return out


def _cells(table: Table, n: int) -> list[GridCell]:
    below = {at for at, cell in _placed(table.rows[n + 1]) if cell.continues} if n + 1 < len(table.rows) else set()
    return [
        GridCell(
            tuple(runs(text) for text in cell.texts) or ((),),
            cell.columns,
            begins=at in below and not cell.continues,
            continues=cell.continues,
        )
        for at, cell in _placed(table.rows[n])
    ]
