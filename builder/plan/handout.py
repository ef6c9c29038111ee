"""The full-text handout (讲话稿): every line of the speech, in order, in its style."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Block as Part
from builder.model.block import Picture, Table, paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Handout, Style
from builder.model.handout import Part as Shown
from builder.model.outline import Outline, Point, own_words, words_of
from builder.model.text import Text
from builder.model.theme import Paper
from builder.plan.brief import Brief
from builder.plan.fit import runs
from builder.plan.masthead import masthead
from builder.plan.notes import as_prose
from builder.plan.table import grid

HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)

NORMED = "official"
"""The look that goes by GB/T 9704: no header, headlines by the form of their number."""

Blocks = list[Shown]


def plan_speech_text(brief: Brief, paper: Paper) -> Handout:
    """The handout that holds the whole speech, in the look of `paper`."""
    blocks = [*masthead(brief, paper.title), *speech_blocks(brief.outline, paper.width)]
    if paper.look == NORMED:
        from builder.plan.norm import normed  # few speeches are printed so

        blocks = [normed(block) if isinstance(block, Block) else block for block in blocks]
    header = brief.unit.confidential if paper.look == NORMED else brief.header
    return Handout("speech_text", brief.title, tuple(blocks), header, brief.unit.name, paper.look)


def speech_blocks(outline: Outline, width: float) -> Blocks:
    """All of the speech below its title block, in order, tables `width` pt wide."""
    blocks: Blocks = [Block(Style.SALUTATION, runs(text)) for text in outline.salutation]
    blocks += part_blocks(outline.lead, width)
    for section in outline.sections:
        blocks += point_blocks(section, 0, width)
    blocks += part_blocks(outline.closing, width)
    blocks += [Block(Style.SIGNATURE, runs(text)) for text in outline.signature]
    return captioned_blocks(blocks + part_blocks(outline.attachments, width))


def captioned_blocks(blocks: Blocks) -> Blocks:
    """`blocks` with the captions of tables and pictures in their styles."""
    if all(isinstance(block, Block) for block in blocks):
        return blocks
    from builder.plan.figure import captioned  # only some speeches have tables or pictures

    return captioned(blocks)


def _body(texts: Sequence[Text]) -> Blocks:
    return [Block(Style.BODY, runs(text)) for text in texts]


def part_blocks(parts: Sequence[Part], width: float) -> Blocks:
    """Paragraphs, tables and pictures in the order of the draft."""
    placed = [(text.line, _body((text,))) for text in as_prose(paragraphs(parts))]
    return _in_order([*placed, *_grids(parts, width)])


def _grids(parts: Sequence[Part], width: float) -> list[tuple[int, Blocks]]:
    return [(part.line, [_set(part, width)]) for part in parts if not isinstance(part, Text)]


def _set(part: Table | Picture, width: float) -> Shown:
    if isinstance(part, Table):
        return grid(part, width)
    from builder.plan.figure import figure  # only some speeches have pictures

    return figure(part, width)


def _in_order(placed: list[tuple[int, Blocks]]) -> Blocks:
    return [block for _, made in sorted(placed, key=lambda place: place[0]) for block in made]


def point_blocks(point: Point, depth: int, width: float) -> Blocks:
    """A headline on its own line is a heading; one that runs into its paragraph stands out at its start."""
    if point.implicit:
        return [*_body(as_prose(words_of(point))), *(block for _, made in _grids(point.body, width) for block in made)]
    below = as_prose(own_words(point))
    if below and below[0].line == point.line:
        first, below = (*_joined(point.opening, Role.ACCENT), *runs(below[0])), below[1:]
        opening = Block(Style.BODY, first)
    elif point.stop and not below and not point.points and not point.body:
        opening = Block(
            Style.BODY, _joined(point.opening, Role.PLAIN)
        )  # a whole sentence and nothing below: no headline
    else:
        style = HEADINGS[min(depth, len(HEADINGS) - 1)]
        opening = Block(style, _joined(point.opening, Role.PLAIN))
    placed = [(text.line, _body((text,))) for text in below]
    placed += _grids(point.body, width)
    placed += [(child.line, point_blocks(child, depth + 1, width)) for child in point.points if not child.run_on]
    return [opening, *_in_order(placed)]


def _joined(texts: tuple[Text, ...], role: Role) -> tuple[Run, ...]:
    return tuple(run for text in texts for run in runs(text, role))
