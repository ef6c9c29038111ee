"""The points of a section in a few characters each, for its divider."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.deck import CHIPS, Fill
from builder.model.outline import Point
from builder.model.text import Text
from builder.model.theme import Room
from builder.plan.fit import Breaker
from builder.plan.lay import strip
from builder.plan.rows import bare, clause_texts
from builder.plan.scene import Texts
from builder.zh.affixes import prefix
from builder.zh.marks import quoted

SHORTEST = 2
LONGEST = {3: 9, 4: 6, 5: 5}
"""Characters of each, where there are so many."""


def motifs(points: tuple[Point, ...], rooms: Sequence[Room], breaker: Breaker) -> tuple[int, list[Fill]]:
    """Which of the divider's rooms has a strip for so many points, and what stands in it; the plain one and nothing where there is none, or words do not fit."""
    wanted = CHIPS[: len(points)]
    room = next((n for n, room in enumerate(rooms) if "named" not in room and _chips(room) == wanted), 0)
    for texts in _tried(points) if room and len(points) in LONGEST else ():
        if {len(text.words) for text in texts}.issubset(range(SHORTEST, LONGEST[len(texts)] + 1)):
            made = strip(texts, rooms[room], breaker)
            if made is not None:
                return room, made
    return 0, []


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
            if len({text.words for text in texts}) == len(texts):
                yield texts
    if all(point.implicit for point in points):
        yield tuple(_unasked((clause_texts(text) or [text])[0]) for text in headlines)


def _unasked(text: Text) -> Text:
    """A clause without the 我们要 that it opens with: 深刻领悟到."""
    return text.cut(len(prefix(text.words, _ASKS)), len(text.words))


_ASKS = ("我们必须", "我们应当", "我们要", "大家要", "必须", "要")


def _quoted(text: Text) -> list[tuple[int, int]]:
    return quoted(text.words) if not text.holes else []
