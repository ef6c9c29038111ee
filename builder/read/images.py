"""Files of pictures: PNG and JPEG, looked at as far as their size and whether they are whole; nothing of them is decoded."""

from __future__ import annotations

import zlib
from struct import error, unpack_from

from builder.digest import sha256
from builder.model.image import Image
from builder.model.remark import Remark, Severity
from builder.value import Value

LARGEST = 20 << 20
"""Bytes of a picture."""
MOST_PIXELS = 10_000
"""Of either side."""
LARGEST_ALL = 128 << 20
"""Bytes of all pictures of a draft."""

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_COLOURS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""The bit depths that each kind of colour of a PNG may have."""
_FRAMES = (0xC0, 0xC1, 0xC2)
"""Where a JPEG says its size: the kinds that every program draws."""
_BARE = (0x01, *range(0xD0, 0xD8))
"""Marks of a JPEG without a length."""
_TURNS = {3: 2, 6: 1, 8: 3}
"""How many quarters a camera's note of how it was held asks for."""


class Seen(Value):
    """What the head of a picture's file tells: its kind, its size in px, and quarters to turn it by."""

    kind: str
    width: int
    height: int
    turn: int = 0


class Album:
    """The pictures of one draft, each file once; remarks on those that can not be kept."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []
        self._images: dict[str, Image] = {}
        self._left = LARGEST_ALL
        self._others: list[int] = []

    def add(self, data: bytes, name: str, line: int) -> tuple[str, Seen] | None:
        """Keeps a picture: its digest and what is seen of it. None where it can not be kept, which is remarked on."""
        if not data.startswith((PNG, JPEG)) and is_picture(data):
            self._others.append(line)
            return None
        found = seen(data)
        digest = sha256(data).hexdigest()
        large = found is not None and max(found.width, found.height) > MOST_PIXELS
        if large or len(data) > min(LARGEST, self._left):
            self.miss("picture_too_large", line, name, str(MOST_PIXELS), str(LARGEST >> 20))
            return None
        if found is None:
            self.miss("picture_broken", line, name)
            return None
        if digest not in self._images:
            self._images[digest] = Image(digest, found.kind, data)
            self._left -= len(data)
        return digest, found

    def miss(self, code: str, line: int, *facts: str) -> None:
        """Remarks on a picture that is not there."""
        self.remarks.append(Remark(code, Severity.WARNING, line, facts))

    @property
    def images(self) -> tuple[Image, ...]:
        """What was kept, in the order of the draft."""
        return tuple(self._images.values())

    def told(self) -> tuple[Remark, ...]:
        """All remarks; those of another format together."""
        if not self._others:
            return tuple(self.remarks)
        others = Remark("pictures_not_printed", Severity.WARNING, self._others[0], (str(len(self._others)),))
        return (*self.remarks, others)


def is_picture(data: bytes) -> bool:
    """Whether this is a picture of some format that is known to be one."""
    signs = (
        PNG,
        JPEG,
        b"GIF8",
        b"BM",
        b"II*\0",
        b"MM\0*",
        b"\xd7\xcd\xc6\x9a",
        b"\x01\0\x09\0",
        b"\x01\0\0\0",
        b"\x1f\x8b",
    )
    return data.startswith(signs) or data[:4] == b"RIFF" or b"<svg" in data[:1024]


def seen(data: bytes) -> Seen | None:
    """What the head of a PNG or JPEG tells; None where it is neither, or not whole."""
    try:
        if data.startswith(PNG):
            return _png(data)
        return _jpeg(data) if data.startswith(JPEG) else None
    except (error, IndexError):
        return None


def _png(data: bytes) -> Seen | None:
    """A PNG from its first chunk, where all its chunks are whole up to the last one."""
    width, height, depth, colour, packing, sieve, laced = unpack_from(">IIBBBBB", data, 16)
    known = (
        data[8:16] == b"\0\0\0\rIHDR" and depth in _COLOURS.get(colour, ()) and not packing and not sieve and laced < 2
    )
    at, name = 8, b""
    while known and name != b"IEND":
        (length,) = unpack_from(">I", data, at)
        (check,) = unpack_from(">I", data, at + 8 + length)
        name = data[at + 4 : at + 8]
        known = zlib.crc32(memoryview(data)[at + 4 : at + 8 + length]) == check
        at += 12 + length
    return Seen("png", width, height) if known and width and height else None


def _jpeg(data: bytes) -> Seen | None:
    """A JPEG from the frame among its marks, where an end follows the last of them."""
    at, turn = 2, 0
    while data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF or mark in _BARE:
            at += 1 if mark == 0xFF else 2
            continue
        (length,) = unpack_from(">H", data, at + 2)
        if mark == 0xE1 and data[at + 4 : at + 10] == b"Exif\0\0":
            turn = _TURNS.get(_held(data[at + 10 : at + 2 + length]), 0)
        if mark in _FRAMES:
            height, width = unpack_from(">HH", data, at + 5)
            whole = data.rfind(b"\xff\xd9") > at + length
            return Seen("jpeg", width, height, turn) if whole and width and height else None
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            return None
        at += 2 + length
    return None


def _held(exif: bytes) -> int:
    """How a camera was held (the tag Orientation of its notes), 0 where it does not say."""
    order = {b"II": "<", b"MM": ">"}.get(exif[:2], "")
    if not order or len(exif) < 8:
        return 0
    (first,) = unpack_from(f"{order}I", exif, 4)
    if first + 2 > len(exif):
        return 0
    (count,) = unpack_from(f"{order}H", exif, first)
    for entry in range(first + 2, min(first + 2 + 12 * count, len(exif) - 11), 12):
        tag, _, _, held = unpack_from(f"{order}HHIH", exif, entry)
        if tag == 0x0112:
            return int(held)
    return 0
