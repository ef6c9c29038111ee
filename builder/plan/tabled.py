"""Scenes as native tables: items with what each says, figures with what they count."""

from __future__ import annotations

from builder.model.text import NOTHING
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.scene import Scene


def rows_of(scene: Scene, kit: Kit) -> Draft | None:
    """Items as rows, each with what it says; None where one says nothing, or more than that."""
    from builder.plan.tables import matrix  # few slides are tables

    rows = [(item.head, item.text) for item in scene.items]
    if not all(item.text for item in scene.items) or any(item.listed for item in scene.items):
        return None
    return matrix(rows, (), scene.titles, kit)


def indices(scene: Scene, kit: Kit) -> Draft | None:
    """Figures as a table: what each counts, how much, and how it changed."""
    from builder.plan.tables import matrix  # few slides are tables

    several = len(scene.items) >= INDICES and max(len(item.listed) for item in scene.items) == 1
    rows = [(item.text, item.head, *(item.listed or (NOTHING,))) for item in scene.items]
    return matrix(rows, (), scene.titles, kit) if several else None


INDICES = 3
"""Figures that make a table."""
