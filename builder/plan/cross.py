"""What ties deck and handouts together, settled when both are decided: headlines cite their slides, slides' notes their headline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from builder.model.deck import Deck, Layout, Paragraph, Role, Run, Slide
from builder.model.handout import Block, Grid, Handout, Ink, Part, Span, Style
from builder.model.text import Text
from builder.model.theme import Paper
from builder.value import replace

DEPTHS = {
    Style.HEADING_1: 1,
    Style.PLAIN_1: 1,
    Style.HEADING_2: 2,
    Style.PLAIN_2: 2,
    Style.HEADING_3: 3,
    Style.HEADING_4: 4,
}
RUN_IN = 9
"""The depth of a headline that runs into its paragraph: below those with lines of their own."""
INKS = (Role.ACCENT, Ink.RUNIN_1, Ink.RUNIN_2)
LONGEST = 24
"""Characters of a headline in a slide's notes."""
PAUSES = "，；：。！？"

Printed = tuple[tuple[Handout, Paper], ...]


Head = tuple[int, int, str]
"""A headline: its line, how deep it is, its words."""


class Cross:
    """Which slides stand for which lines of a speech."""

    def __init__(self, deck: Deck) -> None:
        """Slides follow the speech, so the first and the last line of each never fall; one without notes stands where the one before does."""
        self.first: list[int] = []
        self.last: list[int] = []
        for slide in deck.slides:
            if slide.layout is Layout.CLOSING:
                break
            lines = _lines(slide)
            before = self.last[-1] if self.last else 0
            self.first.append(max(before, min(lines, default=before)))
            self.last.append(max(before, max(lines, default=before)))

    def slides(self, start: int, end: int) -> str:
        """The numbers of the slides that show the lines from `start` up to `end`: 7, 7—9; "" for none."""
        first, last = bisect_left(self.last, start) + 1, bisect_left(self.first, end)
        return "" if first > last else str(first) if first == last else f"{first}—{last}"


def crossed(deck: Deck, printed: Printed) -> tuple[Deck, tuple[Handout, ...]]:
    """Deck and handouts, each with the places in the other; the handouts cite where their paper says so."""
    cross = Cross(deck)
    text = next((handout for handout, _ in printed if handout.kind == "speech_text"), None)
    heads = _heads(text) if text else []
    words = next((paper.words for handout, paper in printed if handout is text), {})
    cited = tuple(_cited(handout, paper, cross) if paper.refs else handout for handout, paper in printed)
    return (_noted(deck, heads, words["heading"]) if heads else deck), cited


def _lines(slide: Slide) -> list[int]:
    return [run.text.line for paragraph in slide.notes for run in paragraph.runs if run.text.line]


def _heads(handout: Handout) -> list[Head]:
    return [head for part in handout.blocks if isinstance(part, Block) and (head := _head(part))]


def _head(block: Block) -> Head | None:
    """The headline that a paragraph is or opens with."""
    line = next((run.text.line for run in block.runs if run.text.line), 0)
    if block.style in DEPTHS and line:
        return line, DEPTHS[block.style], "".join(run.text.words for run in block.runs if run.text.line)
    if line and block.style is Style.BODY and block.runs[0].role in INKS:
        return line, RUN_IN, "".join(run.text.words for run in block.runs if run.role in INKS)
    return None


def _ends(heads: list[Head]) -> list[int]:
    """For each headline the line at which the next begins that is no deeper."""
    out = [1 << 30] * len(heads)
    open_: list[int] = []
    for n, head in enumerate(heads):
        while open_ and heads[open_[-1]][1] >= head[1]:
            out[open_.pop()] = head[0]
        open_.append(n)
    return out


def _cited(handout: Handout, paper: Paper, cross: Cross) -> Handout:
    """A handout with the slides behind its headlines, or where it tells of a part."""
    sign = paper.words["slides"]
    found = [head for part in handout.blocks for head in _found(part)]
    where = {
        head[0]: sign.replace("{n}", numbers).replace("{first}", numbers.partition("—")[0])
        for head, end in zip(found, _ends(found), strict=True)
        if (numbers := cross.slides(head[0], max(end, head[0] + 1)))
    }
    if Style.PART.value in paper.styles:  # a reading copy: between the words to be said there is no room for signs
        parts = [_part(part, handout.blocks[n + 1 : n + 2], where) for n, part in enumerate(handout.blocks)]
    else:
        parts = [_with(part, where) for part in handout.blocks]
    return replace(handout, blocks=tuple(parts))


def _found(part: Part) -> list[Head]:
    if isinstance(part, Block):
        head = _head(part)
        return [head] if head else []
    if isinstance(part, Grid):
        return []
    from builder.plan.beside import heads  # what only some handouts hold

    return heads(part, _head)


def _part(part: Part, behind: tuple[Part, ...], where: dict[int, str]) -> Part:
    """The line above a part, with the slides of the headline behind it."""
    heads = [head for other in behind for head in _found(other)]
    announces = isinstance(part, Block) and part.style is Style.PART and heads
    return signed(part, where.get(heads[0][0], "")) if announces and isinstance(part, Block) else part


def _with(part: Part, where: dict[int, str]) -> Part:
    if isinstance(part, Grid):
        return part
    if not isinstance(part, Block):
        from builder.plan.beside import labelled

        return labelled(part, lambda block: where.get(head[0], "") if (head := _head(block)) else "")
    head = _head(part)
    return signed(part, where.pop(head[0], "")) if head else part


def signed(block: Block, sign: str) -> Block:
    """A paragraph with the place that it cites."""
    return Block(block.style, (*block.runs, Span(Text(sign), Ink.REF))) if sign else block


def _noted(deck: Deck, heads: list[Head], sign: str) -> Deck:
    """The deck with the headline at the end of each slide's notes."""
    starts = [head[0] for head in heads]
    slides = []
    for slide in deck.slides:
        lines = _lines(slide) if slide.layout is not Layout.CLOSING else []
        at = bisect_right(starts, lines[0]) - 1 if lines else -1
        note = Paragraph((Run(Text(sign.replace("{heading}", _short(heads[at][2])))),))
        slides.append(replace(slide, notes=(*slide.notes, note)) if at >= 0 else slide)
    return replace(deck, slides=tuple(slides))


def _short(words: str) -> str:
    """A headline's first clause."""
    end = next((n for n, character in enumerate(words) if character in PAUSES and n), len(words))
    return words[: min(end, LONGEST)].strip()
