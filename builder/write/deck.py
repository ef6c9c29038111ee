"""Deck + stencils -> .pptx. One loop; it knows no layout by name."""

from __future__ import annotations

from builder.model.deck import Deck, Fill, Paragraph, Slide
from builder.model.stencil import DeckStencils, SlideStencil
from builder.write.package import Parts, between, escape, package_bytes

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_FIRST_ID = 256
"""The least id that the format allows a slide."""


def deck_bytes(deck: Deck, stencils: DeckStencils) -> bytes:
    """The .pptx file of `deck`."""
    parts: Parts = []
    types: list[tuple[str, str]] = []
    ids: list[str] = []
    links: list[str] = []
    for n, slide in enumerate(deck.slides, 1):
        stencil = stencils.slides[slide.layout.value, slide.rung]
        parts.append((f"ppt/slides/slide{n}.xml", _slide(n, slide, stencil, stencils)))
        parts.append((f"ppt/slides/_rels/slide{n}.xml.rels", _slide_links(n, stencil.part, bool(slide.notes))))
        types.append((f"ppt/slides/slide{n}.xml", f"{_TYPE}.slide+xml"))
        ids.append(f'<p:sldId id="{_FIRST_ID + n}" r:id="slide{n}"/>')
        links.append(_link(f"slide{n}", "slide", f"slides/slide{n}.xml"))
        if slide.notes:
            parts.append((f"ppt/notesSlides/notesSlide{n}.xml", _notes(slide, stencils)))
            parts.append((f"ppt/notesSlides/_rels/notesSlide{n}.xml.rels", _note_links(n)))
            types.append((f"ppt/notesSlides/notesSlide{n}.xml", f"{_TYPE}.notesSlide+xml"))
    parts.append(("ppt/presentation.xml", between(stencils.presentation, "".join(ids))))
    parts.append(("ppt/_rels/presentation.xml.rels", between(stencils.relations, "".join(links))))
    return package_bytes(stencils.package, parts, types, deck.title, deck.author)


def _slide(number: int, slide: Slide, stencil: SlideStencil, stencils: DeckStencils) -> str:
    fills = {fill.slot: fill for fill in slide.fills}
    shapes = [between(cut, _words(fills[slot], stencils)) for slot, cut in stencil.slots if slot in fills]
    page = between(stencil.page, str(number)) if stencil.page[0] else ""
    return between(stencil.cut, "".join(shapes) + page)


def _words(fill: Fill, stencils: DeckStencils) -> str:
    return "".join(_paragraph(paragraph, stencils) for paragraph in fill.paragraphs)


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


def _slide_links(number: int, layout: str, notes: bool) -> str:
    links = _link("rId1", "slideLayout", f"../slideLayouts/{layout}")
    if notes:
        links += _link("rId2", "notesSlide", f"../notesSlides/notesSlide{number}.xml")
    return f"{_RELATIONS}{links}</Relationships>"


def _note_links(number: int) -> str:
    master = _link("rId1", "notesMaster", "../notesMasters/notesMaster1.xml")
    slide = _link("rId2", "slide", f"../slides/slide{number}.xml")
    return f"{_RELATIONS}{master}{slide}</Relationships>"


def _link(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
