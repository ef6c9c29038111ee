"""Refusals: status 1, one line that names the file, nothing written, nothing changed, no traceback, no hang."""

import io
import os
import random
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from builder.model.remark import Refusal
from builder.say import EN, ZH, Voice
from builder.say.refusals import REFUSALS
from tests.conftest import SPEECH, files_below
from tests.samples import ROOT

CHINESE = re.compile(r"[\u4e00-\u9fff]")
SHORT = b"PK\x05\x06" + bytes(18)
"""A zip file without members."""


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def word(document: bytes = b"<w:document/>", **more: bytes) -> bytes:
    """A .docx file, as far as its table of contents tells."""
    return zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": document, **more})


def spoiled(data: bytes) -> bytes:
    """`data` with the first member's deflated bytes overwritten: its directory is whole."""
    start = 30 + int.from_bytes(data[26:28], "little") + int.from_bytes(data[28:30], "little")
    return data[:start] + b"\xff" * 8 + data[start + 8 :]


def encrypted(data: bytes) -> bytes:
    """`data` with every member marked as encrypted."""
    out = bytearray(data)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = out.find(sign)
        while at >= 0:
            out[at + place] |= 1
            at = out.find(sign, at + 4)
    return bytes(out)


def many(count: int) -> bytes:
    """A zip file of `count` empty members."""
    return zipped({f"{n}": b"" for n in range(count)}, zipfile.ZIP_STORED)


EMPTY = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p/><w:p><w:r><w:t> </w:t></w:r></w:p></w:body></w:document>"
)
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
HALF = "\ud83d".encode("utf-8", "surrogatepass")
NOISE = random.Random(11)
BAD = {
    "empty": ("a.txt", b""),
    "one space": ("a.txt", b" "),
    "white space of every kind": ("a.md", "\t \r\n\u3000\n\u2028\xa0\x85".encode()),
    "a UTF-8 mark alone": ("a.txt", b"\xef\xbb\xbf"),
    "a UTF-16 mark alone": ("a.txt", b"\xff\xfe"),
    "control characters alone": ("a.txt", b"\x01\x02\x1b\x7f" * 9),
    "rules alone": ("a.md", b"---\n\n* * *\n\n|---|---|\n"),
    "zeros": ("a.txt", bytes(400)),
    "noise": ("a.txt", NOISE.randbytes(3000)),
    "a picture": ("a.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF" + NOISE.randbytes(2000)),
    "an old Word file": ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + NOISE.randbytes(512)),
    "UTF-16 cut in the middle": ("a.txt", b"\xff\xfe" + SPEECH.encode("utf-16-le")[:-1]),
    "UTF-16 with half a pair": ("a.txt", b"\xff\xfe" + SPEECH.encode("utf-16-le") + b"\x3d\xd8"),
    "UTF-8 with half a pair": ("a.txt", SPEECH.encode() + HALF),
    "UTF-32 of the other kind": ("a.txt", b"\x00\x00\xfe\xff" + SPEECH.encode("utf-32-be")),
    "text over the limit": ("a.txt", "讲话。\n".encode() * (5 << 17)),
    "a file over the limit": ("a.txt", b"x" * ((10 << 20) + 1)),
    "an empty docx": ("a.docx", b""),
    "text called docx": ("a.docx", SPEECH.encode()),
    "a zip without members": ("a.docx", SHORT),
    "a zip that is no docx": ("a.docx", zipped({"ppt/presentation.xml": b"<p/>"})),
    "a zip called text": ("a.txt", zipped({"x": b"x"})),
    "a zip cut short": ("a.docx", word()[:-30]),
    "a zip whose member is spoiled": ("a.docx", spoiled(word())),
    "a zip packed in another way": ("a.docx", zipped({"word/document.xml": b"<a/>" * 99}, zipfile.ZIP_LZMA)),
    "a zip with a password": ("a.docx", encrypted(word())),
    "a bomb by its ratio": ("a.docx", word(bytes(20 << 20))),
    "a bomb by its size": ("a.docx", word(**{f"word/{n}.xml": bytes(9 << 20) for n in range(8)})),
    "a bomb by its members": ("a.docx", many(2001)),
    "a DOCTYPE in the words": ("a.docx", word(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')),
    "a DOCTYPE in a relationship": ("a.docx", word(**{"_rels/.rels": b"<!DOCTYPE x><Relationships/>"})),
    "an entity from a file": ("a.docx", word(b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>')),
    "a Word draft without words": ("a.docx", word(EMPTY)),
    "a Word draft that is no XML": ("a.docx", word(b"<w:document/>")),
    "a Word draft of something else": ("a.docx", word(b"<document/>")),
    "a Word draft with a password": ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le") + bytes(512)),
    "a rich text called so": ("a.rtf", SPEECH.encode()),
}
CODES = {
    "a bomb by its ratio": "zip_bomb",
    "a bomb by its size": "zip_bomb",
    "a bomb by its members": "zip_bomb",
    "a DOCTYPE in the words": "doctype",
    "a DOCTYPE in a relationship": "doctype",
    "an entity from a file": "doctype",
    "a zip whose member is spoiled": "no_docx",
    "a zip with a password": "no_docx",
    "an empty docx": "no_docx",
    "control characters alone": "empty",
    "a UTF-16 mark alone": "empty",
    "rules alone": "empty",
    "text over the limit": "too_large",
    "a Word draft without words": "empty",
    "a Word draft that is no XML": "no_docx",
    "a Word draft of something else": "no_docx",
    "a Word draft with a password": "locked",
    "a rich text called so": "no_office",
    "an old Word file": "no_office",
    "text called docx": "no_docx",
}


@pytest.fixture
def built(run, speech: Path) -> dict[str, bytes]:
    """Two good files in out/, and their bytes."""
    run("build", speech)
    return files_below(Path("out"))


def refused(ran, named: str) -> None:
    """Status 1 and one line in Chinese that names what is at fault."""
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.endswith("\n")
    assert len(ran.err.splitlines()) == 1, ran.err
    assert named in ran.err
    assert CHINESE.search(ran.err)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(("name", "data"), BAD.values(), ids=BAD)
def test_a_file_that_holds_no_speech(name: str, data: bytes, run, built: dict[str, bytes], tmp_path: Path) -> None:
    """It is named, and what was built before stays as it was."""
    (tmp_path / name).write_bytes(data)
    refused(run("build", name), name)

    assert built == files_below(Path("out"))
    assert [name, "out", "speech.txt"] == sorted(os.listdir(tmp_path))


@pytest.mark.parametrize(("case", "code"), CODES.items())
@pytest.mark.parametrize("language", [ZH, EN], ids=["zh", "en"])
def test_a_refusal_tells_the_cause(language: int, case: str, code: str, run, tmp_path: Path, monkeypatch) -> None:
    """The sentence is the one for this cause, not just any."""
    monkeypatch.setenv("JIANGYI_LANG", ("zh", "en")[language])
    name, data = BAD[case]
    (tmp_path / name).write_bytes(data)
    facts = dict.fromkeys(re.findall(r"{(\w+)}", REFUSALS[code][language]), "§")
    pattern = re.escape(Voice(language).refusal(Refusal(code, **facts))).replace("§", ".*")

    assert re.fullmatch(pattern, run("build", name).err.strip())


@pytest.mark.parametrize("command", ["build", "outline", "plan"])
@pytest.mark.parametrize("name", ["missing.txt", "missing/a.txt", "speech.txt/a.txt", "nul\0.txt", "x" * 300, "folder"])
def test_a_path_that_leads_to_no_file(command: str, name: str, run, speech: Path, tmp_path: Path) -> None:
    """Missing, below a file, with a zero in it, too long, a folder."""
    (tmp_path / "folder").mkdir()
    refused(run(command, name), re.split(r"[/\0]", name)[0])

    assert sorted(os.listdir(tmp_path)) == ["folder", "speech.txt"]


@pytest.mark.parametrize("name", ["''", "--set speech="])
def test_an_empty_path_is_told_as_such(name: str, run, speech: Path) -> None:
    """A line that begins with a colon names nothing."""
    ran = run("build", "") if name == "''" else run("build", speech, "--set", "speech=")

    assert ran.status == 1
    assert not ran.err.startswith("：")


@pytest.mark.skipif(os.name != "posix", reason="special files are POSIX's")
@pytest.mark.parametrize("special", ["fifo", "/dev/zero", "/dev/null", "/dev/tty", "link to itself", "broken link"])
@pytest.mark.parametrize("command", ["build", "outline", "plan"])
def test_a_special_file_never_hangs(command: str, special: str, tmp_path: Path) -> None:
    """A pipe that nobody writes, a device without end, links that lead nowhere."""
    path = tmp_path / "a.txt"
    if special == "fifo":
        os.mkfifo(path)
    elif special.startswith("/"):
        path.symlink_to(special)
    else:
        path.symlink_to("a.txt" if special == "link to itself" else "nowhere")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "builder", command, "a.txt"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=40,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("a.txt：")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("special", ["fifo", "folder"])
def test_a_recipe_and_a_theme_that_are_no_files(special: str, run, speech: Path, tmp_path: Path) -> None:
    """theme.toml and the recipe are read as carefully as the speech."""
    (tmp_path / "theme").mkdir()
    for path in (tmp_path / "r.toml", tmp_path / "theme" / "theme.toml"):
        os.mkfifo(path) if special == "fifo" else path.mkdir()
    refused(run("build", "r.toml"), "r.toml")
    refused(run("build", speech, "--theme", "./theme"), "theme")

    assert not Path("out").exists()


@pytest.mark.parametrize(
    "name", ["bogus", "red", "no/such", "..", "/", "nul\0", "x" * 300, "$HOME", "red_gold/", "a\nb", "red_gold "]
)
def test_a_theme_that_is_not_there(name: str, run, built: dict[str, bytes], speech: Path) -> None:
    """The refusal names it; by a plain name it also names the themes that are there."""
    ran = run("build", speech, "--theme", name)
    refused(ran, re.split(r"[\0\n]", name)[0].strip())

    assert "/" in name or name == ".." or ("base" in ran.err and "red_gold" in ran.err)
    assert built == files_below(Path("out"))


OUTS = {
    "a file": "speech.txt",
    "below a file": "speech.txt/out",
    "deep below a file": "speech.txt/a/b/c",
    "a device": "/dev/null",
    "a zero": "a\0b",
    "too long a name": "x" * 300,
    "too long a path": "y/" * 3000,
    "a broken link": "link",
}


@pytest.mark.parametrize("out", OUTS.values(), ids=OUTS)
def test_an_output_folder_that_cannot_be_made(out: str, run, speech: Path, tmp_path: Path) -> None:
    """It is named, and nothing is written, not even a part of the path."""
    (tmp_path / "link").symlink_to("nowhere/deeper")
    refused(run("build", speech, "--out", out), out.partition("\0")[0][:60])

    assert sorted(os.listdir(tmp_path)) == ["link", "speech.txt"]
    assert speech.read_text(encoding="utf-8") == SPEECH


def test_an_empty_output_folder_is_told_as_such(run, speech: Path) -> None:
    """`--out ""` is a mistake with a name."""
    assert not run("build", speech, "--out", "").err.startswith("：")


@pytest.mark.parametrize("suffix", [".pptx", "-讲话稿.docx"])
@pytest.mark.parametrize("what", ["folder", "fifo", "folder with a file"])
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
def test_something_else_in_the_place_of_an_output(
    what: str, suffix: str, force: tuple[str, ...], run, built: dict[str, bytes], speech: Path
) -> None:
    """No file of ours and none that can be replaced: both places stay as they were, with --force too."""
    place = Path("out") / next(name for name in built if name.endswith(suffix))
    place.unlink()
    if what.startswith("folder"):
        place.mkdir()
        if what == "folder with a file":
            (place / "mine").write_bytes(b"mine")
    else:
        os.mkfifo(place)
    before = sorted(os.listdir("out")), files_below(Path("out"))
    ran = run("build", speech, *force)
    refused(ran, place.name)

    assert before == (sorted(os.listdir("out")), files_below(Path("out")))


@pytest.mark.parametrize("what", ["folder", "fifo", "broken link"])
def test_what_stands_in_the_place_of_an_output_is_not_called_a_speech(
    what: str, run, built: dict[str, bytes], speech: Path
) -> None:
    """What to do about an output's place is not to save it as .txt, nor to look for it."""
    place = Path("out") / next(name for name in built if name.endswith(".pptx"))
    place.unlink()
    if what == "folder":
        place.mkdir()
    elif what == "fifo":
        os.mkfifo(place)
    else:
        place.symlink_to("nowhere")
    said = run("build", speech).err

    assert not re.search(r"不是讲话稿|\.txt|找不到", said)


@pytest.mark.parametrize("suffix", [".pptx", "-讲话稿.docx"])
@pytest.mark.parametrize("change", ["a byte", "a byte more", "cut short", "emptied", "another program's zip"])
def test_a_file_changed_by_hand(change: str, suffix: str, run, built: dict[str, bytes], speech: Path) -> None:
    """Refused and left alone; with --force replaced by what was there before it changed."""
    name = next(name for name in built if name.endswith(suffix))
    place, data = Path("out") / name, built[name]
    changed = {
        "a byte": data[:99] + bytes([data[99] ^ 1]) + data[100:],
        "a byte more": data + b"\n",
        "cut short": data[:-1],
        "emptied": b"",
        "another program's zip": zipped({"x": b"x"}),
    }[change]
    place.write_bytes(changed)
    refused(run("build", speech), name)
    left = files_below(Path("out"))
    forced = run("build", speech, "--force")

    assert {**built, name: changed} == left
    assert forced.status == 0
    assert built == files_below(Path("out"))


OWNERS = ["~${name}", "~${short}", ".~lock.{name}#"]


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("suffix", [".pptx", "-讲话稿.docx"])
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
def test_a_file_open_in_office(
    owner: str, suffix: str, force: tuple[str, ...], run, built: dict[str, bytes], tmp_path: Path
) -> None:
    """Neither file is touched while either is open, whatever is forced; once it is closed both are built."""
    name = next(name for name in built if name.endswith(suffix))
    lock = Path("out") / owner.format(name=name, short=name[2:])
    lock.write_bytes(b"somebody")
    (tmp_path / "speech.txt").write_text(SPEECH.replace("隐患", "险情"), encoding="utf-8")
    refused(run("build", "speech.txt", *force), name)
    left = files_below(Path("out"))
    lock.unlink()

    assert {**built, lock.name: b"somebody"} == left
    assert run("build", "speech.txt", *force).status == 0
    assert built != files_below(Path("out"))


SETTINGS = {
    "no equals sign": ("theme", "theme"),
    "no key": ("=x", "=x"),
    "an empty part": ("unit..name=x", "unit..name"),
    "a dot alone": (".=x", ".=x"),
    "an unknown key": ("colour=red", "colour"),
    "a misspelt key": ("unit.nmae=x", "unit.nmae"),
    "a word for a table": ("unit=x", "unit"),
    "a table for a word": ("theme.name=x", "theme"),
    "a list for a word": ("unit.name=[1]", "unit.name"),
    "a kind that is not made": ("make=poster", "poster"),
    "one kind too many": ("make=deck,poster", "poster"),
    "no kind": ("make=", "make"),
    "an empty list": ("make=[]", "make"),
    "a fill without a value": ('fill=[{blank="**"}]', "value"),
    "a fill without a blank": ('fill=[{value="x"}]', "blank"),
    "a fill of no table": ("fill=[1]", "fill"),
    "two lines": ("unit.name=a\nb", "unit.name"),
    "a control character": ("unit.name=a\x1bb", "unit.name"),
    "no character": ("unit.name=a\uffffb", "unit.name"),
    "half a character": ("unit.name=\udc80", "unit.name"),
    "a page": ("unit.name=" + "长" * 201, "unit.name"),
    "a list without end": ("make=" + "[" * 60_000, "make"),
    "a number without end": ("make=[" + "9" * 5000 + "]", "make"),
    "a path without end": ("unit.name" + ".x" * 30_000 + "=1", "unit.name"),
}


@pytest.mark.parametrize(("setting", "named"), SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("command", ["build", "plan"])
def test_a_setting_that_cannot_be(
    command: str, setting: str, named: str, run, built: dict[str, bytes], speech: Path
) -> None:
    """Key, what was found, what is allowed; a traceback never."""
    refused(run(command, speech, "--set", setting), named)

    assert built == files_below(Path("out"))


def test_a_misspelt_key_of_a_setting_is_told_the_nearest(run, speech: Path) -> None:
    """unit.nmae: name."""
    assert "name" in run("build", speech, "--set", "unit.nmae=x").err.replace("unit.nmae", "")


@pytest.mark.parametrize(("language", "start"), [("zh", "--set：不认识"), ("en", "--set: unknown key")])
def test_a_setting_has_no_line(language: str, start: str, run, speech: Path, monkeypatch) -> None:
    """There is no line 1 on the command line, nor a line 0."""
    monkeypatch.setenv("JIANGYI_LANG", language)

    assert run("build", speech, "--set", "colour=red").err.startswith(start)


def test_a_wrong_make_is_called_by_its_option(run, speech: Path) -> None:
    """Who wrote --make did not write --set."""
    ran = run("build", speech, "--make", "poster")

    assert "--make" in ran.err
    assert "--set" not in ran.err


USES = {
    "nothing": ((), "build"),
    "no command": (("bogus",), "bogus"),
    "no speech": (("build",), "SPEECH"),
    "two speeches": (("build", "a", "b"), "b"),
    "an unknown option": (("build", "a", "--bogus"), "--bogus"),
    "an option of another command": (("outline", "a", "--force"), "--force"),
    "no value": (("build", "a", "--out"), "--out"),
    "no value, twice": (("plan", "a", "--theme", "--make"), "--theme"),
    "a value too many": (("build", "a", "--json=1"), "1"),
    "no theme command": (("theme",), "list"),
    "a wrong theme command": (("theme", "lsit"), "lsit"),
}


@pytest.mark.parametrize(("arguments", "named"), USES.values(), ids=USES)
def test_wrong_use(arguments: tuple[str, ...], named: str, run, tmp_path: Path) -> None:
    """Status 2; the usage and one sentence, in Chinese, and no word of argparse's English."""
    ran = run(*arguments)
    last = ran.err.rstrip("\n").rpartition("\n")[2]

    assert (ran.status, ran.out) == (2, "")
    assert named in last
    assert CHINESE.search(last)
    assert not re.search(r"\b(error|usage|argument|required|invalid|choose|unrecognized|expected|options)\b", ran.err)
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("command", [("-h",), ("build", "-h"), ("theme", "-h"), ("theme", "list", "-h")])
def test_help_is_in_chinese(command: tuple[str, ...], run) -> None:
    """Status 0, and every line that explains something does so in Chinese."""
    ran = run(*command)

    assert (ran.status, ran.err) == (0, "")
    assert CHINESE.search(ran.out)
    assert not re.search(r"\b(show this|usage|options:|positional|exit)\b", ran.out)


def test_a_name_cannot_speak_to_the_terminal(run) -> None:
    """Escape sequences in a path reach no terminal, nor do they break the line."""
    ran = run("build", "\x1b[2Jgone\x07\r\u2028.txt")

    assert ran.status == 1
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2028]", ran.err)
    assert "gone" in ran.err


def texts(data: bytes) -> dict[str, bytes]:
    """The same words as files of every kind that is read."""
    text = data.decode()
    return {
        "a.txt": text.encode("gb18030"),
        "b.txt": b"\xff\xfe" + text.encode("utf-16-le"),
        "c.md": data,
        "d.toml": f'speech = "speech.txt"\ntheme = "base"\nmake = ["deck"]\n[unit]\nname = "{text[:9]}"\n'.encode(),
        "e.docx": word(data * 3),
    }


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with a few bytes changed, dropped, doubled, or cut off."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        place, length = chance.randrange(len(out) + 1), chance.randrange(1, 30)
        piece = chance.choice((b"", chance.randbytes(length), bytes(out[place : place + length])))
        out[place : place + chance.choice((0, 1, length))] = piece
    return bytes(out[: chance.randrange(len(out) + 1)] if chance.random() < 0.05 else out)


@pytest.mark.parametrize("name", texts(b""))
def test_mutations_are_built_or_refused(name: str, run, speech: Path, tmp_path: Path) -> None:
    """200 seeded mutations of each kind of file: status 0 or 1, one line at most, never a traceback."""
    chance = random.Random(name)
    good = texts((ROOT / "seeds" / "brief.md").read_bytes())[name]
    for n in range(200):
        (tmp_path / name).write_bytes(mutated(good, chance))
        ran = run("plan", name)

        assert ran.status in (0, 1), n
        assert ran.status == len(ran.err.splitlines()), (n, ran.err)
