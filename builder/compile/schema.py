"""What a theme.toml may say: every key, what it holds, within which bounds."""

from __future__ import annotations

import re
from typing import Any

from builder.compile.fills import pattern
from builder.compile.forms import FORMS, HOLDERS
from builder.compile.paths import LONGEST, PREFIX, steps
from builder.model.deck import CHIPS, ENTRIES, GRIDS, Layout, is_grid, slots_of
from builder.model.handout import Ink, Style
from builder.model.recipe import PRESETS
from builder.model.unit import ALIASES, Unit
from builder.toml import FLAG, SHORT, TEXT, Kind, Schema, amount, choice, is_line, listed, whole

ROLES = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
"""The slots of a colour scheme, in the order of the file format."""

CENTRE, FAR = "centre", "far"
TRANSITIONS = ("none", "fade")
"""How one slide gives way to the next: plainly, if anything happens at all."""


def _is_colour(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value) is not None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 60


def _is_spot(value: Any) -> bool:
    return (
        isinstance(value, str) and re.fullmatch(rf"({CENTRE}|{FAR})([+-]\d\d?(\.\d+)?)?", value, re.ASCII) is not None
    )


def _is_box(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 4:
        return False
    return all(_is_number(v) or (_is_spot(v) and i < 2) for i, v in enumerate(value))


def _is_share(value: Any) -> bool:
    """Whether `value` is a box in shares of another: within it, and something."""
    if not _is_box(value) or not all(map(_is_number, value)):
        return False
    x, y, width, height = (float(number) for number in value)
    return min(x, y) >= 0 and min(width, height) > 0 and max(x + width, y + height) <= 1.001


def _is_fill(value: Any, several: bool = True) -> bool:
    """Whether `value` is a role, a tint or a film of one, or (`several`) a run of them."""
    return isinstance(value, str) and re.fullmatch(pattern(ROLES, several), value, re.ASCII) is not None


def _is_form(value: Any) -> bool:
    """Whether `value` is a form that every program knows, or may name a path of the theme."""
    return value in FORMS or (isinstance(value, str) and value.startswith(PREFIX) and _is_name(value[len(PREFIX) :]))


def _is_painted(value: Any) -> bool:
    """Whether `value` is a slot of a template's scheme, darker or lighter: "accent1", "accent1 75", "tx1 65 35"."""
    pattern = r"(tx1|bg1|tx2|bg2|accent[1-6])( ([1-9]\d?|100)( (\d\d?))?)?"
    return isinstance(value, str) and re.fullmatch(pattern, value, re.ASCII) is not None


def _is_shape(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 8 and _wrong_in_shape(value) is None


def _wrong_in_shape(value: Any) -> tuple[Any, Kind] | None:
    """The part of a shape that cannot be, and what it should be."""
    if not isinstance(value, list) or len(value) != 8:
        return None
    parts = (value[0], value[1:5], value[5], value[6], value[7])
    kinds = (FORM, BOX, PAINT, STROKE, WEIGHT)
    return next(((part, kind) for part, kind in zip(parts, kinds, strict=True) if not kind.accepts(part)), None)


def _is_table_line(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and value[0] in ROLES and _is_number(value[1]) and value[1] > 0


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[\w\-]+", value) is not None


COLOUR = Kind("#RRGGBB", _is_colour)
NAME = Kind("name", _is_name)
FONT = Kind("font", lambda value: is_line(value, 60))
BOX = Kind("box", _is_box)
AREA = Kind("area", lambda value: _is_box(value) and all(map(_is_number, value)) and value[2] > 0 and value[3] > 0)
ROLE = choice(*ROLES)
PAINT = Kind("paint", lambda value: value == "" or _is_fill(value))
STROKE = Kind("stroke", lambda value: value == "" or _is_fill(value, several=False))
FORM = Kind(" | ".join((*FORMS, f"{PREFIX}NAME")), _is_form)
CURVE = Kind("curve", lambda value: is_line(value, LONGEST) and bool(steps(value)))
WEIGHT = amount(0, 60)
SHAPE = Kind("shape", _is_shape, _wrong_in_shape)
SHAPES = listed(SHAPE, 0, 60)
SHARE = Kind("share", _is_share)
POINTS = Kind("10 … 200", lambda value: isinstance(value, int) and not isinstance(value, bool) and 10 <= value <= 200)
LABEL = Kind("label", lambda value: is_line(value, 40))

FILE = Kind("file", lambda value: is_line(value, 80) and re.fullmatch(r"[^/\\\\:]+\.(pptx|docx)", value) is not None)
"""A file beside the theme."""
FROM = Kind("label", lambda value: value == "" or is_line(value, 80))
PAINTED = Kind("slot", _is_painted)

ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}

SLOT: Schema = {
    "name": LABEL,
    "box": BOX,
    "size": POINTS,
    "least": POINTS,
    "ease": POINTS,
    "align": choice(*ALIGN),
    "anchor": choice(*ANCHOR),
    "font": choice("heading", "body"),
    "role": ROLE,
    "bold": FLAG,
    "pct": amount(70, 200),
    "gap": amount(0, 40),
    "bullet": Kind("mark", lambda value: value == "" or is_line(value, 1)),
    "second": {"size": POINTS, "role": ROLE, "bold": FLAG},
    "fill": PAINT,
    "outline": STROKE,
    "weight": amount(0, 10),
    "form": choice(*HOLDERS),
    "shapes": SHAPES,
    "inset": listed(amount(0, 2), 2, 2),
}


def _slots(*names: str) -> Schema:
    """The schema of slots; chips are stated once for all of them, and so is what a divider lists."""
    return dict.fromkeys((name.rstrip("123456") if name in (*CHIPS, *ENTRIES) else name for name in names), SLOT)


SMALL: Schema = {"box": AREA, "size": POINTS, "role": ROLE}
LAYOUT: Schema = {
    "name": LABEL,
    "from": FROM,
    "ground": ROLE,
    "bare": FLAG,
    "footer": FLAG,
    "page": FLAG,
    "foot": ROLE,
    "frames": listed(choice("lead", "tail", "both", "chips", "list"), 0, 5),
    "shapes": SHAPES,
    "panel": SHAPES,
}
"""What a layout states besides its slots."""
STAND: Schema = {
    "columns": listed(whole(1, 6), 1, 6),
    "heights": listed(Kind("0 | 0.5 … 6", lambda value: value == 0 or amount(0.5, 6).accepts(value)), 1, 4),
    "boxes": listed(SHARE, 1, 6),
    "core": SHARE,
    "inner": BOX,
    "panel": SHAPES,
    "gap": amount(0, 2),
    "tile": Kind("name | [names]", lambda value: _is_name(value) or listed(NAME, 1, 6).accepts(value)),
    "label": LABEL,
}
EITHER: Schema = {**STAND, "also": STAND}
ITEMS = tuple(dict.fromkeys(key for _, items, _ in GRIDS.values() for key in items))
"""The slots of items, which tiles place."""


def _grid(family: str) -> Schema:
    """What a layout of several items states: how they stand, for each number of them that there is."""
    before, _, after = GRIDS[family]
    counts = [layout.value.rpartition("_")[2] for layout in Layout if layout.value.rpartition("_")[0] == family]
    either = {**EITHER, "lead": EITHER, "tail": EITHER, "both": EITHER, "chips": EITHER}
    return {
        **LAYOUT,
        "slots": _slots(*before, *after),
        "area": AREA,
        "gap": amount(0, 2),
        "inner": BOX,
        "front": SHAPES,
        "counts": dict.fromkeys(counts, either),
    }


SINGLE = tuple(layout for layout in Layout if not is_grid(layout))
"""Layouts that stand alone."""
DIVIDED: dict[Layout, Schema] = {Layout.SECTION: {"list": AREA}}
"""What only some of them state."""
PART: Schema = {"fill": choice(*ROLES, ""), "role": ROLE, "bold": FLAG}
LINE = Kind("line", lambda value: value == [] or _is_table_line(value))
TABLE: Schema = {
    "row": amount(0.3, 2),
    "least": amount(0.3, 2),
    "matrix": amount(0.3, 2),
    "large": whole(10, 200),
    "pad": listed(amount(0, 0.5), 2, 2),
    "cells": dict.fromkeys(("head", "name", "first", "body", "total", "number", "key"), PART),
    "lines": dict.fromkeys(("top", "head", "cell", "row", "total", "bottom", "column", "side", "number"), LINE),
}
TILE: Schema = {"like": NAME, "shapes": SHAPES, "between": SHAPES, "slots": _slots(*ITEMS)}
FACE: Schema = {"han": FONT, "latin": FONT}

PAPER_STYLE: Schema = {
    "han": FONT,
    "latin": FONT,
    "size": amount(1, 72),
    "line": amount(1, 120),
    "indent": amount(0, 8),
    "left": amount(0, 30),
    "right": amount(0, 30),
    "align": choice("left", "centre", "right", "justify"),
    "before": amount(0, 200),
    "after": amount(0, 200),
    "bold": FLAG,
    "role": ROLE,
    "keep": FLAG,
    "widow": FLAG,
    "whole": FLAG,
    "fresh": FLAG,
    "track": amount(-5, 5),
    "fill": choice(*ROLES, ""),
    "inset": whole(0, 30),
    "rule": amount(0, 6),
    "under": amount(0, 6),
    "box": amount(0, 6),
    "leader": FLAG,
    "lines": choice("single", "thick-thin", "thin-thick"),
    "edge": Kind("colour", lambda value: _is_colour(value) or value in ROLES),
}

LOOKS = ("speech_text", "official", "reading_copy", "study", "slides")
"""Every look that a handout can have: 讲话稿, 公文版式 after GB/T 9704, 领导用稿, 学习提纲, 幻灯片讲义."""

WORDS = {
    "speech_text": ("contents", "slides", "heading"),
    "official": ("contents", "slides", "heading"),
    "reading_copy": ("contents", "slides", "heading", "header", "whole", "part", "closing", "minutes"),
    "study": (
        "slides", "header", "numeral", "behind", "notes", "checklist", "done", "demand", "by", "where", "box", "open", "plans", "closing",
    ),
    "slides": ("minutes",),
}  # fmt: skip
"""The words that each look brings itself."""

PAPER: Schema = {
    "size": listed(amount(100, 450), 2, 2),
    "margins": {side: amount(5, 80) for side in ("top", "bottom", "left", "right", "footer", "header")},
    "mirrored": FLAG,
    "refs": FLAG,
    "blank": ROLE,
    "header": PAPER_STYLE,
    "page": {**PAPER_STYLE, "align": choice("centre", "outer"), "form": choice("n", "— n —", "n / N")},
    "runin": PAPER_STYLE,
    "inks": dict.fromkeys((ink.value for ink in Ink), PAPER_STYLE),
    "words": dict.fromkeys(dict.fromkeys(name for names in WORDS.values() for name in names), LABEL),
    "styles": dict.fromkeys((style.value for style in Style), PAPER_STYLE),
}
"""The paper of one look."""

THEME: Schema = {
    "extends": NAME,
    "title": LABEL,
    "palette": {"*": COLOUR},
    "roles": {role: Kind("colour", lambda value: _is_colour(value) or _is_name(value)) for role in ROLES},
    "fonts": {"heading": FACE, "body": FACE},
    "substitutes": {"*": listed(FONT, 1, 20)},
    "words": {"agenda": LABEL, "continued": LABEL, "opening": LABEL, "closing": LABEL},
    "unit": {**dict.fromkeys((*Unit.__slots__, *ALIASES), TEXT), "confidential": SHORT},
    "deck": {
        "template": FILE,
        "from": FROM,
        "size": listed(amount(4, 60), 2, 2),
        "across": amount(0.4, 2.5),
        "paints": dict.fromkeys(ROLES, PAINTED),
        "paths": {"*": CURVE},
        "numerals": choice("arabic", "padded", "han"),
        "ground": ROLE,
        "stress": ROLE,
        "transition": choice(*TRANSITIONS),
        "content": AREA,
        "optical": amount(0, 1),
        "air": amount(0, 1),
        "head": SHAPES,
        "slots": _slots(
            *dict.fromkeys(
                (
                    *(key for keys in map(slots_of, Layout) for key in keys if not key[-1].isdigit()),
                    *ITEMS,
                    *CHIPS,
                    *ENTRIES,
                )
            )
        ),
        "footer": SMALL,
        "page": SMALL,
        "logo": {"cover": AREA, "foot": AREA},
        "table": TABLE,
        "tiles": {"*": TILE},
        "grids": {family: _grid(family) for family in GRIDS},
        "layouts": {
            layout.value: {**LAYOUT, **DIVIDED.get(layout, {}), "slots": _slots(*slots_of(layout))} for layout in SINGLE
        },
    },
    "handout": {"template": FILE, "preset": choice(*PRESETS), **dict.fromkeys(LOOKS, PAPER)},
}
"""The whole of theme.toml."""
