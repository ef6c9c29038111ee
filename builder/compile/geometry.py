"""What stands on a page: shapes and slots with their boxes, in inches, and how a theme's numbers place them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from builder.compile.forms import margins
from builder.compile.schema import CENTRE
from builder.compile.source import Source
from builder.model.deck import Layout
from builder.model.theme import Slot
from builder.value import Value

POINTS_PER_INCH = 72

Box = tuple[float, float, float, float]
"""x, y, width, height in inches."""

INDENT = 1.1
"""The hanging indent of a paragraph with a bullet, in em of the slot's first level."""

_NEEDED = ("name", "box", "size", "least", "align", "anchor", "font", "role")


class Shape(Value):
    """A drawn form. `fill` and `line` are roles, "" for none; `weight` is the line's, in pt."""

    form: str
    box: Box
    fill: str
    line: str
    weight: float


class Place(Value):
    """A slot as it is drawn: `key` is its name in the code, `name` the one people see; `filled` as in Slot.

    `stated` are the keys of its box in the theme.
    """

    key: str
    name: str
    box: Box
    look: dict[str, Any]
    stated: tuple[str, ...] = ()
    filled: bool = False

    @property
    def form(self) -> str:
        """The form of the slot itself."""
        return str(self.look.get("form", "rect"))

    @property
    def insets(self) -> Box:
        """What the slot keeps free of words besides its form: left, top, right, bottom."""
        across, down = self.look.get("inset", (0, 0))
        return (across, down, across, down)

    @property
    def words(self) -> Box:
        """Where words may stand."""
        x, y, width, height = self.box
        across, down = self.look.get("inset", (0, 0))
        left, top, right, bottom = margins(self.form, width, height)
        left, top, right, bottom = across + left, down + top, across + right, down + bottom
        return (x + left, y + top, width - left - right, height - top - bottom)

    @property
    def room(self) -> Slot:
        """What the planner must know of it."""
        look = self.look
        left, top, width, height = self.words
        return Slot(
            width=width * POINTS_PER_INCH,
            height=height * POINTS_PER_INCH,
            size=look["size"],
            least=look["least"],
            pct=int(look.get("pct", 100)),
            second=look.get("second", {}).get("size", 0),
            gap=int(look.get("gap", 0)),
            indent=INDENT * look["size"] if look.get("bullet") else 0.0,
            left=left * POINTS_PER_INCH,
            top=top * POINTS_PER_INCH,
            filled=self.filled,
        )


class Page(Value):
    """One slide layout: `layout` in one of its rooms. `foot` is the role of footer and page number, "" for the deck's own.

    `look` is the layout of the theme's own template that it is drawn over, "" for the master alone.
    """

    layout: Layout
    rung: int
    name: str
    ground: str
    bare: bool
    footer: bool
    page: bool
    foot: str
    shapes: tuple[Shape, ...]
    places: tuple[Place, ...]
    look: str = ""


def place(source: Source, keys: tuple[str, ...], slot: str, frame: Box, n: int = 0) -> Place:
    """The slot `slot` in `frame` as the layout or tile at `keys` states it, over what the deck states for all; `n` is its item's number."""
    look, stated = _stated(source, keys, slot)
    key = f"{slot}{n}" if n else slot
    name = look["name"].replace("{n}", str(n))
    return Place(key, name, placed(look["box"], frame), look, stated)


@lru_cache(maxsize=512)
def _stated(source: Source, keys: tuple[str, ...], slot: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What a theme states of a slot, and where its box; a layout asks for each of its rooms."""
    look = {**source.find("deck", "slots", slot, default={}), **source.find(*keys, "slots", slot, default={})}
    for needed in _NEEDED:
        if needed not in look:
            raise source.refuse("key_missing", (*keys, "slots", slot, needed))
    if look["least"] > look["size"]:
        paths = [_setting(source, keys, slot, name) for name in ("least", "size")]
        raise source.refuse_nearest("least_over_size", paths, least=look["least"], size=look["size"])
    return look, _setting(source, keys, slot, "box")


def _setting(source: Source, keys: tuple[str, ...], slot: str, name: str) -> tuple[str, ...]:
    """Where a slot's setting comes from: the layout's own, else what the deck states for all layouts."""
    own = source.find(*keys, "slots", slot, name, default=None) is not None
    return (*(keys if own else ("deck",)), "slots", slot, name)


def shapes(stated: list[list[Any]], frame: Box) -> tuple[Shape, ...]:
    """Shapes as a theme states them, in `frame`."""
    return tuple(Shape(s[0], placed(s[1:5], frame), s[5], s[6], float(s[7])) for s in stated)


def placed(box: list[Any], frame: Box) -> Box:
    """A box in a frame: sizes of 0 or less reach to that much before the far edge; "centre" and "far" place it ("far-0.2")."""
    (left, top, width, height), (x, y, w, h) = frame, box
    across, down = isinstance(x, str), isinstance(y, str)
    w = float(w) if w > 0 else width + w - (0 if across else x)
    h = float(h) if h > 0 else height + h - (0 if down else y)
    return (left + (_offset(x, width, w) if across else x), top + (_offset(y, height, h) if down else y), w, h)


def _offset(at: str, room: float, size: float) -> float:
    """How far from the frame's edge something of a `size` stands that a word places."""
    word, moved = re.split(r"(?=[+-]|$)", at, maxsplit=1)
    return ((room - size) / 2 if word == CENTRE else room) + float(moved or 0)


def shared(box: list[float], frame: Box) -> Box:
    """A box given in shares of a frame."""
    (left, top, width, height), (x, y, w, h) = frame, box
    return (left + x * width, top + y * height, w * width, h * height)
