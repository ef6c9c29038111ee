"""Recipes: what they say, what the command line sets over them, and mistakes named with key and line."""

import os
from pathlib import Path

import pytest

from builder.model.recipe import MADE, Fill, Recipe
from builder.model.remark import Refusal
from builder.model.unit import Unit
from builder.model.wishes import Pin, Wishes
from builder.read.recipe import read_recipe, recipe_of

WHOLE = """
speech = "../speeches/a.txt"
theme = "base"
make = ["speech_text"]
rate = 180
[unit]
name = "市水务局"
speaker = "张三"
date = "2025年3月22日"
confidential = "内部资料　注意保管"
[[fill]]
blank = "**单位"
value = "市水务局"
after = "由"
before = "牵头"
[[fill]]
blank = "××"
value = "三"
"""
MISTAKES = {
    "no speech": ("theme = 'base'\n", "recipe_no_speech", "speech", 1),
    "an empty speech": ("theme = 'base'\nspeech = ''\n", "recipe_no_speech", "speech", 2),
    "a speech of a wrong type": ("speech = 3\n", "value_wrong", "speech", 1),
    "an unknown key": ("speech = 'a'\ntitle = 'x'\n", "key_unknown", "title", 2),
    "a misspelt table": ("speech = 'a'\n\n[units]\nname = 'x'\n", "key_unknown", "units", 3),
    "a misspelt key in a table": ("speech = 'a'\n[unit]\n# one\nnmae = 'x'\n", "key_unknown", "unit.nmae", 4),
    "a dotted key": ("speech = 'a'\nunit.nmae = 'x'\n", "key_unknown", "unit.nmae", 2),
    "a quoted key": ("speech = 'a'\n\"theem\" = 'x'\n", "key_unknown", "theem", 2),
    "a misspelt key in a fill": ("speech = 'a'\n[[fill]]\nblnak = 'x'\n", "key_unknown", "fill.blnak", 3),
    "a kind that is not made": ("speech = 'a'\nmake = ['deck', 'poster']\n", "value_wrong", "make", 2),
    "no kinds": ("speech = 'a'\nmake = []\n", "value_wrong", "make", 2),
    "a word for kinds": ("speech = 'a'\nmake = 'deck'\n", "value_wrong", "make", 2),
    "a word for a unit": ("speech = 'a'\nunit = 'x'\n", "value_wrong", "unit", 2),
    "a table for fills": ("speech = 'a'\n[fill]\nblank = 'x'\n", "value_wrong", "fill", 2),
    "words for fills": ("speech = 'a'\nfill = ['x']\n", "value_wrong", "fill", 2),
    "a control character": ("speech = 'a'\n[unit]\nname = \"a\\u0007b\"\n", "value_wrong", "unit.name", 3),
    "no character": ("speech = 'a'\n[unit]\nname = \"a\\uffffb\"\n", "value_wrong", "unit.name", 3),
    "a rate that nobody speaks at": ("speech = 'a'\nrate = 20\n", "value_wrong", "rate", 2),
    "a word for minutes": ("speech = 'a'\nminutes = 'no'\n", "value_wrong", "minutes", 2),
    "a line of confidentiality too long for its place": (
        f"speech = 'a'\n[unit]\nconfidential = '{'密' * 25}'\n",
        "value_wrong",
        "unit.confidential",
        3,
    ),
    "two lines": ("speech = 'a'\n[unit]\nspeaker = \"a\\nb\"\n", "value_wrong", "unit.speaker", 3),
    "a date that is TOML's": ("speech = 'a'\n[unit]\ndate = 2025-03-22\n", "value_wrong", "unit.date", 3),
    "a fill without a blank": ("speech = 'a'\n[[fill]]\nvalue = 'x'\n", "entry_incomplete", "fill", 2),
    "a fill without a value": ("speech = 'a'\n[[fill]]\nblank = 'x'\n", "entry_incomplete", "fill", 2),
    "a second fill without a value": (
        "speech = 'a'\n[[fill]]\nblank = 'x'\nvalue = 'y'\n\n[[fill]]\nblank = 'x'\n",
        "entry_incomplete",
        "fill",
        6,
    ),
    "a slide without an address": ("speech = 'a'\n[[slide]]\ntitle = 'x'\n", "entry_incomplete", "slide", 2),
    "an unknown key of a slide": ("speech = 'a'\n[[slide]]\nat = 'x'\ntitel = 'x'\n", "key_unknown", "slide.titel", 4),
    "a layout that there is not": (
        "speech = 'a'\n[[slide]]\nat = 'x'\nlayout = 'x'\n",
        "value_wrong",
        "slide.layout",
        4,
    ),
    "a word for lines": ("speech = 'a'\n[[slide]]\nat = 'x'\nlines = 'x'\n", "value_wrong", "slide.lines", 4),
    "no lines": ("speech = 'a'\n[[slide]]\nat = 'x'\nlines = []\n", "value_wrong", "slide.lines", 4),
    "an empty line": ("speech = 'a'\n[[slide]]\nat = 'x'\nlines = ['']\n", "value_wrong", "slide.lines", 4),
    "lines within lines within lines": (
        "speech = 'a'\n[[slide]]\nat = 'x'\nlines = [[['x']]]\n",
        "value_wrong",
        "slide.lines",
        4,
    ),
    "a word for a flag": ("speech = 'a'\n[[slide]]\nat = 'x'\nskip = 'yes'\n", "value_wrong", "slide.skip", 4),
    "a number for a split": ("speech = 'a'\n[[slide]]\nat = 'x'\nsplit = 3\n", "value_wrong", "slide.split", 4),
    "words for a number": ("speech = 'a'\nslides = 'x'\n", "value_wrong", "slides", 2),
    "a flag for a number": ("speech = 'a'\nslides = true\n", "value_wrong", "slides", 2),
    "no slides": ("speech = 'a'\nslides = 0\n", "value_wrong", "slides", 2),
    "an unknown density": ("speech = 'a'\ndensity = 'x'\n", "value_wrong", "density", 2),
    "a path that is too long": (f"speech = 'a'\ntheme = '{'x' * 1001}'\n", "value_wrong", "theme", 2),
    "a misspelt key in the second fill": (
        "speech = 'a'\n[[fill]]\nblank = 'x'\nvalue = 'y'\n[[fill]]\nblank = 'x'\nvalue = 3\n",
        "value_wrong",
        "fill.value",
        7,
    ),
}
SYNTAX = {
    "no value": (b"speech =\n", "1"),
    "two values": (b"speech = 'a'\nspeech = 'b'\n", "2"),
    "no end of a string": (b"speech = 'a'\ntheme = \"x\n", "2"),
    "no bracket": (b"speech = 'a'\n[unit\n", "2"),
    "a bare word": (b"speech = 'a'\ntheme = base\n", "2"),
    "Chinese marks": ("speech = 'a'\ntheme = “base”\n".encode(), "2"),
    "a Chinese equals sign": ("speech ＝ 'a'\n".encode(), "1"),
}


def recipe(folder: Path, text: str | bytes) -> str:
    """A recipe's file."""
    path = folder / "r.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_a_whole_recipe(tmp_path: Path) -> None:
    """Every key; the speech counts from the recipe's own folder."""
    (tmp_path / "decks").mkdir()
    read = read_recipe(recipe(tmp_path / "decks", WHOLE))

    assert read == Recipe(
        str(tmp_path / "speeches" / "a.txt"),
        "base",
        ("speech_text",),
        Unit("市水务局", "张三", "2025年3月22日", "内部资料　注意保管"),
        (Fill("**单位", "市水务局", "由", "牵头"), Fill("××", "三")),
        rate=180,
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_editors_of_windows_are_welcome(mark: str, ending: str, tmp_path: Path) -> None:
    """A byte order mark and their line ends change nothing."""
    (tmp_path / "a").mkdir()
    plain = read_recipe(recipe(tmp_path, WHOLE))

    assert read_recipe(recipe(tmp_path, (mark + WHOLE.replace("\n", ending)).encode())) == plain


@pytest.mark.parametrize(("text", "code", "key", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named(text: str, code: str, key: str, line: int, tmp_path: Path) -> None:
    """File, key and line."""
    path = recipe(tmp_path, text)
    with pytest.raises(Refusal) as refused:
        read_recipe(path)

    assert refused.value.code == code
    assert refused.value.facts["file"] == path
    assert (refused.value.facts["key"], int(refused.value.facts["line"])) == (key, line)


@pytest.mark.parametrize(("data", "line"), SYNTAX.values(), ids=SYNTAX)
def test_a_slip_of_the_pen_is_named(data: bytes, line: str, tmp_path: Path) -> None:
    """The line on which TOML stops making sense."""
    with pytest.raises(Refusal) as refused:
        read_recipe(recipe(tmp_path, data))

    assert refused.value.code == "toml_syntax"
    assert refused.value.facts["line"] == line


@pytest.mark.parametrize(
    ("key", "near"), [("them", "theme"), ("speach", "speech"), ("makes", "make"), ("unti", "unit"), ("fills", "fill")]
)
def test_the_nearest_key_is_offered(key: str, near: str, tmp_path: Path) -> None:
    """And no other."""
    with pytest.raises(Refusal) as refused:
        read_recipe(recipe(tmp_path, f"speech = 'a'\n{key} = 'x'\n"))

    assert refused.value.facts["known"] == near


def test_all_keys_are_offered_where_none_is_near(tmp_path: Path) -> None:
    """A short list of what can be written."""
    with pytest.raises(Refusal) as refused:
        read_recipe(recipe(tmp_path, "speech = 'a'\nzzz = 'x'\n"))

    assert refused.value.facts["known"].split("、") == [
        "speech",
        "theme",
        "make",
        "minutes",
        "rate",
        "unit",
        "line",
        "fill",
        "slide",
        "slides",
        "density",
        "planned",
    ]


SETTINGS = {
    "a theme": ("theme=red_gold", Recipe("a.txt", "red_gold")),
    "spaces around the key": (" theme =red_gold", Recipe("a.txt", "red_gold")),
    "an equals sign in the value": ("unit.name=a=b", Recipe("a.txt", unit=Unit("a=b"))),
    "a unit": ("unit.name=市水务局", Recipe("a.txt", unit=Unit("市水务局"))),
    "a quoted value": ('unit.name="市水务局"', Recipe("a.txt", unit=Unit("市水务局"))),
    "a value that only opens a quote": ('unit.name="市"局', Recipe("a.txt", unit=Unit('"市"局'))),
    "a value in brackets": ("unit.name=[市]局", Recipe("a.txt", unit=Unit("[市]局"))),
    "a table": ('unit={name="a",date="b"}', Recipe("a.txt", unit=Unit("a", "", "b"))),
    "one kind": ("make=deck", Recipe("a.txt", make=("deck",))),
    "kinds in any order": ("make=speech_text, deck", Recipe("a.txt")),
    "kinds as a list": ('make=["speech_text"]', Recipe("a.txt", make=("speech_text",))),
    "a kind twice": ("make=deck,deck", Recipe("a.txt", make=("deck",))),
    "fills": ('fill=[{blank="**",value="本"}]', Recipe("a.txt", fills=(Fill("**", "本"),))),
    "an empty value": ("unit.name=", Recipe("a.txt")),
    "a number stays a word": ("unit.date=2025", Recipe("a.txt", unit=Unit("", "", "2025"))),
    "a number where one is wanted": ("rate=120", Recipe("a.txt", rate=120)),
    "no minutes": ("minutes=false", Recipe("a.txt", rate=0)),
    "minutes": ("minutes=true", Recipe("a.txt")),
}


@pytest.mark.parametrize(("setting", "expected"), SETTINGS.values(), ids=SETTINGS)
def test_a_setting(setting: str, expected: Recipe) -> None:
    """KEY=VALUE, with the keys of a recipe."""
    assert recipe_of("a.txt", [("--set", setting)]) == expected


PINNED = """speech = "a.txt"
planned = "0123"
slides = 20
density = "low"

[[slide]]
at = "二 / 1 以学铸魂"
layout = "cards"
lines = ["甲", ["乙", "丙"]]
split = "要先算"
[[slide]]
at = "二 / 2"
title = "丁"
split = ["戊", "己"]
skip = true
after = "封面"
"""


def test_wishes_for_slides(tmp_path: Path) -> None:
    """Each with the line that tells it, to be named where it cannot be."""
    path = recipe(tmp_path, PINNED)
    first = Pin(
        "二 / 1 以学铸魂",
        "cards",
        lines=(("甲",), ("乙", "丙")),
        split=("要先算",),
        places={"at": 7, "layout": 8, "lines": 9, "split": 10},
    )
    places = {"at": 12, "title": 13, "split": 14, "skip": 15, "after": 16}
    second = Pin("二 / 2", "", "丁", (), ("戊", "己"), True, "封面", places)

    assert read_recipe(path).wishes == Wishes(path, "0123", 20, "low", (first, second))


@pytest.mark.parametrize("key", ["planned = '0'", "slides = 3", "density = 'high'", "[[slide]]\nat = 'x'"])
def test_one_wish_is_enough(key: str, tmp_path: Path) -> None:
    """A recipe without any has none."""
    assert read_recipe(recipe(tmp_path, f"speech = 'a'\n{key}\n")).wishes is not None
    assert read_recipe(recipe(tmp_path, "speech = 'a'\n")).wishes is None


def test_wishes_on_the_command_line() -> None:
    """A number is a number, and a slide is at no line."""
    made = recipe_of("a.txt", [("--set", "slides=12"), ("--set", 'slide=[{at="二",skip=true}]')])

    assert made.wishes == Wishes("--set", "", 12, "", (Pin("二", skip=True, places={"at": 0, "skip": 0}),))


@pytest.mark.parametrize("setting", ["minutes=no", "minutes=", "rate=fast", "rate=20", "rate=1e9"])
def test_a_setting_that_is_no_such_value_is_refused(setting: str) -> None:
    with pytest.raises(Refusal) as refused:
        recipe_of("a.txt", [("--set", setting)])

    assert (refused.value.code, refused.value.facts["key"]) == ("value_wrong", setting.partition("=")[0])


def test_the_last_setting_wins_over_the_file(tmp_path: Path) -> None:
    """Over what the recipe says, and over what was set before; the rest stays."""
    read = read_recipe(
        recipe(tmp_path, WHOLE), [("--set", "unit.name=甲"), ("--set", "unit.name=乙"), ("--make", "make=deck")]
    )

    assert read.unit == Unit("乙", "张三", "2025年3月22日", "内部资料　注意保管")
    assert read.make == ("deck",)
    assert len(read.fills) == 2


def test_a_recipe_makes_everything_where_it_does_not_say(tmp_path: Path) -> None:
    """Deck and speech text, no theme of its own."""
    read = read_recipe(recipe(tmp_path, "speech = 'a.txt'\n"))

    assert (read.make, read.theme, read.fills) == (MADE, "", ())


def test_a_theme_folder_counts_from_the_recipe(tmp_path: Path) -> None:
    """A path does; a name stays a name, though a folder of that name is beside it."""
    (tmp_path / "themes" / "mine").mkdir(parents=True)
    (tmp_path / "base").mkdir()
    path = read_recipe(recipe(tmp_path, "speech = 'a'\ntheme = 'themes/mine'\n"))
    name = read_recipe(recipe(tmp_path, "speech = 'a'\ntheme = 'base'\n"))

    assert os.path.samefile(path.theme, tmp_path / "themes" / "mine")
    assert name.theme == "base"


@pytest.mark.parametrize("data", [b"\xff\xfe" + "speech='a'".encode("utf-16-le"), "speech='讲'".encode("gbk"), b"\xff"])
def test_a_recipe_in_another_encoding_is_named(data: bytes, tmp_path: Path) -> None:
    """TOML is UTF-8."""
    with pytest.raises(Refusal) as refused:
        read_recipe(recipe(tmp_path, data))

    assert refused.value.code == "toml_not_text"


@pytest.mark.parametrize("deep", ["[" * 100_000, "{a=" * 100_000, "9" * 5000, "1" * 300 + "." + "1" * 300])
def test_a_monstrous_value_is_refused(deep: str, tmp_path: Path) -> None:
    """By its file, in one line."""
    with pytest.raises(Refusal) as refused:
        read_recipe(recipe(tmp_path, f"speech = {deep}\n"))

    assert refused.value.facts["file"].endswith("r.toml")
