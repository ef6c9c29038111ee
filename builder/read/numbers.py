"""Automatic numbers: what Word would print before a paragraph, from numbering.xml (ISO/IEC 29500-1 17.9)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from builder.read.counting import written
from builder.read.xml import W, child, is_on, value, whole
from builder.value import Value

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


class Level(Value):
    """One level of a list. `text` holds %1 … %9; `legal` writes every number in it in plain digits.

    `restart` is the level (from 1) whose paragraphs make it begin again: 0 none does, None every higher one.
    `style` is the paragraph style that stands for this level.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    legal: bool = False
    gap: bool = True
    restart: int | None = None
    style: str = ""


class List(Value):
    """A list (w:num): `base` is the definition whose counters it shares, `starts` the levels that it begins anew."""

    name: str
    base: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]

    def level_of(self, style: str) -> int | None:
        """The level that the paragraph style stands for."""
        return next((depth for depth, level in self.levels.items() if style and level.style == style), None)


Counts = tuple[int | None, ...]
"""How far each level of a definition has counted; None where it has to begin."""

UNCOUNTED: Counts = (None,) * LEVELS


class Counters:
    """How far every definition has counted, paragraph by paragraph."""

    def __init__(self) -> None:
        self._counts: dict[str, Counts] = {}
        self._begun: set[str] = set()

    def number(self, a_list: List, depth: int) -> str:
        """The number of the next paragraph of `a_list` at `depth` (from 0)."""
        counts = self._counts.get(a_list.base, UNCOUNTED)
        if a_list.name not in self._begun:
            self._begun.add(a_list.name)
            counts = tuple(None if n in a_list.starts else count for n, count in enumerate(counts))
        counts = self._counts[a_list.base] = advanced(counts, a_list, depth)
        return printed(counts, a_list, depth)


def lists(root: Any, style_lists: Mapping[str, str]) -> dict[str, List]:
    """The lists of numbering.xml by their w:numId; `style_lists` tells the w:numId of numbering styles."""
    if root is None:
        return {}
    definitions = {abstract.get(f"{W}abstractNumId", ""): abstract for abstract in root.findall(f"{W}abstractNum")}
    bases = {num.get(f"{W}numId", ""): value(num, "abstractNumId") for num in root.findall(f"{W}num")}
    out = {}
    for num in root.findall(f"{W}num"):
        name = num.get(f"{W}numId", "")
        base = _linked(bases.get(name, ""), definitions, bases, style_lists)
        if base in definitions:
            out[name] = _list(num, name, base, definitions[base])
    return out


def advanced(counts: Counts, a_list: List, depth: int) -> Counts:
    """`counts` after one more paragraph at `depth`: it counts on, and what stands deeper begins again."""
    last = counts[depth]
    now = _start(a_list, depth) if last is None else last + 1
    deeper = (None if _restarts(a_list.levels.get(n, Level()), depth) else counts[n] for n in range(depth + 1, LEVELS))
    return (*counts[:depth], now, *deeper)


def printed(counts: Counts, a_list: List, depth: int) -> str:
    """The number as it is printed at `depth`; a higher level that has not begun shows its start. "" for bullets."""
    level = a_list.levels.get(depth)
    if level is None or level.form == "bullet":
        return ""

    def figure(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        count = counts[place]
        form = "decimal" if level.legal else a_list.levels.get(place, Level()).form
        return written(_start(a_list, place) if count is None else count, form)

    return _PLACE.sub(figure, level.text).strip()


def spaced(number: str, level: Level, words: str) -> str:
    """`number` with a space where the words behind it would run into it: 第一章 总则, 1. 5G网络."""
    last = number[-1:]
    runs_on = last.isalpha() or last.isdecimal() or (last in ".．" and words[:1].isdecimal())
    return f"{number} " if level.gap and runs_on else number


def _start(a_list: List, depth: int) -> int:
    return a_list.starts.get(depth, a_list.levels.get(depth, Level()).start)


def _restarts(level: Level, depth: int) -> bool:
    return level.restart is None or depth < level.restart


def _linked(base: str, definitions: Mapping[str, Any], bases: Mapping[str, str], style_lists: Mapping[str, str]) -> str:
    """The definition that `base` stands for, through the numbering style that it may name."""
    for _ in range(LEVELS):
        style = value(definitions[base], "numStyleLink") if base in definitions else ""
        if not style:
            break
        base = bases.get(style_lists.get(style, ""), "")
    return base


def _list(num: Any, name: str, base: str, definition: Any) -> List:
    levels = {_depth(level): _level(level) for level in definition.findall(f"{W}lvl")}
    starts = {}
    for override in num.findall(f"{W}lvlOverride"):
        depth = _depth(override)
        level = child(override, "lvl")
        if level is not None:
            levels[depth] = _level(level)
        if child(override, "startOverride") is not None:
            starts[depth] = whole(value(override, "startOverride"), 1)
    return List(name, base, levels, starts)


def _depth(element: Any) -> int:
    return min(max(whole(element.get(f"{W}ilvl", ""), 0), 0), LEVELS - 1)


def _level(element: Any) -> Level:
    form = child(element, "numFmt")
    if form is None:  # a format of one's own, with a usual one to fall back to
        form = next(reversed(list(element.iter(f"{W}numFmt"))), None)
    picture = child(element, "lvlPicBulletId") is not None
    restart = child(element, "lvlRestart")
    return Level(
        start=whole(value(element, "start"), 0 if child(element, "start") is None else 1),
        form="bullet" if picture else "decimal" if form is None else form.get(f"{W}val", "decimal"),
        text=value(element, "lvlText"),
        legal=is_on(child(element, "isLgl")),
        gap=value(element, "suff") != "nothing",
        restart=None if restart is None else whole(restart.get(f"{W}val", ""), 0),
        style=value(element, "pStyle"),
    )
