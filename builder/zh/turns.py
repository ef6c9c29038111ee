"""Pairs that words announce: 不是…而是…, 由…向…转变, 多…少…, 既要…也要…, 不仅…更…."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from builder.value import Value, replace
from builder.zh.affixes import prefix
from builder.zh.alike import MARKS, bare, clause_end, made, tailed
from builder.zh.pieces import Pieces
from builder.zh.run import Kind, Run, Span

_FARTHEST = 80
"""Characters between two words that belong to each other."""
_SURE, _LIKELY = 0.9, 0.7


def turned(p: Pieces) -> Iterator[Run]:
    """The runs that words announce."""
    for signs, rule in _RULES:
        if any(map(p.text.__contains__, signs)):
            yield from rule(p)


def _run(p: Pieces, kind: Kind, wholes: list[Span], items: list[Span], force: float) -> Run:
    """A run whose items are its wholes without the words that announce them."""
    return replace(made(p, kind, wholes, force), items=tuple(items))


class Pair(Value):
    """What opens a pair and what goes on with it; whether the items stand without these words."""

    opener: str
    others: tuple[str, ...]
    kind: Kind
    strips: bool = False
    unless: str = "\0"
    """Nothing of these stands behind the opener."""


_PAIRS = (
    Pair("不是", ("而是",), Kind.CONTRAST, True, "很"),
    Pair("并非", ("而是",), Kind.CONTRAST, True),
    Pair("不在", ("而在",), Kind.CONTRAST, unless="乎"),
    Pair("不看", ("只看",), Kind.CONTRAST),
    Pair("不为", ("只为",), Kind.CONTRAST),
    Pair("不求", ("但求", "只求"), Kind.CONTRAST),
    Pair("宁可", ("也不", "不可"), Kind.CONTRAST),
    Pair("宁愿", ("也不",), Kind.CONTRAST),
    Pair("与其", ("不如",), Kind.CONTRAST),
    Pair("没有", ("只有",), Kind.CONTRAST),
    Pair("只有", ("没有",), Kind.CONTRAST),
    Pair("只求", ("不求",), Kind.CONTRAST),
    Pair("只顾", ("不顾",), Kind.CONTRAST),
    Pair("只讲", ("不讲",), Kind.CONTRAST),
    Pair("既要", ("也要", "又要", "更要", "还要"), Kind.BOTH, True),
    Pair("既", ("又", "也", "还"), Kind.BOTH, True, "要然定往成得"),
    Pair("一方面", ("另一方面",), Kind.BOTH, True),
    Pair("一手抓", ("一手抓",), Kind.PAIRING, True),
    Pair("不仅", ("而且", "更", "还", "也"), Kind.SCALE),
    Pair("不但", ("而且", "更", "还", "也"), Kind.SCALE),
    Pair("不只", ("而且", "更", "还", "也"), Kind.SCALE),
)
_TIGHT = ("而是", "而在", "又", "又要", "没有", "也不")
"""These go on without a mark ahead of them."""
_SURELY = ("而是", "而在")


def _pairs(p: Pieces) -> Iterator[Run]:
    """不是A，而是B and its like."""
    for pair in _PAIRS:
        at = p.text.find(pair.opener)
        while at >= 0:
            begin = at + len(pair.opener)
            if p.text[begin : begin + 1] not in tuple(pair.unless):
                yield from _pair(p, at, pair)
            at = p.text.find(pair.opener, begin)


def _pair(p: Pieces, at: int, pair: Pair) -> Iterator[Run]:
    """The run of a pair that opens at `at`, where it goes on."""
    text, begin = p.text, at + len(pair.opener)
    for other in pair.others:
        turn = _turn(text, begin, other)
        if turn < 0:
            continue
        end = _asked(p, clause_end(p, turn + len(other)))
        wholes = [bare(text, at, turn), bare(text, turn, end)]
        items = [bare(text, begin, turn), bare(text, turn + len(other), end)] if pair.strips else wholes
        if min(b - a for a, b in items) > 1 and wholes[0][1] - wholes[0][0] < 60 and p.at_word(at):
            yield _run(p, pair.kind, wholes, items, _SURE if min(b - a for a, b in items) > 3 else _LIKELY)
        return


def _asked(p: Pieces, end: int) -> int:
    """The end of a clause with the question that goes on with it: 看部署到了他那里，是落了地，还是落了空."""
    next_ = clause_end(p, end + 2) if p.text.startswith("，是", end) else end
    return clause_end(p, next_ + 2) if p.text.startswith("，还是", next_) else end


def _turn(text: str, begin: int, other: str) -> int:
    """Where `other` goes on with the pair that opens ahead of `begin`, in the same sentence; -1 where it does not."""
    stop = min((at for sign in "。；！？" if (at := text.find(sign, begin)) >= 0), default=len(text))
    stop = min(stop, begin + _FARTHEST)
    turn = text.find(other, begin + 1, stop)
    while turn > 0 and not (text[turn - 1] in MARKS or _goes_on(other, text[begin:turn])):
        turn = text.find(other, turn + 1, stop)
    return turn


def _goes_on(other: str, between: str) -> bool:
    """Whether `other` goes on with a pair without a mark ahead of it, what stands between them: behind a pause most words are of another clause (只有24岁，还存着没有发出的一条语音)."""
    return other in _TIGHT and (other in _SURELY or not any(sign in MARKS for sign in between))


_NO_IS = frozenset(
    "但是 可是 于是 凡是 总是 还是 要是 只是 不是 而是 更是 若是 或是 是否 是非 是不 其是 别是 先是 便是 倒是 老是".split()
)
"""是 in one of these is no verb of its own."""


def _is_not(p: Pieces) -> Iterator[Run]:
    """是A，不是B; 是A，更是B."""
    text = p.text
    for n, (start, end, _) in enumerate(p.clauses[1:]):
        other = prefix(text, ("而不是", "不是", "更是"), start)
        before = p.clauses[n]
        at = text.find("是", before[0], before[1]) if other else -1
        if at < 0 or before[2] not in "，," or text[at - 1 : at + 1] in _NO_IS or text[at : at + 2] in _NO_IS:
            continue
        rises = other == "更是"
        wholes = [(at, before[1]), (start, end)]
        items = wholes if rises else [(at + 1, before[1]), (start + len(other), end)]
        if min(b - a for a, b in items) > 1 and "而是" not in text[start : end + 3]:
            yield _run(p, Kind.SCALE if rises else Kind.CONTRAST, wholes, items, 0.8)


_TURNS = (
    ("由", "向", ("转变", "转型", "迈进", "跨越", "拓展", "延伸")),
    ("从", "向", ("转变", "转型", "迈进", "跨越", "拓展", "延伸")),
    ("从", "到", ("的转变", "的飞跃", "的跨越", "的转型", "的蝶变", "的跃升", "的嬗变")),
)
"""How a change is told: from, to, and the words that say it is one."""


def _becomes(p: Pieces) -> Iterator[Run]:
    """由A向B转变, 变A为B."""
    text = p.text
    for start, end, _ in p.clauses:
        for first, second, signs in _TURNS:
            stop = next((at for sign in signs if (at := text.find(sign, start, end)) > 0), -1)
            at = text.rfind(first, start, stop) if stop > 0 else -1
            turn = text.find(second, at, stop) if at >= 0 else -1
            if turn > at + 2 and stop - turn > 2 and "、" not in text[at:stop]:
                run = _run(p, Kind.CONTRAST, [(at, turn), (turn, stop)], [(at + 1, turn), (turn + 1, stop)], 0.85)
                yield tailed(run, (stop, end))
                break
        yield from _changes(p, start, end)
        at = text.find("变“", start, end)
        turn = text.find("”为", at, end) if at >= 0 else -1
        if turn > 0 and text.count("变“", start, end) == 1:
            yield _run(p, Kind.CONTRAST, [(at, turn + 1), (turn + 1, end)], [(at + 1, turn + 1), (turn + 2, end)], 0.85)


def _changes(p: Pieces, start: int, end: int) -> Iterator[Run]:
    """由82个工作日压减到45个工作日以内: a figure before, and after."""
    text = p.text
    turn = next((at for sign in _MOVES if (at := text.find(sign, start, end)) > 0), -1)
    begin = max(text.rfind("由", start, turn), text.rfind("从", start, turn)) if turn > 0 else -1
    told = begin >= 0 and all(any(map(str.isdecimal, text[a:b])) for a, b in ((begin, turn), (turn, end)))
    if told and max(turn - begin, end - turn) <= _FIGURE and "、" not in text[begin:turn]:
        spans = [(begin, turn), (turn, end)]
        yield _run(p, Kind.CONTRAST, spans, spans, 0.8)


_MOVES = tuple(
    f"{verb}{to}"
    for verb in "压减 压缩 缩短 缩减 下降 降低 减少 提高 提升 增加 增长 上升 扩大 优化 精简 压 降 升 增".split()
    for to in "到至"
)
"""How a figure changes."""
_FIGURE = 18
"""Characters of a figure with what it counts."""
_UNWANTED = tuple("不搞 不做 不当 不讲 不唱 不摆 不走过场 不玩 不图 不随意 不折腾 切忌 力戒".split())
_NEGATIVE = ("不", "防止", "避免", "杜绝", "严禁", "力戒", "切忌", "决不", "绝不", "坚决防止", "坚决不")


def _against(p: Pieces) -> Iterator[Run]:
    """要A，不搞B，不折腾C: what is wanted, and the clauses behind it that say what is not."""
    at, last = 1, len(p.clauses)
    while at < last:
        start = p.clauses[at][0]
        before = p.clauses[at - 1]
        stop = at
        if before[2] in "，," and before[2] and p.text.startswith(_UNWANTED, start):
            while (
                stop + 1 < last and p.clauses[stop][2] in "，," and p.text.startswith(_UNWANTED, p.clauses[stop + 1][0])
            ):
                stop += 1
            wanted = p.text[before[0] : before[1]]
            if not wanted.startswith(_NEGATIVE) and "不" not in wanted and 4 <= len(wanted) <= 36:
                spans = [(before[0], before[1]), (start, p.clauses[stop][1])]
                yield made(p, Kind.CONTRAST, spans, 0.72)
        at = stop + 1


def _more_less(p: Pieces) -> Iterator[Run]:
    """多A，少B."""
    text = p.text
    for before, (start, end, _) in pairwise(p.items):
        if text[start : start + 1] != "少" or text[start + 1 : start + 2] in _NO_LESS:
            continue
        begin = max(p.clauses[p.clause(before[0])][0], start - _FARTHEST)
        at = text.find("多", begin, before[1])
        if at >= 0 and p.at_word(at):
            yield made(p, Kind.CONTRAST, [(at, before[1]), (start, clause_end(p, end))], 0.75)


_NO_LESS = tuple("数先有量年而林不用")
"""Behind 少 these make another word of it."""


def _more_and_more(p: Pieces) -> Iterator[Run]:
    """更加A，更加B，始终C."""
    text = p.text
    for n in range(2, len(p.clauses)):
        (a, b, _), (c, d, _), (e, f, _) = p.clauses[n - 2 : n + 1]
        at = text.find("更加", a, b)
        if at >= 0 and text.startswith("更加", c) and text.startswith(("始终", "最终"), e):
            yield made(p, Kind.SCALE, [(at, b), (c, d), (e, f)], 0.95)


_RULES = (
    (
        ("不是", "而是", "不在", "不看", "不为", "不求", "宁", "与其", "只", "既", "一方面", "一手抓", "不仅", "不但"),
        _pairs,
    ),
    (("不是", "更是"), _is_not),
    (("转变", "转型", "变“", "迈进", "跨越", "拓展", "飞跃", "跃升"), _becomes),
    (("，不", "，切忌", "，力戒"), _against),
    (("少",), _more_less),
    (("更加",), _more_and_more),
)
