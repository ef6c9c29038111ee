"""Forms that a theme draws itself: lines and curves in a square of 1 by 1, written as SVG writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

PREFIX = "path:"
"""What a form is called that stands in `deck.paths`."""
_UNIT = 100_000
_SIGN = re.compile(r"\s*([MLCZ])((?:\s*,?\s*-?\d*\.?\d+)*)\s*", re.ASCII)
_TAKES = {"M": 1, "L": 1, "C": 3, "Z": 0}
"""How many places each sign goes by."""
_TAGS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}
_FINE = 12
"""Straight pieces that a curve is taken for, when it is asked what lies inside."""
LONGEST = 2000

Spot = tuple[float, float]
Step = tuple[str, tuple[Spot, ...]]


def steps(path: str) -> tuple[Step, ...]:
    """The steps of a path: a sign and the places it goes by; none where it is no path, such as one that does not begin with M."""
    out: list[Step] = []
    at = 0
    while at < len(path):
        found = _SIGN.match(path, at)
        numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", found[2])] if found else []
        if found is None or len(numbers) != 2 * _TAKES[found[1]] or any(abs(number) > 3 for number in numbers):
            return ()
        out.append((found[1], tuple(zip(numbers[::2], numbers[1::2], strict=True))))
        at = found.end()
    return tuple(out) if out and out[0][0] == "M" and len(out) > 1 else ()


@cache
def path_xml(path: str) -> str:
    """A path as a form of the format; hundreds of pages draw the same few."""
    drawn = "".join(_step(sign, spots) for sign, spots in steps(path))
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{_UNIT}" h="{_UNIT}">{drawn}</a:path></a:pathLst></a:custGeom>'
    )


def inside(path: str, x: float, y: float) -> bool:
    """Whether a place lies inside a path: a line from it to the right crosses the path's edge an odd number of times."""
    crossed = False
    for edge in _edges(path):
        (x0, y0), (x1, y1) = edge
        if (y0 > y) != (y1 > y) and x < x0 + (y - y0) / (y1 - y0) * (x1 - x0):
            crossed = not crossed
    return crossed


def _step(sign: str, spots: tuple[Spot, ...]) -> str:
    said = "".join(f'<a:pt x="{round(x * _UNIT)}" y="{round(y * _UNIT)}"/>' for x, y in spots)
    return f"<a:{_TAGS[sign]}>{said}</a:{_TAGS[sign]}>" if said else f"<a:{_TAGS[sign]}/>"


@cache
def _edges(path: str) -> tuple[tuple[Spot, Spot], ...]:
    """The straight pieces of a path, each of its parts closed; the same curves are asked for on every page."""
    return tuple(_drawn(path))


def _drawn(path: str) -> Iterator[tuple[Spot, Spot]]:
    start = here = (0.0, 0.0)
    for sign, spots in (*steps(path), ("M", ((0.0, 0.0),))):
        if sign in "MZ":
            yield here, start
            here = start = spots[0] if spots else start
            continue
        for spot in _bent(here, spots) if sign == "C" else spots:
            yield here, spot
            here = spot


def _bent(start: Spot, spots: tuple[Spot, ...]) -> Iterator[Spot]:
    """Places along a curve."""
    along = (start, *spots)
    for n in range(1, _FINE + 1):
        t = n / _FINE
        shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        yield (
            sum(share * spot[0] for share, spot in zip(shares, along, strict=True)),
            sum(share * spot[1] for share, spot in zip(shares, along, strict=True)),
        )
