"""`theme new`: a folder that builds at once, all of it or nothing, and every slip told in a line."""

from __future__ import annotations

import errno
import json
import os
import tomllib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from builder.compile.brand import colourless, scheme, worn_second
from builder.compile.colours import contrast
from builder.compile.source import read_theme
from builder.compile.theme import compile_theme
from tests.conftest import files_below
from tests.media import png
from tests.samples import SHELVES
from tests.test_disk import STEPS, Failing

THEME = Path("themes/water/theme.toml")


def test_a_theme_from_nothing_but_a_name(run, speech: Path) -> None:
    """It extends red_gold, states its title, builds, and is listed."""
    ran = run("theme", "new", "water")
    stated = tomllib.loads(THEME.read_text(encoding="utf-8"))

    assert (ran.status, ran.err) == (0, "")
    assert str(THEME) in ran.out
    assert stated == {"extends": "red_gold", "title": "water"}
    assert run("build", speech, "--theme", "water").status == 0
    assert "water" in run("theme", "list").out


def test_a_theme_from_name_logo_and_colour(run, speech: Path) -> None:
    """The colour's whole scheme in the roles, the unit's words, the logo beside them."""
    Path("mark.PNG").write_bytes(png(40, 20))
    ran = run("theme", "new", "water", "--name", "云泽市水务局", "--logo", "mark.PNG", "--colour", "1b4f91", "--json")
    said = json.loads(ran.out)
    source = read_theme("themes/water", SHELVES)
    stated = source.files[0].table

    assert said == {
        "schema": "jiangyi.theme_new/1",
        "name": "water",
        "extends": "red_gold",
        "colours": {role: f"#{value}" for role, value in scheme("1B4F91").items()},
        "files": [str(THEME), "themes/water/logo.png"],
    }
    assert stated["unit"] == {"name": "云泽市水务局", "logo": "logo.png"}
    assert {role: stated["palette"][name] for role, name in stated["roles"].items()} == said["colours"]
    assert Path("themes/water/logo.png").read_bytes() == Path("mark.PNG").read_bytes()
    assert compile_theme(source)[0].unit.name == "云泽市水务局"


def photograph() -> bytes:
    """A JPEG with a picture in it."""
    stream = BytesIO()
    Image.new("RGB", (9, 9), "navy").save(stream, "JPEG")
    return stream.getvalue()


@pytest.mark.parametrize(
    "data", [png(9, 9) + b"more", photograph(), photograph() + bytes(9)], ids=["PNG", "JPEG", "more"]
)
def test_a_logo_that_is_taken_is_good_for_a_build(data: bytes, run, speech: Path) -> None:
    """Bytes behind its end, as cameras and programs leave them, do no harm; its suffix is that of its kind."""
    Path("mark").write_bytes(data)

    assert run("theme", "new", "water", "--logo", "mark").status == 0
    assert (Path("themes/water") / ("logo.png" if data.startswith(b"\x89") else "logo.jpg")).is_file()
    assert run("build", speech, "--theme", "water").status == 0


@pytest.mark.parametrize("colour", ["#0B5F45", "0B5F45", "0b5f45"])
def test_a_colour_may_be_typed_as_people_do(colour: str, run) -> None:
    """With # or without, in small letters or large; the file is the same."""
    run("theme", "new", "water", "--colour", colour)

    assert "#0B5F45" in THEME.read_text(encoding="utf-8")


def test_a_theme_of_greys_wears_the_colour_second(run) -> None:
    """neutral_grey has its own colour in accent3, and so has a theme over it."""
    run("theme", "new", "water", "--from", "neutral_grey", "--colour", "A33D1E")
    stated = tomllib.loads(THEME.read_text(encoding="utf-8"))

    assert stated["palette"][stated["roles"]["accent3"]] == f"#{worn_second('A33D1E')['accent3']}"
    assert stated["roles"]["hlink"] == stated["roles"]["accent3"]


def test_a_grey_theme_may_be_extended_in_colour(run) -> None:
    """One that was made of a grey is no black and white one."""
    run("theme", "new", "plain", "--colour", "808080")

    assert run("theme", "new", "water", "--from", "plain", "--colour", "1B4F91").status == 0
    assert read_theme("themes/water", SHELVES).get("roles", "accent1") == "main"


@pytest.mark.parametrize(("colour", "grey"), [("1B4F91", False), ("FFD1DC", False), ("808080", True)])
def test_lines_to_write_on_go_with_the_colour(colour: str, grey: bool, run) -> None:
    """Where the parent's have one: pale, two as good as one, grey beside grey; where they are grey already they stay."""
    run("theme", "new", "water", "--colour", colour)
    run("theme", "new", "plain", "--colour", colour, "--from", "business_blue")
    styles = tomllib.loads(THEME.read_text(encoding="utf-8"))["handout"]["study"]["styles"]
    line, odd = styles["line"]["edge"], styles["line_odd"]["edge"]

    assert line != odd
    assert contrast(line[1:], odd[1:]) < 1.02
    assert 1.5 < contrast(line[1:], "FFFFFF") < 2.2
    assert colourless(line[1:]) is grey
    assert "handout" not in tomllib.loads(Path("themes/plain/theme.toml").read_text(encoding="utf-8"))


def test_a_path_is_where_it_goes(run) -> None:
    """Beside a theme that it extends, anywhere; a slash at its end changes nothing."""
    run("theme", "new", "ours/first")

    assert run("theme", "new", "ours/second/", "--from", "ours/first").status == 0
    assert "first" in Path("ours/second/theme.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ['讲“义”\\"', "水" * 90])
def test_a_name_is_written_as_it_is(name: str, run) -> None:
    """Marks and length do no harm; the title takes 40 characters of it."""
    run("theme", "new", "water", "--name", name)
    stated = tomllib.loads(THEME.read_text(encoding="utf-8"))

    assert (stated["unit"]["name"], stated["title"]) == (name, name[:40])


def test_the_same_command_gives_the_same_bytes(run) -> None:
    """Today and tomorrow, in either language."""
    run("theme", "new", "water", "--colour", "9E1B1E", "--name", "局")
    first = files_below(Path("themes"))
    run("theme", "new", "water", "--colour", "9E1B1E", "--name", "局", "--force")

    assert files_below(Path("themes")) == first


def test_a_theme_that_is_there_is_kept(run) -> None:
    """--force replaces it."""
    THEME.parent.mkdir(parents=True)
    THEME.write_text('extends = "ink"\ntitle = "手改"\n', encoding="utf-8")
    before = THEME.read_bytes()
    ran = run("theme", "new", "water", "--colour", "9E1B1E")

    assert (ran.status, "--force" in ran.err, THEME.read_bytes()) == (1, True, before)
    assert run("theme", "new", "water", "--colour", "9E1B1E", "--force").status == 0
    assert THEME.read_bytes() != before


SLIPS = {
    "no name": ([""], "1 到 60"),
    "a name with a space": (["a b"], "a b"),
    "a name with a dot": (["a.b"], "a.b"),
    "a name of two lines": (["a\nb"], "1 到 60"),
    "a name without end": (["x" * 61], "1 到 60"),
    "the folder above": ([".."], ".."),
    "the name of its parent": (["red_gold"], "red_gold → base"),
    "the name of its parent's parent": (["base"], "red_gold → base"),
    "no such parent": (["water", "--from", "bogus"], "bogus"),
    "a parent elsewhere": (["water", "--from", "far/away"], "far/away"),
    "a broken parent": (["water", "--from", "broken"], "theme.toml"),
    "a colour by name": (["water", "--colour", "red"], "red"),
    "a short colour": (["water", "--colour", "#F00"], "#F00"),
    "a long colour": (["water", "--colour", "FF0000FF"], "FF0000FF"),
    "a colour in other digits": (["water", "--colour", "１Ｂ４Ｆ９１"], "1B4F91"),
    "a colour for black and white": (["water", "--from", "ink", "--colour", "9E1B1E"], "ink"),
    "a unit of two lines": (["water", "--name", "a\nb"], "--name"),
    "a unit without end": (["water", "--name", "局" * 201], "--name"),
    "no such logo": (["water", "--logo", "none.png"], "none.png"),
    "a logo that is a folder": (["water", "--logo", "far"], "PNG"),
    "a logo of too many bytes": (["water", "--logo", "large.png"], "10 MB"),
    "a logo that is no picture": (["water", "--logo", "broken/theme.toml"], "broken"),
    "a logo cut short": (["water", "--logo", "half.png"], "half.png"),
    "a logo wider than any": (["water", "--logo", "wide.png"], "wide.png"),
}


@pytest.mark.parametrize(("arguments", "named"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_told_and_leaves_nothing(arguments: list[str], named: str, run, tmp_path: Path) -> None:
    """One line, status 1, no folder."""
    for name, text in (("far/away", 'extends = "base"\n'), ("themes/broken", "titel = 1\n")):
        Path(name).mkdir(parents=True)
        Path(name, "theme.toml").write_text(text, encoding="utf-8")
    Path("broken").mkdir()
    Path("broken/theme.toml").write_text("x", encoding="utf-8")
    Path("half.png").write_bytes(png(40, 20)[:-20])
    Path("wide.png").write_bytes(png(10_001, 1))
    Path("large.png").write_bytes(png(9, 9) + bytes(10 << 20))
    before = files_below(tmp_path)
    ran = run("theme", "new", *arguments)

    assert (ran.status, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert named in ran.err
    assert files_below(tmp_path) == before
    assert not os.path.lexists("themes/water")


@pytest.mark.parametrize(("call", "nth"), [*STEPS, ("mkdir", 1), ("mkdir", 2)])
def test_a_failure_leaves_nothing_behind(call: str, nth: int, run, monkeypatch, tmp_path: Path) -> None:
    """Neither of the two files, nor a folder on the way to them."""
    Path("mark.png").write_bytes(png(40, 20))
    monkeypatch.setattr(os, call, Failing(getattr(os, call), OSError(errno.ENOSPC, "full"), nth))
    ran = run("theme", "new", "water", "--logo", "mark.png")
    monkeypatch.undo()

    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert os.listdir(tmp_path) == ["mark.png"]
