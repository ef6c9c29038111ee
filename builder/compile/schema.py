"""What a theme.toml may say: every key, what it holds, within which bounds."""

from __future__ import annotations

import re
from typing import Any

from builder.toml import FLAG, TEXT, Kind, Schema, amount, choice, is_line, listed, whole

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

FORMS = ("rect", "roundRect", "ellipse", "line")
CENTRE, FAR = "centre", "far"


def _is_colour(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value) is not None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= 60


def _is_box(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 4:
        return False
    return all(_is_number(v) or (v in (CENTRE, FAR) and i < 2) for i, v in enumerate(value))


def _is_shape(value: Any) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 8
        and value[0] in FORMS
        and _is_box(value[1:5])
        and value[5] in (*ROLES, "")
        and value[6] in (*ROLES, "")
        and _is_number(value[7])
        and value[7] >= 0
    )


def _is_table_line(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and value[0] in ROLES and _is_number(value[1]) and value[1] > 0


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[\w\-]+", value) is not None


COLOUR = Kind("#RRGGBB", _is_colour)
NAME = Kind("name", _is_name)
FONT = Kind("font", lambda value: is_line(value, 60))
BOX = Kind("box", _is_box)
AREA = Kind("area", lambda value: _is_box(value) and all(map(_is_number, value)) and value[2] > 0 and value[3] > 0)
SHAPES = Kind("shapes", lambda value: isinstance(value, list) and len(value) <= 60 and all(map(_is_shape, value)))
ROLE = choice(*ROLES)
POINTS = Kind("10 … 200", lambda value: isinstance(value, int) and not isinstance(value, bool) and 10 <= value <= 200)
LABEL = Kind("label", lambda value: is_line(value, 40))

ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}

SLOT: Schema = {
    "name": LABEL,
    "box": BOX,
    "size": POINTS,
    "least": POINTS,
    "align": choice(*ALIGN),
    "anchor": choice(*ANCHOR),
    "font": choice("heading", "body"),
    "role": ROLE,
    "bold": FLAG,
    "pct": amount(70, 200),
    "gap": amount(0, 40),
    "bullet": Kind("mark", lambda value: value == "" or is_line(value, 1)),
    "second": {"size": POINTS, "role": ROLE, "bold": FLAG},
}
SLOTS: Schema = {"*": SLOT}
SMALL: Schema = {"box": AREA, "size": POINTS, "role": ROLE}
LAYOUT: Schema = {
    "name": LABEL,
    "ground": ROLE,
    "bare": FLAG,
    "footer": FLAG,
    "page": FLAG,
    "shapes": SHAPES,
    "slots": SLOTS,
}
GRID: Schema = {
    **LAYOUT,
    "area": AREA,
    "gap": amount(0, 2),
    "panel": SHAPES,
    "counts": {
        "*": {
            "columns": listed(whole(1, 6), 1, 6),
            "heights": listed(amount(0.5, 6), 1, 4),
            "tile": NAME,
        }
    },
}
TILE: Schema = {"shapes": SHAPES, "between": SHAPES, "slots": SLOTS}
PART: Schema = {"fill": choice(*ROLES, ""), "role": ROLE, "bold": FLAG}
LINE = Kind("line", lambda value: value == [] or _is_table_line(value))
TABLE: Schema = {
    "row": amount(0.3, 2),
    "least": amount(0.3, 2),
    "matrix": amount(0.3, 2),
    "pad": listed(amount(0, 0.5), 2, 2),
    "cells": dict.fromkeys(("head", "name", "first", "body", "total"), PART),
    "lines": dict.fromkeys(("top", "head", "cell", "row", "total", "bottom", "column", "side"), LINE),
}
FACE: Schema = {"han": FONT, "latin": FONT}

PAPER_STYLE: Schema = {
    "han": FONT,
    "latin": FONT,
    "size": amount(5, 72),
    "line": amount(6, 120),
    "indent": amount(0, 8),
    "align": choice("left", "centre", "right", "justify"),
    "before": amount(0, 200),
    "after": amount(0, 200),
    "bold": FLAG,
    "role": ROLE,
    "keep": FLAG,
    "rule": amount(0, 6),
}

THEME: Schema = {
    "extends": NAME,
    "title": LABEL,
    "palette": {"*": COLOUR},
    "roles": {role: Kind("colour", lambda value: _is_colour(value) or _is_name(value)) for role in ROLES},
    "fonts": {"heading": FACE, "body": FACE},
    "words": {"agenda": LABEL, "continued": LABEL},
    "unit": {"name": TEXT, "speaker": TEXT, "date": TEXT},
    "deck": {
        "numerals": choice("arabic", "padded", "han"),
        "ground": ROLE,
        "content": AREA,
        "optical": amount(0, 1),
        "head": SHAPES,
        "slots": SLOTS,
        "footer": SMALL,
        "page": SMALL,
        "table": TABLE,
        "tiles": {"*": TILE},
        "grids": dict.fromkeys(("agenda", "points", "cards", "overview"), GRID),
        "layouts": dict.fromkeys(
            ("cover", "section", "statement", "points", "quote", "table", "picture", "picture_full", "closing"), LAYOUT
        ),
    },
    "handout": {
        "speech_text": {
            "margins": {side: amount(5, 80) for side in ("top", "bottom", "left", "right", "footer", "header")},
            "blank": ROLE,
            "header": PAPER_STYLE,
            "page": PAPER_STYLE,
            "runin": PAPER_STYLE,
            "styles": dict.fromkeys(
                (
                    "title",
                    "subtitle",
                    "byline",
                    "rule",
                    "salutation",
                    "heading_1",
                    "heading_2",
                    "heading_3",
                    "heading_4",
                    "body",
                    "table_head",
                    "table",
                    "table_title",
                    "picture",
                    "caption",
                ),
                PAPER_STYLE,
            ),
        }
    },
}
"""The whole of theme.toml."""
