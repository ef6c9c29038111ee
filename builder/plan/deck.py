"""The deck: cover, lead, agenda, each section with its points, closing, in the order of the speech."""

from __future__ import annotations

from builder.memo import Memo, Once
from builder.model.block import Block, Table, texts
from builder.model.block import paragraphs as paragraphs_of
from builder.model.deck import Deck, Fill, Layout, Paragraph
from builder.model.outline import Outline, Point, own_words, tables, words_of
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
from builder.value import TYPE_CHECKING, replace
from builder.zh.numbering import numeral

if TYPE_CHECKING:
    from typing import Any


def plan_deck(brief: Brief, memo: Memo | None = None) -> Deck:
    """The deck of a speech. `memo` knows what was planned before: each section and each point by itself, before numbers and titles."""
    memo = Once() if memo is None else memo
    outline, theme, breaker = brief.outline, brief.theme, brief.breaker
    sections = outline.sections
    said = memo(_name, outline.title, _first(outline), brief.name)
    drafts = [memo(_cover, memo(Outline, *_front(outline)), said, (brief.unit.byline, brief.unit.date), theme, breaker)]
    drafts += memo(_spoken, outline.lead, theme, breaker, memo)
    if len(sections) > 1:
        items = tuple([(section.number, section.heading) for section in sections])
        drafts += memo(_agenda, items, theme, breaker)
    for section in sections:
        drafts += memo(_section, section, theme, breaker, memo)
    if outline.closing:
        last = memo(_last_words, paragraphs_of(outline.closing), theme, breaker)
        drafts.append(memo(_signed, last, brief.unit.name, theme, breaker))
    attached = (*outline.signature, *paragraphs_of(outline.attachments))
    if attached:
        drafts[-1] = memo(_with_notes, drafts[-1], attached)
    for table in memo(tables, outline):
        drafts = _with_table(drafts, table, memo)
    unit = brief.unit.name
    return Deck(brief.title, settled(drafts, theme, unit, breaker, memo), unit)


def _spoken(lead: tuple[Block, ...], theme: Theme, breaker: Breaker, memo: Memo) -> list[Draft]:
    return untitled(as_prose(paragraphs_of(lead), memo), theme, breaker, memo)


def _agenda(sections: tuple[tuple[int, Text], ...], theme: Theme, breaker: Breaker) -> list[Draft]:
    return grids.agenda([Item(number, heading) for number, heading in sections], theme, breaker)


def _with_notes(draft: Draft, attached: tuple[Text, ...]) -> Draft:
    """Attachments are read, not shown: they stand in the last slide's notes."""
    return replace(draft, notes=(*draft.notes, *paragraphs(attached)))


def _with_table(drafts: list[Draft], table: Table, memo: Memo) -> list[Draft]:
    """The words of a table stand in the notes, where it stands in the speech."""
    ahead = [n for n, draft in enumerate(drafts) if any(_line(note) < table.line for note in draft.notes)]
    at = ahead[-1] if ahead else 0
    return [*drafts[:at], memo(_holding, drafts[at], table), *drafts[at + 1 :]]


def _holding(draft: Draft, table: Table) -> Draft:
    split = next((n for n, note in enumerate(draft.notes) if _line(note) > table.line), len(draft.notes))
    return replace(draft, notes=(*draft.notes[:split], *paragraphs(texts((table,))), *draft.notes[split:]))


def _line(note: Paragraph) -> int:
    return next((run.text.line for run in note.runs if run.text.line), 0)


def _front(outline: Outline) -> tuple[Any, ...]:
    """The parts of an outline that the cover tells, which are its first."""
    return tuple([getattr(outline, name) for name in Outline.__slots__[: Outline.__slots__.index("lead")]])


def _cover(outline: Outline, said: tuple[Text, ...], by: tuple[str, str], theme: Theme, breaker: Breaker) -> Draft:
    """The first slide: `said` is what it may say large, `by` who speaks and when where the speech does not tell."""
    subtitle = [text.cut(len(text.words) - len(text.words.lstrip("—-")), len(text.words)) for text in outline.subtitle]
    parts = {
        "sub": [*outline.title[1:], *subtitle],
        "speaker": list(outline.speaker) or [Text(by[0])],
        "date": [outline.date or Text(by[1])],
    }
    fills = _lines_of(parts, theme.rooms[Layout.COVER][0], breaker)
    return Draft(Layout.COVER, said, fills, paragraphs((*outline.header, *outline.salutation)))


def _first(outline: Outline) -> tuple[Text, ...]:
    """The words that a speech without a title begins with."""
    headlines = (section.headline for section in outline.sections)
    return (*paragraphs_of(outline.lead), *headlines, *paragraphs_of(outline.closing))[:3]


def _name(title: tuple[Text, ...], first: tuple[Text, ...], name: str) -> tuple[Text, ...]:
    """What the cover says: the title, else the speech's own first good words, else the file's name."""
    if title:
        return title[:1]
    said = heads([sentence for text in first for sentence in sentence_texts(text)], LONGEST_TITLE)
    return (*said[:1], Text(name))


def _lines_of(parts: dict[str, list[Text]], room: dict[str, Slot], breaker: Breaker) -> tuple[Fill, ...]:
    """The slots that have words, each with what fits of them."""
    fills: list[Fill] = []
    for slot, given in parts.items():
        said = [text for text in given if text]
        shown = lines(said, room[slot], breaker) if said else None
        if shown is not None:
            fills.append(Fill(slot, shown))
    return tuple(fills)


def _section(section: Point, theme: Theme, breaker: Breaker, memo: Memo) -> list[Draft]:
    """A divider, then what the section holds."""
    crumb = memo(_crumb, section.marker, section.heading)
    inside = [memo(_under, draft, crumb) for draft in _inside(section, theme, breaker, memo)]
    return [memo(_divider, _with(section, (), (), memo), theme, breaker), *inside]


def _at_a_glance(point: Point, memo: Memo) -> Point:
    """`point` without what its points say: the very same as long as only that differs."""
    points = tuple([child if child.run_on else _with(child, (), (), memo) for child in point.points])
    return _with(point, point.body, points, memo)


def _with(point: Point, body: tuple[Block, ...], points: tuple[Point, ...], memo: Memo) -> Point:
    marker, headline, stop = point.opening
    told = (marker, headline, stop, point.heading, body, points)
    return memo(Point, point.at, point.number, *told, point.implicit, point.run_on)


def _crumb(marker: Text, heading: Text) -> Text:
    return marker.with_next(heading)


def _under(draft: Draft, crumb: Text) -> Draft:
    return replace(draft, crumb=crumb)


def _divider(section: Point, theme: Theme, breaker: Breaker) -> Draft:
    room = theme.rooms[Layout.SECTION][0]
    number = Fill("number", (plain(Text(numeral(section.number, theme.numerals))),))
    fills = (number, *_lines_of({"sub": [rest(section)]}, room, breaker))
    titles = (section.heading, *clause_texts(section.heading))
    return Draft(Layout.SECTION, titles, fills, paragraphs(section.opening))


def _inside(point: Point, theme: Theme, breaker: Breaker, memo: Memo) -> list[Draft]:
    """What stands below a point's own headline: its prose, then its points."""
    if not _stands_apart(point):
        listing = point.points and all(child.run_on for child in point.points)
        if listing:
            return flow(point, (), (), theme, breaker)
        return untitled(as_prose(_below(point), memo), theme, breaker, memo)
    if _all_short(point.points) and not any(child.run_on for child in point.points):
        return _together(point, theme, breaker)
    out = [*memo(_opening, _at_a_glance(point, memo), theme, breaker)]
    for child in _listed(point):
        out += memo(_point, child, theme, breaker, memo)
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


def _point(point: Point, theme: Theme, breaker: Breaker, memo: Memo) -> list[Draft]:
    """The slides of one point: its headline's clauses are their titles."""
    titles = tuple(clause_texts(point.headline)) or (point.heading,)
    opening = point.opening
    if not _stands_apart(point):
        below = as_prose(_below(point))
        if below and all(child.run_on for child in point.points):
            return flow(point, titles, opening, theme, breaker)
        return prose(below, titles, opening, theme, breaker) if below else _claim(point, theme, breaker)
    first, *others = _inside(point, theme, breaker, memo)
    return [replace(first, titles=(*titles[:1], *first.titles), notes=(*paragraphs(opening), *first.notes)), *others]


def _claim(point: Point, theme: Theme, breaker: Breaker) -> list[Draft]:
    """A point that is all headline: a statement."""
    room = theme.rooms[Layout.STATEMENT][0]
    notes = paragraphs(point.opening)
    headline = bare(point.headline)
    if title(headline, room["title"], breaker) is not None:
        return [Draft(Layout.STATEMENT, (headline, point.heading), (), notes)]
    return [Draft(Layout.STATEMENT, (point.heading,), _lines_of({"body": [headline]}, room, breaker), notes)]


def _last_words(closing: tuple[Text, ...], theme: Theme, breaker: Breaker) -> Draft:
    """The last slide: the first sentence that does more than address the hall, and one more below it."""
    room = theme.rooms[Layout.CLOSING][0]
    said = [sentence for text in closing for sentence in sentence_texts(text)]
    spoken = [bare(sentence) for sentence in said if not greets(sentence)] or [bare(said[0])]
    thanks = [sentence for sentence in said if greets(sentence) and "谢" in sentence.words]
    candidates = [text for sentence in spoken for text in (sentence, *clause_texts(sentence))]
    heading = next((text for text in candidates if title(text, room["title"], breaker) is not None), spoken[0])
    later = [text for text in spoken if (text.line, text.start) > (heading.line, heading.start)]
    below = next((text for text in (*later, *map(bare, thanks)) if lines([text], room["sub"], breaker)), NOTHING)
    return Draft(Layout.CLOSING, (heading,), _lines_of({"sub": [below]}, room, breaker), paragraphs(closing))


def _signed(draft: Draft, unit: str, theme: Theme, breaker: Breaker) -> Draft:
    """The last slide with the unit's name."""
    signature = _lines_of({"unit": [Text(unit)]}, theme.rooms[Layout.CLOSING][0], breaker)
    return replace(draft, fills=(*draft.fills, *signature))
