"""What many tests share: the samples, the themes, and each sample built once in each theme."""

from __future__ import annotations

import functools
from pathlib import Path

from builder.build import Made, build, plan
from builder.compile import cache
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.recipe import Recipe
from builder.model.stencil import HandoutStencils, Stencils
from builder.model.theme import Paper, Theme
from builder.value import replace
from builder.write.handout import handout_bytes

ROOT = Path(__file__).resolve().parent.parent
SHELVES = (str(ROOT / "themes"),)
SEEDS = sorted(path.name for path in (ROOT / "seeds").iterdir())
THEMES = sorted(path.name for path in (ROOT / "themes").iterdir() if path.is_dir())
KINDS = [("speech_text", "公文版式"), ("reading_copy", ""), ("study", ""), ("slides", "")]
"""Kinds of handouts beside the one that is made where nobody says."""
CASES = [(seed, theme) for seed in SEEDS for theme in THEMES]


def recipe(seed: str, theme: str) -> Recipe:
    """A sample in a theme."""
    return Recipe(str(ROOT / "seeds" / seed), theme)


@functools.cache
def planned(seed: str, theme: str) -> tuple[Deck, Handout]:
    """The deck and the handout of a sample."""
    decided, _ = plan(recipe(seed, theme), SHELVES)
    return decided.decks[0], decided.handouts[0]


@functools.cache
def built(seed: str, theme: str) -> tuple[Made, Made]:
    """The files of a sample: deck, handout."""
    deck, handout = build(recipe(seed, theme), SHELVES)[0]
    return deck, handout


@functools.cache
def theme_of(name: str) -> Theme:
    """A theme's room."""
    return cache.theme(str(ROOT / "themes" / name), SHELVES, lambda _: None)[0]


@functools.cache
def stencils_of(name: str) -> Stencils:
    """What a theme prints with."""
    return cache.theme(str(ROOT / "themes" / name), SHELVES, lambda _: None)[1]


@functools.cache
def look_of(theme: str, look: str) -> tuple[Paper, HandoutStencils]:
    """The paper of one look of a theme's handouts, and what it prints with."""
    return cache.paper(str(ROOT / "themes" / theme), SHELVES, look, lambda _: None)


@functools.cache
def handout_of(seed: str, theme: str, kind: str, preset: str = "") -> tuple[Handout, bytes]:
    """One handout of a sample: the plan, and the file."""
    asked = replace(recipe(seed, theme), make=(kind,), preset=preset)
    decided, stencils = plan(asked, SHELVES)
    handout = decided.handouts[0]
    return handout, handout_bytes(handout, stencils.of(handout.look))
