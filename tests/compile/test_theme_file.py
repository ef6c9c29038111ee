"""theme.toml: inheritance, and mistakes named with file, key and line."""

from pathlib import Path

import pytest

from builder.compile.geometry import pages
from builder.compile.source import read_theme
from builder.compile.theme import compile_theme
from builder.model.deck import Layout
from builder.model.remark import Refusal
from builder.say import refusal
from tests.samples import SHELVES

MISTAKES = {
    "unknown key": ('colour = "red"', "colour", 2),
    "unknown key, near": ('[pallette]\nred = "#AA0000"', "palette", 2),
    "unknown key deep down": ("[deck.slots.title]\nsise = 30", "size", 3),
    "wrong type": ("title = 3", "title", 2),
    "bad colour": ('[palette]\nred = "red"', "palette.red", 3),
    "role without colour": ('[roles]\naccent1 = "nowhere"', "nowhere", 3),
    "unknown role": ('[roles]\naccent9 = "ink"', "accent9", 3),
    "shape of no form": ('[deck]\nhead = [["star", 0, 0, 1, 1, "dk1", "", 0]]', "deck.head", 3),
    "shape in no role": ('[deck]\nhead = [["rect", 0, 0, 1, 1, "#FF0000", "", 0]]', "deck.head", 3),
    "box of three": ("[deck.slots.title]\nbox = [1, 2, 3]", "deck.slots.title.box", 3),
    "box off the slide": ("[deck.layouts.cover.slots.title]\nbox = [9, 1, 9, 2]", "封面", 3),
    "slot too low": ("[deck.layouts.cover.slots.title]\nbox = [1, 1, 9, 0.3]", "封面", 3),
    "absurd size": ("[deck.slots.title]\nsize = 4000", "deck.slots.title.size", 3),
    "least over size": ("[deck.slots.title]\nleast = 60", "60", 3),
    "columns that do not add up": ("[deck.grids.cards.counts.4]\ncolumns = [2, 3]", "columns", 3),
    "missing tile": ('[deck.grids.cards.counts.4]\ntile = "nothing"', "nothing", 1),
    "negative margin": ("[handout.speech_text.margins]\ntop = -3", "margins.top", 3),
    "a table where a word belongs": ("[title]\nx = 1", "title", 2),
    "a word where a table belongs": ("deck = 'x'", "deck", 2),
    "two lines in a font": ('[fonts]\nheading = { han = "a\\nb" }', "fonts.heading.han", 3),
}


def theme(folder: Path, text: str, name: str = "mine") -> Path:
    """A theme's folder."""
    (folder / name).mkdir(exist_ok=True)
    (folder / name / "theme.toml").write_text(text, encoding="utf-8")
    return folder / name


def refused(folder: Path) -> str:
    """What is said of the theme in `folder`."""
    with pytest.raises(Refusal) as error:
        compile_theme(read_theme(str(folder), SHELVES))
    return refusal(error.value)


def test_a_theme_states_only_what_differs(tmp_path: Path) -> None:
    """Everything else comes from its parents, the nearest first."""
    theme(tmp_path, 'extends = "base"\ntitle = "父"\n[palette]\nslate = "#123456"\n', "parent")
    source = read_theme(str(theme(tmp_path, 'extends = "parent"\n[words]\nagenda = "提纲"\n')), SHELVES)
    made, stencils = compile_theme(source)

    assert made.title == "父"
    assert made.agenda == "提纲"
    assert made.continued == "（续）"
    assert len(source.files) == 3
    assert set(made.rooms) == set(Layout)
    assert len(pages(source)) == len(stencils.deck.slides)


@pytest.mark.parametrize(("text", "named", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named(text: str, named: str, line: int, tmp_path: Path) -> None:
    """One line with the file, its line, and the key or what was found."""
    folder = theme(tmp_path, f'extends = "base"\n{text}\n')
    said = refused(folder)

    assert named in said
    assert str(folder) in said
    assert f"第 {line} 行" in said or line == 1
    assert "\n" not in said


def test_what_a_theme_without_parents_lacks_is_named(tmp_path: Path) -> None:
    """The first key that is missing."""
    assert "deck" in refused(theme(tmp_path, 'title = "空"\n'))


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe\x00\x01" * 50,
        b"title = \n",
        b"[a\n",
        b"\x00" * 100,
        b"a = " + b"[" * 100_000,
        b"[a" + b".b" * 2000 + b"]\n",
    ],
    ids=["binary", "no value", "no bracket", "zeros", "100,000 lists", "deep tables"],
)
def test_what_is_no_toml_is_named(data: bytes, tmp_path: Path) -> None:
    """A clear line, no traceback, no hang."""
    folder = theme(tmp_path, "")
    (folder / "theme.toml").write_bytes(data)

    assert "theme.toml" in refused(folder)


def test_circles_and_missing_parents_are_named(tmp_path: Path) -> None:
    """A theme that extends itself by way of another, and one whose parent is not there."""
    theme(tmp_path, 'extends = "b"\n', "a")
    theme(tmp_path, 'extends = "a"\n', "b")

    assert "a → b → a" in refused(tmp_path / "a")
    assert "gone" in refused(theme(tmp_path, 'extends = "gone"\n', "c"))
    assert "extends" in refused(theme(tmp_path, 'extends = "../../etc"\n', "d"))
