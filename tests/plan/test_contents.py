"""Contents: a field whose entries lead to the headlines, with the pages on which they are drawn."""

import re
import zipfile
from io import BytesIO

import pytest
from docx import Document

from builder.build import build, on_paper, plan
from builder.model.aside import Contents
from builder.model.deck import Run
from builder.model.handout import Block, Handout, Style
from builder.model.recipe import Recipe
from builder.model.text import Text
from builder.paper.pdf import outline
from builder.plan.contents import drawn_pages, paged
from builder.plan.pages import pages
from tests.office import REQUIRED, have_office
from tests.samples import ROOT, SHELVES, look_of

NEEDS_OFFICE = pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice is not installed")


def asked(seed: str = "safety.txt", **keys: object) -> Recipe:
    return Recipe(str(ROOT / "seeds" / seed), make=("speech_text",), contents=True, **keys)


def contents_of(handout: Handout) -> Contents:
    (found,) = [part for part in handout.blocks if isinstance(part, Contents)]
    return found


@pytest.mark.parametrize("preset", ["讲话稿", "公文版式"])
def test_entries_are_the_headlines(preset: str) -> None:
    """Those with lines of their own, verbatim, in order, each with a bookmark that is there."""
    handout = plan(asked(preset=preset), SHELVES)[0].handouts[0]
    entries = contents_of(handout).entries
    marked = {b.mark: "".join(r.text.words for r in b.runs) for b in handout.blocks if isinstance(b, Block) and b.mark}

    assert len(entries) > 3
    assert {e.mark: "".join(r.text.words for r in e.block.runs) for e in entries} == marked
    assert [e.page for e in entries] == sorted(e.page for e in entries)
    assert entries[0].page == 2


def test_without_a_headline_there_are_none() -> None:
    handout = plan(asked("brief.txt"), SHELVES)[0].handouts[0]

    assert not [part for part in handout.blocks if isinstance(part, Contents)]


def test_the_field_is_whole() -> None:
    """One TOC field, a page field for each entry, every begin with its end, every bookmark too."""
    (made,), _ = build(asked(), SHELVES)
    xml = zipfile.ZipFile(BytesIO(made.data)).read("word/document.xml").decode()
    kinds = re.findall(r'w:fldCharType="(\w+)"', xml)
    targets = set(re.findall(r'w:anchor="(\w+)"', xml))

    assert xml.count(" TOC ") == 1
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == xml.count("PAGEREF") + 1
    assert targets == set(re.findall(r'bookmarkStart w:id="\d+" w:name="(\w+)"', xml))
    assert xml.count("<w:bookmarkStart") == xml.count("<w:bookmarkEnd")
    styles = [p.style.name for p in Document(BytesIO(made.data)).paragraphs]
    assert styles[0] == "TOC Heading"
    assert styles[1].lower() == "toc 1"


@NEEDS_OFFICE
@pytest.mark.parametrize("seed", ["hospital.md", "mobilisation.txt"])
def test_pages_are_those_that_are_drawn(seed: str) -> None:
    """With a PDF the numbers in the document are its own; without one they are measured, and off by a page at the most."""
    recipe = asked(seed)
    (made,), _ = build(recipe, SHELVES)
    settled, pdf = on_paper((made,), recipe, SHELVES)
    measured, drawn = contents_of(made.listed).entries, contents_of(settled.listed).entries
    words = "".join(re.findall(r">([^<]*)<", zipfile.ZipFile(BytesIO(settled.data)).read("word/document.xml").decode()))

    assert {e.mark: e.page for e in drawn} == drawn_pages(made.listed, outline(pdf.data))
    assert all(abs(m.page - d.page) <= 1 for m, d in zip(measured, drawn, strict=True))
    assert f"{drawn[-1].page}" in words


def test_pages_are_put_in_by_bookmark() -> None:
    handout = plan(asked(), SHELVES)[0].handouts[0]
    marks = [entry.mark for entry in contents_of(handout).entries]
    changed = paged(handout, {marks[1]: 77})

    assert [e.page for e in contents_of(changed).entries][1] == 77
    assert [e.page for e in contents_of(changed).entries][2:] == [e.page for e in contents_of(handout).entries][2:]


def body(words: str, mark: str = "") -> Block:
    return Block(Style.BODY, (Run(Text(words, 1)),), mark)


def heading(mark: str) -> Block:
    return Block(Style.HEADING_1, (Run(Text("一、标题", 1)),), mark)


def test_a_page_holds_22_lines_of_28() -> None:
    """The first line of a paragraph is two characters shorter."""
    paper = look_of("base", "official")[0]

    assert pages((body("字" * 26), body("字" * 27)), paper) == {}
    assert pages((*[body("字")] * 22, body("字", "a")), paper) == {"a": 2}
    assert pages((*[body("字")] * 21, body("字", "a")), paper) == {"a": 1}
    assert pages((*[body("字" * 27)] * 11, body("字", "a")), paper) == {"a": 2}
    assert pages((*[body("字" * 26)] * 21, body("字", "a")), paper) == {"a": 1}


def test_a_headline_goes_with_what_follows() -> None:
    """In the last line of a page it would stand alone."""
    paper = look_of("base", "official")[0]

    assert pages((*[body("字")] * 21, heading("a"), body("字")), paper) == {"a": 2}
    assert pages((*[body("字")] * 20, heading("a"), body("字")), paper) == {"a": 1}


def test_no_line_stands_alone_where_widows_are_kept() -> None:
    """讲话稿: of a paragraph of three lines that would break after the first, nothing stays behind."""
    paper = look_of("base", "speech_text")[0]
    most = int(paper.height / 29)

    assert pages((*[body("字")] * (most - 1), body("字" * 70, "a")), paper) == {"a": 2}
    assert pages((*[body("字")] * (most - 2), body("字" * 100, "a")), paper) == {"a": 1}
