"""What many tests share: the samples, the themes, and each sample built once in each theme."""

from __future__ import annotations

import functools
from pathlib import Path

from builder.build import DEFAULT_THEME, Made, build, plan
from builder.compile import cache
from builder.model.deck import Deck, Layout
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
SPREAD = [(seed, THEMES[(n + step) % len(THEMES)]) for n, seed in enumerate(SEEDS) for step in (0, len(THEMES) // 2)]
"""Each sample in two themes, each theme with several samples: for what is done with any deck in any theme."""


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


def some_rooms(theme: str) -> list[tuple[Layout, int]]:
    """The layouts of a theme, each with one of its rooms: another in each theme; in the theme that is taken by default with all of them."""
    counts = {layout: len(rooms) for layout, rooms in theme_of(theme).rooms.items()}
    if theme == DEFAULT_THEME:
        return [(layout, rung) for layout in Layout for rung in range(counts[layout])]
    step = THEMES.index(theme)
    return [(layout, (n * len(THEMES) + step) % counts[layout]) for n, layout in enumerate(Layout)]


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
