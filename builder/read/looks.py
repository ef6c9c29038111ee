"""Headings by their looks, for drafts that state none: fonts, sizes and places as GB/T 9704 and custom use them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from builder.model.speech import As
from builder.value import Value
from builder.zh.numbering import marker

LONGEST = 60
"""Characters of a line that may be a heading by its looks."""

_STOPS = "。；;：:，,、"
_DASHES = ("——", "--", "—")
_TITLE_LINES = 4
_ABOVE = 2
"""Short lines that may stand above a title: a mark of the draft, a date."""
_LARGER = 0.9
"""Points by which characters are larger, rather than measured in another way."""

_FAMILIES = (
    ("小标宋", "title"),
    ("大标宋", "title"),
    ("仿宋", "fang"),
    ("fangsong", "fang"),
    ("楷", "kai"),
    ("kai", "kai"),
    ("黑", "hei"),
    ("hei", "hei"),
    ("宋", "song"),
    ("song", "song"),
    ("simsun", "song"),
)
"""What is in a font's name, and the family it belongs to; the first that fits."""


class Look(Value):
    """How a whole line looks: its main font for Chinese, `size` in points, all of it bold, `place` as in w:jc."""

    words: str
    font: str = ""
    size: float = 10.5
    bold: bool = False
    place: str = ""


class _Kind(Value):
    """What makes looks alike."""

    size: float
    family: str
    bold: bool


def by_looks(looks: Sequence[Look]) -> tuple[tuple[int, As | None], ...]:
    """For each line its heading level (0 for none) and whether it is a title; nothing where all look alike."""
    kinds = [_Kind(look.size, _family(look.font), look.bold) for look in looks]
    body = _body(zip(looks, kinds, strict=True))
    if body is None:
        return ()
    title = _title(looks, kinds, body)
    header = _header_end(looks, kinds, body, title.stop) if title else 0
    levels = _levels(looks[header:], kinds[header:], body)
    out: list[tuple[int, As | None]] = []
    for n, (look, kind) in enumerate(zip(looks, kinds, strict=True)):
        if n in title:
            out.append((0, As.SUBTITLE if look.words.startswith(_DASHES) else As.TITLE))
        else:
            out.append((levels.get(kind, 0) if n >= header and _may_head(look) else 0, None))
    return tuple(out)


def _body(lines: Iterable[tuple[Look, _Kind]]) -> _Kind | None:
    """The look with the most characters."""
    count: Counter[_Kind] = Counter()
    for look, kind in lines:
        count[kind] += len(look.words)
    return count.most_common(1)[0][0] if count else None


def _title(looks: Sequence[Look], kinds: Sequence[_Kind], body: _Kind) -> range:
    """The centred lines at the top that stand out and come in this look nowhere else."""
    start = 0
    while start < min(_ABOVE, len(looks) - 1) and not _crowns(looks[start], kinds[start], body):
        start += 1
    if not looks or not _crowns(looks[start], kinds[start], body) or any(_ends(look) for look in looks[:start]):
        return range(0)
    end = start + 1
    while end < len(looks) and end - start < _TITLE_LINES and _goes_on(looks, kinds, start, end):
        end += 1
    return range(0) if kinds[start] in kinds[end:] else range(start, end)


def _crowns(look: Look, kind: _Kind, body: _Kind) -> bool:
    """Whether a line may be the first of a title."""
    stands_out = kind.size > body.size + _LARGER or (kind.size >= body.size and _rank(kind, body) is not None)
    return look.place == "center" and not _ends(look) and stands_out and kind.family != "kai"


def _goes_on(looks: Sequence[Look], kinds: Sequence[_Kind], start: int, at: int) -> bool:
    return looks[at].place == "center" and kinds[at] == kinds[start] and not _ends(looks[at])


def _header_end(looks: Sequence[Look], kinds: Sequence[_Kind], body: _Kind, start: int) -> int:
    """Where the lines under the title end: who speaks, where and when, centred or in another hand than the body."""
    end = start
    while end < len(looks) and not _ends(looks[end]) and not marker(looks[end].words):
        bracketed = looks[end].words.startswith(("（", "(", *_DASHES))
        small = kinds[end].family == "kai" and kinds[end] != body
        if not (looks[end].place == "center" or bracketed or small):
            break
        end += 1
    return end


def _levels(looks: Sequence[Look], kinds: Sequence[_Kind], body: _Kind) -> dict[_Kind, int]:
    """The looks that headings have, the strongest first: level 1, 2, …"""
    short: Counter[_Kind] = Counter()
    heads: Counter[_Kind] = Counter()
    marked: set[_Kind] = set()
    every: Counter[_Kind] = Counter(kinds)
    for look, kind in zip(looks, kinds, strict=True):
        short[kind] += len(look.words) <= LONGEST
        if _may_head(look):
            heads[kind] += 1
            if marker(look.words):
                marked.add(kind)
    found = [
        (rank, kind)
        for kind in heads
        if (rank := _rank(kind, body)) is not None
        and short[kind] * 2 >= every[kind]
        and (heads[kind] > 1 or kind in marked)
    ]
    return {kind: level for level, (_, kind) in enumerate(sorted(found, key=lambda pair: pair[0]), 1)}


def _rank(kind: _Kind, body: _Kind) -> tuple[float, int, bool] | None:
    """How strong a look is beside the body's, the strongest first; None for one that heads nothing."""
    larger = kind.size > body.size + _LARGER
    strong = kind.family in ("title", "hei", "kai") and kind.family != body.family
    if not (larger or strong or (kind.bold and not body.bold)) or kind.size < body.size - _LARGER:
        return None
    order = {"title": 0, "hei": 0, "kai": 1}
    return -kind.size, order.get(kind.family, 2) if strong else 2, not kind.bold


def _may_head(look: Look) -> bool:
    return len(look.words) <= LONGEST and not _ends(look) and look.place not in ("right", "end")


def _ends(look: Look) -> bool:
    """Whether a line ends as a sentence, or calls the hall."""
    return look.words[-1:] in _STOPS or look.words.endswith(("谢谢大家！", "谢谢！"))


def _family(font: str) -> str:
    name = font.lower()
    return next((family for part, family in _FAMILIES if part in name), name)
