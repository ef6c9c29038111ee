"""Figures with more, or less, of what stands below them: as much as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.plan.scene import Scene, Texts
from builder.value import replace

FIGURES, TABLE, NARROW = ("number", "tally"), "indices", 10
ORDER = ("tally", "number", TABLE)
"""The families of figures that have room for what stands below them, their order where that is long, and the characters of this that are read well in a narrow place."""


def lessened(scene: Scene, families: tuple[str, ...]) -> Iterator[tuple[Scene, tuple[str, ...]]]:
    """A scene and the `families` that suit it; figures first with all that stands below them, rather in rows where that is long, then with what is short, then with nothing."""
    below = [text for item in scene.items for text in item.listed]
    shown = [name for name in (*FIGURES, TABLE) if name in families]
    if below and shown and families[0] in shown:
        rows = max(len(text.words) for text in below) > NARROW
        yield scene, tuple(sorted(shown, key=ORDER.index) if rows else shown)
        if not set(families).issuperset(FIGURES):
            return  # in another layout than the first one they say no less
        brief = [tuple([text for text in item.listed if len(text.words) <= NARROW]) for item in scene.items]
        yield _with_less(scene, brief), tuple([name for name in FIGURES if name in families])
        scene = _with_less(scene, [()] * len(scene.items))
    yield scene, families


def _with_less(scene: Scene, listed: Sequence[Texts]) -> Scene:
    items = [replace(item, listed=told) for item, told in zip(scene.items, listed, strict=True)]
    return replace(scene, items=tuple(items))
