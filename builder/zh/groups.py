"""Groups of clauses between ；, each shown by its first clause, and clauses that markers open: 一是…，二是…，三是…."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from builder.value import replace
from builder.zh.alike import front, made, strength
from builder.zh.clausal import FRAMES, LONGEST
from builder.zh.numbering import Marker, marker
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.stands import stands
from builder.zh.wholes import ahead
from builder.zh.wording import STEPS

_MARKER = 16
"""Characters in which a marker stands."""
_MARKED, _ALIKE = 0.92, 0.8
"""How surely groups run parallel that markers open, or that are alike."""
_LEANING = 0.5
"""First clauses that lean more on what follows are not shown without it."""
_SECOND = ("二是", "二要", "其二", "第二", "二则", "二来")


def grouped(p: Pieces) -> Iterator[Run]:
    """The run of all groups of a sentence, and of its clauses that markers open."""
    if len(p.groups) > 2:
        yield from _groups(p, p.groups)
    elif "二" in p.text and any(map(p.text.__contains__, _SECOND)):
        yield from _groups(p, _marked(p))


def _marked(p: Pieces) -> list[Piece]:
    """The clauses from each marker to the next, the first of them where the text or a colon opens it."""
    starts = [start for start, _, _ in p.clauses if marker(p.text[start : start + _MARKER])]
    if marker(p.text) is not None and p.clauses:
        starts.insert(0, p.clauses[0][0])
    ends = [p.clauses[p.clause(start) - 1][1] for start in starts[1:]]
    return [(a, b, "，") for a, b in zip(starts, [*ends, p.clauses[-1][1]], strict=False)]


def _groups(p: Pieces, groups: list[Piece]) -> Iterator[Run]:
    """The run of `groups`, if markers open them or they are alike."""
    if len(groups) < 3:
        return
    begins, marks = _opened(p, groups)
    starts = [begin + (mark.end if mark else 0) for begin, mark in zip(begins, marks, strict=True)]
    heads = [(start, max(start, p.clauses[p.clause(start)][1])) for start in starts]
    wholes = [(start, end) for start, (_, end, _) in zip(starts, groups, strict=True)]
    words = [p.text[a:b].removeprefix("还") for a, b in heads]
    if all(marks[1:]):
        steps = all(p.text[begin + 2 : begin + 5].startswith(STEPS) for begin in begins[1:])
        yield _shown(p, Kind.SEQUENCE if steps else Kind.SET, heads, wholes, _MARKED)
    elif _alike(p, words, begins[0]) or _paired(p, groups, words):
        leans = sum(stands(word) < _LEANING for word in words) * 2 > len(words)
        yield _shown(p, Kind.SET, wholes if leans else heads, wholes, max(_ALIKE, strength(words)))


def _opened(p: Pieces, groups: list[Piece]) -> tuple[list[int], list[Marker | None]]:
    """Where groups begin, the first behind what leads to it; and their markers: that of the text is the first one's."""
    begins = [begin for begin, _, _ in groups]
    if marker(p.text) is None or begins[0] != p.clauses[0][0]:
        begins[0] = _first(p, groups[0], begins[1])
    return begins, [marker(p.text[begin : begin + _MARKER]) for begin in begins]


def _shown(p: Pieces, kind: Kind, heads: list[Span], wholes: list[Span], force: float) -> Run:
    """A run that shows `heads` of `wholes`."""
    run = made(p, kind, heads, force)
    end = wholes[-1][1]
    return replace(run, whole=tuple(wholes), span=(run.span[0], end), tail=(end, end), core=(end, end))


def _alike(p: Pieces, words: list[str], begin: int) -> bool:
    """Whether first clauses open alike, are announced as so many, or tell a figure each."""
    if min(map(len, words)) < 2 or max(map(len, words)) > LONGEST // 2:
        return False
    if all(any(map(str.isdecimal, word)) for word in words):
        return True
    if len({len(word) for word in words}) == 1 or ahead(p, begin - 1, len(words)):
        return front(words) > 0
    return front(words) > 1 or (front(words) == 1 and words[0][0] in FRAMES | {"要"})


def _paired(p: Pieces, groups: list[Piece], words: list[str]) -> bool:
    """Whether groups are of two clauses each, the first of one length, the second opening alike: 回望过去，我们…；立足当下，我们…."""
    clauses = [p.within(group) for group in groups]
    if any(len(pair) != 2 for pair in clauses) or len({len(word) for word in words}) > 1:
        return False
    return front([p.text[pair[1][0] : pair[1][1]] for pair in clauses]) > 1


def _first(p: Pieces, group: Piece, other: int) -> int:
    """Where the first of the groups opens that go on at `other`: behind a colon, at a clause that opens alike, or at the start."""
    begin, end, _ = group
    inside = [clause for clause in p.clauses if begin <= clause[0] < end]
    behind = [after[0] for before, after in pairwise(inside) if before[2] in "：:"]
    if behind:
        return behind[-1]
    like = [a for a, b, _ in inside if front([p.text[a:b], p.text[other:]]) > 1]
    like = like or [a for a, b, _ in inside if front([p.text[a:b], p.text[other:]])]
    return like[-1] if like else begin
