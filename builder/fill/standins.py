"""Signs that stand for values while slides are planned: units whose words are as long share one plan, whatever these are.

A slide is laid out for how wide a value is and what it is (a body, a person), not for which of them. So each of its Chinese characters
but those that tell that is a sign of a block of rare ones (CJK Extension A) that the draft does not use, as wide as any; figures behind
them are ones. Equal values have equal signs, so words that are equal stay so. Behind the planner the signs give way to the words.
"""

from __future__ import annotations

from operator import is_

from builder.fill.filled import with_values
from builder.fill.speech import Values
from builder.memo import Memo
from builder.model.deck import Deck, Filled, Paragraph, Slide
from builder.model.outline import Outline
from builder.model.text import Text
from builder.model.unit import Unit
from builder.value import TYPE_CHECKING, Value, fields, replace
from builder.zh.blanks import SURNAMES
from builder.zh.signs import FIRST, LAST, stands_in

if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")

Signs = tuple[tuple[str, str], ...]
"""What stands for each value, and the value; as long as each other."""
SHORTEST, LONGEST = 2, 12
"""Characters of a value that signs stand for: a longer one may be broken between its words."""
BODIES = frozenset("局委办厅部院校司团处科所站心会室队市县区省州盟旗镇乡村街道组党行社馆")
"""Last characters that tell a body or a place."""
LONGEST_NAME = 3


class PartedError(Exception):
    """A slide shows a part of what stands for a value with figures in it: then nothing tells which figures those are."""


def standing(outline: Outline, values: Values, unit: Unit, memo: Memo) -> tuple[Outline, Signs]:
    """`outline` filled with signs for the `values`, and what they stand for; values that are no plain Chinese stand for themselves. None of the signs stands in the words of `unit`, or in a value."""
    known: dict[str, str] = {}
    used = memo(_rare, outline) | _codes((unit, *(value for value, _ in values.values())))
    free = (chr(code) for code in range(FIRST, LAST) if code not in used)
    for place in sorted(values):
        value = values[place][0]
        if value not in known and _plain(value):
            head, inner, tail = _parts(value)
            known[value] = head + "".join("1" if sign.isdecimal() else next(free) for sign in inner) + tail
    stood = {place: (known.get(value, value), width) for place, (value, width) in values.items()}
    return with_values(outline, stood, memo), tuple((stand, value) for value, stand in known.items())


def _plain(value: str) -> bool:
    """Whether a value is Chinese, with no figures but behind that."""
    chinese = value[:1] >= "\u4e00" and all("\u4e00" <= sign <= "\u9fff" or sign in "0123456789" for sign in value)
    return SHORTEST <= len(value) <= LONGEST and chinese


def _parts(value: str) -> tuple[str, str, str]:
    """A value between what tells that it is a person (the surname) and what tells that it is a body (its last character)."""
    tail = 1 if value[-1] in BODIES else 0
    plain = not any(map(str.isdecimal, value))
    head = 1 if plain and not tail and len(value) <= LONGEST_NAME and value[0] in SURNAMES else 0
    end = len(value) - tail
    return value[:head], value[head:end], value[end:]


def _rare(outline: Outline) -> frozenset[int]:
    """The codes of rare signs that the draft itself uses."""
    return frozenset(_codes(outline))


def _codes(part: Any) -> set[int]:
    """The codes of the block that stand in words anywhere in `part`."""
    if type(part) is str:
        return set() if part.isascii() else {code for code in map(ord, part) if FIRST <= code < LAST}
    if type(part) is Text:
        return _codes(part.words)
    inner = part if type(part) is tuple else fields(part) if isinstance(part, Value) else ()
    return set().union(*map(_codes, inner))


def revealed(deck: Deck, signs: Signs, memo: Memo) -> Deck:
    """`deck` with the words that `signs` stand for. Raises PartedError."""
    slides = tuple([_slide(slide, signs, memo) for slide in deck.slides])
    sections = tuple([_said(section, signs) for section in deck.sections])
    return replace(deck, title=_said(deck.title, signs), slides=slides, sections=sections)


def _slide(slide: Slide, signs: Signs, memo: Memo) -> Slide:
    """A slide with its own signs told. What stands at its foot is another for each unit, all else mostly not: each part is looked through once."""
    fills = [_own(fill, signs, memo) for fill in slide.fills]
    notes = _own(slide.notes, signs, memo)
    if notes is slide.notes and all(map(is_, fills, slide.fills)):
        return slide
    return memo(_with, slide, tuple(fills), notes)


def _with(slide: Slide, fills: tuple[Filled, ...], notes: tuple[Paragraph, ...]) -> Slide:
    return replace(slide, fills=fills, notes=notes)


def _own(part: T, signs: Signs, memo: Memo) -> T:
    """`part` with its own signs told: the very same where it has none, or where they stand for the same."""
    there = memo(_signs_in, part)
    made: T = memo(_said, part, tuple([pair for pair in signs if not there.isdisjoint(pair[0])])) if there else part
    return made


def _signs_in(part: Any) -> frozenset[str]:
    return frozenset(map(chr, _codes(part)))


def _said(part: Any, signs: Signs) -> Any:
    """`part` with the words that `signs` stand for, what has none of them as it is."""
    if type(part) is str:
        words = _words(part, signs)
        return part if words == part else words
    inner = part if type(part) is tuple else fields(part) if isinstance(part, Value) else ()
    others = [_said(one, signs) for one in inner]
    if all(map(is_, others, inner)):
        return part
    return tuple(others) if type(part) is tuple else type(part)(*others)


def _words(words: str, signs: Signs) -> str:
    """`words` with the values that `signs` stand for; of one without figures a part, too, where a piece of it was cut."""
    for stand, value in signs:
        words = words.replace(stand, value)
        for sign, own in zip(stand, value, strict=True):
            if stands_in(sign) and sign in words:
                if "1" in stand:
                    raise PartedError
                words = words.replace(sign, own)
    return words
