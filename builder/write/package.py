"""A zip file with fixed dates, whose members are deflated piece by piece: what was deflated before is copied."""

from __future__ import annotations

import zlib
from struct import pack

from builder.memo import Memo
from builder.model.stencil import Cut, Member, Package
from builder.value import Value

LEVEL = 6
CUT = "\x1f"
"""Stands in a part's text where one piece ends and another begins. XML knows no such character, and no words hold it."""
SHORTEST = 64
"""Characters from which deflating a piece is worth its time; what is shorter is stored."""
_LAST = b"\x03\x00"
"""A last block with nothing in it. Each piece ends at a byte and looks back to no other, so that any may follow."""
_DATE = 0x0021
"""1980-01-01, the first day the format knows: equal inputs give equal bytes."""
_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_UTF8 = 0x0800
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}

Pieces = tuple[str, ...]
"""The text of a part, cut."""


class Record(Value):
    """A part as it stands in the file, and what the directory says of it ahead of its place and behind."""

    data: bytes
    facts: bytes
    name: bytes


def escape(words: str) -> str:
    """`words` as they stand between tags or in an attribute."""
    return words.translate(_ESCAPES)


def between(cut: Cut, words: str) -> str:
    """`words`, which are XML already, in their place."""
    return cut[0] + words + cut[1]


def pieces(text: str) -> Pieces:
    """`text` where it is cut."""
    return tuple(text.split(CUT))


def written(name: str, text: Pieces, memo: Memo) -> Record:
    """The part `name`, its pieces deflated each by itself."""
    crc, size, deflated = 0, 0, []
    for piece in text:
        if piece:
            data, packed = memo(_packed, piece) if len(text) > 1 else _packed(piece)
            crc = zlib.crc32(data, crc)
            size += len(data)
            deflated.append(packed)
    return _record(Member(name, crc, size, b"".join((*deflated, _LAST))))


def package_bytes(package: Package, parts: list[Record], types: str, named: tuple[str, str], memo: Memo) -> bytes:
    """The whole file. `types` tells the content types of `parts`, which the theme does not have; `named` are title and author."""
    head, middle, tail = package.core
    title, author = map(escape, named)
    first = memo(written, "[Content_Types].xml", (between(package.types, types),), memo)
    core = memo(written, "docProps/core.xml", (head, title, middle, author, tail), memo)
    return _zip([first, core, *memo(_kept, package), *parts])


def type_of(name: str, kind: str) -> str:
    """What [Content_Types].xml says of the part `name`."""
    return f'<Override PartName="/{name}" ContentType="{kind}"/>'


def _kept(package: Package) -> list[Record]:
    return [_record(member) for member in package.members]


def _packed(piece: str) -> tuple[bytes, bytes]:
    """A piece as bytes, and deflated: a block of its own that ends at a byte."""
    data = piece.encode()
    if len(piece) < SHORTEST:
        return data, pack("<BHH", 0, len(data), len(data) ^ 0xFFFF) + data
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
    return data, packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


def _record(member: Member) -> Record:
    name = member.name.encode()
    facts = pack("<HHHHHIIIHH", 20, _UTF8, 8, 0, _DATE, member.crc, len(member.deflated), member.size, len(name), 0)
    data = b"".join((_LOCAL, facts, name, member.deflated))
    return Record(data, b"".join((_CENTRAL, pack("<H", 20), facts, bytes(10))), name)


def _zip(records: list[Record]) -> bytes:
    directory: list[bytes] = []
    offset = 0
    for record in records:
        directory += (record.facts, offset.to_bytes(4, "little"), record.name)
        offset += len(record.data)
    listing = b"".join(directory)
    count = len(records)
    end = _END + pack("<HHHHIIH", 0, 0, count, count, len(listing), offset, 0)
    return b"".join((*[record.data for record in records], listing, end))
