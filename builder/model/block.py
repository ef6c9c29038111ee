"""What a part of the speech is made of: paragraphs, tables and pictures, in their place."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.text import Text
from builder.value import Same, Value


class Cell(Value):
    """`texts` are its paragraphs; `columns` how many it spans; `continues` where it is merged with the cell above."""

    texts: tuple[Text, ...]
    columns: int = 1
    continues: bool = False


class Table(Same):
    """`line` is where it stands in the draft; the first `heads` rows name the columns."""

    line: int
    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 0


class Picture(Same):
    """`image` is the digest of its file, `kind` png or jpeg, `alt` what the draft says it shows.

    `pixels` is how wide and high the file's picture is, as it is stored; `size` how wide and high the draft has it, in EMU,
    0 where not stated. The draft cuts `crop` off (left, top, right, bottom, in 1/100,000) and turns it clockwise by so many quarters.
    """

    line: int
    image: str
    kind: str
    pixels: tuple[int, int]
    alt: str = ""
    size: tuple[int, int] = (0, 0)
    crop: tuple[int, int, int, int] = (0, 0, 0, 0)
    turn: int = 0


Block = Text | Table | Picture


def words(block: Block) -> str:
    """The words of a paragraph; "" for what is none."""
    return block.words if isinstance(block, Text) else ""


def paragraphs(blocks: Iterable[Block]) -> tuple[Text, ...]:
    """The paragraphs among `blocks`."""
    return tuple([block for block in blocks if isinstance(block, Text)])


def texts(blocks: Iterable[Block]) -> tuple[Text, ...]:
    """The words of `blocks`, in order: paragraphs, and those in the cells of tables."""
    out: list[Text] = []
    for block in blocks:
        if isinstance(block, Text):
            out.append(block)
        elif isinstance(block, Table):
            out.extend(text for row in block.rows for cell in row for text in cell.texts)
    return tuple(out)
