"""The file of a picture: carried beside the speech, named by its digest wherever the picture stands."""

from __future__ import annotations

from builder.value import Value


class Image(Value):
    """`digest` is the SHA-256 of `data`, `kind` png or jpeg."""

    digest: str
    kind: str
    data: bytes
