"""What a speech demands, and by when: sentences with a deadline, and those that say must or must not."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.model.text import NOTHING, Text
from builder.value import Value
from builder.zh.dates import dates
from builder.zh.marks import clauses, sentences

LONGEST = 60
"""Characters of a demand in a table; of a longer sentence the clauses around its deadline or its word of command stand there."""
_ORDERS = re.compile("必须|务必|务求|确保|严禁|不得|不准|决不|绝不|坚决|要求")
_URGES = re.compile("要|必须|务必|确保|完成|实现|达到|建成|落实|整改|上报|报送|力争|前")
_LIMIT = re.compile("之前|以前|前(?![后往来提沿列途景行])|内")
_UNTIL = ("到", "至", "在", "于")


class Demand(Value):
    """`text` is the demand, verbatim; `by` its deadline, NOTHING where it has none."""

    text: Text
    by: Text


def demands(texts: Iterable[Text]) -> list[Demand]:
    """The demands of `texts`, in order."""
    out = []
    for text in texts:
        for start, end in sentences(text.words):
            found = _demand(text.cut(start, end).strip())
            if found is not None:
                out.append(found)
    return out


def _demand(sentence: Text) -> Demand | None:
    words = sentence.words
    limit = _deadline(words)
    if limit is not None and _URGES.search(words):
        start, end = limit
        return Demand(_part(sentence, start, end), sentence.cut(start, end))
    order = _ORDERS.search(words)
    return Demand(_part(sentence, *order.span()), NOTHING) if order else None


def _deadline(words: str) -> tuple[int, int] | None:
    """The first date by which something is to be done: 2026年6月底前, 到2028年."""
    for start, end in dates(words):
        behind = _LIMIT.match(words, end)
        if behind:
            return start, behind.end()
        if start and words[start - 1] in _UNTIL[:2] and not words.startswith(("起", "以来", "开始"), end):
            return start - 1, end
    return None


def _part(sentence: Text, start: int, end: int) -> Text:
    """The sentence, or as many of its clauses from the one with words[start:end] on as fit; without its last mark."""
    words = sentence.words
    if len(words) <= LONGEST:
        return _bare(sentence)
    spans = [span for span in clauses(words) if span[1] > start]
    first, last = spans[0]
    for _, behind in spans[1:]:
        if behind - first > LONGEST and last >= end:
            break
        last = behind
    return _bare(sentence.cut(first, last).strip())


def _bare(text: Text) -> Text:
    return text.cut(0, len(text.words.rstrip("，；：。")))
