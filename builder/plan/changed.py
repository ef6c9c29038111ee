"""What stands below a large figure: how it changed, what part of it is what, what else its group tells, or what was done to reach it."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.plan.scene import Texts
from builder.plan.texts import bare
from builder.zh.affixes import prefix
from builder.zh.figures import Amount
from builder.zh.marks import clause_begin, clauses
from builder.zh.run import Span
from builder.zh.stands import imperative, stands
from builder.zh.told import counts

CHANGE, DEED = 30, (5, 20)
"""Characters of what stands below a figure, and of what was done to reach it."""
CLEAR = 0.6
"""How well what was done stands alone, at the least."""
PART = "其中"
_COMPARES = tuple(
    "同比 环比 比 较 高于 低于 高出 超过 超 增长 增加 下降 减少 提高 提升 上升 降低 拉低 增速 增幅 降幅 涨幅 上涨 下跌 回落 扩大 缩小 减 增 降 占 慢 "
    "已经 已累计 去年同期 上年同期 同期".split()
)
"""How a label begins that tells only how another figure changed or compares."""
_NAMED = tuple(
    "比重 比例 比率 比值 增加值 增收 增值 增量 减排 减税 减贫 降水 降雨 降碳 占地 较大 较重 超额 超市 超级 增设 增发 增建 减免 超声".split()
)
"""Words that begin so and do name something."""
_WHEN = ("看", "底", "末", "来", "中", "年", "月", "日", "时", "后", "间", "里")
"""How a clause ends that only tells when, or how figures are looked at."""


def compares(words: str) -> bool:
    """Whether words tell only how another figure changed, or what share of it something is."""
    done = prefix(words, _DONE)
    if done:
        return len(words) == len(done) or words[len(done)].isdecimal()
    return words.startswith(_COMPARES) and not words.startswith(_NAMED)


_DONE = ("上半年完成", "已完成", "完成")
"""With nothing but a figure behind it, this tells how much of another one is done."""


def below(sentence: Text, figure: Amount, group: Span, large: Sequence[Amount]) -> Texts:
    """How a figure came to be (由7.1天降到6.6天) and what follows it in its group, which stand below it; else what was done ahead of it. Nothing that is large itself."""
    came, told = _came(sentence, figure), _follows(sentence, figure, group, large)
    found = tuple(filter(None, (came, told)))
    ahead = NOTHING if found else _deed(sentence, figure, group)
    return (*found, *([ahead] if ahead else []))


def _came(sentence: Text, figure: Amount) -> Text:
    """From what a figure changed to what it is."""
    words = sentence.words
    begin = clause_begin(words, figure.start, "，；。：、")
    start = max(words.rfind(sign, begin, figure.start) for sign in "由从")
    told = start >= begin and any(map(str.isdecimal, words[start : figure.start]))
    return sentence.cut(start, figure.end) if told and figure.end - start <= CHANGE else NOTHING


def _follows(sentence: Text, figure: Amount, group: Span, large: Sequence[Amount]) -> Text:
    """The next clauses of a group with figures, as many as there is room for: how it changed, or one part of it; else the next one alone."""
    words, (_, end) = sentence.words, group
    spans = [(a, b - (words[b - 1] in "，；。")) for a, b in clauses(words) if figure.end <= a < end]
    told = NOTHING
    for n, (a, b) in enumerate(spans):
        one = bare(sentence.cut(a, b))
        tells = counts(one.words) and not any(a <= other.start < b for other in large)
        part = one.words.startswith(PART) and not _goes_on(words, b, end)
        if not tells or (n and not compares(one.words)) or (one.words.startswith(PART) and not part):
            break
        longer = bare(sentence.cut(spans[0][0], b))
        if len(longer.words) > CHANGE:
            break
        told = longer
    return told


def _goes_on(words: str, start: int, end: int) -> bool:
    """Whether further parts follow the one that ends at `start`."""
    return any(map(str.isdecimal, words[start + 1 : end])) and not compares(words[start + 1 :])


def _deed(sentence: Text, figure: Amount, group: Span) -> Text:
    """The clause ahead of a figure, in its group, that tells what was done."""
    spans = [(a, b) for a, b in clauses(sentence.words) if group[0] <= a and b <= figure.start]
    if len(spans) != 1:
        return NOTHING
    said = bare(sentence.cut(*spans[0]))
    fits = DEED[0] <= len(said.words) <= DEED[1] and not said.words.endswith(_WHEN)
    plain = not any(map(str.isdecimal, said.words)) and not imperative(said.words) and stands(said.words) >= CLEAR
    return said if fits and plain else NOTHING
