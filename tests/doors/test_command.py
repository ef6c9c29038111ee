"""The command line on good input: what it writes, what it says, what programs get."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import SPEECH, files_below
from tests.samples import ROOT

TITLE = "在安全工作会上的讲话"
NAMES = {f"{TITLE}.pptx", f"{TITLE}-讲话稿.docx"}


def process(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m builder` in a process of its own."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60
    )


def test_build_writes_both_files_and_says_so(run, speech) -> None:
    """Deck and handout in out/, their paths and counts, and the open blank with its line."""
    ran = run("build", speech)

    assert ran.status == 0
    assert set(os.listdir("out")) == NAMES
    assert f"out/{TITLE}.pptx" in ran.out
    assert "第 5 行" in ran.out
    assert ran.err == ""


@pytest.mark.parametrize(("make", "names"), [("deck", {f"{TITLE}.pptx"}), ("speech_text", {f"{TITLE}-讲话稿.docx"})])
def test_make_picks_what_is_made(make: str, names: set[str], run, speech) -> None:
    """--make, and the same key through --set."""
    assert run("build", speech, "--make", make, "--out", "a").status == 0
    assert run("build", speech, "--set", f"make={make}", "--out", "b").status == 0

    assert names == set(os.listdir("a")) == set(os.listdir("b"))


def test_a_unit_has_its_own_words(run, speech) -> None:
    """--unit for build and plan: its name stands in both files, its fill in the plan; --set comes before it."""
    Path("u.toml").write_text('"全称" = "清溪水务局"\n[[fill]]\nblank = "**单位"\nvalue = "局机关"\n', encoding="utf-8")
    run("build", speech, "--unit", "u.toml", "--set", "unit.name=青石水务局")
    with zipfile.ZipFile(f"out/{TITLE}.pptx") as package:
        slides = [package.read(name).decode() for name in package.namelist() if name.startswith("ppt/slides/slide")]
    planned = run("plan", speech, "--unit", "u.toml").out

    assert any("青石水务局" in slide for slide in slides)
    assert not any("清溪水务局" in slide for slide in slides)
    assert "清溪水务局" in planned
    assert "局机关要带头整改" in planned


def test_a_second_build_replaces_its_own_files(run, speech) -> None:
    """What nobody changed may be made again; the bytes are the same."""
    run("build", speech)
    before = files_below(Path("out"))

    assert run("build", speech).status == 0
    assert before == files_below(Path("out"))


def test_json_of_build(run, speech) -> None:
    """The documented object, and nothing else on standard output."""
    said = json.loads(run("build", speech, "--json").out)

    assert said["schema"] == "jiangyi.build/1"
    assert [file["kind"] for file in said["files"]] == ["deck", "speech_text"]
    assert all(Path(file["path"]).is_file() for file in said["files"])
    assert said["files"][0]["slides"] > 3
    assert said["files"][1]["paragraphs"] == SPEECH.count("\n") + 1  # the rule under the title
    assert said["remarks"][0] == {
        "code": "blank_open",
        "severity": "warning",
        "line": 5,
        "message": said["remarks"][0]["message"],
    }
    assert "【**】单位" in said["remarks"][0]["message"]


def test_json_of_outline(run, speech) -> None:
    """What was understood, for programs."""
    said = json.loads(run("outline", speech, "--json").out)

    assert said["schema"] == "jiangyi.outline/1"
    assert said["title"] == TITLE
    assert [section["heading"] for section in said["sections"]] == ["认清形势", "压实责任"]
    assert said["closing"] == ["谢谢大家！"]
    assert said["blanks"][0]["text"] == "**"
    assert said["sections"][0]["line"] == 4


def test_json_of_plan(run, speech) -> None:
    """Every slide with its slots."""
    deck, handout = json.loads(run("plan", speech, "--json").out)["files"]

    assert deck["slides"][0]["layout"] == "cover"
    assert deck["slides"][0]["slots"][0]["paragraphs"][0]["text"] == TITLE
    assert handout["paragraphs"][0]["style"] == "title"


def test_plan_and_outline_can_be_read(run, speech) -> None:
    """Text for people, with line numbers."""
    assert "一、认清形势" in run("outline", speech).out
    assert "cover" in run("plan", speech).out


def test_themes_beside_the_user_come_first(run, speech) -> None:
    """A theme in ./themes is listed, used by name, and found before a shipped one of the same name."""
    folder = Path("themes/red_gold")
    folder.mkdir(parents=True)
    (folder / "theme.toml").write_text('extends = "base"\ntitle = "我们的"\n', encoding="utf-8")

    listed = json.loads(run("theme", "list", "--json").out)["themes"]
    assert {"name": "red_gold", "title": "我们的"}.items() <= listed[-1].items()
    assert run("build", speech, "--theme", "red_gold").status == 0


def test_a_recipe_fills_and_names_the_unit(run, speech) -> None:
    """The unit in the footer and on the cover, the blank filled, nothing left to remark on."""
    Path("r.toml").write_text(
        'speech = "speech.txt"\ntheme = "base"\n[unit]\nname = "青岚县应急管理局"\n'
        '[[fill]]\nblank = "**单位"\nafter = "身边，"\nvalue = "县应急局"\n',
        encoding="utf-8",
    )
    ran = run("build", "r.toml", "--json")
    with zipfile.ZipFile(f"out/{TITLE}.pptx") as deck:
        slides = "".join(deck.read(name).decode() for name in deck.namelist() if name.startswith("ppt/slides/slide"))

    assert json.loads(ran.out)["remarks"] == []
    assert "青岚县应急管理局" in slides
    assert "县应急局要带头整改" in slides


@pytest.mark.parametrize("arguments", [(), ("build",), ("bogus",), ("build", "a", "--bogus"), ("theme",)])
def test_wrong_use_is_told_in_chinese(arguments: tuple[str, ...], run) -> None:
    """Status 2, the usage, one sentence."""
    ran = run(*arguments)

    assert ran.status == 2
    assert ran.err.startswith("用法：")
    assert "error" not in ran.err


def test_a_wheel_carries_themes_recipes_and_samples(tmp_path) -> None:
    """The built wheel, unpacked anywhere, builds a sample by name outside the checkout."""
    wheel = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert wheel.returncode == 0, wheel.stderr
    with zipfile.ZipFile(next((tmp_path / "dist").glob("*.whl"))) as package:
        package.extractall(tmp_path / "site")
    done = process("-m", "builder", "build", "mobilisation", folder=tmp_path, PYTHONPATH=str(tmp_path / "site"))

    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 2
