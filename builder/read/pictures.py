"""Pictures in a Word part, and what hangs on a drawing besides: text boxes, charts, objects."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.model.block import Picture
from builder.model.remark import Refusal
from builder.read.final import Tally
from builder.read.package import Package, Target
from builder.read.xml import PIC, WP, A, R, V, W, inside, whole

BOX = f"{W}txbxContent"
_SIGNATURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM")
_OBJECTS = ("/chart", "/chartex", "/diagram")
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]{1,8})(pt|in|cm|mm)", re.IGNORECASE)
_EMU = {"pt": 12700, "in": 914400, "cm": 360000, "mm": 36000}


def boxes(thing: Any) -> Iterator[Any]:
    """The text boxes on a drawing (w:txbxContent), in order."""
    return (element for element in inside(thing, BOX) if element.tag == BOX)


def is_inline(thing: Any) -> bool:
    """Whether a drawing stands in its line like a character."""
    return thing.find(f"{WP}inline") is not None


def pictures(thing: Any, line: int, targets: Mapping[str, Target], package: Package, tally: Tally) -> Iterator[Picture]:
    """The pictures on a drawing that stands in paragraph `line`. Counts what can not be kept."""
    if thing.tag == f"{W}object" or _is_object(thing):
        tally["objects_dropped"] += 1
        return
    shown = next(thing.iter(f"{WP}docPr"), None)
    alt = "" if shown is None else (shown.get("descr") or shown.get("title") or "")
    for element in inside(thing, BOX):
        if element.tag == f"{PIC}pic":
            blip = next(element.iter(f"{A}blip"), None)
            name = "" if blip is None else blip.get(f"{R}embed", "") or blip.get(f"{R}link", "")
            size = _extent(element, thing)
        elif element.tag == f"{V}imagedata":
            name, size = element.get(f"{R}id", "") or element.get(f"{R}href", ""), _styled(element.getparent())
        else:
            continue
        data = _data(targets.get(name), package, tally)
        if data:
            yield Picture(line, posixpath.basename(targets[name].name), data, " ".join(alt.split()), *size)


def _is_object(thing: Any) -> bool:
    return any(data.get("uri", "").endswith(_OBJECTS) for data in thing.iter(f"{A}graphicData"))


def _data(target: Target | None, package: Package, tally: Tally) -> bytes:
    """The bytes of a picture of a kind that every program shows; b"" for another, which is counted."""
    if target is not None and target.outside:
        tally["pictures_linked"] += 1
        return b""
    try:
        data = package.read(target.name) if target else b""
    except Refusal:  # a torn picture takes no words with it
        data = b""
    if not data.startswith(_SIGNATURES):
        tally["objects_dropped"] += 1
        return b""
    return data


def _extent(picture: Any, thing: Any) -> tuple[int, int]:
    """Width and height in EMU: of the drawing, or of the picture itself where the drawing holds several."""
    own = next(picture.iter(f"{A}ext"), None)
    alone = sum(1 for _ in thing.iter(f"{PIC}pic")) == 1
    whole_thing = next(thing.iter(f"{WP}extent"), None)
    extent = whole_thing if alone and whole_thing is not None else own
    if extent is None:
        return 0, 0
    return max(0, whole(extent.get("cx", ""), 0)), max(0, whole(extent.get("cy", ""), 0))


def _styled(shape: Any) -> tuple[int, int]:
    """Width and height in EMU that a VML shape states in its style."""
    found = {"width": 0, "height": 0}
    for side, length, unit in _LENGTH.findall(shape.get("style", "")):
        try:
            found[side.lower()] = round(float(length) * _EMU[unit.lower()])
        except ValueError:
            continue
    return found["width"], found["height"]
