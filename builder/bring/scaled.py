"""A template whose slides are smaller or larger than ours, drawn to our height: boxes, words, lines."""

from __future__ import annotations

from typing import Any

from builder.bring.parts import Family
from builder.compile.harvest import A, P
from builder.value import replace

HEIGHT = 7.5
"""Of our slides, in inches: sizes of words are made for it."""
NEAR = 0.07
"""Slides that differ by less of it are left as they are."""
_GROUPED = f"{P}grpSp"
_LENGTHS = {
    f"{A}bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    f"{A}ln": ("w",),
    f"{A}gridCol": ("w",),
    f"{A}tr": ("h",),
    f"{A}spcPts": ("val",),
    f"{A}outerShdw": ("blurRad", "dist"),
    f"{A}innerShdw": ("blurRad", "dist"),
    f"{A}glow": ("rad",),
    f"{A}softEdge": ("rad",),
}
_SIZED = ("rPr", "defRPr", "endParaRPr")
_SMALLEST, _LARGEST = 100, 400_000
"""Bounds of the format for sizes, in hundredths of a point."""


def factor(height: float) -> float:
    """How many times as large slides of that height in inches are drawn."""
    return 1.0 if abs(height / HEIGHT - 1) < NEAR else HEIGHT / height


def scaled(family: Family, by: float) -> Family:
    """A master and its layouts, `by` times as large."""
    if by != 1:
        for sheet in (family.master, *family.layouts):
            scale(sheet.root, by)
    return replace(family)


def scale(root: Any, by: float) -> None:
    """Draws a part, in place, `by` times as large."""
    for element in root.iter("{*}*"):
        name = str(element.tag).rpartition("}")[2]
        if name == "xfrm" and not _inside_group(element):
            for child in element:
                if str(child.tag).rpartition("}")[2] in ("off", "ext"):
                    _times(child, ("x", "y", "cx", "cy"), by)
        elif name in _SIZED:
            _size(element, by)
        elif element.tag in _LENGTHS:
            _times(element, _LENGTHS[element.tag], by)
        elif name.endswith("pPr"):
            _times(element, ("marL", "indent", "defTabSz"), by)


def _inside_group(place: Any) -> bool:
    """Whether a place is told in the units of a group, which are drawn larger with the group."""
    holder = place.getparent()
    shape = holder.getparent() if holder is not None and str(holder.tag).endswith("Pr") else holder
    return any(above.tag == _GROUPED for above in (shape.iterancestors() if shape is not None else ()))


def _times(element: Any, names: tuple[str, ...], by: float) -> None:
    for name in names:
        value = element.get(name, "")
        if value.lstrip("-").isdecimal():
            element.set(name, str(round(int(value) * by)))


def _size(properties: Any, by: float) -> None:
    value = properties.get("sz", "")
    if value.isdecimal():
        properties.set("sz", str(min(_LARGEST, max(_SMALLEST, round(int(value) * by / 100) * 100))))
