"""Headlines in frames: beside each the label above its lines says which slides show it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from builder.model.aside import Frame, Row
from builder.model.handout import Block, Part, Style
from builder.plan.cross import signed
from builder.value import replace

Head = TypeVar("Head")


def heads(part: Part, head: Callable[[Block], Head | None]) -> list[Head]:
    """What `head` finds in the paragraphs of a frame, in order."""
    blocks = (b for row in part.rows for pane in row.panes for b in pane) if isinstance(part, Frame) else ()
    return [found for b in blocks if isinstance(b, Block) and (found := head(b)) is not None]


def labelled(part: Part, sign: Callable[[Block], str]) -> Part:
    """A frame whose labels bear the sign of the headline in their row."""
    return replace(part, rows=tuple(_row(row, sign) for row in part.rows)) if isinstance(part, Frame) else part


def _row(row: Row, sign: Callable[[Block], str]) -> Row:
    first = row.panes[0][0] if row.panes[0] else None
    said = sign(first) if isinstance(first, Block) and first.style is Style.HEADING_1 else ""
    if not said:
        return row
    panes = (
        tuple(signed(b, said) if isinstance(b, Block) and b.style is Style.LABEL else b for b in pane)
        for pane in row.panes
    )
    return replace(row, panes=tuple(panes))
