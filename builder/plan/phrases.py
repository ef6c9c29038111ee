"""Set phrases (关键提法) of a speech: what it quotes itself, kept whole where a title breaks."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.block import paragraphs
from builder.model.outline import Outline, Point
from builder.model.text import Text
from builder.zh.marks import quotations

SHORTEST, LONGEST = 2, 8


def phrases(outline: Outline) -> tuple[str, ...]:
    """The phrases of 2 to 8 characters that the speech sets in “”, in order, each once."""
    found: dict[str, None] = {}
    for text in _texts(outline):
        if "“" in text.words:
            for start, end in quotations(text.words, SHORTEST):
                phrase = text.words[start + 1 : end - 1]
                if len(phrase) <= LONGEST and all("\u4e00" <= character <= "\u9fff" for character in phrase):
                    found[phrase] = None
    return tuple(found)


def _texts(outline: Outline) -> Iterator[Text]:
    yield from (*outline.title, *paragraphs(outline.lead))
    for section in outline.sections:
        yield from _point(section)
    yield from paragraphs(outline.closing)


def _point(point: Point) -> Iterator[Text]:
    yield point.headline
    yield from point.paragraphs
    for child in point.points:
        yield from _point(child)
