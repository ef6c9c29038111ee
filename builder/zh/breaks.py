"""Where a line may end, and where a title should.

The rules are those of W3C clreq 3.1.4 (basic) and GB/T 15834 5.1: points and closing marks never start a line,
opening marks never end one, —— and …… are not split. Numbers stay with their units, short quotations and
titles of works stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add

from builder.zh.width import advances, ems, wide

Measure = Callable[[str], float]

NO_START = frozenset("，。、；：！？）》〉」』】〕〗”’·—…～％‰℃,.;:!?)]}%")
NO_END = frozenset("（《〈「『【〔〖“‘([{￥$")
GLUE = re.compile(
    r"——|……|\d[\d,.:：/]*(?:[%％‰]|万|亿)*(?:平方米|公里|[年月日号时分秒届批个项条次元人天岁件名家户台套场支所座处起份亩吨米倍度级])?|[A-Za-z0-9][A-Za-z0-9_.+&\-]*|"
    r"（[一二三四五六七八九十\d]{1,3}）|“[^“”]{1,6}”|《[^《》]{1,8}》|\*{1,4}|×{1,4}|_{2,}"
)
WEAK_START = frozenset("的了着过地得们之等吗呢吧")
"""Characters that a title's line should not begin with."""
ANDS = frozenset("与和及")
"""Those that rather begin a line, though not gladly, than end one: 主流媒体|和新媒体作用."""
WEAK_END = frozenset("大新再全总更最不很较多各每该本第")
"""Those that one should not end with: they belong to what follows (营商环境大|提升行动)."""
SHORTEST_LINE = 0.5
"""No line of a title is shorter than this share of its lines' mean."""
JOINTS = frozenset("，、；：！？,;")
"""Marks after which a title breaks best."""


ASKED = 256
"""How many texts are known in their seams and lines: those at hand, each tried at one size after the other."""


@lru_cache(maxsize=ASKED)
def seams(text: str, keep: tuple[tuple[int, int], ...] = ()) -> tuple[bool, ...]:
    """For each offset whether a line may end before text[offset]; `keep` are further spans never split."""
    allowed = [False, *[sign not in NO_START and ahead not in NO_END for ahead, sign in pairwise(text)], True]
    for start, end in [match.span() for match in GLUE.finditer(text)] + list(keep):
        for i in range(start + 1, min(end, len(text))):
            allowed[i] = False
    return tuple(allowed)


@lru_cache(maxsize=ASKED)
def line_ends(text: str, width: float, keep: tuple[tuple[int, int], ...] = (), latin: float = 1.0) -> tuple[int, ...]:
    """Offsets at which lines of `width` em end when text flows as Office flows it; the last is len(text)."""
    if ems(text, latin) <= width:
        return (len(text),)
    allowed = seams(text, keep)
    if not text.encode("ascii", "ignore"):
        return _even_ends(len(text), max(1, int(width + 1e-9)), allowed)
    sizes, gaps = advances(text, latin)
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
    return (*ends, len(text))


def _even_ends(size: int, most: int, allowed: tuple[bool, ...]) -> tuple[int, ...]:
    """`line_ends` of `size` characters of one em each, of which `most` stand in a line."""
    ends: list[int] = []
    start = 0
    while size - start > most:
        end = start + most
        while end > start and not allowed[end]:
            end -= 1
        start = end if end > start else start + most
        ends.append(start)
    return (*ends, size)


def balanced(
    text: str, width: float, most: int, words: Callable[[], tuple[int, ...]], latin: float = 1.0
) -> tuple[int, ...] | None:
    """The line ends that make `text` a good title of at most `most` lines of `width` em; None if it cannot be.

    `words` tells the offsets at which a word ends, when more than one line is needed: lines end only there. Fewest
    lines first; among them the split with the least cost: uneven lines, a weak character at a line's start, no mark at
    its end. ASCII counts `latin` times as wide as in Noto Sans SC.
    """
    whole = ems(text, latin)
    if whole <= width:
        return (len(text),)
    if most < 2 or whole > width * most:
        return None
    return _least(text, width, most, words(), latin)


@lru_cache(maxsize=ASKED)
def _least(text: str, width: float, most: int, words: tuple[int, ...], latin: float) -> tuple[int, ...] | None:
    """The line ends of a text that is wider than `width` where they cost least."""
    allowed = seams(text)
    ends = [place for place in words if 0 < place < len(text) and allowed[place] and text[place] != "的"]
    places = [(place, seam_cost(text, place)) for place in ends]
    reach, gaps = _reach(text, latin)
    for count in range(2, most + 1):
        best = min(_splits(places, width, count, reach, gaps), default=None)
        if best is not None:
            return best[1]
    return None


def _reach(text: str, latin: float) -> tuple[Sequence[float], Sequence[float]]:
    """For each offset how many em lie ahead of it in one line, and the gap that a line which begins there does without."""
    if not text.encode("ascii", "ignore"):
        return range(len(text) + 1), [0.0] * (len(text) + 1)
    sizes, gaps = advances(text, latin)
    return [*accumulate(map(add, sizes, gaps), initial=0.0)], [*gaps, 0.0]


def _splits(
    places: list[tuple[int, float]], width: float, count: int, reach: Sequence[float], gaps: Sequence[float]
) -> list[tuple[float, tuple[int, ...]]]:
    """Every way to end `count` lines at some of `places`, each an offset with its cost: what it costs, and where lines end."""
    length = len(reach) - 1
    mean = reach[length] / count
    found: list[tuple[float, tuple[int, ...]]] = []

    def grow(start: int, nth: int, ends: tuple[int, ...], cost: float) -> None:
        begin, last = reach[start] + gaps[start], len(ends) == count - 2
        for n in range(nth, len(places)):
            place, price = places[n]
            size = reach[place] - begin
            if size > width:
                break
            if size < mean * SHORTEST_LINE:
                continue
            paid = cost + _uneven(size, mean) + price
            if not last:
                grow(place, n + 1, (*ends, place), paid)
            elif (rest := reach[length] - (reach[place] + gaps[place])) <= width and length - place > 1:
                found.append((paid + _uneven(rest, mean), (*ends, place, length)))

    grow(0, 0, (), 0.0)
    return found


def _uneven(size: float, mean: float) -> float:
    return ((size - mean) / mean) ** 2


def seam_cost(text: str, place: int) -> float:
    """How badly a title's line would end before text[place]; below 0 where it ends well."""
    cost = 0.0
    if text[place] in WEAK_START:
        cost += 1.0
    elif text[place] in ANDS or text[place - 1] in ANDS:
        cost += 0.2 if text[place] in ANDS else 0.8
    if text[place + 1 : place + 2] in JOINTS:
        cost += 0.8
    if text[place - 1] in WEAK_END:
        cost += 0.6
    if text[place - 1] in JOINTS:
        cost -= 0.25
    elif text[place - 1].isspace():
        cost -= 0.5
    elif text[place - 1] == "的":
        cost -= 0.05
    if len(text) - place < 2 or place < 2:
        cost += 1.0
    return cost


@lru_cache(maxsize=ASKED)
def phrase_ends(text: str, width: float, latin: float = 1.0) -> tuple[int, ...]:
    """Where lines of `width` em end that hold whole phrases, as many as they have room for (锤炼党性修养、/汲取精神养分).

    None for a text of one line or of one phrase, or with a phrase that is wider than a line.
    """
    if wide(text, latin) <= width:
        return ()
    ends: list[int] = []
    begin = held = 0
    for end in (*(found.end() for found in _PAUSE.finditer(text)), len(text)):
        if wide(text[begin:end], latin) > width:
            if held == begin or wide(text[held:end], latin) > width:
                return ()
            ends.append(held)
            begin = held
        held = end
    return (*ends, held) if ends else ()


_PAUSE = re.compile("[、，；：]")
