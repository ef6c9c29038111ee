"""A table measured -> the table on a slide: heights where there is room, what each cell is, what stands at its sides."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from builder.model.deck import Paragraph
from builder.model.sheet import Edge, Part, Sheet, SheetCell, SheetRow
from builder.model.theme import Cells, Slot
from builder.plan.lattice import Lattice
from builder.plan.measure import Measured

SLOT = "table"
Edges = tuple[Edge, Edge, Edge, Edge]
GROWN = 1.25
"""How many times as high as in other matrices a row of numbered points may be."""
RESERVE = 1.1
"""A table's box is so much higher than its rows: they may grow where a font is taller than any we know."""


def sheet(table: Lattice, found: Measured, slot: Slot, cells: Cells, first: Part | None = None) -> Sheet:
    """`table` as `found` measures it, in `slot`; `first` is what its first column is in a matrix: NAME, or NUMBER."""
    wanted = {None: cells.row, Part.NUMBER: cells.matrix * GROWN}.get(first, cells.matrix)
    heights = _heights(found.heights, room(slot), wanted, cells.least)
    height = sum(heights) * RESERVE
    top = slot.top + cells.optical * (slot.height - height)
    names = first or (Part.FIRST if table.names else Part.BODY)
    rows = zip(heights, _cells(table, found, names), strict=True)
    box = (slot.left, top, float(sum(found.widths)), height)
    return Sheet(SLOT, box, found.widths, tuple(SheetRow(height, tuple(row)) for height, row in rows), table.heads)


def room(slot: Slot) -> float:
    """How high the rows of a table may be together, in pt."""
    return slot.height / RESERVE


def least(heights: Sequence[float], cells: Cells) -> list[int]:
    """How high rows are at the least, in whole pt."""
    return [ceil(max(height, cells.least)) for height in heights]


def _heights(measured: Sequence[float], most: float, wanted: float, least_: float) -> list[int]:
    """All rows as high as wanted where they find room, else a little lower."""
    row = round(wanted)
    while row > least_ and sum(ceil(max(height, row)) for height in measured) > most:
        row -= 1
    return [ceil(max(height, row)) for height in measured]


def _cells(table: Lattice, found: Measured, names: Part) -> list[list[SheetCell]]:
    """A cell for each place: the words stand in the first one of those that are merged."""
    spans = table.spans()
    homes = {table.places[row][column]: (row, column) for (row, column), span in spans.items() if all(span)}
    out: list[list[SheetCell]] = []
    for row, line in enumerate(table.places):
        out.append([])
        for column, number in enumerate(line):
            span = spans[row, column]
            said = found.said[number] if all(span) else (Paragraph(()),)
            part = _part(table, homes[number], names)
            centred = _is_centred(table, row, column) or (names is Part.NUMBER and _is_even(table, column))
            edges = _edges(table, row, column, span)
            edges = _between_numerals(edges) if part is Part.NUMBER else edges
            out[-1].append(SheetCell(said, part, *span, centred, edges))
    return out


def _part(table: Lattice, home: tuple[int, int], names: Part) -> Part:
    """What the cell is that begins at this place."""
    row, column = home
    if row < table.heads:
        return Part.HEAD
    if table.is_total(row):
        return Part.TOTAL
    if table.is_group(row):
        return Part.FIRST
    if names is Part.NUMBER and (column == 1 or (column == table.columns - 1 and _is_brief(table, column))):
        return Part.KEY
    return names if column == 0 else Part.BODY


def _is_brief(table: Lattice, column: int) -> bool:
    """Whether a column holds a few words in each cell: whole sentences do not all stand out."""
    return max((len(words) for words in table.body(column)), default=0) <= BRIEF


BRIEF = 16
"""Characters of a cell that are few."""


def _is_even(table: Lattice, column: int) -> bool:
    """Whether all words in a column are of one length: in the middle they still stand in line."""
    return len({len(words) for words in table.body(column)}) == 1


def _is_centred(table: Lattice, row: int, column: int) -> bool:
    """Figures and signs stand in the middle, with the heads above them; so do heads over several columns."""
    line = table.places[row]
    if line.count(line[column]) > 1:
        return row < table.heads
    return table.narrow[column]


def _edges(table: Lattice, row: int, column: int, span: tuple[int, int]) -> Edges:
    """The sides of a cell; a merged one has those of all that it covers."""
    right, below = column + max(1, span[0]), row + max(1, span[1])
    bottom = _above(table, below, column) if below < len(table.places) else Edge.BOTTOM
    return _left(table, row, column), _left(table, row, right), _above(table, row, column), bottom


def _between_numerals(edges: Edges) -> Edges:
    """The sides of a numeral: other numerals stand above and below it."""
    left, right, above, below = (Edge.NUMBER if edge is Edge.ROW else edge for edge in edges)
    return left, right, above, below


def _left(table: Lattice, row: int, column: int) -> Edge:
    """The side between a place and the one at its left."""
    line = table.places[row]
    if column in (0, len(line)):
        return Edge.SIDE
    if line[column] == line[column - 1]:
        return Edge.NONE
    return Edge.CELL if row < table.heads else Edge.COLUMN


def _above(table: Lattice, row: int, column: int) -> Edge:
    """The side between a place and the one above it."""
    if row == 0:
        return Edge.TOP
    if table.places[row][column] == table.places[row - 1][column]:
        return Edge.NONE
    if row <= table.heads:
        return Edge.HEAD if row == table.heads else Edge.CELL
    return Edge.TOTAL if table.is_total(row) else Edge.ROW
