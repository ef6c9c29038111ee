"""Words that stand twice and are hardly meant to: in a draft, and where a filled blank meets the words around it."""

from __future__ import annotations

from collections.abc import Iterator

_TWICE = {
    **dict.fromkeys(
        "了了 与与 及及 把把 被被 为为 我们我们 同志同志 工作工作 要求要求 进行进行 加强加强 推进推进 ，， 。。 、、 ；； ：：".split(),
        "",
    ),
    **dict.fromkeys("县县 市市 省省 区区 镇镇 乡乡 局局".split(), "长委级政场直域际内通有都"),
    "的的": "确",
    "是是": "非",
    "和和": "美气睦",
    "对对": "联",
    "从从": "容",
    "在在": "",
}
"""Words that are hardly meant twice, and what behind them shows that they are."""
_MEANT = {
    "在在": "实现存所",
    "的的": "目",
    "了了": "为除",
    "与与": "参",
    "及及": "涉",
    "为为": "作因认",
    "对对": "应针面",
}
"""What ahead of them does: 现在在, 目的的, 为了了解."""
_SEAMS = {
    **_TWICE,
    "年年": "底初中末度",
    "月月": "底初末",
    **dict.fromkeys("日日 号号 由由 会会 院院 校校 厅厅 部部 委委 村村".split(), "长门员士友署领落"),
}
"""The same where a value meets the draft: there the clerk did not see both."""
BODIES = tuple("局 委 办 厅 部 院 校 处 科 所 站 会 公司 集团 中心 银行 支队 大队 政府 学校 医院".split())
"""How the name of a unit ends: none is followed by 单位."""
LONGEST = 8
"""Characters that a value and the draft may say alike."""
_CLOSERS = "》”）】"


def doubled(words: str) -> Iterator[tuple[str, int]]:
    """What stands twice in `words`, each kind once: the doubled words and where they begin."""
    yield from _found(words, _TWICE)


def seam(left: str, right: str) -> str:
    """What is said twice where `left` meets `right`, as it would read (市市, 局单位, 方案》方案); "" where nothing is."""
    bare = left.rstrip(_CLOSERS)
    met = bare[-1:] and bare[-1] in right[1:LONGEST]
    for size in range(min(LONGEST, len(bare), len(right)), 1, -1) if met else ():
        if bare.endswith(right[:size]):
            return left[len(bare) - size :] + right[:size]
    if left.endswith(BODIES) and right.startswith("单位"):
        return f"{left[-1]}单位"
    near = bare[-1:] + right[:2]
    return near[:2] if near[:2] in _SEAMS and not _is_meant(near, 0, near[:2], _SEAMS) else ""


def _found(words: str, table: dict[str, str]) -> Iterator[tuple[str, int]]:
    for twice in (twice for twice in table if twice in words):
        start = words.index(twice)
        if not _is_meant(words, start, twice, table):
            yield twice, start


def _is_meant(words: str, start: int, twice: str, table: dict[str, str]) -> bool:
    """Whether the words around what stands twice show that it is meant to."""
    end = start + len(twice)
    return words[end : end + 1] in tuple(table[twice]) or words[start - 1 : start] in tuple(_MEANT.get(twice, ""))
