"""A theme's folder -> its settings: found by name, merged with the themes it extends, checked."""

from __future__ import annotations

import os
from typing import Any

from builder.compile.backdrop import PLAIN, Template
from builder.compile.narrow import narrowed
from builder.compile.schema import THEME
from builder.model.remark import Refusal
from builder.shelves import parent_folder, theme_names
from builder.toml import Table, TomlFile, check, load, nearest
from builder.value import Same, replace

FILE = "theme.toml"
LIKE = "like"
"""The key by which a tile names another that it takes all from but what it states itself."""
DEEPEST = 16
TEMPLATES = (("deck", "template"), ("handout", "template"))
"""The keys that name a template."""


class Source(Same):
    """`files` from the theme itself to the farthest parent; `table` is what they say together."""

    name: str
    files: tuple[TomlFile, ...]
    table: Table
    parents: tuple[tuple[str, str, str], ...] = ()
    """Of each parent its name, the folder that it was looked for in first, and where it was found."""
    template: Template = PLAIN

    @property
    def page(self) -> tuple[float, float, float, float]:
        """A slide, in inches."""
        width, height = self.get("deck", "size")
        return (0.0, 0.0, float(width), float(height))

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file that the theme is made of: its own and its parents' settings, and the templates that they name."""
        named = ((keys, self.find(*keys, default="")) for keys in TEMPLATES)
        return (*(os.path.abspath(file.path) for file in self.files), *(self.beside(keys, n) for keys, n in named if n))

    def get(self, *keys: str) -> Any:
        """The value at `keys`; refuses, naming the theme, where the theme and its parents state none."""
        value: Any = self.table
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                raise self.refuse("key_missing", keys)
            value = value[key]
        return value

    def find(self, *keys: str, default: Any) -> Any:
        """The value at `keys`, or `default`."""
        value: Any = self.table
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                return default
            value = value[key]
        return value

    def refuse(self, code: str, keys: tuple[str, ...], **facts: object) -> Refusal:
        """A refusal that names the file which sets `keys`, the theme's own where none does."""
        file, stated = self._setter(keys)
        return file.refuse(code, stated, **facts)

    def refuse_nearest(self, code: str, paths: list[tuple[str, ...]], **facts: object) -> Refusal:
        """A refusal that names, of several settings at odds, the one that the theme itself or its nearest parent makes."""
        return self.refuse(code, min(paths, key=lambda keys: self.files.index(self._setter(keys)[0])), **facts)

    def require(self, keys: tuple[str, ...], names: tuple[str, ...]) -> Table:
        """The table at `keys`; refuses, naming it, the first of `names` that it lacks."""
        table: Table = self.get(*keys)
        for name in names:
            self.get(*keys, name)
        return table

    def beside(self, keys: tuple[str, ...], path: str) -> str:
        """`path` as it counts from the folder of the file that sets `keys`."""
        return os.path.join(os.path.dirname(os.path.abspath(self._setter(keys)[0].path)), path)

    def setter(self, *keys: str) -> str:
        """The name of the theme that sets `keys`, the theme's own where none does."""
        return os.path.basename(os.path.dirname(os.path.abspath(self._setter(keys)[0].path)))

    def _setter(self, keys: tuple[str, ...]) -> tuple[TomlFile, tuple[str, ...]]:
        """The file that sets `keys`, and under which keys: those of another tile where a tile takes them from there."""
        for file in self.files:
            value: Any = file.table
            for key in keys:
                value = value.get(key) if isinstance(value, dict) else None
            if value is not None:
                return file, keys
        model = self.find("deck", "tiles", *keys[2:3], LIKE, default="") if keys[:2] == ("deck", "tiles") else ""
        return self._setter((*keys[:2], model, *keys[3:])) if model else (self.files[0], keys)


def read_theme(folder: str, shelves: tuple[str, ...]) -> Source:
    """The theme in `folder`; the themes it extends are looked for beside it, then in `shelves`."""
    files: list[TomlFile] = []
    parents: list[tuple[str, str, str]] = []
    at = os.path.abspath(folder)
    seen = [at]
    while True:
        file = load(os.path.join(at, FILE))
        check(file, THEME)
        files.append(file)
        parent = file.table.get("extends")
        if parent is None:
            if "deck" not in file.table:  # so little that nobody can have meant it to stand alone
                raise file.refuse("key_missing", ("extends",))
            break
        beside = os.path.dirname(at)
        at = parent_folder(parent, beside, shelves)
        if not at:
            known = "、".join(theme_names((beside, *shelves)))
            raise file.refuse("extends_missing", ("extends",), theme=parent, known=known)
        parents.append((parent, beside, at))
        if at in seen or len(seen) > DEEPEST:
            raise file.refuse("extends_circle", ("extends",), chain=" → ".join(map(os.path.basename, [*seen, at])))
        seen.append(at)
    table: Table = {}
    for file in reversed(files):
        table = merged(narrowed(table, file.table.get("deck", {}).get("across", 1)), file.table)
    return _with_template(_like(Source(os.path.basename(os.path.abspath(folder)), tuple(files), table, tuple(parents))))


def _with_template(source: Source) -> Source:
    """`source` with the unit's own template, where it names one."""
    name = source.find(*TEMPLATES[0], default="")
    if not name:
        return source
    from builder.compile.template import read_template

    return replace(source, template=read_template(source.beside(TEMPLATES[0], name)))


def _like(source: Source) -> Source:
    """`source` with each tile over the one that it is like. Refuses one that is like none there is, or by a way like itself."""
    tiles: Table = source.find("deck", "tiles", default={})
    made: Table = {}
    for name in tiles:
        line = [name]
        while model := tiles[line[-1]].get(LIKE):
            paths: list[tuple[str, ...]] = [("deck", "tiles", step, LIKE) for step in line]
            if model not in tiles:
                raise source.refuse("tile_missing", paths[-1], found=model, known=nearest(model, list(tiles)))
            if model in line:
                raise source.refuse_nearest("tile_circle", paths, chain=" → ".join([*line, model]))
            line.append(model)
        tile: Table = {}
        for step in reversed(line):
            tile = merged(tile, tiles[step])
        made[name] = tile
    return replace(source, table=merged(source.table, {"deck": {"tiles": made}})) if tiles else source


def merged(under: Table, over: Table) -> Table:
    """`over`, and of `under` what it does not state."""
    out = dict(under)
    for key, value in over.items():
        old = out.get(key)
        out[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return out
