"""The whole of filling, in order: what fills ask for, what the unit's words leave no doubt of, what that does to the sentences."""

from __future__ import annotations

from builder.fill.asked import Values, asked, holder
from builder.fill.edges import edges
from builder.fill.filled import with_values
from builder.fill.guessed import guessed
from builder.memo import Memo
from builder.model.outline import Blank, Outline
from builder.model.recipe import Fill
from builder.model.remark import Remark, Severity
from builder.model.unit import NO_UNIT, Unit
from builder.value import Value
from builder.zh.blanks import blanks as blanks_in


class Filled(Value):
    """An outline with its blanks filled, the blanks still `open`, the ids of fills whose words changed (`gone`), what was guessed."""

    outline: Outline
    remarks: tuple[Remark, ...] = ()
    open: tuple[Blank, ...] = ()
    gone: tuple[str, ...] = ()
    guesses: Values = {}  # noqa: RUF012  a value: nobody changes it


def fill(outline: Outline, fills: tuple[Fill, ...], unit: Unit = NO_UNIT, memo: Memo | None = None) -> Filled:
    """`outline` filled by `fills`, those first that count most, then by what `unit` says of itself."""
    if not outline.blanks and not fills:
        return Filled(outline)
    told = asked(fills, outline.blanks)
    own, guesses = guessed(outline, unit, told.values)
    values = {**told.values, **own}
    still = tuple(blank for blank in outline.blanks if _is_open(blank, values))
    remarks = (*told.remarks, *guesses, *edges(outline.blanks, values), *map(_open, still))
    made = with_values(outline, values, memo or Memo()) if values else outline
    return Filled(made, remarks, still, told.gone, own)


def _open(blank: Blank) -> Remark:
    return Remark("blank_open", Severity.WARNING, blank.line, (blank.ahead, blank.text, blank.behind))


def _is_open(blank: Blank, values: Values) -> bool:
    """Whether nothing stands in the place of `blank`, or something with a blank in it."""
    place = holder(blank, values)
    return place is None or bool(blanks_in(values[place][0]))
