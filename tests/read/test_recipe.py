"""Recipes: what they say, what the command line sets over them, and mistakes named with key and line."""

import os
from pathlib import Path

import pytest

from builder.model.recipe import MADE, Fill, Recipe
from builder.model.remark import Refusal
from builder.model.unit import Unit
from builder.read.recipe import read_recipe, recipe_of

WHOLE = """
speech = "../speeches/a.txt"
theme = "base"
make = ["speech_text"]
[unit]
name = "市水务局"
speaker = "张三"
date = "2025年3月22日"
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
        Unit("市水务局", "张三", "2025年3月22日"),
        (Fill("**单位", "市水务局", "由", "牵头"), Fill("××", "三")),
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
        "unit",
        "line",
        "fill",
        "preset",
        "rate",
        "refs",
        "contents",
        "per_page",
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
}


@pytest.mark.parametrize(("setting", "expected"), SETTINGS.values(), ids=SETTINGS)
def test_a_setting(setting: str, expected: Recipe) -> None:
    """KEY=VALUE, with the keys of a recipe."""
    assert recipe_of("a.txt", [("--set", setting)]) == expected


def test_the_last_setting_wins_over_the_file(tmp_path: Path) -> None:
    """Over what the recipe says, and over what was set before; the rest stays."""
    read = read_recipe(
        recipe(tmp_path, WHOLE), [("--set", "unit.name=甲"), ("--set", "unit.name=乙"), ("--make", "make=deck")]
    )

    assert read.unit == Unit("乙", "张三", "2025年3月22日")
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
