"""A section's points at a glance: a matrix of what varies, a table of tasks, cards, or headings in large words."""

from __future__ import annotations

from builder.model.outline import Point
from builder.model.text import NOTHING, Text
from builder.plan.aligned import runs_parallel
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.flow import listed_as, rest, without_is
from builder.plan.grids import counted
from builder.plan.lay import lay
from builder.plan.scene import Item, Scene, Texts
from builder.plan.tabled import table_of
from builder.plan.texts import bare
from builder.value import replace

Due = tuple[tuple[Texts, Texts], ...]
"""By when each of several points is to be done, and who leads in it; () where they are no tasks."""


def at_a_glance(points: tuple[Point, ...], titles: Texts, lead: Text, kit: Kit, due: Due) -> list[Draft]:
    """What varies in parallel headlines as a matrix; tasks with who leads by when; else headings with what follows them, or large words where nothing does."""
    if len(points) >= MATRIX and (varying := _matrix(points, titles, kit)) is not None:
        return [varying]
    if due and (listed := _tasks(points, due, titles, kit)) is not None:
        return [listed]
    items = tuple(
        Item(name := listed_as(child), rest(child) if name is child.heading else NOTHING, child.number)
        for child in points
    )
    if len({item.head.words for item in items}) == 1 and all(item.text for item in items):
        lead = lead or items[0].head
        items = tuple(Item(without_is(item.text), number=item.number) for item in items)
    if all(item.text for item in items):
        upright = runs_parallel([item.text for item in items], kit.breaker)
        families = ("aligned", "cards", "points") if upright else ("cards", "points")
        return counted(Scene(families, items, titles, lead=lead), kit)
    short = tuple(replace(item, text=NOTHING) for item in items)
    glance = lay(Scene(("overview",), short, titles, lead=lead), kit)
    return [glance] if glance is not None else counted(Scene(("points",), items, titles), kit)


def _tasks(points: tuple[Point, ...], due: Due, titles: Texts, kit: Kit) -> Draft | None:
    rows = [(listed_as(child), *row) for child, row in zip(points, due, strict=True)]
    return table_of(rows, titles, kit, [child.number for child in points])


MATRIX, COLUMNS = 5, 3
"""Parallel headlines from so many on, with so many places that vary, are read more easily as a matrix than as cards."""


def _matrix(points: tuple[Point, ...], titles: Texts, kit: Kit) -> Draft | None:
    """要提高A的“B”，在C上“下D”, five times, as rows A, “B”, C, “下D”; None where headlines do not run parallel so far."""
    from builder.zh.aligned import aligned

    headlines = [bare(child.headline) for child in points]
    found = aligned(tuple(text.words for text in headlines), kit.breaker)
    if found is None or len(found.columns[0]) < COLUMNS:
        return None
    rows = [tuple(text.cut(*span) for span in spans) for text, spans in zip(headlines, found.columns, strict=True)]
    return table_of(rows, titles, kit, [child.number for child in points])
