"""The whole of parsing, in order: header, salutation, numbered parts, closing, blanks."""

from __future__ import annotations

from builder.model.outline import CONTEXT, Blank, Outline
from builder.model.remark import Remark
from builder.model.speech import Line, Speech
from builder.model.text import Hole, Text
from builder.parse.closing import split_closing
from builder.parse.header import header
from builder.parse.implicit import with_implicit
from builder.parse.points import points
from builder.zh.blanks import blanks

MOST_BLANKS = 500
"""A line with more open places than this is no draft."""


def parse(speech: Speech) -> tuple[Outline, tuple[Remark, ...]]:
    """The outline of `speech`, and remarks on its numbering.

    Every line of the speech stands in exactly one place of the outline.
    """
    lines = tuple(_with_holes(line) for line in speech.lines)
    head, rest = header(lines)
    ahead, sections, remarks = points(rest)
    lead, sections, closing = split_closing(ahead, sections)
    sections = tuple(with_implicit(section, (n,)) for n, section in enumerate(sections, 1))
    found = tuple(_blanks(lines))
    outline = Outline(
        title=head.title,
        subtitle=head.subtitle,
        speaker=head.speaker,
        date=head.date,
        header=head.lines,
        salutation=head.salutation,
        lead=lead,
        sections=sections,
        closing=closing,
        blanks=found,
    )
    return outline, (*speech.remarks, *remarks)


def _with_holes(line: Line) -> Line:
    words = line.text.words
    spans = blanks(words)[:MOST_BLANKS]
    if not spans:
        return line
    holes = tuple(Hole(start, end, words[start:end]) for start, end in spans)
    return Line(Text(words, line.text.line, line.text.start, holes), line.level)


def _blanks(lines: tuple[Line, ...]) -> list[Blank]:
    if not any(line.text.holes for line in lines):
        return []
    from builder.zh.kinds import kind

    out: list[Blank] = []
    for line in lines:
        words = line.text.words
        for hole in line.text.holes:
            ahead = words[max(0, hole.start - CONTEXT) : hole.start]
            behind = words[hole.end : hole.end + CONTEXT]
            place = line.text.start + hole.start  # nothing is filled yet
            out.append(
                Blank(len(out) + 1, hole.was, ahead, behind, line.text.line, place, kind(hole.was, ahead, behind).value)
            )
    return out
