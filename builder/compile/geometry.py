"""A theme's settings -> every page it can print: shapes and slots with their boxes, in inches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from builder.compile.schema import CENTRE, FAR
from builder.compile.source import Source
from builder.model.deck import GRIDS, SLOTS, Layout
from builder.model.theme import PITCH, Slot
from builder.value import Value, replace

WIDTH, HEIGHT = 13.3333, 7.5
POINTS_PER_INCH = 72

Box = tuple[float, float, float, float]
"""x, y, width, height in inches."""

INDENT = 0.9
"""The hanging indent of a paragraph with a bullet, in em of the slot's first level."""

PAGE: Box = (0.0, 0.0, WIDTH, HEIGHT)


class Shape(Value):
    """A drawn form. `fill` and `line` are roles, "" for none; `weight` is the line's, in pt."""

    form: str
    box: Box
    fill: str
    line: str
    weight: float


class Place(Value):
    """A slot as it is drawn: `key` is its name in the code, `name` the one people see."""

    key: str
    name: str
    box: Box
    look: dict[str, Any]

    @property
    def room(self) -> Slot:
        """What the planner must know of it."""
        look = self.look
        return Slot(
            width=self.box[2] * POINTS_PER_INCH,
            height=self.box[3] * POINTS_PER_INCH,
            size=look["size"],
            least=look["least"],
            pct=int(look.get("pct", 100)),
            second=look.get("second", {}).get("size", 0),
            gap=int(look.get("gap", 0)),
            indent=INDENT * look["size"] if look.get("bullet") else 0.0,
            left=self.box[0] * POINTS_PER_INCH,
            top=self.box[1] * POINTS_PER_INCH,
        )


class Page(Value):
    """One slide layout: `layout` at one of its heights. `foot` is the role of footer and page number, "" for the deck's own."""

    layout: Layout
    rung: int
    name: str
    ground: str
    bare: bool
    footer: bool
    page: bool
    foot: str
    shapes: tuple[Shape, ...]
    places: tuple[Place, ...]


def pages(source: Source) -> tuple[Page, ...]:
    """Every page of the theme, in the order of `Layout`. Refuses a layout that lacks a slot or leaves the slide."""
    out: list[Page] = []
    for layout in Layout:
        family, _, count = layout.value.rpartition("_")
        made = _grid(source, layout, family, count) if family in GRIDS else [_single(source, layout)]
        out.extend(made)
    _check_deck(source)
    for page in out:
        _check(source, page)
    return tuple(out)


def _single(source: Source, layout: Layout) -> Page:
    keys = ("deck", "layouts", layout.value)
    shapes = tuple(_shape(shape, PAGE) for shape in source.find(*keys, "shapes", default=[]))
    places = tuple(_place(source, keys, slot, PAGE, 0) for slot in SLOTS[layout])
    return replace(_page(source, keys, layout), shapes=shapes, places=places)


def _grid(source: Source, layout: Layout, family: str, count: str) -> list[Page]:
    keys = ("deck", "grids", family)
    heights = source.get(*keys, "counts", count, "heights")
    page = _page(source, keys, layout)
    name = page.name.replace("{n}", count)
    out = []
    for rung, height in enumerate(heights):
        label = name if len(heights) == 1 else f"{name}·{'低中高满'[rung]}"
        tiles = _tiles(source, keys, int(count), float(height))
        shapes, places = _tiled(source, keys, count, tiles)
        fixed = {slot: _place(source, keys, slot, PAGE, 0) for slot in SLOTS[layout] if slot not in places}
        ordered = tuple(fixed.get(slot) or places[slot] for slot in SLOTS[layout])
        out.append(replace(page, rung=rung, name=label, shapes=shapes, places=ordered))
    return out


def _page(source: Source, keys: tuple[str, ...], layout: Layout) -> Page:
    """The page of `layout` with nothing on it yet."""
    bare = source.find(*keys, "bare", default=False)
    return Page(
        layout=layout,
        rung=0,
        name=source.get(*keys, "name"),
        ground=source.find(*keys, "ground", default=source.get("deck", "ground")),
        bare=bare,
        footer=source.find(*keys, "footer", default=not bare),
        page=source.find(*keys, "page", default=layout not in (Layout.COVER, Layout.CLOSING)),
        foot=source.find(*keys, "foot", default=""),
        shapes=(),
        places=(),
    )


def _tiles(source: Source, keys: tuple[str, ...], count: int, height: float) -> list[Box]:
    """The boxes of `count` tiles: rows that fill the width, the block at the optical centre of its area."""
    x, y, width, room = source.find(*keys, "area", default=source.get("deck", "content"))
    columns = [int(n) for n in source.get(*keys, "counts", str(count), "columns")]
    if sum(columns) != count:
        raise source.refuse("columns_wrong", (*keys, "counts", str(count), "columns"), count=count)
    gap = source.find(*keys, "gap", default=0.0)
    block = len(columns) * height + (len(columns) - 1) * gap
    top = y + source.get("deck", "optical") * max(0.0, room - block)
    out: list[Box] = []
    for row, n in enumerate(columns):
        tile = (width - (n - 1) * gap) / n
        out.extend((x + i * (tile + gap), top + row * (height + gap), tile, height) for i in range(n))
    return out


def _tiled(
    source: Source, keys: tuple[str, ...], count: str, tiles: list[Box]
) -> tuple[tuple[Shape, ...], dict[str, Place]]:
    """The shapes of a grid (its own, its panel, each tile's) and the slots of its tiles by key."""
    tile_keys = ("deck", "tiles", source.get(*keys, "counts", count, "tile"))
    left, top = tiles[0][:2]
    block = (left, top, tiles[-1][0] + tiles[-1][2] - left, tiles[-1][1] + tiles[-1][3] - top)
    shapes = [_shape(shape, PAGE) for shape in source.find(*keys, "shapes", default=[])]
    shapes += [_shape(shape, block) for shape in source.find(*keys, "panel", default=[])]
    places: dict[str, Place] = {}
    for n, tile in enumerate(tiles, 1):
        between = source.find(*tile_keys, "between", default=[]) if n > 1 else []
        shapes += [_shape(shape, tile) for shape in [*between, *source.find(*tile_keys, "shapes", default=[])]]
        for key in GRIDS[keys[-1]][1]:
            place = _place(source, tile_keys, key, tile, n)
            places[f"{key}{n}"] = replace(place, key=f"{key}{n}")
    return tuple(shapes), places


def _place(source: Source, keys: tuple[str, ...], slot: str, frame: Box, n: int) -> Place:
    """The slot `slot` as the layout states it, over what the deck states for all layouts."""
    look = {**source.find("deck", "slots", slot, default={}), **source.find(*keys, "slots", slot, default={})}
    for needed in ("name", "box", "size", "least", "align", "anchor", "font", "role"):
        if needed not in look:
            raise source.refuse("key_missing", (*keys, "slots", slot, needed))
    if look["least"] > look["size"]:
        paths = [_setting(source, keys, slot, name) for name in ("least", "size")]
        raise source.refuse_nearest("least_over_size", paths, least=look["least"], size=look["size"])
    return Place(slot, look["name"].replace("{n}", str(n)), placed(look["box"], frame), look)


def _setting(source: Source, keys: tuple[str, ...], slot: str, name: str) -> tuple[str, ...]:
    """Where a slot's setting comes from: the layout's own, else what the deck states for all layouts."""
    own = source.find(*keys, "slots", slot, name, default=None) is not None
    return (*(keys if own else ("deck",)), "slots", slot, name)


def _shape(shape: list[Any], frame: Box) -> Shape:
    return Shape(shape[0], placed(shape[1:5], frame), shape[5], shape[6], float(shape[7]))


def placed(box: list[Any], frame: Box) -> Box:
    """A box in a frame: sizes of 0 or less reach to that much before the far edge; "centre" and "far" place it."""
    (left, top, width, height), (x, y, w, h) = frame, box
    w = float(w) if w > 0 else width + w - (x if isinstance(x, int | float) else 0)
    h = float(h) if h > 0 else height + h - (y if isinstance(y, int | float) else 0)
    return (left + _offset(x, width, w), top + _offset(y, height, h), w, h)


def _offset(at: Any, room: float, size: float) -> float:
    if at == CENTRE:
        return (room - size) / 2
    return room if at == FAR else float(at)


def _check(source: Source, page: Page) -> None:
    """Every slot stands on the slide and has room for a line."""
    for shape in page.shapes:
        if shape.box[2] <= 0 or shape.box[3] <= 0:
            raise source.refuse("shape_nothing", ("deck", *_home(page), "shapes"), layout=page.name)
    for place in page.places:
        _check_line(source, page, place)
        x, y, width, height = place.box
        inside = x >= -0.01 and y >= -0.01 and x + width <= WIDTH + 0.01 and y + height <= HEIGHT + 0.01
        if not inside or width < 0.2 or height < 0.15:
            shown = ", ".join(f"{length:.2f}" for length in place.box)
            raise source.refuse(
                "box_outside", _place_keys(source, page, place), slot=place.name, layout=page.name, box=shown
            )


def _check_deck(source: Source) -> None:
    """What the master draws on every slide: its shapes are something, its footer and page number stand on the slide."""
    if any(min(_shape(shape, PAGE).box[2:]) <= 0 for shape in source.find("deck", "head", default=[])):
        raise source.refuse("shape_nothing", ("deck", "head"), layout="head")
    for name in ("footer", "page"):
        x, y, width, height = source.get("deck", name, "box")
        if min(x, y) < 0 or x + width > WIDTH + 0.01 or y + height > HEIGHT + 0.01:
            shown = f"{x}, {y}, {width}, {height}"
            raise source.refuse("box_outside", ("deck", name, "box"), slot=name, layout="deck", box=shown)


def _check_line(source: Source, page: Page, place: Place) -> None:
    """A slot holds at least one line at its least size, by the planner's count."""
    room = place.room
    if room.least * PITCH * room.pct / 100 > room.height + 0.01:
        keys = _place_keys(source, page, place)
        raise source.refuse("slot_low", keys, slot=place.name, layout=page.name, least=room.least)


def _place_keys(source: Source, page: Page, place: Place) -> tuple[str, ...]:
    """The setting of the box of `place`: its tile's, its layout's, or the deck's."""
    slot = place.key.rstrip("0123456789")
    for keys in (("deck", *_home(page)), *(("deck", "tiles", tile) for tile in _tiles_of(source, page))):
        if source.find(*keys, "slots", slot, "box", default=None) is not None:
            return (*keys, "slots", slot, "box")
    return ("deck", "slots", slot, "box")


def _tiles_of(source: Source, page: Page) -> list[str]:
    kind, family = _home(page)
    counts = source.find("deck", kind, family, "counts", default={})
    return [tile for count in counts.values() if (tile := count.get("tile"))]


def _home(page: Page) -> tuple[str, str]:
    family = page.layout.value.rpartition("_")[0]
    return ("grids", family) if family in GRIDS else ("layouts", page.layout.value)


def rooms(made: tuple[Page, ...]) -> Iterator[tuple[Layout, tuple[dict[str, Slot], ...]]]:
    """For each layout its heights, each with the room of its slots."""
    for layout in Layout:
        yield layout, tuple({p.key: p.room for p in page.places} for page in made if page.layout is layout)
