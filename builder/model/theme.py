"""The room a theme offers: what the planner must know of it, and nothing of how it looks."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.deck import Layout
from builder.model.unit import NO_UNIT, Unit
from builder.value import Same, Value

PITCH = 1.32
"""Line pitch in em at 100 %: that of the tallest usual Chinese font. What fits by it fits in any of them."""


class Slot(Same):
    """One place for words: its box on the slide in pt, the nominal and the least size in pt.

    `pct` is the line spacing in per cent, `second` the nominal size of level 2, 0 where there is none.
    `gap` is the space in pt above a paragraph (a quarter of it at level 2), `indent` the hanging indent in pt.
    `filled`: it stands on a field so deep that words in the theme's colour (Role.ACCENT) are not read on it.
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
    filled: bool = False


Room = Mapping[str, Slot]
"""The slots of one slide layout by name, in reading order."""
Rooms = Mapping[Layout, tuple[Room, ...]]
"""For each layout its rooms (rungs): the plain ones first, lowest first; then those with a lead, with a tail, with both.

A room without a lead or a tail lacks that slot.
"""


class Paper(Same):
    """The page of a handout in one look: its text's width and height in pt, the room of its title.

    `styles` has the measures of each style by name, in the order of `plan.pages.Measure`.
    `words` are those that the handout brings itself; `refs` tells whether it cites the slides.
    """

    look: str
    width: float
    height: float
    title: Slot
    styles: dict[str, tuple[float, ...]]
    words: dict[str, str]
    refs: bool = True


class Cells(Value):
    """How tables are measured, in pt: a row where there is room, the least one, one of a matrix; what stays free beside
    the words of a cell, and above and below them. `optical` is the share of free height that goes above a table, `large`
    the size of the words of a matrix of numbered points where they have room."""

    row: float
    least: float
    matrix: float
    beside: float
    above: float
    optical: float
    large: int = 0


class Theme(Same):
    """`rooms` are what the planner lays words out in; the words are furniture.

    `opening` and `closing` name the first and the last section of the file; `footer` is where the unit's name stands.
    `paper` is that of the speech text; `preset` how the theme wants it (公文版式), "" where it does not say.
    `page` is a slide's width and height in pt.
    `substitutes` tells for each font what stands in for it on a machine that lacks it.
    """

    name: str
    title: str
    numerals: str
    agenda: str
    continued: str
    opening: str
    closing: str
    rooms: Rooms
    paper: Paper
    substitutes: dict[str, tuple[str, ...]]
    footer: Slot
    cells: Cells
    unit: Unit = NO_UNIT
    preset: str = ""
    page: tuple[float, float] = (960.0, 540.0)
