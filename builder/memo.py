"""What pure functions gave, kept for as long as units that come one after another need it."""

from __future__ import annotations

import gc
from contextlib import contextmanager

from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, ParamSpec, TypeVar

    P = ParamSpec("P")
    T = TypeVar("T")

    Asked = tuple[Any, ...]
    """A function, and what it is given."""
    Kept = list[Any]
    """A result, what else is kept that went into it, and the last unit that used it."""

LAST = 8
"""How many units a result is kept that none of them uses."""
SEARCHED = 256
"""After how many units everything is searched for circles: what a host made meanwhile may hold some."""
_RESULT, _PARTS, _UNIT = 0, 1, 2


class Memo:
    """`memo(work, …)` is `work(…)`, worked out once.

    What is asked is its own key. Words, numbers and tuples of them are known again by what they say, nouns by being the very same
    (`value.Same`): that costs nothing, and one that is equal but not the same is only worked out again. The key holds what it is made
    of, so that no other value can take its place. What the last units have not used, by itself or as part of what they used, is
    forgotten, so the memo stays as large as what they need, however many there are.
    """

    __slots__ = ("_kept", "_unit", "_used")

    def __init__(self) -> None:
        self._kept: dict[Asked, Kept] = {}
        self._used: list[Kept] = []
        self._unit = 0

    if TYPE_CHECKING:

        def __call__(self, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T: ...

    else:

        def __call__(self, *asked):
            kept = self._kept.get(asked)
            if kept is None:
                kept = self._worked(asked)
            else:
                kept[_UNIT] = self._unit
            self._used.append(kept)
            return kept[_RESULT]

    @contextmanager
    def unit(self) -> Iterator[None]:
        """While a unit is made; then another begins. Values hold no circles, so Python's search for such waits, and passes over what the unit leaves."""
        searches = gc.isenabled()
        gc.disable()
        try:
            yield
            self.turn()
        finally:
            _passed_over()
            if searches:
                gc.enable()

    def turn(self) -> None:
        """Begins another unit."""
        self._unit += 1
        self._used = []
        if self._unit % (2 * LAST) == 0:
            self._forget()
        if self._unit % SEARCHED == 0:
            gc.collect()

    def size(self) -> int:
        """How many results are kept."""
        return len(self._kept)

    def _worked(self, asked: Asked) -> Kept:
        """The result of a function, with what it asks the memo for on its way."""
        work, *given = asked
        outer, self._used = self._used, []
        try:
            kept = self._kept[asked] = [work(*given), self._used, self._unit]
        finally:
            self._used = outer
        return kept

    def _forget(self) -> None:
        """Drops what none of the last units has used. What went into something is used as long as that."""
        due = self._unit - LAST
        used = [kept for kept in self._kept.values() if kept[_UNIT] >= due]
        for kept in used:
            for part in kept[_PARTS]:
                if part[_UNIT] < kept[_UNIT]:
                    part[_UNIT] = kept[_UNIT]
                    used.append(part)
        for asked in [asked for asked, kept in self._kept.items() if kept[_UNIT] < due]:
            del self._kept[asked]


def _passed_over() -> None:
    """Counts all that there is among what was searched before. What a host has frozen stays frozen."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()


class Once(Memo):
    """For a single unit, which nothing comes after: works everything out, and keeps nothing."""

    __slots__ = ()

    if not TYPE_CHECKING:

        def __call__(self, work, *given):
            return work(*given)


FRESH = Once()
