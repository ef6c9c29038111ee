"""Pieces of a sentence that stand for it: whole clauses side by side, no longer than there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.model.text import NOTHING, Text
from builder.plan.texts import bare_cut, freed
from builder.plan.weigh import score, told, turned
from builder.zh.bound import bound_to, waits
from builder.zh.marks import clauses
from builder.zh.stands import hangs

LEAD, TAIL, GIST = 34, 40, 40
"""Characters that a lead, a tail, and what tells what a point says should not exceed."""


def first_clauses(text: Text, longest: int) -> Text:
    """The first whole clauses of `text` that are no longer, the last of them none that waits for the next."""
    best, start = NOTHING, len(text.words) - len(text.words.lstrip(PAUSES))
    spans = clauses(text.words)
    for n, (begin, end) in enumerate(spans):
        tried = bare_cut(text, start, end) if end > start else NOTHING
        if len(tried.words) > longest:
            break
        said = text.words[begin:end].strip(PAUSES)
        if n + 1 == len(spans) or not (hangs(said) or waits(said, text.words[slice(*spans[n + 1])].rstrip(PAUSES))):
            best = tried
    return best


def last_clauses(text: Text, longest: int) -> Text:
    """The last whole clauses of `text` that are no longer, none of them ahead of a ；."""
    for start, _ in clauses(text.words):
        if "；" in text.words[start:-1]:
            continue
        tried = bare_cut(text, start, len(text.words))
        if len(tried.words) <= longest:
            return tried
    return NOTHING


def best_piece(text: Text, longest: int) -> Text:
    """The whole clauses side by side, no longer in all, that say most for themselves; of equals the last. None where none stands alone.

    Of clauses that run parallel they hold all, who are a little longer at the most, or none; what is done in a case comes with its case.
    """
    spans = clauses(text.words)
    said = [text.words[a:b].rstrip(PAUSES) for a, b in spans]
    bound = [bound_to(one, other) for one, other in pairwise(said)]
    best, most = NOTHING, 0.0
    for n, (start, _) in enumerate(spans):
        if n and bound[n - 1]:
            continue
        ends = [m for m in range(n, len(spans)) if m == len(bound) or not bound[m]]
        ends = [m for m in ends if "；" not in text.words[start : spans[m][1] - 1]]
        fitting = [m for m in ends if spans[m][1] - start <= longest + 1 + (RUN if m == ends[0] and m > n else 0)]
        piece = bare_cut(text, start, spans[fitting[-1]][1]) if fitting else NOTHING
        stands = _stands(piece, longest) if piece else 0.0
        behind = said[fitting[-1] + 1] if fitting and fitting[-1] + 1 < len(said) else ""
        turn = TURN * (said[n].startswith(TURNING) - behind.startswith(TURNING))
        turn -= OPEN * bool(piece and piece.open_holes())
        if stands >= LEAST_SCORE and (value := stands + told(piece.words) + turn) >= most:
            best, most = piece, value
    return best


def gist(said: Sequence[Text], longest: int) -> Text:
    """What `said` sentences come to in so many characters: of their pieces the one that says most, rather where they turn; else the first whole clauses of one."""
    best, most = NOTHING, -1.0
    for sentence in said:
        piece = bare_cut(sentence, 0, len(sentence.words))
        piece = piece if len(piece.words) <= longest else best_piece(sentence, longest)
        if piece and (value := worth(piece, longest) + turned(sentence.words)) > most:
            best, most = freed(piece), value
    return best or next(filter(None, (first_clauses(sentence, longest) for sentence in said)), NOTHING)


def worth(piece: Text, longest: int = GIST) -> float:
    """What a piece of clauses says for itself: by its first clause and its best, by its length up to `longest`, by figures and limits in it."""
    return _stands(piece, longest) + told(piece.words)


def _stands(piece: Text, longest: int) -> float:
    """How well a piece stands alone: by its first clause, or what completes that, by its best one, and by its length up to `longest`."""
    said = [piece.words[a:b].rstrip(PAUSES) for a, b in clauses(piece.words)]
    scores = list(map(score, said))
    first = max(scores[:2]) if len(said) > 1 and bound_to(*said[:2]) else scores[0]
    case = CASE if len(said) > 1 and said[0].endswith("的") else 0.0
    return (first + max(scores)) / 2 + min(1.0, len(piece.words) / longest) / 2 - case


TURN, TURNING = 0.3, ("但", "却", "可", "然而", "实际", "而")
"""What a piece gains that turns against the words ahead of it, and loses that ends where they turn; how they do."""
OPEN = 0.5
"""What a piece loses in which a blank is still open."""
CASE = 0.4
"""What a case and what is done in it lose beside what holds for all."""
RUN = 8
"""By how many characters a run of parallel clauses may be longer that stands whole."""
LEAST_SCORE = 0.9
"""What a piece must weigh to stand below or above a picture."""
PAUSES = "，；：。、"
