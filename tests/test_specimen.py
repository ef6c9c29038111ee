"""The specimen fills every room of every theme, with few words and with many, and nothing overflows."""

from __future__ import annotations

import pytest

from builder.model.deck import Layout
from tests.plan.test_promises import overflowing
from tests.samples import THEMES, theme_of
from tests.specimen import specimen


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("full", [False, True], ids=["few", "full"])
def test_every_room_holds_its_specimen(theme: str, full: bool) -> None:
    """Each slot of each room has words, and they fit."""
    made = theme_of(theme)
    slides = specimen(theme, full).slides

    assert [(s.layout, s.rung) for s in slides] == [(a, n) for a in Layout for n in range(len(made.rooms[a]))]
    for slide in slides:
        assert {fill.slot for fill in slide.fills if fill.paragraphs} == set(made.rooms[slide.layout][slide.rung]) - {
            "confidential"
        }
        overflowing(slide, made)
