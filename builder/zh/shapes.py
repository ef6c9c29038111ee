"""The shape of a printed title that takes several lines: a trapezoid (梯形) or a diamond (菱形), as GB/T 9704-2012 7.3.1 wants it.

Lines end between words. A rectangle (all lines alike) and an hourglass (the middle line shortest) are what the norm rules out.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, pairwise

from builder.zh.bonds import costs
from builder.zh.breaks import Measure, seams
from builder.zh.width import ems

STEP = 0.78
"""How long the shorter of two neighbours looks best, as a share of the longer."""
ALIKE = 0.94
"""Neighbours nearer to each other than this make a rectangle."""
WRONG, FLAT = 3.0, 1.0
"""What an hourglass and a rectangle cost."""
MOST_PLACES = 60


def shaped(
    text: str, width: float, most: int, words: Callable[[], tuple[int, ...]], measure: Measure = ems
) -> tuple[int, ...] | None:
    """The line ends that give `text` a good shape in the fewest lines of `width` em, at most `most`; None where none do.

    `words` tells the offsets at which a word ends, when more than one line is needed.
    """
    if measure(text) <= width:
        return (len(text),)
    prices = dict(costs(text, words(), seams(text))[:MOST_PLACES])
    for count in range(2, most + 1):
        if measure(text) > width * count:
            continue
        found = [
            (cost, ends)
            for ends in _endings(text, [*prices], count)
            if (cost := _cost(text, ends, width, (measure, prices)))
        ]
        if found:
            return min(found)[1]
    return None


def _endings(text: str, places: list[int], count: int) -> list[tuple[int, ...]]:
    return [(*chosen, len(text)) for chosen in combinations(places, count - 1)]


def _cost(text: str, ends: tuple[int, ...], width: float, known: tuple[Measure, dict[int, float]]) -> float:
    """How far the lines are from a good shape; 0 where one does not fit."""
    measure, prices = known
    lines = [measure(text[start:end]) for start, end in pairwise((0, *ends))]
    if max(lines) > width:
        return 0.0
    cost = 10.0 + sum(prices[place] for place in ends[:-1])
    for one, other in pairwise(lines):
        share = min(one, other) / max(one, other)
        cost += FLAT if share > ALIKE else 4 * (share - STEP) ** 2
    return cost + (WRONG if _hourglass(lines) else 0.0)


def _hourglass(lines: list[float]) -> bool:
    """Whether a line is shorter than one above and one below it."""
    return any(lines[i] < max(lines[:i]) and lines[i] < max(lines[i + 1 :]) for i in range(1, len(lines) - 1))
