"""Parts of a plan that are known again, as their sentences are: what a memo knows of them is not planned anew."""

from __future__ import annotations

from builder.memo import Memo
from builder.plan.parts import Part
from builder.plan.same import all_same, same
from builder.plan.scene import Item
from builder.plan.thoughts import Thought


def known(part: Part, memo: Memo) -> Part:
    """A part like `part`, its sentences known: where its thought stands among others is no part of it."""
    thought = part.thought and _thought(part.thought, memo)
    beside = tuple([_thought(other, memo) for other in part.beside])
    return memo(Part, part.sentences, same(part.quoted, memo), thought, part.shown, same(part.origin, memo), beside)


def _thought(thought: Thought, memo: Memo) -> Thought:
    items = tuple([_item(item, memo) for item in thought.items])
    lead, tail = all_same((thought.lead, thought.tail), memo)
    return memo(Thought, 0, 0, 0.0, thought.families, items, thought.sentence, thought.runs, lead, tail)


def _item(item: Item, memo: Memo) -> Item:
    head, text, other, over = all_same((item.head, item.text, item.other, item.over), memo)
    return memo(Item, head, text, item.number, other, all_same(item.listed, memo), over)
