"""A quotation, and what is made of it: on one slide where both have room beside each other."""

from __future__ import annotations

from builder.model.deck import Layout
from builder.model.text import NOTHING
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family
from builder.plan.lay import COUNTS, lay
from builder.plan.scene import Texts, overlap
from builder.value import replace

FEWEST, MOST = COUNTS["cited"]
FAMILIES = ("rows", "pillars", "tiles", "panels", "branches", "focus", "points")
"""Families of layouts whose items may stand beside a quotation."""
FULL = 100
"""Characters of claims that stand beside a quotation."""
SPOKEN = 420
"""Characters of notes that a slide may have: under two minutes."""


def cited(drafts: list[Draft], below: list[Draft], headline: Texts, kit: Kit) -> list[Draft]:
    """`drafts` with each quotation beside the claims of the slide behind it, or of the one before, where both have room on one.

    `headline` are the phrases that title them: the second leads on the slide that the first one titles. `below` are the drafts as they
    would be on a slide that the headline titles.
    """
    out: list[Draft] = []
    last = below[:1]
    for draft, under in zip(drafts, below, strict=True):
        made = kit.memo(_beside, last[0], under, headline, kit) if out else None
        if made is None:
            out.append(draft)
            last = [under]
        else:
            out[-1] = made
            last = [made]
    return out


def _beside(one: Draft, other: Draft, headline: Texts, kit: Kit) -> Draft | None:
    """Two slides as one, where one is a quotation and the other holds few claims; None where they stay apart."""
    quote, claims = (one, other) if one.layout is Layout.QUOTE else (other, one)
    scene = claims.scene
    if quote.layout is not Layout.QUOTE or quote.scene is None or scene is None or not _holds_claims(claims):
        return None
    if sum(len(paragraph.words) for draft in (one, other) for paragraph in draft.notes) > SPOKEN:
        return None
    heading = one.titles[0]
    items = tuple(item for item in scene.items if not overlap(item.head, heading))
    if len(items) < len(scene.items) or not FEWEST <= len(items) <= MOST:
        return None
    lead = scene.lead if scene.needs else headline[1] if headline[1:] and heading == headline[0] else NOTHING
    tail = next(
        (text for text in (scene.tail, quote.scene.tail) if text and not any(overlap(text, i.head) for i in items)),
        NOTHING,
    )
    both = (*one.titles, *other.titles)
    titles = tuple(text for n, text in enumerate(both) if text not in both[:n])
    said = quote.scene.quoted, quote.scene.source
    joined = replace(
        scene, families=("cited", "motto"), titles=titles, lead=lead, tail=tail, core=(), quoted=said[0], source=said[1]
    )
    told = any(map(str.isdecimal, "".join(item.text.words for item in items)))
    heads = items if told else tuple(replace(item, text=NOTHING) for item in items)
    for shown in (items, heads) if heads != items else (items,):
        if sum(len(item.head.words) + len(item.text.words) for item in shown) <= FULL:
            made = lay(replace(joined, items=shown), kit)
            if made is not None:
                return replace(made, notes=(*one.notes, *other.notes))
    return None


def _holds_claims(draft: Draft) -> bool:
    return family(draft.layout) in FAMILIES
