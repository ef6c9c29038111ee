"""Deck + stencils -> .pptx. One loop; it knows no layout by name."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.deck import Deck, Fill, Filled, Paragraph, Slide
from builder.model.stencil import DeckStencils, SlideStencil
from builder.value import TYPE_CHECKING
from builder.write.package import Parts, between, escape, filled, package_bytes

if TYPE_CHECKING:
    from builder.model.image import Image
    from builder.write.media import Media

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_FIRST_ID = 256
"""The least id that the format allows a slide."""


def deck_bytes(deck: Deck, stencils: DeckStencils, images: tuple[Image, ...] = ()) -> bytes:
    """The .pptx file of `deck`, with those of `images` that it shows."""
    parts: Parts = []
    types: list[tuple[str, str]] = []
    ids: list[str] = []
    links: list[str] = []
    media = _media(deck.slides, images) if images else {}
    for n, slide in enumerate(deck.slides, 1):
        stencil = stencils.slides[slide.layout.value, slide.rung]
        parts.append((f"ppt/slides/slide{n}.xml", _slide(n, slide, stencil, stencils)))
        parts.append((f"ppt/slides/_rels/slide{n}.xml.rels", _slide_links(n, slide, stencil.part, media)))
        types.append((f"ppt/slides/slide{n}.xml", f"{_TYPE}.slide+xml"))
        ids.append(f'<p:sldId id="{_FIRST_ID + n}" r:id="slide{n}"/>')
        links.append(_link(f"slide{n}", "slide", f"slides/slide{n}.xml"))
        if slide.notes:
            parts.append((f"ppt/notesSlides/notesSlide{n}.xml", _notes(slide, stencils)))
            parts.append((f"ppt/notesSlides/_rels/notesSlide{n}.xml.rels", _note_links(n)))
            types.append((f"ppt/notesSlides/notesSlide{n}.xml", f"{_TYPE}.notesSlide+xml"))
    parts += [(f"ppt/media/{name}", data) for name, data in media.values()]
    parts.append(("ppt/presentation.xml", between(stencils.presentation, "".join(ids))))
    parts.append(("ppt/_rels/presentation.xml.rels", between(stencils.relations, "".join(links))))
    return package_bytes(stencils.package, parts, types, deck.title, deck.author)


def _slide(number: int, slide: Slide, stencil: SlideStencil, stencils: DeckStencils) -> str:
    fills = {fill.slot: fill for fill in slide.fills}
    shapes = [filled(form, _content(fills[slot], stencils)) for slot, form in stencil.slots if slot in fills]
    page = between(stencil.page, str(number)) if stencil.page[0] else ""
    return between(stencil.cut, "".join(shapes) + page)


def _content(fill: Filled, stencils: DeckStencils) -> tuple[str, ...]:
    """What goes into the shape of a slot."""
    if isinstance(fill, Fill):
        return ("".join(_paragraph(paragraph, stencils) for paragraph in fill.paragraphs),)
    from builder.write.sheet import content  # only some decks have tables or pictures

    return content(fill, stencils.pieces)


def _paragraph(paragraph: Paragraph, stencils: DeckStencils) -> str:
    runs = [between(stencils.runs[run.role.value, paragraph.size], escape(run.text.words)) for run in paragraph.runs]
    return between(stencils.paragraphs[paragraph.level], "".join(runs))


def _notes(slide: Slide, stencils: DeckStencils) -> str:
    paragraphs = [
        between(
            stencils.note_paragraph,
            "".join(between(stencils.note_runs[run.role.value], escape(run.text.words)) for run in paragraph.runs),
        )
        for paragraph in slide.notes
    ]
    return between(stencils.notes, "".join(paragraphs))


def _media(slides: Iterable[Slide], images: tuple[Image, ...]) -> Media:
    from builder.write.media import media

    return media((digest for slide in slides for digest in _pictured(slide)), images)


def _pictured(slide: Slide) -> list[str]:
    """The digests of the pictures on a slide."""
    from builder.model.sheet import Plate

    return [fill.image for fill in slide.fills if isinstance(fill, Plate)]


def _slide_links(number: int, slide: Slide, layout: str, media: Media) -> str:
    out = _link("rId1", "slideLayout", f"../slideLayouts/{layout}")
    if slide.notes:
        out += _link("rId2", "notesSlide", f"../notesSlides/notesSlide{number}.xml")
    if media:
        from builder.write.media import links

        out += links(_pictured(slide), media, "../media/")
    return f"{_RELATIONS}{out}</Relationships>"


def _note_links(number: int) -> str:
    master = _link("rId1", "notesMaster", "../notesMasters/notesMaster1.xml")
    slide = _link("rId2", "slide", f"../slides/slide{number}.xml")
    return f"{_RELATIONS}{master}{slide}</Relationships>"


def _link(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
