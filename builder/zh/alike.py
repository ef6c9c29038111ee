"""How much alike pieces are: what they share in front and behind, how even they are in length, what that makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from operator import eq

from builder.value import replace
from builder.zh.numbering import marker
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
_HANG, _HANG_SHORT = ("是", "也是", "更是", "不仅是", "才能"), ("有", "能", "既", "要", "必须", "会", "应")
"""How an item begins that has its subject in the clause before; the latter where that is short."""
_OPENS_MARKER = frozenset("一二三四五六七八九十第其首最再另（(①②③④⑤⑥⑦⑧⑨0123456789")
_SUBJECT, _SHORT, _MARKER = 40, 10, 16


def front(words: Sequence[str]) -> int:
    """How many characters all of `words` begin with alike."""
    low, high = min(words), max(words)
    if low[:1] != high[:1]:
        return 0
    size = min(len(low), len(high))
    return next((at for at in range(size) if low[at] != high[at]), size)


def back(words: Sequence[str]) -> int:
    """How many characters all of `words` end with alike."""
    return front([word[::-1] for word in words])


def fixed(words: Sequence[str]) -> int:
    """How many places hold one character in all of `words`, counted from the front, and from behind where that is more."""
    if len(words) == 2:
        one, other = words
        ahead, behind = map(eq, one, other), map(eq, one[::-1], other[::-1])
        return max(list(ahead).count(True), list(behind).count(True))
    aligned = sum(len(set(signs)) == 1 for signs in zip(*words, strict=False))
    if len({len(word) for word in words}) == 1:
        return aligned
    return max(aligned, sum(len(set(signs)) == 1 for signs in zip(*(word[::-1] for word in words), strict=False)))


def strength(words: Sequence[str], extra: float = 0.0) -> float:
    """From how even `words` are, how much they share, how many they are; `extra` for what else speaks for or against."""
    sizes = [len(word) for word in words]
    share = min(1.0, 1.5 * fixed(words) * len(sizes) / sum(sizes))
    return min(1.0, 0.3 + 0.3 * min(sizes) / max(sizes) + 0.25 * share + 0.03 * min(3, len(sizes) - 3) + extra)


def stripped(p: Pieces, wholes: Sequence[Span]) -> int:
    """How many characters the items leave to the lead: a frame that governs them, where what is left stands alone."""
    words = [p.text[a:b] for a, b in wholes]
    shared = front(words)
    while shared > 1 and not governs(words[0][:shared]):
        shared -= 1
    frame, rest = words[0][:shared], [word[shared:] for word in words]
    if shared < 2 or min(map(len, rest)) < _STRIPPED or frame[0] in COVERBS:
        return 0
    if any(mark in word[:1] for word in rest for mark in "的了着地得之，、"):
        return 0
    if any(word[0] in "他她它们我你" for word in rest):
        return 0
    return 0 if any(modal in word[1:3] for word in rest for modal in MODALS) else shared


def governs(frame: str) -> bool:
    """Whether words end with a verb that can stand with any of several objects."""
    if frame[-2:] in VERBS:
        return frame[-2:] not in ADVERBS
    return len(frame) > 1 and (frame[-1] in RESULTS and frame[-2] in ONE_VERBS)


def lead(p: Pieces, first: int) -> Span:
    """What leads to an item at `first` in its clause, and the clause before where that brings it in; its marker is no part."""
    place = p.clause(first)
    start = p.clauses[place][0]
    near = start < first <= start + _MARKER and p.text[start] in _OPENS_MARKER
    mark = marker(p.text[start : start + _MARKER]) if near else None
    opens = first == start or (mark is not None and start + mark.end == first)
    end = start if opens else first
    if place and _brings(p, place - 1, first if opens else -1):
        start = p.clauses[place - 1][0]
    return start, end


def _brings(p: Pieces, place: int, first: int) -> bool:
    """Whether a clause brings in the next one, or the item that opens it at `first`: 我们深刻认识到， · 做好三件事： · 开展主题教育，是…."""
    start, end, mark = p.clauses[place]
    before = p.text[start:end]
    if mark in "：:":
        return first >= 0
    if mark not in "，," or not mark:
        return False
    if before.endswith(_INTRODUCES):
        return True
    if first < 0:
        return False
    return (p.text.startswith(_HANG, first) and end - start <= _SUBJECT) or (
        p.text.startswith(_HANG_SHORT, first) and end - start <= _SHORT and "、" not in before
    )


def clause_end(p: Pieces, offset: int) -> int:
    """Where the clause ends that holds the character before `offset`."""
    return p.clauses[p.clause(offset - 1)][1]


def made(p: Pieces, kind: Kind, wholes: Sequence[Span], force: float) -> Run:
    """A run of `wholes`, with its lead, and without a tail."""
    first, last = wholes[0][0], wholes[-1][1]
    cut = stripped(p, wholes)
    start, end = lead(p, first)
    end = first + cut if cut else end
    while end > start and p.text[end - 1] in MARKS:
        end -= 1
    before = (start, end) if end > start else (start, start)
    whole, none = tuple(wholes), (last, last)
    items = tuple((a + cut, b) for a, b in wholes) if cut else whole
    return Run(kind, (start, last), before, items, whole, none, none, round(force, 3))


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
