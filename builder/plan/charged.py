"""Who has to do what, and by when, group by group: side by side under who is named; of points that are tasks, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import Text
from builder.plan.pieces import first_clauses
from builder.plan.scene import Item
from builder.zh.charges import charges

Found = tuple[int, int, tuple[Item, ...]]
"""The sentences from and to (exclusive) that name who has to do what, and the items they give."""
MANY = (2, 5)
"""How many stand side by side."""
TEXT = {2: 64, 3: 52, 4: 44, 5: 34}
"""Characters of what each has to do, by how many they are."""


def charged(sentence: Text) -> tuple[Item, ...]:
    """Who is charged with what in a sentence: each group of it, all that it says."""
    return tuple([Item(sentence.cut(*who), sentence.cut(*what)) for who, what in charges(sentence.words)])


def tasks(found: Sequence[tuple[Item, ...]]) -> list[Found]:
    """Sentences one behind the other that name who has to do what, `found` of each: those that stand side by side on one slide."""
    out: list[Found] = []
    start = 0
    for n in range(len(found) + 1):
        if n < len(found) and found[n]:
            continue
        items = [item for own in found[start:n] for item in own]
        if MANY[0] <= len(items) <= MANY[1] and (told := _told(items)):
            out.append((start, n, told))
        start = n + 1
    return out


def _told(items: Sequence[Item]) -> tuple[Item, ...]:
    """Items with as much of what each has to do as there is room for; none where one has more, or two name the same."""
    if len({item.head.words for item in items}) < len(items):
        return ()
    short = [Item(item.head, first_clauses(item.text, TEXT[len(items)])) for item in items]
    return tuple(short) if all(item.text for item in short) else ()
