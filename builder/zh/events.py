"""What happened, or is to happen, on the dates of a sentence."""

from __future__ import annotations

from builder.zh.affixes import prefix
from builder.zh.dates import plain
from builder.zh.marks import quoted
from builder.zh.pieces import Pieces, inside, merged
from builder.zh.run import Span
from builder.zh.wording import VERBS

LONGEST = 30
"""Characters of an event of two clauses."""
_SINCE = ("以来", "之后", "后", "期间", "的", "度", "版", "届", "级", "前后", "至今", "是", "份")
"""Behind a date these make it no more than a reference."""
_LIMITS = (
    "底前",
    "月底前",
    "日前",
    "之前",
    "以前",
    "前",
    "起",
    "开始",
    "底",
    "初",
    "晚",
    "凌晨",
    "上午",
    "下午",
    "早上",
    "夜",
)
"""They belong to the date."""
_NEAR = ("今年", "去年", "明年", "前年", "后年")
_TO = ("到", "至", "起到", "起至", "起，到", "—", "－", "～")
_WITHIN = frozenset("上中里时后")
_AFTER_YEAR = frozenset("，从在被由成开建获")


def dated(sentence: str) -> tuple[tuple[Span, Span], ...]:
    """For each date of a sentence that tells when: the date with its limit (6月30日前), and the event, both verbatim.

    The event is what follows the date in its clause, and the next clause where both have at most 30 characters. A date that is
    only referred to (2023年以来, 2025年度, 2025年工作回顾, in a title, a bracket or a quotation) tells of nothing.
    """
    found = _joined(sentence, plain(sentence))
    if not found:
        return ()
    p = Pieces(sentence, lambda text: tuple(range(1, len(text) + 1)))
    marks = merged([*quoted(sentence), *_bracketed(sentence, "《", "》"), *_bracketed(sentence, "（", "）")])
    out: list[tuple[Span, Span]] = []
    for n, (start, end) in enumerate(found):
        stop = found[n + 1][0] if n + 1 < len(found) else len(sentence)
        if not inside(marks, start) and (told := _event(p, start, end, stop)):
            out.append(told)
    return tuple(out)


def _joined(text: str, found: list[Span]) -> list[Span]:
    """The dates, with two that bound a span of time as one: 1月21日起到4月30日."""
    out: list[Span] = []
    for start, end in found:
        if out and text[out[-1][1] : start] in _TO:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _bracketed(text: str, opener: str, closer: str) -> list[Span]:
    out: list[Span] = []
    at = text.find(opener)
    while at >= 0 and (end := text.find(closer, at)) >= 0:
        out.append((at, end + 1))
        at = text.find(opener, end)
    return out


def _event(p: Pieces, start: int, end: int, stop: int) -> tuple[Span, Span] | None:
    """The date with its words of limit, and what follows it ahead of `stop`."""
    text = p.text
    limit = prefix(text, _LIMITS, end)
    bare_year = text[end - 1] in "年度" and not limit
    end += len(limit)
    if text.startswith(_SINCE, end) or (
        bare_year and text[end : end + 1] not in _AFTER_YEAR and text[end : end + 2] not in VERBS
    ):
        return None
    start -= 2 * text.endswith(_NEAR, 0, start)
    place = p.clause(start)
    pieces = [(max(end, a), min(b, stop)) for a, b, _ in p.clauses[place : place + 3] if b > end and a < stop]
    pieces = [(a, b) for a, b in pieces if b - a > 1]
    if not pieces or (text[start - 1 : start] == "在" and text[pieces[0][1] - 1] in _WITHIN):
        return None
    first, last = pieces[0]
    if len(pieces) > 1 and pieces[1][1] < stop and pieces[1][1] - first <= LONGEST:
        last = pieces[1][1]
    return ((start, end), (first, last)) if last - first > 1 else None
