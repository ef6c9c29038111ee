"""Rows of words for a terminal, in columns: a Chinese character is as wide as two others."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width

GAP = "  "
WIDEST = 40
"""How wide a column is at the most that others stand behind."""


def wide(words: str) -> int:
    """How many places `words` take."""
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in words)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Each row as a line, its columns under each other."""
    if not rows:
        return []
    columns = range(max(map(len, rows)))
    widths = [min(WIDEST, max((wide(row[n]) for row in rows if n < len(row)), default=0)) for n in columns]
    return [
        GAP.join(cell + " " * (width - wide(cell)) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in rows
    ]
