"""How long the words that a slide stands for take to say."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import paragraphs, texts
from builder.model.outline import Outline, tables
from builder.model.text import NOTHING, Text
from builder.plan.draft import Draft
from builder.zh.spoken import MINUTE, minutes, pace, spoken


def paces(drafts: Sequence[Draft], outline: Outline, rate: int) -> tuple[tuple[Text, ...], int]:
    """For each slide what stands above its notes, nothing where nothing is said; and the minutes of the whole.

    `rate` is in characters a minute; 0 asks for none of it.
    """
    if not rate:
        return (NOTHING,) * len(drafts), 0
    silent = _silent(outline)
    out: list[Text] = []
    total = 0
    for draft in drafts:
        said = [run.text.words for note in draft.notes for run in note.runs if run.text.line not in silent]
        count = spoken("\n".join(said))
        total += count
        out.append(Text(pace(count / rate * MINUTE, total / rate * MINUTE)) if count else NOTHING)
    return tuple(out), minutes(total, rate)


def _silent(outline: Outline) -> set[int]:
    """The lines that nobody reads out: the title block, the signature, attachments, tables."""
    unsaid = (*outline.header, *outline.signature, *paragraphs(outline.attachments), *texts(tables(outline)))
    return {text.line for text in unsaid}
