"""What is said behind the last of several points, and of all of them: it belongs to what stands over them."""

from __future__ import annotations

from builder.model.outline import Point
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
    kept, moved = _parted(below)
    if not moved:
        same = all(child is known for child, known in zip(below, point.points, strict=True))
        return point if same else replace(point, points=below)
    last = replace(below[-1], body=below[-1].body[:kept])
    return replace(point, body=(*point.body, *below[-1].body[kept:]), points=(*below[:-1], last))


def _parted(points: tuple[Point, ...]) -> tuple[int, bool]:
    """How many blocks of the last point's body are its own, and whether what stands behind them is said of all the points."""
    *others, last = points
    own = sum(block.line == last.line for block in last.body)
    behind = last.paragraphs[own:]
    whole = len(behind) == len(last.body) - own and 0 < len(behind) <= MOST
    if (
        not whole
        or not all(_alone(point) and _runs_in(point) == _runs_in(last) for point in points[:-1])
        or last.points
    ):
        return own, False
    told = behind[0].words.startswith((*_SUMS_UP, f"{numeral(len(points), 'han')}个"))
    return own, len(others) >= (LEAST if told else SURE)


def _alone(point: Point) -> bool:
    """Whether a point has a line of its own and no other."""
    return not point.run_on and not point.points and all(block.line == point.line for block in point.body)


def _runs_in(point: Point) -> bool:
    """Whether words stand behind a point's headline in its line."""
    return any(block.line == point.line for block in point.body)
