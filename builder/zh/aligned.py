"""Parallel headlines, aligned: what repeats in all of them, and what varies."""

from __future__ import annotations

from itertools import pairwise

from builder.value import Value
from builder.zh.pieces import Ends, Pieces
from builder.zh.run import Span
from builder.zh.wording import NUMERALS

LEAST_SHARE, EVEN_SHARE = 0.35, 0.25
"""The share of their characters that headlines must have in common; less is enough where they are of one length."""
LONG_FRAME = 4
MOST = 6
_UNIT = 6
"""A clause or quotation of so few characters varies as a whole."""
LONGEST = 80
_SINGLE = frozenset("要到为以把在上中于与和从向对让使是有抓管，：；“”《》")
"""Characters that are a frame by themselves."""
Anchor = tuple[int, ...]
"""Where a shared piece stands in each headline, and its length."""
Column = tuple[Span, ...]
_ALONE = 4
"""From so many characters on what varies stands alone without its clause."""
_MARKS = frozenset("，、；：。！？“”《》（）,;: 　")


class Alignment(Value):
    """Headlines taken apart. `frames` are what repeats ahead of each column and behind the last, any of them possibly empty, with …
    where something else varies inside; `columns` tell for each headline where what varies stands, widened to words and
    quotations that stand alone (铸魂 to 以学铸魂)."""

    frames: tuple[str, ...]
    columns: tuple[tuple[Span, ...], ...]


def aligned(headlines: tuple[str, ...], ends: Ends) -> Alignment | None:
    """Two to six headlines aligned behind their markers, or None where they share too little to be called parallel."""
    if not 2 <= len(headlines) <= MOST or min(map(len, headlines)) < 3 or max(map(len, headlines)) > LONGEST:
        return None
    words = [Pieces(headline, ends) for headline in headlines]
    ranges = [(p.items[0][0], len(p.text)) for p in words if p.items]
    if len(ranges) < len(words):
        return None
    kept = [anchor for anchor in _shared(headlines, ranges) if _holds(words, anchor)]
    gaps = _gaps(words, kept, [start for start, _ in ranges])
    columns = [column for _, column in gaps]
    frames = _frames(words, kept, [at for at, _ in gaps])
    size = sum(anchor[-1] for anchor in kept) * len(words) / sum(map(len, headlines))
    even = min(map(len, headlines)) >= 0.9 * max(map(len, headlines))
    least = EVEN_SHARE if even and len(columns) > 1 else LEAST_SHARE
    if size < least or not columns or (len(columns) < 2 and max(map(len, frames)) < LONG_FRAME):
        return None
    return Alignment(frames, tuple(zip(*columns, strict=True)))


def _holds(words: list[Pieces], anchor: Anchor) -> bool:
    """Whether a shared piece is a frame: more than one character, or one that frames by itself and is a word everywhere."""
    size = anchor[-1]
    piece = words[0].text[anchor[0] : anchor[0] + size]
    edges = [(p.text, place) for p, at in zip(words, anchor, strict=False) for place in (at, at + size)]
    if any(text[place - 1 : place].isdecimal() and text[place : place + 1].isdecimal() for text, place in edges):
        return False
    if size > 1:
        return piece.strip("、") != ""
    at_words = sum(p.at_word(at) or p.at_word(at + 1) for p, at in zip(words, anchor, strict=False))
    return piece in _SINGLE and (piece in _MARKS or at_words * 2 >= len(words))


def _gaps(words: list[Pieces], kept: list[Anchor], first: list[int]) -> list[tuple[int, Column]]:
    """What varies between the anchors (and ahead of the first, behind the last): the number of the anchor behind it, and the column."""
    out: list[tuple[int, Column]] = []
    for at in range(len(kept) + 1):
        starts = [kept[at - 1][n] + kept[at - 1][-1] if at else first[n] for n in range(len(words))]
        stops = [kept[at][n] if at < len(kept) else len(p.text) for n, p in enumerate(words)]
        raw = tuple(zip(starts, stops, strict=True))
        if all(a < b for a, b in raw):
            column = _widened(words, raw)
            clear = not out or all(a >= end for (a, _), (_, end) in zip(column, out[-1][1], strict=True))
            whole = all(p.whole(a, b) for p, (a, b) in zip(words, column, strict=True))
            tells = not all(p.text[a:b].isdecimal() for p, (a, b) in zip(words, column, strict=True))
            if min(b - a for a, b in column) > 1 and clear and whole and tells:
                out.append((at, column))
    return out


def _widened(words: list[Pieces], raw: Column) -> Column:
    """The spans with the whole of the quotation or of the short clause they stand in, or else with whole words."""
    units = tuple(_unit(p.text, a, b) for p, (a, b) in zip(words, raw, strict=True))
    quoted = all(p.text[a] == "“" for p, (a, _) in zip(words, units, strict=True))
    clauses = not any(p.text[a - 1 : a] in ("”", "》", "）") for p, (a, _) in zip(words, units, strict=True))
    short = min(b - a for a, b in raw) < _ALONE and max(b - a for a, b in units) <= _UNIT
    if quoted or (short and clauses):
        return units
    raw = _without_verb(words, raw)
    starts = [a for a, _ in raw]
    if not any(p.at_word(a) for p, a in zip(words, starts, strict=True)) or all(
        p.text[a - 1 : a] in NUMERALS for p, a in zip(words, starts, strict=True)
    ):
        starts = [a - 1 for a in starts]
    return tuple((max(0, a), b) for a, (_, b) in zip(starts, raw, strict=True))


def _without_verb(words: list[Pieces], raw: Column) -> Column:
    """The spans without a verb of one character at their ends that leads to the frame behind: 责任 of 责任扛在."""
    leads = all(
        b - a > 2 and p.text[b : b + 1] in ("在", "到", "为") and p.at_word(b - 1)
        for p, (a, b) in zip(words, raw, strict=True)
    )
    return tuple((a, b - 1) for a, b in raw) if leads else raw


def _unit(text: str, start: int, end: int) -> Span:
    """The quotation with its marks, or the stretch between marks, that holds text[start:end]."""
    while start > 0 and text[start - 1] not in _MARKS:
        start -= 1
    while end < len(text) and text[end] not in _MARKS:
        end += 1
    if text[start - 1 : start] == "“" and text[end : end + 1] == "”":
        return start - 1, end + 1
    return start, end


def _frames(words: list[Pieces], kept: list[Anchor], places: list[int]) -> tuple[str, ...]:
    """What stands ahead of each column and behind the last: the anchors there, with … where something varies between them."""
    text = words[0].text
    bounds = [0, *places, len(kept)]
    out: list[str] = []
    for start, stop in pairwise(bounds):
        frame, at = "", -1
        for anchor in kept[start:stop]:
            frame += ("…" if -1 < at < anchor[0] else "") + text[anchor[0] : anchor[0] + anchor[-1]]
            at = anchor[0] + anchor[-1]
        out.append(frame)
    return tuple(out)


def _shared(headlines: tuple[str, ...], ranges: list[Span]) -> list[Anchor]:
    """What all share between the given ranges, in order: where each stands in each headline, its length last."""
    best = _longest([words[a:b] for words, (a, b) in zip(headlines, ranges, strict=True)])
    if not best:
        return []
    starts = [words.index(best, a) for words, (a, b) in zip(headlines, ranges, strict=True)]
    before = [(a, at) for (a, _), at in zip(ranges, starts, strict=True)]
    behind = [(at + len(best), b) for (_, b), at in zip(ranges, starts, strict=True)]
    return [*_shared(headlines, before), (*starts, len(best)), *_shared(headlines, behind)]


def _longest(words: list[str]) -> str:
    """The longest piece that all of `words` hold, the first of equals."""
    short = min(words, key=len)
    for size in range(len(short), 0, -1):
        for at in range(len(short) - size + 1):
            if all(short[at : at + size] in word for word in words):
                return short[at : at + size]
    return ""
