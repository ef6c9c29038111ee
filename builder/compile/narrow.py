"""What a theme inherits, drawn narrower or wider: for pages and content areas that are not as wide as those it was made for."""

from __future__ import annotations

import re
from typing import Any

from builder.toml import Table

_BOXES = ("box", "inner", "area", "content")
_LOGO = ("cover", "foot")
"""Boxes of a unit's logo."""
_DRAWN = ("shapes", "panel", "front", "between", "head")
_NEAR = 0.011
"""Sides that differ by less, in inches, are those of a square or a disc, which stays one."""
_SMALLEST = 16
"""The least size in pt of a numeral in a room that was made narrower."""


def narrowed(table: Table, across: float) -> Table:
    """A theme's table with all that it says of its deck's boxes `across` times as wide."""
    return table if across == 1 or "deck" not in table else {**table, "deck": _narrowed(table["deck"], across)}


def _narrowed(table: Table, across: float) -> Table:
    made: Table = {}
    for key, value in table.items():
        if isinstance(value, dict):
            made[key] = _narrowed(value, across)
        elif key in _BOXES or (key in _LOGO and isinstance(value, list)):
            x, y, width, height = value
            made[key] = [_across(x, across), y, _length(width, across), height]
        elif key in _DRAWN and all(isinstance(shape, list) for shape in value):
            made[key] = [_shape(shape, across) for shape in value]
        else:
            made[key] = [_length(value[0], across), value[1]] if key == "inset" else value
    return _smaller(made, across)


def _smaller(slot: Table, across: float) -> Table:
    """A slot whose words have one size only (numerals) gets them as much smaller as it gets narrower."""
    if across < 1 and slot.get("size", 0) == slot.get("least", -1):
        size = max(min(slot["size"], _SMALLEST), round(slot["size"] * across))
        return {**slot, "size": size, "least": size}
    return slot


def _shape(shape: list[Any], across: float) -> list[Any]:
    form, x, y, width, height, *paint = shape
    side = _length(width, across)
    if width > 0 and abs(width - height) < _NEAR:
        return [form, _across(x, across), _moved(y, (height - side) / 2), side, side, *paint]
    return [form, _across(x, across), y, side, height, *paint]


def _across(at: Any, across: float) -> Any:
    """Where a box begins: a number, or a word with one behind it ("far-0.2")."""
    if not isinstance(at, str):
        return _length(at, across)
    word, moved = re.split(r"(?=[+-]|$)", at, maxsplit=1)
    return f"{word}{_length(float(moved), across):+g}" if moved else at


def _moved(at: Any, by: float) -> Any:
    if not isinstance(at, str):
        return round(at + by, 4)
    word, moved = re.split(r"(?=[+-]|$)", at, maxsplit=1)
    return at if word == "centre" else f"{word}{float(moved or 0) + by:+.4f}"


def _length(length: float, across: float) -> float:
    return round(length * across, 4)
