"""The full-text handout (讲话稿): every line of the speech, in order, in its style."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo
from builder.model.block import Block as Part
from builder.model.block import Picture, Table, paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Handout, Runs, Style
from builder.model.handout import Part as Shown
from builder.model.outline import Outline, Point, own_words, words_of
from builder.model.text import Text
from builder.model.theme import Paper
from builder.plan.brief import Brief
from builder.plan.fit import runs
from builder.plan.masthead import masthead
from builder.plan.notes import as_prose
from builder.value import Same, replace

HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)

NORMED = "official"
"""The look that goes by GB/T 9704: no header, headlines by the form of their number."""

HELD = {Style.BODY: Style.BODY_HELD, Style.BODY_ON: Style.BODY_ON_HELD}
ENDS = (Style.BODY, Style.BODY_HELD, Style.ATTACHED, Style.SIGNATURE)
SHORT, MOST_HELD = 20, 6
"""Characters of words that do not stand on a page alone; paragraphs that are held together."""

Blocks = list[Shown]


class Page(Same):
    """How wide the text of a page is, and how large the words of its tables are, in pt."""

    width: float
    size: float


def page_of(paper: Paper) -> Page:
    """What tables and pictures must know of their paper."""
    return Page(paper.width, paper.styles[Style.TABLE.value][0])


def plan_speech_text(brief: Brief, paper: Paper) -> Handout:
    """The handout that holds the whole speech, in the look of `paper`."""
    memo = brief.kit.memo
    blocks = [*masthead(brief, paper.title), *speech_blocks(brief.outline, memo(page_of, paper), memo)]
    if paper.look == NORMED:
        from builder.plan.norm import normed  # few speeches are printed so

        blocks = [memo(normed, block) if isinstance(block, Block) else block for block in blocks]
    elif any(isinstance(block, Block) and block.style in HEADINGS and long(block, paper) for block in blocks):
        from builder.plan.turned import turned  # most headlines take one line

        blocks = [memo(turned, block, paper, brief.kit.breaker) for block in blocks]
    header = brief.unit.confidential if paper.look == NORMED else brief.header
    return Handout("speech_text", brief.title, held(blocks, memo), header, brief.unit.name, paper.look)


def speech_blocks(outline: Outline, page: Page, memo: Memo) -> Blocks:
    """All of the speech below its title block, in order, tables and pictures as wide as the `page` at the most."""
    blocks: Blocks = [memo(paragraph, Style.SALUTATION, text) for text in outline.salutation]
    blocks += part_blocks(outline.lead, page, memo)
    for section in outline.sections:
        blocks += memo(point_blocks, section, 0, page, memo)
    blocks += part_blocks(outline.closing, page, memo)
    blocks += [memo(paragraph, Style.SIGNATURE, text) for text in outline.signature]
    return captioned_blocks(blocks + attached(part_blocks(outline.attachments, page, memo)))


def long(block: Block, paper: Paper) -> bool:
    """Whether a headline may take more than one line."""
    size, _, indent, *_ = paper.styles[block.style.value]
    return (len(_said(block.runs)) + indent) * size > paper.width


def held(blocks: Blocks, memo: Memo) -> tuple[Shown, ...]:
    """`blocks`, with what stands ahead of the short words at their end (谢谢大家！, who spoke and when) held on their page."""
    out = list(blocks)
    for n in range(len(out) - 1, max(0, len(out) - 1 - MOST_HELD), -1):
        part, before = out[n], out[n - 1]
        if not (isinstance(part, Block) and part.style in ENDS and len(_said(part.runs)) <= SHORT):
            break
        if isinstance(before, Block) and before.style in HELD:
            out[n - 1] = memo(_held, before)
    return tuple(out)


def _held(block: Block) -> Block:
    return replace(block, style=HELD[block.style])


def attached(blocks: Blocks) -> Blocks:
    """A list of attachments (附件：1. …) with its numbers one below the other."""
    words = [_said(block.runs).split("：")[-1].strip() if isinstance(block, Block) else "" for block in blocks]
    counted = [word.startswith((f"{n}.", f"{n}．", f"{n}、")) for n, word in enumerate(words, 1)]
    if len(counted) < 2 or not all(counted):
        return blocks
    return [blocks[0], *(Block(Style.ATTACHED, block.runs) for block in blocks[1:] if isinstance(block, Block))]


def paragraph(style: Style, text: Text) -> Block:
    """A paragraph of the draft."""
    return Block(style, runs(text))


def captioned_blocks(blocks: Blocks) -> Blocks:
    """`blocks` with the captions of tables and pictures in their styles."""
    if all(isinstance(block, Block) for block in blocks):
        return blocks
    from builder.plan.figure import captioned  # only some speeches have tables or pictures

    return captioned(blocks)


def _body(texts: Sequence[Text], memo: Memo) -> Blocks:
    return [memo(paragraph, Style.BODY, text) for text in texts]


def part_blocks(parts: Sequence[Part], page: Page, memo: Memo) -> Blocks:
    """Paragraphs, tables and pictures in the order of the draft."""
    placed = [(text.line, _body((text,), memo)) for text in as_prose(paragraphs(parts), memo)]
    return _in_order([*placed, *_grids(parts, page, memo)])


def _grids(parts: Sequence[Part], page: Page, memo: Memo) -> list[tuple[int, Blocks]]:
    return [(part.line, [memo(_set, part, page)]) for part in parts if not isinstance(part, Text)]


def _set(part: Table | Picture, page: Page) -> Shown:
    if isinstance(part, Table):
        from builder.plan.table import grid  # only some speeches have tables

        return grid(part, page.width, page.size)
    from builder.plan.figure import figure  # only some speeches have pictures

    return figure(part, page.width)


def _in_order(placed: list[tuple[int, Blocks]]) -> Blocks:
    return [block for _, made in sorted(placed, key=lambda place: place[0]) for block in made]


def point_blocks(point: Point, depth: int, page: Page, memo: Memo) -> Blocks:
    """A headline on its own line is a heading; one that runs into its paragraph stands out at its start."""
    if point.implicit:
        tables = (block for _, made in _grids(point.body, page, memo) for block in made)
        return [*_body(as_prose(words_of(point), memo), memo), *tables]
    below = as_prose(own_words(point), memo)
    runs_in = bool(below) and below[0].line == point.line
    first, below = (below[:1], below[1:]) if runs_in else ((), below)
    alone = bool(point.stop) and not (below or first or point.points or point.body)
    style = Style.BODY if first or alone else HEADINGS[min(depth, len(HEADINGS) - 1)]
    opening = memo(_opening, point.opening, first, style)
    placed = [(text.line, _body((text,), memo)) for text in below]
    placed += _grids(point.body, page, memo)
    listed = [child for child in point.points if not child.run_on]
    placed += [(child.line, memo(point_blocks, child, depth + 1, page, memo)) for child in listed]
    return [opening, *_in_order(placed)]


def _opening(opening: tuple[Text, ...], first: tuple[Text, ...], style: Style) -> Block:
    """What opens a point, with the `first` words behind it where they stand in its line. A whole sentence with nothing below is no headline."""
    said = _joined(opening, Role.ACCENT if first else Role.PLAIN)
    return Block(style, (*said, *_joined(first, Role.PLAIN)))


def _joined(texts: tuple[Text, ...], role: Role) -> tuple[Run, ...]:
    return tuple(run for text in texts for run in runs(text, role))


def _said(runs_: Runs) -> str:
    return "".join(run.text.words for run in runs_)
