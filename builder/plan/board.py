"""Planned slides -> the storyboard that a person decides over."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.board import Entry
from builder.model.deck import Filled, Slide
from builder.plan.edit import lines_of
from builder.plan.pick import even
from builder.plan.pins import Page, Pinned
from builder.value import replace

APART = ("title", "crumb", "confidential", "footer", "number")
"""Slots, without their count, that are shown by themselves, are alike on every slide, or only count."""
QUOTED = ("words", "source")
"""Slots of a quotation, which nobody rewords: it is shown beside the lines that stand with it."""
LONGEST = 400
"""Characters of one text that a recipe takes."""


def entries(decided: Pinned, slides: Sequence[Slide]) -> tuple[Entry, ...]:
    """The slides as entries, those that are left out behind the one that has their words."""
    out: list[Entry] = []
    for n, (page, slide) in enumerate(zip(decided.pages, slides, strict=True), 1):
        out.append(_entry(n, page, slide))
        out += [Entry(0, pin.at, pin=pin) for pin, at in decided.skipped if at == page.stand.at]
    return tuple(out)


def _entry(number: int, page: Page, slide: Slide) -> Entry:
    lines = lines_of(page.draft)
    short = all(len(words) <= LONGEST for line in lines for words in line)
    pin = replace(page.pin, at=page.stand.at) if page.pin is not None else None
    others = [fill for fill in slide.fills if fill.slot in QUOTED or not (lines and short)]
    shown = tuple(words for fill in others for words in _words(fill))
    return Entry(number, page.stand.at, slide.layout.value, even(slide.title), lines if short else (), shown, pin)


def _words(fill: Filled) -> list[str]:
    return (
        []
        if fill.slot.rstrip("0123456789") in APART
        else [even(paragraph.words)[:LONGEST] for paragraph in fill.paragraphs]
    )
