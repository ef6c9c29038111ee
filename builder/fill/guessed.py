"""Blanks that a unit's own words fill, where the words around them leave no doubt; each guess with a remark."""

from __future__ import annotations

from builder.fill.speech import Values, holder
from builder.model.outline import Blank, Outline
from builder.model.remark import Remark, Severity
from builder.model.text import Text
from builder.model.unit import Unit
from builder.zh.guess import BYLINE, DATE, TITLE, guess


def guessed(outline: Outline, unit: Unit, values: Values) -> tuple[Values, tuple[Remark, ...]]:
    """What `unit` fills of the blanks that `values` leave open, and a remark on each."""
    found: Values = {}
    remarks: list[Remark] = []
    words = {name: getattr(unit, name) for name in Unit.__slots__}
    places = _places(outline)
    for blank in (blank for blank in outline.blanks if holder(blank, values) is None):
        told = guess(blank.text, (blank.ahead, blank.behind), places.get(blank.paragraph, frozenset()), words)
        if told is not None and not _meets(blank, told[1], values):
            value, width = told
            found[blank.paragraph, blank.start] = (value, width)
            remarks.append(Remark("blank_guessed", Severity.NOTE, blank.line, (*_split(blank, width), value)))
    return found, tuple(remarks)


def _split(blank: Blank, width: int) -> tuple[str, str, str]:
    """The words ahead, those that are replaced, those behind."""
    behind = blank.text + blank.behind
    return blank.ahead, behind[:width], behind[width:]


def _meets(blank: Blank, width: int, values: Values) -> bool:
    """Whether `width` characters from the blank on reach into the next value."""
    return any(line == blank.paragraph and blank.start < start < blank.start + width for line, start in values)


def _places(outline: Outline) -> dict[int, frozenset[str]]:
    """What the lines of the header and of the signature tell."""
    told: dict[str, tuple[Text, ...]] = {
        TITLE: (*outline.title, *outline.subtitle, outline.occasion),
        BYLINE: outline.speaker,
        DATE: (outline.date,),
    }
    lines = {text.line for texts in told.values() for text in texts if text}
    return {
        line: frozenset(place for place, texts in told.items() if any(text.line == line for text in texts))
        for line in lines
    }
