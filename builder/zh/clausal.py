"""Clauses that run parallel: neighbours between ，, and groups of clauses between ；."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from builder.value import replace
from builder.zh.alike import LEAST, back, fixed, front, made, strength
from builder.zh.numbering import marker
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wording import VERBS

FRAMES = frozenset("把是不以在与用为靠让向对从更学有将由")
"""One of these is enough for clauses to open alike; of other characters it takes two."""
LONGEST = 64
MIXED = "、，,"
_ALSO = tuple("并且 并 而且 而 以及 也 又 还 同时 最终 最后 始终".split())
"""What a clause may open with beside its neighbours."""


def clausal(p: Pieces) -> Iterator[Run]:
    """The runs among clauses, and among groups of them."""
    start = 0
    for n, (_, _, mark) in enumerate(p.clauses):
        if mark not in "，,：:" or not mark:
            if n - start >= 2:
                yield from _clauses(p, p.clauses[start : n + 1])
            start = n + 1
    if len(p.groups) > 2:
        yield from _groups(p)
    yield from _mixed(p)


def _mixed(p: Pieces) -> Iterator[Run]:
    """Short pieces of one length over several clauses: 完善工作机制、堵住工作漏洞，补齐制度短板、扎牢制度笼子."""
    at = 0
    while at < len(p.items):
        end, marks = at, ""
        size = p.items[at][1] - p.items[at][0]
        while end + 1 < len(p.items) and p.items[end][2] in MIXED and p.items[end + 1][1] - p.items[end + 1][0] == size:
            marks += p.items[end][2]
            end += 1
        spans = [(a, b) for a, b, _ in p.items[at : end + 1]]
        words = [p.text[a:b] for a, b in spans]
        if "、" in marks and "，" in marks and len(spans) > 3 and 5 <= size < 10:
            verbs = sum(word[:2] in VERBS for word in words)
            if verbs * 2 > len(words):
                yield made(p, Kind.SET, spans, strength(words, 0.1))
        at = end + 1


def _clauses(p: Pieces, clauses: list[Piece]) -> Iterator[Run]:
    """Each stretch of clauses of one form, with what fits at the end of the clause ahead."""
    at, last = 0, len(clauses) - 1
    while at < last:
        form = _form(p, clauses[at], clauses[at + 1])
        end = at + 1
        while form and end < last and _form(p, clauses[end], clauses[end + 1]) == form:
            end += 1
        if form and (run := _run(p, clauses, at, end, form)):
            yield run
        at = end if form else at + 1


def _form(p: Pieces, one: Piece, other: Piece) -> str:
    """What makes two neighbours alike: how they open, how they end, or "=" where they are built alike; "" for nothing."""
    text = p.text
    sizes = one[1] - one[0], other[1] - other[0]
    short, long = min(sizes), max(sizes)
    if short < 3 or long > LONGEST or one[2] in "：:":
        return ""
    words = [text[one[0] : one[1]], text[other[0] : other[1]]]
    shared = front(words)
    if shared > 1 or (shared and words[0][0] in FRAMES and short * 3 > long):
        return words[0][0]
    if short == long and short < 10 and (fixed(words) > 1 or (short > 3 and all(w[:2] in VERBS for w in words))):
        return "="
    if back(words) > 1 and short * 2 > long:
        return "~" + words[0][-2:]
    return ""


def _run(p: Pieces, clauses: list[Piece], at: int, end: int, form: str) -> Run | None:
    spans = [(a, b) for a, b, _ in clauses[at : end + 1]]
    words = [p.text[a:b] for a, b in spans]
    shared = front(words)
    if shared and at and (ahead := _ahead(p, clauses[at - 1], words, shared)):
        spans.insert(0, ahead)
        words.insert(0, p.text[ahead[0] : ahead[1]])
    if len(spans) < 3 or (form != "=" and any(word[shared : shared + 1] == "就" for word in words)):
        return None
    extra = 0.1 if form != "=" and (shared > 1 or (shared and words[0][0] in FRAMES)) else 0.0
    force = strength(words, extra)
    return made(p, Kind.SET, spans, force) if force >= LEAST else None


def _ahead(p: Pieces, clause: Piece, words: list[str], shared: int) -> Span | None:
    """The end of the clause ahead, where it opens like the others: 思想是当代中国马克思主义 of 是…，是…，是…."""
    begin, end, _ = clause
    mean = sum(map(len, words)) / len(words)
    at = p.text.rfind(words[0][:shared], begin, end)
    return (at, end) if at > begin and p.at_word(at) and 0.4 * mean <= end - at <= 2 * mean else None


def _groups(p: Pieces) -> Iterator[Run]:
    """The run of all groups between ；, each shown by its first clause: those that markers open, or that open alike."""
    text = p.text
    begins = [begin for begin, _, _ in p.groups]
    if marker(text) is None:
        begins[0] = _first(p, begins[1])
    marks = [marker(text[begin : begin + 16]) for begin in begins]
    if marker(text) is not None and all(marks[1:]):
        marks[0] = marks[1]
        marks = [None if begin == p.groups[0][0] else mark for begin, mark in zip(begins, marks, strict=True)]
    starts = [begin + (mark.end if mark else 0) for begin, mark in zip(begins, marks, strict=True)]
    heads = [(start, _head_end(p, start)) for start in starts]
    words = [text[a:b].removeprefix("还") for a, b in heads]
    counted = all(any(map(str.isdecimal, word)) for word in words)
    alike = front(words) > 1 or (front(words) == 1 and words[0][0] in FRAMES | {"要"}) or counted
    if all(marks[1:]) or (alike and max(map(len, words)) <= LONGEST // 2):
        wholes = [(start, end) for start, (_, end, _) in zip(starts, p.groups, strict=True)]
        yield replace(made(p, Kind.SET, wholes, max(0.8, strength(words))), items=tuple(heads))


def _first(p: Pieces, other: int) -> int:
    """Where the first of the groups opens that go on at `other`: behind a colon, at a clause that opens alike, or at the start."""
    begin, end, _ = p.groups[0]
    inside = [clause for clause in p.clauses if begin <= clause[0] < end]
    behind = [after[0] for before, after in pairwise(inside) if before[2] in "：:"]
    if behind:
        return behind[-1]
    like = [a for a, b, _ in inside if front([p.text[a:b], p.text[other:]]) > 1]
    like = like or [a for a, b, _ in inside if front([p.text[a:b], p.text[other:]])]
    return like[-1] if like else begin


def _head_end(p: Pieces, start: int) -> int:
    """Where the clause at `start` ends."""
    return next(b for _, b, _ in p.clauses if b > start)
