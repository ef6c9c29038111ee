"""The points of a section in a few characters each, for its divider."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.deck import CHIPS, Fill, Layout
from builder.model.outline import Point
from builder.model.text import Text
from builder.model.theme import Room
from builder.plan.brief import Kit
from builder.plan.lay import strip
from builder.plan.rows import bare, clause_texts
from builder.plan.same import periods
from builder.plan.scene import Texts
from builder.zh.affixes import prefix
from builder.zh.marks import quoted
from builder.zh.parallel import runs
from builder.zh.run import Kind

SHORTEST = 2
LONGEST = {3: 9, 4: 6, 5: 5}
"""Characters of each, where there are so many."""


def motifs(points: tuple[Point, ...], lead: Texts, kit: Kit) -> tuple[int, list[Fill]]:
    """Which of the divider's rooms has a strip for what `points` are, or for what their `lead` says of the whole, and what stands in it; the plain one and nothing where there is none, or words do not fit."""
    rooms = kit.theme.rooms[Layout.SECTION]
    for texts in (*_tried(points), *_traits(lead, kit)):
        room = next(
            (n for n, room in enumerate(rooms) if "named" not in room and _chips(room) == CHIPS[: len(texts)]), 0
        )
        sizes = {len(text.words) for text in texts}
        told = len({text.words for text in texts}) == len(texts)
        if room and told and len(texts) in LONGEST and sizes.issubset(range(SHORTEST, LONGEST[len(texts)] + 1)):
            made = strip(texts, rooms[room], kit.breaker)
            if made is not None:
                return room, made
    return 0, []


def _traits(lead: Texts, kit: Kit) -> Iterator[Texts]:
    """What the first paragraph of a lead says of the whole in three characters each: 时间紧、任务重、要求高."""
    for sentence in periods(lead[:1], kit.memo):
        for run in runs(sentence.words, kit.breaker):
            if run.kind is Kind.SET and {end - start for start, end in run.items} == {TRAIT}:
                yield tuple(sentence.cut(*span) for span in run.items)


TRAIT = 3
"""Characters of what is so (时间紧); what is of other lengths rather is a thing that needs its name."""


def _chips(room: Room) -> tuple[str, ...]:
    return tuple(key for key in CHIPS if key in room)


def _tried(points: tuple[Point, ...]) -> Iterator[Texts]:
    """What could stand for the points: what each names in quotation marks; the first clause of paragraphs that run parallel, for no slide shows these at a glance."""
    headlines = tuple(bare(point.headline) for point in points)
    for quotation in (0, -1):
        found = [spans[quotation] if (spans := _quoted(text)) else None for text in headlines]
        if all(found):
            texts = tuple(
                text.cut(span[0] + 1, span[1] - 1) for text, span in zip(headlines, found, strict=True) if span
            )
            yield texts
    if all(point.implicit for point in points):
        yield tuple(_unasked((clause_texts(text) or [text])[0]) for text in headlines)


def _unasked(text: Text) -> Text:
    """A clause without the 我们要 that it opens with: 深刻领悟到."""
    return text.cut(len(prefix(text.words, _ASKS)), len(text.words))


_ASKS = ("我们必须", "我们应当", "我们要", "大家要", "必须", "要")


def _quoted(text: Text) -> list[tuple[int, int]]:
    return quoted(text.words) if not text.holes else []
