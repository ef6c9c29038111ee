"""What pure functions gave, kept for as long as it is used: by this unit, or by the one before."""

from __future__ import annotations

from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, ParamSpec, TypeVar

    P = ParamSpec("P")
    T = TypeVar("T")

_PLAIN = (str, int, bytes, type(None))


class Memo:
    """`memo(work, …)` is `work(…)`, worked out once.

    Words, numbers and tuples of them are known again by what they say, values by being the very same: that costs nothing, and one
    that is equal but not the same is only worked out again. A result is kept together with what it was made from, so that no other
    value can take its place in the key. What two units running have not asked for is forgotten, so the memo stays as large as
    what they need, however many there are.
    """

    __slots__ = ("_before", "_now")

    def __init__(self) -> None:
        self._now: dict[Any, tuple[Any, Any]] = {}
        self._before: dict[Any, tuple[Any, Any]] = {}

    def __call__(self, work: Callable[P, T], *given: P.args, **_: P.kwargs) -> T:
        key = (work, *[value if type(value) in _PLAIN else _sign(value) for value in given])
        kept = self._now.get(key)
        if kept is None:
            kept = self._before.get(key) or (work(*given), given)  # type: ignore[call-arg]
            self._now[key] = kept
        result: T = kept[0]
        return result

    def turn(self) -> None:
        """Begins another unit."""
        self._before, self._now = self._now, {}

    def __len__(self) -> int:
        """How many results are kept."""
        return len(self._now.keys() | self._before.keys())


def _sign(value: Any) -> Any:
    """What a value is known by."""
    if type(value) is tuple:
        return tuple([part if type(part) in _PLAIN else _sign(part) for part in value])
    return id(value)
