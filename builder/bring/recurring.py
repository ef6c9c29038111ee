"""Which sample slides are the cover, the agenda …, and what of their drawings is look: what recurs in its place, and what fills the ground.

Words are no look, nor is what stands once. A cover and a last slide stand once: there whatever reaches the edge of the slide is look too,
and so are lines and fields without words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from builder.bring.parts import drawings
from builder.bring.roles import AGENDA, CLOSING, CONTENT, COVER, SECTION
from builder.bring.samples import Drawn, Sample
from builder.compile.geometry import Box
from builder.value import Value

Size = tuple[float, float]
FILLS = 0.85
"""Of a slide: what a shape must cover to be its ground."""
NEAR = 0.12
"""Boxes whose sides differ by no more, in inches, are one place."""
_EDGE = 0.04
_FEW, _FEWEST = 160, 60
"""Letters that a cover may have; that an agenda's heading, a divider, a last slide may."""
_AGENDA = re.compile("目录|提纲|议程|目次|contents|agenda|outline", re.IGNORECASE)
_HIGH, _LOW = 0.25, 0.88
"""Of a slide's height: what ends above is a head, what begins below a foot."""


class Look(Value):
    """What is look on sample slides of one role: `samples` show it, each of `drawn` stands on one of them.

    `ground` is one whose own ground is look, None for none; `left` counts pictures that stay behind.
    """

    samples: tuple[Sample, ...]
    drawn: tuple[tuple[Sample, Drawn], ...]
    ground: Sample | None
    left: int


class Places:
    """Tells what stands on several sample slides in one place: each such thing has a number."""

    def __init__(self, samples: Iterable[Sample], size: Size) -> None:
        self.size = size
        self._known: list[tuple[str, Box, bool]] = []
        self._of = {id(drawn): self._number(drawn) for sample in samples for drawn in sample.drawn}
        grounds = sorted({sample.ground for sample in samples if sample.ground})
        self._grounds = {key: -1 - n for n, key in enumerate(grounds)}

    def of(self, drawn: Drawn) -> int:
        """The number of a thing."""
        return self._of[id(drawn)]

    def all(self, sample: Sample) -> set[int]:
        """Those that a slide shows."""
        own = {self._grounds[sample.ground]} if sample.ground else set()
        return own | {self.of(drawn) for drawn in sample.drawn}

    def ground(self, sample: Sample) -> frozenset[int]:
        """Those that fill a slide."""
        own = {self._grounds[sample.ground]} if sample.ground else set()
        return frozenset(own | {self.of(drawn) for drawn in sample.drawn if fills(drawn.box, self.size)})

    def _number(self, drawn: Drawn) -> int:
        same = (n for n, known in enumerate(self._known) if _is_same(known, drawn))
        found = next(same, len(self._known))
        if found == len(self._known):
            self._known.append((drawn.key, drawn.box, drawn.words))
        return found


def _is_same(known: tuple[str, Box, bool], drawn: Drawn) -> bool:
    """Whether it is one thing in one place; a field with words may be as wide as they are."""
    key, box, words = known
    sides = (0, 1, 3) if words and drawn.words else (0, 1, 2, 3)
    return key == drawn.key and all(abs(box[side] - drawn.box[side]) <= NEAR for side in sides)


def looks(samples: list[Sample], size: Size, played: dict[str, str]) -> dict[str, Look]:
    """The look of each role that sample slides show; none for a role whose slides draw nothing that is.

    `played` are the roles of the template's layouts, by their parts.
    """
    if not samples:
        return {}
    places = Places(samples, size)
    parted = _parted(samples, places, played)
    several = {role: _recurring(shown, places) for role, shown in parted.items() if len(shown) > 1}
    alone = {role: shown[0] for role, shown in parted.items() if len(shown) == 1}
    shared = [drawn for look in several.values() for _, drawn in look.drawn]
    single = {
        role: _single(
            sample,
            _keeps(role, sample, [*shared, *(d for o in alone.values() if o is not sample for d in o.drawn)], places),
        )
        for role, sample in alone.items()
    }
    return {role: look for role, look in {**several, **single}.items() if look.drawn or look.ground is not None}


def _parted(samples: list[Sample], places: Places, played: dict[str, str]) -> dict[str, list[Sample]]:
    """The slides by their roles: the first and the last, unless they look like the others; what is between."""
    first, last, between = samples[:1], samples[1:][-1:], samples[1:-1]
    out: dict[str, list[Sample]] = {}
    body = _body(between or samples, places)
    common = _common(body, places)
    if _ends(first[0], COVER, common, places, played):
        out[COVER] = first
    if len(samples) > 2 and _ends(last[0], CLOSING, common, places, played):
        out[CLOSING] = last
    rest = [sample for sample in samples if sample not in (*out.get(COVER, ()), *out.get(CLOSING, ()))]
    body = _body(rest, places)
    dividers = _dividers(rest, body, places, played)
    if dividers:
        out[SECTION] = dividers
    rest = [sample for sample in rest if sample not in dividers]
    agenda = next((s for s in rest if played.get(s.layout.part) == AGENDA or _heads(s, _AGENDA)), None)
    if agenda is not None:
        out[AGENDA] = [agenda]
    rest = [sample for sample in rest if sample is not agenda]
    if rest:
        out[CONTENT] = _body(rest, places)
    return out


def _ends(sample: Sample, role: str, common: set[int], places: Places, played: dict[str, str]) -> bool:
    """Whether the first or the last slide is a cover, a last one: it says little, and does not look like the others."""
    other = played.get(sample.layout.part, role)
    if sample.letters > (_FEW if role == COVER else _FEWEST) or (common and common <= places.all(sample)):
        return False
    return other == role or (other in (COVER, CLOSING) or bool(places.ground(sample)))


def _groups(samples: list[Sample], places: Places) -> list[list[Sample]]:
    """Slides of one ground together."""
    grounds: dict[frozenset[int], list[Sample]] = {}
    for sample in samples:
        grounds.setdefault(places.ground(sample), []).append(sample)
    return list(grounds.values())


def _body(samples: list[Sample], places: Places) -> list[Sample]:
    """Of slides on several grounds those that say most: the ones that carry content."""
    return max(_groups(samples, places), key=lambda those: sum(one.letters + 1 for one in those), default=[])


def _dividers(samples: list[Sample], body: list[Sample], places: Places, played: dict[str, str]) -> list[Sample]:
    """Slides of a ground of their own that say little, more than one; else those on the template's layout for them."""
    groups = [those for those in _groups(samples, places) if those is not body and places.ground(those[0])]
    short = [those for those in groups if len(those) > 1 and sum(one.letters for one in those) <= _FEWEST * len(those)]
    short = [those for those in short if body and those[0] not in body]
    found = max(short, key=len, default=[])
    return found or [sample for sample in samples if played.get(sample.layout.part) == SECTION]


def _heads(sample: Sample, words: re.Pattern[str]) -> bool:
    """Whether short words of a slide are a heading of that kind."""
    said = (re.sub(r"\s", "", held.name) for held in sample.told)
    return any(len(one) <= 12 and words.search(one) for one in said)


def _common(samples: list[Sample], places: Places) -> set[int]:
    """What more than half of the slides show in one place."""
    counts = Counter(number for sample in samples for number in places.all(sample))
    return {number for number, count in counts.items() if count > len(samples) / 2}


def _recurring(samples: list[Sample], places: Places) -> Look:
    """What slides of one kind share, each thing from the one that has most of it; a card with words of its own is content."""
    common = _common(samples, places)
    best: dict[int, tuple[Sample, Drawn]] = {}
    for sample in samples:
        for drawn in sample.drawn:
            number = places.of(drawn)
            if number in common and not _is_card(drawn, places.size) and _wider(drawn, best.get(number)):
                best[number] = (sample, drawn)
    ground = next((one for one in samples if one.ground and places.ground(one) & common), None)
    order = {id(drawn): n for sample in samples for n, drawn in enumerate(sample.drawn)}
    return Look(tuple(samples), tuple(sorted(best.values(), key=lambda pair: order[id(pair[1])])), ground, 0)


def _wider(drawn: Drawn, other: tuple[Sample, Drawn] | None) -> bool:
    return other is None or drawn.box[2] > other[1].box[2] + NEAR


def _is_card(drawn: Drawn, size: Size) -> bool:
    """Whether a field with words is one of the content's, not one of a title, of the foot, or at the slide's edge."""
    _, top, _, height = drawn.box
    head, foot = top + height / 2 < size[1] * _HIGH, top > size[1] * _LOW
    return drawn.words and not (head or foot or _edges(drawn.box, size))


def _keeps(role: str, sample: Sample, others: list[Drawn], places: Places) -> Callable[[Drawn], bool]:
    """What is look on a slide that stands alone: what fills it, what is among the look of others, and, unless its layout draws, by its role."""
    again, pictures = {places.of(drawn) for drawn in others}, {drawn.key for drawn in others if drawn.picture}
    blank = sample.bare or not drawings(sample.layout.root)

    def keeps(drawn: Drawn) -> bool:
        if places.of(drawn) in again or drawn.key in pictures or fills(drawn.box, places.size):
            return True
        edges = _edges(drawn.box, places.size)
        if role == CONTENT:
            return blank and edges > 1 and not drawn.picture
        return blank and (edges > 0 or (role != AGENDA and not drawn.picture and not drawn.words))

    return keeps


def _single(sample: Sample, keeps: Callable[[Drawn], bool]) -> Look:
    """The look of a slide that stands alone."""
    kept = tuple((sample, drawn) for drawn in sample.drawn if keeps(drawn))
    left = sum(drawn.picture and not keeps(drawn) for drawn in sample.drawn)
    return Look((sample,), kept, sample if sample.ground else None, left)


def fills(box: Box, size: Size) -> bool:
    """Whether a box covers nearly all of the slide."""
    across = min(box[0] + box[2], size[0]) - max(box[0], 0.0)
    down = min(box[1] + box[3], size[1]) - max(box[1], 0.0)
    return across > 0 and down > 0 and across * down >= FILLS * size[0] * size[1]


def _edges(box: Box, size: Size) -> int:
    """How many edges of the slide a box reaches."""
    left, top, width, height = box
    reached = (left <= _EDGE, top <= _EDGE, left + width >= size[0] - _EDGE, top + height >= size[1] - _EDGE)
    return sum(reached)
