"""The whole of filling, in order: what fills ask for, what the unit's words leave no doubt of, what that does to the sentences.

What only some speeches need is imported for those.
"""

from __future__ import annotations

from builder.memo import Memo, Once
from builder.model.outline import Blank, Outline
from builder.model.remark import Remark, Severity
from builder.model.unit import NO_UNIT, Unit
from builder.value import TYPE_CHECKING, Value
from builder.zh.blanks import blanks as blanks_in

if TYPE_CHECKING:
    from builder.model.recipe import Fill

Values = dict[tuple[int, int], tuple[str, int]]
"""For the blank at (line, offset in the line): its value, and how many characters of the draft that replaces."""


class Filled(Value):
    """An outline with its blanks filled, the blanks still `open`, the ids of fills whose words changed (`gone`), what was guessed; all that was filled in, by its place."""

    outline: Outline
    remarks: tuple[Remark, ...] = ()
    open: tuple[Blank, ...] = ()
    gone: tuple[str, ...] = ()
    guesses: Values = {}  # noqa: RUF012  a value: nobody changes it
    values: Values = {}  # noqa: RUF012


def fill(outline: Outline, fills: tuple[Fill, ...], unit: Unit = NO_UNIT, memo: Memo | None = None) -> Filled:
    """`outline` filled by `fills`, those first that count most, then by what `unit` says of itself."""
    values: Values = {}
    guesses: Values = {}
    remarks: tuple[Remark, ...] = ()
    gone: tuple[str, ...] = ()
    memo = Once() if memo is None else memo
    if fills:
        from builder.fill.asked import asked

        values, remarks, gone = asked(fills, outline, memo)
    if outline.blanks and unit != NO_UNIT:
        from builder.fill.guessed import guessed

        guesses, told = guessed(outline, unit, values)
        values, remarks = {**values, **guesses}, (*remarks, *told)
    if not values:
        return Filled(outline, (*remarks, *map(_open, outline.blanks)), outline.blanks, gone)
    from builder.fill.edges import edges
    from builder.fill.filled import with_values

    still = tuple(blank for blank in outline.blanks if _is_open(blank, values))
    remarks = (*remarks, *edges(outline.blanks, values), *map(_open, still))
    made = with_values(outline, values, memo)
    return Filled(made, remarks, still, gone, guesses, values)


def holder(blank: Blank, values: Values) -> tuple[int, int] | None:
    """The place of the value that stands for `blank`, or for words around it."""
    places = (place for place in values if place[0] == blank.paragraph)
    return next((place for place in places if place[1] <= blank.start < place[1] + values[place][1]), None)


def _open(blank: Blank) -> Remark:
    return Remark("blank_open", Severity.WARNING, blank.line, (blank.ahead, blank.text, blank.behind))


def _is_open(blank: Blank, values: Values) -> bool:
    """Whether nothing stands in the place of `blank`, or something with a blank in it."""
    place = holder(blank, values)
    return place is None or bool(blanks_in(values[place][0]))
