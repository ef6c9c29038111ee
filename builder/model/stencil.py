"""What a theme prints with: the parts of a package, made once and cut where words go."""

from __future__ import annotations

from builder.value import Value

Cut = tuple[str, str]
"""What stands before the words and what stands behind them."""

Cuts = tuple[str, str, str]
"""What stands before, between and behind two places."""


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
    core: Cuts
    """Cut where title and author go."""


class SlideStencil(Value):
    """`part` is the layout's file name; each slot is a shape, cut where a click's link and where its paragraphs go.

    `page` is the slide number's shape before and after the number, empty where the layout shows none.
    """

    part: str
    cut: Cut
    slots: tuple[tuple[str, Cuts], ...]
    page: Cut = ("", "")


class DeckStencils(Value):
    """Slides by layout name and rung, paragraphs by level, runs by role and size ("accent", 24).

    `click` is what makes a shape a link, cut where the id of its relationship goes; `note_pace` the paragraph above the notes.
    """

    package: Package
    slides: dict[tuple[str, int], SlideStencil]
    paragraphs: dict[int, Cut]
    runs: dict[tuple[str, int], Cut]
    click: Cut
    notes: Cut
    note_pace: Cut
    note_paragraph: Cut
    note_runs: dict[str, Cut]
    presentation: Cuts
    """Cut where the list of slides and where the list of sections goes."""
    sections: Cut
    """The list of sections."""
    relations: Cut
    """presentation.xml.rels, cut where the slides' relationships go."""


class HandoutStencils(Value):
    """Paragraphs by style, runs by role, the pieces of a table; the header is cut where its words go."""

    package: Package
    document: Cut
    paragraphs: dict[str, Cut]
    runs: dict[str, Cut]
    tables: dict[str, Cut]
    header: Cut
    header_part: str


class Stencils(Value):
    """All that one theme prints with."""

    deck: DeckStencils
    handout: HandoutStencils
