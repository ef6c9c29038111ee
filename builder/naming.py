"""What files are called."""

from __future__ import annotations

import re

LONGEST_NAME = 200
"""Bytes of a file name's stem; file systems allow 255 for all of it."""

_UNSAFE = r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]+'
_DEVICE = r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\..*)?"
_COMMON = frozenset("“”‘’《》（）、，。：；！？—…·\u3000")
"""Marks of titles that are safe, though no letters: a title of these and letters is not searched, which spares compiling."""
_EDGES = " .\u3000"


def file_stem(title: str) -> str:
    """A title as a file's name on every system: no path, no reserved signs or names, nothing unseen, not too long."""
    plain = all(sign.isalnum() or sign in _COMMON for sign in title)
    stem = (title if plain else re.sub(_UNSAFE, "_", title)).strip(_EDGES)
    if stem[:1].isascii() and re.fullmatch(_DEVICE, stem):
        stem = f"_{stem}"
    stem = stem.encode("utf-8", "ignore")[:LONGEST_NAME].decode(errors="ignore").rstrip(_EDGES)
    return stem or "讲话"
