"""The storyboard of a deck: what each slide is, as a person reads it and decides over it in a recipe."""

from __future__ import annotations

from builder.model.wishes import Line, Pin
from builder.value import Value


class Entry(Value):
    """A slide by its `number` (0: it is left out), with its address and what can be decided of it.

    `shown` are the words on it that no `lines` hold. `pin` is what was decided already.
    """

    number: int
    at: str
    layout: str = ""
    title: str = ""
    lines: tuple[Line, ...] = ()
    shown: tuple[str, ...] = ()
    pin: Pin | None = None


class Board(Value):
    """The slides in their order; `lost` are decisions that found none; `planned` is the digest of the speech."""

    entries: tuple[Entry, ...]
    lost: tuple[Pin, ...] = ()
    planned: str = ""
