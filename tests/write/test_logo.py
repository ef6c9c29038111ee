"""A unit's logo in a deck: one part, on the master and on layouts that hide its shapes, and on no slide."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Emu

from builder.build import build, for_unit, ledger, plan, prepared
from builder.model.image import Image as File
from builder.model.logo import GAP, STEPS, Logo, fitted, stands_out
from builder.model.recipe import Recipe
from builder.model.unit import NO_UNIT, Unit
from builder.value import replace
from tests.samples import ROOT, SHELVES, THEMES, stencils_of
from tests.valid import faults
from tests.write.test_package import parts

SPEECH = str(ROOT / "seeds" / "safety.txt")
NAME = "云泽市<水务局>"


def picture(path: Path, colour: tuple[int, ...], size: tuple[int, int] = (60, 30)) -> str:
    """A plain logo at `path`."""
    Image.new("RGB", size, colour).save(path)
    return str(path)


def toned(light: float) -> Logo:
    """A logo of one lightness."""
    tones = [0] * STEPS
    tones[min(STEPS - 1, int(light**0.5 * STEPS))] = 9
    return Logo("", File("", "png", b""), (30, 20), tuple(tones))


@pytest.mark.parametrize("theme", THEMES)
def test_a_logo_stands_once_and_shows_on_every_slide(theme: str, tmp_path: Path) -> None:
    """One file of it; the master bears it, and so do the cover and what has a foot of its own; no slide holds it."""
    logo = picture(tmp_path / "a.png", (0, 60, 120))
    data = build(Recipe(SPEECH, theme, ("deck",), Unit(NAME, logo=logo)), SHELVES)[0][0].data
    found = parts(data)
    bearing = {
        name for name, xml in found.items() if name.endswith(".xml") and b'name="\xe6\xa0\x87\xe5\xbf\x97"' in xml
    }

    assert [name for name in found if "media" in name] == ["ppt/media/logo.png"]
    assert found["ppt/media/logo.png"] == Path(logo).read_bytes()
    assert "ppt/slideMasters/slideMaster1.xml" in bearing
    assert not any("/slides/" in name for name in bearing)
    for name in found:
        if re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", name):
            hides, foot = b'showMasterSp="0"' in found[name], b'type="ftr"' in found[name]
            cover = f'name="{"封面"}'.encode() in found[name]
            assert (name in bearing) == (hides and (foot or cover)), name
    (tmp_path / "a.pptx").write_bytes(data)
    assert faults(tmp_path / "a.pptx") == []


def test_the_name_stands_behind_the_logo(tmp_path: Path) -> None:
    """Aspect kept, the right edge of the footer where it was; words tell what the picture is."""
    logo = picture(tmp_path / "a.png", (0, 60, 120), (90, 30))
    boxes = stencils_of("red_gold").deck.logo_boxes
    deck = Presentation(BytesIO(build(Recipe(SPEECH, make=("deck",), unit=Unit(NAME, logo=logo)), SHELVES)[0][0].data))
    master = deck.slide_master
    drawn = next(shape for shape in master.shapes if shape.name == "标志")
    footers = [shape for slide in deck.slides for shape in slide.placeholders if shape.placeholder_format.idx == 11]
    x, _, width, height = boxes["foot"]

    assert drawn.width == min(width, 3 * height) // 3 * 3
    assert abs(drawn.width / drawn.height - 3) < 0.01
    assert drawn._element.nvPicPr.cNvPr.get("descr") == f"{NAME}标志"
    assert footers
    for shape in footers:
        assert shape.left == Emu(x + drawn.width + GAP)
        assert shape.left + shape.width == boxes["footer"][0] + boxes["footer"][2]
        assert shape.text_frame.text == NAME


def test_a_logo_fits_its_box() -> None:
    """Wide ones at its width, high ones at its height, in the middle of the other side."""
    assert fitted(replace(toned(0), size=(400, 100)), (10, 20, 200, 100)) == (10, 45, 200, 50)
    assert fitted(replace(toned(0), size=(100, 100)), (10, 20, 200, 100)) == (10, 20, 100, 100)


def test_a_logo_is_seen_from_a_contrast_of_three() -> None:
    """White on black, black on white; grey on white from there."""
    assert stands_out(toned(1.0), 0.0)
    assert stands_out(toned(0.0), 1.0)
    assert stands_out(toned(0.27), 1.0)
    assert not stands_out(toned(0.35), 1.0)
    assert not stands_out(toned(0.9), 0.85)


@pytest.mark.parametrize(
    ("colour", "plates"), [((0, 60, 120), 0), ((255, 255, 255), 0), ((240, 230, 200), 0), ((146, 146, 146), 1)]
)
def test_a_plate_only_where_it_helps(colour: tuple[int, ...], plates: int, tmp_path: Path) -> None:
    """Grey that is seen on white and not on ivory gets one; what white would swallow as well gets none."""
    logo = picture(tmp_path / "a.png", colour)
    data = build(Recipe(SPEECH, "red_gold", ("deck",), Unit(NAME, logo=logo)), SHELVES)[0][0].data

    assert parts(data)["ppt/slideMasters/slideMaster1.xml"].decode().count('name="标志底"') == plates


def test_units_with_other_logos_are_built_as_if_each_were_the_first(tmp_path: Path) -> None:
    """One after another, one without, the first again."""
    recipe = Recipe(SPEECH, "green")
    shared = prepared(recipe, SHELVES)
    one = Unit(NAME, logo=picture(tmp_path / "a.png", (0, 60, 120)), confidential="内部资料")
    other = Unit(NAME, logo=picture(tmp_path / "b.jpg", (200, 60, 20), (40, 40)), confidential="内部资料")
    for unit in (one, other, NO_UNIT, one, replace(other, name="")):
        assert for_unit(shared, unit) == build(replace(recipe, unit=unit), SHELVES)


def test_handouts_show_no_logo_and_ask_for_none(tmp_path: Path) -> None:
    """They are printed whatever became of its file; a deck is not."""
    unit = Unit(NAME, logo=str(tmp_path / "none.png"))
    (made,), remarks = build(Recipe(SPEECH, make=("speech_text",), unit=unit), SHELVES)
    with zipfile.ZipFile(BytesIO(made.data)) as package:
        assert not [name for name in package.namelist() if "media" in name]
    assert remarks == build(Recipe(SPEECH, make=("speech_text",)), SHELVES)[1]


def test_the_account_lists_the_logo(tmp_path: Path) -> None:
    recipe = Recipe(SPEECH, make=("deck",), unit=Unit("水务局", logo=picture(tmp_path / "a.png", (0, 60, 120))))
    found = {(entry.where, entry.words, entry.why) for entry in ledger(*plan(recipe, SHELVES)).furniture}

    assert ("slideMaster", "水务局标志", "logo") in found
