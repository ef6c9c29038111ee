"""Numbering (序次语): what may open a section or a point, as one table, with the sequence rule.

Forms after GB/T 9704-2012 7.3.3 and GB/T 15834-2011 annex B; the spoken series are those of speeches.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NUMERALS = "一二三四五六七八九十"
_N = rf"[{NUMERALS}]{{1,3}}"

KINDS: dict[str, tuple[int, str]] = {
    # kind: rank (0: spoken, wherever the series starts), expression
    "一、": (1, rf"(?P<一、>{_N})、(?![{NUMERALS}\d])"),
    "（一）": (2, rf"[（(](?P<（一）>{_N})[）)][、.]?"),
    "1.": (3, r"(?P<1.>\d{1,2})[.．、](?![\d\s]*\d)"),
    "（1）": (4, r"[（(](?P<（1）>\d{1,2})[）)][、.]?"),
    "①": (5, r"(?P<①>[①-⑳])"),
    "一是": (0, rf"(?P<一是>{_N})是(?!{_N}(?:[是，。、]|$))[，：:]?"),
    "一要": (0, rf"(?P<一要>{_N})(?=要(?![件素点领塞闻]))"),
    "第一，": (0, rf"第(?P<第一，>{_N})(?:[，,、：:]|是(?![一二三四五六七八九十]))"),
    "其一，": (0, rf"其(?P<其一，>{_N})[，,、：:]"),
    "第一步": (0, rf"第(?P<第一步>{_N})步[，,、：:]"),
    "首先，": (0, r"(?P<首先，>首先|其次|再次|最后)[，,]"),
    "一方面，": (0, r"(?P<一方面，>一方面|另一方面)[，,]"),
}
"""Every kind of marker. Add a row, and three lines to a case file, to know one more."""

_GROUPS = {kind: f"k{n}" for n, kind in enumerate(KINDS)}
_MARKER = re.compile(
    "|".join(pattern.replace(f"(?P<{kind}>", f"(?P<{_GROUPS[kind]}>") for kind, (_, pattern) in KINDS.items())
)
_KINDS = {group: kind for kind, group in _GROUPS.items()}
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 4, "一方面": 1, "另一方面": 2}
_FIRST = frozenset(NUMERALS + "第其首再最另（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
SUBSTANCE = re.compile(r"[^\s，。、；：！？,.;:!?]")


@dataclass(frozen=True, slots=True)
class Marker:
    """What may be a marker at a line's start: text[:end] is it, `number` what it counts."""

    kind: str
    number: int
    end: int

    @property
    def rank(self) -> int:
        """1 to 5 for the written levels, 0 for the spoken series."""
        return KINDS[self.kind][0]


def marker(text: str) -> Marker | None:
    """The marker that `text` (no leading space) opens with, if it may be one."""
    if not text or text[0] not in _FIRST:
        return None
    match = _MARKER.match(text)
    if match is None or not SUBSTANCE.search(text, match.end()):
        return None
    group = match.lastgroup or ""
    end = match.end()
    while end < len(text) and text[end] in " \t\u3000":
        end += 1
    return Marker(_KINDS[group], number(match.group(group)), end)


def number(words: str) -> int:
    """The value of 十二, 12, ⑫ or 其次; 0 where it is none."""
    if words in _WORDS:
        return _WORDS[words]
    if words.isdecimal():
        return int(words)
    if "①" <= words <= "⑳":
        return ord(words) - ord("①") + 1
    tens, ten, ones = words.rpartition("十")
    digits = [NUMERALS.find(part) + 1 for part in (tens, ones)]
    if any(len(part) > 1 for part in (tens, ones)):
        return 0
    return (digits[0] or 1) * 10 + digits[1] if ten else digits[1]


def numeral(value: int, style: str) -> str:
    """`value` (1 to 99) as a theme writes it: han 一, arabic 1, padded 01."""
    if style == "padded":
        return f"{value:02d}"
    if style == "arabic":
        return str(value)
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{NUMERALS[tens - 1]}十"
    return head + (NUMERALS[ones - 1] if ones else "")
