"""Drafts of every program: the kind is found by the bytes, LibreOffice helps where it is installed."""

import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from builder.model.remark import Refusal
from builder.read import office
from builder.read.draft import read_speech
from builder.read.kinds import Kind, kind
from tests.office import REQUIRED, have_office
from tests.read.word import docx, p, r
from tests.samples import ROOT

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOC = OLE + "WordDocument".encode("utf-16-le") + bytes(512)
LOCKED = OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512)
RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\uc1\pard \u19968?\u12289?\u25552?\u39640?\par \u27491?\u25991?\u12290?\par}"
WORD = docx(p("在会上的讲话") + p("正文。"))


def odt(paragraphs: str = "<text:p>讲话</text:p>") -> bytes:
    """An OpenDocument text."""
    kind_of_file = "application/vnd.oasis.opendocument.text"
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
        f'office:version="1.2"><office:body><office:text>{paragraphs}</office:text></office:body></office:document-content>'
    )
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f"{entry.format('/', kind_of_file)}{entry.format('content.xml', 'text/xml')}</manifest:manifest>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", kind_of_file)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


KINDS = [
    ("a.txt", b"x", Kind.TEXT),
    ("a.MD", b"x", Kind.MARKDOWN),
    ("a", b"x", Kind.TEXT),
    ("a.docx", WORD, Kind.WORD),
    ("a.txt", WORD, Kind.WORD),
    ("a.doc", WORD, Kind.WORD),
    ("a.docx", b"", Kind.WORD),
    ("a.docm", b"x", Kind.WORD),
    ("a.doc", DOC, Kind.DOC),
    ("a.wps", DOC, Kind.DOC),
    ("a.docx", DOC, Kind.DOC),
    ("a.docx", LOCKED, Kind.LOCKED),
    ("a.doc", LOCKED, Kind.LOCKED),
    ("a.docx", OLE, Kind.LOCKED),
    ("a.doc", OLE, Kind.UNKNOWN),
    ("a.wps", OLE, Kind.WORKS),
    ("a.doc", b"<html>", Kind.UNKNOWN),
    ("a.rtf", RTF, Kind.RTF),
    ("a.doc", RTF, Kind.RTF),
    ("a.rtf", b"x", Kind.UNKNOWN),
    ("a.odt", odt(), Kind.ODT),
    ("a.zip", odt(), Kind.ODT),
]


@pytest.mark.parametrize(("name", "data", "expected"), KINDS)
def test_the_kind_of_a_draft(name: str, data: bytes, expected: Kind) -> None:
    """By its bytes; by its name where they do not tell."""
    assert kind(name, data) is expected


def refusal(path: Path) -> str:
    """The code of the refusal."""
    with pytest.raises(Refusal) as refused:
        read_speech(str(path))
    return refused.value.code


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", LOCKED, "locked"),
        ("a.docx", OLE, "locked"),
        ("a.doc", OLE, "no_office"),
        ("a.rtf", b"x", "no_office"),
        ("a.doc", DOC, "office_missing"),
        ("a.wps", DOC, "office_missing"),
        ("a.odt", odt(), "office_missing"),
        ("a.rtf", RTF, "office_missing"),
        ("a.docx", docx(p("")), "empty"),
        ("a.odt", odt("<!DOCTYPE x>").replace(b"<office:document", b"<!DOCTYPE x ><x:d"), "no_docx"),
    ],
)
def test_a_draft_that_cannot_be_read(
    name: str, data: bytes, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without LibreOffice, with a password, under a wrong name, with nothing in it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / name).write_bytes(data)

    assert refusal(tmp_path / name) == code


def test_a_large_draft_with_pictures(tmp_path: Path) -> None:
    """A Word draft may be larger than a plain text; there is a bound all the same."""
    (tmp_path / "a.docx").write_bytes(docx(p("讲话"), media__a_png=os.urandom(12 << 20)))
    (tmp_path / "b.docx").write_bytes(bytes((32 << 20) + 1))

    assert len(read_speech(str(tmp_path / "a.docx")).lines) == 1
    assert refusal(tmp_path / "b.docx") == "too_large"


def program(folder: Path, script: str) -> None:
    """A LibreOffice of our own: `$out` is where it is to write."""
    path = folder / "bin" / "soffice"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nPATH=/usr/bin:/bin\nwhile [ "$1" != --outdir ]; do shift; done\nout=$2\n{script}\n')
    path.chmod(0o755)


FAILURES = [
    ("exit 0", "office_failed"),
    ("exit 77", "office_failed"),
    ("kill -9 $$", "office_failed"),
    ("mkdir -p $out/draft.docx", "office_failed"),
    ("mkdir -p $out; echo rubbish >$out/draft.docx", "no_docx"),
    ("(sleep 2; echo >LATE) & sleep 60", "office_slow"),
]


@pytest.mark.skipif(os.name != "posix", reason="a script of the shell")
@pytest.mark.parametrize(("script", "code"), FAILURES)
def test_a_libreoffice_that_fails(script: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It makes nothing, dies, hangs: a refusal, nothing left of it, neither files nor processes."""
    program(tmp_path, script.replace("LATE", str(tmp_path / "late")))
    (tmp_path / "temp").mkdir()
    (tmp_path / "a.doc").write_bytes(DOC)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(office, "SECONDS", 1.0)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    before = time.monotonic()

    assert refusal(tmp_path / "a.doc") == code
    assert time.monotonic() - before < 10
    assert os.listdir(tmp_path / "temp") == []
    if code == "office_slow":
        time.sleep(1.6)
    assert not (tmp_path / "late").exists()


@pytest.mark.skipif(os.name != "posix", reason="a script of the shell")
def test_what_libreoffice_makes_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines are those of its .docx; name and digest are the draft's own."""
    (tmp_path / "made.docx").write_bytes(WORD)
    program(tmp_path, f"mkdir -p $out; cp {tmp_path}/made.docx $out/draft.docx")
    (tmp_path / "a.wps").write_bytes(DOC)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    speech = read_speech(str(tmp_path / "a.wps"))

    assert [line.text.words for line in speech.lines] == ["在会上的讲话", "正文。"]
    assert (speech.name, speech.sha256) == ("a.wps", sha256(DOC).hexdigest())


@pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice is not installed")
@pytest.mark.parametrize(
    ("name", "data"), [("a.rtf", RTF), ("a.odt", odt("<text:p>一、提高</text:p><text:p>正文。</text:p>"))]
)
def test_libreoffice_reads_it(name: str, data: bytes, tmp_path: Path) -> None:
    """RTF and OpenDocument, with a profile of its own."""
    (tmp_path / name).write_bytes(data)
    speech = read_speech(str(tmp_path / name))

    assert [line.text.words for line in speech.lines] == ["一、提高", "正文。"]
    assert speech.sha256 == sha256(data).hexdigest()


def test_plain_text_needs_no_library(tmp_path: Path) -> None:
    """Neither zipfile nor lxml nor subprocess on the way of a .txt draft."""
    (tmp_path / "a.txt").write_text("讲话\n", encoding="utf-8")
    code = (
        "import sys\nfrom builder.read.draft import read_speech\nread_speech(sys.argv[1])\n"
        "print(sorted({'zipfile', 'lxml', 'subprocess', 'tempfile', 'builder.read.docx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code, str(tmp_path / "a.txt")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == "[]"


def test_words_only_in_a_run(tmp_path: Path) -> None:
    """A draft under another name is read as what it is."""
    (tmp_path / "讲话.txt").write_bytes(docx(p(r("讲") + r("话"))))

    assert read_speech(str(tmp_path / "讲话.txt")).lines[0].text.words == "讲话"
