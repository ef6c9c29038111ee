"""Finished files -> PDF, through LibreOffice: many files by one process, a process a core, each with a profile of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from io import BytesIO

from builder import office
from builder.disk import cause, read_bytes
from builder.model.remark import Refusal
from builder.paper.fonts import Substitutes, environment, han
from builder.value import TYPE_CHECKING, Value

if TYPE_CHECKING:
    from typing import Any

SECONDS = 90
"""How long a process may take for one file; each further file gives it so many seconds more."""
MORE_SECONDS = 30
USUAL, PAGE_SECONDS = 100, 0.5
"""Pages of a file that this is enough for; how much longer each of those beyond may take."""
PAGE_BYTES = 600
"""Bytes of a document whose pages are not known yet, for about a page of it."""
LARGEST = 256 << 20


class Sheet(Value):
    """A file to print: `name` is its own, `data` its bytes, `pages` how many it must have, 0 where that is not known.

    `notes` asks for a deck's notes pages instead of its slides.
    """

    name: str
    data: bytes
    pages: int = 0
    notes: bool = False


def pdfs(sheets: Sequence[Sheet], substitutes: Substitutes) -> tuple[bytes, ...]:
    """Each file as PDF. Refuses, naming the file, where LibreOffice is missing, takes too long or makes no whole PDF of it."""
    program = office.find()
    if not program:
        raise Refusal("pdf_office_missing", file=sheets[0].name)
    if not han():
        raise Refusal("pdf_no_fonts", file=sheets[0].name)
    try:
        with office.desk() as folder:
            return _made(sheets, program, folder, substitutes)
    except OSError as error:
        raise Refusal("pdf_unwritable", file=sheets[0].name, cause=cause(error)) from error


def page_count(data: bytes) -> int:
    """How many pages a PDF has; 0 where it is none."""
    if not data.startswith(b"%PDF"):
        return 0
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return len(PdfReader(BytesIO(data)).pages)
    except (PyPdfError, ValueError, KeyError, RecursionError):
        return 0


def outline(data: bytes) -> list[tuple[str, int]]:
    """The headings that a PDF lists, in order, each with its page; empty where it lists none."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    def flat(items: Any) -> Iterator[Any]:
        for item in items:
            if isinstance(item, list):
                yield from flat(item)
            else:
                yield item

    try:
        read = PdfReader(BytesIO(data))
        return [(str(item.title), (read.get_destination_page_number(item) or 0) + 1) for item in flat(read.outline)]
    except (PyPdfError, ValueError, KeyError, RecursionError):
        return []


def _made(sheets: Sequence[Sheet], program: str, folder: str, substitutes: Substitutes) -> tuple[bytes, ...]:
    """The PDFs. One file that ends LibreOffice takes others with it, so what is missing after the first round is tried again alone."""
    desk = _Desk(program, folder, environment(substitutes, folder))
    paths = [_put(sheet, n, folder) for n, sheet in enumerate(sheets)]
    seconds, in_time = desk.round(_groups(sheets), paths, sheets)
    missing = [n for n in range(len(sheets)) if not os.path.isfile(desk.made(n))]
    if missing and in_time and len(sheets) > 1:
        cores = os.cpu_count() or 1
        for k in range(0, len(missing), cores):
            seconds, in_time = desk.round([[n] for n in missing[k : k + cores]], paths, sheets)
    return tuple(_read(sheet, desk.made(n), 0 if in_time else seconds) for n, sheet in enumerate(sheets))


class _Desk:
    """Where files are converted: a folder that is taken away afterwards."""

    def __init__(self, program: str, folder: str, fonts: tuple[tuple[str, str], ...]) -> None:
        self.program, self.folder, self.fonts, self.profiles = program, folder, fonts, 0

    def made(self, number: int) -> str:
        """Where the PDF of a file is to be."""
        return os.path.join(self.folder, "made", f"{number}.pdf")

    def round(self, groups: list[list[int]], paths: list[str], sheets: Sequence[Sheet]) -> tuple[float, bool]:
        """One process a group; how many seconds they had, and whether that was enough."""
        jobs = [self._job(tuple(paths[n] for n in group), sheets[group[0]].notes) for group in groups]
        seconds = max(_patience([sheets[n] for n in group]) for group in groups)
        return seconds, office.run(jobs, seconds)

    def _job(self, files: tuple[str, ...], notes: bool) -> office.Job:
        self.profiles += 1
        own = os.path.join(self.folder, f"office{self.profiles}")
        os.mkdir(own)
        out = os.path.join(self.folder, "made")
        return office.Job(self.program, files, "pdf", out, own, office.NOTES if notes else (), self.fonts)


def _patience(sheets: Sequence[Sheet]) -> float:
    """How many seconds a process may take for these files."""
    more = sum(max(0, (sheet.pages or len(sheet.data) // PAGE_BYTES) - USUAL) for sheet in sheets)
    return SECONDS + MORE_SECONDS * (len(sheets) - 1) + PAGE_SECONDS * more


def _groups(sheets: Sequence[Sheet]) -> list[list[int]]:
    """The files of each process: as many processes as there are cores; notes pages by one of their own."""
    cores = os.cpu_count() or 1
    plain = [n for n, sheet in enumerate(sheets) if not sheet.notes]
    notes = [n for n, sheet in enumerate(sheets) if sheet.notes]
    rows = [plain[k::cores] for k in range(cores)]
    return [group for group in (*rows, notes) if group]


def _put(sheet: Sheet, number: int, folder: str) -> str:
    path = os.path.join(folder, f"{number}{os.path.splitext(sheet.name)[1]}")
    with open(path, "wb") as file:
        file.write(sheet.data)
    return path


def _read(sheet: Sheet, path: str, seconds: float) -> bytes:
    """The PDF at `path`; `seconds` is how long LibreOffice had where it was stopped, else 0."""
    data = read_bytes(path, LARGEST) if os.path.isfile(path) else b""
    pages = page_count(data)
    if not pages and seconds:
        raise Refusal("pdf_slow", file=sheet.name, seconds=round(seconds))
    if not pages or (sheet.pages and pages != sheet.pages):
        raise Refusal("pdf_failed", file=sheet.name)
    return data
