"""Items between 、: where a list begins inside its clause and where it ends, and whether it is one of thoughts."""

from __future__ import annotations

from collections.abc import Iterator

from builder.value import Value
from builder.zh.alike import LEAST, back, clause_end, front, made, strength, tailed
from builder.zh.blanks import SURNAMES
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wording import (
    ADVERBS,
    COVERBS,
    BODIES,
    INSTITUTIONS,
    MEASURES,
    NUMERALS,
    ONE_VERBS,
    PERSONS,
    STEPS,
    VERBS,
    et_cetera,
)

_AND = ("以及", "和", "与", "及", "或")
_PREVIOUS = frozenset("的了着为是要把以与和对从向在让使到于有做用")
"""Behind one of these a word begins, whatever the dictionary says."""
_NEVER_FIRST = frozenset("的了着过地得之们和与及等")
_TOGETHER = (
    "相结合",
    "结合起来",
    "相统一",
    "统一起来",
    "并重",
    "并举",
    "齐抓共管",
    "相促进",
    "有机统一",
    "一体推进",
    "一体化推进",
    "同频共振",
    "相衔接",
    "相协调",
    "融合发展",
    "融合",
)
_NO_NOUN = (
    ADVERBS
    | COVERBS
    | frozenset(
        "要 是 上 下 中 里 内 外 时 后 前 以来 各 全年 执行 管住 办理 逐一 逐条 一并 分别 以上 以下 面前 方面".split()
    )
)
_SUCH = ("这样的", "这些", "这类", "之类的", "等等")


class End(Value):
    """How a list ends: its last items, what stands behind them, how many the words count (0: they do not), and whether 等 closes it."""

    items: tuple[Span, ...]
    behind: int
    count: int = 0
    closed: bool = False


def listed(p: Pieces) -> Iterator[Run]:
    """The runs among items between 、."""
    start = 0
    for n, (_, _, mark) in enumerate(p.items):
        if mark != "、":
            if n - start >= 2:
                yield from _chain(p, p.items[start : n + 1])
            start = n + 1


def _chain(p: Pieces, chain: list[Piece]) -> Iterator[Run]:
    """The runs of pieces that 、 joins: each stretch of inner pieces of one form, with what fits ahead and behind."""
    last = len(chain) - 1
    at = 1
    while at < last:
        end = at
        while end + 1 < last and _near(p.text, chain[end], chain[end + 1]):
            end += 1
        if run := _run(p, chain, at, end):
            yield run
        at = end + 1
    if last > 2 and (named := _named(p, chain[last], 2, 60)) and (run := _whole(p, chain, named)):
        yield run


def _near(text: str, one: Piece, other: Piece) -> bool:
    """Whether two pieces are of one form: about as long, or with one frame."""
    short, long = sorted((one[1] - one[0], other[1] - other[0]))
    if long <= max(short + 1, short * 1.34):
        return True
    words = [text[one[0] : one[1]], text[other[0] : other[1]]]
    return long <= short * 2.5 and (front(words) > 1 or back(words) > 1)


def _run(p: Pieces, chain: list[Piece], at: int, end: int) -> Run | None:
    """The run around the inner pieces chain[at : end + 1]."""
    inner = [(a, b) for a, b, _ in chain[at : end + 1]]
    right = _end(p, chain[end + 1], inner)
    if right is None:
        return None
    start = _start(p, chain[at - 1], [*inner, *right.items])
    if start is None:
        return None
    last = end + 1 == len(chain) - 1
    if not last and right.behind < chain[end + 1][1]:
        return None
    return _judged(p, [(start, chain[at - 1][1]), *inner, *right.items], right)


def _whole(p: Pieces, chain: list[Piece], named: End) -> Run | None:
    """The run of all pieces ahead of 等 or a count, however uneven, as far as they could be items."""
    spans = list(named.items)
    for a, b, _ in reversed(chain[1:-1]):
        if b - a > 2.5 * max(y - x for x, y in spans) + 1:
            break
        spans.insert(0, (a, b))
    left = chain[len(chain) - 1 - len(spans)]
    start = _start(p, left, spans)
    return None if start is None else _judged(p, [(start, left[1]), *spans], named)


def _start(p: Pieces, left: Piece, others: list[Span]) -> int | None:
    """Where the first item begins in the piece `left`, which may begin with words that lead to it."""
    text, (begin, end, _) = p.text, left
    words, size = [text[a:b] for a, b in others], end - begin
    sizes = [len(word) for word in words]
    mean = sum(sizes) / len(sizes)
    if shared := front(words):
        at = text.rfind(words[0][:shared], begin, end)
        if at >= 0 and 0.5 * mean <= end - at <= 2 * mean + 1 and (shared > 1 or _opens(p, at)):
            return at
    if min(sizes) == max(sizes):
        at = end - sizes[0]
        if size == sizes[0] or (at > begin and _opens(p, at)):
            return max(begin, at)
    fitting = [at for at in range(max(begin, end - max(sizes) - 1), end - min(sizes) + 2) if at < end and _opens(p, at)]
    governed = [at for at in fitting if at > begin and _governed(text, begin, at)]
    if governed:
        return min(governed, key=lambda at: abs(end - at - mean))
    return begin if size <= 1.8 * max(sizes) and text[begin] not in _NEVER_FIRST else None


def _opens(p: Pieces, at: int) -> bool:
    """Whether an item may begin at `at`."""
    text = p.text
    return text[at] not in _NEVER_FIRST and (at == 0 or text[at - 1] in _PREVIOUS or p.at_word(at))


def _governed(text: str, begin: int, at: int) -> bool:
    """Whether the words ahead of `at` lead to a list: a verb, 的, a coverb."""
    return (
        text[max(begin, at - 2) : at] in VERBS
        or text[at - 1] in _PREVIOUS
        or (text[at - 1] in ONE_VERBS and at - 1 == begin)
    )


def _end(p: Pieces, right: Piece, inner: list[Span]) -> End | None:
    """Where the last item ends in the piece `right`, which may go on with words behind the list."""
    text, (begin, end, _) = p.text, right
    words = [text[a:b] for a, b in inner]
    sizes = [len(word) for word in words]
    least, most = max(1, min(sizes) - 1), max(sizes) * 2 + 1
    if named := _named(p, right, least, most):
        return named
    if pair := _joined(p, right, sizes):
        return pair
    size = end - begin
    if min(sizes) == max(sizes) and size >= sizes[0] and (size == sizes[0] or p.at_word(begin + sizes[0])):
        return End(((begin, begin + sizes[0]),), begin + sizes[0])
    shared = words[0][-back(words) :] if len(words) > 1 and back(words) else ""
    at = text.find(shared, begin + 1, end) if shared else -1
    if at > 0 and least <= at + len(shared) - begin <= most and p.at_word(at + len(shared)):
        return End(((begin, at + len(shared)),), at + len(shared))
    of = text.find("的", begin + least, min(end, begin + most))
    if of > 0 and not any("的" in word for word in words) and of - begin <= max(sizes) + 1:
        return End(((begin, of),), of)
    return End(((begin, end),), end) if size <= 1.8 * max(sizes) else None


def _named(p: Pieces, right: Piece, least: int, most: int) -> End | None:
    """The end of a list that 等 or a count closes: 托育养老等群众急难愁盼问题, 建章立制五项重点措施."""
    text, (begin, end, _) = p.text, right
    for at in range(begin + least, min(end, begin + most + 1)):
        if (text[at] == "等" and et_cetera(text, at)) or text.startswith(_SUCH, at):
            return End(((begin, at),), at, closed=True)
        if count := counted(text, at):
            return End(((begin, at),), at, count)
    return None


def counted(text: str, at: int) -> int:
    """The number of a count at `at` that names a whole: 3 of 三个阶段; 0 where there is none."""
    sign = text[at]
    number = NUMERALS.get(sign, 0) or (int(sign) if sign.isdecimal() else 0)
    if number < 2 or text[at - 1 : at].isdecimal() or text[at - 1 : at] in NUMERALS or text[at - 1 : at] == "第":
        return 0
    return number if text[at + 1 : at + 2] in MEASURES and len(text) > at + 2 else 0


def _joined(p: Pieces, right: Piece, sizes: list[int]) -> End | None:
    """The last two items where a word for "and" joins them."""
    text, (begin, end, _) = p.text, right
    for word in _AND:
        at = text.find(word, begin + max(1, min(sizes) - 1), end)
        if at < 0 or at - begin > max(sizes) + 1 or not p.at_word(at):
            continue
        rest = _end(p, (at + len(word), end, ""), [(begin, at)]) if at + len(word) < end else None
        if rest and min(sizes) - 1 <= rest.items[0][1] - rest.items[0][0] <= max(sizes) + 2:
            return End(((begin, at), *rest.items), rest.behind, rest.count, rest.closed)
    return None


def _judged(p: Pieces, spans: list[Span], end: End) -> Run | None:
    """The run of `spans`, if they are thoughts rather than names and stand on their own."""
    text = p.text
    words = [text[a:b] for a, b in spans]
    after = clause_end(p, end.behind)
    begin = end.behind + text.startswith("等", end.behind)
    core = (begin, noun(p, begin, after, not end.closed)) if end.count or end.closed else (after, after)
    if end.closed:
        core = (max(core[0], text.rfind("的", *core) + 1), core[1])
    named = text[core[0] : core[1]]
    counts = end.count == len(words)
    if _names(words, named) or (end.count and not counts):
        return None
    if min(map(len, words)) < 2 or (max(map(len, words)) < 3 and not counts and not (end.closed and len(named) > 2)):
        return None
    extra = 0.15 if counts or end.closed else _behind(text[end.behind : after])
    force = strength(words, extra)
    if force < LEAST:
        return None
    return tailed(made(p, _kind(words, named, counts), spans, force), (end.behind, after), core)


def noun(p: Pieces, start: int, end: int, counts: bool) -> int:
    """Where the noun ends that opens at `start`: ahead of a verb, a figure, or (where it `counts`) of 的."""
    text, at = p.text, start + 2 * counts
    while at < end:
        after = next(place for place in range(at + 1, end + 1) if place == end or p.at_word(place))
        word = text[at:after]
        if at > start and (word in _NO_NOUN or word in VERBS or word[0].isdecimal() or (counts and word == "的")):
            break
        at = after
    return at


def _behind(tail: str) -> float:
    """What words behind the last item say against a list."""
    if not tail or tail.startswith(_TOGETHER):
        return 0.05
    return -0.1 if tail[0] == "的" else -0.2


def _kind(words: list[str], named: str, counts: bool) -> Kind:
    if counts:
        return Kind.SEQUENCE if named.endswith(STEPS) else Kind.PARTS
    if [word[:2] for word in words[:3]] == ["不敢", "不能", "不想"]:
        return Kind.SCALE
    return Kind.SET


def _names(words: list[str], named: str) -> bool:
    """Whether items are names of people, places, bodies, days or numbers, which no slide sets side by side."""
    if named.endswith(tuple(BODIES)) or any(word.endswith(tuple(PERSONS)) for word in words):
        return True
    if all(word[-1] in INSTITUTIONS for word in words) or any(word[0].isdecimal() or word[0] in "《" for word in words):
        return True
    return all(len(word) <= 3 and word[0] in SURNAMES for word in words)
