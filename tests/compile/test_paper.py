"""The paper of a handout: what stands in its margin."""

from pathlib import Path

import pytest
from docx.oxml.ns import qn

from builder.compile.paper import margin_place, paper
from builder.compile.source import read_theme
from tests.samples import SHELVES

MM = 56.7
"""Twips in a millimetre."""


def with_margin(folder: Path, settings: str) -> object:
    (folder / "theme.toml").write_text(f'extends = "base"\n[handout.speech_text]\n{settings}\n', encoding="utf-8")
    return read_theme(str(folder), SHELVES)


@pytest.mark.parametrize(
    ("settings", "room"),
    [
        ("margins = { left = 26, right = 28 }", 28),
        ("margins = { left = 24, right = 28 }\nmirrored = true", 24),
        ("margins = { right = 18 }\nsize = [185, 260]", 18),
    ],
)
def test_a_slides_number_stands_between_the_text_and_what_printers_reach(
    settings: str, room: int, tmp_path: Path
) -> None:
    """2 mm from the text, also where even pages have their wider margin at the left; 3 mm from the edge."""
    source = with_margin(tmp_path, settings)
    place = margin_place(source, "speech_text")
    x, width = (int(place.get(qn(f"w:{key}"))) for key in ("x", "w"))
    page = (185 if "size" in settings else 210) * MM

    assert x == pytest.approx(page - (room - 2) * MM, abs=2)
    assert x + width == pytest.approx(page - 3 * MM, abs=2)
    assert paper(source, "speech_text").refs


def test_a_margin_without_room_cites_no_slides(tmp_path: Path) -> None:
    assert not paper(with_margin(tmp_path, "margins = { right = 17 }"), "speech_text").refs
