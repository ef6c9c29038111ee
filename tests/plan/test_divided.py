"""What a divider tells of its section: its points by their headings, never as a strip what it warns of; no slide says the same again."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.model.deck import Layout
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.motifs import entries, motifs
from tests.plan.tables import BREAKER
from tests.plan.test_strips import points
from tests.samples import THEMES, theme_of
from tests.wishes import SPEECH, decided

SHORT = ["守住水源", "修好渠道", "管住闸口", "算清水账"]
LONG = "把今年春天以来所有已经开工但是还没有验收的渠道工程全部核查一遍"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("headlines", "sub", "shown"), [
    (SHORT[:3], "", True),
    (SHORT, "", True),
    (SHORT, "让每一滴水都用在庄稼上", True),
    (SHORT[:1], "", False),
    ([LONG, LONG], "", False),
])  # fmt: skip
def test_headings_in_a_list(headlines: list[str], sub: str, shown: bool, theme: str) -> None:
    """All of them, each with its numeral, or none where one does not fit."""
    kit = Kit(theme_of(theme), BREAKER, lambda _: 0.0)
    made = entries(points(headlines), Text(sub, 9) if sub else NOTHING, kit)

    assert (made is not None) is shown
    if made is not None:
        said = {fill.slot: "".join(p.words for p in fill.paragraphs) for fill in made[1]}
        assert [said[f"entry{n}"] for n in range(1, len(headlines) + 1)] == headlines
        assert set(said) == set(kit.theme.rooms[Layout.SECTION][made[0]]) - {"title", "number", "crumb", "confidential"}


@pytest.mark.parametrize("headlines", [
    ["防止“过场”思想", "防止“纸上”整治", "防止“歇脚”心理"],
    ["“轻描淡写”的问题", "“避重就轻”的问题", "“浅尝辄止”的问题"],
    ["力戒“空谈”", "多用“实招”", "常修“内功”"],
])  # fmt: skip
def test_what_is_warned_of_bears_no_strip(headlines: list[str]) -> None:
    """Without its 防止 it would look like what is wanted."""
    kit = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)

    assert motifs(points(headlines), (), kit) == (0, [])


@pytest.mark.parametrize(("headline", "sub", "glance"), [
    ("抓住四个环节，把课堂办活", "课堂活不活，学员说了算", False),
    ("抓住课程、师资、场地、服务四个环节，把课堂办活", "把课堂办活", True),
])  # fmt: skip
def test_headings_are_listed_once(headline: str, sub: str, glance: bool, tmp_path: Path) -> None:
    """The divider takes their lead where it has room for that; else they stand under it on the next slide. What is said stays."""
    stated = "抓住课程、师资、场地、服务四个环节，把课堂办活"
    slides = decided(tmp_path, speech=SPEECH.replace(stated, headline)).decks[0].slides
    divider = next(slide for slide in slides if slide.layout is Layout.SECTION and headline.startswith(slide.title))
    said = {fill.slot: "".join(p.words for p in fill.paragraphs) for fill in divider.fills}

    assert said["sub"] == sub
    assert ("entry4" in said) is not glance
    assert any(slide.layout.value.startswith("overview") for slide in slides) is glance
    assert "课堂活不活，学员说了算。" in "".join(p.words for slide in slides for p in slide.notes)
