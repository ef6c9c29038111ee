"""Outline + values -> Outline. What no value touches stays the very same, and so does what equal values make of it."""

from __future__ import annotations

from builder.fill.asked import Values
from builder.memo import Memo
from builder.model.block import Cell, Table
from builder.model.outline import Outline, Point
from builder.model.text import Hole, Text
from builder.value import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")

_INSIDE: dict[type, tuple[str, ...]] = {
    Outline: (
        "title", "subtitle", "speaker", "date", "occasion", "header", "salutation", "lead", "sections", "closing", "signature",
        "attachments",
    ),
    Point: ("headline", "heading", "body", "points"),
    Table: ("rows",),
    Cell: ("texts",),
}  # fmt: skip
"""Where words stand in what has parts."""
Place = tuple[int, int]
"""Of a blank: its line, and the offset in it."""


def with_values(part: T, values: Values, memo: Memo) -> T:
    """`part` of an outline, or all of it, with the blanks filled that `values` name."""
    places = memo(_places, part)
    own = tuple([values.get(place) for place in places]) if places else ()
    return memo(_made, part, own, memo) if any(own) else part


def filled(text: Text, values: Values) -> Text:
    """`text` with the holes that `values` names filled; each keeps the address of the blank it fills."""
    if not text.holes or not values:
        return text
    words, holes, at = "", [], 0
    for hole in text.holes:
        if hole.start < at:
            continue  # swallowed by the fill before it
        value, width = values.get((text.line, text.source(hole.start)), (hole.was, len(hole.was)))
        words += text.words[at : hole.start]
        at = min(max(hole.end, hole.start + width), len(text.words))
        holes.append(Hole(len(words), len(words) + len(value), text.words[hole.start : at]))
        words += value
    return Text(words + text.words[at:], text.line, text.start, tuple(holes))


def _places(part: Any) -> tuple[Place, ...]:
    """Of every blank in `part`."""
    if type(part) is Text:
        return tuple((part.line, part.source(hole.start)) for hole in part.holes)
    parts = part if type(part) is tuple else [getattr(part, name) for name in _INSIDE.get(type(part), ())]
    return tuple(dict.fromkeys(place for inner in parts for place in _places(inner)))


def _made(part: T, own: tuple[tuple[str, int] | None, ...], memo: Memo) -> T:
    """`part` with its blanks filled by `own`, one value for each or None."""
    values = {place: value for place, value in zip(memo(_places, part), own, strict=True) if value is not None}
    if isinstance(part, Text):
        return filled(part, values)  # type: ignore[return-value]
    if isinstance(part, tuple):
        return tuple(with_values(inner, values, memo) for inner in part)  # type: ignore[return-value]
    changed = {name: with_values(getattr(part, name), values, memo) for name in _INSIDE[type(part)]}
    return replace(part, **changed)
