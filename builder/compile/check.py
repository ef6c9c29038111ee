"""Whether a page can be printed: everything has a size, every slot stands on the slide and has room for a line; the logo is a picture."""

from __future__ import annotations

import os

from builder.compile.geometry import POINTS_PER_INCH, Box, Page, Place, Shape, shapes
from builder.compile.paths import PREFIX
from builder.compile.source import Source
from builder.disk import read_bytes
from builder.model.deck import GRIDS
from builder.model.remark import Refusal
from builder.model.theme import PITCH
from builder.toml import nearest

_PICTURES = ((b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"), (b"\xff\xd8\xff", b"\xff\xd9"))
"""How a PNG and a JPEG begin, and what ends them."""
NARROWEST, LOWEST = 0.2, 0.15
"""The least width and height of a slot, in inches."""


def check_deck(source: Source) -> None:
    """What the master draws on every slide: its shapes are something, its footer, page number and logo stand on the slide."""
    for shape in shapes(source.find("deck", "head", default=[]), source.page):
        _check_shape(source, shape, ("deck", "head"), "head")
    for keys in (("footer", "box"), ("page", "box"), ("logo", "cover"), ("logo", "foot")):
        x, y, width, height = source.get("deck", *keys)
        if not _inside((x, y, width, height), source.page):
            shown = f"{x}, {y}, {width}, {height}"
            raise source.refuse("box_outside", ("deck", *keys), slot=keys[0], layout="deck", box=shown)


def check_page(source: Source, page: Page) -> None:
    """Every shape is something; every slot stands on the slide and has room for a line."""
    for shape in page.shapes:
        _check_shape(source, shape, ("deck", *_home(page), "shapes"), page.name)
    for place in page.places:
        _, _, width, height = place.words
        _check_line(source, page, place, height)
        if not _inside(place.box, source.page) or width < NARROWEST or height < LOWEST:
            shown = ", ".join(f"{length:.2f}" for length in place.box)
            paths = _paths(source, page, place)
            raise source.refuse_nearest("box_outside", paths, slot=place.name, layout=page.name, box=shown)


def _check_shape(source: Source, shape: Shape, keys: tuple[str, ...], layout: str) -> None:
    """A shape is something, and its form is one that there is."""
    if min(shape.box[2:]) <= 0:
        raise source.refuse("shape_nothing", keys, layout=layout)
    paths = source.find("deck", "paths", default={})
    if shape.form.startswith(PREFIX) and (name := shape.form[len(PREFIX) :]) not in paths:
        raise source.refuse("path_missing", keys, found=name, layout=layout, known=nearest(name, list(paths)))


def _inside(box: Box, page: Box) -> bool:
    """Whether `box` stands on the slide, within a hundredth of an inch."""
    x, y, width, height = box
    return x >= -0.01 and y >= -0.01 and x + width <= page[2] + 0.01 and y + height <= page[3] + 0.01


SVG_HEAD = 4096
"""Bytes in which an SVG says that it is one."""


def check_logo(source: Source, path: str) -> None:
    """The logo at `path` lies in the folder of the theme that states it, and is a whole picture."""
    keys = ("unit", "logo")
    stated = source.get(*keys)
    home = os.path.realpath(source.beside(keys, ""))
    if "\0" in stated or os.path.isabs(stated) or not os.path.realpath(path).startswith(os.path.join(home, "")):
        raise source.refuse("logo_outside", keys, found=stated)
    if not os.path.lexists(path):
        raise source.refuse("theme_logo_missing", keys, found=stated)
    try:
        data = read_bytes(path)
    except Refusal:
        data = b""
    if b"<svg" not in data[:SVG_HEAD] and not any(data.startswith(start) and end in data for start, end in _PICTURES):
        raise source.refuse("logo_no_picture", keys, found=stated)


def _check_line(source: Source, page: Page, place: Place, height: float) -> None:
    """A slot whose words have that `height`, in inches, holds at least one line at its least size, by the planner's count."""
    least, pct = place.look["least"], int(place.look.get("pct", 100))
    if least * PITCH * pct / 100 > height * POINTS_PER_INCH + 0.01:
        raise source.refuse_nearest(
            "slot_low", _paths(source, page, place), slot=place.name, layout=page.name, least=least
        )


def _paths(source: Source, page: Page, place: Place) -> list[tuple[str, ...]]:
    """The settings that a slot's room comes from: its box, its inset where it has one, how the items stand whose tile it is in."""
    inset = (*place.stated[:-1], "inset")
    paths = [place.stated, inset] if source.find(*inset, default=None) is not None else [place.stated]
    counts = ("deck", *_home(page), "counts", page.layout.value.rpartition("_")[2])
    return [*paths, counts] if place.stated[1] == "tiles" else paths


def _home(page: Page) -> tuple[str, str]:
    family = page.layout.value.rpartition("_")[0]
    return ("grids", family) if family in GRIDS else ("layouts", page.layout.value)
