"""What ties slides together, as python-pptx and plain XML read it back: clicks, sections, notes, order, transitions."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation

from builder.build import build
from builder.compile import cache
from builder.compile.drawing import FOOTER_INDEX, INDEX, PAGE_INDEX
from builder.model.deck import Deck, Fill, Layout, Paragraph, Role, Run, Section, Slide, slots_of
from builder.model.recipe import Recipe
from builder.model.stencil import Stencils
from builder.model.text import Text
from builder.model.unit import Unit
from builder.write.deck import deck_bytes
from tests.samples import ROOT, SHELVES, SPREAD, THEMES, built, planned, some_rooms, stencils_of, theme_of

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
GUID = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
KEYS = {0: "title", FOOTER_INDEX: "footer", PAGE_INDEX: "page", **{index: key for key, index in INDEX.items()}}


def part(data: bytes, name: str) -> etree._Element:
    """A part of a package as a tree."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def sections(data: bytes) -> list[tuple[str, str, list[str]]]:
    """The sections of a file: name, GUID, ids of slides."""
    found = part(data, "ppt/presentation.xml").findall(".//p14:section", SPACES)
    return [(s.get("name"), s.get("id"), [i.get("id") for i in s.iterfind(".//p14:sldId", SPACES)]) for s in found]


def small(*slides: Slide, **more: object) -> bytes:
    """A deck of hand-made slides."""
    return deck_bytes(Deck("小", slides, **more), stencils_of("red_gold").deck)


def fill(slot: str, words: str, link: int = 0) -> Fill:
    """A slot with one run."""
    return Fill(slot, (Paragraph((Run(Text(words, 1)),)),), link)


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_clicks_lead_where_the_plan_says(seed: str, theme: str) -> None:
    """python-pptx finds the slide behind every click; no word is a link, so no word looks like one."""
    deck, _ = planned(seed, theme)
    data = built(seed, theme)[0].data
    read = Presentation(BytesIO(data))
    numbers = {slide.slide_id: n for n, slide in enumerate(read.slides, 1)}
    for slide, found in zip(deck.slides, read.slides, strict=True):
        shown = {KEYS[shape.placeholder_format.idx]: shape.click_action.target_slide for shape in found.placeholders}
        links = {key: numbers[target.slide_id] for key, target in shown.items() if target is not None}

        assert links == {
            fill.slot: fill.link for fill in slide.fills if getattr(fill, "link", 0) and fill.slot in shown
        }
        assert not found.element.findall(".//a:rPr/a:hlinkClick", SPACES)


def test_a_slide_that_leads_to_two_has_a_relationship_to_each() -> None:
    """Two slots that lead the same way share one; a slide may lead to itself."""
    fills = (fill("title", "目录"), fill("number1", "一", 2), fill("item1", "甲", 2), fill("item2", "乙", 1))
    data = small(Slide(Layout.AGENDA_2, fills), Slide(Layout.SECTION, (fill("title", "甲"),)))
    links = part(data, "ppt/slides/_rels/slide1.xml.rels")
    targets = [link.get("Target") for link in links if link.get("Type").endswith("/slide")]

    assert targets == ["slide2.xml", "slide1.xml"]


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_sections_hold_every_slide_once(seed: str, theme: str) -> None:
    """In order, under GUIDs of their own, by the names of the plan."""
    deck, _ = planned(seed, theme)
    data = built(seed, theme)[0].data
    found = sections(data)
    listed = [e.get("id") for e in part(data, "ppt/presentation.xml").iterfind("p:sldIdLst/p:sldId", SPACES)]

    assert [name for name, _, _ in found] == [section.name for section in deck.sections]
    assert [identity for _, _, ids in found for identity in ids] == (listed if deck.sections else [])
    assert all(GUID.fullmatch(identity) for _, identity, _ in found)
    assert len({identity for _, identity, _ in found}) == len(found)


def test_a_deck_without_sections_lists_none() -> None:
    root = part(small(Slide(Layout.COVER, (fill("title", "甲"),))), "ppt/presentation.xml")

    assert root.find("p:extLst", SPACES) is None


def test_a_sections_name_may_hold_anything() -> None:
    """Signs of XML are escaped; two sections of one name have different GUIDs."""
    slides = (Slide(Layout.COVER, (fill("title", "甲"),)), Slide(Layout.CLOSING, (fill("title", "乙"),)))
    found = sections(small(*slides, sections=(Section('“A&B"<1>', 1), Section('“A&B"<1>', 2))))

    assert [name for name, _, _ in found] == ['“A&B"<1>'] * 2
    assert found[0][1] != found[1][1]


def test_sections_survive_python_pptx() -> None:
    """What another program saves still has them, and the clicks."""
    data = built("mobilisation.txt", "red_gold")[0].data
    again = BytesIO()
    Presentation(BytesIO(data)).save(again)
    clicks = [
        s.shapes[1].click_action.target_slide for s in Presentation(again).slides if "目录" in s.slide_layout.name
    ]

    assert sections(again.getvalue()) == sections(data)
    assert clicks
    assert all(clicks)


@pytest.mark.parametrize("theme", THEMES)
def test_shapes_stand_in_reading_order(theme: str) -> None:
    """A screen reader hears the title first, then the slots as people read them, the footer and the number last."""
    layouts = [(layout, rung) for layout, rung in some_rooms(theme) if not {"table", "picture"} & {*slots_of(layout)}]
    slides = tuple(
        Slide(layout, tuple(fill(slot, slot) for slot in ("footer", *reversed(slots_of(layout)))), (), rung)
        for layout, rung in layouts
    )
    read = Presentation(BytesIO(deck_bytes(Deck("序", slides), stencils_of(theme).deck)))
    for (layout, rung), found in zip(layouts, read.slides, strict=True):
        keys = [KEYS[shape.placeholder_format.idx] for shape in found.shapes]
        room = theme_of(theme).rooms[layout][rung]
        ordered = [key for key in slots_of(layout) if key in room]
        count = len(ordered)

        assert keys[:count] == ordered
        assert keys[0] == "title"
        assert keys[count:] in (["footer", "page"], ["page"], ["footer"], [])
        assert all(shape.name for shape in found.shapes)


@pytest.mark.parametrize("theme", THEMES)
def test_minutes_are_quiet_above_the_notes(theme: str) -> None:
    """A paragraph of its own in a lighter text colour of the scheme; the speech below it has the page's own look."""
    notes = (Paragraph((Run(Text("同志们：", 1)),)),)
    slide = Slide(Layout.COVER, (fill("title", "甲"),), notes, pace=Text("约10秒"))
    data = deck_bytes(Deck("小", (slide,)), stencils_of(theme).deck)
    body = part(data, "ppt/notesSlides/notesSlide1.xml").findall(".//a:p", SPACES)
    colours = [[e.get("val") for e in paragraph.iterfind(".//a:schemeClr", SPACES)] for paragraph in body[:2]]
    lighter = body[0].findall(".//a:schemeClr/a:lumOff", SPACES)

    assert ["".join(p.itertext()) for p in body[:2]] == ["约10秒", "同志们："]
    assert colours == [["tx1"], []]
    assert lighter


def test_notes_print_in_libreoffice_too() -> None:
    """Of a scheme's colours it knows only that of text on notes pages, and without an indent stated it hangs the first line."""
    notes = (Paragraph((Run(Text("**", 1), Role.BLANK), Run(Text("单位", 1), Role.ACCENT))),)
    slide = Slide(Layout.COVER, (fill("title", "甲"),), notes, pace=Text("约10秒"))
    body = part(small(slide), "ppt/notesSlides/notesSlide1.xml").findall(".//a:p", SPACES)[:2]

    assert [e.get("val") for p in body for e in p.iterfind(".//a:highlight/a:schemeClr", SPACES)] == ["tx1"]
    assert [(p[0].get("marL"), p[0].get("indent")) for p in body] == [("0", "0")] * 2


def test_notes_are_runs_as_long_as_they_look_alike() -> None:
    """The sentences of a paragraph are one piece to whoever edits the notes; an open blank is one of its own."""
    pieces = (Run(Text("甲，", 1)), Run(Text("乙", 1, 2)), Run(Text("**", 1, 3), Role.BLANK), Run(Text("丙。", 1, 5)))
    data = small(Slide(Layout.COVER, (fill("title", "甲"),), (Paragraph(pieces), Paragraph(pieces[:1]))))
    paragraphs = Presentation(BytesIO(data)).slides[0].notes_slide.notes_text_frame.paragraphs

    assert [[run.text for run in p.runs] for p in paragraphs] == [["甲，乙", "**", "丙。"], ["甲，"]]


def test_notes_pages_speak_chinese() -> None:
    """Names of placeholders and the language of every run, on the pages and their master."""
    data = built("safety.txt", "red_gold")[0].data
    read = Presentation(BytesIO(data))

    assert [s.name for s in read.slides[0].notes_slide.placeholders] == ["幻灯片图像", "备注", "页码"]
    assert [s.name for s in read.notes_master.placeholders] == ["幻灯片图像", "备注", "页码"]
    for name in ("ppt/notesMasters/notesMaster1.xml", "ppt/notesSlides/notesSlide1.xml", "ppt/presentation.xml"):
        languages = {e.get("lang") for e in part(data, name).iter() if e.get("lang")}
        assert languages == {"zh-CN"}, name


def faded(folder: Path, transition: str) -> Stencils:
    """Stencils of a theme with such a transition."""
    (folder / "mine").mkdir()
    (folder / "mine" / "theme.toml").write_text(f'extends = "red_gold"\n[deck]\ntransition = "{transition}"\n', "utf-8")
    return cache.theme(str(folder / "mine"), SHELVES, lambda _: None)[1]


@pytest.mark.parametrize(("transition", "kinds"), [("fade", ["fade"]), ("none", [])])
def test_slides_give_way_plainly_or_at_once(transition: str, kinds: list[str], tmp_path: Path) -> None:
    data = deck_bytes(planned("safety.txt", "red_gold")[0], faded(tmp_path, transition).deck)
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    for name in names:
        root = part(data, name)
        order = [etree.QName(child).localname for child in root]

        assert [etree.QName(e).localname for e in root.iterfind("p:transition/*", SPACES)] == kinds
        assert order == ["cSld", "clrMapOvr", *["transition"] * len(kinds)]


def test_what_ships_does_not_move() -> None:
    for theme in THEMES:
        with zipfile.ZipFile(BytesIO(built("safety.txt", theme)[0].data)) as package:
            assert not any(b"<p:transition" in package.read(name) for name in package.namelist())


@pytest.mark.parametrize("theme", THEMES)
def test_a_line_of_confidentiality_is_printed_in_its_slot(theme: str) -> None:
    """On every slide but the ends, by its name; in the head of the handout too."""
    unit = Unit("市水务局", confidential="内部资料")
    deck, handout = build(Recipe(str(ROOT / "seeds" / "safety.txt"), theme, unit=unit), SHELVES)[0]
    read = Presentation(BytesIO(deck.data))
    found = [[s.text_frame.text for s in slide.placeholders if s.name == "保密提示"] for slide in read.slides]

    assert found == [[], *[["内部资料"]] * (len(found) - 2), []]
    assert "市水务局　内部资料".encode() in zipfile.ZipFile(BytesIO(handout.data)).read(_header(handout.data))


def _header(data: bytes) -> str:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return next(name for name in package.namelist() if name.startswith("word/header"))
