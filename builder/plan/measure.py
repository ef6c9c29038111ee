"""How high the rows of a table are on a slide: measured, as all words are."""

from __future__ import annotations

from builder.model.deck import Paragraph, Role
from builder.model.text import Text
from builder.model.theme import PITCH, Cells, Slot
from builder.plan.columns import line_count
from builder.plan.fit import SLACK, Breaker, runs, title
from builder.plan.lattice import Lattice
from builder.value import Value


class Measured(Value):
    """A table at one size: `widths` of its columns in pt, `heights` of its rows, `said` the paragraphs of each cell."""

    size: int
    widths: tuple[int, ...]
    heights: tuple[float, ...]
    said: dict[int, tuple[Paragraph, ...]]


def measured(table: Lattice, widths: tuple[int, ...], cells: Cells, breaker: Breaker, size: int) -> Measured:
    """`table` in columns of these widths at `size` pt.

    LibreOffice gives the last row of a cell that is merged from the first row down all of its height, so that is reckoned with.
    """
    heights = [0.0] * len(table.places)
    said: dict[int, tuple[Paragraph, ...]] = {}
    tall: list[tuple[int, int, float]] = []
    for (row, column), (across, down) in table.spans().items():
        if not across or not down:
            continue
        number, room = table.places[row][column], sum(widths[column : column + across]) - 2 * cells.beside
        named = row < table.heads or not column
        said[number], height = _said(table.cells[number], Slot(room, 10.0 * size, size, size, 100), breaker, named)
        height += 2 * cells.above
        tall.append((row, down, height) if row else (down - 1, 1, height))
    for row, down, height in sorted(tall, key=lambda cell: cell[1]):
        heights[row + down - 1] += max(0.0, height - sum(heights[row : row + down]))
    return Measured(size, widths, tuple(heights), said)


def _said(texts: tuple[Text, ...], slot: Slot, breaker: Breaker, named: bool) -> tuple[tuple[Paragraph, ...], float]:
    """The paragraphs of a cell and how high they stand: a name or a head breaks between words, others flow."""
    out: list[Paragraph] = []
    lines = 0
    for text in texts:
        count = line_count(text, slot.width * SLACK / slot.size)
        broken = title(text, slot, breaker) if named and count > 1 else None
        if broken is not None:
            count = 1 + sum(run.role is Role.BREAK for run in broken.runs)
        out.append(Paragraph(broken.runs if broken is not None else runs(text), 0, slot.size))
        lines += count
    return tuple(out) or (Paragraph((), 0, slot.size),), max(1, lines) * slot.size * PITCH
