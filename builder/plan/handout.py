"""The full-text handout (讲话稿): every line of the speech, in order, in its style."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo
from builder.model.block import Block as Part
from builder.model.block import Table, paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Grid, Handout, Style
from builder.model.outline import Point, own_words, words_of
from builder.model.text import Text
from builder.model.theme import Theme
from builder.plan.brief import Brief
from builder.plan.fit import Breaker, runs, title
from builder.plan.notes import as_prose
from builder.plan.table import grid

HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)

Blocks = list[Block | Grid]
Texts = tuple[Text, ...]


def plan_speech_text(brief: Brief) -> Handout:
    """The handout that holds the whole speech, of which the kit's memo knows what was planned before, part by part."""
    outline, unit, theme, memo = brief.outline, brief.unit, brief.kit.theme, brief.kit.memo
    width = theme.handout_title.width
    blocks = [*memo(_header, outline.header, outline.title, outline.subtitle, theme, brief.kit.breaker)]
    blocks += memo(_salutations, outline.salutation)
    blocks += memo(_parts, outline.lead, width, memo)
    for section in outline.sections:
        blocks += memo(_point, section, 0, width, memo)
    for part in (outline.closing, outline.signature, outline.attachments):
        blocks += memo(_parts, part, width, memo)
    header = "　".join(filter(None, (unit.name, unit.confidential)))
    return Handout("speech_text", brief.title, tuple(blocks), header, unit.name)


def _header(lines: Texts, titles: Texts, subtitles: Texts, theme: Theme, breaker: Breaker) -> Blocks:
    """The title block in the order of the draft, and the rule under it."""
    numbers = [text.line for text in titles]
    blocks: Blocks = []
    for text in lines:
        if text.line in numbers:
            paragraph = title(text, theme.handout_title, breaker)
            blocks.append(Block(Style.TITLE, paragraph.runs if paragraph is not None else runs(text)))
        else:
            blocks.append(Block(Style.SUBTITLE if text in subtitles else Style.BYLINE, runs(text)))
    return [*blocks, Block(Style.RULE, ())] if blocks else []


def _salutations(texts: Texts) -> Blocks:
    return [Block(Style.SALUTATION, runs(text)) for text in texts]


def _body(texts: Sequence[Text], memo: Memo) -> Blocks:
    return [memo(_paragraph, text) for text in texts]


def _paragraph(text: Text) -> Block:
    return Block(Style.BODY, runs(text))


def _parts(parts: Sequence[Part], width: float, memo: Memo) -> Blocks:
    """Paragraphs and tables in the order of the draft."""
    placed = [(text.line, _body((text,), memo)) for text in as_prose(paragraphs(parts), memo)]
    return _in_order([*placed, *_grids(parts, width)])


def _grids(parts: Sequence[Part], width: float) -> list[tuple[int, Blocks]]:
    return [(part.line, [grid(part, width)]) for part in parts if isinstance(part, Table)]


def _in_order(placed: list[tuple[int, Blocks]]) -> Blocks:
    return [block for _, made in sorted(placed, key=lambda place: place[0]) for block in made]


def _point(point: Point, depth: int, width: float, memo: Memo) -> Blocks:
    """A headline on its own line is a heading; one that runs into its paragraph stands out at its start."""
    if point.implicit:
        tables = (block for _, made in _grids(point.body, width) for block in made)
        return [*_body(as_prose(words_of(point), memo), memo), *tables]
    below = as_prose(own_words(point), memo)
    if below and below[0].line == point.line:
        first, below = (*_joined(point.opening, Role.ACCENT), *runs(below[0])), below[1:]
        opening = Block(Style.BODY, first)
    else:
        style = HEADINGS[min(depth, len(HEADINGS) - 1)]
        opening = Block(style, _joined(point.opening, Role.PLAIN))
    placed = [(text.line, _body((text,), memo)) for text in below]
    placed += _grids(point.body, width)
    listed = [child for child in point.points if not child.run_on]
    placed += [(child.line, memo(_point, child, depth + 1, width, memo)) for child in listed]
    return [opening, *_in_order(placed)]


def _joined(texts: tuple[Text, ...], role: Role) -> tuple[Run, ...]:
    return tuple(run for text in texts for run in runs(text, role))
