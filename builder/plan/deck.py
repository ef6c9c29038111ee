"""The deck: cover, lead, agenda, each section with its points, closing, in the order of the speech."""

from __future__ import annotations

from builder.model.block import paragraphs as paragraphs_of
from builder.model.deck import Deck, Fill, Layout
from builder.model.outline import Point, own_words, shown, tables, words_of
from builder.model.remark import Remark
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot, Theme
from builder.plan import grids
from builder.plan.brief import Brief
from builder.plan.draft import Draft
from builder.plan.fit import Breaker, lines, plain, title
from builder.plan.flow import SHORT, flow, rest, untitled
from builder.plan.grids import Item
from builder.plan.notes import as_prose, paragraphs
from builder.plan.prose import LONGEST_TITLE, prose
from builder.plan.refs import settled
from builder.plan.rows import bare, clause_texts, greets, heads, sentence_texts
from builder.value import replace
from builder.zh.numbering import numeral


def plan_deck(brief: Brief) -> Deck:
    """The deck of a speech."""
    drafts, remarks = _planned(brief)
    unit = brief.unit.name
    return Deck(brief.title, settled(drafts, brief.theme, unit, brief.breaker), unit, remarks)


def _planned(brief: Brief) -> tuple[list[Draft], tuple[Remark, ...]]:
    """All the slides, and what no slide could show."""
    if not shown(brief.outline) and not tables(brief.outline):
        return _drafts(brief), ()
    from builder.plan.blocks import with_blocks  # only some speeches have tables or pictures

    return with_blocks(brief, _drafts)


def _drafts(brief: Brief) -> list[Draft]:
    """The slides of all the words but those in tables."""
    outline, theme, breaker = brief.outline, brief.theme, brief.breaker
    sections = outline.sections
    drafts = [_cover(brief)]
    drafts += untitled(as_prose(paragraphs_of(outline.lead)), theme, breaker)
    if len(sections) > 1:
        items = [Item(section.number, section.heading) for section in sections]
        drafts += grids.agenda(items, theme, breaker)
    for section in sections:
        drafts += _section(section, theme, breaker)
    if outline.closing:
        drafts.append(_closing(paragraphs_of(outline.closing), brief))
    return _with_notes(drafts, (*outline.signature, *paragraphs_of(outline.attachments)))


def _with_notes(drafts: list[Draft], attached: tuple[Text, ...]) -> list[Draft]:
    """Attachments are read, not shown: they stand in the last slide's notes."""
    if not attached:
        return drafts
    *others, last = drafts
    return [*others, replace(last, notes=(*last.notes, *paragraphs(attached)))]


def _cover(brief: Brief) -> Draft:
    outline, unit = brief.outline, brief.unit
    room = brief.theme.rooms[Layout.COVER][0]
    subtitle = [text.cut(len(text.words) - len(text.words.lstrip("—-")), len(text.words)) for text in outline.subtitle]
    parts = {
        "sub": [*outline.title[1:], *subtitle],
        "speaker": list(outline.speaker) or [Text(unit.speaker or unit.name)],
        "date": [outline.date or Text(unit.date)],
    }
    fills = _lines_of(parts, room, brief.breaker)
    return Draft(Layout.COVER, _name(brief), fills, paragraphs((*outline.header, *outline.salutation)))


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


def _lines_of(parts: dict[str, list[Text]], room: dict[str, Slot], breaker: Breaker) -> tuple[Fill, ...]:
    """The slots that have words, each with what fits of them."""
    fills: list[Fill] = []
    for slot, given in parts.items():
        said = [text for text in given if text]
        shown = lines(said, room[slot], breaker) if said else None
        if shown is not None:
            fills.append(Fill(slot, shown))
    return tuple(fills)


def _section(section: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """A divider, then what the section holds."""
    crumb = section.marker.with_next(section.heading)
    divider = _divider(section, theme, breaker)
    return [divider, *(replace(draft, crumb=crumb) for draft in _inside(section, theme, breaker))]


def _divider(section: Point, theme: Theme, breaker: Breaker) -> Draft:
    room = theme.rooms[Layout.SECTION][0]
    number = Fill("number", (plain(Text(numeral(section.number, theme.numerals))),))
    fills = (number, *_lines_of({"sub": [rest(section)]}, room, breaker))
    titles = (section.heading, *clause_texts(section.heading))
    return Draft(Layout.SECTION, titles, fills, paragraphs(section.opening))


def _inside(point: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """What stands below a point's own headline: its prose, then its points."""
    if not _stands_apart(point):
        listing = point.points and all(child.run_on for child in point.points)
        return flow(point, (), (), theme, breaker) if listing else untitled(as_prose(_below(point)), theme, breaker)
    if _all_short(point.points) and not any(child.run_on for child in point.points):
        return _together(point, theme, breaker)
    out = _opening(point, theme, breaker)
    for child in _listed(point):
        out += _point(child, theme, breaker)
    return out


def _below(point: Point) -> tuple[Text, ...]:
    """All the words below a point's own headline, in the order of the draft."""
    return words_of(point)[sum(map(bool, point.opening)) :]


def _stands_apart(point: Point) -> bool:
    """Whether a point has points with lines of their own, behind the words that lead up to them."""
    listed = _listed(point)
    return bool(listed) and not listed[0].implicit and all(text.line <= listed[0].line for text in own_words(point))


def _listed(point: Point) -> tuple[Point, ...]:
    """The points with lines of their own; those that run on in a paragraph are prose on slides."""
    return tuple(child for child in point.points if not child.run_on)


def _all_short(points: tuple[Point, ...]) -> bool:
    return all(
        not child.points
        and sum(len(text.words) for text in child.paragraphs) <= SHORT
        and len(child.headline.words) <= SHORT
        for child in points
    )


def _together(point: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """Short points on one slide (or as many as they need), with the words that lead up to them in the notes."""
    items = [
        Item(child.number, bare(child.headline), bare(child.paragraphs[0]) if child.paragraphs else NOTHING)
        for child in point.points
    ]
    drafts = []
    if (card := grids.cards(items, point.heading, theme, breaker)) is not None:
        drafts = [card]
    else:
        drafts = grids.points(items, point.heading, theme)
    return [replace(drafts[0], notes=paragraphs(_below(point))), *drafts[1:]]


def _opening(point: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """The points at a glance, under the words that lead up to them."""
    points, body = _listed(point), as_prose(own_words(point))
    items = [Item(child.number, child.heading) for child in points]
    lead, behind = _lead(body, theme), rest(point)
    drafts: list[Draft] = []
    if len(items) > 1:
        glance = grids.overview(items, lead, point.heading, theme, breaker)
        full = [Item(child.number, child.heading, rest(child)) for child in points]
        drafts = [glance] if glance is not None else grids.points(full, point.heading, theme)
    if not drafts:
        return untitled(body, theme, breaker)
    titles = (*drafts[0].titles, behind, lead)
    return [replace(drafts[0], titles=titles, notes=paragraphs(body)), *drafts[1:]]


def _lead(body: tuple[Text, ...], theme: Theme) -> Text:
    """The first words of the section's lead that make one line: whole clauses."""
    slot = theme.rooms[Layout.OVERVIEW_2][0]["lead"]
    longest = int(slot.width / slot.size)
    for text in body[:1]:
        best = NOTHING
        for sentence in sentence_texts(text)[:1]:
            for clause in clause_texts(sentence):
                end = clause.start - sentence.start + len(clause.words)
                if end <= longest and not clause.holes:
                    best = sentence.cut(0, end)
        return best
    return NOTHING


def _point(point: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """The slides of one point: its headline's clauses are their titles."""
    titles = tuple(clause_texts(point.headline)) or (point.heading,)
    opening = point.opening
    if not _stands_apart(point):
        below = as_prose(_below(point))
        if below and all(child.run_on for child in point.points):
            return flow(point, titles, opening, theme, breaker)
        return prose(below, titles, opening, theme, breaker) if below else _claim(point, theme, breaker)
    first, *others = _inside(point, theme, breaker)
    return [replace(first, titles=(*titles[:1], *first.titles), notes=(*paragraphs(opening), *first.notes)), *others]


def _claim(point: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """A point that is all headline: a statement."""
    room = theme.rooms[Layout.STATEMENT][0]
    notes = paragraphs(point.opening)
    headline = bare(point.headline)
    if title(headline, room["title"], breaker) is not None:
        return [Draft(Layout.STATEMENT, (headline, point.heading), (), notes)]
    return [Draft(Layout.STATEMENT, (point.heading,), _lines_of({"body": [headline]}, room, breaker), notes)]


def _closing(closing: tuple[Text, ...], brief: Brief) -> Draft:
    """The last words: the first sentence that does more than address the hall, and one more below it."""
    room, breaker = brief.theme.rooms[Layout.CLOSING][0], brief.breaker
    said = [sentence for text in closing for sentence in sentence_texts(text)]
    spoken = [bare(sentence) for sentence in said if not greets(sentence)] or [bare(said[0])]
    thanks = [sentence for sentence in said if greets(sentence) and "谢" in sentence.words]
    candidates = [text for sentence in spoken for text in (sentence, *clause_texts(sentence))]
    heading = next((text for text in candidates if title(text, room["title"], breaker) is not None), spoken[0])
    later = [text for text in spoken if (text.line, text.start) > (heading.line, heading.start)]
    below = next((text for text in (*later, *map(bare, thanks)) if lines([text], room["sub"], breaker)), NOTHING)
    fills = _lines_of({"sub": [below], "unit": [Text(brief.unit.name)]}, room, breaker)
    return Draft(Layout.CLOSING, (heading,), fills, paragraphs(closing))
