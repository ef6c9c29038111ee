"""A PDF's pages as pictures, through poppler."""

from __future__ import annotations

import os
import shutil
import subprocess
import time

from builder import office
from builder.disk import cause, read_bytes
from builder.model.remark import Refusal
from builder.paper.pdf import page_count

DPI = 80
"""Of a slide 13.333 in wide: sharp at a third of its size on paper."""
SECONDS, PAGE_SECONDS = 180, 1.0
"""How long poppler may take, and how much longer for each page."""
LARGEST = 32 << 20


def pictures(name: str, data: bytes) -> tuple[bytes, ...]:
    """Each page as PNG. Refuses, naming the file `name`, where poppler is missing or fails."""
    program = shutil.which("pdftoppm")
    if program is None:
        raise Refusal("pages_missing", file=name)
    try:
        with office.desk() as folder:
            source = os.path.join(folder, "deck.pdf")
            with open(source, "wb") as file:
                file.write(data)
            _cut(program, source, os.path.join(folder, "page"), page_count(data))
            made = sorted((path for path in os.listdir(folder) if path.startswith("page-")), key=_number)
            return tuple(read_bytes(os.path.join(folder, path), LARGEST) for path in made)
    except subprocess.SubprocessError as error:
        raise Refusal("pages_failed", file=name) from error
    except OSError as error:
        raise Refusal("pdf_unwritable", file=name, cause=cause(error)) from error


def _cut(program: str, source: str, target: str, pages: int) -> None:
    """Writes each page of the PDF `source`: one process a core, each with a share of the pages."""
    share = max(1, -(-pages // (os.cpu_count() or 1)))
    ranges = [(first, min(first + share, pages + 1) - 1) for first in range(1, pages + 1, share)]
    command = [program, "-r", str(DPI), "-png"]
    quiet = subprocess.DEVNULL
    jobs = [
        subprocess.Popen([*command, "-f", str(a), "-l", str(b), source, target], stdout=quiet, stderr=quiet)  # noqa: S603
        for a, b in ranges
    ]
    until = time.monotonic() + SECONDS + PAGE_SECONDS * pages
    try:
        for job in jobs:
            if job.wait(max(0.0, until - time.monotonic())):
                raise subprocess.CalledProcessError(job.returncode, program)
    finally:
        for job in jobs:
            job.kill()
            job.wait()


def _number(name: str) -> int:
    return int("".join(filter(str.isdigit, name)) or 0)
