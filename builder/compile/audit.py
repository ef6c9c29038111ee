"""What is wanted of a theme beyond that it can be printed: colours for every role, words that are read, slots that hold words, fonts, nothing idle."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from builder.compile.colours import READABLE, ratio
from builder.compile.contrast import Grounds, middle
from builder.compile.geometry import Box, Page, placed
from builder.compile.schema import LOOKS, ROLES
from builder.compile.source import LIKE, TEMPLATES, Source, merged
from builder.model.deck import Layout
from builder.model.theme import PITCH, Slot
from builder.toml import Table
from builder.value import Value

DEEP = 7.0
CONTRACT = (
    ("dk1", "lt1", DEEP),
    ("dk1", "lt2", DEEP),
    ("dk2", "lt1", DEEP),
    ("dk2", "lt2", DEEP),
    ("accent1", "lt1", DEEP),
    ("accent1", "lt2", DEEP),
    ("accent2", "accent1", READABLE),
    *(
        (role, ground, READABLE)
        for role in ("accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
        for ground in ("lt1", "lt2")
    ),
)
"""What every scheme keeps, so that a deck stays readable when another is chosen for it: a role, its ground, their contrast."""
THEIRS = tuple(
    (role, ground, least if role.startswith("dk") else READABLE)
    for role, ground, least in CONTRACT
    if ground != "accent1" and not role.endswith("ink")
)
"""The same of roles in a template's own scheme: its accents are what they are, what stands on one is met where it does, links have none of them."""
SLACK = 0.99
"""The share of a slot's width that words take, as the planner counts."""
FEWEST = {
    "title": 20,
    "chip": 3,
    "agenda title": 2,
    "number": 1,
    "sign": 1,
    "seal": 1,
    "figure": 2,
    "left": 2,
    "right": 2,
}
"""How many characters a slot holds at the least, at its least size, in its tightest room (an agenda's title is 目录); `FEW` where it is not named."""
FEW = 4
WORDLESS = ("picture", "table")
"""Slots that hold no words of their own size."""


Seen = Callable[[Page, Box], tuple[float, float, float]]
"""How light a page is within a box: its darkest tenth, the middle, its lightest tenth."""
Met = tuple[Any, ...]
"""A role of words, that of their ground, the place; on slides also the page and the box, where the ground is the page's own."""


class Pair(Value):
    """A role on a ground: their contrast and the least that is wanted; `where` is a layout or a look that has it, "" for the contract."""

    role: str
    ground: str
    ratio: float
    least: float
    where: str = ""

    @property
    def good(self) -> bool:
        """Whether the contrast is enough."""
        return self.ratio >= self.least


class Hold(Value):
    """How many characters a line, and lines, a slot has: at its size in the tightest room that has a line of it, at its least size in the widest; `few` in all at the least."""

    layout: str
    slot: str
    size: int
    least: int
    sure: tuple[int, int]
    most: tuple[int, int]
    few: int

    @property
    def good(self) -> bool:
        """Whether it holds a few words."""
        key = "agenda title" if self.layout.startswith("agenda") and self.slot == "title" else self.slot
        return self.few >= FEWEST.get(key, FEW)


def colourless_roles(source: Source) -> dict[str, str]:
    """The roles without a colour: each with the name that the palette does not have, "" where nothing is stated."""
    palette = source.find("palette", default={})
    stated = {role: str(source.find("roles", role, default="")) for role in ROLES}
    return {role: name for role, name in stated.items() if not name.startswith("#") and name not in palette}


def pairs(source: Source, made: tuple[Page, ...], lights: Seen | None = None) -> tuple[Pair, ...]:
    """The contract, then each role that words have with each ground that they have: on slides, then on paper.

    Where slides show a template itself, `lights` tells how light it is there; the worst place of each role counts.
    """
    grounds = Grounds(source)
    contract = CONTRACT if lights is None else THEIRS
    out = [Pair(role, ground, grounds.contrast(role, ground), least) for role, ground, least in contract]
    met: dict[tuple[str, str], Pair] = {}
    for role, ground, where, *shown in (*_on_slides(source, made, grounds), *_on_paper(source)):
        if lights is not None and shown:
            told = lights(*shown[0])
            pair = Pair(
                role,
                source.get(*TEMPLATES[0]),
                min(ratio(grounds.light(role), light) for light in told),
                READABLE,
                where,
            )
        else:
            pair = Pair(role, ground, grounds.contrast(role, ground), READABLE, where)
        old = met.setdefault((role, pair.ground), pair)
        if pair.ratio < old.ratio:
            met[role, pair.ground] = pair
    return (*out, *met.values())


def holds(made: tuple[Page, ...]) -> tuple[Hold, ...]:
    """Of each layout each slot that holds words, those of its items once."""
    out = []
    for layout in Layout:
        rooms: dict[str, list[Slot]] = {}
        for page in made:
            for place in page.places if page.layout is layout else ():
                rooms.setdefault(place.key.rstrip("0123456789"), []).append(place.room)
        out += [_hold(layout.value, slot, found) for slot, found in rooms.items() if slot not in WORDLESS]
    return tuple(out)


def fonts(source: Source) -> dict[str, str]:
    """Every font that the theme names, with where it does first."""
    found: dict[str, str] = {}
    for use in ("heading", "body"):
        for script in ("han", "latin"):
            found.setdefault(source.get("fonts", use, script), f"fonts.{use}")
    for look in LOOKS:
        for table, name in _written(source.find("handout", look, default={})):
            for script in ("han", "latin"):
                if script in table:
                    found.setdefault(table[script], f"handout.{look}.{name}")
    return found


def idle_tiles(source: Source) -> tuple[str, ...]:
    """Tiles that the theme itself states and that nothing uses: no layout, no tile that is."""
    tiles = source.find("deck", "tiles", default={})
    used: set[str] = set()
    waiting = list(_named(source.find("deck", "grids", default={})))
    while waiting:
        name = waiting.pop()
        if name not in used and name in tiles:
            used.add(name)
            waiting += filter(None, [tiles[name].get(LIKE)])
    own = source.files[0].table.get("deck", {}).get("tiles", {})
    return tuple(name for name in own if name not in used)


def _hold(layout: str, name: str, rooms: list[Slot]) -> Hold:
    at_least = [_count(slot, slot.least) for slot in rooms]
    at_size = [found for slot in rooms if (found := _count(slot, slot.size))[1]] or at_least
    slot = rooms[0]
    few = min(a * b for a, b in at_least)
    return Hold(
        layout, name, slot.size, min(s.least for s in rooms), min(at_size, key=_all), max(at_least, key=_all), few
    )


def _all(count: tuple[int, int]) -> tuple[int, int]:
    return count[0] * count[1], count[0]


def _count(slot: Slot, size: int) -> tuple[int, int]:
    """Characters a line, and lines, by the planner's count."""
    each = int((slot.width - slot.indent * size / slot.size) * SLACK / size)
    return each, int(slot.height / (size * PITCH * slot.pct / 100) + 0.001)


def _on_slides(source: Source, made: Iterable[Page], grounds: Grounds) -> Iterator[Met]:
    for page in made:
        for place in page.places:
            under = grounds.under(page, place)
            shown = () if place.look.get("fill") or grounds.covered(page, place.box) else ((page, place.box),)
            for look in (place.look, place.look.get("second", {})):
                yield look.get("role", place.look["role"]), under, f"{page.layout.value}.{place.key}", *shown
        for foot in ("footer", "page"):
            if getattr(page, foot):
                box = placed(source.get("deck", foot, "box"), source.page)
                under = grounds.behind(page, *middle(box))
                shown = () if grounds.covered(page, box) else ((page, box),)
                yield page.foot or source.get("deck", foot, "role"), under, f"{page.layout.value}.{foot}", *shown


def _on_paper(source: Source) -> Iterator[Met]:
    """Words in a colour, or on a field, in each look."""
    whole = source.find("handout", "speech_text", default={})
    for look in LOOKS:
        own = source.find("handout", look, default={})
        for table, name in _written(own if look == "official" else merged(whole, own)):
            if table.get("role") or table.get("fill"):
                yield table.get("role") or "dk1", table.get("fill") or "lt1", f"{look}.{name}"


def _written(look: Table) -> Iterator[tuple[Table, str]]:
    """Each style of a look, with its name."""
    for part in ("header", "page", "runin"):
        if part in look:
            yield look[part], part
    for group in ("styles", "inks"):
        for name, table in look.get(group, {}).items():
            yield table, name


def _named(value: object) -> Iterator[str]:
    """The tiles that grids name, at whatever depth."""
    for key, inner in value.items() if isinstance(value, dict) else ():
        if key == "tile":
            yield from inner if isinstance(inner, list) else [inner]
        yield from _named(inner)
