"""`theme import`: a unit's own template -> a theme's folder beside the user, checked before it is there."""

from __future__ import annotations

import os
import re

from builder.bring.deck import Deck, bring_deck
from builder.bring.file import DECK, template_file
from builder.bring.folder import write_folder
from builder.bring.settings import Settings
from builder.compile.source import FILE, read_theme
from builder.compile.template import told_as_template
from builder.compile.theme import compile_theme
from builder.model.remark import Refusal, Remark
from builder.shelves import theme_names
from builder.value import TYPE_CHECKING, Value

if TYPE_CHECKING:
    from builder.bring.word import Paper

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
    settings = Settings()
    settings.put((), {"extends": PARENT, "title": name})
    with told_as_template(path):
        file, made = _harvested(path, settings)
    files = {FILE: settings.text(os.path.basename(path)).encode("utf-8"), file: made.data}
    write_folder(folder, files, lambda there: _check(there, path, shelves))
    return Brought(folder, tuple(files), made.remarks)


def _harvested(path: str, settings: Settings) -> tuple[str, Deck | Paper]:
    """The file that stands beside the theme, its name ahead of it; what it says goes into `settings`."""
    kind, main, package = template_file(path)
    if kind == DECK:
        return "deck.pptx", bring_deck(package, main, settings)
    from builder.bring.word import bring_paper

    return "handout.docx", bring_paper(package, main, settings)


def _check(folder: str, path: str, shelves: tuple[str, ...]) -> None:
    """Whether the theme in `folder` can be printed at all. Refuses, naming the template, where it cannot."""
    try:
        compile_theme(read_theme(folder, shelves))  # with the look of handouts that every build needs
    except Refusal as error:
        raise Refusal("template_unfit", file=path, cause=error.facts.get("key", error.code)) from error
