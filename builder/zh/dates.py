"""Dates in a text: days, months, years and what is counted between them, in figures or in Chinese numerals.

Dates are: 2023年9月5日 · 9月5日 · 9月 · 2023年 · 2023.9.5 2023-09-05 2023/9/5 · （2023.09） · 二〇二四年三月 · 8月底 ·
3月上旬 · 2024年上半年 · 2024年第一季度 · 3月 of 今年3月 · 去年底 · 本月15日 · 公元前221年 · 正月初五 · with blanks 20××年×月×日;
a span of time is two where both ends are whole: 3月 and 5月 of 3月至5月, else one: 2021—2023年, 9月5日至7日. A word of limit (前, 起, 以来, 以前) is no part of it.

Not dates: durations (三年, 5个月, 近年来, 3天), years told by themselves (今年, 去年: they are told from the speech),
年底 or 上半年 without a year, plans (“十四五”期间), events named by their day (“9·18”, “3·15”, 五四运动, 十月革命, 十一是国庆节),
numbers (1.5亿, 3.15), versions (V2023.9.5), document numbers (〔2023〕5号), telephone numbers, 每月5日, 一月一调度, 20世纪80年代, 1200年历史.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from builder.zh.marks import ASKED

_OPEN = r"[×✕XxＸ*＊]{1,4}|[_＿]{1,8}|某|[ \u3000]{1,8}(?=[月日])"
_SP = r"[ \u3000]{0,2}"
_NUMERAL = "一二三四五六七八九十"
_ZERO = "〇○零ＯO0"
_YEAR = (
    rf"(?:公元前?{_SP}\d{{1,4}}|(?<![\d.．])(?:1[6-9]\d\d|20\d\d)|(?:19|20)(?:[×✕XxＸ*＊]{{2}}|[_＿]{{1,8}}|[ \u3000]{{1,8}})|20\d[×✕XxＸ*＊_]|"
    rf"[一二][{_NUMERAL}{_ZERO}×XＸ*]{{3}}|(?<!\d)\d\d(?={_SP}年{_SP}\d{{1,2}}{_SP}月)|[×✕XＸ*＊]{{2,4}}(?={_SP}年{_SP}[×✕XＸ*＊\d])|[_＿]{{2,8}}(?={_SP}年[_＿ ]))"
)
_MONTH = rf"(?:(?<![\d.])(?:1[0-2]|0?[1-9])|(?<![{_NUMERAL}百千两几数整])(?:十[一二]|[{_NUMERAL}])|{_OPEN})"
_DAY = rf"(?:[12]\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]|二十|[{_NUMERAL}]|{_OPEN})"
_END_OF_YEAR = r"(?:年?底(?![线层子色蕴气部])|年?末(?!端)|年?初(?![步中期级心衷次任])|年中(?!国))"
_PART = rf"(?:{_SP}第?[一二三四1-4]季度|[上下]半年|全年)"
_AFTER_YEAR = rf"(?:年{_END_OF_YEAR}|年{_PART}|年度(?!.?计划)|年(?![代级轮])|学年度?)"
_AFTER_MONTH = r"(?:[上中下]旬|底(?![线层子色])|末|初(?![步中期级心])|份(?![额量])|(?![亮球饼色光薪]))"
_NEAR = "今年|去年|明年|前年|后年|上年|本年|当年|同年|次年|翌年|来年"
_NEAR_MONTH = "本月|上月|下月|当月|同月|次月"
_MONTH_DAY = rf"{_MONTH}{_SP}月(?:{_SP}{_DAY}{_SP}[日号](?![线楼报])|(?!一){_AFTER_MONTH})"
_LUNAR = rf"(?:农历)?(?:[正腊冬]|(?<!\d)十?[{_NUMERAL}])月(?:初[{_NUMERAL}]|廿[{_NUMERAL}]?|十[{_NUMERAL[:-1]}](?![{_NUMERAL}日号月])|二十[{_NUMERAL[:-1]}]?(?![日号]))"
_TO = rf"{_SP}(?:—{{1,2}}|－|-{{1,2}}|–|~|～|至|到){_SP}"
_NUMERIC = (
    r"(?<![A-Za-z\d.．/\-])(?:19|20)\d\d(?:[.．]{0}[.．]{1}|-{0}-{1}|/{0}/{1})(?![\d]|[.．/\-]\d)".replace(
        "{0}", r"(?:1[0-2]|0?[1-9])"
    ).replace("{1}", r"(?:[12]\d|3[01]|0?[1-9])")
    + r"|(?<![A-Za-z\d.．/\-〔〕号])(?:19|20)\d\d(?:[.．/]|-)(?:1[0-2]|0[1-9])(?![\d万亿元%％米吨个户亩公]|[.．/\-]\d)"
)


def dates(text: str) -> list[tuple[int, int]]:
    """The spans of the dates in `text`, in order. Nothing is compiled for a text without a sign of one."""
    if _SIGNS.isdisjoint(text):
        return []
    half = text.translate(_HALF)
    found = (match for match in _expression().finditer(half) if _is_date(half, match))
    return [span for match in found for span in _ends(half, match.start(), match.end())]


def plain(text: str) -> list[tuple[int, int]]:
    """The spans of the dates in `text` that stand in Arabic figures: 2023年9月5日, 9月, 8月底, 2024年上半年. A cold call can afford these."""
    return [*_told(text)] if "月" in text or "年" in text else []


@lru_cache(maxsize=ASKED)
def _told(text: str) -> tuple[tuple[int, int], ...]:
    return tuple([match.span() for match in _plain().finditer(text)])


@cache
def _plain() -> re.Pattern[str]:
    year, month = r"(?:19|20)\d\d年", r"(?<!\d)(?:1[0-2]|0?[1-9])月"
    spoken = r"(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])月份"
    part = r"(?:(?:[12]\d|3[01]|0?[1-9])[日号]|[上中下]旬|份|底|初|末)?"
    return re.compile(rf"(?:{year})?{month}{part}|{spoken}|{year}(?:底|初|末|上半年|下半年|第?[一二三四]季度)?")


def ordered(date: str) -> tuple[int, ...]:
    """What a date sorts by: year (0 where it tells none), month, day; of a part of a month the middle. Empty where it cannot be told."""
    half = date.translate(_HALF)
    if half.endswith("月份") and half[0] in _NUMERAL:
        return 0, sum(_NUMERAL.index(sign) + 1 for sign in half[:-2]), 0
    numbers = [int(found) for found in re.findall(r"\d+", half)]
    if not numbers or not half[:1].isdigit():
        return ()
    year = numbers.pop(0) if numbers[0] > 31 else 0
    month = numbers.pop(0) if numbers else next((at for sign, at in _SEASONS.items() if sign in half), 0)
    day = numbers.pop(0) if numbers else next((at for sign, at in _TENS.items() if half.endswith(sign)), 0)
    return () if numbers or month > 12 or day > 31 else (year, month, day)


_SEASONS = {"上半年": 3, "下半年": 9, "底": 12, "末": 12, "初": 1}
_TENS = {"上旬": 5, "中旬": 15, "下旬": 25, "初": 1, "底": 31, "末": 31}


def _ends(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The dates of a span of time, each without the year that is told from the speech (今年3月: 3月)."""
    out = []
    for part in _span().split(text[start:end]):
        at = text.index(part, start)
        bare = _near_year().match(part)
        tail = _tail().search(part)
        out.append((at + (bare.end() if bare else 0), at + len(part) - (1 if tail else 0)))
        start = at + len(part)
    return out


@cache
def _span() -> re.Pattern[str]:
    """Between two dates that are each whole: 3月至5月, not 5日至7日."""
    return re.compile(
        r"(?<=[年月日号旬底初末])[ \u3000]{0,2}(?:—{1,2}|－|-{1,2}|–|~|～|至|到)[ \u3000]{0,2}(?=[^日号]*[年月])"
    )


@cache
def _near_year() -> re.Pattern[str]:
    return re.compile(rf"(?:{_NEAR})(?=\s?[\d{_NUMERAL}×]+月)")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(r"(?<=年)度$|(?<=月)份$")


_SIGNS = frozenset("年月./-．")
_HALF = str.maketrans("０１２３４５６７８９", "0123456789")


@cache
def _expression() -> re.Pattern[str]:
    one = (
        rf"(?:{_YEAR}{_SP}年{_SP}{_MONTH_DAY}|{_YEAR}{_SP}{_AFTER_YEAR}|(?:{_NEAR}){_SP}{_MONTH_DAY}|"
        rf"(?:{_NEAR}){_END_OF_YEAR}|(?:今|去|明|前)年?(?:年底|年末|年初|底(?![线层子色蕴气部])|初(?![步中期级心衷次任]))|(?:{_NEAR})的?{_PART}|"
        rf"(?:{_NEAR_MONTH})(?:{_DAY}[日号]|[上中下]旬|[底初末])|{_LUNAR}|{_MONTH_DAY}|{_NUMERIC})"
    )
    day = rf"{_DAY}{_SP}[日号](?![线楼报])"
    years = rf"(?<![\d.])(?:1[6-9]|20)\d\d(?:{_TO}|、)(?=(?:1[6-9]|20)\d\d{_SP}(?:年|学年))"
    months = rf"(?<![\d.])(?:1[0-2]|0?[1-9]|[{_NUMERAL}]){_TO}(?=(?:1[0-2]|0?[1-9]|[{_NUMERAL}]){_SP}月)"
    days = rf"{_YEAR}?年?{_MONTH}{_SP}月{_SP}{_DAY}{_TO}{day}"
    lead = rf"(?:(?:{_YEAR}{_SP}年{_SP}|(?:{_NEAR}){_SP})?{months}|{years})"
    return re.compile(rf"(?:{days}|{lead}?{one}(?:{_TO}(?:{one}|{day}|(?:1[6-9]|20)\d\d年))?)")


def _is_date(text: str, match: re.Match[str]) -> bool:
    """What the expression cannot see: the history of so many years, revolutions, recurring months, versions."""
    words, behind = match.group(), text[match.end() : match.end() + 4]
    ahead = text[max(0, match.start() - 2) : match.start()]
    if words[-1] == "年" and behind.lstrip("的").startswith(("历史", "多", "余", "时间", "前")) and words[0] == "1":
        return False
    if len(words) == 2 and words[0] in _NUMERAL and words[1] == "月":
        return not behind.startswith(
            ("革命", "怀胎", "里", "内", "流火", "花", "三", "以上", "不")
        ) and not ahead.endswith(("一年", "每"))
    return not ahead.endswith("第")
