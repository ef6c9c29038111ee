"""What ties slides together, settled in one pass when all are there: layouts that alternate, unique titles, 续, links, feet, minutes."""

from __future__ import annotations

from collections.abc import Iterator

from builder.memo import Memo
from builder.model.deck import Deck, Fill, Filled, Layout, Paragraph, Run, Slide, is_grid
from builder.model.text import NOTHING, Text
from builder.model.theme import Room, Slot
from builder.plan.brief import Brief, Kit
from builder.plan.cover import kinded
from builder.plan.draft import Draft, family, joined
from builder.plan.fit import Breaker, sizes, title
from builder.plan.foot import feet
from builder.plan.lay import alone, lay, looks
from builder.plan.pace import Pace, paces, said_at, told, unsaid
from builder.plan.route import AGENDAS, Route, sections, ways_between
from builder.plan.same import same
from builder.plan.scene import Scene
from builder.plan.stress import stressed
from builder.plan.texts import excerpt
from builder.value import Value, replace
from builder.zh.width import WIDEST, ems


class Face(Value):
    """A draft in the layout that it gets beside its neighbours, as it would be with its first title: `heading`, None where that does not fit.

    `said` are the words of all that could be its title; `count` is how many characters are said at it.
    """

    draft: Draft
    family: str
    room: Room
    crumb: Slot | None
    candidates: tuple[Text, ...]
    said: frozenset[str]
    heading: Paragraph | None
    count: int


Others = tuple[tuple[Fill, ...], Pace, Route]
"""What a slide is told of the others: its foot, its pace, where its items lead to."""
NO_WAYS = Route((), (), (), ())


def settled(planned: list[Draft], brief: Brief) -> Deck:
    """The deck, each slide with a title that no other bears; what a title says is not said again below it."""
    kit, memo = brief.kit, brief.kit.memo
    faces = _alternating(planned, brief)
    drafts = [face.draft for face in faces]
    used: dict[str, int] = {}
    ways = ways_between(drafts, memo)
    pace, minutes = paces([face.count for face in faces], brief)
    foot = feet([(face.draft, face.crumb) for face in faces], ways, brief)
    out: list[Slide] = []
    for n, face in enumerate(faces):
        draft, heading = face.draft, _heading(face, kit, used)
        others = (foot[n], pace[n], ways if draft.layout in AGENDAS else NO_WAYS)
        out.append(memo(_slide, draft, heading, others, kit, memo))
    return Deck(brief.title, tuple(out), brief.unit.name, sections(ways, drafts, kit.theme), minutes, brief.logo)


def _slide(draft: Draft, heading: Paragraph, others: Others, kit: Kit, memo: Memo) -> Slide:
    """The slide, with what it is told of the others."""
    foot, pace, ways = others
    fills = memo(_said, (draft.layout, draft.rung), draft.fills, heading, kit)
    if ways.names:
        fills = memo(_linked, fills, ways)
    return Slide(draft.layout, fills + foot, draft.notes, draft.rung, memo(told, pace))


def _linked(fills: tuple[Filled, ...], ways: Route) -> tuple[Filled, ...]:
    """The fills of an agenda, its items leading to the sections."""
    title_, *items = fills
    return (title_, *ways.linked([fill for fill in items if isinstance(fill, Fill)]))


def _said(place: tuple[Layout, int], fills: tuple[Filled, ...], heading: Paragraph, kit: Kit) -> tuple[Filled, ...]:
    """The title of a slide, and what stands below it, wherever it stands in the deck; `place` is its layout and its rung."""
    said = [fill for fill in fills if fill.slot[-1].isdigit() or _words(fill) != (heading.words,)]
    words = [fill for fill in said if isinstance(fill, Fill)]
    others = [fill for fill in said if not isinstance(fill, Fill)]
    layout, rung = place
    shown = words if layout in AGENDAS else stressed(words, kit.theme.rooms[layout][rung], kit)
    return (Fill("title", (heading,)), *others, *shown)


def _alternating(drafts: list[Draft], brief: Brief) -> list[Face]:
    """The drafts, no two in a row that look alike where one of them has another layout."""
    kit, silent = brief.kit, unsaid(brief)
    out: list[Face] = []
    before: tuple[str, ...] = ()
    for draft in drafts:
        face = kit.memo(_face, draft, before, silent, kit)
        before = (*before, face.family)[-NEAR:]
        out.append(face)
    return out


NEAR = 3
"""Slides among which none should look like another."""
PLAIN = ("points", "table")
"""Layouts into which nothing is turned only because there is another of its kind near."""


def _face(planned: Draft, before: tuple[str, ...], silent: frozenset[int], kit: Kit) -> Face:
    draft = _unlike(_once(planned, kit), before, kit)
    room = kit.theme.rooms[draft.layout][draft.rung]
    candidates = _candidates(draft)
    fitted = kinded if draft.layout is Layout.COVER else title
    first = same(candidates[0], kit.memo) if candidates else NOTHING
    heading = kit.memo(fitted, first, room["title"], kit.breaker) if first else None
    said = frozenset([text.words for text in candidates])
    return Face(draft, family(draft.layout), room, room.get("crumb"), candidates, said, heading, said_at(draft, silent))


def _unlike(draft: Draft, before: tuple[str, ...], kit: Kit) -> Draft:
    """The draft, or the same words in another layout where it would look like one of the slides `before` it; at the least like the last of them."""
    own = family(draft.layout)
    if draft.scene is None or own not in before:
        return draft
    other = _without(draft, before, kit)
    if other is not None and family(other.layout) not in PLAIN:
        return other
    return (draft if own != before[-1] else _without(draft, before[-1:], kit)) or other or draft


def _without(draft: Draft, shunned: tuple[str, ...], kit: Kit) -> Draft | None:
    """The same words in the first layout that holds them and is of none of the families `shunned`; None where there is none."""
    scene = draft.scene
    left = () if scene is None else tuple([name for name in scene.families if looks(name) not in shunned])
    if scene is None or not left:
        return None
    other = kit.memo(lay, scene if left == scene.families else kit.memo(_narrower, scene, left), kit)
    return other and replace(other, titles=draft.titles, notes=draft.notes, crumb=draft.crumb)


def _narrower(scene: Scene, families: tuple[str, ...]) -> Scene:
    return replace(scene, families=families)


def _words(fill: Filled) -> tuple[str, ...]:
    return tuple(paragraph.words for paragraph in fill.paragraphs)


def _heading(face: Face, kit: Kit, used: dict[str, int]) -> Paragraph:
    """The first title that fits and that no slide before bears."""
    if face.heading is not None and used.keys().isdisjoint(face.said):  # as of most slides
        used[face.candidates[0].words] = 1
        return face.heading
    fallback, slot = NOTHING, face.room["title"]
    for text in _in_turn(face.candidates, used):
        if text.words in used:
            fallback = fallback or text
        elif (made := _title_of(text, face, kit)) is not None:
            used[text.words] = 1
            return made
    return _continued(fallback or _shortest(face.candidates, slot), slot, kit, used)


def _in_turn(candidates: tuple[Text, ...], used: dict[str, int]) -> Iterator[Text]:
    """Titles, best first, but last those that begin another which a slide before bears."""
    borne = [text for text in candidates if text.words in used]
    late: list[Text] = []
    for text in candidates:
        if _begins(text, borne):
            late.append(text)
        else:
            yield text
    yield from late


def _begins(text: Text, borne: list[Text]) -> bool:
    """Whether a title is the beginning of one that another slide bears, or all of it but a word or two (开展主题教育 of 深入开展主题教育)."""
    others = [other.words for other in borne if other.words != text.words]
    return any(
        other.startswith(text.words)
        or (
            other.endswith(text.words)
            and other.removesuffix(text.words).isalpha()
            and len(other) - len(text.words) <= 4
        )
        for other in others
    )


def _title_of(text: Text, face: Face, kit: Kit) -> Paragraph | None:
    if text is face.candidates[0]:
        return face.heading
    made: Paragraph | None = kit.memo(title, text, face.room["title"], kit.breaker)
    return made


def _framing(draft: Draft) -> dict[str, Text]:
    """The lines above and below what a slide shows, by their slots."""
    fills = (fill for fill in draft.fills if isinstance(fill, Fill) and fill.slot in ("lead", "tail"))
    return {fill.slot: joined(fill.paragraphs[0]) for fill in fills}


def _once(draft: Draft, kit: Kit) -> Draft:
    """The draft without a line above or below that its title says already."""
    twice = [slot for slot, text in _framing(draft).items() if text.words in [t.words for t in draft.titles[:1]]]
    again = lay if is_grid(draft.layout) else alone if draft.layout is Layout.QUOTE else None
    if not twice or draft.scene is None or again is None:
        return draft
    bare_ = dict.fromkeys(twice, NOTHING)
    scene = replace(draft.scene, families=(family(draft.layout), *draft.scene.families), needs=False, **bare_)
    made = kit.memo(again, scene, kit)
    return draft if made is None else replace(made, titles=draft.titles, notes=draft.notes, crumb=draft.crumb)


def _candidates(draft: Draft) -> tuple[Text, ...]:
    """What could be the title, best first; one that is too long gives way to its first items.

    Where all it has is the section's name, which the divider bears, that comes with its marker: 二、怎么干.
    """
    framed = {text.words for text in _framing(draft).values()}
    given = sorted(draft.titles, key=lambda text: text.words in framed)  # a line above or below is not said twice
    found = tuple(filter(None, (text for title_ in given for text in (title_, _clause(title_)))))
    named = any(text.line == draft.crumb.line and text.words in draft.crumb.words for text in found)
    return (*found, draft.crumb) if named else found


def _continued(text: Text, slot: Slot, kit: Kit, used: dict[str, int]) -> Paragraph:
    """The title again, with 续 and a number from the second time on; a number alone where the title repeats itself."""
    times = used.get(text.words, 0)
    used[text.words] = times + 1
    mark = "" if times == 0 else kit.theme.continued if times == 1 else _counted(kit.theme.continued, times)
    return kit.memo(_marked, text, mark, slot, kit.breaker)


def _marked(text: Text, mark: str, slot: Slot, breaker: Breaker) -> Paragraph:
    """As much of `text` as fits ahead of `mark`."""
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


def _shortest(candidates: tuple[Text, ...], slot: Slot) -> Text:
    text = min(candidates, key=lambda text: len(text.words), default=NOTHING)
    longest = int(slot.width / slot.least)
    return excerpt(text, longest) or text.cut(0, longest)
