"""What is to be done beside what must not be done, where a part says both."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.parts import Part, split
from builder.plan.pieces import LEAD
from builder.plan.rows import rows
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.texts import bare, clause_texts, sentence_texts
from builder.zh.bans import SIGNS, forbids
from builder.zh.run import Kind
from builder.zh.stands import imperative

FEWEST, MOST = 2, 5
"""How many things are forbidden at the least and at the most; as many are wanted at the least."""
WANTED = 4
"""How many may stand beside them."""
LONGEST = 28
"""Characters of one."""
FULL = 130
"""Characters of all."""
PICTURED = frozenset({Kind.SET, Kind.PARTS})
"""Runs whose items may be what is wanted; others show how their items stand to each other."""


def bounds(part: Part, titles: Texts, kit: Kit) -> Scene | None:
    """The scene of a part that forbids something and urges to something else: all that it forbids; None where it is no such part."""
    forbidden = tuple([clause for sentence in part.sentences for clause in kit.memo(_forbidden, sentence)])
    if not FEWEST <= len(forbidden) <= MOST or max(len(text.words) for text in forbidden) > LONGEST:
        return None
    wanted = _wanted(part, split(part.sentences, kit.memo), (*titles[:1], *forbidden), kit)
    shown = sum(len(text.words) for text in (*wanted, *forbidden))
    if len(wanted) < FEWEST or shown > FULL:
        return None
    lead = _lead(part, (*titles[:1], *wanted, *forbidden)) if part.thought is not None else NOTHING
    return Scene(("bounds",), (Item(NOTHING, listed=wanted), Item(NOTHING, listed=forbidden)), titles, lead=lead)


def _lead(part: Part, others: Texts) -> Text:
    """What a sentence urges to ahead of what stands below: where effort is to be spent (把功夫下在解决问题、改进工作上)."""
    for sentence in part.sentences:
        met = [text.start - sentence.start for text in others if overlap(text, sentence)]
        ahead = bare(sentence.cut(0, min(met))) if met and not sentence.holes else NOTHING
        if SHORTEST <= len(ahead.words) <= LEAD and imperative(ahead.words):
            return ahead
    return NOTHING


SHORTEST = 10
"""Characters of a line above."""


def _forbidden(sentence: Text) -> list[Text]:
    """The clauses of a sentence that forbid something."""
    if SIGNS.isdisjoint(sentence.words):
        return []
    told = [clause for said in sentence_texts(sentence) for clause in clause_texts(said)]
    return [clause for clause in told if forbids(clause.words)]


def _wanted(part: Part, said: list[Text], others: Texts, kit: Kit) -> Texts:
    """What the part urges to: the items of its run, else its claims; nothing that it forbids, and no title."""
    if part.thought is not None:
        scene, runs = part.thought.scene, part.thought.runs
        fits = len(runs) == 1 and runs[0].kind in PICTURED and not scene.needs and len(scene.items) <= WANTED
        items = tuple(item.head for item in scene.items if not item.text)
        return items if fits and len(items) == len(scene.items) and not _met(items, others) else ()
    claims = (
        row.head
        for row in rows(said, WANTED + MOST, kit.memo)
        if imperative(row.head.words) and len(row.head.words) <= LONGEST
    )
    return tuple(claim for claim in claims if not forbids(claim.words) and not _met((claim,), others))[:WANTED]


def _met(texts: Texts, others: Texts) -> bool:
    return any(overlap(text, other) for text in texts for other in others)
