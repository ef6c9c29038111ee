"""What a slide should show, whatever its layout: a lead, items, what follows from them."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.value import Same

Texts = tuple[Text, ...]
Told = Text | Texts
"""What stands in a cell of a table: a text, or several, each a paragraph."""


class Item(Same):
    """One of several that stand alike. `number` is 0 where the speech counts none; `other` is the second of a pair.

    `over` are the words ahead of its head that all of them repeat: 更加注重 of 更加注重理论武装、更加注重分类指导.
    """

    head: Text
    text: Text = NOTHING
    number: int = 0
    other: Text = NOTHING
    listed: Texts = ()
    over: Text = NOTHING


class Scene(Same):
    """`families` are layouts that suit it, best first; `core` names what the items belong to, in a line or two.

    `needs` tells that the items make no sense without the lead. `titles` are candidates, best first. `quoted` is a quotation that stands
    beside the items, `source` who said it where. `above` is the lead where items bear what they repeat themselves, `ahead` the one where their core takes the place of the lead. `joint` is what all items end with and comes to (与…结合起来), which one layout shows once behind them. `chips` are short things that may stand below them instead of the tail, `named` what they are.
    """

    families: tuple[str, ...]
    items: tuple[Item, ...]
    titles: Texts = ()
    lead: Text = NOTHING
    tail: Text = NOTHING
    core: Texts = ()
    needs: bool = False
    quoted: Text = NOTHING
    source: Text = NOTHING
    chips: Texts = ()
    named: Text = NOTHING
    above: Text = NOTHING
    ahead: Text = NOTHING
    joint: Text = NOTHING


def overlap(one: Text, other: Text) -> bool:
    """Whether two pieces share characters of the draft."""
    return (
        one.line == other.line
        and one.words != ""
        and one.start < other.source(len(other.words))
        and other.start < one.source(len(one.words))
    )
