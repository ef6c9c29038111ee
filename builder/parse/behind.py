"""What is said behind the last of several points, and of all of them: it belongs to what stands over them."""

from __future__ import annotations

from builder.model.block import words
from builder.model.outline import Point, words_of
from builder.model.text import Text
from builder.parse.closing import turns
from builder.value import replace
from builder.zh.numbering import numeral

LEAST, SURE = 2, 3
"""So many other points of one paragraph each show that the last has but one: where the words tell too, and where they do not."""
MOST = 2
"""No more paragraphs than these stand behind the last point; more are its own."""
_SUMS_UP = tuple("这些 这几 这“ 这三 这四 这五 以上 上述 总之 总的 归根到底 归根结底 在肯定成绩 在看到成绩".split())


def with_behind(point: Point) -> Point:
    """`point` with what is said of all its points in its own body, and all below it likewise."""
    if not point.points:
        return point
    below = tuple(map(with_behind, point.points))
    own = _own(below[-1])
    if not _of_all(below, own):
        same = all(child is known for child, known in zip(below, point.points, strict=True))
        return point if same else replace(point, points=below)
    last = replace(below[-1], body=below[-1].body[:own])
    return replace(point, body=(*point.body, *below[-1].body[own:]), points=(*below[:-1], last))


def _own(point: Point) -> int:
    """How many blocks of a point's body stand in its own line, or ahead of what is said behind its points."""
    end = words_of(point.points[-1])[-1].line if point.points else point.line
    return sum(block.line <= end for block in point.body)


def _of_all(points: tuple[Point, ...], own: int) -> bool:
    """Whether what stands behind `own` blocks of the last point is said of all of them."""
    *others, last = points
    behind = last.body[own:]
    if last.run_on or not 0 < len(behind) <= MOST or not all(isinstance(block, Text) for block in behind):
        return False
    said = words(behind[0])
    if not all(not point.run_on and len(point.body) == _own(point) for point in others):
        return False
    if last.points:
        return len(others) >= LEAST and turns(said)
    alike = all(not point.points and bool(point.body) == (own > 0) for point in others)
    told = turns(said) or said.startswith((*_SUMS_UP, f"{numeral(len(points), 'han')}个"))
    return alike and len(others) >= (LEAST if told else SURE)
