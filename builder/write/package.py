"""A zip file with fixed dates, whose members are deflated piece by piece: what was deflated before is copied."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from operator import add
from struct import Struct, pack

from builder.memo import Memo
from builder.model.stencil import Cut, Form, Member, Package
from builder.model.text import Text
from builder.value import Same

LEVEL = 1
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
_PLACE = Struct("<I")
_MADE_BY, _ATTRIBUTES = b"\x14\0", bytes(10)

Packed = tuple[bytes, bytes, int]
"""A piece as bytes, and deflated: a block of its own that ends at a byte; and its checksum."""
Pieces = tuple[str, ...]
"""The text of a part, cut."""

Record = tuple[bytes, bytes, bytes]
"""A part as it stands in the file; what the directory says of it ahead of its place, and behind: its name."""
Parts = tuple[tuple["Records", ...], list[Record]]
"""The parts of a file beside those of the theme: those that are the very same from file to file if anything is, all others."""


class Records(Same):
    """Parts that are the very same from file to file, if anything is."""

    parts: Sequence[Record]


def escape(words: str) -> str:
    """`words` as they stand between tags or in an attribute."""
    if _MARKUP.isdisjoint(words):  # as almost all are
        return words
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


_MARKUP = frozenset('&<>"')
"""What would be read as markup."""


def said(text: Text) -> str:
    """The words of `text` as they stand between tags; what fills a blank is a piece by itself, for it differs from unit to unit."""
    if not text.holes:
        return escape(text.words)
    words, out, at = text.words, [], 0
    for hole in text.holes:
        value = words[hole.start : hole.end]
        if value and value != hole.was:
            out += [escape(words[at : hole.start]), CUT, escape(value), CUT]
            at = hole.end
    return "".join((*out, escape(words[at:])))


def between(cut: Cut, words: str) -> str:
    """`words`, which are XML already, in their place."""
    return cut[0] + words + cut[1]


def filled(form: Form, values: Iterable[str]) -> str:
    """`values`, which are XML already, in their places."""
    return form[0] + "".join(map(add, values, form[1:]))


def pieces(text: str) -> Pieces:
    """`text` where it is cut."""
    return tuple(text.split(CUT))


def written(name: str, text: Pieces, memo: Memo) -> Record:
    """The part `name`, its pieces deflated each by itself."""
    return joined(name, deflated(text, memo))


def deflated(text: Pieces, memo: Memo) -> list[Packed]:
    """The pieces of a text, each deflated by itself."""
    return [memo(packed, piece) if len(piece) >= SHORTEST else packed(piece) for piece in text if piece]


def joined(name: str, pieces_: Iterable[Packed]) -> Record:
    """The part `name`, made of pieces that are deflated."""
    crc, size, made = 0, 0, []
    for data, block, own in pieces_:
        crc = zlib.crc32(data, crc) if size else own
        size += len(data)
        made.append(block)
    return _record(name, crc, size, b"".join((*made, _LAST)))


def stored(name: str, data: bytes) -> Record:
    """The part `name` as it is: pictures are small already."""
    packer = zlib.compressobj(0, zlib.DEFLATED, *_memory(len(data)))
    return _record(name, zlib.crc32(data), len(data), packer.compress(data) + packer.flush())


def package_bytes(package: Package, parts: Parts, types: Pieces, named: tuple[str, str], memo: Memo) -> bytes:
    """The whole file. `types` tells the content types of `parts`, which the theme does not have; `named` are title and author."""
    fixed, own = parts
    head, middle, tail = package.core
    title, author = map(escape, named)
    core = memo(written, "docProps/core.xml", (head, title, middle, author, tail), memo)
    first = memo(_types, package.types, types, memo)
    return _zip((first, memo(_members, package), *fixed), [core, *own], memo)


def _types(cut: Cut, types: Pieces, memo: Memo) -> Records:
    return Records([written("[Content_Types].xml", (between(cut, "".join(types)),), memo)])


def _members(package: Package) -> Records:
    return Records(records(package.members))


def type_of(name: str, kind: str) -> str:
    """What [Content_Types].xml says of the part `name`."""
    return f'<Override PartName="/{name}" ContentType="{kind}"/>'


def records(members: tuple[Member, ...]) -> list[Record]:
    """Parts that are deflated already."""
    return [_record(member.name, member.crc, member.size, member.deflated) for member in members]


def packed(piece: str) -> Packed:
    """A piece, deflated."""
    data = piece.encode()
    if len(piece) < SHORTEST:
        return data, pack("<BHH", 0, len(data), len(data) ^ 0xFFFF) + data, zlib.crc32(data)
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, *_memory(len(data)))
    return data, packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH), zlib.crc32(data)


def _memory(size: int) -> tuple[int, int]:
    """The window and the memory level for a piece of `size` bytes: no more than it needs.

    The usual ones take a quarter of a megabyte for each piece, and most of the time goes into clearing that.
    """
    window = max(9, min(15, size.bit_length()))
    return -window, 6 if window < 15 else 8


def _record(name: str, crc: int, size: int, deflated: bytes) -> Record:
    named = name.encode()
    facts = pack("<HHHHHIIIHH", 20, _UTF8, 8, 0, _DATE, crc, len(deflated), size, len(named), 0)
    return b"".join((_LOCAL, facts, named, deflated)), b"".join((_CENTRAL, _MADE_BY, facts, _ATTRIBUTES)), named


def _zip(known: tuple[Records, ...], others: list[Record], memo: Memo) -> bytes:
    """The file of all these parts. `known` are lists that are the same from file to file, if anything is."""
    files: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for records in known:
        data, listing = memo(_joined, records, offset)
        files.append(data)
        directory.append(listing)
        offset += len(data)
    own, listing, offset = _placed(others, offset)
    files += own
    directory.append(listing)
    listing = b"".join(directory)
    count = sum([len(records.parts) for records in known]) + len(others)
    files += (listing, _END + pack("<HHHHIIH", 0, 0, count, count, len(listing), offset, 0))
    return b"".join(files)


def _joined(records: Records, offset: int) -> tuple[bytes, bytes]:
    """Parts that stand in a file from `offset` on, and what its directory says of them."""
    files, listing, _ = _placed(records.parts, offset)
    return b"".join(files), listing


def _placed(parts: Sequence[Record], offset: int) -> tuple[tuple[bytes, ...], bytes, int]:
    """The parts that stand in a file from `offset` on, what its directory says of them, and where they end."""
    if not parts:
        return (), b"", offset
    files, facts, names = zip(*parts, strict=True)
    places = [*accumulate(map(len, files), initial=offset)]
    return files, b"".join(chain.from_iterable(zip(facts, map(_PLACE.pack, places), names))), places[-1]  # noqa: B905
