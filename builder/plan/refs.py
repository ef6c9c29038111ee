"""What ties slides together, settled in one pass when all are there: unique titles, 续, links, the foot of each, minutes."""

from __future__ import annotations

from builder.model.deck import Deck, Fill, Paragraph, Run, Slide
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot, Theme
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.plan.fit import Breaker, sizes, title
from builder.plan.foot import feet
from builder.plan.pace import paces
from builder.plan.route import is_agenda, route, sections
from builder.plan.rows import excerpt
from builder.value import replace
from builder.zh.width import WIDEST, ems


def settled(drafts: list[Draft], brief: Brief) -> Deck:
    """The deck, each slide with a title that no other bears; what a title says is not said again below it."""
    theme = brief.theme
    used: dict[str, int] = {}
    ways = route(drafts)
    pace, minutes = paces(drafts, brief.outline, brief.rate)
    foot = feet(drafts, ways, brief)
    out: list[Slide] = []
    for n, draft in enumerate(drafts, 1):
        heading = _title(draft, theme.rooms[draft.layout][draft.rung]["title"], theme, brief.breaker, used)
        said = tuple(fill for fill in draft.fills if tuple(p.words for p in fill.paragraphs) != (heading.words,))
        linked = ways.linked(said) if is_agenda(draft.layout) else said
        fills = (Fill("title", (heading,)), *linked, *foot[n - 1])
        out.append(Slide(draft.layout, fills, draft.notes, draft.rung, pace[n - 1]))
    return Deck(brief.title, tuple(out), brief.unit.name, sections(drafts, theme), minutes)


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
    while text:
        for size in sizes(slot):
            made = title(text, replace(slot, width=slot.width - ems(mark, WIDEST) * size), breaker, size)
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
