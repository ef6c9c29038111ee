"""The slides that carry content, over the template's master: colours, fonts, boxes, as settings."""

from __future__ import annotations

from typing import Any

from builder.bring.boxes import Room
from builder.bring.canvas import Canvas
from builder.bring.holders import BODY, TITLE, Holder
from builder.bring.paints import ROLES, WHITE, Choice, Lights, best_read, best_role, digits, paint_text
from builder.bring.parts import Sheet
from builder.bring.roles import BY_SLIDES, Found
from builder.bring.settings import Settings
from builder.bring.view import View, listed
from builder.compile.colours import luminance, ratio
from builder.compile.geometry import Box
from builder.compile.harvest import A, P
from builder.toml import Table
from builder.value import replace

FILE = "deck.pptx"
BASE_WIDTH = 12.0
"""The width in inches of the content that the base theme's figures are made for."""
_READ = 4.5
_USUAL = "微软雅黑"
_RISES = (0.0, 0.1, -0.1, 0.2, -0.2, 0.3, 0.4)
"""How far the line at the foot may move up, or down, in inches, to be read; the first that will do."""
_ONE = 1.12
"""The contrast within a ground that is one."""


def choice_for(view: View, ground: Lights, main: str) -> tuple[Choice, bool]:
    """The paints for what stands behind the content; whether it takes a plate under the words to be read there at all."""
    choice = Choice(view.palette.colours, ground, main)
    text = luminance(choice.parts("dk1"))
    if min(ratio(text, value) for value in ground) >= _READ:
        return choice, False
    paper = luminance(choice.parts("lt1"))
    return Choice(view.palette.colours, (paper, paper, paper), main), True


def put_colours(view: View, choice: Choice, main: str, settings: Settings) -> None:
    """Our roles. On paper words are dark whatever the slides are, so the roles there are chosen for white."""
    paper = Choice(view.palette.colours, WHITE, main)
    roles = {role: digits(paper.parts(role)) for role in ROLES}
    settings.put(("roles",), {**roles, "hlink": roles["accent1"], "folHlink": roles["accent3"]})
    settings.put(("deck", "paints"), {role: paint_text(choice.paints[role]) for role in ROLES})


def put_fonts(view: View, there: list[Holder], settings: Settings) -> dict[str, tuple[str, str]]:
    """The fonts that titles and words really have, by "major" and "minor": those named in the styles before those of the scheme."""
    theme = view.package.xml(view.family.theme)
    faces = {}
    for kind, name, of in (("major", "heading", TITLE), ("minor", "body", BODY)):
        han, latin = next((h.faces for h in there if h.kind == of), ("", ""))
        fonts = theme.find(f".//{A}{kind}Font")
        latin = latin or _face(fonts, f"{A}latin")
        listed_ = _face(fonts, f"{A}ea") or _face(fonts, f"{A}font[@script='Hans']")
        han = han or listed_ or (latin if _is_han(latin) else _USUAL)
        faces[kind] = (han, latin or han)
        settings.put(("fonts", name), {"han": han, "latin": latin or han})
    return faces


def put_deck(view: View, content: Found | None, space: Room, plate: bool, settings: Settings) -> None:
    """The file, the page, where content stands."""
    lifted = content is not None and content.how == BY_SLIDES
    own = {"from": content.sheet.name} if content is not None and _has_look(content.sheet) else {}
    across = round(min(1.0, space.content[2] / BASE_WIDTH), 3)
    narrow = {"across": across} if across < 0.97 else {}
    size = [round(side, 4) for side in view.size]
    settings.put(("deck",), {"template": FILE})
    settings.put(("deck",), own, guessed=lifted)
    settings.put(("deck",), {"size": size, **narrow})
    settings.put(("deck",), {"content": listed(space.content)}, guessed=lifted or "content" in space.guessed)
    x, y, width, height = space.content
    panel = ["rect", *listed((x - 0.12, y - 0.12, width + 0.24, height + 0.24)), "lt1", "", 0]
    settings.put(("deck",), {"head": [panel] if plate else []})


def put_title(space: Room, there: list[Holder], canvas: Canvas, made: tuple[Choice, Settings]) -> Table:
    """How titles look, and where lead and tail stand; the former."""
    choice, settings = made
    title = next((h for h in there if h.kind == TITLE), None)
    look: Table = {"box": listed(space.title), "size": 36, "least": 26}
    if title is not None and "title" not in space.guessed:
        look |= {**_sizes(title, space), "align": title.align, "anchor": title.anchor}
    wanted = title.colour[:3] if title is not None and title.colour else None
    look["role"] = best_role(wanted, canvas.lights(space.title), choice)
    settings.put(("deck", "slots", "title"), look, guessed="title" in space.guessed)
    settings.put(("deck", "slots", "lead"), {"box": listed(space.lead)})
    settings.put(("deck", "slots", "tail"), {"box": listed(space.tail)})
    return look


def _sizes(title: Holder, space: Room) -> Table:
    """The size of titles, as the template has it within bounds, and the least: one that leaves room for a line."""
    size = max(26, min(40, round(title.size)))
    least = min(size, 28 if space.title[2] > 8 else 24, max(20, int(space.title[3] * 72 / 1.27)))
    return {"size": max(size, least), "least": least}


def put_foot(space: Room, canvas: Canvas, choice: Choice, settings: Settings) -> None:
    """The line at the foot: quiet where that is read, else as it is read best; a unit's logo ahead of its name."""
    x, y, width, _ = space.foot
    settings.put(("deck", "logo"), {"foot": listed((x, min(y, canvas.size[1] - 0.37), min(1.2, width * 0.3), 0.36))})
    settings.put(("deck", "logo"), {"cover": listed((x, min(y - 0.2, canvas.size[1] - 0.6), 2.0, 0.5))})
    for keys, box in (
        (("deck", "footer"), space.foot),
        (("deck", "page"), space.page),
        (("deck", "slots", "crumb"), space.middle),
        (("deck", "slots", "confidential"), space.middle),
    ):
        role = best_role(choice.parts("accent6"), canvas.lights(box), choice, quiet=True)
        settings.put(keys, {"box": listed(box), "role": role})


def raised(space: Room, canvas: Canvas, choice: Choice) -> Room:
    """The room with its foot as near to the template's as all of it is read, on one ground; no higher than the content ends, nor below the slide."""
    above = space.foot[1] - space.content[1] - space.content[3]
    below = space.foot[1] + space.foot[3] - canvas.size[1]
    rises = [rise for rise in _RISES if rise == 0 or below <= rise <= above]
    feet = [[_up(box, rise) for box in (space.foot, space.middle, space.page)] for rise in rises]
    foot, middle, page = max(feet, key=lambda boxes: min(_standing(box, canvas, choice) for box in boxes))
    return replace(space, foot=foot, middle=middle, page=page)


def _standing(box: Box, canvas: Canvas, choice: Choice) -> tuple[float, bool]:
    """How well a line stands in a box: how well it is read, up to enough, and whether its ground is one."""
    lights = canvas.lights(box)
    return min(_READ, best_read(lights, choice)), ratio(lights[0], lights[2]) < _ONE


def _up(box: Box, rise: float) -> Box:
    x, y, width, height = box
    return (x, y - rise, width, height)


def _has_look(sheet: Sheet) -> bool:
    """Whether a layout draws anything of its own."""
    canvas = sheet.root.find(f"{P}cSld")
    if sheet.bare or canvas.find(f"{P}bg") is not None:
        return True
    return any(child.find(f"*/{P}nvPr/{P}ph") is None for child in list(canvas.find(f"{P}spTree"))[2:])


def _face(fonts: Any, path: str) -> str:
    found = None if fonts is None else fonts.find(path)
    return "" if found is None else "".join(c for c in found.get("typeface", "") if c.isprintable())[:60]


def _is_han(face: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" for sign in face)
