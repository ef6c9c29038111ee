"""`theme show`: settings in effect, who states them, what differs from the parent."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from builder.compile.schema import ROLES
from builder.wardrobe.rows import aligned, wide
from builder.wardrobe.shown import LONGEST, short
from tests.compile.test_source import theme
from tests.samples import THEMES

OWN = """\
extends = "ink"
title = "我们的"
[palette]
mine = "#123456"
[roles]
accent1 = "mine"
accent2 = "#ABCDEF"
[fonts]
body = { han = "仿宋" }
[deck.slots.title]
size = 40
least = 28
[unit]
name = "云泽市水务局"
"""


@pytest.fixture
def shown(run, tmp_path: Path) -> dict:
    """What programs get of a theme of one's own."""
    theme(tmp_path / "themes", OWN)
    return json.loads(run("theme", "show", "mine", "--json").out)


def test_the_line_of_parents(shown: dict) -> None:
    """From the theme itself to the farthest."""
    assert shown["schema"] == "jiangyi.theme/1"
    assert [step["name"] for step in shown["chain"]] == ["mine", "ink", "base"]
    assert shown["unit"]["name"] == "云泽市水务局"


def test_each_role_with_its_colour_and_who_states_it(shown: dict) -> None:
    """By a name of the palette, or as a colour itself."""
    roles = {entry.pop("role"): entry for entry in shown["roles"]}

    assert tuple(roles) == ROLES
    assert roles["accent1"] == {"colour": "#123456", "palette": "mine", "by": "mine"}
    assert roles["accent2"] == {"colour": "#ABCDEF", "palette": "", "by": "mine"}
    assert roles["dk2"] == {"colour": "#000000", "palette": "black", "by": "ink"}
    assert roles["lt1"] == {"colour": "#FFFFFF", "palette": "paper", "by": "base"}


def test_fonts_with_what_stands_in(shown: dict) -> None:
    """Of the heading the parent's, of the text its own."""
    fonts = {entry["use"]: entry for entry in shown["fonts"]}

    assert (fonts["body.han"]["font"], fonts["body.han"]["by"]) == ("仿宋", "mine")
    assert (fonts["heading.han"]["font"], fonts["heading.han"]["by"]) == ("华文中宋", "ink")
    assert fonts["body.han"]["substitutes"][0] == "仿宋_GB2312"


def test_sizes_in_effect(shown: dict) -> None:
    """What the theme states, and what it leaves to its parents."""
    sizes = {(entry["at"], entry["slot"]): entry for entry in shown["sizes"]}

    assert sizes["deck", "title"] == {"at": "deck", "slot": "title", "size": 40, "least": 28, "by": "mine"}
    assert sizes["deck", "lead"]["by"] == "ink"
    assert sizes["deck", "crumb"]["by"] == "base"
    assert sizes["deck.tiles.card", "head"]["size"] == 32
    assert {"look": "speech_text", "style": "body", "han": "仿宋", "size": 16, "line": 29, "by": "base"} in shown[
        "handouts"
    ]


def test_what_differs_from_the_parent(shown: dict) -> None:
    """Only what is otherwise than before: a size that is repeated is no change, nor is the parent's name."""
    assert shown["changes"] == [
        {"key": "title", "was": "墨白", "is": "我们的"},
        {"key": "palette.mine", "was": None, "is": "#123456"},
        {"key": "roles.accent1", "was": "black", "is": "mine"},
        {"key": "roles.accent2", "was": "light", "is": "#ABCDEF"},
        {"key": "fonts.body.han", "was": "微软雅黑", "is": "仿宋"},
        {"key": "deck.slots.title.size", "was": 32, "is": 40},
        {"key": "deck.slots.title.least", "was": 24, "is": 28},
        {"key": "unit.name", "was": "", "is": "云泽市水务局"},
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", [*THEMES, "mine"])
def test_it_reads_well(name: str, language: str, run, tmp_path: Path, monkeypatch) -> None:
    """A line each, none without end; every role and every font is there; English has no Chinese of ours."""
    monkeypatch.setenv("JIANGYI_LANG", language)
    theme(tmp_path / "themes", OWN)
    ran = run("theme", "show", name)
    headings = [line for line in ran.out.splitlines()[1:] if not line.startswith("  ")]

    assert (ran.status, ran.err) == (0, "")
    assert all(re.search(rf"(?m)^  {role} +#[0-9A-F]{{6}} ", ran.out) for role in ROLES)
    assert "heading.han" in ran.out
    assert max(map(wide, ran.out.splitlines())) < 200
    assert language == "zh" or not re.search(r"[\u4e00-\u9fff]", "".join(headings))


def test_a_theme_that_changes_nothing_says_so(run, tmp_path: Path) -> None:
    """Apart from its own title, which it need not have."""
    theme(tmp_path / "themes", 'extends = "ink"\n')

    assert "没有不同" in run("theme", "show", "mine").out


def test_a_folder_is_shown_as_well(run, tmp_path: Path) -> None:
    """By its path."""
    assert "mine → ink → base" in run("theme", "show", theme(tmp_path / "elsewhere", OWN)).out


@pytest.mark.parametrize(("text", "code"), [('extends = "bogus"\n', "extends_missing"), ("titel = 1\n", "key_unknown")])
def test_a_broken_theme_is_refused(text: str, code: str, run, tmp_path: Path) -> None:
    """In one line, as anywhere."""
    ran = run("theme", "show", theme(tmp_path, text), "--json")

    assert (ran.status, json.loads(ran.out)["error"]["code"]) == (1, code)


def test_columns_stand_under_each_other() -> None:
    """A Chinese character is two wide; what is too wide pushes on in its own row only."""
    rows = [["a", "标题", "x"], ["长名", "b", "y"], ["z" * 60, "c"], []]

    assert aligned(rows) == ["a" + " " * 41 + "标题  x", "长名" + " " * 38 + "b     y", "z" * 60 + "  c", ""]
    assert aligned([]) == []
    assert (short(None), short(3), len(short("x" * 99))) == ("–", "3", LONGEST)
