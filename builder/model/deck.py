"""A deck decided: which slides, which words where, at what size. Nothing left to decide when writing."""

from __future__ import annotations

from enum import Enum
from functools import cache

from builder.model.text import NOTHING, Text
from builder.value import TYPE_CHECKING, Same, Value


class Role(Enum):
    """What a run is, for the eye. UNIT is what a big figure counts (万立方米 of 4300万立方米), KIND what a title says a speech is; BREAK is a chosen line end."""

    __hash__ = object.__hash__

    PLAIN = "plain"
    STRONG = "strong"
    ACCENT = "accent"
    BLANK = "blank"
    UNIT = "unit"
    KIND = "kind"
    BREAK = "break"


NAMES = {role: role.value for role in Role}
"""What roles are called in stencils. Every run asks for its own, and to ask an enum takes its time."""


def unit_size(size: int) -> int:
    """The size in pt of a unit behind a figure of `size` pt: about a third of it, 24 at least, but never larger than the figure."""
    return min(size, max(24, round(0.36 * size)))


def kind_size(size: int) -> int:
    """The size in pt of what a speech is, below a title of `size` pt: three quarters larger."""
    return round(1.75 * size)


SCALED = {Role.UNIT: unit_size, Role.KIND: kind_size}
"""Roles of runs that have a size of their own beside those around them."""


class Run(Same):
    """Words of one look."""

    text: Text
    role: Role = Role.PLAIN


class Paragraph(Same):
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

    __hash__ = object.__hash__

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
    ROWS_2 = "rows_2"
    ROWS_3 = "rows_3"
    ROWS_4 = "rows_4"
    ROWS_5 = "rows_5"
    CARDS_2 = "cards_2"
    CARDS_3 = "cards_3"
    CARDS_4 = "cards_4"
    CARDS_5 = "cards_5"
    CARDS_6 = "cards_6"
    PANELS_2 = "panels_2"
    PANELS_3 = "panels_3"
    PANELS_4 = "panels_4"
    ALIGNED_3 = "aligned_3"
    ALIGNED_4 = "aligned_4"
    OVERVIEW_2 = "overview_2"
    OVERVIEW_3 = "overview_3"
    OVERVIEW_4 = "overview_4"
    OVERVIEW_5 = "overview_5"
    OVERVIEW_6 = "overview_6"
    TILES_2 = "tiles_2"
    TILES_3 = "tiles_3"
    TILES_4 = "tiles_4"
    TILES_5 = "tiles_5"
    TILES_6 = "tiles_6"
    PROCESS_3 = "process_3"
    PROCESS_4 = "process_4"
    PROCESS_5 = "process_5"
    CHAIN_3 = "chain_3"
    CHAIN_4 = "chain_4"
    CHAIN_5 = "chain_5"
    TIMELINE_2 = "timeline_2"
    TIMELINE_3 = "timeline_3"
    TIMELINE_4 = "timeline_4"
    TIMELINE_5 = "timeline_5"
    TIMELINE_6 = "timeline_6"
    NUMBER_1 = "number_1"
    NUMBER_2 = "number_2"
    NUMBER_3 = "number_3"
    NUMBER_4 = "number_4"
    NUMBER_5 = "number_5"
    NUMBER_6 = "number_6"
    TALLY_2 = "tally_2"
    TALLY_3 = "tally_3"
    TALLY_4 = "tally_4"
    COMPARISON_2 = "comparison_2"
    HUB_3 = "hub_3"
    HUB_4 = "hub_4"
    HUB_5 = "hub_5"
    HUB_6 = "hub_6"
    BRANCHES_2 = "branches_2"
    BRANCHES_3 = "branches_3"
    BRANCHES_4 = "branches_4"
    BRANCHES_5 = "branches_5"
    PILLARS_2 = "pillars_2"
    PILLARS_3 = "pillars_3"
    PILLARS_4 = "pillars_4"
    POOL_4 = "pool_4"
    POOL_5 = "pool_5"
    POOL_6 = "pool_6"
    POOL_7 = "pool_7"
    POOL_8 = "pool_8"
    FOCUS_2 = "focus_2"
    FOCUS_3 = "focus_3"
    FOCUS_4 = "focus_4"
    TURN_2 = "turn_2"
    TEMPLE_2 = "temple_2"
    TEMPLE_3 = "temple_3"
    TEMPLE_4 = "temple_4"
    TEMPLE_5 = "temple_5"
    BRIDGE_2 = "bridge_2"
    BRIDGE_3 = "bridge_3"
    BRIDGE_4 = "bridge_4"
    BRIDGE_5 = "bridge_5"
    TREE_2 = "tree_2"
    TREE_3 = "tree_3"
    TREE_4 = "tree_4"
    TRACKS_2 = "tracks_2"
    TRACKS_3 = "tracks_3"
    SEALS_3 = "seals_3"
    SEALS_4 = "seals_4"
    SEALS_5 = "seals_5"
    LADDER_2 = "ladder_2"
    LADDER_3 = "ladder_3"
    LADDER_4 = "ladder_4"
    PAIRS_1 = "pairs_1"
    PAIRS_2 = "pairs_2"
    PAIRS_3 = "pairs_3"
    QUOTE = "quote"
    SAYING = "saying"
    BOUNDS_2 = "bounds_2"
    CITED_2 = "cited_2"
    CITED_3 = "cited_3"
    CITED_4 = "cited_4"
    CITED_5 = "cited_5"
    RECITED_2 = "recited_2"
    RECITED_3 = "recited_3"
    RECITED_4 = "recited_4"
    RECITED_5 = "recited_5"
    MOTTO_2 = "motto_2"
    MOTTO_3 = "motto_3"
    MOTTO_4 = "motto_4"
    TABLE = "table"
    PICTURE = "picture"
    PICTURE_FULL = "picture_full"
    CLOSING = "closing"


Slots = tuple[str, ...]

ENDS = (Layout.COVER, Layout.CLOSING)
"""The slides without furniture: no unit, no number, no line of confidentiality at their foot."""

CHIPS = tuple(f"chip{n}" for n in range(1, 6))
"""The slots of a strip of short things side by side that may stand below a figure instead of a tail."""
ENTRIES = tuple(f"{key}{n}" for n in range(1, 7) for key in ("sign", "entry"))
"""The slots of what a divider lists: the numeral and the heading of each of its points."""
_HEAD, _TAIL = ("title", "lead"), ("tail", "named", *CHIPS, "crumb", "confidential")

GRIDS: dict[str, tuple[Slots, Slots, Slots]] = {
    "agenda": (("title",), ("number", "item"), ("confidential",)),
    "points": (_HEAD, ("number", "point"), _TAIL),
    "rows": (_HEAD, ("branch",), _TAIL),
    "pillars": (_HEAD, ("branch",), _TAIL),
    "pool": (_HEAD, ("branch",), _TAIL),
    "cards": (_HEAD, ("number", "head", "text"), _TAIL),
    "panels": (_HEAD, ("head", "text"), _TAIL),
    "aligned": (_HEAD, ("number", "head", "text"), _TAIL),
    "overview": (_HEAD, ("number", "head"), _TAIL),
    "tiles": (_HEAD, ("tile",), _TAIL),
    "process": (_HEAD, ("step", "text"), _TAIL),
    "chain": (_HEAD, ("step",), _TAIL),
    "timeline": (_HEAD, ("date", "event"), _TAIL),
    "number": (_HEAD, ("figure", "label"), _TAIL),
    "tally": (_HEAD, ("figure", "label"), _TAIL),
    "comparison": (_HEAD, ("head", "list"), _TAIL),
    "hub": ((*_HEAD, "core"), ("spoke",), _TAIL),
    "branches": ((*_HEAD, "core"), ("branch",), _TAIL),
    "focus": ((*_HEAD, "core"), ("branch",), _TAIL),
    "turn": (_HEAD, ("tile",), _TAIL),
    "temple": ((*_HEAD, "core"), ("branch",), _TAIL),
    "bridge": ((*_HEAD, "core"), ("branch",), ("joint", *_TAIL)),
    "tree": ((*_HEAD, "core"), ("head", "text"), _TAIL),
    "tracks": (_HEAD, ("head", "text"), _TAIL),
    "seals": (_HEAD, ("seal",), _TAIL),
    "ladder": (_HEAD, ("stair",), _TAIL),
    "pairs": (_HEAD, ("left", "right", "text"), _TAIL),
    "bounds": (_HEAD, ("list",), _TAIL),
    "cited": ((*_HEAD, "words", "source"), ("branch",), _TAIL),
    "recited": ((*_HEAD, "words", "source"), ("branch",), _TAIL),
    "motto": ((*_HEAD, "words", "source"), ("branch",), _TAIL),
}
"""Layouts of several items: the slots before the items, those of each item, those after."""

FRAMED: Slots = ("lead", "tail", "named", *CHIPS, *ENTRIES)
"""Slots that not every room of a layout has: a line above the figure, a band below it, or there a strip of short things with what they are; the points that a divider lists, which may take the place of its subtitle. All others are always there."""


_SINGLE: dict[Layout, Slots] = {
    Layout.COVER: ("title", "sub", "speaker", "date"),
    Layout.SECTION: ("title", "number", "sub", *FRAMED[1:], "confidential"),
    Layout.STATEMENT: ("title", "body", "crumb", "confidential"),
    Layout.POINTS: ("title", "lead", "body", *_TAIL),
    Layout.QUOTE: ("title", "words", "source", *_TAIL),
    Layout.SAYING: ("title", "source", "words", *_TAIL),
    Layout.TABLE: ("title", "table", "crumb", "confidential"),
    Layout.PICTURE: ("title", "picture", "body", "crumb", "confidential"),
    Layout.PICTURE_FULL: ("title", "picture", "crumb", "confidential"),
    Layout.CLOSING: ("title", "sub", "unit"),
}
"""The slots of layouts that are no grid."""


def is_grid(layout: Layout) -> bool:
    """Whether a layout is one of several items."""
    return layout.value.rpartition("_")[0] in GRIDS


@cache
def slots_of(layout: Layout) -> Slots:
    """The slots of a layout, in reading order, the title first. A room has all of them but those of FRAMED that its frame is without."""
    if not is_grid(layout):
        return _SINGLE[layout]
    family, _, count = layout.value.rpartition("_")
    head, keys, tail = GRIDS[family]
    items = [f"{key}{n}" for n in range(1, int(count) + 1) for key in keys]
    return (*head, *items, *tail)


class Fill(Same):
    """What stands in one slot. `link` is the number of the slide that a click on it leads to, 0 where it leads nowhere."""

    slot: str
    paragraphs: tuple[Paragraph, ...]
    link: int = 0


if TYPE_CHECKING:
    from typing import TypeAlias

    from builder.model.logo import Logo
    from builder.model.sheet import Plate, Sheet

    Filled: TypeAlias = "Fill | Sheet | Plate"
else:
    Filled = object  # tables and pictures are imported where there are some


class Slide(Same):
    """`rung` picks among the layout's rooms (0 the plain one that is lowest). `notes` are the speech's own paragraphs.

    `pace` stands above them: how long they take to say; nothing where that is not told.
    """

    layout: Layout
    fills: tuple[Filled, ...]
    notes: tuple[Paragraph, ...] = ()
    rung: int = 0
    pace: Text = NOTHING

    @property
    def title(self) -> str:
        """The slide's title as plain text."""
        return next(("".join(p.words for p in fill.paragraphs) for fill in self.fills if fill.slot == "title"), "")


class Section(Value):
    """A section of the file, as the program's slide list shows it: it begins at the slide of the number `first`."""

    name: str
    first: int


class Deck(Value):
    """`author` is for the file's properties. `sections` is empty, or holds every slide.

    `minutes` is what the whole speech takes, 0 where that is not told; `logo` the unit's, None where it has none.
    """

    title: str
    slides: tuple[Slide, ...]
    author: str = ""
    sections: tuple[Section, ...] = ()
    minutes: int = 0
    logo: Logo | None = None
