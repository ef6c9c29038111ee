"""The deck of a unit: as it is planned, or as a person decided it."""

from __future__ import annotations

from builder.fill.speech import Values
from builder.model.deck import Deck
from builder.model.outline import Outline
from builder.model.remark import Remark
from builder.model.speech import Speech
from builder.plan.brief import Brief
from builder.plan.deck import plan_deck
from builder.value import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from builder.model.wishes import Wishes


def deck_for(
    brief: Brief, unfilled: Outline, values: Values, wishes: Wishes | None, speech: Speech
) -> tuple[Deck, tuple[Remark, ...]]:
    """The deck of the unit in `brief`, and remarks. With `values` in the blanks of `unfilled` it is planned for signs in their place; as decided by `wishes`, for these words."""
    if wishes:
        return _as_wished(brief, wishes, speech)
    if not values:
        return plan_deck(brief), ()
    from builder.fill.standins import PartedError, revealed, standing

    memo = brief.kit.memo
    outline, signs = standing(unfilled, values, brief.unit, memo)
    try:
        return revealed(plan_deck(replace(brief, outline=outline)), signs, memo), ()
    except PartedError:
        return plan_deck(brief), ()


def _as_wished(brief: Brief, wishes: Wishes, speech: Speech) -> tuple[Deck, tuple[Remark, ...]]:
    """The deck as a person decided it."""
    from builder.plan.deck import deck_of, drafts_of
    from builder.plan.pins import pinned

    made = pinned(drafts_of(brief), brief, wishes, changed(speech, wishes))
    return deck_of([page.draft for page in made.pages], brief), made.remarks


def changed(speech: Speech, wishes: Wishes) -> bool:
    """Whether the speech is another than the one that decisions were written for."""
    return bool(wishes.planned) and not speech.sha256.startswith(wishes.planned)
