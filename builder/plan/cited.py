"""A quotation, and what is made of it: on one slide where both have room beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from builder.model.deck import Layout
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft, entitled, family, spoken
from builder.plan.fields import QUOTING
from builder.plan.lay import COUNTS, lay
from builder.plan.parts import split
from builder.plan.rows import rows
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.weigh import binds
from builder.value import replace
from builder.zh.reported import brings_in
from builder.zh.stands import imperative

FEWEST, MOST = COUNTS["cited"]
FAMILIES = ("rows", "pillars", "tiles", "panels", "branches", "focus", "temple", "points")
"""Families of layouts whose items may stand beside a quotation."""
FULL = 100
"""Characters of claims that stand beside a quotation."""
TELLS = ("是", "就是", "不是", "而是")
"""How items begin that tell what something is: beside a quotation, too, they need its name."""
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


def beside(scene: Scene, others: Sequence[Text], kit: Kit) -> Draft | None:
    """The quotation of `scene` beside what the `others` of its sentences claim; None where that is little, or has no room."""
    said = split(others, kit.memo)
    told = [row for row in rows(said, TOLD, kit.memo) if row.weight >= CLAIM and opens(row.head, said)]
    items = tuple(Item(row.head, row.line) for row in told if not overlap(row.head, scene.titles[0]))
    return _quoting(replace(scene, tail=NOTHING), (items, _bare(items)), kit) if len(items) >= FEWEST else None


def _bare(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items without what stands below each."""
    return tuple(replace(item, text=NOTHING) for item in items)


def _quoting(scene: Scene, tries: Sequence[tuple[Item, ...]], kit: Kit) -> Draft | None:
    """The quotation of `scene` beside, or over, the first of some items that are few words and have room."""
    for items in dict.fromkeys(tries):
        if sum(len(item.head.words) + len(item.text.words) for item in items) <= FULL:
            made = lay(replace(scene, families=QUOTING, items=items), kit)
            if made is not None:
                return made
    return None


TOLD, CLAIM, LINK = 3, 0.5, 8
"""Claims beside a quotation from the same part, what each must weigh, and how many characters may lead to one in its sentence."""
GOES_ON = tuple("仍然 依然 仍 后来 比 送到 而".split())
"""How clauses begin that have their subject ahead."""


def opens(claim: Text, sentences: Sequence[Text]) -> bool:
    """Whether a claim says something without the words ahead of it: it opens its sentence, or urges."""
    if imperative(claim.words) or binds(claim.words):
        return True
    near = [text for text in sentences if text.line == claim.line and 0 <= claim.start - text.start <= LINK]
    return bool(near) and not claim.words.startswith(GOES_ON)


def _beside(one: Draft, other: Draft, headline: Texts, kit: Kit) -> Draft | None:
    """Two slides as one, where one is a quotation and the other holds few claims; None where they stay apart."""
    quote, claims = (one, other) if one.layout is Layout.QUOTE else (other, one)
    scene = claims.scene
    if quote.layout is not Layout.QUOTE or quote.scene is None or scene is None or not _holds_claims(claims):
        return None
    whose = quote.titles[0].words == quote.scene.source.words and not brings_in(quote.titles[0].words)
    whom = quote.titles[:1] if whose and not headline else ()
    heading = (*whom, *one.titles)[0]
    items = tuple(item for item in scene.items if not overlap(item.head, heading))
    if len(items) < len(scene.items) or not FEWEST <= len(items) <= MOST or spoken(one, other) > SPOKEN:
        return None
    tells = all(item.head.words.startswith(TELLS) for item in items)
    if tells and not headline and items[0].head.line != quote.scene.quoted.line:
        return None
    told_of = scene.core[-1] if scene.core and tells else NOTHING
    second = headline[1] if headline[1:] and heading == headline[0] else NOTHING
    lead = scene.lead if scene.needs else told_of or second
    tail = next(
        (text for text in (scene.tail, quote.scene.tail) if text and not any(overlap(text, i.head) for i in items)),
        NOTHING,
    )
    of_whom = quote.scene.source.words
    own = [t for t in entitled(one, other) if not of_whom.startswith(t.words)] or entitled(one, other)
    titles = (*whom, *sorted(own, key=partial(_says_it, scene=quote.scene)))
    said = quote.scene.quoted, quote.scene.source
    joined = replace(scene, titles=titles, lead=lead, tail=tail, core=(), quoted=said[0], source=said[1])
    figures = any(map(str.isdecimal, "".join(item.text.words for item in items)))
    made = _quoting(joined, (items,) if figures else (items, _bare(items)), kit)
    return made and replace(made, notes=(*one.notes, *other.notes))


def _says_it(text: Text, scene: Scene) -> bool:
    """Whether a title says no more than the quotation of `scene`, or who said it."""
    return text.words == scene.source.words or overlap(text, scene.quoted)


def _holds_claims(draft: Draft) -> bool:
    return family(draft.layout) in FAMILIES
