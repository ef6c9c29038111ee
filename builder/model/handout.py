"""A handout decided: paragraphs with their styles, tables, and frames that set things side by side."""

from __future__ import annotations

from enum import Enum

from builder.model.deck import Run
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
    SIGNATURE = "signature"
    """Who spoke and when, below the text."""
    TABLE_HEAD = "table_head"
    TABLE = "table"
    """Paragraphs in the cells of a table."""


class Ink(Enum):
    """Looks of a run that only handouts have. RUNIN_1, RUNIN_2: a headline that runs in, of the norm's first two levels."""

    RUNIN_1 = "runin_1"
    RUNIN_2 = "runin_2"


class Span(Value):
    """Words in a look that only handouts have."""

    text: Text
    role: Ink


Runs = tuple[Run | Span, ...]


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


class Handout(Value):
    """`look` names the stencils; `header` stands small on top of each page; `author` is for the file's properties."""

    kind: str
    title: str
    blocks: tuple[Block | Grid, ...]
    header: str = ""
    author: str = ""
    look: str = "speech_text"
