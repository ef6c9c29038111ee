"""Frozen, slotted values, as dataclasses make them, at a tenth of their cost to import.

`dataclasses` brings in `inspect` and compiles half a dozen methods for every class: with some fifty classes that was a third of a
cold call. Here a class compiles its `__init__`; all else is shared. Type checkers see a dataclass (PEP 681).
"""

from __future__ import annotations

from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
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
    """`__init__`, and what equality and hash compare."""
    names = {f"set_{field}": cls.__dict__[field].__set__ for field in fields}
    names |= {f"default_{field}": value for field, value in defaults.items()}
    given = ", ".join(f"{field}=default_{field}" if field in defaults else field for field in fields)
    body = "; ".join(f"set_{field}(self, {field})" for field in fields)
    exec(f"def __init__(self, {given}): {body}", names)  # noqa: S102  as dataclasses do; names are the class's own
    cls.__init__ = names["__init__"]
    get = attrgetter(*fields)
    cls._key = staticmethod(get if len(fields) > 1 else lambda value: (get(value),))


@dataclass_transform(frozen_default=True)
class Value(metaclass=_Made):
    """Two are equal if they are of one class and all their fields are. Nothing of it can be set again."""

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

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name}")

    def __delattr__(self, name: str) -> None:
        self.__setattr__(name, None)


def replace(value: T, /, **changes: object) -> T:
    """`value` with some of its fields changed."""
    cls: Any = value.__class__
    fields: tuple[str, ...] = cls.__slots__
    if not changes.keys() <= set(fields):
        raise TypeError(f"{cls.__name__} has no {', '.join(changes.keys() - set(fields))}")
    made: T = cls(*[changes[field] if field in changes else getattr(value, field) for field in fields])
    return made
