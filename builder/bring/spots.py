"""Where words stand on slides of a role, as its sample slides have them, and where their drawings leave room for content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

from builder.bring.holders import BODY, SUB, TITLE, Holder
from builder.bring.recurring import Look, Size, fills
from builder.bring.roles import AGENDA, CONTENT, SECTION
from builder.bring.samples import Sample
from builder.compile.geometry import Box
from builder.value import replace

_NUMERAL = re.compile(
    r"(第?[\d一二三四五六七八九十]{1,3}(部分|章|节|篇)?[、.．]?|(part|chapter)\W*\w{1,5}|[ivx]{1,4})", re.IGNORECASE
)
_AGENDA = re.compile("目录|提纲|议程|目次|contents|agenda|outline", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")
_MARGIN, _AIR, _PAD = 0.6, 0.15, 0.2
"""Of a slide, in inches, where its drawings leave more; between a drawing and words beside it; within a field."""
_HEAD = 0.25
"""Of a slide's height: where titles stand."""
_LEAST = 18.0
_PANEL = 0.35
"""Of a slide: from there on a field is one that content stands in."""
_ACROSS = 0.4
"""Of a side of the slide: from there on a drawing parts it."""
_MOST = 5
"""Places for words of one slide."""


def spots(role: str, look: Look, size: Size, behind: tuple[list[Box], list[Holder]]) -> list[Holder]:
    """The places for words on slides of a role: a title first, unless none is known.

    `behind` are the boxes of what the layout and its master draw, and, where they draw anything, their places for words.
    """
    fields, own = behind
    drawn = [leaf for _, one in look.drawn for leaf in one.leaves]
    if role == CONTENT:
        return _of_content(look, size, [*fields, *drawn], own)
    there = [held for held in look.samples[0].told if not held.upright and _within(held.box, size)]
    title = _title(role, there)
    if title is None:
        return []
    others = sorted((held for held in there if held is not title), key=lambda held: held.box[1])
    wide = replace(title, kind=TITLE, box=_widened(title, size, drawn))
    if role == AGENDA:
        return [wide, *_rows(others, size)]
    number = next((held for held in others if role == SECTION and _NUMERAL.fullmatch(_plain(held))), None)
    below = [held for held in others if held is not number and held.box[1] >= title.box[1] + title.box[3] / 2]
    made = [wide]
    for n, held in enumerate(below[:_MOST]):
        made.append(replace(held, kind=BODY if n else SUB, box=_widened(held, size, drawn)))
    return [*made, *([] if number is None else [replace(number, kind=BODY)])]


def _title(role: str, there: list[Holder]) -> Holder | None:
    """The words that are the title: in a placeholder for it, else the largest that are words at all."""
    held = next((one for one in there if one.kind == TITLE), None)
    if held is not None:
        return held
    heads = [one for one in there if role == AGENDA and _AGENDA.search(_plain(one))]
    said = [one for one in there if len(_HAN.findall(one.name)) > 1 and not _NUMERAL.fullmatch(_plain(one))]
    return max(heads or said or there, key=lambda one: one.size, default=None)


def _plain(held: Holder) -> str:
    return re.sub(r"\s", "", held.name)


def _within(box: Box, size: Size) -> bool:
    x, y, width, height = box
    return x + width / 2 > 0 and y + height / 2 > 0 and x + width / 2 < size[0] and y + height / 2 < size[1]


def _rows(others: list[Holder], size: Size) -> list[Holder]:
    """Where the rows of an agenda stand: in the box around them, to the margin."""
    rows = [held for held in others if not _AGENDA.search(_plain(held))]
    if not rows:
        return []
    left, top = (min(held.box[n] for held in rows) for n in (0, 1))
    bottom = max(held.box[1] + held.box[3] for held in rows)
    return [replace(rows[0], kind=BODY, box=(left, top, size[0] - _MARGIN - left, bottom - top))]


def _widened(held: Holder, size: Size, drawn: list[Box]) -> Box:
    """A box with room for longer words than the sample's: to the margin, or to what is drawn beside it."""
    x, y, width, height = held.box
    beside = [box for box in drawn if box[1] < y + height and box[1] + box[3] > y and not fills(box, size)]
    stops = [box[0] - _AIR for box in beside if box[0] >= x + width - _AIR]
    starts = [box[0] + box[2] + _AIR for box in beside if box[0] + box[2] <= x + _AIR]
    fields = [box for box in beside if box[0] <= x + _AIR and box[0] + box[2] >= x + width - _AIR]
    right = min([size[0] - _MARGIN, *stops, *(box[0] + box[2] - _AIR for box in fields)])
    left = max([_MARGIN, *starts, *(box[0] + _AIR for box in fields)])
    right, left = max(right, x + width), min(left, x)
    middle = x + width / 2
    if held.align == "centre" or (abs(middle - size[0] / 2) < 0.3 and width < size[0] * 0.6):
        half = max(width / 2, min(middle - left, right - middle))
        return (middle - half, y, 2 * half, height)
    return (left, y, x + width - left, height) if held.align == "right" else (x, y, right - x, height)


def _of_content(look: Look, size: Size, drawn: list[Box], own: list[Holder]) -> list[Holder]:
    """A title where most content slides have theirs, and a body below it: where most have one, or `own` has, else in what is free."""
    titles = _alike([_headline(sample, size) for sample in look.samples])
    made = (
        []
        if titles is None
        else [_in_band(replace(titles, kind=TITLE, box=_widened(titles, size, drawn)), size, drawn)]
    )
    bodies = _alike([next((held for held in sample.told if held.kind == BODY), None) for sample in look.samples])
    bodies = bodies or next((held for held in own if held.kind == BODY), None)
    if bodies is not None:
        return [*made, bodies]
    said = [held for sample in look.samples for held in sample.told]
    longest = max(said, key=lambda held: len(held.name), default=None)
    if longest is None:
        return made
    return [*made, replace(longest, kind=BODY, align="left", anchor="top", box=_free(size, drawn, made))]


def _in_band(title: Holder, size: Size, drawn: list[Box]) -> Holder:
    """A title that stands on a band of its own height or so: in the middle of it."""
    x, y, width, height = title.box
    under = [
        (top, high)
        for left, top, wide, high in drawn
        if left <= x + 0.1 and left + wide >= x + width - 0.1 and high < size[1] * _HEAD
    ]
    top, high = next(((t, h) for t, h in under if t <= y + height / 2 <= t + h and h > 0.4), (y, height))
    return replace(title, box=(x, top, width, high), anchor="middle") if (top, high) != (y, height) else title


def _headline(sample: Sample, size: Size) -> Holder | None:
    """A content slide's title: in its placeholder, else the largest words on top."""
    held = next((one for one in sample.told if one.kind == TITLE), None)
    high = [o for o in sample.told if o.box[1] + o.box[3] / 2 < size[1] * _HEAD and o.size >= _LEAST and not o.upright]
    return held or max(high, key=lambda one: one.size, default=None)


def _alike(found: Iterable[Holder | None]) -> Holder | None:
    """Words in the middle of the places where slides have them, if most do."""
    all_ = list(found)
    there = [held for held in all_ if held is not None]
    if not there or len(there) * 2 < len(all_):
        return None
    left, top, height = (median(held.box[n] for held in there) for n in (0, 1, 3))
    return replace(there[0], box=(left, top, max(held.box[2] for held in there), height))


def _free(size: Size, drawn: list[Box], titles: list[Holder]) -> Box:
    """What drawings leave free below the title, within a field that content stands in."""
    wide, high = size
    left, top, right, bottom = _MARGIN, high * 0.1, wide - _MARGIN, high - 0.6
    for held in titles:
        top = max(top, held.box[1] + held.box[3] + _AIR)
    for x, y, width, height in sorted(drawn, key=lambda box: -box[2] * box[3]):
        middle, centre = y + height / 2, x + width / 2
        if fills((x, y, width, height), size):
            continue
        if width * height > _PANEL * wide * high:
            left, right = max(left, x + _PAD), min(right, x + width - _PAD)
            top, bottom = max(top, y + _AIR), min(bottom, y + height - _AIR)
        elif width > wide * _ACROSS or height <= high * _ACROSS:
            if middle < high * 0.3 and (width > wide * _ACROSS or y + height < high * 0.2):
                top = max(top, y + height + _AIR)
            elif middle > high * 0.78:
                bottom = min(bottom, y - _AIR)
        elif centre < wide * 0.3:
            left = max(left, x + width + 2 * _AIR)
        elif centre > wide * 0.7:
            right = min(right, x - 2 * _AIR)
    return (left, top, max(1.0, right - left), max(1.0, bottom - top))
