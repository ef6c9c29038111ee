"""The closing (结尾): nothing numbers it, so it is found from the end and taken out of the last point."""

from __future__ import annotations

from dataclasses import replace

from builder.model.outline import Point
from builder.model.text import Text
from builder.zh.address import is_address

_FAREWELLS = tuple("祝 预祝 衷心祝 衷心希望 谢谢 感谢大家 感谢各位 再次感谢 让我们 新征程上，".split())
_OPENS = (
    *_FAREWELLS,
    *"最后， 最后, 最后祝 最后希望 以上是 以上就是 以上意见 以上汇报 以上报告 我的讲话 我的发言 我的报告 不当之处 不妥之处".split(),
)
_ENDS = tuple("讲到这里 讲这些 讲这么多 说这些 批评指正 谢谢大家 谢谢各位 谢谢".split())
MOST = 6
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
    """Whether a paragraph turns to the hall (同志们！…, 各位代表！…) or takes leave (最后，, 让我们…, …谢谢大家)."""
    if words.startswith("祝贺") or "的是" in words[:12]:  # 让我们感到欣慰的是…
        return False
    if words.startswith(_OPENS) or words.rstrip("。！! ").endswith(_ENDS):
        return True
    end = min((words.find(mark) for mark in "！!，,：:" if mark in words), default=-1)
    return end > 0 and is_address(words[:end])


def takes_leave(words: str) -> bool:
    """Whether words behind 最后， are a farewell, not the last of a series."""
    return words.startswith(_FAREWELLS)


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
