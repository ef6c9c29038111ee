"""A handout decided: paragraphs with their styles, tables and pictures."""

from __future__ import annotations

from enum import Enum

from builder.model.deck import Run
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
    BODY = "body"
    TABLE_HEAD = "table_head"
    TABLE = "table"
    """Paragraphs in the cells of a table."""
    TABLE_TITLE = "table_title"
    """The caption above a table."""
    PICTURE = "picture"
    CAPTION = "caption"
    """The caption of a picture."""


class Block(Value):
    """One paragraph. An ACCENT run is a headline that runs into its paragraph."""

    style: Style
    runs: tuple[Run, ...]


class GridCell(Value):
    """A cell: its paragraphs, how many columns it spans, whether it goes on below, or goes on from above."""

    paragraphs: tuple[tuple[Run, ...], ...]
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


class Handout(Value):
    """`header` stands small on top of each page; `author` is for the file's properties."""

    kind: str
    title: str
    blocks: tuple[Block | Grid | Figure, ...]
    header: str = ""
    author: str = ""
