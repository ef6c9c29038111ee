"""What a divider lists: the points of its section, numeral and heading, in one column or two, below its subtitle or in the place of it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.compile.frames import Frame
from builder.compile.geometry import POINTS_PER_INCH, Box, place
from builder.compile.source import Source
from builder.model.theme import PITCH
from builder.value import replace

LISTED = "list"
"""What a layout states that lists points: among its frames that it does, and in which box."""
COLUMNS = {2: (1, 2), 3: (1,), 4: (2, 1), 5: (2, 1), 6: (2,)}
"""In how many columns so many stand, first what is tried first."""
BETWEEN, AIR = 0.3, 0.16
"""Inches between columns, and below the subtitle."""
APART = ((0.15, 0.5), (0.09, 0.375))
"""Inches between rows, and those that a row has so at the least."""
HIGHEST = 0.64
"""Inches of a row, at the most."""
LINES = 2
"""Lines of a subtitle above a list, at the most."""


def lists(source: Source, keys: tuple[str, ...]) -> Iterator[Frame]:
    """The frames of the layout at `keys` that list points: without its subtitle, below a line of it, below two."""
    if LISTED not in source.find(*keys, "frames", default=[]):
        return
    area: Box = source.get(*keys, LISTED)
    for lines in range(LINES + 1):
        for count, widths in COLUMNS.items():
            for columns in widths:
                made = _frame(source, keys, area, (lines, count, columns))
                if made is not None:
                    yield made


def _frame(source: Source, keys: tuple[str, ...], area: Box, shape: tuple[int, int, int]) -> Frame | None:
    """So many points in so many columns below so many lines of the subtitle; None where rows would be too low."""
    lines, count, columns = shape
    left, top, width, height = area
    sub = place(source, keys, "sub", source.page)
    x, y, wide, _ = sub.box
    size, pct = sub.look["size"], int(sub.look.get("pct", 100))
    taken = lines * size * PITCH * pct / 100 / POINTS_PER_INCH + 0.02
    begin = max(top, y + taken + AIR) if lines else top
    rows = -(-count // columns)
    room = top + height - begin
    fitting = [(each, apart) for apart, least in APART if (each := (room + apart) / rows - apart) >= least]
    if not fitting:
        return None
    each, apart = fitting[0]
    cells = _cells((left, begin, width, min(HIGHEST, each)), apart, count, columns)
    places = [place(source, keys, key, cell, n) for n, cell in enumerate(cells, 1) for key in ("sign", "entry")]
    if lines:
        places.append(replace(sub, box=(x, y, wide, taken)))
    label = ("", "副题", "两行副题")[lines] + f"列{count}项" + "·两栏" * (columns > 1)
    return Frame("plain", label, area, tuple(places), () if lines else ("sub",))


def _cells(first: Box, apart: float, count: int, columns: int) -> list[Box]:
    """So many boxes in so many columns, from the first one on, `apart` between rows."""
    left, top, width, height = first
    wide = (width - BETWEEN * (columns - 1)) / columns
    return [
        (left + n % columns * (wide + BETWEEN), top + n // columns * (height + apart), wide, height)
        for n in range(count)
    ]
