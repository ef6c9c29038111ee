"""A handout decided: paragraphs with their styles, tables, and frames that set things side by side."""

from __future__ import annotations

from enum import Enum

from builder.model.deck import Role, Run
from builder.model.text import Text
from builder.value import Value


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
    LINE = "line"
    LINE_ODD = "line_odd"
    """A line to write on: by turns in two styles, for paragraphs with like borders are drawn as one."""
    SIGNATURE = "signature"
    """Who spoke and when, below the text."""
    TABLE_HEAD = "table_head"
    TABLE = "table"
    """Paragraphs in the cells of a table."""


class Ink(Enum):
    """Looks of a run that only handouts have.

    RUNIN_1, RUNIN_2: a headline that runs in, of the norm's first two levels. PAUSE: a sign to take breath. NUMERAL: a section's
    number as the theme shows it. REF: which slides show this.
    """

    RUNIN_1 = "runin_1"
    RUNIN_2 = "runin_2"
    PAUSE = "pause"
    NUMERAL = "numeral"
    REF = "ref"


class Span(Value):
    """Words in a look that only handouts have."""

    text: Text
    role: Ink


class Ruby(Value):
    """A rare character, with how it is said (`above`) over it."""

    text: Text
    above: str
    role: Role = Role.PLAIN


Piece = Run | Span | Ruby
Runs = tuple[Piece, ...]


class Block(Value):
    """One paragraph. An ACCENT run is a headline that runs into its paragraph."""

    style: Style
    runs: Runs


class GridCell(Value):
    """A cell: its paragraphs, how many columns it spans, whether it goes on below, or goes on from above."""

    paragraphs: tuple[Runs, ...]
    columns: int = 1
    begins: bool = False
    continues: bool = False


class Grid(Value):
    """A table; the first `heads` rows are repeated on each page. `widths` of its columns, in twips (1/20 pt)."""

    rows: tuple[tuple[GridCell, ...], ...]
    widths: tuple[int, ...]
    heads: int = 0


class Figure(Value):
    """A picture: the `image` of this digest, in words (`alt`), so wide and high (in EMU, before it is turned).

    `crop` is what is cut off at its left, top, right and bottom, in 1/100,000; `turn` counts quarters, clockwise.
    """

    image: str
    alt: str
    width: int
    height: int
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)
    turn: int = 0


class Row(Value):
    """`panes` stand side by side; `height` in twips, 0 for as high as they are."""

    panes: tuple[tuple[Block | Figure, ...], ...]
    height: int = 0


class Frame(Value):
    """Sets paragraphs side by side, without lines. `widths` of its columns, in twips. No row is split between pages."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...]


Part = Block | Grid | Figure | Frame
"""What a handout is made of."""


class Handout(Value):
    """`look` names the stencils; `header` stands small on top of each page; `author` is for the file's properties."""

    kind: str
    title: str
    blocks: tuple[Part, ...]
    header: str = ""
    author: str = ""
    look: str = "speech_text"
