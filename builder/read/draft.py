"""A draft's file -> Speech: which reader, within which limits."""

from __future__ import annotations

import os
from hashlib import sha256

from builder.disk import read_bytes
from builder.model.remark import Refusal, Remark, Severity
from builder.model.speech import Line, Speech
from builder.read.plain import clean, decode, plain_lines

LARGEST_TEXT = 4 << 20
"""Bytes of a draft in plain text; a megabyte of text is accepted in any of the encodings."""


def read_speech(path: str) -> Speech:
    """The speech in the file at `path` (.txt, .md). Refuses what holds no text, naming the cause."""
    data = read_bytes(path)
    if data[:4] == b"PK\x03\x04" or path.lower().endswith(".docx"):
        from builder.read.package import refuse_package  # zipfile costs more to import than a draft to parse

        refuse_package(path, data)
    if len(data) > LARGEST_TEXT:
        raise Refusal("too_large", file=path, size=len(data) >> 20, largest=LARGEST_TEXT >> 20)
    text, dropped = clean(decode(path, data))
    lines = _lines(path, text)
    if not lines:
        raise Refusal("empty", file=path)
    return Speech(os.path.basename(path), sha256(data).hexdigest(), lines, _dropped(dropped))


def _dropped(count: int) -> tuple[Remark, ...]:
    return (Remark("controls_dropped", Severity.NOTE, 0, (str(count),)),) if count else ()


def _lines(path: str, text: str) -> tuple[Line, ...]:
    if not path.lower().endswith((".md", ".markdown")):
        return plain_lines(text)
    from builder.read.markdown import markdown_lines  # its expressions are compiled only for Markdown

    return markdown_lines(text)
