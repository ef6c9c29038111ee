"""Numbered items -> slides: the agenda, and points of which each has its number."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Fill, Layout, Paragraph
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot
from builder.plan.brief import Kit
from builder.plan.draft import Draft, chunks, numbered
from builder.plan.fit import Breaker, plain, titles
from builder.plan.lay import COUNTS, LIST, lay
from builder.plan.pieces import first_clauses, gist
from builder.plan.scene import Item, Scene
from builder.plan.texts import excerpt
from builder.value import replace
from builder.zh.numbering import numeral


def agenda(items: Sequence[Item], kit: Kit) -> list[Draft]:
    """Agenda slides (目录): the sections, six at most on each."""
    word = Text(kit.theme.agenda)
    out: list[Draft] = []
    for start, end in chunks(len(items), COUNTS["agenda"][1]):
        part = items[start:end]
        if len(part) < COUNTS["agenda"][0]:
            continue
        room = kit.theme.rooms[numbered("agenda", len(part))][0]
        heads = _heads(part, room["item1"], kit.breaker)
        fills: list[Fill] = []
        for n, (item, head) in enumerate(zip(part, heads, strict=True), 1):
            fills += [
                Fill(f"number{n}", (plain(Text(numeral(item.number, kit.theme.numerals))),)),
                Fill(f"item{n}", (head,)),
            ]
        out.append(Draft(numbered("agenda", len(part)), (word,), tuple(fills)))
    return out


def counted(scene: Scene, kit: Kit) -> list[Draft]:
    """Slides for items with numbers in the first of the scene's families that holds them; in rows, several slides of them, where none does."""
    made = lay(scene, kit)
    return [made] if made is not None else _rows(scene, kit)


def told(scene: Scene, said: Sequence[Sequence[Text]], kit: Kit) -> Draft | None:
    """One slide of a scene whose items stand for all that is `said` of each: as much of it as has room, of all or of none."""
    count = len(said)
    for longest in TOLD.get(count, ()):
        texts = [gist(own, longest) for own in said]
        if all(texts):
            items = [replace(item, text=text) for item, text in zip(scene.items, texts, strict=True)]
            families = ("cards", *(("panels",) if count < UPRIGHT else ()), "points")
            made = lay(replace(scene, families=families, items=tuple(items)), kit)
            if made is not None:
                return made
    return None


TOLD = {2: (52, 42, 34), 3: (40, 34, 28), 4: (34, 28, 24), 5: (26, 22)}
"""Characters of what stands below each of so many headings, most first."""
UPRIGHT = 4
"""From so many on headings with words below them are too narrow to stand side by side."""


def is_whole(drafts: Sequence[Draft]) -> bool:
    """Whether each item on slides of headings has words below it."""
    scenes = [draft.scene for draft in drafts if draft.layout is not Layout.POINTS]
    return len(scenes) == len(drafts) and all(scene and all(item.text for item in scene.items) for scene in scenes)


def _rows(scene: Scene, kit: Kit) -> list[Draft]:
    """Items in rows, each with a line below where all fit; several slides where they are many."""
    out: list[Draft] = []
    for start, end in chunks(len(scene.items), COUNTS["points"][1]):
        part = scene.items[start:end]
        brief = tuple(replace(item, text=first_clauses(item.text, BRIEF)) for item in part)
        short = tuple(replace(item, text=NOTHING) for item in part)
        tries = [Scene((name,), said, scene.titles) for said in (part, brief, short) for name in ("points", LIST)]
        made = next((draft for tried in tries if (draft := lay(tried, kit)) is not None), None)
        out.append(made or Draft(Layout.POINTS, scene.titles, (_body(part),)))
    return out


BRIEF = 26
"""Characters below an item where all it says would be too much: its first clauses, in one line."""


def _body(items: Sequence[Item]) -> Fill:
    """The last resort: what each begins with."""
    return Fill("body", tuple(plain(excerpt(item.head, 20)) for item in items[:6]))


def _heads(items: Sequence[Item], slot: Slot, breaker: Breaker) -> list[Paragraph]:
    """Heads that must stand: broken well where they can be, cut at a 、 or flowing where they cannot."""
    heads = [item.head for item in items]
    for longest in (10**6, 40, 30, 24, 16):
        shown = titles([_first(head, longest) for head in heads], slot, breaker)
        if shown is not None:
            return shown
    return [Paragraph(plain(excerpt(head, 10)).runs, 0, slot.least) for head in heads]


def _first(text: Text, longest: int) -> Text:
    if len(text.words) <= longest:
        return text
    part = excerpt(text, longest)
    end = part.words.rfind("、", 4)
    return part.cut(0, end) if end > 0 and excerpt(part, end).words == part.words[:end] else part
