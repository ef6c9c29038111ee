"""themes/README: every key of theme.toml is there, every key that is there exists, each example works; IMPORT says the same in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.bring.settings import GUESSED
from builder.compile.forms import FORMS, HOLDERS
from builder.compile.schema import ALIGN, ANCHOR, LOOKS, ROLES, SINGLE, THEME, TRANSITIONS, WORDS
from builder.compile.source import read_theme
from builder.compile.theme import compile_paper, compile_theme
from builder.model.deck import GRIDS, Layout, slots_of
from builder.model.handout import Ink, Style
from builder.model.recipe import PRESETS
from builder.model.unit import ALIASES
from builder.toml import Kind, Schema
from tests.compile.test_source import theme
from tests.media import png
from tests.samples import ROOT, SHELVES

FILES = {name: (ROOT / "themes" / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")}
TOP = "theme.toml"
"""What the tables are called that stand in no table of the file."""
Path_ = tuple[str, ...]


def keys(schema: Schema, above: Path_ = ()) -> Iterator[Path_]:
    """Every key that a theme may state, with the tables it stands in; "*" for a name of one's own."""
    for name, expected in schema.items():
        if isinstance(expected, Kind):
            yield (*above, name)
        else:
            assert isinstance(expected, dict)
            yield from keys(expected, (*above, name))


def documented(text: str) -> Iterator[Path_]:
    """Every key that the file has a row for, in each of the tables that its section names; words in capitals stand for names."""
    for section in text.split("\n## ")[1:]:
        named = next(iter(re.findall(r"(?m)^▸ (.*)$", section)), "")
        tables = [table.strip("[]") for table in re.findall(r"`([^`]+)`", named)]
        rows = re.findall(r"(?m)^\| (`.*?) \|", section)
        for table in tables:
            for key in (key for row in rows for key in re.findall(r"`([^`]+)`", row)):
                yield (*(() if table == TOP else table.split(".")), *key.split("."))


def fits(key: Path_, stated: Path_) -> bool:
    """Whether a key is the one that is stated, but for names."""
    return len(key) == len(stated) and all(a == b or b.isupper() for a, b in zip(key, stated, strict=True))


KEYS = list(keys(THEME))
EXAMPLES = re.findall(r"(?s)```toml\n(.*?)```", FILES["README.md"])


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_documented(name: str) -> None:
    """Whatever the schema knows has a row in a section that names its table."""
    stated = list(documented(FILES[name]))

    assert len(KEYS) > 1000
    assert [".".join(key) for key in KEYS if not any(fits(key, one) for one in stated)] == []


@pytest.mark.parametrize("name", FILES)
def test_every_documented_key_exists(name: str) -> None:
    """In each table that its section names, for at least one of the names that stand there."""
    assert [".".join(one) for one in documented(FILES[name]) if not any(fits(key, one) for key in KEYS)] == []


def test_a_missing_row_would_be_seen() -> None:
    """A test that cannot fail is none."""
    less = re.sub(r"(?m)^\| `ease`.*\n", "", FILES["README.md"])
    more = FILES["README.md"].replace("| `ease` |", "| `ease` `easy` |")

    assert ("deck", "slots", "title", "ease") in KEYS
    assert not any(fits(("deck", "slots", "title", "ease"), one) for one in documented(less))
    assert ("deck", "slots", "SLOT", "easy") in set(documented(more))


def test_both_languages_document_the_same() -> None:
    """The same tables, the same keys, the same examples, in the same order."""
    english, chinese = FILES["README.md"], FILES["README.zh.md"]

    assert list(documented(english)) == list(documented(chinese))
    assert re.findall(r"(?s)```toml\n(.*?)```", chinese) == EXAMPLES
    assert not re.search(
        r"[\u4e00-\u9fff]",
        re.sub(
            r"(?s)```.*?```|`[^`]*`|\[中文\]|（续）|内部资料　注意保管|一 二 三|讲话稿|公文版式|领导用稿|学习提纲|幻灯片讲义",
            "",
            english,
        ),
    )


IMPORT = {name: (ROOT / "themes" / name).read_text(encoding="utf-8") for name in ("IMPORT.md", "IMPORT.zh.md")}
SAID = {"FILE": "模板.pptx", "NAME": "本单位"}
"""What stands for a name of one's own in English, and what does in Chinese."""


def bones(text: str) -> list[tuple[str, list[str]]]:
    """What two languages share of a file, paragraph by paragraph: what kind it is, and what it quotes of commands, keys and names of files."""
    lines = re.sub(r"\n(?=[^\n|#\d-])", " ", text).split("\n")
    kinds = [(re.match(r"#+|\d+\.|\||\[|", line), line) for line in lines if line.strip()]
    return [(found[0] if found else "", re.findall(r"`[^`]+`", line)) for found, line in kinds]


def test_both_languages_tell_the_same_of_an_import() -> None:
    """The same headings, points and rows in the same order; each names the same keys, commands and files; each leads to the other."""
    english, chinese = IMPORT.values()
    for name, own in SAID.items():
        english = english.replace(name, own)

    assert bones(chinese) == bones(english)
    assert len(bones(english)) > 30
    assert "(IMPORT.zh.md)" in english
    assert "(IMPORT.md)" in chinese


def test_an_import_is_told_truly() -> None:
    """The comment that marks what was guessed, the name of its file, and that each key of the table is one that a theme may state."""
    rows = re.findall(r"(?m)^\| `\[(.+?)\] (\w+)", IMPORT["IMPORT.zh.md"])

    assert len(rows) >= 9
    for section, key in rows:
        assert any(fits(one, (*section.split("."), key)) for one in KEYS), (section, key)
    assert all(f"`# {GUESSED}`" in text for text in IMPORT.values())


def test_a_paragraph_that_one_language_lacks_would_be_seen() -> None:
    """A point less, a row less, another key, a file that is called otherwise."""
    whole = IMPORT["IMPORT.zh.md"]
    for change in (r"(?m)^3\. .*\n", r"(?m)^\| `\[deck\] size.*\n", r"(?<=\[deck\] )size", "handout(?=.docx)"):
        assert bones(re.sub(change, "", whole, count=1)) != bones(whole)


NAMES = {
    "roles": ROLES,
    "forms": FORMS,
    "forms of slots": HOLDERS,
    "single layouts": tuple(layout.value for layout in SINGLE),
    "grids": tuple(GRIDS),
    "slots": tuple({key.rstrip("0123456789") for slots in map(slots_of, Layout) for key in slots}),
    "looks": LOOKS,
    "styles": tuple(style.value for style in Style),
    "inks": tuple(ink.value for ink in Ink),
    "words": tuple({name for names in WORDS.values() for name in names}),
    "words of units": tuple(ALIASES),
    "alignments": (*ALIGN, *ANCHOR, "justify", "outer"),
    "transitions": TRANSITIONS,
    "presets": tuple(PRESETS),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_every_name_is_documented(names: tuple[str, ...], name: str) -> None:
    """Each that a value or a table may have."""
    assert names
    assert [one for one in names if f"`{one}`" not in FILES[name]] == []


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_each_example_works(number: int, tmp_path: Path) -> None:
    """Alone, over the theme that it extends, else over the complete one: it is read, and all of it can be printed."""
    text = EXAMPLES[number]
    place = theme(tmp_path, text if text.startswith("extends") else f'extends = "base"\n{text}')
    (place / "logo.png").write_bytes(png(40, 20))
    source = read_theme(str(place), SHELVES)

    assert len(source.files[0].table) > 1
    assert compile_theme(source)
    assert [compile_paper(source, look) for look in LOOKS]


def test_all_examples_work_together(tmp_path: Path) -> None:
    """Their tables do not meet, but for [deck.…] that more than one adds to."""
    tables = [table for text in EXAMPLES for table in re.findall(r"(?m)^\[(.*)\]$", text)]

    assert len(EXAMPLES) >= 9
    assert [table for table in tables if tables.count(table) > 1] == []
