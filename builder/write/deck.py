"""Deck + stencils -> .pptx. One loop; it knows no layout by name."""

from __future__ import annotations

from builder.memo import Memo, Once
from builder.model.deck import Deck, Fill, Paragraph, Slide
from builder.model.stencil import DeckStencils, SlideStencil
from builder.write.package import CUT, Pieces, Record, between, escape, package_bytes, pieces, type_of, written

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
FOOTER = "footer"
"""The slot that tells the unit, on every slide the same."""
_FIRST_ID = 256
"""The least id that the format allows a slide."""


def deck_bytes(deck: Deck, stencils: DeckStencils, memo: Memo | None = None) -> bytes:
    """The .pptx file of `deck`; `memo` knows what was stamped before."""
    memo = Once() if memo is None else memo
    parts: list[Record] = []
    for n, slide in enumerate(deck.slides, 1):
        parts += memo(_parts, n, slide, stencils, memo)
    types, frame = memo(_frame, tuple([bool(slide.notes) for slide in deck.slides]), stencils, memo)
    return package_bytes(stencils.package, [*parts, *frame], types, (deck.title, deck.author), memo)


def _frame(noted: tuple[bool, ...], stencils: DeckStencils, memo: Memo) -> tuple[str, list[Record]]:
    """The types of the slides' parts, and the parts that list the slides; `noted` tells of each whether it has notes."""
    types: list[str] = []
    ids: list[str] = []
    links: list[str] = []
    for n, notes in enumerate(noted, 1):
        types.append(type_of(f"ppt/slides/slide{n}.xml", f"{_TYPE}.slide+xml"))
        ids.append(f'<p:sldId id="{_FIRST_ID + n}" r:id="slide{n}"/>')
        links.append(_link(f"slide{n}", "slide", f"slides/slide{n}.xml"))
        if notes:
            types.append(type_of(f"ppt/notesSlides/notesSlide{n}.xml", f"{_TYPE}.notesSlide+xml"))
    listing, relations = between(stencils.presentation, "".join(ids)), between(stencils.relations, "".join(links))
    frame = [("ppt/presentation.xml", listing), ("ppt/_rels/presentation.xml.rels", relations)]
    return "".join(types), [written(name, (text,), memo) for name, text in frame]


def _parts(number: int, slide: Slide, stencils: DeckStencils, memo: Memo) -> tuple[Record, ...]:
    """The slide and its relationships, its notes and theirs."""
    stencil = stencils.slides[slide.layout.value, slide.rung]
    name = f"slide{number}.xml"
    own = written(f"ppt/slides/{name}", _slide(number, slide, stencil, stencils, memo), memo)
    links = memo(_slide_links, number, stencil.part, bool(slide.notes), memo)
    return (own, links, *(memo(_notes, number, slide.notes, stencils, memo) if slide.notes else ()))


def _slide(number: int, slide: Slide, stencil: SlideStencil, stencils: DeckStencils, memo: Memo) -> Pieces:
    """The slide's XML. The words of its foot, which differ from unit to unit, are a piece of their own."""
    said = tuple([fill for fill in slide.fills if fill.slot != FOOTER])
    foot = tuple([fill for fill in slide.fills if fill.slot == FOOTER])
    ahead, behind = memo(_shapes, said, stencil, stencils)
    shapes = (ahead, memo(_shapes, foot, stencil, stencils)[1], behind)
    page = between(stencil.page, str(number)) if stencil.page[0] else ""
    return pieces(between(stencil.cut, "".join((*shapes, page))))


def _shapes(fills: tuple[Fill, ...], stencil: SlideStencil, stencils: DeckStencils) -> tuple[str, str]:
    """The shapes that stand ahead of the foot, and those from the foot on."""
    filled = {fill.slot: fill for fill in fills}
    out: tuple[list[str], list[str]] = ([], [])
    behind = 0
    for slot, cut in stencil.slots:
        behind = behind or slot == FOOTER
        if slot in filled:
            words = "".join([_paragraph(paragraph, stencils) for paragraph in filled[slot].paragraphs])
            out[behind].append(between(cut, f"{CUT}{words}{CUT}" if slot == FOOTER else words))
    return "".join(out[0]), "".join(out[1])


def _paragraph(paragraph: Paragraph, stencils: DeckStencils) -> str:
    runs = [between(stencils.runs[run.role.value, paragraph.size], escape(run.text.words)) for run in paragraph.runs]
    return between(stencils.paragraphs[paragraph.level], "".join(runs))


def _notes(number: int, notes: tuple[Paragraph, ...], stencils: DeckStencils, memo: Memo) -> tuple[Record, Record]:
    """The notes of a slide, and their relationships."""
    paragraphs = [
        between(
            stencils.note_paragraph,
            "".join([between(stencils.note_runs[run.role.value], escape(run.text.words)) for run in paragraph.runs]),
        )
        for paragraph in notes
    ]
    text = between(stencils.notes, "".join(paragraphs))
    name = f"notesSlide{number}.xml"
    return written(f"ppt/notesSlides/{name}", (text,), memo), memo(_note_links, number, memo)


def _slide_links(number: int, layout: str, notes: bool, memo: Memo) -> Record:
    links = _link("rId1", "slideLayout", f"../slideLayouts/{layout}")
    if notes:
        links += _link("rId2", "notesSlide", f"../notesSlides/notesSlide{number}.xml")
    return _linking(f"ppt/slides/_rels/slide{number}.xml.rels", links, memo)


def _note_links(number: int, memo: Memo) -> Record:
    master = _link("rId1", "notesMaster", "../notesMasters/notesMaster1.xml")
    slide = _link("rId2", "slide", f"../slides/slide{number}.xml")
    return _linking(f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels", master + slide, memo)


def _linking(name: str, links: str, memo: Memo) -> Record:
    return written(name, (f"{_RELATIONS}{links}</Relationships>",), memo)


def _link(identity: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
