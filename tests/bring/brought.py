"""Templates imported once, and decks built with them, for many tests."""

from __future__ import annotations

import functools
import os
import tempfile
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation

from builder.bring.theme import Brought, bring
from builder.build import build
from builder.model.recipe import Recipe
from tests.bring.templates import MADE, saved
from tests.samples import ROOT, SHELVES


def brought(data: bytes, suffix: str = ".pptx", name: str = "theirs", force: bool = False) -> Brought:
    """The theme of a template, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="jiangyi-test-"))
    file = folder / f"template{suffix}"
    file.write_bytes(data)
    before = Path.cwd()
    os.chdir(folder)
    try:
        return bring((str(file),), name, SHELVES, force)
    finally:
        os.chdir(before)


@functools.cache
def template(name: str) -> bytes:
    """A template by its name."""
    return saved(MADE[name]())


@functools.cache
def theme(name: str) -> Brought:
    """The theme of a template by its name."""
    return brought(template(name))


def deck_of(made: Brought, seed: str = "mobilisation.txt") -> bytes:
    """The deck of a sample in an imported theme."""
    recipe = Recipe(str(ROOT / "seeds" / seed), made.folder, make=("deck",))
    return build(recipe, SHELVES)[0][0].data


@functools.cache
def deck(name: str, seed: str = "mobilisation.txt") -> bytes:
    """The deck of a sample in the theme of a template."""
    return deck_of(theme(name), seed)


def opened(data: bytes) -> Any:
    """A deck as python-pptx reads it."""
    return Presentation(BytesIO(data))


def settings(made: Brought) -> str:
    """The theme.toml of an imported theme."""
    return (Path(made.folder) / "theme.toml").read_text(encoding="utf-8")


def codes(made: Brought) -> dict[str, tuple[str, ...]]:
    """What was remarked, by code; of several the last."""
    return {remark.code: remark.args for remark in made.remarks}
