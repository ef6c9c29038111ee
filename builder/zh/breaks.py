"""Where a line may end, and where a title should.

The rules are those of W3C clreq 3.1.4 (basic) and GB/T 15834 5.1: points and closing marks never start a line,
opening marks never end one, —— and …… are not split. Numbers stay with their units, short quotations and
titles of works stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.zh.width import advances, ems

Measure = Callable[[str], float]

NO_START = frozenset("，。、；：！？）》〉」』】〕〗”’·—…～％‰℃,.;:!?)]}%")
NO_END = frozenset("（《〈「『【〔〖“‘([{￥$")
GLUE = re.compile(
    r"——|……|\d[\d,.:：/]*(?:[%％‰]|万|亿)*(?:[年月日号时分秒届批个项条次元人]|平方米|公里)?|[A-Za-z0-9][\w.+&\-]*|"
    r"（[一二三四五六七八九十\d]{1,3}）|“[^“”]{1,6}”|《[^《》]{1,8}》|\*{1,4}|×{1,4}|_{2,}"
)
WEAK_START = frozenset("的了着过地得们之与和及等吗呢吧")
"""Characters that a title's line should not begin with."""
SHORTEST_LINE = 0.5
"""No line of a title is shorter than this share of its lines' mean."""
JOINTS = frozenset("，、；：！？,;")
"""Marks after which a title breaks best."""


def seams(text: str, keep: tuple[tuple[int, int], ...] = ()) -> list[bool]:
    """For each offset whether a line may end before text[offset]; `keep` are further spans never split."""
    allowed = [True] * (len(text) + 1)
    allowed[0] = False
    for i in range(1, len(text)):
        allowed[i] = text[i] not in NO_START and text[i - 1] not in NO_END
    for start, end in [match.span() for match in GLUE.finditer(text)] + list(keep):
        for i in range(start + 1, min(end, len(text))):
            allowed[i] = False
    return allowed


def line_ends(text: str, width: float, keep: tuple[tuple[int, int], ...] = (), latin: float = 1.0) -> list[int]:
    """Offsets at which lines of `width` em end when text flows as Office flows it; the last is len(text)."""
    if ems(text, latin) <= width:
        return [len(text)]
    (sizes, gaps), allowed = advances(text, latin), seams(text, keep)
    ends: list[int] = []
    start, last, used = 0, 0, 0.0
    for i, size in enumerate(sizes):
        if allowed[i] and i > start:
            last = i
        used += size + (gaps[i] if i > start else 0.0)
        while used > width + 1e-9 and i > start:
            start = last = last if last > start else i
            ends.append(start)
            used = sum(sizes[start : i + 1]) + sum(gaps[start + 1 : i + 1])
    return [*ends, len(text)]


def balanced(
    text: str, width: float, most: int, words: Callable[[], tuple[int, ...]], measure: Measure = ems
) -> tuple[int, ...] | None:
    """The line ends that make `text` a good title of at most `most` lines of `width` em; None if it cannot be.

    `words` tells the offsets at which a word ends, when more than one line is needed: lines end only there. Fewest
    lines first; among them the split with the least cost: uneven lines, a weak character at a line's start, no mark at
    its end. `measure` tells how many em a piece takes.
    """
    if measure(text) <= width:
        return (len(text),)
    if most < 2 or measure(text) > width * most:
        return None
    allowed = seams(text)
    places = [i for i in words() if 0 < i < len(text) and allowed[i]]
    for count in range(2, most + 1):
        best = min(_splits(text, places, width, count, measure), default=None)
        if best is not None:
            return best[1]
    return None


def _splits(
    text: str, places: list[int], width: float, count: int, measure: Measure
) -> list[tuple[float, tuple[int, ...]]]:
    total = measure(text)
    found: list[tuple[float, tuple[int, ...]]] = []

    def grow(start: int, ends: tuple[int, ...], cost: float) -> None:
        left = count - len(ends)
        if left == 1:
            last = measure(text[start:])
            if last <= width and len(text) - start > 1:
                found.append((cost + _uneven(last, total / count), (*ends, len(text))))
            return
        for place in places:
            size = measure(text[start:place]) if place > start else 0.0
            if size > width:
                break
            if size >= total / count * SHORTEST_LINE:
                grow(place, (*ends, place), cost + _uneven(size, total / count) + seam_cost(text, place))

    grow(0, (), 0.0)
    return found


def _uneven(size: float, mean: float) -> float:
    return ((size - mean) / mean) ** 2


def seam_cost(text: str, place: int) -> float:
    """How badly a title's line would end before text[place]; below 0 where it ends well."""
    cost = 0.0
    if text[place] in WEAK_START:
        cost += 1.0
    if text[place - 1] in JOINTS:
        cost -= 0.25
    elif text[place - 1] == "的":
        cost -= 0.05
    if len(text) - place < 2 or place < 2:
        cost += 1.0
    return cost
