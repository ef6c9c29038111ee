"""jiangyi plan -o: the storyboard as a recipe. Taken up unchanged it builds the same bytes; what is edited is what is built."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder import papers
from builder.build import build
from builder.model.recipe import Recipe
from builder.read.recipe import read_recipe
from tests.conftest import files_below
from tests.samples import ROOT, SHELVES, SPREAD
from tests.wishes import SPEECH, pin, recipe

LENGTHS = {
    "as planned": "",
    "short": "slides = 10\n",
    "long": "slides = 26\n",
    "low": 'density = "low"\n',
    "high": 'density = "high"\n',
}
EDITS = (
    pin("二 / 1 课程要对路", split=["每门课不超过"], title="让学员来点单")
    + pin("二 / 2", skip=True)
    + pin("二 / 3 场地要就近", after="封面")
    + pin("二 / 课堂活不活", lines=["课程要对路", "服务要周到"])
    + pin("一 / 2 没有的", skip=True)
)


def taken_up(text: str) -> str:
    """The file with every slide's table taken up."""
    return re.sub(r"(?m)^# ", "", text)


def same(given_: Recipe, path: Path) -> None:
    """Asserts that the storyboard of a recipe builds what the recipe builds: as it is, taken up, and planned once more."""
    made = papers.board(given_, str(path), SHELVES, lambda _: None)
    expected = build(given_, SHELVES)[0]
    for text in (made.data.decode(), taken_up(made.data.decode())):
        path.write_text(text, encoding="utf-8")
        assert build(read_recipe(str(path)), SHELVES)[0] == expected
    again = papers.board(read_recipe(str(path)), str(path), SHELVES, lambda _: None)
    path.write_bytes(again.data)
    assert build(read_recipe(str(path)), SHELVES)[0] == expected


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_a_storyboard_builds_the_same(seed: str, theme: str, tmp_path: Path) -> None:
    """Every sample, in two themes, byte for byte."""
    same(Recipe(str(ROOT / "seeds" / seed), theme), tmp_path / "x.toml")


@pytest.mark.parametrize(
    "wishes", [*LENGTHS.values(), EDITS, "slides = 12\n" + EDITS], ids=[*LENGTHS, "edited", "edited and short"]
)
def test_what_was_decided_stays(wishes: str, tmp_path: Path) -> None:
    """A storyboard of a recipe with decisions keeps them, and still builds the same."""
    (tmp_path / "a").mkdir()
    same(read_recipe(recipe(tmp_path / "a", wishes, SPEECH)), tmp_path / "x.toml")


@pytest.mark.parametrize("name", ["mobilisation", "safety"])
def test_recipes_that_ship_keep_all_they_say(name: str, tmp_path: Path) -> None:
    """Unit, fills, theme: in another folder too."""
    (tmp_path / "deep").mkdir()
    same(read_recipe(str(ROOT / "decks" / f"{name}.toml")), tmp_path / "deep" / "x.toml")


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=20)
        | st.sampled_from(["一、学深悟透，", "一是要细。", "（一）\\", "**", "“引", "”。", '"', "#", "]]", "二、做实"]),
        max_size=12,
    )
)
@settings(derandomize=True, deadline=None, max_examples=60)
def test_any_speech_has_a_storyboard(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    """Whatever characters a draft holds, its storyboard is a recipe, and builds the same when it is taken up."""
    folder = tmp_path_factory.mktemp("any")
    (folder / "a.txt").write_text("题目\n" + "\n".join(parts), encoding="utf-8")
    same(Recipe(str(folder / "a.txt"), "base"), folder / "x.toml")


def test_a_storyboard_says_what_each_slide_is(run, tmp_path: Path) -> None:
    """Number, layout, title; its words; the table that decides over it."""
    recipe(tmp_path, "", SPEECH)
    ran = run("plan", "speech.txt", "-o", "decks/x.toml")
    text = Path("decks/x.toml").read_text(encoding="utf-8")
    count = len(json.loads(run("plan", "speech.txt", "--json").out)["files"][0]["slides"])

    assert (ran.status, ran.err) == (0, "")
    assert f"decks/x.toml　编排方案，{count} 页" in ran.out
    assert text.count("\n# [[slide]]\n") == text.count("\n## ── 第 ") == count
    assert 'speech = "../speech.txt"\ntheme = "red_gold"\n' in text
    assert '# at = "二 / 1 课程要对路"\n' in text
    assert '# title = "课程要对路"\n' in text
    assert "##    “学然后知不足，教然后知困，知不足然后能自反也”\n" in text


def test_what_is_edited_is_what_is_built(run, tmp_path: Path) -> None:
    """By hand: one table taken up, its title another piece of the speech."""
    recipe(tmp_path, "", SPEECH)
    run("plan", "speech.txt", "-o", "x.toml")
    text = Path("x.toml").read_text(encoding="utf-8")
    table = re.search(r'# \[\[slide\]\]\n# at = "二 / 1 课程.*?\n\n', text, re.DOTALL)
    assert table is not None
    edited = taken_up(table[0]).replace('title = "课程要对路"', 'title = "让学员来点单"')
    Path("x.toml").write_text(text.replace(table[0], edited), encoding="utf-8")
    before = [slide["title"] for slide in json.loads(run("plan", "speech.txt", "--json").out)["files"][0]["slides"]]
    after = [slide["title"] for slide in json.loads(run("plan", "x.toml", "--json").out)["files"][0]["slides"]]

    assert after == [title.replace("课程要对路", "让学员来点单") for title in before]


@pytest.mark.parametrize(
    ("setting", "count"), [("slides=10", 10), ("slides=26", 26), ("density=low", 0), ("density=high", 0)]
)
def test_length_is_set_for_one_run(setting: str, count: int, run, tmp_path: Path) -> None:
    recipe(tmp_path, "", SPEECH)
    usual = json.loads(run("build", "speech.txt", "--out", "a", "--json").out)["files"][0]["slides"]
    made = json.loads(run("build", "speech.txt", "--out", "b", "--set", setting, "--json").out)["files"][0]["slides"]

    assert made == count or (not count and (made < usual) == setting.endswith("low"))


SETTINGS = {
    "no number": ("slides=many", "value_wrong"),
    "none": ("slides=0", "value_wrong"),
    "too many": ("slides=10001", "value_wrong"),
    "a number without end": ("slides=" + "9" * 5000, "value_wrong"),
    "no density": ("density=thick", "value_wrong"),
    "words nobody said": ('slide=[{at="封面",title="乱说"}]', "words_invented"),
}


@pytest.mark.parametrize(("setting", "code"), SETTINGS.values(), ids=SETTINGS)
def test_a_setting_that_cannot_be(setting: str, code: str, run, tmp_path: Path) -> None:
    """Refused in one line, which names no line of a file."""
    recipe(tmp_path, "", SPEECH)
    ran = run("plan", "speech.txt", "--set", setting)

    assert ran.status == 1
    assert json.loads(run("plan", "speech.txt", "--set", setting, "--json").out)["error"]["code"] == code
    assert ran.err.startswith("--set")
    assert "行" not in ran.err.partition("：")[0]


def test_a_file_that_is_there_is_kept(run, tmp_path: Path) -> None:
    """A storyboard is edited by hand, so it is never replaced but with --force."""
    recipe(tmp_path, "", SPEECH)
    run("plan", "speech.txt", "-o", "x.toml")
    before = files_below(tmp_path)
    ran = run("plan", "speech.txt", "-o", "x.toml", "--json")

    assert json.loads(ran.out)["error"] == {
        "code": "stands_already",
        "file": "x.toml",
        "message": "x.toml：已经有这个文件，没有覆盖。确要覆盖请加 --force，或换个文件名。",
    }
    assert files_below(tmp_path) == before
    assert run("plan", "speech.txt", "-o", "x.toml", "--force").status == 0
    assert files_below(tmp_path) == before


def test_a_recipe_is_planned_onto_itself(run, tmp_path: Path) -> None:
    """With --force: the storyboard is that of the speech as it is now, decisions stand where they stood."""
    path = recipe(tmp_path, pin("二 / 2 师资要过硬", skip=True), SPEECH)
    (tmp_path / "speech.txt").write_text(
        SPEECH.replace("一、认清", "一、先算账，把底数摸实\n三个月。\n二、认清"), encoding="utf-8"
    )

    assert run("plan", path, "-o", path, "--force").status == 0
    text = Path(path).read_text(encoding="utf-8")

    assert re.search(r'(?m)^\[\[slide\]\]\nat = "\S+ / 2 师资要过硬"\nskip = true$', text)
    assert "先算账" in text


def test_decisions_whose_words_are_gone_keep_their_speech(run, tmp_path: Path) -> None:
    """Planned onto itself after the words changed, the file still builds."""
    path = recipe(tmp_path, 'planned = "0123"\n' + pin("二 / 2 师资要过硬", title="请能工巧匠上讲台"), SPEECH)
    (tmp_path / "speech.txt").write_text(SPEECH.replace("能工巧匠", "行家里手"), encoding="utf-8")
    run("plan", path, "-o", path, "--force")
    text = Path(path).read_text(encoding="utf-8")

    assert 'planned = "0123"\n' in text
    assert 'title = "请能工巧匠上讲台"\n' in text
    assert run("build", path).status == 0


@pytest.mark.parametrize(("name", "code"), [("x.txt", "no_toml_name"), ("x", "no_toml_name"), ("d.toml", "in_the_way")])
def test_names_that_are_no_recipe(name: str, code: str, run, tmp_path: Path) -> None:
    recipe(tmp_path, "", SPEECH)
    (tmp_path / "d.toml").mkdir()
    ran = run("plan", "speech.txt", "-o", name, "--json")

    assert ran.status == 1
    assert json.loads(ran.out)["error"]["code"] == code
    assert sorted(os.listdir(tmp_path)) == ["d.toml", "r.toml", "speech.txt"]


def test_a_speech_that_no_recipe_can_name(run, tmp_path: Path) -> None:
    """A control character in its name."""
    (tmp_path / "a\x01b.txt").write_text(SPEECH, encoding="utf-8")
    ran = run("plan", "a\x01b.txt", "-o", "x.toml", "--json")

    assert json.loads(ran.out)["error"]["code"] == "path_unspeakable"
    assert os.listdir(tmp_path) == ["a\x01b.txt"]


@pytest.mark.parametrize("theme", ["mine", "folder/mine", "red_gold"])
def test_a_theme_is_named_from_where_the_recipe_is(theme: str, run, tmp_path: Path) -> None:
    """One on a shelf beside the caller, a folder, one that ships: the storyboard lies elsewhere and finds it."""
    recipe(tmp_path, "", SPEECH)
    for folder in ("themes/mine", "folder/mine"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "theme.toml").write_text('extends = "green"\ntitle = "甲"\n', encoding="utf-8")
    (tmp_path / "other" / "decks").mkdir(parents=True)
    run("plan", "speech.txt", "--theme", theme, "-o", "other/decks/x.toml")
    run("build", "speech.txt", "--theme", theme, "--out", "a")
    os.chdir("other")

    assert run("build", "decks/x.toml", "--out", "../b").status == 0
    assert files_below(tmp_path / "a") == files_below(tmp_path / "b")


def test_a_storyboard_never_depends_on_the_language(run, tmp_path: Path, monkeypatch) -> None:
    """Messages do."""
    recipe(tmp_path, "", SPEECH)
    chinese = run("plan", "speech.txt", "-o", "a.toml")
    monkeypatch.setenv("JIANGYI_LANG", "en")
    english = run("plan", "speech.txt", "-o", "b.toml")

    assert Path("a.toml").read_bytes() == Path("b.toml").read_bytes()
    assert "编排方案" in chinese.out
    assert "recipe (slides: " in english.out


def test_a_plain_build_knows_nothing_of_it(run, tmp_path: Path) -> None:
    """No module of decisions or accounts is imported by a build that asks for none."""
    recipe(tmp_path, "", SPEECH)
    names = "address pick relay cuts length edit pins board ledger wishes furniture papers recipe"
    code = (
        "import sys; from builder.cli import main; main(['build', 'speech.txt']);"
        f"print([m for m in sys.modules if m.startswith('builder.') and '.zh.' not in m and m.rpartition('.')[2] in {names.split()!r}])"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=env, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "['builder.model.recipe']"
