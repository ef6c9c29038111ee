"""Sections and points: markers, levels relative to where a series starts, the sequence rule."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from builder.model.outline import Point
from builder.model.remark import Remark, Severity
from builder.model.speech import Line
from builder.model.text import NOTHING, Text
from builder.parse.closing import takes_leave
from builder.zh.marks import PAUSES, STOPS, find_outside, pieces
from builder.zh.numbering import NEAR, SEQUENCE, Marker, marker, numeral

SPEAKS = tuple("我 请 让我 对 向 受 感谢 祝 欢迎".split())
"""How a sentence goes on behind 首先， that greets and does not count."""
LEAP = 3
"""A number this far ahead of the last one is still taken as a gap in the series, and remarked on."""

LONGEST_HEADING = 60
"""An unnumbered line that the file states as a heading is one up to this length."""


@dataclass(slots=True)
class _Open:
    """A point that may still grow, while lines are walked."""

    kind: str
    rank: int
    number: int
    line: Line
    marker_end: int
    body: list[Text] = field(default_factory=list)
    points: list[_Open] = field(default_factory=list)


def points(lines: tuple[Line, ...]) -> tuple[tuple[Text, ...], tuple[Point, ...], tuple[Remark, ...]]:
    """What stands before the first section, the sections with all below them, and remarks on the numbering."""
    root = _Open("", 0, 0, Line(NOTHING), 0)
    stack = [root]
    remarks: list[Remark] = []
    for line in lines:
        opened = _opened(line, stack, remarks)
        if opened is None:
            stack[-1].body.append(line.text)
            continue
        stack[-1].points.append(opened)
        stack.append(opened)
    _join_lone(root)
    _demote(root)
    remarks.extend(_lonely(root))
    return tuple(root.body), tuple(_frozen(point, (n,)) for n, point in enumerate(root.points, 1)), tuple(remarks)


def _opened(line: Line, stack: list[_Open], remarks: list[Remark]) -> _Open | None:
    """The point that `line` opens, with the stack cut back to its parent; None where it opens none."""
    words = line.text.words
    mark = marker(words)
    if mark is None or _runs_on(words, mark) or (_is_last(mark) and takes_leave(words[mark.end :])):
        return _opened_by_file(line, stack)
    depth = _depth(mark, line, stack)
    if depth == 0:
        return _opened_by_file(line, stack)
    del stack[depth:]
    last = _last(stack, mark.kind)
    if last is None and mark.number > 1:
        remarks.append(Remark("series_starts_late", Severity.WARNING, line.text.line, (words[: mark.end],)))
    elif last is not None and mark.number == last:
        remarks.append(Remark("number_repeated", Severity.WARNING, line.text.line, (words[: mark.end],)))
    elif last is not None and mark.number > last + 1 and not _is_last(mark):
        remarks.append(Remark("number_missing", Severity.WARNING, line.text.line, (words[: mark.end],)))
    return _Open(mark.kind, mark.rank, mark.number, line, mark.end)


def _is_last(mark: Marker) -> bool:
    """最后， ends its series, however many went before."""
    return mark.kind == "首先，" and mark.number == len(SEQUENCE)


def _runs_on(words: str, mark: Marker) -> bool:
    """Whether the whole list stands in one paragraph (一是…；二是…；三是…): then it is prose."""
    if mark.rank:
        return False
    starts = (start for start, _ in pieces(words, STOPS | PAUSES) if start >= mark.end)
    following = (marker(words[start : start + 2 * NEAR]) for start in starts)
    after = next((other for other in following if other and other.kind == mark.kind), None)
    return after is not None and after.number == mark.number + 1


def _opened_by_file(line: Line, stack: list[_Open]) -> _Open | None:
    """A heading that the file states, without a number: it ends every point at or below its own level, and spoken ones."""
    if line.level < 1 or len(line.text.words) > LONGEST_HEADING:
        return None
    del stack[_above(line.level, stack) :]
    while len(stack) > 1 and not stack[-1].rank:
        del stack[-1]
    return _Open("#" * line.level, line.level, 0, line, 0)


def _above(level: int, stack: list[_Open]) -> int:
    """How much of the stack stands above headings of `level`."""
    return next((n for n, point in enumerate(stack) if n and point.line.level >= level), len(stack))


def _depth(mark: Marker, line: Line, stack: list[_Open]) -> int:
    """How deep in the stack the point would hang (1: a section); 0 where the sequence rule refuses it."""
    for depth in range(len(stack), 0, -1):
        last = _last(stack[:depth], mark.kind)
        if last is not None and 0 <= mark.number - last <= LEAP:
            return depth
    if mark.number != 1 and not (mark.rank in (1, 2) and line.level):
        return 0
    if mark.rank == 0:
        return len(stack)
    if line.level and (above := _above(line.level, stack)) < len(stack) and stack[above].kind.startswith("#"):
        return above
    depth = len(stack)
    while depth > 1 and _gives_way(stack[depth - 1], mark):
        depth -= 1
    return depth


def _gives_way(above: _Open, mark: Marker) -> bool:
    """Whether a series that begins with `mark` cannot hang under `above`: 一、 hangs under stated headings only."""
    return not above.kind.startswith("#") and (above.rank >= mark.rank or mark.rank == 1)


def _last(stack: list[_Open], kind: str) -> int | None:
    """The last number of the series `kind` under the top of `stack`."""
    siblings = stack[-1].points
    return siblings[-1].number if siblings and siblings[-1].kind == kind else None


def _demote(root: _Open) -> None:
    """Where 一、 numbers the sections, a spoken series ahead of the first of them is part of the lead."""
    first = next((n for n, point in enumerate(root.points) if point.kind == "一、"), 0)
    ahead = root.points[:first]
    if any(point.line.level or point.rank for point in ahead):
        return
    for point in ahead:
        root.body.extend(_texts(point))
    del root.points[:first]


def _join_lone(parent: _Open) -> None:
    """首先，我代表… with no 其次 behind it is a sentence, not a series."""
    for point in parent.points:
        _join_lone(point)
    only = parent.points[0] if len(parent.points) == 1 else None
    if only and only.kind == "首先，" and only.line.text.words.startswith(SPEAKS, only.marker_end):
        parent.body.extend(_texts(parent.points[0]))
        parent.points.clear()


def _texts(point: _Open) -> list[Text]:
    """The lines of a point and of all below it."""
    return [point.line.text, *point.body, *(text for child in point.points for text in _texts(child))]


def _lonely(parent: _Open) -> list[Remark]:
    """Series of one, all the way down."""
    out: list[Remark] = []
    if len(parent.points) == 1 and parent.points[0].marker_end:
        only = parent.points[0]
        out.append(
            Remark("series_of_one", Severity.NOTE, only.line.text.line, (only.line.text.words[: only.marker_end],))
        )
    for point in parent.points:
        out.extend(_lonely(point))
    return out


def opened_line(text: Text, marker_end: int, path: tuple[int, ...], number: int = 0) -> Point:
    """The point that the line `text` opens at the address `path`: marker, headline to its stop, and the rest as body."""
    words = text.words
    end = find_outside(words, STOPS, marker_end)
    stop = end
    while stop < len(words) and words[stop] in STOPS:
        stop += 1
    rest = text.cut(stop, len(words)).strip()
    headline = text.cut(marker_end, end)
    return Point(
        at=_address(path, headline.words),
        number=number or path[-1],
        marker=text.cut(0, marker_end),
        headline=headline,
        stop=text.cut(end, stop),
        heading=headline.cut(0, find_outside(headline.words, PAUSES)),
        body=(rest,) if rest else (),
    )


def _frozen(point: _Open, path: tuple[int, ...]) -> Point:
    opened = opened_line(point.line.text, point.marker_end, path, point.number)
    below = tuple(_frozen(child, (*path, n)) for n, child in enumerate(point.points, 1))
    return replace(opened, body=(*opened.body, *point.body), points=below)


def _address(path: tuple[int, ...], headline: str) -> str:
    ordinals = [numeral(path[0], "han"), *map(str, path[1:])]
    return f"{' / '.join(ordinals)} {headline[:8]}"
