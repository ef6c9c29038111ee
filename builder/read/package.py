"""Packages (.docx and other zip files): held against the limits before anything in them is read."""

from __future__ import annotations

import io
import zipfile
import zlib

from builder.model.remark import Refusal

LARGEST_ENTRY = 64 << 20
LARGEST_ALL = 256 << 20
MOST_ENTRIES = 2000
RATIO = 100
RATIO_FROM = 100 << 10
"""An entry of more than this many bytes may expand by RATIO at most."""


def refuse_package(path: str, data: bytes) -> None:
    """Refuses the package `data`, saying which of its faults stops it, or that Word drafts are not read yet."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _refuse_bomb(path, package)
            if "word/document.xml" not in package.namelist():
                raise Refusal("no_docx", file=path)
            if _has_doctype(package):
                raise Refusal("doctype", file=path)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise Refusal("no_docx", file=path) from error
    raise Refusal("docx_not_read", file=path)


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
