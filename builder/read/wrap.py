"""Wrapped lines: paragraphs that a mailer, a terminal or a PDF broke at a width are put together again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.value import Value
from builder.zh.address import is_address
from builder.zh.numbering import NEAR, NUMERALS, OPENING, SPOKEN, Marker, alone, marker

NARROWEST, WIDEST = 12.0, 64.0
"""Ems between which a text may have been wrapped."""
SLACK = 3.0
"""A line this much shorter than the widest may still be full: words and marks are not split."""
FEWEST = 3
"""Lines broken in mid-sentence that show a wrapped text."""
HEADER = 4
"""So many first lines may be titles and names, which are broken on purpose."""
_STOPS = tuple("。！？；：…")
_CLOSED = tuple("。！？：；”）》…")
_NEVER_FIRST = tuple("，。、；：！？）》”’")
_SENTENCE = frozenset("。！？；")
_GOES_ON = tuple("，、")
_INDENT = " \t\u3000"


class Raw(Value):
    """A line as it stands, with its number; `fixed` tells that it begins something of its own whatever stands ahead."""

    number: int
    words: str
    fixed: bool = False

    @property
    def bare(self) -> str:
        return self.words.strip()


class Wrapping(Value):
    """How a text was wrapped: `full` is the least width of a full line, `indented` whether paragraphs begin with space."""

    full: float
    indented: bool


def unwrapped(lines: Sequence[Raw]) -> list[Raw]:
    """The lines that hold words, those that go on with the one ahead joined to it. A joined line keeps its first number."""
    wrapping = _wrapping(lines)
    out: list[Raw] = []
    last = Raw(-1, "")  # the line that was joined or put last, as it stands
    for line in lines:
        if not line.bare:
            continue
        ahead = out[-1] if out else None
        if ahead is not None and _joins(ahead, last, line, wrapping, len(out)):
            out[-1] = Raw(ahead.number, _joined(ahead.words, line.bare), ahead.fixed)
        else:
            out.append(Raw(line.number, line.words.rstrip(), line.fixed))
        last = line
    return out


def _joins(ahead: Raw, last: Raw, line: Raw, wrapping: Wrapping | None, count: int) -> bool:
    """Whether `line` goes on with `ahead`, of which `last` is the last line so far."""
    words, said = line.bare, ahead.bare
    if line.fixed:
        return False
    if len(said) < NEAR and said[-1] not in _SENTENCE and alone(said):
        return line.number - last.number <= 2 and not alone(words) and marker(words) is None
    if line.number != last.number + 1:
        return False
    if words.startswith(_NEVER_FIRST):
        return True
    comma = said.endswith(_GOES_ON) and line.words[0] not in _INDENT
    full = wrapping is not None and _width(last.words) >= wrapping.full and not _is_header(said, count)
    if not comma and not full:
        return False
    opens = marker(f"{words}文") if words[0] in OPENING else None
    return (comma and opens is None) or (full and _fills(said, line, opens, wrapping))


def _is_header(said: str, count: int) -> bool:
    return count <= HEADER and not any(mark in said for mark in "，。；")


def _fills(said: str, line: Raw, opens: Marker | None, wrapping: Wrapping | None) -> bool:
    """Whether a full line goes on in the next: it does, unless that one begins a paragraph of its own."""
    indented = wrapping is not None and wrapping.indented
    if indented and line.words[0] in _INDENT:
        return False
    if said.endswith(_CLOSED):
        return opens is None and not _starts_anew(line.bare) and not is_address(line.bare.rstrip("：:"))
    return opens is None or opens.rank == SPOKEN or indented


def _starts_anew(words: str) -> bool:
    """Whether a line behind a full stop reads as the first of a paragraph."""
    return words.startswith(("同志们", "各位", "最后，", "谢谢", "总之，", "让我们"))


def _joined(ahead: str, words: str) -> str:
    if alone(ahead.strip()) and (marker(ahead.strip() + words) is None or ahead.strip()[-1] in NUMERALS + "分章篇节"):
        whole = ahead + words
        return whole if marker(whole.strip()) is not None else f"{ahead}\u3000{words}"
    between = (
        " " if ahead[-1:].isascii() and ahead[-1:].isalnum() and words[:1].isascii() and words[:1].isalpha() else ""
    )
    return f"{ahead}{between}{words}"


def _wrapping(lines: Sequence[Raw]) -> Wrapping | None:
    """How the text was wrapped; None where it was not."""
    widths = sorted((_width(line.words) for line in lines if line.bare), reverse=True)
    if len(widths) < 2 * FEWEST or not NARROWEST <= widths[0] <= WIDEST:
        return None
    full = widths[FEWEST - 1] - SLACK
    long = [(a, b) for a, b in pairwise(lines) if a.bare and _width(a.words) >= full]
    broken = [
        (a, b)
        for a, b in long
        if not a.bare.endswith(_STOPS) and b.bare and not (b.bare[0] in OPENING and marker(b.bare)) and "，" in a.bare
    ]
    if len(broken) < FEWEST or len(broken) * 3 < len(long):
        return None
    indented = sum(line.words[0] in _INDENT for line in lines if line.bare)
    return Wrapping(full, 0 < indented < len(widths))


def _width(words: str) -> float:
    """Ems of a line with its indent, ASCII as half."""
    words = words.rstrip()
    return len(words) - sum(map(str.isascii, words)) / 2
