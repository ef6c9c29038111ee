"""Where a line may end, and where a title should.

The rules are those of W3C clreq 3.1.4 (basic) and GB/T 15834 5.1: points and closing marks never start a line,
opening marks never end one, —— and …… are not split. Numbers stay with their units, short quotations and
titles of works stay whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add

from builder.value import Value
from builder.zh.affixes import prefix
from builder.zh.bonds import FINE, costs
from builder.zh.width import advances, ems, wide

Measure = Callable[[str], float]

NO_START = frozenset("，。、；：！？）》〉」』】〕〗”’·—…～％‰℃,.;:!?)]}%")
NO_END = frozenset("（《〈「『【〔〖“‘([{￥$")
UNITS = (
    *"立方米 平方米 公里 小时 分钟 个月 个百分点 人次 台次".split(),
    *"年月日号时分秒届批个项条次元人天岁件名家户台套场支所座处起份亩吨米倍度级辆种类篇节",
)
"""What stays with the digits ahead of it."""
SHORTEST_LINE = 0.5
"""No line of a title is shorter than this share of its lines' mean, but one that ends at a mark."""
SHORTEST_CLAUSE = 0.4
"""The same for one that does."""
MORE = 0.25
"""What one line more than needed costs."""
JOINTS = frozenset("，、；：！？,;")
"""Marks after which a title breaks best."""


ASKED = 256
"""How many texts are known in their seams and lines: those at hand, each tried at one size after the other."""


@lru_cache(maxsize=ASKED)
def seams(text: str, keep: tuple[tuple[int, int], ...] = ()) -> tuple[bool, ...]:
    """For each offset whether a line may end before text[offset]; `keep` are further spans never split."""
    allowed = [False, *[sign not in NO_START and ahead not in NO_END for ahead, sign in pairwise(text)], True]
    for start, end in [*_whole(text), *keep]:
        for i in range(start + 1, min(end, len(text))):
            allowed[i] = False
    return tuple(allowed)


def _whole(text: str) -> list[tuple[int, int]]:
    """The spans of a text that are never split: figures with their units, Latin words, blanks, what stands in short brackets and quotations."""
    out: list[tuple[int, int]] = []
    end = 0
    for at, sign in enumerate(text) if not _SIGNS.isdisjoint(text) or any(map(str.isdecimal, text)) else ():
        if at < end:
            continue
        if sign.isdecimal():
            end = _past(text, _past(text, at, _DIGITS), _TIMES)
            end += len(prefix(text, UNITS, end))
        elif sign in _LETTERS:
            end = _past(text, at, _LATIN)
        elif sign in _ENCLOSED:
            end = _closed(text, at, *_ENCLOSED[sign])
        elif sign in _RUNS:
            end = _past(text[: at + _RUNS[sign][1]], at, frozenset(sign))
            end = end if end - at >= _RUNS[sign][0] else at
        if end > at:
            out.append((at, end))
    return out


def _past(text: str, at: int, signs: frozenset[str]) -> int:
    """Where signs end of which some stand at `at`; digits of any script are digits."""
    while at < len(text) and (text[at] in signs or (signs is _DIGITS and text[at].isdecimal())):
        at += 1
    return at


def _closed(text: str, at: int, mark: str, most: int, none: frozenset[str]) -> int:
    """Where what opens at `at` is closed within `most` characters that have `none` of some; `at` where it is not."""
    end = text.find(mark, at + 1, at + most + 2)
    inner = text[at + 1 : end]
    counts = mark != "）" or all(sign in _NUMERALS or sign.isdecimal() for sign in inner)
    return end + 1 if end > at + 1 and counts and none.isdisjoint(inner) else at


_DIGITS, _TIMES = frozenset("0123456789,.:：/"), frozenset("%％‰万亿")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LATIN = _LETTERS | frozenset("0123456789_.+&-")
_NUMERALS = frozenset("一二三四五六七八九十")
_ENCLOSED = {"（": ("）", 3, frozenset("，")), "“": ("”", 6, frozenset("“，；、")), "《": ("》", 8, frozenset("《"))}
"""How short brackets and quotations close, how many characters they may have, and which they may not; round ones hold a count alone."""
_RUNS = {"—": (2, 2), "…": (2, 2), "*": (1, 4), "×": (1, 4), "_": (2, 1 << 30)}
"""Signs of which so many side by side, at the least and at the most, are one."""
_SIGNS = _LETTERS | frozenset((*_ENCLOSED, *_RUNS))


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
    found = settled(text, width, most, words, latin)
    return None if found is None else found[1]


def settled(
    text: str, width: float, most: int, words: Callable[[], tuple[int, ...]], latin: float = 1.0
) -> tuple[float, tuple[int, ...]] | None:
    """The line ends of `balanced`, behind what smaller type could better: 0.0 where no line ends but well."""
    whole = ems(text, latin)
    if whole <= width:
        return 0.0, (len(text),)
    if most < 2 or whole > width * most:
        return None
    return _least(text, width, most, words(), latin)


@lru_cache(maxsize=ASKED)
def _least(
    text: str, width: float, most: int, words: tuple[int, ...], latin: float
) -> tuple[float, tuple[int, ...]] | None:
    """The line ends of a text that is wider than `width` where they cost least: a line more than needed where that is better."""
    prices = _prices(text, words)
    fine = PAUSED if any(text[place - 1] in JOINTS for place in prices) else FINE
    reach, gaps = _reach(text, latin)
    found: list[tuple[float, tuple[int, ...], float]] = []
    for count in range(2, most + 1):
        best = _split(_Ruler(text, reach, gaps, prices), width, count)
        if best is not None:
            cost, ends = best
            wrong = sum(max(0.0, prices[end] - fine) for end in ends[:-1])
            lines = [*pairwise((0, *ends[:-1]))]
            wrong += CROSSED * sum(_crossed(text, *line) for line in lines) + LEFT * sum(
                _left(text, *line) for line in lines
            )
            found.append((cost + MORE * len(found), ends, wrong))
        if found and (len(found) > 1 or best is None or not found[-1][2]):
            break
    if not found:
        return None
    _, ends, wrong = min(found)
    return wrong, ends


@lru_cache(maxsize=ASKED)
def _prices(text: str, words: tuple[int, ...]) -> dict[int, float]:
    """What a line's end costs at each place where one may be; the same at every width that is tried."""
    return dict(costs(text, words, seams(text)))


PAUSED = -0.1
"""What a good line end costs at the most in a text that has pauses."""


def _crossed(text: str, start: int, end: int) -> bool:
    """Whether a line runs on behind the end of a sentence, and ends before the next one does."""
    return text[end - 1] not in STOPS and any(sign in STOPS for sign in text[start : end - 1])


def _left(text: str, start: int, end: int) -> bool:
    """Whether a line holds no more than the last word of a clause that began in the line ahead: 第一批主题教育/成果，."""
    return 0 < end - start <= FEW_LEFT and start > 0 and text[end - 1] in JOINTS and text[start - 1] not in JOINTS


STOPS = frozenset("；。！？")
CROSSED, LEFT = 0.3, 0.5
"""What such lines cost."""
FEW_LEFT = 3
"""Characters of such a word, with its mark."""


def _reach(text: str, latin: float) -> tuple[Sequence[float], Sequence[float]]:
    """For each offset how many em lie ahead of it in one line, and the gap that a line which begins there does without."""
    if not text.encode("ascii", "ignore"):
        return range(len(text) + 1), [0.0] * (len(text) + 1)
    sizes, gaps = advances(text, latin)
    return [*accumulate(map(add, sizes, gaps), initial=0.0)], [*gaps, 0.0]


class _Ruler(Value):
    """A text with what `_reach` tells of it, and what a line's end costs at each place where one may be."""

    text: str
    reach: Sequence[float]
    gaps: Sequence[float]
    prices: dict[int, float]

    def size(self, start: int, end: int) -> float:
        """The width of a line in em, without a blank at its end."""
        end -= self.text[end - 1].isspace()
        return self.reach[end] - self.reach[start] - self.gaps[start]


_Way = tuple[float, tuple[int, ...]]
"""What it costs to end lines so, and where they end."""


def _split(ruler: _Ruler, width: float, count: int) -> _Way | None:
    """The cheapest way to end `count` lines at some of the ruler's places; None where there is none."""
    length = len(ruler.text)
    mean = ruler.reach[length] / count
    ways: dict[int, _Way] = {0: (0.0, ())}
    for _ in range(count - 1):
        ways = _longer(ruler, ways, width, mean)
    last = [
        (cost + _uneven(size, mean), (*ends, length))
        for start, (cost, ends) in ways.items()
        if (size := ruler.size(start, length)) <= width and length - start > 1
    ]
    return min(last, default=None)


def _longer(ruler: _Ruler, ways: dict[int, _Way], width: float, mean: float) -> dict[int, _Way]:
    """The cheapest way to each place with one line more."""
    longer: dict[int, _Way] = {}
    text, reach = ruler.text, ruler.reach
    stops = not STOPS.isdisjoint(text)
    places = [
        (place, price, reach[place - text[place - 1].isspace()], text[place - 1] in JOINTS)
        for place, price in ruler.prices.items()
    ]
    for start, (cost, ends) in ways.items():
        begin = reach[start] + ruler.gaps[start]
        for place, price, end, paused in places:
            if place <= start:
                continue
            size = end - begin
            if size > width:
                break
            if size < mean * (SHORTEST_CLAUSE if paused else SHORTEST_LINE):
                continue
            paid = cost + price + _uneven(size, mean) * (AT_PAUSE if paused else 1.0)
            if stops and _crossed(text, start, place):
                paid += CROSSED
            if paused and place - start <= FEW_LEFT and _left(text, start, place):
                paid += LEFT
            way = paid, (*ends, place)
            if place not in longer or way < longer[place]:
                longer[place] = way
    return longer


AT_PAUSE = 0.6
"""The share that counts of how uneven a line is that ends at a mark."""


def _uneven(size: float, mean: float) -> float:
    return ((size - mean) / mean) ** 2


@lru_cache(maxsize=ASKED)
def phrase_ends(text: str, width: float, latin: float = 1.0) -> tuple[int, ...]:
    """Where lines of `width` em end that hold whole phrases, as many as they have room for (锤炼党性修养、/汲取精神养分).

    None for a text of one line or of one phrase, or with a phrase that is wider than a line.
    """
    if wide(text, latin) <= width:
        return ()
    ends: list[int] = []
    begin = held = 0
    for end in (*(at for at, sign in enumerate(text, 1) if sign in _PAUSES), len(text)):
        if wide(text[begin:end], latin) > width:
            if held == begin or wide(text[held:end], latin) > width:
                return ()
            ends.append(held)
            begin = held
        held = end
    return (*ends, held) if ends else ()


_PAUSES = frozenset("、，；：")
