"""Lists that run on inside a paragraph (一是…；二是…；三是…): where their items begin and end."""

from __future__ import annotations

from itertools import pairwise

from builder.model.text import Text
from builder.value import Value
from builder.zh.marks import PAUSES, STOPS, find_outside, pieces
from builder.zh.numbering import IN_WORDS, LAST, NEAR, OPENING, Marker, marker, numeral

NEVER = frozenset(("第一部分", "第一节", "一、", "一方面，", "一来，", "1.1", "1.1.1"))
"""Kinds that open lines only: inside a paragraph they are figures of speech, or names."""
GAP = 2
"""A list that has begun may leave one number out."""

_SECOND = tuple("二是 二要 二， 二, 第二 其二 ② 2、 2. 2． 2） 2) 二） 二) 其次 再次 最后 Ⅱ".split())
"""A quick look: without the second member of a series somewhere inside there is no list."""
_ENDS = frozenset("。！？")
_AFTER = STOPS | PAUSES | frozenset(",;:")


class Listed(Value):
    """A paragraph taken apart: the words ahead of its list, its items with their markers, the words behind."""

    ahead: Text
    items: tuple[tuple[Text, Marker], ...]
    behind: Text


def listed(text: Text, opens: Marker | None, inside: frozenset[str] = frozenset()) -> Listed | None:
    """The list that runs on in `text`, which opens with the marker `opens` or none; None where there is no list.

    `inside` are the kinds of the lists that `text` is an item of: it holds no other of these.
    """
    words = text.words
    if not any(sign in words for sign in (_SECOND if opens is None else (*_SECOND, *_next(opens.number + 1)))):
        return None
    marks = [(start, mark) for start, mark in _marks(words, opens) if mark.kind not in inside]
    found = _series(marks, opens if opens and opens.kind not in inside else None)
    if not found:
        return None
    starts = [start for start, _ in found]
    ends = [*starts[1:], _end(words, starts)]
    items = tuple((text.cut(start, end).strip(), mark) for (start, mark), end in zip(found, ends, strict=True))
    return Listed(text.cut(0, starts[0]), items, text.cut(ends[-1], len(words)).strip())


def _next(number: int) -> tuple[str, ...]:
    """How the next member of a series may look."""
    han = numeral(number, "han")
    return (
        f"{han}是",
        f"{han}要",
        f"第{han}",
        f"其{han}",
        f"{han}、",
        f"{han}，",
        f"{han}）",
        f"{number}.",
        f"{number}、",
        f"{number}）",
    )


def _marks(words: str, opens: Marker | None) -> list[tuple[int, Marker]]:
    """What may be an item's marker, behind a stop or a pause outside quotes: offset and marker."""
    out: list[tuple[int, Marker]] = []
    for start, _ in pieces(words, _AFTER):
        while words[start : start + 1].isspace():
            start += 1
        if start <= (opens.end if opens else -1) or words[start : start + 1] not in OPENING:
            continue
        found = marker(words[start : start + 2 * NEAR])
        if found is not None and found.kind not in NEVER:
            out.append((start, found))
    return out


def _series(marks: list[tuple[int, Marker]], opens: Marker | None) -> list[tuple[int, Marker]]:
    """The first list among `marks`: the one that the paragraph itself opens, else one that counts from 1; two items at least."""
    if opens is not None and opens.kind not in NEVER:
        same = [mark for _, mark in marks if mark.kind == opens.kind]
        if same and _follows(opens, same[0]):
            return _from([(0, opens)], [(start, mark) for start, mark in marks if mark.kind == opens.kind])
    for kind in dict.fromkeys(mark.kind for _, mark in marks if mark.number == 1):
        series = _from([], [(start, mark) for start, mark in marks if mark.kind == kind])
        if len(series) > 1:
            return series
    return []


def _from(series: list[tuple[int, Marker]], marks: list[tuple[int, Marker]]) -> list[tuple[int, Marker]]:
    """`series` with those of `marks` that count on; it begins anew at another first one, as long as it has but one."""
    for start, mark in marks:
        last = series[-1][1] if series else None
        if mark.number == 1 and len(series) < 2 and (last is None or last.number == 1):
            series = [(start, mark)]
        elif last is not None and mark.kind == last.kind:
            gap = len(series) > 1 and mark.number - last.number == GAP
            if gap or _follows(last, mark):
                series.append((start, mark))
    return series


def _follows(one: Marker, other: Marker) -> bool:
    last = one.kind == IN_WORDS and other.number == LAST and one.number < LAST
    return other.kind == one.kind and (other.number == one.number + 1 or last)


def _end(words: str, starts: list[int]) -> int:
    """Where the last item ends: with its sentence, unless items have more than one; the rest is the paragraph's own."""
    long = any(_sentence_end(words, start) < end for start, end in pairwise(starts))
    return len(words) if long else _sentence_end(words, starts[-1])


def _sentence_end(words: str, start: int) -> int:
    end = find_outside(words, _ENDS, start)
    while end < len(words) and (words[end] in _ENDS or words[end] in "”’）"):
        end += 1
    return end
