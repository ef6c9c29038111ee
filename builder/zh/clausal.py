"""Clauses that run parallel: neighbours between ，, and short pieces of one length over several of them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.zh.alike import LEAST, back, fixed, front, made, strength
from builder.zh.openings import acts, opening
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wording import ADVERBS, VERBS

FRAMES = frozenset("把是不以在与用为靠让向对从更学有将由没无事")
"""One of these is enough for clauses to open alike; of other characters it takes two."""
WISHES = frozenset("愿祝")
"""So are these for clauses of one length that end their sentence."""
_CASES = frozenset("对凡")
"""What clauses open with that each tell a case."""
_DEAREST = 2.0
"""What the beginning of the first clause may cost behind words that lead to it."""
_HOW = ADVERBS | frozenset("紧紧 牢牢 深深 切切实实 扎实 认真 精心 时刻 及时 着力".split())
"""By itself none of these leads to several clauses: it belongs to the first."""
SAID = 0.2
"""Three and more clauses that all say what one subject is surely run parallel, however uneven they are."""
TELLS = 8
"""Two clauses of so many characters that say what the clause ahead of them is (…，是…的举措，是…的部署) are enough."""
LONGEST = 64
MIXED = "、，,"
_PART_OF = ("其中", "其余", "包括")
_JOINTS = frozenset("了的得之为出起住好是在有靠上")
"""One of these in the same place makes two short clauses alike: 守住了底线，赢得了主动."""


def clausal(p: Pieces) -> Iterator[Run]:
    """The runs among clauses."""
    start = 0
    for n, (_, _, mark) in enumerate(p.clauses):
        if mark not in "，,：:" or not mark:
            if n - start >= 2:
                yield from _clauses(p, p.clauses[start : n + 1])
            start = n + 1
    if len(p.items) > 3 and "、" in p.text and "，" in p.text:
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
        if end - at > 2 and 5 <= size < 10 and "、" in marks and "，" in marks:
            spans = [(a, b) for a, b, _ in p.items[at : end + 1]]
            words = [p.text[a:b] for a, b in spans]
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
    opens, ends = text[one[0]] == text[other[0]], text[one[1] - 2 : one[1]] == text[other[1] - 2 : other[1]]
    if not (opens or ends or short == long) or short < 3 or long > LONGEST:
        return ""
    if one[2] in "：:" or text.startswith(_PART_OF, other[0]):
        return ""
    words = [text[one[0] : one[1]], text[other[0] : other[1]]]
    shared = front(words) if opens else 0
    wish = words[0][0] in WISHES and short + 1 >= long
    if shared > 1 or (shared and (words[0][0] in FRAMES or wish) and short * 3 > long):
        return words[0][0]
    behind = back(words) if ends else 0
    if behind and short * 2 > long:
        return "~" + words[0][-2:]
    if short == long and short < 10:
        same = fixed(words) + any(a == b and a in _JOINTS for a, b in zip(*words, strict=True))
        return "=" if same > 1 or (short > 3 and all(map(acts, words))) else ""
    return ""


def _run(p: Pieces, clauses: list[Piece], at: int, end: int, form: str) -> Run | None:
    """The run of clauses[at : end + 1], which are of one form, with the end of the clause ahead where it is too."""
    spans = [(a, b) for a, b, _ in clauses[at : end + 1]]
    words = [p.text[a:b] for a, b in spans]
    shared = front(words)
    if at and (ahead := _ahead(p, clauses[at - 1], words, shared)):
        spans.insert(0, ahead)
        words.insert(0, p.text[ahead[0] : ahead[1]])
    elif form[0] == "~" and (first := opening(p, clauses[at], words[1:], _DEAREST)) is not None:
        spans[0] = (first, spans[0][1])
        words[0] = p.text[first : spans[0][1]]
    broken = words[-1][0] in WISHES and clauses[end][2] in ("，", ",")
    told = form == "是" and at > 0 and min(map(len, words)) >= TELLS
    if (
        broken
        or len(spans) < (2 if told else 3)
        or (form != "=" and any(word[shared : shared + 1] == "就" for word in words))
    ):
        return None
    extra = 0.1 if form != "=" and (shared > 1 or (shared and words[0][0] in FRAMES)) else 0.0
    force = strength(words, extra + (SAID if told and len(spans) > 2 else 0.0))
    kind = Kind.CONDITIONS if shared and words[-1][0] in _CASES else Kind.SET
    return made(p, kind, spans, force) if force >= LEAST else None


def _ahead(p: Pieces, clause: Piece, words: list[str], shared: int) -> Span | None:
    """The end of the clause ahead, where it opens like the others (思想是… of 是…，是…，是…), or is as long and built alike."""
    begin, end, mark = clause
    if mark in "：:":
        return None
    sizes = [len(word) for word in words]
    mean = sum(sizes) / len(words)
    if shared:
        at = p.text.rfind(words[0][:shared], begin, end)
        fits = at > begin and 0.4 * mean <= end - at <= 2 * mean
        return (at, end) if fits and (shared > 1 or p.at_word(at)) else None
    at = end - sizes[0]
    if min(sizes) < max(sizes) or at <= begin or p.text[begin:at] in _HOW or p.text[at : at + 2] in ADVERBS:
        return None
    alike = fixed([p.text[at:end], words[0]]) > 0 or acts(p.text[at:end])
    return (at, end) if alike and (p.text[at : at + 2] in VERBS or p.at_word(at)) else None
