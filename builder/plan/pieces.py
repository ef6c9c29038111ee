"""Pieces of a sentence that stand for it: whole clauses side by side, no longer than there is room for."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.rows import bare
from builder.plan.weigh import score
from builder.zh.marks import clauses

LEAD, TAIL, GIST = 34, 40, 40
"""Characters that a lead, a tail, and what tells what a point says should not exceed."""


def first_clauses(text: Text, longest: int) -> Text:
    """The first whole clauses of `text` that are no longer."""
    best, start = NOTHING, len(text.words) - len(text.words.lstrip(PAUSES))
    for _, end in clauses(text.words):
        tried = bare(text.cut(start, end)) if end > start else NOTHING
        if len(tried.words) > longest:
            break
        best = tried
    return best


def last_clauses(text: Text, longest: int) -> Text:
    """The last whole clauses of `text` that are no longer."""
    for start, _ in clauses(text.words):
        tried = bare(text.cut(start, len(text.words)))
        if len(tried.words) <= longest:
            return tried
    return NOTHING


def best_piece(text: Text, longest: int) -> Text:
    """The whole clauses side by side, no longer in all, that say most for themselves; of equals the last. None where none stands alone."""
    spans = clauses(text.words)
    best, most = NOTHING, LEAST_SCORE
    for n, (start, _) in enumerate(spans):
        ends = [end for _, end in spans[n:] if end - start <= longest + 1]
        piece = bare(text.cut(start, ends[-1])) if ends else NOTHING
        if piece and (value := worth(piece, longest)) >= most:
            best, most = piece, value
    return best


def worth(piece: Text, longest: int = GIST) -> float:
    """What a piece of clauses says for itself: by its first clause, and by its length up to `longest`."""
    words = piece.words
    return score(words[: clauses(words)[0][1]].rstrip(PAUSES)) + len(words) / longest / 2


LEAST_SCORE = 0.9
"""What a piece must weigh to stand below or above a picture."""
PAUSES = "，；：。、"
