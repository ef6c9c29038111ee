"""Markdown: the line structure of CommonMark that drafts use, without its marks."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from builder.model.block import Cell, Picture, Table
from builder.model.speech import Line, of_block
from builder.model.text import Text
from builder.read.plain import LINE_END
from builder.read.wrap import Raw, unwrapped

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_PREFIX = re.compile(r"(?:>\s?|[-+•]\s+|\*\s+)+")
BOLD_LEVEL = 7
"""A bold line of its own heads what follows, below every heading that is marked as one."""
LONGEST_HEADING = 60
_STOPS = tuple("。；，")
_RULE = re.compile(r"[\s|:\-=*_]*$")
_NOUNS = "单位省市县区局委院校厂公司集团部门同志年月日人名"
_BOLD = re.compile(
    rf"(?<!\\)(\*\*|__)(?:(?=[^\s*_{_NOUNS}])([^*_]+?)(?<=\S)(?<!\\)\1|([{_NOUNS}][^*_]*?)(?<=\S)(?<!\\)\1(?=[，。：；、！？）”\s]|$))"
)
"""Bold words. Where they begin as what a blank stands for (**单位), a mark or the end must follow: else both are blanks."""
_ITALIC = re.compile(
    r"(?:(?<=[，。：；、！？（“\s])|^)\*(?=[^\s*])([^*，。；]{1,30}?)(?<=\S)\*(?=[，。：；、！？）”\s]|$)"
)
_TABLE_RULE = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|?)+")
_BAR = re.compile(r"(?<!\\)\|")
_WHOLE_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
_PICTURE = re.compile(r"(?<!\\)!\[([^\[\]]*)\]\(\s*<?([^()<>\"]*?)>?\s*(?:\s\"[^\"]*\"\s*)?\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


Find = Callable[[str, str, int], Picture | None]


def _nowhere(_name: str, _alt: str, _line: int) -> None:
    """Finds no picture."""


def markdown_lines(text: str, find: Find = _nowhere) -> tuple[Line, ...]:
    """Every line that holds words, its heading level kept, its marks taken off; wrapped lines as one.

    `**` that opens no bold is a blank and stays; so does an escaped one. Rules of tables and sections go. Pictures
    that `find` has (by name, words and line) stand behind the line that names them.
    """
    numbered = list(enumerate(LINE_END.split(text), 1))
    pictures = [
        picture
        for number, line in numbered
        if "![" in line
        for match in _PICTURE.finditer(line)
        if (picture := find(match[2], match[1], number)) is not None
    ]
    numbered = [(number, _PICTURE.sub("", line) if "![" in line else line) for number, line in numbered]
    tables = _tables(numbered)
    rows = {number for table in tables for number in range(table.line, table.line + len(table.rows) + table.heads)}
    raw = [
        Raw(number, line, _stands(line))
        for number, line in numbered
        if number not in rows and (not _RULE.match(line) or not line.strip() or line.strip() in ("*", "**"))
    ]  # "**" is so short that it is a blank, no rule
    lines = [line for raw_line in unwrapped(raw) if (line := _line(raw_line)).text]
    return tuple(sorted([*lines, *map(of_block, tables), *map(of_block, pictures)], key=_number))


def _number(line: Line) -> int:
    return line.block.line if line.block else line.text.line


def _tables(numbered: list[tuple[int, str]]) -> list[Table]:
    """The tables: rows that begin with |, the second of them a rule under the head."""
    out: list[Table] = []
    for n, (number, line) in enumerate(numbered[:-1]):
        inside = out and number < out[-1].line + len(out[-1].rows) + out[-1].heads
        if inside or not line.strip().startswith("|") or not _TABLE_RULE.fullmatch(numbered[n + 1][1].strip()):
            continue
        below = takewhile(lambda row: row[1].strip().startswith("|"), numbered[n + 2 :])
        out.append(Table(number, tuple(_row(*row) for row in ((number, line), *below)), heads=1))
    return out


def _row(number: int, line: str) -> tuple[Cell, ...]:
    """The cells between the | of a line, each where it stands."""
    cells, at = [], line.index("|") + 1
    for words in _BAR.split(line.rstrip()[at:].removesuffix("|")):
        cells.append(Cell((Text(_unmarked(words), number, at).strip(),)))
        at += len(words) + 1
    return tuple(cells)


def _stands(line: str) -> bool:
    """Whether a line begins something of its own: a heading, a member of a list, a row of a table."""
    bare = line.strip()
    return bare.startswith(("#", ">", "|")) or _PREFIX.match(bare) is not None


def _line(raw: Raw) -> Line:
    bare = raw.bare
    heading = _HEADING.match(bare)
    if heading:
        return Line(Text(_unmarked(heading[2].rstrip("# ")), raw.number).strip(), len(heading[1]))
    prefix = _PREFIX.match(bare)
    words = bare[prefix.end() :] if prefix else bare
    item = 1 + _indent(raw.words) // 2 if prefix and prefix[0].strip()[-1:] in "-+•*" else 0
    whole = _WHOLE_BOLD.fullmatch(words)
    level = (
        BOLD_LEVEL if whole and not item and len(words) <= LONGEST_HEADING and not words[:-2].endswith(_STOPS) else 0
    )
    return Line(Text(_unmarked(words), raw.number).strip(), level, item)


def _indent(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))


def _unmarked(words: str) -> str:
    words = _LINK.sub(r"\1", words)
    words = _BOLD.sub(lambda match: match[2] or match[3], words)
    words = _ITALIC.sub(r"\1", words)
    words = _CODE.sub(r"\1", words)
    return _ESCAPE.sub(r"\1", words)
