"""What stands at the foot of a slide: the unit, the section and its place among the sections, the line of confidentiality."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import ENDS, Fill, Paragraph, Run
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.plan.fit import SLACK, runs, sizes
from builder.plan.route import Route
from builder.plan.rows import excerpt
from builder.value import replace
from builder.zh.width import WIDEST, ems

BETWEEN = Text(" · ")
"""Stands between the unit's name and the section's."""
GAP = "　"
MARKER = 4
"""How far in a section's name its number may reach: the 、 of 一、 or 十一、 ends no item."""


def feet(drafts: Sequence[Draft], route: Route, brief: Brief) -> list[tuple[Fill, ...]]:
    """What stands at the foot of each slide; the slides of a section share theirs."""
    known: dict[tuple[int, float], tuple[Fill, ...]] = {}
    out: list[tuple[Fill, ...]] = []
    for n, draft in enumerate(drafts, 1):
        slot = brief.kit.theme.rooms[draft.layout][draft.rung].get("crumb")
        key = (route.places[n - 1], slot.width if slot else 0.0)
        if draft.layout not in ENDS and key not in known:
            known[key] = _foot(draft.crumb if slot else NOTHING, n, slot or brief.kit.theme.footer, route, brief)
        out.append(() if draft.layout in ENDS else known[key])
    return out


def _foot(crumb: Text, number: int, slot: Slot, route: Route, brief: Brief) -> tuple[Fill, ...]:
    """The foot of a slide. A line of confidentiality takes the middle, where else the section's name stands."""
    unit, footer = brief.unit, brief.kit.theme.footer
    name, place, back = runs(Text(unit.name)), route.progress(number), route.way_back(number)
    if not unit.confidential:
        section = _section(crumb, place, slot) if crumb else ()
        return (*_fill("crumb", section, back), *_fill("footer", name))
    ahead = (*name, Run(BETWEEN)) if name else ()
    section = _section(crumb, place, replace(footer, width=footer.width - _width(ahead, footer))) if crumb else ()
    words, link = ((*ahead, *section), back) if section else (name, 0)
    return (*_fill("confidential", runs(Text(unit.confidential))), *_fill("footer", words, link))


def signed(brief: Brief, slot: Slot) -> tuple[Fill, ...]:
    """Who and when, in one line, on the last slide; who alone where both are too long."""
    name, date = Text(brief.unit.name), brief.outline.date or Text(brief.unit.date)
    for pieces in ((name, date), (name,), (date,)):
        said = [text for text in pieces if text]
        joined = [part for text in said for part in (Run(Text(GAP)), *runs(text))][1:]
        fitting = [size for size in sizes(slot) if ems(_words(joined), WIDEST) * size <= slot.width * SLACK]
        if said and fitting:
            size = 0 if fitting[0] == slot.size else fitting[0]
            return (Fill("unit", (Paragraph(tuple(joined), 0, size),)),)
    return ()


def _section(name: Text, place: str, slot: Slot) -> tuple[Run, ...]:
    """A section's name, in full or its first items, with its place (2/4); the place alone where no name fits in a line."""
    for candidate in (name, _shorter(name)):
        shown = (*runs(candidate), Run(Text(GAP + place))) if place else runs(candidate)
        if candidate and _width(shown, slot) <= slot.width:
            return shown
    return runs(Text(place))


def _shorter(name: Text) -> Text:
    """A section's name to the first 、 behind its number."""
    end = name.words.find("、", MARKER)
    return name.cut(0, end) if end > 0 and excerpt(name, end).words == name.words[:end] else NOTHING


def _fill(slot: str, shown: tuple[Run, ...], link: int = 0) -> tuple[Fill, ...]:
    return (Fill(slot, (Paragraph(shown),), link),) if shown else ()


def _width(shown: tuple[Run, ...], slot: Slot) -> float:
    """How wide runs are in the size of `slot`, in pt."""
    return ems(_words(shown), WIDEST) * slot.size


def _words(shown: tuple[Run, ...] | list[Run]) -> str:
    return "".join(run.text.words for run in shown)
