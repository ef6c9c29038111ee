"""A person's corrections: what a line is said to be, put upon the draft before it is parsed again."""

from __future__ import annotations

from builder.model.outline import Outline, within
from builder.model.recipe import Correction
from builder.model.remark import Remark, Severity
from builder.model.speech import As, Line, Speech
from builder.parse.header import MOST_LINES
from builder.value import replace
from builder.zh.numbering import bullet, marker

DEPTHS = {As.SECTION: 1, As.POINT: 2}
"""How deep a line is that is said to be one of these and nothing more."""
_SPACE = " \u3000"


def corrected(
    speech: Speech, outline: Outline, corrections: tuple[Correction, ...]
) -> tuple[Speech, tuple[Remark, ...]]:
    """`speech` with what `corrections` say of its lines; `outline` is what their addresses count in.

    An address stands as long as one line begins with its words; where several do, the one under its ordinals is
    meant. Where it stands no more, nothing is done, and a remark says so.
    """
    lines = list(speech.lines)
    places = _places(speech, outline)
    remarks: list[Remark] = []
    for correction in corrections:
        found = _found(correction.at, lines, places)
        if len(found) != 1:
            code = "correction_ambiguous" if found else "correction_unused"
            remarks.append(Remark(code, Severity.WARNING, 0, (correction.at,)))
        elif correction.is_ in (As.TITLE, As.SUBTITLE) and found[0] >= MOST_LINES:
            remarks.append(Remark("correction_too_low", Severity.WARNING, lines[found[0]].text.line, (correction.at,)))
        else:
            depth = correction.depth or DEPTHS.get(correction.is_, 0)
            lines[found[0]] = replace(lines[found[0]], stated=correction.is_, depth=depth)
    return replace(speech, lines=tuple(lines)), tuple(remarks)


def _places(speech: Speech, outline: Outline) -> dict[int, tuple[str, ...]]:
    """For each line of the draft the ordinals of the point that it opens, or stands under."""
    opened = {point.line: _ordinals(point.at) for point in within(outline.sections)}
    out: dict[int, tuple[str, ...]] = {}
    place: tuple[str, ...] = ()
    for line in speech.lines:
        place = opened.get(line.text.line, place)
        out[line.text.line] = place
    return out


def _ordinals(at: str) -> tuple[str, ...]:
    """一 / 2 of the address 一 / 2 以学增智; 一 of 一 / 开展学习贯彻, a line under the section."""
    parts = at.split(" / ")
    first, space, _ = parts[-1].strip().partition(" ")
    numbered = bool(space) and (first.isdecimal() or all(sign in "一二三四五六七八九十" for sign in first))
    return tuple(part.strip() for part in parts[:-1]) + ((first,) if numbered else ())


def _words(at: str) -> str:
    last = at.split(" / ")[-1].strip()
    numbered = len(_ordinals(at)) > at.count(" / ")
    return (last.partition(" ")[2] if numbered else last).strip()


def _found(at: str, lines: list[Line], places: dict[int, tuple[str, ...]]) -> list[int]:
    """The lines that `at` may mean."""
    words, ordinals = _words(at), _ordinals(at)
    found = [i for i, line in enumerate(lines) if words and _said(line).startswith(words)]
    if len(found) > 1:
        found = [i for i in found if places[lines[i].text.line][: len(ordinals)] == ordinals] or found
    return found


def _said(line: Line) -> str:
    """A line's words behind its marker."""
    words = line.text.words
    mark = marker(words)
    return words[mark.end if mark else bullet(words) :].lstrip(_SPACE)
