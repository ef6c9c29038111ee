"""The one claim of some sentences that stands above, below or beside what else they show."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.parts import split
from builder.plan.pieces import TAIL
from builder.plan.rows import Row, rows
from builder.plan.scene import Texts, overlap
from builder.zh.told import counts
from builder.zh.topics import narrates

SHORTEST_CLAIM = 6
"""Characters of a claim, at the least."""
CLAIM, COUNTED_CLAIM = 0.9, 0.7
"""What a claim must weigh to stand alone beside a picture, and what one that counts must, below a quotation."""


def claim_of(sentences: Sequence[Text], longest: int, titles: Texts, kit: Kit, least: float = CLAIM) -> Text:
    """The claim of `sentences` that says most, `least` at the least, and is short enough; none that a title says already."""
    claims = rows(split(sentences, kit.memo), 2, kit.memo)
    found = [row for row in claims if SHORTEST_CLAIM <= len(row.head.words) <= longest]
    return _best([row for row in found if row.weight >= least], sentences, longest, titles)


def count_of(sentences: Sequence[Text], titles: Texts, kit: Kit) -> Text:
    """The claim of `sentences` that counts something and says most; none that a title says already, or that only goes on with a tale."""
    claims = [row for row in rows(split(sentences, kit.memo), 2, kit.memo) if counts(row.head.words)]
    told = [row for row in claims if len(row.head.words) <= TAIL and not narrates(row.head.words)]
    return _best([row for row in told if row.weight >= COUNTED_CLAIM], sentences, TAIL, titles)


def _best(found: Sequence[Row], sentences: Sequence[Text], longest: int, titles: Texts) -> Text:
    """The claim that weighs most, of those that no title says, with what follows it."""
    fresh = [row for row in found if not any(overlap(row.head, text) for text in titles)]
    return _with_line(max(fresh, key=lambda row: row.weight), sentences, longest) if fresh else NOTHING


def _with_line(row: Row, sentences: Sequence[Text], longest: int) -> Text:
    """A claim with what follows it, where both have room in one line."""
    for sentence in sentences if row.line else ():
        if overlap(row.head, sentence) and not sentence.holes:
            start, end = row.head.start - sentence.start, row.line.start + len(row.line.words) - sentence.start
            whole = sentence.cut(start, end)
            return whole if end - start <= longest and whole.words.startswith(row.head.words) else row.head
    return row.head
