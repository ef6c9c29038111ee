"""Claims that stand upright side by side: how much each may say, and how evenly."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Layout
from builder.plan.scene import Item

LONGEST = 1000
NARROW = {
    Layout.PILLARS_2: 44, Layout.PILLARS_3: 30, Layout.PILLARS_4: 22,
    Layout.TEMPLE_2: 44, Layout.TEMPLE_3: 30, Layout.TEMPLE_4: 22, Layout.TEMPLE_5: 16,
}  # fmt: skip
"""Characters of a head that still looks good where lines are short."""


def even(items: Sequence[Item]) -> bool:
    """Whether claims side by side say about as much, and little where something stands below one."""
    sizes = [len(item.head.words) + len(item.text.words) for item in items]
    told = any(item.text for item in items)
    return max(sizes) <= (TOLD if told else LONGEST) and max(sizes) <= max(FEW, UNEVEN * min(sizes))


TOLD, FEW, UNEVEN = 36, 20, 3.2
"""Characters of a claim and what stands below it where several stand upright, and of few; and how many times as long as the shortest the longest is."""
