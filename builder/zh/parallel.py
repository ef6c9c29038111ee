"""Parallel structure: the runs of a sentence."""

from __future__ import annotations

from bisect import bisect

from builder.value import replace
from builder.zh.clausal import clausal
from builder.zh.conditions import conditional
from builder.zh.coupled import coupled
from builder.zh.lists import counted, listed
from builder.zh.pieces import Ends, Pieces
from builder.zh.run import Kind as Kind
from builder.zh.run import Run as Run
from builder.zh.stages import staged
from builder.zh.turns import turned
from builder.zh.wording import STEPS


def runs(sentence: str, ends: Ends) -> tuple[Run, ...]:
    """All runs of a sentence, in order, none overlapping another: of two that do the stronger stays.

    `ends` tells where the words of a text end. What stands between ； is seen where `sentence` goes on to the next 。！？.
    """
    p = Pieces(sentence, ends)
    if len(p.items) < 2 and "”" not in sentence and "从" not in sentence:
        return ()
    found = [*listed(p), *clausal(p), *turned(p), *coupled(p), *staged(p), *conditional(p)]
    return tuple(_announced(p, run) for run in chosen(found))


def _announced(p: Pieces, run: Run) -> Run:
    """`run` as the parts of what is counted ahead of its colon: 做好三件事：…."""
    start, end = run.lead
    if run.kind is not Kind.SET or p.text[end : end + 1] not in ("：", ":"):
        return run
    for at in range(max(start, end - 12), end):
        if counted(p.text, at) == len(run.items):
            kind = Kind.SEQUENCE if p.text[at:end].endswith(STEPS) else Kind.PARTS
            return replace(run, kind=kind, core=(at, end), strength=max(run.strength, 0.9))
    return run


def chosen(found: list[Run]) -> tuple[Run, ...]:
    """Of runs that overlap the strongest."""
    kept: list[Run] = []
    starts: list[int] = []
    for run in sorted(found, key=lambda run: (-run.strength, run.span)):
        at = bisect(starts, run.span[0])
        if at and kept[at - 1].span[1] > run.span[0]:
            continue
        if at < len(kept) and kept[at].span[0] < run.span[1]:
            continue
        kept.insert(at, run)
        starts.insert(at, run.span[0])
    return tuple(kept)
