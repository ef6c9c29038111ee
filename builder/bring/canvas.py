"""What stands behind words, drawn roughly: grounds, fields, pictures of a master and a layout, to be measured."""

from __future__ import annotations

import io
import warnings
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import Any

from PIL import Image, ImageDraw

from builder.bring.colours import Palette, Rgba
from builder.bring.metafile import Metafiles
from builder.bring.numbers import number
from builder.compile.colours import luminance
from builder.compile.geometry import Box
from builder.compile.harvest import A, P, R, unpacked
from builder.value import Value
from builder.zipped import Package

EMU = 914400
SCALE = 24
"""Pixels of a drawing to an inch."""
SIDE = 24
PIXELS = SIDE * SIDE
"""Pixels to which what stands behind words is brought down, to be measured."""
LARGEST = 60_000_000
"""Pixels of a picture that is looked at."""
_LARGE = 0.5
"""Of a slide: what a picture that cannot be looked at must cover before its lightness is supposed."""


class Frame(Value):
    """How a group's own units lie on the slide: x' = left + x * across."""

    left: float = 0.0
    top: float = 0.0
    across: float = 1 / EMU
    down: float = 1 / EMU


class Canvas:
    """A slide's ground as far as it can be told; `known` is False where a picture could not be looked at.

    `supposed` is the colour of a large picture of that kind, None for that of what stands behind it.
    """

    def __init__(
        self,
        package: Package,
        palette: Palette,
        size: tuple[float, float],
        metafiles: Metafiles,
        supposed: Rgba | None = None,
    ) -> None:
        self._package, self._palette, self._metafiles = package, palette, metafiles
        self._supposed = supposed
        self.size = size
        self.known = True
        self.image = Image.new("RGB", (round(size[0] * SCALE), round(size[1] * SCALE)), "white")

    def draw(self, root: Any, part: str, theme: str, shapes: bool = True) -> None:
        """The ground of a master or layout, the part `part`, and its `shapes`, over what was drawn before."""
        canvas = root.find(f"{P}cSld")
        fill, behind = self._palette.ground_of(canvas)
        if fill is not None:
            owner = theme if canvas.find(f"{P}bg/{P}bgRef") is not None else part
            self._fill(fill, behind, (0.0, 0.0, *self.size), owner)
        if shapes:
            self._shapes(canvas.find(f"{P}spTree"), Frame(), part)

    def _shapes(self, tree: Any, frame: Frame, part: str) -> None:
        for shape in tree:
            kind = str(shape.tag).rpartition("}")[2]
            if shape.find(f"*/{P}nvPr/{P}ph") is not None:
                continue
            if kind == "grpSp":
                self._shapes(shape, inner(shape, frame), part)
            elif kind in ("sp", "pic", "cxnSp"):
                self._shape(shape, kind, frame, part)

    def _shape(self, shape: Any, kind: str, frame: Frame, part: str) -> None:
        place = shape.find(f"{P}spPr/{A}xfrm")
        box = box_of(place, frame)
        if box is None or min(box[2:]) <= 0:
            return
        if kind == "pic":
            self._fill(shape.find(f"{P}blipFill"), None, box, part)
            return
        fill, behind = self._palette.fill_of(shape)
        if fill is not None:
            self._fill(fill, behind, box, part, _outline(shape, box))

    def _fill(self, fill: Any, behind: Rgba | None, box: Box, part: str, outline: Any = None) -> None:
        left, top, width, height = (round(side * SCALE) for side in box)
        size = (max(1, width), max(1, height))
        if fill is not None and fill.tag.endswith("}blipFill"):
            piece = self._picture(fill, part, size)
        else:
            piece = _graded(self._palette.stops(fill, behind) if fill is not None else [], fill, size)
        if piece is None:
            return
        mask = piece.getchannel("A")
        if outline is not None:
            cut = Image.new("L", size, 0)
            outline(ImageDraw.Draw(cut), size)
            mask = Image.composite(mask, Image.new("L", size, 0), cut)
        self.image.paste(piece.convert("RGB"), (left, top), mask)

    def _picture(self, fill: Any, part: str, size: tuple[int, int]) -> Image.Image | None:
        blip = fill.find(f"{A}blip")
        target = self._package.targets(part).get("" if blip is None else blip.get(f"{R}embed", ""))
        data = b"" if target is None or target.outside else unpacked(self._package.read(target.name))
        try:
            image = _cropped(self._opened(data, size), fill.find(f"{A}srcRect")).convert("RGBA").resize(size)
        except (OSError, ValueError, Warning):
            self.known = self.known and not data
            large = size[0] * size[1] > _LARGE * self.image.width * self.image.height
            return _flat(self._supposed, size) if data and large and self._supposed else None
        return _faded(image, blip)

    def _opened(self, data: bytes, size: tuple[int, int]) -> Image.Image:
        """A picture, `size` of it wanted. Raises whatever the library does for what it cannot read, ValueError for one too large."""
        drawn = self._metafiles.drawn(data)
        if drawn is not None:
            return drawn
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data))
            if image.width * image.height > LARGEST:
                raise ValueError
            image.draft("RGB", (size[0] * 2, size[1] * 2))
            image.load()
        return image

    def lights(self, box: Box) -> tuple[float, float, float]:
        """The luminance within `box`: that of its darkest tenth, the middle, that of its lightest tenth."""
        left, top, width, height = box
        area = (left * SCALE, top * SCALE, (left + width) * SCALE, (top + height) * SCALE)
        edges = (0, 0, *self.image.size)
        within = [min(max(round(area[i]), edges[i % 2]), edges[2 + i % 2]) for i in range(4)]
        if within[2] <= within[0] or within[3] <= within[1]:
            within = list(edges)
        piece = self.image.crop((within[0], within[1], within[2], within[3])).resize((SIDE, SIDE))
        colours: Any = piece.getcolors(PIXELS)
        found = sorted([(_light(*colour), count) for count, colour in colours])
        reach = [*accumulate(count for _, count in found)]
        tenth, half, last = (bisect_right(reach, at) for at in (PIXELS // 10, PIXELS // 2, PIXELS - 1 - PIXELS // 10))
        return found[tenth][0], found[half][0], found[last][0]


@lru_cache(maxsize=4096)
def _light(red: int, green: int, blue: int) -> float:
    """The luminance of a pixel."""
    return luminance((red / 255, green / 255, blue / 255))


def box_of(place: Any, frame: Frame | None = None) -> Box | None:
    """Where an xfrm puts a shape, in inches; None for one that states no place."""
    start, size = (None, None) if place is None else (place.find(f"{A}off"), place.find(f"{A}ext"))
    if start is None or size is None:
        return None
    frame = frame or Frame()
    x, y, width, height = number(start, "x"), number(start, "y"), number(size, "cx"), number(size, "cy")
    if place.get("rot", "0") in ("5400000", "16200000"):
        x, y, width, height = x + (width - height) / 2, y + (height - width) / 2, height, width
    return (frame.left + x * frame.across, frame.top + y * frame.down, width * frame.across, height * frame.down)


def inner(group: Any, frame: Frame) -> Frame:
    """The units within a group."""
    place = group.find(f"{P}grpSpPr/{A}xfrm")
    box = box_of(place, frame)
    start, size = (None, None) if place is None else (place.find(f"{A}chOff"), place.find(f"{A}chExt"))
    if box is None or start is None or size is None:
        return frame
    across = box[2] / max(1, number(size, "cx", 1))
    down = box[3] / max(1, number(size, "cy", 1))
    return Frame(box[0] - number(start, "x") * across, box[1] - number(start, "y") * down, across, down)


def _graded(stops: list[Rgba], fill: Any, size: tuple[int, int]) -> Image.Image | None:
    """A field of one colour, or of several from left to right or from top to bottom."""
    if not stops:
        return None
    line = fill.find(f"{A}lin")
    angle = number(line, "ang", 5400000) % 10800000
    upright = 2700000 <= angle < 8100000
    strip = Image.new("RGBA", (1, len(stops)) if upright else (len(stops), 1))
    strip.putdata([tuple(round(part * 255) for part in stop) for stop in stops])
    return strip.resize(size, Image.Resampling.BILINEAR)


def _flat(colour: Rgba, size: tuple[int, int]) -> Image.Image:
    red, green, blue, alpha = (round(part * 255) for part in colour)
    return Image.new("RGBA", size, (red, green, blue, alpha))


def _faded(image: Image.Image, blip: Any) -> Image.Image:
    """A picture, seen through as far as its blip says."""
    share = number(blip.find(f"{A}alphaModFix"), "amt", 100_000) / 100_000
    if share < 1:
        image.putalpha(image.getchannel("A").point(lambda value: round(value * max(0.0, share))))
    return image


def _cropped(image: Image.Image, crop: Any) -> Image.Image:
    if crop is None:
        return image
    left, top, right, bottom = (max(0.0, number(crop, side) / 100_000) for side in ("l", "t", "r", "b"))
    if left + right >= 1 or top + bottom >= 1:
        return image
    width, height = image.size
    return image.crop(
        (round(width * left), round(height * top), round(width * (1 - right)), round(height * (1 - bottom)))
    )


def _outline(shape: Any, box: Box) -> Any:
    """What draws the outline of a shape that is no rectangle; None for one that is."""
    form = shape.find(f"{P}spPr/{A}prstGeom")
    kind = "" if form is None else form.get("prst", "")
    if kind in ("ellipse", "donut", "pie", "chord"):
        return lambda pen, size: pen.ellipse((0, 0, size[0] - 1, size[1] - 1), fill=255)
    if kind in ("rtTriangle", "triangle"):
        top = 0.0 if kind == "rtTriangle" else 0.5
        return lambda pen, size: pen.polygon([(0, size[1]), (size[0] * top, 0), (size[0], size[1])], fill=255)
    path = shape.find(f"{P}spPr/{A}custGeom/{A}pathLst/{A}path")
    if path is None or min(box[2:]) <= 0:
        return None
    width, height = (max(1, number(path, side)) for side in ("w", "h"))
    points = [(number(point, "x") / width, number(point, "y") / height) for point in path.iter(f"{A}pt")]
    if len(points) < 3:
        return None
    return lambda pen, size: pen.polygon([(x * size[0], y * size[1]) for x, y in points], fill=255)
