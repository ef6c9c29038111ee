"""Outline + values -> Outline. What no value touches stays the very same, and so does what equal values make of it."""

from __future__ import annotations

from operator import is_

from builder.fill.speech import Values
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


def with_values(part: T, values: Values, memo: Memo) -> T:
    """`part` of an outline, or all of it, with the blanks filled that `values` name."""
    made: T = _within(part, values, frozenset(line for line, _ in values), memo)
    return made


def _within(part: Any, values: Values, lines: frozenset[int], memo: Memo) -> Any:
    """The same; `lines` are those of the values."""
    kind = type(part)
    if kind is Text:
        return _text(part, values, memo) if part.holes else part
    if kind is tuple:
        others = [_within(inner, values, lines, memo) for inner in part]
        return part if all(map(is_, others, part)) else tuple(others)
    if kind not in _INSIDE or memo(_lines, part).isdisjoint(lines):
        return part
    parts = [getattr(part, name) for name in _INSIDE[kind]]
    others = [_within(inner, values, lines, memo) if inner else inner for inner in parts]
    return part if all(map(is_, others, parts)) else memo(_with_parts, part, tuple(others))


def _lines(part: Any) -> frozenset[int]:
    """The lines of the blanks in `part`."""
    if type(part) is Text:
        return frozenset((part.line,)) if part.holes else frozenset()
    parts = part if type(part) is tuple else [getattr(part, name) for name in _INSIDE.get(type(part), ())]
    return frozenset().union(*map(_lines, parts))


def _text(text: Text, values: Values, memo: Memo) -> Text:
    own = [values.get((text.line, text.source(hole.start))) for hole in text.holes]
    return memo(_filled_by, text, tuple(own)) if any(own) else text


def _filled_by(text: Text, own: tuple[tuple[str, int] | None, ...]) -> Text:
    """`text` with each of its holes filled by its own value, those without one left open."""
    places = ((text.line, text.source(hole.start)) for hole in text.holes)
    return filled(text, {place: value for place, value in zip(places, own, strict=True) if value is not None})


def _with_parts(whole: T, parts: tuple[Any, ...]) -> T:
    return replace(whole, **dict(zip(_INSIDE[type(whole)], parts, strict=True)))


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
