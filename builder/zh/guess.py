"""What of a unit's own words a blank stands for, where the words around it leave no doubt.

A guess is made of one value that the unit states, and only where the sentence reads right with it: **单位 becomes 市教育局, never
市教育局单位; **市 becomes 云泽市, never 云泽市市; the parts of a date are filled in the line that tells the day of the meeting, and nowhere
else; who speaks, in the lines that name the speaker. 某 is no blank to be guessed (often somebody who shall not be named), nor is a
place that is one of several (××市、××市), or one that is held up as an example (学习××市).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from builder.zh.blanks import blanks
from builder.zh.byline import is_name
from builder.zh.doubled import BODIES, seam

TITLE, BYLINE, DATE = "title", "byline", "date"
"""What the line of a blank tells: the speech's name, who speaks, when."""

Words = Mapping[str, str]
"""A unit's words by name: name, short, parent, province, city, county, speaker, post, meeting, date."""
Guess = tuple[str, int]
"""The value, and how many characters it replaces: the blank, and words behind it that the value says itself."""


def guess(text: str, around: tuple[str, str], places: frozenset[str], words: Words) -> Guess | None:
    """What the blank `text` between the words `around` probably is, in a line that tells `places`; None in doubt."""
    ahead, behind = around
    if text.startswith("某"):
        return None
    for rule in _RULES:
        found = rule(text, around, places, words)
        if found is not None:
            value, width = found
            reads = not seam(ahead, value) and not seam(value, behind[width - len(text) :])
            return found if reads and not blanks(value) else None
    return None


_LABELS = {
    "name": "单位名称 单位全称 全称",
    "short": "单位简称 简称",
    "own": "单位 本单位",
    "parent": "上级 上级单位 上级部门 主管部门",
    "province": "省 省份",
    "city": "市 市名 城市",
    "county": "县 县名 区",
    "speaker": "讲话人 主讲人 报告人 发言人",
    "meeting": "会议 会议名称",
}
"""What a blank in a bracket asks for by itself, wherever it stands."""
_IN_HEADER = {"speaker": "姓名 名字", "post": "职务 职位", "date": "日期 时间 会议时间 年月日"}
"""What it asks for only in the header or the signature: elsewhere it may be anybody's."""
_BRACKETS = "（）()【】[]［］〔〕{}｛｝《》<>＜＞ \u3000"


def _labelled(text: str, around: tuple[str, str], places: frozenset[str], words: Words) -> Guess | None:
    """【单位名称】, （姓名）."""
    inside = text.strip(_BRACKETS)
    asked = _asked(_LABELS, inside) or (_asked(_IN_HEADER, inside) if places else "")
    value = _own(words) if asked == "own" else words.get(asked, "")
    behind = around[1]
    if asked in _REGIONS and value[-1:] == behind[:1]:
        value = value[:-1]
    return (value, len(text)) if value and inside != text else None


def _asked(labels: dict[str, str], inside: str) -> str:
    return next((name for name, listed in labels.items() if inside in listed.split()), "")


def _own(words: Words) -> str:
    """The unit as a speech names it."""
    return words.get("short", "") or words.get("name", "")


_OTHERS = tuple(
    "各 有关 相关 其他 其它 所有 兄弟 下属 所属 直属 成员 参会 与会 责任 牵头 配合 每个 这个 那个 一些 多个 等".split()
)
"""Ahead of 单位 these speak of others than the speaker's own."""
_MEASURES = tuple("制面成产值能耗G")
"""Behind 单位 these make it a measure: 单位面积."""


def _unit(text: str, around: tuple[str, str], places: frozenset[str], words: Words) -> Guess | None:
    """**单位, with 单位 in it; ××局局长 where a line opens so that says who speaks, without 局."""
    ahead, behind = around
    value, full = _own(words), words.get("name", "")
    if BYLINE in places and not ahead.strip(_BRACKETS) and full.endswith(BODIES) and full[-1:] == behind[:1]:
        return full[:-1], len(text)
    if not behind.startswith("单位") or behind[2:].startswith(_MEASURES) or ahead.endswith(_OTHERS):
        return None
    return (value, len(text) + len("单位")) if value else None


_REGIONS = ("province", "city", "county")
_NO_REGIONS = tuple(
    "市场 市民 市值 市长 市级 省级 县级 县处 区域 区间 区别 区级 区块 县长 省长 区长 县里 省内 市内 区内 县域 省部级".split()
)
"""Words of which the first character is no region's name."""
_ELSEWHERE = tuple("学习 借鉴 赶超 对标 考察 赴 像 如 例如 比如 其他 兄弟 外地 邻近 周边 同类".split())
"""Ahead of a region these speak of another."""
_AND = tuple("、和与及")


def _region(text: str, around: tuple[str, str], _: frozenset[str], words: Words) -> Guess | None:
    """**市, without 市."""
    ahead, behind = around
    if not behind or behind.startswith(_NO_REGIONS) or ahead.endswith(_ELSEWHERE) or _is_several(ahead, behind):
        return None
    value = next((words[name] for name in _REGIONS if words.get(name, "")[-1:] == behind[0]), "")
    return (value[:-1], len(text)) if len(value) > 1 else None


def _is_several(ahead: str, behind: str) -> bool:
    """Whether a region is one of those in a row: ××市、××市."""
    region = behind[0]
    following = behind[1:].startswith(_AND) and any(behind[end : end + 1] == region for _, end in blanks(behind)[:1])
    return following or (ahead.endswith(_AND) and ahead[-2:-1] == region)


def _meeting(text: str, around: tuple[str, str], places: frozenset[str], words: Words) -> Guess | None:
    """在**会议上的讲话: in the title, or where the speech says that it is held now; with as much of the name as the draft has."""
    ahead, behind = around
    value = words.get("meeting", "")
    here = TITLE in places or any(now in ahead for now in ("今天", "这次", "本次", "此次"))
    named = ahead.endswith(("在", "召开", "这次", "本次", "此次", "参加")) or not ahead
    if not value or not here or not named:
        return None
    shared = max(k for k in range(min(len(value), len(behind)) + 1) if value.endswith(behind[:k]))
    if behind.startswith("会议"):
        shared = max(shared, len("会议"))
    return (value, len(text) + shared) if shared or behind.startswith(("上", "，", "。")) else None


_DAY = re.compile(
    r"(\d{4}|[一二三四五六七八九〇○零]{4})(?:年|[-./])(?:0?([\d一二三四五六七八九十]{1,2})(?:月|[-./])(?:0?([\d一二三四五六七八九十]{1,3})[日号]?)?)?"
)
"""A date as a unit states it, in figures or in Chinese numerals."""


def _dated(text: str, around: tuple[str, str], places: frozenset[str], words: Words) -> Guess | None:
    """20××年×月×日, part by part, where the line tells the day of the meeting."""
    ahead, behind = around
    stated = _DAY.fullmatch(words.get("date", "")) if DATE in places else None
    if stated is None:
        return None
    year, month, day = (part or "" for part in stated.groups())
    known = re.match(r"[\d一二三四五六七八九〇○零]*", text)
    if behind.startswith("年"):
        return (year, len(text)) if known and year.startswith(known[0]) else None
    value = month if behind.startswith("月") else day if behind.startswith(("日", "号")) else ""
    if value:
        return value, len(text)
    alone = ahead.endswith(("：", ":", "（", "(")) or not ahead
    return (words["date"], len(text)) if alone and behind in ("", "）", ")") else None


def _speaker(text: str, around: tuple[str, str], places: frozenset[str], words: Words) -> Guess | None:
    """局长　×××: a bare name, in a line that says who speaks, behind a post or alone."""
    value, behind = words.get("speaker", ""), around[1]
    alone = behind.strip(_BRACKETS) == "" or behind[:1] in _BRACKETS
    return (value, len(text)) if BYLINE in places and alone and value and is_name(value) else None


_Rule = Callable[[str, "tuple[str, str]", "frozenset[str]", Words], "Guess | None"]
_RULES: tuple[_Rule, ...] = (_labelled, _dated, _meeting, _unit, _region, _speaker)
"""In the order in which they are asked; the first that knows decides."""
