"""A draft as it was read: lines with their numbers, nothing understood yet."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line (paragraph) of the draft.

    `level` is the heading level that the file itself states (Markdown `##` = 2), 0 where it states none.
    """

    text: Text
    level: int = 0


@dataclass(frozen=True, slots=True)
class Speech:
    """`name` is the file's name without folder, `sha256` the digest of its bytes."""

    name: str
    sha256: str
    lines: tuple[Line, ...]
    dropped: int = 0
    """How many control characters were taken out while reading."""
