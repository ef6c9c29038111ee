"""The closing (结尾): nothing numbers it, so it is found from the end and taken out of the last point."""

from __future__ import annotations

from dataclasses import replace

from builder.model.outline import Point
from builder.model.text import Text

_ADDRESSED = tuple("同志 代表 委员 领导 来宾 朋友 老师 同学 同事 嘉宾 女士 先生 家长 职工 员工 伙伴 战友 乡亲".split())
_OPENS = tuple(
    "最后， 让我们 谢谢 感谢大家 以上 我的讲话 我的发言 我的报告 祝愿 祝大家 祝各位 祝福 新征程上 同志们".split()
)
MOST = 4
"""A closing has no more paragraphs than this."""


def split_closing(
    lead: tuple[Text, ...], sections: tuple[Point, ...]
) -> tuple[tuple[Text, ...], tuple[Point, ...], tuple[Text, ...]]:
    """Lead and sections without the closing, and the closing."""
    if not sections:
        kept, closing = _split(lead, 1)
        return kept, (), closing
    last, closing = _without_closing(sections[-1])
    return lead, (*sections[:-1], last), closing


def opens_closing(words: str) -> bool:
    """Whether a paragraph turns to the hall (同志们！…, 各位代表！…) or says that the end is near (最后，, 让我们…)."""
    if words.startswith(_OPENS):
        return True
    start = 2 if words.startswith("各位") else 0
    end = min((words.find(mark) for mark in "！!，,：:" if mark in words), default=-1)
    return 0 < end <= start + 16 and words.startswith(_ADDRESSED, start)


def _without_closing(point: Point) -> tuple[Point, tuple[Text, ...]]:
    if point.points:
        last, closing = _without_closing(point.points[-1])
        return replace(point, points=(*point.points[:-1], last)), closing
    own_line = 1 if point.body and point.body[0].line == point.line else 0
    kept, closing = _split(point.body, own_line)
    return replace(point, body=kept), closing


def _split(paragraphs: tuple[Text, ...], least: int) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """The paragraphs before the closing, at least `least`, and those of the closing."""
    for i in range(max(least, len(paragraphs) - MOST), len(paragraphs)):
        if opens_closing(paragraphs[i].words):
            return paragraphs[:i], paragraphs[i:]
    return paragraphs, ()
