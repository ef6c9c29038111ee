"""The closing (结尾): nothing numbers it, so it is found from the end and taken out of the last point."""

from __future__ import annotations

from dataclasses import replace

from builder.model.block import Block, words
from builder.model.outline import Point
from builder.zh.address import is_address

_WISHES = tuple(
    "祝愿 祝大家 祝各位 祝同志 祝我们 祝你们 祝大会 祝会议 祝同学 祝老师 祝全 预祝 衷心祝 衷心希望 衷心感谢".split()
)
_FAREWELLS = (*_WISHES, *"谢谢 感谢大家 感谢各位 再次感谢 让我们 新征程上，".split())
_OPENS = (
    *_FAREWELLS,
    *"最后， 最后, 最后祝 最后希望 以上是 以上就是 以上意见 以上汇报 以上报告 我的讲话 我的发言 我的报告 不当之处 不妥之处".split(),
)
_ENDS = tuple("讲到这里 讲这些 讲这么多 说这些 批评指正 谢谢大家 谢谢各位 谢谢 再见".split())
_NOT = tuple("让我们感 让我们担 让我们看 让我们来看 让我们先 让我们回顾 感谢大家的 感谢各位的 谢谢的".split())
MOST = 6
"""A closing has no more paragraphs than this."""


def split_closing(
    lead: tuple[Block, ...], sections: tuple[Point, ...]
) -> tuple[tuple[Block, ...], tuple[Point, ...], tuple[Block, ...]]:
    """Lead and sections without the closing, and the closing."""
    if not sections:
        kept, closing = _split(lead, 1)
        return kept, (), closing
    last, closing = _without_closing(sections[-1])
    return lead, (*sections[:-1], last), closing


def opens_closing(said: str) -> bool:
    """Whether a paragraph turns to the hall (同志们！…, 各位代表！…) or takes leave (最后，, 让我们…, …谢谢大家)."""
    if said.startswith(_NOT):
        return False
    if said.startswith(_OPENS) or said.rstrip("。！! ").endswith(_ENDS):
        return True
    end = min((said.find(mark) for mark in "！!，,：:" if mark in said), default=-1)
    if end <= 0 or not is_address(said[:end]):
        return False
    return said[end] not in "，," or said[:end].endswith("们") or said.startswith("各位")


def takes_leave(said: str) -> bool:
    """Whether words behind 最后， are a farewell, not the last of a series."""
    return said.startswith(_FAREWELLS)


def _without_closing(point: Point) -> tuple[Point, tuple[Block, ...]]:
    if point.points:
        last, closing = _without_closing(point.points[-1])
        return replace(point, points=(*point.points[:-1], last)), closing
    own_line = 1 if point.body and point.body[0].line == point.line else 0
    kept, closing = _split(point.body, own_line)
    return replace(point, body=kept), closing


def _split(paragraphs: tuple[Block, ...], least: int) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """The paragraphs before the closing, at least `least`, and those of the closing."""
    for i in range(max(least, len(paragraphs) - MOST), len(paragraphs)):
        if opens_closing(words(paragraphs[i])):
            return paragraphs[:i], paragraphs[i:]
    return paragraphs, ()
