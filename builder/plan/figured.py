"""The figures of a sentence that deserve to stand large, each with the words of its clause that say what it counts."""

from __future__ import annotations

import re
from functools import cache

from builder.model.text import Text
from builder.plan.rows import bare
from builder.plan.scene import Item
from builder.zh.affixes import prefix
from builder.zh.figures import Amount
from builder.zh.marks import clauses
from builder.zh.stands import stands
from builder.zh.told import BOUNDS, amounts, labelled, telling
from builder.zh.wording import VERBS

FEWEST, MOST = 3, 4
"""Figures that stand large beside each other."""
LEAST_LABEL, LABEL = 3, 24
"""Characters that tell what a figure counts."""
WHOLE = 0.5
"""How well a label stands alone, at the least."""
UNNAMED = frozenset("我你他她要把让将就也没不（(？?")
"""A label with one of these tells a story, and names nothing."""
_NOUNS = ("就业", "成就", "就医", "就诊", "就读", "就学", "将领", "要素", "不良")
"""Words with one of these that do name something."""
_SCRAPS = ("的给", "什么", "借")
"""Nor does one with these."""
_ACTS = frozenset("死亡 受伤 修改 废止 下降 上升 增长 减少 占比 其中".split())
"""Words that name nothing by themselves."""
_COMPARES = tuple("同比 环比 比 较 高于 低于 超过 超 增长 增加 下降 减少 提高 上升 降低 拉低 增速".split())
"""How a label begins that tells only how another figure changed or compares."""


def figured(sentence: Text) -> list[Item]:
    """The figures of a sentence with what they count: of several side by side (…14家、…5家) all or none, no change without what changed."""
    found = amounts(sentence.words)
    chosen = set(_alike(telling(sentence.words, found, len(found)))) if len(found) > MOST else set()
    chosen = chosen or (set(telling(sentence.words, found, MOST)) if found else set())
    sides = _series(sentence.words, found)
    beside = {figure for series in sides for figure in series}
    near = [figure for figure in found if figure in chosen or figure in beside] if chosen else []
    made = {figure: _figure(sentence, figure, beside) for figure in near}
    for series in sides:
        if not chosen.isdisjoint(series):
            whole = all(made[figure] for figure in series) and len(chosen.union(series)) <= MOST
            chosen = chosen.union(series) if whole else chosen.difference(series)
    items: list[Item] = []
    shown: set[int] = set()
    for n, figure in enumerate(found):
        item = made[figure] if figure in chosen else None
        if item is not None and not (item.text.words.startswith(_COMPARES) and shown.isdisjoint((n - 1, n - 2))):
            items.append(item)
            shown.add(n)
    return items


def _alike(found: tuple[Amount, ...]) -> list[Amount]:
    """Of more figures than stand large the shares of a whole, told one behind the other, where these are as many as can."""
    places = [n for n, figure in enumerate(found) if figure.unit == "%"] if len(found) > MOST else []
    whole = FEWEST <= len(places) <= MOST and places[-1] - places[0] == len(places) - 1
    return [found[n] for n in places] if whole else []


def _series(words: str, found: list[Amount]) -> list[list[Amount]]:
    """Figures that stand side by side, each with its name: 养老机构14家、医院5家、学校86所."""
    out: list[list[Amount]] = []
    for figure in found:
        between = words[out[-1][-1].end : figure.start] if out else ""
        if (between.startswith("、") or between.endswith("、")) and not any(mark in between for mark in "，；。："):
            out[-1].append(figure)
        else:
            out.append([figure])
    return [series for series in out if len(series) > 1]


def _range(words: str, figure: Amount) -> tuple[int, int]:
    """A figure with the one it ranges from: 150至220毫米; not where it changed from that: 由150毫米降至220毫米."""
    match = _ranges().search(words, max(0, figure.start - 12), figure.start)
    return (match.start() if match else figure.start), figure.end


@cache
def _ranges() -> re.Pattern[str]:
    return re.compile(r"(?<![由从\d.])\d[\d.]*(?:万|亿|%)?[至到—－~～-]$")


def _figure(sentence: Text, amount: Amount, beside: set[Amount]) -> Item | None:
    """A figure with the words of its clause that say what it counts; None where these are no name of anything. Those side by side may have short names."""
    span, unit = _range(sentence.words, amount), amount.unit
    start, end = next((a, b) for a, b in clauses(sentence.words) if a <= span[0] < b)
    limit = prefix(sentence.words, BOUNDS, span[1])
    ahead, behind = (
        sentence.cut(start + a, start + b)
        for a, b in labelled(sentence.words[start:end], (span[0] - start, span[1] + len(limit) - start), unit)
    )
    label = bare(ahead or behind)
    figure = sentence.cut(span[0], span[1] + len(limit))
    return (
        Item(figure, label)
        if _names(label.words, 2 if amount in beside else LEAST_LABEL) and figure.words[0].isascii()
        else None
    )


def _names(label: str, least: int) -> bool:
    """Whether a label of `least` characters or more says what is counted."""
    plain_ = label
    for noun in _NOUNS if not UNNAMED.isdisjoint(label) else ():
        plain_ = plain_.replace(noun, "")
    told = UNNAMED.isdisjoint(plain_) and not any(scrap in label for scrap in _SCRAPS)
    told = told and label not in VERBS and label not in _ACTS
    return told and least <= len(label) <= LABEL and stands(label) > WHOLE
