"""A unit's logo: a PNG or JPEG within limits, or an SVG that holds nothing but drawing, with a PNG made of it for programs that know none."""

from __future__ import annotations

import os
import re
import tempfile
from io import BytesIO
from typing import Any

from builder import office
from builder.digest import sha256
from builder.disk import read_bytes
from builder.model.image import Image
from builder.model.logo import STEPS, Logo
from builder.model.remark import Refusal
from builder.read.images import seen
from builder.value import replace

LARGEST, MOST_PIXELS = 2 << 20, 4000
"""Bytes of a logo's file, and pixels of either side: it goes into every deck."""
LONGEST_SIDE, DPI = 1200, 96
"""Pixels of the longer side of a PNG that is made of an SVG, and how many LibreOffice draws in an inch."""
SHAPE = 20
"""Times that a logo may be as wide as high, or as high as wide."""
MOST_ELEMENTS = 20_000
SECONDS = 60
_SAMPLED = 64
_SVG = "{http://www.w3.org/2000/svg}"
_DRAWS = frozenset(
    "svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath style "
    "linearGradient radialGradient stop clipPath mask pattern marker filter image switch view a".split()
)
"""Elements that draw, or say how; filters' own begin with fe."""
_LINKS = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression\(|javascript:", re.IGNORECASE)
_INSIDE = ("#", "data:image/png", "data:image/jpeg")
"""What a link in a drawing may lead to: the drawing itself, a picture that it holds."""


def logo_bytes(path: str) -> bytes:
    """The file of a logo. Refuses one that is not there, or too large."""
    try:
        return read_bytes(path, LARGEST)
    except Refusal as refused:
        if refused.code == "too_large":
            raise Refusal("logo_too_large", file=path, largest=LARGEST >> 20, pixels=MOST_PIXELS) from refused
        raise Refusal("logo_missing", file=path) from refused


def logo_of(data: bytes, path: str, alt: str) -> Logo:
    """The logo in the bytes of its file. Refuses what is no picture, or not whole."""
    if b"<svg" in data[:4096]:
        return _drawn(data, path, alt)
    found = seen(data)
    if found is not None and max(found.width, found.height) > MOST_PIXELS:
        raise Refusal("logo_too_large", file=path, largest=LARGEST >> 20, pixels=MOST_PIXELS)
    if found is None or max(found.width, found.height) > SHAPE * min(found.width, found.height):
        raise Refusal("logo_broken", file=path)
    image = Image(sha256(data).hexdigest(), found.kind, data)
    return Logo(alt, image, (found.width, found.height), _tones(data, path))


def _tones(data: bytes, path: str) -> tuple[int, ...]:
    """How many pixels there are of each lightness, of a sample of those that are opaque."""
    from PIL import Image as Pixels

    try:
        with Pixels.open(BytesIO(data)) as picture:
            picture.thumbnail((_SAMPLED, _SAMPLED))
            pixels = picture.convert("RGBA").tobytes()
    except Exception as error:  # the library raises whatever a broken file leads it to
        raise Refusal("logo_broken", file=path) from error
    counts = [0] * STEPS
    for n in range(0, len(pixels), 4):
        red, green, blue, alpha = pixels[n : n + 4]
        if alpha >= 128:
            light = 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)
            counts[min(STEPS - 1, int(light**0.5 * STEPS))] += 1
    return tuple(counts)


def _linear(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _drawn(data: bytes, path: str, alt: str) -> Logo:
    """The logo in an SVG."""
    from lxml import etree

    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as error:
        raise Refusal("logo_broken", file=path) from error
    if root.tag != f"{_SVG}svg":
        raise Refusal("logo_broken", file=path)
    if b"<!ENTITY" in data or not _is_plain(root):
        raise Refusal("logo_unsafe", file=path)
    left, top, wide, high = _shape(root, path)
    scale = LONGEST_SIDE / max(wide, high)
    root.set("viewBox", f"{left:g} {top:g} {wide:g} {high:g}")
    root.set("width", f"{wide * scale / DPI:.4f}in")
    root.set("height", f"{high * scale / DPI:.4f}in")
    drawing = bytes(etree.tostring(root))
    dark = etree.Element(
        f"{_SVG}rect", x=f"{left:g}", y=f"{top:g}", width=f"{wide:g}", height=f"{high:g}", style="fill:#000"
    )
    root.insert(0, dark)
    white, black = _as_png((drawing, bytes(etree.tostring(root))), path)
    made = logo_of(_clear(white, black, path), path, alt)
    size = (round(wide * scale), round(high * scale))
    return replace(made, size=size, vector=Image(sha256(drawing).hexdigest(), "svg", drawing))


def _is_plain(root: Any) -> bool:
    """Whether a drawing only draws: it runs nothing, fetches nothing, leads nowhere."""
    elements = list(root.iter())
    return len(elements) <= MOST_ELEMENTS and all(map(_is_drawing, elements))


def _is_drawing(element: Any) -> bool:
    if not isinstance(element.tag, str):  # a comment; an entity that was not resolved shows nothing
        return True
    space, _, name = element.tag.rpartition("}")
    if f"{space}}}" == _SVG and not (name in _DRAWS or name.startswith("fe")):
        return False
    for key, value in element.attrib.items():
        word = key.rpartition("}")[2].lower()
        leads = word in ("href", "src") and not value.strip().lower().startswith(_INSIDE)
        if word.startswith("on") or leads or _LINKS.search(value):
            return False
    return not (name == "style" and _LINKS.search("".join(element.itertext())))


def _shape(root: Any, path: str) -> tuple[float, float, float, float]:
    """Left, top, width and height of a drawing, in any unit."""
    said = re.findall(r"[-+.\deE]+", root.get("viewBox", ""))
    sides = said if len(said) == 4 else ["0", "0", *(_number(root.get(name, "")) for name in ("width", "height"))]
    try:
        left, top, wide, high = map(float, sides)
    except ValueError:
        left = top = wide = high = 0.0
    near = max(abs(left), abs(top), wide, high) < 1e6
    if not (near and min(wide, high) > 0 and max(wide, high) <= SHAPE * min(wide, high)):
        raise Refusal("logo_broken", file=path)
    return left, top, wide, high


def _number(length: str) -> str:
    found = re.match(r"\s*(\d*\.?\d+)\s*(px|pt|mm|cm|in|pc)?\s*$", length)
    return found[1] if found else ""


def _as_png(drawings: tuple[bytes, ...], path: str) -> list[bytes]:
    """Drawings as LibreOffice draws them, on white. Refuses where that is missing or fails."""
    program = office.find()
    if not program:
        raise Refusal("logo_svg", file=path)
    try:
        with tempfile.TemporaryDirectory(prefix="jiangyi-", ignore_cleanup_errors=True) as folder:
            made, sources = (
                os.path.join(folder, "made"),
                [os.path.join(folder, f"{n}.svg") for n in range(len(drawings))],
            )
            for source, drawing in zip(sources, drawings, strict=True):
                with open(source, "wb") as file:
                    file.write(drawing)
            office.run([office.Job(program, tuple(sources), "png", made, folder)], SECONDS)
            return [read_bytes(os.path.join(made, f"{n}.png"), LARGEST) for n in range(len(drawings))]
    except (OSError, Refusal) as error:
        raise Refusal("logo_svg", file=path) from error


def _clear(white: bytes, black: bytes, path: str) -> bytes:
    """What is drawn on white and on black, without a ground: where it shows through, the two differ."""
    from PIL import Image as Pixels
    from PIL import ImageChops, ImageOps

    try:
        over, under = (Pixels.open(BytesIO(data)).convert("RGB") for data in (white, black))
        through = ImageChops.difference(over, under).split()
        opaque = ImageChops.invert(ImageChops.lighter(ImageChops.lighter(through[0], through[1]), through[2]))
        width, height = opaque.size
        whole = ImageOps.expand(
            opaque.crop((1, 1, width - 1, height - 1)), 1, 0
        )  # pixels at the edge are drawn in part
        out = BytesIO()
        _unmixed(under, whole).save(out, "PNG")
    except Exception as error:  # as above
        raise Refusal("logo_svg", file=path) from error
    return out.getvalue()


def _unmixed(under: Any, opaque: Any) -> Any:
    """A picture drawn on black, with how opaque each pixel is, in its own colours."""
    from PIL import Image as Pixels

    colours = bytearray(under.tobytes())
    for n, share in enumerate(opaque.tobytes()):
        if 0 < share < 255:
            for at in range(3 * n, 3 * n + 3):
                colours[at] = min(255, colours[at] * 255 // share)
    made = Pixels.frombytes("RGB", under.size, bytes(colours))
    made.putalpha(opaque)
    return made
