"""Implicit points: neighbouring paragraphs that open alike (我们要深刻领悟到…, 我们要深刻认识到…), found in what has no points."""

from __future__ import annotations

from builder.model.block import Block, texts, words
from builder.model.outline import Point
from builder.model.speech import Line
from builder.parse.points import frozen
from builder.parse.series import Open
from builder.value import replace
from builder.zh.marks import PAUSES, STOPS

LEAST = {2: 6, 3: 4}
"""Two paragraphs are parallel if they share six characters, three or more if they share four."""


def with_implicit(point: Point, path: tuple[int, ...]) -> Point:
    """`point` with the parallel paragraphs of its body as points, marked as implicit; all below it likewise."""
    if point.points:
        below = tuple(with_implicit(child, (*path, n)) for n, child in enumerate(point.points, 1))
        same = all(child is known for child, known in zip(below, point.points, strict=True))
        return point if same else replace(point, points=below)
    if len(point.body) < 2:
        return point
    own = 1 if point.body and point.body[0].line == point.line else 0
    start, end = _run(point.body, own)
    if start == end:
        return point
    alike = enumerate(texts(point.body[start:end]), 1)
    found = tuple(frozen(Open("", 0, 0, Line(text), 0), (*path, n), implicit=True) for n, text in alike)
    return replace(point, body=(*point.body[:start], *point.body[end:]), points=found)


def _run(body: tuple[Block, ...], start: int) -> tuple[int, int]:
    """The first run of paragraphs in body[start:] that open alike; empty where there is none."""
    while start < len(body):
        end = start + 1
        while end < len(body) and _shared(words(body[start]), words(body[end])) >= LEAST[3]:
            end += 1
        count = end - start
        if count >= 3 or (count == 2 and _shared(words(body[start]), words(body[start + 1])) >= LEAST[2]):
            return start, end
        start = end
    return start, start


def _shared(one: str, other: str) -> int:
    """How many characters open both, up to the first mark. A number opens none: 2025年完成 is when, not what."""
    if one[:1].isdecimal():
        return 0
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b or a in PAUSES or a in STOPS:
            break
        length += 1
    return length
