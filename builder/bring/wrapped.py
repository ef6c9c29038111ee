"""Parts -> an Office package: which kinds they are of, what leads to them, one date for all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from builder.compile.harvest import content_type

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PLAIN = (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"))
_DATE = (1980, 1, 1, 0, 0, 0)


def wrapped(parts: dict[str, bytes], type_of: Callable[[str], str]) -> bytes:
    """The file of `parts`, by their names. `type_of` tells the content type of an XML part, "" of one that has none of its own.

    Equal parts give equal bytes.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        for name, data in {"[Content_Types].xml": _types(parts, type_of), **parts}.items():
            file.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def links(found: list[tuple[str, str, str]]) -> bytes:
    """The relationships of a part, each its id, its kind and what it leads to."""
    listed = "".join(
        f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for identity, kind, target in found
    )
    return f'{HEADER}<Relationships xmlns="{_RELATIONS}">{listed}</Relationships>'.encode()


def _types(parts: dict[str, bytes], type_of: Callable[[str], str]) -> bytes:
    pictures = sorted({content_type(name) for name in parts if "/media/" in name})
    defaults = "".join(f'<Default Extension="{kind}" ContentType="{said}"/>' for kind, said in (*_PLAIN, *pictures))
    told = ((name, type_of(name)) for name in parts if name.endswith(".xml"))
    named = "".join(f'<Override PartName="/{name}" ContentType="{said}"/>' for name, said in told if said)
    return f'{HEADER}<Types xmlns="{_TYPES}">{defaults}{named}</Types>'.encode()
