"""What only some handouts hold: pinyin over a character, contents, pictures, things side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model.deck import Run
from builder.model.handout import Block, Grid, Ink, Part
from builder.model.text import Text
from builder.value import Same, Value


class Ruby(Value):
    """A rare character, with how it is said (`above`) over it."""

    text: Text
    above: str
    role: Ink = Ink.RUBY


class Entry(Value):
    """A line of the contents: its words, the bookmark it leads to, the page that stands on."""

    block: Block
    mark: str
    page: int


class Contents(Same):
    """The contents of a handout, below their title."""

    title: Block
    entries: tuple[Entry, ...]


class Figure(Same):
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


class Frame(Same):
    """Sets paragraphs side by side, without lines. `widths` of its columns, in twips. No row is split between pages."""

    rows: tuple[Row, ...]
    widths: tuple[int, ...]


def flat(parts: Iterable[Part]) -> Iterator[Block | Grid | Figure]:
    """What stands side by side one after the other; of contents their title and their entries, each with its page."""
    for part in parts:
        if isinstance(part, Frame):
            yield from (block for row in part.rows for pane in row.panes for block in pane)
        elif isinstance(part, Contents):
            yield part.title
            yield from (Block(e.block.style, (*e.block.runs, Run(Text(f"　{e.page}")))) for e in part.entries)
        else:
            yield part
