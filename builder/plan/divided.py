"""The divider of a section: its name, what goes on from that, and what its points are; their overview is spared where it would only say that again."""

from __future__ import annotations

from builder.model.deck import Fill, Layout, Paragraph
from builder.model.outline import Point, own_words
from builder.model.text import NOTHING, Text
from builder.model.theme import Room
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family, joined
from builder.plan.fit import Breaker, lines, plain
from builder.plan.flow import listed_as, rest
from builder.plan.motifs import entries, motifs
from builder.plan.notes import as_prose, paragraphs
from builder.plan.scene import Texts, overlap
from builder.plan.texts import bare, clause_texts
from builder.value import replace
from builder.zh.asides import BODIES
from builder.zh.bans import warns
from builder.zh.numbering import numeral
from builder.zh.topics import narrates

BRIEF, WHOLE = 8, 24
"""Characters of headings that say little by themselves, and of headlines that then stand whole on a divider."""
GLANCES = ("overview", "points")
"""The families that show points at a glance."""


def divided(section: Point, inside: list[Draft], kit: Kit) -> list[Draft]:
    """What a section holds behind its divider, without the points at a glance that this lists; who says these words says them there."""
    points = tuple([headline_of(child, kit) for child in section.points])
    lead = as_prose(own_words(section), kit.memo)[:1] if section.points else ()
    glance = next((draft for draft in inside if _lists(draft, points)), None)
    below = None if glance is None else _led(glance, section)
    alone = not any(text.line != points[0].line for text in section.paragraphs) if points else False
    made, spared = kit.memo(_divider, headline_of(section, kit), points, (lead, alone), below, kit)
    if glance is None or not spared:
        return [made, *inside]
    told = kit.memo(_telling, made, glance.notes)
    return [told, *(draft for draft in inside if draft is not glance)]


def headline_of(point: Point, kit: Kit) -> Point:
    """A point without what stands below its headline: the very same where only that differs."""
    named = (point.at, point.number, point.marker, point.headline, point.stop, point.heading)
    return kit.memo(Point, *named, (), (), point.implicit, point.run_on)


def _lists(draft: Draft, points: tuple[Point, ...]) -> bool:
    """Whether a slide shows nothing of the points but their headings."""
    if draft.scene is None or family(draft.layout) not in GLANCES or any(item.text for item in draft.scene.items):
        return False
    return [item.head.words for item in draft.scene.items] == [listed_as(point).words for point in points]


def _led(draft: Draft, section: Point) -> Text:
    """What leads up to the points on a slide, as its lead or its title; NOTHING where nothing does."""
    title = NOTHING if overlap(draft.titles[0], section.headline) else draft.titles[0]
    return next((joined(fill.paragraphs[0]) for fill in draft.fills if fill.slot == "lead"), title)


def _run_on(points: tuple[Point, ...]) -> bool:
    """Whether points run on in the paragraph that leads up to them: what one of them says is no trait of all."""
    return any(point.run_on for point in points)


def _asserts(text: Text) -> bool:
    """Whether a lead may stand below the name of a section: it tells no tale, and nothing of the speaker."""
    said = [clause.words for clause in clause_texts(text)]
    return not any(narrates(words) or _of_self(words) for words in said)


def _of_self(words: str) -> bool:
    """Whether words tell of the speaker: 我, and not 我们, 我市."""
    return any(sign == "我" and not words.startswith(_BODIES, at) for at, sign in enumerate(words, 1))


_BODIES = tuple(BODIES)


def _telling(draft: Draft, notes: tuple[Paragraph, ...]) -> Draft:
    return replace(draft, notes=(*draft.notes, *notes))


def lines_of(parts: dict[str, list[Text]], room: Room, breaker: Breaker) -> tuple[Fill, ...]:
    """The slots that have words, each with what fits of them."""
    fills: list[Fill] = []
    for slot, given in parts.items():
        said = [text for text in given if text]
        shown = lines(said, room[slot], breaker) if said else None
        if shown is not None:
            fills.append(Fill(slot, shown))
    return tuple(fills)


def _divider(
    section: Point, points: tuple[Point, ...], told: tuple[Texts, bool], lead: Text | None, kit: Kit
) -> tuple[Draft, bool]:
    """The divider of a section, and whether it says all that its points at a glance would, which stand under `lead`, None where no slide shows them so.

    `told` are the words that lead up to its `points`, and whether it holds nothing but these.
    """
    (ahead, alone), headline = told, bare(section.headline)
    whole = len(section.heading.words) <= BRIEF and len(headline.words) <= WHOLE
    sub = NOTHING if whole else rest(section)
    lead = lead and (lead if _asserts(lead) else NOTHING)
    listed = alone or not _run_on(points)
    spared = None if lead is None or (lead and sub) else entries(points, sub or lead, kit)
    if spared is not None:
        rung, fills = spared
    else:
        rung, fills = (
            (0, [])
            if warns(section.headline.words)
            else motifs(points if listed else (), () if _run_on(points) else ahead, kit)
        )
        if not rung and lead is None and listed:
            rung, fills = entries(points, sub, kit) or (0, [])
    room = kit.theme.rooms[Layout.SECTION][rung]
    number = Fill("number", (plain(Text(numeral(section.number, kit.theme.numerals))),))
    below = lines_of({"sub": [sub]}, room, kit.breaker) if "sub" in room and spared is None else ()
    titles = (*([headline] if whole else []), section.heading, *clause_texts(section.heading))
    said = Draft(Layout.SECTION, titles, (number, *below, *fills), paragraphs(section.opening), rung)
    return said, spared is not None
