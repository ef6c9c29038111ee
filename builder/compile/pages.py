"""A theme's settings -> every page it can print."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compile.backdrop import PLAIN, Backdrop
from builder.compile.check import check_deck, check_page
from builder.compile.contrast import Grounds
from builder.compile.entries import lists
from builder.compile.frames import frames
from builder.compile.geometry import Page, Place, Shape, place, shapes
from builder.compile.grids import figure, stands
from builder.compile.source import Source
from builder.model.deck import ENDS, FRAMED, GRIDS, Layout, slots_of
from builder.model.theme import Room
from builder.value import replace

SEPARATOR = "·"


def pages(source: Source) -> tuple[Page, ...]:
    """Every page of the theme, in the order of `Layout`. Refuses a layout that lacks a slot or leaves the slide."""
    out: list[Page] = []
    for layout in Layout:
        family, _, count = layout.value.rpartition("_")
        made = _grid(source, layout, family, count) if family in GRIDS else _single(source, layout)
        out += [replace(page, rung=rung) for rung, page in enumerate(made)]
    check_deck(source)
    for page in out:
        check_page(source, page)
    grounds = Grounds(source)
    return tuple(grounds.told(page) for page in out)


def rooms(made: tuple[Page, ...]) -> Iterator[tuple[Layout, tuple[Room, ...]]]:
    """For each layout its rooms, each with its slots."""
    for layout in Layout:
        yield layout, tuple({p.key: p.room for p in page.places} for page in made if page.layout is layout)


def _single(source: Source, layout: Layout) -> list[Page]:
    """A layout that stands alone, in each of its frames: what counts from its area where there is a lead or a tail, else from the page."""
    keys = ("deck", "layouts", layout.value)
    page = _page(source, keys, layout)
    drawn = shapes(source.find(*keys, "shapes", default=[]), source.page)
    placed = {"lead", "tail", "both"}.intersection(source.find(*keys, "frames", default=[]))
    fixed = ("title", "crumb", "confidential") if placed else slots_of(layout)
    out = []
    for frame in (*frames(source, keys), *lists(source, keys)):
        panel = shapes(source.find(*keys, "panel", default=[]), frame.area)
        own = [key for key in slots_of(layout) if key not in (*FRAMED, *frame.lacks)]
        places = [place(source, keys, key, source.page if key in fixed else frame.area) for key in own]
        name = SEPARATOR.join(filter(None, (page.name, frame.label)))
        ordered = _ordered(layout, [*places, *frame.places])
        out.append(replace(page, name=name, shapes=(*drawn, *panel, *_behind(ordered)), places=ordered))
    return out


def _grid(source: Source, layout: Layout, family: str, count: str) -> list[Page]:
    """A layout of `count` items, in each of its frames, in each way that they can stand."""
    keys = ("deck", "grids", family)
    page = _page(source, keys, layout)
    out = []
    for frame in frames(source, keys):
        for stand in stands(source, keys, int(count), frame):
            drawn, places = figure(source, keys, stand)
            name = SEPARATOR.join(filter(None, (page.name.replace("{n}", count), frame.label, stand.label)))
            ordered = _ordered(layout, [*places.values(), *frame.places])
            out.append(replace(page, name=name, shapes=(*drawn, *_behind(ordered)), places=ordered))
    return out


def _behind(places: tuple[Place, ...]) -> tuple[Shape, ...]:
    """What slots have drawn behind them, each from its own corner."""
    return tuple(shape for made in places for shape in shapes(made.look.get("shapes", []), made.box))


def _ordered(layout: Layout, places: list[Place]) -> tuple[Place, ...]:
    """In reading order."""
    by_key = {made.key: made for made in places}
    return tuple(by_key[slot] for slot in slots_of(layout) if slot in by_key)


def _page(source: Source, keys: tuple[str, ...], layout: Layout) -> Page:
    """The page of `layout` with nothing on it yet."""
    bare, look = source.find(*keys, "bare", default=False), _look(source, keys)
    behind = source.template.layouts.get(look, Backdrop())
    hidden = bare or behind.bare
    numbered = behind.numbered or (source.template.master.numbered and not hidden)
    return Page(
        layout=layout,
        rung=0,
        name=source.get(*keys, "name"),
        ground=source.find(*keys, "ground", default=source.get("deck", "ground")),
        bare=hidden,
        footer=source.find(*keys, "footer", default=not bare),
        page=source.find(*keys, "page", default=layout not in ENDS and not numbered),
        foot=source.find(*keys, "foot", default=""),
        shapes=(),
        places=(),
        look=look,
    )


def _look(source: Source, keys: tuple[str, ...]) -> str:
    """The template's layout that the one at `keys` is drawn over, "" for none. Refuses one that the template does not have."""
    own = source.find(*keys, "from", default=None)
    look: str = source.find("deck", "from", default="") if own is None else own
    if look and look not in source.template.layouts:
        stated = ("deck", "from") if own is None else (*keys, "from")
        if source.template is PLAIN:
            raise source.refuse("template_none", stated, found=look)
        raise source.refuse("template_layout", stated, found=look, known="、".join(source.template.layouts))
    return look
