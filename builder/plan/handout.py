"""The full-text handout (讲话稿): every line of the speech, in order, in its style."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Block as Part
from builder.model.block import Picture, Table, paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Figure, Grid, Handout, Style
from builder.model.outline import Point, own_words, words_of
from builder.model.text import Text
from builder.plan.brief import Brief
from builder.plan.fit import runs, title
from builder.plan.notes import as_prose
from builder.plan.table import grid

HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)

Blocks = list[Block | Grid | Figure]


def plan_speech_text(brief: Brief) -> Handout:
    """The handout that holds the whole speech."""
    outline, unit = brief.outline, brief.unit.name
    width = brief.theme.handout_title.width
    blocks = _header(brief)
    blocks += [Block(Style.SALUTATION, runs(text)) for text in outline.salutation]
    blocks += _parts(outline.lead, width)
    for section in outline.sections:
        blocks += _point(section, 0, width)
    for part in (outline.closing, outline.signature, outline.attachments):
        blocks += _parts(part, width)
    if not all(isinstance(block, Block) for block in blocks):
        from builder.plan.figure import captioned

        blocks = captioned(blocks)
    return Handout("speech_text", brief.title, tuple(blocks), unit, unit)


def _header(brief: Brief) -> Blocks:
    """The title block in the order of the draft, and the rule under it."""
    blocks: Blocks = [_header_line(text, brief) for text in brief.outline.header]
    return [*blocks, Block(Style.RULE, ())] if blocks else []


def _header_line(text: Text, brief: Brief) -> Block:
    if text.line in [part.line for part in brief.outline.title]:
        paragraph = title(text, brief.theme.handout_title, brief.breaker)
        return Block(Style.TITLE, paragraph.runs if paragraph is not None else runs(text))
    style = Style.SUBTITLE if text in brief.outline.subtitle else Style.BYLINE
    return Block(style, runs(text))


def _body(texts: Sequence[Text]) -> Blocks:
    return [Block(Style.BODY, runs(text)) for text in texts]


def _parts(parts: Sequence[Part], width: float) -> Blocks:
    """Paragraphs, tables and pictures in the order of the draft."""
    placed = [(text.line, _body((text,))) for text in as_prose(paragraphs(parts))]
    return _in_order([*placed, *_grids(parts, width)])


def _grids(parts: Sequence[Part], width: float) -> list[tuple[int, Blocks]]:
    return [(part.line, [_set(part, width)]) for part in parts if not isinstance(part, Text)]


def _set(part: Table | Picture, width: float) -> Grid | Figure:
    if isinstance(part, Table):
        return grid(part, width)
    from builder.plan.figure import figure  # only some speeches have pictures

    return figure(part, width)


def _in_order(placed: list[tuple[int, Blocks]]) -> Blocks:
    return [block for _, made in sorted(placed, key=lambda place: place[0]) for block in made]


def _point(point: Point, depth: int, width: float) -> Blocks:
    """A headline on its own line is a heading; one that runs into its paragraph stands out at its start."""
    if point.implicit:
        return [*_body(as_prose(words_of(point))), *(block for _, made in _grids(point.body, width) for block in made)]
    below = as_prose(own_words(point))
    if below and below[0].line == point.line:
        first, below = (*_joined(point.opening, Role.ACCENT), *runs(below[0])), below[1:]
        opening = Block(Style.BODY, first)
    else:
        style = HEADINGS[min(depth, len(HEADINGS) - 1)]
        opening = Block(style, _joined(point.opening, Role.PLAIN))
    placed = [(text.line, _body((text,))) for text in below]
    placed += _grids(point.body, width)
    placed += [(child.line, _point(child, depth + 1, width)) for child in point.points if not child.run_on]
    return [opening, *_in_order(placed)]


def _joined(texts: tuple[Text, ...], role: Role) -> tuple[Run, ...]:
    return tuple(run for text in texts for run in runs(text, role))
