"""How our roles are said in the colour scheme of a unit's own template, and what colour comes of it."""

from __future__ import annotations

import colorsys
import re
from typing import Any

from builder.compile.colours import Triple, luminance, parts
from builder.compile.scheme import SCHEME, colour
from builder.compile.source import Source

Paint = tuple[str, int, int]
"""A slot of the template's scheme by the name that shapes use, the share of its lightness that is kept, and what is added, in per cent."""

_SAID = re.compile(
    r'<a:schemeClr val="(tx1|bg1|tx2|bg2|accent[1-6])"'
    r'(?:/>|>(?:<a:lumMod val="(\d+)"/><a:lumOff val="(\d+)"/>)?(<a:alpha val="\d+"/>)?</a:schemeClr>)'
)
_ROLES = {name: role for role, name in SCHEME.items()}


class Hues:
    """The colours of a deck of `source`."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._colours = source.template.colours
        self._paints = {role: paint_of(text) for role, text in source.find("deck", "paints", default={}).items()}
        self._dark = bool(self._colours) and luminance(self.parts("lt1")) < luminance(self.parts("dk1"))

    def parts(self, role: str) -> Triple:
        """The colour of a role, or of a tint of it ("accent1@20")."""
        name, _, share = role.partition("@")
        if not self._colours:
            return lit(parts(colour(self._source, name)), *_tint((name, 100, 0), share, False)[1:])
        slot, kept, added = _tint(self._paint(name), share, self._dark if share else False)
        return lit(parts(self._colours[slot]), kept, added)

    def said(self, xml: str) -> str:
        """`xml`, whose colours are our roles, in those of the template's scheme."""
        return _SAID.sub(self._said, xml) if self._colours else xml

    def _said(self, found: re.Match[str]) -> str:
        role = _ROLES.get(found[1], found[1])
        share = str(int(found[2]) // 1000) if found[2] else ""
        slot, kept, added = _tint(self._paint(role), share, self._dark)
        if (kept, added) == (100, 0):
            return f'<a:schemeClr val="{slot}">{found[4]}</a:schemeClr>' if found[4] else f'<a:schemeClr val="{slot}"/>'
        more = f'<a:lumOff val="{added * 1000}"/>' if added else ""
        return f'<a:schemeClr val="{slot}"><a:lumMod val="{kept * 1000}"/>{more}{found[4] or ""}</a:schemeClr>'

    def _paint(self, role: str) -> Paint:
        return self._paints.get(role, (SCHEME.get(role, role), 100, 0))


def paint_of(text: str) -> Paint:
    """A paint as a theme states it: "accent1", "accent1 75" (darker), "tx1 65 35" (lighter)."""
    slot, *numbers = text.split()
    kept, added = (*map(int, numbers), *(100, 0)[len(numbers) :])
    return slot, kept, added


def _tint(paint: Paint, share: str, dark: bool) -> Paint:
    """A tint of a paint: so much of it on white, or on black where grounds are dark."""
    slot, kept, added = paint
    if not share:
        return paint
    part = int(share)
    return slot, round(kept * part / 100), round(added * part / 100) + (0 if dark else 100 - part)


def lit(drawn: Triple, kept: int, added: int) -> Triple:
    """A colour with so much of its lightness kept and so much added, in per cent, as the format reckons it."""
    if (kept, added) == (100, 0):
        return drawn
    hue, lightness, saturation = colorsys.rgb_to_hls(*drawn)
    made: Any = colorsys.hls_to_rgb(hue, min(1.0, lightness * kept / 100 + added / 100), saturation)
    return made[0], made[1], made[2]
