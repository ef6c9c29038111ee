"""Which layout of a template is the cover, which the agenda …: by what it is called, by its type, by what stands on it."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.bring.holders import BODY, SUB, TITLE, Holder
from builder.bring.parts import Sheet
from builder.value import Value

COVER, AGENDA, SECTION, CONTENT, CLOSING = "cover", "agenda", "section", "content", "closing"
ROLES = (COVER, CONTENT, AGENDA, SECTION, CLOSING)
BY_NAME, BY_TYPE, BY_LOOKS, BY_SLIDES = "name", "type", "looks", "slides"

_CALLED = {
    COVER: "标题幻灯片 封面 首页 封页 扉页 titleslide cover frontpage 主标题 标题页",
    AGENDA: "目录 提纲 议程 目次 agenda contents tableofcontents outline",
    SECTION: "节标题 过渡页 章节页 转场 章节 分节 篇章页 过渡 分隔页 sectionheader section divider chapter 章节标题 部分",
    CONTENT: "标题和内容 标题与内容 内容页 正文页 内容 正文 titleandcontent content titlecontent 标题,内容",
    CLOSING: "尾页 封底 致谢 谢谢 感谢 结束页 结束 结尾 末页 closing thankyou thanks ending backcover end 封尾",
}
_OTHERS = re.compile(
    "两栏|比较|仅标题|空白|内容与标题|图片|竖排|垂直|twocontent|comparison|titleonly|blank|caption|vertical|picture|四栏|三栏"
)
"""Layouts that are none of ours, whatever else their names say."""
_TYPES = {"title": COVER, "secHead": SECTION, "obj": CONTENT, "tx": CONTENT}


class Found(Value):
    """The layout that plays a role, and how it was known: by its name, its type, its looks; or that it was made of sample slides."""

    sheet: Sheet
    how: str


def roles(layouts: list[tuple[Sheet, list[Holder]]], size: tuple[float, float]) -> dict[str, Found]:
    """The layout of each role that a master has; none plays two. Names are looked at first, types next, looks last."""
    found: dict[str, Found] = {}
    taken: set[str] = set()
    for how, plays in _ways(size):
        for role in ROLES:
            if role in found:
                continue
            sheet = next((s for s, there in layouts if s.part not in taken and plays(role, s, there)), None)
            if sheet is not None:
                found[role] = Found(sheet, how)
                taken.add(sheet.part)
    return found


def plain(name: str) -> str:
    """A layout's name as it is looked up: without numbers in front, blanks, marks."""
    return re.sub(r"^[\d_]+|[\s_\-（）()]+|\d+$", "", name.lower())


Plays = Callable[[str, Sheet, list[Holder]], bool]


def _ways(size: tuple[float, float]) -> list[tuple[str, Plays]]:
    return [
        (BY_NAME, lambda role, sheet, _: plain(sheet.name) in _CALLED[role].split()),
        (BY_NAME, lambda role, sheet, _: _called(role, plain(sheet.name))),
        (BY_TYPE, lambda role, sheet, _: _TYPES.get(sheet.kind, "") == role),
        (BY_LOOKS, lambda role, _, there: _looks(role, there, size)),
    ]


def _called(role: str, name: str) -> bool:
    return not _OTHERS.search(name) and any(len(word) > 1 and word in name for word in _CALLED[role].split())


def _looks(role: str, there: list[Holder], size: tuple[float, float]) -> bool:
    """Whether what stands on a layout is that of a cover, of a title with a content below it."""
    titles = [holder for holder in there if holder.kind == TITLE and not holder.upright]
    subs = [holder for holder in there if holder.kind == SUB]
    bodies = [holder for holder in there if holder.kind == BODY]
    if not titles:
        return False
    middle = titles[0].box[1] + titles[0].box[3] / 2
    if role == COVER:
        return bool(subs) and middle > size[1] * 0.22
    if role == CONTENT:
        return (
            len(bodies) == 1
            and _wide(bodies[0], size)
            and titles[0].box[1] < bodies[0].box[1]
            and middle < size[1] * 0.3
        )
    return False


def _wide(holder: Holder, size: tuple[float, float]) -> bool:
    _, _, width, height = holder.box
    return width > size[0] * 0.55 and height > size[1] * 0.4
