"""Fills that run and let through, and forms that a theme draws itself."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from builder.compile.colours import Triple, luminance
from builder.compile.contrast import Grounds
from builder.compile.fills import lights, pattern
from builder.compile.hues import Hues
from builder.compile.pages import pages
from builder.compile.paths import inside, path_xml, steps
from builder.compile.schema import ROLES
from builder.compile.scheme import fill_xml
from builder.compile.source import Source, merged, read_theme
from builder.model.deck import Layout
from builder.value import replace
from tests.samples import ROOT, SHELVES

SPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
COLOURS: dict[str, Triple] = {"dk1": (0.0, 0.0, 0.0), "lt1": (1.0, 1.0, 1.0), "accent1": (1.0, 0.0, 0.0)}
SQUARE = "M0 0 L1 0 L1 1 L0 1 Z"
ARCH = "M0 1 C0 -.33 1 -.33 1 1 Z"


@pytest.mark.parametrize(
    "fill", ["accent1", "accent1@20", "accent2%15", "dk1@50%5", "accent1>dk2", "dk1>dk2%9>lt1/270"]
)
def test_fills_that_there_are(fill: str) -> None:
    assert re.fullmatch(pattern(ROLES), fill)
    assert etree.fromstring(f"<x {SPACE}>{fill_xml(fill)}</x>") is not None


@pytest.mark.parametrize(
    "fill", ["accent7", "accent1@0", "accent1%100", "accent1>", "a>b", "dk1/90", "dk1>dk2>lt1>lt2"]
)
def test_fills_that_there_are_not(fill: str) -> None:
    assert re.fullmatch(pattern(ROLES), fill) is None


def test_a_run_has_its_stops_apart_and_its_angle() -> None:
    drawn = fill_xml("accent1>dk2@50>lt1%20/90")

    assert re.findall(r'pos="(\d+)"', drawn) == ["0", "50000", "100000"]
    assert '<a:lin ang="5400000"' in drawn
    assert '<a:schemeClr val="bg1"><a:alpha val="20000"/></a:schemeClr>' in drawn
    assert '<a:schemeClr val="tx2"><a:lumMod val="50000"/><a:lumOff val="50000"/></a:schemeClr>' in drawn


def test_a_film_lets_its_ground_through() -> None:
    """Half of red on black is a dark red; on a run from black to white there are as many lights as stops."""
    assert lights("accent1%50 on dk1", COLOURS.__getitem__) == [luminance((0.5, 0.0, 0.0))]
    assert lights("accent1%50 on dk1>lt1", COLOURS.__getitem__) == [
        luminance((0.5, 0.0, 0.0)),
        luminance((1.0, 0.5, 0.5)),
    ]


def test_words_on_a_run_are_read_as_on_its_worst_part() -> None:
    grounds = Grounds(_source({}))

    assert grounds.contrast("lt1", "dk1>lt1") == pytest.approx(1)
    assert grounds.contrast("lt1", "dk1") > grounds.contrast("lt1", "lt1%20 on dk1") > 4


def test_a_template_says_films_in_its_own_colours() -> None:
    source = _source({})
    theirs = replace(
        source, template=replace(source.template, colours={"tx1": "000000", "bg1": "FFFFFF", "accent1": "FF0000"})
    )

    assert Hues(theirs).said(fill_xml("accent1%30")) == fill_xml("accent1%30")


@pytest.mark.parametrize(
    ("path", "within", "without"), [(SQUARE, (0.5, 0.5), (1.5, 0.5)), (ARCH, (0.5, 0.5), (0.05, 0.1))]
)
def test_what_lies_inside_a_path(path: str, within: tuple[float, float], without: tuple[float, float]) -> None:
    assert inside(path, *within)
    assert not inside(path, *without)


@pytest.mark.parametrize(
    "path", ["", "L1 1", "M0 0", "M0 0 Q1 1 0 1", "M0 0 C1 1 0 1", "M0 0 L1", "M0 0 L9 9", "M0 0 L1 1 x"]
)
def test_what_is_no_path(path: str) -> None:
    assert steps(path) == ()


def test_a_path_is_drawn_step_by_step() -> None:
    tree = etree.fromstring(f"<x {SPACE}>{path_xml(ARCH)}</x>")

    assert [etree.QName(step).localname for step in tree.find(".//{*}path")] == ["moveTo", "cubicBezTo", "close"]
    assert [(spot.get("x"), spot.get("y")) for spot in tree.iter("{*}pt")][-1] == ("100000", "100000")


def test_words_beside_a_path_stand_on_what_is_behind_it() -> None:
    """A path counts as ground only where it is: left of the arch's foot is the slide's own ground."""
    stated = {
        "deck": {"paths": {"arch": ARCH}, "layouts": {"section": {"shapes": [["path:arch", 1, 1, 4, 4, "dk1", "", 0]]}}}
    }
    source = _source(stated)
    page = next(page for page in pages(source) if page.layout is Layout.SECTION)
    grounds = Grounds(source)

    assert grounds.behind(page, 3, 4) == "dk1"
    assert grounds.behind(page, 1.1, 1.3) == page.ground


def _source(stated: dict[str, object]) -> Source:
    source = read_theme(str(ROOT / "themes" / "base"), SHELVES)
    return replace(source, table=merged(source.table, stated))
