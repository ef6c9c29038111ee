"""Deck + stencils -> .pptx. One loop; it knows no layout by name."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby, pairwise, repeat
from operator import attrgetter

from builder.digest import fingerprint
from builder.memo import Memo, Once
from builder.model.deck import NAMES, Deck, Fill, Filled, Layout, Paragraph, Role, Run, Slide
from builder.model.stencil import Cut, DeckStencils, LayoutStencil, Member
from builder.model.text import Text
from builder.value import TYPE_CHECKING, Same, Value
from builder.write.package import (
    CUT,
    Packed,
    Pieces,
    Record,
    Records,
    between,
    deflated,
    escape,
    joined,
    package_bytes,
    packed,
    pieces,
    records,
    said,
    stored,
    type_of,
    written,
)

if TYPE_CHECKING:
    from builder.model.image import Image
    from builder.model.logo import Logo
    from builder.write.media import Media

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_FIRST_ID, _FIRST_LAYOUT_ID = 256, 2147483660
"""The least id of a slide; that of the first layout, behind the master's."""
SIGNED = ("confidential", "footer")  # the slots of a slide's foot that open with a unit's own words
_OPEN = Text(CUT * 2)
_KINDS = ("title", "footer", "page", "table", "picture")
"""Slots whose shapes are of a kind of their own; all others are of the kind "body"."""

Kept = dict[tuple[str, int], int]
"""The layouts that go into a file, by name and rung, with their numbers in it."""
Place = tuple[int, int, "Shapes", str]
"""The number of a slide, that of its layout in the file, the shapes of this, and the relationships to the slide's pictures."""
Named = tuple[tuple[str, int], ...]
"""The sections: the name, the number of the first slide."""


def deck_bytes(deck: Deck, stencils: DeckStencils, images: tuple[Image, ...] = (), memo: Memo | None = None) -> bytes:
    """The .pptx file of `deck`, with the layouts that it uses and one of each kind, and those of `images` that it shows.

    `memo` knows what was stamped before.
    """
    memo = Once() if memo is None else memo
    keys = [(slide.layout, slide.rung) for slide in deck.slides]
    used = memo(_used, tuple(dict.fromkeys(keys)), deck.logo, stencils, memo)
    media, shown = _pictures(deck, images) if images else ({}, repeat(""))
    around = memo(_around, stencils)
    made = [
        memo(_parts, (n, *used.places[key], pictures), slide, stencils, around, memo)
        for n, (slide, key, pictures) in enumerate(zip(deck.slides, keys, shown), 1)  # noqa: B905  endless where empty
    ]
    parts = [part for own, _ in made for part in own]
    parts += [memo(stored, f"ppt/media/{name}", data) for name, data in media.values()]
    named = tuple([(section.name, section.first) for section in deck.sections])
    types, frame = memo(_frame, bytes([bool(slide.notes) for slide in deck.slides]), named, stencils, memo)
    links = tuple([link for _, linked in made for link in linked])
    fixed = (used.parts, memo(Records, links))  # the latter differ only where a slide is laid out anew
    own = (fixed, [*parts, *frame])
    return package_bytes(stencils.package, own, (used.types, types), (deck.title, deck.author), memo)


class Shapes(Same):
    """The shapes of a layout: for each its key, what stands before a click's link, from there to the words, and behind them."""

    drawn: list[tuple[str, str, str, str]]


class Around(Same):
    """What stands before and behind the words of every notes page, deflated."""

    head: Packed
    tail: Packed


class Used(Value):
    """The layouts of a file: of those that slides use their numbers and shapes; the types of their parts; these, and the master that lists them."""

    places: dict[tuple[Layout, int], tuple[int, Shapes]]
    types: str
    parts: Records


def _used(keys: tuple[tuple[Layout, int], ...], logo: Logo | None, stencils: DeckStencils, memo: Memo) -> Used:
    """The layouts of a file whose slides use those of `keys`, with the unit's logo."""
    named = {key: (key[0].value, key[1]) for key in keys}
    kept = kept_layouts(set(named.values()), stencils)
    types = [type_of(f"ppt/slideLayouts/slideLayout{n}.xml", f"{_TYPE}.slideLayout+xml") for n in kept.values()]
    master, parts = _master(kept, stencils), records(tuple(layout_members(kept, stencils)))
    if logo is not None:
        from builder.write.logo import files, layouts_with, master_with  # few units have one

        master = master_with(logo, master, stencils)
        parts = [*layouts_with(logo, kept, parts, stencils, memo), *files(logo)]
    parts += [written(name, (text,), memo) for name, text in master]
    places = {key: (kept[name], memo(_shapes, stencils.layouts[name], stencils)) for key, name in named.items()}
    return Used(places, "".join(types), Records(parts))


def _around(stencils: DeckStencils) -> Around:
    return Around(*map(packed, stencils.notes))


def _frame(noted: bytes, named: Named, stencils: DeckStencils, memo: Memo) -> tuple[str, list[Record]]:
    """The types of the slides' parts, and the parts that list the slides; `noted` is 1 for each that has notes."""
    types: list[str] = []
    ids: list[str] = []
    links: list[str] = []
    for n, notes in enumerate(noted, 1):
        types.append(type_of(f"ppt/slides/slide{n}.xml", f"{_TYPE}.slide+xml"))
        ids.append(f'<p:sldId id="{_slide_id(n)}" r:id="slide{n}"/>')
        links.append(_link(f"slide{n}", "slide", f"slides/slide{n}.xml"))
        if notes:
            types.append(type_of(f"ppt/notesSlides/notesSlide{n}.xml", f"{_TYPE}.notesSlide+xml"))
    head, middle, tail = stencils.presentation
    listing = "".join((head, *ids, middle, _sections(named, len(noted), stencils.sections), tail))
    relations = between(stencils.relations, "".join(links))
    frame = [("ppt/presentation.xml", listing), ("ppt/_rels/presentation.xml.rels", relations)]
    return "".join(types), [written(name, (text,), memo) for name, text in frame]


def _parts(
    place: Place, slide: Slide, stencils: DeckStencils, around: Around, memo: Memo
) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """A slide and its notes; their relationships."""
    (number, layout, shapes, pictures), notes, pace = place, slide.notes, slide.pace.words
    open_, words = _parted(slide.fills, memo)
    text, slots, targets = memo(_slide, number, open_, shapes, stencils)
    own = written(f"ppt/slides/slide{number}.xml", _with(text, [words[slot] for slot in slots]), memo)
    links = memo(_slide_links, (number, layout, pictures), bool(notes), targets)
    if not notes:
        return (own,), (links,)
    return (own, memo(_notes, (number, pace), notes, stencils, around, memo)), (links, memo(_note_links, number))


def kept_layouts(used: set[tuple[str, int]], stencils: DeckStencils) -> Kept:
    """The layouts that slides use, and each other one in its first room, so that a person can go on with them."""
    keys = [key for key in stencils.layouts if key in used or not key[1]]
    return {key: n for n, key in enumerate(keys, 1)}


def layouts_of(deck: Deck) -> set[tuple[str, int]]:
    """The layouts that the slides use."""
    return {(slide.layout.value, slide.rung) for slide in deck.slides}


def layout_members(kept: Kept, stencils: DeckStencils) -> list[Member]:
    """The parts of the layouts, as they were deflated, each with its relationship to the master."""
    links = stencils.layout_links
    out: list[Member] = []
    for key, n in kept.items():
        layout = stencils.layouts[key]
        out.append(Member(f"ppt/slideLayouts/slideLayout{n}.xml", layout.crc, layout.size, layout.deflated))
        own = layout.links if layout.links[2] else (links.crc, links.size, links.deflated)
        out.append(Member(f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels", *own))
    return out


def _master(kept: Kept, stencils: DeckStencils) -> list[tuple[str, str]]:
    """The master with the list of its layouts."""
    listed = [f'<p:sldLayoutId id="{_FIRST_LAYOUT_ID + n}" r:id="layout{n}"/>' for n in kept.values()]
    links = [_link(f"layout{n}", "slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in kept.values()]
    return [
        ("ppt/slideMasters/slideMaster1.xml", between(stencils.master, "".join(listed))),
        ("ppt/slideMasters/_rels/slideMaster1.xml.rels", between(stencils.master_links, "".join(links))),
    ]


def _shapes(layout: LayoutStencil, stencils: DeckStencils) -> Shapes:
    """The shapes of a slide of `layout`, ready for words."""
    out: list[tuple[str, str, str, str]] = []
    for n, row in enumerate(layout.shapes.split("\n"), 2):
        key, name, index = row.split("\t")
        to_id, to_name, to_click, to_index, to_words, behind = stencils.kinds[key if key in _KINDS else "body"]
        out.append((key, f"{to_id}{n}{to_name}{escape(name)}{to_click}", f"{to_index}{index}{to_words}", behind))
    return Shapes(out)


def _parted(fills: tuple[Filled, ...], memo: Memo) -> tuple[tuple[Filled, ...], dict[str, str]]:
    """The fills without the words that differ from unit to unit, and these by the slot."""
    out: list[Filled] = []
    words: dict[str, str] = {}
    for fill in fills:
        if fill.slot in SIGNED and isinstance(fill, Fill) and not fill.paragraphs[0].runs[0].text.line:
            first, *others = fill.paragraphs[0].runs
            words[fill.slot] = escape(first.text.words)
            fill = memo(_open, fill.slot, fill.link, first.role, tuple(others))
        out.append(fill)
    return tuple(out), words


def _open(slot: str, link: int, role: Role, others: tuple[Run, ...]) -> Fill:
    """The fill of a foot, open where the words of its first run go."""
    return Fill(slot, (Paragraph((Run(_OPEN, role), *others)),), link)


def _with(text: Pieces, words: list[str]) -> Pieces:
    """The pieces of a slide's text with `words` in their places: every second piece is a unit's own, and those of a foot are still open."""
    left = iter(words)
    return tuple([piece if n % 2 == 0 or piece else next(left) for n, piece in enumerate(text)])


def _slide(
    number: int, fills: tuple[Filled, ...], shapes: Shapes, stencils: DeckStencils
) -> tuple[Pieces, tuple[str, ...], tuple[int, ...]]:
    """The slide's XML, cut where words go that differ from unit to unit; the slots of these; the slides that it leads to."""
    filled_ = {fill.slot: fill for fill in fills}
    drawn: list[str] = []
    for key, head, middle, tail in shapes.drawn:
        if key == "page":
            drawn += (head, middle, str(number), tail)
        elif key in filled_:
            drawn += (head, _filled(filled_[key], middle, stencils), tail)
    targets = dict.fromkeys([fill.link for fill in fills if isinstance(fill, Fill) and fill.link])
    slots = tuple([key for key, *_ in shapes.drawn if key in SIGNED and key in filled_ and _is_open(filled_[key])])
    return pieces(between(stencils.slide, "".join(drawn))), slots, tuple(targets)


def _is_open(fill: Filled) -> bool:
    return fill.paragraphs[0].runs[0].text is _OPEN


def _filled(fill: Filled, middle: str, stencils: DeckStencils) -> str:
    """A click where the slot leads somewhere, what stands behind that, the words."""
    if not isinstance(fill, Fill):
        from builder.write.sheet import sheet_xml  # only some decks have tables or pictures

        return sheet_xml(fill, middle, stencils.pieces)
    click = between(stencils.click, _target(fill.link)) if fill.link else ""
    return "".join((click, middle, *(_paragraph(paragraph, stencils) for paragraph in fill.paragraphs)))


def _target(number: int) -> str:
    """The id of the relationship to the slide `number`."""
    return f"slide{number}"


def _paragraph(paragraph: Paragraph, stencils: DeckStencils) -> str:
    shown = [(run.role, "" if run.role is Role.BREAK else said(run.text)) for run in paragraph.runs]
    runs = [between(stencils.runs[NAMES[role], paragraph.size], words) for role, words in shown]
    return between(stencils.paragraphs[paragraph.level], "".join(runs))


def _notes(
    place: tuple[int, str], notes: tuple[Paragraph, ...], stencils: DeckStencils, around: Around, memo: Memo
) -> Record:
    """The notes of the slide `place[0]`, under the minutes that they take, `place[1]`."""
    number, pace = place
    above = between(stencils.note_pace, escape(pace)) if pace else ""
    words = pieces(above + "".join([_note(paragraph, stencils) for paragraph in notes]))
    name = f"ppt/notesSlides/notesSlide{number}.xml"
    return joined(name, (around.head, *deflated(words, memo), around.tail))


def _note(paragraph: Paragraph, stencils: DeckStencils) -> str:
    """A paragraph of the notes; what looks alike is one run, so that a person can mark and move it as one."""
    runs = groupby(paragraph.runs, attrgetter("role"))
    words = [
        between(stencils.note_runs[NAMES[role]], "".join([said(run.text) for run in alike])) for role, alike in runs
    ]
    return between(stencils.note_paragraph, "".join(words))


def _pictures(deck: Deck, images: tuple[Image, ...]) -> tuple[Media, list[str]]:
    """The pictures that slides show, and for each slide its relationships to them."""
    from builder.write.media import links, media
    from builder.write.sheet import pictured

    shown = [pictured(slide) for slide in deck.slides]
    files = media((digest for digests in shown for digest in digests), images)
    return files, [links(digests, files, "../media/") for digests in shown]


def _slide_links(place: tuple[int, int, str], notes: bool, targets: tuple[int, ...]) -> Record:
    """Where the slide `place[0]` leads: to its layout, `place[1]`, its pictures, `place[2]`, its notes, the slides `targets`."""
    number, layout, pictures = place
    links = _link("rId1", "slideLayout", f"../slideLayouts/slideLayout{CUT}{layout}{CUT}.xml")
    if notes:
        links += _link("rId2", "notesSlide", f"../notesSlides/notesSlide{CUT}{number}{CUT}.xml")
    links += "".join([_link(_target(target), "slide", f"slide{target}.xml") for target in targets])
    return _linking(f"ppt/slides/_rels/slide{number}.xml.rels", links + pictures)


def _note_links(number: int) -> Record:
    master = _link("rId1", "notesMaster", "../notesMasters/notesMaster1.xml")
    slide = _link("rId2", "slide", f"../slides/slide{CUT}{number}{CUT}.xml")
    return _linking(f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", master + slide)


def _linking(name: str, links: str) -> Record:
    """Relationships, cut where numbers go: there are thousands that differ in nothing else."""
    cut = pieces(f"{_RELATIONS}{links}</Relationships>")
    return joined(name, [_between(piece) if n % 2 == 0 else packed(piece) for n, piece in enumerate(cut)])


@lru_cache(maxsize=16)
def _between(piece: str) -> Packed:
    return packed(piece)


def _link(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _slide_id(number: int) -> int:
    """The id of the slide `number`."""
    return _FIRST_ID + number


def _sections(named: Named, slides: int, stencil: Cut) -> str:
    """Each section with the ids of its slides; nothing where the deck has none."""
    if not named:
        return ""
    spans = pairwise([*(first for _, first in named), slides + 1])
    sections = enumerate(zip(named, spans, strict=True), 1)
    return between(stencil, "".join([_section(n, name, range(*span)) for n, ((name, _), span) in sections]))


def _section(number: int, name: str, slides: range) -> str:
    ids = "".join(f'<p14:sldId id="{_slide_id(n)}"/>' for n in slides)
    identity = _identity(f"{number} {name}")
    return f'<p14:section name="{escape(name)}" id="{identity}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'


def _identity(words: str) -> str:
    """A GUID made of `words`: the same words give the same, and no two sections of a deck share one."""
    digits = fingerprint(words.encode()).hex().upper()
    return "{" + "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32])) + "}"
