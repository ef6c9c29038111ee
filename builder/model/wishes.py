"""What a person wants of the deck itself: how long it is, and what single slides say and look like."""

from __future__ import annotations

from collections.abc import Mapping

from builder.value import Value

Line = tuple[str, ...]
"""Words for a slide: a head, and (or not) words below it."""


class Pin(Value):
    """What is decided of the slide at the address `at`; each empty where nothing is.

    `layout` is a layout or a family of them, `lines` what its body says, `split` the beginnings of sentences with which new slides
    begin, `after` the address of the slide that it comes behind. `places` are the lines of the recipe's file that set each key.
    """

    at: str
    layout: str = ""
    title: str = ""
    lines: tuple[Line, ...] = ()
    split: tuple[str, ...] = ()
    skip: bool = False
    after: str = ""
    places: Mapping[str, int] = {}


class Wishes(Value):
    """`slides` is how many there should be (0: as many as there are), `density` how much prose gets slides of its own.

    `file` is the recipe's, to be named; `planned` the digest of the speech that `pins` were written for, "" where nobody said.
    """

    file: str = ""
    planned: str = ""
    slides: int = 0
    density: str = ""
    pins: tuple[Pin, ...] = ()


NO_WISHES = Wishes()
