"""The forms that a theme may draw: what each is called in the file format, how it is bent, where words stand inside it."""

from __future__ import annotations

from collections.abc import Callable

CORNER = 0.16
"""The radius of round corners, in inches."""
LEAF = 0.55
"""The radius of the two round corners of a leaf, in inches."""
POINT = 0.28
"""How far an arrow's point reaches, in inches."""
_ROUND = 1 - 0.5**0.5
"""What an arc leaves free of its radius where words begin."""

Guides = dict[str, float]
Margins = tuple[float, float, float, float]
"""Left, top, right, bottom, in inches."""


def _share(length: float, width: float, height: float) -> float:
    """`length` as a share of the lesser side, half of it at most."""
    return min(0.5, length / min(width, height))


def _corner(width: float, height: float) -> Guides:
    return {"adj": _share(CORNER, width, height)}


def _two_corners(width: float, height: float) -> Guides:
    return {"adj1": _share(CORNER, width, height), "adj2": 0.0}


def _leaf(width: float, height: float) -> Guides:
    return {"adj1": _share(LEAF, width, height), "adj2": 0.0}


def _pill(width: float, height: float) -> Guides:
    return {"adj": _share(min(width, height), width, height)}


def _point(width: float, height: float) -> Guides:
    return {"adj": POINT / min(width, height)}


_BENT: dict[str, Callable[[float, float], Guides]] = {
    "roundRect": _corner,
    "round1Rect": _corner,
    "round2SameRect": _two_corners,
    "round2DiagRect": _leaf,
    "pill": _pill,
    "homePlate": _point,
    "chevron": _point,
    "parallelogram": _point,
}
"""Corners of one radius and points of one length, large panels and thin bars alike; other forms are as the format has them."""

FORMS = (
    "rect", "roundRect", "round1Rect", "round2SameRect", "round2DiagRect", "pill", "ellipse", "line", "homePlate", "chevron", "rightArrow",
    "downArrow", "diamond", "triangle", "parallelogram", "mathPlus", "leftBrace", "rightBrace", "leftBracket", "rightBracket",
)  # fmt: skip
PRESETS = {"pill": "roundRect"}
"""What the format calls a form, where it calls it otherwise."""
HOLDERS = ("rect", "roundRect", "ellipse", "homePlate", "chevron")
"""Forms that a slot itself may have. LibreOffice draws each of them as a rectangle, so what must be another form is better drawn as a
shape behind the slot."""


def guides(form: str, width: float, height: float) -> Guides:
    """How `form` is bent in a box of that size in inches: shares by the names of the format's guides."""
    return _BENT[form](width, height) if form in _BENT else {}


def margins(form: str, width: float, height: float) -> Margins:
    """What `form` leaves free of words on each side, as every program lays them out."""
    if form == "ellipse":
        return (width / 2 * _ROUND, height / 2 * _ROUND) * 2
    if form == "roundRect":
        return (_share(CORNER, width, height) * min(width, height) * _ROUND,) * 4
    if form == "homePlate":
        return (0.0, 0.0, POINT / 2, 0.0)
    return (POINT, 0.0, POINT, 0.0) if form == "chevron" else (0.0, 0.0, 0.0, 0.0)
