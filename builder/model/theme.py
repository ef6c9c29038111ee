"""The room a theme offers: what the planner must know of it, and nothing of how it looks."""

from __future__ import annotations

from builder.model.deck import Layout
from builder.model.unit import NO_UNIT, Unit
from builder.value import Value

PITCH = 1.32
"""Line pitch in em at 100 %: that of the tallest usual Chinese font. What fits by it fits in any of them."""


class Slot(Value):
    """One place for words: its box on the slide in pt, the nominal and the least size in pt.

    `pct` is the line spacing in per cent, `second` the nominal size of level 2, 0 where there is none.
    `gap` is the space in pt above a paragraph (a quarter of it at level 2), `indent` the hanging indent in pt.
    """

    width: float
    height: float
    size: int
    least: int
    pct: int
    second: int = 0
    gap: int = 0
    indent: float = 0.0
    left: float = 0.0
    top: float = 0.0


class Cells(Value):
    """How tables are measured, in pt: a row where there is room, the least one, one of a matrix; what stays free beside
    the words of a cell, and above and below them. `optical` is the share of free height that goes above a table."""

    row: float
    least: float
    matrix: float
    beside: float
    above: float
    optical: float


class Theme(Value):
    """`rooms` holds for each layout its heights (rungs), lowest first, each with its slots by name."""

    name: str
    title: str
    numerals: str
    agenda: str
    continued: str
    rooms: dict[Layout, tuple[dict[str, Slot], ...]]
    handout_title: Slot
    cells: Cells
    unit: Unit = NO_UNIT
