"""Markdown: the line structure of CommonMark that drafts use, without its marks."""

from __future__ import annotations

import re

from builder.model.speech import Line
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
_BOLD = re.compile(rf"(?<!\\)(\*\*|__)(?=[^\s*_{_NOUNS}])([^*_]+?)(?<=\S)(?<!\\)\1")
_WHOLE_BOLD = re.compile(r"(\*\*|__)(?=\S)((?:(?!\1).)+)(?<=\S)\1")
_CODE = re.compile(r"`([^`]+)`")
_LINK = re.compile(r"!?\[([^\[\]]+)\]\([^()\s]*\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")


def markdown_lines(text: str) -> tuple[Line, ...]:
    """Every line that holds words, its heading level kept, its marks taken off; wrapped lines as one.

    `**` that opens no bold is a blank and stays; so does an escaped one. Rules of tables and sections go.
    """
    raw = [
        Raw(number, line, _stands(line))
        for number, line in enumerate(LINE_END.split(text), 1)
        if not _RULE.match(line) or not line.strip() or line.strip() in ("*", "**")  # so short it is a blank
    ]
    return tuple(line for raw_line in unwrapped(raw) if (line := _line(raw_line)).text)


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
    words = _BOLD.sub(r"\2", words)
    words = _CODE.sub(r"\1", words)
    return _ESCAPE.sub(r"\1", words)
