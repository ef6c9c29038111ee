"""Drafts of other programs (.doc, .wps, .odt, .rtf) -> bytes of a .docx, through LibreOffice where it is installed."""

from __future__ import annotations

import os

from builder import office
from builder.disk import read_bytes
from builder.model.remark import Refusal

SECONDS = 60
"""How long a conversion may take."""

LARGEST_MADE = 256 << 20


def to_docx(path: str, data: bytes, suffix: str) -> bytes:
    """The draft `data`, of the kind that `suffix` tells, as .docx. Refuses where LibreOffice is missing or fails."""
    program = office.find()
    if not program:
        raise Refusal("office_missing", file=path)
    try:
        with office.desk() as folder:
            return _converted(path, data, suffix, program, folder)
    except OSError as error:
        raise Refusal("office_failed", file=path) from error


def _converted(path: str, data: bytes, suffix: str, program: str, folder: str) -> bytes:
    source, made = os.path.join(folder, f"draft{suffix}"), os.path.join(folder, "made")
    with open(source, "wb") as file:
        file.write(data)
    if not office.run([office.Job(program, (source,), "docx", made, folder)], SECONDS):
        raise Refusal("office_slow", file=path, seconds=SECONDS)
    target = os.path.join(made, "draft.docx")
    if not os.path.isfile(target):  # the exit status says nothing
        raise Refusal("office_failed", file=path)
    return read_bytes(target, LARGEST_MADE)
