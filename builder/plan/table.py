"""Tables of the speech for the page: columns as wide as their words ask for, and so that few lines are needed."""

from __future__ import annotations

from builder.model.block import Cell, Table
from builder.model.handout import Grid, GridCell
from builder.model.theme import Cells
from builder.plan.columns import widths
from builder.plan.fit import runs
from builder.plan.lattice import Lattice, lattice
from builder.zh.width import ems

TWIPS = 20
"""Twips in a point."""
NARROWEST, WIDEST = 3.0, 16.0
"""Ems that the widest line of a column may count, where there is no room for all of them."""
BESIDE = 4.5
"""Points of a cell that its margin takes on either side."""
LOOKED_AT = 60
"""Rows of a long table that tell how wide its columns are."""
SENTENCE = 8
"""Characters of a cell that is read: a column of such cells begins at the left, others stand in the middle."""


def grid(table: Table, width: float, size: float) -> Grid:
    """`table` across `width` pt, its words of `size` pt. A cell that others below are merged into says so."""
    whole = lattice(table)
    some = whole.cut(range(min(len(whole.places), LOOKED_AT)), range(whole.columns))
    across = _widths(some, width, size)
    rows = tuple(tuple(_cells(table, n)) for n in range(len(table.rows)))
    left = tuple(n for n in range(whole.columns) if any(len(words) > SENTENCE for words in some.body(n)))
    return Grid(rows, tuple(int(points * TWIPS) for points in across), table.heads, left)


def _widths(table: Lattice, width: float, size: float) -> tuple[float, ...]:
    """Points for each column; of more columns than the words have room for, by how long those are."""
    found = widths(table, width, Cells(0, 0, 0, BESIDE, 0, 0), round(size))
    if found is not None:
        return found
    wanted = [min(max([NARROWEST, *map(ems, table.body(n))]), WIDEST) for n in range(table.columns)]
    return tuple(width * ems_ / sum(wanted) for ems_ in wanted)


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
