"""Cover, agenda, dividers and last slide over the template's own layouts: where their words stand, in which colours."""

from __future__ import annotations

from builder.bring.boxes import LOWEST, Room, Words, closing, cover, room, section
from builder.bring.canvas import Canvas
from builder.bring.fixed import as_title, fixed, give_way, meet
from builder.bring.holders import BODY, TITLE, Holder
from builder.bring.paints import Choice, best_read, best_role
from builder.bring.parts import Sheet
from builder.bring.roles import AGENDA, BY_LOOKS, BY_SLIDES, CLOSING, CONTENT, COVER, SECTION, Found
from builder.bring.settings import Settings
from builder.bring.view import View, listed
from builder.compile.colours import luminance, ratio
from builder.compile.geometry import Box
from builder.model.remark import Remark, Severity
from builder.toml import Table
from builder.value import replace

_PLACED = {COVER: cover, SECTION: section, CLOSING: closing}
_AIR = 0.35
"""Between a panel and rows beside it, in inches."""
_LOGO = (2.0, 0.5)
"""The most that a logo takes on the cover, in inches."""
_MARGIN = 0.25
"""What a slide's height is more than that of its words, in inches, less a hair."""
_GUESSED = (BY_LOOKS, BY_SLIDES, "")
_MOVES = (0.0, 0.3, 0.6, 0.9, 1.2, 1.6, 2.0)
"""How far words may move up, in inches, to be read."""


def put_looks(view: View, matched: dict[str, Found], space: Room, made: tuple[Choice, Settings]) -> list[Remark]:
    """Puts each role's layout into the settings; what to say of each. A last slide that the template lacks looks like its cover.

    `space` tells where the line at the foot stands, on slides that show what the master has there.
    """
    remarks: list[Remark] = []
    for role in (COVER, CONTENT, AGENDA, SECTION, CLOSING):
        found = matched.get(role)
        if found is None and role == CLOSING and COVER in matched:
            found = replace(matched[COVER], how="")
        remarks += _told(role, found)
        if found is not None and role in _PLACED:
            remarks += _put_words(view, role, found, space.foot[1], made)
        elif found is not None and role == AGENDA:
            remarks += _put_agenda(view, found, space, made)
    return remarks


def _told(role: str, found: Found | None) -> list[Remark]:
    """What to say of a role; nothing where that was said when its layout was made."""
    if found is None:
        return [Remark("template_missing", Severity.WARNING, 0, (role,))]
    if found.how == BY_SLIDES:
        return []
    if not found.how:
        return [Remark("template_as_cover", Severity.NOTE, 0, (role, found.sheet.name))]
    if found.how == BY_LOOKS:
        return [Remark("template_alike", Severity.WARNING, 0, (role, found.sheet.name))]
    return [Remark("template_matched", Severity.NOTE, 0, (role, found.sheet.name))]


def _put_words(view: View, role: str, found: Found, floor: float, made: tuple[Choice, Settings]) -> list[Remark]:
    choice, settings = made
    keys, canvas = ("deck", "layouts", role), view.canvas(found.sheet)
    settings.put(keys, {"from": found.sheet.name}, found.how in _GUESSED)
    plain = {"bare": found.sheet.bare, "footer": False, "page": False, "shapes": []}
    settings.put(keys, {"ground": _ground(canvas, choice), **plain})
    if role == SECTION:
        settings.put(keys, {"frames": []})
    low = canvas.size[1] if found.sheet.bare else min(canvas.size[1], floor + _MARGIN)
    placed = _readable(role, _holders(view, found.sheet), low, (canvas, choice))
    for slot, words in placed.items():
        guessed = words.like is None or not words.like.name or found.how == BY_SLIDES
        settings.put((*keys, "slots", slot), {"box": listed(words.box)}, guessed)
        settings.put((*keys, "slots", slot), _slot(words, canvas, choice))
    boxes = [words.box for words in placed.values()]
    if role == SECTION:
        settings.put((*keys, "slots", "confidential"), {"role": _foot(canvas, choice)})
    if role == COVER:
        settings.put(("deck", "logo"), {"cover": listed(_corner(canvas, boxes))}, guessed=True)
    return _gone(role, found.sheet, boxes)


def _foot(canvas: Canvas, choice: Choice) -> str:
    """The role of a line at the foot: quiet where that is read."""
    wide, high = canvas.size
    return _quiet(canvas, (wide * 0.34, high - 0.55, wide * 0.32, 0.35), choice)


def _quiet(canvas: Canvas, box: Box, choice: Choice) -> str:
    return best_role(choice.parts("accent6"), canvas.lights(box), choice, quiet=True)


def _corner(canvas: Canvas, boxes: list[Box]) -> Box:
    """Where a unit's logo stands on the cover: in the first corner that is of one lightness and free of words."""
    wide, high = canvas.size
    (width, height), margin = _LOGO, 0.5
    low, far = high - margin - height, wide - margin - width
    corners: list[Box] = [(x, y, width, height) for y in (low, margin) for x in (margin, far)]
    free = [corner for corner in corners if not any(meet(corner, box) for box in boxes)]
    return next((corner for corner in free if _even(canvas, corner)), (free or corners)[0])


def _holders(view: View, sheet: Sheet) -> list[Holder]:
    """The placeholders of a layout; where none is a title, the largest words that it has drawn tell where one belongs."""
    there = view.holders(sheet)
    title = None if any(h.kind == TITLE for h in there) else as_title(fixed(sheet))
    return there if title is None else [title, *there]


def _gone(role: str, sheet: Sheet, boxes: list[Box]) -> list[Remark]:
    """Takes words out that the layout has drawn where ours stand, and says so."""
    gone = give_way(sheet, boxes)
    return [Remark("template_words", Severity.NOTE, 0, (role, "、".join(gone)))] if gone else []


def _put_agenda(view: View, found: Found, space: Room, made: tuple[Choice, Settings]) -> list[Remark]:
    choice, settings = made
    keys, canvas, there = ("deck", "grids", "agenda"), view.canvas(found.sheet), _holders(view, found.sheet)
    settings.put(keys, {"from": found.sheet.name}, found.how in _GUESSED)
    title = next((h for h in there if h.kind == TITLE and h.box[2] > h.box[3]), None)
    area, guessed = _area(there, title, canvas)
    settings.put(keys, {"ground": _ground(canvas, choice), "bare": found.sheet.bare})
    settings.put(keys, {"area": listed(area)}, guessed)
    settings.put((*keys, "slots", "confidential"), {"role": _foot(canvas, choice)})
    if not found.sheet.bare:
        unit, page = (_quiet(canvas, box, choice) for box in (space.foot, space.page))
        settings.put(keys, {"footer": unit == page, "foot": page})
    for slot, usual in (("number", "accent1"), ("item", "dk1")):
        role = best_role(choice.parts(usual), canvas.lights(area), choice)
        settings.put(("deck", "tiles", "agenda", "slots", slot), {"role": role})
    box: Box = (0.0, 0.0, 0.0, 0.0)
    if title is not None:
        x, y, width, height = title.box
        box = (x, y, min(width, view.size[0] - x - 0.1), max(height, 0.6))
        role = best_role(title.colour[:3] if title.colour else None, canvas.lights(box), choice)
        look = {"box": listed(box), "align": title.align, "role": role, "least": 26}
        settings.put((*keys, "slots", "title"), {**look, "size": max(26, min(54, round(title.size)))})
    return _gone(AGENDA, found.sheet, [area, box])


def _area(there: list[Holder], title: Holder | None, canvas: Canvas) -> tuple[Box, bool]:
    """Where the rows of an agenda stand, and whether that is guessed: in a box for words, beside a title at the left, else where content does."""
    wide, high = canvas.size
    boxes = [h.box for h in there if h.kind == BODY and not h.upright and h.box[2] > 4 and h.box[3] > 2]
    if boxes:
        x, y, width, height = max(boxes, key=lambda box: box[2] * box[3])
        bottom = min(high - 0.55, y + max(height, LOWEST))
        return (x, max(0.3, min(y, bottom - LOWEST)), min(width, wide - x - 0.2), max(LOWEST, bottom - y)), False
    if title is None or title.box[0] + title.box[2] > wide * 0.55 or title.box[2] > wide * 0.45:
        return room(there, canvas.size).content, True
    top, height = high * 0.13, high * 0.74
    starts = [title.box[0] + title.box[2] + 0.3 + step * 0.3 for step in range(12)]
    areas: list[Box] = [(x, top, wide - 0.6 - x, height) for x in starts if wide - 0.6 - x > 4.5]
    even = (area for area in areas if _even(canvas, area))
    x, y, width, height = next(even, areas[0] if areas else room(there, canvas.size).content)
    return (x + _AIR, y, width - _AIR, height), True


def _even(canvas: Canvas, area: Box) -> bool:
    """Whether a ground is of one lightness, its left edge too."""
    x, y, _, height = area
    pieces = (area, (x, y, 0.25, height), (x, y, 1.0, height))
    return all(ratio(*canvas.lights(piece)[::2]) < 1.4 for piece in pieces)


def _readable(role: str, there: list[Holder], low: float, on: tuple[Canvas, Choice]) -> dict[str, Words]:
    """Where the words of a slide of its own look stand, above `low`: as near to the template's places as they can all be read."""
    canvas, choice = on
    tried = [_PLACED[role](there, (canvas.size[0], low), up) for up in _MOVES]
    return max(tried, key=lambda words: (_legible(words, canvas, choice), -tried.index(words)))


def _legible(words: dict[str, Words], canvas: Canvas, choice: Choice) -> float:
    """How well the worst read of the words is read; more than enough counts as enough."""
    return min(4.5, *(best_read(canvas.lights(slot.box), choice) for slot in words.values()))


def _slot(words: Words, canvas: Canvas, choice: Choice) -> Table:
    """A slot as the settings state it, in the colour that the template has for it where that is read."""
    wanted = words.like.colour[:3] if words.like is not None and words.like.colour else None
    if words.size == words.least:  # a numeral: in the template's main colour where that is read
        wanted = choice.parts("accent1")
    role = best_role(wanted, canvas.lights(words.box), choice)
    look: Table = {
        "size": words.size,
        "least": words.least,
        "align": words.align,
        "anchor": words.anchor,
    }
    return {**look, "role": role}


def _ground(canvas: Canvas, choice: Choice) -> str:
    """The role that a ground is nearest to in lightness."""
    middle = canvas.lights((0.0, 0.0, *canvas.size))[1]
    return min(("lt1", "lt2", "dk1", "dk2", "accent1"), key=lambda role: abs(luminance(choice.parts(role)) - middle))
