"""The colour that a template shows: which accent of its scheme that is, or that none is."""

from __future__ import annotations

import colorsys
from typing import Any

from PIL import Image

from builder.compile.colours import parts
from builder.compile.harvest import A, P
from builder.value import Value

_BINS = 24
"""Parts of the circle of hues."""
_SHARE = 0.012
"""Of all that is looked at, what a colour must fill to be the template's."""
_NEAR = 0.05
"""Hues that differ by less of the circle are one colour."""
_SATURATED = 0.35
_ACCENTS = tuple(f"accent{n}" for n in range(1, 7))


class Shown(Value):
    """`main` is the accent to lead with, "" for the first; `added` are slots that get a colour which the scheme has not."""

    main: str
    added: dict[str, str]


def shown(images: list[Image.Image], colours: dict[str, str], trees: list[Any]) -> Shown:
    """What the drawings of a template, a content slide's first, tell of its colours.

    `trees` are its master and layouts, whose own use of the scheme is left alone.
    """
    own = _own(images[0], colours, trees)
    if own:
        return Shown(own, {})
    found = _strongest(*_binned(images))
    if not found:
        return Shown("", {})
    hue = colorsys.rgb_to_hls(*parts(found))[0]
    near = [slot for slot in _ACCENTS if _is_colour(colours[slot]) and _apart(slot, hue, colours) < _NEAR]
    if near:
        return Shown(max(near, key=lambda slot: _strength(colours[slot])), {})
    used = {element.get("val") for tree in trees for element in tree.iter(f"{A}schemeClr")}
    free = next((slot for slot in _ACCENTS if slot not in used), "")
    return Shown(free, {free: found} if free else {})


def _own(content: Image.Image, colours: dict[str, str], trees: list[Any]) -> str:
    """The accent that content slides show most, if shapes are filled with it and no other colour fills twice as much; "" for none."""
    bins, count = _binned([content])
    filled = {slot: sum(len(bins.get(n, [])) for n in _around(colours[slot])) for slot in _drawn(trees, colours)}
    most = max(filled, key=lambda slot: filled[slot], default="")
    strongest = max(map(len, bins.values()), default=0)
    return most if most and filled[most] >= max(count * _SHARE, strongest / 2) else ""


def _drawn(trees: list[Any], colours: dict[str, str]) -> list[str]:
    """The accents, those that are colours, which shapes of the master and the layouts are filled with."""
    filled = {
        element.get("val") for tree in trees for fill in tree.iter(f"{P}spPr") for element in fill.iter(f"{A}schemeClr")
    }
    return [slot for slot in _ACCENTS if slot in filled and _is_colour(colours[slot])]


def _around(digits: str) -> set[int]:
    """The bins that hold a colour's hue, and those beside it."""
    at = int(colorsys.rgb_to_hls(*parts(digits))[0] * _BINS)
    return {(at + step) % _BINS for step in (-1, 0, 1)}


def _binned(images: list[Image.Image]) -> tuple[dict[int, list[tuple[int, int, int]]], int]:
    """The strong colours of the drawings by hue, and how many points were looked at."""
    bins: dict[int, list[tuple[int, int, int]]] = {}
    count = 0
    for image in images:
        raw = image.resize((96, 54)).tobytes()
        for i in range(0, len(raw), 3):
            count += 1
            hue, light, saturation = colorsys.rgb_to_hls(*(value / 255 for value in raw[i : i + 3]))
            if saturation > _SATURATED and 0.12 < light < 0.75:
                bins.setdefault(int(hue * _BINS), []).append((raw[i], raw[i + 1], raw[i + 2]))
    return bins, count


def _strongest(bins: dict[int, list[tuple[int, int, int]]], count: int) -> str:
    """The strongest colour that fills enough of the drawings, as six digits; "" for none."""
    most = max(bins.values(), key=len, default=[])
    if len(most) < count * _SHARE:
        return ""
    middle = sorted(most, key=sum)[len(most) // 2]
    return "".join(f"{part:02X}" for part in middle)


def _strength(digits: str) -> float:
    """How far from grey a colour is."""
    red, green, blue = parts(digits)
    return max(red, green, blue) - min(red, green, blue)


def _apart(slot: str, hue: float, colours: dict[str, str]) -> float:
    own = colorsys.rgb_to_hls(*parts(colours[slot]))[0]
    return min(abs(own - hue), 1 - abs(own - hue))


def _is_colour(digits: str) -> bool:
    _, light, saturation = colorsys.rgb_to_hls(*parts(digits))
    return saturation > 0.18 and 0.08 < light < 0.96
