"""Pieces of the speech that are known again: equal ones made the very same, so that a memo knows what was made of them.

What a filled blank touches is cut anew, and most of what is cut is as it was: the other sentences of its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.memo import Memo
from builder.model.text import NOTHING, Hole, Text
from builder.plan.scene import Texts
from builder.plan.texts import period_texts


def same(text: Text, memo: Memo) -> Text:
    """A piece equal to `text`, the very same one each time."""
    if text is NOTHING:
        return text
    holes = tuple([(hole.start, hole.end, hole.was) for hole in text.holes]) if text.holes else ()
    return memo(_text, text.words, text.line, text.start, holes)


def _text(words: str, line: int, start: int, holes: tuple[tuple[int, int, str], ...]) -> Text:
    return Text(words, line, start, tuple(Hole(*hole) for hole in holes))


def all_same(texts: Iterable[Text], memo: Memo) -> Texts:
    """Pieces equal to `texts`."""
    return tuple([same(text, memo) for text in texts])


def periods(texts: Iterable[Text], memo: Memo) -> list[Text]:
    """The sentences of paragraphs up to 。！？."""
    return [sentence for text in texts for sentence in memo(_periods, text, memo)]


def _periods(text: Text, memo: Memo) -> Texts:
    return all_same(period_texts(text), memo)
