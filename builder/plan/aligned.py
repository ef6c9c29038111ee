"""What stands behind parallel headlines, clause by clause in lines of their own: what varies large, what all of them share small."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Paragraph, Role
from builder.model.text import Text
from builder.model.theme import PITCH, Slot
from builder.plan.fit import SLACK, STEP, Breaker, flowing, sizes, title
from builder.plan.texts import PAUSES, clause_texts
from builder.value import replace
from builder.zh.aligned import aligned
from builder.zh.run import Span
from builder.zh.width import WIDEST, wide

Bodies = list[tuple[Paragraph, ...]]
Pieces = list[tuple[Text, int]]
"""Words with their level: 0 for what varies, 1 for what repeats."""
MOST_CLAUSES = 3
ALONE = 2
"""Characters from which what repeats stands in a line of its own; with less, the clause stays whole."""


def runs_parallel(texts: Sequence[Text], breaker: Breaker) -> bool:
    """Whether texts say the same of each item in as many clauses, with something that varies: 蓄足“忠诚之力”，推动见质效."""
    return _pieces(texts, breaker) is not None


def clausewise(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Texts that run parallel in lines of clauses at one size, what varies in one line where it can be; others flow."""
    pieces = _pieces([texts[0] for texts in given], breaker)
    if pieces is None:
        return flowing([[(texts[0], 1)] for texts in given], slot, breaker)
    slot = replace(slot, second=_small(pieces, slot))
    for whole in (True, False):
        for size in (size for size in sizes(slot) if size > slot.second):
            made = [_set(found, slot, size, breaker, whole) for found in pieces]
            if all(made):
                return [body for body in made if body]
    return None


def _small(pieces: Sequence[Pieces], slot: Slot) -> int:
    """The size of what repeats: as large as each stands in one line, that of the slot where none does."""
    widest = max([wide(text.words, WIDEST) for found in pieces for text, level in found if level], default=0.0)
    tried = range(slot.second, min(slot.second, slot.least) - 1, -STEP)
    return next((size for size in tried if widest * size <= slot.width * SLACK), slot.second)


def _set(pieces: Pieces, slot: Slot, size: int, breaker: Breaker, whole: bool) -> tuple[Paragraph, ...] | None:
    """The lines of one item at `size`; None where they are too high, or what varies would break and has to stand `whole`."""
    out: list[Paragraph] = []
    height = 0.0
    for text, level in pieces:
        own = slot.second if level else size
        made = title(text, replace(slot, size=own, least=own), breaker, own)
        breaks = sum(run.role is Role.BREAK for run in made.runs) if made is not None else 0
        if made is None or (whole and breaks and not level):
            return None
        height += (1 + breaks) * own * PITCH * slot.pct / 100 + (slot.gap / 4 if level else slot.gap) * bool(out)
        out.append(replace(made, level=level, size=0 if size == slot.size else own))
    return tuple(out) if height <= slot.height else None


def _pieces(texts: Sequence[Text], breaker: Breaker) -> list[Pieces] | None:
    """The lines of each text; None where they do not run parallel, clause for clause."""
    if any(text.holes for text in texts):
        return None
    clauses = [clause_texts(text) for text in texts]
    found = aligned(tuple(text.words for text in texts), breaker)
    if found is None or len({len(said) for said in clauses}) > 1 or not 0 < len(clauses[0]) <= MOST_CLAUSES:
        return None
    column = _telling(texts, found.columns)
    spans = [columns[column] for columns in found.columns]
    return [_lines(text, said, span) for text, said, span in zip(texts, clauses, spans, strict=True)]


def _telling(texts: Sequence[Text], columns: Sequence[Sequence[Span]]) -> int:
    """Which of the places that vary tells most: the first that is quoted in all of them, else the first."""
    quoted = (
        n
        for n in range(len(columns[0]))
        if all(text.words[spans[n][0]] == "“" for text, spans in zip(texts, columns, strict=True))
    )
    return next(quoted, 0)


def _lines(text: Text, clauses: Sequence[Text], span: Span) -> Pieces:
    """The clauses of a text, the one that holds `span` parted there; whole and large where little would stand beside it."""
    out: Pieces = []
    for clause in clauses:
        start, end = span[0] - (clause.start - text.start), span[1] - (clause.start - text.start)
        if not 0 <= start < end <= len(clause.words):
            out.append((clause, 1))
            continue
        parts = [(clause.cut(0, start), 1), (clause.cut(start, end), 0), (clause.cut(end, len(clause.words)), 1)]
        said = [(part, level) for part, level in parts if part.words.strip(PAUSES)]
        out += said if all(len(part.words) >= ALONE for part, _ in said) else [(clause, 0)]
    return out
