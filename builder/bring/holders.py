"""The placeholders of a layout, with what each takes from its master: where it stands, how large and how its words are."""

from __future__ import annotations

import re
from typing import Any

from builder.bring.canvas import box_of
from builder.bring.colours import Palette, Rgba
from builder.bring.numbers import as_number, name_of
from builder.compile.geometry import Box
from builder.compile.harvest import A, P
from builder.value import Value

TITLE, SUB, BODY, PICTURE, DATE, FOOTER, NUMBER, OTHER = (
    "title",
    "sub",
    "body",
    "picture",
    "date",
    "footer",
    "number",
    "other",
)
_TYPES = {
    "title": TITLE, "ctrTitle": TITLE, "subTitle": SUB, "body": BODY, "obj": BODY, "pic": PICTURE, "dt": DATE, "ftr": FOOTER,
    "sldNum": NUMBER, "hdr": OTHER, "sldImg": OTHER, "media": OTHER, "clipArt": OTHER,
}  # fmt: skip
_NAMED = (
    (r"副标题|subtitle", SUB), (r"竖排标题|vertical title", OTHER), (r"标题|title|主题|题目", TITLE), (r"日期|date", DATE), (r"页脚|footer", FOOTER),
    (r"编号|页码|number", NUMBER), (r"图片|picture", PICTURE), (r".", BODY),
)  # fmt: skip
"""What a placeholder without a type is, by what it is called."""
_STYLES = {TITLE: "titleStyle", SUB: "bodyStyle", BODY: "bodyStyle", PICTURE: "bodyStyle"}
_INSET = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
_ANCHORS = {"t": "top", "ctr": "middle", "b": "bottom"}
_ALIGNS = {"l": "left", "ctr": "centre", "r": "right", "just": "left", "dist": "left"}
_SIZE = 18.0


class Holder(Value):
    """A placeholder: its box without insets in inches, the size of its words in pt, and how they look; `colour` is None where nothing states one."""

    kind: str
    name: str
    box: Box
    size: float
    align: str
    anchor: str
    bold: bool
    colour: Rgba | None
    faces: tuple[str, str]
    """Chinese and Latin as stated, "" where nothing is."""
    upright: bool = False


def holders(layout: Any, master: Any, palette: Palette) -> list[Holder]:
    """The placeholders of a layout (or of the master itself, given twice) in their order; those that have no place anywhere are left out."""
    above = {} if layout is master else {kind_of(shape): shape for shape in reversed(placeholders(master))}
    out = []
    for shape in placeholders(layout):
        kind = kind_of(shape)
        chain = [shape, *([above[key]] if (key := BODY if kind in (SUB, PICTURE) else kind) in above else [])]
        made = holder_of(kind, chain, master, palette)
        if made is not None:
            out.append(made)
    return out


def numbers(root: Any, master: Any, palette: Palette) -> list[Holder]:
    """Where a master or layout tells the slide's number without a placeholder."""
    shapes = root.findall(f"{P}cSld/{P}spTree/{P}sp")
    told = [s for s in shapes if sign_of(s) is None and s.find(f".//{A}fld[@type='slidenum']") is not None]
    return [made for shape in told if (made := holder_of(NUMBER, [shape], master, palette)) is not None]


def placeholders(root: Any) -> list[Any]:
    """The shapes of a master or layout that are placeholders."""
    return [shape for shape in root.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame") if sign_of(shape) is not None]


def kind_of(shape: Any) -> str:
    """What a placeholder is for: by its type, else, where it states none, by its name."""
    sign = sign_of(shape)
    stated = sign.get("type")
    if stated is not None:
        return _TYPES.get(stated, BODY)
    return next(kind for pattern, kind in _NAMED if re.search(pattern, f"{name_of(shape)} ", re.IGNORECASE))


def sign_of(shape: Any) -> Any:
    """What makes a shape a placeholder; None for one that is none."""
    return shape.find(f"*/{P}nvPr/{P}ph")


def holder_of(kind: str, chain: list[Any], master: Any, palette: Palette, stands: Box | None = None) -> Holder | None:
    """The words of a shape, the first of `chain`, which takes from the others what it does not state; None for one without a place.

    `stands` is where it does, if anybody knows better than its own numbers.
    """
    box = stands or next((found for shape in chain if (found := box_of(shape.find(f"{P}spPr/{A}xfrm")))), None)
    if box is None:
        return None
    bodies = [body for shape in chain if (body := shape.find(f"{P}txBody/{A}bodyPr")) is not None]
    levels = [level for shape in chain if (level := shape.find(f"{P}txBody/{A}lstStyle/{A}lvl1pPr")) is not None]
    if kind == NUMBER:  # its one paragraph says where it stands in the box
        levels[:0] = [own for shape in chain if (own := shape.find(f"{P}txBody/{A}p/{A}pPr")) is not None]
    style = master.find(f"{P}txStyles/{P}{_STYLES.get(kind, 'otherStyle')}/{A}lvl1pPr")
    levels += [] if style is None else [style]
    runs = [run for level in levels if (run := level.find(f"{A}defRPr")) is not None]
    return Holder(
        kind=kind,
        name=name_of(chain[0]),
        box=_inner(box, bodies),
        size=as_number(_first(runs, "sz", ""), _SIZE * 100) / 100,
        align=_ALIGNS.get(_first(levels, "algn", "l"), "left"),
        anchor=_ANCHORS.get(_first(bodies, "anchor", "t"), "top"),
        bold=_first(runs, "b", "0") in ("1", "true"),
        colour=next(
            (made for run in runs for fill in run.findall(f"{A}solidFill") if (made := palette.colour(fill))), None
        ),
        faces=(_face(runs, "ea"), _face(runs, "latin")),
        upright=_first(bodies, "vert", "horz") not in ("horz", ""),
    )


def _first(elements: list[Any], name: str, otherwise: str) -> str:
    return next((value for element in elements if (value := element.get(name))), otherwise)


def _face(runs: list[Any], script: str) -> str:
    """The font that is named for a script; "" where it is the theme's own, or none."""
    faces = (face for run in runs if (face := run.find(f"{A}{script}")) is not None)
    name = next((name for face in faces if (name := face.get("typeface", ""))), "")
    return "" if name.startswith("+") else str(name)


def _inner(box: Box, bodies: list[Any]) -> Box:
    """A box without what its insets keep free."""
    left, top, right, bottom = (as_number(_first(bodies, side, ""), usual) / 914400 for side, usual in _INSET.items())
    x, y, width, height = box
    return (x + left, y + top, max(0.1, width - left - right), max(0.1, height - top - bottom))
