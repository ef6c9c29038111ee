"""Pictures that a Markdown draft names: files in its own folder or below, and nowhere else."""

import os
from pathlib import Path

import pytest

from builder.model.block import Picture
from builder.read.draft import read_speech
from tests.media import exif, jpeg, png


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft's folder with pictures in it and around it."""
    inner = tmp_path / "稿"
    (inner / "图").mkdir(parents=True)
    (inner / "a b.png").write_bytes(png())
    (inner / "图" / "c.jpg").write_bytes(jpeg(more=exif(6)))
    (inner / "d.gif").write_bytes(b"GIF89a" + bytes(20))
    (inner / "e.png").write_bytes(png()[:-5])
    (tmp_path / "outside.png").write_bytes(png())
    return inner


def told(folder: Path, name: str) -> list[tuple[str, int]]:
    """The remarks on a draft that names this picture in its third line."""
    draft = folder / "讲话.md"
    draft.write_text(f"# 讲话\n\n![图]({name})\n\n今天讲三点。\n", encoding="utf-8")
    return [(remark.code, remark.line) for remark in read_speech(str(draft)).remarks]


FOUND = {
    "beside": ("<a b.png>", "png", 0),
    "spelled as an address": ("a%20b.png", "png", 0),
    "with a dot": ("./a%20b.png", "png", 0),
    "below": ("图/c.jpg", "jpeg", 1),
    "below, as Windows has it": ("图\\c.jpg", "jpeg", 1),
    "there and back": ("图/../a%20b.png", "png", 0),
}


@pytest.mark.parametrize(("name", "kind", "turn"), FOUND.values(), ids=FOUND)
def test_a_picture_is_found(name: str, kind: str, turn: int, folder: Path) -> None:
    """Carried with the speech, a photograph turned as the camera was held."""
    assert told(folder, name) == []

    speech = read_speech(str(folder / "讲话.md"))
    (picture,) = (line.block for line in speech.lines if line.block)

    assert picture == Picture(3, speech.images[0].digest, kind, (400, 300), "图", turn=turn)


NOT = {
    "not there": ("x.png", "picture_missing"),
    "a folder": ("图", "picture_missing"),
    "above": ("../outside.png", "picture_outside"),
    "above, spelled": ("%2e%2e/outside.png", "picture_outside"),
    "above, by way of below": ("图/../../outside.png", "picture_outside"),
    "anywhere": ("/etc/passwd", "picture_outside"),
    "on a drive": ("C:\\a.png", "picture_outside"),
    "on a share": ("\\\\server\\a.png", "picture_outside"),
    "on the net": ("https://example.org/a.png", "picture_outside"),
    "in the address": ("data:image/png;base64,AAAA", "picture_outside"),
    "a name with a zero": ("a%00.png", "picture_outside"),
    "no name": ("", "picture_outside"),
    "another format": ("d.gif", "pictures_not_printed"),
    "broken": ("e.png", "picture_broken"),
    "no picture": ("讲话.md", "picture_broken"),
}


@pytest.mark.parametrize(("name", "code"), NOT.values(), ids=NOT)
def test_any_other_is_one_remark(name: str, code: str, folder: Path) -> None:
    """The words are read as ever."""
    assert told(folder, name) == [(code, 3)]
    assert [line.text.words for line in read_speech(str(folder / "讲话.md")).lines] == ["讲话", "今天讲三点。"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_leads_nowhere_else(folder: Path) -> None:
    """Neither a file nor a folder may lead out."""
    (folder / "link.png").symlink_to(folder.parent / "outside.png")
    (folder / "up").symlink_to(folder.parent)

    assert told(folder, "link.png") == [("picture_outside", 3)]
    assert told(folder, "up/outside.png") == [("picture_outside", 3)]


def test_a_file_too_large_is_not_read(folder: Path) -> None:
    """By its size on the disk."""
    with (folder / "big.png").open("wb") as file:
        file.truncate((20 << 20) + 1)

    assert told(folder, "big.png") == [("picture_too_large", 3)]


def test_a_draft_of_pictures_alone_is_empty(folder: Path) -> None:
    """There is nothing to be said."""
    draft = folder / "讲话.md"
    draft.write_text("![图](<a b.png>)\n", encoding="utf-8")
    with pytest.raises(Exception, match="empty"):
        read_speech(str(draft))
