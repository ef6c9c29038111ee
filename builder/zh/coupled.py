"""What is taken as one: “线上+线下”, …与…相结合, and what stands in quotation marks side by side: “深、实、细、准、效”五字诀."""

from __future__ import annotations

from collections.abc import Iterator

from builder.value import replace
from builder.zh.alike import clause_end, made, tailed
from builder.zh.pieces import Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wholes import core, counted
from builder.zh.wording import STEPS


def coupled(p: Pieces) -> Iterator[Run]:
    """The runs of what is taken as one, and of quotations side by side."""
    text = p.text
    if "“" in text:
        if "+" in text or "＋" in text:
            yield from _added(p)
        yield from _listed_in_quotes(p)
        if "”“" in text:
            yield from _quotes_in_a_row(p)
    if ("起来" in text or "相" in text) and any(map(text.__contains__, _JOINS)):
        yield from _joined(p)
        yield from _with_each(p)


def _added(p: Pieces) -> Iterator[Run]:
    """“线上+线下”."""
    text = p.text
    for sign in ("+", "＋"):
        at = text.find(sign)
        while at > 0:
            start, end = text.rfind("“", 0, at) + 1, text.find("”", at)
            words = text[start:end].split(sign) if start > 0 and at < end < start + _LONGEST else []
            if 2 <= len(words) <= 5 and all(map(_is_word, words)) and words[0] != "互联网":
                yield _quoted(p, Kind.PAIRING if len(words) == 2 else Kind.SET, _split(start, words), end, 0.8)
            at = text.find(sign, max(at + 1, end))


_LONGEST = 40


def _is_word(word: str) -> bool:
    return 2 <= len(word) <= 8 and word.isalnum() and not word.isascii()


def _split(start: int, words: list[str]) -> list[Span]:
    """The spans of `words` that stand one sign apart from `start` on."""
    out = []
    for word in words:
        out.append((start, start + len(word)))
        start += len(word) + 1
    return out


def _quoted(p: Pieces, kind: Kind, items: list[Span], end: int, force: float) -> Run:
    """A run of what stands in one pair of quotation marks that closes at `end`."""
    run = tailed(made(p, kind, items, force), (end + 1, clause_end(p, end + 1)))
    start, mark = run.lead[0], items[0][0] - 1
    return replace(
        run, lead=(start, mark) if mark > start else (mark, mark), span=(min(start, mark), max(end + 1, run.tail[1]))
    )


def _listed_in_quotes(p: Pieces) -> Iterator[Run]:
    """“深、实、细、准、效”五字诀: a count behind the mark, or one length, tells that the quotation is a list."""
    text = p.text
    at = text.find("“")
    while at >= 0:
        end = text.find("”", at)
        if end < 0:
            return
        words = text[at + 1 : end].split("、")
        if len(words) > 2 and max(map(len, words)) < 12 and min(map(len, words)):
            yield from _list(p, at, end, words)
        at = text.find("“", end)


def _list(p: Pieces, at: int, end: int, words: list[str]) -> Iterator[Run]:
    """The run of `words` between the marks at `at` and `end`; what somebody says is none."""
    counts = counted(p.text, end + 1) == len(words)
    even = len({len(word) for word in words}) == 1 and len(words[0]) > 2 and p.text[at - 1 : at] not in ("，", "：")
    if not (counts or even) or any(mark in p.text[at:end] for mark in "，。；："):
        return
    run = _quoted(p, Kind.PARTS if counts else Kind.SET, _split(at + 1, words), end, 0.9 if counts else 0.75)
    begin = end + 1 + p.text.startswith("的", end + 1)
    if counts or begin > end + 1:
        run = replace(run, core=core(p, begin, run.tail[1], counts))
    steps = counts and p.text.startswith(STEPS, run.core[0] + 2)
    yield replace(run, kind=Kind.SEQUENCE) if steps else run


def _quotes_in_a_row(p: Pieces) -> Iterator[Run]:
    """“国之大者”“省之大计”“市之大事”."""
    text = p.text
    at = text.find("”“")
    while at >= 0:
        start = text.rfind("“", 0, at)
        spans = []
        stop = start
        while stop < len(text) and text[stop] == "“" and (end := text.find("”", stop)) > 0:
            spans.append((stop, end + 1))
            stop = end + 1
        if len(spans) > 2 and max(b - a for a, b in spans) <= 14:
            yield tailed(made(p, Kind.SET, spans, 0.8), (stop, clause_end(p, stop)))
        at = text.find("”“", max(stop, at + 1))


_JOINS = ("相结合", "结合起来", "相统一", "统一起来", "贯通起来", "相衔接", "相促进")
_TAKES = ("把", "将", "坚持", "做到", "注重", "实现", "推动", "促进", "强化", "推进")


def _joined(p: Pieces) -> Iterator[Run]:
    """X与Y相结合, “X”“Y”相结合."""
    text = p.text
    for start, end, _ in p.clauses:
        stop = next((at for sign in _JOINS if (at := text.find(sign, start, end)) > 0), -1)
        begin = max(
            (text.rfind(word, start, stop) + len(word) for word in _TAKES if word in text[start:stop]), default=start
        )
        side = _side(p, begin + 2, stop)
        gap = text.find("”“", begin, stop) + 1 if side < 0 else 0
        spans = [(begin, gap), (gap, stop)] if gap else [(begin, side), (side + 1, stop)]
        sizes = [b - a for a, b in spans]
        if min(sizes) > 1 and max(sizes) <= min(20, 3 * min(sizes)) and "、" not in text[begin:stop]:
            yield tailed(made(p, Kind.PAIRING, spans, 0.75), (stop, end))


def _side(p: Pieces, start: int, stop: int) -> int:
    """Where a word joins two sides in the text from `start` to `stop`; -1 where none does."""
    found = (p.text.find(word, start, stop) for word in "与同和")
    return next((at for at in found if at >= 0 and p.at_word(at)), -1)


def _with_each(p: Pieces) -> Iterator[Run]:
    """把X与A结合起来，与B结合起来，与C结合起来."""
    text = p.text
    found: list[Span] = []
    begin, ends = 0, [0]
    for start, end, _ in [*p.clauses, (len(text), len(text), "")]:
        stop = next((end - len(sign) for sign in _JOINS if text.endswith(sign, start, end)), -1)
        at = _side(p, start, stop) if stop > 0 else -1
        if at >= 0 and (not found or at == start):
            begin = begin if found else start
            found.append((at + 1, stop))
            ends.append(end)
            continue
        if len(found) > 1:
            yield _each_with(p, begin, [(a - 1, b) for (a, _), b in zip(found, ends[-len(found) :], strict=True)])
        begin, found, ends = (start, [(at + 1, stop)], [end]) if at >= 0 else (0, [], [0])


def _each_with(p: Pieces, begin: int, wholes: list[Span]) -> Run:
    """The run of 与A结合起来，与B结合起来，…, in these words; what is joined with each of them is its core."""
    run = made(p, Kind.SET, wholes, 0.95)
    first, end = wholes[0][0], wholes[-1][1]
    taken = next((len(word) for word in ("把", "将") if p.text.startswith(word, begin)), 0)
    core_ = (begin + taken, first) if first - begin > taken + 1 else (end, end)
    return replace(run, items=run.whole, lead=(first, first), span=(begin, end), tail=(end, end), core=core_)
