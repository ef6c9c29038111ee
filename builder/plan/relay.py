"""The words of a slide laid out anew: in another layout, or where a person picked other words.

A slide's items are what its places for items hold. They go into any layout whose places take them, at a size at which they fit.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import GRIDS, Fill, Layout, Paragraph
from builder.model.text import Text
from builder.model.theme import Slot
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family
from builder.plan.fit import flowing, lines, plain, titles
from builder.plan.pick import joined
from builder.plan.rows import bare, heads, quotation, rows, source
from builder.plan.scene import overlap
from builder.value import Value
from builder.zh.numbering import marker, numeral

FIXED = ("cover", "agenda", "section", "closing")
"""Families of layouts that the place in the deck decides."""
HEADS = ("head", "item", "point", "tile", "step", "stair", "spoke", "branch")
BELOW = "text"
"""The places of an item's first words, and of those below them."""
LONGEST_TITLE = 30


class Said(Value):
    """An item: its first words, those below them, its number as it was set (None: by its place)."""

    head: Text
    below: tuple[Text, ...] = ()
    number: Paragraph | None = None


def items(draft: Draft) -> tuple[Said, ...]:
    """The items of a slide, in order; none where its layout has no place for any."""
    fills = {fill.slot: fill.paragraphs for fill in draft.fills}
    if family(draft.layout) in FIXED:
        return ()
    if "body" in fills:
        return _flowing(fills["body"])
    out: list[Said] = []
    while any(f"{key}{len(out) + 1}" in fills for key in HEADS):
        n = len(out) + 1
        first, *others = (p for key in (*HEADS, BELOW) for p in fills.get(f"{key}{n}", ()))
        number = fills.get(f"number{n}", ())
        out.append(Said(joined(first), tuple(map(joined, others)), number[0] if number else None))
    return tuple(out)


def _flowing(paragraphs: Sequence[Paragraph]) -> tuple[Said, ...]:
    out: list[Said] = []
    for paragraph in paragraphs:
        if paragraph.level and out:
            out[-1] = Said(out[-1].head, (*out[-1].below, joined(paragraph)))
        else:
            out.append(Said(joined(paragraph)))
    return tuple(out)


def laid(said: Sequence[Said], layouts: Sequence[Layout], kit: Kit) -> Draft | None:
    """`said` in the first of `layouts` that takes them, without title and notes; None where none does."""
    for layout in layouts:
        for rung, slots in enumerate(kit.theme.rooms[layout]):
            if "lead" in slots or "tail" in slots:
                continue
            fills = _filled(said, layout, slots, kit)
            if fills is not None:
                return Draft(layout, (), fills, rung=rung)
    return None


def meant(wanted: str, count: int, counted: bool) -> list[Layout]:
    """The layouts that `wanted`, a layout or a family of them, may mean for so many items.

    With a place for each first where the items are `counted`, else the one in which they just follow each other.
    """
    names = {layout.value: layout for layout in Layout if family(layout) not in FIXED}
    grid = [f"{wanted}_{count}"] if wanted in map(family, names.values()) else []
    return [names[name] for name in ((*grid, wanted) if counted else (wanted, *grid)) if name in names]


def _filled(said: Sequence[Said], layout: Layout, slots: dict[str, Slot], kit: Kit) -> tuple[Fill, ...] | None:
    """The places of `layout` with `said` in them; None where a place or an item is left over, or does not fit."""
    if "body" in slots:
        return _in_body(said, layout, slots["body"], kit)
    keys = GRIDS.get(family(layout), ((), (), ()))[1]
    if layout.value != f"{family(layout)}_{len(said)}" or not set(keys) <= {"number", *HEADS, BELOW}:
        return None
    made: dict[str, list[tuple[Paragraph, ...]]] = {}
    for key in keys:
        slot = min((slots[f"{key}{n}"] for n in range(1, len(said) + 1)), key=lambda slot: slot.width)
        shown = _shown(key, said, slot, kit)
        if shown is None:
            return None
        made[key] = shown
    return tuple(Fill(f"{key}{n}", made[key][n - 1]) for n in range(1, len(said) + 1) for key in keys)


def _shown(key: str, said: Sequence[Said], slot: Slot, kit: Kit) -> list[tuple[Paragraph, ...]] | None:
    """What stands in the places `key` of all items, at one size."""
    if key == "number":
        counted = (numeral(n, kit.theme.numerals) for n in range(1, len(said) + 1))
        return [(item.number or plain(Text(count)),) for item, count in zip(said, counted, strict=True)]
    if key == BELOW:
        bodies = [[(text, 0) for text in item.below] for item in said]
        return flowing(bodies, slot) if all(bodies) else None
    if slot.second:
        full = [[(item.head, 0), *((text, 1) for text in item.below)] for item in said]
        return flowing(full, slot)
    made = titles([item.head for item in said], slot, kit.breaker)
    return [(paragraph,) for paragraph in made] if made is not None else None


def _in_body(said: Sequence[Said], layout: Layout, slot: Slot, kit: Kit) -> tuple[Fill, ...] | None:
    """One item below a statement, or all of them one below the other."""
    if layout is Layout.STATEMENT:
        shown = lines([said[0].head, *said[0].below], slot, kit.breaker) if len(said) == 1 else None
        return (Fill("body", shown),) if shown is not None else None
    body = [(text, level) for item in said for text, level in ((item.head, 0), *((text, 1) for text in item.below))]
    made = flowing([body], slot) if body else None
    return (Fill("body", made[0]),) if made is not None else None


def quoted(sentences: Sequence[Text], kit: Kit) -> Draft | None:
    """The first quotation of `sentences` with its source; None where there is none, or no room for it."""
    slots = kit.theme.rooms[Layout.QUOTE][0]
    for sentence, words in ((sentence, quotation(sentence)) for sentence in sentences):
        shown = lines([words], slots["words"], kit.breaker) if words is not None else None
        if words is None or shown is None:
            continue
        origin = source(sentence, words)
        told = lines([origin], slots["source"], kit.breaker) if origin else None
        return Draft(Layout.QUOTE, (), (Fill("words", shown), *((Fill("source", told),) if told is not None else ())))
    return None


def claims(sentences: Sequence[Text], heading: Text) -> list[Said]:
    """What `sentences` claim, as items, but for what the `heading` says already."""
    found = [row for row in rows(behind_headline(sentences)) if not overlap(row.head, heading)]
    return [Said(row.head, (row.line,) if row.line else ()) for row in found]


def behind_headline(sentences: Sequence[Text]) -> Sequence[Text]:
    """`sentences` without the one that opens a point with its number."""
    return sentences[1:] if sentences and marker(sentences[0].words) is not None else sentences


def claimed(sentences: Sequence[Text], headings: Sequence[Text], kit: Kit) -> Draft:
    """A slide of what `sentences` claim, one below the other, or a statement where they claim little; `headings` are its titles."""
    told = behind_headline(sentences) if headings else sentences
    titles_ = (*headings, *heads(told, LONGEST_TITLE), *map(bare, sentences[:1]))
    found = claims(told, titles_[0])
    for kept in range(len(found), 0, -1):
        for said in (found[:kept], [Said(item.head) for item in found[:kept]]):
            if (made := laid(said, (Layout.STATEMENT, Layout.POINTS), kit)) is not None:
                return Draft(made.layout, titles_, made.fills)
    return Draft(Layout.STATEMENT, titles_)
