"""Parallel structure: the runs of a sentence."""

from __future__ import annotations

from bisect import bisect
from functools import lru_cache

from builder.value import replace
from builder.zh.alike import MARKS
from builder.zh.clausal import clausal
from builder.zh.conditions import conditional
from builder.zh.coupled import coupled
from builder.zh.groups import grouped
from builder.zh.lists import listed
from builder.zh.marks import ASKED
from builder.zh.pieces import Ends, Pieces
from builder.zh.run import Kind as Kind
from builder.zh.run import Run as Run
from builder.zh.stages import staged
from builder.zh.turns import turned
from builder.zh.wholes import ahead, owner
from builder.zh.wording import NUMERALS, STEPS


@lru_cache(maxsize=ASKED)
def runs(sentence: str, ends: Ends) -> tuple[Run, ...]:
    """All runs of a sentence, in order, none overlapping another: of two that do the stronger stays.

    `ends` tells where the words of a text end. What stands between ； is seen where `sentence` goes on to the next 。！？.
    """
    p = Pieces(sentence, ends)
    found = [*turned(p), *coupled(p)]
    if len(p.items) > 1:
        found += [*listed(p), *clausal(p), *grouped(p), *staged(p), *conditional(p)]
    return tuple(_announced(p, run) for run in chosen([run for run in found if _sound(p, run)]))


def _sound(p: Pieces, run: Run) -> bool:
    """Whether items follow each other, hold words, and cut no quotation, bracket, blank or number; nor does the lead or the tail."""
    at, text = run.span[0], p.text
    for start, end in run.whole:
        if not at <= start < end or text[start] in MARKS or text[end - 1] in MARKS or not p.whole(start, end):
            return False
        at = end
    if run.items is not run.whole:
        for (start, end), (begin, stop) in zip(run.whole, run.items, strict=True):
            if not start <= begin < stop <= end or not p.whole(begin, stop):
                return False
    places = (place for item in (*run.items, *run.whole, run.tail) for place in item)
    return not any(text[place - 1 : place].isdecimal() and text[place : place + 1].isdecimal() for place in places)


def unwanted(sentence: str, run: Run) -> int:
    """Which item of a contrast is not wanted: 0 of 不是…而是…, 1 of 多…少…; -1 where none of them is, or where it is no contrast."""
    if run.kind is not Kind.CONTRAST:
        return -1
    first, last = (sentence[a:b] for a, b in (run.whole[0], run.whole[-1]))
    if first.startswith(_HALF):
        return -1
    return len(run.whole) - 1 if last.startswith(_NEGATIVE) and not first.startswith(_NEGATIVE) else 0


_NEGATIVE = ("不", "没有", "而不是", "也不", "少", "切忌", "力戒", "防止")
_HALF = ("只求", "只顾", "只讲")
"""What only half is done so is not wanted at all."""


def _announced(p: Pieces, run: Run) -> Run:
    """`run` as the parts of what is counted ahead of its colon (做好三件事：…), or with what its items belong to."""
    whole = ahead(p, run.lead[1], len(run.items)) if run.kind is Kind.SET else None
    if whole is not None and not _names(p.text[slice(*whole)], [p.text[a:b] for a, b in run.whole]):
        return run
    if whole is None:
        named = owner(p, *run.lead) if run.kind is Kind.SET and run.core[0] == run.core[1] else None
        return replace(run, core=named) if named else run
    steps = p.text[whole[0] + 2 : whole[1]].startswith(STEPS)
    kind = Kind.SEQUENCE if steps else Kind.PARTS
    return replace(run, kind=kind, core=whole, strength=max(run.strength, 0.9))


def _names(whole: str, items: list[str]) -> bool:
    """Whether a whole may be that of `items`: of one with a word in quotation marks (三个“没有变”) each item has that word."""
    start, end = whole.find("“") + 1, whole.find("”")
    word = whole[start:end] if 0 < start < end <= start + WORD else ""
    return not word or word[0] in NUMERALS or all(word in item for item in items)


WORD = 4
"""Characters of a word that items of a whole share."""


def chosen(found: list[Run]) -> tuple[Run, ...]:
    """Of runs that overlap the strongest; one whose lead alone is in the way goes without it."""
    kept: list[Run] = []
    starts: list[int] = []
    for run in sorted(found, key=lambda run: (-_rank(run, found), run.span)):
        at = bisect(starts, run.span[0])
        before = kept[at - 1].span[1] if at else 0
        if before > run.span[0]:
            if before > run.whole[0][0]:
                continue
            run = _without_lead(run)
        at = bisect(starts, run.span[0])
        if at < len(kept) and kept[at].span[0] < run.span[1]:
            continue
        kept.insert(at, run)
        starts.insert(at, run.span[0])
    return tuple(kept)


def _rank(run: Run, found: list[Run]) -> float:
    """The strength of a run; one of three and more items comes ahead of those within one of them, unless most items hold one (从…向…转变 ×3)."""
    if len(run.whole) < 3:
        return run.strength
    inner = [(at, other.strength) for other in found if other is not run and (at := _holder(run, other)) >= 0]
    if run.strength < SURE_ENOUGH or 2 * len({at for at, _ in inner}) > len(run.whole):
        return run.strength
    return max([run.strength, *(force + AROUND for _, force in inner)])


def _holder(run: Run, other: Run) -> int:
    """In which item of `run` another run stands; -1 for none."""
    return next((n for n, (a, b) in enumerate(run.whole) if a <= other.whole[0][0] and other.whole[-1][1] <= b), -1)


AROUND, SURE_ENOUGH = 0.01, 0.68
"""By how much a run outranks what stands within its items, and how sure it must be for that."""


def _without_lead(run: Run) -> Run:
    """`run` from its first item on; what differs is shown whole again where the lead held what the items share."""
    first = run.whole[0][0]
    items = run.whole if run.lead[1] > first else run.items
    return replace(run, span=(first, run.span[1]), lead=(first, first), items=items)
