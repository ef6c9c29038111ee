"""Pictures of the speech on slides: beside the words that they stand by, or alone; cropped to their slot as long as little is lost."""

from __future__ import annotations

from functools import reduce

from builder.model.block import Picture
from builder.model.deck import Fill, Layout, Paragraph, Role
from builder.model.sheet import Plate
from builder.model.text import NOTHING, Text
from builder.model.theme import Slot, Theme
from builder.plan.draft import Draft
from builder.plan.fit import Body, flowing
from builder.value import Value, replace

SLOT, BODY = "picture", "body"
LEAST_PIXELS = 160
"""A picture of fewer on a side is no more than an ornament."""
MOST_CUT = {"jpeg": 0.38, "png": 0.12}
"""What may be lost of a picture's width or height where it fills its slot; else it stands there whole. A photograph can be
cropped; what is drawn, or taken from a screen, hardly."""
ABOVE = 0.4
"""The share of what is cut off a picture's height that comes off its top: heads are in the upper part."""
LEAST_FILLED = 0.55
"""A picture beside words fills at least so much of its slot."""
MOST_ITEMS = 3
WHOLE = 100_000


class _Placed(Value):
    """A picture in a slot: its crop, its box where it does not fill the slot, and how much of the slot it fills."""

    crop: tuple[int, int, int, int]
    box: tuple[float, float, float, float] | tuple[()]
    filled: float


def is_shown(picture: Picture) -> bool:
    """Whether a picture is large enough for a slide."""
    return min(picture.pixels) >= LEAST_PIXELS


def beside(draft: Draft, picture: Picture, alt: str, theme: Theme) -> Draft | None:
    """`draft` with the picture beside its few words; None where they are many, or the picture would be small there."""
    room = theme.rooms[Layout.PICTURE][0]
    body = _body(draft)
    if not 0 < sum(not level for _, level in body) <= MOST_ITEMS:
        return None
    shown = flowing([body], room[BODY]) or flowing([[pair for pair in body if not pair[1]]], room[BODY])
    if shown is None or _placed(picture, room[SLOT]).filled < LEAST_FILLED:
        return None
    return replace(
        draft, layout=Layout.PICTURE, rung=0, scene=None, fills=(_plate(picture, alt, room[SLOT]), Fill(BODY, shown[0]))
    )


def alone(picture: Picture, alt: str, titles: tuple[Text, ...], theme: Theme) -> Draft:
    """A slide that is all picture."""
    slot = theme.rooms[Layout.PICTURE_FULL][0][SLOT]
    return Draft(Layout.PICTURE_FULL, titles, (_plate(picture, alt, slot),))


def _plate(picture: Picture, alt: str, slot: Slot) -> Plate:
    placed = _placed(picture, slot)
    return Plate(SLOT, picture.image, alt, placed.crop, placed.box, picture.turn)


def _body(draft: Draft) -> Body:
    """The words of a slide that has nothing but its title and a body, each paragraph whole."""
    if len(draft.fills) != 1 or not isinstance(fill := draft.fills[0], Fill) or fill.slot != BODY:
        return []
    return [(_joined(paragraph), paragraph.level) for paragraph in fill.paragraphs]


def _joined(paragraph: Paragraph) -> Text:
    pieces = (run.text for run in paragraph.runs if run.role is not Role.BREAK)
    return reduce(lambda whole, text: whole.with_next(text) if whole else text, pieces, NOTHING)


def _placed(picture: Picture, slot: Slot) -> _Placed:
    """Where the picture stands in `slot`, as the draft crops and turns it."""
    left, top, right, bottom = picture.crop
    width = picture.pixels[0] * (WHOLE - left - right)
    height = picture.pixels[1] * (WHOLE - top - bottom)
    upright = picture.turn % 2 == 0
    across, down = (slot.width, slot.height) if upright else (slot.height, slot.width)
    fits = min(1.0, (across * height) / (down * width)), min(1.0, (down * width) / (across * height))
    if 1 - min(fits) <= MOST_CUT[picture.kind]:
        wide, high = (1 - fits[0]) * (WHOLE - left - right), (1 - fits[1]) * (WHOLE - top - bottom)
        above = ABOVE if picture.turn == 0 else 0.5
        sides = (left + wide / 2, top + high * above, right + wide / 2, bottom + high * (1 - above))
        crop = (round(sides[0]), round(sides[1]), round(sides[2]), round(sides[3]))
        return _Placed(crop, _centred(across, down, slot) if picture.turn else (), 1.0)
    scale = min(across / width, down / height)
    return _Placed(picture.crop, _centred(width * scale, height * scale, slot), min(fits))


def _centred(width: float, height: float, slot: Slot) -> tuple[float, float, float, float]:
    """A box of this size in the middle of `slot`."""
    left, top = slot.left + (slot.width - width) / 2, slot.top + (slot.height - height) / 2
    return round(left, 2), round(top, 2), round(width, 2), round(height, 2)
