"""A unit's file (--unit) -> its words and what fills the blanks; its tables stand in recipes too."""

from __future__ import annotations

import os

from builder.model.recipe import Fill
from builder.model.unit import ALIASES, Unit
from builder.toml import SHORT, TEXT, Schema, Table, TomlFile, check, load

UNIT: Schema = {**dict.fromkeys((*Unit.__slots__, *ALIASES), TEXT), "confidential": SHORT}
FILL: Schema = dict.fromkeys(("id", "blank", "after", "before", "value"), TEXT)
FILE: Schema = {**UNIT, "unit": UNIT, "fill": [FILL]}
"""A unit's words stand at the top of its file, or under [unit] as in a recipe."""


def read_unit(path: str) -> Table:
    """The tables "unit" and "fill" of the unit's file `path`, as a recipe has them. The logo is found beside the file."""
    file = load(path)
    check(file, FILE)
    fills(file)
    top = {key: value for key, value in file.table.items() if key in UNIT}
    own = {**named(file, top), **named(file, file.table.get("unit", {}), "unit")}
    return {"unit": own, "fill": file.table.get("fill", [])}


def named(file: TomlFile, words: Table, *keys: str) -> Table:
    """A unit's words, which `file` states at `keys`, by their English names; the logo's path counts from the file's own folder.

    Refuses a word that is stated by both of its names.
    """
    out: Table = {}
    for key, value in words.items():
        name = ALIASES.get(key, key)
        if name in out:
            raise file.refuse("key_twice", (*keys, key), other=name)
        out[name] = os.path.join(os.path.dirname(file.path), value) if name == "logo" and value else value
    return out


def fills(file: TomlFile) -> tuple[Fill, ...]:
    """What `file` fills blanks with. Refuses an entry that names no blank, or has no value; an empty one stays open."""
    found = []
    for n, entry in enumerate(file.table.get("fill", ()), 1):
        missing = "" if entry.get("blank") or entry.get("id") else "blank"
        missing = missing or ("" if "value" in entry else "value")
        if missing:
            raise file.refuse("entry_incomplete", ("fill", f"#{n}"), entry="fill", number=n, missing=missing)
        found.append(Fill(**{"blank": "", **entry}))
    return tuple(found)
