"""PDFs through LibreOffice: real ones where it is installed; where it is missing, dies, hangs or makes rubbish, one line and no leftovers."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from builder.cli import main
from builder.disk import seal, sealed
from builder.model.remark import Refusal
from builder.paper import pdf
from builder.paper.pdf import Sheet, page_count, pdfs
from builder.paper.pictures import pictures
from tests.office import REQUIRED, have_office
from tests.samples import ROOT, built

NEEDS_OFFICE = pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice is not installed")
POSIX = pytest.mark.skipif(os.name != "posix", reason="a script of the shell")


def blank(pages: int) -> bytes:
    """A PDF of so many empty pages."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def program(folder: Path, script: str) -> Path:
    """A LibreOffice of our own: `$out` is where it is to write, `$@` what it is to convert."""
    path = folder / "bin" / "soffice"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f'#!/bin/sh\nPATH=/usr/bin:/bin\nwhile [ "$1" != --outdir ]; do shift; done\nout=$2\nshift 2\n{script}\n'
    )
    path.chmod(0o755)
    return path.parent


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Only our own programs are on PATH, and temporary folders lie where they can be looked at."""
    (tmp_path / "temp").mkdir()
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setattr(pdf, "SECONDS", 1.0)
    monkeypatch.setattr(pdf, "MORE_SECONDS", 0)
    return tmp_path


FAILURES = {
    "makes nothing": ("exit 0", "pdf_failed"),
    "fails": ("exit 77", "pdf_failed"),
    "is killed": ("kill -9 $$", "pdf_failed"),
    "makes rubbish": ("mkdir -p $out; echo rubbish >$out/0.pdf", "pdf_failed"),
    "makes a folder": ("mkdir -p $out/0.pdf", "pdf_failed"),
    "makes half a file": ("mkdir -p $out; head -c 300 BLANK >$out/0.pdf", "pdf_failed"),
    "loses pages": ("mkdir -p $out; cp BLANK $out/0.pdf", "pdf_failed"),
    "hangs": ("sleep 60", "pdf_slow"),
    "hangs with children": ("(sleep 2; echo >LATE) & sleep 60", "pdf_slow"),
}


@POSIX
@pytest.mark.parametrize(("script", "code"), FAILURES.values(), ids=FAILURES)
def test_a_libreoffice_that_fails(script: str, code: str, surroundings: Path) -> None:
    """The file is named; nothing is left, neither files nor processes."""
    (surroundings / "blank.pdf").write_bytes(blank(2))
    program(
        surroundings,
        script.replace("LATE", str(surroundings / "late")).replace("BLANK", str(surroundings / "blank.pdf")),
    )
    with pytest.raises(Refusal) as refused:
        pdfs([Sheet("稿.docx", b"x", pages=3)], {})

    assert (refused.value.code, refused.value.facts["file"]) == (code, "稿.docx")
    assert os.listdir(surroundings / "temp") == []
    if "LATE" in script:
        time.sleep(1.6)
    assert not (surroundings / "late").exists()


def test_no_libreoffice_is_told(surroundings: Path) -> None:
    with pytest.raises(Refusal) as refused:
        pdfs([Sheet("稿.docx", b"x")], {})

    assert refused.value.code == "pdf_office_missing"


@POSIX
def test_a_file_that_ends_libreoffice_takes_no_other_with_it(
    surroundings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing after the first round is tried again alone, so that the right file is named."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    (surroundings / "blank.pdf").write_bytes(blank(1))
    made = f"mkdir -p $out; cp {surroundings}/blank.pdf $out/$n.pdf"
    program(
        surroundings,
        f'for f in "$@"; do n=$(basename $f .docx); [ "$(cat $f)" = bad ] && exit 1; {made}; done',
    )
    with pytest.raises(Refusal) as refused:
        pdfs([Sheet("甲.docx", b"good"), Sheet("乙.docx", b"bad"), Sheet("丙.docx", b"good")], {})

    assert refused.value.facts["file"] == "乙.docx"
    assert len(pdfs([Sheet("甲.docx", b"good"), Sheet("丙.docx", b"good")], {})) == 2


@POSIX
def test_many_files_share_a_process_a_core(surroundings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five files on two cores: two processes, each with a profile of its own."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    (surroundings / "blank.pdf").write_bytes(blank(1))
    program(
        surroundings,
        f"echo x >>{surroundings}/calls; mkdir -p $out; "
        f'for f in "$@"; do cp {surroundings}/blank.pdf $out/$(basename $f .docx).pdf; done',
    )

    assert len(pdfs([Sheet(f"{n}.docx", b"x") for n in range(5)], {})) == 5
    assert (surroundings / "calls").read_text() == "x\nx\n"


@POSIX
@pytest.mark.parametrize("script", ["exit 0", ""], ids=["a LibreOffice that fails", "none"])
def test_all_else_is_built(script: str, surroundings: Path, run, speech: Path) -> None:
    """Without PDFs the Office files are there, whole; one line, status 1."""
    if script:
        program(surroundings, script)
    ran = run("build", speech, "--pdf")

    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "其他成品照常做好" in ran.err
    assert sorted(path.suffix for path in Path("out").iterdir()) == [".docx", ".pptx"]


@POSIX
def test_a_pdf_of_ours_is_replaced_and_another_is_not(surroundings: Path, run, speech: Path) -> None:
    """A PDF bears the seal; one that somebody made or changed stays, and so do all the others."""
    (surroundings / "blank.pdf").write_bytes(blank(1))
    program(
        surroundings,
        f'mkdir -p $out; for f in "$@"; do cp {surroundings}/blank.pdf $out/$(basename $f .docx).pdf; done',
    )
    asked = ("build", speech, "--pdf", "--make", "speech_text")
    first, again = run(*asked), run(*asked)
    path = next(Path("out").glob("*.pdf"))
    path.write_bytes(blank(4))
    before = {p.name: p.read_bytes() for p in Path("out").iterdir()}
    refused = run(*asked)

    assert (first.status, again.status, refused.status) == (0, 0, 1)
    assert path.name in refused.err
    assert before == {p.name: p.read_bytes() for p in Path("out").iterdir()}


def test_a_sealed_pdf_is_a_pdf() -> None:
    """Its pages can be read; a changed byte breaks the seal."""
    data = seal(blank(3))

    assert page_count(data) == 3
    assert sealed(data)
    assert not sealed(data.replace(b"/Page", b"/Pige", 1))
    assert not sealed(blank(3))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\3\4", blank(2)[:200]])
def test_what_is_no_pdf_has_no_pages(data: bytes) -> None:
    assert page_count(data) == 0


@NEEDS_OFFICE
def test_slides_and_notes_pages_are_drawn(run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As many pages as slides in both; the notes pages hold the notes, the slides do not."""
    deck, _ = built("brief.txt", "base")
    slides, notes = pdfs(
        [Sheet(deck.name, deck.data, deck.count), Sheet(deck.name, deck.data, deck.count, notes=True)], {}
    )

    assert page_count(slides) == page_count(notes) == deck.count
    words = ["".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages) for data in (slides, notes)]
    assert "图书馆" in words[1]
    assert len(words[1]) > len(words[0])


@NEEDS_OFFICE
@pytest.mark.skipif(shutil.which("lp") is not None, reason="this machine prints")
def test_a_full_disk_while_drawing_is_told(run, speech: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No temporary file can be written: one line, and the Office files are there."""

    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pdf, "_put", full)
    ran = run("build", speech, "--pdf")

    assert ran.status == 1
    assert "磁盘已满" in ran.err
    assert len(os.listdir("out")) == 2


def test_the_command_knows_its_options(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["build", "--help"])

    assert stop.value.code == 0
    assert "--pdf" in capsys.readouterr().out


@POSIX
def test_print_promises_nothing_else(surroundings: Path, run, speech: Path) -> None:
    """Nothing is built for it."""
    program(surroundings, "exit 0")
    ran = run("print", speech)

    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "其他成品" not in ran.err


@POSIX
@pytest.mark.parametrize(("listed", "code"), [("", "pdf_no_fonts"), ("echo 'Noto Sans CJK SC'", "pdf_failed")])
def test_without_chinese_fonts_no_pdf_is_made(listed: str, code: str, surroundings: Path) -> None:
    """It would show empty boxes; where there is a font, LibreOffice has its try."""
    program(surroundings, "exit 0")
    (surroundings / "bin" / "fc-list").write_text(
        f'#!/bin/sh\ncase "$1" in *zh*) {listed or ":"};; *) echo DejaVu Sans;; esac\n'
    )
    (surroundings / "bin" / "fc-list").chmod(0o755)
    with pytest.raises(Refusal) as refused:
        pdfs([Sheet("讲话.docx", b"x")], {"仿宋": ("Noto Sans CJK SC",)})

    assert refused.value.code == code
    assert os.listdir(surroundings / "temp") == []


@POSIX
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_nothing_is_left(sign: int, surroundings: Path) -> None:
    """Neither files, those that LibreOffice makes for itself among them, nor processes."""
    started, late = surroundings / "started", surroundings / "late"
    program(surroundings, f"echo >$TMPDIR/own; (sleep 4; echo >{late}) & echo >{started}; sleep 60")
    code = "from builder.paper.pdf import Sheet, pdfs; pdfs([Sheet('a.docx', b'x')], {})"
    environment = {**os.environ, "TMPDIR": str(surroundings / "temp"), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", code], env=environment) as process:
        until = time.monotonic() + 30
        while not started.exists() and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(sign)
        status = process.wait(30)
    time.sleep(4.2)

    assert status == 128 + sign
    assert os.listdir(surroundings / "temp") == []
    assert not late.exists()


def test_long_files_may_take_longer() -> None:
    """Half a second for each page beyond a hundred, known or told by the size; some more for each file."""
    few, many = Sheet("a.pptx", b"x", 40), Sheet("a.pptx", b"x", 1100)

    assert pdf._patience([few]) == pdf.SECONDS
    assert pdf._patience([few, few]) == pdf.SECONDS + pdf.MORE_SECONDS
    assert pdf._patience([many]) == pdf.SECONDS + 500
    assert pdf._patience([Sheet("a.docx", b"x" * 600_000)]) == pdf.SECONDS + 450


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler is not installed")
@pytest.mark.parametrize("pages", [1, 2, 5, 12])
def test_every_page_is_a_picture_in_order(pages: int) -> None:
    """Also where several processes share them."""
    writer = PdfWriter()
    for n in range(pages):
        writer.add_blank_page(72 + n, 72)
    out = BytesIO()
    writer.write(out)
    widths = [int.from_bytes(made[16:20], "big") for made in pictures("a.pptx", out.getvalue())]

    assert widths == sorted(widths)
    assert len(set(widths)) == len(widths) == pages
