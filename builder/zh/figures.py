"""Figures with their units: 1.5亿元, 3000余人, 12.5%, 百分之三十, 三千多户, 3.2个百分点.

The value is a decimal number as text, without the words for thousands: 1.5亿元 is "150000000" 元; 余, 多 and 约 leave it as it is.
Of a range (3—5个) the end that carries the unit is the figure. Durations (3年, 24小时) are figures; a count in Chinese numerals
is one only with a measure (三十亩, 近三成) or from ten upwards with 十百千万 (三千多户), so that 两个确立, 三个方面 and 八项规定 are none.

No figures: dates, ordinals (第3次), ranks (前三名), document numbers (〔2023〕5号), 5号线, 5G, markers (1.), telephone numbers,
times of day (9点30分), congresses (二十大, 十九届六中全会), years in Chinese numerals (三年行动, 百年), numbers without a unit (0.548).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from builder.value import Value
from builder.zh.dates import dates

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


def figures(text: str, days: Days = dates) -> list[Amount]:
    """The figures in `text`, in order, outside its dates, which `days` tells."""
    half = text.translate(_HALF)
    taken = [*days(text), (len(text), len(text))]
    out: list[Amount] = []
    at = 0
    for match in _matches(half):
        while taken[at][1] <= match.start():
            at += 1
        if match.end() <= taken[at][0] and (found := _figure(half, match)):
            out.append(found)
    return out


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What the expression finds in `text`, from left to right: it is long, and tried only where it can begin."""
    expression, end = _expression(), 0
    for begin in _beginnings().finditer(text):
        if begin.start() >= end and (match := expression.match(text, begin.start())) is not None:
            end = match.end()
            yield match


@cache
def _beginnings() -> re.Pattern[str]:
    return re.compile(rf"[-\d百千万十{_NUMERAL}]")


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


@cache
def _expression() -> re.Pattern[str]:
    def one_of(words: list[str]) -> str:
        return "|".join(sorted(map(re.escape, words), key=len, reverse=True))

    measures, counters, times = one_of(_MEASURES), one_of(_COUNTERS), one_of(_TIMES)
    scales = one_of([*_SCALES])
    about = "[余多来几]?"
    arabic = r"(?<![\dA-Za-z.第〔〕·/])(?P<sign>(?<![\d一-龥A-Za-z）)])-)?(?P<digits>\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15}(?:\.\d{1,8})?)(?![\d])"
    small = rf"(?<![第前〇零{_NUMERAL}十百千万亿数几])(?P<small>[{_NUMERAL}十]{{1,3}}[万亿]{{0,2}})(?P<measure>{measures})(?P<tenth>(?<=成)[{_NUMERAL}半](?![{_NUMERAL}十百千万亿、，年月日个项条大是]))?"
    large = rf"(?<![第前〇零{_NUMERAL}十百千万亿数几])(?P<large>(?:[{_NUMERAL}][十百千万亿]|十[{_NUMERAL}]?)(?:[零〇]?[{_NUMERAL}]?[十百千万亿]){{0,8}}[{_NUMERAL}]?)"
    return re.compile(
        rf"(?P<hundred>百|千|万)分之(?P<parts>\d{{1,9}}(?:\.\d{{1,8}})?|[{_NUMERAL}零十百点]{{1,9}})|"
        rf"{arabic} ?(?:(?P<percent>[%‰])|(?P<scale>{scales})?{about} ?(?P<unit>{measures}|{counters}|{times})(?![A-Za-z]))|"
        rf"{large}{about}(?P<counter>{measures}|{counters})|{small}"
    )


_ORDINALS = ("号", "楼")
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


def _figure(text: str, match: re.Match[str]) -> Amount | None:
    """The figure that the expression found, unless what stands around it makes it something else."""
    found = match.groupdict()
    if found["hundred"]:
        value = found["parts"] if found["parts"][0].isdigit() else _decimal(found["parts"])
        unit = {"百": "%", "千": "‰", "万": "‱"}[found["hundred"]]
        return Amount(*match.span(), value, unit) if value else None
    unit = found["percent"] or found["unit"] or found["counter"] or found["measure"]
    if text.startswith(_NO_UNITS.get(unit, ()) or ("\0",), match.end()) or _clock(text, match, unit):
        return None
    if found["digits"]:
        value = (found["sign"] or "") + scaled(found["digits"].replace(",", ""), _SCALES.get(found["scale"] or "", 0))
    else:
        value = number(found["large"] or found["small"])
        tenth = found["tenth"]
        value += f".{5 if tenth == '半' else _DIGITS[tenth]}" if value and tenth else ""  # 两成三 is 2.3 成
    return Amount(*match.span(), value, unit) if value else None


def _decimal(words: str) -> str:
    """三十, 三点五 as text."""
    whole, point, part = words.partition("点")
    digits = "".join(str(_DIGITS[sign]) for sign in part if sign in _DIGITS)
    value = number(whole)
    return f"{value}.{digits}" if point and digits and value else value


def _clock(text: str, match: re.Match[str], unit: str) -> bool:
    """9点30分, 前3名, 老3届: a time of day or a rank."""
    ahead = text[max(0, match.start() - 1) : match.start()]
    return (
        (unit == "分" and ahead in ("点", "时", ":", "："))
        or (ahead == "前" and unit in ("名", "位"))
        or unit in ("日", "届")
    )
