"""A deck decided: which slides, which words where, at what size. Nothing left to decide when writing."""

from __future__ import annotations

from enum import Enum

from builder.model.remark import Remark
from builder.model.text import Text
from builder.value import TYPE_CHECKING, Value


class Role(Enum):
    """What a run is, for the eye. BREAK is a chosen line end."""

    PLAIN = "plain"
    STRONG = "strong"
    ACCENT = "accent"
    BLANK = "blank"
    BREAK = "break"


class Run(Value):
    """Words of one look."""

    text: Text
    role: Role = Role.PLAIN


class Paragraph(Value):
    """`level` 0 or 1; `size` in pt, 0 where the layout's own size stands."""

    runs: tuple[Run, ...]
    level: int = 0
    size: int = 0

    @property
    def words(self) -> str:
        """The paragraph as plain text."""
        return "".join(run.text.words for run in self.runs)


class Layout(Enum):
    """Every slide that the planner can ask for (版式). A theme has room for each of them."""

    COVER = "cover"
    AGENDA_2 = "agenda_2"
    AGENDA_3 = "agenda_3"
    AGENDA_4 = "agenda_4"
    AGENDA_5 = "agenda_5"
    AGENDA_6 = "agenda_6"
    SECTION = "section"
    STATEMENT = "statement"
    POINTS = "points"
    POINTS_2 = "points_2"
    POINTS_3 = "points_3"
    POINTS_4 = "points_4"
    POINTS_5 = "points_5"
    CARDS_2 = "cards_2"
    CARDS_3 = "cards_3"
    CARDS_4 = "cards_4"
    CARDS_5 = "cards_5"
    CARDS_6 = "cards_6"
    OVERVIEW_2 = "overview_2"
    OVERVIEW_3 = "overview_3"
    OVERVIEW_4 = "overview_4"
    OVERVIEW_5 = "overview_5"
    OVERVIEW_6 = "overview_6"
    QUOTE = "quote"
    TABLE = "table"
    PICTURE = "picture"
    PICTURE_FULL = "picture_full"
    CLOSING = "closing"


def _items(count: int, *keys: str) -> tuple[str, ...]:
    return tuple(f"{key}{n}" for n in range(1, count + 1) for key in keys)


def _slots() -> dict[Layout, tuple[str, ...]]:
    slots = {
        Layout.COVER: ("title", "sub", "speaker", "date"),
        Layout.SECTION: ("number", "title", "sub"),
        Layout.STATEMENT: ("title", "body", "crumb"),
        Layout.POINTS: ("title", "body", "crumb"),
        Layout.QUOTE: ("title", "words", "source", "crumb"),
        Layout.TABLE: ("title", "table", "crumb"),
        Layout.PICTURE: ("title", "picture", "body", "crumb"),
        Layout.PICTURE_FULL: ("title", "picture", "crumb"),
        Layout.CLOSING: ("title", "sub", "unit"),
    }
    for family, (head, keys, tail) in GRIDS.items():
        for layout in Layout:
            name, _, count = layout.value.rpartition("_")
            if name == family:
                slots[layout] = (*head, *_items(int(count), *keys), *tail)
    return slots


GRIDS: dict[str, tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]] = {
    "agenda": (("title",), ("number", "item"), ()),
    "points": (("title",), ("number", "point"), ("crumb",)),
    "cards": (("title",), ("number", "head", "text"), ("crumb",)),
    "overview": (("title", "lead"), ("number", "head"), ("crumb",)),
}
"""Layouts of several items: the slots before the items, those of each item, those after."""

SLOTS: dict[Layout, tuple[str, ...]] = _slots()
"""The slots of each layout, in reading order. Total: planner and writer never ask whether a slot is there."""


class Fill(Value):
    """Words in one slot."""

    slot: str
    paragraphs: tuple[Paragraph, ...]


if TYPE_CHECKING:
    from typing import TypeAlias

    from builder.model.sheet import Plate, Sheet

    Filled: TypeAlias = "Fill | Sheet | Plate"
else:
    Filled = object  # tables and pictures are imported where there are some


class Slide(Value):
    """`rung` picks among the layout's heights (0 the lowest). `notes` are the speech's own paragraphs."""

    layout: Layout
    fills: tuple[Filled, ...]
    notes: tuple[Paragraph, ...] = ()
    rung: int = 0

    @property
    def title(self) -> str:
        """The slide's title as plain text."""
        return next(("".join(p.words for p in fill.paragraphs) for fill in self.fills if fill.slot == "title"), "")


class Deck(Value):
    """`author` is for the file's properties; `remarks` tell what no slide could show."""

    title: str
    slides: tuple[Slide, ...]
    author: str = ""
    remarks: tuple[Remark, ...] = ()
