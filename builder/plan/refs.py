"""What ties slides together, settled in one pass when all are there: layouts that alternate, unique titles, 续, crumbs, footers."""

from __future__ import annotations

from builder.model.deck import Fill, Paragraph, Run, Slide
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family
from builder.plan.fit import plain, title
from builder.plan.lay import lay
from builder.plan.rows import excerpt
from builder.plan.stress import stressed
from builder.value import replace
from builder.zh.width import ems


def settled(drafts: list[Draft], kit: Kit, unit: str) -> tuple[Slide, ...]:
    """The slides of the deck, each with a title that no other bears; what a title says is not said again below it."""
    used: dict[str, int] = {}
    out: list[Slide] = []
    before = ""
    for planned in drafts:
        draft = _unlike(planned, before, kit)
        before = family(draft.layout)
        room = kit.theme.rooms[draft.layout][draft.rung]
        heading = _title(draft, room["title"], kit, used)
        said = [fill for fill in draft.fills if fill.slot[-1].isdigit() or _words(fill) != (heading.words,)]
        fills = [Fill("title", (heading,)), *stressed(said, room, kit)]
        if "crumb" in room and draft.crumb and (crumb := _crumb(draft.crumb, room["crumb"])):
            fills.append(Fill("crumb", (plain(crumb),)))
        if unit:
            fills.append(Fill("footer", (plain(Text(unit)),)))
        out.append(Slide(draft.layout, tuple(fills), draft.notes, draft.rung))
    return tuple(out)


def _unlike(draft: Draft, before: str, kit: Kit) -> Draft:
    """The draft, or the same words in another layout where it would look like the slide before it."""
    tried = draft
    while family(tried.layout) == before and tried.scene is not None:
        other = lay(tried.scene, kit)
        if other is None:
            return draft
        tried = replace(other, titles=draft.titles, notes=draft.notes, crumb=draft.crumb)
    return tried


def _words(fill: Fill) -> tuple[str, ...]:
    return tuple(paragraph.words for paragraph in fill.paragraphs)


def _title(draft: Draft, slot: Slot, kit: Kit, used: dict[str, int]) -> Paragraph:
    candidates = [text for given in draft.titles for text in (given, _clause(given))]
    fallback = NOTHING
    for text in filter(None, candidates):
        if text.words in used:
            fallback = fallback or text
        elif (made := title(text, slot, kit.breaker)) is not None:
            used[text.words] = 1
            return made
    return _continued(fallback or _shortest(candidates, slot), slot, kit, used)


def _continued(text: Text, slot: Slot, kit: Kit, used: dict[str, int]) -> Paragraph:
    """The title again, with 续 and a number from the second time on; a number alone where the title repeats itself."""
    times = used.get(text.words, 0)
    used[text.words] = times + 1
    mark = "" if times == 0 else kit.theme.continued if times == 1 else _counted(kit.theme.continued, times)
    narrower = replace(slot, width=slot.width - ems(mark) * slot.size)
    while text:
        made = title(text, narrower, kit.breaker)
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


def _shortest(candidates: list[Text], slot: Slot) -> Text:
    text = min((text for text in candidates if text), key=lambda text: len(text.words), default=NOTHING)
    longest = int(slot.width / slot.least)
    return excerpt(text, longest) or text.cut(0, longest)


def _crumb(text: Text, slot: Slot) -> Text:
    """The section's name where it fits in one line, else its first clause; none where neither does."""
    width = slot.width / slot.size
    for candidate in (text, _clause(text)):
        if candidate and ems(candidate.words) <= width:
            return candidate
    return NOTHING
