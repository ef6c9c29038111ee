"""What ties slides together, settled in one pass when all are there: unique titles, 续, crumbs, footers."""

from __future__ import annotations

from builder.model.deck import Fill, Filled, Paragraph, Run, Slide
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot, Theme
from builder.plan.draft import Draft
from builder.plan.fit import Breaker, plain, title
from builder.plan.rows import excerpt
from builder.value import replace
from builder.zh.width import ems


def settled(drafts: list[Draft], theme: Theme, unit: str, breaker: Breaker) -> tuple[Slide, ...]:
    """The slides of the deck, each with a title that no other bears; what a title says is not said again below it."""
    used: dict[str, int] = {}
    out: list[Slide] = []
    for draft in drafts:
        room = theme.rooms[draft.layout][draft.rung]
        heading = _title(draft, room["title"], theme, breaker, used)
        said = [fill for fill in draft.fills if tuple(p.words for p in fill.paragraphs) != (heading.words,)]
        fills: list[Filled] = [Fill("title", (heading,)), *said]
        if "crumb" in room and draft.crumb and (crumb := _crumb(draft.crumb, room["crumb"])):
            fills.append(Fill("crumb", (plain(crumb),)))
        if unit:
            fills.append(Fill("footer", (plain(Text(unit)),)))
        out.append(Slide(draft.layout, tuple(fills), draft.notes, draft.rung))
    return tuple(out)


def _title(draft: Draft, slot: Slot, theme: Theme, breaker: Breaker, used: dict[str, int]) -> Paragraph:
    candidates = [text for given in draft.titles for text in (given, _clause(given))]
    fallback = NOTHING
    for text in filter(None, candidates):
        if text.words in used:
            fallback = fallback or text
        elif (made := title(text, slot, breaker)) is not None:
            used[text.words] = 1
            return made
    return _continued(fallback or _shortest(candidates, slot), slot, theme, breaker, used)


def _continued(text: Text, slot: Slot, theme: Theme, breaker: Breaker, used: dict[str, int]) -> Paragraph:
    """The title again, with 续 and a number from the second time on; a number alone where the title repeats itself."""
    times = used.get(text.words, 0)
    used[text.words] = times + 1
    mark = "" if times == 0 else theme.continued if times == 1 else _counted(theme.continued, times)
    narrower = replace(slot, width=slot.width - ems(mark) * slot.size)
    while text:
        made = title(text, narrower, breaker)
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
