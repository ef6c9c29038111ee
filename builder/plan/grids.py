"""Items -> slides with one place for each: agenda, overview, cards, numbered points."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import FRAMED, Fill, Layout, Paragraph
from builder.model.text import NOTHING, Text
from builder.model.theme import Room, Slot, Theme
from builder.plan.draft import Draft, chunks, numbered
from builder.plan.fit import Breaker, flowing, plain, titles
from builder.plan.rows import excerpt
from builder.value import Value
from builder.zh.numbering import numeral

LIMITS = {"agenda": (2, 6), "overview": (2, 6), "cards": (2, 6), "points": (2, 5)}
"""The fewest and the most items of each family."""
OVERVIEW_LEAST = 26
"""An overview says a few large words; longer ones stand in rows."""


class Item(Value):
    """What has a number: its head, and words below it (or none)."""

    number: int
    head: Text
    text: Text = NOTHING


def agenda(items: Sequence[Item], theme: Theme, breaker: Breaker) -> list[Draft]:
    """Agenda slides (目录): the sections, six at most on each."""
    word = Text(theme.agenda)
    out: list[Draft] = []
    for start, end in chunks(len(items), LIMITS["agenda"][1]):
        part = items[start:end]
        room = _room(theme, "agenda", len(part), 0)
        heads = _heads(part, room["item1"], breaker)
        out.append(Draft(numbered("agenda", len(part)), (word,), _fills(part, theme, {"item": heads})))
    return out


def overview(items: Sequence[Item], lead: Text, heading: Text, theme: Theme, breaker: Breaker) -> Draft | None:
    """All items at a glance, as few large words each; None where they are too many or too long."""
    count = len(items)
    if not LIMITS["overview"][0] <= count <= LIMITS["overview"][1]:
        return None
    rooms = theme.rooms[numbered("overview", count)]
    led = framed(rooms, ("lead",))[0]
    shown = flowing([[(lead, 0)]], rooms[led]["lead"]) if lead else None
    rung = 0 if shown is None else led
    large = titles([item.head for item in items], _floored(rooms[rung]["head1"], OVERVIEW_LEAST), breaker)
    if large is None:
        return None
    fills = _fills(items, theme, {"head": large})
    if shown is not None:
        fills = (Fill("lead", shown[0]), *fills)
    return Draft(numbered("overview", count), (heading,), fills, rung=rung)


def cards(items: Sequence[Item], heading: Text, theme: Theme, breaker: Breaker) -> Draft | None:
    """Items with words of their own, side by side, in the lowest cards that hold them; None where none does."""
    count = len(items)
    if not LIMITS["cards"][0] <= count <= LIMITS["cards"][1] or not all(item.text for item in items):
        return None
    rooms = theme.rooms[numbered("cards", count)]
    for rung in framed(rooms, ()):
        room = rooms[rung]
        heads = titles([item.head for item in items], _narrowest(room, "head", count), breaker)
        texts = flowing([[(item.text, 0)] for item in items], _narrowest(room, "text", count))
        if heads is not None and texts is not None:
            fills = _fills(items, theme, {"head": heads}, {"text": texts})
            return Draft(numbered("cards", count), (heading,), fills, rung=rung)
    return None


def points(items: Sequence[Item], heading: Text, theme: Theme) -> list[Draft]:
    """Items in rows, each with a line below where all fit; several slides where they are many."""
    out: list[Draft] = []
    for start, end in chunks(len(items), LIMITS["points"][1]):
        part = items[start:end]
        if len(part) < LIMITS["points"][0]:
            out.append(Draft(Layout.POINTS, (heading,), (_body(part, theme),)))
            continue
        slot = _room(theme, "points", len(part), 0)["point1"]
        bodies = [[(item.head, 0), (item.text, 1)] if item.text else [(item.head, 0)] for item in part]
        shown = flowing(bodies, slot) or flowing([body[:1] for body in bodies], slot)
        if shown is None:
            out.append(Draft(Layout.POINTS, (heading,), (_body(part, theme),)))
            continue
        out.append(Draft(numbered("points", len(part)), (heading,), _fills(part, theme, {}, {"point": shown})))
    return out


def _body(items: Sequence[Item], theme: Theme) -> Fill:
    slot = theme.rooms[Layout.POINTS][0]["body"]
    for longest in (200, 80, 50, 30):
        shown = flowing([[(excerpt(item.head, longest), 0) for item in items]], slot)
        if shown is not None:
            return Fill("body", shown[0])
    return Fill("body", tuple(plain(excerpt(item.head, 20)) for item in items[:6]))


def _room(theme: Theme, family: str, count: int, rung: int) -> Room:
    return theme.rooms[numbered(family, count)][rung]


def framed(rooms: tuple[Room, ...], frame: tuple[str, ...]) -> list[int]:
    """The rungs whose frame has just the slots `frame`, in order."""
    return [rung for rung, room in enumerate(rooms) if [key for key in FRAMED if key in room] == list(frame)]


def _narrowest(room: Room, key: str, count: int) -> Slot:
    """Three over two: what fits the narrowest card fits all, at one size."""
    return min((room[f"{key}{n}"] for n in range(1, count + 1)), key=lambda slot: slot.width)


def _floored(slot: Slot, least: int) -> Slot:
    return Slot(slot.width, slot.height, slot.size, min(slot.size, max(slot.least, least)), slot.pct)


def _heads(items: Sequence[Item], slot: Slot, breaker: Breaker) -> list[Paragraph]:
    """Heads that must stand: broken well where they can be, cut at a 、 or flowing where they cannot."""
    heads = [item.head for item in items]
    for longest in (10**6, 40, 30, 24, 16):
        shown = titles([_first(head, longest) for head in heads], slot, breaker)
        if shown is not None:
            return shown
    return [Paragraph(plain(excerpt(head, 10)).runs, 0, slot.least) for head in heads]


def _first(text: Text, longest: int) -> Text:
    if len(text.words) <= longest:
        return text
    part = excerpt(text, longest)
    end = part.words.rfind("、", 4)
    return part.cut(0, end) if end > 0 and excerpt(part, end).words == part.words[:end] else part


def _fills(
    items: Sequence[Item],
    theme: Theme,
    heads: dict[str, list[Paragraph]],
    texts: dict[str, list[tuple[Paragraph, ...]]] | None = None,
) -> tuple[Fill, ...]:
    out: list[Fill] = []
    for n, item in enumerate(items, 1):
        out.append(Fill(f"number{n}", (plain(Text(numeral(item.number, theme.numerals))),)))
        out.extend(Fill(f"{key}{n}", (made[n - 1],)) for key, made in heads.items())
        out.extend(Fill(f"{key}{n}", bodies[n - 1]) for key, bodies in (texts or {}).items())
    return tuple(out)
