"""What is done in order, where the words say so: 先…再…最后…, 一年…两年…三年…, 从…到…再到…."""

from __future__ import annotations

from collections.abc import Iterator

from builder.value import replace
from builder.zh.affixes import prefix
from builder.zh.alike import bare, clause_end, made
from builder.zh.pieces import Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wording import NUMERALS


def staged(p: Pieces) -> Iterator[Run]:
    """The runs of what is done in order."""
    if "先" in p.text:
        yield from _in_order(p)
    if any(map(p.text.__contains__, _UNITS)):
        yield from _rising(p)
    if "再到" in p.text:
        yield from _from_to(p)


_FIRST, _THEN, _LAST = ("首先", "先"), ("再", "然后", "接着", "随后", "继而"), ("最后", "后", "再", "最终")


def _in_order(p: Pieces) -> Iterator[Run]:
    """先A，再B，最后C."""
    text = p.text
    stages: list[int] = []
    for start, end, _ in [*p.items, (len(text), len(text), "")]:
        word = text[start:end]
        if stages and word.startswith(_LAST if len(stages) > 1 else _THEN):
            stages.append(start)
        elif word.startswith(_FIRST) and not word.startswith(("先进", "先锋", "先后", "先生", "先行", "先导")):
            stages = [start]
        elif len(stages) > 2:
            yield made(p, Kind.SEQUENCE, _stages(p, stages), 0.85)
            stages = []


def _stages(p: Pieces, starts: list[int]) -> list[Span]:
    """From each start to the next, the last to the end of its clause."""
    last = starts[-1]
    stops = [*starts[1:], clause_end(p, max(last, _behind(p.text, last)) + 2)]
    return [bare(p.text, start, stop) for start, stop in zip(starts, stops, strict=True)]


_DATED = "0123456789一二三四五六七八九十两第年月日季度步周天阶段底前起初末旬，："
"""What dates and numbers of stages are made of."""
_LONGEST = 60
_UNITS = "年月季步周天阶"


def _rising(p: Pieces) -> Iterator[Run]:
    """一年打基础、两年上台阶、三年见成效; 第一步…，第二步…，第三步…; 3月底前…，6月底前…."""
    stages: list[tuple[int, int, str]] = []
    before = 0
    for start, end, _ in [*p.items, (len(p.text), len(p.text), "")]:
        number, unit = _numbered(p.text, start, end)
        if number and not stages and (first := _earlier(p.text, before, start, number, unit)):
            stages.append(first)
        before = start
        if number and (not stages or (stages[-1][2] == unit and stages[-1][1] < number)):
            stages.append((start, number, unit))
        elif number:
            yield from _timed(p, stages)
            stages = [(start, number, unit)]
    yield from _timed(p, stages)


def _earlier(text: str, start: int, end: int, number: int, unit: str) -> tuple[int, int, str] | None:
    """The stage before 两年 or 8月, where text[start:end] has it behind other words: 力争一年…, 确保6月底前…."""
    at = text.rfind(unit, start + 1, end)
    while at > start:
        first = at
        while first > start and (text[first - 1].isdecimal() or text[first - 1] in NUMERALS):
            first -= 1
        value, _ = _numbered(text, first, at)
        if 0 < value < number:
            return first - (text[first - 1 : first] == "第"), value, unit
        at = text.rfind(unit, start + 1, at)
    return None


def _timed(p: Pieces, stages: list[tuple[int, int, str]]) -> Iterator[Run]:
    """The run of three stages or more, each of which tells more than its number or date."""
    wholes = _stages(p, [start for start, _, _ in stages]) if len(stages) > 2 else []
    told = [p.text[a:b].lstrip(_DATED) for a, b in wholes]
    if told and max(b - a for a, b in wholes) <= _LONGEST and min(map(len, told)) > 1:
        items = [bare(p.text, _behind(p.text, a), b) for a, b in wholes]
        full = min(b - a for a, b in items) > 1
        yield replace(made(p, Kind.SEQUENCE, wholes, 0.9), items=tuple(items if full else wholes))


def _behind(text: str, start: int) -> int:
    """Where the words begin behind 第一阶段， or 第一步：; `start` where they are no more than a number."""
    end = next((at for at in range(start, start + 6) if text[at : at + 1] in ("，", "：", ",")), start)
    return end if text.startswith("第", start) else start


_AHEAD = ("第", "今年", "明年", "到")
_OPENS = frozenset(word[0] for word in _AHEAD)


def _numbered(text: str, start: int, end: int) -> tuple[int, str]:
    """The number and the unit that a piece opens with: 2 and 年 of 两年上台阶."""
    sign = text[start : start + 1]
    if sign not in _OPENS and sign not in NUMERALS and not sign.isdecimal():
        return 0, ""
    at = start + len(prefix(text, _AHEAD, start))
    digits = at
    while digits < end and text[digits].isdecimal():
        digits += 1
    number = int(text[at:digits][:4]) if digits > at else NUMERALS.get(text[at : at + 1], 0)
    at = max(digits, at + 1)
    unit = text[at : at + 1]
    return (number, unit) if number and unit and unit in _UNITS else (0, "")


def _from_to(p: Pieces) -> Iterator[Run]:
    """从A到B，再到C."""
    text = p.text
    last = text.find("再到")
    first = text.rfind("从", 0, last)
    middle = text.find("到", first + 2, last)
    if 0 <= first < middle and last - first < 80:
        end = clause_end(p, last + 2)
        spans = [bare(text, first + 1, middle), bare(text, middle + 1, last), bare(text, last + 2, end)]
        if min(b - a for a, b in spans) > 1:
            wholes = [(first, spans[0][1]), (middle, spans[1][1]), (last, end)]
            yield replace(made(p, Kind.SEQUENCE, wholes, 0.85), items=tuple(spans))
