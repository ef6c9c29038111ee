"""`theme show`: a theme's settings in effect and who states each, and what it changes over the theme that it extends."""

from __future__ import annotations

import os
from collections.abc import Iterator

from builder.compile.cache import Progress
from builder.compile.schema import LOOKS, ROLES
from builder.compile.scheme import colour
from builder.compile.source import Source, merged, read_theme
from builder.shelves import shelves, theme_folder
from builder.toml import Table
from builder.value import TYPE_CHECKING
from builder.wardrobe.rows import aligned

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from builder.wardrobe.commands import Say

LONGEST = 48
"""Characters of a value that are shown in a line."""
FACES = [(use, script) for use in ("heading", "body") for script in ("han", "latin")]


def show(options: argparse.Namespace, say: Say, _: Progress) -> tuple[int, dict[str, Any]]:
    """Says it, table by table."""
    folders = shelves("themes")
    source = read_theme(theme_folder(options.theme, folders), folders)
    data = told(source)
    say("head", name=data["name"], title=data["title"], path=data["path"])
    say("chain", chain=" → ".join(step["name"] for step in data["chain"]))
    for code, rows in _tables(data):
        say(code)
        for row in aligned(rows):
            say("row", row=row)
    _say_changes(data, say)
    return 0, data


def told(source: Source) -> dict[str, Any]:
    """All of it, as programs get it."""
    return {
        "schema": "jiangyi.theme/1",
        "name": source.name,
        "title": source.find("title", default=""),
        "path": os.path.dirname(source.files[0].path),
        "chain": [{"name": _name(file.path), "path": os.path.dirname(file.path)} for file in source.files],
        "unit": source.find("unit", default={}),
        "palette": _palette(source),
        "roles": [_role(source, role) for role in ROLES],
        "fonts": [_font(source, *face) for face in FACES],
        "sizes": list(_sizes(source)),
        "handouts": list(_styles(source)),
        "changes": changes(source),
    }


def changes(source: Source) -> list[dict[str, Any]]:
    """What the theme's own file states otherwise than its parents do: key, what it was (null for nothing), what it is."""
    under: Table = {}
    for file in reversed(source.files[1:]):
        under = merged(under, file.table)
    own = ((keys, value) for keys, value in _leaves(source.files[0].table) if keys[0] != "extends")
    found = ((keys, _at(under, keys), value) for keys, value in own)
    return [{"key": ".".join(keys), "was": was, "is": value} for keys, was, value in found if was != value]


def _name(path: str) -> str:
    return os.path.basename(os.path.dirname(os.path.abspath(path)))


def _palette(source: Source) -> list[dict[str, str]]:
    palette = source.find("palette", default={})
    return [{"name": name, "colour": value, "by": source.setter("palette", name)} for name, value in palette.items()]


def _role(source: Source, role: str) -> dict[str, str]:
    named = source.get("roles", role)
    return {
        "role": role,
        "colour": f"#{colour(source, role)}",
        "palette": "" if named.startswith("#") else named,
        "by": source.setter("roles", role),
    }


def _font(source: Source, use: str, script: str) -> dict[str, Any]:
    font = source.get("fonts", use, script)
    others = source.find("substitutes", font, default=[])
    return {
        "use": f"{use}.{script}",
        "font": font,
        "by": source.setter("fonts", use, script),
        "substitutes": others,
    }


def _sizes(source: Source) -> Iterator[dict[str, Any]]:
    """Every slot that states a size, by the keys of its layout, grid or tile."""
    deck = source.find("deck", default={})
    homes = [("deck", deck)]
    homes += [
        (f"deck.{kind}.{name}", table)
        for kind in ("layouts", "grids", "tiles")
        for name, table in deck.get(kind, {}).items()
    ]
    for where, table in homes:
        for slot, look in table.get("slots", {}).items():
            if "size" in look or "least" in look:
                keys = (*where.split("."), "slots", slot)
                yield {
                    "at": where,
                    "slot": slot,
                    "size": look.get("size"),
                    "least": look.get("least"),
                    "by": source.setter(*keys),
                }


def _styles(source: Source) -> Iterator[dict[str, Any]]:
    for look in LOOKS:
        for style, stated in source.find("handout", look, "styles", default={}).items():
            facts = {key: stated.get(key) for key in ("han", "size", "line")}
            yield {"look": look, "style": style, **facts, "by": source.setter("handout", look, "styles", style)}


def _tables(data: dict[str, Any]) -> list[tuple[str, list[list[str]]]]:
    """Each table that is shown: its heading, its rows."""
    unit = [[key, value] for key, value in data["unit"].items() if value]
    palette = [[entry["name"], entry["colour"], entry["by"]] for entry in data["palette"]]
    roles = [[entry["role"], entry["colour"], entry["palette"], entry["by"]] for entry in data["roles"]]
    fonts = [[f["use"], f["font"], f["by"], " ".join(f["substitutes"])] for f in data["fonts"]]
    tables = [("unit", unit), ("palette", palette), ("roles", roles), ("fonts", fonts)]
    tables += [("sizes", _by_home(data["sizes"])), ("styles", _by_look(data["handouts"]))]
    return [table for table in tables if table[1]]


def _by_home(sizes: list[dict[str, Any]]) -> list[list[str]]:
    """The slots of each layout, grid or tile in a row."""
    rows: dict[str, list[str]] = {}
    for entry in sizes:
        least = f"–{entry['least']}" if entry["least"] not in (None, entry["size"]) else ""
        rows.setdefault(entry["at"].removeprefix("deck."), []).append(f"{entry['slot']} {entry['size'] or ''}{least}")
    return [[where, "  ".join(slots)] for where, slots in rows.items()]


def _by_look(styles: list[dict[str, Any]]) -> list[list[str]]:
    stated = (
        [s["look"], s["style"], s["han"] or "", f"{s['size'] or ''}/{s['line'] or ''}".strip("/")] for s in styles
    )
    return [row for row in stated if row[2] or row[3]]


def _say_changes(data: dict[str, Any], say: Say) -> None:
    if len(data["chain"]) < 2:
        return
    parent = data["chain"][1]["name"]
    say("changes" if data["changes"] else "unchanged", parent=parent)
    rows = [[change["key"], f"{short(change['was'])} → {short(change['is'])}"] for change in data["changes"]]
    for row in aligned(rows):
        say("row", row=row)


def short(value: object) -> str:
    """A value in a few characters; "–" for nothing."""
    if value is None:
        return "–"
    shown = str(value)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST - 1]}…"


def _leaves(table: Table, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*keys, key))
        else:
            yield (*keys, key), value


def _at(table: Any, keys: tuple[str, ...]) -> Any:
    """The value at `keys`, None where there is none."""
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table
