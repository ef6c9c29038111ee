"""What a careful reader would ask about in a draft: counts that do not match, long headlines, doubled words, stray marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.block import texts
from builder.model.outline import Outline, Point, within
from builder.model.remark import Remark, Severity
from builder.model.text import Text
from builder.zh.affixes import prefix
from builder.zh.doubled import doubled
from builder.zh.marks import sentences
from builder.zh.numbering import number

LONGEST_HEADLINE = 60
"""A headline beyond this is hardly read on a page, and never on a slide."""
_UNITS = ("方面", "点", "条", "项", "部分", "问题", "要求", "建议", "意见", "体会", "层意思")
"""What stated counts count."""
_NUMERALS = frozenset("两二三四五六七八九十0123456789")
_HALF = ",;:?!"


def checked(outline: Outline) -> tuple[Remark, ...]:
    """Remarks on what the speech says, in the order of its lines."""
    out = [*_counts(outline), *_long(outline.sections)]
    said = _all(outline)
    out += _doubled(said)
    out += _half_width(said)
    out += _unpaired(said)
    return tuple(sorted(out, key=lambda remark: remark.line))


def _all(outline: Outline) -> tuple[Text, ...]:
    parts = (outline.header, outline.salutation, outline.lead, outline.closing, outline.attachments)
    return (*(text for part in parts for text in texts(part)), *_below(outline.sections))


def _below(points: tuple[Point, ...]) -> Iterator[Text]:
    for point in within(points):
        yield point.headline.with_next(point.stop) if point.stop else point.headline
        yield from point.paragraphs


def _counts(outline: Outline) -> Iterator[Remark]:
    """讲三点意见 over two sections, 做到四点 over three points."""
    yield from _count(texts(outline.lead)[-1:], outline.sections)
    for point in within(outline.sections):
        yield from _count(point.paragraphs[:1], tuple(child for child in point.points if not child.implicit))


def _count(lead: Sequence[Text], points: tuple[Point, ...]) -> Iterator[Remark]:
    """The count that the last sentence before `points` states, where it is another than theirs."""
    for text in lead:
        if not points or text.line > points[0].line:
            continue
        start, end = sentences(text.words)[-1] if text.words else (0, 0)
        last = text.words[start:end]
        found, stated = counting(last)
        if found and stated > 1 and stated != len(points):
            facts = (found, str(stated), str(len(points)))
            yield Remark("count_differs", Severity.WARNING, text.line, facts)


def counting(words: str) -> tuple[str, int]:
    """The first verb and what it counts, with how many that are: 讲三点, 抓好四项; "" and 0 where nothing is counted."""
    ends = [(at, *found) for at, sign in enumerate(words) if sign in _NUMERALS and (found := _counted(words, at))]
    for start in range(len(words)) if ends else ():
        verb = prefix(words, _VERBS, start)
        said = start + len(verb)
        for at, end, stated in ends if verb else ():
            if said <= at <= said + FAR and _PAUSES.isdisjoint(words[said:at]):
                return words[start:end], stated
    return "", 0


def _counted(words: str, at: int) -> tuple[int, int] | None:
    """Where a count that opens at `at` ends, with its unit, and its value; None where none does."""
    end = at + 1
    if words[at].isdecimal():
        if words[at - 1 : at].isdecimal() or words[at - 1 : at] == ".":
            return None
        end += words[end : end + 1].isdecimal()
    behind = end + len(words[end:]) - len(words[end:].lstrip())
    behind += words.startswith(("个", "大"), behind)
    unit = prefix(words, _UNITS, behind)
    if not unit or words.startswith(("以上", "以下"), behind + len(unit)):
        return None
    return behind + len(unit), number(words[at:end].replace("两", "二"))


_VERBS = tuple("讲 谈 提 说 强调 明确 要求 分 抓好 做到 围绕 从 就 做好".split())
_PAUSES = frozenset("，。；：")
FAR = 14
"""Characters between a verb and what it counts."""


def _long(points: tuple[Point, ...]) -> Iterator[Remark]:
    for point in within(points):
        length = len(point.headline.words)
        if length > LONGEST_HEADLINE and not point.implicit:
            yield Remark("headline_long", Severity.NOTE, point.line, (point.headline.words[:16], str(length)))


def _doubled(said: Sequence[Text]) -> Iterator[Remark]:
    for text in said:
        for twice, start in doubled(text.words):
            around = text.words[max(0, start - 6) : start + len(twice) + 6]
            yield Remark("words_doubled", Severity.WARNING, text.line, (twice, around))


def _half_width(said: Sequence[Text]) -> Iterator[Remark]:
    """Half-width marks between Chinese characters: one remark for all of them, at the first."""
    found = [(text.line, mark) for text in said for mark in _half_marks(text.words)]
    if found:
        yield Remark("marks_mixed", Severity.NOTE, found[0][0], (str(len(found)), found[0][1]))


def _half_marks(words: str) -> list[str]:
    if not any(mark in words for mark in _HALF):
        return []
    return [
        mark
        for ahead, mark, behind in zip(words, words[1:], f"{words[2:]}。", strict=False)
        if mark in _HALF and _is_han(ahead) and _is_han(behind)
    ]


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or character in "“”《》（）。"


def _unpaired(said: Sequence[Text]) -> Iterator[Remark]:
    """A quotation that opens and does not close in its paragraph, or the other way about."""
    opens: dict[int, int] = {}
    for text in said:
        opens[text.line] = opens.get(text.line, 0) + text.words.count("“") - text.words.count("”")
    for line, count in opens.items():
        if count:
            yield Remark("quotes_unpaired", Severity.WARNING, line)
