"""A sentence in its pieces: what stands between its marks, outside quotations and brackets, and where its words end."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable
from itertools import compress

from builder.zh.marks import LONGEST_BRACKET, OPENERS
from builder.zh.numbering import marker

Ends = Callable[[str], tuple[int, ...]]
"""The offsets at which a word of a text ends."""

LIST, CLAUSE, GROUP = "、", "，：,:", "；;。！？!?"
"""Marks between the items of a list, between clauses, and between groups of clauses."""
_MARKS = frozenset(LIST + CLAUSE + GROUP)
_GROUPS = frozenset(GROUP)
_SIGNS = _MARKS | OPENERS.keys()
_IN_NUMBERS = frozenset(",:：")
"""Between two digits these are part of a number or of a time of day."""
_SIDE = ("一方面", "另一方面")
"""These mark a side of one sentence, no point of its own."""
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("「", "」"))
_BRACKETS = frozenset(sign for pair in _PAIRS for sign in pair)
_OPEN = frozenset("*＊×_＿.．%+-")
"""Signs that stand together: a blank is not split, nor a number."""

Piece = tuple[int, int, str]
"""Where a piece starts and ends, without its mark, and the mark behind it ("" at the end of the text)."""


def _between_digits(text: str, at: int) -> bool:
    return text[at - 1 : at].isdecimal() and text[at + 1 : at + 2].isdecimal()


class Pieces:
    """The pieces of `text` behind its marker, if it has one. Words are cut when they are asked for."""

    __slots__ = ("_cut", "_ends", "_pairs", "clauses", "groups", "items", "text")

    def __init__(self, text: str, ends: Ends) -> None:
        self.text = text
        self._ends = ends
        self._cut: list[tuple[int, int, frozenset[int]]] = []
        mark = None if text.startswith(_SIDE) else marker(text)
        self.items: list[Piece] = []
        self.clauses: list[Piece] = []
        self.groups: list[Piece] = []
        self._pairs = () if _BRACKETS.isdisjoint(text) else tuple([p for p in _PAIRS if p[0] in text or p[1] in text])
        self._split(mark.end if mark else 0)

    def _split(self, at: int) -> None:
        """Takes the text apart from `at` on; what stands in quotation marks or brackets is one with what stands around it."""
        text, size, ahead = self.text, len(self.text), at
        item = clause = group = at
        for at in compress(range(size), map(_SIGNS.__contains__, text)):
            if at < ahead:
                continue
            sign = text[at]
            if sign in _MARKS and not (sign in _IN_NUMBERS and _between_digits(text, at)):
                item = self._ended(self.items, item, at)
                if sign != LIST:
                    clause = self._ended(self.clauses, clause, at)
                if sign in _GROUPS:
                    group = self._ended(self.groups, group, at)
            elif sign in OPENERS:
                ahead = text.find(OPENERS[sign], at + 1, at + LONGEST_BRACKET) + 1
        for pieces, start in ((self.items, item), (self.clauses, clause), (self.groups, group)):
            self._ended(pieces, start, size)

    def _ended(self, pieces: list[Piece], start: int, end: int) -> int:
        """Notes the piece text[start:end], unless it is empty; where the next one starts."""
        if end > start:
            pieces.append((start, end, self.text[end : end + 1]))
        return end + 1

    def clause(self, offset: int) -> int:
        """The number of the clause that holds `offset`."""
        return max(0, bisect(self.clauses, (offset, len(self.text) + 1)) - 1)

    def within(self, group: Piece) -> list[Piece]:
        """The clauses of a group."""
        return self.clauses[self.clause(group[0]) : self.clause(max(group[0], group[1] - 1)) + 1]

    def whole(self, start: int, end: int) -> bool:
        """Whether no quotation and no bracket is cut by taking text[start:end] out."""
        for opener, closer in self._pairs:
            if self.text.count(opener, start, end) != self.text.count(closer, start, end):
                return False
        return True

    def at_word(self, offset: int) -> bool:
        """Whether no word of the text goes on across `offset`: the run of letters around it is cut, and no more."""
        text = self.text
        if offset <= 0 or offset >= len(text):
            return True
        if not (text[offset].isalnum() and text[offset - 1].isalnum()):
            return not (text[offset] in _OPEN and text[offset - 1] in _OPEN)
        for start, end, places in self._cut:
            if start < offset < end:
                return offset in places
        return offset in self._run(offset)

    def _run(self, offset: int) -> frozenset[int]:
        """Where the words end in the run of letters around `offset`."""
        text = self.text
        start, end = offset - 1, offset
        while start > 0 and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        places = frozenset(start + at for at in self._ends(text[start:end]))
        self._cut = [(start, end, places), *self._cut[: _KEPT - 1]]
        return places


_KEPT = 8
"""Runs of letters whose words are kept: those asked for last."""


def merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places as `spans`, in order, with spans that touch or overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def inside(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether one of `spans`, which are merged, holds the character at `at`."""
    place = bisect(spans, (at, len(spans) and spans[-1][1])) - 1
    return place >= 0 and spans[place][0] <= at < spans[place][1]
