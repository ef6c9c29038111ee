"""The road from a hostile speech to two files that open anywhere, and what a process leaves behind."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.build import build
from builder.model.recipe import Recipe
from builder.naming import file_stem
from tests.conftest import SPEECH, files_below
from tests.samples import ROOT, SHELVES

BODY = "同志们：\n今天讲一点意见。\n一、认清形势\n隐患就在身边。\n"
UNTITLED = "今天开会，讲一点意见。\n"
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\..*)?")
TITLES = {
    "up and away": "../../x",
    "absolute": "/etc/passwd",
    "a drive": "C:\\Windows\\x",
    "a device": "CON",
    "a device and a dot": "NUL.",
    "a device and a suffix": "aux.txt",
    "a device, a space, a suffix": "con .x",
    "a device with a raised figure": "COM¹",
    "a console": "CONIN$",
    "a page of words": "讲话" * 150,
    "sixty rare characters": "𠮷" * 60,
    "written backwards": "讲话\u202egpj.exe",
    "an Arabic mark": "讲\u061c话",
    "trailing dots": "讲话...",
    "trailing space and dot": "讲话 . .",
    "only dots": "..",
    "only a slash": "/",
    "a blank": "**单位在会上的讲话",
    "only a blank": "**",
    "tags": "<b>&\"'",
    "a pipe": "a|b?c*d",
    "an option": "-rf",
    "a tab": "讲\t话",
    "an owner file": "~$讲话",
    "a hidden file": ".讲话",
}
NAMES = {
    "a control character": "a\x01b.txt",
    "a colour for the terminal": "\x1b[31mred.txt",
    "two lines": "a\nb.txt",
    "no character": "a\uffffb.txt",
    "no UTF-8": os.fsdecode(b"a\xffb.txt"),
    "only a suffix": ".txt",
    "dots": "...md",
    "as long as a name can be": "a" * 251 + ".txt",
    "as long as a Chinese name can be": "讲" * 83 + ".txt",
}


def process(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python in a process of its own, with the checkout on its path."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=60
    )


def broken_parts(data: bytes | Path) -> list[str]:
    """The parts of a package that are not well-formed XML."""
    broken = []
    with zipfile.ZipFile(data) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                try:
                    ElementTree.fromstring(package.read(name))
                except ElementTree.ParseError:
                    broken.append(name)
    return broken


def faults(name: str) -> list[str]:
    """What some system would refuse about a file name."""
    rules = {
        "a sign that paths or Windows reserve": re.search(r'[\\/:*?"<>|]', name),
        "a control or direction mark": re.search(r"[\x00-\x1f\x7f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f]", name),
        "a device": RESERVED.fullmatch(name),
        "too long": len(name.encode("utf-8", "surrogateescape")) > 255,
        "a dot or space at an end": name != name.strip(" ."),
    }
    return [rule for rule, broken in rules.items() if broken]


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_hostile_title_makes_two_good_files(title: str, run, tmp_path: Path) -> None:
    """Both lie in the folder, bear names that every system takes, and hold well-formed XML."""
    (tmp_path / "a.txt").write_text(f"{title}\n{BODY}", encoding="utf-8")
    ran = run("build", "a.txt")
    made = sorted(Path("out").iterdir())

    assert (ran.status, ran.err) == (0, "")
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "out"]
    assert sorted(path.suffix for path in made) == [".docx", ".pptx"]
    assert [fault for path in made for fault in faults(path.name)] == []
    assert [part for path in made for part in broken_parts(path)] == []


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_speech_without_a_title_is_named_after_its_file(name: str, run, tmp_path: Path) -> None:
    """However the file is called, it is built, and both files are whole."""
    (tmp_path / name).write_text(UNTITLED, encoding="utf-8")
    ran = run("build", name)
    made = sorted(Path("out").iterdir())

    assert (ran.status, ran.err) == (0, "")
    assert sorted(path.suffix for path in made) == [".docx", ".pptx"]
    assert [fault for path in made for fault in faults(path.name)] == []
    assert [part for path in made for part in broken_parts(path)] == []


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_a_stem_is_a_name_on_every_system(title: str) -> None:
    """With either suffix, whatever the title; the same title gives the same name."""
    stem = file_stem(title)

    assert [fault for suffix in (".pptx", "-讲话稿.docx") for fault in faults(stem + suffix)] == []
    assert stem == file_stem(title)


@given(st.text(max_size=300))
@settings(derandomize=True, deadline=None, max_examples=300)
@example("nul .pptx")
@example("a" * 199 + "讲")
@example("\ud800")
def test_any_text_is_a_title(title: str) -> None:
    """No text breaks a name."""
    assert faults(file_stem(title) + ".pptx") == []


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\0"), max_size=20)
        | st.sampled_from(["一、", "一是", "（一）", "**", "“", "。", "，"]),
        max_size=12,
    )
)
@settings(derandomize=True, deadline=None, max_examples=60)
@example(["讲话\ufffe稿", "一、认\uffff清"])
@example(["讲话", "\U0001ffff", "\ufdd0", "\x7f"])
def test_any_speech_gives_well_formed_files(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    """Whatever characters a draft holds, every part of both files can be parsed."""
    path = tmp_path_factory.mktemp("any") / "a.txt"
    path.write_text("题目\n" + "\n".join(parts), encoding="utf-8", errors="ignore")
    made, _ = build(Recipe(str(path)), SHELVES)
    for file in made:
        (path.parent / "made").write_bytes(file.data)

        assert broken_parts(path.parent / "made") == []


def test_members_bear_one_fixed_date(run, speech: Path) -> None:
    """1980-01-01 on every member, and no date in the properties: the clock leaves no trace."""
    run("build", speech)
    for path in Path("out").iterdir():
        with zipfile.ZipFile(path) as package:
            dates = {member.date_time for member in package.infolist()}
            core = package.read("docProps/core.xml").decode()

        assert {(1980, 1, 1, 0, 0, 0)} == dates
        assert "dcterms" not in core
        assert "python-docx" not in core


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "7"},
        {"TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "C"},
        {"JIANGYI_LANG": "en"},
        {"JIANGYI_LANG": "", "LC_ALL": "en_US.UTF-8"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "1"},
        {"LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
        {"PYTHONOPTIMIZE": "2"},
        {"SOURCE_DATE_EPOCH": "1"},
    ],
    ids=str,
)
def test_surroundings_change_no_byte(environment: dict[str, str], run, speech: Path, tmp_path: Path) -> None:
    """A process in other surroundings makes what this one makes."""
    run("build", speech, "--out", "here")
    done = process("-m", "builder", "build", str(speech), "--out", "there", folder=tmp_path, **environment)

    assert (done.returncode, done.stderr) == (0, "")
    assert files_below(tmp_path / "here") == files_below(tmp_path / "there")


def test_another_folder_changes_no_byte(run, speech: Path, tmp_path: Path, monkeypatch) -> None:
    """Where the command is called, and how the speech is addressed, stand in no file."""
    run("build", speech, "--out", "a")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    run("build", f"../{speech.name}", "--out", "../b")

    assert files_below(tmp_path / "a") == files_below(tmp_path / "b")


@pytest.mark.parametrize("command", ["build", "outline", "plan"])
def test_a_compiled_theme_needs_no_office_library(command: str, speech: Path, tmp_path: Path) -> None:
    """Nor jieba, nor lxml, whichever the command."""
    process("-m", "builder", command, str(speech), folder=tmp_path)
    done = process("-X", "importtime", "-m", "builder", command, str(speech), folder=tmp_path)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}

    assert done.returncode == 0
    assert "builder" in imported
    assert set() == imported & {"pptx", "docx", "lxml", "jieba", "PIL", "xml", "zipfile"}


@pytest.mark.parametrize("long", [False, True], ids=["a few lines", "more than a buffer"])
def test_a_reader_that_has_gone_is_no_fault(long: bool, tmp_path: Path) -> None:
    """`jiangyi outline … | true`: status 0, and not a word."""
    (tmp_path / "a.txt").write_text(SPEECH * (40 if long else 1), encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "builder", "plan", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=env, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="/dev/full is Linux's")
def test_a_full_standard_output_is_told_in_one_line(speech: Path, tmp_path: Path) -> None:
    """`jiangyi outline … > full-disk`: status 1 and one line, no traceback."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "builder", "outline", str(speech)]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            command, cwd=tmp_path, env=env, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="the shell closes streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_are_no_fault(closed: str, speech: Path, tmp_path: Path) -> None:
    """A service that starts without streams still gets its files, and status 0."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = f'"{sys.executable}" -m builder build "{speech}" {closed}'
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=env, capture_output=True, check=False)

    assert (done.returncode, done.stderr) == (0, b"")
    assert len(os.listdir(tmp_path / "out")) == 2


def test_nothing_but_the_two_files_is_left(run, speech: Path, tmp_path: Path) -> None:
    """No temporary file, no lock, nothing beside the speech."""
    run("build", speech, "--out", "a/b/c")

    assert sorted(os.listdir(tmp_path)) == ["a", "speech.txt"]
    assert len(os.listdir("a/b/c")) == 2


def planned_in(folder: Path) -> float:
    """The seconds of work that it takes to plan a.txt in `folder`, however busy the machine is."""
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "builder", "plan", "a.txt"]
    before = os.times()
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False, timeout=60)
    after = os.times()

    assert (done.returncode, done.stderr) == (0, b"")
    return after.children_user + after.children_system - before.children_user - before.children_system


@pytest.mark.parametrize("points", [100, 700])
def test_many_sections_come_to_an_end(points: int, tmp_path: Path) -> None:
    """The same point over and over: built or refused within seconds."""
    (tmp_path / "a.txt").write_text("讲话\n同志们：\n" + "一是学习。\n" * points, encoding="utf-8")

    assert planned_in(tmp_path) < 4


@pytest.mark.parametrize("blank", ["** ", "20××年×月×日"])
def test_many_blanks_come_to_an_end(blank: str, tmp_path: Path) -> None:
    """Sixty kilobytes of blanks in one line: planned within seconds."""
    (tmp_path / "a.txt").write_text(blank * (60_000 // len(blank.encode())), encoding="utf-8")

    assert planned_in(tmp_path) < 4
