"""What stands inside an outline's text, found on demand: quotations, dates, figures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from builder.model.block import paragraphs, texts
from builder.model.found import Dated, Figure, Quote
from builder.model.outline import Outline, in_order, tables, words_of
from builder.model.text import Hole, Text
from builder.zh import dates as zh_dates
from builder.zh import figures as zh_figures
from builder.zh import quotes as zh_quotes

MEMORY = 400
"""Characters ahead of a line in which a speaker may have been named."""
MOST_HOLES = 1000
"""A line with more open places than this is looked through piece by piece."""


def quotes(outline: Outline) -> tuple[Quote, ...]:
    """The quotations, in order; one that a headline and its body share is whole."""
    out: list[Quote] = []
    before = ""
    for line in lines(outline):
        out.extend(
            Quote(line.cut(found.start, found.end), found.speaker, found.occasion)
            for found in zh_quotes.quotes(line.words, before)
        )
        before = f"{before}\n{line.words[-MEMORY:]}"[-MEMORY:]
    return tuple(out)


def dates(outline: Outline) -> tuple[Dated, ...]:
    """The dates, in order."""
    return tuple(Dated(line.cut(start, end)) for line in lines(outline) for start, end in zh_dates.dates(line.words))


def figures(outline: Outline) -> tuple[Figure, ...]:
    """The figures with their units, in order."""
    return tuple(
        Figure(line.cut(found.start, found.end), found.value, found.unit)
        for line in lines(outline)
        for found in zh_figures.figures(line.words)
    )


def lines(outline: Outline) -> Iterator[Text]:
    """The lines of the draft in order, each whole: marker, headline and body of one line are one text again."""
    pieces = [
        *outline.header,
        *outline.salutation,
        *paragraphs(outline.lead),
        *(text for section in outline.sections for text in words_of(section)),
        *paragraphs(outline.closing),
        *outline.signature,
        *paragraphs(outline.attachments),
        *texts(tables(outline)),
    ]
    for _, group in groupby(in_order(filter(None, pieces)), key=lambda text: text.line):
        yield from _joined(list(group))


def _joined(pieces: list[Text]) -> Iterator[Text]:
    """`pieces` of one line as one text; those that do not follow each other (cells of a table) stay apart."""
    words: list[str] = []
    holes: list[Hole] = []
    first, end, shift = pieces[0], pieces[0].start, 0
    for piece in pieces:
        if piece.start < end or len(holes) > MOST_HOLES:
            yield Text("".join(words), first.line, first.start, tuple(holes))
            words, holes, first, end, shift = [], [], piece, piece.start, 0
        if piece.start > end:
            holes.append(Hole(shift, shift, " " * (piece.start - end)))
        holes.extend(Hole(hole.start + shift, hole.end + shift, hole.was) for hole in piece.holes)
        words.append(piece.words)
        shift += len(piece.words)
        end = piece.source(len(piece.words))
    yield Text("".join(words), first.line, first.start, tuple(holes))
