"""`theme new`: a theme of one's own, begun over another one with a name, a logo, a colour."""

from __future__ import annotations

import os
import re

from builder.build import DEFAULT_THEME
from builder.compile.brand import colourless, ruled, scheme, worn_second
from builder.compile.cache import Progress
from builder.compile.check import SVG_HEAD
from builder.compile.schema import LOOKS
from builder.compile.scheme import colour
from builder.compile.source import FILE, Source, read_theme
from builder.disk import LARGEST, read_bytes, write_files
from builder.model.remark import Refusal
from builder.read.images import MOST_PIXELS, seen
from builder.shelves import parent_folder, shelves, theme_folder
from builder.toml import TEXT
from builder.value import TYPE_CHECKING, replace
from builder.write.theme import Start, theme_text

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from builder.wardrobe.commands import Say

OWN = "themes"
"""The folder, beside the person, in which their own themes are looked for."""
LONGEST_NAME, LONGEST_TITLE = 60, 40
LOGO = "logo"
SUFFIX = {"png": ".png", "jpeg": ".jpg"}


def begin(options: argparse.Namespace, say: Say, _: Progress) -> tuple[int, dict[str, Any]]:
    """Writes the theme's folder, all of it or nothing."""
    folder = _folder(options.theme)
    parent = _parent(options.base or DEFAULT_THEME, folder)
    logo, picture = _logo(options.logo) if options.logo else ("", b"")
    colours = _colours(options.colour, parent) if options.colour else {}
    name = os.path.basename(folder)
    start = Start(_title(options.unit_name, name), parent.name, options.unit_name, logo, _hex(options.colour), colours)
    if colours:
        start = replace(start, looks=_lined(parent), lines=ruled(colours["accent2"]))
    files = [(os.path.join(folder, FILE), theme_text(start).encode())]
    files += [(os.path.join(folder, logo), picture)] if logo else []
    write_files([], options.force, files)
    say("begun", path=files[0][0], parent=parent.name, name=options.theme)
    shown = {role: f"#{value}" for role, value in colours.items()}
    return 0, {
        "schema": "jiangyi.theme_new/1",
        "name": name,
        "extends": parent.name,
        "colours": shown,
        "files": [path for path, _ in files],
    }


def _folder(name: str) -> str:
    """Where the theme `name` goes: among the person's own, or where a path says. Refuses what no theme can extend later."""
    own = os.path.basename(name.rstrip("/" + os.sep))
    if len(own) > LONGEST_NAME or not re.fullmatch(r"[\w\-]+", own):
        raise Refusal("theme_name", theme=name)
    return os.path.join(OWN, name) if own == name else name.rstrip("/" + os.sep)


def _parent(name: str, folder: str) -> Source:
    """The theme `name`, as a theme in `folder` finds it by its own name. Refuses where that would be another, or itself."""
    found = theme_folder(name, shelves(OWN))
    own = os.path.basename(os.path.abspath(found))
    beside = os.path.dirname(os.path.abspath(folder))
    source = read_theme(found, shelves(OWN))
    line = [os.path.basename(os.path.dirname(file.path)) for file in source.files]
    if os.path.basename(folder) in line:
        raise Refusal("theme_own_parent", theme=os.path.basename(folder), chain=" → ".join(line))
    if parent_folder(own, beside, shelves(OWN)) != os.path.abspath(found):
        raise Refusal("theme_far_parent", theme=found, file=beside)
    return source


def _title(unit: str, name: str) -> str:
    """What the theme is called: as the unit, else as its folder."""
    if unit and not TEXT.accepts(unit):
        raise Refusal("theme_unit", theme=unit)
    return (unit or name)[:LONGEST_TITLE]


def _hex(brand: str) -> str:
    """A colour as it was typed, with or without #, as "#RRGGBB"; "" for none. Refuses what is no colour."""
    if brand and not re.fullmatch(r"#?[0-9A-Fa-f]{6}", brand):
        raise Refusal("brand_wrong", theme=brand)
    return f"#{brand.lstrip('#').upper()}" if brand else ""


def _colours(brand: str, parent: Source) -> dict[str, str]:
    """Each role's digits. A theme whose own colour is a grey wears a brand second; one that is all black wears none."""
    digits = _hex(brand)[1:]
    main, text, second = (colour(parent, role) for role in ("accent1", "dk1", "accent3"))
    if main == text:
        raise Refusal("brand_unworn", theme=parent.name)
    return worn_second(digits) if colourless(main) and not colourless(second) else scheme(digits)


def _lined(parent: Source) -> tuple[str, ...]:
    """The handouts whose lines to write on have a colour, and not a grey or a role's."""
    edges = {look: parent.find("handout", look, "styles", "line", "edge", default="") for look in LOOKS}
    return tuple(look for look, edge in edges.items() if edge.startswith("#") and not colourless(edge[1:]))


def _logo(path: str) -> tuple[str, bytes]:
    """What the logo's file is called in the theme's folder, and its bytes. Refuses what no slide can show."""
    try:
        data = read_bytes(path, LARGEST)
    except Refusal as error:
        if error.code in ("missing", "unreadable"):
            raise
        data = b""
    if b"<svg" in data[:SVG_HEAD]:
        return f"{LOGO}.svg", data
    found = seen(data)
    if found is None or max(found.width, found.height) > MOST_PIXELS:
        raise Refusal("logo_wrong", file=path, most=MOST_PIXELS, largest=LARGEST >> 20)
    return LOGO + SUFFIX[found.kind], data
