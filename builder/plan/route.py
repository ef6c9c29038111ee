"""How slides lead to each other: agenda items to their sections, a section's name back to the agenda; sections of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.model.deck import Fill, Layout, Section
from builder.model.text import Text
from builder.model.theme import Theme
from builder.plan.draft import Draft
from builder.value import Value, replace

ITEM, NUMBER = "item", "number"
"""The slots of an agenda that lead to a section."""

Origin = tuple[int, int]
"""Where words begin: line and offset."""


class Route(Value):
    """`places` tells for each slide the number of its section, 0 where it is in none; `agendas` for each section
    the slide that lists it, 0 where none does. `dividers` are the sections' first slides by where their headings begin.

    Sections and slides are counted from 1.
    """

    places: tuple[int, ...]
    agendas: tuple[int, ...]
    dividers: dict[Origin, int]

    def way_back(self, slide: int) -> int:
        """The agenda slide that lists the section of the slide of this number; 0 where there is none."""
        place = self.places[slide - 1]
        return self.agendas[place - 1] if place else 0

    def progress(self, slide: int) -> str:
        """How far the speech is at the slide of this number: 2/4; nothing outside the sections, or where there is only one."""
        place, count = self.places[slide - 1], len(self.agendas)
        return f"{place}/{count}" if place and count > 1 else ""

    def linked(self, fills: Sequence[Fill]) -> tuple[Fill, ...]:
        """The fills of an agenda, each leading to its section."""
        ways = {
            fill.slot.removeprefix(ITEM): self.dividers.get(_origin(_words(fill)), 0)
            for fill in fills
            if fill.slot.startswith(ITEM)
        }
        return tuple(
            replace(fill, link=ways.get(fill.slot.removeprefix(ITEM).removeprefix(NUMBER), 0)) for fill in fills
        )


def route(drafts: Sequence[Draft]) -> Route:
    """The ways between the slides of a deck."""
    headings = [(_origin(draft.titles[0]), n) for n, draft in enumerate(drafts, 1) if draft.layout is Layout.SECTION]
    lists: dict[Origin, int] = {}
    for n, draft in enumerate(drafts, 1):
        if is_agenda(draft.layout):
            lists |= {_origin(_words(fill)): n for fill in draft.fills if fill.slot.startswith(ITEM)}
    agendas = tuple(lists.get(origin, 0) for origin, _ in headings)
    return Route(tuple(_places(drafts)), agendas, {origin: n for origin, n in headings if origin[0]})


def sections(drafts: Sequence[Draft], theme: Theme) -> tuple[Section, ...]:
    """A section of the file for each of the speech, one ahead of them, one for the closing; none where the speech has none."""
    dividers = [Section(draft.crumb.words, n) for n, draft in enumerate(drafts, 1) if draft.layout is Layout.SECTION]
    if not dividers:
        return ()
    end = [Section(theme.closing, n) for n, draft in enumerate(drafts, 1) if draft.layout is Layout.CLOSING]
    return (Section(theme.opening, 1), *dividers, *end)


def is_agenda(layout: Layout) -> bool:
    """Whether a slide of this layout lists the sections."""
    return layout.value.startswith("agenda_")


def _places(drafts: Iterable[Draft]) -> Iterable[int]:
    place = 0
    for draft in drafts:
        place += draft.layout is Layout.SECTION
        yield 0 if draft.layout is Layout.CLOSING else place


def _words(fill: Fill) -> Text:
    return fill.paragraphs[0].runs[0].text


def _origin(text: Text) -> Origin:
    return (text.line, text.start)
