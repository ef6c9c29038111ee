"""The coverage ledger: for each sentence of the draft, which slides, notes and paragraphs hold it.

Nothing is searched for: every piece of the speech knows its place in the draft, and counts where its words are those of that place.
Places are sets of characters, held as the bits of a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from builder.model.block import texts
from builder.model.deck import Deck
from builder.model.handout import Block, Grid, Handout, Part, Piece
from builder.model.ledger import Numbers, Sentence, Shown
from builder.model.speech import Speech
from builder.model.text import Text
from builder.zh.marks import pieces, sentences
from builder.zh.numbering import marker

CLAUSE_ENDS = frozenset("，；：、。！？")
"""What ends the least piece of a sentence that counts as shown."""

Masks = dict[int, dict[int, int]]
"""For each line of the draft, by the number of each slide (or paragraph) that holds some of it: which characters."""
Lines = dict[int, list[Text]]


def account(speech: Speech, deck: Deck | None, handout: Handout | None) -> tuple[Sentence, ...]:
    """The sentences of `speech` in order, each with where it stands in what was made (None: not asked for)."""
    draft = [text for line in speech.lines for text in texts((line.block or line.text,))]
    lines: Lines = {}
    for text in draft:
        lines.setdefault(text.line, []).append(text)
    slides = deck.slides if deck is not None else ()
    shown = _masks(
        ((run for fill in slide.fills for p in fill.paragraphs for run in p.runs) for slide in slides), lines
    )
    notes = _masks(((run for p in slide.notes for run in p.runs) for slide in slides), lines)
    printed = _masks(map(_block_runs, handout.blocks if handout is not None else ()), lines)
    held = (shown if deck is not None else None, notes, printed)
    return tuple(_sentence(text, span, held) for text in draft for span in sentences(text.words))


def words(speech: Speech) -> str:
    """Every word of `speech`, as the draft has them."""
    return "".join(text.words for line in speech.lines for text in texts((line.block or line.text,)))


def _block_runs(part: Part) -> Iterable[Piece]:
    if isinstance(part, Block):
        return part.runs
    if isinstance(part, Grid):
        return (run for row in part.rows for cell in row for paragraph in cell.paragraphs for run in paragraph)
    from builder.model.aside import Figure, flat  # only some handouts have more than paragraphs and tables

    return (run for block in flat((part,)) if not isinstance(block, Figure) for run in _block_runs(block))


def _masks(holders: Iterable[Iterable[Piece]], lines: Lines) -> Masks:
    """What each of `holders`, counted from 1, holds of the draft's `lines`."""
    out: Masks = {}
    for number, runs in enumerate(holders, 1):
        for text in (run.text for run in runs if run.text.line):
            mask = _mask(text, lines.get(text.line, []))
            if mask:
                held = out.setdefault(text.line, {})
                held[number] = held.get(number, 0) | mask
    return out


def _mask(piece: Text, sources: list[Text]) -> int:
    """The characters of the draft that `piece` is; none where the draft has other words in its place."""
    words = piece.unfilled
    for source in sources:
        start = piece.start - source.start
        if start >= 0 and _squeezed(source.unfilled[start : start + len(words)]) == _squeezed(words):
            return ((1 << len(words)) - 1) << piece.start
    return 0


def _squeezed(words: str) -> str:
    """Without white space: a gap between two pieces may have been a tab."""
    return "".join(words.split())


def _sentence(text: Text, span: tuple[int, int], held: tuple[Masks | None, Masks, Masks]) -> Sentence:
    """The sentence text.words[start:end] with where it stands."""
    start, end = span
    shown, *others = held
    notes, printed = (masks.get(text.line, {}) for masks in others)
    need = _needed(text, start, end)
    slides, seen = _seen(text, span, shown.get(text.line, {})) if shown is not None else ((), None)
    return Sentence(
        line=text.line,
        start=text.source(start),
        end=text.source(end - 1) + 1,
        words=text.words[start:end],
        slides=slides,
        notes=_holding(need, notes),
        handout=_holding(need, printed),
        shown=seen,
        noted=_whole(need, notes),
        printed=_whole(need, printed),
    )


def _seen(text: Text, span: tuple[int, int], shown: dict[int, int]) -> tuple[Numbers, Shown]:
    """The slides that show at least a clause of a sentence, and how much of it they show together."""
    start, end = span
    mark = marker(text.words[start:end])
    start += mark.end if mark is not None else 0
    clauses = [
        need
        for a, b in pieces(text.words[start:end], CLAUSE_ENDS)
        if (need := _needed(text, start + a, start + b, marks=False))
    ]
    slides = tuple(n for n, mask in shown.items() if any(need & mask == need for need in clauses))
    if not slides:
        return (), Shown.NOTES
    return slides, Shown.WHOLE if _whole(reduce(or_, clauses), shown) else Shown.PART


def _needed(text: Text, start: int, end: int, marks: bool = True) -> int:
    """The characters of the draft that words[start:end] are: none that Word counted, no space, no `marks` where they are not asked for."""
    counted = {i for hole in text.holes if not hole.was for i in range(hole.start, hole.end)}
    wanted = (str.isspace, False) if marks else (str.isalnum, True)
    places = [i for i in range(start, end) if wanted[0](text.words[i]) is wanted[1] and i not in counted]
    return sum(1 << text.source(i) for i in places)


def _holding(need: int, masks: dict[int, int]) -> Numbers:
    return tuple(n for n, mask in masks.items() if need & mask)


def _whole(need: int, masks: dict[int, int]) -> bool:
    return need & reduce(or_, masks.values(), 0) == need
