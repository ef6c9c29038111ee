"""A sentence in its pieces: what stands between its marks, outside quotations and brackets, and where its words end."""

from __future__ import annotations

from collections.abc import Callable

from builder.zh.marks import LONGEST_BRACKET, OPENERS
from builder.zh.numbering import marker

Ends = Callable[[str], tuple[int, ...]]
"""The offsets at which a word of a text ends."""

LIST, CLAUSE, GROUP = "、", "，：,:", "；;。！？!?"
"""Marks between the items of a list, between clauses, and between groups of clauses."""
_MARKS = frozenset(LIST + CLAUSE + GROUP)
_STOPS = frozenset(CLAUSE + GROUP)
_GROUPS = frozenset(GROUP)
_OPEN = frozenset("*＊×_＿.．%+-")
"""Signs that stand together: a blank is not split, nor a number."""

Piece = tuple[int, int, str]
"""Where a piece starts and ends, without its mark, and the mark behind it ("" at the end of the text)."""


class Pieces:
    """The pieces of `text` behind its marker, if it has one. Words are cut when they are asked for."""

    __slots__ = ("_cut", "_ends", "clauses", "groups", "items", "text")

    def __init__(self, text: str, ends: Ends) -> None:
        self.text = text
        self._ends = ends
        self._cut: dict[int, frozenset[int]] = {}
        mark = marker(text)
        self.items = _split(text, mark.end if mark else 0)
        self.clauses = _joined(self.items, _STOPS)
        self.groups = _joined(self.clauses, _GROUPS)

    def at_word(self, offset: int) -> bool:
        """Whether no word of the text goes on across `offset`: the run of letters around it is cut, and no more."""
        text = self.text
        if offset <= 0 or offset >= len(text):
            return True
        if not (text[offset].isalnum() and text[offset - 1].isalnum()):
            return not (text[offset] in _OPEN and text[offset - 1] in _OPEN)
        start = offset - 1
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        if start not in self._cut:
            end = offset
            while end < len(text) and text[end].isalnum():
                end += 1
            self._cut[start] = frozenset(start + at for at in self._ends(text[start:end]))
        return offset in self._cut[start]


def _split(text: str, start: int) -> list[Piece]:
    """The pieces between any marks from `start` on; what stands in quotation marks or brackets is one with what stands around it."""
    out: list[Piece] = []
    at, size = start, len(text)
    while at < size:
        sign = text[at]
        if sign in _MARKS:
            out.append((start, at, sign))
            start = at + 1
        elif sign in OPENERS:
            at = max(at, text.find(OPENERS[sign], at + 1, at + LONGEST_BRACKET))
        at += 1
    if start < size:
        out.append((start, size, ""))
    return out


def _joined(pieces: list[Piece], stops: frozenset[str]) -> list[Piece]:
    """`pieces` with those joined between which stands none of `stops`."""
    out: list[Piece] = []
    start = -1
    for piece in pieces:
        start = piece[0] if start < 0 else start
        if piece[2] in stops or not piece[2]:
            out.append((start, piece[1], piece[2]))
            start = -1
    if start >= 0:
        out.append((start, pieces[-1][1], ""))
    return out
