"""Where a marker belongs: the sequence rule, levels relative to where a series starts."""

from __future__ import annotations

from bisect import bisect_right

from builder.model.block import Block
from builder.model.remark import Remark, Severity
from builder.model.speech import Line
from builder.model.text import Text
from builder.value import Value, replace
from builder.zh.numbering import IN_WORDS, LAST, SPOKEN, Marker

LEAP = 3
"""A number this far ahead of the last one is still taken as a gap in the series, and remarked on."""
BETWEEN = 3
"""No more headings than these, less one, stand between two members of a series."""
LONGEST_HEADING = 60
"""A line that is a heading by itself, without a stop, has no more characters."""
STATED = "#"
"""Kinds that open with it are headings that the file states."""
HEAD = "·"
"""The kind of unnumbered short lines that head what follows (parse/heads.py)."""
RUN_IN = "·…"
"""The kind of heads that run in to their paragraphs (parse/runin.py)."""
ITEM = "——"
"""The kind of members of lists without numbers."""
DEEPEST_ITEM = 6
"""Lists nested deeper count as this deep."""
ITEM_RANK = 20
"""Items stand below all that is numbered; an item's rank is this and how deep it stands in its list."""
LONE = frozenset((IN_WORDS, "一方面，", "一来，", "一，"))
"""Kinds that are figures of speech where no second one follows."""
FORMAL = frozenset(("第一，", "其一，", IN_WORDS))
"""Series that may end with 最后，."""
LEAVES = tuple("我 请 让我 希望 祝 感谢 谢谢".split())
"""How 最后， goes on where it takes leave of the hall."""
FIRST_LEVELS = 3
"""Ranks up to this one count the sections or their points: such a heading counts even where its number is wrong."""


class Open:
    """A point that may still grow, while lines are walked."""

    __slots__ = ("body", "kind", "line", "listed", "marker_end", "number", "points", "rank", "run_on")

    def __init__(self, kind: str, rank: int, number: int, line: Line, marker_end: int) -> None:
        self.kind, self.rank, self.number = kind, rank, number
        self.line, self.marker_end = line, marker_end
        self.run_on = self.listed = False
        self.body: list[Block] = []
        self.points: list[Open] = []

    @property
    def text(self) -> Text:
        """Its own line, or the piece of it that it opens."""
        return self.line.text


class Ahead(Value):
    """What comes: for each kind of marker its lines and their numbers; `over` are the kinds that stand over unnumbered heads."""

    places: dict[str, tuple[list[int], list[int]]]
    over: frozenset[str]

    def after(self, kind: str, index: int) -> int:
        """The number of the next marker of `kind` behind line `index`; 0 where there is none."""
        places, numbers = self.places.get(kind, ([], []))
        at = bisect_right(places, index)
        return numbers[at] if at < len(places) else 0


class Headed(Value):
    """The lines that are heads without a number: by themselves, or with their paragraphs behind them."""

    alone: frozenset[int]
    run_in: frozenset[int]


class Place(Value):
    """Where a point hangs: under stack[depth - 1]; `remarks` say what is odd about its number.

    `joins` is the point whose series it goes on with in another form.
    """

    depth: int
    remarks: tuple[Remark, ...] = ()
    joins: Open | None = None


def place(mark: Marker, index: int, line: Line, stack: list[Open], ahead: Ahead) -> Place | None:
    """Where `mark`, which opens the line `index`, hangs; None where the sequence rule refuses it."""
    counted = _counts_on(mark, line, stack)
    if mark.kind in LONE and mark.number == 1 and not _followed(mark, index, ahead):
        return None
    if mark.doubtful and not _borne_out(mark, index, line, counted, ahead):
        return None
    if counted is not None:
        return counted
    if mark.number == 1 or line.level or line.depth:
        late = _late(mark, index, line, stack, ahead)
        return late if mark.number > 1 else replace(late, remarks=())
    return _mixed(mark, index, line, stack, ahead) or _astray(mark, index, line, stack, ahead)


def _followed(mark: Marker, index: int, ahead: Ahead) -> bool:
    """Whether a second member follows 首先， before another first one, in the same form or as 第二，."""
    return ahead.after(mark.kind, index) > 1 or (mark.kind == IN_WORDS and ahead.after("第一，", index) == 2)


def _borne_out(mark: Marker, index: int, line: Line, counted: Place | None, ahead: Ahead) -> bool:
    """Whether a doubtful marker counts on exactly, or begins a series whose second member follows."""
    certain = not counted.remarks if counted else mark.number == 1 and ahead.after(mark.kind, index) == 2
    return certain and (mark.kind == "1." or is_heading(line))


def odd(code: str, line: Line, mark: Marker) -> Remark:
    """What is odd about the number that `line` opens with."""
    return Remark(code, Severity.WARNING, line.text.line, (line.text.words[: mark.end],))


def _counts_on(mark: Marker, line: Line, stack: list[Open]) -> Place | None:
    """The series that `mark` goes on with: by one if there is such, else with a repeat or a gap."""
    best: Place | None = None
    for depth in range(len(stack), 0, -1):
        last = last_number(stack[depth - 1], mark.kind)
        step = mark.number - last if last else -1
        if step == 1 or (step > 0 and mark.kind == IN_WORDS and mark.number == LAST):
            return Place(depth)
        if best is None and 0 <= step <= LEAP:
            code = "number_missing" if step else "number_repeated"
            best = Place(depth, () if mark.kind == IN_WORDS else (odd(code, line, mark),))
    return best


def last_number(parent: Open, kind: str) -> int:
    """The last number of the series `kind` that ends the points of `parent`; 0 where another does.

    A few headings without a number may stand between.
    """
    for last in parent.points[: -BETWEEN - 1 : -1]:
        if last.kind == kind:
            return last.number
        if last.number:
            break
    return 0


def _start(mark: Marker, index: int, line: Line, stack: list[Open], ahead: Ahead) -> int:
    """How deep a series that begins with `mark` hangs."""
    same = next((depth for depth in range(len(stack) - 1, 0, -1) if stack[depth].kind == mark.kind), 0)
    if mark.rank == SPOKEN:
        return same or len(stack)
    if line.level and (above := above_level(line.level, stack)) < len(stack) and stack[above].kind.startswith(STATED):
        return above
    depth = len(stack)
    while depth > 1 and _gives_way(stack[depth - 1], mark, index, stack[:depth], ahead):
        depth -= 1
    return depth


def above_level(level: int, stack: list[Open]) -> int:
    """How much of the stack stands above headings of `level`."""
    return next((n for n, point in enumerate(stack) if n and point.line.level >= level), len(stack))


def _gives_way(above: Open, mark: Marker, index: int, stack: list[Open], ahead: Ahead) -> bool:
    """Whether a series that begins with `mark` cannot hang under `above`.

    It hangs under what the norms rank higher, and under a series that goes on behind it, whatever its rank.
    """
    if above.kind.startswith(STATED) or above.kind == HEAD:
        return above.kind == HEAD and mark.kind in ahead.over
    if above.kind == mark.kind:
        return True
    goes_on = above.number < ahead.after(above.kind, index) <= above.number + LEAP
    if above.rank == SPOKEN:
        return mark.rank <= 2 or (mark.rank == FIRST_LEVELS and not goes_on)
    if above.rank < mark.rank or any(
        child.kind == mark.kind for sibling in stack[-2].points[:-1] for child in sibling.points
    ):
        return False
    return not goes_on or any(point.kind == mark.kind for point in stack[1:-1])


def _mixed(mark: Marker, index: int, line: Line, stack: list[Open], ahead: Ahead) -> Place | None:
    """首先…其次…第三，; 一、 2、 三、: a series that goes on in another form."""
    for depth in range(len(stack), 0, -1):
        points = stack[depth - 1].points
        last = points[-1] if points else None
        if last is None or last.kind == mark.kind or last.number != mark.number - 1 or not last.number:
            continue
        if _may_mix(last, mark, index, line, ahead):
            return Place(depth, (odd("numbering_mixed", line, mark),), last)
    return None


def _may_mix(last: Open, mark: Marker, index: int, line: Line, ahead: Ahead) -> bool:
    """Whether `mark` may go on where `last` stopped: forms of one sort do, unless the own next number of `last` follows."""
    if mark.rank == SPOKEN and last.rank == SPOKEN:
        leaves = line.text.words.startswith(LEAVES, mark.end)
        return mark.kind != IN_WORDS or mark.number != LAST or (last.kind in FORMAL and not leaves)
    stops = not last.number < ahead.after(last.kind, index) <= mark.number
    if mark.rank == SPOKEN or last.rank == SPOKEN:
        numbers = ahead.places[mark.kind][1]
        return stops and mark.kind == "第一，" and last.rank <= 2 and numbers[0] == mark.number
    return stops and is_heading(line)


def _astray(mark: Marker, index: int, line: Line, stack: list[Open], ahead: Ahead) -> Place | None:
    """A number that does not count on: taken where a heading or the next number bears it out."""
    borne_out = ahead.after(mark.kind, index) == mark.number + 1
    if mark.rank == SPOKEN:
        late = mark.number == 2 and borne_out and mark.kind not in (IN_WORDS, "一，")
        return _late(mark, index, line, stack, ahead) if late else None
    heading = is_heading(line)
    for depth in range(len(stack), 0, -1):
        if last_number(stack[depth - 1], mark.kind) and heading and mark.rank <= FIRST_LEVELS:
            return Place(depth, (odd("number_out_of_order", line, mark),))
    if (heading and mark.rank <= FIRST_LEVELS and mark.number <= LEAP) or (borne_out and mark.number <= LEAP):
        return _late(mark, index, line, stack, ahead)
    return None


def _late(mark: Marker, index: int, line: Line, stack: list[Open], ahead: Ahead) -> Place:
    return Place(_start(mark, index, line, stack, ahead), (odd("series_starts_late", line, mark),))


def is_heading(line: Line) -> bool:
    """Whether a line stands by itself as a heading does: short, without a stop."""
    words = line.text.words
    return len(words) <= LONGEST_HEADING and words[-1:] not in "。；，：！" and "。" not in words and "；" not in words
