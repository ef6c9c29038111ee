"""The points of a section in a few characters each, or by their headings, for its divider."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.deck import CHIPS, Fill, Layout
from builder.model.outline import Point
from builder.model.text import Text
from builder.model.theme import Room
from builder.plan.brief import Kit
from builder.plan.fit import lines, plain, titles
from builder.plan.flow import listed_as
from builder.plan.lay import strip
from builder.plan.same import periods
from builder.plan.scene import Texts
from builder.plan.texts import bare, clause_texts
from builder.zh.affixes import prefix
from builder.zh.bans import warns
from builder.zh.marks import quoted
from builder.zh.numbering import numeral
from builder.zh.parallel import runs
from builder.zh.run import Kind

SHORTEST = 2
LONGEST = {3: 9, 4: 6, 5: 5}
"""Characters of each, where there are so many."""


def motifs(points: tuple[Point, ...], lead: Texts, kit: Kit) -> tuple[int, list[Fill]]:
    """Which of the divider's rooms has a strip for what `points` are, or for what their `lead` says of the whole, and what stands in it; the plain one and nothing where there is none, or words do not fit.

    What is warned of bears no strip: alone it would look like what is wanted.
    """
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


def entries(points: tuple[Point, ...], sub: Text, kit: Kit) -> tuple[int, list[Fill]] | None:
    """Which of the divider's rooms lists the headings of `points`, numbered on, below `sub` where it has words, and all that stands there; None where none holds them."""
    numbers = [point.number for point in points]
    if len(points) < FEWEST or numbers != sorted(set(numbers)) or any(point.implicit for point in points):
        return None
    texts = [bare(listed_as(point)) for point in points]
    best: tuple[int, int, list[Fill]] | None = None
    for rung, room in enumerate(kit.theme.rooms[Layout.SECTION]):
        if _listed(room) != len(points) or ("sub" in room) != bool(sub):
            continue
        ahead = lines([sub], room["sub"], kit.breaker) if sub else ()
        made = None if ahead is None else listing(texts, room, kit)
        if made is not None and ahead is not None and (best is None or made[0] > best[0]):
            fills = [Fill("sub", ahead)] if sub else []
            signs = [plain(Text(numeral(number, kit.theme.numerals))) for number in numbers]
            fills += [Fill(f"sign{n}", (sign,)) for n, sign in enumerate(signs, 1)]
            best = (made[0], rung, [*fills, *made[1]])
    return None if best is None else best[1:]


FEWEST = 2


def listing(texts: list[Text], room: Room, kit: Kit) -> tuple[int, list[Fill]] | None:
    """Headings in the places of a list, at the one size that comes first; None where one does not fit."""
    made = titles(texts, room["entry1"], kit.breaker)
    if made is None:
        return None
    size = min(paragraph.size or room["entry1"].size for paragraph in made)
    return size, [Fill(f"entry{n}", (paragraph,)) for n, paragraph in enumerate(made, 1)]


def _listed(room: Room) -> int:
    """How many headings a room lists."""
    return sum(key.startswith("entry") for key in room)


def _traits(lead: Texts, kit: Kit) -> Iterator[Texts]:
    """What the first paragraph of a lead says of the whole in three characters each: 时间紧、任务重、要求高."""
    for sentence in periods(lead[:1], kit.memo):
        for run in runs(sentence.words, kit.breaker):
            even = run.kind is Kind.SET and {end - start for start, end in run.items} == {TRAIT}
            if even and not warns(sentence.words[: run.items[-1][1]]):
                yield tuple(sentence.cut(*span) for span in run.items)


TRAIT = 3
"""Characters of what is so (时间紧); what is of other lengths rather is a thing that needs its name."""


def _chips(room: Room) -> tuple[str, ...]:
    return tuple(key for key in CHIPS if key in room)


def _tried(points: tuple[Point, ...]) -> Iterator[Texts]:
    """What could stand for the points: what each names in quotation marks; the first clause of paragraphs that run parallel, for no slide shows these at a glance."""
    headlines = tuple(bare(point.headline) for point in points)
    if any(warns(text.words) for text in headlines):
        return
    for quotation in (0, -1):
        found = [spans[quotation] if (spans := _quoted(text)) else None for text in headlines]
        if found and all(found):
            texts = tuple(
                text.cut(span[0] + 1, span[1] - 1) for text, span in zip(headlines, found, strict=True) if span
            )
            yield texts
    if points and all(point.implicit for point in points):
        yield tuple(_unasked((clause_texts(text) or [text])[0]) for text in headlines)


def _unasked(text: Text) -> Text:
    """A clause without the 我们要 that it opens with: 深刻领悟到."""
    return text.cut(len(prefix(text.words, _ASKS)), len(text.words))


_ASKS = ("我们必须", "我们应当", "我们要", "大家要", "必须", "要")


def _quoted(text: Text) -> list[tuple[int, int]]:
    return quoted(text.words) if not text.holes else []
