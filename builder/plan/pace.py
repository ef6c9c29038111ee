"""How long the words that a slide stands for take to say."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Block, texts
from builder.model.text import NOTHING, Text
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.zh.spoken import MINUTE, minutes, pace, spoken


def paces(counts: Sequence[int], brief: Brief) -> tuple[tuple[Text, ...], int]:
    """For each slide what stands above its notes, by how many characters are said at it; and the minutes of the whole."""
    rate, memo = brief.rate, brief.kit.memo
    if not rate:
        return (NOTHING,) * len(counts), 0
    out: list[Text] = []
    total = 0
    for count in counts:
        total += count
        out.append(memo(_pace, count, _shown(total / rate * MINUTE), rate))
    return tuple(out), minutes(total, rate)


def unsaid(brief: Brief) -> frozenset[int]:
    """The lines that nobody reads out: the title block, the signature, attachments, tables."""
    outline = brief.outline
    return brief.kit.memo(_silent, outline.header, outline.signature, outline.attachments, brief.tables)


def _silent(*unsaid_: tuple[Block, ...]) -> frozenset[int]:
    return frozenset(text.line for blocks in unsaid_ for text in texts(blocks))


def said_at(draft: Draft, silent: frozenset[int]) -> int:
    """How many characters are said at a slide, but for the lines that are `silent`."""
    return spoken(
        "\n".join([run.text.words for note in draft.notes for run in note.runs if run.text.line not in silent])
    )


def _shown(seconds: float) -> float:
    """So many seconds as they are told: beyond a minute in minutes."""
    return seconds if seconds < MINUTE else round(seconds / MINUTE) * MINUTE


def _pace(count: int, until: float, rate: int) -> Text:
    return Text(pace(count / rate * MINUTE, until)) if count else NOTHING
