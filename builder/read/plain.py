"""Plain text: which encoding, which lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from builder.model.remark import Refusal
from builder.model.speech import Line, of_block
from builder.model.text import Text
from builder.read.wrap import Raw, unwrapped

LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = {
    code: None
    for code in (*range(32), 127, *range(128, 160), 0xFEFF, 0x200B, 0x2060, 0xFFFE, 0xFFFF)
    if code not in (9, 10, 13, 11, 12, 133)
}
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_USUAL = frozenset("的一是在了和，。、；：“”\r\n \u3000")


def decode(path: str, data: bytes) -> str:
    """The text of `data`: by its byte order mark, else UTF-8, UTF-16 by its statistics, GB18030.

    Refuses bytes that are no text. UTF-16 without a mark is hardly ever right UTF-8, but often decodes as GB18030
    without complaint, so it is tried between the two, and taken only where it reads as Chinese.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(path, data[len(mark) :], encoding)
    if not data.strip():
        raise Refusal("empty", file=path)
    if data.count(0) * 100 <= len(data):
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8")
    for encoding in ("utf-16-le", "utf-16-be"):
        if _reads_as_chinese(data, encoding):
            return data.decode(encoding)
    if b"\0" in data:
        raise Refusal("binary", file=path)
    text = _decoded(path, data, "gb18030")
    if text.encode("gb18030") != data or _strange(text) > len(text) // 20:
        raise Refusal("binary", file=path)
    return text


def clean(text: str) -> tuple[str, int]:
    """`text` without control characters, and how many were taken out."""
    kept = text.translate(_CONTROLS)
    kept = kept.encode("utf-8", "ignore").decode("utf-8")  # a lone half of a surrogate pair is no character
    return kept, len(text) - len(kept)


def plain_lines(text: str) -> tuple[Line, ...]:
    """Every line that holds words, with its number and the offset of its first word; wrapped lines as one, lines of cells as tables."""
    numbered = list(enumerate(LINE_END.split(text), 1))
    if "\t" not in text:
        return tuple(_lines(numbered))
    from builder.read.tabbed import tables  # few plain texts hold any

    found = tables(numbered)
    rows = {row[0].texts[0].line for table in found for row in table.rows}
    lines = [*_lines([line for line in numbered if line[0] not in rows]), *map(of_block, found)]
    return tuple(sorted(lines, key=lambda line: line.block.line if line.block else line.text.line))


def _lines(numbered: list[tuple[int, str]]) -> Iterator[Line]:
    """The lines that hold words, wrapped ones as one."""
    for line in unwrapped([Raw(number, words) for number, words in numbered]):
        yield Line(Text(line.words, line.number).strip(), breaks=line.breaks)


def _decoded(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal("binary", file=path) from error


def _reads_as_chinese(data: bytes, encoding: str) -> bool:
    if len(data) % 2 or len(data) < 4:
        return False
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    usual = sum(character in _USUAL for character in text)
    return usual > len(text) * 0.04 and _strange(text) < len(text) * 0.05


def _strange(text: str) -> int:
    """How many characters a Chinese draft would hardly hold."""
    return sum(
        not (
            "\u4e00" <= character <= "\u9fff"
            or " " <= character <= "~"
            or character in "\r\n\t"
            or "\u3000" <= character <= "\u303f"
            or "\uff00" <= character <= "\uffef"
            or "\u2010" <= character <= "\u27bf"
            or character in "·×°±÷"
        )
        for character in text
    )
