"""A paragraph's runs cut anew: at any places of its words, each piece with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.handout import Ink, Piece, Runs
from builder.value import replace


def words_of(runs: Runs) -> str:
    """The words of `runs` together."""
    return "".join(run.text.words for run in runs)


def pieces(runs: Runs, places: Iterable[int]) -> Iterator[tuple[int, Piece]]:
    """`runs` cut at `places` (offsets in their words together), each piece with the offset at which it begins."""
    ends = sorted(set(places))
    at, next_ = 0, 0
    for run in runs:
        start, end = at, at + len(run.text.words)
        at = end
        while next_ < len(ends) and ends[next_] <= start:
            next_ += 1
        while next_ < len(ends) and ends[next_] < end and run.role is not Ink.RUBY:
            yield start, _cut(run, start - at + len(run.text.words), ends[next_] - at + len(run.text.words))
            start, next_ = ends[next_], next_ + 1
        yield start, _cut(run, start - at + len(run.text.words), len(run.text.words))


def _cut(run: Piece, start: int, end: int) -> Piece:
    whole = start == 0 and end == len(run.text.words)
    return run if whole else replace(run, text=run.text.cut(start, end))
