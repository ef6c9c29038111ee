"""A scene -> drafts: each family of layouts that suits it tried with its words, measured; those that hold them, best first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from builder.memo import Memo
from builder.model.deck import CHIPS, FRAMED, GRIDS, Fill, Layout, Paragraph
from builder.model.text import NOTHING, Text
from builder.model.theme import Room, Slot
from builder.plan.brief import Kit
from builder.plan.draft import Draft, numbered
from builder.plan.fields import FIELDS, QUOTING, Bodies, Field
from builder.plan.fit import PARTED, QUOTED_LINES, Breaker, ends_in, flowing, lines, neatest, plain, title, titles
from builder.plan.lessened import lessened
from builder.plan.scene import Item, Scene, overlap
from builder.plan.tabled import indices, rows_of
from builder.plan.upright import LONGEST, NARROW, even
from builder.value import fields, replace
from builder.zh.numbering import numeral
from builder.zh.width import ems


def _counts() -> dict[str, tuple[int, int]]:
    counts: dict[str, list[int]] = {}
    for layout in Layout:
        name, _, count = layout.value.rpartition("_")
        if name in GRIDS:
            counts.setdefault(name, []).append(int(count))
    return {name: (min(found), max(found)) for name, found in counts.items()}


COUNTS = _counts()
"""The fewest and the most items of each family."""


LIST = "list"
"""The family of one layout whose body takes any number of items."""
_LOOKS = {LIST: "points", "matrix": "table", "indices": "table"}


def looks(name: str) -> str:
    """The family of the layouts that a scene of the family `name` is laid out in (`draft.family`)."""
    return _LOOKS.get(name, name)


MOTIFS = frozenset({"tiles", "turn", "seals", "overview", "hub", "ladder", "chain"})
"""Families that have room for heads only: items that say more are not thinned for them."""
NEEDS_CORE = frozenset({"hub", "branches", "focus", "temple", "tree", "bridge"})
JOINS = "bridge"
"""The family that shows once what joins its items to their core."""
COLUMNS = frozenset({"aligned", "pillars", "temple", "tiles", "turn", "panels", "motto", "comparison"})
"""Families whose items stand side by side."""
NEEDS_QUOTATION = frozenset(QUOTING)


def lay(scene: Scene, kit: Kit) -> Draft | None:
    """The best draft of `scene`; None where no family holds its words. Families behind the one taken are left for another try."""
    for tried, families in lessened(scene, _ordered(scene)):
        for n, name in enumerate(families, 1):
            draft = _draft(_suited(tried, name), name, kit)
            if draft is not None:
                return replace(draft, scene=replace(tried, families=families[n:]))
    return None


def _ordered(scene: Scene) -> tuple[str, ...]:
    """The families of a scene: a few short claims stand side by side rather than one below the other, but over as many things; four longer ones two by two."""
    families = scene.families
    if _paired(scene) and "rows" in families:
        return ("rows", *(name for name in families if name != "rows"))
    longest = max(len(item.head.words) for item in scene.items) if scene.items else 0
    told = any(item.text for item in scene.items)
    if len(scene.items) == QUADS and "pool" in families and (told or longest > SHORT) and longest <= SQUARE:
        families = ("pool", *(name for name in families if name != "pool"))
    few = len(scene.items) in UPRIGHT and "rows" in families and "pillars" in families
    if not few or told or longest > SHORT:
        return families
    return tuple({"rows": "pillars", "pillars": "rows"}.get(name, name) for name in families)


def _paired(scene: Scene) -> bool:
    """Whether as many things stand below a scene as it has items, with no name ahead of them."""
    return bool(scene.chips) and not scene.named and len(scene.chips) == len(scene.items)


UPRIGHT, SHORT = (3, 4), 14
"""How many claims stand side by side, and the characters of each."""
QUADS, SQUARE = 4, 20
"""How many claims stand two by two, and the characters of each: as long ones are read more easily one below the other."""


def _suited(scene: Scene, name: str) -> Scene:
    """The scene without what a family has no place for: a core that leads needs no lead beside it; what items bear, only tiles show."""
    if all(item.over for item in scene.items):
        bears = name == "tiles"
        items = scene.items if bears else tuple(replace(item, over=NOTHING) for item in scene.items)
        scene = replace(scene, items=items, **({"lead": scene.above, "needs": False} if bears else {}))
    if name in COLUMNS and _paired(scene):
        scene = replace(scene, chips=())  # one below each would say that they belong together
    if scene.joint:
        scene = _joined(scene) if name == JOINS else replace(scene, joint=NOTHING)
    if name not in NEEDS_CORE:
        return replace(scene, core=()) if scene.core else scene
    if any(overlap(scene.lead, text) for text in scene.core):
        return replace(scene, lead=scene.ahead, needs=False)
    return scene


def _joined(scene: Scene) -> Scene:
    """The scene with items that end where what joins them begins."""
    size = len(scene.joint.words)
    items = [replace(item, head=item.head.cut(0, len(item.head.words) - size)) for item in scene.items]
    return replace(scene, items=tuple(items))


def _draft(scene: Scene, name: str, kit: Kit) -> Draft | None:
    """The draft in the family `name`, at the height that lets type be large."""
    if name in OTHERS:
        return OTHERS[name](scene, kit)
    if not _suits(scene, name):
        return None
    layout = numbered(name, len(scene.items))
    for framed in _frames(scene):
        best: tuple[float, Draft] | None = None
        for rung, room in _rungs(layout, framed, kit):
            fills = _fills(framed, name, room, kit)
            scale = 0.0 if fills is None else _scale(fills, room)
            if fills is not None and (best is None or scale > best[0] + GAIN):
                best = (scale, Draft(layout, scene.titles, fills, rung=rung))
            if scale > 1 - GAIN:
                break
        if best is not None:
            return best[1]
    optional = any(not field.must for field in FIELDS[name]) and any(item.text for item in scene.items)
    return _draft(_without_text(scene), name, kit) if optional else None


def _suits(scene: Scene, name: str) -> bool:
    """Whether a family has places for as many items, and the scene all that it asks for."""
    fewest, most = COUNTS[name]
    needed = ((NEEDS_CORE, scene.core), (NEEDS_QUOTATION, scene.quoted), ({JOINS}, scene.joint))
    lacks = any(name in families and not given for families, given in needed)
    thinned = (name in MOTIFS or (name == "pillars" and len(scene.items) > UPRIGHT[0])) and any(
        item.text for item in scene.items
    )
    if name == "pillars" and len(scene.items) > 2 and not even(scene.items):
        return False
    longest = NARROW.get(numbered(name, len(scene.items)), LONGEST) if fewest <= len(scene.items) <= most else 0
    return longest > 0 and not lacks and not thinned and all(len(item.head.words) <= longest for item in scene.items)


def _without_text(scene: Scene) -> Scene:
    return replace(scene, items=tuple(replace(item, text=NOTHING) for item in scene.items))


ALONE = 8
"""Characters from which a head says something without what follows it."""
GAIN = 0.03
"""A taller layout is worth while where it lets type grow by this share at least."""


def _frames(scene: Scene) -> Iterator[Scene]:
    """The scene with its lead over chips or a tail, and with less where there is no room for them."""
    leads = [scene.lead, *([NOTHING] if scene.lead and not scene.needs else [])]
    strip, tail = (NOTHING, scene.named, scene.chips), (scene.tail, NOTHING, ())
    feet = [*([strip] if scene.chips else []), *([tail] if scene.tail else []), (NOTHING, NOTHING, ())]
    for lead, (below, named, chips) in product(leads, feet):
        yield replace(scene, lead=lead, tail=below, named=named, chips=chips)


def _rungs(layout: Layout, scene: Scene, kit: Kit) -> list[tuple[int, Room]]:
    """The heights of a layout that have exactly the frame that a scene needs."""
    words = (("lead", scene.lead), ("tail", scene.tail), ("named", scene.named))
    wanted = (*[key for key, text in words if text], *CHIPS[: len(scene.chips)])
    return kit.memo(_framed, layout, wanted, kit)


def _framed(layout: Layout, wanted: tuple[str, ...], kit: Kit) -> list[tuple[int, Room]]:
    """The heights of a layout whose frame has the slots `wanted`, in the order of FRAMED."""
    rooms = enumerate(kit.theme.rooms[layout])
    return [(rung, room) for rung, room in rooms if tuple([key for key in FRAMED if key in room]) == wanted]


def _fills(scene: Scene, name: str, room: Room, kit: Kit) -> tuple[Fill, ...] | None:
    """The words of `scene` in `room`, all that are there or none."""
    items = _items(scene, name, room, kit)  # first, for they rather have no room
    framed = None if items is None else _framing(scene, room, kit)
    return None if framed is None or items is None else (*framed, *items)


def _framing(scene: Scene, room: Room, kit: Kit) -> list[Fill] | None:
    """What stands around the items: lead, core, a quotation with its source, tail or chips."""
    fills: list[Fill] = []
    quoted = (("words", (scene.quoted,)), ("source", (scene.source,)))
    below = (("tail", (scene.tail,)), ("named", (scene.named,)))
    for key, texts in (("lead", (scene.lead,)), ("core", scene.core), *quoted, ("joint", (scene.joint,)), *below):
        said = [text for text in texts if text]
        if key in room and said:
            shown = quotation(said[0], room[key], kit) if key == "words" else lines(said, room[key], kit.breaker)
            if shown is None:
                return None
            fills.append(Fill(key, shown))
    chips = strip(scene.chips, room, kit.breaker)
    return None if chips is None else [*fills, *chips]


def quotation(text: Text, slot: Slot, kit: Kit) -> tuple[Paragraph, ...] | None:
    """A quotation beside or over items: its lines end where words do, at the best at its pauses, but for a long one, which flows; None where it has no such room."""
    if size := neatest([text], slot, kit.breaker, True, QUOTED_LINES):
        found = ends_in(text, slot, kit.breaker, size, QUOTED_LINES)
        made = title(text, slot, kit.breaker, size, QUOTED_LINES) if found and found[0] < PARTED else None
        return None if made is None else (made,)
    long = ems(text.words) * slot.least > QUOTED_LINES * slot.width
    return lines([text], slot, kit.breaker, QUOTED_LINES) if long else None


def strip(texts: Sequence[Text], room: Room, breaker: Breaker) -> list[Fill] | None:
    """Short things side by side below what a slide shows, at one size; None where one does not fit."""
    keys = CHIPS[: len(texts)]
    made = titles(list(texts), room[keys[0]], breaker) if keys else []
    return None if made is None else [Fill(key, (shown,)) for key, shown in zip(keys, made, strict=True)]


def alone(scene: Scene, kit: Kit, layout: Layout = Layout.QUOTE) -> Draft | None:
    """A quotation with its source, and what follows from it where that has room. Where it would look like the slide before, who said it stands beside it."""
    for said in dict.fromkeys((scene.tail, NOTHING)):
        for rung, room in enumerate(kit.theme.rooms[layout]):
            words = lines([scene.quoted], room["words"], kit.breaker)
            if words is None or ("tail" in room) != bool(said):
                continue
            fills = [Fill("words", words)]
            for slot, text in (("source", scene.source), ("tail", said)):
                shown = lines([text], room[slot], kit.breaker) if text else None
                fills += [Fill(slot, shown)] if shown is not None else []
            other = ("saying",) if layout is Layout.QUOTE else ()
            return Draft(layout, scene.titles, tuple(fills), rung=rung, scene=replace(scene, families=other))
    return None


def _saying(scene: Scene, kit: Kit) -> Draft | None:
    told = scene.source and scene.source.words not in [
        text.words for text in scene.titles[:1]
    ]  # a title that names it is enough
    return alone(scene, kit, Layout.SAYING) if scene.quoted and told else None


def _list(scene: Scene, kit: Kit) -> Draft | None:
    """Items as paragraphs with bullets, what follows each one level down; these go first where room is short."""
    for framed in _frames(scene):
        for rung, room in _rungs(Layout.POINTS, framed, kit):
            around = _framing(framed, room, kit)
            body = None if around is None else _paragraphs(scene.items, room["body"], kit.breaker)
            if around is not None and body is not None:
                return Draft(Layout.POINTS, scene.titles, (*around, Fill("body", body)), rung=rung)
    return None


def _paragraphs(items: Sequence[Item], slot: Slot, breaker: Breaker) -> tuple[Paragraph, ...] | None:
    named = any(item.text and len(item.head.words) < ALONE for item in items)
    for kept in range(len(items), len(items) - 1 if named else -1, -1):
        body = [
            (text, n)
            for at, item in enumerate(items)
            for n, text in enumerate((item.head, item.text))
            if text and (at < kept or not n)
        ]
        shown = flowing([body], slot, breaker)
        if shown is not None:
            return shown[0]
    return None


def _items(scene: Scene, family: str, room: Room, kit: Kit) -> list[Fill] | None:
    """The slots of all items, parallel ones at one size."""
    out: list[Fill] = []
    for field in FIELDS[family]:
        given = [[text for text in field.words(item) if text] for item in scene.items]
        if field.must and not all(given):
            return None
        slot = _least(room, field, len(given), kit.memo)
        made = _set(field, [texts for texts in given if texts], slot, _cap(family, out, slot), kit)
        if made is None:
            return None
        shown = iter(made)
        out += [Fill(f"{field.slot}{n}", next(shown)) for n, texts in enumerate(given, 1) if texts]
    numbers = [item.number for item in scene.items]
    if "number1" in room and all(numbers):
        signs = [plain(Text(numeral(number, kit.theme.numerals))) for number in numbers]
        out += [Fill(f"number{n}", (sign,)) for n, sign in enumerate(signs, 1)]
    return out


def _cap(family: str, out: Sequence[Fill], slot: Slot) -> int:
    """The size that words in `slot` may have: on a card, where one stands over the other, no larger than its title."""
    heads = [p.size for fill in out for p in fill.paragraphs if p.size] if family == "cards" else []
    return min(heads, default=slot.size)


def _set(field: Field, given: list[list[Text]], slot: Slot, cap: int, kit: Kit) -> Bodies | None:
    """What fits of all items in slots like `slot`, at one size, no larger than `cap`."""
    if cap >= slot.size:
        return field.set(given, slot, kit.breaker)
    lower = kit.memo(Slot, *fields(replace(slot, size=cap, least=min(slot.least, cap))))
    made = field.set(given, lower, kit.breaker)
    return made and [tuple(replace(p, size=p.size or cap) for p in body) for body in made]


def _least(room: Room, field: Field, count: int, memo: Memo) -> Slot:
    """What fits the least of parallel slots fits all, at one size: the very same slot each time, so that what stood in it is known."""
    slots = [room[f"{field.slot}{n}"] for n in range(1, count + 1)]
    width, height = min(slot.width for slot in slots), min(slot.height for slot in slots)
    least = min(slots[0].size, max(slots[0].least, field.floor))
    return memo(Slot, *fields(replace(slots[0], width=width, height=height, least=least)))


def _scale(fills: Sequence[Fill], room: Room) -> float:
    """The share of its nominal size at which words stand, the least of each kind: of what items have, and of what is around them, half each."""
    least: dict[str, float] = {}
    for fill in fills:
        of_items = fill.slot[-1].isdigit() and fill.slot not in CHIPS
        kind = fill.slot.rstrip("0123456789") if of_items else ""
        for paragraph in fill.paragraphs:
            if paragraph.size and not paragraph.level:
                least[kind] = min(least.get(kind, 1.0), paragraph.size / room[fill.slot].size)
    around = least.pop("", 1.0)
    return (around + (sum(least.values()) / len(least) if least else 1.0)) / 2


OTHERS: dict[str, Callable[[Scene, Kit], Draft | None]] = {
    LIST: _list,
    "matrix": rows_of,
    "indices": indices,
    "saying": _saying,
}
"""Families that are no grid: a body that takes any number of items, a table whose rows are the items, each with what it says, one of figures with what they count, and a quotation beside who said it."""
