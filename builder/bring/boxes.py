"""Where a template leaves room: title, content, foot; where words stand on its cover, its agenda, its dividers, its last page."""

from __future__ import annotations

from itertools import pairwise

from builder.bring.holders import BODY, DATE, FOOTER, NUMBER, SUB, TITLE, Holder
from builder.compile.geometry import Box
from builder.value import Value, replace

SIDE = 0.05
"""Of a slide's width: the margin where a template states none."""
LOWEST, HIGHEST = 4.3, 5.2
"""The height in inches that content is given at least, where the slide has it, and at most."""
NARROWEST = 0.55
"""Of a slide's width: content narrower than that is a column beside something, not the content."""
GAP = 0.1
NUMERAL, LARGE = 1.25, 1.25
"""What a divider's number takes above its title; the height of two lines of a title in large type."""
FOOT = 0.3
"""The height of a line at the foot."""
NUMBER_WIDE = 0.8
"""The width of a slide's number there."""


class Room(Value):
    """What a template's content slide leaves free. `guessed` names what it does not say itself."""

    title: Box
    content: Box
    lead: Box
    tail: Box
    foot: Box
    middle: Box
    page: Box
    guessed: tuple[str, ...]


def room(there: list[Holder], size: tuple[float, float]) -> Room:
    """The room of the content slide whose placeholders are `there` (the layout's, behind them the master's)."""
    guessed: list[str] = []
    width, height = size
    foot, middle, page = _foot(there, size)
    floor = min(foot[1], page[1], middle[1]) - 0.05 if foot[1] > height * 0.8 else height * 0.94
    title = next((h.box for h in there if h.kind == TITLE and _is_title(h, size)), None)
    if title is None:
        guessed.append("title")
        title = (width * SIDE, height * 0.055, width * (1 - 2 * SIDE), height * 0.13)
    body = next((h.box for h in there if h.kind == BODY and _is_content(h, size)), None)
    if body is None:
        guessed.append("content")
        top = title[1] + title[3] + 0.2
        body = (title[0], top, width - 2 * title[0] if title[0] < width * 0.2 else title[2], floor - top)
    content = _content(body, title, floor, height)
    if content[1] > body[1] + 0.4 or content[1] + 0.05 < body[1]:
        guessed.append("content")
    title = _title(title, content, size)
    foot, middle = _beside_panel(foot, middle, content, size)
    lead = (content[0], content[1] - min(0.15, max(0.0, content[1] - title[1] - title[3])), content[2], 0.75)
    tail = (content[0], content[1] + content[3] - 0.75, content[2], 0.75)
    return Room(title, content, lead, tail, foot, middle, page, tuple(dict.fromkeys(guessed)))


def _is_title(holder: Holder, size: tuple[float, float]) -> bool:
    """Whether a title stands on top of the slide, across, and has room for a line."""
    x, y, width, height = holder.box
    return (
        not holder.upright
        and y < size[1] * 0.3
        and width > size[0] * 0.4
        and x < size[0] * 0.45
        and y + height < size[1] * 0.45
    )


def _is_content(holder: Holder, size: tuple[float, float]) -> bool:
    _, y, width, height = holder.box
    return not holder.upright and width > size[0] * NARROWEST and height > size[1] * 0.4 and y > size[1] * 0.05


def _title(title: Box, content: Box, size: tuple[float, float]) -> Box:
    """A title's box within the slide, no lower than the content begins, and as high as a line of 28 pt at least."""
    x, y, width, height = title
    x, y = max(x, 0.1), max(y, 0.05)
    width = min(width, size[0] - 0.1 - x)
    height = max(0.55, min(height, content[1] - y - 0.02))
    return (x, max(0.05, min(y, content[1] - height)), width, height)


def _content(body: Box, title: Box, floor: float, height: float) -> Box:
    """The content's box: below the title, above the foot, high enough for every layout where the slide has it."""
    x, y, width, _ = body
    bottom = min(body[1] + body[3], floor)
    top = max(y, title[1] + min(title[3], 1.2) + GAP / 2) if title[1] < y + 0.5 else y
    if bottom - top < LOWEST:
        bottom = min(floor, top + LOWEST)
    if bottom - top < LOWEST:
        top = max(title[1] + 0.62, bottom - LOWEST)
    if bottom - top < LOWEST:
        bottom = min(height * 0.97, top + LOWEST)
    if bottom - top > HIGHEST:
        spare = bottom - top - HIGHEST
        top, bottom = top + spare * 0.4, bottom - spare * 0.6
    return (max(x, 0.15), top, width, bottom - top)


def _foot(there: list[Holder], size: tuple[float, float]) -> tuple[Box, Box, Box]:
    """The unit's name, the section's, the number: where the template puts date, footer and number, if that is at the foot."""
    width, height = size
    margin = width * SIDE
    line = height - 0.5
    usual = (
        (margin, line, width * 0.285, FOOT),
        (width * 0.3425, line, width * 0.315, FOOT),
        (width * 0.8, line, width * 0.15, FOOT),
    )
    low = [
        h
        for h in there
        if h.kind in (DATE, FOOTER, NUMBER) and h.box[1] > height * 0.85 and h.box[1] + h.box[3] <= height + 0.02
    ]
    number = next((h for h in low if h.kind == NUMBER), None)
    if number is None:
        return usual
    page = _low(number, size)
    before, behind = (margin, page[0] - 0.1), (page[0] + page[2] + 0.1, width - margin)
    spans = [(left, right - left) for left, right in (before, behind) if right - left > width * 0.25]
    if len(spans) == 1:
        left, free = spans[0]
        third = (free - 0.2) / 2
        spans = [(left, third), (left + third + 0.2, third)]
    (foot, wide), (middle, across) = spans
    return (foot, page[1], wide, FOOT), (middle, page[1], across, FOOT), page


def beside_words(space: Room, drawn: list[tuple[float, float]]) -> Room:
    """The room with the names at its foot beside words `drawn` there, from where to where across; as it is where nothing of them is free."""
    foot, middle = space.foot, space.middle
    if middle[0] < foot[0] or not any(left < middle[0] + middle[2] and foot[0] < right for left, right in drawn):
        return space
    ends = sorted([(-1.0, foot[0]), *drawn, (middle[0] + middle[2], 99.0)])
    gaps = [(one[1], other[0]) for one, other in pairwise(ends)]
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0])
    half = (right - left - 0.2) / 2
    if half < LEAST_FOOT:
        return space
    return replace(space, foot=(left, foot[1], half, foot[3]), middle=(left + half + 0.2, middle[1], half, middle[3]))


LEAST_FOOT = 1.5
"""Inches that a name at the foot needs."""


def _beside_panel(foot: Box, middle: Box, content: Box, size: tuple[float, float]) -> tuple[Box, Box]:
    """The unit's and the section's name no further left than the content, where a panel stands at the left."""
    moved = min(content[0], size[0] * 0.3) - foot[0]
    if moved < 0.2 or middle[0] < foot[0]:
        return foot, middle
    third = (middle[0] + middle[2] - foot[0] - moved - 0.2) / 2
    x = foot[0] + moved
    return (x, foot[1], third, foot[3]), (x + third + 0.2, middle[1], third, middle[3])


def _low(number: Holder, size: tuple[float, float]) -> Box:
    """A line at the foot, in the middle of a higher box, wide enough for three digits: at that side of the box at which the template numbers."""
    x, y, width, height = number.box
    y = min(y + (height - FOOT) / 2, size[1] - FOOT)
    share = {"left": 0.0, "centre": 0.5}.get(number.align, 1.0)
    x += (width - NUMBER_WIDE) * share
    return (max(0.0, min(x, size[0] - NUMBER_WIDE)), y, NUMBER_WIDE, FOOT)


class Words(Value):
    """A slot on a slide of its own look: box, size, least, alignment, anchor; the placeholder that it was taken from, None for none."""

    box: Box
    size: int
    least: int
    align: str
    anchor: str
    like: Holder | None


def cover(there: list[Holder], size: tuple[float, float], up: float = 0.0) -> dict[str, Words]:
    """Title, subtitle, speaker and date of the cover; all of it `up` inches higher than the template has it."""
    title, sub, others = _main(there, size, up)
    heading, below = _stacked(title, sub, (0.62, 0.48, 0.48), size)
    made = {"title": _large(heading, 56, 28), "sub": _words(below[0], title, sub, 28, 18)}
    extra = [holder for holder in others if 0.35 <= holder.box[3] < 1.2 and holder.box[2] > 2][:2]
    for n, (key, box) in enumerate(zip(("speaker", "date"), below[1:], strict=True)):
        like = extra[n] if n < len(extra) else None
        made[key] = _words(box if like is None else like.box, title, like or sub, 22, 16)
    return made


def closing(there: list[Holder], size: tuple[float, float], up: float = 0.0) -> dict[str, Words]:
    """Title, last words and unit of the last slide; `up` as for the cover."""
    title, sub, _ = _main(there, size, up)
    heading, below = _stacked(title, sub, (0.9, 0.48), size)
    return {
        "title": _large(heading, 54, 28),
        "sub": _words(below[0], title, sub, 26, 18),
        "unit": _words(below[1], title, sub, 22, 16),
    }


def section(there: list[Holder], size: tuple[float, float], up: float = 0.0) -> dict[str, Words]:
    """Number, title and subtitle of a divider: the number stands above the title, or in a box that the template has for it; `up` as for the cover."""
    title, sub, others = _main(there, size, up)
    own = next((h for h in others if h.box[2] < 3.2 and h.box[3] > 0.6 and h.box[0] <= title.box[0] + 0.5), None)
    heading, below = _stacked(title, sub, (0.7,), size, 0.0 if own else NUMERAL)
    x, y, width, _ = heading.box
    box = own.box if own else (x, y - NUMERAL, width, NUMERAL - 0.05)
    fixed = max(20, min(120, int(box[3] * 72 / 1.4), int(box[2] * 72 / 1.3)))
    return {
        "number": Words(box, fixed, fixed, title.align, "middle" if own else "bottom", own or title),
        "title": _large(heading, 44, 24),
        "sub": _words(below[0], title, sub, 24, 18),
    }


def _main(there: list[Holder], size: tuple[float, float], up: float) -> tuple[Holder, Holder | None, list[Holder]]:
    """The title (one in the middle of the slide where there is none), the subtitle, other words, from top to bottom, all moved up."""
    there = [replace(h, box=(h.box[0], max(0.1, h.box[1] - up), *h.box[2:])) for h in there]
    titles = [h for h in there if h.kind == TITLE and not h.upright and h.box[2] > size[0] * 0.25]
    title = titles[0] if titles else _absent(size, up)
    bodies = [h for h in there if h.kind in (SUB, BODY) and not h.upright]
    subs = [h for h in bodies if h.box[2] > size[0] * 0.2 and h.box[1] + h.box[3] / 2 > title.box[1]]
    sub = next((h for h in subs if h.kind == SUB), subs[0] if subs else None)
    return title, sub, sorted((h for h in bodies if h is not sub), key=lambda h: h.box[1])


def _absent(size: tuple[float, float], up: float) -> Holder:
    width, height = size
    return Holder(
        TITLE,
        "",
        (width * 0.1, height * 0.28 - up, width * 0.8, height * 0.24),
        44.0,
        "centre",
        "bottom",
        True,
        None,
        ("", ""),
    )


def _large(title: Holder, most: int, least: int) -> Words:
    """A title in large type, as the template has it within bounds."""
    lowest = min(least, 24) if title.box[2] < 6 else least
    nominal = max(lowest, min(most, round(title.size) if title.size >= 24 else 40))
    return Words(title.box, nominal, lowest, title.align, title.anchor, title)


def _stacked(
    title: Holder, sub: Holder | None, lines: tuple[float, ...], size: tuple[float, float], above: float = 0.0
) -> tuple[Holder, list[Box]]:
    """A title and the boxes below it, as high as `lines` say at least: where the template has them, moved up where they would leave the slide.

    The title keeps two lines; `above` stays free over it.
    """
    x, y, width, height = title.box
    height = max(height, LARGE)
    y = max(0.2 + above, title.box[1] - (height - title.box[3]) / 2)
    own = sub is not None and sub.box[1] + 0.3 >= title.box[1] + title.box[3] * 0.6
    left, top, across, room = sub.box if sub is not None and own else (x, y + height + 0.15, width, 0.0)
    need = sum(lines)
    room = max(room, need)
    top = min(top, size[1] - 0.3 - room) if size[1] - 0.3 - room > y else size[1] - 0.3 - need
    room = min(room, size[1] - 0.3 - top)
    if y + height > top:
        y = max(0.2 + above, top - height)
        height = max(0.7, top - y)
    across = min(across, size[0] - left - 0.1)
    bottom, boxes = top + room, []
    for line in reversed(lines[1:]):
        boxes.append((left, bottom - line, across, line))
        bottom -= line
    first = (left, top, across, min(bottom - top, lines[0] * 1.6))
    return replace(title, box=(x, y, min(width, size[0] - x - 0.1), height)), [first, *reversed(boxes)]


def _words(box: Box, title: Holder, like: Holder | None, most: int, least: int) -> Words:
    """Words under a title, aligned as the template has them, else as the title."""
    nominal = max(least, min(most, round(like.size) if like is not None else most))
    anchor = "middle" if box[3] < 0.6 else "top"
    return Words(box, nominal, least, (like or title).align, anchor, like)
