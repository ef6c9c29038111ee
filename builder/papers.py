"""What is written beside decks and handouts, for people to decide over or to check: the storyboard as a recipe, the report."""

from __future__ import annotations

import json
import os

from builder.build import DEFAULT_THEME, Plan, ledger, storyboard
from builder.compile.cache import Progress
from builder.model.recipe import Recipe
from builder.model.remark import Refusal, Remark
from builder.model.stencil import Stencils
from builder.shelves import shelves, theme_folder
from builder.show import report_data
from builder.toml import PATH
from builder.value import Value, replace
from builder.write.recipe import recipe_text

REPORT = b'{\n "schema": "jiangyi.report/1"'
"""How a report begins: what begins so is ours to replace."""


class Paper(Value):
    """A text in memory; `count` is of its slides or sentences."""

    data: bytes
    count: int
    remarks: tuple[Remark, ...] = ()


def report(decided: Plan, stencils: Stencils) -> Paper:
    """The account of a plan, as JSON."""
    told = report_data(ledger(decided, stencils))
    parts = [f' "{key}": {_json(value)}' for key, value in told.items()]
    text = "{\n" + ",\n".join(parts) + "\n}\n"
    return Paper(text.encode("utf-8", "replace"), len(told["sentences"]), decided.remarks)


def _json(value: object) -> str:
    """`value` as JSON, of a list each entry on a line of its own."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(f"  {_json(entry)}" for entry in value) + "\n ]"
    return json.dumps(value, ensure_ascii=False)


def board(recipe: Recipe, path: str, folders: tuple[str, ...], progress: Progress) -> Paper:
    """The recipe for `path` that makes what `recipe` makes, with its slides to decide over. `folders` may hold the theme."""
    if not path.lower().endswith(".toml"):
        raise Refusal("no_toml_name", file=path)
    made, remarks = storyboard(recipe, folders, progress)
    folder = os.path.dirname(os.path.abspath(path))
    beside = replace(recipe, speech=_from(folder, recipe.speech), theme=_theme(recipe, folder, folders))
    if recipe.unit.logo:
        beside = replace(beside, unit=replace(recipe.unit, logo=_from(folder, recipe.unit.logo)))
    for name in filter(None, (beside.speech, beside.theme, beside.unit.logo)):
        if not PATH.accepts(name):
            raise Refusal("path_unspeakable", file=name)
    count = sum(entry.number > 0 for entry in made.entries)
    return Paper(recipe_text(beside, made).encode(), count, remarks)


def _theme(recipe: Recipe, folder: str, folders: tuple[str, ...]) -> str:
    """The theme as a recipe in `folder` names it: by its name where that is found from anywhere, else by its path."""
    name = recipe.theme or DEFAULT_THEME
    found = theme_folder(name, folders)
    if os.path.basename(name) == name:
        here = os.path.normpath(os.path.join(os.getcwd(), "themes"))
        beside = [os.path.normpath(os.path.join(folder, *up, "themes")) for up in ((), (os.pardir,))]
        near = (f for f in shelves("themes", folder) if f != here or f in beside)
        same = next((f for f in near if os.path.isfile(os.path.join(f, name, "theme.toml"))), "")
        if same and os.path.samefile(os.path.join(same, name), found):
            return name
    path = _from(folder, found)
    return path if "/" in path else f"./{path}"


def _from(folder: str, path: str) -> str:
    """`path` as it is written in a file in `folder`, with / on every system; whole where no way leads from one to the other."""
    try:
        way = os.path.relpath(os.path.abspath(path), folder)
    except ValueError:  # another drive
        way = os.path.abspath(path)
    return way.replace(os.sep, "/")
