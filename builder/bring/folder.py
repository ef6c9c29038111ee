"""A theme's folder written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable

from builder.disk import cause, make_folder
from builder.model.remark import Refusal
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


def write_folder(path: str, files: dict[str, bytes], checked: Callable[[str], T]) -> T:
    """Writes `files` into a new folder, has it `checked`, and puts it at `path`; what stood there goes once all is well.

    What `checked` gives comes back.

    Refuses, with the system's cause, where it cannot; whatever `checked` refuses leaves everything as it was.
    """
    above, name = os.path.split(os.path.abspath(path))
    make_folder(above)
    made = os.path.join(above, f".jiangyi-{os.getpid()}-{name}")
    old = f"{made}.old"
    try:
        shutil.rmtree(made, ignore_errors=True)
        os.mkdir(made)
        for file, data in files.items():
            with open(os.path.join(made, file), "wb") as stream:
                stream.write(data)
        found = checked(made)
        if os.path.lexists(path):
            os.rename(path, old)
        _moved(made, path, old)
        return found
    except OSError as error:
        raise Refusal("unwritable", file=path, cause=cause(error)) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _moved(made: str, path: str, old: str) -> None:
    """Puts the folder in its place; what stood there comes back where that fails."""
    try:
        os.rename(made, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.rename(old, path)
        raise
