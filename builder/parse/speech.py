"""The whole of parsing, in order: header, salutation, numbered parts, closing, blanks."""

from __future__ import annotations

from itertools import takewhile

from builder.model.block import Cell, Picture, Table, texts
from builder.model.outline import CONTEXT, Blank, Outline
from builder.model.remark import Remark
from builder.model.speech import As, Line, Speech
from builder.model.text import Hole, Text
from builder.parse.attachments import split_attachments
from builder.parse.behind import with_behind
from builder.parse.check import checked
from builder.parse.closing import split_closing
from builder.parse.header import header, signature, signed
from builder.parse.implicit import with_implicit
from builder.parse.points import points
from builder.value import replace
from builder.zh.blanks import blanks

MOST_BLANKS = 500
"""A line with more open places than this is no draft."""


def parse(speech: Speech) -> tuple[Outline, tuple[Remark, ...]]:
    """The outline of `speech`, and remarks on its numbering.

    Every line of the speech stands in exactly one place of the outline.
    """
    lines = tuple(_with_holes(line) for line in speech.lines)
    spoken, attachments = split_attachments(lines)
    signs = signature(spoken)
    foot = signed(spoken[len(spoken) - signs :])
    crest = tuple(takewhile(lambda line: isinstance(line.block, Picture), spoken))
    head, rest = header(spoken[len(crest) : len(spoken) - signs])
    rest = (*crest, *rest)
    last = next((i for i, line in enumerate(rest) if line.stated is As.CLOSING), len(rest))
    ahead, sections, remarks = points(rest[:last])
    stated = tuple(line.block or line.text for line in rest[last:])
    lead, sections, closing = (ahead, sections, stated) if stated else split_closing(ahead, sections, _pinned(rest))
    sections = tuple(with_implicit(with_behind(section), (n,)) for n, section in enumerate(sections, 1))
    found = tuple(_blanks(lines))
    outline = Outline(
        title=tuple(head.title),
        subtitle=tuple(head.subtitle),
        speaker=tuple(head.speaker or foot.speaker),
        date=head.date or foot.date,
        occasion=head.occasion,
        header=head.lines,
        salutation=head.salutation,
        lead=lead,
        sections=sections,
        closing=closing,
        signature=foot.lines,
        attachments=attachments,
        blanks=found,
    )
    return outline, (*speech.remarks, *remarks, *checked(outline))


def _pinned(lines: tuple[Line, ...]) -> int:
    """The last line that is said to be no closing."""
    return max((line.text.line for line in lines if line.stated is As.BODY), default=0)


def _with_holes(line: Line) -> Line:
    """The line with its blanks as holes, in the cells of a table too."""
    if line.block is None:
        text = _open(line.text)
        return line if text is line.text else replace(line, text=text)
    if isinstance(line.block, Table):
        rows = tuple(tuple(_open_cell(cell) for cell in row) for row in line.block.rows)
        return replace(line, block=replace(line.block, rows=rows))
    return line


def _open_cell(cell: Cell) -> Cell:
    return replace(cell, texts=tuple(map(_open, cell.texts)))


def _open(text: Text) -> Text:
    """`text` with its blanks as holes, beside those it has: an automatic number."""
    spans = blanks(text.words)[:MOST_BLANKS]
    if not spans:
        return text
    ahead = max((hole.end for hole in text.holes), default=0)
    found = (Hole(start, end, text.words[start:end]) for start, end in spans if start >= ahead)
    return replace(text, holes=(*text.holes, *found))


def _blanks(lines: tuple[Line, ...]) -> list[Blank]:
    out: list[Blank] = []
    placed = [(line, text) for line in lines for text in texts((line.block or line.text,))]
    for held, text in placed:
        words = text.words
        for hole in text.open_holes() if text.holes else ():
            ahead = words[max(0, hole.start - CONTEXT) : hole.start]
            behind = words[hole.end : hole.end + CONTEXT]
            number = held.number_at(hole.start) if held.breaks else text.line
            out.append(Blank(len(out) + 1, hole.was, ahead, behind, number, text.line, text.source(hole.start)))
    return out
