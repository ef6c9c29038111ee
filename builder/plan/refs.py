"""What ties slides together, settled in one pass when all are there: unique titles, 续, crumbs, footers."""

from __future__ import annotations

from builder.memo import Memo
from builder.model.deck import Fill, Paragraph, Run, Slide
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot, Theme
from builder.plan.draft import Draft
from builder.plan.fit import Breaker, plain, title
from builder.plan.rows import excerpt
from builder.value import replace
from builder.zh.width import ems


def settled(drafts: list[Draft], theme: Theme, unit: str, breaker: Breaker, memo: Memo) -> tuple[Slide, ...]:
    """The slides of the deck, each with a title that no other bears; what a title says is not said again below it."""
    used: dict[str, int] = {}
    foot = memo(_foot, unit)
    out: list[Slide] = []
    for draft in drafts:
        slot = theme.rooms[draft.layout][draft.rung]["title"]
        candidates = memo(_candidates, draft)
        fitting = (memo(title, text, slot, breaker) for text in candidates if text.words not in used)
        heading = next(filter(None, fitting), None)
        if heading is None:
            text = next((text for text in candidates if text.words in used), NOTHING) or memo(_shortest, draft, slot)
            heading = memo(_continued, text, used.get(text.words, 0), slot, theme, breaker)
            used[text.words] = used.get(text.words, 0) + 1
        else:
            used[heading.words] = 1
        out.append(memo(_slide, draft, heading, foot, theme, memo))
    return tuple(out)


def _foot(unit: str) -> tuple[Fill, ...]:
    return (Fill("footer", (plain(Text(unit)),)),) if unit else ()


def _slide(draft: Draft, heading: Paragraph, foot: tuple[Fill, ...], theme: Theme, memo: Memo) -> Slide:
    return Slide(draft.layout, (*memo(_said, draft, heading, theme), *foot), draft.notes, draft.rung)


def _said(draft: Draft, heading: Paragraph, theme: Theme) -> tuple[Fill, ...]:
    """What stands on the slide, whatever the unit."""
    room = theme.rooms[draft.layout][draft.rung]
    said = [fill for fill in draft.fills if tuple(p.words for p in fill.paragraphs) != (heading.words,)]
    fills = [Fill("title", (heading,)), *said]
    if "crumb" in room and draft.crumb and (crumb := _crumb(draft.crumb, room["crumb"])):
        fills.append(Fill("crumb", (plain(crumb),)))
    return tuple(fills)


def _candidates(draft: Draft) -> tuple[Text, ...]:
    """What could be the title, best first; one that is too long gives way to its first items."""
    return tuple(filter(None, (text for given in draft.titles for text in (given, _clause(given)))))


def _continued(text: Text, times: int, slot: Slot, theme: Theme, breaker: Breaker) -> Paragraph:
    """The title again, with 续 and a number from the second time on; a number alone where the title repeats itself."""
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


def _shortest(draft: Draft, slot: Slot) -> Text:
    text = min(_candidates(draft), key=lambda text: len(text.words), default=NOTHING)
    longest = int(slot.width / slot.least)
    return excerpt(text, longest) or text.cut(0, longest)


def _crumb(text: Text, slot: Slot) -> Text:
    """The section's name where it fits in one line, else its first clause; none where neither does."""
    width = slot.width / slot.size
    for candidate in (text, _clause(text)):
        if candidate and ems(candidate.words) <= width:
            return candidate
    return NOTHING
