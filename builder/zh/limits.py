"""By when something is to be done: 5月15日前, 到2028年, 30分钟内, 会后一周内, 每日17时前, 年底前, 汛期前; and how often: 每月(至少两次)."""

from __future__ import annotations

import re
from functools import cache

from builder.zh.dates import dates

_BEFORE = re.compile(r"之前|以前|前(?![后往来提沿列途景行期者])|之?内(?![容部在外心涵])")
_NEAR = ("今年", "明年", "后年", "本年")
_NOT_UNTIL = ("起", "以来", "开始", "的")
_SIGNS = frozenset("前内每月年")


def limits(words: str) -> list[tuple[int, int]]:
    """The spans of the limits of time in `words`, in order; none overlaps another."""
    if _SIGNS.isdisjoint(words):
        return []
    found = [*_dated(words), *(match.span() for match in _counted().finditer(words))]
    out: list[tuple[int, int]] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out


def _dated(words: str) -> list[tuple[int, int]]:
    """Dates with a word of limit behind them, or 到 ahead: 2026年6月底前, 到2028年."""
    out = []
    known = dates(words)
    for start, end in known:
        behind = _BEFORE.match(words, end)
        begins = start - 2 if words[:start].endswith(_NEAR) else start
        until = words[:begins].endswith(("到", "至")) and not words.startswith(_NOT_UNTIL, end)
        if until:
            begins = next((first for first, last in known if last == begins - 1), begins - 1)  # 4月至5月
        if until or behind:
            out.append((begins, behind.end() if behind else end))
    return out


@cache
def _counted() -> re.Pattern[str]:
    number = r"(?:[\d０-９]{1,4}|[一二两三四五六七八九十半]{1,3})"
    before = r"(?:之前|以前|前(?![后往来提沿列途景行期者]))"
    inside = r"(?:之内|以内|内(?![容部在外心涵]))"
    unit = r"(?:分钟|个?小时|个?工作日|个自然日|天|日|周|个?星期|个月|个季度|年)"
    since = r"(?:会后|此后|散会后|从现在起|自[^，。；]{1,8}之?日起|接到[^，。；]{1,8}后)?"
    weekday = r"(?:本周|下周)[一二三四五六日末]?"
    clock = rf"(?:今天|今日|今晚|今夜|明天|明早|明晚|当天|当日|当晚|次日)?{number}[时点](?:{number}分|半|整)?"
    named = (
        r"(?:今年|明年|年|本?月|本?季度|[一二三四]季度|上半年|本?学期|学年)(?:底|末|结束)|"
        r"(?:主?汛期?|入汛|春节|元旦|国庆节?|中秋节?|节|开学|入冬|上冻|封冻|供暖|春耕|秋收|开工|散会|下班)(?:来临|到来|结束)?|"
        + weekday
    )
    often = r"每(?:个)?(?:半个?月|半年|日|天|周|旬|月|季度|学期|学年|年)"
    times = rf"(?=[^，。；]{{0,14}}(?:至少|不少于|不得少于|{number}[次轮场回篇]))"
    return re.compile(
        rf"{since}(?<!制在)(?<!短到)(?<!短至)(?<!缩到)(?<!缩至)(?<!降到)(?<!降至)(?<!\d){number}{unit}{inside}|{often}(?:{number}[日号时点])?(?:下班)?{before}|(?:{clock}|{named}){before}|"
        rf"(?:本月|当月|年|本年度?|本周|本季度|本学期){inside}|{often}{times}"
    )
