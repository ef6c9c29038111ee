"""What a theme prints with: the parts of a package, made once and cut where words go."""

from __future__ import annotations

from collections.abc import Mapping

from builder.value import Same, Value

Cut = tuple[str, str]
"""What stands before the words and what stands behind them."""

Cuts = tuple[str, str, str]
"""What stands before, between and behind two places."""


Form = tuple[str, ...]
"""What stands around several values, in order: before the first, between two, behind the last."""


class Member(Value):
    """A part that never changes, deflated already."""

    name: str
    crc: int
    size: int
    deflated: bytes


class Package(Same):
    """What both kinds of file share. `types` and `core` are cut where the changing words go."""

    members: tuple[Member, ...]
    types: Cut
    core: Cuts
    """Cut where title and author go."""


class LayoutStencil(Same):
    """A slide layout: its part, deflated, and its shapes that a slide repeats, in the order in which they are drawn.

    Each line of `shapes` is a slot's key, the name that people see and its index, apart by tabs; the footer and the slide number last.
    `links` is the part of its relationships (crc, size, deflated) where it shows pictures; others share one.
    """

    crc: int
    size: int
    deflated: bytes
    shapes: str
    links: tuple[int, int, bytes] = (0, 0, b"")


Kind = tuple[str, str, str, str, str, str]
"""A kind of shape: what stands before its id, its name, a click's link (a table or picture: its description), its index and its words, and behind them.

Where a kind has no index of its own, the piece before the words is empty.
"""


class DeckStencils(Same):
    """Layouts by name and rung, kinds of shapes (title, body, footer, page, table, picture), paragraphs by level, runs by role and size ("accent", 24).

    `click` is what makes a shape a link, cut where the id of its relationship goes; `note_pace` the paragraph above the notes.
    """

    package: Package
    layouts: Mapping[tuple[str, int], LayoutStencil]
    layout_links: Member
    slide: Cut
    kinds: dict[str, Kind]
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
    master: Cut
    """The master, cut where its layouts are listed."""
    master_links: Cut
    pieces: dict[str, Form]
    """What tables and pictures are made of, by name; "table" and "picture" are what stands behind the index of their shapes."""
    logo_boxes: dict[str, tuple[int, int, int, int]]
    """Where a logo may stand, on the "cover" and at the "foot", and where the "footer" does: x, y, width, height in EMU."""
    logo_grounds: dict[tuple[str, int], tuple[str, float]]
    """The layouts that bear a logo of their own, by name and rung: in which box, and the luminance of what is behind it. ("", 0) is the master."""


class HandoutStencils(Same):
    """Paragraphs by style, runs by role, the pieces of a table; each part of a header is cut where its words go.

    A picture stands in a run: around its size, its number, its words, the relationship, the crop (left, top, right, bottom),
    its turn, and its size again. `relations` is document.xml.rels, cut where pictures' relationships go.
    """

    package: Package
    document: Cut
    paragraphs: dict[str, Cut]
    runs: dict[str, Cut]
    tables: dict[str, Cut]
    headers: dict[str, Cut]
    relations: Cut
    picture: Form


class Stencils(Value):
    """All that one theme prints with. `looks` are those of handouts that were asked for, by name."""

    deck: DeckStencils
    handout: HandoutStencils
    looks: tuple[tuple[str, HandoutStencils], ...] = ()

    def of(self, look: str) -> HandoutStencils:
        """The stencils of a handout's look."""
        return dict(self.looks)[look]
