"""Theme pages -> deck stencils: python-pptx makes one slide of every layout, one paragraph and one run of each
kind, one notes page; what it saved is cut where the words go."""

from __future__ import annotations

import copy
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.parts.slide import SlideLayoutPart
from pptx.util import Emu

from builder.compile.drawing import FOOTER_INDEX, INDEX, PAGE_INDEX, layout_xml, master_xml
from builder.compile.geometry import Page
from builder.compile.marks import after, before, inside, instead, mark, split
from builder.compile.package import Saved, package, relations
from builder.compile.runs import run
from builder.compile.scheme import scheme_xml
from builder.compile.sheet import PLACEHOLDERS, sheet_pieces
from builder.compile.source import Source
from builder.model.deck import Role
from builder.model.stencil import Cut, DeckStencils, Form, SlideStencil

WIDTH, HEIGHT = 12192000, 6858000
A4_WIDTH, A4_HEIGHT = 7560310, 10692130
"""The notes page, in EMU."""
FIRST_LAYOUT_ID = 2147483660


def deck_stencils(source: Source, made: tuple[Page, ...]) -> DeckStencils:
    """What decks of this theme are printed with."""
    presentation = _empty(source, made)
    for layout in presentation.slide_layouts:
        _exemplar(presentation, layout)
    sizes = _sizes(made)
    pieces = sheet_pieces(presentation.slides[0], source)
    note = _note(_specimen(presentation, sizes))
    _own_theme(presentation, source)
    saved = _saved(presentation)
    slides = [name for name in saved.parts if name.startswith("ppt/slides/slide")]
    stencils = {(page.layout.value, page.rung): _slide(saved, n) for n, page in enumerate(made, 1)}
    paragraphs, runs = _specimens(saved.tree(f"ppt/slides/slide{len(slides)}.xml"))
    frame = saved.tree("ppt/presentation.xml")
    inside(frame.find(qn("p:sldIdLst")), "slides")
    (_, head), (_, tail) = split(frame)
    links = relations(saved, "ppt/_rels/presentation.xml.rels", "/slide")
    for prefix in ("ppt/slides/", "ppt/notesSlides/", "ppt/media/"):
        saved.drop(prefix)
    varying = ("ppt/presentation.xml", "ppt/_rels/presentation.xml.rels")
    notes = _notes(note)
    return DeckStencils(package(saved, varying), stencils, paragraphs, runs, *notes, (head, tail), links, pieces)


def _empty(source: Source, made: tuple[Page, ...]) -> Any:
    """A presentation of the right size with our master and layouts, and no slide."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Emu(WIDTH), Emu(HEIGHT)
    for layout in list(presentation.slide_layouts):
        presentation.slide_layouts.remove(layout)
    part = presentation.part
    for relation in list(part.rels.values()):
        if relation.reltype == RELATIONSHIP_TYPE.PRINTER_SETTINGS:
            part.drop_rel(relation.rId)
    del presentation.element.find(qn("p:sldSz")).attrib["type"]
    size = presentation.element.find(qn("p:notesSz"))
    size.set("cx", str(A4_WIDTH))
    size.set("cy", str(A4_HEIGHT))
    canvas, styles = master_xml(source)
    master = presentation.slide_master
    element = master.element
    element.replace(element.find(qn("p:cSld")), parse_xml(canvas))
    element.replace(element.find(qn("p:txStyles")), parse_xml(styles))
    for n, page in enumerate(made, 1):
        _add_layout(master, n, layout_xml(source, page))
    return presentation


def _add_layout(master: Any, number: int, xml: bytes) -> None:
    """python-pptx has no call to add a layout: a part, a relationship each way, an entry in the master's list."""
    name = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
    part = SlideLayoutPart.load(name, CONTENT_TYPE.PML_SLIDE_LAYOUT, master.part.package, xml)
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    entry = etree.SubElement(master.element.get_or_add_sldLayoutIdLst(), qn("p:sldLayoutId"))
    entry.set("id", str(FIRST_LAYOUT_ID + number))
    entry.set(qn("r:id"), master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT))


def _exemplar(presentation: Any, layout: Any) -> None:
    """One slide of `layout` with every slot marked: the whole shape, and inside it the place of its paragraphs."""
    slide = presentation.slides.add_slide(layout)
    names = {shape.placeholder_format.idx: shape.name for shape in layout.placeholders}
    for shape in layout.placeholders:
        if shape.placeholder_format.type in (15, 13):  # footer, slide number: python-pptx does not copy these
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    for n, shape in enumerate(list(slide.placeholders), 2):
        index = shape.placeholder_format.idx
        marked = PLACEHOLDERS.get(shape.placeholder_format.type, _words)
        element = marked(shape)
        properties = element.xpath("*[1]/p:cNvPr")[0]
        properties.set("id", str(n))
        properties.set("name", names[index])
        before(element, f"slot {index}")
        after(element, "end")


def _words(shape: Any) -> Any:
    """A placeholder of words, marked where they go: its own number, or its paragraphs."""
    element = shape._element
    for style in element.iter(qn("a:lstStyle"), qn("p:spPr")):
        inside(style, "")
        style.remove(style[0])
    number = element.find(f".//{qn('a:fld')}/{qn('a:t')}")
    if number is not None:
        inside(number, "words")
        return element
    for paragraph in element.txBody.findall(qn("a:p")):
        element.txBody.remove(paragraph)
    element.txBody.append(mark("words"))
    return element


def _sizes(made: tuple[Page, ...]) -> tuple[int, ...]:
    """Every size at which a planner may set words; 0 is the layout's own."""
    sizes = {0}
    for page in made:
        for place in page.places:
            room = place.room
            sizes.update(range(room.least, room.size + 1))
            if room.second:
                sizes.update(range(min(room.second, room.least), room.second + 1))
    return tuple(sorted(sizes))


def _specimen(presentation: Any, sizes: tuple[int, ...]) -> Any:
    """A slide with a paragraph of each level, and one for each role and size that a run may have."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    for shape in list(slide.shapes):
        shape._element.getparent().remove(shape._element)
    frame = slide.shapes.add_textbox(0, 0, WIDTH, HEIGHT).text_frame
    for level in (0, 1):
        paragraph = frame.add_paragraph()
        paragraph.level = level
        words = paragraph.add_run()
        words.text = "·"
        _mark_around(paragraph._p, f"paragraph {level}")
        instead(words._r, "words")
    for size in sizes:
        for role in Role:
            paragraph = frame.add_paragraph()
            _mark_around(run(paragraph, role, size), f"run {role.value} {size}")
    return slide


def _mark_around(element: Any, name: str) -> None:
    before(element, name)
    after(element, "end")


def _note(slide: Any) -> Any:
    """The notes page of `slide`, marked."""
    notes = slide.notes_slide
    master = notes.part.notes_master
    _lay_notes(master)
    for shape in notes.placeholders:
        kind = shape.placeholder_format.type
        if kind == 2:
            frame = shape.text_frame
            paragraph = frame.paragraphs[0]
            for role in Role:
                if role is not Role.BREAK:
                    _mark_around(run(paragraph, role, 0), f"run {role.value}")
            _mark_around(paragraph._p, "paragraph")
        elif kind == 13:
            number = next(other for other in master.placeholders if other.placeholder_format.type == 13)
            shape._element.append(copy.deepcopy(number._element.txBody))
    return notes.element


def _lay_notes(master: Any) -> None:
    """A4: the slide on top, the words below it, the number at the foot; other placeholders go."""
    boxes = {
        101: (720000, 720000, 6120310, 3442675),
        2: (720000, 4400000, 6120310, 5500000),
        13: (5760310, 10050000, 1080000, 400000),
    }
    for shape in list(master.placeholders):
        kind = int(shape.placeholder_format.type)
        if kind not in boxes:
            shape._element.getparent().remove(shape._element)
            continue
        shape.left, shape.top, shape.width, shape.height = boxes[kind]


def _own_theme(presentation: Any, source: Source) -> None:
    """Colours and fonts for slides and notes; and the notes master's entry, which python-pptx leaves out."""
    xml = scheme_xml(source)
    notes = presentation.part.notes_master_part
    presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)._blob = xml
    notes.part_related_by(RELATIONSHIP_TYPE.THEME)._element = parse_xml(xml)
    masters = etree.Element(qn("p:notesMasterIdLst"))
    entry = etree.SubElement(masters, qn("p:notesMasterId"))
    entry.set(qn("r:id"), presentation.part.relate_to(notes, RELATIONSHIP_TYPE.NOTES_MASTER))
    presentation.element.find(qn("p:sldMasterIdLst")).addnext(masters)


def _saved(presentation: Any) -> Saved:
    stream = BytesIO()
    presentation.save(stream)
    saved = Saved(stream.getvalue())
    saved.drop("docProps/thumbnail")
    saved.parts["_rels/.rels"] = "".join(relations(saved, "_rels/.rels", "/thumbnail")).encode()
    return saved


def _slide(saved: Saved, number: int) -> SlideStencil:
    """The stencil of the slide `number`: its head, its slots by key, its tail."""
    cuts = split(saved.tree(f"ppt/slides/slide{number}.xml"))
    links = saved.tree(f"ppt/slides/_rels/slide{number}.xml.rels")
    layout = next(link.get("Target") for link in links if link.get("Type").endswith("/slideLayout"))
    slots: list[tuple[str, Form]] = []
    tail, name, around = "", "", []
    for sign, text in cuts[1:]:
        if sign.startswith("slot "):
            name, around = _KEYS[int(sign[5:])], [text]
        elif sign == "end":
            slots.append((name, tuple(around)))
            tail = text
        else:
            around.append(text)
    page = next(((form[0], form[1]) for key, form in slots if key == "page"), ("", ""))
    shown = tuple(slot for slot in slots if slot[0] != "page")
    return SlideStencil(layout.rpartition("/")[2], (cuts[0][1], tail), shown, page)


_KEYS = {0: "title", FOOTER_INDEX: "footer", PAGE_INDEX: "page", **{index: key for key, index in INDEX.items()}}


def _specimens(root: Any) -> tuple[dict[int, Cut], dict[tuple[str, int], Cut]]:
    paragraphs: dict[int, Cut] = {}
    runs: dict[tuple[str, int], Cut] = {}
    pieces = split(root)
    for (sign, text), (following, behind) in zip(pieces, [*pieces[1:], ("", "")], strict=True):
        kind, *names = sign.split() or [""]
        cut = (text, behind if following == "words" else "")
        if kind == "paragraph":
            paragraphs[int(names[0])] = cut
        elif kind == "run":
            runs[names[0], int(names[1])] = cut
    return paragraphs, runs


def _notes(root: Any) -> tuple[Cut, Cut, dict[str, Cut]]:
    pieces = split(root)
    runs: dict[str, Cut] = {}
    opening = next(text for sign, text in pieces if sign == "paragraph")
    for n, (sign, text) in enumerate(pieces):
        if sign.startswith("run "):
            runs[sign[4:]] = (text, pieces[n + 1][1])
    ends = [text for sign, text in pieces if sign == "end"]
    return (pieces[0][1], ends[-1]), (opening, ends[-2]), runs
