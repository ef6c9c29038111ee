"""The deck: cover, lead, agenda, each section with its points, closing, in the order of the speech."""

from __future__ import annotations

from builder.model.block import paragraphs as paragraphs_of
from builder.model.deck import Deck, Layout
from builder.model.outline import shown, tables
from builder.model.text import NOTHING, Text
from builder.plan import grids
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.plan.fit import lines, title
from builder.plan.flow import untitled
from builder.plan.foot import signed
from builder.plan.notes import as_prose, paragraphs
from builder.plan.opening import opening
from builder.plan.prose import LONGEST_TITLE
from builder.plan.refs import settled
from builder.plan.rows import bare, clause_texts, greets, heads, sentence_texts, unaddressed
from builder.plan.scene import Item
from builder.plan.section import lines_of, section_drafts
from builder.value import replace


def plan_deck(brief: Brief) -> Deck:
    """The deck of a speech."""
    return deck_of(drafts_of(brief), brief)


def deck_of(drafts: list[Draft], brief: Brief) -> Deck:
    """The deck that `drafts` make together."""
    return settled(drafts, brief)


def drafts_of(brief: Brief) -> list[Draft]:
    """The slides of a speech on their way, in order."""
    if not shown(brief.outline) and not tables(brief.outline):
        return _drafts(brief)
    from builder.plan.blocks import with_blocks  # only some speeches have tables or pictures

    return with_blocks(brief, _drafts)


def _drafts(brief: Brief) -> list[Draft]:
    """The slides of all the words but those in tables."""
    outline, kit = brief.outline, brief.kit
    sections = outline.sections
    said = as_prose(paragraphs_of(outline.lead))
    ahead = opening(said, kit) if sections else untitled(said, kit)
    drafts = [_cover(brief, () if ahead else said), *ahead]
    if len(sections) > 1:
        items = [Item(section.heading, number=section.number) for section in sections]
        drafts += grids.agenda(items, kit)
    for section in sections:
        drafts += kit.memo(section_drafts, section, kit)
    if outline.closing:
        drafts.append(_closing(paragraphs_of(outline.closing), brief))
    return _with_notes(drafts, (*outline.signature, *paragraphs_of(outline.attachments)))


def _with_notes(drafts: list[Draft], attached: tuple[Text, ...]) -> list[Draft]:
    """Attachments are read, not shown: they stand in the last slide's notes."""
    if not attached:
        return drafts
    *others, last = drafts
    return [*others, replace(last, notes=(*last.notes, *paragraphs(attached)))]


def _cover(brief: Brief, said: tuple[Text, ...]) -> Draft:
    """The cover, over which the speaker turns to the hall, and says what has no slide of its own."""
    outline, unit = brief.outline, brief.unit
    room = brief.kit.theme.rooms[Layout.COVER][0]
    subtitle = [text.cut(len(text.words) - len(text.words.lstrip("—-")), len(text.words)) for text in outline.subtitle]
    parts = {
        "sub": [*outline.title[1:], *subtitle],
        "speaker": list(outline.speaker) or [Text(unit.byline)],
        "date": [outline.date or Text(unit.date)],
    }
    fills = lines_of(parts, room, brief.kit.breaker)
    return Draft(Layout.COVER, _name(brief), fills, paragraphs((*outline.header, *outline.salutation, *said)))


def _name(brief: Brief) -> tuple[Text, ...]:
    """What the cover says: the title, else the speech's own first good words, else the file's name."""
    outline = brief.outline
    if outline.title:
        return outline.title[:1]
    first = (
        *paragraphs_of(outline.lead),
        *(section.headline for section in outline.sections),
        *paragraphs_of(outline.closing),
    )
    said = heads([sentence for text in first[:3] for sentence in sentence_texts(text)], LONGEST_TITLE)
    return (*said[:1], Text(brief.name))


def _closing(closing: tuple[Text, ...], brief: Brief) -> Draft:
    """The last words: the first sentence that does more than address the hall, and one more below it."""
    room, breaker = brief.kit.theme.rooms[Layout.CLOSING][0], brief.kit.breaker
    said = [sentence for text in closing for sentence in sentence_texts(text)]
    spoken = [bare(unaddressed(sentence)) for sentence in said if not greets(sentence)] or [bare(said[0])]
    thanks = [sentence for sentence in said if greets(sentence) and "谢" in sentence.words]
    candidates = [text for sentence in spoken for text in (sentence, *clause_texts(sentence))]
    heading = next((text for text in candidates if title(text, room["title"], breaker) is not None), spoken[0])
    later = [text for text in spoken if (text.line, text.start) > (heading.line, heading.start)]
    below = next((text for text in (*later, *map(bare, thanks)) if lines([text], room["sub"], breaker)), NOTHING)
    fills = (*lines_of({"sub": [below]}, room, breaker), *signed(brief, room["unit"]))
    return Draft(Layout.CLOSING, (heading,), fills, paragraphs(closing))
