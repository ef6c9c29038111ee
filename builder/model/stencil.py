"""What a theme prints with: the parts of a package, made once and cut where words go."""

from __future__ import annotations

from builder.value import Value

Cut = tuple[str, str]
"""What stands before the words and what stands behind them."""


Form = tuple[str, ...]
"""What stands around several values, in order: before the first, between two, behind the last."""


class Member(Value):
    """A part that never changes, deflated already."""

    name: str
    crc: int
    size: int
    deflated: bytes


class Package(Value):
    """What both kinds of file share. `types` and `core` are cut where the changing words go."""

    members: tuple[Member, ...]
    types: Cut
    core: tuple[str, str, str]
    """[0] title [1] author [2]"""


class SlideStencil(Value):
    """`part` is the layout's file name; each slot has the shape around its paragraphs.

    A table's shape stands around its box (left, top, width, height) and its columns and rows; a picture's around its words, the
    relationship, the crop (left, top, right, bottom) and the place that it may have of its own. `page` is the slide number's shape before and after the number, empty where the layout shows none.
    """

    part: str
    cut: Cut
    slots: tuple[tuple[str, Form], ...]
    page: Cut = ("", "")


class DeckStencils(Value):
    """Slides by layout name and rung, paragraphs by level, runs by role and size ("accent", 24)."""

    package: Package
    slides: dict[tuple[str, int], SlideStencil]
    paragraphs: dict[int, Cut]
    runs: dict[tuple[str, int], Cut]
    notes: Cut
    note_paragraph: Cut
    note_runs: dict[str, Cut]
    presentation: Cut
    relations: Cut
    """presentation.xml.rels, cut where the slides' relationships go."""
    pieces: dict[str, Form]
    """What tables and pictures are made of, by name."""


class HandoutStencils(Value):
    """Paragraphs by style, runs by role, the pieces of a table; the header is cut where its words go.

    A picture stands in a run: around its size, its number, its words, the relationship, the crop (left, top, right, bottom),
    its turn, and its size again. `relations` is document.xml.rels, cut where pictures' relationships go.
    """

    package: Package
    document: Cut
    paragraphs: dict[str, Cut]
    runs: dict[str, Cut]
    tables: dict[str, Cut]
    header: Cut
    header_part: str
    relations: Cut
    picture: Form


class Stencils(Value):
    """All that one theme prints with."""

    deck: DeckStencils
    handout: HandoutStencils
