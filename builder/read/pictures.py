"""Pictures in a Word part, and what hangs on a drawing besides: text boxes, charts, objects."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.model.block import Picture
from builder.model.remark import Refusal
from builder.read.final import Tally
from builder.read.images import Album, Seen
from builder.read.xml import PIC, WP, A, R, V, W, inside, whole
from builder.value import Value
from builder.zipped import Package, Target

BOX = f"{W}txbxContent"
QUARTER = 5_400_000
"""A quarter turn in 1/60,000 of a degree."""
WHOLE, LEAST = 100_000, 1_000
"""A picture's width or height, and what a crop leaves of it at the least."""

Crop = tuple[int, int, int, int]
_OBJECTS = ("/chart", "/chartex", "/diagram")
_LENGTH = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([\d.]{1,8})(pt|in|cm|mm)", re.IGNORECASE)
_NAMED = re.compile(r".*\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp)|(?:图片|Picture|图像|Image)\s*\d*", re.IGNORECASE)
_EMU = {"pt": 12700, "in": 914400, "cm": 360000, "mm": 36000}


class Files(Value):
    """Where the pictures of a part are found, and what keeps them."""

    targets: Mapping[str, Target]
    package: Package
    tally: Tally
    album: Album


def boxes(thing: Any) -> Iterator[Any]:
    """The text boxes on a drawing (w:txbxContent), in order."""
    return (element for element in inside(thing, BOX) if element.tag == BOX)


def is_inline(thing: Any) -> bool:
    """Whether a drawing stands in its line like a character."""
    return thing.find(f"{WP}inline") is not None


def pictures(thing: Any, line: int, files: Files) -> Iterator[Picture]:
    """The pictures on a drawing that stands in paragraph `line`. Counts what can not be kept."""
    if thing.tag == f"{W}object" or _is_object(thing):
        files.tally["objects_dropped"] += 1
        return
    shown = next(thing.iter(f"{WP}docPr"), None)
    alt = "" if shown is None else (shown.get("descr") or shown.get("title") or "")
    for element in inside(thing, BOX):
        if element.tag == f"{PIC}pic":
            blip = next(element.iter(f"{A}blip"), None)
            name = "" if blip is None else blip.get(f"{R}embed", "") or blip.get(f"{R}link", "")
            size, crop, turn = _extent(element, thing), _cropped(element), _turned(element)
        elif element.tag == f"{V}imagedata":
            name, size = element.get(f"{R}id", "") or element.get(f"{R}href", ""), _styled(element.getparent())
            crop, turn = _old_crop(element), 0
        else:
            continue
        kept = _kept(name, line, files)
        if kept is not None:
            digest, found = kept
            yield Picture(line, digest, found.kind, (found.width, found.height), _described(alt), size, crop, turn)


def _is_object(thing: Any) -> bool:
    return any(data.get("uri", "").endswith(_OBJECTS) for data in thing.iter(f"{A}graphicData"))


def _kept(name: str, line: int, files: Files) -> tuple[str, Seen] | None:
    """The picture behind a relationship, kept in the album; None for one that is not there, or lies outside."""
    target = files.targets.get(name)
    if target is None or target.outside:
        files.tally["pictures_linked" if target else "objects_dropped"] += 1
        return None
    try:
        data = files.package.read(target.name)
    except Refusal:  # a torn picture takes no words with it
        data = b""
    return files.album.add(data, posixpath.basename(target.name), line)


def _described(alt: str) -> str:
    """What the draft says of a picture, unless that is a file's name or what Word calls it by itself."""
    words = " ".join(alt.split())
    return "" if _NAMED.fullmatch(words) else words


def _cropped(picture: Any) -> Crop:
    """What is cut off at each side, in 1/100,000 of the picture."""
    cut = next(picture.iter(f"{A}srcRect"), None)
    return _bounded([0 if cut is None else whole(cut.get(side, ""), 0) for side in ("l", "t", "r", "b")])


def _old_crop(data: Any) -> Crop:
    """What VML cuts off: as shares, or in 1/65,536 (with an f)."""
    return _bounded([_share(data.get(f"crop{side}", "")) for side in ("left", "top", "right", "bottom")])


def _share(text: str) -> int:
    try:
        return round(float(text.rstrip("f")) / (65_536 if text.endswith("f") else 1) * WHOLE)
    except (ValueError, OverflowError):
        return 0


def _bounded(sides: list[int]) -> Crop:
    """A crop that leaves something, else none."""
    left, top, right, bottom = (max(0, side) for side in sides)
    leaves = left + right <= WHOLE - LEAST and top + bottom <= WHOLE - LEAST
    return (left, top, right, bottom) if leaves else (0, 0, 0, 0)


def _turned(picture: Any) -> int:
    """How many quarters a picture is turned by, clockwise; one that leans is taken as the nearest."""
    place = next(picture.iter(f"{A}xfrm"), None)
    return 0 if place is None else round(whole(place.get("rot", ""), 0) / QUARTER) % 4


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
