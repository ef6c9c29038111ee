"""The specimen fills every room of every theme, with few words and with many, and nothing overflows."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model.deck import Layout
from builder.model.sheet import Plate
from builder.write.deck import deck_bytes
from tests.plan.test_promises import overflowing
from tests.samples import THEMES, stencils_of, theme_of
from tests.specimen import PICTURE, decks, specimen
from tests.valid import faults


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("full", [False, True], ids=["few", "full"])
def test_every_room_holds_its_specimen(theme: str, full: bool) -> None:
    """Each slot of each room has words, and they fit."""
    made = theme_of(theme)
    slides = specimen(theme, full).slides

    assert [(s.layout, s.rung) for s in slides] == [(a, n) for a in Layout for n in range(len(made.rooms[a]))]
    for slide in slides:
        assert {fill.slot for fill in slide.fills if fill.paragraphs or isinstance(fill, Plate)} == set(
            made.rooms[slide.layout][slide.rung]
        ) - {"confidential"}
        overflowing(slide, made)


def test_sheets_of_it_are_valid(tmp_path: Path) -> None:
    """Those with a table and pictures: a table stands in a table's slot, a picture in a picture's."""
    path = tmp_path / "sheet.pptx"
    wanted = {Layout.TABLE, Layout.PICTURE, Layout.PICTURE_FULL}
    for deck in decks(THEMES[0], True):
        if wanted & {slide.layout for slide in deck.slides}:
            path.write_bytes(deck_bytes(deck, stencils_of(THEMES[0]).deck, (PICTURE,)))

            assert faults(path) == []
