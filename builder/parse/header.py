"""The header (题头): title, subtitle, speaker, date; and the salutation below it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.speech import Line
from builder.model.text import NOTHING, Text
from builder.zh.address import is_address
from builder.zh.numbering import marker

LONGEST_TITLE = 60
LONGEST_SALUTATION = 50
MOST_LINES = 8
"""A header has no more lines than this; what follows is the lead."""

_KINDS = tuple("讲话 报告 发言 致辞 讲稿 演讲 动员 总结 提纲 讲义 党课 意见 要点 指示".split())
"""How a title ends."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the lead. `lines` are all its lines but the salutations, in order."""

    title: tuple[Text, ...]
    subtitle: tuple[Text, ...]
    speaker: tuple[Text, ...]
    date: Text
    lines: tuple[Text, ...]
    salutation: tuple[Text, ...]


def header(lines: tuple[Line, ...]) -> tuple[Header, tuple[Line, ...]]:
    """The header of a draft, and the lines below it."""
    size = _header_size(lines)
    head, rest = lines[:size], lines[size:]
    salutation: list[Text] = []
    while rest and is_salutation(rest[0].text.words):
        salutation.append(rest[0].text)
        rest = rest[1:]
    return _sorted(tuple(line.text for line in head), tuple(salutation)), rest


def is_salutation(words: str) -> bool:
    """Whether `words` address the hall and say no more: 同志们：, 各位领导、各位来宾：."""
    named = words.rstrip("：:")
    return len(words) <= LONGEST_SALUTATION and (named != words or words.endswith("们")) and is_address(named)


def _header_size(lines: tuple[Line, ...]) -> int:
    """How many of the first lines belong to the header: short lines without an end mark, above the salutation."""
    for i, line in enumerate(lines[: MOST_LINES + 1]):
        words = line.text.words
        opens = is_salutation(words) or marker(words) is not None or line.level > (1 if i == 0 else 0)
        if opens or not _may_be_header(words, i):
            return i
    return min(1, len(lines))


def _may_be_header(words: str, index: int) -> bool:
    if _bracketed(words) or words.startswith(("——", "--")):
        return True
    if words[-1] in "！!" and is_address(words.partition("，")[0].rstrip("！!")):
        return False
    if index == 0 and _ends_title(words) and len(words) <= 2 * LONGEST_TITLE:
        return True
    longest, ends = (LONGEST_TITLE, "。；：:，") if index == 0 else (40, "。；：:，！？!?")
    return len(words) <= longest and words[-1] not in ends and not any(mark in words for mark in "。；")


def _sorted(lines: tuple[Text, ...], salutation: tuple[Text, ...]) -> Header:
    title: list[Text] = []
    subtitle: list[Text] = []
    speaker: list[Text] = []
    date = NOTHING
    for text in lines:
        words = text.words
        if words.startswith(("——", "--")):
            subtitle.append(text)
        elif not date and title and _is_date(words):
            date = text
        elif not title or (len(lines) > 1 and not subtitle and not speaker and _continues(title, words)):
            title.append(text)
        else:
            speaker.append(text)
    return Header(tuple(title), tuple(subtitle), tuple(speaker), date, lines, salutation)


def _continues(title: list[Text], words: str) -> bool:
    """Whether a second line goes on with the title: it ends as a title does, and the first one does not."""
    return len(title) == 1 and not _ends_title(title[0].words) and _ends_title(words)


def _ends_title(words: str) -> bool:
    return words.partition("（")[0].endswith(_KINDS)


def _bracketed(words: str) -> bool:
    return words[0] in "（(" and words[-1] in "）)"


def _is_date(words: str) -> bool:
    """（2025年3月22日）, 二〇二五年三月, 20××年×月×日: a year's sign early in a short line, or a bracket with 年 or 月."""
    inner = words.strip("（()） ")
    return len(inner) <= 30 and (0 < inner.find("年") <= 5 or (_bracketed(words) and "月" in inner))
