"""What stands at the foot of a slide can be read on its ground, in every theme."""

import pytest
from lxml import etree

from builder.compile.drawing import layout_xml
from builder.compile.geometry import Page
from builder.compile.pages import pages
from builder.compile.scheme import colour
from builder.compile.source import Source, read_theme
from builder.value import replace
from tests.samples import ROOT, SHELVES, THEMES

READABLE = 4.5
"""The contrast that small words need (WCAG 2, AA)."""
SMALL = ("crumb", "confidential")
SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


def source(theme: str) -> Source:
    """The settings of a theme that ships."""
    return read_theme(str(ROOT / "themes" / theme), SHELVES)


def light(digits: str) -> float:
    """The relative luminance of a colour (WCAG 2)."""
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2)."""
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def roles(theme: Source, page: Page) -> set[str]:
    """The roles of all that stands at the foot of a page."""
    drawn = {page.foot or theme.get("deck", key, "role") for key in ("footer", "page") if getattr(page, key)}
    return drawn | {place.look["role"] for place in page.places if place.key in SMALL}


@pytest.mark.parametrize("theme", THEMES)
def test_the_foot_can_be_read(theme: str) -> None:
    made = source(theme)
    found = [(p.name, role, p.ground) for p in pages(made) for role in roles(made, p)]

    assert found
    assert [f for f in found if contrast(colour(made, f[1]), colour(made, f[2])) < READABLE] == []


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("foot", "expected"), [("accent2", {"accent2"}), ("", {"accent6"})])
def test_a_layouts_foot_is_drawn_in_its_role(foot: str, expected: set[str]) -> None:
    """The footer and the page number, and nothing else, take it."""
    made = source("base")
    page = next(page for page in pages(made) if page.name == "引文")
    root = etree.fromstring(layout_xml(made, replace(page, foot=foot)))
    found = {
        e.get("val")
        for shape in root.iterfind(".//p:sp", SPACES)
        if shape.find(".//p:ph[@type='ftr']", SPACES) is not None
        or shape.find(".//p:ph[@type='sldNum']", SPACES) is not None
        for e in shape.iterfind(".//a:defRPr//a:schemeClr", SPACES)
    }

    assert found == expected
