"""Unnumbered heads: short lines that head the paragraphs below them, in drafts whose files state no headings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from builder.model.speech import Line
from builder.parse.closing import opens_closing
from builder.zh.address import is_address
from builder.zh.numbering import Marker

SHORTEST, LONGEST = 4, 30
"""Characters of an unnumbered head."""
LEAST = 2
"""One short line alone is a line; two are heads."""
BODY = 36
"""A line this long is a paragraph, whatever ends it."""
_ENDS = frozenset("。！？；：，、…—,.;:!?）)")
_INSIDE = frozenset("。！？；")
_STOPS = tuple("。！？；：”…）")

Marks = Sequence[Marker | None]


def heads(lines: Sequence[Line], marks: Marks) -> tuple[frozenset[int], frozenset[str]]:
    """The lines that are unnumbered heads, and the kinds of marker whose series go on over them."""
    if any(line.level or line.depth for line in lines):
        return frozenset(), frozenset()
    found = [i for i in range(len(lines) - 1) if _is_head(lines, marks, i)]
    if len(found) < LEAST:
        return frozenset(), frozenset()
    return frozenset(found), _over(found, marks)


def _is_head(lines: Sequence[Line], marks: Marks, i: int) -> bool:
    words = lines[i].text.words
    return (
        SHORTEST <= len(words) <= LONGEST
        and marks[i] is None
        and lines[i].stated is None
        and words[-1] not in _ENDS
        and _INSIDE.isdisjoint(words)
        and _is_han(words)
        and not is_address(words)
        and not opens_closing(words)
        and _is_body(lines, marks, i + 1)
        and (i == 0 or lines[i - 1].text.words.endswith(_STOPS) or marks[i - 1] is not None)
    )


def _is_body(lines: Sequence[Line], marks: Marks, i: int) -> bool:
    """Whether line `i` is something to stand under a head."""
    words = lines[i].text.words
    return marks[i] is not None or len(words) >= BODY or words.endswith(_STOPS)


def _is_han(words: str) -> bool:
    return sum("\u4e00" <= character <= "\u9fff" for character in words) * 2 > len(words)


def _over(found: list[int], marks: Marks) -> frozenset[str]:
    """Kinds whose numbers count on past a head: the heads stand below them."""
    last: dict[str, tuple[int, int]] = {}
    over: set[str] = set()
    for i, mark in enumerate(marks):
        if mark is None:
            continue
        at, number = last.get(mark.kind, (i, 0))
        if mark.number == number + 1 and number and bisect_left(found, at) < bisect_left(found, i):
            over.add(mark.kind)
        last[mark.kind] = (i, mark.number)
    return frozenset(over)
