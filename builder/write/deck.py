"""Deck + stencils -> .pptx. One loop; it knows no layout by name."""

from __future__ import annotations

from hashlib import sha256
from itertools import groupby, pairwise
from operator import attrgetter

from builder.model.deck import Deck, Fill, Paragraph, Section, Slide
from builder.model.stencil import Cut, Cuts, DeckStencils, SlideStencil
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
        parts.append((f"ppt/slides/_rels/slide{n}.xml.rels", _slide_links(n, slide, stencil.part)))
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
    return package_bytes(stencils.package, parts, types, deck.title, deck.author)


def _slide(number: int, slide: Slide, stencil: SlideStencil, stencils: DeckStencils) -> str:
    fills = {fill.slot: fill for fill in slide.fills}
    shapes = [_shape(fills[slot], cuts, stencils) for slot, cuts in stencil.slots if slot in fills]
    page = between(stencil.page, str(number)) if stencil.page[0] else ""
    return between(stencil.cut, "".join(shapes) + page)


def _shape(fill: Fill, cuts: Cuts, stencils: DeckStencils) -> str:
    head, middle, tail = cuts
    click = between(stencils.click, _target(fill.link)) if fill.link else ""
    words = (_paragraph(paragraph, stencils) for paragraph in fill.paragraphs)
    return "".join((head, click, middle, *words, tail))


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


def _slide_links(number: int, slide: Slide, layout: str) -> str:
    links = _link("rId1", "slideLayout", f"../slideLayouts/{layout}")
    if slide.notes:
        links += _link("rId2", "notesSlide", f"../notesSlides/notesSlide{number}.xml")
    for target in dict.fromkeys(fill.link for fill in slide.fills if fill.link):
        links += _link(_target(target), "slide", f"slide{target}.xml")
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
