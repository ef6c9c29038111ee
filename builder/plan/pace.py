"""How long the words that a slide stands for take to say."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Block, texts
from builder.model.text import NOTHING, Text
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.zh.spoken import MINUTE, minutes, pace, spoken

Pace = tuple[int, float, int]
"""How many characters are said at a slide, how many seconds have gone by then, characters a minute: 0 where nobody wants to be told."""


def paces(counts: Sequence[int], brief: Brief) -> tuple[list[Pace], int]:
    """The pace of each slide, by how many characters are said at it; and the minutes of the whole."""
    rate = brief.rate
    if not rate:
        return [(0, 0.0, 0)] * len(counts), 0
    out: list[Pace] = []
    total = 0
    for count in counts:
        total += count
        out.append((count, _shown(total / rate * MINUTE), rate))
    return out, minutes(total, rate)


def told(here: Pace) -> Text:
    """What stands above the notes of a slide."""
    count, until, rate = here
    return Text(pace(count / rate * MINUTE, until)) if count else NOTHING


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
