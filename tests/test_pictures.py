"""The pictures of the README: which slides are shown, that they are there, and small."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.pictures import FAMILIES, FOLDER, SHOWN, STAND_INS, STRIP, chosen, family, ready
from tests.samples import CASES, ROOT, planned

LARGEST, ALL = 150, 600
"""KB of one picture, of all."""


@pytest.mark.parametrize(("seed", "theme"), CASES)
def test_the_first_of_each_kind_is_shown_in_order(seed: str, theme: str) -> None:
    """As many as asked for or as there are, none with an open blank, cover first and closing last."""
    deck, _ = planned(seed, theme)
    good = [slide for slide in deck.slides if ready(slide)]
    places = chosen(deck, FAMILIES, SHOWN)
    shown = [deck.slides[n] for n in places]

    assert places == sorted(set(places))
    assert len(shown) == min(SHOWN, len(good))
    assert all(ready(slide) for slide in shown)
    for slide in good:
        wanted = [kind for kind in (FAMILIES[-1], *FAMILIES) if any(family(s) == kind for s in good)]
        if family(slide) in wanted[:SHOWN]:
            assert family(slide) in {family(s) for s in shown}


def test_a_strip_shows_the_same_kinds() -> None:
    deck, _ = planned("mobilisation.txt", "red_gold")

    assert {family(deck.slides[n]) for n in chosen(deck, STRIP, len(STRIP))} == set(STRIP)


def test_every_kind_that_is_made_can_be_shown() -> None:
    """One that is not named would come last of all."""
    made = {family(slide) for seed, theme in CASES for slide in planned(seed, theme)[0].slides}

    assert made <= set(FAMILIES)


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_pictures_are_there_and_small(readme: str) -> None:
    """What a README shows exists, opens, and costs nobody a minute; nothing else lies there."""
    named = re.findall(r"(?m)^!\[[^]]+\]\(([^)]+)\)$", (ROOT / readme).read_text(encoding="utf-8"))
    files = [ROOT / name for name in named]
    sizes = [file.stat().st_size / 1024 for file in files]

    assert sorted(files) == sorted(FOLDER.iterdir())
    assert max(sizes) <= LARGEST
    assert sum(sizes) <= ALL
    for file in files:
        with Image.open(file) as picture:
            assert picture.width >= 800


def test_every_font_of_the_themes_has_a_stand_in() -> None:
    named = {
        font
        for path in Path(ROOT / "themes").glob("*/theme.toml")
        for font in re.findall(r'han = "([^"]+)"', path.read_text(encoding="utf-8"))
    }

    assert named <= {name for names in STAND_INS.values() for name in names}
