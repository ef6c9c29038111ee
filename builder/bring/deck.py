"""A presentation -> the deck of a theme: its master and layouts, cleaned; its colours, fonts, boxes, as settings."""

from __future__ import annotations

from PIL.Image import Image

from builder.bring.boxes import beside_words, room
from builder.bring.canvas import EMU
from builder.bring.colours import Palette
from builder.bring.content import choice_for, put_colours, put_deck, put_fonts, put_foot, put_title, raised
from builder.bring.faces import set_colours, set_faces
from builder.bring.fixed import at_foot, in_one_line
from builder.bring.lifted import lifted
from builder.bring.looks import put_looks
from builder.bring.metafile import Metafiles
from builder.bring.numbers import number
from builder.bring.packed import packed
from builder.bring.parts import chosen, drawn_on_slides, families
from builder.bring.plain import plain_layouts
from builder.bring.roles import CONTENT, COVER, Found, roles
from builder.bring.scaled import factor, scaled
from builder.bring.settings import Settings
from builder.bring.shown import Shown, shown
from builder.bring.view import View
from builder.compile.harvest import Harvest, P
from builder.compile.template import colour_map, named_colours
from builder.model.remark import Refusal, Remark, Severity
from builder.value import Value
from builder.zipped import Package

LOWEST, HIGHEST = 3.0, 56.0
"""Bounds of a slide's height in inches."""
MOST = 32 << 20


class Deck(Value):
    """What was made of a presentation: the file beside the theme, remarks."""

    data: bytes
    remarks: tuple[Remark, ...]


def bring_deck(package: Package, main: str, settings: Settings) -> Deck:
    """Harvests a presentation into `settings` and a file. Refuses one without a master, or one too large."""
    width, height = _size(package, main)
    by = factor(height)
    view, matched, remarks = _view(package, main, by, (width * by, height * by))
    package = view.package
    in_one_line((view.family.master, *view.family.layouts))
    seen, faces, said = _settle(view, matched, settings)
    harvest = Harvest(package)
    theme = harvest.cleaned(package.xml(view.family.theme), view.family.theme)
    set_faces(theme, faces)
    set_colours(theme, seen.added)
    data = packed(harvest, view.family, theme, (round(view.size[0] * EMU), round(view.size[1] * EMU)))
    if len(data) > MOST:
        raise Refusal("template_large", file=package.path, size=len(data) >> 20, largest=MOST >> 20)
    return Deck(data, (*remarks, *said, *map(left_out, harvest.dropped)))


def _size(package: Package, main: str) -> tuple[float, float]:
    """The slide's sides in inches. Refuses slides that stand upright, or have no size."""
    stated = package.xml(main).find(f"{P}sldSz")
    width, height = (number(stated, side) / EMU for side in ("cx", "cy"))
    if not LOWEST <= height <= HIGHEST or not height <= width <= 3 * height:
        raise Refusal("template_size", file=package.path)
    return width, height


def _view(
    package: Package, main: str, by: float, size: tuple[float, float]
) -> tuple[View, dict[str, Found], list[Remark]]:
    """The unit's own master, drawn `by` times as large, which layouts play which roles, and what to say of it."""
    found = [scaled(family, by) for family in families(package, main)]
    if not found:
        raise Refusal("no_template", file=package.path)
    views, metafiles = {}, Metafiles()
    for family in found:
        theme = package.xml(family.theme)
        palette = Palette(named_colours(theme, colour_map(family.master.root)), theme)
        views[family.master.part] = View(package, family, palette, size, metafiles)
    played = {
        part: roles([(sheet, view.holders(sheet)) for sheet in view.family.layouts], size)
        for part, view in views.items()
    }
    family = chosen(found, {part: len(those) for part, those in played.items()})
    place = str(found.index(family) + 1)
    remarks = [Remark("template_masters", Severity.NOTE, 0, (str(len(found)), place))] if len(found) > 1 else []
    view, matched, told = lifted(views[family.master.part], main, by, played[family.master.part])
    if not view.family.drawn and drawn_on_slides(package, main):
        remarks.append(Remark("template_on_slides", Severity.WARNING, 0))
    return view, matched, [*remarks, *told]


def _settle(
    view: View, matched: dict[str, Found], settings: Settings
) -> tuple[Shown, dict[str, tuple[str, str]], list[Remark]]:
    """Puts everything into the settings: the colours that the template shows, its fonts, what to say."""
    content = matched[CONTENT].sheet if CONTENT in matched else None
    canvas, there = view.canvas(content), view.all_holders(content)
    space = room(there, view.size)
    seen = _shown(view, [canvas.image, *([view.canvas(matched[COVER].sheet).image] if COVER in matched else [])])
    choice, plate = choice_for(view, canvas.lights(space.content), seen.main)
    space = raised(space, canvas, choice)
    bare = content is not None and content.bare
    sheets = [*([] if content is None else [content]), *([] if bare else [view.family.master])]
    space = beside_words(space, at_foot(sheets, space.foot))
    put_colours(view, choice, seen.main, settings)
    faces = put_fonts(view, there, settings)
    put_deck(view, matched.get(CONTENT), space, plate, settings)
    look = put_title(space, there, canvas, (choice, settings))
    put_foot(space, canvas, choice, settings)
    plain_layouts(settings, space, look)
    remarks = put_looks(view, matched, space, (choice, settings))
    if space.guessed:
        remarks.append(Remark("template_guessed", Severity.WARNING, 0, ("、".join(space.guessed),)))
    if not canvas.known:
        remarks.append(Remark("template_unseen", Severity.WARNING, 0))
    if plate:
        remarks.append(Remark("template_plate", Severity.NOTE, 0))
    if seen.added:
        remarks.append(Remark("template_colours", Severity.WARNING, 0, (f"#{seen.added[seen.main]}",)))
    return seen, faces, remarks


def _shown(view: View, images: list[Image]) -> Shown:
    """The colours that the template shows; those that its scheme lacks are in the palette then."""
    trees = [sheet.root for sheet in (view.family.master, *view.family.layouts)]
    seen = shown(images, view.palette.colours, trees)
    view.palette.colours.update(seen.added)
    return seen


def left_out(what: str) -> Remark:
    """What to say of something that did not cross, by what the harvest calls it."""
    return {
        "animation": Remark("template_animation", Severity.NOTE, 0),
        "film": Remark("template_film", Severity.WARNING, 0),
        "link": Remark("template_link", Severity.WARNING, 0),
        "linked_picture": Remark("template_linked", Severity.WARNING, 0),
        "picture": Remark("template_picture", Severity.WARNING, 0),
        "embedded": Remark("template_embedded", Severity.WARNING, 0),
    }[what]
