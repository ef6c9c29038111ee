"""`theme check`: nothing wrong with what ships or is derived; every fault is told, counted, and is status 1."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builder.compile.audit import CONTRACT, FEWEST, Hold, Pair, fonts, holds, idle_tiles
from builder.compile.pages import pages
from builder.compile.schema import ROLES
from builder.compile.source import read_theme
from builder.model.deck import FRAMED, Layout, slots_of
from builder.paper.fonts import Substitutes
from builder.wardrobe import examined
from tests.compile.test_source import over, theme
from tests.samples import ROOT, SHELVES, THEMES, theme_of


@pytest.mark.parametrize("name", THEMES)
def test_what_ships_is_good(name: str, run) -> None:
    """Every role, every contrast, every slot; whatever fonts this machine has."""
    ran = run("theme", "check", name)

    assert (ran.status, ran.err) == (0, "")
    assert "✗" not in ran.out
    assert name in ran.out.splitlines()[-1]


DERIVED = [
    ("red_gold", "FFCC00"), ("red_gold", "0A0A0A"), ("business_blue", "FFD1DC"), ("green", "00FFFF"), ("neutral_grey", "9E1B1E"),
]  # fmt: skip


@pytest.mark.parametrize(("parent", "colour"), DERIVED)
def test_what_is_derived_is_good(parent: str, colour: str, run) -> None:
    """Whatever the colour."""
    run("theme", "new", "ours", "--from", parent, "--colour", colour)

    assert json.loads(run("theme", "check", "ours", "--json").out)["good"] is True


FAULTS = {
    "words that are hardly seen": ("[roles]\naccent1 = '#4F91DF'", "contrast", {"role": "accent1", "ground": "lt2"}),
    "quiet words that are hardly seen": ("[roles]\naccent6 = '#AAAAAA'", "contrast", {"role": "accent6", "ground": "lt1"}),
    "words on a field of their own colour": (
        "[deck.slots.tail]\nfill = 'dk1'\nrole = 'dk1'", "contrast", {"role": "dk1", "ground": "dk1", "ratio": 1.0},
    ),
    "pale words on paper": (
        "[handout.study.styles]\nplace = { role = 'accent2' }", "contrast", {"role": "accent2", "ground": "lt1", "where": "study.place"},
    ),
    "a head of two characters": (
        "[deck.tiles.card.slots.head]\nbox = [1, 1, 0.9, 0.7]", "capacity", {"layout": "cards_2", "slot": "head"},
    ),
    "a title of few characters": (
        "[deck.layouts.cover.slots.title]\nbox = [1, 1, 5, 0.8]", "capacity", {"layout": "cover", "slot": "title"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "table", "entry"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told(text: str, table: str, entry: dict, run, tmp_path: Path) -> None:
    """Where it is; status 1."""
    ran = run("theme", "check", over(tmp_path, text), "--json")
    bad = [found for found in json.loads(ran.out)[table] if not found["good"]]

    assert (ran.status, json.loads(ran.out)["good"], ran.err) == (1, False, "")
    assert any(entry.items() <= found.items() for found in bad), bad


def test_faults_are_counted(run, tmp_path: Path) -> None:
    """In the last line as many as are marked above it."""
    ran = run("theme", "check", over(tmp_path, "[roles]\naccent1 = '#4F91DF'\n[deck.tiles.crad]\nlike = 'card'"))

    assert ran.status == 1
    assert ran.out.count("✗") - 2 == int(re.search(r"(\d+) 处要改", ran.out)[1]) > 5


def test_roles_without_colours_are_all_told(run, tmp_path: Path) -> None:
    """Those that are stated nowhere, and those that point nowhere; before anything else can be said."""
    base = (ROOT / "themes" / "base" / "theme.toml").read_text(encoding="utf-8")
    text = base.replace('accent3 = "earth"\n', "").replace('accent4 = "teal"', 'accent4 = "tael"')
    place = theme(tmp_path, text)
    ran, said = run("theme", "check", place), json.loads(run("theme", "check", place, "--json").out)

    assert ran.status == 1
    assert said["roles"] == [{"role": "accent3", "found": ""}, {"role": "accent4", "found": "tael"}]
    assert ran.out.count("✗") == 4
    assert (said["contrast"], said["good"]) == ([], False)


def test_a_tile_that_nothing_uses_is_told(run, tmp_path: Path) -> None:
    """Its name is likely misspelt; one that another is like is used."""
    used = "[deck.grids.cards.counts.3]\ntile = 'mine'\n[deck.tiles.mine]\nlike = 'ours'\n[deck.tiles.ours]\nlike = 'card'\n"
    place = over(tmp_path, f"{used}[deck.tiles.crad]\nlike = 'card'\n")

    assert idle_tiles(read_theme(str(place), SHELVES)) == ("crad",)
    assert json.loads(run("theme", "check", place, "--json").out)["idle"] == ["crad"]


def test_a_theme_that_cannot_be_printed_is_refused(run, tmp_path: Path) -> None:
    """In one line, as everywhere: also where only one of its handouts is at fault."""
    cover = run("theme", "check", over(tmp_path, "[deck.layouts.cover.slots.title]\nbox = [9, 1, 9, 2]"))
    base = (ROOT / "themes" / "base" / "theme.toml").read_text(encoding="utf-8")
    study = run("theme", "check", theme(tmp_path, base.replace('checklist = "要求与时限"\n', ""), "lacking"))

    assert (cover.status, cover.out, study.status, study.out) == (1, "", 1, "")
    assert "deck.layouts.cover.slots.title.box" in cover.err
    assert "handout.study.words.checklist" in study.err


STATES = {
    "there": (frozenset({"微软雅黑", "Noto Serif CJK SC"}), "微软雅黑", "there", ""),
    "another instead": (frozenset({"Noto Sans CJK SC"}), "微软雅黑", "instead", "Noto Sans CJK SC"),
    "the bold face of another": (frozenset({"宋体"}), "方正小标宋简体", "instead", "宋体"),
    "nothing": (frozenset({"Arial"}), "微软雅黑", "missing", ""),
    "nobody knows": (frozenset(), "微软雅黑", "unknown", ""),
}


@pytest.mark.parametrize(("known", "font", "state", "instead"), STATES.values(), ids=STATES)
def test_fonts_are_looked_for(known: frozenset[str], font: str, state: str, instead: str, monkeypatch) -> None:
    """Whether this machine has them, or what stands in."""
    monkeypatch.setattr(examined, "installed", lambda: known)
    found = {entry.font: entry for entry in examined.fonts_here(read_theme(str(ROOT / "themes" / "base"), SHELVES))}

    assert (found[font].state, found[font].instead) == (state, instead)


def test_fonts_are_no_fault_of_the_theme(run, monkeypatch) -> None:
    """What is missing is told, and the theme is good all the same."""
    monkeypatch.setattr(examined, "installed", lambda: frozenset({"Arial"}))
    ran = run("theme", "check", "base")

    assert ran.status == 0
    assert "○ 微软雅黑" in ran.out


def test_every_font_that_is_named_is_looked_for() -> None:
    """Those of slides and those of all handouts, and where each is named first."""
    found = fonts(read_theme(str(ROOT / "themes" / "base"), SHELVES))
    stated = re.findall(
        r'(?:han|latin) = "([^"]+)"', (ROOT / "themes" / "base" / "theme.toml").read_text(encoding="utf-8")
    )
    others: Substitutes = theme_of("base").substitutes

    assert set(found) == set(stated)
    assert found["微软雅黑"] == "fonts.heading"
    assert found["仿宋_GB2312"].startswith("handout.official.")
    assert set(found) <= set(others)


def test_every_slot_that_holds_words_is_counted() -> None:
    """Of each layout each family of slots, and what is counted stands in the rooms that the planner has."""
    found = {
        (hold.layout, hold.slot): hold for hold in holds(pages(read_theme(str(ROOT / "themes" / "base"), SHELVES)))
    }
    wanted = {
        (layout.value, slot.rstrip("0123456789"))
        for layout in Layout
        for slot in slots_of(layout)
        if slot not in ("picture", "table")
    }
    title = found["cards_3", "title"]

    assert {pair for pair in wanted if pair[1] not in (*FRAMED, "chip")} <= set(found) <= wanted
    assert ("cards_3", "lead") in found
    assert (title.size, title.least, title.sure, title.most) == (32, 24, (26, 1), (35, 2))
    assert all(hold.sure[1] and hold.most[1] for hold in found.values())


def test_where_the_limits_are() -> None:
    """The least is enough, a little under it is not; an agenda's title is 目录."""
    assert (Pair("dk1", "lt1", 7.0, 7.0).good, Pair("dk1", "lt1", 6.99, 7.0).good) == (True, False)
    for layout, slot, few in (("cover", "title", FEWEST["title"]), ("agenda_3", "title", 2), ("cards_3", "head", 4)):
        assert Hold(layout, slot, 36, 28, (9, 1), (9, 1), few).good
        assert not Hold(layout, slot, 36, 28, (9, 1), (9, 1), few - 1).good
    assert {role for role, _, _ in CONTRACT} | {"lt1", "lt2"} == set(ROLES)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_reads_well(language: str, run, monkeypatch) -> None:
    """Lines that a terminal holds; in English no Chinese but names of fonts."""
    monkeypatch.setenv("JIANGYI_LANG", language)
    said = run("theme", "check", "base").out.splitlines()

    assert len(said) < 180
    assert max(map(len, said)) < 160
    assert language == "zh" or not re.search(
        r"[\u4e00-\u9fff]",
        "".join(line for line in said if "○" not in line and "handout" not in line and "fonts." not in line),
    )
