"""How much alike pieces are: what they share in front and behind, how even they are in length, what that makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.value import replace
from builder.zh.pieces import Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wording import ADVERBS, COVERBS, MODALS, ONE_VERBS, RESULTS, VERBS

MARKS = "，、；：,;: 　"
LEAST = 0.5
"""A run of less strength is none."""
_STRIPPED = 3
"""Characters that must be left of an item without its frame."""
_INTRODUCES = tuple("到 是 指出 强调 证明 表明 认为 体现在 就是 在于 如下 包括".split())
"""How a clause ends that brings in what follows it."""
_HANG = ("是", "有", "也是", "更是", "能", "既", "为", "要", "必须", "在")
"""How an item begins that has its subject in the clause before."""


def front(words: Sequence[str]) -> int:
    """How many characters all of `words` begin with alike."""
    low, high = min(words), max(words)
    size = min(len(low), len(high))
    return next((at for at in range(size) if low[at] != high[at]), size)


def back(words: Sequence[str]) -> int:
    """How many characters all of `words` end with alike."""
    return front([word[::-1] for word in words])


def fixed(words: Sequence[str]) -> int:
    """How many places hold one character in all of `words`, counted from the front, and from behind where that is more."""
    ahead = sum(len(set(signs)) == 1 for signs in zip(*words, strict=False))
    behind = sum(len(set(signs)) == 1 for signs in zip(*(word[::-1] for word in words), strict=False))
    return max(ahead, behind)


def strength(words: Sequence[str], extra: float = 0.0) -> float:
    """From how even `words` are, how much they share, how many they are; `extra` for what else speaks for or against."""
    sizes = [len(word) for word in words]
    share = min(1.0, 1.5 * fixed(words) * len(sizes) / sum(sizes))
    return min(1.0, 0.3 + 0.3 * min(sizes) / max(sizes) + 0.25 * share + 0.03 * min(3, len(sizes) - 3) + extra)


def stripped(p: Pieces, wholes: Sequence[Span]) -> int:
    """How many characters the items leave to the lead: a frame that governs them, where what is left stands alone."""
    words = [p.text[a:b] for a, b in wholes]
    shared = front(words)
    while shared > 1 and not all(p.at_word(a + shared) for a, _ in wholes):
        shared -= 1
    frame, rest = words[0][:shared], [word[shared:] for word in words]
    if shared < 2 or min(map(len, rest)) < _STRIPPED or frame[0] in COVERBS or not governs(frame):
        return 0
    if any(mark in word[:1] for word in rest for mark in "的了着过地得之，、"):
        return 0
    return 0 if any(modal in word[1:3] for word in rest for modal in MODALS) else shared


def governs(frame: str) -> bool:
    """Whether words end with a verb that can stand with any of several objects."""
    if frame[-2:] in VERBS:
        return frame[-2:] not in ADVERBS
    return len(frame) > 1 and (frame[-1] in RESULTS and frame[-2] in ONE_VERBS)


def lead(p: Pieces, first: int) -> int:
    """Where the lead of an item at `first` starts: with its clause, and the clauses before that bring it in."""
    place = _clause(p, first)
    start = p.clauses[place][0]
    while place > 0 and start - p.clauses[place - 1][1] <= 2:
        before, mark = p.text[p.clauses[place - 1][0] : p.clauses[place - 1][1]], p.clauses[place - 1][2]
        hangs = start == first and p.text.startswith(_HANG, first) and len(before) <= 40
        if mark in "：:" or (mark in "，," and (before.endswith(_INTRODUCES) or hangs)):
            place -= 1
            start = p.clauses[place][0]
            first = -1
        else:
            break
    return start


def _clause(p: Pieces, offset: int) -> int:
    """The number of the clause that holds `offset`."""
    low, high = 0, len(p.clauses) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if p.clauses[middle][0] <= offset else (low, middle - 1)
    return low


def clause_end(p: Pieces, offset: int) -> int:
    """Where the clause ends that holds the character before `offset`."""
    return max(offset, p.clauses[_clause(p, offset - 1)][1])


def made(p: Pieces, kind: Kind, wholes: Sequence[Span], force: float) -> Run:
    """A run of `wholes`, with its lead, and without a tail."""
    first, last = wholes[0][0], wholes[-1][1]
    cut = stripped(p, wholes)
    start, end = lead(p, first), first + cut
    while end > start and p.text[end - 1] in MARKS:
        end -= 1
    before = (start, end) if end > start else (start, start)
    items = tuple((a + cut, b) for a, b in wholes)
    none = (last, last)
    return Run(kind, (start, last), before, items, tuple(wholes), none, none, round(force, 3))


def tailed(run: Run, tail: Span, core: Span | None = None) -> Run:
    """`run` with what stands behind its last item."""
    end = max(run.span[1], tail[1])
    return replace(run, span=(run.span[0], end), tail=tail, core=core or (end, end))


def bare(text: str, start: int, end: int) -> Span:
    """The span without marks at its ends."""
    while start < end and text[start] in MARKS:
        start += 1
    while end > start and text[end - 1] in MARKS:
        end -= 1
    return start, end
