"""The title block of a handout: title, subtitle, speaker and date as the draft orders them, the title in a good shape."""

from __future__ import annotations

from builder.model.deck import Role, Run
from builder.model.handout import Block, Runs, Style
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot
from builder.plan.brief import Brief
from builder.plan.fit import Breaker, atoms, runs
from builder.zh.width import WIDEST, ems

Texts = tuple[Text, ...]

MOST_LINES = 4
SLACK = 0.99
"""Share of the page's width that a title uses: programs round advances."""


def masthead(brief: Brief, slot: Slot) -> list[Block]:
    """The title block, and the rule under it; nothing where the draft has none."""
    outline = brief.outline
    return brief.kit.memo(_masthead, outline.header, outline.title, outline.subtitle, slot, brief.kit.breaker)


def _masthead(header: Texts, titles: Texts, subtitles: Texts, slot: Slot, breaker: Breaker) -> list[Block]:
    blocks: list[Block] = []
    titled, below = ([part.line for part in parts] for parts in (titles, subtitles))
    for text in header:
        if text.line in titled:
            blocks.append(Block(Style.TITLE, title_runs(text, slot, breaker)))
        else:
            blocks.append(Block(Style.SUBTITLE if text.line in below else Style.BYLINE, runs(text)))
    return [*blocks, Block(Style.RULE, ())] if blocks else []


def title_runs(text: Text, slot: Slot, breaker: Breaker) -> Runs:
    """A title with chosen line ends; flowing where no choice fits."""
    width = slot.width * SLACK / slot.size
    if ems(text.words, WIDEST) <= width:
        return runs(text)
    from builder.zh.shapes import shaped  # most titles take one line

    def words() -> tuple[int, ...]:
        held = {i for start, end in atoms(text) for i in range(start + 1, end)}
        return tuple(i for i in breaker(text.words) if i not in held)

    ends = shaped(text.words, width, MOST_LINES, words, lambda piece: ems(piece, WIDEST))
    out: list[Run] = []
    start = 0
    for end in ends or (len(text.words),):
        out += [Run(NOTHING, Role.BREAK)] if start else []
        out += runs(text.cut(start, end))
        start = end
    return tuple(out)
