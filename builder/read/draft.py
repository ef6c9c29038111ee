"""A draft's file -> Speech: which reader, within which limits."""

from __future__ import annotations

import os

from builder.digest import sha256
from builder.disk import LARGEST, read_bytes
from builder.model.block import Table
from builder.model.remark import Refusal, Remark, Severity
from builder.model.speech import Line, Speech
from builder.read.kinds import OFFICE, Kind, is_office_name, kind
from builder.read.plain import clean, decode, plain_lines
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model.image import Image

    Read = tuple[tuple[Line, ...], tuple[Remark, ...], tuple[Image, ...]]

LARGEST_TEXT = 4 << 20
"""Bytes of a draft in plain text; a megabyte of text is accepted in any of the encodings."""

LARGEST_OFFICE = 32 << 20
"""Bytes of a draft of a word processor, which may hold pictures."""


def read_speech(path: str) -> Speech:
    """The speech in the file at `path`. Refuses what holds no text, naming the cause."""
    data = read_bytes(path, LARGEST_OFFICE if is_office_name(path) else LARGEST)
    lines, remarks, images = _read(path, data, kind(path, data))
    if not any(line.text or isinstance(line.block, Table) for line in lines):
        raise Refusal("empty", file=path)
    return Speech(os.path.basename(path), sha256(data).hexdigest(), lines, remarks, images)


def _read(path: str, data: bytes, what: Kind) -> Read:
    if what in (Kind.TEXT, Kind.MARKDOWN):
        return _text(path, data, what)
    if what is Kind.LOCKED:
        raise Refusal("locked", file=path)
    if what is Kind.UNKNOWN:
        raise Refusal("no_office", file=path)
    from builder.read.docx import docx_lines  # zipfile and lxml cost more to import than a draft to parse
    from builder.zipped import open_package

    if what in OFFICE:
        from builder.read.office import to_docx

        if what is Kind.ODT:
            open_package(path, data)  # the limits hold for what LibreOffice is given
        data = to_docx(path, data, what.value)
    return docx_lines(path, data)


def _text(path: str, data: bytes, what: Kind) -> Read:
    if len(data) > LARGEST_TEXT:
        raise Refusal("too_large", file=path, size=len(data) >> 20, largest=LARGEST_TEXT >> 20)
    text, dropped = clean(decode(path, data))
    remarks = (Remark("controls_dropped", Severity.NOTE, 0, (str(dropped),)),) if dropped else ()
    if what is Kind.TEXT:
        return plain_lines(text), remarks, ()
    from builder.read.markdown import markdown_lines  # its expressions are compiled only for Markdown

    if "![" not in text:
        return markdown_lines(text), remarks, ()
    from builder.read.beside import Beside

    pictures = Beside(os.path.dirname(path))
    lines = markdown_lines(text, pictures.picture)
    return lines, (*remarks, *pictures.album.told()), pictures.album.images
