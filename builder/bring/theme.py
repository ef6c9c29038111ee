"""`theme import`: a unit's own template -> a theme's folder beside the user, checked before it is there."""

from __future__ import annotations

import os
import re

from builder.bring.deck import bring_deck
from builder.bring.file import DECK, template_file
from builder.bring.folder import write_folder
from builder.bring.settings import Settings
from builder.compile.source import FILE, read_theme
from builder.compile.theme import compile_theme
from builder.model.remark import Refusal, Remark
from builder.shelves import theme_names
from builder.value import Value

PARENT = "base"
_NAME = re.compile(r"[\w\-]{1,60}")


class Brought(Value):
    """Where the theme stands now, which files it has, what there is to say of it."""

    folder: str
    files: tuple[str, ...]
    remarks: tuple[Remark, ...]


def bring(path: str, name: str, shelves: tuple[str, ...], force: bool) -> Brought:
    """Makes the theme `name` of the template at `path`, in the folder themes here. Refuses a name that is taken, unless `force`."""
    if not _NAME.fullmatch(name):
        raise Refusal("theme_name", theme=name)
    folder = os.path.join(os.getcwd(), "themes", name)
    if not force and (os.path.lexists(folder) or name in theme_names(shelves)):
        raise Refusal("theme_stands", theme=name, file=folder)
    kind, main, package = template_file(path)
    settings = Settings()
    settings.put((), {"extends": PARENT, "title": name})
    files: dict[str, bytes] = {}
    if kind == DECK:
        made = bring_deck(package, main, settings)
        files["deck.pptx"] = made.data
        remarks = made.remarks
    text = settings.text(os.path.basename(path))
    files = {FILE: text.encode("utf-8"), **files}
    write_folder(folder, files, lambda there: _check(there, path, shelves))
    return Brought(folder, tuple(files), remarks)


def _check(folder: str, path: str, shelves: tuple[str, ...]) -> None:
    """Whether the theme in `folder` can be printed at all. Refuses, naming the template, where it cannot."""
    try:
        compile_theme(read_theme(folder, shelves))
    except Refusal as error:
        raise Refusal("template_unfit", file=path, cause=error.facts.get("key", error.code)) from error
