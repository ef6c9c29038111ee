"""The words of a slide laid out anew: in another layout, or where a person picked other words.

A slide's items are what its places for items hold. They go into any layout whose places take them, at a size at which they fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from builder.model.deck import CHIPS, FRAMED, GRIDS, Fill, Layout, Paragraph, slots_of
from builder.model.text import Text
from builder.model.theme import Slot
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family, joined
from builder.plan.fit import flowing, lines, plain, titles
from builder.plan.heads import heads
from builder.plan.lay import strip
from builder.plan.rows import rows
from builder.plan.said import quotation, source
from builder.plan.scene import overlap
from builder.plan.texts import bare
from builder.value import Value, replace
from builder.zh.numbering import marker, numeral

FIXED = ("cover", "agenda", "section", "closing", "table", "picture", "picture_full")
"""Families of layouts that the place in the deck decides, or a table or picture of the draft."""
AROUND = ("lead", "core", "words", "source", "joint", "tail", "named", *CHIPS)
"""The places around the items: what leads up to them, what they belong to, a quotation, who said it, what follows."""
BELOW = {"tail", "named", *CHIPS}
OPTIONAL = ("process", "pairs")
"""Families whose items need not say more than their first words."""
LONGEST_TITLE = 30


Texts = tuple[Text, ...]


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
    keys = _keys(draft.layout)
    out: list[Said] = []
    while keys and f"{keys[0]}{len(out) + 1}" in fills:
        n = len(out) + 1
        first, *others = (p for key in keys for p in fills.get(f"{key}{n}", ()))
        number = fills.get(f"number{n}", ())
        out.append(Said(joined(first), tuple(map(joined, others)), number[0] if number else None))
    return tuple(out)


def _keys(layout: Layout) -> list[str]:
    """The places of an item of `layout`, that of its first words first."""
    return [key for key in GRIDS.get(family(layout), ((), (), ()))[1] if key != "number"]


def _flowing(paragraphs: Sequence[Paragraph]) -> tuple[Said, ...]:
    out: list[Said] = []
    for paragraph in paragraphs:
        if paragraph.level and out:
            out[-1] = Said(out[-1].head, (*out[-1].below, joined(paragraph)))
        else:
            out.append(Said(joined(paragraph)))
    return tuple(out)


def laid(
    said: Sequence[Said], layouts: Sequence[Layout], kit: Kit, around: Mapping[str, Texts] | None = None
) -> Draft | None:
    """`said` in the first of `layouts` that takes them, with what stands `around` them where there is room for it.

    Without title and notes; None where no layout takes the items.
    """
    for layout in layouts:
        for framed in _frames(around or {}):
            for rung, slots in enumerate(kit.theme.rooms[layout]):
                if [key for key in FRAMED if key in slots] != [key for key in FRAMED if key in framed]:
                    continue
                frame, fills = _framing(framed, slots, kit), _filled(said, layout, slots, kit)
                if frame is not None and fills is not None:
                    return Draft(layout, (), (*frame, *fills), rung=rung)
    return None


def around(draft: Draft) -> dict[str, Texts]:
    """What stands around the items of a slide, by its place."""
    return {fill.slot: tuple(map(joined, fill.paragraphs)) for fill in draft.fills if fill.slot in AROUND}


def _frames(given: Mapping[str, Texts]) -> list[dict[str, Texts]]:
    """What stands around, with ever less of what a layout can do without."""
    less = [set(), BELOW, {"lead"}, {"lead", *BELOW}]
    tried = [{key: texts for key, texts in given.items() if key not in out} for out in less]
    return [frame for n, frame in enumerate(tried) if frame not in tried[:n]]


def _framing(given: Mapping[str, Texts], slots: Mapping[str, Slot], kit: Kit) -> tuple[Fill, ...] | None:
    """The places around the items filled; None where one stays empty that must not, or the words do not fit."""
    fills: list[Fill] = []
    for key in (key for key in AROUND if key in slots and key not in CHIPS and (key != "source" or given.get(key))):
        shown = lines(given[key], slots[key], kit.breaker) if given.get(key) else None
        if shown is None:
            return None
        fills.append(Fill(key, shown))
    chips = strip([given[key][0] for key in CHIPS if key in slots], slots, kit.breaker)
    return None if chips is None else (*fills, *chips)


def meant(wanted: str, count: int, counted: bool) -> list[Layout]:
    """The layouts that `wanted`, a layout or a family of them, may mean for so many items.

    With a place for each first where the items are `counted`, else the one in which they just follow each other.
    """
    names = {layout.value: layout for layout in Layout if family(layout) not in FIXED}
    grid = [f"{wanted}_{count}"] if wanted in map(family, names.values()) else []
    return [names[name] for name in ((*grid, wanted) if counted else (wanted, *grid)) if name in names]


def _filled(said: Sequence[Said], layout: Layout, slots: Mapping[str, Slot], kit: Kit) -> tuple[Fill, ...] | None:
    """The places of `layout` with `said` in them; None where a place or an item is left over, or does not fit."""
    if "body" in slots:
        return _in_body(said, layout, slots["body"], kit)
    keys = _keys(layout)
    if not keys or layout.value != f"{family(layout)}_{len(said)}":
        return None
    out: list[Fill] = []
    for at, key in enumerate(keys):
        given = [_part(item, at, len(keys)) for item in said]
        if at and family(layout) in OPTIONAL and not any(given):
            continue
        shown = _shown(given, not at, _least(slots, key, len(said)), kit) if all(given) else None
        if shown is None:
            return None
        out += [Fill(f"{key}{n}", paragraphs) for n, paragraphs in enumerate(shown, 1)]
    numbers = _numbers(said, kit.theme.numerals) if "number1" in slots else ()
    return tuple(sorted((*out, *numbers), key=lambda fill: slots_of(layout).index(fill.slot)))


def _part(item: Said, at: int, count: int) -> Texts:
    """What of an item stands in the place `at` of `count`: its first words, one text after the other, in the last what is left."""
    texts = (item.head, *item.below)
    return texts[at:] if at == count - 1 else texts[at : at + 1]


def _least(slots: Mapping[str, Slot], key: str, count: int) -> Slot:
    """What fits the least of parallel places fits all, at one size."""
    found = [slots[f"{key}{n}"] for n in range(1, count + 1)]
    return replace(found[0], width=min(slot.width for slot in found), height=min(slot.height for slot in found))


def _shown(given: Sequence[Texts], first: bool, slot: Slot, kit: Kit) -> list[tuple[Paragraph, ...]] | None:
    """What stands in the places of one kind of all items, at one size: `first` words with chosen line ends, further ones flow."""
    if first and not slot.second and not slot.indent:
        made = titles([texts[0] for texts in given], slot, kit.breaker)
        return [(paragraph,) for paragraph in made] if made is not None else None
    return flowing(
        [[(text, int(first and n > 0 and not slot.indent)) for n, text in enumerate(texts)] for texts in given], slot
    )


def _numbers(said: Sequence[Said], numerals: str) -> list[Fill]:
    """The items' numbers, by their place where they have none."""
    counted = [item.number or plain(Text(numeral(n, numerals))) for n, item in enumerate(said, 1)]
    return [Fill(f"number{n}", (number,)) for n, number in enumerate(counted, 1)]


def _in_body(said: Sequence[Said], layout: Layout, slot: Slot, kit: Kit) -> tuple[Fill, ...] | None:
    """One item below a statement, or all of them one below the other."""
    if layout is Layout.STATEMENT:
        shown = lines([said[0].head, *said[0].below], slot, kit.breaker) if len(said) == 1 else None
        return (Fill("body", shown),) if shown is not None else None
    body = [(text, level) for item in said for text, level in ((item.head, 0), *((text, 1) for text in item.below))]
    made = flowing([body], slot, kit.breaker) if body else None
    return (Fill("body", made[0]),) if made is not None else None


def quoted(sentences: Sequence[Text], layout: Layout, kit: Kit) -> Draft | None:
    """The first quotation of `sentences` with its source, in a `layout` for one; None where there is none, or no room for it."""
    rooms = enumerate(kit.theme.rooms[layout])
    rung, slots = next((rung, slots) for rung, slots in rooms if not any(key in slots for key in FRAMED))
    for sentence, words in ((sentence, quotation(sentence)) for sentence in sentences):
        shown = lines([words], slots["words"], kit.breaker) if words is not None else None
        if words is None or shown is None:
            continue
        origin = source(sentence, words)
        told = lines([origin], slots["source"], kit.breaker) if origin else None
        fills = (Fill("words", shown), *((Fill("source", told),) if told is not None else ()))
        return Draft(layout, (), fills, rung=rung)
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
