"""Slides of one claim each, put side by side: several of them running say more together."""

from __future__ import annotations

from builder.model.deck import Fill, Layout
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft, joined
from builder.plan.lay import COUNTS, lay
from builder.plan.scene import Item, Scene, Texts
from builder.value import replace

FEWEST, MOST = 3, COUNTS["rows"][1]
SPOKEN = 150
"""Characters of notes that each of them may have."""


def gathered(drafts: list[Draft], titles: Texts, kit: Kit) -> list[Draft]:
    """`drafts` with statements that stand side by side, three to five of them, as rows of one slide, which `titles` may title."""
    out: list[Draft] = []
    held: list[Draft] = []
    for draft in [*drafts, None]:
        if draft is not None and _is_claim(draft):
            held.append(draft)
            continue
        out += _rows(held, titles, kit)
        held = []
        out += [draft] if draft is not None else []
    return out


def _is_claim(draft: Draft) -> bool:
    spoken = sum(len(paragraph.words) for paragraph in draft.notes)
    return draft.layout is Layout.STATEMENT and bool(draft.titles) and spoken <= SPOKEN


def _rows(held: list[Draft], titles: Texts, kit: Kit) -> list[Draft]:
    """One slide for `held`, or they themselves where they are too few, too many, or do not fit."""
    if not FEWEST <= len(held) <= MOST or not any(titles):
        return held
    items = tuple(Item(draft.titles[0], _below(draft)) for draft in held)
    made = lay(Scene(("rows", "pillars", "panels"), items, tuple(filter(None, titles))), kit)
    if made is None:
        return held
    return [replace(made, notes=tuple(paragraph for draft in held for paragraph in draft.notes))]


def _below(draft: Draft) -> Text:
    """The first line below a claim."""
    body = next((fill for fill in draft.fills if isinstance(fill, Fill) and fill.slot == "body"), None)
    return joined(body.paragraphs[0]) if body else NOTHING
