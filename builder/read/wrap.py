"""Wrapped lines: paragraphs that a mailer, a terminal or a PDF broke at a width are put together again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.value import Value
from builder.zh.address import is_address
from builder.zh.numbering import NEAR, OPENING, SPOKEN, Marker, alone, marker

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
    """A line as it stands, with its number; `fixed` tells that it begins something of its own whatever stands ahead.

    `breaks` are where the lines that were joined to it begin: offset in its bare words, number.
    """

    number: int
    words: str
    fixed: bool = False
    breaks: tuple[tuple[int, int], ...] = ()

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
    paragraphs: list[list[Raw]] = []
    for line in lines:
        if not line.bare:
            continue
        if paragraphs and _joins(paragraphs[-1], line, wrapping, len(paragraphs)):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [_whole(paragraph) for paragraph in paragraphs]


def _joins(ahead: list[Raw], line: Raw, wrapping: Wrapping | None, count: int) -> bool:
    """Whether `line` goes on with the lines `ahead`."""
    last, words = ahead[-1], line.bare
    said = last.bare
    if line.fixed:
        return False
    if len(ahead) == 1 and len(said) < NEAR and said[-1] not in _SENTENCE and alone(said):
        return line.number - last.number <= 2 and not alone(words) and marker(words) is None
    if line.number != last.number + 1:
        return False
    if words.startswith(_NEVER_FIRST):
        return True
    comma = said.endswith(_GOES_ON) and line.words[0] not in _INDENT
    header = len(ahead) == 1 and _is_header(said, count)
    full = wrapping is not None and not header and _width(last.words) >= wrapping.full
    if not comma and not full:
        return False
    opens = marker(f"{words}文") if words[0] in OPENING else None
    return (comma and opens is None) or (full and _fills(said, line, opens, wrapping))


def _whole(lines: list[Raw]) -> Raw:
    """The lines of a paragraph as one, with where each of them begins."""
    first = lines[0]
    parts, breaks, length = [first.bare], [], len(first.bare)
    for ahead, line in pairwise(lines):
        between = _between(ahead.bare if len(parts) == 1 else ahead.bare[-1:], line.bare)
        length += len(between)
        breaks.append((length, line.number))
        parts += [between, line.bare]
        length += len(line.bare)
    indent = first.words[: len(first.words) - len(first.words.lstrip())]
    return Raw(first.number, indent + "".join(parts), first.fixed, tuple(breaks))


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


def _between(ahead: str, words: str) -> str:
    """What stands between two joined lines: a space between Latin words, and behind a marker that wants one (第一部分　回顾)."""
    if len(ahead) < NEAR and alone(ahead):
        return "" if marker(ahead + words) is not None else "\u3000"
    latin = ahead[-1:].isascii() and ahead[-1:].isalnum() and words[:1].isascii() and words[:1].isalpha()
    return " " if latin else ""


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
