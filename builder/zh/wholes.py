"""The words that name the whole of a list: behind it (等群众急难愁盼问题, 五项重点措施) or ahead of its colon (三件事：)."""

from __future__ import annotations

from builder.zh.blanks import SURNAMES
from builder.zh.pieces import Pieces
from builder.zh.run import Span
from builder.zh.wording import ADVERBS, BEHIND_VERBS, BODIES, COVERBS, INSTITUTIONS, MEASURES, NUMERALS, PERSONS, VERBS

_MORE = 3
"""A clause that goes on for more characters behind a counted noun goes on with something else."""
NEAR = 14
"""Characters ahead of a colon in which a count stands."""
_NO_NOUN = (
    ADVERBS
    | COVERBS
    | frozenset(
        "要 是 上 下 中 里 内 外 时 后 前 以来 各 全年 执行 管住 办理 逐一 逐条 一并 分别 以上 以下 面前 方面 先行 试点 放假 同时 协同 发力 同向 联动 同步 贯穿 落到 放在 放到 摆在 有机 一体 均 可 均可 都 都可".split()
    )
)
"""Where one of these begins, the noun has ended."""
_OWNER = 14
"""Characters of a lead's end in which the verb and the noun stand."""
_CONGRESS = frozenset("大届")
_BODIES = tuple(word for word in BODIES if len(word) > 1)
_NUMBERS = dict.fromkeys(map(ord, "一二三四五六七八九十ABCDEF甲乙丙丁戊"))
"""What tells apart names that are only numbered: 县一中、县二中、县三中."""


def counted(text: str, at: int) -> int:
    """The number of a count at `at` that names a whole: 3 of 三个阶段, 4 of “四落实”; 0 where there is none."""
    quoted = text[at : at + 1] == "“"
    place = at + quoted
    sign = text[place : place + 1]
    number = NUMERALS.get(sign, 0) or (int(sign) if sign.isdecimal() else 0)
    before = text[at - 1 : at] or " "
    if number < 2 or before.isdecimal() or before in NUMERALS or before in "第·.":
        return 0
    named = text[place + 1 : place + 2] in MEASURES and len(text) > place + 2
    return number if named or (quoted and text[place + 1 : place + 2].isalpha()) else 0


def core(p: Pieces, at: int, end: int, counts: bool) -> Span:
    """The words that name the whole, where they open at `at`: a count and its noun, or the noun behind 等."""
    text = p.text
    if counts and text[at] == "“":
        return at + 1, max(text.find("”", at, end), at + 1)
    last = _noun(p, at, end, counts)
    first = at if counts else max(at, text.rfind("的", at, last) + 1)
    return first, last


def _noun(p: Pieces, start: int, end: int, counts: bool) -> int:
    """Where the noun ends that opens at `start`: ahead of a verb, a figure, a mark; where it `counts`, of 的, or behind a word."""
    text, at = p.text, start + 2 * counts
    while at < end:
        after = next(place for place in range(at + 1, end + 1) if place == end or p.at_word(place))
        word = text[at:after]
        other = (word in _NO_NOUN or word in VERBS) and after < end
        ends = other or word[0].isdecimal() or (counts and word in ("的", "和", "与"))
        named = counts and at - start > 3 and end - at > _MORE
        if (counts and word == "的") or (at > start + 2 * counts and (ends or named or not word.isalnum())):
            break
        at = after
    return at


def ahead(p: Pieces, colon: int, count: int) -> Span | None:
    """The words that name a whole of `count` parts ahead of the colon at `colon`: 三件事 of 做好三件事：."""
    text = p.text
    if text[colon : colon + 1] not in ("：", ":"):
        return None
    for at in range(max(0, colon - NEAR), colon):
        if counted(text, at) == count:
            return (at + 1, colon - 1) if text[at] == "“" and text[colon - 1] == "”" else (at, colon)
    return None


def owner(p: Pieces, start: int, end: int) -> Span | None:
    """What items belong to, where the lead text[start:end] ends with 的 behind a verb and a noun: 主题教育 of 当好主题教育的."""
    text = p.text
    if text[end - 1 : end] != "的":
        return None
    verbs = (at for at in range(end - 4, max(start, end - _OWNER) - 1, -1) if text[at - 2 : at] in VERBS)
    at = next(verbs, end)
    at += text[at : at + 1] in BEHIND_VERBS
    return (at, end - 1) if at < end and not any(mark in text[at : end - 1] for mark in "的、，“”") else None


def is_of_names(words: list[str], whole: str) -> bool:
    """Whether items are names of people, places, bodies, days or numbers, which no slide sets side by side."""
    if whole.endswith(BODIES) or whole.startswith(_BODIES) or _of_persons(words):
        return True
    if any(word[0].isdecimal() or word.startswith(("《", "各位")) for word in words):
        return True
    if words[0][-1] in INSTITUTIONS and all(word[-1] in INSTITUTIONS and COVERBS.isdisjoint(word) for word in words):
        return True
    if words[0][-1] == words[1][-1] and len({word.translate(_NUMBERS) for word in words}) == 1:
        return True
    if words[0][-1] in _CONGRESS and all(word[-1] in _CONGRESS and word[-2:-1] in NUMERALS for word in words):
        return True
    return words[0][0] in SURNAMES and all(len(word) <= 3 and word[0] in SURNAMES for word in words)


def _of_persons(words: list[str]) -> bool:
    """Whether half of the items name people or bodies; 数字政府、法治政府、服务型政府 are kinds of one."""
    if min(map(len, words)) > 3 and len({word[-2:] for word in words}) == 1 and words[0][0] not in "省市县区各":
        return False
    return sum(word.endswith(PERSONS) for word in words) * 2 >= len(words)
