"""A recipe's file (decks/*.toml) and what the command line sets over it -> Recipe."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence

from builder.model.deck import Layout
from builder.model.recipe import KINDS, MADE, PRESETS, RATE, Correction, Fill, Recipe
from builder.model.remark import Refusal
from builder.model.speech import As
from builder.model.unit import Unit
from builder.toml import (
    DEEPEST,
    FLAG,
    PATH,
    SHORT,
    TEXT,
    Kind,
    Schema,
    Table,
    TomlFile,
    check,
    choice,
    is_line,
    load,
    whole,
)
from builder.value import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from builder.model.wishes import Wishes

DEEPEST_POINT = 6
Settings = Sequence[tuple[str, str]]
"""What the command line sets: the option that does, and KEY=VALUE."""

MAKE = Kind(
    "[" + " ".join(KINDS) + "]",
    lambda value: isinstance(value, list) and bool(value) and all(kind in KINDS for kind in value),
)

AS = choice(*(kind.value for kind in As))
DEPTH = Kind("depth", lambda value: type(value) is int and 1 <= value <= DEEPEST_POINT)

MOST_SLIDES = 10_000
LONGEST, MOST_LINES = 400, 20
"""Characters of words picked for a slide, and how many lines of them it may have."""


def _is_text(value: object) -> bool:
    return is_line(value, LONGEST)


def _is_words(value: object) -> bool:
    return isinstance(value, list) and 0 < len(value) <= MOST_LINES and all(map(_is_text, value))


WORDS = Kind("words", lambda value: _is_text(value) or _is_words(value))
LINES = Kind(
    "lines",
    lambda value: (
        isinstance(value, list)
        and 0 < len(value) <= MOST_LINES
        and all(_is_text(line) or _is_words(line) for line in value)
    ),
)
LAYOUTS = frozenset(layout.value for layout in Layout)
FAMILIES = tuple(dict.fromkeys(layout.value.rstrip("_0123456789") for layout in Layout))
LAYOUT = Kind(" | ".join(FAMILIES), lambda value: value in LAYOUTS or value in FAMILIES)
SLIDE: Schema = {
    "at": TEXT, "layout": LAYOUT, "title": TEXT, "lines": LINES, "split": WORDS, "skip": FLAG, "after": TEXT,
}  # fmt: skip

RECIPE: Schema = {
    "speech": PATH,
    "theme": PATH,
    "make": MAKE,
    "minutes": FLAG,
    "rate": whole(60, 400),
    "unit": {"name": TEXT, "speaker": TEXT, "date": TEXT, "confidential": SHORT},
    "line": [{"at": TEXT, "as": AS, "depth": DEPTH}],
    "fill": [{"blank": TEXT, "value": TEXT, "after": TEXT, "before": TEXT}],
    "slide": [SLIDE],
    "slides": whole(1, MOST_SLIDES),
    "density": choice("low", "normal", "high"),
    "planned": TEXT,
    "preset": choice(*PRESETS),
    "refs": FLAG,
    "contents": FLAG,
    "per_page": Kind("3 | 6", lambda value: value in (3, 6) and not isinstance(value, bool)),
}
"""The whole of a recipe."""
NEEDED = {"fill": ("blank", "value"), "line": ("at", "as"), "slide": ("at",)}
"""What an entry cannot go without."""
WISHES = ("planned", "slides", "density", "slide")
"""Keys that decide over the deck's slides."""


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
    for name, needed in NEEDED.items():
        for n, entry in enumerate(table.get(name, ()), 1):
            missing = next((key for key in needed if not entry.get(key)), "")
            if missing:
                raise file.refuse("entry_incomplete", (name, f"#{n}"), entry=name, number=n, missing=missing)
    return Recipe(
        speech=table.get("speech", ""),
        theme=table.get("theme", ""),
        make=tuple(kind for kind in KINDS if kind in table.get("make", MADE)),
        unit=Unit(**table.get("unit", {})),
        fills=tuple(Fill(**fill) for fill in table.get("fill", ())),
        corrections=tuple(Correction(c["at"], As(c["as"]), c.get("depth", 0)) for c in table.get("line", ())),
        wishes=_wishes(file, table) if any(key in table for key in WISHES) else None,
        rate=table.get("rate", RATE) if table.get("minutes", True) else 0,
        preset=table.get("preset", ""),
        per_page=table.get("per_page", 3),
        refs=table.get("refs", True),
        contents=table.get("contents", False),
    )


def _wishes(file: TomlFile, table: Table) -> Wishes:
    """What is decided over the slides, each decision with the lines of the file that tell it."""
    from builder.model.wishes import Pin, Wishes

    places = file.places()
    pins = tuple(
        Pin(
            **{key: value for key, value in slide.items() if key not in ("lines", "split")},
            lines=tuple(tuple(_listed(line)) for line in slide.get("lines", ())),
            split=tuple(_listed(slide.get("split", []))),
            places={key: places.get(("slide", f"#{n}", key), 0) for key in slide},
        )
        for n, slide in enumerate(table.get("slide", ()), 1)
    )
    return Wishes(file.path, table.get("planned", ""), table.get("slides", 0), table.get("density", ""), pins)


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


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
    """`words` as TOML where they are written as TOML or the key holds no text, a list of words for `make`, else themselves."""
    if names == ("make",) and not words.strip().startswith("["):
        return [kind.strip() for kind in words.split(",")]
    kind = RECIPE.get(names[0]) if len(names) == 1 else None
    if words[:1] in tuple("[{\"'") or (isinstance(kind, Kind) and not kind.accepts(words)):
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
