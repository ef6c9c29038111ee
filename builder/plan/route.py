"""How slides lead to each other: agenda items to their sections, a section's name back to the agenda; sections of the file."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo, Once
from builder.model.deck import Fill, Filled, Layout, Section
from builder.model.text import Text
from builder.model.theme import Theme
from builder.plan.draft import Draft
from builder.value import Same, replace

ITEM, NUMBER = "item", "number"
"""The slots of an agenda that lead to a section."""

AGENDAS = frozenset(layout for layout in Layout if layout.value.startswith("agenda_"))
"""Layouts that list the sections."""

Origin = tuple[int, int]
"""Where words begin: line and offset."""


class Route(Same):
    """`names` are those of the sections in the order of the speech, `firsts` the slides that open them, `agendas` those that
    list them, 0 where none does. `places` tells for each slide the number of its section, 0 where it is in none.

    Sections and slides are counted from 1.
    """

    names: tuple[Text, ...]
    firsts: tuple[int, ...]
    agendas: tuple[int, ...]
    places: tuple[int, ...]

    def way_back(self, slide: int) -> int:
        """The agenda slide that lists the section of the slide of this number; 0 where there is none."""
        place = self.places[slide - 1]
        return self.agendas[place - 1] if place else 0

    def progress(self, slide: int) -> str:
        """How far the speech is at the slide of this number: 2/4; nothing outside the sections, or where there is only one."""
        place, count = self.places[slide - 1], len(self.names)
        return f"{place}/{count}" if place and count > 1 else ""

    def linked(self, fills: Sequence[Fill]) -> tuple[Fill, ...]:
        """The fills of an agenda, each leading to its section."""
        ways = {fill.slot.removeprefix(ITEM): self._way(_words(fill)) for fill in fills if fill.slot.startswith(ITEM)}
        return tuple(
            replace(fill, link=ways.get(fill.slot.removeprefix(ITEM).removeprefix(NUMBER), 0)) for fill in fills
        )

    def _way(self, text: Text) -> int:
        """The slide that opens the section whose name `text` is a piece of."""
        return next((n for name, n in zip(self.names, self.firsts, strict=True) if _holds(name, text)), 0)


def route(drafts: Sequence[Draft]) -> Route:
    """The ways between the slides of a deck. A section is where a slide says so, its divider wherever a person moved that."""
    return ways_between(drafts, Once())


def ways_between(drafts: Sequence[Draft], memo: Memo) -> Route:
    """The same, as far as `memo` knows it: of most slides only their sections matter."""
    agendas = tuple([(n, draft) for n, draft in enumerate(drafts, 1) if draft.layout in AGENDAS])
    dividers = bytes([draft.layout is Layout.SECTION for draft in drafts])
    return memo(_route, tuple([draft.crumb for draft in drafts]), dividers, agendas)


def _route(crumbs: tuple[Text, ...], divides: bytes, agendas: tuple[tuple[int, Draft], ...]) -> Route:
    named = [(n, crumb) for n, crumb in enumerate(crumbs, 1) if crumb]
    opened: dict[Origin, tuple[Text, int]] = {}
    for n, crumb in (*(entry for entry in named if divides[entry[0] - 1]), *named):
        opened.setdefault(_origin(crumb), (crumb, n))
    numbers = {origin: place for place, origin in enumerate(sorted(opened), 1)}
    names = tuple(opened[origin][0] for origin in numbers)
    firsts = tuple(opened[origin][1] for origin in numbers)
    lists = [(n, text) for n, draft in agendas for text in _listed(draft)]
    listed = tuple(next((n for n, text in lists if _holds(name, text)), 0) for name in names)
    return Route(names, firsts, listed, tuple(numbers[_origin(crumb)] if crumb else 0 for crumb in crumbs))


def sections(ways: Route, drafts: Sequence[Draft], theme: Theme) -> tuple[Section, ...]:
    """A section of the file for each of the speech, one ahead of them, one for the closing; none where the speech has none."""
    if not ways.names:
        return ()
    begun = {1: theme.opening}
    begun |= {n: name.words for name, n in zip(ways.names, ways.firsts, strict=True)}
    begun |= {n: theme.closing for n, draft in enumerate(drafts, 1) if draft.layout is Layout.CLOSING}
    return tuple(Section(begun[n], n) for n in sorted(begun))


def _holds(name: Text, text: Text) -> bool:
    """Whether `text` is a piece of a section's name."""
    return bool(text.line) and text.line == name.line and name.start <= text.start < name.source(len(name.words))


def _listed(draft: Draft) -> list[Text]:
    return [_words(fill) for fill in draft.fills if fill.slot.startswith(ITEM)]


def _words(fill: Filled) -> Text:
    return fill.paragraphs[0].runs[0].text


def _origin(text: Text) -> Origin:
    return (text.line, text.start)
