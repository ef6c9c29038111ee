"""A package that python-pptx or python-docx saved -> what of it never changes, deflated once, and its frame."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any

from lxml import etree

from builder.compile.marks import after, instead, split
from builder.model.stencil import Cut, Member, Package

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
PICTURES = {"png": "png", "jpeg": "jpeg", "svg": "svg+xml"}
"""Files of pictures by the end of their name, with their type."""
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_CORE = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>',
    "</dc:title><dc:creator>",
    "</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>",
)
"""Title, author and language only: no date (equal inputs give equal bytes), no name of a library or a machine."""

_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Jiangyi</Application></Properties>"
)


class Saved:
    """The parts of a saved package by name."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}

    def tree(self, name: str) -> Any:
        """The part `name` as a tree."""
        return etree.fromstring(self.parts[name])

    def drop(self, prefix: str) -> None:
        """Takes the parts that begin with `prefix` out."""
        for name in [name for name in self.parts if name.startswith(prefix)]:
            del self.parts[name]


LEVEL, QUICK = 9, 3
"""How hard parts are deflated: as far as it goes; and those of hundreds of layouts of which a deck holds a few, a third of the time."""


def package(saved: Saved, varying: tuple[str, ...]) -> Package:
    """What of `saved` never changes. `varying` are the names (or beginnings) of the parts that each build writes."""
    saved.parts["docProps/app.xml"] = _APP.encode()
    written = ("[Content_Types].xml", "docProps/core.xml", *varying)
    members = tuple(deflated(name, data) for name, data in sorted(saved.parts.items()) if not name.startswith(written))
    return Package(members, _types(saved), _CORE)


def deflated(name: str, data: bytes, level: int = LEVEL) -> Member:
    """`data` as a member of a zip file."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return Member(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def _types(saved: Saved) -> Cut:
    """[Content_Types].xml with the parts that are there, cut behind its last entry."""
    root = saved.tree("[Content_Types].xml")
    for override in root.findall(f"{_TYPES}Override"):
        if override.get("PartName", "").lstrip("/") not in saved.parts:
            root.remove(override)
    known = [default.get("Extension") for default in root.findall(f"{_TYPES}Default")]
    for kind, name in (pair for pair in PICTURES.items() if pair[0] not in known):  # where a build has some
        root.insert(0, etree.Element(f"{_TYPES}Default", Extension=kind, ContentType=f"image/{name}"))
    after(root[-1], "parts")
    (_, head), (_, tail) = split(root)
    return head, tail


def relations(saved: Saved, name: str, drop: str) -> Cut:
    """The relationships part `name` without those whose type ends in `drop`, cut where more can go."""
    root = saved.tree(name)
    for relation in root.findall(f"{_RELS}Relationship"):
        if relation.get("Type", "").endswith(drop):
            root.remove(relation)
    end = etree.SubElement(root, f"{_RELS}Relationship")
    instead(end, "more")
    (_, head), (_, tail) = split(root)
    return head, tail
