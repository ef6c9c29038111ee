"""A PDF's pages as pictures, through poppler."""

from __future__ import annotations

import os
import shutil
import subprocess

from builder import office
from builder.disk import cause, read_bytes
from builder.model.remark import Refusal

DPI = 80
"""Of a slide 13.333 in wide: sharp at a third of its size on paper."""
SECONDS = 180
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
            command = [program, "-r", str(DPI), "-png", source, os.path.join(folder, "page")]
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)  # noqa: S603
            made = sorted((path for path in os.listdir(folder) if path.startswith("page-")), key=_number)
            return tuple(read_bytes(os.path.join(folder, path), LARGEST) for path in made)
    except subprocess.SubprocessError as error:
        raise Refusal("pages_failed", file=name) from error
    except OSError as error:
        raise Refusal("pdf_unwritable", file=name, cause=cause(error)) from error


def _number(name: str) -> int:
    return int("".join(filter(str.isdigit, name)) or 0)
