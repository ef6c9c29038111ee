"""A unit's file: its words by either name, what fills the blanks, and how it stands between command line, recipe and theme."""

import os
from pathlib import Path

import pytest

from builder.build import plan
from builder.model.recipe import Fill, Recipe
from builder.model.remark import Refusal
from builder.model.unit import ALIASES, NO_UNIT, Unit, over, unit_of
from builder.read.recipe import read_recipe, recipe_of
from tests.media import png
from tests.samples import SHELVES

WORDS = {
    "name": "清溪县水务局",
    "short": "县水务局",
    "parent": "云泽市水务局",
    "province": "江南省",
    "city": "云泽市",
    "county": "清溪县",
    "speaker": "张三",
    "post": "局长",
    "meeting": "全县节水工作会议",
    "date": "2026年3月23日",
}
MISTAKES = {
    "a misspelt word": ("nmae = 'x'\n", "key_unknown", "nmae", 1),
    "a misspelt word in the table": ("[unit]\n\nnmae = 'x'\n", "key_unknown", "unit.nmae", 3),
    "a misspelt Chinese word": ("'全程' = 'x'\n", "key_unknown", "全程", 1),
    "what only recipes have": ("speech = 'a.txt'\n", "key_unknown", "speech", 1),
    "a word in both of its names": ("name = 'x'\n'全称' = 'y'\n", "key_twice", "全称", 2),
    "a word in both of its names, in the table": ("[unit]\n'市' = 'x'\ncity = 'y'\n", "key_twice", "unit.city", 3),
    "no text": ("date = 2026-03-23\n", "value_wrong", "date", 1),
    "two lines": ('name = "a\\nb"\n', "value_wrong", "name", 1),
    "a number": ("[unit]\nshort = 3\n", "value_wrong", "unit.short", 2),
    "a fill of nothing": ("[[fill]]\nvalue = 'x'\n", "entry_incomplete", "fill", 1),
    "a fill without a value": ("name = 'x'\n[[fill]]\nid = 'B1'\n", "entry_incomplete", "fill", 2),
    "a misspelt key of a fill": ("[[fill]]\nblnak = 'x'\nvalue = 'y'\n", "key_unknown", "fill.blnak", 2),
}


def written(folder: Path, text: str, name: str = "u.toml") -> str:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def quoted(words: dict[str, str]) -> str:
    """A table's body."""
    return "".join(f"'{key}' = '{value}'\n" for key, value in words.items())


@pytest.mark.parametrize("head", ["", "[unit]\n"], ids=["at the top", "in its table"])
@pytest.mark.parametrize("chinese", [False, True], ids=["english", "chinese"])
def test_every_word_has_two_names(chinese: bool, head: str, tmp_path: Path) -> None:
    names = dict(zip(ALIASES.values(), ALIASES, strict=True))
    words = {names[key] if chinese else key: value for key, value in WORDS.items()}

    assert set(WORDS) == set(ALIASES.values())
    assert recipe_of("a.txt", unit=written(tmp_path, head + quoted(words))).unit == Unit(**WORDS)


def test_spaces_around_a_word_are_dropped() -> None:
    assert unit_of({"name": " 水务局\u3000", "讲话人": "张　三"}) == Unit("水务局", "张　三")


def test_the_logo_is_found_beside_the_file(tmp_path: Path) -> None:
    """Wherever the command is called; in a recipe it is found beside the recipe."""
    (tmp_path / "units").mkdir()
    unit = written(tmp_path / "units", "logo = 'pictures/logo.png'\n")
    recipe = written(tmp_path, "speech = 'a.txt'\n[unit]\nlogo = 'logo.png'\n", "r.toml")

    assert recipe_of("a.txt", unit=unit).unit.logo == os.path.join(tmp_path, "units", "pictures/logo.png")
    assert read_recipe(recipe).unit.logo == os.path.join(tmp_path, "logo.png")
    assert read_recipe(recipe, (), unit).unit.logo.endswith("pictures/logo.png")


def test_the_logo_of_a_theme_is_found_beside_the_theme(tmp_path: Path) -> None:
    """Also that of a theme it extends; where it is not, that is told."""
    for name, parent, unit in (("old", "base", "[unit]\nlogo = 'o.png'\n"), ("new", "old", "")):
        (tmp_path / name).mkdir()
        written(tmp_path / name, f"extends = '{parent}'\n{unit}", "theme.toml")
    recipe = Recipe(written(tmp_path, "题目\n今天开会。\n", "a.txt"), str(tmp_path / "new"))
    with pytest.raises(Refusal) as refused:
        plan(recipe, SHELVES)
    (tmp_path / "old" / "o.png").write_bytes(png())
    decided, _ = plan(recipe, SHELVES)

    assert (refused.value.code, refused.value.facts["file"]) == ("logo_missing", str(tmp_path / "old" / "o.png"))
    assert decided.decks[0].logo is not None
    assert decided.decks[0].logo.image.data == png()


def test_the_table_comes_before_the_top(tmp_path: Path) -> None:
    assert recipe_of("a.txt", unit=written(tmp_path, "name = 'x'\nshort = 's'\n[unit]\nname = 'y'\n")).unit == Unit(
        "y", short="s"
    )


@pytest.mark.parametrize(("text", "code", "key", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named(text: str, code: str, key: str, line: int, tmp_path: Path) -> None:
    """File, key and line."""
    path = written(tmp_path, text)
    with pytest.raises(Refusal) as refused:
        recipe_of("a.txt", unit=path)

    facts = refused.value.facts
    assert (refused.value.code, facts["file"], facts["key"], int(facts["line"])) == (code, path, key, line)


def test_the_word_that_was_meant_is_offered(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        recipe_of("a.txt", unit=written(tmp_path, "'讲话' = 'x'\n"))

    assert refused.value.facts["known"] == "讲话人"


def test_an_empty_value_is_a_fill_still_to_come(tmp_path: Path) -> None:
    """What `jiangyi blanks` writes is a unit's file before anybody fills anything in."""
    fills = recipe_of("a.txt", unit=written(tmp_path, "[[fill]]\nid = 'B1'\nvalue = ''\n")).fills

    assert fills == (Fill("", "", id="B1"),)


def test_set_comes_before_the_unit_before_the_recipe_before_the_theme(tmp_path: Path) -> None:
    """Each word by itself, from wherever it is stated first; an empty one states nothing."""
    (tmp_path / "themes" / "own").mkdir(parents=True)
    theme = "extends = 'base'\n[unit]\n'全称' = 'theme'\nspeaker = 'theme'\ndate = 'theme'\nshort = 'theme'\n"
    written(tmp_path / "themes" / "own", theme, "theme.toml")
    written(tmp_path, "题目\n今天开会。\n", "a.txt")
    unit = written(tmp_path, "name = 'unit'\nspeaker = 'unit'\ndate = ''\n")
    recipe = "speech = 'a.txt'\ntheme = 'themes/own'\n[unit]\nname = 'recipe'\nspeaker = 'recipe'\n'日期' = 'recipe'\n"
    read = read_recipe(written(tmp_path, recipe, "r.toml"), [("--set", "unit.全称=set")], unit)
    decided, _ = plan(read, SHELVES)

    assert read.unit == Unit("set", "unit", "recipe")
    assert over(read.unit, decided.theme.unit) == Unit("set", "unit", "recipe", short="theme")


def test_fills_of_the_unit_come_before_those_of_the_recipe(tmp_path: Path) -> None:
    recipe = written(tmp_path, "speech = 'a'\n[[fill]]\nblank = '**'\nvalue = 'recipe'\n", "r.toml")
    unit = written(tmp_path, "[[fill]]\nblank = '××'\nvalue = 'unit'\n")

    assert read_recipe(recipe, (), unit).fills == (Fill("××", "unit"), Fill("**", "recipe"))


def test_a_recipe_is_faulted_by_its_own_lines(tmp_path: Path) -> None:
    """A fill of the unit's file does not count among the recipe's."""
    recipe = written(tmp_path, "speech = 'a'\n[[fill]]\nblank = '**'\n", "r.toml")
    unit = written(tmp_path, "[[fill]]\nblank = '××'\nvalue = 'unit'\n")
    with pytest.raises(Refusal) as refused:
        read_recipe(recipe, (), unit)

    assert (refused.value.facts["file"], refused.value.facts["number"]) == (recipe, "1")


def test_a_speech_without_anything_is_a_recipe() -> None:
    assert recipe_of("a.txt") == Recipe("a.txt")


@pytest.mark.parametrize(
    ("unit", "line"),
    [
        (Unit("局", "张三", post="局长"), "局长　张三"),
        (Unit("局", "张三"), "张三"),
        (Unit("局", post="局长"), "局"),
        (NO_UNIT, ""),
    ],
)
def test_who_speaks(unit: Unit, line: str) -> None:
    """The post stands ahead of the name; where nobody is named the unit speaks."""
    assert unit.byline == line
