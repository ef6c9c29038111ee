"""What kind of file a draft is, by its bytes first and by its name where they do not tell."""

from __future__ import annotations

import os
from enum import Enum

ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_ODT = b"application/vnd.oasis.opendocument.text"
_WORD = (".docx", ".docm", ".dotx", ".dotm")
_OTHERS = (".doc", ".dot", ".wps", ".wpt", ".odt", ".ott", ".rtf")
_MARKDOWN = (".md", ".markdown")
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_STREAM = "WordDocument".encode("utf-16-le")
"""Names in the directory of a compound file: of an encrypted package, of the words of a .doc."""


class Kind(Enum):
    """Which reader a draft needs; the value of those for LibreOffice is the suffix it knows them by."""

    TEXT = "text"
    MARKDOWN = "markdown"
    WORD = "word"
    LOCKED = "locked"
    UNKNOWN = "unknown"
    DOC = ".doc"
    WORKS = ".wps"
    ODT = ".odt"
    RTF = ".rtf"


OFFICE = (Kind.DOC, Kind.WORKS, Kind.ODT, Kind.RTF)
"""The kinds that LibreOffice reads for us."""


def is_office_name(path: str) -> bool:
    """Whether the name is that of a word processor's file: such files may be larger than plain text."""
    return path.lower().endswith((*_WORD, *_OTHERS))


def kind(path: str, data: bytes) -> Kind:
    """What the file `path` with these bytes is. UNKNOWN: named as a word processor's, but it is none that we know."""
    suffix = os.path.splitext(path.lower())[1]
    if data.startswith(_OLE):
        return _compound(suffix, data)
    if data.startswith(_RTF):
        return Kind.RTF
    if data.startswith(ZIP):
        return Kind.ODT if data[30:256].startswith(b"mimetype" + _ODT) else Kind.WORD
    if suffix in _WORD:
        return Kind.WORD  # a reader of packages says what is wrong with it
    if suffix in _OTHERS:
        return Kind.UNKNOWN
    return Kind.MARKDOWN if suffix in _MARKDOWN else Kind.TEXT


def _compound(suffix: str, data: bytes) -> Kind:
    """The kind of a compound file (OLE): a package with a password, a .doc (WPS writes those too), or Works."""
    if _LOCKED in data:
        return Kind.LOCKED
    if _STREAM in data:
        return Kind.DOC
    if suffix in _WORD:
        return Kind.LOCKED
    return Kind.WORKS if suffix == ".wps" else Kind.UNKNOWN
