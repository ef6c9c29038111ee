"""Headlines that would leave a character or two on their second line: turned earlier, between words."""

from __future__ import annotations

from builder.model.deck import Role, Run
from builder.model.handout import Block, Part, Piece, Style
from builder.model.text import NOTHING
from builder.model.theme import Paper
from builder.plan.fit import Breaker
from builder.plan.pages import LATIN, Measure
from builder.plan.recut import pieces, words_of
from builder.zh.breaks import seams
from builder.zh.width import WIDEST, ems

TURNED = (Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)
LEAST = 4.0
"""Ems that the second line has at the least."""
SURE = 0.98
"""Share of the width that a line may fill: programs round advances."""
PAUSES = "，、：；　"
BEGINS_NONE, ENDS_NONE = "的了地得们样", "每哪这那各一不"
"""Characters that no second line begins with, and no first one ends with: what is said of them would be torn off."""


def turned(part: Part, paper: Paper, breaker: Breaker) -> Part:
    """A headline of two lines with a second one to be seen; all else as it is."""
    if not isinstance(part, Block) or part.style not in TURNED:
        return part
    look, words = Measure(*paper.styles[part.style.value]), words_of(part.runs)
    width = (paper.width - (look.left + look.right) * look.size) / (look.size + look.track)
    if not width < look.indent + ems(words, LATIN) < width + LEAST:
        return part
    at = _turn(words, width * SURE, look.indent, breaker)
    return Block(part.style, _broken(part, at), part.mark) if at else part


def _turn(words: str, width: float, indent: float, breaker: Breaker) -> int:
    """Where the second line begins: behind the last pause that the first line holds past its middle, else behind the last word; 0 for nowhere."""
    ends = [
        at for at in breaker(words) if indent + ems(words[:at], WIDEST) <= width and ems(words[at:], WIDEST) >= LEAST
    ]
    allowed = seams(words, ())
    ends = [at for at in ends if allowed[at] and words[at] not in BEGINS_NONE and words[at - 1] not in ENDS_NONE]
    pauses = [at for at in ends if words[at - 1] in PAUSES and at * 2 >= len(words)]
    return max(pauses or ends, default=0)


def _broken(block: Block, at: int) -> tuple[Piece, ...]:
    out: list[Piece] = []
    for start, piece in pieces(block.runs, (at,)):
        if start == at and piece.text and not any(run.role is Role.BREAK for run in out):
            out.append(Run(NOTHING, Role.BREAK))
        out.append(piece)
    return tuple(out)
