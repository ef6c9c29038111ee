"""How slides lead to each other: agenda items to their sections, a section's name back to the agenda; sections of the file."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Fill, Filled, Layout, Section
from builder.model.text import Text
from builder.model.theme import Theme
from builder.plan.draft import Draft
from builder.value import Value, replace

ITEM, NUMBER = "item", "number"
"""The slots of an agenda that lead to a section."""

Origin = tuple[int, int]
"""Where words begin: line and offset."""


class Chapter(Value):
    """A section of the speech: its name, the slide that opens it, the agenda slide that lists it (0 where none does)."""

    name: Text
    first: int
    agenda: int = 0

    def holds(self, text: Text) -> bool:
        """Whether `text` is a piece of its name."""
        end = self.name.source(len(self.name.words))
        return bool(text.line) and text.line == self.name.line and self.name.start <= text.start < end


class Route(Value):
    """`chapters` are the sections in the order of the speech, `places` tells for each slide the number of its own, 0 where it is in none.

    Sections and slides are counted from 1.
    """

    chapters: tuple[Chapter, ...]
    places: tuple[int, ...]

    def way_back(self, slide: int) -> int:
        """The agenda slide that lists the section of the slide of this number; 0 where there is none."""
        place = self.places[slide - 1]
        return self.chapters[place - 1].agenda if place else 0

    def progress(self, slide: int) -> str:
        """How far the speech is at the slide of this number: 2/4; nothing outside the sections, or where there is only one."""
        place, count = self.places[slide - 1], len(self.chapters)
        return f"{place}/{count}" if place and count > 1 else ""

    def linked(self, fills: Sequence[Fill]) -> tuple[Fill, ...]:
        """The fills of an agenda, each leading to its section."""
        ways = {fill.slot.removeprefix(ITEM): self._way(_words(fill)) for fill in fills if fill.slot.startswith(ITEM)}
        return tuple(
            replace(fill, link=ways.get(fill.slot.removeprefix(ITEM).removeprefix(NUMBER), 0)) for fill in fills
        )

    def _way(self, name: Text) -> int:
        return next((chapter.first for chapter in self.chapters if chapter.holds(name)), 0)


def route(drafts: Sequence[Draft]) -> Route:
    """The ways between the slides of a deck. A section is where a slide says so, its divider wherever a person moved that."""
    named = [(n, draft) for n, draft in enumerate(drafts, 1) if draft.crumb]
    dividers = [entry for entry in named if entry[1].layout is Layout.SECTION]
    firsts: dict[Origin, Chapter] = {}
    for n, draft in (*dividers, *named):
        firsts.setdefault(_origin(draft.crumb), Chapter(draft.crumb, n))
    origins = sorted(firsts)
    numbers = {origin: place for place, origin in enumerate(origins, 1)}
    places = tuple(numbers[_origin(draft.crumb)] if draft.crumb else 0 for draft in drafts)
    lists = [(n, name) for n, draft in enumerate(drafts, 1) if is_agenda(draft.layout) for name in _listed(draft)]
    return Route(tuple(_listing(firsts[origin], lists) for origin in origins), places)


def sections(ways: Route, drafts: Sequence[Draft], theme: Theme) -> tuple[Section, ...]:
    """A section of the file for each of the speech, one ahead of them, one for the closing; none where the speech has none."""
    if not ways.chapters:
        return ()
    firsts = {1: theme.opening}
    firsts |= {chapter.first: chapter.name.words for chapter in ways.chapters}
    firsts |= {n: theme.closing for n, draft in enumerate(drafts, 1) if draft.layout is Layout.CLOSING}
    return tuple(Section(firsts[n], n) for n in sorted(firsts))


def is_agenda(layout: Layout) -> bool:
    """Whether a slide of this layout lists the sections."""
    return layout.value.startswith("agenda_")


def _listing(chapter: Chapter, lists: Sequence[tuple[int, Text]]) -> Chapter:
    return replace(chapter, agenda=next((n for n, name in lists if chapter.holds(name)), 0))


def _listed(draft: Draft) -> list[Text]:
    return [_words(fill) for fill in draft.fills if fill.slot.startswith(ITEM)]


def _words(fill: Filled) -> Text:
    return fill.paragraphs[0].runs[0].text


def _origin(text: Text) -> Origin:
    return (text.line, text.start)
