"""Words that a person picked from the speech: found where they stand, as pieces that cut nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.model.text import NOTHING, Text
from builder.plan.texts import bare
from builder.value import Value
from builder.zh.marks import LONGEST_BRACKET, OPENERS


class Picked(Value):
    """The piece of the speech; none where the words are not the speech's, or would cut (`cuts`) what stays whole."""

    text: Text = NOTHING
    cuts: bool = False


def pick(words: str, pool: Iterable[Text]) -> Picked:
    """`words` as a piece of one of the texts in `pool`, white space aside, without the stop at its end."""
    wanted, cuts = _squeezed(words), False
    for text in pool if wanted else ():
        for start, end in _places(wanted, text):
            if not _cuts(text, start, end):
                return Picked(bare(text.cut(start, end)))
            cuts = True
    return Picked(NOTHING, cuts)


def begins(text: Text, words: str) -> bool:
    """Whether `text` begins with `words`, white space aside."""
    wanted = _squeezed(words)
    return bool(wanted) and _squeezed(text.words).startswith(wanted)


def even(words: str) -> str:
    """`words` as a recipe has them: one space for any white space."""
    return " ".join(words.split())


def _squeezed(words: str) -> str:
    return "".join(words.split())


def _places(wanted: str, text: Text) -> list[tuple[int, int]]:
    """Where `wanted` stands in text.words when white space is left out of it."""
    solid = [i for i, sign in enumerate(text.words) if not sign.isspace()]
    squeezed = "".join(text.words[i] for i in solid)
    found, at = [], squeezed.find(wanted)
    while at >= 0:
        found.append((solid[at], solid[at + len(wanted) - 1] + 1))
        at = squeezed.find(wanted, at + 1)
    return found


def _cuts(text: Text, start: int, end: int) -> bool:
    """Whether the piece cuts a quotation, a bracket or a blank; all of what stands inside of one is no cut."""
    holes = [(hole.start, hole.end) for hole in text.holes if hole.start < hole.end]
    return any(_halves(span, start, end) for span in holes) or any(
        _halves(span, start, end) and (start, end) != (span[0] + 1, span[1] - 1) for span in _closed(text.words)
    )


def _halves(span: tuple[int, int], start: int, end: int) -> bool:
    """Whether words[start:end] holds some of `span`, but not all."""
    return span[0] < end and start < span[1] and not (start <= span[0] and span[1] <= end)


def _closed(words: str) -> Sequence[tuple[int, int]]:
    """The quotations and brackets of `words`, with their marks."""
    out, at = [], 0
    while at < len(words):
        closer = OPENERS.get(words[at])
        end = words.find(closer, at + 1, at + LONGEST_BRACKET) if closer else -1
        if end > 0:
            out.append((at, end + 1))
        at = max(at, end) + 1
    return out
