"""Pictures that only Office draws (EMF, WMF): what they show, as LibreOffice draws it, to be measured."""

from __future__ import annotations

import base64
import contextlib
import io
import os
import tempfile

from PIL import Image, ImageChops

from builder import office
from builder.compile.harvest import MOST_PICTURE, picture_kind
from builder.disk import read_bytes
from builder.model.remark import Refusal

KINDS = ("emf", "wmf")
_SIGNED = b" EMF"
"""Stands in every EMF; LibreOffice draws a frame for one that is none."""
SECONDS = 60
MOST = 12
"""Metafiles of a template that are drawn."""
SIDE = 6
"""Inches of a drawing's sides; whoever sets it in a box draws it wider or higher again."""
_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("draw", "drawing"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_BOX = f'svg:x="0in" svg:y="0in" svg:width="{SIDE}in" svg:height="{SIDE}in"'
_PAGE = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document {_SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.graphics">'
    '<office:styles/><office:automatic-styles><style:page-layout style:name="P"><style:page-layout-properties fo:margin="0in" '
    f'fo:page-width="{SIDE}in" fo:page-height="{SIDE}in"/></style:page-layout><style:style style:name="G" style:family="graphic">'
    '<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="{ground}"/></style:style>'
    '</office:automatic-styles><office:master-styles><style:master-page style:name="M" style:page-layout-name="P"/>'
    '</office:master-styles><office:body><office:drawing><draw:page draw:master-page-name="M">'
    f'<draw:rect draw:style-name="G" {_BOX}/><draw:frame {_BOX}><draw:image><office:binary-data>{{data}}</office:binary-data>'
    "</draw:image></draw:frame></draw:page></office:drawing></office:body></office:document>"
)
"""A page that shows a picture over all of it, before a ground."""


class Metafiles:
    """What the metafiles of a template show, each drawn once."""

    def __init__(self) -> None:
        self._drawn: dict[bytes, Image.Image | None] = {}

    def drawn(self, data: bytes) -> Image.Image | None:
        """A metafile, square, clear where it draws nothing; None for what is none, or where LibreOffice is missing or cannot draw it."""
        kind = picture_kind(data)
        if kind not in KINDS or (kind == "emf" and data[40:44] != _SIGNED):
            return None
        if data not in self._drawn and len(self._drawn) < MOST:
            self._drawn[data] = _drawn(data)
        return self._drawn.get(data)


def _drawn(data: bytes) -> Image.Image | None:
    program = office.find()
    if not program:
        return None
    with contextlib.suppress(OSError, ValueError, Refusal), tempfile.TemporaryDirectory(prefix="jiangyi-") as folder:
        sources = [_page(folder, ground, data) for ground in ("#FFFFFF", "#000000")]
        office.run([office.Job(program, tuple(sources), "png", folder, folder)], SECONDS)
        made = (read_bytes(f"{source[:-5]}.png", MOST_PICTURE) for source in sources)
        over, under = (Image.open(io.BytesIO(png)).convert("RGB") for png in made)
        drawn = _clear(over, under)
        return drawn if drawn.getchannel("A").getbbox() else None
    return None


def _page(folder: str, ground: str, data: bytes) -> str:
    """The file of a page that shows the picture before `ground`."""
    path = os.path.join(folder, f"{ground[1:]}.fodg")
    with open(path, "w", encoding="ascii") as file:
        file.write(_PAGE.format(ground=ground, data=base64.b64encode(data).decode()))
    return path


def _clear(over: Image.Image, under: Image.Image) -> Image.Image:
    """What was drawn on white and on black, without either: where it shows through, the two differ."""
    red, green, blue = ImageChops.difference(over, under).split()
    through = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return Image.merge("RGBA", (*over.split(), ImageChops.invert(through)))
