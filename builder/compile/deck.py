"""Theme pages -> deck stencils: python-pptx makes a presentation with one of each kind of thing, cut where the words go;
the layouts are drawn, and deflated, as many as the theme has pages."""

from __future__ import annotations

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

from builder.compile.backdrop import Backdrop
from builder.compile.carry import carry, linked, rels_of
from builder.compile.contrast import Grounds
from builder.compile.drawing import EMU, FOOTER_NAME, INDEX, PAGE_NAME, SPACES, layout_xml, master_xml
from builder.compile.geometry import Page
from builder.compile.hues import Hues
from builder.compile.marks import around, inside, split
from builder.compile.notes import A4_HEIGHT, A4_WIDTH, notes_cuts, notes_page
from builder.compile.package import LEVEL, QUICK, Saved, deflated, package, relations
from builder.compile.scheme import scheme_xml
from builder.compile.sheet import sheet_kinds, sheet_pieces
from builder.compile.source import Source
from builder.compile.specimen import add_runs, add_shapes, in_chinese, runs_of, shapes_of
from builder.model.deck import Layout
from builder.model.stencil import Cut, Cuts, DeckStencils, Form, Kind, LayoutStencil

TRANSITIONS = {"none": "", "fade": f'<p:transition {SPACES} spd="med"><p:fade/></p:transition>'}
_HEADER = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MASTER, _LAYOUT = "slideMasters/slideMaster1.xml", "slideLayouts/slideLayout{n}.xml"
_SECTIONS = (
    f'<p:extLst {SPACES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst '
    'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"/></p:ext></p:extLst>'
)


def deck_stencils(source: Source, made: tuple[Page, ...]) -> DeckStencils:
    """What decks of this theme are printed with."""
    presentation = _empty(source)
    model = next(page for page in made if page.layout is Layout.POINTS)  # has a title, a body, a footer, a number
    _add_layout(presentation.slide_master, _HEADER + layout_xml(source, model))
    exemplar = add_shapes(presentation, presentation.slide_layouts[0])
    _fade(exemplar, TRANSITIONS[source.get("deck", "transition")])
    notes = notes_cuts(notes_page(add_runs(presentation, source.get("deck", "stress"))))
    _own_theme(presentation, source)
    theme = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).partname.lstrip("/")
    saved = _saved(presentation)
    hues = Hues(source)
    for name in ("slide1", "slide2"):
        saved.parts[f"ppt/slides/{name}.xml"] = _in(hues, saved.parts[f"ppt/slides/{name}.xml"])
    carry(saved, source.template, (theme, f"ppt/{_MASTER}"), {page.look for page in made} - {""})
    slide, kinds = shapes_of(saved.tree("ppt/slides/slide1.xml"))
    paragraphs, runs, click = runs_of(saved.tree("ppt/slides/slide2.xml"), _sizes(made))
    presented, sections = _presented(saved)
    master = _listed(saved.tree(f"ppt/{_MASTER}"), "sldLayoutIdLst")
    links = relations(saved, f"ppt/{rels_of(_MASTER)}", "/slideLayout")
    relate = relations(saved, "ppt/_rels/presentation.xml.rels", "/slide")
    linking = saved.parts[f"ppt/{rels_of(_LAYOUT.format(n=1))}"]
    for prefix in ("slides", "notesSlides", "slideLayouts"):
        saved.drop(f"ppt/{prefix}/")
    varying = tuple(f"ppt/{part}" for name in ("presentation.xml", _MASTER) for part in (name, rels_of(name)))
    layouts = {(page.layout.value, page.rung): _stencil(source, page, linking) for page in made}
    others, pieces = _sheets(source, made)
    logos = (_logo_boxes(source), _logo_grounds(source, made))
    return DeckStencils(
        package(saved, varying), layouts, deflated("", linking), slide, {**kinds, **others}, paragraphs, runs, click, *notes, presented,
        sections, relate, master, links, pieces, *logos,
    )  # fmt: skip


def _sheets(source: Source, made: tuple[Page, ...]) -> tuple[dict[str, Kind], dict[str, Form]]:
    """The shapes of tables and pictures, and what they are made of, from a presentation that is not kept."""
    presentation = _empty(source)
    kinds: dict[str, Kind] = {}
    pieces: dict[str, Form] = {}
    for n, layout in enumerate((Layout.TABLE, Layout.PICTURE_FULL), 1):
        page = next(page for page in made if page.layout is layout)
        _add_layout(presentation.slide_master, _HEADER + layout_xml(source, page), n)
        slide = presentation.slides.add_slide(presentation.slide_layouts[n - 1])
        found, inside_ = sheet_kinds(slide)
        kinds, pieces = {**kinds, **found}, {**pieces, **inside_}
    hues = Hues(source)
    pieces = {**pieces, **sheet_pieces(slide, source)}
    return kinds, {name: tuple(map(hues.said, form)) for name, form in pieces.items()}


def _in(hues: Hues, part: bytes) -> bytes:
    """A part whose colours are said as the theme's template says them."""
    return hues.said(part.decode()).encode()


def _logo_boxes(source: Source) -> dict[str, Any]:
    stated = {name: ("deck", "logo", name) for name in ("cover", "foot")} | {"footer": ("deck", "footer", "box")}
    return {name: tuple(round(side * EMU) for side in source.get(*keys)) for name, keys in stated.items()}


def _logo_grounds(source: Source, made: tuple[Page, ...]) -> dict[tuple[str, int], tuple[str, float]]:
    """The cover, the pages that hide the master's shapes and have a footer, and the master, as any page that shows these."""
    grounds, out = Grounds(source), {}
    for page in made:
        kind = "cover" if page.layout is Layout.COVER and page.bare else "foot" if page.footer else ""
        key = (page.layout.value, page.rung) if page.bare else ("", 0)
        if kind and key not in out:
            x, y, _, height = source.get("deck", "logo", kind)
            out[key] = (kind, grounds.light(grounds.behind(page, x + height / 2, y + height / 2)))
    return out


def _empty(source: Source) -> Any:
    """A presentation of the right size with our master, without layouts and slides."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = (Emu(_emu(side)) for side in source.page[2:])
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
    element = presentation.slide_master.element
    element.replace(element.find(qn("p:cSld")), parse_xml(canvas))
    element.replace(element.find(qn("p:txStyles")), parse_xml(styles))
    for name, slot in source.template.names.items():
        element.find(qn("p:clrMap")).set(name, slot)
    return presentation


def _emu(inches: float) -> int:
    """A side of a slide in EMU, on an eighth of a point: 13.3333 in are 960 pt."""
    return round(inches * 72 * 8) * 12700 // 8


def _add_layout(master: Any, xml: bytes, number: int = 1) -> None:
    """python-pptx has no call to add a layout: a part, a relationship each way, an entry in the master's list."""
    part = SlideLayoutPart.load(
        PackURI(f"/ppt/{_LAYOUT.format(n=number)}"), CONTENT_TYPE.PML_SLIDE_LAYOUT, master.part.package, xml
    )
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    entry = etree.SubElement(master.element.get_or_add_sldLayoutIdLst(), qn("p:sldLayoutId"))
    entry.set(qn("r:id"), master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT))


def _fade(slide: Any, transition: str) -> None:
    """How slides give way to the next."""
    if transition:
        slide.element.find(qn("p:clrMapOvr")).addnext(parse_xml(transition))


def _stencil(source: Source, page: Page, linking: bytes) -> LayoutStencil:
    """The layout of a page, and what a slide repeats of it; `linking` are the relationships of one without pictures."""
    part = deflated("", _HEADER + layout_xml(source, page), QUICK if page.rung else LEVEL)
    rows = [f"{place.key}\t{place.name}\t{INDEX.get(place.key, '')}" for place in page.places]
    rows += [f"footer\t{FOOTER_NAME}\t"] if page.footer else []
    rows += [f"page\t{PAGE_NAME}\t"] if page.page else []
    return LayoutStencil(part.crc, part.size, part.deflated, "\n".join(rows), _links(source, page, linking))


def _links(source: Source, page: Page, linking: bytes) -> tuple[int, int, bytes]:
    """The relationships of a layout that shows pictures, deflated; nothing deflated for one that shows none."""
    behind = source.template.layouts.get(page.look, Backdrop())
    if not behind.links:
        return (0, 0, b"")
    made = deflated("", linked(linking, behind))
    return made.crc, made.size, made.deflated


def _listed(root: Any, tag: str) -> Cut:
    """A part cut inside its list of others."""
    inside(root.find(qn(f"p:{tag}")), "list")
    (_, head), (_, tail) = split(root)
    return head, tail


def _presented(saved: Saved) -> tuple[Cuts, Cut]:
    """presentation.xml, cut where slides and sections are listed, and the list of sections, which a deck may lack."""
    root = saved.tree("ppt/presentation.xml")
    inside(root.find(qn("p:sldIdLst")), "slides")
    root.append(parse_xml(_SECTIONS))
    inside(root[-1][0][0], "sections")
    around(root[-1], "list")
    head, middle, opening, closing, tail = (text for _, text in split(root))
    return (head, middle, tail), (opening, closing)


def _sizes(made: tuple[Page, ...]) -> tuple[int, ...]:
    """Every size at which a planner may set words; 0 is the layout's own."""
    sizes = {0}
    looks = [place.look for page in made for place in page.places]
    for size, second, least in {(look["size"], look.get("second", {}).get("size", 0), look["least"]) for look in looks}:
        sizes.update(range(least, size + 1))
        if second:
            sizes.update(range(min(second, least), second + 1))
    return tuple(sorted(sizes))


def _own_theme(presentation: Any, source: Source) -> None:
    """Colours and fonts for slides and notes; and the notes master's entry, which python-pptx leaves out."""
    xml = scheme_xml(source)  # a template's own theme takes its place at the master, and only there
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
