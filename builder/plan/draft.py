"""A slide on its way: all but its title, its crumb and its number are decided."""

from __future__ import annotations

from functools import cache

from builder.model.deck import Filled, Layout, Paragraph
from builder.model.text import NOTHING, Text
from builder.plan.scene import Scene
from builder.value import Same


class Draft(Same):
    """`titles` are candidates, best first: the first that no other slide bears is taken (plan/refs.py).

    `crumb` names the section that the slide is in; `scene` says the same in other layouts, for a slide that would look like the one before.
    """

    layout: Layout
    titles: tuple[Text, ...]
    fills: tuple[Filled, ...] = ()
    notes: tuple[Paragraph, ...] = ()
    rung: int = 0
    crumb: Text = NOTHING
    scene: Scene | None = None


def spoken(*drafts: Draft) -> int:
    """How many characters are said while slides are shown."""
    return sum(len(paragraph.words) for draft in drafts for paragraph in draft.notes)


def entitled(one: Draft, other: Draft) -> tuple[Text, ...]:
    """The titles of two slides that become one, each once."""
    return tuple(dict.fromkeys((*one.titles, *other.titles)))


@cache
def numbered(family: str, count: int) -> Layout:
    """The layout of `family` for `count` items."""
    return Layout(f"{family}_{count}")


def family(layout: Layout) -> str:
    """What a layout looks like, whatever the number of its items: `points_3` and `points` are alike."""
    return _FAMILIES[layout]


_FAMILIES = {layout: layout.value.rstrip("_0123456789") for layout in Layout}


def joined(paragraph: Paragraph) -> Text:
    """The words of the speech in a paragraph, as one piece of their line."""
    whole = NOTHING
    for text in (run.text for run in paragraph.runs if run.text.line):
        whole = whole.with_next(text) if whole else text
    return whole


def chunks(count: int, most: int) -> list[tuple[int, int]]:
    """Ranges that share `count` items as evenly as can be, none over `most`."""
    parts = max(1, -(-count // most))
    small, larger = divmod(count, parts)
    out, start = [], 0
    for n in range(parts):
        end = start + small + (1 if n < larger else 0)
        out.append((start, end))
        start = end
    return out
