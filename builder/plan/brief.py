"""What a planner works from."""

from __future__ import annotations

from builder.model.outline import Outline
from builder.model.recipe import RATE
from builder.model.theme import Theme
from builder.model.unit import Unit
from builder.plan.fit import Breaker
from builder.value import Value


class Brief(Value):
    """An outline, for a unit, in a theme. `name` titles a speech that has no title; `breaker` tells where words end.

    `rate` is how many characters are said in a minute.
    """

    outline: Outline
    name: str
    unit: Unit
    theme: Theme
    breaker: Breaker
    rate: int = RATE

    @property
    def title(self) -> str:
        """The speech's title in one line."""
        return "".join(text.words for text in self.outline.title) or self.name
