"""A scheme from one colour: whatever the colour is, words are read on every ground that a theme has for them."""

from __future__ import annotations

import functools

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.compile.audit import CONTRACT
from builder.compile.brand import scheme, worn_second
from builder.compile.colours import LARGE, READABLE, contrast, digits, lch, luminance, parts
from builder.compile.contrast import Grounds
from builder.compile.pages import pages
from builder.compile.schema import ROLES
from builder.compile.source import Source, merged, read_theme
from builder.value import replace
from tests.samples import ROOT, SHELVES, THEMES

COLOURS = st.integers(0, 0xFFFFFF).map("{:06X}".format)
GREYS = st.integers(0, 255).map(lambda level: f"{level:02X}" * 3)
EXTREME = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "00FFFF", "FF00FF", "010000", "FEFFFF", "FFD1DC"]
LEAST = {
    **{(role, ground): least for role, ground, least in CONTRACT},
    ("lt1", "dk2"): 7.0,
    ("accent2", "dk2"): READABLE,
    ("dk1", "accent2"): READABLE,
    ("lt1", "accent6"): READABLE,
}
"""The contract that every scheme keeps, so that a swapped one stays readable."""


def broken(made: dict[str, str]) -> list[tuple[str, str, float]]:
    """The pairs of the contract that a scheme does not keep."""
    ratios = ((one, other, contrast(made[one], made[other])) for one, other in LEAST)
    return [(one, other, found) for one, other, found in ratios if found < LEAST[one, other]]


@pytest.mark.parametrize("made_by", [scheme, worn_second])
@settings(max_examples=300, deadline=None)
@given(brand=COLOURS | GREYS)
@functools.reduce(lambda over, one: lambda test: over(example(brand=one)(test)), EXTREME, lambda test: test)
def test_any_colour_gives_a_scheme_that_is_read(made_by, brand: str) -> None:
    """Twelve colours, each of six digits; the contract holds, and nothing depends on chance."""
    made = made_by(brand)

    assert sorted(made) == sorted(ROLES)
    assert all(len(value) == 6 and int(value, 16) >= 0 for value in made.values())
    assert made["lt1"] == "FFFFFF"
    assert broken(made) == []
    assert made == made_by(brand)


@given(brand=GREYS)
def test_a_grey_stays_grey(brand: str) -> None:
    """No colour that nobody asked for, but in links that were followed."""
    made = scheme(brand)

    assert [role for role, value in made.items() if lch(value)[1] > 0.01] == ["folHlink"]


@pytest.mark.parametrize("brand", ["9E1B1E", "1B4F91", "0B5F45"])
def test_a_deep_colour_is_kept_as_it_is(brand: str) -> None:
    """One that carries words already becomes the colour of the scheme, and its hue stays."""
    light, chroma, hue = lch(scheme(brand)["accent1"])
    own = lch(brand)

    assert abs(light - own[0]) < 0.03
    assert abs(chroma - own[1]) < 0.03
    assert abs(hue - own[2]) < 4


@pytest.mark.parametrize("brand", ["FFCC00", "FFD1DC", "7FDBFF"])
def test_a_light_colour_is_the_ornament_of_its_dark_twin(brand: str) -> None:
    """Its hue stands in both; the light one is seen on white as well."""
    made = scheme(brand)

    assert abs(lch(made["accent1"])[2] - lch(brand)[2]) < 5
    assert abs(lch(made["accent2"])[2] - lch(brand)[2]) < 5
    assert contrast(made["accent2"], "FFFFFF") > 1.25


def test_a_colour_near_brass_is_not_ornamented_with_brass() -> None:
    """The second hue stands off from the first."""
    made = scheme("7A5A10")

    assert abs(lch(made["accent2"])[2] - 250) < 8
    assert abs(lch(made["accent3"])[2] - 250) < 8


@given(brand=COLOURS)
def test_digits_are_found_again(brand: str) -> None:
    """There and back, but for what rounding takes."""
    back = digits(lch(brand))

    assert max(abs(a - b) for a, b in zip(parts(back), parts(brand), strict=True)) < 0.012


@given(light=st.floats(0.15, 1), chroma=st.floats(0, 0.4), hue=st.floats(0, 360))
def test_a_colour_that_no_screen_shows_loses_chroma_alone(light: float, chroma: float, hue: float) -> None:
    """Its lightness stays, so contrasts do."""
    made = lch(digits((light, chroma, hue)))

    assert abs(made[0] - light) < 0.02
    assert made[1] <= chroma + 0.02


@functools.cache
def words_on(theme: str) -> tuple[Source, frozenset[tuple[str, str]]]:
    """A theme's settings, and each role that its words have with each ground that they stand on."""
    source = read_theme(str(ROOT / "themes" / theme), SHELVES)
    grounds = Grounds(source)
    return source, frozenset(
        (look.get("role", place.look["role"]), grounds.under(page, place))
        for page in pages(source)
        for place in page.places
        for look in (place.look, place.look.get("second", {}))
    )


@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme != "ink"])
@settings(max_examples=60, deadline=None)
@given(brand=COLOURS | GREYS)
@functools.reduce(lambda over, one: lambda test: over(example(brand=one)(test)), EXTREME, lambda test: test)
def test_words_are_read_in_every_theme_in_any_colour(theme: str, brand: str) -> None:
    """All words of every page, on whatever is drawn behind them."""
    source, pairs = words_on(theme)
    made = (worn_second if theme == "neutral_grey" else scheme)(brand)
    roles = {role: f"#{value}" for role, value in made.items()}
    grounds = Grounds(replace(source, table=merged(source.table, {"roles": roles})))

    assert len(pairs) > 5
    assert [pair for pair in pairs if grounds.contrast(*pair) < READABLE] == []


KNOWN = {("000000", "FFFFFF"): 21.0, ("777777", "FFFFFF"): 4.48, ("FF0000", "FFFFFF"): 4.0, ("0000FF", "FFFF00"): 8.0}


@pytest.mark.parametrize(("pair", "known"), KNOWN.items())
def test_contrast_is_that_of_wcag(pair: tuple[str, str], known: float) -> None:
    """Worked examples; the order does not matter."""
    assert round(contrast(*pair), 2) == pytest.approx(known, abs=0.01)
    assert contrast(*pair) == contrast(*reversed(pair))
    assert luminance((1.0, 1.0, 1.0)) == pytest.approx(1)
    assert LARGE < READABLE
