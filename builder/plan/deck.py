"""The deck: cover, lead, agenda, each section with its points, closing, in the order of the speech."""

from __future__ import annotations

from builder.memo import Memo
from builder.model.block import paragraphs as paragraphs_of
from builder.model.deck import Deck, Layout
from builder.model.outline import Outline, Point, words_of
from builder.model.text import NOTHING, Text
from builder.plan import grids
from builder.plan.brief import Brief, Kit
from builder.plan.divided import lines_of
from builder.plan.draft import Draft
from builder.plan.flow import untitled
from builder.plan.foot import signed
from builder.plan.heads import heads
from builder.plan.notes import as_prose, paragraphs
from builder.plan.opening import opening
from builder.plan.parting import parting
from builder.plan.prose import LONGEST_TITLE, prose
from builder.plan.refs import settled
from builder.plan.same import periods
from builder.plan.scene import Item, Texts
from builder.plan.section import beside, run_on, section_drafts
from builder.plan.texts import bare, clause_texts, sentence_texts
from builder.plan.thoughts import thoughts
from builder.value import replace
from builder.zh.topics import says


def plan_deck(brief: Brief) -> Deck:
    """The deck of a speech."""
    return deck_of(drafts_of(brief), brief)


def deck_of(drafts: list[Draft], brief: Brief) -> Deck:
    """The deck that `drafts` make together."""
    return settled(drafts, brief)


def drafts_of(brief: Brief) -> list[Draft]:
    """The slides of a speech on their way, in order."""
    if not brief.blocks:
        return _drafts(brief)
    from builder.plan.blocks import with_blocks  # only some speeches have tables or pictures

    return with_blocks(brief, _drafts)


def _drafts(brief: Brief) -> list[Draft]:
    """The slides of all the words but those in tables."""
    outline, kit = brief.outline, brief.kit
    sections, memo = counted_on(outline.sections), kit.memo
    said = as_prose(paragraphs_of(outline.lead), memo)
    within = tuple([text for text in said if run_on(sections) and text.line == sections[0].line])
    said = tuple([text for text in said if text not in within])
    ahead = memo(opening, said, kit) if sections and not _is_body(said, sections) else memo(untitled, said, kit)
    drafts = [_cover(brief, () if ahead else said), *ahead]
    drafts += memo(beside, sections, within, kit) if run_on(sections) else _one_by_one(sections, kit)
    if outline.closing:
        date = outline.date or memo(Text, brief.unit.date)
        first, last_words = memo(_parted, paragraphs_of(outline.closing), kit)
        drafts += memo(_counted_up, first, kit) if first else []
        last = memo(parting, last_words, kit, _said_before(outline))
        drafts.append(memo(_signed, last, memo(Text, brief.unit.name), date, kit))
    return _with_notes(drafts, (*outline.signature, *paragraphs_of(outline.attachments)), memo)


def _is_body(lead: Texts, sections: tuple[Point, ...]) -> bool:
    """Whether so much is said ahead of the first section that it is no opening: stories, ahead of what they come to."""
    told = sum(len(text.words) for text in lead)
    return (
        len(lead) > 1
        and told >= TOLD
        and told > BODY * (told + sum(len(text.words) for section in sections for text in words_of(section)))
    )


BODY, TOLD = 0.4, 350
"""The share of a speech ahead of its first section that is more than an opening, and its characters."""


def _said_before(outline: Outline) -> Text:
    """The last paragraph ahead of the closing."""
    said = words_of(outline.sections[-1]) if outline.sections else paragraphs_of(outline.lead)
    return said[-1] if said else NOTHING


def counted_on(sections: tuple[Point, ...]) -> tuple[Point, ...]:
    """Sections as one series where their numbers begin anew (three stories, then three wishes)."""
    numbers = [section.number for section in sections]
    if numbers == sorted(numbers):
        return sections
    return tuple(replace(section, number=n) for n, section in enumerate(sections, 1))


def _brief(sections: tuple[Point, ...]) -> bool:
    """Whether sections are a few sentences each, counted in words (第一个故事, 第二个故事): a divider ahead of each slide would tell nothing."""
    told = all(section.marker.words.startswith("第") and "部分" not in section.marker.words for section in sections)
    if len(sections) < FEW or not told or not all(child.run_on for section in sections for child in section.points):
        return False
    sizes = [sum(len(text.words) for text in words_of(section)) for section in sections]
    return sum(sizes) <= BRIEFEST * len(sizes) and max(sizes) <= BRIEFEST * 2


BRIEFEST, FEW = 300, 3
"""Characters of sections, in the mean, that need no dividers, where there are so many of them."""


def _one_by_one(sections: tuple[Point, ...], kit: Kit) -> list[Draft]:
    """The agenda, then each section."""
    named = tuple([(section.heading, section.headline, section.number) for section in sections])
    drafts = kit.memo(_agenda, named, kit) if len(sections) > 1 else []
    divided = not _brief(sections)
    return drafts + [draft for section in sections for draft in kit.memo(section_drafts, section, divided, kit)]


def _agenda(sections: tuple[tuple[Text, Text, int], ...], kit: Kit) -> list[Draft]:
    """The sections by their whole headlines where each has room in two lines; else by their headings, but where one says little by itself (从现在起)."""
    wholes = [bare(headline) for _, headline, _ in sections]
    fit = max(len(text.words) for text in wholes) <= TWO_LINES
    items = [
        Item(whole if fit or not says(heading.words) else heading, number=number)
        for whole, (heading, _, number) in zip(wholes, sections, strict=True)
    ]
    return grids.agenda(items, kit)


TWO_LINES = 32
"""Characters of two lines of the agenda."""


def _with_notes(drafts: list[Draft], attached: tuple[Text, ...], memo: Memo) -> list[Draft]:
    """Attachments are read, not shown: they stand in the last slide's notes."""
    return [*drafts[:-1], memo(_attached, drafts[-1], attached)] if attached else drafts


def _attached(draft: Draft, attached: tuple[Text, ...]) -> Draft:
    return replace(draft, notes=(*draft.notes, *paragraphs(attached)))


def _cover(brief: Brief, said: Texts) -> Draft:
    """The cover, over which the speaker turns to the hall, and says what has no slide of its own."""
    outline, unit, memo = brief.outline, brief.unit, brief.kit.memo
    speaker = outline.speaker or (memo(Text, unit.byline),)
    below = (outline.title[1:], outline.subtitle, speaker, outline.date or memo(Text, unit.date))
    return memo(_covering, _name(brief), below, (*outline.header, *outline.salutation, *said), brief.kit)


def _covering(names: Texts, below: tuple[Texts, Texts, Texts, Text], notes: Texts, kit: Kit) -> Draft:
    """The cover: `below` its title stand more lines of it, the subtitle, who speaks, and when."""
    titles, subtitle, speaker, date = below
    plain = [text.cut(len(text.words) - len(text.words.lstrip("—-")), len(text.words)) for text in subtitle]
    parts = {"sub": [*titles, *plain], "speaker": list(speaker), "date": [date]}
    fills = lines_of(parts, kit.theme.rooms[Layout.COVER][0], kit.breaker)
    return Draft(Layout.COVER, names, fills, paragraphs(notes))


def _name(brief: Brief) -> Texts:
    """What the cover says: the title, else the speech's own first good words, else the file's name."""
    outline, memo = brief.outline, brief.kit.memo
    if outline.title:
        return outline.title[:1]
    first = (
        *paragraphs_of(outline.lead),
        *(section.headline for section in outline.sections),
        *paragraphs_of(outline.closing),
    )
    return (*memo(_first_words, first[:3]), memo(Text, brief.name))


def _first_words(first: Texts) -> Texts:
    said = heads([sentence for text in first for sentence in sentence_texts(text)], LONGEST_TITLE)
    return tuple(said[:1])


def _signed(draft: Draft, name: Text, date: Text, kit: Kit) -> Draft:
    """The closing with who and when."""
    return replace(draft, fills=(*draft.fills, *signed(name, date, kit.theme.rooms[Layout.CLOSING][0]["unit"])))


def _parted(closing: Texts, kit: Kit) -> tuple[Texts, Texts]:
    """The paragraphs of the closing that count something up, with those ahead of them, and those behind, which are the last words."""
    for n, text in enumerate(closing[:-1]):
        found = thoughts(periods((text,), kit.memo), kit)
        if any(thought.value >= COUNTED and len(thought.scene.items) >= MANY for thought in found):
            return closing[: n + 1], closing[n + 1 :]
    return (), closing


def _counted_up(ahead: Texts, kit: Kit) -> list[Draft]:
    """What the closing counts up, under the words that it opens with."""
    opens = tuple(text for text in clause_texts(sentence_texts(ahead[-1])[0])[:1] if len(text.words) <= LONGEST_TITLE)
    return prose(ahead, opens, (), kit)


MANY, COUNTED = 4, 0.8
"""How many things the closing counts up that get a slide, and how surely."""
