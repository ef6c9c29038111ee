"""A speech understood: header, salutation, lead, sections and points, closing, blanks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zlib import crc32

from builder.model.block import Block, Picture, Table, paragraphs
from builder.model.text import NOTHING, Text
from builder.value import Same, Value


class Point(Same):
    """A section (部分) at depth 1, a point (要点) below. Its own line reads marker + headline + stop + body[0].

    `at` is its address: the ordinals from the top and the first 8 characters of the headline.
    `number` is what its marker counts, else its ordinal. `heading` is the headline's first clause. `body` holds paragraphs,
    tables and pictures; the first one may stand in the headline's own line (same `line`). An `implicit` point has no marker: its
    paragraph opens like its neighbours. A `run_on` point stands inside a paragraph of the point above it, whose body holds the
    words before and behind.
    """

    at: str
    number: int
    marker: Text
    headline: Text
    stop: Text
    heading: Text
    body: tuple[Block, ...] = ()
    points: tuple[Point, ...] = ()
    implicit: bool = False
    run_on: bool = False

    @property
    def line(self) -> int:
        """The line of the draft that opens the point."""
        return (self.marker or self.headline).line

    @property
    def opening(self) -> tuple[Text, ...]:
        """What opens the point: marker, headline and stop."""
        return (self.marker, self.headline, self.stop)

    @property
    def paragraphs(self) -> tuple[Text, ...]:
        """The paragraphs of the body; its tables stand apart."""
        return paragraphs(self.body)


def within(points: tuple[Point, ...]) -> Iterator[Point]:
    """`points` and all below them, in the order of the draft."""
    for point in points:
        yield point
        yield from within(point.points)


def words_of(point: Point) -> tuple[Text, ...]:
    """All the words of a point and of what is below it, in the order of the draft, but for those in tables."""
    inner = [*point.paragraphs, *(text for child in point.points for text in words_of(child))]
    return (*filter(None, point.opening), *in_order(inner))


def own_words(point: Point) -> tuple[Text, ...]:
    """The words of a point's body, with those of the points that run on in it, in the order of the draft."""
    listed = (text for child in point.points if child.run_on for text in words_of(child))
    return in_order((*point.paragraphs, *listed))


def tables(outline: Outline) -> tuple[Table, ...]:
    """The tables of the speech, in the order of the draft."""
    bodies = (outline.lead, *(point.body for point in within(outline.sections)), outline.closing, outline.attachments)
    found = (block for body in bodies for block in body if isinstance(block, Table))
    return tuple(sorted(found, key=lambda table: table.line))


def shown(outline: Outline) -> tuple[Table | Picture, ...]:
    """The tables and pictures that stand in the talk itself (not in its closing, nor in attachments), in the order of the draft."""
    bodies = (outline.lead, *(point.body for point in within(outline.sections)))
    found = (block for body in bodies for block in body if not isinstance(block, Text))
    return tuple(sorted(found, key=lambda block: block.line))


def in_order(texts: Iterable[Text]) -> tuple[Text, ...]:
    """`texts` as they stand in the draft."""
    return tuple(sorted(texts, key=lambda text: (text.line, text.start)))


CONTEXT = 12
"""Characters on either side of a blank that make its address."""


class Blank(Value):
    """A place that the draft leaves open. `ahead` and `behind` are the words on either side in its paragraph: its address.

    `line` is the line it stands in, `paragraph` that in which its paragraph begins, `start` its offset there: they differ where a
    paragraph was wrapped.
    """

    number: int
    text: str
    ahead: str
    behind: str
    line: int
    paragraph: int
    start: int


def ids(blanks: Iterable[Blank]) -> tuple[str, ...]:
    """The id of each blank (B3-9c41d2): its number, and a check of itself and the words around; -2 behind the second of one check."""
    out: list[str] = []
    times: dict[int, int] = {}
    for blank in blanks:
        around = "\0".join((blank.ahead, blank.text, blank.behind))
        check = crc32(around.encode("utf-8", "surrogatepass")) >> 8
        times[check] = times.get(check, 0) + 1
        out.append(f"B{blank.number}-{check:06x}{f'-{times[check]}' if times[check] > 1 else ''}")
    return tuple(out)


class Outline(Same):
    """The parts of a speech in order; each is empty where the draft has none."""

    title: tuple[Text, ...] = ()
    subtitle: tuple[Text, ...] = ()
    speaker: tuple[Text, ...] = ()
    date: Text = NOTHING
    occasion: Text = NOTHING
    header: tuple[Text, ...] = ()
    """Every line of the header as it stands in the draft, title first."""
    salutation: tuple[Text, ...] = ()
    lead: tuple[Block, ...] = ()
    sections: tuple[Point, ...] = ()
    closing: tuple[Block, ...] = ()
    signature: tuple[Text, ...] = ()
    """Who speaks and when, where that stands at the end (落款)."""
    attachments: tuple[Block, ...] = ()
    blanks: tuple[Blank, ...] = ()
