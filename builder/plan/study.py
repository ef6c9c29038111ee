"""The study handout (学习提纲): headlines and what to remember of each, beside lines for notes; then what is demanded and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.model.aside import Frame, Row
from builder.model.block import Block as Part_
from builder.model.block import Table, paragraphs
from builder.model.deck import Role, Run
from builder.model.handout import Block, Grid, GridCell, Handout, Ink, Part, Piece, Runs, Span, Style
from builder.model.outline import Outline, Point, own_words
from builder.model.text import Text
from builder.model.theme import Paper
from builder.plan.brief import Brief, Kit
from builder.plan.captions import is_picture_caption, is_table_caption, states_units
from builder.plan.demands import Demand, demands, listed
from builder.plan.emphasis import key_phrases
from builder.plan.fit import runs
from builder.plan.masthead import masthead
from builder.plan.notes import as_prose
from builder.plan.pages import RULED, Measure, room
from builder.plan.pages import lines as lines_of
from builder.plan.recut import pieces
from builder.plan.recut import words_of as joined
from builder.zh.marks import clauses, sentences
from builder.zh.numbering import numeral

TWIPS = 20
LEFT, GAP = 0.63, 0.03
"""Shares of the page's width: the outline, and the room between it and the notes."""
LONGEST = 64
"""Characters of what is kept of a paragraph."""
SHORT = 16
"""A first sentence of fewer characters (课堂是主阵地。) only opens what is to be remembered: the next goes with it."""
PLANS, SPARE = 6, 1
"""Lines for one's own plans fill the last page; where fewer than so many fit, less what a page may break earlier, they fill one more."""
DEMAND_SHARES = (0.08, 0.56, 0.18, 0.18)
_POINTS = re.compile(r"[^。；！？]*(?:如|见|参见|详见)[上下左右]?[图表]\s*\d{0,2}(?:所示)?(?:，请[^。；]*)?[。：:]?")
"""…如下图所示。: a sentence that only points at what is not here."""
_MARKS = "、，,.．：: 　"


def plan_study(brief: Brief, paper: Paper) -> Handout:
    """The study handout of a speech."""
    blocks: list[Part] = [*masthead(brief, paper.title)]
    frames = [_section(section, brief, paper) for section in brief.outline.sections] or [_prose(brief, paper)]
    blocks += [part for frame in frames if frame.rows for part in (frame, Block(Style.PLACE, ()))]
    blocks += _checklist(brief.outline, paper)
    blocks = _with_plans(blocks, paper)
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
    told = [text for text in as_prose(own_words(point)) if not _silent(text.words)]
    kept = [_key(text, kit) for text in told if not point.points or text.line != point.line]
    own = [text for text in kept if text.runs]
    if depth == 0 and own:
        yield own[:1] if point.points else own
    for child in point.points:
        style = Style.HEADING_2 if depth == 0 else Style.HEADING_3
        opening = [Block(style, tuple(run for text in (child.marker, child.headline) for run in runs(text)))]
        behind = [_key(text, kit) for text in as_prose(own_words(child))[:1] if not _silent(text.words)]
        rows = list(_below(child, kit, depth + 1)) if depth < 1 and child.points else [[b for b in behind if b.runs]]
        yield [*opening, *rows[0]]
        yield from rows[1:]


def _key(text: Text, kit: Kit) -> Block:
    """The first sentence of a paragraph (a short one with the next), or its first clauses, key phrases standing out."""
    spans = sentences(text.words)[:2] or [(0, 0)]
    start, end = spans[0] if spans[0][1] - spans[0][0] > SHORT else (0, spans[-1][1])
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
    return lines_of(block.runs, Measure(*paper.styles[block.style.value]), width) if joined(block.runs) else 1


def _lines(count: int, drawn: int = 0) -> list[Block]:
    return [Block((Style.LINE, Style.LINE_ODD)[(drawn + n) % 2], ()) for n in range(count)]


def _with_plans(blocks: list[Part], paper: Paper) -> list[Part]:
    """`blocks` and, on what is left of their last page or else on one of their own, lines for one's own plans."""
    label = Block(Style.LABEL, (Run(Text(paper.words["plans"])),))
    pitch = Measure(*paper.styles[Style.LINE.value]).line + RULED
    fitting, whole = (int(height / pitch) - 1 - SPARE for height in (room(tuple(blocks), paper), paper.height))
    lines = _lines(fitting if fitting >= PLANS else whole)
    plans = Frame((Row(((label, *lines),)),), (int(paper.width * TWIPS),))
    if fitting >= PLANS:
        return [*blocks, plans]
    last = blocks[-1]
    gap = (
        isinstance(last, Block) and last.style is Style.PLACE
    )  # it would begin a page of its own where the last is full
    return [*(blocks[:-1] if gap else blocks), Block(Style.FRESH, ()), plans]


def _checklist(outline: Outline, paper: Paper) -> list[Part]:
    """What is demanded, by when, and where it is said, each with a box to tick."""
    words = paper.words
    found = list(_demanded(outline, words))
    if not found:
        return []
    heads = tuple(_cell(Run(Text(words[key]))) for key in ("done", "demand", "by", "where"))
    rows = (_row(demand, heading, words) for demand, heading in found)
    widths = tuple(int(paper.width * share * TWIPS) for share in DEMAND_SHARES)
    return [
        Block(Style.LABEL, (Run(Text(words["checklist"])),)),
        Grid((heads, *rows), widths, 1),
        Block(Style.PLACE, ()),
    ]


def _demanded(outline: Outline, words: dict[str, str]) -> Iterator[tuple[Demand, Runs]]:
    """What is demanded, with its place, in the order of the draft. What is said ahead counts where nothing else is said."""
    open_, closing = (Run(Text(words["open"])),), (Run(Text(words["closing"])),)
    ahead = [part for part in outline.lead if isinstance(part, Table) or not outline.sections]
    yield from ((demand, open_) for demand in _said(ahead))
    for section in outline.sections:
        for point, place in _placed(section, ()):
            heads = [d for d in demands((point.headline,)) if d.by or not (point.body or point.points)]
            tables = [part for part in point.body if isinstance(part, Table)]
            yield from ((demand, place) for demand in (*heads, *_said((*own_words(point), *tables))))
    yield from ((demand, closing) for demand in _said(outline.closing))


def _said(parts: Iterable[Part_]) -> list[Demand]:
    """The demands of paragraphs and tables."""
    found = demands(as_prose(paragraphs(parts)))
    found += [demand for part in parts if isinstance(part, Table) for demand in listed(part)]
    return sorted(found, key=lambda demand: demand.text.line)


def _placed(point: Point, above: tuple[Text, ...]) -> Iterator[tuple[Point, Runs]]:
    """A point and all below it but what runs on in it, each with the markers that lead to it; where there is none with its headline."""
    marked = (*above, point.marker.strip()) if any(map(str.isalnum, point.marker.words)) else above
    bare = tuple(text.cut(0, len(text.words.rstrip(_MARKS))) for text in marked[-1:])
    yield point, tuple(map(Run, (*marked[:-1], *bare))) or runs(point.heading)
    for child in point.points:
        yield from _placed(child, marked) if not child.run_on else ()


def _silent(words: str) -> bool:
    """Whether a paragraph only names or announces a table or a picture, which is not here."""
    line = words.strip()
    return is_table_caption(line) or is_picture_caption(line) or states_units(line) or bool(_POINTS.fullmatch(line))


def _row(demand: Demand, place: Runs, words: dict[str, str]) -> tuple[GridCell, ...]:
    by = GridCell(tuple(map(runs, demand.by))) if demand.by else _cell(Run(Text(words["open"])))
    return (_cell(Run(Text(words["box"]))), GridCell((runs(demand.text),)), by, GridCell((place,)))


def _cell(*made: Run) -> GridCell:
    return GridCell((made,))
