"""`python tests/specimen.py FOLDER [THEME...]`: every layout in every room, with few words and with many, as sheets of pictures."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from builder.model.deck import Deck, Fill, Layout, Paragraph, Role, Run, Slide, unit_size
from builder.model.text import Text
from builder.model.theme import PITCH, Room, Slot, Theme
from builder.plan.fit import Body, flowing, titles
from builder.write.deck import deck_bytes
from builder.zh.numbering import numeral
from builder.zh.width import WIDEST, ems
from tests.samples import THEMES, stencils_of, theme_of

PASSAGE = "把每一滴水都用在刀刃上让漏掉的水回到管里让省下的水浇到田里全市上下要算清家底守住红线换新器具养成习惯"
PHRASES = {
    "figure": ("4300万立方米", "92%", "390立方米", "12万亩"),
    "date": ("3月22日", "6月底前", "9月30日", "12月20日", "明年3月", "2027年"),
    "lead": ("刚才，会议通报了全市节水工作情况，我讲三点意见",),
    "tail": ("坚持一张蓝图绘到底，一锤接着一锤敲",),
    "crumb": ("一、看清水情，把节水抓在手上",),
    "core": ("把节水抓在手上",),
    "tile": ("理论武装", "分类指导", "强基固本", "统筹协调", "领导示范", "久久为功"),
    "head": ("算清水账", "守住管网", "换新器具", "养成习惯", "建好工程", "管好用水"),
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
    "source": ("《老子》第七十八章",),
}
"""Few words, as speeches have them; a slot that is not named takes a piece of the passage."""
LINES = {"list": 4, "body": 5}
"""Paragraphs in a slot that holds several."""
FIXED = ("number", "crumb", "date", "lead", "tail")
"""Slots whose words do not get more."""
LINED = (
    *FIXED,
    "core",
    "tile",
    "head",
    "step",
    "left",
    "right",
    "spoke",
    "stair",
    "item",
    "sub",
    "source",
    "speaker",
    "unit",
)
"""Slots whose line ends are chosen, as those of titles are."""
LONGEST = 64
"""Characters in a slot that would hold more."""
FIGURE = re.compile(r"([\d.]+)(.*)")
DIGIT = 0.7
"""A bold digit of the widest usual font, in em."""
SHEET = 30
"""Slides on a sheet."""


def specimen(theme: str, full: bool) -> Deck:
    """A slide of each layout in each of its rooms, with as many words as stand in each slot at its own size, or with few."""
    slides = []
    for layout in Layout:
        for rung, room in enumerate(theme_of(theme).rooms[layout]):
            fills = [fill for key in _families(room) for fill in _filled(theme_of(theme), room, key, full)]
            words = "目录" if layout.value.startswith("agenda") else f"{layout.value} · {rung + 1} {_frame(room)}"
            named = Fill("title", (Paragraph((Run(Text(words)),)),))
            fills = [named if fill.slot == "title" else fill for fill in fills]
            slides.append(Slide(layout, tuple(fills), (), rung))
    return Deck("样张", tuple(slides))


def _frame(room: Room) -> str:
    return "+".join(key for key in ("lead", "tail") if key in room)


def _families(room: Room) -> list[str]:
    """The slots of a room, those of its items once; the section's name stands where a line of confidentiality would."""
    return list(dict.fromkeys(key.rstrip("0123456789") for key in room if key != "confidential"))


def _filled(theme: Theme, room: Room, family: str, full: bool) -> list[Fill]:
    """The slots of a family filled alike, at one size."""
    keys = [key for key in room if key.rstrip("0123456789") == family]
    slot = min((room[key] for key in keys), key=lambda slot: (slot.width, slot.height))
    phrases = [phrase for phrase, _ in zip(cycle(PHRASES.get(family, (PASSAGE[:6],))), keys, strict=False)]
    if family == "figure":
        return [Fill(key, (made,)) for key, made in zip(keys, _figures(phrases, slot), strict=True)]
    if family == "number":
        phrases = [numeral(n, theme.numerals) for n in range(1, len(keys) + 1)]
    if family in LINED and not (full and family not in FIXED):
        large = titles([Text(phrase) for phrase in phrases], slot, _anywhere)
        return [Fill(key, (paragraph,)) for key, paragraph in zip(keys, large or [], strict=True)]
    bodies = [_body(family, phrase, slot, full) for phrase in phrases]
    while (shown := flowing(bodies, slot)) is None:
        bodies = [_less(body) for body in bodies]
    return [Fill(key, paragraphs) for key, paragraphs in zip(keys, shown, strict=True)]


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
        return [(Text(_piece(each if full else 8, n)), 0) for n in range(LINES[family])]
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
    sizes = range(slot.size, slot.least - 1, -2)
    size = next(s for s in sizes if all(n * s + unit * unit_size(s) <= slot.width for n, unit in widths))
    return [Paragraph((Run(Text(number)), Run(Text(unit), Role.UNIT)), 0, size) for number, unit in pairs]


def decks(theme: str, full: bool) -> list[Deck]:
    """The specimen in parts of a sheet each."""
    whole = specimen(theme, full)
    return [Deck(whole.title, whole.slides[n : n + SHEET]) for n in range(0, len(whole.slides), SHEET)]


def main(folder: Path, themes: Sequence[str]) -> None:
    """Writes decks and sheets for each theme, with few words and with many."""
    from tests.look import sheet
    from tests.office import to_pdf, to_png

    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for theme in themes or THEMES:
        for name, full in (("few", False), ("full", True)):
            for n, deck in enumerate(decks(theme, full), 1):
                files.append(folder / f"{theme}-{name}-{n}.pptx")
                files[-1].write_bytes(deck_bytes(deck, stencils_of(theme).deck))
    for file, pdf in zip(files, to_pdf(files, folder), strict=True):
        sheet(to_png(pdf, folder / file.stem, 60), 5, 380).save(folder / f"{file.stem}.png")
        print(folder / f"{file.stem}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
