"""What is to be done in each of several cases: 对于…，…；对于…，…, 凡…一律…；凡…一律…, …的，…；…的，…."""

from __future__ import annotations

from collections.abc import Iterator

from builder.value import replace
from builder.zh.affixes import prefix
from builder.zh.alike import made
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run


def conditional(p: Pieces) -> Iterator[Run]:
    """The runs of cases."""
    if len(p.groups) > 1:
        yield from _cases(p)
    if ("的" in p.text or "该" in p.text) and any(map(p.text.__contains__, _SIGNS)):
        yield from _short(p)


def _cases(p: Pieces) -> Iterator[Run]:
    """Groups side by side that each open with a case of one form."""
    cases = [_case(p, group) for group in p.groups]
    start = 0
    while start < len(cases):
        end = start
        while end + 1 < len(cases) and cases[start][1] and cases[end + 1][1] == cases[start][1]:
            end += 1
        if end > start:
            wholes = [(cases[n][0], p.groups[n][1]) for n in range(start, end + 1)]
            items = tuple((a, _shown(p, a, b, cases[start][1] == "就")) for a, b in wholes)
            yield replace(made(p, Kind.CONDITIONS, wholes, 0.9), items=items)
        start = end + 1


def _case(p: Pieces, group: Piece) -> tuple[int, str]:
    """Where a group of clauses tells a case, and by which word; "" where it tells none."""
    clauses = p.within(group)
    for n, (start, end, _) in enumerate(clauses):
        if word := prefix(p.text, _OPENERS, start):
            return start, word
        if n + 1 < len(clauses) and p.text[start:end].endswith(("的", "的话")):
            return start, "的"
    if len(clauses) > 1 and p.text.startswith(_THEN, clauses[1][0]) and not p.text.startswith(_ONLY, clauses[0][0]):
        return clauses[0][0], "就"
    return group[0], ""


_OPENERS = ("对", "凡")
_THEN = ("就", "便", "则", "只会", "就要", "必须")
_ONLY = ("只有", "只要", "如果")


def _shown(p: Pieces, start: int, end: int, two: bool) -> int:
    """Where the first clause ends that completes what begins at `start`, or the second where it takes `two`."""
    clauses = p.within((start, end, ""))[two:]
    for n, (_, stop, _) in enumerate(clauses):
        done = n + 1 == len(clauses) or not p.text.startswith(_DONE, clauses[n + 1][0])
        if stop > start and done and not p.text[start:stop].endswith(("的", "问题", "情况", "的话")):
            return min(stop, end)
    return end


_DONE = ("要", "必须", "应", "一律", "坚决", "及时", "立即")
"""How the clause begins that tells what is done in the case before it."""


def _short(p: Pieces) -> Iterator[Run]:
    """Pieces side by side that tell a case and what is done: 能整改的立即整改，不能立即整改的明确时限."""
    found: list[tuple[int, int]] = []
    for start, end, mark in [*p.items, (len(p.text), len(p.text), "")]:
        if start < end and _acts(p, start, end):
            found.append((start, end))
            if mark in "、，；" and mark:
                continue
        if len(found) > 1:
            yield made(p, Kind.CONDITIONS, found, 0.85)
        found = []


def _acts(p: Pieces, start: int, end: int) -> bool:
    """Whether a piece tells a case that ends in 的, and what is done then."""
    of = p.text.find("的", start + 2, min(end, start + _LONGEST))
    if of < 0 or end - start > 2 * _LONGEST or not p.at_word(of + 1):
        return False
    if p.text[start] == "该" and p.text.startswith(p.text[start + 1 : of], of + 1):
        return True
    return p.text.startswith(_ACTIONS, of + 1)


_LONGEST = 20
_ACTIONS = tuple(
    "当场 不得 一律 立即 要 限期 从严 依法 坚决 严肃 予以 由 取消 停 收回 核减 移送 及时 尽快 马上 必须 应当 不予 不能 严格 优先 暂停 一查到底 抓紧 零容忍 绝不 决不 可以 批评 表彰 问责 移交 约谈 通报 "
    "纳入 列入 清退 关停 立行立改 限时 挂账 明确".split()
)
"""What is done in a case."""
_SIGNS = ("该", *("的" + action for action in _ACTIONS))
