"""A theme's sample: a slide of each layout, with words, a table, a picture; each family in one frame after another."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from hashlib import sha256
from struct import pack

from builder.model.block import Cell, Table
from builder.model.deck import ENDS, Deck, Fill, Filled, Layout, Paragraph, Run, Slide
from builder.model.image import Image
from builder.model.sheet import Plate
from builder.model.text import Text
from builder.model.theme import Room, Theme
from builder.plan.fit import title
from builder.plan.tables import table_drafts
from builder.wardrobe.specimen import families, filled

UNIT = "云泽市水务局"
"""The unit of the sample; that of the theme, where it states one, stands in its place."""
BREAK = "|"
"""Where the lines of a title may end."""
TITLES = {
    "cover": "在全市|节水工作|推进会上的|讲话",
    "agenda": "目录",
    "section": "看清水情，|把节水|抓在手上",
    "statement": "节水|不是|一阵子，|是一辈子",
    "closing": "谢谢大家",
}
TITLE = "让每一滴水|用在刀刃上"
FRAMES = ((), ("lead",), ("tail",), ("lead", "tail"))
"""What a figure stands between: the layouts of a family show one after another."""
ROWS = (
    ("任务", "牵头单位", "时限"),
    ("算清水账", "市水务局", "6月底前"),
    ("守住管网", "市住建局", "9月底前"),
    ("换新器具", "市机关事务局", "12月底前"),
)
WIDE, HIGH = 480, 360
"""The picture, in px."""


def sample(theme: Theme, full: bool) -> tuple[Deck, tuple[Image, ...]]:
    """The deck, and its picture; `full`: with as many words as stand in each slot."""
    image = picture()
    slides = [_slide(theme, layout, full, image) for layout in Layout]
    return Deck(theme.title, tuple(slides), theme.unit.name or UNIT), (image,)


def picture() -> Image:
    """A grey field that grows lighter, as a PNG."""
    rows = b"".join(b"\0" + bytes(160 + 60 * y // HIGH + 20 * x // WIDE for x in range(WIDE)) for y in range(HIGH))
    head = pack(">IIBBBBB", WIDE, HIGH, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    data = b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(part)) + name + part + pack(">I", zlib.crc32(name + part)) for name, part in parts
    )
    return Image(sha256(data).hexdigest(), "png", data)


def _slide(theme: Theme, layout: Layout, full: bool, image: Image) -> Slide:
    rung, fills = _fitting(theme, layout, full)
    others = [made for fill in fills if fill.slot != "title" for made in standing(theme, fill, image)]
    foot = () if layout in ENDS else (_said("footer", theme.unit.name or UNIT),)
    return Slide(layout, (_title(theme.rooms[layout][rung], layout), *others, *foot), (), rung)


def standing(theme: Theme, fill: Fill, image: Image) -> tuple[Filled, ...]:
    """What stands in the slot of `fill`: a table, the picture, else its words."""
    if fill.slot == "table":
        return _table(theme)
    return (Plate("picture", image.digest, "图"),) if fill.slot == "picture" else (fill,)


def _fitting(theme: Theme, layout: Layout, full: bool) -> tuple[int, tuple[Fill, ...]]:
    """The lowest room in the layout's frame that holds all its words, else the highest, as for `full`; what stands in it."""
    rungs = _rungs(theme.rooms[layout], layout)[-1 if full else 0 :]
    for rung in rungs:
        room = theme.rooms[layout][rung]
        shown = [filled(theme, room, family, full) for family in families(room)]
        if all(found.whole for found in shown) or rung == rungs[-1]:
            break
    return rung, tuple(fill for found in shown for fill in found.fills)


def _rungs(rooms: Sequence[Room], layout: Layout) -> list[int]:
    """The rooms of the layout in the frame that falls to it among its family, lowest first; the plain ones where it has none such."""
    family = [other for other in Layout if other.value.rpartition("_")[0] == layout.value.rpartition("_")[0] != ""]
    frame = FRAMES[family.index(layout) % len(FRAMES)] if family else ()
    framed = [n for n, room in enumerate(rooms) if tuple(key for key in FRAMES[-1] if key in room) == frame]
    return framed or [n for n, room in enumerate(rooms) if not any(key in room for key in FRAMES[-1])]


def _title(room: Room, layout: Layout) -> Fill:
    marked = TITLES.get(layout.value) or TITLES.get(layout.value.rpartition("_")[0]) or TITLE
    words = Text(marked.replace(BREAK, ""))
    return Fill("title", (title(words, room["title"], lambda _: _ends(marked)) or Paragraph((Run(words),)),))


def _ends(marked: str) -> tuple[int, ...]:
    """Where the lines of a title may end, its marks not counted."""
    return tuple(at - n for n, at in enumerate(at for at, sign in enumerate(marked) if sign == BREAK))


def _table(theme: Theme) -> tuple[Filled, ...]:
    """A table of three columns, as the planner sets it."""
    rows = tuple(tuple(Cell((Text(words),)) for words in row) for row in ROWS)
    drafts = table_drafts(Table(1, rows, 1), (Text(TITLE),), theme, lambda words: tuple(range(2, len(words) + 1, 2)))
    return drafts[0].fills if drafts else ()


def _said(slot: str, words: str) -> Fill:
    return Fill(slot, (Paragraph((Run(Text(words)),)),))
