"""A new theme -> its theme.toml: what differs from the theme that it extends, with comments, in both languages as all files that people edit."""

from __future__ import annotations

from collections.abc import Mapping

from builder.value import Value

_HEAD = """\
# {title}：只写与 {parent} 不同的地方，其余照它；每个键的说明见 themes/README.zh.md。
# It states what differs from {parent}; themes/README.md explains every key.
extends = {extends}
title = {quoted}
"""
_COLOURS = """
# 由 {brand} 推算，文字与底色的对比都够。改这里的颜色，用到它的地方都跟着变；改了以后用 jiangyi theme check 核对。
# Derived from {brand} so that all words are read. What is changed here changes everywhere; jiangyi theme check looks at it.
[palette]
"""
_ROLES = """
# 每个角色用哪个颜色 / which colour each role has
[roles]
"""
_LINES = """
# 笔记横线 / lines to write on
"""
_UNIT = """
# 单位自己的词；logo 是这个文件夹里的图片 / the unit's own words; logo is a picture in this folder
[unit]
"""
_MORE = """
# 还可以改（去掉行首的“# ”）/ more that may differ (take the "# " off):
# [fonts]
# heading = { han = "华文中宋", latin = "华文中宋" }
# [deck]
# transition = "fade"
# [handout]
# preset = "公文版式"
"""
NAMES = {
    "dk1": ("text", "正文 / words"),
    "lt1": ("paper", "纸 / paper"),
    "dk2": ("deep", "标题和深色块 / titles, deep fields"),
    "lt2": ("tint", "浅底 / pale ground"),
    "accent1": ("main", "主色：色块、序号、要点 / the colour: fields, numerals, key phrases"),
    "accent2": ("ornament", "点缀，不作文字 / ornament, never words on paper"),
    "accent3": ("second", "第二种能作文字的颜色 / a second colour that words may have"),
    "accent4": ("chart_1", "图表 / charts"),
    "accent5": ("chart_2", "图表 / charts"),
    "accent6": ("quiet", "次要文字 / quiet words"),
    "folHlink": ("visited", "点过的链接 / links that were followed"),
}
"""What the colour of each role is called in the palette, and what it is for; a link has the colour that it equals."""


class Start(Value):
    """A theme to begin: `parent` is the name of the theme that it extends, `brand` the colour "#RRGGBB" that `colours` came from.

    `colours` are each role's digits. `looks` are handouts whose lines to write on have a colour in the parent: here they have `lines`, by turns.
    """

    title: str
    parent: str
    unit: str = ""
    logo: str = ""
    brand: str = ""
    colours: Mapping[str, str] = {}
    looks: tuple[str, ...] = ()
    lines: tuple[str, str] = ("", "")


def theme_text(start: Start) -> str:
    """The file, in TOML."""
    head = _HEAD.format(title=start.title, parent=start.parent, extends=_text(start.parent), quoted=_text(start.title))
    return head + _scheme(start) + _lines(start) + _words(start) + _MORE


def _scheme(start: Start) -> str:
    if not start.colours:
        return ""
    palette = "".join(f'{name:<8} = "#{start.colours[role]}"  # {role}：{use}\n' for role, (name, use) in NAMES.items())
    link = next(role for role in ("accent1", "accent3") if start.colours[role] == start.colours["hlink"])
    roles = {role: name for role, (name, _) in NAMES.items()} | {"hlink": NAMES[link][0]}
    return (
        _COLOURS.format(brand=start.brand)
        + palette
        + _ROLES
        + "".join(f"{r:<8} = {_text(n)}\n" for r, n in roles.items())
    )


def _lines(start: Start) -> str:
    stated = zip(("line", "line_odd"), start.lines, strict=True)
    rows = "".join(f'{style} = {{ edge = "#{colour}" }}\n' for style, colour in stated)
    tables = "".join(f"[handout.{look}.styles]\n{rows}" for look in start.looks)
    return _LINES + tables if tables else ""


def _words(start: Start) -> str:
    stated = {"name": start.unit, "logo": start.logo}
    rows = "".join(f"{key} = {_text(value)}\n" for key, value in stated.items() if value)
    return _UNIT + rows if rows else ""


def _text(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
