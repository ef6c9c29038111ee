"""Layouts of several items: how their tiles stand in a frame, and what stands in each."""

from __future__ import annotations

from typing import Any

from builder.compile.frames import CHIPPED, Frame
from builder.compile.geometry import Box, Place, Shape, place, placed, shapes, shared
from builder.compile.source import Source
from builder.model.deck import FRAMED, GRIDS
from builder.toml import Table, nearest
from builder.value import Value, replace

ALSO = "also"
STANDS = ("lead", "tail", "both", CHIPPED)
"""Frames in which tiles may stand otherwise; what is stated for strips of chips goes beyond what is for a tail there."""
NEAR = 0.25
"""Heights that differ by less, in inches, are one."""
_OF_PAGE = ("title", *FRAMED, "crumb", "confidential")
"""Slots whose boxes count from the page; others count from the block of tiles."""


class Stand(Value):
    """One way for the tiles of a grid to stand: `block` is what they fill together, `panel` is drawn behind them.

    `tops`: no other room of its kind is as high.
    """

    label: str
    block: Box
    boxes: tuple[Box, ...]
    tiles: tuple[str, ...]
    core: Box
    panel: list[list[Any]]
    tops: bool


def stands(source: Source, keys: tuple[str, ...], count: int, frame: Frame) -> list[Stand]:
    """Every way for `count` tiles of the grid at `keys` to stand in `frame`: each arrangement at each of its heights, lowest first."""
    out: list[Stand] = []
    for stated, own in _arrangements(source, (*keys, "counts", str(count)), frame):
        rows = _rows(source, stated, own, count)
        gap = own.get("gap", source.find(*keys, "gap", default=0.0))
        tiles = _names(source, stated, own, count)
        heights = _heights(own, len(rows), gap, frame.area[3])[-1 if frame.strip else 0 :]
        for n, height in enumerate(heights):
            label = own.get("label", "") + ("低中高满"[n] if len(heights) > 1 else "")
            block = _block(source, frame.area, len(rows) * height + (len(rows) - 1) * gap)
            inner = placed(own.get("inner", source.find(*keys, "inner", default=[0, 0, 0, 0])), block)
            boxes = _shared(own, block) or _rowed(rows, inner, gap)
            core = shared(own.get("core", [0, 0, 1, 1]), block)
            panel = own.get("panel", source.find(*keys, "panel", default=[]))
            out.append(Stand(label, block, boxes, tiles, core, panel, height == heights[-1]))
    return out


def figure(source: Source, keys: tuple[str, ...], stand: Stand) -> tuple[tuple[Shape, ...], dict[str, Place]]:
    """The shapes of a grid (its own, those behind its tiles, each tile's, those in front) and its slots by key."""
    drawn = shapes(source.find(*keys, "shapes", default=[]), source.page)
    drawn += shapes(stand.panel, stand.block)
    before, items, after = GRIDS[keys[-1]]
    places = [place(source, keys, key, source.page if key in _OF_PAGE else stand.core) for key in (*before, *after)
              if key not in FRAMED]  # fmt: skip
    for n, (name, box) in enumerate(zip(stand.tiles, stand.boxes, strict=True), 1):
        tile = ("deck", "tiles", name)
        between = source.find(*tile, "between", default=[]) if n > 1 else []
        drawn += shapes([*between, *source.find(*tile, "shapes", default=[])], box)
        places += [place(source, tile, key, box, n) for key in items]
    drawn += shapes(source.find(*keys, "front", default=[]), stand.core)
    return drawn, {made.key: made if stand.tops else _eased(made) for made in places}


def _eased(made: Place) -> Place:
    """A slot in a room that has a higher one beside it: words that would be smaller than `ease` there go into that one."""
    look = made.look
    least = max(look["least"], min(look["size"], look.get("ease", 0)))
    return replace(made, look={**look, "least": least})


def _arrangements(source: Source, keys: tuple[str, ...], frame: Frame) -> list[tuple[tuple[str, ...], Table]]:
    """The arrangement at `keys` as a frame has it, and the other one where there is one; each with where it is stated."""
    stated = source.get(*keys)
    own = {name: value for name, value in stated.items() if name not in STANDS}
    where = keys
    for name in (frame.stands, *([CHIPPED] if frame.strip else [])):
        if name in stated:
            own, where = {**own, **stated[name]}, (*keys, name)
    other = own.pop(ALSO, None)
    first = [(where, own)]
    return [*first, ((*where, ALSO), {**own, **other})] if other else first


def _rows(source: Source, keys: tuple[str, ...], own: Table, count: int) -> list[int]:
    """How many tiles stand in each row; one row where boxes are stated."""
    boxes = own.get("boxes")
    if boxes is not None:
        if len(boxes) != count:
            raise source.refuse("count_wrong", (*keys, "boxes"), count=count)
        return [count]
    if "columns" not in own:
        source.get(*keys, "columns")
    if sum(own["columns"]) != count:
        raise source.refuse("columns_wrong", (*keys, "columns"), count=count)
    return list(own["columns"])


def _names(source: Source, keys: tuple[str, ...], own: Table, count: int) -> tuple[str, ...]:
    """The tile of each item: one for all, or a list."""
    tile = own["tile"] if "tile" in own else source.get(*keys, "tile")
    if isinstance(tile, list) and len(tile) != count:
        raise source.refuse("count_wrong", (*keys, "tile"), count=count)
    names = tuple(tile) if isinstance(tile, list) else (tile,) * count
    tiles = source.find("deck", "tiles", default={})
    for name in names:
        if name not in tiles:
            where = (*keys, "tile") if "tile" in source.get(*keys) else keys
            raise source.refuse("tile_missing", where, found=name, known=nearest(name, list(tiles)))
    return names


def _heights(own: Table, rows: int, gap: float, room: float) -> list[float]:
    """Those of the stated heights that fit, or nearly do; 0 is all there is, and so it is where none fits."""
    most = (room - (rows - 1) * gap) / rows
    out: list[float] = []
    for stated in own.get("heights", [0]):
        height = min(stated, most) or most
        if stated < most + NEAR and (not out or height - out[-1] >= NEAR):
            out.append(height)
    return out or [most]


def _block(source: Source, area: Box, height: float) -> Box:
    """A block of that height at the optical centre of `area`."""
    x, y, width, room = area
    return (x, y + source.get("deck", "optical") * max(0.0, room - height), width, height)


def _shared(own: Table, block: Box) -> tuple[Box, ...]:
    return tuple(shared(box, block) for box in own.get("boxes", ()))


def _rowed(rows: list[int], inner: Box, gap: float) -> tuple[Box, ...]:
    """Rows that fill the width of `inner`."""
    left, top, width, room = inner
    height = (room - (len(rows) - 1) * gap) / len(rows)
    out: list[Box] = []
    for row, n in enumerate(rows):
        tile = (width - (n - 1) * gap) / n
        out.extend((left + i * (tile + gap), top + row * (height + gap), tile, height) for i in range(n))
    return tuple(out)
