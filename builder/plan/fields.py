"""What of an item stands in which slot of a layout, and how its words are set there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from builder.model.deck import Paragraph, Role, Run, unit_size
from builder.model.text import Text
from builder.model.theme import PITCH, Slot
from builder.plan.aligned import clausewise
from builder.plan.fit import KEEPS, SLACK, STEP, Breaker, flowing, runs, sizes, titles
from builder.plan.scene import Item
from builder.value import Value, replace
from builder.zh.width import GAP, WIDEST, ems

Bodies = list[tuple[Paragraph, ...]]


class Field(Value):
    """How the words of an item fill one of its slots. `must` tells that no item may leave it empty, and that its words may not be left out where they do not fit; `floor` is the least size in pt, 0 for the slot's."""

    slot: str
    words: Callable[[Item], Sequence[Text]]
    set: Callable[[list[list[Text]], Slot, Breaker], Bodies | None]
    must: bool = True
    floor: int = 0


def _head(item: Item) -> list[Text]:
    return [item.head]


def _text(item: Item) -> list[Text]:
    return [item.text]


def _counted(item: Item) -> list[Text]:
    return [item.text, *item.listed]


def _borne(item: Item) -> list[Text]:
    return [item.over, item.head] if item.over else [item.head]


def _told(item: Item) -> list[Text]:
    return [*item.listed, item.text]


def _other(item: Item) -> list[Text]:
    return [item.other]


def _both(item: Item) -> list[Text]:
    return [item.head, item.text]


def _listed(item: Item) -> list[Text]:
    return list(item.listed)


def _large(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Few words with chosen line ends."""
    made = titles([texts[0] for texts in given], slot, breaker)
    return None if made is None else [(paragraph,) for paragraph in made]


def _even(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """The same, all in as many lines where words need not be much smaller for it."""
    made = _large(given, slot, breaker)
    largest = max([body[0].size or slot.size for body in made or ()], default=0)
    for size in sizes(slot):
        if not EVEN * largest <= size <= largest:
            continue
        tried = titles([texts[0] for texts in given], replace(slot, size=size), breaker)
        if tried and not any(p.size for p in tried) and len({_breaks(p) for p in tried}) == 1:
            return [(replace(paragraph, size=0 if size == slot.size else size),) for paragraph in tried]
    return made


EVEN = 0.8
"""The share of its size to which words are set smaller to stand in as many lines as those beside them."""


def _breaks(paragraph: Paragraph) -> int:
    return sum(run.role is Role.BREAK for run in paragraph.runs)


def _bearing(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Few words with chosen line ends, below what they bear in small ones."""
    breaker = partial(_halved, breaker)
    if not all(len(texts) > 1 for texts in given):
        return _large([texts[-1:] for texts in given], slot, breaker)
    small = max(slot.least, LITTLE)
    lower = replace(slot, height=slot.height - small * PITCH * slot.pct / 100)
    made = titles([texts[1] for texts in given], lower, breaker)
    over = titles([texts[0] for texts in given], replace(slot, size=small, least=small), breaker)
    if made is None or over is None or any(run.role is Role.BREAK for paragraph in over for run in paragraph.runs):
        return None
    return [(replace(one, size=small), two) for one, two in zip(over, made, strict=True)]


def _halved(breaker: Breaker, words: str) -> tuple[int, ...]:
    """Where lines of large words may end: four characters (统一思想) in their middle, too, though they be one word."""
    return tuple(sorted({*breaker(words), HALF})) if len(words) == 2 * HALF and words.isalpha() else breaker(words)


HALF, LITTLE = 2, 22
"""Characters of half a phrase of four; the size in pt of what items bear."""


def _flows(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Words that flow: those behind the first one level down."""
    bodies = [[(text, min(n, 1)) for n, text in enumerate(texts) if text] for texts in given]
    return flowing(bodies, slot, breaker)


def _full(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Words that flow and rather fill a place that is theirs alone: set a little smaller at the most for the sake of their line ends."""
    return flowing([[(text, 0) for text in texts if text] for texts in given], slot, breaker, FILLS)


FILLS = 4, 0.85
"""How little smaller words are set there for line ends between phrases."""


def _beneath(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Words that flow, one level down, below what names them."""
    return flowing(
        [[(text, int(n == len(texts) - 1)) for n, text in enumerate(texts)] for texts in given], slot, breaker
    )


def _rows(given: list[list[Text]], slot: Slot, breaker: Breaker) -> Bodies | None:
    """Words that flow, all of one level: a list is hardly set smaller for the sake of its line ends."""
    return flowing([[(text, 0) for text in texts] for texts in given], slot, breaker, KEEPS)


def _figures(given: list[list[Text]], slot: Slot, _: Breaker) -> Bodies | None:
    made = _in_figures([texts[0] for texts in given], slot)
    return None if made is None else [(paragraph,) for paragraph in made]


def _in_figures(texts: Sequence[Text], slot: Slot) -> list[Paragraph] | None:
    """Figures in one line each at one size, the unit behind each smaller; None where one does not fit."""
    for size in range(slot.size, slot.least - 1, -2 * STEP):
        high = size * PITCH * slot.pct / 100 > slot.height
        if not high and all(_figure_width(text, size) <= slot.width * SLACK for text in texts):
            return [Paragraph(_figure_runs(text), 0, size) for text in texts]
    return None


def _figure_runs(text: Text) -> tuple[Run, ...]:
    end = _number_end(text.words)
    number = runs(text.cut(0, end))
    return (*number, *runs(text.cut(end, len(text.words)), Role.UNIT)) if end < len(text.words) else number


def _figure_width(text: Text, size: int) -> float:
    end = _number_end(text.words)
    return (ems(text.words[:end], WIDEST) + GAP) * size + ems(text.words[end:], WIDEST) * unit_size(size)


def _number_end(words: str) -> int:
    """Where the digits of a figure end; one in Chinese numerals is set whole."""
    end = len(words) - len(words.lstrip(_DIGITS))
    return end or len(words)


_DIGITS = "0123456789０１２３４５６７８９.．,，"

_CLAIM = (Field("branch", _both, _flows),)
_HEADED = (Field("head", _head, _large), Field("text", _text, _flows))
_FIGURE = (Field("figure", _head, _figures), Field("label", _counted, _flows))

QUOTING = ("cited", "motto", "recited")
"""Families that show a quotation with what is made of it, in the order in which they take turns."""
FIELDS: dict[str, tuple[Field, ...]] = {
    **dict.fromkeys(("branches", "focus", "temple", "rows", "pillars", "pool", "bridge", *QUOTING), _CLAIM),
    **dict.fromkeys(("cards", "tree", "tracks"), _HEADED),
    "panels": (Field("head", _head, _large), Field("text", _text, _full)),
    **dict.fromkeys(("number", "tally"), _FIGURE),
    "points": (Field("point", _both, _flows),),
    "aligned": (Field("head", _head, _large), Field("text", _text, clausewise)),
    "overview": (Field("head", _head, _even, floor=26),),
    "tiles": (Field("tile", _borne, _bearing),),
    "turn": (Field("tile", _head, _large),),
    "seals": (Field("seal", _head, _large),),
    "process": (Field("step", _head, _large), Field("text", _text, _flows)),
    "chain": (Field("step", _head, _large),),
    "timeline": (Field("date", _head, _large), Field("event", _told, _flows)),
    "comparison": (Field("head", _head, _large), Field("list", _listed, _rows)),
    "hub": (Field("spoke", _head, _large),),
    "ladder": (Field("stair", _head, _large),),
    "bounds": (Field("list", _listed, _rows),),
    "pairs": (Field("left", _head, _large), Field("right", _other, _large), Field("text", _told, _beneath, must=False)),
}
"""Each family's item slots and what stands in them; `number` is the same for all that have it."""
