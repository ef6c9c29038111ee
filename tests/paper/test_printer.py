"""Printing: what would be sent is shown, `lp` is told so, and a printer that is missing or refuses is one line."""

import json
import os
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from builder.model.remark import Refusal
from builder.paper import printer
from builder.paper.booklet import A3, imposed, sides
from builder.paper.pdf import page_count
from builder.paper.printer import Ticket, options, send
from tests.paper.test_pdf import blank

pytestmark = pytest.mark.skipif(os.name != "posix", reason="scripts of the shell")


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A printing system that writes down what it is told, and keeps the file."""
    folder = tmp_path / "bin"
    folder.mkdir()
    write(
        folder / "lp",
        f'for a in "$@"; do printf "%s\\n" "$a" >>{tmp_path}/told; last=$a; done; cp "$last" {tmp_path}/kept.pdf',
    )
    write(folder / "lpstat", "echo 'system default destination: 三楼打印机'")
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return tmp_path


def write(path: Path, script: str) -> None:
    """A program."""
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (1, [(3, 0), (1, 2)]),
        (4, [(3, 0), (1, 2)]),
        (5, [(7, 0), (1, 6), (5, 2), (3, 4)]),
        (8, [(7, 0), (1, 6), (5, 2), (3, 4)]),
    ],
)
def test_the_sides_of_a_booklet(pages: int, expected: list[tuple[int, int]]) -> None:
    """Folded and nested, the pages come in order."""
    assert sides(pages) == expected


@pytest.mark.parametrize("pages", [1, 2, 7, 12, 33])
def test_a_booklet_holds_every_page_once(pages: int) -> None:
    numbers = [number for side in sides(pages) for number in side]

    assert sorted(numbers) == list(range(-(-pages // 4) * 4))


def test_a_booklet_is_a3_with_two_pages_a_side() -> None:
    read = PdfReader(BytesIO(imposed(blank(5))))

    assert len(read.pages) == 4
    assert {(round(p.mediabox.width), round(p.mediabox.height)) for p in read.pages} == {(round(A3[0]), round(A3[1]))}


@pytest.mark.parametrize(
    ("ticket", "paper", "sides_", "sheets"),
    [
        (Ticket("a", 9), "A4", "one-sided", 9),
        (Ticket("a", 9, copies=3, duplex=True), "A4", "two-sided-long-edge", 15),
        (Ticket("a", 6, copies=2, booklet=True), "A3", "two-sided-short-edge", 6),
    ],
)
def test_a_ticket(ticket: Ticket, paper: str, sides_: str, sheets: int) -> None:
    assert (ticket.paper, ticket.sides, ticket.sheets) == (paper, sides_, sheets)
    assert f"media={paper}" in options(ticket)
    assert f"sides={sides_}" in options(ticket)


def test_without_yes_nothing_is_sent(lp: Path, run) -> None:
    """What would be: paper, pages, sides, copies, sheets, printer."""
    Path("稿.pdf").write_bytes(blank(9))
    ran = run("print", "稿.pdf", "--duplex", "--copies", "2")

    assert ran.status == 0
    assert "稿.pdf　A4，9 页，双面，沿长边翻转，左侧装订，2 份，共 10 张纸 → 三楼打印机" in ran.out
    assert "--yes" in ran.out
    assert not (lp / "told").exists()


def test_with_yes_it_is_sent(lp: Path, run) -> None:
    """With the printer, the copies and the sides that were asked for; the file as it is."""
    Path("稿.pdf").write_bytes(blank(2))
    ran = run("print", "稿.pdf", "--printer", "HP", "--copies", "3", "--duplex", "--yes")
    told = (lp / "told").read_text().splitlines()

    assert ran.status == 0
    assert told[:4] == ["-d", "HP", "-n", "3"]
    assert {"media=A4", "sides=two-sided-long-edge"} <= set(told)
    assert (lp / "kept.pdf").read_bytes() == blank(2)


def test_a_booklet_is_written_and_sent(lp: Path, run) -> None:
    Path("稿.pdf").write_bytes(blank(5))
    ran = run("print", "稿.pdf", "--booklet", "--yes", "--json")
    said = json.loads(ran.out)

    assert ran.status == 0
    assert page_count(Path("out/稿-小册子.pdf").read_bytes()) == 4
    assert said["schema"] == "jiangyi.print/1"
    assert said["files"][0] == {
        "name": "稿-小册子.pdf",
        "pages": 4,
        "paper": "A3",
        "sides": "two-sided-short-edge",
        "copies": 1,
        "sheets": 2,
    }
    assert "media=A3" in (lp / "told").read_text()


def test_a_foreign_file_in_the_booklet_s_place_stays(lp: Path, run) -> None:
    Path("稿.pdf").write_bytes(blank(5))
    Path("out").mkdir()
    Path("out/稿-小册子.pdf").write_bytes(b"%PDF mine")
    ran = run("print", "稿.pdf", "--booklet", "--yes")

    assert ran.status == 1
    assert Path("out/稿-小册子.pdf").read_bytes() == b"%PDF mine"
    assert not (lp / "told").exists()


def test_no_printing_system(tmp_path: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be shown all the same; sending it is refused in one line."""
    monkeypatch.setenv("PATH", str(tmp_path))
    Path("稿.pdf").write_bytes(blank(1))
    shown, sent = run("print", "稿.pdf"), run("print", "稿.pdf", "--yes")

    assert (shown.status, sent.status) == (0, 1)
    assert "默认打印机" in shown.out
    assert sent.err.count("\n") == 1
    assert "lp" in sent.err


@pytest.mark.parametrize(
    ("script", "code", "cause"),
    [
        (
            "echo 'lp: The printer or class does not exist.' >&2; exit 1",
            "print_failed",
            "lp: The printer or class does not exist.",
        ),
        ("exit 3", "print_failed", "other_cause"),
        ("exec sleep 30", "print_slow", ""),
    ],
)
def test_a_printer_that_refuses(script: str, code: str, cause: str, lp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(lp / "bin" / "lp", script)
    monkeypatch.setattr(printer, "SECONDS", 1.0)
    with pytest.raises(Refusal) as refused:
        send(Ticket("稿.pdf", 1), blank(1))

    assert (refused.value.code, refused.value.facts.get("cause", "")) == (code, cause)


@pytest.mark.parametrize("content", [b"", b"rubbish", b"%PDF-1.4 rubbish"])
def test_what_is_no_pdf_is_not_printed(content: bytes, lp: Path, run) -> None:
    Path("稿.pdf").write_bytes(content)
    ran = run("print", "稿.pdf", "--yes")

    assert ran.status == 1
    assert "不是 PDF" in ran.err
    assert not (lp / "told").exists()


def test_a_missing_file_and_a_wrong_count(lp: Path, run) -> None:
    assert run("print", "没有.pdf").status == 1
    assert run("print", "没有.pdf", "--copies", "0").status == 2


def test_a_speech_is_built_and_sent(lp: Path, run, speech: Path) -> None:
    """Slides, notes pages and speech text, each as a PDF; nothing is written beside it."""
    (lp / "blank.pdf").write_bytes(blank(3))
    shown = 'for f in "$@"; do n=$(basename "$f"); cp BLANK "$out/${n%.*}.pdf"; done'
    script = f'while [ "$1" != --outdir ]; do shift; done; out=$2; shift 2; mkdir -p "$out"; {shown}'
    write(lp / "bin" / "soffice", script.replace("BLANK", str(lp / "blank.pdf")))
    ran = run("print", speech, "--make", "speech_text,study", "--yes", "--json")
    said = json.loads(ran.out)

    assert ran.status == 0
    assert [file["name"].rpartition("-")[2] for file in said["files"]] == ["讲话稿.pdf", "学习提纲.pdf"]
    assert (lp / "told").read_text().count("one-sided") == 2
    assert not Path("out").exists()
