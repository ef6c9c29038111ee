"""The commands `print` and `doctor`: what the door says and does where paper is concerned."""

from __future__ import annotations

import os
from collections.abc import Callable

from builder.build import DEFAULT_THEME, build, on_paper
from builder.compile import cache
from builder.compile.cache import Progress
from builder.disk import read_bytes, write_files
from builder.model.recipe import Recipe
from builder.model.remark import Refusal
from builder.paper import printer
from builder.paper.pdf import LARGEST, Sheet, page_count, pdfs
from builder.paper.printer import Ticket
from builder.say import Voice
from builder.say.desk import FINDINGS, PRINTING, SIDES, STATES
from builder.shelves import shelves, theme_folder
from builder.value import TYPE_CHECKING, replace

if TYPE_CHECKING:
    import argparse
    from typing import Any

FINISHED = (".docx", ".pptx", ".pdf")
"""Files that are printed as they are; anything else is a speech or a recipe, built first."""
BOOKLET = "-小册子.pdf"

Say = Callable[[str], None]
Found = Callable[["argparse.Namespace"], tuple[Recipe, tuple[str, ...]]]


def print_files(options: argparse.Namespace, found: Found, say: Say, progress: Progress) -> tuple[int, dict[str, Any]]:
    """Shows what would be sent to the printer, and sends it where the person says so; the status, and the same for programs."""
    voice: Voice = options.voice
    jobs = [(_ticket(name, data, options), data) for name, data in _pdfs(options, found, progress)]
    if options.booklet:
        jobs = _booklets(jobs, options)
    progress("")
    chosen = options.printer or printer.default_printer()
    for ticket, data in jobs:
        if not options.json:
            say(_shown(ticket, chosen, voice))
        if options.yes:
            printer.send(ticket, data)
    if not options.json:
        say(voice.say(PRINTING, "sent" if options.yes else "not_sent", count=len(jobs)))
    listed = [
        {"name": t.name, "pages": t.pages, "paper": t.paper, "sides": t.sides, "copies": t.copies, "sheets": t.sheets}
        for t, _ in jobs
    ]
    return 0, {"schema": "jiangyi.print/1", "printer": chosen, "sent": bool(options.yes), "files": listed}


def _pdfs(options: argparse.Namespace, found: Found, progress: Progress) -> list[tuple[str, bytes]]:
    """The PDFs that are asked for, with their names."""
    path: str = options.source
    suffix = os.path.splitext(path)[1].lower()
    name = os.path.basename(path)
    if suffix not in FINISHED:
        recipe, folders = found(options)
        made, _ = build(recipe, folders, progress)
        return [(file.name, file.data) for file in on_paper(made, recipe, folders, progress) if file.kind == "pdf"]
    data = read_bytes(path, LARGEST)
    if suffix != ".pdf":
        folders = shelves("themes")
        theme, _ = cache.theme(theme_folder(options.theme or DEFAULT_THEME, folders), folders, progress)
        progress("drawing")
        (data,) = pdfs([Sheet(path, data)], theme.substitutes)
    if not page_count(data):
        raise Refusal("no_pdf", file=path)
    return [(os.path.splitext(name)[0] + ".pdf", data)]


def _ticket(name: str, data: bytes, options: argparse.Namespace) -> Ticket:
    return Ticket(name, page_count(data), options.printer, options.copies, options.duplex, False)


def _booklets(jobs: list[tuple[Ticket, bytes]], options: argparse.Namespace) -> list[tuple[Ticket, bytes]]:
    """Each as a booklet, which is written beside what is built."""
    from builder.paper.booklet import imposed

    out = []
    for ticket, data in jobs:
        made = imposed(data)
        name = os.path.splitext(ticket.name)[0] + BOOKLET
        out.append((replace(ticket, name=name, pages=page_count(made), booklet=True), made))
    write_files([(os.path.join(options.out, ticket.name), data) for ticket, data in out], options.force)
    return out


def _shown(ticket: Ticket, chosen: str, voice: Voice) -> str:
    return voice.say(
        PRINTING,
        "job",
        name=ticket.name,
        paper=ticket.paper,
        pages=ticket.pages,
        sides=voice.say(SIDES, ticket.sides),
        copies=ticket.copies,
        sheets=ticket.sheets,
        printer=chosen or voice.say(PRINTING, "default"),
    )


def examine(options: argparse.Namespace, _: Found, say: Say, progress: Progress) -> tuple[int, dict[str, Any]]:
    """Says what of the road to paper is there and what to install; status 1 where something is missing."""
    from builder.paper.doctor import MISSING, findings

    voice: Voice = options.voice
    folders = shelves("themes")
    theme, __ = cache.theme(theme_folder(options.theme or DEFAULT_THEME, folders), folders, progress)
    all_ = findings(theme.substitutes)
    progress("")
    for finding in () if options.json else all_:
        what = voice.say(FINDINGS, finding.code, name=finding.name)
        say(voice.say(STATES, finding.state, what=what, found=finding.found, install=finding.install))
    listed = [{"code": f.code, "state": f.state, "name": f.name, "found": f.found, "install": f.install} for f in all_]
    status = 1 if any(finding.state == MISSING for finding in all_) else 0
    return status, {"schema": "jiangyi.doctor/1", "complete": not status, "findings": listed}


COMMANDS = {"print": print_files, "doctor": examine}
