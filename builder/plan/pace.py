"""How long the words that a slide stands for take to say."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Block, texts
from builder.model.text import NOTHING, Text
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.zh.spoken import MINUTE, minutes, pace, spoken


def paces(drafts: Sequence[Draft], brief: Brief) -> tuple[tuple[Text, ...], int]:
    """For each slide what stands above its notes, nothing where nothing is said; and the minutes of the whole."""
    rate, memo, outline = brief.rate, brief.kit.memo, brief.outline
    if not rate:
        return (NOTHING,) * len(drafts), 0
    silent = memo(_silent, outline.header, outline.signature, outline.attachments, brief.tables)
    out: list[Text] = []
    total = 0
    for draft in drafts:
        count = memo(_count, draft, silent)
        total += count
        out.append(memo(_pace, count, _shown(total / rate * MINUTE), rate))
    return tuple(out), minutes(total, rate)


def _silent(*unsaid: tuple[Block, ...]) -> frozenset[int]:
    """The lines that nobody reads out: the title block, the signature, attachments, tables."""
    return frozenset(text.line for blocks in unsaid for text in texts(blocks))


def _count(draft: Draft, silent: frozenset[int]) -> int:
    """How many characters are said at a slide."""
    return spoken(
        "\n".join([run.text.words for note in draft.notes for run in note.runs if run.text.line not in silent])
    )


def _shown(seconds: float) -> float:
    """So many seconds as they are told: beyond a minute in minutes."""
    return seconds if seconds < MINUTE else round(seconds / MINUTE) * MINUTE


def _pace(count: int, until: float, rate: int) -> Text:
    return Text(pace(count / rate * MINUTE, until)) if count else NOTHING
