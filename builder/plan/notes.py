"""Notes: the full words of the speech that a slide stands for, as paragraphs of the draft."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.deck import Paragraph, Run
from builder.model.outline import Point
from builder.model.text import Text
from builder.plan.fit import runs


def paragraphs(texts: Iterable[Text]) -> tuple[Paragraph, ...]:
    """Pieces in the order of the draft as paragraphs: pieces of one line stand in one paragraph."""
    out: list[Paragraph] = []
    line: list[Run] = []
    number = -1
    for text in texts:
        if not text:
            continue
        if line and text.line != number:
            out.append(Paragraph(tuple(line)))
            line = []
        number = text.line
        line.extend(runs(text))
    return (*out, Paragraph(tuple(line))) if line else tuple(out)


def own_line(point: Point) -> tuple[Text, ...]:
    """What opens a point: its marker, headline and stop."""
    return (point.marker, point.headline, point.stop)


def as_prose(point: Point) -> tuple[Text, ...]:
    """The paragraphs of a point that has no marker: its own line in one piece."""
    own = [text for text in (*own_line(point), *point.body) if text and text.line == point.line]
    line = own[0]
    for text in own[1:]:
        line = line.with_next(text)
    return (line, *point.body[len(point.body) - sum(text.line != point.line for text in point.body) :])


def whole(point: Point) -> tuple[Text, ...]:
    """All of a point, with everything below it."""
    below = (text for child in point.points for text in whole(child))
    return (*own_line(point), *point.body, *below)
