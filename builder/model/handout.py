"""A handout decided: paragraphs with their styles, tables, and frames that set things side by side."""

from __future__ import annotations

from enum import Enum

from builder.model.deck import Run
from builder.model.text import Text
from builder.value import TYPE_CHECKING, Same, Value


class Style(Enum):
    """What a paragraph of a handout is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    RULE = "rule"
    """The paragraph under the title block: it draws the theme's rule and holds no words."""
    SALUTATION = "salutation"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    HEADING_4 = "heading_4"
    PLAIN_1 = "plain_1"
    PLAIN_2 = "plain_2"
    """Headlines whose marker the norm does not know (公文版式): sections, and points."""
    BODY = "body"
    BODY_ON = "body_on"
    """The rest of a paragraph that would be too long to stand on one page."""
    BODY_HELD = "body_held"
    BODY_ON_HELD = "body_on_held"
    """The like of both, held on one page with the short words that end the speech."""
    PART = "part"
    """Above a section of a reading copy: which part it is, and how long it takes."""
    KEY = "key"
    """What a study handout keeps of a paragraph."""
    PLACE = "place"
    """Where to look: the slides of a section, the minutes of a slide."""
    LABEL = "label"
    """Above lines for notes."""
    PICTURE = "picture"
    CAPTION = "caption"
    """The caption of a picture."""
    CONTENTS = "contents"
    CONTENTS_1 = "contents_1"
    CONTENTS_2 = "contents_2"
    """The title of the contents, and its entries."""
    FRESH = "fresh"
    """Nothing, on a new page: what follows begins there."""
    LINE = "line"
    LINE_ODD = "line_odd"
    """A line to write on: by turns in two styles, for paragraphs with like borders are drawn as one."""
    REF = "ref"
    """Which slides show the headline below: it stands in the margin, beside that, and takes no room among the text."""
    ATTACHED = "attached"
    """The second and further ones of a list of attachments, below the first: 附件：1. …"""
    SIGNATURE = "signature"
    """Who spoke and when, below the text."""
    TABLE_HEAD = "table_head"
    TABLE = "table"
    TABLE_LEFT = "table_left"
    """Paragraphs in the cells of a table; the last of those in columns whose words begin at the left."""
    TABLE_TITLE = "table_title"
    """The caption above a table."""


class Ink(Enum):
    """Looks of a run that only handouts have.

    RUNIN_1, RUNIN_2: a headline that runs in, of the norm's first two levels. PAUSE: a sign to take breath. NUMERAL: a section's
    number as the theme shows it. REF: which slides show this.
    RUBY: a rare character, with how it is said over it.
    """

    RUNIN_1 = "runin_1"
    RUNIN_2 = "runin_2"
    PAUSE = "pause"
    RUBY = "ruby"
    NUMERAL = "numeral"
    REF = "ref"


class Span(Value):
    """Words in a look that only handouts have."""

    text: Text
    role: Ink


if TYPE_CHECKING:
    from typing import TypeAlias

    from builder.model.aside import Contents, Figure, Frame, Ruby

    Piece: TypeAlias = "Run | Span | Ruby"
    Runs: TypeAlias = "tuple[Piece, ...]"
else:
    Piece = Runs = object  # what only some handouts hold is imported where it is made


class Block(Same):
    """One paragraph. An ACCENT run is a headline that runs into its paragraph. `mark` is its bookmark, if it has one."""

    style: Style
    runs: Runs
    mark: str = ""


class GridCell(Value):
    """A cell: its paragraphs, how many columns it spans, whether it goes on below, or goes on from above."""

    paragraphs: tuple[Runs, ...]
    columns: int = 1
    begins: bool = False
    continues: bool = False


class Grid(Same):
    """A table; the first `heads` rows are repeated on each page. `widths` of its columns, in twips (1/20 pt); those whose words are read,
    not looked up, begin at the `left`."""

    rows: tuple[tuple[GridCell, ...], ...]
    widths: tuple[int, ...]
    heads: int = 0
    left: tuple[int, ...] = ()


if TYPE_CHECKING:
    Part: TypeAlias = "Block | Grid | Figure | Frame | Contents"
else:
    Part = object


class Handout(Value):
    """`look` names the stencils; `header` stands small on top of each page; `author` is for the file's properties."""

    kind: str
    title: str
    blocks: tuple[Part, ...]
    header: str = ""
    author: str = ""
    look: str = "speech_text"

    @property
    def length(self) -> int:
        """How many paragraphs and blocks it has, the slides cited in its margin aside."""
        styles = [getattr(block, "style", None) for block in self.blocks]
        return len(styles) - styles.count(Style.REF)
