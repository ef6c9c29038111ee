"""Pictures that a draft only names: files beside it, in its own folder or below, and nowhere else."""

from __future__ import annotations

import os
import re

from builder.disk import read_bytes
from builder.model.block import Picture
from builder.model.remark import Refusal
from builder.read.images import LARGEST, MOST_PIXELS, Album

LONGEST_NAME = 60
"""Characters of a name that a remark shows."""
_ESCAPED = re.compile("(?:%[0-9A-Fa-f]{2})+")
_OUTSIDE = re.compile(r"[A-Za-z][\w+.\-]*:|[/\\]")


class Beside:
    """The pictures beside a draft in `folder`, kept in an album as they are asked for."""

    def __init__(self, folder: str) -> None:
        self.album = Album()
        self._folder = os.path.realpath(folder or ".")

    def picture(self, name: str, alt: str, line: int) -> Picture | None:
        """The picture that the draft calls `name` in `line`; None, with a remark, where there is none to be had."""
        shown = name if len(name) <= LONGEST_NAME else f"…{name[-LONGEST_NAME:]}"
        path = self._path(name)
        if not path:
            self.album.miss("picture_outside", line, shown)
            return None
        try:
            data = read_bytes(path, LARGEST)
        except Refusal as refusal:
            large = refusal.args[0] == "too_large"
            facts = (str(MOST_PIXELS), str(LARGEST >> 20)) if large else ()
            self.album.miss("picture_too_large" if large else "picture_missing", line, shown, *facts)
            return None
        kept = self.album.add(data, shown, line)
        if kept is None:
            return None
        digest, found = kept
        return Picture(line, digest, found.kind, (found.width, found.height), " ".join(alt.split()), turn=found.turn)

    def _path(self, name: str) -> str:
        """Where the file is; "" for one outside the folder, by its name or through a link."""
        plain = _ESCAPED.sub(lambda match: _unescaped(match[0]), name)
        if _OUTSIDE.match(plain) or "\0" in plain:
            return ""
        path = os.path.realpath(os.path.join(self._folder, plain.replace("\\", "/")))
        return path if path.startswith(os.path.join(self._folder, "")) else ""


def _unescaped(percent: str) -> str:
    """Characters that an address spells in hexadecimal (%20)."""
    return bytes.fromhex(percent.replace("%", "")).decode("utf-8", "replace")
