"""What happened, or is to happen, on the dates of a sentence."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from builder.zh.affixes import prefix, suffix
from builder.zh.dates import ordered, plain
from builder.zh.marks import clause_begin, clauses, quoted
from builder.zh.pieces import Pieces, inside, merged
from builder.zh.run import Span
from builder.zh.wording import VERBS

LONGEST = 30
"""Characters of an event of two clauses."""
_SINCE = ("以来", "之后", "后", "期间", "的", "度", "版", "届", "级", "前后", "至今", "是", "份")
"""Behind a date these make it no more than a reference."""
_LIMITS = tuple(
    "底前 月底前 日前 之前 以前 前 起 开始 底 初 晚上 晚间 晚 凌晨 清晨 早晨 上午 中午 下午 傍晚 早上 夜里 夜间 夜晚 夜 深夜 午后 春天 夏天 秋天 冬天 春 夏 秋 冬".split()
)
"""They belong to the date."""
_NEAR = ("今年", "去年", "明年", "前年", "后年", "同年", "当年")
_YEARS = {"前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2}
_DUE = ("年底前", "年底", "年内", "年末")
"""The end of the year without a year."""
_NOT_LONG = ("不久", "之际", "前夕", "同时", "之后", "的时候")
"""How a clause ends that only tells when."""
_WAITS = ("后", "时", "期间", "之前", "以前", "说", "讲", "提出", "是", "：", *_NOT_LONG)
"""How one ends that waits for the next."""
_TURNS = ("但", "却", "不料", "可是", "然而", "结果")
"""How one begins without which the one ahead says something else."""
_SCENES = ("照常", "照例", "正值", "恰逢", "时候", "之际", "关头", "正准备", "原本", "本来", "眼看")
"""What a clause holds that only sets the scene for the next one."""
_SETS = tuple("响应 随着 为了 按照 根据 面对 面临 经过 正当 就在 当 在 作为 由于 因为 虽然 尽管 带着 针对".split())
"""How one begins that does."""
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
    found = _leading(sentence, _joined(sentence, _told(sentence)))
    if not found:
        return ()
    p = Pieces(sentence, lambda text: tuple(range(1, len(text) + 1)))
    marks = merged([*quoted(sentence), *_bracketed(sentence, "《", "》"), *_bracketed(sentence, "（", "）")])
    years = sum(sentence[end - 1] == "年" and sentence[start - 1 : start] in "；：，。" for start, end in found)
    out: list[tuple[Span, Span]] = []
    for n, (start, end) in enumerate(found):
        stop = found[n + 1][0] if n + 1 < len(found) else len(sentence)
        if not inside(marks, start) and (told := _event(p, (start, end), stop, years >= SERIES)):
            out.append(told)
    return tuple(out)


SERIES = 3
"""So many years at the heads of clauses are told of, one after the other."""


def _leading(text: str, found: list[Span]) -> list[Span]:
    """Of dates that are not in order those that open the groups between ；, where these are: what is due within one of them belongs to it (9月底前…，年底前…；10月底前…)."""
    if len(found) <= 2 or "；" not in text or _rises([text[a:b] for a, b in found]):
        return found
    first = [span for n, span in enumerate(found) if not n or "；" in text[found[n - 1][1] : span[0]]]
    opened = all(text[start - 1 : start] in "；：，。" for start, _ in first)
    return first if len(first) > 1 and opened and _rises([text[a:b] for a, b in first]) else found


def _rises(dates: list[str]) -> bool:
    days = moments(dates)
    return all(one and one < two for one, two in pairwise(days))


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
    near = not any(_tells_year(date) for date in dates)
    day: tuple[int, ...] = (_NOW if near and any(date.startswith(_NEAR) for date in dates) else 0, 0, 0)
    for date in dates:
        hour = _hours().search(date) if _tells_hour(date) else None
        told = (date[: hour.start()] if hour else date).removesuffix("之前").removesuffix("以前").removesuffix("前")
        said = prefix(told, _NEAR)
        told = told[len(said) :]
        if not any(map(str.isdecimal, date)) and told.endswith("以来"):
            out.append((0,) * 5)
            continue
        found = (0, 12, 31) if told.startswith(_DUE) else ordered(told) if told else day
        year = (
            0 if not found else found[0] or (_NOW + _YEARS[said] if near and said in _YEARS else day[0] if day else 0)
        )
        day = (year, *found[1:]) if found else ()
        out.append((*day, *_clock(hour)) if day else ())
        day = day or (0, 0, 0)
    return out


_NOW = 1000
"""A year that stands for this one where no date tells one."""


def _tells_year(date: str) -> bool:
    return date[:4].isdecimal()


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
    if found and any(word in sentence for word in ("年底", "年内", "年末")):
        found = sorted([*found, *_due(sentence, found)])
    if not _tells_hour(sentence):
        return found
    hours = [match.span() for match in _hours().finditer(sentence)]
    whole = dict(hours)
    days = [(start, whole.pop(end, end)) for start, end in found]
    return sorted([*days, *((start, end) for start, end in whole.items() if not any(a < end <= b for a, b in days))])


def _due(text: str, found: list[Span]) -> list[Span]:
    """The ends of a year that open clauses: 年底前."""
    if not any(due in text for due in _YEAR_ENDS):
        return []
    at = [n for n in range(len(text)) if text.startswith(_YEAR_ENDS, n) and _opens(text, n)]
    return [(n, n + 2) for n in at if not any(start <= n < end for start, end in found)]


def _opens(text: str, at: int) -> bool:
    """Whether the end of a year at `at` opens its clause, but for 到, 今年 or 明年."""
    at -= text.startswith("年", at - 1) if at else 0
    at -= text.startswith(("到", "今", "明"), at - 1) if at else 0
    return not at or text[at - 1] in "，；：。、"


_YEAR_ENDS = ("年底", "年内", "年末")


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
        between = text[out[-1][1] : start] if out else ""
        if out and between in _TO:
            out[-1] = (out[-1][0], end)
        elif (
            out and between.endswith(("到", "至")) and len(between) <= _LASTED and not any(map(between.count, "，；。"))
        ):
            out.pop()  # what lasts is nothing that happened then: 从7点半排到11点20分
        else:
            out.append((start, end))
    return out


_LASTED = 6
"""Characters of what lasts from one time to another, with 到."""


def _bracketed(text: str, opener: str, closer: str) -> list[Span]:
    out: list[Span] = []
    at = text.find(opener)
    while at >= 0 and (end := text.find(closer, at)) >= 0:
        out.append((at, end + 1))
        at = text.find(opener, end)
    return out


def _event(p: Pieces, date: Span, stop: int, years: bool) -> tuple[Span, Span] | None:
    """The date with its words of limit, and what follows it ahead of `stop`; `years` tells that several years are told of."""
    text, (start, end) = p.text, date
    limit = prefix(text, _LIMITS, end)
    bare_year = text[end - 1] in "年度" and not limit and not (years and text[start - 1 : start] in "；：，。")
    end += len(limit)
    meets = text[start - 1 : start] == "在" and text.startswith(("召开的", "举行的"), end)
    if (text.startswith(_SINCE, end) and not meets) or (
        bare_year and text[end : end + 1] not in _AFTER_YEAR and text[end : end + 2] not in VERBS
    ):
        return None
    start = _begun(text, start)
    start -= 2 * text.endswith(_NEAR, 0, start)
    pieces = _pieces(p, start, end, stop)
    if pieces and text[start - 1 : start] == "在" and text[pieces[0][1] - 1] in _WITHIN:
        pieces = pieces[1:] if text[pieces[0][1] - 1] == "上" else []
    if not pieces:
        return None
    if len(pieces) > 1 and text[slice(*pieces[0])].endswith(_NOT_LONG):
        pieces = pieces[1:]
    told = _happened(text, pieces)
    return ((start, end), told) if told is not None and told[1] - told[0] > 1 else None


def _begun(text: str, start: int) -> int:
    """Where a span of months begins whose last one stands at `start`: 1至3月."""
    first = start - 1 if start > 1 and text[start - 1] in _THROUGH and text[start - 2].isdecimal() else start
    while first < start and first and text[first - 1].isdecimal():
        first -= 1
    return first


_THROUGH = "至到—－～-"


def subject(sentence: str, date: Span, event: Span) -> Span | None:
    """What an event is told of, where that stands ahead of the date: 主体工程|要在|12月底前|全线贯通; 标准厂房，|6月底前|全部交付. None where nothing stands there that could be it."""
    start, told = date[0], sentence[slice(*event)]
    begin = clause_begin(sentence, start)
    ahead = sentence[begin:start]
    while word := suffix(ahead, _TO_BE):
        ahead = ahead[: -len(word)]
    if not ahead and begin > 1 and sentence[begin - 1] == "，" and told.startswith(_PREDICATES):
        end = begin - 1
        begin = clause_begin(sentence, end)
        ahead = sentence[begin:end]
        if any(map(str.isdecimal, ahead)) and "月" in ahead:
            return None
    named = NAMED[0] <= len(ahead) <= NAMED[1] and ahead[:1] not in _LEANS and not ahead.startswith(tuple(VERBS))
    return (begin, begin + len(ahead)) if named else None


def lacks_subject(event: str) -> bool:
    """Whether an event says too little without what it is told of."""
    return len(event) <= SHORT or event.startswith(_PREDICATES)


SHORT, NAMED = 8, (3, 18)
"""Characters of an event that says too little by itself, and of what it is told of."""
_TO_BE = tuple(
    "要在 要于 必须在 必须 须在 须 应在 应 将在 将于 将 要 在 于 到 从 自 力争 确保 计划 预计 争取 均 都".split()
)
_PREDICATES = tuple(
    "达到 达 降到 降至 提高到 增加到 全部 全线 启用 开工 完工 竣工 投产 投用 投运 动工 通车 通水 交付 见效 见到 到位 清零 销账 销号 覆盖 基本".split()
)
"""How an event begins that says nothing without what it is told of."""
_LEANS = frozenset("从在对把将由以就这那其并且但而向按于被每")


def _pieces(p: Pieces, start: int, end: int, stop: int) -> list[Span]:
    """The clauses behind a date, to the end of their group; what the next date cuts short only as the first of them."""
    out: list[Span] = []
    for a, b, mark in p.clauses[p.clause(start) :][:FARTHEST]:
        a, cut = max(end, a), min(b, stop)
        if a >= stop or (out and cut < b):
            break
        if cut - a > 1:
            out.append((a, cut))
        if mark and mark in "；;。！？：":
            break
    return out


def _happened(text: str, pieces: list[Span]) -> Span | None:
    """Of the clauses behind a date those that tell what happened: all, or two of them, where these are short enough; else the first that does not only set the scene."""
    words = [text[a : b + text.startswith("：", b)] for a, b in pieces]
    said = next((n for n, piece in enumerate(words) if n and piece.rstrip("：").endswith(_SAYS)), len(pieces))
    pieces, words = pieces[:said], words[:said]
    first = pieces[0][0]
    longest = LONGEST + TURNED * (len(words) > 1 and words[1].startswith(_TURNS))
    for last in dict.fromkeys((len(pieces), *range(min(3, len(pieces)), 1, -1))):
        if last > 1 and not words[last - 1].endswith(_WAITS) and pieces[last - 1][1] - first <= longest:
            return first, pieces[last - 1][1]
    waits, scene = words[0].endswith(_WAITS), words[0].startswith(_SETS) or any(map(words[0].count, _SCENES))
    if len(pieces) > 1 and (waits or scene):
        return _happened(text, pieces[1:])
    return None if waits else pieces[0]


FARTHEST = 6
"""Clauses behind a date that may tell what happened."""
TURNED = 10
"""Characters more of an event that the second clause turns."""
