"""Figures with their units: 1.5亿元, 3000余人, 12.5%, 百分之三十, 三千多户, 3.2个百分点.

The value is a decimal number as text, without the words for thousands: 1.5亿元 is "150000000" 元; 余, 多 and 约 leave it as it is.
Of a range (3—5个) the end that carries the unit is the figure. Durations (3年, 24小时) are figures; a count in Chinese numerals
is one only with a measure (三十亩, 近三成) or from ten upwards with 十百千万 (三千多户), so that 两个确立, 三个方面 and 八项规定 are none.

No figures: dates, ordinals (第3次), ranks (前三名), document numbers (〔2023〕5号), 5号线, 5G, markers (1.), telephone numbers,
times of day (9点30分), congresses (二十大, 十九届六中全会), years in Chinese numerals (三年行动, 百年), numbers without a unit (0.548).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from builder.value import Value
from builder.zh.dates import dates
from builder.zh.signs import stands_in

_MEASURES = (
    "万亿美元 美元 欧元 港元 日元 元 块钱 平方公里 平方千米 平方米 立方米 公顷 公里 千米 厘米 毫米 纳米 米 海里 亩 吨 公斤 千克 毫克 克 斤 升 毫升 千瓦时 千瓦 兆瓦 "
    "摄氏度 个百分点 倍 成 ㎡ ℃ km kg kWh"
).split()
"""Units that measure: Chinese numerals of any size may stand ahead of them."""
_COUNTERS = (
    "人次 台次 件次 批次 架次 班次 车次 余人 人 名 位 户 家 个月 个工作日 个小时 个 项 件 条 次 场 处 所 座 栋 幢 间 套 台 辆 架 艘 只 头 株 棵 份 册 本 张 篇 字 页 笔 支 "
    "队 组 班 轮 遍 步 种 类 门 道 眼 口 片 块 把 部 枚 颗 粒 袋 箱 桶 批 级 层 期 起 例 宗 堂 节 期 款 面 盏 桩 方 床 车 顿 趟 声 滴 棒 村 镇 县 省 市"
).split()
"""Units that count: with Arabic figures, or with Chinese numerals from ten upwards."""
_TIMES = "年 天 周年 周岁 岁 周 小时 分钟 分 秒 昼夜 日 夜 届 学时 课时".split()
"""With Arabic figures only."""
_SCALES = {
    "万亿": 12,
    "千亿": 11,
    "百亿": 10,
    "十亿": 9,
    "亿": 8,
    "千万": 7,
    "百万": 6,
    "十万": 5,
    "万": 4,
    "千": 3,
    "百": 2,
}
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_NUMERAL = "一二两三四五六七八九"
_HALF = str.maketrans("０１２３４５６７８９．％，", "0123456789.%,")


COUNTERS = frozenset(_COUNTERS)
Days = Callable[[str], list[tuple[int, int]]]


class Amount(Value):
    """text[start:end] says how much: `value` is a decimal number as text, `unit` what it counts or measures."""

    start: int
    end: int
    value: str
    unit: str


class _Found(Value):
    """What may be a figure: text[start:end], its number in Arabic figures or Chinese numerals, the word that scales it, and its unit."""

    start: int
    end: int
    number: str
    unit: str
    scale: str = ""
    tenth: str = ""


def figures(text: str, days: Days = dates) -> list[Amount]:
    """The figures in `text`, in order, outside its dates, which `days` tells."""
    half = text.translate(_HALF)
    taken = [*days(text), (len(text), len(text))]
    out: list[Amount] = []
    at = 0
    for found in _all(half):
        while taken[at][1] <= found.start:
            at += 1
        if found.end <= taken[at][0] and (figure := _figure(half, found)):
            out.append(figure)
    return out


def _all(text: str) -> Iterator[_Found]:
    """What may be a figure, from left to right. Told sign by sign: one expression for all would cost a cold call more to compile than a speech has to read."""
    end = 0
    for begin, sign in enumerate(text):
        if begin < end or sign not in _BEGIN:
            continue
        if sign in _SHARES and text.startswith("分之", begin + 1):
            found = _share(text, begin)
        else:
            found = _arabic(text, begin) if sign == "-" or sign.isdecimal() else _spelt(text, begin)
        if found is not None:
            end = found.end
            yield found


_SHARES = {"百": "%", "千": "‰", "万": "‱"}
_BEGIN = frozenset(f"-0123456789百千万十{_NUMERAL}")


def _share(text: str, begin: int) -> _Found | None:
    """百分之三十, 千分之3.5."""
    match = _shared().match(text, begin + 3)
    return _Found(begin, match.end(), match[0], _SHARES[text[begin]]) if match else None


@cache
def _shared() -> re.Pattern[str]:
    return re.compile(rf"\d{{1,9}}(?:\.\d{{1,8}})?|[{_NUMERAL}零十百点]{{1,9}}")


_ARABIC = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15}(?:\.\d{1,8})?)(?!\d)")
_NO_FIGURE = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.第〔〕·/")
"""Behind these a figure is an ordinal, or a part of another word."""


def _arabic(text: str, begin: int) -> _Found | None:
    """Arabic figures with a unit: 1.5亿元, -3℃, 3000余人, 12.5%."""
    ahead = text[begin - 1 : begin]
    if (
        ahead in _NO_FIGURE
        or stands_in(ahead)
        or (text[begin] == "-" and (ahead.isalnum() or ahead in "）)") and ahead)
    ):
        return None
    match = _ARABIC.match(text, begin)
    if match is None:
        return None
    at = match.end() + text.startswith(" ", match.end())
    if text[at : at + 1] in ("%", "‰"):
        return _Found(begin, at + 1, match[0], text[at])
    scales = [scale for scale in _SCALES if text.startswith(scale, at)] if text[at : at + 1] in _SCALING else []
    for scale in (*scales, ""):
        if unit := _unit(text, _about(text, at + len(scale)), _UNITS):
            return _Found(begin, unit[1], match[0], unit[0], scale)
    return None


def _about(text: str, at: int) -> tuple[int, ...]:
    """Where a unit may begin: behind 余 or a blank, or where those are."""
    past = at + 1 if text[at : at + 1] in _ABOUT else at
    blank = past + 1 if text.startswith(" ", past) else past
    return (blank, past, at)


_ABOUT = ("余", "多", "来", "几")


def _unit(text: str, places: tuple[int, ...], units: Mapping[str, tuple[str, ...]]) -> tuple[str, int] | None:
    """The first of `units` that stands at one of `places`, and where it ends."""
    for at in places:
        for unit in units.get(text[at : at + 1], ()):
            end = at + len(unit)
            behind = text[end : end + 1]
            if text.startswith(unit, at) and not (unit.isascii() and behind.isascii() and behind.isalpha()):
                return unit, end
    return None


def _spelt(text: str, begin: int) -> _Found | None:
    """Chinese numerals: from ten upwards with a measure or a counter (三千多户), below with a measure (三十亩, 近三成)."""
    if text[begin - 1 : begin] in _NO_NUMERAL:
        return None
    for end in _large(text, begin):
        if unit := _unit(text, _about(text, end)[1:], _COUNTED):
            return _Found(begin, unit[1], text[begin:end], unit[0])
    for end in _small(text, begin):
        if unit := _unit(text, (end,), _MEASURED):
            tenth = _tenth(text, unit[1]) if unit[0].endswith("成") else ""
            return _Found(begin, unit[1] + len(tenth), text[begin:end], unit[0], tenth=tenth)
    return None


_NO_NUMERAL = frozenset(f"第前〇零{_NUMERAL}十百千万亿数几")


def _large(text: str, begin: int) -> list[int]:
    """Where Chinese numerals from ten upwards may end, the longest first: 三百五十, 十二, 一万零三百."""
    if text[begin] == "十":
        ends = [begin + 1]
    elif text[begin] in _NUMERAL and text[begin + 1 : begin + 2] in _STEPPING:
        ends = [begin + 2]
    else:
        return []
    for _ in range(9):
        at = ends[-1]
        if text[at : at + 1] in _DIGIT:
            ends.append(at + 1)
        past = at + (text[at : at + 1] in ("零", "〇"))
        past += text[past : past + 1] in _DIGIT
        if text[past : past + 1] not in _STEPPING:
            break
        ends.append(past + 1)
    return ends[::-1]


def _small(text: str, begin: int) -> list[int]:
    """Where a few numerals may end, the longest first: 三, 三十, 两万."""
    ends: list[int] = []
    at = begin
    while at < begin + 3 and (text[at : at + 1] == "十" or text[at : at + 1] in _DIGIT):
        at += 1
        ends.append(at)
    if ends:
        ends += [at + more for more in (1, 2) if not text[at : at + more].strip("万亿") and len(text) >= at + more]
    return ends[::-1]


def _tenth(text: str, at: int) -> str:
    """两成|三: the tenth of a tenth, unless a number of its own begins there."""
    sign = text[at : at + 1]
    return sign if sign and (sign in _DIGIT or sign == "半") and text[at + 1 : at + 2] not in _NO_TENTH else ""


_DIGIT = frozenset(_NUMERAL)
_STEPPING = frozenset("十百千万亿")
_SCALING = frozenset(scale[0] for scale in _SCALES)
_NO_TENTH = frozenset(f"{_NUMERAL}十百千万亿、，年月日个项条大是")


def _by_sign(*groups: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Units by their first character, in the order in which they are tried: by group, the longest first."""
    units: dict[str, tuple[str, ...]] = {}
    for unit in (unit for group in groups for unit in sorted(group, key=len, reverse=True)):
        units[unit[0]] = (*units.get(unit[0], ()), unit)
    return units


_MEASURED = _by_sign(_MEASURES)
_COUNTED = _by_sign(_MEASURES, _COUNTERS)
_UNITS = _by_sign(_MEASURES, _COUNTERS, _TIMES)


def number(words: str) -> str:
    """The value of Chinese numerals below 十万亿 (三千二百, 一亿五千万, 十二) as text; "" where they are none."""
    total, section, digit = 0, 0, 0
    for sign in words:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _STEPS:
            section += (digit or (1 if not section else 0)) * _STEPS[sign]
            digit = 0
        elif sign == "亿":
            total, section, digit = (total + section + digit) * 10**8, 0, 0
        elif sign == "万":
            total, section, digit = total + (section + digit) * 10**4, 0, 0
        else:
            return ""
    return str(total + section + digit)


def scaled(digits: str, power: int) -> str:
    """`digits` (1.5) times ten to the `power`, as text, without idle zeros."""
    whole, _, part = digits.partition(".")
    part = part.ljust(power, "0")
    whole, part = (whole + part[:power]).lstrip("0") or "0", part[power:].rstrip("0")
    return f"{whole}.{part}" if part else whole


_NO_UNITS = {
    "个": ("五年", "百年"),
    "成": ("不变", "立", "长", "为", "效", "果", "功", "就", "员", "绩", "本"),
    "元": ("化", "旦", "素"),
    "级": ("别",),
    "部": ("门", "署", "分", "队"),
    "省": ("委",),
    "市": ("委",),
    "县": ("委",),
    "面": ("旗",),
    "日": tuple("报"),
    "方": ("面", "案", "向", "式"),
    "分": ("之", "别", "钟"),
    "步": ("伐",),
    "口": ("子",),
    "节": ("约",),
    "期": ("间",),
}
"""Behind a unit these make another word of it."""


def _figure(text: str, found: _Found) -> Amount | None:
    """The figure that was found, unless what stands around it makes it something else."""
    words, unit = found.number, found.unit
    if unit in _SHARES.values() and text[found.start] in _SHARES:
        value = words if words[0].isdecimal() else _decimal(words)
        return Amount(found.start, found.end, value, unit) if value else None
    if text.startswith(_NO_UNITS.get(unit, ()) or ("\0",), found.end) or _clock(text, found.start, unit):
        return None
    if words[-1].isdecimal():
        sign = "-" if words[0] == "-" else ""
        value = sign + scaled(words.lstrip("-").replace(",", ""), _SCALES.get(found.scale, 0))
    else:
        value, tenth = number(words), found.tenth
        value += f".{5 if tenth == '半' else _DIGITS[tenth]}" if value and tenth else ""  # 两成三 is 2.3 成
    return Amount(found.start, found.end, value, unit) if value else None


def _decimal(words: str) -> str:
    """三十, 三点五 as text."""
    whole, point, part = words.partition("点")
    digits = "".join(str(_DIGITS[sign]) for sign in part if sign in _DIGITS)
    value = number(whole)
    return f"{value}.{digits}" if point and digits and value else value


def _clock(text: str, start: int, unit: str) -> bool:
    """9点30分, 前3名, 老3届: a time of day or a rank."""
    ahead = text[max(0, start - 1) : start]
    return (
        (unit == "分" and ahead in ("点", "时", ":", "："))
        or (ahead == "前" and unit in ("名", "位"))
        or unit in ("日", "届")
    )
