"""`theme import`: a unit's own templates -> a theme's folder beside the user, checked before it is there."""

from __future__ import annotations

import os
import re

from builder.bring.deck import Deck, bring_deck
from builder.bring.file import DECK, HANDOUT, template_file
from builder.bring.folder import write_folder
from builder.bring.settings import Settings
from builder.compile import cache
from builder.compile.source import FILE, read_theme
from builder.compile.template import told_as_template
from builder.compile.theme import compile_theme
from builder.model.remark import Refusal, Remark
from builder.shelves import theme_names
from builder.value import TYPE_CHECKING, Value, replace

if TYPE_CHECKING:
    from builder.bring.word import Paper
    from builder.model.stencil import Stencils
    from builder.model.theme import Theme
    from builder.zipped import Package

    Template = tuple[str, str, Package]
    """Its kind, the name of its main part, its package."""

PARENT = "base"
_NAME = re.compile(r"[\w\-]{1,60}")


class Brought(Value):
    """Where the theme stands now, which files it has, what there is to say of it."""

    folder: str
    files: tuple[str, ...]
    remarks: tuple[Remark, ...]


def bring(paths: tuple[str, ...], name: str, shelves: tuple[str, ...], force: bool) -> Brought:
    """Makes the theme `name` of the templates at `paths`, a presentation, a document or one of each, in the folder themes here.

    Refuses a name that is taken, unless `force`, and two templates of one kind.
    """
    if not _NAME.fullmatch(name):
        raise Refusal("theme_name", theme=name)
    folder = os.path.join(os.getcwd(), "themes", name)
    if not force and (os.path.lexists(folder) or name in theme_names(shelves)):
        raise Refusal("theme_stands", theme=name, file=folder)
    settings = Settings()
    settings.put((), {"extends": PARENT, "title": name})
    files: dict[str, bytes] = {}
    remarks: dict[Remark, None] = {}
    for path, template in _sorted(paths):
        with told_as_template(path):
            file, made = _harvested(template, settings)
        files[file] = made.data
        remarks.update(dict.fromkeys(made.remarks))
    text = settings.text([os.path.basename(path) for path in paths])
    written = {FILE: text.encode("utf-8"), **files}
    compiled = write_folder(folder, written, lambda there: _compiled(there, name, paths, shelves))
    cache.keep(folder, shelves, compiled)
    return Brought(folder, (FILE, *files), tuple(remarks))


def _sorted(paths: tuple[str, ...]) -> list[tuple[str, Template]]:
    """The templates, a presentation first: on paper the document's colours count. Refuses two of one kind."""
    found: dict[str, tuple[str, Template]] = {}
    for path in paths:
        with told_as_template(path):
            template = template_file(path)
        if template[0] in found:
            raise Refusal("template_twice", file=path, other=found[template[0]][0])
        found[template[0]] = (path, template)
    return [found[kind] for kind in (DECK, HANDOUT) if kind in found]


def _harvested(template: Template, settings: Settings) -> tuple[str, Deck | Paper]:
    """The file that stands beside the theme, its name ahead of it; what it says goes into `settings`."""
    kind, main, package = template
    if kind == DECK:
        return "deck.pptx", bring_deck(package, main, settings)
    from builder.bring.word import bring_paper

    return "handout.docx", bring_paper(package, main, settings)


def _compiled(folder: str, name: str, paths: tuple[str, ...], shelves: tuple[str, ...]) -> tuple[Theme, Stencils]:
    """The theme in `folder`, to be called `name`. Refuses, naming the templates, where it cannot be printed at all."""
    try:
        return compile_theme(replace(read_theme(folder, shelves), name=name))
    except Refusal as error:
        cause = error.facts.get("key", error.code)
        raise Refusal("template_unfit", file=", ".join(paths), cause=cause) from error
