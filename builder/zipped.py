"""Packages (.docx, .pptx and other zip files): held against the limits before anything in them is read."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from builder.model.remark import Refusal
from builder.value import Value

LARGEST_ENTRY = 64 << 20
LARGEST_ALL = 256 << 20
MOST_ENTRIES = 2000
RATIO = 100
RATIO_FROM = 100 << 10
"""An entry of more than this many bytes may expand by RATIO at most."""

MAIN = "word/document.xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError, KeyError)
_STRICT = tuple(
    (f"http://purl.oclc.org/ooxml/{strict}".encode(), f"http://schemas.openxmlformats.org/{usual}".encode())
    for strict, usual in (
        ("wordprocessingml/main", "wordprocessingml/2006/main"),
        ("officeDocument/relationships", "officeDocument/2006/relationships"),
        ("presentationml/main", "presentationml/2006/main"),
        ("drawingml/main", "drawingml/2006/main"),
        ("drawingml/picture", "drawingml/2006/picture"),
        ("drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
    )
)
"""Namespaces of the strict kind of Office Open XML, and the usual ones."""


class Target(Value):
    """What a relationship leads to: its kind (the last word of its type), a part's name or a place `outside`."""

    kind: str
    name: str
    outside: bool


class Package(Value):
    """The parts of the file at `path`, read one by one. `led` tells what parts lead to that were made of others."""

    path: str
    file: zipfile.ZipFile
    names: frozenset[str]
    led: tuple[tuple[str, dict[str, Target]], ...] = ()

    def read(self, name: str) -> bytes:
        """The bytes of a part; b"" for one that is not there. Refuses a broken one."""
        if name not in self.names:
            return b""
        try:
            return self.file.read(name)
        except _BROKEN as error:
            raise Refusal("no_docx", file=self.path) from error

    def xml(self, name: str) -> Any:
        """The root element of a part, None for one that is not there. Refuses what is no XML, or declares a DOCTYPE."""
        data = self.read(name)
        if not data:
            return None
        from lxml import etree

        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Refusal("no_docx", file=self.path) from error
        if root.getroottree().docinfo.doctype:
            raise Refusal("doctype", file=self.path)
        return root

    def targets(self, name: str) -> dict[str, Target]:
        """What the relationships of the part `name` ("": of the package) lead to, by their id."""
        for part, targets in self.led:
            if part == name:
                return targets
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return {}
        return {link.get("Id", ""): _target(folder, link) for link in root}


def open_package(path: str, data: bytes) -> Package:
    """The package `data`, held against the limits. Refuses bombs, what declares a DOCTYPE, and what is no zip file."""
    try:
        file = zipfile.ZipFile(io.BytesIO(data))
        package = Package(path, file, frozenset(file.namelist()))
        _refuse_bomb(path, file)
        if _has_doctype(file):
            raise Refusal("doctype", file=path)
    except _BROKEN as error:
        raise Refusal("no_docx", file=path) from error
    return package


def main_part(package: Package) -> str:
    """The name of the part that holds a Word document's words. Refuses a package without one."""
    named = (target.name for target in package.targets("").values() if target.kind == "officeDocument")
    name = next((name for name in (*named, MAIN) if name in package.names), "")
    if not name:
        raise Refusal("no_docx", file=package.path)
    return name


def _target(folder: str, link: Any) -> Target:
    name = link.get("Target", "")
    outside = link.get("TargetMode") == "External"
    kind = link.get("Type", "").rpartition("/")[2]
    return Target(kind, name if outside else posixpath.normpath(posixpath.join("/", folder, name)).lstrip("/"), outside)


def _refuse_bomb(path: str, package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    swollen = any(
        entry.file_size > LARGEST_ENTRY
        or (entry.file_size > RATIO_FROM and entry.file_size > RATIO * max(1, entry.compress_size))
        for entry in entries
    )
    if swollen or len(entries) > MOST_ENTRIES or sum(entry.file_size for entry in entries) > LARGEST_ALL:
        raise Refusal("zip_bomb", file=path)


def _has_doctype(package: zipfile.ZipFile) -> bool:
    for name in package.namelist():
        if name.endswith((".xml", ".rels")):
            with package.open(name) as part:
                head = part.read(1 << 16)
            if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                return True
    return False
