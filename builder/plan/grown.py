"""Titles that were right in the draft, and take more lines, or no longer fit, with their blanks filled."""

from __future__ import annotations

from collections.abc import Iterator

from builder.memo import Memo
from builder.model.deck import Layout, Role
from builder.model.outline import Outline, Point, within
from builder.model.remark import Remark, Severity
from builder.model.text import Text
from builder.model.theme import Slot
from builder.plan.brief import Brief
from builder.plan.fit import Breaker, title


def grown(brief: Brief) -> tuple[Remark, ...]:
    """A remark on each title that a fill made longer than its place."""
    kit = brief.kit
    found: list[Remark] = []
    for text, layout in _titles(brief.outline, kit.memo):
        if not text.open_holes():
            found += kit.memo(_remarks, text, kit.theme.rooms[layout][0]["title"], kit.breaker)
    return tuple(found)


def _titles(outline: Outline, memo: Memo) -> Iterator[tuple[Text, Layout]]:
    """Each title of the speech that has filled blanks, and a layout of which it is the title."""
    yield from ((text, Layout.COVER) for text in outline.title[:1] if _filled(text))
    for section in outline.sections:
        yield from memo(_headings, section)


def _headings(section: Point) -> tuple[tuple[Text, Layout], ...]:
    """The headings with filled blanks of a section and its points."""
    named = ((section.heading, Layout.SECTION), *((point.heading, Layout.POINTS) for point in within(section.points)))
    return tuple([(text, layout) for text, layout in named if _filled(text)])


def _filled(text: Text) -> bool:
    return any(hole.was for hole in text.holes)


def _remarks(text: Text, slot: Slot, breaker: Breaker) -> tuple[Remark, ...]:
    before, after = (_lines(words, slot, breaker) for words in (Text(text.unfilled), text))
    if before and not after:
        return (Remark("title_too_long", Severity.WARNING, text.line, (text.words,)),)
    if after > before > 0:
        return (Remark("title_grown", Severity.WARNING, text.line, (text.words, str(before), str(after))),)
    return ()


def _lines(text: Text, slot: Slot, breaker: Breaker) -> int:
    """How many lines the title takes in `slot`, 0 where it does not fit."""
    made = title(text, slot, breaker)
    return sum(run.role is Role.BREAK for run in made.runs) + 1 if made is not None else 0
