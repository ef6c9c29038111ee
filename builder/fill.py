"""Outline + fills -> Outline: blanks are filled one by one, by the words around them, never by a string."""

from __future__ import annotations

from builder.model.block import Block, Cell, Table
from builder.model.outline import CONTEXT, Blank, Outline, Point
from builder.model.recipe import Fill
from builder.model.remark import Remark, Severity
from builder.model.text import Hole, Text
from builder.value import replace

Values = dict[tuple[int, int], tuple[str, int]]
"""For the blank at (line, offset in the line): its value, and how many characters of the draft that replaces."""


def fill(outline: Outline, fills: tuple[Fill, ...]) -> tuple[Outline, tuple[Remark, ...]]:
    """The outline with its blanks filled, and remarks: a fill that fits no blank or several, blanks still open."""
    values: Values = {}
    remarks: list[Remark] = []
    for asked in fills:
        fitting = [blank for blank in outline.blanks if _fits(asked, blank)]
        if len(fitting) == 1:
            values[fitting[0].paragraph, fitting[0].start] = (asked.value, len(asked.blank))
        else:
            code = "fill_ambiguous" if fitting else "fill_unused"
            remarks.append(Remark(code, Severity.WARNING, 0, (asked.after, asked.blank, asked.before)))
    remarks.extend(
        Remark("blank_open", Severity.WARNING, blank.line, (blank.ahead, blank.text, blank.behind))
        for blank in outline.blanks
        if not _filled(blank, values)
    )
    return (_outline(outline, values) if values else outline), tuple(remarks)


def _filled(blank: Blank, values: Values) -> bool:
    """Whether a value stands in the place of `blank`, or of words around it."""
    return any(
        line == blank.paragraph and start <= blank.start < start + width for (line, start), (_, width) in values.items()
    )


def _fits(asked: Fill, blank: Blank) -> bool:
    """Whether the blank is the one that is asked for: its mark, and the words on either side as far as they are kept."""
    mark, widened = asked.blank[: len(blank.text)], asked.blank[len(blank.text) :]
    return (
        mark == blank.text
        and blank.ahead.endswith(asked.after[-CONTEXT:])
        and blank.behind.startswith((widened + asked.before)[:CONTEXT])
    )


def _outline(outline: Outline, values: Values) -> Outline:
    def many(texts: tuple[Text, ...]) -> tuple[Text, ...]:
        return tuple(filled(text, values) for text in texts)

    def blocks(given: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(_block(block, values) for block in given)

    return replace(
        outline,
        title=many(outline.title),
        subtitle=many(outline.subtitle),
        speaker=many(outline.speaker),
        date=filled(outline.date, values),
        occasion=filled(outline.occasion, values),
        header=many(outline.header),
        salutation=many(outline.salutation),
        lead=blocks(outline.lead),
        sections=tuple(_point(point, values) for point in outline.sections),
        closing=blocks(outline.closing),
        signature=many(outline.signature),
        attachments=blocks(outline.attachments),
    )


def _point(point: Point, values: Values) -> Point:
    return replace(
        point,
        headline=filled(point.headline, values),
        heading=filled(point.heading, values),
        body=tuple(_block(block, values) for block in point.body),
        points=tuple(_point(child, values) for child in point.points),
    )


def _block(block: Block, values: Values) -> Block:
    if isinstance(block, Text):
        return filled(block, values)
    if isinstance(block, Table):
        return replace(block, rows=tuple(tuple(_cell(cell, values) for cell in row) for row in block.rows))
    return block


def _cell(cell: Cell, values: Values) -> Cell:
    return replace(cell, texts=tuple(filled(text, values) for text in cell.texts))


def filled(text: Text, values: Values) -> Text:
    """`text` with the holes that `values` names filled; each keeps the address of the blank it fills."""
    if not text.holes or not values:
        return text
    words, holes, at = "", [], 0
    for hole in text.holes:
        if hole.start < at:
            continue  # swallowed by the fill before it
        value, width = values.get((text.line, text.source(hole.start)), (hole.was, len(hole.was)))
        words += text.words[at : hole.start]
        at = min(max(hole.end, hole.start + width), len(text.words))
        holes.append(Hole(len(words), len(words) + len(value), text.words[hole.start : at]))
        words += value
    return Text(words + text.words[at:], text.line, text.start, tuple(holes))
