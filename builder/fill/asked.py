"""Which blank a [[fill]] means: by the words around it, and its id where they stand more than once."""

from __future__ import annotations

from collections.abc import Iterator

from builder.fill.speech import Values, holder
from builder.memo import Memo
from builder.model.outline import CONTEXT, Blank, Outline, ids
from builder.model.recipe import Fill
from builder.model.remark import Remark, Severity


def asked(fills: tuple[Fill, ...], outline: Outline, memo: Memo) -> tuple[Values, tuple[Remark, ...], tuple[str, ...]]:
    """The values that `fills` give, remarks on those that give none, and the ids of fills whose blank is no longer there.

    Of two for one blank the first counts. Which blank is meant does not depend on the value, so that `memo` knows it from unit to unit.
    """
    values: Values = {}
    remarks: list[Remark] = []
    gone: list[str] = []
    for fill in fills:
        if not fill.value:
            continue
        found = memo(_meant, fill.blank, fill.after, fill.before, fill.id, outline)
        if len(found) == 1:
            remarks.extend(_put(fill, found[0], values))
        elif fill.id and not (found or fill.after or fill.before):
            gone.append(fill.id)
        else:
            code = "fill_ambiguous" if found else "fill_unused"
            remarks.append(Remark(code, Severity.WARNING, 0, (fill.after, fill.blank or fill.id, fill.before)))
    return values, tuple(remarks), tuple(gone)


def _put(fill: Fill, blank: Blank, values: Values) -> Iterator[Remark]:
    """Adds what `fill` says; a remark where another has filled that blank, or part of it, with something else."""
    place, width = (blank.paragraph, blank.start), len(fill.blank or blank.text)
    taken = holder(blank, values) or next((other for other in values if _overlap(place, width, other)), None)
    if taken is None:
        values[place] = (fill.value, width)
    elif values[taken] != (fill.value, width):
        used = values[taken][0]
        yield Remark(
            "fill_twice", Severity.WARNING, blank.line, (blank.ahead, blank.text, blank.behind, used, fill.value)
        )


def _overlap(place: tuple[int, int], width: int, other: tuple[int, int]) -> bool:
    return place[0] == other[0] and place[1] <= other[1] < place[1] + width


def _meant(mark: str, after: str, before: str, id_: str, outline: Outline) -> tuple[Blank, ...]:
    """The blanks that a fill fits: by the words on either side where it states any, and by its id where they do not decide.

    An id alone counts only with the check in it, which is made of the words around: a mere number would fit whatever has come
    to be the third blank.
    """
    fill, told, blanks = Fill(mark, "", after, before, id_), after or before, outline.blanks
    named = tuple(zip(ids(blanks) if id_ else ("",) * len(blanks), blanks, strict=True))
    fitting = tuple((name, blank) for name, blank in named if told and _fits(fill, blank))
    if len(fitting) != 1 and id_:
        number, _, check = id_.partition("-")
        marked = [(name, blank) for name, blank in named if _marks(fill, blank)]
        by_check = tuple(pair for pair in marked if check and pair[0].partition("-")[2] == check)
        fitting = by_check or tuple(pair for pair in fitting if pair[0].partition("-")[0] == number)
    elif not told:
        fitting = tuple((name, blank) for name, blank in named if _marks(fill, blank))
    return tuple(blank for _, blank in fitting)


def _fits(fill: Fill, blank: Blank) -> bool:
    """Whether the blank is one that is asked for: its mark, and the words on either side as far as they are kept.

    The words behind may be those behind the mark, or those behind what is replaced.
    """
    widened = fill.blank[len(blank.text) :]
    behind = (fill.before[:CONTEXT], (widened + fill.before)[:CONTEXT])
    return _marks(fill, blank) and blank.ahead.endswith(fill.after[-CONTEXT:]) and blank.behind.startswith(behind)


def _marks(fill: Fill, blank: Blank) -> bool:
    """Whether the mark is that of the blank, and what it is widened over stands there."""
    size = len(blank.text)
    widened = fill.blank[size : size + CONTEXT]
    return not fill.blank or (fill.blank[:size] == blank.text and blank.behind.startswith(widened))
