"""Whether a page can be printed: everything has a size, every slot stands on the slide and has room for a line."""

from __future__ import annotations

from builder.compile.geometry import Box, Page, Place, shapes
from builder.compile.source import Source
from builder.model.deck import GRIDS
from builder.model.theme import PITCH

NARROWEST, LOWEST = 0.2, 0.15
"""The least width and height of a slot, in inches."""


def check_deck(source: Source) -> None:
    """What the master draws on every slide: its shapes are something, its footer, page number and logo stand on the slide."""
    if any(min(shape.box[2:]) <= 0 for shape in shapes(source.find("deck", "head", default=[]), source.page)):
        raise source.refuse("shape_nothing", ("deck", "head"), layout="head")
    for keys in (("footer", "box"), ("page", "box"), ("logo", "cover"), ("logo", "foot")):
        x, y, width, height = source.get("deck", *keys)
        if not _inside((x, y, width, height), source.page):
            shown = f"{x}, {y}, {width}, {height}"
            raise source.refuse("box_outside", ("deck", *keys), slot=keys[0], layout="deck", box=shown)


def check_page(source: Source, page: Page) -> None:
    """Every shape is something; every slot stands on the slide and has room for a line."""
    for shape in page.shapes:
        if shape.box[2] <= 0 or shape.box[3] <= 0:
            raise source.refuse("shape_nothing", ("deck", *_home(page), "shapes"), layout=page.name)
    for place in page.places:
        _check_line(source, page, place)
        if not _inside(place.box, source.page) or place.words[2] < NARROWEST or place.words[3] < LOWEST:
            shown = ", ".join(f"{length:.2f}" for length in place.box)
            paths = _paths(source, place)
            raise source.refuse_nearest("box_outside", paths, slot=place.name, layout=page.name, box=shown)


def _inside(box: Box, page: Box) -> bool:
    """Whether `box` stands on the slide, within a hundredth of an inch."""
    x, y, width, height = box
    return x >= -0.01 and y >= -0.01 and x + width <= page[2] + 0.01 and y + height <= page[3] + 0.01


def _check_line(source: Source, page: Page, place: Place) -> None:
    """A slot holds at least one line at its least size, by the planner's count."""
    room = place.room
    if room.least * PITCH * room.pct / 100 > room.height + 0.01:
        raise source.refuse_nearest(
            "slot_low", _paths(source, place), slot=place.name, layout=page.name, least=room.least
        )


def _paths(source: Source, place: Place) -> list[tuple[str, ...]]:
    """The settings that a slot's room comes from: its box, and its inset where it has one."""
    inset = (*place.stated[:-1], "inset")
    return [place.stated, inset] if source.find(*inset, default=None) is not None else [place.stated]


def _home(page: Page) -> tuple[str, str]:
    family = page.layout.value.rpartition("_")[0]
    return ("grids", family) if family in GRIDS else ("layouts", page.layout.value)
