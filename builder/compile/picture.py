"""A picture for exemplars, and the picture of a handout as python-docx makes it, cut into what the writer repeats."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree

from builder.compile.marks import form, value
from builder.model.stencil import Form


def dot() -> bytes:
    """A picture: PNG, a row of two grey pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 2, 1, 8, 0, 0, 0, 0)
    body = zlib.compress(b"\0\x80\x80")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def picture_form(document: Any) -> Form:
    """A run with a picture in its line, which python-docx makes and takes away again."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run()
    run.add_picture(BytesIO(dot()))
    paragraph._p.getparent().remove(paragraph._p)
    _mark(run._r.find(f".//{qn('wp:inline')}"))
    for relation in list(document.part.rels.values()):
        if relation.reltype.endswith("/image"):
            document.part.drop_rel(relation.rId)
    etree.cleanup_namespaces(run._r)
    return form(run._r, declared=False)


def _mark(inline: Any) -> None:
    """Marks what differs from picture to picture. LibreOffice moves one that does not say how far off words stay."""
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    value(inline.extent, "cx", "cy")
    beyond = parse_xml(f"<wp:effectExtent {nsdecls('wp')}/>")
    value(beyond, "l", "t", "r", "b")
    inline.extent.addnext(beyond)
    properties = inline.docPr
    properties.set("name", "图片")
    value(properties, "id", "descr")
    blip = inline.find(f".//{qn('a:blip')}")
    value(blip, qn("r:embed"))
    crop = parse_xml(f"<a:srcRect {nsdecls('a')}/>")
    value(crop, "l", "t", "r", "b")
    blip.addnext(crop)
    place = inline.find(f".//{qn('a:xfrm')}")
    value(place, "rot")
    value(place.find(qn("a:ext")), "cx", "cy")
