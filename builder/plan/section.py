"""A section's slides: a divider, its points at a glance, then each point."""

from __future__ import annotations

from builder.model.deck import Layout
from builder.model.outline import Point, own_words, words_of
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.charged import TASKS, duties, tables, terms
from builder.plan.divided import divided, headline_of, lines_of
from builder.plan.draft import Draft
from builder.plan.figured import far
from builder.plan.fit import SLACK, title
from builder.plan.flow import called, flow, listing, named, rest, untitled, without_is
from builder.plan.gather import gathered
from builder.plan.glance import Due, at_a_glance
from builder.plan.grids import counted, is_whole, told
from builder.plan.notes import as_prose, paragraphs
from builder.plan.parts import deserves
from builder.plan.pieces import GIST, best_piece, first_clauses, worth
from builder.plan.prose import prose
from builder.plan.same import all_same, periods, same
from builder.plan.scene import Item, Scene, Texts
from builder.plan.series import unnumbered
from builder.plan.texts import PAUSES, bare, clause_texts, sentence_texts
from builder.plan.thoughts import COUNTED_IN, thoughts
from builder.value import replace
from builder.zh.marks import clauses
from builder.zh.reported import reported
from builder.zh.stands import hangs, stands
from builder.zh.told import counts
from builder.zh.topics import points_follow
from builder.zh.width import ems, gaps

SAID = 34
"""Characters of what stands below the heading of a short point."""
THIN = 3
"""Points from which several that are one claim each share a slide."""
LONGEST, EACH, MORE = 130, 60, 120
"""Points of no more characters each share a slide, where all have no more than so many for each, and so many more."""


def section_drafts(section: Point, split: bool, kit: Kit) -> list[Draft]:
    """A divider, then what the section holds; the first of these under the section's name where it is not `split` off."""
    crumb = kit.memo(_crumb, section.marker, called(section))
    inside = _inside(section, kit, split)
    made = divided(section, inside if split else [], kit)
    if not split and inside:
        made = [kit.memo(_named, made[0], inside[0]), *inside[1:]]
    return [kit.memo(_under, draft, crumb) for draft in made]


def _named(divider: Draft, first: Draft) -> Draft:
    """The first slide of a section in the place of its divider."""
    return replace(first, titles=(*divider.titles, *first.titles), notes=(*divider.notes, *first.notes))


def run_on(sections: tuple[Point, ...]) -> bool:
    """Whether several sections run on in one paragraph, each a few words."""
    return len(sections) > 1 and all(section.run_on and not section.points for section in sections)


def beside(sections: tuple[Point, ...], within: Texts, kit: Kit) -> list[Draft]:
    """Such sections on one slide, under the words `within` their paragraph that announce them, then what stands behind the last of them."""
    titles = tuple([clause for text in within[-1:] for clause in clause_texts(text)[-1:]])
    items = tuple(Item(section.heading, _gist(rest(section)), section.number) for section in sections)
    first, *others = counted(Scene(listing(items), items, (*titles, *(section.heading for section in sections))), kit)
    *_, last = sections
    behind = words_of(last)[sum(map(bool, last.opening)) :]
    said = [*within, *(text for section in sections for text in words_of(section))]
    notes = paragraphs(said[: len(said) - len(behind)])
    return [replace(first, notes=notes), *others, *untitled(as_prose(behind, kit.memo), kit)]


def _gist(said: Text) -> Text:
    """Words that stand in a card: all of them, else those that say most."""
    return said if len(said.words) <= EACH else best_piece(said, GIST) or first_clauses(said, GIST)


def _crumb(marker: Text, heading: Text) -> Text:
    return marker.with_next(heading)


def _under(draft: Draft, crumb: Text) -> Draft:
    return replace(draft, crumb=crumb)


def _inside(point: Point, kit: Kit, apart: bool = False) -> list[Draft]:
    """What stands below a point's own headline, or on slides `apart` from it: its prose, then its points, then what is said behind the last of them."""
    if tail := _tail(point):
        ahead = replace(point, body=tuple([block for block in point.body if block.line < tail[0].line]))
        return [*_inside(ahead, kit, apart), *untitled(as_prose(tail, kit.memo), kit)]
    if not _stands_apart(point):
        runs_on = point.points and all(child.run_on for child in point.points)
        if runs_on:
            return flow(point, (), (), kit)
        said = untitled(as_prose(_below(point), kit.memo), kit, named(point.points), _spare(point))
        return gathered(said, (rest(point), point.heading), kit)
    if _share(point.points) and not _rich(point.points, kit):
        return _together(point, kit)
    slides = [kit.memo(_point, child, kit) for child in _listed(point)]
    if _thin(point, slides):
        return _together(point, kit)
    return [*_opening(point, kit, apart), *(draft for made in slides for draft in made)]


def _thin(point: Point, slides: list[list[Draft]]) -> bool:
    """Whether each of several points would be one claim on a slide by itself: side by side they say more."""
    alone = all(len(made) == 1 and made[0].layout is Layout.STATEMENT for made in slides)
    if not alone or not len(slides) == len(point.points) >= THIN:
        return False
    plain_ = all(not child.points and len(_own(child)) == len(child.paragraphs) for child in point.points)
    size = sum(len(text.words) for child in point.points for text in words_of(child))
    return plain_ and size <= EACH * len(slides) * 2


def _below(point: Point) -> Texts:
    """All the words below a point's own headline, in the order of the draft."""
    return words_of(point)[sum(map(bool, point.opening)) :]


def _stands_apart(point: Point) -> bool:
    """Whether a point has points with lines of their own, behind the words that lead up to them, and none between them."""
    listed, tail = _listed(point), _tail(point)
    own = own_words(point)
    ahead = own[: len(own) - len(tail)]
    return bool(listed) and not listed[0].implicit and all(text.line <= listed[0].line for text in ahead)


def _tail(point: Point) -> Texts:
    """What a point says behind the last of several points with lines of their own."""
    listed = _listed(point)
    if len(listed) < 2 or listed[0].implicit:
        return ()
    last = words_of(listed[-1])[-1].line
    return tuple([text for text in own_words(point) if text.line > last])


def _listed(point: Point) -> tuple[Point, ...]:
    """The points with lines of their own; those that run on in a paragraph are prose on slides."""
    return tuple(child for child in point.points if not child.run_on)


def _share(points: tuple[Point, ...]) -> bool:
    """Whether points are so short that they stand on one slide."""
    sizes = [len(child.headline.words) + sum(len(text.words) for text in _own(child)) for child in points[-1:]]
    sizes += [len(child.headline.words) + sum(len(text.words) for text in child.paragraphs) for child in points[:-1]]
    plain_ = not any(child.points or child.run_on for child in points)
    return plain_ and max(sizes) <= LONGEST and sum(sizes) <= EACH * len(points) + MORE


def _rich(points: tuple[Point, ...], kit: Kit) -> bool:
    """Whether half of the points, or more, surely show something by themselves: days, targets, one thing beside the other."""
    shows = [
        any(
            t.value >= SURE + TOLD * (t.families == COUNTED_IN) and len(t.scene.items) >= THIN
            for t in thoughts(periods(_own(child), kit.memo), kit)
        )
        for child in points
        if sum(len(text.words) for text in _own(child)) > EACH
    ]
    return sum(shows) * 2 >= len(points)


SURE, TOLD = 0.8, 0.12
"""What a thought in a short point must deserve for a slide of its own, and how much more figures must."""


def _own(child: Point) -> Texts:
    """What a point says in its own line, or in the line below a headline that stands alone."""
    lines = [text.line for text in child.paragraphs]
    return tuple(text for text in child.paragraphs if text.line in (child.line, *lines[: child.line not in lines]))


def _together(point: Point, kit: Kit) -> list[Draft]:
    """Short points on one slide (or as many as they need), with the words that lead up to them; what stands behind the last speaks for itself."""
    items = tuple(_short(child) for child in point.points)
    body = as_prose(own_words(point))
    ahead = untitled(body, kit, None, _spare(point)) if kit.memo(deserves, body, kit) else []
    lead = NOTHING if ahead else _lead(body, kit)
    scene = Scene(listing(items), items, (called(point), point.heading, rest(point), lead), lead=lead)
    first, *others = _counted(scene, point.points, kit)
    behind = point.points[-1].paragraphs[len(_own(point.points[-1])) :]
    apart = {text.line for text in (*behind, *(body if ahead else ()))}
    below = tuple(text for text in _below(point) if text.line not in apart)
    return [*ahead, replace(first, notes=paragraphs(below)), *others, *untitled(as_prose(behind), kit)]


def _counted(scene: Scene, points: tuple[Point, ...], kit: Kit) -> list[Draft]:
    """The slides of headings, each with words below it where any arrangement has room for them."""
    said = [_sentences(child) for child in points]
    if len(points) >= TASKS and (made := tables(scene, duties(said), kit)):
        return made
    made = counted(scene, kit)
    full = told(scene, said, kit) if all(said) and not is_whole(made) else None
    return [full] if full is not None else made


def _short(child: Point) -> Item:
    """A point as its heading and what it says below it: all of it where that is little, else its best claim."""
    said = _sentences(child)
    if not said:
        return Item(child.heading, rest(child), child.number)
    whole = bare(said[0]) if len(said) == 1 else NOTHING
    if whole and len(whole.words) <= SAID:
        return Item(unnumbered(bare(child.headline)), whole, child.number)
    own = [sentence for sentence in said if not far(sentence.words)] or said
    pieces = [piece for sentence in own if (piece := best_piece(sentence, SAID))]
    return Item(unnumbered(bare(child.headline)), max(pieces, key=worth, default=NOTHING), child.number)


def _opening(point: Point, kit: Kit, apart: bool) -> list[Draft]:
    """The points at a glance, under the words that lead up to them."""
    points, body = _listed(point), as_prose(own_words(point), kit.memo)
    if len(points) < 2:
        return untitled(body, kit, None, _spare(point))
    headlines = tuple([headline_of(child, kit) for child in points])
    due = terms([_sentences(child) for child in points]) if len(points) >= TASKS else []
    return [*kit.memo(_opened, headline_of(point, kit), headlines, (body, tuple(due)), apart, kit)]


def _sentences(point: Point) -> list[Text]:
    return [sentence for text in _own(point) for sentence in sentence_texts(text)]


def _spare(point: Point) -> Text:
    """What could title what is said ahead of the points: the headline behind its first clause."""
    said = rest(point)
    return said if SPARE[0] <= len(said.words) <= SPARE[1] else NOTHING


SPARE = (6, 30)
"""Characters of a title that is the rest of a headline."""


def _opened(point: Point, points: tuple[Point, ...], told: tuple[Texts, Due], apart: bool, kit: Kit) -> list[Draft]:
    """The points of a point without what stands below them, under `told`: what leads up to them, and when they are due."""
    body, due = told
    lead = _lead(body, kit)
    named_ = (called(point), point.heading)
    marked = tuple(point.marker.with_next(name) for name in named_) if point.marker else ()
    names = tuple(child.headline for child in points)
    ahead = untitled(body, kit, None, _spare(point)) if kit.memo(deserves, body, kit, names) else []
    lead, notes = (NOTHING, ()) if ahead else (lead, paragraphs(body))
    saying = _announcing(body) if ahead else lead
    saying, lead = (saying, NOTHING) if _titles(saying) and (apart or ahead) else (NOTHING, lead)
    own = (*named_[:1], *marked[:1], *named_[1:], *marked[1:], rest(point))
    titles = tuple(filter(None, (saying, *own)))
    first, *others = kit.memo(at_a_glance, points, all_same(titles, kit.memo), same(lead, kit.memo), kit, due)
    return [*ahead, replace(first, notes=notes), *others]


def _titles(lead: Text) -> bool:
    """Whether what leads up to points titles them better than the headline does, which the divider and the line below the title have already."""
    plain = TITLES[0] <= len(lead.words) <= TITLES[1] and "：" not in lead.words and not lead.words.startswith("“")
    return plain and stands(lead.words) >= CLEAR and not counts(lead.words)


TITLES, CLEAR = (6, 28), 0.5
"""Characters of such a title, and how surely it stands by itself."""


def _announcing(body: Texts) -> Text:
    """The clause that ends what is said ahead of points where it counts them: 我提四点希望."""
    last = clause_texts(body[-1])[-1:] if body else []
    return last[0] if last and points_follow(last[0].words) else NOTHING


def _lead(body: Texts, kit: Kit) -> Text:
    """The first words of the section's lead that make one line: whole clauses."""
    slot = next(room["lead"] for room in kit.theme.rooms[Layout.OVERVIEW_2] if "lead" in room)
    longest = int(slot.width * SLACK / slot.least)
    for text in body[:1]:
        best = NOTHING
        for sentence in sentence_texts(text)[:1]:
            for clause in clause_texts(sentence):
                end = clause.start - sentence.start + len(clause.words)
                if end <= longest and not clause.holes and not clause.words.startswith(ADDED):
                    best = sentence.cut(0, end)
            last = clause_texts(best)[-1].words if best else ""
            waits = last.startswith(_LEADS) and hangs(last)
            best = NOTHING if waits or _halved(sentence.words, len(best.words)) else best
        return best
    return NOTHING


def _halved(words: str, end: int) -> bool:
    """Whether words[:end] are half of what they tell: of somebody's words, of what a colon announces."""
    led = all(words.startswith(_LEADS, start) for start, _ in clauses(words[:end]))
    says = any(f"{word}，" in words[: end + 1] or f"{word}：" in words[: end + 1] for word in _SAYS)
    return len(words.rstrip(PAUSES)) > end and (led or says or "：" in words[: end + 1] or reported(words) is not None)


ADDED = ("尤其", "特别是", "更是", "但", "而")
"""How clauses begin that only add to what a lead says."""
_SAYS = ("强调", "指出", "要求", "提出", "明确", "部署")
"""What brings in words that stand whole or not at all."""
_LEADS = tuple("从 利用 在 按照 根据 围绕 为 随着 面对 通过".split())
"""How clauses begin that only lead to what is done."""


def _point(point: Point, kit: Kit) -> list[Draft]:
    """The slides of one point: its headline's clauses are their titles."""
    titles = tuple(map(without_is, _phrases(point.headline, kit))) or (point.heading,)
    opening = point.opening
    if not _stands_apart(point):
        below = as_prose(_below(point), kit.memo)
        if below and all(child.run_on for child in point.points):
            return flow(point, titles, opening, kit)
        return prose(below, titles, opening, kit) if below else _claim(point, kit)
    first, *others = _inside(point, kit)
    titled = replace(first, titles=(*titles[:1], *first.titles))
    return [replace(titled, notes=(*paragraphs(opening), *first.notes)), *others]


def _phrases(headline: Text, kit: Kit) -> list[Text]:
    """The clauses of a headline, the first ones together as far as they make one line of a title."""
    found, slot = clause_texts(headline), kit.theme.rooms[Layout.POINTS][0]["title"]
    one_line = min(WIDEST_TITLE, slot.width * SLACK / slot.least)
    for n in range(len(found), 1, -1):
        whole = headline.cut(
            found[0].start - headline.start, found[n - 1].start - headline.start + len(found[n - 1].words)
        )
        if not headline.holes and ems(whole.words) + gaps(whole.words) <= one_line:
            return [whole, *found[n:]]
    return found


WIDEST_TITLE = 33
"""How wide, in em, a title in one line is at the most."""


def _claim(point: Point, kit: Kit) -> list[Draft]:
    """A point that is all headline: a statement."""
    room = kit.theme.rooms[Layout.STATEMENT][0]
    notes = paragraphs(point.opening)
    headline = bare(point.headline)
    if title(headline, room["title"], kit.breaker) is not None:
        return [Draft(Layout.STATEMENT, (headline, point.heading), (), notes)]
    return [Draft(Layout.STATEMENT, (point.heading,), lines_of({"body": [headline]}, room, kit.breaker), notes)]
