"""Slides that a template has no layout for: where ours stand over its master."""

from __future__ import annotations

from builder.bring.boxes import Room
from builder.bring.settings import Settings
from builder.compile.geometry import Box
from builder.toml import Table

_HALF = 0.4896
"""Of the content's width, for a picture and for the words beside it."""


def plain_layouts(settings: Settings, space: Room, title: Table) -> None:
    """Boxes of the layouts that stand alone, within the content's; dividers and ends too, until a template's own take their place.

    `title` is how titles look.
    """
    x, y, width, height = space.content
    half = width * _HALF
    right = x + width - half
    layouts = ("deck", "layouts")
    _slots(settings, (*layouts, "table"), {"table": space.content})
    _slots(settings, (*layouts, "picture_full"), {"picture": space.content})
    _slots(
        settings, (*layouts, "picture"), {"picture": (x, y, half, height), "body": (right, y + 0.2, half, height - 0.4)}
    )
    line, low = [round(v, 3) for v in (right, y, half)], round(y + height - 0.01, 3)
    settings.put(
        (*layouts, "picture"),
        {"shapes": [["rect", *line, 0.031, "accent1", "", 0], ["rect", line[0], low, line[2], 0.01, "accent1", "", 0]]},
    )
    over = {"ground": "lt1", "bare": False, "shapes": []}
    settings.put((*layouts, "statement"), over)
    _slots(
        settings,
        (*layouts, "statement"),
        {"title": (x, y, width, height * 0.5), "body": (x, y + height * 0.55, width, height * 0.4)},
    )
    settings.put((*layouts, "cover"), {**over, "footer": False})
    _slots(settings, (*layouts, "cover"), _ends(space, ("sub", "speaker", "date")))
    settings.put((*layouts, "closing"), {**over, "footer": False})
    _slots(settings, (*layouts, "closing"), _ends(space, ("sub", "unit")))
    settings.put((*layouts, "section"), {**over, "footer": False, "page": False, "frames": []})
    _slots(settings, (*layouts, "section"), _divider(space))
    settings.put(
        (*layouts, "section", "slots", "number"), {"role": "accent1"}
    )  # ours stands on a panel that is not here
    settings.put(("deck", "grids", "agenda"), {**over, "area": [round(v, 3) for v in space.content]})
    settings.put(("deck", "grids", "agenda", "slots", "title"), title)


def _ends(space: Room, below: tuple[str, ...]) -> dict[str, Box]:
    """A large title, words below it, lines below those."""
    x, y, width, height = space.content
    boxes: dict[str, Box] = {"title": (x, y, width, height * 0.42)}
    boxes[below[0]] = (x, y + height * 0.47, width, height * 0.24)
    for n, key in enumerate(below[1:]):
        boxes[key] = (x, y + height * (0.74 + 0.13 * n), width, height * 0.12)
    return boxes


def _divider(space: Room) -> dict[str, Box]:
    x, y, width, height = space.content
    left = min(3.6, width * 0.3)
    return {
        "number": (x, y, left, height * 0.9),
        "title": (x + left + 0.2, y, width - left - 0.2, height * 0.5),
        "sub": (x + left + 0.2, y + height * 0.55, width - left - 0.2, height * 0.35),
    }


def _slots(settings: Settings, keys: tuple[str, ...], boxes: dict[str, Box]) -> None:
    for slot, box in boxes.items():
        settings.put((*keys, "slots", slot), {"box": [round(side, 3) for side in box]})
