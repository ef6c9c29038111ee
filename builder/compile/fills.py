"""What a shape is filled with: a role, a tint or a film of one, or a run of them from one edge to another, as text."""

from __future__ import annotations

from collections.abc import Callable

from builder.compile.colours import Triple, luminance

ON = " on "
"""Between a film and what shows through it."""
_STOP = r"(?:{roles})(?:@[1-9]\d?)?(?:%[1-9]\d?)?"


def pattern(roles: tuple[str, ...], several: bool = True) -> str:
    """What a fill may be, as a regular expression: `accent1`, `accent1@20`, `accent2%15`, `accent1>dk2`, `accent1>dk2/90`."""
    stop = _STOP.format(roles="|".join(roles))
    return rf"{stop}(?:(?:>{stop}){{1,2}}(?:/\d{{1,3}})?)?" if several else stop


def is_film(fill: str) -> bool:
    """Whether what lies under the fill shows through."""
    return "%" in fill


def lights(ground: str, drawn: Callable[[str], Triple]) -> list[float]:
    """The relative luminances that `ground` has, films and what is under them taken together; `drawn` gives the colour of a role or a tint."""
    out: list[Triple] = [(1.0, 1.0, 1.0)]
    for layer in reversed(ground.split(ON)):
        out = [_through(drawn, stop, under) for stop in parted(layer)[0] for under in out]
    return [luminance(colour) for colour in out]


def parted(fill: str) -> tuple[list[str], int]:
    """The stops of a fill and its angle in degrees: 0 runs from left to right, 90 downwards."""
    stops, _, angle = fill.partition("/")
    return stops.split(">"), int(angle or 0)


def _through(drawn: Callable[[str], Triple], stop: str, under: Triple) -> Triple:
    """The colour of a stop over another colour."""
    role, _, share = stop.partition("%")
    part = int(share or 100) / 100
    red, green, blue = (part * a + (1 - part) * b for a, b in zip(drawn(role), under, strict=True))
    return red, green, blue
