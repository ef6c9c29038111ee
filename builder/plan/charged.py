"""Who has to do what, and by when, group by group: side by side under who is named; of points that are tasks, as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft, chunks
from builder.plan.pieces import first_clauses, gist
from builder.plan.scene import Item, Scene, Texts
from builder.plan.tabled import table_of
from builder.plan.texts import bare, sentence_texts
from builder.value import replace
from builder.zh.charges import charges, leaders, owner
from builder.zh.marks import clauses
from builder.zh.run import Span
from builder.zh.stands import imperative
from builder.zh.told import amounts, telling
from builder.zh.topics import announces

Found = tuple[int, int, tuple[Item, ...]]
"""The sentences from and to (exclusive) that name who has to do what, and the items they give."""
MANY = (2, 5)
"""How many stand side by side."""
TEXT = {2: 56, 3: 46, 4: 36, 5: 28}
"""Characters of what each has to do, by how many they are."""


def charged(sentence: Text) -> tuple[Item, ...]:
    """Who is charged with what in a sentence: each group of it, all that it says."""
    return tuple([Item(sentence.cut(*who), sentence.cut(*what)) for who, what in charges(sentence.words)])


def owned(said: Sequence[Text]) -> list[Found]:
    """Sentences one behind the other that each open with another whose figures they tell: side by side, each with what is told of it."""
    places = [owner(sentence.words) for sentence in said]
    found = [(Item(s.cut(0, at), s.cut(at, len(s.words))),) if at else () for s, at in zip(said, places, strict=True)]
    return [made for made in tasks(found) if made[1] - made[0] > 1]


def happened(sentence: Text) -> tuple[Item, ...]:
    """What happened several times, of which a sentence tells figures between ；, each under its name: …“7·12”洪灾|一夜之间降雨287毫米，…；…的山火|…."""
    if not EVENTS[0] <= sentence.words.count("；") + 1 <= EVENTS[1] or not _told_in_figures(sentence.words):
        return ()
    groups = [bare(part) for part in sentence_texts(sentence)]
    items = [item for group in groups if (item := _happening(group)) is not None]
    return tuple(items) if len(items) == len(groups) >= EVENTS[0] else ()


def _told_in_figures(words: str) -> bool:
    """A first look: whether digits stand in as many clauses of each group as tell what happened."""
    groups = [[any(map(str.isdecimal, part)) for part in group.split("，")] for group in words.split("；")]
    return all(sum(group) >= FIGURES for group in groups)


def _happening(group: Text) -> Item | None:
    """A group of which the first clause with figures stands behind one that names what it tells of; None where it is otherwise."""
    spans = clauses(group.words)
    told = [_tells(group.words[a:b]) for a, b in spans]
    named = next((n for n, (a, b) in enumerate(spans) if not announces(group.words[a:b].rstrip("，："))), len(spans))
    if named + 1 >= len(spans) or told[named] or sum(told[named + 1 :]) < FIGURES:
        return None
    name = bare(group.cut(*spans[named]))
    said = first_clauses(group.cut(spans[named][1], len(group.words)), TEXT[2])
    fits = NAME[0] <= len(name.words) <= NAME[1] and not imperative(name.words) and not name.words.startswith(_SETS)
    return Item(name, said) if fits and said else None


def _tells(clause: str) -> bool:
    """Whether a clause tells a figure with its unit."""
    return bool(telling(clause, amounts(clause), few=True))


EVENTS, FIGURES, NAME = (2, 3), 2, (4, 18)
"""How many of them stand side by side, how many figures are told of each, and the characters that name one."""
_SETS = tuple("对 把 将 由 按 为 从 在 要 通过 围绕 同时 其中 截至 目前".split())
"""How a clause opens that names nothing that happened."""


def duties(said: Sequence[Sequence[Text]]) -> list[tuple[Text, Text]]:
    """Of each of several points, of which these sentences are `said`, who bears it and what is to be done; none where one tells no such thing."""
    found = [[item for sentence in own for item in charged(sentence)][:1] for own in said]
    rows = [(item.head, first_clauses(item.text, DUTY) or gist([item.text], DUTY)) for items in found for item in items]
    return rows if len(rows) == len(said) and all(what for _, what in rows) else []


def terms(said: Sequence[Sequence[Text]]) -> list[tuple[Texts, Texts]]:
    """By when each of several points is to be done, and who leads in it, of which these sentences are `said`; none where more than one lacks either."""
    least = len(said) - 1
    led = [_all(own, leaders) for own in said]
    due = [_all(own, _limits) for own in said] if sum(map(bool, led)) >= least else []
    return list(zip(due, led, strict=True)) if due and sum(map(bool, due)) >= least else []


def _limits(words: str) -> list[Span]:
    """Limits of time, but those that tell of things (7月1日前的)."""
    from builder.zh.limits import limits  # few speeches have tasks that are led

    return [(start, end) for start, end in limits(words) if not words.startswith("的", end)]


def _all(said: Sequence[Text], find: Callable[[str], list[Span]]) -> Texts:
    """What is found in sentences: of more than a cell has room for the last."""
    found = [sentence.cut(*span) for sentence in said for span in find(sentence.words)]
    return tuple(found if len(found) <= IN_CELL else found[-1:])


IN_CELL, DUTY = 2, 50
"""What one cell of a table has room for: limits or leaders, and characters of what is to be done."""


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
    whole = all(len(item.text.words) == len(bare(full.text).words) for item, full in zip(short, items, strict=True))
    if not whole and len(items) >= ROWS and max(len(item.text.words) for item in items) <= ROW:
        return tuple([Item(item.head, bare(item.text)) for item in items])
    return tuple(short) if all(item.text for item in short) else ()


ROWS, ROW = 3, 64
"""From how many on all that each has to do stands in the rows of a table, where it is more than stands side by side; and the characters of that."""


def stand_apart(items: Sequence[Item]) -> bool:
    """Whether items say more than what stands side by side."""
    return max(len(item.text.words) for item in items) > TEXT.get(len(items), 0)


def tables(scene: Scene, rows: list[tuple[Text, Text]], kit: Kit) -> list[Draft]:
    """Headings with who bears each and what is to be done, as tables; none where these have no room."""
    drafts: list[Draft] = []
    for start, end in chunks(len(rows), EACH_TABLE) if rows else ():
        shown = [(item.head, *row) for item, row in zip(scene.items[start:end], rows[start:end], strict=True)]
        made = table_of(shown, scene.titles, kit, [item.number for item in scene.items[start:end]])
        drafts += [replace(made, titles=scene.titles[:1] if start else scene.titles)] if made is not None else []
    return drafts if len(drafts) == len(chunks(len(rows), EACH_TABLE)) else []


TASKS, EACH_TABLE = 4, 5
"""From how many tasks on these stand in a table, and how many on each slide."""
