"""Words for every slot of a theme, few or as many as stand there: what its layouts look like when they are used."""

from __future__ import annotations

import re
from itertools import cycle

from builder.model.deck import Fill, Paragraph, Role, Run, unit_size
from builder.model.text import Text
from builder.model.theme import PITCH, Room, Slot, Theme
from builder.plan.fit import Body, flowing, titles
from builder.value import Value
from builder.zh.numbering import numeral
from builder.zh.width import WIDEST, ems

PASSAGE = "把每一滴水都用在刀刃上让漏掉的水回到管里让省下的水浇到田里全市上下要算清家底守住红线换新器具养成习惯"
PHRASES = {
    "figure": ("430万吨", "92%", "390升", "12万亩"),
    "date": ("3月22日", "6月底前", "9月30日", "12月20日", "明年3月", "2027年"),
    "lead": ("刚才，会议通报了全市节水工作情况，我讲三点意见",),
    "tail": ("坚持一张蓝图绘到底，一锤接着一锤敲",),
    "crumb": ("一、看清水情，把节水抓在手上",),
    "core": ("把节水抓在手上",),
    "joint": ("结合起来",),
    "tile": ("理论武装", "分类指导", "强基固本", "统筹协调", "领导示范", "久久为功"),
    "head": ("算清水账", "守住管网", "换新器具", "养成习惯", "建好工程", "管好用水"),
    "text": ("家家装表计量", "漏点修在当天", "机关带头更换", "孩子教会大人", "渠水送到田头", "用水按月通报"),
    "step": ("普查", "修复", "复核", "移交", "评估"),
    "left": ("线上", "集中", "理论"),
    "right": ("线下", "分散", "实践"),
    "spoke": ("就业增收", "社会保障", "教育医疗", "文化体育", "托育养老", "住房安全"),
    "stair": ("知其然", "知其所以然", "知其所以必然", "知行合一"),
    "branch": ("党委政府主导", "部门各负其责", "企业落实主体", "群众共同参与", "社会有效监督"),
    "point": ("改造老旧管网", "新建高效农田", "提高循环利用", "创建节水单位", "普及节水器具"),
    "event": ("动员部署", "完成普查", "主体完工", "验收评估", "回头检查", "全面推开"),
    "item": ("看清水情", "抓住重点", "守住管网", "人人动手", "严格考核", "落实责任"),
    "label": ("一年省下的水量", "工业用水循环率", "人均水资源量", "高效节水农田"),
    "words": ("“天下莫柔弱于水，而攻坚强者莫之能胜。”",),
    "source": ("《老子》第七十八章",),
    "sub": ("把每一滴水都用在刀刃上",),
    "speaker": ("云泽市水务局　林致远",),
    "unit": ("云泽市水务局",),
}
"""Few words, as speeches have them; a slot that is not named takes a piece of the passage."""
LINES = {
    "list": ("全面普查", "分区计量", "限期修复", "按月通报"),
    "body": ("先算清水账", "再守住管网", "换上新器具", "养成好习惯", "管好每滴水"),
}
"""What stands in a slot that holds several paragraphs."""
FIXED = ("number", "crumb", "date", "lead", "tail")
"""Slots whose words do not get more."""
LINED = (*FIXED, "core", "joint", "tile", "head", "step", "left", "right", "spoke", "stair", "item", "sub", "source", "speaker", "unit")  # fmt: skip
"""Slots whose line ends are chosen, as those of titles are."""
LONGEST = 64
"""Characters in a slot that would hold more."""
FIGURE = re.compile(r"([\d.]+)(.*)")
DIGIT = 0.7
"""A bold digit of the widest usual font, in em."""


class Shown(Value):
    """What stands in the slots of a room; `whole`: no word had to go."""

    fills: tuple[Fill, ...]
    whole: bool = True


def families(room: Room) -> list[str]:
    """The slots of a room, those of its items once; the section's name stands where a line of confidentiality would."""
    return list(dict.fromkeys(key.rstrip("0123456789") for key in room if key != "confidential"))


def filled(theme: Theme, room: Room, family: str, full: bool) -> Shown:
    """The slots of a family filled alike, at one size; `full`: with as much as stands there."""
    keys = [key for key in room if key.rstrip("0123456789") == family]
    slot = min((room[key] for key in keys), key=lambda slot: (slot.width, slot.height))
    phrases = [phrase for phrase, _ in zip(cycle(PHRASES.get(family, (PASSAGE[:6],))), keys, strict=False)]
    if family == "figure":
        return _alike(keys, [(made,) for made in _figures(phrases, slot)])
    if family == "number":
        phrases = [numeral(n, theme.numerals) for n in range(1, len(keys) + 1)]
    if family in LINED and not (full and family not in FIXED):
        large = titles([Text(phrase) for phrase in phrases], slot, _anywhere)
        return _alike(keys, [(paragraph,) for paragraph in large]) if large else Shown((), False)
    bodies = [_body(family, phrase, slot, full) for phrase in phrases]
    cut = 0
    while (shown := flowing(bodies, slot)) is None:
        bodies = [_less(body) for body in bodies]
        cut += 1
    return _alike(keys, shown, whole=not cut)


def _alike(keys: list[str], shown: list[tuple[Paragraph, ...]], whole: bool = True) -> Shown:
    return Shown(tuple(Fill(key, paragraphs) for key, paragraphs in zip(keys, shown, strict=True)), whole)


def _anywhere(words: str) -> tuple[int, ...]:
    """Lines may end behind every second character: the phrases are made of words of two."""
    return tuple(range(2, len(words) + 1, 2))


def _body(family: str, phrase: str, slot: Slot, full: bool) -> Body:
    """Words for a slot: `phrase` alone, or as much as it holds at its own size; a second level where it has one."""
    second = slot.second or 0
    lines = int((slot.height - second * PITCH) / (slot.size * PITCH * slot.pct / 100))
    count = max(4, min(LONGEST, int(slot.width / slot.size) * max(1, lines)))
    if family in LINES:
        each = max(4, int((slot.width - slot.indent) / slot.size) - 1)
        return [(Text(_piece(each, n) if full else words), 0) for n, words in enumerate(LINES[family])]
    if not second:
        return [(Text(_piece(count, 0) if full else phrase), 0)]
    line = _piece(int(slot.width / second) - 1, 9) if full else ""
    return [(Text(phrase), 0), (Text(line), 1)] if line else [(Text(phrase), 0)]


def _less(body: Body) -> Body:
    """One paragraph fewer; of the last one, some words."""
    (text, level), *others = body
    return body[: len(others)] if others else [(text.cut(0, len(text.words) - 2), level)]


def _piece(count: int, start: int) -> str:
    return (PASSAGE * 3)[start : start + count]


def _figures(phrases: list[str], slot: Slot) -> list[Paragraph]:
    """Numbers with their units, all at the largest size at which each stands in a line.

    Between digits and Chinese some programs leave a gap, a quarter of the digits' size.
    """
    pairs = [FIGURE.findall(phrase)[0] for phrase in phrases]
    widths = [(len(number) * DIGIT + 0.25, ems(unit, WIDEST)) for number, unit in pairs]
    sizes = (s for s in range(slot.size, slot.least - 1, -2) if s * PITCH * slot.pct / 100 <= slot.height)
    fitting = (s for s in sizes if all(n * s + unit * unit_size(s) <= slot.width for n, unit in widths))
    size = next(fitting, slot.least)
    return [Paragraph((Run(Text(number)), Run(Text(unit), Role.UNIT)), 0, size) for number, unit in pairs]
