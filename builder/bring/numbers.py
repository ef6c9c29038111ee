"""Numbers and words as a file states them, which may be anything."""

from __future__ import annotations

from typing import Any

_MOST = 1e9
"""Nothing that is drawn is as large."""


def number(element: Any, name: str, usual: float = 0.0) -> float:
    """A number among the attributes of an element; `usual` where there is no element, no such attribute, or no number in it."""
    return as_number("" if element is None else element.get(name, ""), usual)


def as_number(text: str, usual: float) -> float:
    """What a text says as a number, `usual` where it is none, or beyond all bounds."""
    try:
        value = float(text.rstrip("%"))
    except ValueError:
        return usual
    return value if abs(value) < _MOST else usual


def name_of(shape: Any) -> str:
    """What a shape is called."""
    named = shape.find("*/{*}cNvPr")
    return "" if named is None else str(named.get("name", ""))
