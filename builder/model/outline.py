"""A speech understood: header, salutation, lead, sections and points, closing, blanks."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.text import NOTHING, Text


@dataclass(frozen=True, slots=True)
class Point:
    """A section (部分) at depth 1, a point (要点) below. Its own line reads marker + headline + stop + body[0].

    `at` is its address: the ordinals from the top and the first 8 characters of the headline.
    `number` is what its marker counts, else its ordinal. `heading` is the headline's first clause. `body` holds paragraphs; the first one may stand in the
    headline's own line (same `line`). An `implicit` point has no marker: its paragraph opens like its neighbours.
    """

    at: str
    number: int
    marker: Text
    headline: Text
    stop: Text
    heading: Text
    body: tuple[Text, ...] = ()
    points: tuple[Point, ...] = ()
    implicit: bool = False

    @property
    def line(self) -> int:
        """The line of the draft that opens the point."""
        return (self.marker or self.headline).line


CONTEXT = 12
"""Characters on either side of a blank that make its address."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that the draft leaves open. `ahead` and `behind` are the words on either side in its line: its address."""

    number: int
    text: str
    ahead: str
    behind: str
    line: int
    start: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of a speech in order; each is empty where the draft has none."""

    title: tuple[Text, ...] = ()
    subtitle: tuple[Text, ...] = ()
    speaker: tuple[Text, ...] = ()
    date: Text = NOTHING
    header: tuple[Text, ...] = ()
    """Every line of the header as it stands in the draft, title first."""
    salutation: tuple[Text, ...] = ()
    lead: tuple[Text, ...] = ()
    sections: tuple[Point, ...] = ()
    closing: tuple[Text, ...] = ()
    blanks: tuple[Blank, ...] = ()
