"""What stands in a slot of a slide beside words: a table, a picture. Decided, as all of the deck."""

from __future__ import annotations

from enum import Enum

from builder.model.deck import Paragraph
from builder.value import Same, Value

Box = tuple[float, float, float, float]
"""Left, top, width, height in pt."""


class Part(Enum):
    """What a cell is, for the eye. NAME is a first column that stands out, FIRST one that is only bold.

    In a matrix of numbered points NUMBER is a point's numeral, KEY what it is about and what it comes to.
    """

    HEAD = "head"
    NAME = "name"
    FIRST = "first"
    BODY = "body"
    TOTAL = "total"
    NUMBER = "number"
    KEY = "key"


class Edge(Enum):
    """What a side of a cell is, for the eye; NONE lies inside a merged cell. CELL stands between cells of the head, NUMBER between numerals."""

    __hash__ = object.__hash__

    NONE = "none"
    TOP = "top"
    HEAD = "head"
    CELL = "cell"
    ROW = "row"
    TOTAL = "total"
    BOTTOM = "bottom"
    COLUMN = "column"
    SIDE = "side"
    NUMBER = "number"


class SheetCell(Value):
    """`columns` and `rows` it spans, 0 where it is merged with the cell at its left, or above it.

    `edges` are its left, right, top and bottom sides.
    """

    paragraphs: tuple[Paragraph, ...]
    part: Part = Part.BODY
    columns: int = 1
    rows: int = 1
    centred: bool = False
    edges: tuple[Edge, Edge, Edge, Edge] = (Edge.NONE, Edge.NONE, Edge.NONE, Edge.NONE)


class SheetRow(Value):
    """`height` in pt; a cell for each column, merged ones too."""

    height: int
    cells: tuple[SheetCell, ...]


class Sheet(Same):
    """A table in a slot; `widths` of its columns in pt; the first `heads` rows name the columns."""

    slot: str
    box: Box
    widths: tuple[int, ...]
    rows: tuple[SheetRow, ...]
    heads: int = 0

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All the paragraphs in its cells, row by row."""
        return tuple(p for row in self.rows for cell in row.cells for p in cell.paragraphs)


class Plate(Same):
    """A picture in a slot: the `image` of this digest, in words (`alt`).

    `crop` is what is cut off at its left, top, right and bottom, in 1/100,000 of its width and height. It fills its
    slot where `box` is (); else it stands there, turned clockwise by so many quarters (the box is meant before that).
    """

    slot: str
    image: str
    alt: str
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)
    box: Box | tuple[()] = ()
    turn: int = 0

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """None: a picture has no words."""
        return ()
