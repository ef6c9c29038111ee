"""Frozen, slotted values, as dataclasses make them, at a tenth of their cost to import.

`dataclasses` brings in `inspect` and compiles half a dozen methods for every class: with some fifty classes that was a third of a
cold call. Here classes of as many fields share one compiled `__init__`, under their own names. Type checkers see a frozen dataclass
(PEP 681) and refuse what sets a field; nothing does at run time, for that would double the cost of making one, and a build makes
thousands. A test builds everything with values that do refuse.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from types import FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any, TypeVar, dataclass_transform

    T = TypeVar("T")
else:

    def dataclass_transform(**_: object) -> object:
        """Of `typing`, which a cold call does without."""
        return lambda cls: cls


class _Made(type):
    """Turns the annotated names of a class into slots, and an `__init__` that fills them."""

    def __new__(mcs, name: str, bases: tuple[type, ...], space: dict[str, Any]) -> _Made:
        fields = tuple(space.get("__annotations__", ())) if bases else ()
        defaults = {field: space.pop(field) for field in fields if field in space}
        cls = super().__new__(mcs, name, bases, {**space, "__slots__": fields, "__match_args__": fields})
        if fields:
            _complete(cls, fields, defaults)
        return cls


def _complete(cls: Any, fields: tuple[str, ...], defaults: dict[str, Any]) -> None:
    """`__init__`, what equality and hash compare, and where each field stands."""
    code = _filling(len(fields))
    code = code.replace(co_varnames=("self", *fields), co_names=fields, co_qualname=f"{cls.__qualname__}.__init__")
    cls.__init__ = FunctionType(code, {}, "__init__", tuple(defaults.values()))
    get = attrgetter(*fields)
    cls._key = staticmethod(get if len(fields) > 1 else lambda value: (get(value),))
    cls._places = {field: n for n, field in enumerate(fields)}


@cache
def _filling(count: int) -> CodeType:
    """The code of an `__init__` that keeps `count` arguments in as many fields."""
    given = ", ".join(f"given_{n}" for n in range(count))
    body = "; ".join(f"self.field_{n} = given_{n}" for n in range(count))
    made: dict[str, Any] = {}
    exec(f"def __init__(self, {given}): {body}", made)  # noqa: S102  as dataclasses do
    code: CodeType = made["__init__"].__code__
    return code


@dataclass_transform(frozen_default=True)
class Value(metaclass=_Made):
    """Two are equal if they are of one class and all their fields are. Nothing of it is set again."""

    __slots__: tuple[str, ...] = ()
    _key: Any

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return bool(self._key(self) == self._key(other))

    def __hash__(self) -> int:
        return hash(self._key(self))

    def __repr__(self) -> str:
        fields = self.__slots__
        return f"{type(self).__name__}({', '.join(f'{field}={getattr(self, field)!r}' for field in fields)})"

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return type(self), self._key(self)


class Same(Value):
    """A value that is told from others by being the very same, where it is a key: a memo asks for thousands, each made of many others.

    So a set or a dict holds equal ones twice, if they are not the same: go by their words there, or make them the same (`plan/same.py`).
    """

    __hash__ = object.__hash__


def fields(value: Value) -> tuple[Any, ...]:
    """What a value holds, in the order of its class."""
    held: tuple[Any, ...] = value.__class__._key(value)
    return held


def replace(value: T, /, **changes: object) -> T:
    """`value` with some of its fields changed."""
    cls: Any = value.__class__
    places, given = cls._places, [*cls._key(value)]
    for field, other in changes.items():
        if field not in places:
            raise TypeError(f"{cls.__name__} has no {field}")
        given[places[field]] = other
    made: T = cls(*given)
    return made
