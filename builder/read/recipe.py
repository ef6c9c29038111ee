"""A recipe's file (decks/*.toml) and what the command line sets over it -> Recipe."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence

from builder.model.recipe import KINDS, MADE, PRESETS, RATE, Correction, Fill, Recipe
from builder.model.remark import Refusal
from builder.model.speech import As
from builder.model.unit import Unit
from builder.toml import DEEPEST, FLAG, TEXT, Kind, Schema, Table, TomlFile, check, choice, load, whole
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
    "unit": {"name": TEXT, "speaker": TEXT, "date": TEXT},
    "line": [{"at": TEXT, "as": AS, "depth": DEPTH}],
    "fill": [{"blank": TEXT, "value": TEXT, "after": TEXT, "before": TEXT}],
    "preset": choice(*PRESETS),
    "rate": whole(60, 400),
    "refs": FLAG,
    "contents": FLAG,
    "per_page": Kind("3 | 6", lambda value: value in (3, 6) and not isinstance(value, bool)),
}
"""The whole of a recipe."""
PLAIN = (("rate",), ("per_page",), ("refs",), ("contents",))
"""Keys whose values are numbers or true and false, which need no quotes anywhere."""
NEEDED = {"fill": ("blank", "value"), "line": ("at", "as")}
"""What an entry cannot go without."""


def read_recipe(path: str, settings: Settings = ()) -> Recipe:
    """The recipe in the file `path`, with `settings` over it. Its speech is found beside it."""
    file = load(path)
    check(file, RECIPE)
    recipe = _recipe(file, _set(file.table, settings))
    if not recipe.speech:
        raise file.refuse("recipe_no_speech", ("speech",))
    return _beside(recipe, os.path.dirname(path))


def recipe_of(speech: str, settings: Settings = ()) -> Recipe:
    """The recipe of a speech that has none, with `settings` over it."""
    if not settings:
        return Recipe(speech)
    return _recipe(TomlFile("--set", "", {}), _set({"speech": speech}, settings))


def _recipe(file: TomlFile, table: Table) -> Recipe:
    unit = table.get("unit", {})
    for name, needed in NEEDED.items():
        for n, entry in enumerate(table.get(name, ()), 1):
            missing = next((key for key in needed if not entry.get(key)), "")
            if missing:
                raise file.refuse("entry_incomplete", (name, f"#{n}"), entry=name, number=n, missing=missing)
    return Recipe(
        speech=table.get("speech", ""),
        theme=table.get("theme", ""),
        make=tuple(kind for kind in KINDS if kind in table.get("make", MADE)),
        unit=Unit(unit.get("name", ""), unit.get("speaker", ""), unit.get("date", "")),
        fills=tuple(Fill(**fill) for fill in table.get("fill", ())),
        corrections=tuple(Correction(c["at"], As(c["as"]), c.get("depth", 0)) for c in table.get("line", ())),
        preset=table.get("preset", ""),
        rate=table.get("rate", RATE),
        per_page=table.get("per_page", 3),
        refs=table.get("refs", True),
        contents=table.get("contents", False),
    )


def _set(table: Table, settings: Settings) -> Table:
    out = {key: dict(value) if isinstance(value, dict) else value for key, value in table.items()}
    for option, setting in settings:
        key, equals, value = setting.partition("=")
        names = tuple(part.strip() for part in key.split("."))
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
    if names in PLAIN and (words in ("true", "false") or words.isdecimal()):
        return words == "true" if words.isalpha() else int(words[:9])
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
