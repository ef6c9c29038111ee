"""Finished files as they are drawn: their PDFs, and contents with the pages that those show."""

from __future__ import annotations

from builder.build import DEFAULT_THEME, Made, quiet
from builder.compile import cache
from builder.compile.cache import Progress
from builder.model.handout import Handout
from builder.model.recipe import Recipe
from builder.model.stencil import HandoutStencils
from builder.shelves import theme_folder
from builder.value import replace
from builder.write.handout import handout_bytes

NOTES_PAGES = "-备注页"
"""What the notes pages of a deck are named, behind its own name."""


def on_paper(
    made: tuple[Made, ...], recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[Made, ...]:
    """Finished files, contents with the pages as they are drawn, and their PDFs; of a deck its notes pages too.

    Refuses where LibreOffice cannot make one.
    """
    from builder.paper.pdf import Sheet, page_count, pdfs

    folder = theme_folder(recipe.theme or DEFAULT_THEME, shelves)
    theme, _ = cache.theme(folder, shelves, progress)
    progress("drawing")
    decks = [file for file in made if file.kind == "deck"]
    sheets = [Sheet(file.name, file.data, file.count if file.kind == "deck" else 0) for file in made if not file.pdf]
    notes = [Sheet(file.name, file.data, file.count, notes=True) for file in decks]
    fresh = iter(pdfs([*sheets, *notes], theme.substitutes))
    drawn = [file.pdf or next(fresh) for file in made]  # the slides on paper have drawn their deck already
    settled = [_with_pages(file, data, (folder, shelves), progress) for file, data in zip(made, drawn, strict=True)]
    names = [*(file.name for file in made), *(_notes_of(file.name) for file in decks)]
    named = zip(names, (*drawn, *fresh), strict=True)
    return (*settled, *(Made("pdf", f"{_stem(name)}.pdf", data, page_count(data)) for name, data in named))


def _stem(name: str) -> str:
    return name.rpartition(".")[0]


def _notes_of(name: str) -> str:
    """What the notes pages of a deck are named: 讲话-备注页.pptx for 讲话.pptx."""
    return f"{_stem(name)}{NOTES_PAGES}{name[len(_stem(name)) :]}"


def _with_pages(file: Made, data: bytes, where: tuple[str, tuple[str, ...]], progress: Progress) -> Made:
    """A handout whose contents have the pages of its PDF `data`."""
    if file.listed is None:
        return file
    from builder.paper.pdf import outline
    from builder.plan.contents import drawn_pages, paged

    settled = paged(file.listed, drawn_pages(file.listed, outline(data)))
    _, stencils = cache.paper(*where, settled.look, progress)
    return file if settled == file.listed else _printed_anew(file, settled, stencils)


def _printed_anew(file: Made, handout: Handout, stencils: HandoutStencils) -> Made:
    return replace(file, data=handout_bytes(handout, stencils, file.images), listed=handout)
