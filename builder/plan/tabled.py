"""Scenes as native tables: items with what each says, figures with what they count."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.scene import Scene, Texts, Told


def table_of(rows: Sequence[tuple[Told, ...]], titles: Texts, kit: Kit, numbers: Sequence[int] = ()) -> Draft | None:
    """Rows as a table without a head; None where one slide has no room for it."""
    from builder.plan.tables import matrix  # few speeches have tables, and a cold call does without

    return matrix(rows, (), titles, kit, numbers)


def rows_of(scene: Scene, kit: Kit) -> Draft | None:
    """Items as rows, each with what it says; None where one says nothing, but one of many, or more than that."""
    rows = [(item.head, item.text) for item in scene.items]
    silent = sum(not item.text for item in scene.items)
    if silent > (len(rows) - SPEAKING if len(rows) > MANY else 0) or any(item.listed for item in scene.items):
        return None
    return table_of(rows, scene.titles, kit)


def indices(scene: Scene, kit: Kit) -> Draft | None:
    """Figures as a table: what each counts, how much, and how it changed."""
    several = len(scene.items) >= INDICES and max(len(item.listed) for item in scene.items) == 1
    rows = [(item.text, item.head, *(item.listed or (NOTHING,))) for item in scene.items]
    told = sum(bool(item.listed) for item in scene.items)
    return table_of(rows, scene.titles, kit) if several and (not told or 2 * told >= len(rows)) else None


MANY, SPEAKING = 6, 3
"""Rows of a table in which some may be silent, and how many must say something."""
INDICES = 3
"""Figures that make a table."""
