"""Numbering (序次语): what may open a section or a point, as one table.

Forms after GB/T 9704-2012 7.3.3 and GB/T 15834-2011 annex B; the spoken series are those of speeches. Whether a
marker counts is for the sequence rule to say (parse/points.py): here is only what it looks like.
"""

from __future__ import annotations

from dataclasses import dataclass

NUMERALS = "一二三四五六七八九十"
ARABIC = "0123456789"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SEQUENCE = ("首先", "其次", "再次", "最后")
SIDES = ("一方面", "另一方面")
PAUSED = ("，", ",", "、", "：", ":")


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of marker: `before`, a count in `digits`, `after`, and nothing of `unless` behind it.

    `rank` is the level that the written norms give it, 0 for the spoken series, which have none of their own.
    `digits` are characters (of which at most `longest`) or whole words. `keeps` tells that `after` is no part of the
    marker but of the headline (一要抓).
    """

    kind: str
    rank: int
    before: tuple[str, ...]
    digits: str | tuple[str, ...]
    after: tuple[str, ...]
    unless: str = ""
    longest: int = 3
    keeps: bool = False


FORMS = (
    Form("一、", 1, ("",), NUMERALS, ("、",), unless=NUMERALS),
    Form("（一）", 2, ("（", "("), NUMERALS, ("）、", "）.", "）", ")、", ")")),
    Form("1.", 3, ("",), ARABIC, (".", "．", "、"), unless=ARABIC, longest=2),
    Form("（1）", 4, ("（", "("), ARABIC, ("）、", "）", ")、", ")"), longest=2),
    Form("①", 5, ("",), CIRCLED, ("",), longest=1),
    Form("一是", 0, ("",), NUMERALS, ("是，", "是：", "是")),
    Form("一要", 0, ("",), NUMERALS, ("要",), unless="件素点领塞闻", keeps=True),
    Form("第一，", 0, ("第",), NUMERALS, PAUSED),
    Form("第一是", 0, ("第",), NUMERALS, ("是",), unless=NUMERALS),
    Form("其一，", 0, ("其",), NUMERALS, PAUSED),
    Form("第一步", 0, ("第",), NUMERALS, tuple(f"步{pause}" for pause in PAUSED)),
    Form("首先，", 0, ("",), SEQUENCE, ("，", ",")),
    Form("一方面，", 0, ("",), SIDES, ("，", ",")),
)
"""Every kind of marker. Add a row, and three lines to a case file, to know one more."""

NEAR = 12
"""Characters in which a marker and the first of its words stand."""
_FIRST = frozenset(NUMERALS + ARABIC + CIRCLED + "第其首再最另（(")
_BLANK = " \t\u3000"
_MARKS = frozenset("，。、；：！？,.;:!?" + _BLANK)


@dataclass(frozen=True, slots=True)
class Marker:
    """What may be a marker at a line's start: text[:end] is it, `number` what it counts."""

    kind: str
    rank: int
    number: int
    end: int


def marker(text: str) -> Marker | None:
    """The marker that `text` (no leading space) opens with, if it may be one and words follow it."""
    if not text or text[0] not in _FIRST:
        return None
    for form in FORMS:
        found = _found(form, text)
        if found is not None and any(character not in _MARKS for character in text[found.end : found.end + NEAR]):
            return found
    return None


def number(words: str) -> int:
    """The value of 十二, 12, ⑫ or 其次; 0 where it is none."""
    for series in (SEQUENCE, SIDES):
        if words in series:
            return series.index(words) + 1
    if words and all(character in ARABIC for character in words):
        return int(words)
    if len(words) == 1 and words in CIRCLED:
        return CIRCLED.index(words) + 1
    tens, ten, ones = words.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    values = [NUMERALS.find(part) + 1 if part else 0 for part in (tens, ones)]
    return (values[0] or 1) * 10 + values[1] if ten else values[1]


def numeral(value: int, style: str) -> str:
    """`value` as a theme writes it: han 一 (to 99), arabic 1, padded 01."""
    if style == "padded":
        return f"{value:02d}"
    if style == "arabic" or not 0 < value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{NUMERALS[tens - 1]}十"
    return head + (NUMERALS[ones - 1] if ones else "")


def _found(form: Form, text: str) -> Marker | None:
    before = next((opening for opening in form.before if text.startswith(opening)), None)
    if before is None:
        return None
    count = _count(form, text[len(before) : len(before) + 8])
    value = number(count)
    start = len(before) + len(count)
    after = next((closing for closing in form.after if text.startswith(closing, start)), None)
    if not value or after is None:
        return None
    end = start if form.keeps else start + len(after)
    behind = text[start + len(after) : start + len(after) + NEAR]
    if (form.unless and behind[:1] and behind[0] in form.unless) or (form.kind == "一是" and _proverb(behind)):
        return None
    while text[end : end + 1] and text[end] in _BLANK:
        end += 1
    return Marker(form.kind, form.rank, value, end)


def _count(form: Form, text: str) -> str:
    """The digits that `text` opens with."""
    if isinstance(form.digits, tuple):
        return next((word for word in form.digits if text.startswith(word)), "")
    length = 0
    while length < form.longest and text[length : length + 1] and text[length] in form.digits:
        length += 1
    return text[:length] if text[length : length + 1] not in tuple(form.digits) else ""


def _proverb(behind: str) -> bool:
    """一是一，二是二: what follows 是 is a number again, and nothing more."""
    length = 0
    while behind[length : length + 1] and behind[length] in NUMERALS:
        length += 1
    return length > 0 and behind[length : length + 1] in ("", "是", "，", "。", "、")
