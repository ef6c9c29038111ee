"""What a planner works from."""

from __future__ import annotations

from collections.abc import Callable

from builder.model.outline import Outline
from builder.model.theme import Theme
from builder.model.unit import Unit
from builder.plan.fit import Breaker
from builder.value import Value

Weigh = Callable[[str], float]
"""How much a word says: 0 for one that every speech has."""


class Kit(Value):
    """What every piece of planning needs: the theme's room, where words end (`breaker`), what they weigh."""

    theme: Theme
    breaker: Breaker
    weigh: Weigh


class Brief(Value):
    """An outline, for a unit, with the kit to plan it. `name` titles a speech that has no title."""

    outline: Outline
    name: str
    unit: Unit
    kit: Kit

    @property
    def title(self) -> str:
        """The speech's title in one line."""
        return "".join(text.words for text in self.outline.title) or self.name
