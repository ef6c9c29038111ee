"""What stands behind a template's slides and at their foot: metafiles looked at or supposed, numbers told once, lines that are read."""

from __future__ import annotations

import gzip
import re
import shutil
import struct
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pptx.util import Inches

from builder import office
from builder.bring.metafile import Metafiles
from builder.build import build
from builder.compile.source import read_theme
from builder.model.recipe import Recipe
from builder.model.unit import Unit
from builder.wardrobe.examined import verdict
from tests.bring import papers
from tests.bring.brought import brought, codes, deck, deck_of, opened, theme
from tests.bring.templates import (
    MADE,
    colour_of,
    drawn,
    ground,
    logo,
    place,
    presentation,
    rewritten,
    saved,
    scheme,
    told_number,
)
from tests.bring.test_deck import layout, table
from tests.office import REQUIRED, have_office
from tests.samples import ROOT, SHELVES
from tests.valid import faults
from tests.write.test_package import parts

NEEDS_OFFICE = pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice is not installed")
NIGHT, DAY = (12, 35, 64), (244, 248, 244)


def emf(colour: tuple[int, int, int], across: int = 1000) -> bytes:
    """An EMF of 1000 by 500 that fills so much of its width with a colour."""
    red, green, blue = colour
    records = [
        struct.pack("<IIIIIII", 39, 24, 1, 0, red | green << 8 | blue << 16, 0, 0)[:24],  # a brush
        struct.pack("<III", 37, 12, 1),  # taken up
        struct.pack("<III", 37, 12, 0x80000008),  # no pen
        struct.pack("<IIiiii", 43, 24, 0, 0, across, 500),  # a rectangle
        struct.pack("<IIIII", 14, 20, 0, 16, 20),  # the end
    ]
    body = b"".join(records)
    head = struct.pack("<II4i4i", 1, 88, 0, 0, 1000, 500, 0, 0, 26458, 13229) + b" EMF"
    head += struct.pack("<IIIHHIII2i2i", 0x10000, 88 + len(body), len(records) + 1, 2, 0, 0, 0, 0, 1920, 1080, 508, 286)
    return head[:88] + body


def behind(data: bytes, words: str = "") -> bytes:
    """A template with a picture behind everything: these bytes; its words in a slot of the scheme."""
    made = presentation()
    ground(made.slide_master, data=logo())
    for style in ("titleStyle", "bodyStyle") if words else ():
        colour_of(made.slide_master, style, words)
    return rewritten(saved(made), lambda name, part: data if name.endswith(".png") else part)


@NEEDS_OFFICE
def test_a_metafile_is_looked_at() -> None:
    """What it fills is seen, what it does not is seen through."""
    image = Metafiles().drawn(emf(NIGHT, across=500))

    assert image is not None
    width, height = image.size
    assert image.getpixel((width // 4, height // 2)) == (*NIGHT, 255)
    assert image.getpixel((width * 3 // 4, height // 2))[3] == 0
    assert Metafiles().drawn(logo()) is None


@NEEDS_OFFICE
@pytest.mark.parametrize(("colour", "text"), [(NIGHT, "bg1"), (DAY, "tx1")])
def test_a_metafile_behind_decides_the_colour_of_words(colour: tuple[int, int, int], text: str) -> None:
    """Its bytes are in the deck as they were, also those that came wrapped (.emz)."""
    data = emf(colour)
    for file in (data, gzip.compress(data)):
        theme = brought(behind(file))

        assert "template_unseen" not in codes(theme)
        assert table(theme)["deck"]["paints"]["dk1"] == text
        assert data in parts(deck_of(theme)).values()


@pytest.mark.parametrize(("words", "text"), [("bg1", "bg1"), ("tx1", "tx1")])
def test_without_a_program_the_templates_words_tell(words: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """White words were meant for a dark ground; it is told that this was supposed."""
    monkeypatch.setattr(office, "find", lambda: "")
    theme = brought(behind(emf(NIGHT), words))

    assert "template_unseen" in codes(theme)
    assert table(theme)["deck"]["paints"]["dk1"] == text


def test_a_metafile_of_a_letterhead_crosses(tmp_path: Path) -> None:
    """Packed or not, as a picture of its own kind."""
    data, path = emf(NIGHT), tmp_path / "file.docx"
    for file in (data, gzip.compress(data)):
        made = rewritten(papers.saved(papers.office()), lambda name, part, f=file: f if name.endswith(".png") else part)
        recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), brought(made, ".docx").folder, make=("speech_text",))
        path.write_bytes(build(recipe, SHELVES)[0][0].data)
        found = parts(path.read_bytes())

        assert [name.rpartition(".")[2] for name, part in found.items() if part == data] == ["emf"]
        assert b'Extension="emf"' in found["[Content_Types].xml"]
        assert faults(path) == []


def test_a_wrapping_that_holds_too_much_or_too_little_is_no_picture() -> None:
    """Half a file; thirty million bytes of nothing."""
    for file in (gzip.compress(emf(NIGHT))[:-9], gzip.compress(bytes(30 << 20))):
        assert "template_picture" in codes(brought(behind(file)))


def test_a_faded_picture_is_seen_through() -> None:
    """A dark picture at a tenth of its strength leaves a light ground."""
    made = presentation()
    ground(made.slide_master, data=drawn((40, 20), lambda _: None, "#101C2E"))
    blip = made.slide_master._element.cSld.find(".//{*}blip")
    blip.append(blip.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}alphaModFix", amt="10000"))

    assert table(brought(saved(made)))["deck"]["paints"]["dk1"] == "tx1"


def test_a_dark_ground_has_fields_of_its_own_hue() -> None:
    """The scheme's second colour, lightened, before grey; of two accents of the picture's hue the stronger leads."""
    made = presentation()
    scheme(made, dk2="0C2340", accent1="5BB0F0", accent2="F2C14E", accent6="A0AEC0")
    ground(made.slide_master, data=drawn((40, 20), lambda _: None, "#0C2340"))
    paints = table(brought(saved(made)))["deck"]["paints"]

    assert paints["lt2"].startswith("tx2 ")
    assert paints["accent1"].startswith("accent1")


def numbered(box: tuple[float, float, float, float], before: str = "", behind_: str = "") -> Any:
    """A template that tells the slide's number in a text box of the master, beside placeholders for it."""
    made = presentation()
    told_number(made.slide_master, box, before, behind_)
    return made


def fields(sheet: Any) -> int:
    """How often a slide, or a layout or master behind its placeholders, tells its number."""
    shown = [shape for shape in sheet.shapes if not shape.is_placeholder or hasattr(sheet, "slide_id")]
    return sum('type="slidenum"' in shape._element.xml for shape in shown)


def test_a_number_that_the_template_tells_is_told_once() -> None:
    """Its own words around it stay, in one line; ours is left out, but not where the master's shapes are hidden."""
    made = numbered((6.2, 7.0, 1.0, 0.36), "第 ", " 页")
    made.slide_layouts[2]._element.set("showMasterSp", "0")
    built = opened(deck_of(brought(saved(made))))

    told = next(s for s in built.slide_master.shapes if s.has_text_frame and s.text_frame.text == "第 ‹#› 页")
    assert told.text_frame.word_wrap is False
    for slide in built.slides:
        hidden = slide.slide_layout._element.get("showMasterSp") == "0"
        assert fields(slide) + fields(slide.slide_layout) + (not hidden) * fields(built.slide_master) <= 1
    assert sum(fields(slide) for slide in built.slides) == 0


def test_a_number_of_the_content_layout_counts_there_alone() -> None:
    """Slides over it are without ours; a divider over the master has what the master has."""
    made = presentation()
    told_number(made.slide_layouts[1], (12.0, 7.0, 0.8, 0.36))
    theme = brought(saved(made))
    built = opened(deck_of(theme))
    over = {slide.slide_layout.name: (fields(slide), fields(slide.slide_layout)) for slide in built.slides}

    assert table(theme)["deck"]["from"] == "标题和内容"
    assert over["目录4"] == (0, 1)
    assert over["分部"] == (0, 0)


@pytest.mark.parametrize("x", [0.3, 6.2, 12.3])
def test_the_line_at_the_foot_leaves_room_for_a_number(x: float) -> None:
    """Wherever in the line it stands: at the left, in the middle, at the right."""
    made = table(brought(saved(numbered((x, 7.0, 0.9, 0.36)))))["deck"]
    for box in (made["footer"]["box"], made["slots"]["crumb"]["box"]):
        assert box[2] > 2.5
        assert box[0] >= x + 0.85 or box[0] + box[2] <= x + 0.05


@pytest.mark.parametrize(("wave", "moves"), [(705, -1), (660, 1)])
def test_a_line_at_the_foot_moves_to_be_read(wave: int, moves: int) -> None:
    """Where it would stand half on a wave and half on paper: down where that is near, else up; never into the content."""
    made = presentation()
    place(made.slide_master, 2, (0.6, 1.5, 12.1, 4.8))
    if moves > 0:
        for sheet in (made.slide_master, *made.slide_layouts):
            for shape in sheet.placeholders:
                if int(shape.placeholder_format.type) in (13, 15, 16):
                    shape.top, shape.height = Inches(6.45), Inches(0.3)
    plain = table(brought(saved(made)))["deck"]["page"]["box"]
    paper = drawn((1333, 750), lambda pen: pen.rectangle((0, wave, 1333, 750), fill="#1F6FB2"), "#F3F8FC")
    ground(made.slide_master, data=paper)
    moved = table(brought(saved(made)))["deck"]
    _, top, _, height = moved["page"]["box"]

    assert (top < plain[1]) == (moves > 0)
    assert top + height <= wave / 100 + 0.06 or top >= wave / 100 - 0.06
    assert moved["content"][1] + moved["content"][3] <= top
    assert top == moved["footer"]["box"][1] == moved["slots"]["crumb"]["box"][1]


def test_the_foot_is_made_lighter_once() -> None:
    """By layouts alone: LibreOffice adds what a master and a layout say of one placeholder."""
    built = opened(deck(name="plain"))
    feet = [s for s in built.slide_master.placeholders if int(s.placeholder_format.type) in (13, 15)]

    assert len(feet) == 2
    assert not any("lumMod" in shape._element.xml for shape in feet)
    assert any("lumMod" in shape._element.xml for shape in layout(built, "要点").placeholders)


def test_words_of_a_divider_stand_above_the_foot() -> None:
    """Where the master's shapes, and so a unit's logo, are shown."""
    made = table(brought(saved(presentation())))["deck"]
    for slot in made["layouts"]["section"]["slots"].values():
        if "box" in slot:
            assert slot["box"][1] + slot["box"][3] <= made["footer"]["box"][1]


def test_a_plate_is_white_under_a_swapped_map(tmp_path: Path) -> None:
    """Its ground is said by a slot that is dark there, and lightened."""
    made, mark = MADE["firm"](), tmp_path / "mark.png"
    Image.new("RGB", (40, 40), "#0B1B33").save(mark)
    theme = brought(saved(made))
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), theme.folder, make=("deck",), unit=Unit("某局", logo=str(mark)))
    built = opened(build(recipe, SHELVES)[0][0].data)
    plate = next(shape for shape in built.slide_master.shapes if shape.name == "标志底")
    fill = plate._element.spPr.find("{*}solidFill")[0]

    assert [(change.tag.rpartition("}")[2], change.get("val")) for change in fill] == [
        ("lumMod", "0"),
        ("lumOff", "100000"),
    ]


@pytest.mark.parametrize("name", MADE)
def test_an_imported_theme_is_found_good(name: str) -> None:
    """Right after its import `theme check` has nothing to say against it: words are measured on what the template shows behind them."""
    assert verdict(read_theme(theme(name).folder, SHELVES)).faults == 0


def test_a_role_that_is_not_read_on_the_template_is_found(tmp_path: Path) -> None:
    """A title made dark by hand on a dark band of the master; the band is no field of ours."""
    folder = tmp_path / "theme"
    shutil.copytree(theme("school").folder, folder)
    file = folder / "theme.toml"
    said = re.sub(r'(?s)(\[deck\.slots\.title\].*?role = )"lt1"', r'\1"dk2"', file.read_text("utf-8"), count=1)
    file.write_text(said, "utf-8")
    bad = [pair for pair in verdict(read_theme(str(folder), SHELVES)).pairs if not pair.good]

    assert [(pair.role, pair.ground) for pair in bad] == [("dk2", "deck.pptx")]
    assert bad[0].where.endswith(".title")
