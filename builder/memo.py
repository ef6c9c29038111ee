"""What pure functions gave, kept for as long as units that come one after another need it."""

from __future__ import annotations

from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ParamSpec, TypeVar

    P = ParamSpec("P")
    T = TypeVar("T")

    Key = tuple[Any, ...]
    Kept = list[Any]
    """A result, what it was made from, what else is kept that went into it, and the last unit that used it."""

LAST = 8
"""How many units a result is kept that none of them uses."""
_PLAIN = frozenset((str, int, float, bytes, bool, type(None)))
_RESULT, _PARTS, _UNIT = 0, 2, 3


class Memo:
    """`memo(work, …)` is `work(…)`, worked out once.

    Words, numbers and tuples of them are known again by what they say, values by being the very same: that costs nothing, and one
    that is equal but not the same is only worked out again. A result is kept together with what it was made from, so that no other
    value can take its place in the key. What the last units have not used, by itself or as part of what they used, is forgotten,
    so the memo stays as large as what they need, however many there are.
    """

    __slots__ = ("_kept", "_unit", "_used")

    def __init__(self) -> None:
        self._kept: dict[Key, Kept] = {}
        self._used: list[Kept] = []
        self._unit = 0

    def __call__(self, work: Callable[P, T], *given: P.args, **_: P.kwargs) -> T:
        key = (work, *[v if (kind := type(v)) in _PLAIN else _signs(v) if kind is tuple else id(v) for v in given])
        kept = self._kept.get(key)
        if kept is None:
            kept = self._worked(key, work, given)
        else:
            kept[_UNIT] = self._unit
        self._used.append(kept)
        result: T = kept[_RESULT]
        return result

    def turn(self) -> None:
        """Begins another unit."""
        self._unit += 1
        self._used = []
        if self._unit % LAST == 0:
            self._forget()

    def size(self) -> int:
        """How many results are kept."""
        return len(self._kept)

    def _worked(self, key: Key, work: Callable[..., Any], given: tuple[Any, ...]) -> Kept:
        """The result of `work`, with what it asks the memo for on its way."""
        outer, self._used = self._used, []
        try:
            kept = self._kept[key] = [work(*given), given, self._used, self._unit]
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
        self._kept = {key: kept for key, kept in self._kept.items() if kept[_UNIT] >= due}


class Once(Memo):
    """For a single unit, which nothing comes after: works everything out, and keeps nothing."""

    __slots__ = ()

    def __call__(self, work: Callable[P, T], *given: P.args, **_: P.kwargs) -> T:
        return work(*given)  # type: ignore[call-arg]


FRESH = Once()


def _signs(values: Any) -> Key:
    """What each of `values` is known by."""
    return tuple([v if (kind := type(v)) in _PLAIN else _signs(v) if kind is tuple else id(v) for v in values])
