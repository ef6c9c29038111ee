"""公文版式: headlines by the form of their number, as GB/T 9704-2012 7.3.3 sets them: 一、 （一） 1. （1）.

The norm goes by what is written, not by how deep a point is: 一是 is plain text to it, and so is a section without a number.
"""

from __future__ import annotations

import re

from builder.model.deck import Role, Run
from builder.model.handout import Block, Ink, Piece, Runs, Span, Style
from builder.plan.recut import pieces, words_of

_NUMERALS = "[一二三四五六七八九十百]+"
_FORMS = (rf"{_NUMERALS}、", rf"[（(]{_NUMERALS}[）)]", r"\d{1,2}[.．](?!\d)", r"[（(]\d{1,2}[）)]")
LEVELS = re.compile("|".join(f"({form})" for form in _FORMS))
HEADINGS = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
INKS = {1: Ink.RUNIN_1, 2: Ink.RUNIN_2}
STOPS = "。："
"""Where a headline ends that runs into its paragraph."""


def level(words: str) -> int:
    """The norm's level of a paragraph that opens so, 1 to 4; 0 where it opens with none of its numbers."""
    found = LEVELS.match(words.lstrip())
    return found.lastindex or 0 if found else 0


def normed(block: Block) -> Block:
    """A paragraph of the speech text as the norm sets it."""
    words = words_of(block.runs)
    if block.style is Style.SALUTATION:
        return block if words.rstrip().endswith(("：", ":")) else Block(Style.BODY, block.runs)
    found = level(words)
    if block.style in HEADINGS:
        plain = Style.PLAIN_1 if block.style is Style.HEADING_1 else Style.PLAIN_2
        return Block(HEADINGS[found - 1] if found else plain, block.runs)
    if block.style is Style.BODY and found in INKS:
        return Block(Style.BODY, _inked(block.runs, _end(words), INKS[found]))
    return block


def _end(words: str) -> int:
    return next((n for n, character in enumerate(words, 1) if character in STOPS), len(words))


def _inked(runs: Runs, end: int, ink: Ink) -> Runs:
    """`runs` with the first `end` characters in `ink`, and none else standing out but blanks."""
    out: list[Piece] = []
    for at, run in pieces(runs, (end,)):
        if run.role in (Role.BLANK, Role.BREAK):
            out.append(run)
        else:
            out.append(Span(run.text, ink) if at < end else Run(run.text))
    return tuple(out)
