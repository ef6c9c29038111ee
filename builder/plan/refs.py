"""What ties slides together, settled in one pass when all are there: layouts that alternate, unique titles, 续, links, feet, minutes."""

from __future__ import annotations

from builder.model.deck import Deck, Fill, Filled, Paragraph, Run, Slide
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot
from builder.plan.brief import Brief, Kit
from builder.plan.draft import Draft, family
from builder.plan.fit import sizes, title
from builder.plan.foot import feet
from builder.plan.lay import lay
from builder.plan.pace import paces
from builder.plan.route import is_agenda, route, sections
from builder.plan.rows import excerpt
from builder.plan.stress import stressed
from builder.value import replace
from builder.zh.width import WIDEST, ems


def settled(planned: list[Draft], brief: Brief) -> Deck:
    """The deck, each slide with a title that no other bears; what a title says is not said again below it."""
    kit = brief.kit
    drafts = _alternating(planned, kit)
    used: dict[str, int] = {}
    ways = route(drafts)
    pace, minutes = paces(drafts, brief.outline, brief.rate)
    foot = feet(drafts, ways, brief)
    out: list[Slide] = []
    for n, draft in enumerate(drafts):
        room = kit.theme.rooms[draft.layout][draft.rung]
        heading = _title(draft, room["title"], kit, used)
        titled, *said = kit.memo(_said, draft, heading, kit)
        linked = ways.linked([fill for fill in said if isinstance(fill, Fill)]) if is_agenda(draft.layout) else said
        out.append(Slide(draft.layout, (titled, *linked, *foot[n]), draft.notes, draft.rung, pace[n]))
    return Deck(brief.title, tuple(out), brief.unit.name, sections(ways, drafts, kit.theme), minutes)


def _said(draft: Draft, heading: Paragraph, kit: Kit) -> tuple[Filled, ...]:
    """The title, and what stands below it, whatever the unit."""
    said = [fill for fill in draft.fills if fill.slot[-1].isdigit() or _words(fill) != (heading.words,)]
    words = [fill for fill in said if isinstance(fill, Fill)]
    others = [fill for fill in said if not isinstance(fill, Fill)]
    shown = words if is_agenda(draft.layout) else stressed(words, kit.theme.rooms[draft.layout][draft.rung], kit)
    return (Fill("title", (heading,)), *others, *shown)


def _alternating(drafts: list[Draft], kit: Kit) -> list[Draft]:
    """The drafts, no two in a row that look alike where one of them has another layout."""
    out: list[Draft] = []
    before = ""
    for draft in drafts:
        out.append(kit.memo(_unlike, draft, before, kit))
        before = family(out[-1].layout)
    return out


def _unlike(draft: Draft, before: str, kit: Kit) -> Draft:
    """The draft, or the same words in another layout where it would look like the slide before it."""
    tried = draft
    while family(tried.layout) == before and tried.scene is not None:
        other = lay(tried.scene, kit)
        if other is None:
            return draft
        tried = replace(other, titles=draft.titles, notes=draft.notes, crumb=draft.crumb)
    return tried


def _words(fill: Filled) -> tuple[str, ...]:
    return tuple(paragraph.words for paragraph in fill.paragraphs)


def _title(draft: Draft, slot: Slot, kit: Kit, used: dict[str, int]) -> Paragraph:
    candidates = kit.memo(_candidates, draft)
    fallback = NOTHING
    for text in candidates:
        if text.words in used:
            fallback = fallback or text
        elif (made := kit.memo(title, text, slot, kit.breaker)) is not None:
            used[text.words] = 1
            return made
    return _continued(fallback or _shortest(candidates, slot), slot, kit, used)


def _candidates(draft: Draft) -> tuple[Text, ...]:
    """What could be the title, best first; one that is too long gives way to its first items.

    Where all it has is the section's name, which the divider bears, that comes with its marker: 二、怎么干.
    """
    found = tuple(filter(None, (text for given in draft.titles for text in (given, _clause(given)))))
    named = any(text.line == draft.crumb.line and draft.crumb.words.endswith(text.words) for text in found)
    return (*found, draft.crumb) if named else found


def _continued(text: Text, slot: Slot, kit: Kit, used: dict[str, int]) -> Paragraph:
    """The title again, with 续 and a number from the second time on; a number alone where the title repeats itself."""
    times = used.get(text.words, 0)
    used[text.words] = times + 1
    mark = "" if times == 0 else kit.theme.continued if times == 1 else _counted(kit.theme.continued, times)
    while text:
        for size in sizes(slot):
            made = title(text, replace(slot, width=slot.width - ems(mark, WIDEST) * size), kit.breaker, size)
            if made is not None:
                return replace(made, runs=(*made.runs, Run(Text(mark)))) if mark else made
        text = excerpt(text, len(text.words) - 1) or text.cut(0, len(text.words) - 1)
    return Paragraph((Run(Text(mark)),), 0, slot.least)


def _counted(mark: str, times: int) -> str:
    """（续） counted: （续2）."""
    return f"{mark[:-1]}{times}{mark[-1:]}"


def _clause(text: Text) -> Text:
    """A title too long gives way to its first items."""
    end = text.words.find("、")
    return text.cut(0, end) if end > 3 and excerpt(text, end).words == text.words[:end] else NOTHING


def _shortest(candidates: tuple[Text, ...], slot: Slot) -> Text:
    text = min(candidates, key=lambda text: len(text.words), default=NOTHING)
    longest = int(slot.width / slot.least)
    return excerpt(text, longest) or text.cut(0, longest)
