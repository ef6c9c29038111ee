"""Theme pages -> deck stencils: python-pptx makes one slide of every layout, one of every kind of words, one notes
page; what it saved is cut where the words go."""

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

from builder.compile.drawing import FOOTER_INDEX, INDEX, PAGE_INDEX, SPACES, layout_xml, master_xml
from builder.compile.geometry import Page
from builder.compile.marks import after, around, before, inside, mark, split
from builder.compile.notes import A4_HEIGHT, A4_WIDTH, notes_cuts, notes_page
from builder.compile.package import Saved, package, relations
from builder.compile.scheme import scheme_xml
from builder.compile.source import Source
from builder.compile.specimen import in_chinese, specimen, specimens
from builder.model.stencil import Cut, Cuts, DeckStencils, SlideStencil

WIDTH, HEIGHT = 12192000, 6858000
FIRST_LAYOUT_ID = 2147483660
TRANSITIONS = {"none": "", "fade": f'<p:transition {SPACES} spd="med"><p:fade/></p:transition>'}

_SECTIONS = (
    f'<p:extLst {SPACES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst>'
)


def deck_stencils(source: Source, made: tuple[Page, ...]) -> DeckStencils:
    """What decks of this theme are printed with."""
    presentation = _empty(source, made)
    for layout in presentation.slide_layouts:
        _exemplar(presentation, layout, TRANSITIONS[source.get("deck", "transition")])
    sizes = _sizes(made)
    notes = notes_page(specimen(presentation, sizes))
    _own_theme(presentation, source)
    saved = _saved(presentation)
    slides = [name for name in saved.parts if name.startswith("ppt/slides/slide")]
    paragraphs, runs, click = specimens(saved.tree(f"ppt/slides/slide{len(slides)}.xml"))
    stencils = {(page.layout.value, page.rung): _slide(saved, n) for n, page in enumerate(made, 1)}
    frame, sections = _frame(saved.tree("ppt/presentation.xml"))
    links = relations(saved, "ppt/_rels/presentation.xml.rels", "/slide")
    for prefix in ("ppt/slides/", "ppt/notesSlides/"):
        saved.drop(prefix)
    varying = ("ppt/presentation.xml", "ppt/_rels/presentation.xml.rels")
    shared = package(saved, varying)
    return DeckStencils(shared, stencils, paragraphs, runs, click, *notes_cuts(notes), frame, sections, links)


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
    in_chinese(presentation.element)
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


def _exemplar(presentation: Any, layout: Any, transition: str) -> None:
    """One slide of `layout` with every slot marked: the shape, and in it the places of a click and of its paragraphs."""
    slide = presentation.slides.add_slide(layout)
    if transition:
        slide.element.find(qn("p:clrMapOvr")).addnext(parse_xml(transition))
    names = {shape.placeholder_format.idx: shape.name for shape in layout.placeholders}
    for shape in layout.placeholders:
        if shape.placeholder_format.type in (15, 13):  # footer, slide number: python-pptx does not copy these
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    for n, shape in enumerate(slide.placeholders, 2):
        element = shape._element
        element.nvSpPr.cNvPr.set("id", str(n))
        element.nvSpPr.cNvPr.append(mark("click"))
        shape.name = names[shape.placeholder_format.idx]
        for style in element.iter(qn("a:lstStyle"), qn("p:spPr")):
            inside(style, "")
            style.remove(style[0])
        number = element.find(f".//{qn('a:fld')}/{qn('a:t')}")
        if number is not None:
            inside(number, "words")
        else:
            _mark_words(element)
        before(element, f"slot {shape.placeholder_format.idx}")
        after(element, "end")


def _mark_words(shape: Any) -> None:
    body = shape.txBody
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    body.append(mark("words"))


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
    pieces = split(saved.tree(f"ppt/slides/slide{number}.xml"))
    links = saved.tree(f"ppt/slides/_rels/slide{number}.xml.rels")
    layout = next(link.get("Target") for link in links if link.get("Type").endswith("/slideLayout"))
    slots: list[tuple[str, Cuts]] = []
    tail, name, prefix, between, page = "", "", "", "", ("", "")
    for sign, text in pieces[1:]:
        if sign.startswith("slot "):
            name, prefix = _KEYS[int(sign[5:])], text
        elif sign == "click":
            between = text
        elif sign == "words" and name == "page":
            page = (prefix + between, text)
        elif sign == "words":
            slots.append((name, (prefix, between, text)))
        else:
            tail = text
    return SlideStencil(layout.rpartition("/")[2], (pieces[0][1], tail), tuple(slots), page)


_KEYS = {0: "title", FOOTER_INDEX: "footer", PAGE_INDEX: "page", **{index: key for key, index in INDEX.items()}}


def _frame(root: Any) -> tuple[Cuts, Cut]:
    """presentation.xml, cut where slides and sections are listed, and the list of sections, which a deck may lack."""
    inside(root.find(qn("p:sldIdLst")), "slides")
    root.append(parse_xml(_SECTIONS))
    inside(root[-1][0][0], "sections")
    around(root[-1], "list")
    head, middle, opening, closing, tail = (text for _, text in split(root))
    return (head, middle, tail), (opening, closing)
