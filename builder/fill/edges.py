"""What a filled blank says twice with the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.fill.speech import Values
from builder.model.outline import Blank
from builder.model.remark import Remark, Severity
from builder.zh.doubled import seam

SHOWN = 8
"""Characters on either side that a remark shows."""


def edges(blanks: tuple[Blank, ...], values: Values) -> Iterator[Remark]:
    """A remark on each value that doubles a word on either side, as it reads with the blank before it filled."""
    before: Blank | None = None
    for blank in blanks:
        place = (blank.paragraph, blank.start)
        if place in values:
            value, width = values[place]
            left = blank.ahead if before is None else _left(blank, before, values)
            right = blank.behind[max(0, width - len(blank.text)) :]
            twice = seam(left, value) or seam(left + value, right)
            if twice:
                around = f"{left[-SHOWN:]}{value}{right[:SHOWN]}"
                yield Remark("fill_doubled", Severity.WARNING, blank.line, (value, twice, around))
            before = blank


def _left(blank: Blank, before: Blank, values: Values) -> str:
    """The words ahead of `blank`, where `before` is filled."""
    value, width = values[before.paragraph, before.start]
    gap = blank.start - before.start - width
    near = before.paragraph == blank.paragraph and 0 <= gap <= len(blank.ahead)
    return value + blank.ahead[len(blank.ahead) - gap :] if near else blank.ahead
