"""Words that a layout has drawn fast (谢谢观看, 目录): where ours stand they give way, and may tell where ours belong."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from builder.bring.canvas import Frame, box_of
from builder.bring.holders import TITLE, Holder
from builder.bring.numbers import number
from builder.bring.parts import Sheet
from builder.compile.geometry import Box
from builder.compile.harvest import A, P
from builder.value import Value
from builder.zh.width import ems

_SIZE = 18.0


class Fixed(Value):
    """A shape with words that is no placeholder: where it stands in inches, its words, their size in pt."""

    shape: Any
    box: Box
    words: str
    size: float


def fixed(sheet: Sheet) -> list[Fixed]:
    """The words that a layout itself has drawn, outside groups."""
    out = []
    for shape in sheet.root.findall(f"{P}cSld/{P}spTree/{P}sp"):
        words = "".join(text.text or "" for text in shape.iter(f"{A}t")).strip()
        box = box_of(shape.find(f"{P}spPr/{A}xfrm"), Frame())
        if words and box is not None and shape.find(f"*/{P}nvPr/{P}ph") is None:
            sizes = [number(run, "sz", _SIZE * 100) / 100 for run in shape.iter(f"{A}rPr")]
            out.append(Fixed(shape, box, words, max(sizes, default=_SIZE)))
    return out


def at_foot(sheets: Iterable[Sheet], foot: Box) -> list[tuple[float, float]]:
    """From where to where, across, words that sheets have drawn stand in the line `foot`; the number of the slide is none of them."""
    there = [one for sheet in sheets for one in fixed(sheet) if one.shape.find(f".//{A}fld[@type='slidenum']") is None]
    return [_across(one) for one in there if one.box[1] < foot[1] + foot[3] and foot[1] < one.box[1] + one.box[3]]


def _across(one: Fixed) -> tuple[float, float]:
    """From where to where words stand in their box, by how they are aligned; with a gap at either side."""
    x, _, width, _ = one.box
    wide = min(width, ems(one.words) * one.size / 72 + 2 * _INSET)
    side = next((p.get("algn", "l") for p in one.shape.iter(f"{A}pPr")), "l")
    left = {"ctr": x + (width - wide) / 2, "r": x + width - wide}.get(side, x)
    return left - _INSET, left + wide + _INSET


_INSET = 0.1
"""The inset of a text box, in inches, where it tells none."""


def as_title(there: list[Fixed]) -> Holder | None:
    """The largest of such words as the place of a title; None where none is large."""
    large = max(there, key=lambda one: one.size, default=None)
    if large is None or large.size < 24 or large.box[2] < large.box[3]:
        return None
    return Holder(TITLE, large.words, large.box, large.size, "centre", "middle", True, None, ("", ""))


def give_way(sheet: Sheet, boxes: list[Box]) -> list[str]:
    """Takes the words out that would stand under ours; which they were. A field that they stood on stays."""
    gone = []
    for one in fixed(sheet):
        if any(meet(one.box, box) for box in boxes):
            gone.append(one.words)
            body = one.shape.find(f"{P}txBody")
            for paragraph in body.findall(f"{A}p")[1:]:
                body.remove(paragraph)
            first = body.find(f"{A}p")
            for child in list(first):
                first.remove(child)
    return gone


def in_one_line(sheets: Iterable[Sheet]) -> None:
    """Text boxes that tell a slide's number never wrap: their sample had one digit, and a deck has slides of three."""
    for sheet in sheets:
        for shape in sheet.root.findall(f"{P}cSld/{P}spTree/{P}sp"):
            body = shape.find(f"{P}txBody/{A}bodyPr")
            if body is not None and shape.find(f".//{A}fld[@type='slidenum']") is not None:
                body.set("wrap", "none")


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes lie on each other by more than their edges."""
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return across > 0.15 and down > 0.15
