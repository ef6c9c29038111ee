"""Bad input: one clear line, status 1, nothing written, what is there stays as it was."""

import errno
import io
import json
import os
import random
import zipfile
from pathlib import Path

import pytest

from builder import disk
from tests.conftest import SPEECH, files_below
from tests.samples import ROOT


def package(**parts: bytes) -> bytes:
    """A zip file of these parts; _ in a name stands for /."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name.replace("_", "/") + ".xml", data)
    return stream.getvalue()


BOMB = package(word_document=b"0" * (8 << 20))
DOCTYPE = package(word_document=b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
WORD = package(word_document=b"<w:document/>")
OTHER = package(some_thing=b"<a/>")

BAD_SPEECHES = {
    "empty": ("a.txt", b""),
    "only white space": ("a.txt", " \r\n\u3000\n".encode()),
    "only a mark": ("a.txt", b"\xef\xbb\xbf"),
    "an image": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8),
    "random bytes": ("a.txt", random.Random(1).randbytes(4000)),
    "broken UTF-16": ("a.txt", b"\xff\xfe" + "讲话".encode("utf-16-le") + b"\x00"),
    "no docx": ("a.docx", OTHER),
    "a docx under another name": ("a.txt", OTHER),
    "text called docx": ("a.docx", SPEECH.encode()),
    "a zip bomb": ("a.docx", BOMB),
    "a DOCTYPE": ("a.docx", DOCTYPE),
    "half a zip": ("a.docx", WORD[:60]),
    "a Word draft": ("a.docx", WORD),
    "too large": ("a.txt", "讲话稿。\n".encode() * 400_000),
}


def refused(ran, *names: str) -> None:
    """One line that names what is at fault, and the status that says so."""
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err.count("\n") == 1, ran.err
    for name in names:
        assert name in ran.err


@pytest.mark.parametrize(("name", "data"), BAD_SPEECHES.values(), ids=BAD_SPEECHES)
@pytest.mark.parametrize("command", ["build", "outline", "plan"])
def test_a_bad_speech(command: str, name: str, data: bytes, run) -> None:
    """Files that hold no speech are named, and nothing is made."""
    Path(name).write_bytes(data)
    refused(run(command, name), name)

    assert os.listdir(".") == [name]


def test_a_speech_that_is_no_file(run, tmp_path) -> None:
    """Missing, a folder, a pipe that nobody writes to."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    for name in ("missing.txt", "folder", "pipe.txt", "a/b.txt", "nul\0l.txt"):
        refused(run("build", name))

    assert sorted(os.listdir(tmp_path)) == ["folder", "pipe.txt"]


@pytest.mark.parametrize(
    ("encoding", "newline"),
    [
        ("utf-8", "\n"),
        ("utf-8-sig", "\r\n"),
        ("utf-16", "\n"),
        ("utf-16-le", "\r\n"),
        ("utf-16-be", "\n"),
        ("gb18030", "\r"),
    ],
)
def test_encodings_and_line_ends_read_alike(encoding: str, newline: str, run) -> None:
    """The same speech in any usual encoding gives the same outline, line for line."""
    Path("a.txt").write_bytes(SPEECH.replace("\n", newline).encode(encoding))
    Path("b.txt").write_text(SPEECH, encoding="utf-8")
    a, b = (json.loads(run("outline", name, "--json").out) for name in ("a.txt", "b.txt"))

    assert {**a, "source": 0} == {**b, "source": 0}


def test_control_characters_are_taken_out_with_a_remark(run) -> None:
    """Words stay, what cannot be printed goes, and is told."""
    Path("a.txt").write_bytes(SPEECH.replace("隐患", "隐\x00患\x07").encode())
    said = json.loads(run("build", "a.txt", "--json").out)

    assert said["remarks"][0]["code"] == "controls_dropped"


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (("--theme", "bogus"), ("bogus", "red_gold")),
        (("--theme", "empty"), ("theme.toml",)),
        (("--set", "colour=red"), ("colour", "theme")),
        (("--set", "theme"), ("theme",)),
        (("--set", "unit=3"), ("unit",)),
        (("--set", "unit.nmae=x"), ("unit.nmae", "name")),
        (("--set", "make=poster"), ("make",)),
        (("--make", "deck,poster"), ("make",)),
        (("--out", "speech.txt"), ("speech.txt",)),
        (("--out", "speech.txt/deeper"), ("speech.txt/deeper",)),
    ],
)
def test_bad_arguments(arguments: tuple[str, ...], names: tuple[str, ...], run, speech, tmp_path) -> None:
    """What was asked for does not exist: named, with what there is."""
    (tmp_path / "empty").mkdir()
    refused(run("build", speech, *arguments), *names)

    assert sorted(os.listdir(tmp_path)) == ["empty", "speech.txt"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("theme = 'base'", ("speech",)),
        ("speech = 3", ("speech", "第 1 行")),
        ("speech = 'speech.txt'\nthemes = 'base'", ("themes", "theme", "第 2 行")),
        ("speech = 'speech.txt'\n[[fill]]\nvalue = 'x'", ("blank", "第 2 行")),
        ("speech = 'speech.txt'\n[unit]\nname = ['a']", ("unit.name", "第 3 行")),
        ("speech = 'speech.txt'\n= 3", ("第 2 行",)),
        ("speech = 'gone.txt'", ("gone.txt",)),
        ("speech = 'speech.txt'\nmake = []", ("make",)),
    ],
)
def test_a_bad_recipe(text: str, names: tuple[str, ...], run, speech) -> None:
    """Key and line of the mistake."""
    Path("r.toml").write_text(text, encoding="utf-8")
    refused(run("build", "r.toml"), *names)

    assert not Path("out").exists()


def test_a_file_changed_by_hand_is_kept(run, speech) -> None:
    """Refused without --force, and both files stay; replaced with it."""
    run("build", speech)
    deck = next(Path("out").glob("*.pptx"))
    with zipfile.ZipFile(deck, "a") as package:
        package.writestr("docProps/note.xml", "<a/>")
    before = files_below(Path("out"))
    refused(run("build", speech), deck.name)

    assert before == files_below(Path("out"))
    assert run("build", speech, "--force").status == 0
    assert before != files_below(Path("out"))


def test_a_stranger_in_the_place_of_an_output_is_kept(run, speech) -> None:
    """A file that this program did not write is not replaced."""
    run("build", speech, "--out", "probe")
    name = next(Path("probe").glob("*.docx")).name
    Path("out").mkdir()
    (Path("out") / name).write_text("mine", encoding="utf-8")
    refused(run("build", speech), name)

    assert files_below(Path("out")) == {name: b"mine"}


@pytest.mark.parametrize("owner", ["~${name}", "~${short}", ".~lock.{name}#"])
def test_a_file_open_in_office_is_left_alone(owner: str, run, speech) -> None:
    """Word's, PowerPoint's and LibreOffice's owner files tell that it is open."""
    run("build", speech)
    name = next(Path("out").glob("*.pptx")).name
    (Path("out") / owner.format(name=name, short=name[2:])).write_text("", encoding="utf-8")
    before = files_below(Path("out"))
    refused(run("build", speech, "--force"), name)

    assert before == files_below(Path("out"))


class Failing:
    """A call of the operating system whose nth use fails."""

    def __init__(self, real, error: int, nth: int) -> None:
        self.real, self.error, self.left = real, error, nth

    def __call__(self, *arguments, **options):
        """The real call, until it is time to fail."""
        self.left -= 1
        if self.left == -1:
            raise OSError(self.error, os.strerror(self.error))
        return self.real(*arguments, **options)


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=["full", "broken", "forbidden"])
@pytest.mark.parametrize(("call", "nth"), [("fsync", 0), ("fsync", 1), ("replace", 0), ("replace", 1)])
def test_a_disk_that_fails(call: str, nth: int, error: int, run, speech, monkeypatch) -> None:
    """At whatever step: no half file, no temporary one, and both old files as they were."""
    run("build", speech)
    Path("other.txt").write_text(SPEECH + "再见。\n", encoding="utf-8")
    before = files_below(Path("out"))
    failing = Failing(getattr(os, call), error, nth)
    monkeypatch.setattr(disk.os, call, failing)
    ran = run("build", "other.txt")
    monkeypatch.setattr(disk.os, call, failing.real)
    refused(ran)

    assert before == files_below(Path("out"))


TITLES = {
    "../../etc/passwd": "_.._etc_passwd.pptx",
    "C:\\CON": "C_CON.pptx",
    "CON": "_CON.pptx",
    "com1.x": "_com1.x.pptx",
    "关于**单位的讲话": "关于_单位的讲话.pptx",
    "尾巴...": "尾巴.pptx",
    "反\u202e转": "反_转.pptx",
    "……": "……" + ".pptx",
}


@pytest.mark.parametrize(("title", "name"), TITLES.items())
def test_titles_make_safe_names(title: str, name: str, run, tmp_path) -> None:
    """Whatever the title, the files stay in the folder and have names that every system takes."""
    Path("a.txt").write_text(f"{title}\n同志们：\n开会。\n", encoding="utf-8")

    assert run("build", "a.txt").status == 0
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "out"]
    assert name.replace("__", "_") in {n.replace("__", "_") for n in os.listdir("out")}


def test_a_title_of_any_length(run) -> None:
    """A name is at most 255 bytes."""
    Path("a.txt").write_text("讲" * 59 + "\n同志们：\n开会。\n", encoding="utf-8")

    assert run("build", "a.txt").status == 0
    assert all(len(name.encode()) <= 255 for name in os.listdir("out"))


def test_refusals_for_programs(run) -> None:
    """--json gives refusals as an object on standard output, nothing on the other stream."""
    ran = run("build", "missing.txt", "--json")
    said = json.loads(ran.out)

    assert ran.status == 1
    assert ran.err == ""
    assert said["schema"] == "jiangyi.error/1"
    assert said["error"]["code"] == "missing"
    assert "missing.txt" in said["error"]["message"]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with some bytes changed, dropped, doubled, or cut off."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(max(1, len(out)))
        match chance.randrange(5):
            case 0:
                out[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del out[place : place + chance.randint(1, 40)]
            case 2:
                out[place:place] = chance.randbytes(chance.randint(1, 6))
            case 3:
                out[place:place] = out[place : place + 60]
            case _:
                del out[place + 1 :]
    return bytes(out)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.docx", "a.toml"])
def test_mutated_files_never_break_it(name: str, run) -> None:
    """Seeded mutations: built or refused in one line, whatever the bytes."""
    chance = random.Random(name)
    sources = {
        "a.txt": [SPEECH.encode(), SPEECH.encode("gb18030"), SPEECH.encode("utf-16")],
        "a.md": [(ROOT / "seeds" / "hospital.md").read_bytes()],
        "a.docx": [WORD, BOMB[:4000]],
        "a.toml": [b'speech = "s.txt"\ntheme = "base"\n[unit]\nname = "a"\n[[fill]]\nblank = "**"\nvalue = "b"\n'],
    }
    Path("s.txt").write_text(SPEECH, encoding="utf-8")
    for _ in range(40):
        Path(name).write_bytes(mutated(chance.choice(sources[name]), chance))
        ran = run("plan", name)

        assert ran.status in (0, 1)
        assert ran.err.count("\n") == (ran.status == 1)
