"""A recipe's file (decks/*.toml) and what the command line sets over it -> Recipe."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence

from builder.model.recipe import KINDS, Correction, Recipe
from builder.model.remark import Refusal
from builder.model.speech import As
from builder.model.unit import ALIASES, unit_of
from builder.read.unit import FILL, UNIT, fills, named, read_unit
from builder.toml import DEEPEST, TEXT, Kind, Schema, Table, TomlFile, check, choice, load
from builder.value import replace

DEEPEST_POINT = 6
Settings = Sequence[tuple[str, str]]
"""What the command line sets: the option that does, and KEY=VALUE."""

MAKE = Kind(
    "[" + " ".join(KINDS) + "]",
    lambda value: isinstance(value, list) and bool(value) and all(kind in KINDS for kind in value),
)

AS = choice(*(kind.value for kind in As))
DEPTH = Kind("depth", lambda value: type(value) is int and 1 <= value <= DEEPEST_POINT)

RECIPE: Schema = {
    "speech": TEXT,
    "theme": TEXT,
    "make": MAKE,
    "unit": UNIT,
    "line": [{"at": TEXT, "as": AS, "depth": DEPTH}],
    "fill": [FILL],
}
"""The whole of a recipe."""
NEEDED = {"line": ("at", "as")}
"""What an entry cannot go without."""


def read_recipe(path: str, settings: Settings = (), unit: str = "") -> Recipe:
    """The recipe in the file `path`, over it the unit's file `unit` and over both `settings`. Its speech is found beside it."""
    file = load(path)
    check(file, RECIPE)
    fills(file)
    own = named(file, file.table.get("unit", {}), "unit")
    recipe = _recipe(file, _set(_with_unit({**file.table, "unit": own}, unit), settings))
    if not recipe.speech:
        raise file.refuse("recipe_no_speech", ("speech",))
    return _beside(recipe, os.path.dirname(path))


def recipe_of(speech: str, settings: Settings = (), unit: str = "") -> Recipe:
    """The recipe of a speech that has none: the unit's file `unit`, and over it `settings`."""
    return _recipe(TomlFile("--set", "", {}), _set(_with_unit({"speech": speech}, unit), settings))


def _recipe(file: TomlFile, table: Table) -> Recipe:
    for name, needed in NEEDED.items():
        for n, entry in enumerate(table.get(name, ()), 1):
            missing = next((key for key in needed if not entry.get(key)), "")
            if missing:
                raise file.refuse("entry_incomplete", (name, f"#{n}"), entry=name, number=n, missing=missing)
    return Recipe(
        speech=table.get("speech", ""),
        theme=table.get("theme", ""),
        make=tuple(kind for kind in KINDS if kind in table.get("make", KINDS)),
        unit=unit_of(table.get("unit", {})),
        fills=fills(replace(file, table=table)),
        corrections=tuple(Correction(c["at"], As(c["as"]), c.get("depth", 0)) for c in table.get("line", ())),
    )


def _with_unit(table: Table, unit: str) -> Table:
    """`table` with what the unit's file `unit` says, which comes first."""
    if not unit:
        return table
    own = read_unit(unit)
    stated = {key: value for key, value in own["unit"].items() if value}
    return {**table, "unit": {**table.get("unit", {}), **stated}, "fill": [*own["fill"], *table.get("fill", ())]}


def _set(table: Table, settings: Settings) -> Table:
    out = {key: dict(value) if isinstance(value, dict) else value for key, value in table.items()}
    for option, setting in settings:
        key, equals, value = setting.partition("=")
        names = tuple(ALIASES.get(part.strip(), part.strip()) for part in key.split("."))
        if not equals or not all(names) or len(names) > DEEPEST:
            raise Refusal("set_syntax", setting=setting)
        target = out
        for name in names[:-1]:
            target = target.setdefault(name, {})
            if not isinstance(target, dict):
                raise Refusal("set_syntax", setting=setting)
        target[names[-1]] = _value(value, names)
        check(TomlFile(option, "", out), RECIPE)
    return out


def _value(words: str, names: tuple[str, ...]) -> object:
    """`words` as TOML where they are written as TOML, a list of words for `make`, else the words themselves."""
    if names == ("make",) and not words.strip().startswith("["):
        return [kind.strip() for kind in words.split(",")]
    if words[:1] in "[{\"'" and words:
        try:
            return tomllib.loads(f"value = {words}")["value"]
        except (ValueError, RecursionError):
            return words
    return words


def _beside(recipe: Recipe, folder: str) -> Recipe:
    """Paths in a recipe count from the recipe's own folder."""
    theme = os.path.join(folder, recipe.theme)
    named = os.path.isdir(theme) and os.path.basename(recipe.theme) != recipe.theme
    speech = os.path.normpath(os.path.join(folder, recipe.speech))
    return replace(recipe, speech=speech, theme=theme if named else recipe.theme)
