"""Figures with more, or less, of what stands below them: as much as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.plan.scene import Scene, Texts
from builder.value import replace

FIGURES, NARROW = ("number", "tally"), 10
"""The families of figures that have room for what stands below them, and the characters of this that are read well in a narrow place."""


def lessened(scene: Scene, families: tuple[str, ...]) -> Iterator[tuple[Scene, tuple[str, ...]]]:
    """A scene and the `families` that suit it; figures first with all that stands below them, rather in rows where that is long, then with what is short, then with nothing."""
    below = [text for item in scene.items for text in item.listed]
    if families[:1] == FIGURES[:1] and below:
        rows = max(len(text.words) for text in below) > NARROW
        yield scene, FIGURES[::-1] if rows else FIGURES
        yield (
            _with_less(scene, [tuple([t for t in item.listed if len(t.words) <= NARROW]) for item in scene.items]),
            FIGURES,
        )
        scene = _with_less(scene, [()] * len(scene.items))
    yield scene, families


def _with_less(scene: Scene, listed: Sequence[Texts]) -> Scene:
    items = [replace(item, listed=told) for item, told in zip(scene.items, listed, strict=True)]
    return replace(scene, items=tuple(items))
