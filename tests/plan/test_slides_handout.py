"""The slide handout: every slide once, as a picture beside lines, or in words."""

import os
import re
import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pptx import Presentation
from pypdf import PdfReader

from builder import office
from builder.model.aside import Figure, Frame
from builder.model.handout import Block, Style
from builder.model.image import Image
from builder.plan.slides_handout import NOTE_LINES, Show, plan_slides
from builder.write.handout import handout_bytes
from tests.office import REQUIRED, have_office
from tests.samples import look_of, planned

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def show(each: int = 3) -> Show:
    return Show(planned("safety.txt", "base")[0], "讲话　单位", look_of("base", "slides")[0], each, 160)


def images(count: int) -> tuple[Image, ...]:
    """Pictures by number, each another."""
    return tuple(Image(f"{n:064x}", "png", DOT) for n in range(count))


@pytest.mark.parametrize("each", [3, 6])
def test_every_slide_stands_there_once(each: int) -> None:
    """In order, with its number and title under its picture."""
    count = len(show().deck.slides)
    (frame,) = plan_slides(show(each), images(count)).blocks
    assert isinstance(frame, Frame)
    blocks = [block for row in frame.rows for pane in row.panes for block in pane]
    captions = [
        "".join(run.text.words for run in b.runs) for b in blocks if isinstance(b, Block) and b.style is Style.CAPTION
    ]

    assert [f.image for f in blocks if isinstance(f, Figure)] == [image.digest for image in images(count)]
    assert captions == [f"{n}　{slide.title}" for n, slide in enumerate(show().deck.slides, 1)]
    assert len(frame.rows) == (count if each == 3 else -(-count // 2))


def test_three_a_page_stand_beside_nine_lines() -> None:
    (frame,) = plan_slides(show(), images(len(show().deck.slides))).blocks
    for row in frame.rows:
        assert [block.style in (Style.LINE, Style.LINE_ODD) for block in row.panes[2]] == [True] * NOTE_LINES
        assert row.height * 3 / 20 <= show().paper.height


def test_without_pictures_it_is_in_words() -> None:
    """Every word of a short slide."""
    handout = plan_slides(show())
    words = "".join(run.text.words for row in handout.blocks[0].rows for b in row.panes[0] for run in b.runs)

    assert not [b for row in handout.blocks[0].rows for b in row.panes[0] if isinstance(b, Figure)]
    for slide in show().deck.slides:
        assert slide.title in words


def test_pictures_are_parts_of_the_file() -> None:
    """Each once, in words for those who do not see it, with an id of its own."""
    count = len(show().deck.slides)
    data = handout_bytes(plan_slides(show(), images(count)), look_of("base", "slides")[1], images(count))
    xml = zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
    ids = re.findall(r'<wp:docPr id="(\d+)"', xml)

    assert len(Document(BytesIO(data)).inline_shapes) == len(set(ids)) == count
    assert f'descr="{show().deck.slides[3].title}"' in xml
    assert len([name for name in zipfile.ZipFile(BytesIO(data)).namelist() if name.startswith("word/media/")]) == count


@pytest.mark.parametrize("missing", ["soffice", "pdftoppm"])
def test_what_is_missing_is_told(
    missing: str, run, speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A remark, and the handout in words."""
    if missing == "pdftoppm" and not have_office():
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path / "bin"
    folder.mkdir()
    for program in {"soffice", "dirname", "basename", "sed", "uname", "ls", "grep"} - {missing}:
        if path := shutil.which(program):
            (folder / program).symlink_to(path)
    monkeypatch.setenv("PATH", str(folder))
    ran = run("build", speech, "--make", "slides")

    assert ran.status == 0
    assert ("LibreOffice" if missing == "soffice" else "poppler") in ran.out
    assert [name.endswith("-幻灯片讲义.docx") for name in os.listdir("out")] == [True]


@pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice is not installed")
def test_slides_are_drawn(run, speech: Path) -> None:
    """As many pictures as slides, through LibreOffice and poppler; the deck itself is not written."""
    ran = run("build", speech, "--make", "slides", "--set", "per_page=6")
    (path,) = Path("out").iterdir()

    assert ran.status == 0
    assert len(Document(path).inline_shapes) > 4


@pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice is not installed")
def test_a_deck_is_drawn_once(run, speech: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For its pictures on paper and for its own PDF; its notes pages are others."""
    jobs: list[office.Job] = []
    ran_by = office.run
    monkeypatch.setattr(office, "run", lambda given, seconds: (jobs.extend(given), ran_by(given, seconds))[1])
    ran = run("build", speech, "--make", "deck,slides", "--pdf")
    drawn = [(name.rpartition(".")[2], job.settings == office.NOTES) for job in jobs for name in job.files]
    (deck,) = Path("out").glob("*.pptx")

    assert ran.status == 0
    assert sorted(drawn) == [("docx", False), ("pptx", False), ("pptx", True)]
    assert len(PdfReader(deck.with_suffix(".pdf")).pages) == len(Presentation(str(deck)).slides)


@pytest.mark.skipif(os.name != "posix", reason="a script of the shell")
def test_a_libreoffice_that_fails_is_not_called_missing(run, speech: Path, tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "soffice").write_text("#!/bin/sh\nkill -9 $$\n")
    (folder / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    ran = run("build", speech, "--make", "slides")

    assert ran.status == 0
    assert "LibreOffice 没能画出幻灯片" in ran.out
    assert "没有 LibreOffice" not in ran.out
