"""Parts of a plan that are known again, as their sentences are: what a memo knows of them is not planned anew."""

from __future__ import annotations

from builder.memo import Memo
from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.lay import lay
from builder.plan.parts import Part
from builder.plan.same import same
from builder.plan.scene import Item, Scene
from builder.plan.thoughts import Thought
from builder.value import TYPE_CHECKING, fields, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


def known(part: Part, memo: Memo) -> Part:
    """A part like `part`, its sentences known: where its thought stands among others is no part of it."""
    thought = part.thought and _thought(part.thought, memo)
    beside = tuple([_thought(other, memo) for other in part.beside])
    return memo(
        Part, part.sentences, same(part.quoted, memo), thought, part.shown, same(part.origin, memo), beside, part.serial
    )


def laid(scene: Scene, kit: Kit) -> Draft | None:
    """The draft of a scene, as `lay` makes it: known again by what it shows below its title, whatever else its sentences say. Only who is quoted may be named by a title."""
    shown = kit.memo(Scene, *_each(fields(replace(scene, titles=scene.titles[:1] if scene.quoted else ())), kit.memo))
    made = kit.memo(lay, shown, kit)
    return made and replace(made, titles=scene.titles)


def _thought(thought: Thought, memo: Memo) -> Thought:
    return memo(Thought, *_each(fields(replace(thought, first=0, last=0, value=0.0)), memo))


def _each(parts: Iterable[Any], memo: Memo) -> list[Any]:
    """Equal parts, the very same each time."""
    return [made(part, memo) if (made := _MADE.get(type(part))) else part for part in parts]


def _all(parts: tuple[Any, ...], memo: Memo) -> tuple[Any, ...]:
    return tuple(_each(parts, memo)) if parts else parts


def _item(item: Item, memo: Memo) -> Item:
    return memo(Item, *_each(fields(item), memo))


_MADE: dict[type, Callable[[Any, Memo], Any]] = {Text: same, tuple: _all, Item: _item}
"""What is made of words, of items, and of what holds them; all else is known by itself."""
