"""What a planner works from."""

from __future__ import annotations

from collections.abc import Callable

from builder.memo import Memo, Once
from builder.model.block import Block, Table
from builder.model.outline import Outline, Point, tables, within
from builder.model.text import Text
from builder.model.theme import Theme
from builder.model.unit import Unit
from builder.plan.fit import Breaker
from builder.value import TYPE_CHECKING, Same, Value, replace

if TYPE_CHECKING:
    from builder.model.logo import Logo

MOST_HAN = 10
"""The largest number that Chinese writes with one character."""

Weigh = Callable[[str], float]
"""How much a word says, from 0 for one that every speech has to about 0.3."""
HEAVIEST = 40
"""What a word's inverse document frequency is divided by."""


class Kit(Same):
    """What every piece of planning needs: the theme's room, where words end (`breaker`), what they weigh, what was planned before (`memo`)."""

    theme: Theme
    breaker: Breaker
    weigh: Weigh
    memo: Memo = Once()


def countable(theme: Theme, outline: Outline) -> Theme:
    """The theme; with Arabic numerals where it has Chinese ones and a number takes two, for which no slide has the place."""
    beyond = theme.numerals == "han" and any(point.number > MOST_HAN for point in within(outline.sections))
    return replace(theme, numerals="arabic") if beyond else theme


class Brief(Value):
    """An outline, for a unit, with the kit to plan it. `name` titles a speech that has no title.

    `rate` is how many characters are said in a minute; 0 where nobody wants to be told minutes. `logo` is the unit's, `aside` how far
    it moves the unit's name at the foot of a slide, in pt.
    """

    outline: Outline
    name: str
    unit: Unit
    kit: Kit
    rate: int = 0
    logo: Logo | None = None
    aside: float = 0.0

    @property
    def header(self) -> str:
        """What stands small on top of a handout's pages."""
        return "　".join(filter(None, (self.unit.name, self.unit.confidential)))

    @property
    def title(self) -> str:
        """The speech's title in one line."""
        return "".join(text.words for text in self.outline.title) or self.name

    @property
    def blocks(self) -> bool:
        """Whether the speech has tables or pictures."""
        return self.kit.memo(_any_blocks, self.outline, self.kit.memo)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the speech, in the order of the draft."""
        return tables(self.outline) if self.blocks else ()


def _any_blocks(outline: Outline, memo: Memo) -> bool:
    parts: tuple[Point | tuple[Block, ...], ...]
    parts = (outline.lead, *outline.sections, outline.closing, outline.attachments)
    return any(memo(_has_blocks, part) for part in parts)


def _has_blocks(part: Point | tuple[Block, ...]) -> bool:
    bodies = [point.body for point in within((part,))] if isinstance(part, Point) else [part]
    return any(not isinstance(block, Text) for body in bodies for block in body)
