"""--json: one object on standard output with the documented keys, for what is built and for what is refused."""

import json
import os
import zipfile
from pathlib import Path

import pytest

from tests.conftest import SPEECH

TITLE = "在安全工作会上的讲话"
REMARK = {"code", "severity", "line", "message"}
OUTLINE = {
    "schema",
    "source",
    "title",
    "subtitle",
    "speaker",
    "date",
    "occasion",
    "salutation",
    "lead",
    "sections",
    "closing",
    "signature",
    "attachments",
    "blanks",
    "quotes",
    "dates",
    "figures",
    "tables",
    "remarks",
}
SECTION = {"at", "marker", "heading", "headline", "line", "span", "implicit", "body", "points"}
REFUSALS = {
    "a missing speech": (("build", "gone.txt"), "missing", {"file": "gone.txt"}),
    "a missing speech, outlined": (("outline", "gone.txt"), "missing", {"file": "gone.txt"}),
    "a missing speech, planned": (("plan", "gone.txt"), "missing", {"file": "gone.txt"}),
    "a folder": (("build", "."), "is_folder", {"file": "."}),
    "a theme": (("build", "speech.txt", "--theme", "bogus"), "theme_missing", {"theme": "bogus"}),
    "a setting": (("build", "speech.txt", "--set", "x"), "set_syntax", {"setting": "x"}),
    "a key": (("plan", "speech.txt", "--set", "unit.nmae=x"), "key_unknown", {"key": "unit.nmae", "known": "name"}),
    "a folder to write": (("build", "speech.txt", "--out", "speech.txt"), "folder", {"file": "speech.txt"}),
}


def said(ran) -> dict[str, object]:
    """What the command printed, which is one object and nothing else."""
    assert ran.err == ""
    return json.loads(ran.out)


def test_build_tells_what_it_wrote(run, speech: Path) -> None:
    """Schema, files with their figures, remarks; the figures are those of the files."""
    data = said(run("build", speech, "--json"))
    deck, text = data["files"]
    with zipfile.ZipFile(deck["path"]) as package:
        slides = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
    with zipfile.ZipFile(text["path"]) as package:
        body = package.read("word/document.xml")
        paragraphs = body.count(b"</w:p>") - body.count(b"<w:framePr ")  # the slides cited stand in the margin

    assert set(data) == {"schema", "files", "remarks"}
    assert data["schema"] == "jiangyi.build/1"
    assert deck == {
        "kind": "deck",
        "path": os.path.join("out", f"{TITLE}.pptx"),
        "slides": len(slides),
        "minutes": 1,
    }
    assert text == {
        "kind": "speech_text",
        "path": os.path.join("out", f"{TITLE}-讲话稿.docx"),
        "paragraphs": paragraphs,
    }
    assert all(set(remark) == REMARK for remark in data["remarks"])


@pytest.mark.parametrize("command", ["build", "outline", "plan"])
def test_remarks_are_the_same_to_people_and_programs(command: str, run, tmp_path: Path) -> None:
    """Each message that a program gets, a person reads, behind its line."""
    (tmp_path / "a.txt").write_text(SPEECH.replace("二、", "四、").replace("隐患", "隐\x07患"), encoding="utf-8")
    remarks = said(run(command, "a.txt", "--json"))["remarks"]
    text = run(command, "a.txt").out

    assert {remark["severity"] for remark in remarks} <= {"note", "warning"}
    assert all(type(remark["line"]) is int for remark in remarks)
    assert len(remarks) > 1
    assert f"提示 {len(remarks)} 条" in text
    assert [remark for remark in remarks if remark["message"] not in text] == []
    assert [remark for remark in remarks if remark["line"] and f"第 {remark['line']} 行" not in text] == []


def test_outline_tells_what_was_understood(run, speech: Path) -> None:
    """The documented keys at every level."""
    data = said(run("outline", speech, "--json"))
    section = data["sections"][0]

    assert set(data) == OUTLINE
    assert data["schema"] == "jiangyi.outline/1"
    assert set(data["source"]) == {"name", "sha256"}
    assert set(section) == SECTION
    assert section["span"][1] - section["span"][0] == len(section["headline"])
    assert set(data["blanks"][0]) == {"id", "text", "context", "kind", "line"}


def test_plan_tells_what_would_be_made(run, speech: Path) -> None:
    """A deck and a handout, each with its kind; nothing is written."""
    data = said(run("plan", speech, "--json"))
    deck, text = data["files"]

    assert set(data) == {"schema", "files", "remarks"}
    assert data["schema"] == "jiangyi.plan/1"
    assert [deck.get("kind"), text.get("kind")] == ["deck", "speech_text"]
    assert {"number", "layout", "title", "slots", "notes"} <= set(deck["slides"][0])
    assert set(text["paragraphs"][0]) == {"style", "text", "line"}
    assert not Path("out").exists()


def test_plan_and_build_count_alike(run, speech: Path) -> None:
    """As many slides and paragraphs are planned as are built."""
    planned = said(run("plan", speech, "--json"))["files"]
    built = said(run("build", speech, "--json"))["files"]

    words = [
        paragraph for paragraph in planned[1]["paragraphs"] if paragraph["style"] != "ref"
    ]  # slides cited in the margin

    assert [len(planned[0]["slides"]), len(words)] == [built[0]["slides"], built[1]["paragraphs"]]


def test_themes_are_listed(run) -> None:
    """Name, title, and the folder it is in."""
    data = said(run("theme", "list", "--json"))

    assert data["schema"] == "jiangyi.themes/1"
    assert {"base", "red_gold"} <= {theme["name"] for theme in data["themes"]}
    assert all(set(theme) == {"name", "title", "path"} for theme in data["themes"])
    assert all(Path(theme["path"], "theme.toml").is_file() for theme in data["themes"])


def test_a_broken_theme_hides_no_other(run, tmp_path: Path) -> None:
    """The list goes on where somebody's half-written theme lies in ./themes."""
    (tmp_path / "themes" / "half").mkdir(parents=True)
    (tmp_path / "themes" / "half" / "theme.toml").write_text("title = ", encoding="utf-8")
    ran = run("theme", "list")

    assert ran.status == 0
    assert "red_gold" in ran.out


@pytest.mark.parametrize(("arguments", "code", "facts"), REFUSALS.values(), ids=REFUSALS)
def test_a_refusal_is_an_object(
    arguments: tuple[str, ...], code: str, facts: dict[str, str], run, speech: Path, tmp_path: Path
) -> None:
    """Status 1; code, facts and the very sentence that a person reads; nothing is written."""
    ran = run(*arguments, "--json")
    data = said(ran)

    assert ran.status == 1
    assert set(data) == {"schema", "error"}
    assert data["schema"] == "jiangyi.error/1"
    assert data["error"]["code"] == code
    assert facts.items() <= data["error"].items()
    assert data["error"]["message"] == run(*arguments).err.rstrip("\n")
    assert os.listdir(tmp_path) == ["speech.txt"]


def test_the_line_of_a_refusal_is_a_number(run, speech: Path, tmp_path: Path) -> None:
    """As the line of a remark is."""
    (tmp_path / "r.toml").write_text('speech = "speech.txt"\n\nthemes = "base"\n', encoding="utf-8")

    assert said(run("build", "r.toml", "--json"))["error"]["line"] == 3


def test_words_stay_readable_in_json(run, speech: Path) -> None:
    """Chinese is written as Chinese, not as escapes, and tags as they are."""
    out = run("outline", speech, "--json").out

    assert TITLE in out
    assert "\\u" not in out
