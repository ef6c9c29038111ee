"""--report: a file beside the others that tells where every sentence stands; written with them or not at all."""

import json
import os
from pathlib import Path

import pytest

from tests.conftest import files_below
from tests.doors.test_schemas import faults
from tests.samples import ROOT, SEEDS
from tests.wishes import SPEECH, pin, recipe

MADE = ("deck", "speech_text", "deck,speech_text")


@pytest.mark.parametrize("seed", SEEDS)
def test_reports_keep_to_their_shape(seed: str, run) -> None:
    """And every share is whole."""
    ran = run("build", ROOT / "seeds" / seed, "--report", "r.json")
    data = json.loads(Path("r.json").read_text(encoding="utf-8"))

    assert ran.status == 0
    assert faults("report", data) == []
    assert (data["summary"]["notes"], data["summary"]["handout"]) == (1.0, 1.0)
    assert sum(data["summary"]["shown"].values()) == data["summary"]["sentences"] == len(data["sentences"])


@pytest.mark.parametrize("made", MADE)
def test_what_is_not_made_is_null(made: str, run, speech: Path) -> None:
    run("build", speech, "--make", made, "--report", "r.json")
    data = json.loads(Path("r.json").read_text(encoding="utf-8"))

    assert faults("report", data) == []
    assert (data["summary"]["notes"] is None) is ("deck" not in made)
    assert (data["summary"]["shown"] is None) is ("deck" not in made)
    assert (data["summary"]["handout"] is None) is ("speech_text" not in made)
    assert {entry["file"] for entry in data["furniture"]} == set(made.split(","))


def test_the_shape_of_a_report_can_be_left(run, speech: Path) -> None:
    """A key more, a share over one, a sentence without its line."""
    run("build", speech, "--report", "r.json")
    data = json.loads(Path("r.json").read_text(encoding="utf-8"))
    share = {**data, "summary": {**data["summary"], "notes": 1.5}}
    less = {**data, "sentences": [{k: v for k, v in data["sentences"][0].items() if k != "line"}]}

    assert [len(faults("report", broken)) for broken in ({**data, "more": 1}, share, less)] == [1, 1, 1]


def test_a_report_is_told_of(run, speech: Path) -> None:
    """To a person with the others, and how many sentences it has; to a program as one more file."""
    text = run("build", speech, "--report", "deep/r.json").out
    data = json.loads(run("build", speech, "--report", "deep/r.json", "--json").out)
    sentences = len(json.loads(Path("deep/r.json").read_text(encoding="utf-8"))["sentences"])

    assert f"deep/r.json　检查报告，{sentences} 句" in text
    assert data["files"][-1] == {"kind": "report", "path": "deep/r.json", "sentences": sentences}


def test_a_report_reads_line_by_line(run, speech: Path) -> None:
    """A sentence, or a piece of furniture, on a line of its own."""
    run("build", speech, "--report", "r.json")
    text = Path("r.json").read_text(encoding="utf-8")
    data = json.loads(text)

    assert text.count("\n  {") == len(data["sentences"]) + len(data["furniture"])
    assert "隐患就在身边" in text


def test_a_report_tells_what_was_decided(run, tmp_path: Path) -> None:
    """A sentence that a person puts on a slide is shown there; of a slide that is left out, in notes only."""
    path = recipe(tmp_path, pin("二 / 1 课程要对路", lines=["试讲不过关的不排课"]) + pin("二 / 4", skip=True), SPEECH)
    run("build", path, "--report", "r.json")
    found = {s["text"]: s for s in json.loads(Path("r.json").read_text(encoding="utf-8"))["sentences"]}

    assert found["开课之前要试讲，试讲不过关的不排课。"]["shown"] == "part"
    assert found["学什么，让学员来点单。"]["shown"] == "notes only"
    assert found["结业发证书，用工单位认这个证。"]["shown"] == "notes only"


def test_equal_inputs_give_equal_reports(run, speech: Path) -> None:
    """And one of ours is replaced without being asked."""
    run("build", speech, "--report", "r.json")
    before = Path("r.json").read_bytes()
    ran = run("build", speech, "--report", "r.json")

    assert (ran.status, Path("r.json").read_bytes()) == (0, before)


@pytest.mark.parametrize(("name", "code"), [("mine.json", "stands_already"), ("folder", "in_the_way")])
def test_what_is_somebodys_is_kept(name: str, code: str, run, speech: Path, tmp_path: Path) -> None:
    """A file that is no report, a folder: refused before anything is written."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "mine.json").write_text("{}", encoding="utf-8")
    before = files_below(tmp_path)
    ran = run("build", speech, "--report", name, "--json")

    assert ran.status == 1
    assert json.loads(ran.out)["error"]["code"] == code
    assert files_below(tmp_path) == before


def test_the_speech_is_never_its_report(run, speech: Path) -> None:
    """Even by a slip of the pen."""
    before = speech.read_bytes()

    assert run("build", speech, "--report", speech).status == 1
    assert speech.read_bytes() == before


def test_force_replaces_what_is_there(run, speech: Path, tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("{}", encoding="utf-8")

    assert run("build", speech, "--report", "r.json", "--force").status == 0
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["schema"] == "jiangyi.report/1"


def test_nothing_is_written_where_the_files_cannot_be(run, speech: Path, tmp_path: Path) -> None:
    """A deck that somebody changed: no report either."""
    run("build", speech)
    deck = next(Path("out").glob("*.pptx"))
    deck.write_bytes(deck.read_bytes() + b"x")
    ran = run("build", speech, "--report", "r.json")

    assert ran.status == 1
    assert sorted(os.listdir(tmp_path)) == ["out", "speech.txt"]
