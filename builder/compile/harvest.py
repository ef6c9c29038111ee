"""The drawing of a master or a layout of somebody else's: what may cross into our files is kept, all else is dropped."""

from __future__ import annotations

import contextlib
import hashlib
import zlib
from collections.abc import Iterator
from typing import Any

from builder.zipped import Package, Target

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
XML = "{http://www.w3.org/XML/1998/namespace}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NUMBERED = (f"{P}cNvPr", f"{WP}docPr")
"""What has a number of its own in a part."""
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_KNOWN = (A, P, R, SVG)
"""Namespaces whose elements and attributes cross."""

PICTURES = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF8",),
    "bmp": (b"BM",),
    "tiff": (b"II*\0", b"MM\0*"),
    "emf": (b"\x01\0\0\0",),
    "wmf": (b"\xd7\xcd\xc6\x9a", b"\x01\0\x09\0"),
}
"""How files of pictures begin."""
TYPES = {"svg": "image/svg+xml", "emf": "image/x-emf", "wmf": "image/x-wmf"}
"""Content types that are not image/ and the ending."""
_OURS = "theme-"
"""How the names of pictures begin that crossed."""
SHOWS = (f"{R}embed", f"{R}id")
MOST_PICTURE = 24 << 20
_WRAPPED = b"\x1f\x8b"
"""How gzip begins."""

_DROPPED = {
    f"{P}timing": "animation",
    f"{P}transition": "animation",
    f"{P}controls": "embedded",
    f"{P}contentPart": "embedded",
    f"{A}videoFile": "film",
    f"{A}audioFile": "film",
    f"{A}quickTimeFile": "film",
    f"{A}audioCd": "film",
    f"{A}wavAudioFile": "film",
    f"{A}hlinkClick": "link",
    f"{A}hlinkHover": "link",
    f"{A}hlinkMouseOver": "link",
    f"{A}snd": "film",
    f"{P}sldLayoutIdLst": "",
    f"{P}custDataLst": "",
    f"{P}userShapes": "",
    f"{A}stCxn": "",
    f"{A}endCxn": "",
}
"""What does not cross, and what a remark calls it; "" is worth none."""
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


class Harvest:
    """What was taken of a package so far: pictures by name, and what was dropped, each thing once."""

    known: tuple[str, ...] = _KNOWN
    shows: tuple[str, ...] = (f"{R}embed",)
    """Attributes that lead to a picture which is shown."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.media: dict[str, bytes] = {}
        self.dropped: dict[str, None] = {}
        self._named: dict[str, str] = {}

    def cleaned(self, root: Any, part: str) -> Any:
        """`root`, the tree of `part`, with nothing in it but what may cross; pictures are named by relationships of ours."""
        targets = self.package.targets(part)
        plain_only(root)
        self._drop(root)
        for element in list(root.iter("{*}*")):
            self._link(element, targets)
        for number, named in enumerate(root.iter(*NUMBERED), 1000):
            named.set("id", str(number))
        return root

    def _drop(self, root: Any) -> None:
        for element in list(root.iter("{*}*")):
            parent = element.getparent()
            if parent is None:
                continue
            reason = self._reason(element)
            if reason is None:
                _plain(element, self.known)
                continue
            self.dropped.update({reason: None} if reason else {})
            parent.remove(element)

    def _reason(self, element: Any) -> str | None:
        """Why an element does not cross: what a remark calls it, "" for what is worth none; None where it does."""
        tag = element.tag
        if tag in _DROPPED:
            return _DROPPED[tag]
        if tag == f"{P}graphicFrame":
            data = element.find(f".//{A}graphicData")
            return None if data is not None and data.get("uri") == _TABLE else "embedded"
        if tag in (f"{A}extLst", f"{P}extLst"):
            return None if any(ext.get("uri") == _SVG_URI for ext in element) else ""
        if tag in (f"{A}ext", f"{P}ext") and element.get("uri"):
            return None if element.get("uri") == _SVG_URI else ""
        return None if tag.startswith(self.known) else ""

    def _link(self, element: Any, targets: dict[str, Target]) -> None:
        """Leads an element to the pictures that it shows; what leads anywhere else is taken away, with a picture that has nothing left to show."""
        for name in [name for name in element.attrib if name.startswith(R)]:
            target = targets.get(element.attrib.pop(name))
            file = self._picture(target) if target is not None and name in self.shows else ""
            if file:
                element.set(name, identity_of(file))
            elif target is not None:
                self.dropped["linked_picture" if target.kind == "image" else "link"] = None
        if element.tag == f"{A}blip" and f"{R}embed" not in element.attrib:
            self.unshown(element)
        elif element.tag == f"{SVG}svgBlip" and f"{R}embed" not in element.attrib:
            extensions = element.getparent().getparent()
            extensions.getparent().remove(extensions)

    def unshown(self, blip: Any) -> None:
        """Takes away what would show a picture that is not there."""
        fill = blip.getparent()
        holder = fill.getparent()
        if holder is not None and holder.tag == f"{P}pic":
            holder.getparent().remove(holder)
        elif holder is not None:
            holder.replace(fill, fill.makeelement(f"{A}noFill", {}))

    def _picture(self, target: Target) -> str:
        """The name under which the picture crosses, "" for what is none."""
        if target.outside or target.kind != "image":
            return ""
        if target.name not in self._named:
            data = unpacked(self.package.read(target.name))
            kind = picture_kind(data)
            file = f"{_OURS}{hashlib.sha256(data).hexdigest()[:12]}.{kind}" if kind else ""
            self._named[target.name] = file
            if file:
                self.media[file] = data
            else:
                self.dropped["picture"] = None
        return self._named[target.name]


def unpacked(data: bytes) -> bytes:
    """A picture out of the wrapping that Office has for metafiles (.emz, .wmz); nothing of one that is too large, or broken."""
    if not data.startswith(_WRAPPED):
        return data
    inner = zlib.decompressobj(31)
    with contextlib.suppress(zlib.error):
        made = inner.decompress(data, MOST_PICTURE + 1)
        return made if inner.eof else b""
    return b""


def picture_kind(data: bytes) -> str:
    """What kind of picture a file is, by what it holds; "" for none that may cross."""
    if not data or len(data) > MOST_PICTURE:
        return ""
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<") and b"<svg" in head:
        return "" if _active(data) else "svg"
    return next((kind for kind, heads in PICTURES.items() if data.startswith(heads)), "")


def _active(svg: bytes) -> bool:
    """Whether a drawing does more than draw: scripts, entities, other files."""
    lower = svg.lower()
    bad = (
        b"<script",
        b"<!entity",
        b"<!doctype",
        b"javascript:",
        b"<foreignobject",
        b'href="http',
        b'href="file',
        b"@import",
    )
    return any(sign in lower for sign in bad)


def content_type(file: str) -> tuple[str, str]:
    """The ending of a picture's file and its content type."""
    kind = file.rpartition(".")[2]
    return kind, TYPES.get(kind, f"image/{kind}")


def links_of(root: Any) -> Iterator[tuple[str, str]]:
    """The relationships of pictures that a cleaned tree shows: id, file."""
    stated = (value for element in root.iter("{*}*") for name, value in element.attrib.items() if name in SHOWS)
    seen = sorted({value for value in stated if value.startswith(_OURS)})
    return ((identity, _file(identity)) for identity in seen)


def identity_of(file: str) -> str:
    """The id of a relationship to a picture that crossed."""
    return file.replace(".", "_")


def _file(identity: str) -> str:
    return ".".join(identity.rsplit("_", 1))


def plain_only(root: Any) -> None:
    """Of alternatives the plain one, which every program knows."""
    while (found := next(root.iter(f"{MC}AlternateContent"), None)) is not None:
        branch = found.find(f"{MC}Fallback")
        for child in list(branch) if branch is not None else []:
            found.addprevious(child)
        if found.getparent() is None:
            return
        found.getparent().remove(found)
    for name in [name for name in root.attrib if name.startswith(MC)]:
        del root.attrib[name]


def _plain(element: Any, known: tuple[str, ...]) -> None:
    """An element without attributes of namespaces that do not cross."""
    for name in [name for name in element.attrib if name.startswith("{") and not name.startswith((*known, XML))]:
        del element.attrib[name]
