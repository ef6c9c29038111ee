"""Tables of a Word part: rows, cells, and whether they are a table at all or only hold paragraphs in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from builder.read.final import deleted_row
from builder.read.xml import W, child, is_on, value, whole
from builder.value import Value

MOST_COLUMNS = 63
"""Word's own limit."""

LONG_TEXT = 120
"""Characters of a cell that is prose; in a table of one row it makes the table a layout."""

_HOLDERS = tuple(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


class Grid(Value):
    """The cells of a table as elements: each with the columns it spans and whether it goes on from the cell above."""

    rows: tuple[tuple[tuple[Any, int, bool], ...], ...]
    heads: int

    def is_layout(self) -> bool:
        """Whether the table only holds paragraphs in place: a frame, a single column, a row with prose in it."""
        if all(len(row) == 1 for row in self.rows):
            return True
        return len(self.rows) == 1 and any(_length(cell) >= LONG_TEXT for cell, _, _ in self.rows[0])

    def cells(self) -> Iterator[Any]:
        """The cells, row by row."""
        return (cell for row in self.rows for cell, _, _ in row)


def grid(table: Any) -> Grid:
    """The rows and cells of w:tbl, without rows that were deleted."""
    rows = [row for row in _held(table, f"{W}tr") if not deleted_row(row)]
    cells = [tuple(_cell(cell) for cell in _held(row, f"{W}tc")) for row in rows]
    return Grid(tuple(row for row in cells if row), _heads(rows))


def _held(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, through content controls."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif element.tag in _HOLDERS:
            yield from _held(element, tag)


def _cell(cell: Any) -> tuple[Any, int, bool]:
    properties = child(cell, "tcPr")
    span = min(max(whole(value(properties, "gridSpan"), 1), 1), MOST_COLUMNS)
    merged = child(properties, "vMerge")
    return cell, span, merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _heads(rows: Sequence[Any]) -> int:
    """How many rows from the first are repeated on every page: those name the columns."""
    count = 0
    while count < len(rows) and is_on(child(rows[count], "trPr", "tblHeader")):
        count += 1
    return count


def _length(cell: Any) -> int:
    return sum(len(text.text or "") for text in cell.iter(f"{W}t"))
