"""Plain text: the encoding is found, lines keep their numbers, what cannot be printed goes."""

import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.remark import Refusal
from builder.read.draft import read_speech
from builder.read.plain import clean, decode, plain_lines
from tests.clock import within
from tests.samples import ROOT

DRAFT = "在会上的讲话\n同志们：\n　　今天，我讲三点意见。第一，认识要到位；第二，措施要有力。\n谢谢大家！\n"
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"]
WITHOUT_MARK = ["utf-8", "utf-16-le", "utf-16-be", "gb18030"]
DRAFTS = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))}
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00")
XML = re.compile("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
"""What XML 1.0 allows."""


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_reads_alike_in_every_encoding(name: str, encoding: str) -> None:
    """Whole drafts, to the last character."""
    text = DRAFTS[name]

    assert decode(name, text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", WITHOUT_MARK)
def test_parts_of_drafts_read_alike_in_every_encoding(encoding: str) -> None:
    """300 seeded pieces of 60 to 400 characters, from anywhere: no mark tells the encoding."""
    chance, wrong = random.Random(4), []
    for _ in range(300):
        text = chance.choice(list(DRAFTS.values()))
        start = chance.randrange(len(text) - 60)
        piece = text[start : start + chance.randrange(60, 400)]
        if decode("a.txt", piece.encode(encoding)) != piece:
            wrong.append(piece)

    assert wrong == []


@pytest.mark.parametrize(
    "text", ["Hello, world.\nThis is a plain text (no Chinese) for a/b/f/f.\n", "1. a\n2. b\n", "(W(W(W(W"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_text_without_chinese(text: str, encoding: str) -> None:
    """Latin letters are no UTF-16, unless they are."""
    if encoding != "utf-8" and "\n" not in text:
        text += "\n 的"

    assert decode("a.txt", text.encode(encoding)) == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_lines_end_as_they_end(newline: str) -> None:
    """The same lines with the same numbers, whatever ends them."""
    lines = plain_lines(DRAFT.replace("\n", newline))

    assert [(line.text.line, line.text.words) for line in lines] == [
        (1, "在会上的讲话"),
        (2, "同志们："),
        (3, "今天，我讲三点意见。第一，认识要到位；第二，措施要有力。"),
        (4, "谢谢大家！"),
    ]


def test_a_line_knows_where_its_words_begin() -> None:
    """Indents are no words, empty lines are counted, and no line is invented."""
    lines = plain_lines("\n\n　　一\r\n\r\n \t二 　\n\n")

    assert [(line.text.line, line.text.start, line.text.words) for line in lines] == [(3, 2, "一"), (5, 2, "二")]


CONTROLS = {
    "a bell": ("讲\x07话", "讲话", 1),
    "an escape": ("\x1b[31m讲话", "[31m讲话", 1),
    "a zero": ("讲\0话", "讲话", 1),
    "a mark in the middle": ("讲\ufeff话", "讲话", 1),
    "no width": ("讲\u200b\u2060话", "讲话", 2),
    "a second control set": ("讲\x80\x9f话\x7f", "讲话", 3),
    "half a pair": ("讲\ud83d话", "讲话", 1),
    "the other half": ("讲\udc00话", "讲话", 1),
    "no character": ("讲\ufffe话\uffff", "讲话", 2),
    "a tab stays": ("讲\t话", "讲\t话", 0),
    "line ends stay": ("讲\r\n话\x85", "讲\r\n话\x85", 0),
    "a rare character stays": ("讲𠮷话👍", "讲𠮷话👍", 0),
}


@pytest.mark.parametrize(("text", "kept", "dropped"), CONTROLS.values(), ids=CONTROLS)
def test_what_cannot_be_printed_is_taken_out_and_counted(text: str, kept: str, dropped: int) -> None:
    """Words stay in their order; the number tells how much went."""
    assert clean(text) == (kept, dropped)


@given(st.text(st.characters(exclude_categories=())))
@settings(derandomize=True, deadline=None, max_examples=400)
def test_clean_lines_can_stand_in_xml(text: str) -> None:
    """Whatever was in the draft, its lines hold only characters that XML 1.0 allows."""
    kept, dropped = clean(text)

    assert len(kept) + dropped == len(text)
    assert all(XML.fullmatch(line.text.words) for line in plain_lines(kept))


def read(data: bytes) -> tuple[str, str]:
    """What `data` reads as, and the code of the refusal: one of them is empty."""
    try:
        return decode("a.txt", data), ""
    except Refusal as refused:
        return "", refused.code


@given(st.binary(max_size=400))
@settings(derandomize=True, deadline=None, max_examples=400)
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Either a text, or a refusal that says whether the bytes are no text or none."""
    text, code = read(data)

    assert code in ("", "binary", "empty")
    assert text or code or data in MARKS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "gb18030"])
def test_a_megabyte_is_read(encoding: str, tmp_path: Path) -> None:
    """A megabyte of text, in any encoding, within two seconds."""
    text = DRAFTS["hospital.txt"]
    text *= (1 << 20) // len(text.encode()) + 1
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))

    speech = within(2, lambda: read_speech(str(tmp_path / "a.txt")))

    assert len(speech.lines) == sum(bool(line.strip()) for line in text.splitlines())


def test_a_speech_knows_its_file(tmp_path: Path) -> None:
    """The name without its folder, and the digest of the bytes as they were."""
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + DRAFT.encode())
    (tmp_path / "b.txt").write_bytes(DRAFT.encode())
    a, b = (read_speech(str(tmp_path / name)) for name in ("a.txt", "b.txt"))

    assert (a.name, b.name) == ("a.txt", "b.txt")
    assert a.lines == b.lines
    assert a.sha256 != b.sha256


@pytest.mark.parametrize("stray", [b"\xff", b"\xc3", b"\xe8\xae", b"\xf0\x9f\x98"])
def test_one_stray_byte_is_not_read_as_other_words(stray: bytes) -> None:
    """A UTF-8 draft with a torn character is refused, or read as UTF-8; never as rubbish."""
    data = DRAFT.encode()
    middle = len(data) // 2
    text, code = read(data[:middle] + stray + data[middle:])

    assert code == "binary" or "在会上的讲话" in text
