"""What is to be done in each of several cases: 对于…，…；对于…，…, 凡…一律…；凡…一律…, …的，…；…的，…."""

from __future__ import annotations

from collections.abc import Iterator

from builder.value import replace
from builder.zh.alike import made
from builder.zh.pieces import Piece, Pieces
from builder.zh.run import Kind, Run


def conditional(p: Pieces) -> Iterator[Run]:
    """The runs of cases."""
    if len(p.groups) > 1 and any(sign in p.text for sign in ("；对", "；凡", "的，")):
        yield from _cases(p)


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
            items = tuple((a, _shown(p, a, b)) for a, b in wholes)
            yield replace(made(p, Kind.CONDITIONS, wholes, 0.9), items=items)
        start = end + 1


def _case(p: Pieces, group: Piece) -> tuple[int, str]:
    """Where a group of clauses tells a case, and by which word; "" where it tells none."""
    for start, end, _ in p.clauses:
        if group[0] <= start < group[1]:
            if word := next((word for word in ("对", "凡") if p.text.startswith(word, start)), ""):
                return start, word
            if p.text[start:end].endswith("的") and end < group[1]:
                return start, "的"
    return group[0], ""


def _shown(p: Pieces, start: int, end: int) -> int:
    """Where the first clause ends that completes what begins at `start`."""
    whole = (b for _, b, _ in p.clauses if start < b <= end and not p.text[start:b].endswith(("的", "问题", "情况")))
    return next(whole, end)
