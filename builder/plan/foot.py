"""What stands at the foot of a slide: the unit, the section and its place among the sections, the line of confidentiality."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo
from builder.model.deck import ENDS, Fill, Paragraph, Run
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.plan.fit import SLACK, runs, sizes
from builder.plan.route import Route
from builder.plan.texts import excerpt
from builder.value import replace
from builder.zh.marks import clauses
from builder.zh.numbering import marker
from builder.zh.topics import says
from builder.zh.width import WIDEST, ems

BETWEEN = Run(Text(" · "))
"""Stands between the unit's name and the section's."""
GAP = "　"
MARKER = 4
"""How far in a section's name its number may reach: the 、 of 一、 or 十一、 ends no item."""


def feet(drafts: Sequence[tuple[Draft, Slot | None]], route: Route, brief: Brief) -> list[tuple[Fill, ...]]:
    """What stands at the foot of each slide, by its draft and the slot for its section; the slides of a section share theirs."""
    kit, own = brief.kit, (brief.unit.name, brief.unit.confidential)
    footer = kit.memo(_narrowed, kit.theme.footer, brief.aside) if brief.aside else kit.theme.footer
    known: dict[tuple[int, float], tuple[Fill, ...]] = {}
    out: list[tuple[Fill, ...]] = []
    for n, (draft, slot) in enumerate(drafts, 1):
        key = (route.places[n - 1], slot.width if slot else 0.0)
        foot = () if draft.layout in ENDS else known.get(key)
        if foot is None:
            place = (route.progress(n), route.way_back(n))
            slots = (slot or footer, footer)
            foot = known[key] = kit.memo(_foot, draft.crumb if slot else NOTHING, place, slots, own, kit.memo)
        out.append(foot)
    return out


def _narrowed(footer: Slot, aside: float) -> Slot:
    """The footer beside a logo."""
    return replace(footer, width=footer.width - aside)


def _foot(
    crumb: Text, place: tuple[str, int], slots: tuple[Slot, Slot], own: tuple[str, str], memo: Memo
) -> tuple[Fill, ...]:
    """The foot of a slide. A line of confidentiality takes the middle, where else the section's name stands."""
    (progress, back), (slot, footer) = place, slots
    name, confidential = (runs(Text(words)) for words in own)
    names = memo(_names, crumb, progress) if crumb else ()
    if not confidential:
        return (*memo(_fill, "crumb", _section(names, slot), back), *_fill("footer", name, 0))
    ahead = (*name, BETWEEN) if name else ()
    section = _section(names, replace(footer, width=footer.width - _width(ahead, footer)))
    words, link = ((*ahead, *section), back) if section else (name, 0)
    return (*_fill("confidential", confidential, 0), *_fill("footer", words, link))


def signed(name: Text, date: Text, slot: Slot) -> tuple[Fill, ...]:
    """Who and when, in one line, on the last slide; who alone where both are too long. A day by itself stands on the cover, and is not said again."""
    for pieces in ((name, date), (name,)) if name else ():
        said = [text for text in pieces if text]
        joined = [part for text in said for part in (Run(Text(GAP)), *runs(text))][1:]
        fitting = [size for size in sizes(slot) if ems(_words(joined), WIDEST) * size <= slot.width * SLACK]
        if said and fitting:
            size = 0 if fitting[0] == slot.size else fitting[0]
            return (Fill("unit", (Paragraph(tuple(joined), 0, size),)),)
    return ()


def _names(name: Text, place: str) -> tuple[tuple[Run, ...], ...]:
    """A section's name with its place (2/4): in full, its first clauses, its first items, the place alone."""
    names = _shorter(name) if name else []
    return (*((*runs(text), Run(Text(GAP + place))) if place else runs(text) for text in names), runs(Text(place)))


def _section(names: tuple[tuple[Run, ...], ...], slot: Slot) -> tuple[Run, ...]:
    """The first of `names` that fits in a line, else the last; nothing where there are none."""
    return next((shown for shown in names if _width(shown, slot) <= slot.width), names[-1] if names else ())


NAMED = 8
"""Characters from which the first clause of a section's name stands for it, though it leads to what follows (从…中校准思想之标)."""


def _shorter(name: Text) -> list[Text]:
    """A section's name, the longest first: in full, to a mark behind its number where what it leaves makes sense by itself; last without its number."""
    said = name.words
    found = marker(said)
    begin = found.end if found else 0
    items = said.find("、", max(MARKER, begin))
    ends = {end - 1 for _, end in clauses(said)[:-1] if end - 1 > begin} | ({items} if items > 0 else set())
    longest = sorted(ends, key=lambda end: (end == items, -end))  # half of 稳中有进、稳中有压 says something else
    whole = [end for end in longest if excerpt(name, end).words == said[:end]]
    best = [end for end in whole if says(said[begin:end])]
    cuts = [len(said), *best, *(end for end in whole if end not in best and end - begin >= NAMED and end != items)]
    return [name.cut(start, end) for start in dict.fromkeys((0, begin)) for end in cuts]


def _fill(slot: str, shown: tuple[Run, ...], link: int) -> tuple[Fill, ...]:
    return (Fill(slot, (Paragraph(shown),), link),) if shown else ()


def _width(shown: tuple[Run, ...], slot: Slot) -> float:
    """How wide runs are in the size of `slot`, in pt."""
    return ems(_words(shown), WIDEST) * slot.size


def _words(shown: tuple[Run, ...] | list[Run]) -> str:
    return "".join(run.text.words for run in shown)
