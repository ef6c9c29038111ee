"""Where themes and recipes are looked for: beside the user first, then what the program ships."""

from __future__ import annotations

import os

from builder.model.remark import Refusal

_HERE = os.path.dirname(os.path.abspath(__file__))


def shelves(kind: str, beside: str = "") -> tuple[str, ...]:
    """Folders that may hold `kind` ("themes", "decks", "seeds"), the nearest first.

    `beside` is a recipe's folder. What ships lies in the package when it is installed, next to it in a checkout.
    """
    own = [os.path.join(os.getcwd(), kind)]
    if beside:
        own += [os.path.join(beside, kind), os.path.join(beside, os.pardir, kind)]
    shipped = [os.path.join(_HERE, "shipped", kind), os.path.join(_HERE, os.pardir, kind)]
    return tuple(dict.fromkeys(os.path.normpath(folder) for folder in (*own, *shipped) if os.path.isdir(folder)))


def recipe_file(name: str) -> str:
    """The recipe that `name` means: a path, or the name of one on the shelves; "" where it is no recipe."""
    if name.lower().endswith(".toml"):
        if not os.path.exists(name) and os.path.basename(name) == name:
            return _on_shelf(name) or name
        return name
    if os.path.exists(name) or os.path.splitext(name)[1] or os.path.basename(name) != name:
        return ""
    return _on_shelf(f"{name}.toml")


def _on_shelf(file: str) -> str:
    found = (os.path.join(folder, file) for folder in shelves("decks"))
    return next((path for path in found if os.path.isfile(path)), "")


def theme_folder(name: str, folders: tuple[str, ...]) -> str:
    """The folder of the theme `name`, or `name` itself where it is a theme's folder. Refuses one that is not there."""
    if os.path.basename(name) == name:
        for folder in folders:
            if os.path.isfile(os.path.join(folder, name, "theme.toml")):
                return os.path.join(folder, name)
    if os.path.isfile(os.path.join(name, "theme.toml")):
        return name
    if os.path.isdir(name):
        raise Refusal("theme_no_file", file=name)
    raise Refusal("theme_missing", theme=name, known="、".join(theme_names(folders)))


def parent_folder(name: str, beside: str, folders: tuple[str, ...]) -> str:
    """The folder of the theme `name` that a theme in `beside` extends: next to it, else in `folders`; "" for none."""
    found = (os.path.join(folder, name) for folder in (beside, *folders))
    return next((os.path.abspath(path) for path in found if os.path.isfile(os.path.join(path, "theme.toml"))), "")


def theme_names(folders: tuple[str, ...]) -> tuple[str, ...]:
    """The names of all themes in `folders`, sorted."""
    names: set[str] = set()
    for folder in folders:
        names.update(name for name in os.listdir(folder) if os.path.isfile(os.path.join(folder, name, "theme.toml")))
    return tuple(sorted(names))
