"""What happened, or is to happen, on the dates of a sentence."""

from __future__ import annotations

import re
from functools import cache

from builder.zh.affixes import prefix
from builder.zh.dates import ordered, plain
from builder.zh.marks import clauses, quoted
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
    "春天",
    "夏天",
    "秋天",
    "冬天",
    "春",
    "夏",
    "秋",
    "冬",
)
"""They belong to the date."""
_NEAR = ("今年", "去年", "明年", "前年", "后年")
_NOT_LONG = ("不久", "之际", "前夕", "同时", "之后", "的时候")
"""How a clause ends that only tells when."""
_SAYS = ("说", "讲", "指出", "强调", "写道", "宣布", "宣示", "认为", "，")
"""How one ends that brings in what somebody said."""
_TO = ("到", "至", "起到", "起至", "起，到", "—", "－", "～")
_WITHIN = frozenset("上中里时后")
_AFTER_YEAR = frozenset("，从在被由成开建获")


def dated(sentence: str) -> tuple[tuple[Span, Span], ...]:
    """For each date of a sentence that tells when: the date with its limit (6月30日前), and the event, both verbatim.

    The event is what follows the date in its clause, and the next clause where both have at most 30 characters; of a meeting (在8月底召开的会议上)
    what was said or done there. Hours count as dates do (上午9时40分). A date that is only referred to (2023年以来, 2025年度, 2025年工作回顾, in a
    title, a bracket or a quotation) tells of nothing.
    """
    found = _joined(sentence, _told(sentence))
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


def since(sentence: str) -> tuple[Span, Span] | None:
    """What a sentence tells of all the time since something began (主题教育开展以来，…): that, and what happened; None where it tells of none."""
    spans = clauses(sentence)[:2]
    if len(spans) < 2 or not sentence.startswith("以来", spans[0][1] - 3) or spans[0][1] > _SINCE_WHEN:
        return None
    return ((0, spans[0][1] - 1), (spans[1][0], spans[1][1] - 1))


_SINCE_WHEN = 12
"""Characters of words that tell since when."""


def moments(dates: list[str]) -> list[tuple[int, ...]]:
    """What dates and hours told one after the other sort by: year, month, day, hour, minute, what one leaves out as in the one ahead.

    Empty for what cannot be told; all noughts for words without a figure (主题教育开展以来).
    """
    out: list[tuple[int, ...]] = []
    day: tuple[int, ...] = (0, 0, 0)
    for date in dates:
        hour = _hours().search(date) if _tells_hour(date) else None
        told = date[: hour.start()] if hour else date
        told = told[len(prefix(told, _NEAR)) :]
        if not any(map(str.isdecimal, date)) and told.endswith("以来"):
            out.append((0,) * 5)
            continue
        found = ordered(told) if told else day
        day = (found[0] or day[0], *found[1:]) if found else ()
        out.append((*day, *_clock(hour)) if day else ())
        day = day or (0, 0, 0)
    return out


def _clock(hour: re.Match[str] | None) -> tuple[int, int]:
    """The hour, of a day of twenty-four, and the minute."""
    if hour is None:
        return 0, 0
    value = int(hour["hour"])
    late = (hour["part"] or "") in ("下午", "傍晚", "晚上", "晚", "夜里", "深夜") and value < 12
    return value + 12 * late, int(hour["minute"] or 0)


def _told(sentence: str) -> list[Span]:
    """The dates of a sentence and its hours, in order; an hour behind its day as one with it."""
    found = plain(sentence)
    if not _tells_hour(sentence):
        return found
    hours = [match.span() for match in _hours().finditer(sentence)]
    whole = dict(hours)
    days = [(start, whole.pop(end, end)) for start, end in found]
    return sorted([*days, *((start, end) for start, end in whole.items() if not any(a < end <= b for a, b in days))])


def _tells_hour(words: str) -> bool:
    """A first look: whether a digit stands ahead of the first 时, or of a 点."""
    return any(
        words[at - 1 : at].isdecimal() for sign in "时点" for at in (words.find(sign), words.rfind(sign)) if at > 0
    )


@cache
def _hours() -> re.Pattern[str]:
    return re.compile(
        r"(?:当天|当日|当晚|次日|翌日)?(?P<part>凌晨|早上|上午|中午|下午|傍晚|晚上|夜里|深夜|晚)?(?<!\d)(?P<hour>[01]?\d|2[0-4])"
        r"(?:时(?![间代期候])|点(?=\d|半|整|许|钟|，))(?:(?P<minute>[0-5]?\d)分|半|整|许|左右|钟)?"
    )


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
    meets = text[start - 1 : start] == "在" and text.startswith(("召开的", "举行的"), end)
    if (text.startswith(_SINCE, end) and not meets) or (
        bare_year and text[end : end + 1] not in _AFTER_YEAR and text[end : end + 2] not in VERBS
    ):
        return None
    start -= 2 * text.endswith(_NEAR, 0, start)
    place = p.clause(start)
    pieces = [(max(end, a), min(b, stop)) for a, b, _ in p.clauses[place : place + 3] if b > end and a < stop]
    pieces = [(a, b) for a, b in pieces if b - a > 1]
    if pieces and text[start - 1 : start] == "在" and text[pieces[0][1] - 1] in _WITHIN:
        pieces = pieces[1:] if text[pieces[0][1] - 1] == "上" else []
    if not pieces:
        return None
    if len(pieces) > 1 and text[slice(*pieces[0])].endswith(_NOT_LONG):
        pieces = pieces[1:]
    first, last = pieces[0]
    told = len(pieces) > 1 and pieces[1][1] < stop and not text[slice(*pieces[1])].endswith(_SAYS)
    if told and pieces[1][1] - first <= LONGEST:
        last = pieces[1][1]
    return ((start, end), (first, last)) if last - first > 1 else None
