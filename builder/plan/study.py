"""The study handout (学习提纲): headlines and what to remember of each, beside lines for notes; then what is demanded and by when."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.aside import Frame, Row
from builder.model.block import paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Grid, GridCell, Handout, Ink, Part, Piece, Runs, Span, Style
from builder.model.outline import Outline, Point, own_words
from builder.model.text import Text
from builder.model.theme import Paper
from builder.plan.brief import Brief, Kit
from builder.plan.demands import Demand, demands
from builder.plan.emphasis import key_phrases
from builder.plan.fit import runs
from builder.plan.masthead import masthead
from builder.plan.notes import as_prose
from builder.plan.recut import pieces
from builder.plan.recut import words_of as joined
from builder.zh.breaks import line_ends
from builder.zh.marks import clauses, sentences
from builder.zh.numbering import numeral

TWIPS = 20
LEFT, GAP = 0.63, 0.03
"""Shares of the page's width: the outline, and the room between it and the notes."""
LONGEST = 64
"""Characters of what is kept of a paragraph."""
PLANS = 8
"""Lines for one's own plans at the end."""
DEMAND_SHARES = (0.08, 0.6, 0.19, 0.13)


def plan_study(brief: Brief, paper: Paper) -> Handout:
    """The study handout of a speech."""
    blocks: list[Part] = [*masthead(brief, paper.title)]
    for section in brief.outline.sections:
        blocks.append(_section(section, brief, paper))
        blocks.append(Block(Style.PLACE, ()))
    if not brief.outline.sections:
        blocks.append(_prose(brief, paper))
    blocks += _checklist(brief.outline, paper)
    blocks.append(_plans(paper))
    header = "　".join(filter(None, (paper.words["header"], brief.header)))
    return Handout("study", brief.title, tuple(blocks), header, brief.unit.name, paper.look)


def _section(section: Point, brief: Brief, paper: Paper) -> Frame:
    """A section beside its lines: its headline in one row with what comes first, so that it never stands alone."""
    panes = list(_below(section, brief.kit, 0))
    sign = Span(
        Text(f"{paper.words['numeral'].replace('{n}', numeral(section.number, brief.kit.theme.numerals))}"), Ink.NUMERAL
    )
    head = Block(Style.HEADING_1, (sign, Run(Text(paper.words["behind"])), *runs(section.headline)))
    first = [head, *(panes[0] if panes else [])]
    return _frame([first, *panes[1:]], paper)


def _below(point: Point, kit: Kit, depth: int) -> Iterator[list[Block]]:
    """What stands below a headline: what to remember of its own words, then each point with its own."""
    kept = [_key(text, kit) for text in as_prose(own_words(point)) if not point.points or text.line != point.line]
    own = [text for text in kept if text.runs]
    if depth == 0 and own:
        yield own[:1] if point.points else own
    for child in point.points:
        style = Style.HEADING_2 if depth == 0 else Style.HEADING_3
        opening = [Block(style, tuple(run for text in (child.marker, child.headline) for run in runs(text)))]
        behind = [_key(text, kit) for text in as_prose(own_words(child))[:1]]
        rows = list(_below(child, kit, depth + 1)) if depth < 1 and child.points else [[b for b in behind if b.runs]]
        yield [*opening, *rows[0]]
        yield from rows[1:]


def _key(text: Text, kit: Kit) -> Block:
    """The first sentence of a paragraph, or its first clauses, key phrases standing out."""
    start, end = next(iter(sentences(text.words)), (0, 0))
    kept = text.cut(start, end).strip()
    if len(kept.words) > LONGEST:
        ends = [stop for _, stop in clauses(kept.words) if stop <= LONGEST] or [LONGEST]
        kept = kept.cut(0, ends[-1])
    kept = kept.cut(0, len(kept.words.rstrip("，；：。")))
    return Block(Style.KEY, emphasised(runs(kept), key_phrases(kept.words, kit)))


def emphasised(given: Runs, bold: list[tuple[int, int]]) -> Runs:
    """`given` with its spans `bold` standing out."""
    thick = {start for start, _ in bold}
    inside = {n for start, end in bold for n in range(start, end)}
    out: list[Piece] = []
    for at, piece in pieces(given, (*thick, *(end for _, end in bold))):
        out.append(Run(piece.text, Role.STRONG) if at in inside and piece.role is Role.PLAIN else piece)
    return tuple(out)


def _prose(brief: Brief, paper: Paper) -> Frame:
    """A speech without sections: what to remember of each paragraph."""
    outline = brief.outline
    kept = (_key(text, brief.kit) for text in as_prose(paragraphs((*outline.lead, *outline.closing))))
    return _frame([[block] for block in kept if block.runs], paper)


def _frame(panes: list[list[Block]], paper: Paper) -> Frame:
    """Rows of an outline, each as high as its words stand, beside as many lines to write on."""
    left = int(paper.width * LEFT * TWIPS)
    gap = int(paper.width * GAP * TWIPS)
    right = int(paper.width * TWIPS) - left - gap
    rows: list[Row] = []
    drawn = 0
    for pane in panes:
        count = sum(_height(block, left / TWIPS, paper) for block in pane)
        label = [] if rows else [Block(Style.LABEL, (Run(Text(paper.words["notes"])),))]
        lines = _lines(count - len(label), drawn)
        rows.append(Row((tuple(pane), (Block(Style.PLACE, ()),), (*label, *lines))))
        drawn += len(lines)
    return Frame(tuple(rows), (left, gap, right))


def _height(block: Block, width: float, paper: Paper) -> int:
    """How many lines a paragraph takes in a column of `width` pt."""
    size, _, indent, *_ = paper.styles[block.style.value]
    words = "　" * round(indent) + joined(block.runs)
    return len(line_ends(words, width / size)) if words else 1


def _lines(count: int, drawn: int = 0) -> list[Block]:
    return [Block((Style.LINE, Style.LINE_ODD)[(drawn + n) % 2], ()) for n in range(count)]


def _plans(paper: Paper) -> Frame:
    """Lines for one's own plans, on one page."""
    label = Block(Style.LABEL, (Run(Text(paper.words["plans"])),))
    return Frame((Row(((label, *_lines(PLANS)),)),), (int(paper.width * TWIPS),))


def _checklist(outline: Outline, paper: Paper) -> list[Part]:
    """What is demanded, by when, and where it is said, each with a box to tick."""
    found = [
        (demand, place)
        for section in outline.sections
        for point, place in _placed(section, ())
        for demand in demands(_said(point))
    ]
    if not found:
        return []
    words = paper.words
    heads = tuple(_cell(Run(Text(words[key]))) for key in ("done", "demand", "by", "where"))
    rows = (_row(demand, heading, words) for demand, heading in found)
    widths = tuple(int(paper.width * share * TWIPS) for share in DEMAND_SHARES)
    return [
        Block(Style.LABEL, (Run(Text(words["checklist"])),)),
        Grid((heads, *rows), widths, 1),
        Block(Style.PLACE, ()),
    ]


def _placed(point: Point, above: Runs) -> Iterator[tuple[Point, Runs]]:
    """A point and all below it, each with the markers that lead to it; a section without one has its headline for that."""
    marker = tuple(Run(text.strip()) for text in (point.marker,) if any(map(str.isalnum, text.words)))
    place = (*above, *marker) or runs(point.heading)
    yield point, place
    for child in point.points:
        yield from _placed(child, place)


def _said(point: Point) -> tuple[Text, ...]:
    return (point.headline, *as_prose(own_words(point)))


def _row(demand: Demand, place: Runs, words: dict[str, str]) -> tuple[GridCell, ...]:
    by = GridCell((runs(demand.by),)) if demand.by else _cell(Run(Text(words["open"])))
    return (_cell(Run(Text(words["box"]))), GridCell((runs(demand.text),)), by, GridCell((place,)))


def _cell(*made: Run) -> GridCell:
    return GridCell((made,))
