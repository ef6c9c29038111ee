"""`theme preview`: every layout of a theme and its handouts' first pages, drawn by LibreOffice, as one picture or one PDF."""

from __future__ import annotations

import os

from builder.build import build
from builder.compile import cache
from builder.compile.cache import Progress
from builder.disk import write_files
from builder.model.deck import Layout
from builder.model.recipe import Recipe
from builder.model.remark import Refusal
from builder.model.theme import Theme
from builder.paper.pdf import Sheet, pdfs
from builder.paper.pictures import pictures
from builder.shelves import shelves, theme_folder
from builder.value import TYPE_CHECKING
from builder.wardrobe.poster import bound, poster
from builder.wardrobe.sample import sample
from builder.write.deck import deck_bytes

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from builder.wardrobe.commands import Say

SUFFIXES = (".png", ".pdf")
SPEECH = "mobilisation.txt"
"""The speech that ships whose handouts are shown."""
PAPERS = (("speech_text", "讲话稿"), ("speech_text", "公文版式"), ("reading_copy", ""), ("study", ""))
"""The handouts whose first pages are shown: kind and preset."""
NAMES = ("speech_text", "official", "reading_copy", "study")
OUT = "out"

Files = list[tuple[str, bytes]]


def preview(options: argparse.Namespace, say: Say, progress: Progress) -> tuple[int, dict[str, Any]]:
    """Draws the sample and writes it. Refuses where there is no LibreOffice, or for a picture no poppler."""
    folders = shelves("themes")
    folder = theme_folder(options.theme, folders)
    theme, _ = cache.theme(folder, folders, progress)
    path = options.out or os.path.join(OUT, f"{theme.name}-样张.png")
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in SUFFIXES:
        raise Refusal("preview_name", file=path)
    files = [_slides(folder, folders, options.full, progress), *_papers(folder, folders, progress)]
    progress("drawing")
    data = _picture(files, theme) if suffix == ".png" else _document(files, theme)
    write_files([(path, data)], options.force)
    progress("")
    say("drawn", path=path, slides=len(Layout), pages=len(PAPERS))
    return 0, {"schema": "jiangyi.theme_preview/1", "path": path, "slides": len(Layout), "pages": len(PAPERS)}


def _slides(folder: str, folders: tuple[str, ...], full: bool, progress: Progress) -> tuple[str, bytes]:
    """The sample's deck."""
    theme, stencils = cache.theme(folder, folders, progress)
    deck, images = sample(theme, full)
    return "sample.pptx", deck_bytes(deck, stencils.deck, images)


def _papers(folder: str, folders: tuple[str, ...], progress: Progress) -> Files:
    """The handouts of a speech that ships, in the theme."""
    speech = next(path for shelf in shelves("seeds")[::-1] if os.path.isfile(path := os.path.join(shelf, SPEECH)))
    out = []
    for name, (kind, preset) in zip(NAMES, PAPERS, strict=True):
        made, _ = build(Recipe(speech, folder, make=(kind,), preset=preset), folders, progress)
        out.append((f"{name}.docx", made[0].data))
    return out


def _drawn(files: Files, theme: Theme) -> list[bytes]:
    """Each file as PDF. What a build says of a PDF that fails, that all else is made, is not so here."""
    try:
        return list(pdfs([Sheet(name, data) for name, data in files], theme.substitutes))
    except Refusal as error:
        if error.code == "pdf_office_missing":
            raise Refusal("preview_no_office", file=theme.name) from error
        if error.code in ("pdf_slow", "pdf_failed"):
            raise Refusal("preview_failed", file=theme.name) from error
        raise


def _picture(files: Files, theme: Theme) -> bytes:
    slides, *papers = _drawn(files, theme)
    names = [layout.value for layout in Layout]
    pages = [(name, pictures(theme.name, data)[0]) for name, data in zip(NAMES, papers, strict=True)]
    return poster(list(zip(names, pictures(theme.name, slides), strict=True)), pages)


def _document(files: Files, theme: Theme) -> bytes:
    slides, *papers = _drawn(files, theme)
    return bound(slides, [layout.value for layout in Layout], list(zip(NAMES, papers, strict=True)))
