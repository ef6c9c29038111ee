"""`theme preview`: a slide of each layout and the handouts' first pages, whole or not at all."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from builder.model.deck import FRAMED, Deck, Layout
from builder.model.image import Image as Picture
from builder.model.remark import Refusal
from builder.model.sheet import Plate, Sheet
from builder.model.theme import Theme
from builder.read.images import seen
from builder.value import replace
from builder.wardrobe import preview
from builder.wardrobe.poster import GAP, LABEL, WIDTH, poster
from builder.wardrobe.sample import TITLES, picture, sample
from builder.write.deck import deck_bytes
from tests.media import png
from tests.office import REQUIRED, have_office
from tests.plan.test_promises import overflowing
from tests.samples import THEMES, stencils_of, theme_of

NAME = "out/ink-样张.png"


def pdf(pages: int) -> bytes:
    """A PDF of so many empty pages."""
    made, out = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        made.add_blank_page(960, 540)
    made.write(out)
    return out.getvalue()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """LibreOffice and poppler, played: what they are asked to draw."""
    asked: list[str] = []

    def pdfs(sheets, substitutes):
        asked.extend(sheet.name for sheet in sheets)
        return tuple(pdf(len(Layout) if sheet.name.endswith(".pptx") else 3) for sheet in sheets)

    monkeypatch.setattr(preview, "pdfs", pdfs)
    monkeypatch.setattr(preview, "pictures", lambda _, data: (png(32, 18),) * len(PdfReader(io.BytesIO(data)).pages))
    return asked


@pytest.mark.parametrize("full", [False, True], ids=["few", "full"])
@pytest.mark.parametrize("theme", THEMES)
def test_the_sample_shows_every_layout(theme: str, full: bool) -> None:
    """Once each, in order, with words that fit, a table, pictures, the unit at the foot; a deck that can be written."""
    deck, (image,) = sample(theme_of(theme), full)
    kinds = {slide.layout: {type(fill) for fill in slide.fills} for slide in deck.slides}

    assert [slide.layout for slide in deck.slides] == list(Layout)
    assert Sheet in kinds[Layout.TABLE]
    assert Plate in kinds[Layout.PICTURE] & kinds[Layout.PICTURE_FULL]
    for slide in deck.slides:
        overflowing(slide, theme_of(theme))
        assert slide.title.startswith(TITLES.get(slide.layout.value, "").partition("|")[0])
        assert ("footer" in {fill.slot for fill in slide.fills}) == (slide.layout not in (Layout.COVER, Layout.CLOSING))
    assert deck_bytes(deck, stencils_of(theme).deck, (image,))


def test_the_sample_shows_every_frame() -> None:
    """A family's layouts stand alone, under a lead, over a tail, between both by turns."""
    slides = {slide.layout: {fill.slot for fill in slide.fills} for slide in sample(theme_of("base"), False)[0].slides}
    family = (Layout.CARDS_2, Layout.CARDS_3, Layout.CARDS_4, Layout.CARDS_5, Layout.CARDS_6)

    assert [tuple(key for key in FRAMED if key in slides[layout]) for layout in family] == [
        (), ("lead",), ("tail",), ("lead", "tail"), (),
    ]  # fmt: skip


def test_the_picture_is_one() -> None:
    """A whole PNG, the same every time."""
    found = seen(picture().data)

    assert found is not None
    assert (found.kind, found.width, found.height) == ("png", 480, 360)
    assert picture() == picture()


def test_a_poster_has_every_page() -> None:
    """Five slides in a row, four pages of paper below; as high as they are."""
    made = Image.open(io.BytesIO(poster([(f"s{n}", png(80, 45)) for n in range(6)], [("p", png(210, 297))])))
    slide, paper = (WIDTH - GAP) // 5 - GAP, (WIDTH - GAP) // 4 - GAP

    assert made.width == WIDTH
    assert made.height == GAP + 2 * (round(45 * slide / 80) + LABEL + GAP) + round(297 * paper / 210) + LABEL + GAP
    assert made.getpixel((GAP + slide + GAP // 2, GAP + 4)) == (0xD9, 0xD9, 0xD9)


def test_a_picture_by_default(run, drawn: list[str]) -> None:
    """In out/, sealed; told with what it shows; the same bytes again; not over a person's own file."""
    ran = run("theme", "preview", "ink")
    first = Path(NAME).read_bytes()
    again = run("theme", "preview", "ink", "--json")

    assert (ran.status, ran.err) == (0, "")
    assert NAME in ran.out
    assert json.loads(again.out) == {
        "schema": "jiangyi.theme_preview/1",
        "path": NAME,
        "slides": len(Layout),
        "pages": 4,
    }
    assert Path(NAME).read_bytes() == first
    assert seen(first) is not None
    assert drawn == ["sample.pptx", "speech_text.docx", "official.docx", "reading_copy.docx", "study.docx"] * 2
    Path(NAME).write_bytes(png(3, 3))
    assert run("theme", "preview", "ink").status == 1
    assert Path(NAME).read_bytes() == png(3, 3)
    assert run("theme", "preview", "ink", "--force").status == 0


def test_a_pdf_where_one_is_asked_for(run, drawn: list[str]) -> None:
    """Every page has a bookmark: the layouts by their names, then the handouts."""
    run("theme", "new", "ours", "--colour", "1B4F91")
    ran = run("theme", "preview", "themes/ours", "-o", "a/b.PDF", "--full")
    read = PdfReader("a/b.PDF")

    assert (ran.status, ran.err) == (0, "")
    assert len(read.pages) == len(Layout) + 4
    assert [item.title for item in read.outline] == [*(layout.value for layout in Layout), *preview.NAMES]


FAILS = {
    "no LibreOffice": ("pdf_office_missing", "LibreOffice"),
    "one that is slow": ("pdf_slow", "什么也没有写"),
    "one that fails": ("pdf_failed", "什么也没有写"),
    "a full disk": ("pdf_unwritable", "临时文件"),
}


@pytest.mark.parametrize(("code", "said"), FAILS.values(), ids=FAILS)
def test_what_cannot_be_drawn_is_told(code: str, said: str, run, monkeypatch, tmp_path: Path) -> None:
    """One line that promises no other files; nothing is written."""

    def pdfs(sheets, substitutes):
        raise Refusal(code, file="sample.pptx", seconds=9, cause="disk_full")

    monkeypatch.setattr(preview, "pdfs", pdfs)
    ran = run("theme", "preview", "ink")

    assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert said in ran.err
    assert "其他成品" not in ran.err
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("name", ["a.jpg", "a", "a.png/b", "theme.toml"])
def test_a_name_that_is_neither(name: str, run, drawn: list[str], tmp_path: Path) -> None:
    """Refused before anything is drawn."""
    ran = run("theme", "preview", "ink", "-o", name)

    assert (ran.status, drawn) == (1, [])
    assert name in ran.err
    assert os.listdir(tmp_path) == []


FEW = 12
"""Slides that are drawn in a test."""


def first(theme: Theme, full: bool) -> tuple[Deck, tuple[Picture, ...]]:
    """The first slides of the sample."""
    deck, images = sample(theme, full)
    return replace(deck, slides=deck.slides[:FEW]), images


@pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice or poppler is not installed")
def test_it_is_drawn(run, monkeypatch) -> None:
    """By the programs themselves: the cover begins in the colour, pages differ."""
    monkeypatch.setattr(preview, "PAPERS", preview.PAPERS[:1])
    monkeypatch.setattr(preview, "NAMES", preview.NAMES[:1])
    monkeypatch.setattr(preview, "Layout", [*Layout][:FEW])
    monkeypatch.setattr(preview, "sample", first)
    run("theme", "new", "ours", "--colour", "1B4F91")
    ran = run("theme", "preview", "ours")
    made = Image.open("out/ours-样张.png").convert("RGB")
    column = (WIDTH - GAP) // 5

    assert (ran.status, ran.err) == (0, "")
    assert all(abs(a - b) < 4 for a, b in zip(made.getpixel((GAP + 5, GAP + 5)), (0x1B, 0x4F, 0x91), strict=True))
    assert made.crop((GAP, GAP, column, 250)).tobytes() != made.crop((GAP + column, GAP, 2 * column, 250)).tobytes()
