"""How wide the columns of a table are on a slide: as their words ask for, and so that few lines are needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import permutations
from math import ceil

from builder.model.text import Text
from builder.model.theme import Cells
from builder.plan.fit import SLACK, atoms
from builder.plan.lattice import Lattice
from builder.zh.breaks import line_ends, seams
from builder.zh.width import WIDEST, gaps, wide

WHOLE = 7.0
"""Ems of a cell that should stand in one line."""
BROKEN, TIGHT = 5.0, 2.0
"""Ems that a column of several lines has at the least where there is room, and where there is hardly any."""
STEPS = (3.0, 1.0, 0.5)
"""Ems that one column may leave to another while that saves lines."""
MOST_MOVES = 24


def widths(table: Lattice, width: float, cells: Cells, size: int) -> tuple[int, ...] | None:
    """Whole points for each column, `width` in all; None where the words are too wide for so many columns."""
    free = (width - 2 * cells.beside * table.columns) / size * SLACK
    wants = [_wanted(table, column) for column in range(table.columns)]
    narrowest = [_atom(table, column) for column in range(table.columns)]
    for floor, whole in ((BROKEN, WHOLE), (TIGHT, 0.0)):
        needs = [want if want <= whole else min(want, max(a, floor)) for want, a in zip(wants, narrowest, strict=True)]
        if sum(needs) <= free:
            shares = _shared(needs, wants, free)
            if sum(wants) > free:
                shares = _settled(table, shares, [min(pair) for pair in zip(needs, narrowest, strict=True)])
            return _rounded([ems_ / SLACK * size + 2 * cells.beside for ems_ in shares], round(width))
    return None


def line_count(text: Text, width: float) -> int:
    """How many lines of `width` em a paragraph of a cell takes."""
    return len(line_ends(text.words, width - gaps(text.words), atoms(text), WIDEST))


def _shared(needs: Sequence[float], wants: Sequence[float], free: float) -> list[float]:
    """`free` ems over columns that need so many and want more: up to what they want, then all alike in proportion."""
    left = free - sum(needs)
    more = [min(want, free) - need for want, need in zip(wants, needs, strict=True)]
    if sum(more) <= left:
        grown = [need + extra for need, extra in zip(needs, more, strict=True)]
        return [ems_ * free / sum(grown) for ems_ in grown]
    return [need + left * extra / sum(more) for need, extra in zip(needs, more, strict=True)]


def _settled(table: Lattice, shares: list[float], least: Sequence[float]) -> list[float]:
    """`shares` with a little moved from column to column, as long as that saves lines: of all rows, then of all cells."""

    @cache
    def lines(column: int, share: float) -> list[int]:
        return [_lines(table, row, column, share) for row in range(len(table.places))]

    def cost(tried: Sequence[float]) -> tuple[int, int]:
        counts = [lines(column, round(share, 3)) for column, share in enumerate(tried)]
        return sum(map(max, zip(*counts, strict=True))), sum(map(sum, counts))

    best = cost(shares)
    for _ in range(MOST_MOVES):
        moved = [
            [share + step * ((n == to) - (n == source)) for n, share in enumerate(shares)]
            for step in STEPS
            for source, to in permutations(range(len(shares)), 2)
            if shares[source] - step >= least[source]
        ]
        costs = [cost(tried) for tried in moved]
        if not costs or min(costs) >= best:
            break
        best = min(costs)
        shares = moved[costs.index(best)]
    return shares


def _lines(table: Lattice, row: int, column: int, width: float) -> int:
    """How many lines a cell takes that stands in this column only."""
    line = table.places[row]
    if line.count(line[column]) > 1:
        return 0
    return sum(line_count(text, width) for text in table.at(row, column))


def _rounded(widths: Sequence[float], total: int) -> tuple[int, ...]:
    """Whole points that come to `total`, none less than asked for but the widest column's."""
    out = [ceil(width) for width in widths]
    out[out.index(max(out))] += total - sum(out)
    return tuple(out)


def _wanted(table: Lattice, column: int) -> float:
    """How many ems the widest paragraph in a column takes in one line."""
    return max([TIGHT, *(wide(text.words, WIDEST) for text in _alone(table, column))])


def _atom(table: Lattice, column: int) -> float:
    """How many ems the widest piece in a column takes that no line end may split; a figure is one."""
    if table.narrow[column]:
        return max([TIGHT, *(wide(text.words, WIDEST) for text in _alone(table, column, table.heads))])
    return max([TIGHT, *(wide(piece, WIDEST) for text in _alone(table, column) for piece in _pieces(text))])


def _alone(table: Lattice, column: int, first: int = 0) -> list[Text]:
    """The paragraphs of cells that stand in this column only."""
    return [
        text
        for row, line in enumerate(table.places)
        if row >= first and line.count(line[column]) == 1
        for text in table.at(row, column)
    ]


def _pieces(text: Text) -> list[str]:
    words, allowed = text.words, seams(text.words, atoms(text))
    ends = [i for i in range(1, len(words)) if allowed[i]]
    return [words[start:end] for start, end in zip([0, *ends], [*ends, len(words)], strict=True)]
