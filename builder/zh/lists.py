"""Items between 、: where a list begins inside its clause and where it ends, and whether it is one of thoughts."""

from __future__ import annotations

from collections.abc import Iterator

from builder.value import Value
from builder.zh.affixes import prefix
from builder.zh.alike import LEAST, back, clause_end, front, made, strength, tailed
from builder.zh.openings import opening
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run, Span
from builder.zh.wholes import ahead, core, counted, is_of_names
from builder.zh.wording import COVERBS, HEADS, STEPS, et_cetera

_AND = ("以及", "和", "与", "及", "或")
_DEAREST, _DEAREST_NAMED = 2.0, 2.6
"""What the beginning of a list may cost; more where 等 or a count says that it is one."""
_TOGETHER = tuple(
    "相结合 结合起来 相统一 统一起来 并重 并举 齐抓共管 相促进 有机统一 一体推进 一体化推进 同频共振 相衔接 相协调 融合发展 融合 一起抓 齐头并进".split()
)
"""What makes one of a list behind it."""
_SUCH = ("等等", "等", "这样的", "这些", "这类", "之类的")


_WEAK = ("方式", "形式", "渠道", "途径")
"""Wholes whose parts are hardly thoughts where they are short: 电话、短信、微信等方式."""


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
    if run := _counted_off(p, chain):
        yield run
        return
    last = len(chain) - 1
    at, found = 1, False
    while at < last:
        end = at
        while end + 1 < last and _near(p.text, chain[end], chain[end + 1]):
            end += 1
        if run := _run(p, chain, at, end):
            found = at == 1 and end + 1 == last
            yield run
        at = end + 1
    if last > 2 and not found and (named := _named(p, chain[last], 2, 60)) and (run := _whole(p, chain, named)):
        yield run


def _counted_off(p: Pieces, chain: list[Piece]) -> Run | None:
    """As many pieces as are counted ahead of the colon behind which they stand, however uneven: 做到“六个一”：一次通报会、一份整改清单、…."""
    spans = [(start, end) for start, end, _ in chain]
    whole = ahead(p, spans[0][0] - 1, len(spans))
    if whole is None or is_of_names([p.text[a:b] for a, b in spans], p.text[slice(*whole)]):
        return None
    end = spans[-1][1]
    return tailed(made(p, Kind.SET, spans, _COUNTED), (end, end))


_COUNTED = 0.95


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
    left, right = chain[at - 1], chain[end + 1]
    found = _end(p, right, inner, left)
    if found is None or (end + 2 < len(chain) and found.behind < right[1]):
        return None
    others = [*inner, *found.items]
    if at > 1 and front([p.text[a:b] for a, b in others]) < 2:
        return None
    first = _first(p, left, others, found)
    return None if first is None else _judged(p, [first, *others], found)


def _whole(p: Pieces, chain: list[Piece], named: End) -> Run | None:
    """The run of all pieces ahead of 等 or a count, however uneven, where they could be items."""
    others = [(a, b) for a, b, _ in chain[1:-1]] + list(named.items)
    sizes = [b - a for a, b in others]
    if max(sizes) > 4 * min(sizes) + 1:
        return None
    first = _first(p, chain[0], others, named)
    return None if first is None else _judged(p, [first, *others], named)


def _first(p: Pieces, left: Piece, others: list[Span], end: End) -> Span | None:
    """The first item, at the end of the piece `left`."""
    named = end.closed or end.count > 0
    at = opening(p, left, [p.text[a:b] for a, b in others], _DEAREST_NAMED if named else _DEAREST)
    return None if at is None else (at, left[1])


def _end(p: Pieces, right: Piece, inner: list[Span], left: Piece) -> End | None:
    """Where the last item ends in the piece `right`, which may go on with words behind the list."""
    text, (begin, end, _) = p.text, right
    words = [text[a:b] for a, b in inner]
    sizes = [len(word) for word in words]
    least, most = max(1, min(sizes) - 1), max(sizes) * 2 + 1
    if found := _named(p, right, least, most) or _joined(p, right, sizes, left):
        return found
    size = end - begin
    shared = back([*words, text[left[0] : left[1]]])
    at = text.find(words[0][-shared:], begin + 1, end) + shared if shared else 0
    framed = End(((begin, at),), at) if at > begin and least <= at - begin <= most and p.at_word(at) else None
    if framed and shared > 1:
        return framed
    whole = words[0][0] in COVERBS and text[begin] == words[0][0] and size <= 1.8 * max(sizes)
    even = begin + sizes[0]
    even -= text[even - 1 : even] == "的"
    if min(sizes) == max(sizes) and not whole and end >= even and (end == even or p.at_word(even)):
        return End(((begin, even),), even)
    if framed:
        return framed
    of = text.find("的", begin + max(2, int(0.6 * min(sizes))), min(end, begin + most))
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


def _joined(p: Pieces, right: Piece, sizes: list[int], left: Piece) -> End | None:
    """The last two items where a word for "and" joins them."""
    text, (begin, end, _) = p.text, right
    for word in _AND:
        at = text.find(word, begin + max(1, min(sizes) - 1), end)
        if at < 0 or at - begin > max(sizes) + 1 or not p.at_word(at):
            continue
        after = at + len(word)
        rest = _end(p, (after, end, ""), [(begin, at)], left) if after < end else None
        if rest and min(sizes) - 1 <= rest.items[0][1] - rest.items[0][0] <= max(sizes) + 2:
            return End(((begin, at), *rest.items), rest.behind, rest.count, rest.closed)
    return None


def _judged(p: Pieces, spans: list[Span], end: End) -> Run | None:
    """The run of `spans`, if they are thoughts rather than names and stand on their own."""
    text, none = p.text, (end.behind, end.behind)
    words = [text[a:b] for a, b in spans]
    after = clause_end(p, end.behind)
    begin = end.behind + len(prefix(text, _SUCH, end.behind))
    named = end.count or end.closed or text.startswith(HEADS, begin)
    whole = core(p, begin, after, not end.closed) if named else none
    counts = end.count == len(words)
    if (end.count and not counts) or is_of_names(words, text[whole[0] : whole[1]]):
        return None
    if ahead(p, spans[0][0] - 1, len(words)) is None and not counts and not _full(words, whole, text[begin:after]):
        return None
    force = strength(words, 0.15 if counts or end.closed else _behind(text[end.behind : after]))
    if force < LEAST:
        return None
    return tailed(made(p, _kind(words, text[whole[0] : whole[1]], counts), spans, force), (end.behind, after), whole)


def _full(words: list[str], whole: Span, tail: str) -> bool:
    """Whether items are long enough to be thoughts: two characters are, where they have a name in common, open or end alike."""
    if min(map(len, words)) < 2 or (max(map(len, words)) < 3 and tail.startswith(_WEAK)):
        return False
    if max(map(len, words)) > 2 or whole[1] - whole[0] > 2 or (len(words) > 3 and front(words) > 0):
        return True
    return back(words) > 0 and tail.startswith(_TOGETHER)


def _behind(tail: str) -> float:
    """What words behind the last item say against a list."""
    if not tail or tail.startswith(_TOGETHER):
        return 0.05
    if tail.startswith(HEADS):
        return 0.0
    return -0.1 if tail[0] == "的" else -0.25


def _kind(words: list[str], whole: str, counts: bool) -> Kind:
    if counts:
        return Kind.SEQUENCE if whole[2:].startswith(STEPS) or whole.endswith(STEPS) else Kind.PARTS
    if [word[:2] for word in words[:3]] == ["不敢", "不能", "不想"]:
        return Kind.SCALE
    if words[0][0] == "先" and words[1][0] in "再后" and words[2].startswith(("再", "后", "最后")):
        return Kind.SEQUENCE
    return Kind.CONDITIONS if all(word[0] == "该" and "的" in word for word in words) else Kind.SET
