"""Pictures for the tests, made byte by byte."""

from __future__ import annotations

import struct
import zlib


def chunk(name: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width: int = 400, height: int = 300, shade: int = 0x60, colour: int = 0) -> bytes:
    """A grey picture; `colour` is what the head says of its kind."""
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    rows = (
        b"".join(b"\0" + bytes([(shade + y) % 256]) * width for y in range(height)) if width * height < 1 << 24 else b""
    )
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def exif(orientation: int, order: str = ">") -> bytes:
    """A camera's note of how it was held."""
    sign = b"MM\0*" if order == ">" else b"II*\0"
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, orientation, 0)
    data = b"Exif\0\0" + sign + struct.pack(f"{order}I", 8) + struct.pack(f"{order}H", 1) + entry + bytes(4)
    return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data


def jpeg(width: int = 400, height: int = 300, frame: int = 0xC0, more: bytes = b"") -> bytes:
    """The marks of a photograph, without a picture in it."""
    size = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    head = bytes([0xFF, frame]) + struct.pack(">H", len(size) + 2) + size
    return b"\xff\xd8" + more + b"\xff\xdb\0\x03\0" + head + b"\xff\xda\0\x02" + bytes(8) + b"\xff\xd9"
