"""Colours as a drawing states them -> red, green, blue; fills -> colours; all by a template's scheme and map."""

from __future__ import annotations

import colorsys
from typing import Any

from builder.bring.numbers import number
from builder.compile.colours import Triple, parts
from builder.compile.harvest import A, P
from builder.compile.hues import lit

Rgba = tuple[float, float, float, float]
"""Red, green, blue, and how much of what is behind it covers, 0 to 1."""

_PRESET = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00", "gray": "808080",
    "darkRed": "8B0000", "darkBlue": "00008B", "orange": "FFA500", "gold": "FFD700", "navy": "000080",
}  # fmt: skip
_WHOLE = 100_000
_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")


class Palette:
    """The colours of a template: `colours` by the names that shapes call them, `theme` its theme part's tree."""

    def __init__(self, colours: dict[str, str], theme: Any) -> None:
        self.colours = colours
        self._grounds = theme.find(f".//{A}bgFillStyleLst")
        self._fills = theme.find(f".//{A}fillStyleLst")

    def colour(self, holder: Any, behind: Rgba | None = None) -> Rgba | None:
        """The colour that `holder` (a fill, a reference to a style) holds; `behind` is what phClr stands for. None where it holds none."""
        element = next((child for child in holder if str(child.tag).endswith("Clr")), None)
        if element is None:
            return None
        parts = self._base(element, behind)
        return None if parts is None else _changed(parts, element)

    def _base(self, element: Any, behind: Rgba | None) -> Triple | None:
        kind, value = str(element.tag).rpartition("}")[2], element.get("val", "")
        if kind == "schemeClr":
            if value == "phClr":
                return behind[:3] if behind else None
            direct = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}.get(value, value)
            return parts(self.colours[direct]) if direct in self.colours else None
        digits = {
            "srgbClr": value,
            "sysClr": element.get("lastClr", "FFFFFF" if value == "window" else "000000"),
            "prstClr": _PRESET.get(value, "808080"),
        }.get(kind, "")
        try:
            return parts(digits) if len(digits) == 6 else None
        except ValueError:
            return None

    def stops(self, fill: Any, behind: Rgba | None = None) -> list[Rgba]:
        """The colours of a fill, from one end to the other; none for one that is transparent or a picture."""
        kind = str(fill.tag).rpartition("}")[2]
        if kind == "gradFill":
            listed = sorted(fill.iter(f"{A}gs"), key=lambda stop: number(stop, "pos"))
            return [made for made in (self.colour(stop, behind) for stop in listed) if made]
        holder = fill.find(f"{A}fgClr") if kind == "pattFill" else fill if kind == "solidFill" else None
        made = None if holder is None else self.colour(holder, behind)
        return [made] if made else []

    def fill_of(self, shape: Any) -> tuple[Any, Rgba | None]:
        """The fill of a shape and what phClr stands for in it: its own, else that of its style; None for none."""
        own = next((child for child in _properties(shape) if _is_fill(child)), None)
        if own is not None:
            return own, None
        reference = shape.find(f"{P}style/{A}fillRef")
        if reference is None:
            return None, None
        return self._styled(self._fills, int(number(reference, "idx")), reference)

    def ground_of(self, canvas: Any) -> tuple[Any, Rgba | None]:
        """The ground of a master or layout (its cSld), as `fill_of` gives it."""
        own = canvas.find(f"{P}bg/{P}bgPr")
        if own is not None:
            return next((child for child in own if _is_fill(child)), None), None
        reference = canvas.find(f"{P}bg/{P}bgRef")
        if reference is None:
            return None, None
        index = int(number(reference, "idx"))
        return self._styled(self._grounds if index > 1000 else self._fills, index % 1000, reference)

    def _styled(self, styles: Any, number: int, reference: Any) -> tuple[Any, Rgba | None]:
        listed = [] if styles is None else list(styles)
        fill = listed[number - 1] if 0 < number <= len(listed) else None
        return fill, self.colour(reference)


def _properties(shape: Any) -> Any:
    for name in ("spPr", "grpSpPr"):
        found = shape.find(f"{P}{name}")
        if found is not None:
            return found
    return ()


def _is_fill(element: Any) -> bool:
    return str(element.tag).rpartition("}")[2] in _FILLS


def _changed(parts: Triple, element: Any) -> Rgba:
    """A colour with the changes that its element states: lighter, darker, of less colour, seen through."""
    alpha = 1.0
    for change in element:
        kind, share = str(change.tag).rpartition("}")[2], number(change, "val") / _WHOLE
        if kind in ("lumMod", "lumOff"):
            parts = lit(parts, *((round(share * 100), 0) if kind == "lumMod" else (100, round(share * 100))))
        elif kind == "shade":
            parts = _mixed(parts, 0.0, share)
        elif kind == "tint":
            parts = _mixed(parts, 1.0, share)
        elif kind == "satMod":
            hue, light, saturation = colorsys.rgb_to_hls(*parts)
            parts = colorsys.hls_to_rgb(hue, light, min(1.0, saturation * share))
        elif kind == "alpha":
            alpha = share
    return (*parts, max(0.0, min(1.0, alpha)))


def _mixed(parts: Triple, end: float, share: float) -> Triple:
    red, green, blue = (part * share + end * (1 - share) for part in parts)
    return red, green, blue
