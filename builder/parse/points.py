"""Sections and points: lines walked from the top, each opening a point or joining the one above."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Block
from builder.model.outline import Point
from builder.model.remark import Remark, Severity
from builder.model.speech import As, Line
from builder.model.text import NOTHING, Text
from builder.parse.closing import takes_leave, turns
from builder.parse.heads import heads
from builder.parse.listed import Listed, listed
from builder.parse.runin import run_in
from builder.parse.series import (
    DEEPEST_ITEM,
    HEAD,
    ITEM,
    ITEM_RANK,
    LONE,
    LONGEST_HEADING,
    RUN_IN,
    STATED,
    Ahead,
    Headed,
    Open,
    above_level,
    last_number,
    odd,
    place,
)
from builder.value import replace
from builder.zh.marks import PAUSES, STOPS, find_outside
from builder.zh.numbering import IN_WORDS, LAST, SPOKEN, Marker, bullet, marker, numeral

Remarks = tuple[Remark, ...]


def points(lines: tuple[Line, ...]) -> tuple[tuple[Block, ...], tuple[Point, ...], Remarks]:
    """What stands before the first section, the sections with all below them, and remarks on the numbering."""
    walk = _walked(lines, listing=False)
    if not walk.root.points:
        walk = _walked(lines, listing=True)
    root = walk.root
    _demote(root)
    _join_lone(root, at_top=True)
    remarks = (*walk.remarks, *_lonely(root))
    return tuple(root.body), siblings(root.points), remarks


SHORTEST, LONGEST = 2, 24
"""A heading of fewer characters (立，就是要立大志) takes in the next clause; none grows beyond so many."""


class _Walk:
    """`listing` tells that a list may run on where no point is open: the draft has no sections but those."""

    __slots__ = ("ahead", "count", "listing", "remarks", "stack")

    def __init__(self, ahead: Ahead, count: int, listing: bool) -> None:
        self.ahead, self.count, self.listing = ahead, count, listing
        self.stack = [Open("", 0, 0, Line(NOTHING), 0)]
        self.remarks: list[Remark] = []

    @property
    def root(self) -> Open:
        return self.stack[0]

    def line(self, index: int, line: Line, mark: Marker | None, headed: Headed) -> None:
        """Takes the line `index`: it opens points or joins the last one."""
        if line.block is None:
            self._end_run()
        if line.block is not None:
            self.stack[-1].body.append(line.block)
        elif line.stated is As.BODY:
            self.stack[-1].body.append(line.text)
        elif line.item or (mark is None and not line.level and bullet(line.text.words)):
            self._item(line)
        elif line.depth:
            self._push(min(line.depth, len(self.stack)), _opened(mark, line))
        elif index in headed.alone:
            self._head(line)
        elif index in headed.run_in and len(self.stack) > 1:
            self._run_in(line)
        else:
            self._numbered(index, line, mark)

    def _numbered(self, index: int, line: Line, mark: Marker | None) -> None:
        """Takes a line that may open with a number, hold a list, both or neither."""
        found = listed(line.text, mark)
        if found is None:
            self._own(index, line, mark)
        elif found.ahead and (mark is not None or self._may_list()):
            self._own(index, replace(line, text=found.ahead), mark)
            self._list(line, found)
        elif self._may_list():
            self._list(line, found)
        else:
            self._own(index, line, None)

    def _may_list(self) -> bool:
        """Whether a list may hang here: there is a headline above, or the draft has no others than its lists."""
        return self.listing or len(self.stack) > 1

    def _own(self, index: int, line: Line, mark: Marker | None) -> None:
        """Takes what `line` says before any list in it."""
        words = line.text.words
        found = place(mark, index, line, self.stack, self.ahead) if mark is not None else None
        if mark is not None and found is not None and not (index + 2 > self.count and _takes_leave(mark, words)):
            self.remarks.extend(found.remarks)
            point = _opened(mark, line)
            if found.joins is not None:
                point.kind, point.rank = found.joins.kind, found.joins.rank
            self._push(found.depth, point)
        elif not self._stated(line):
            while self.stack[-1].listed:  # a paragraph that the file does not count to the list ends it
                self.stack.pop()
            self.stack[-1].body.append(line.text)

    def _item(self, line: Line) -> None:
        """A member of a list without numbers hangs under the point that is open, or under the item above its own depth."""
        rank, depth = ITEM_RANK + min(max(1, line.item), DEEPEST_ITEM), len(self.stack)
        while depth > 1 and self.stack[depth - 1].rank >= rank:
            depth -= 1
        if depth > 1:
            point = Open(ITEM, rank, 0, line, bullet(line.text.words))
            point.listed = bool(line.item)
            self._push(depth, point)
        else:
            self.stack[-1].body.append(line.text)

    def _list(self, line: Line, found: Listed, inside: frozenset[str] = frozenset()) -> None:
        """The items of a list as points of what is open, or going on with the points there."""
        first = found.items[0][1]
        depth = len(self.stack)
        if first.number > 1:
            depth = next(
                (d for d in range(depth, 0, -1) if last_number(self.stack[d - 1], first.kind) == first.number - 1),
                depth,
            )
        number = first.number - 1
        for text, mark in found.items:
            if mark.number > number + 1 and mark.kind != IN_WORDS:
                self.remarks.append(odd("number_missing", replace(line, text=text), mark))
            number = mark.number
            kinds = inside | {mark.kind}
            inner = listed(text, mark, kinds)
            own = inner.ahead if inner is not None and inner.ahead else text
            point = _opened(mark, replace(line, text=own, level=0))
            point.run_on = True
            self._push(depth, point)
            if inner is not None and inner.ahead:
                self._list(line, inner, kinds)
        if depth > 1:  # else there is no point around the list: what follows belongs to its last item
            del self.stack[depth:]
        if found.behind:
            self.stack[-1].body.append(found.behind)

    def _stated(self, line: Line) -> bool:
        """A heading that the file states, without a number: it ends every point at or below its own level, and spoken ones that are none."""
        if line.level < 1 or len(line.text.words) > LONGEST_HEADING or turns(line.text.words):
            return False
        depth = above_level(line.level, self.stack)
        while depth > 1 and not self.stack[depth - 1].rank and not self.stack[depth - 1].line.level:
            depth -= 1
        self._push(depth, Open(STATED * line.level, line.level, 0, line, 0))
        return True

    def _head(self, line: Line) -> None:
        """An unnumbered short line heads what follows, below the series that goes on over such lines."""
        depth = len(self.stack)
        while depth > 1 and self.stack[depth - 1].kind not in self.ahead.over:
            depth -= 1
        self._push(depth, Open(HEAD, 1, 0, line, 0))

    def _run_in(self, line: Line) -> None:
        """A paragraph opens with a head of its own, and may hold a list; it ends with its line."""
        found = listed(line.text, None)
        while self.stack[-1].run_on:
            self.stack.pop()
        own = found.ahead if found is not None and found.ahead else line.text
        self._push(len(self.stack), Open(RUN_IN, 1, 0, replace(line, text=own), 0))
        if found is not None and found.ahead:
            self._list(line, found)

    def _end_run(self) -> None:
        """What follows a head that runs in is none of its own."""
        depth = next((depth for depth, point in enumerate(self.stack) if point.kind == RUN_IN), len(self.stack))
        del self.stack[depth:]

    def _push(self, depth: int, point: Open) -> None:
        del self.stack[depth:]
        self.stack[-1].points.append(point)
        self.stack.append(point)


def _walked(lines: tuple[Line, ...], listing: bool) -> _Walk:
    marks = [None if line.block or line.stated is As.BODY else marker(line.text.words, doubtful=True) for line in lines]
    alone, over = heads(lines, marks)
    headed = Headed(alone, run_in(lines, [None if n in alone else mark for n, mark in enumerate(marks)]))
    places: dict[str, tuple[list[int], list[int]]] = {}
    for index, mark in enumerate(marks):
        if mark is not None:
            at, numbers = places.setdefault(mark.kind, ([], []))
            at.append(index)
            numbers.append(mark.number)
    walk = _Walk(Ahead(places, over), len(lines), listing)
    for index, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        walk.line(index, line, mark, headed)
    return walk


def _opened(mark: Marker | None, line: Line) -> Open:
    if mark is None:
        return Open(STATED * max(1, line.depth), max(1, line.depth), 0, line, 0)
    return Open(mark.kind, mark.rank, mark.number, line, mark.end)


def _takes_leave(mark: Marker, words: str) -> bool:
    """最后，祝大家…: a farewell, not the last of a series."""
    return mark.kind == IN_WORDS and mark.number == LAST and takes_leave(words[mark.end :])


def _demote(root: Open) -> None:
    """Where sections have numbers or heads, a spoken series ahead of the first of them, in no headings, is part of the lead."""
    first = next((n for n, point in enumerate(root.points) if point.rank != SPOKEN or point.line.level), 0)
    for point in root.points[:first]:
        root.body.extend(_blocks(point))
    del root.points[:first]


def _join_lone(parent: Open, at_top: bool = False) -> None:
    """首先，… with no 其次 behind it is a sentence, not a series."""
    for point in parent.points:
        _join_lone(point)
    kept: list[Open] = []
    for n, point in enumerate(parent.points):
        only = at_top and point.rank == SPOKEN and len(parent.points) == 1 and bool(parent.body)
        lone = point.kind in LONE or (point.kind == ITEM and not point.listed) or only
        if lone and not _in_series(parent.points, n):
            listed_in = [child for child in point.points if child.run_on]
            parent.body += [point.text, *point.body, *(block for child in listed_in for block in _blocks(child))]
            parent.body.sort(key=_where)
            kept += [child for child in point.points if not child.run_on]
        else:
            kept.append(point)
    parent.points[:] = kept


def _in_series(points: list[Open], n: int) -> bool:
    """Whether a spoken point stands beside one that counts on to it, or from it."""
    point = points[n]
    if point.kind == ITEM:
        return any(other.kind == ITEM for other in points[max(0, n - 1) : n] + points[n + 1 : n + 2])
    before = n > 0 and points[n - 1].rank == SPOKEN and points[n - 1].number < point.number
    return before or (n + 1 < len(points) and points[n + 1].rank == SPOKEN and points[n + 1].number > point.number)


def _where(block: Block) -> tuple[int, int]:
    return block.line, block.start if isinstance(block, Text) else 0


def _blocks(point: Open) -> list[Block]:
    """The lines of a point and of all below it."""
    own = point.line.text
    return [own, *point.body, *(block for child in point.points for block in _blocks(child))]


def _lonely(parent: Open) -> list[Remark]:
    """Series of one, all the way down."""
    out: list[Remark] = []
    if len(parent.points) == 1 and parent.points[0].marker_end:
        only = parent.points[0]
        words = only.text.words[: only.marker_end]
        out.append(Remark("series_of_one", Severity.NOTE, only.text.line, (words,)))
    for point in parent.points:
        out.extend(_lonely(point))
    return out


def frozen(point: Open, path: tuple[int, ...], implicit: bool = False) -> Point:
    """The finished `point` at the address `path`: marker, headline to its stop, the rest of its line as body, all below it."""
    text, words, start = point.text, point.text.words, point.marker_end
    end = stop = find_outside(words, STOPS, start)
    while stop < len(words) and words[stop] in STOPS:
        stop += 1
    if end == len(words):  # no stop: a pause that ends the line is none of the headline
        end = max(start, len(words.rstrip("，,：:；;、 \u3000")))
    rest = text.cut(stop, len(words)).strip() if stop < len(words) else NOTHING
    headline = text.cut(start, end)
    return Point(
        at=_address(path, headline.words),
        number=path[-1] if point.kind == IN_WORDS else point.number or path[-1],
        marker=text.cut(0, start),
        headline=headline,
        stop=text.cut(end, stop),
        heading=headline.cut(0, find_outside(headline.words, PAUSES)),
        body=(rest, *point.body) if rest else tuple(point.body),
        points=siblings(point.points, path),
        implicit=implicit,
        run_on=point.run_on,
    )


def siblings(points: Sequence[Open], path: tuple[int, ...] = ()) -> tuple[Point, ...]:
    """The finished points below `path`, each with a heading of its own: more of the headline where first clauses are the same, or say next to nothing."""
    made = [frozen(point, (*path, n)) for n, point in enumerate(points, 1)]
    said = [point.heading.words for point in made]
    return tuple([_longer(point, alike=said.count(point.heading.words) > 1) for point in made])


def _longer(point: Point, alike: bool) -> Point:
    """`point` with one more clause in a heading that is too short, with all that is not too long in one that is `alike` another."""
    words, heading = point.headline.words, point.heading
    while alike or len(heading.words) < SHORTEST:
        longer = point.headline.cut(0, find_outside(words, PAUSES, len(heading.words) + 1))
        if not len(heading.words) < len(longer.words) <= LONGEST:
            break
        heading = longer
    return point if heading is point.heading else replace(point, heading=heading)


def _address(path: tuple[int, ...], headline: str) -> str:
    ordinals = [numeral(path[0], "han"), *map(str, path[1:])]
    return f"{' / '.join(ordinals)} {headline[:8]}"
