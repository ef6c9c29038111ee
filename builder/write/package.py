"""A zip file with fixed dates, whose unchanged members are copied as they were deflated."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from operator import add
from struct import pack

from builder.model.stencil import Cut, Form, Member, Package

LEVEL = 6
_DATE = 0x0021
"""1980-01-01, the first day the format knows: equal inputs give equal bytes."""
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_UTF8 = 0x0800
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}

Parts = list[tuple[str, str | bytes]]
"""Names and texts of the parts that are written anew; bytes are those of pictures, which are small already."""


def escape(words: str) -> str:
    """`words` as they stand between tags or in an attribute."""
    return words.translate(_ESCAPES)


def between(cut: Cut, words: str) -> str:
    """`words`, which are XML already, in their place."""
    return cut[0] + words + cut[1]


def filled(form: Form, values: Iterable[str]) -> str:
    """`values`, which are XML already, in their places."""
    return form[0] + "".join(map(add, values, form[1:]))


def package_bytes(
    package: Package,
    parts: Parts,
    types: Iterable[tuple[str, str]],
    properties: tuple[str, str],
    members: Iterable[Member] = (),
) -> bytes:
    """The whole file. `types` are the names and content types of the parts that are not in `package`.

    `properties` are title and author; `members` are parts that are deflated already.
    """
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in types)
    title, author = map(escape, properties)
    core = package.core[0] + title + package.core[1] + author + package.core[2]
    first = [("[Content_Types].xml", between(package.types, overrides)), ("docProps/core.xml", core)]
    return _zip([*(_member(name, text) for name, text in first), *package.members, *members,
                 *(_member(name, text) for name, text in parts)])  # fmt: skip


def _member(name: str, content: str | bytes) -> Member:
    data, level = (content, 0) if isinstance(content, bytes) else (content.encode(), LEVEL)
    packer = zlib.compressobj(level, zlib.DEFLATED, *_memory(len(data)))
    return Member(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def _memory(size: int) -> tuple[int, int]:
    """The window and the memory level for a part of `size` bytes: no more than it needs.

    The usual ones take a quarter of a megabyte for each part, and most of the time goes into clearing that.
    """
    window = max(9, min(15, size.bit_length()))
    return -window, 6 if window < 15 else 8


def _zip(members: list[Member]) -> bytes:
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        name = member.name.encode()
        facts = pack("<HHHHHIIIHH", 20, _UTF8, 8, 0, _DATE, member.crc, len(member.deflated), member.size, len(name), 0)
        out += (_LOCAL, facts, name, member.deflated)
        directory.append(_CENTRAL + pack("<H", 20) + facts + pack("<HHHII", 0, 0, 0, 0, offset) + name)
        offset += 30 + len(name) + len(member.deflated)
    listing = b"".join(directory)
    count = len(members)
    end = _END + pack("<HHHHIIH", 0, 0, count, count, len(listing), offset, 0)
    return b"".join((*out, listing, end))
