"""Notes: the full words of the speech that a slide stands for, as paragraphs of the draft."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from builder.memo import Memo
from builder.model.deck import Paragraph
from builder.model.text import Text
from builder.plan.fit import runs


def paragraphs(texts: Iterable[Text]) -> tuple[Paragraph, ...]:
    """Pieces in the order of the draft as paragraphs: pieces of one line stand in one paragraph."""
    return tuple(Paragraph(tuple(run for text in line for run in runs(text))) for line in lines(texts))


def lines(texts: Iterable[Text]) -> list[list[Text]]:
    """Pieces in the order of the draft, those of one line together."""
    return [list(line) for _, line in groupby([text for text in texts if text.words], key=_LINE)]


_LINE = attrgetter("line")


def as_prose(texts: Iterable[Text], memo: Memo | None = None) -> tuple[Text, ...]:
    """Pieces in the order of the draft, each line in one: the very same where the pieces are, as far as `memo` knows them."""
    if memo is None:
        return tuple(_joined(tuple(line)) for line in lines(texts))
    return tuple([memo(_joined, tuple(line)) for line in lines(texts)])


def _joined(line: tuple[Text, ...]) -> Text:
    whole = line[0]
    for text in line[1:]:
        whole = whole.with_next(text)
    return whole
