"""What ties deck and handouts together, settled when both are decided: headlines cite their slides, slides' notes their headline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from builder.memo import FRESH, Memo
from builder.model.deck import Deck, Layout, Paragraph, Role, Run, Slide
from builder.model.handout import Block, Grid, Handout, Ink, Part, Span, Style
from builder.model.text import Text
from builder.model.theme import Paper
from builder.value import Same, replace

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


class Cross(Same):
    """Which slides stand for which lines of a speech: the `first` and the `last` line of each never fall.

    `lines` are those that notes open with, 0 for none, up to the closing.
    """

    first: tuple[int, ...]
    last: tuple[int, ...]
    lines: tuple[int, ...]

    def slides(self, start: int, end: int) -> str:
        """The numbers of the slides that show the lines from `start` up to `end`: 7, 7—9; "" for none."""
        first, last = bisect_left(self.last, start) + 1, bisect_left(self.first, end)
        return "" if first > last else str(first) if first == last else f"{first}—{last}"


def cross(deck: Deck, memo: Memo = FRESH) -> Cross:
    """The lines of the slides of a deck."""
    layouts = [slide.layout for slide in deck.slides]
    end = layouts.index(Layout.CLOSING) if Layout.CLOSING in layouts else len(layouts)
    return memo(_cross, tuple([memo(_span, slide) for slide in deck.slides[:end]]))


def _cross(spans: tuple[tuple[int, int, int], ...]) -> Cross:
    """Slides follow the speech; one without notes stands where the one before does."""
    first, last = [], [0]
    for start, end, _ in spans:
        first.append(max(last[-1], start))
        last.append(max(last[-1], end))
    return Cross(tuple(first), tuple(last[1:]), tuple([line for *_, line in spans]))


def crossed(deck: Deck, printed: Printed, memo: Memo) -> tuple[Deck, tuple[Handout, ...]]:
    """Deck and handouts, each with the places in the other; the handouts cite where their paper says so."""
    places = cross(deck, memo)
    cited: list[Handout] = []
    for handout, paper in printed:
        heads = [memo(_found, part) for part in handout.blocks]
        if handout.kind == "speech_text":
            own = [
                head for part, own in zip(handout.blocks, heads, strict=True) if isinstance(part, Block) for head in own
            ]
            deck = _noted(deck, (places, own), paper.words["heading"], memo) if own else deck
        cited.append(_cited((handout, heads), paper, places, memo) if paper.refs else handout)
    return deck, tuple(cited)


def _span(slide: Slide) -> tuple[int, int, int]:
    """The least and the greatest line that the notes of a slide hold, and the one they open with; 0 where they hold none."""
    lines = [run.text.line for paragraph in slide.notes for run in paragraph.runs if run.text.line]
    return (min(lines), max(lines), lines[0]) if lines else (0, 0, 0)


def _head(block: Block) -> Head | None:
    """The headline that a paragraph is or opens with."""
    line = next((run.text.line for run in block.runs if run.text.line), 0)
    if block.style in DEPTHS and line:
        return line, DEPTHS[block.style], "".join(run.text.words for run in block.runs if run.text.line)
    if line and block.style in (Style.BODY, Style.BODY_HELD) and block.runs[0].role in INKS:
        return line, RUN_IN, "".join(run.text.words for run in block.runs if run.role in INKS)
    return None


def _ends(heads: tuple[Head, ...]) -> list[int]:
    """For each headline the line at which the next begins that is no deeper."""
    out = [1 << 30] * len(heads)
    open_: list[int] = []
    for n, head in enumerate(heads):
        while open_ and heads[open_[-1]][1] >= head[1]:
            out[open_.pop()] = head[0]
        open_.append(n)
    return out


def _where(found: tuple[Head, ...], sign: str, places: Cross) -> dict[int, str]:
    """What is said beside each headline, by its line: the slides behind it."""
    return {
        head[0]: sign.replace("{n}", numbers).replace("{first}", numbers.partition("—")[0])
        for head, end in zip(found, _ends(found), strict=True)
        if (numbers := places.slides(head[0], max(end, head[0] + 1)))
    }


def _cited(made: tuple[Handout, list[list[Head]]], paper: Paper, places: Cross, memo: Memo) -> Handout:
    """A handout, with the headlines in each of its parts, with the slides behind them, or where it tells of a part."""
    handout, heads = made
    found = tuple([head for own in heads for head in own])
    where = dict(memo(_where, found, paper.words["slides"], places))
    if Style.PART.value in paper.styles:  # a reading copy: between the words to be said there is no room for signs
        parts = [_part(part, handout.blocks[n + 1 : n + 2], where) for n, part in enumerate(handout.blocks)]
    else:
        parts, told = [], ""
        for part, own in zip(handout.blocks, heads, strict=True):
            sign = where.pop(own[0][0], "") if own and isinstance(part, Block) else ""
            parts += (
                [memo(_aside, sign)] if sign and sign != told else []
            )  # said once where several headlines share a slide
            parts.append(part if isinstance(part, Block) or not own else _labelled(part, where))
            told = sign or told
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


def _labelled(part: Part, where: dict[int, str]) -> Part:
    """A frame with the slides of its headline above its lines."""
    from builder.plan.beside import labelled

    return labelled(part, lambda block: where.get(own[0], "") if (own := _head(block)) else "")


def _aside(sign: str) -> Block:
    """What stands in the margin beside the headline that follows: no line grows by it, nor do contents that Word makes anew."""
    return signed(Block(Style.REF, ()), sign)


def signed(block: Block, sign: str) -> Block:
    """A paragraph with the place that it cites."""
    return Block(block.style, (*block.runs, Span(Text(sign), Ink.REF))) if sign else block


def _noted(deck: Deck, places: tuple[Cross, list[Head]], sign: str, memo: Memo) -> Deck:
    """The deck with the headline at the end of each slide's notes."""
    found, heads = places
    told = memo(_headings, found.lines, tuple(heads))
    noted = [
        memo(_with_note, slide, heading, sign, memo) if heading else slide
        for slide, heading in zip(deck.slides, told, strict=False)
    ]
    return replace(deck, slides=(*noted, *deck.slides[len(told) :]))


def _headings(lines: tuple[int, ...], heads: tuple[Head, ...]) -> tuple[str, ...]:
    """The headline that each slide stands below, by the line that its notes open with; "" for none."""
    starts = [head[0] for head in heads]
    places = [bisect_right(starts, line) - 1 if line else -1 for line in lines]
    return tuple([heads[at][2] if at >= 0 else "" for at in places])


def _note(sign: str, heading: str) -> Paragraph:
    return Paragraph((Run(Text(sign.replace("{heading}", _short(heading)))),))


def _with_note(slide: Slide, heading: str, sign: str, memo: Memo) -> Slide:
    notes = (*slide.notes, memo(_note, sign, heading))
    return Slide(slide.layout, slide.fills, notes, slide.rung, slide.pace)


def _short(words: str) -> str:
    """A headline's first clause."""
    end = next((n for n, character in enumerate(words) if character in PAUSES and n), len(words))
    return words[: min(end, LONGEST)].strip()
