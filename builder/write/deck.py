"""Deck + stencils -> .pptx. One loop; it knows no layout by name."""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby, pairwise
from operator import attrgetter

from builder.model.deck import Deck, Fill, Filled, Paragraph, Section, Slide
from builder.model.stencil import Cut, DeckStencils, LayoutStencil, Member
from builder.value import TYPE_CHECKING
from builder.write.package import Parts, between, escape, package_bytes

if TYPE_CHECKING:
    from builder.model.image import Image
    from builder.write.media import Media

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_FIRST_ID, _FIRST_LAYOUT_ID = 256, 2147483660
"""The least id that the format allows a slide; that of the first layout, behind the master's."""
_KINDS = ("title", "footer", "page", "table", "picture")
"""Slots whose shapes are of a kind of their own; all others are of the kind "body"."""

Kept = dict[tuple[str, int], int]
"""The layouts that go into a file, by name and rung, with their numbers in it."""
Shapes = list[tuple[str, str, str, str]]
"""The shapes of a layout: the key, what stands before a click's link, from there to the words, and behind them."""


def deck_bytes(deck: Deck, stencils: DeckStencils, images: tuple[Image, ...] = ()) -> bytes:
    """The .pptx file of `deck`, with the layouts that it uses and one of each kind, and those of `images` that it shows."""
    kept = kept_layouts(deck, stencils)
    media = _media(deck, images) if images else {}
    known: dict[tuple[str, int], Shapes] = {}
    parts: Parts = []
    types = [(f"ppt/slideLayouts/slideLayout{n}.xml", f"{_TYPE}.slideLayout+xml") for n in kept.values()]
    ids: list[str] = []
    links: list[str] = []
    for n, slide in enumerate(deck.slides, 1):
        key = slide.layout.value, slide.rung
        shapes = known.get(key) or known.setdefault(key, _shapes(stencils.layouts[key], stencils))
        parts.append((f"ppt/slides/slide{n}.xml", _slide(n, slide, shapes, stencils)))
        parts.append((f"ppt/slides/_rels/slide{n}.xml.rels", _slide_links(n, slide, kept[key], media)))
        types.append((f"ppt/slides/slide{n}.xml", f"{_TYPE}.slide+xml"))
        ids.append(f'<p:sldId id="{_slide_id(n)}" r:id="slide{n}"/>')
        links.append(_link(f"slide{n}", "slide", f"slides/slide{n}.xml"))
        if slide.notes:
            parts.append((f"ppt/notesSlides/notesSlide{n}.xml", _notes(slide, stencils)))
            parts.append((f"ppt/notesSlides/_rels/notesSlide{n}.xml.rels", _note_links(n)))
            types.append((f"ppt/notesSlides/notesSlide{n}.xml", f"{_TYPE}.notesSlide+xml"))
    head, middle, tail = stencils.presentation
    listed = _sections(deck, stencils.sections)
    parts.append(("ppt/presentation.xml", "".join((head, *ids, middle, listed, tail))))
    parts.append(("ppt/_rels/presentation.xml.rels", between(stencils.relations, "".join(links))))
    parts += _master(kept, stencils)
    parts += [(f"ppt/media/{name}", data) for name, data in media.values()]
    return package_bytes(stencils.package, parts, types, (deck.title, deck.author), layout_members(kept, stencils))


def kept_layouts(deck: Deck, stencils: DeckStencils) -> Kept:
    """The layouts of the slides, and each other layout in its first room, so that a person can go on with them."""
    used = {(slide.layout.value, slide.rung) for slide in deck.slides}
    keys = [key for key in stencils.layouts if key in used or not key[1]]
    return {key: n for n, key in enumerate(keys, 1)}


def layout_members(kept: Kept, stencils: DeckStencils) -> list[Member]:
    """The parts of the layouts, as they were deflated, each with its relationship to the master."""
    links = stencils.layout_links
    out: list[Member] = []
    for key, n in kept.items():
        layout = stencils.layouts[key]
        out.append(Member(f"ppt/slideLayouts/slideLayout{n}.xml", layout.crc, layout.size, layout.deflated))
        out.append(Member(f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels", links.crc, links.size, links.deflated))
    return out


def _master(kept: Kept, stencils: DeckStencils) -> Parts:
    """The master with the list of its layouts."""
    listed = [f'<p:sldLayoutId id="{_FIRST_LAYOUT_ID + n}" r:id="layout{n}"/>' for n in kept.values()]
    links = [_link(f"layout{n}", "slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in kept.values()]
    return [
        ("ppt/slideMasters/slideMaster1.xml", between(stencils.master, "".join(listed))),
        ("ppt/slideMasters/_rels/slideMaster1.xml.rels", between(stencils.master_links, "".join(links))),
    ]


def _shapes(layout: LayoutStencil, stencils: DeckStencils) -> Shapes:
    """The shapes of a slide of `layout`, ready for words."""
    out: Shapes = []
    for n, row in enumerate(layout.shapes.split("\n"), 2):
        key, name, index = row.split("\t")
        to_id, to_name, to_click, to_index, to_words, behind = stencils.kinds[key if key in _KINDS else "body"]
        out.append((key, f"{to_id}{n}{to_name}{escape(name)}{to_click}", f"{to_index}{index}{to_words}", behind))
    return out


def _slide(number: int, slide: Slide, shapes: Shapes, stencils: DeckStencils) -> str:
    fills = {fill.slot: fill for fill in slide.fills}
    words = [
        f"{head}{_filled(fills[key], middle, stencils)}{tail}" if key in fills else f"{head}{middle}{number}{tail}"
        for key, head, middle, tail in shapes
        if key in fills or key == "page"
    ]
    return between(stencils.slide, "".join(words))


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
    runs = [between(stencils.runs[run.role.value, paragraph.size], escape(run.text.words)) for run in paragraph.runs]
    return between(stencils.paragraphs[paragraph.level], "".join(runs))


def _notes(slide: Slide, stencils: DeckStencils) -> str:
    pace = between(stencils.note_pace, escape(slide.pace.words)) if slide.pace else ""
    return between(stencils.notes, pace + "".join(_note(paragraph, stencils) for paragraph in slide.notes))


def _note(paragraph: Paragraph, stencils: DeckStencils) -> str:
    """A paragraph of the notes; what looks alike is one run, so that a person can mark and move it as one."""
    runs = groupby(paragraph.runs, attrgetter("role"))
    words = ((role, "".join(run.text.words for run in alike)) for role, alike in runs)
    return between(
        stencils.note_paragraph, "".join(between(stencils.note_runs[role.value], escape(said)) for role, said in words)
    )


def _media(deck: Deck, images: tuple[Image, ...]) -> Media:
    from builder.write.media import media
    from builder.write.sheet import pictured

    return media((digest for slide in deck.slides for digest in pictured(slide)), images)


def _slide_links(number: int, slide: Slide, layout: int, media: Media) -> str:
    links = _link("rId1", "slideLayout", f"../slideLayouts/slideLayout{layout}.xml")
    if slide.notes:
        links += _link("rId2", "notesSlide", f"../notesSlides/notesSlide{number}.xml")
    for target in dict.fromkeys(fill.link for fill in slide.fills if isinstance(fill, Fill) and fill.link):
        links += _link(_target(target), "slide", f"slide{target}.xml")
    if media:
        from builder.write.media import links as image_links
        from builder.write.sheet import pictured

        links += image_links(pictured(slide), media, "../media/")
    return f"{_RELATIONS}{links}</Relationships>"


def _note_links(number: int) -> str:
    master = _link("rId1", "notesMaster", "../notesMasters/notesMaster1.xml")
    slide = _link("rId2", "slide", f"../slides/slide{number}.xml")
    return f"{_RELATIONS}{master}{slide}</Relationships>"


def _link(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def _slide_id(number: int) -> int:
    """The id of the slide `number`."""
    return _FIRST_ID + number


def _sections(deck: Deck, stencil: Cut) -> str:
    """Each section with the ids of its slides; nothing where the deck has none."""
    if not deck.sections:
        return ""
    ends = [*(section.first for section in deck.sections), len(deck.slides) + 1]
    spans = zip(deck.sections, pairwise(ends), strict=True)
    return between(stencil, "".join(_section(n, section, range(*span)) for n, (section, span) in enumerate(spans, 1)))


def _section(number: int, section: Section, slides: range) -> str:
    ids = "".join(f'<p14:sldId id="{_slide_id(n)}"/>' for n in slides)
    name, identity = escape(section.name), _identity(f"{number} {section.name}")
    return f'<p14:section name="{name}" id="{identity}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'


def _identity(words: str) -> str:
    """A GUID made of `words`: the same words give the same, and no two sections of a deck share one."""
    digits = sha256(words.encode()).hexdigest().upper()
    return "{" + "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32])) + "}"
