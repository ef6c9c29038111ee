"""Markdown: the line structure of CommonMark that drafts use, without its marks."""

from __future__ import annotations

import re

from builder.model.speech import Line
from builder.model.text import Text
from builder.read.plain import LINE_END

_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_PREFIX = re.compile(r"(?:>\s?|[-+•]\s+|\*\s+)+")
_RULE = re.compile(r"[\s|:\-=*_]*$")
_NOUNS = "单位省市县区局委院校厂公司集团部门同志年月日人名"
_BOLD = re.compile(rf"(?<!\\)(\*\*|__)(?=[^\s*_{_NOUNS}])([^*_]+?)(?<=\S)(?<!\\)\1")
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"!?\[([^\[\]]+)\]\([^()\s]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


def markdown_lines(text: str) -> tuple[Line, ...]:
    """Every line that holds words, its heading level kept, its marks taken off.

    `**` that opens no bold is a blank and stays; so does an escaped one. Rules of tables and sections go.
    """
    lines: list[Line] = []
    for number, raw in enumerate(LINE_END.split(text), 1):
        if _RULE.match(raw) and raw.strip() not in ("*", "**"):  # so short it is a blank
            continue
        heading = _HEADING.match(raw.strip())
        words = heading[2].rstrip("# ") if heading else raw.strip()[_prefix(raw.strip()) :]
        line = Text(_unmarked(words), number).strip()
        if line:
            lines.append(Line(line, len(heading[1]) if heading else 0))
    return tuple(lines)


def _prefix(line: str) -> int:
    """How many characters of quote and list marks open `line`."""
    match = _PREFIX.match(line)
    return match.end() if match else 0


def _unmarked(words: str) -> str:
    words = _LINK.sub(r"\1", words)
    words = _BOLD.sub(r"\2", words)
    words = _CODE.sub(r"\1", words)
    return _ESCAPE.sub(r"\1", words)
