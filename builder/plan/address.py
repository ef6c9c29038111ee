"""Addresses of slides: what a slide stands for, by the ordinals from the top and the first words it says of the speech.

An address stands as long as a slide, or a sentence within one, begins with its words, whatever is edited elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from builder.model.outline import Outline, within
from builder.model.text import Text
from builder.plan.draft import Draft, family, joined
from builder.plan.pick import begins, even
from builder.plan.texts import sentence_texts
from builder.value import Value, replace
from builder.zh.numbering import NUMERALS, marker

NAMES = {"cover": "封面", "agenda": "目录", "closing": "结尾"}
"""Slides that stand for no point, by the family of their layout."""
LEAD = "引言"
"""What stands ahead of the first section."""
BETWEEN = " / "
FEWEST, MOST = 8, 40
"""Characters of a slide's first words that its address takes: more than the fewest only where others begin alike."""

Place = tuple[int, int]
"""A line of the draft, and the offset in it."""


class Stand(Value):
    """What a slide stands for. It `opens` the point of its ordinals, or goes on in it. `words` are its own first ones."""

    ordinals: tuple[str, ...]
    opens: bool
    words: str
    at: str = ""


class Atlas(Value):
    """Slides with what they stand for, and the number of each by its address."""

    drafts: tuple[Draft, ...]
    stands: tuple[Stand, ...]
    numbers: Mapping[str, int]


class Found(Value):
    """The slide that an address means (-1: none, or `several`), and where in it, if not at its beginning."""

    index: int = -1
    inside: Place | None = None
    several: bool = False


def place(draft: Draft) -> Place | None:
    """Where the words that a slide stands for begin; None where it has no notes."""
    return next(((run.text.line, run.text.start) for p in draft.notes for run in p.runs if run.text.line), None)


def said(draft: Draft) -> list[Text]:
    """The sentences that a slide stands for."""
    return [sentence for note in draft.notes for sentence in sentence_texts(joined(note))]


def stands(drafts: Sequence[Draft], outline: Outline) -> tuple[Stand, ...]:
    """What each of `drafts` stands for, with an address that no other has."""
    points = [point for point in within(outline.sections) if not point.run_on and not point.implicit]
    opened = {(point.line, (point.marker or point.headline).start): point for point in points}
    starts = sorted(opened)
    out: list[Stand] = []
    for draft in drafts:
        name, where = NAMES.get(family(draft.layout)), place(draft)
        if name or where is None:
            ordinals = (name,) if name else out[-1].ordinals if out else (LEAD,)
            out.append(Stand(ordinals, bool(name), "" if name else _shown(draft)))
        elif point := opened.get(where):
            out.append(Stand(_parsed(point.at).ordinals, True, even(point.headline.words), even(point.at)))
        else:
            above = bisect_right(starts, where)
            ordinals = _parsed(opened[starts[above - 1]].at).ordinals if above else (LEAD,)
            out.append(Stand(ordinals, False, _behind_marker(joined(draft.notes[0]).words)))
    return _named(out)


def atlas(drafts: Sequence[Draft], known: Sequence[Stand]) -> Atlas:
    """`drafts`, which stand for what is `known`, to find addresses among."""
    return Atlas(tuple(drafts), tuple(known), {stand.at: n for n, stand in enumerate(known)})


def find(at: str, slides: Atlas) -> Found:
    """The slide that the address `at` means: the very one, else the only one that begins so, else where a sentence does."""
    if at in slides.numbers:
        return Found(slides.numbers[at])
    known, asked = slides.stands, _parsed(at)
    if not asked.words:
        same = [n for n, stand in enumerate(known) if stand.ordinals == asked.ordinals]
        return Found(same[0]) if same else Found()
    for reading in (asked, _unnumbered(at)):
        fitting = [Found(n) for n, stand in enumerate(known) if stand.words.startswith(reading.words)]
        if fitting := fitting or _inside(reading.words, slides.drafts):
            return _only(fitting, reading, known)
    return Found()


def _inside(words: str, drafts: Sequence[Draft]) -> list[Found]:
    """The sentences that begin with `words`."""
    return [
        Found(n, (sentence.line, sentence.start))
        for n, draft in enumerate(drafts)
        for sentence in said(draft)
        if begins(sentence, words)
    ]


def nearest(at: str, slides: Atlas) -> str:
    """The address that looks most like `at`."""
    return next(iter(get_close_matches(at, slides.numbers, 1, 0.0)))


def moved(at: str, stand: Stand) -> bool:
    """Whether what `at` means stands under other ordinals now."""
    asked = _parsed(at)
    return bool(asked.words) and asked.ordinals != stand.ordinals


def _only(fitting: list[Found], asked: Stand, known: Sequence[Stand]) -> Found:
    """The one that fits, of several the one that stands in the same place and opens (or goes on) as asked."""
    for alike in (
        lambda stand: stand.ordinals == asked.ordinals,
        lambda stand: (len(stand.ordinals), stand.opens) == (len(asked.ordinals), asked.opens),
    ):
        if len(fitting) > 1:
            fitting = [found for found in fitting if alike(known[found.index])] or fitting
    return fitting[0] if len(fitting) == 1 else Found(several=True)


def _unnumbered(at: str) -> Stand:
    """An address whose words open with a number of their own: 二 / 143 家企业."""
    *above, last = (part.strip() for part in at.split(BETWEEN))
    return Stand(tuple(above), False, last, at)


def _parsed(at: str) -> Stand:
    """An address as a person writes it: 二 / 1 以学铸魂 opens a point, 二 / 1 / 要先算清 goes on in it, 封面 is a slide's name."""
    *above, last = (part.strip() for part in at.split(BETWEEN))
    if not above and last in (*NAMES.values(), LEAD):
        return Stand((last,), True, "", at)
    first, space, words = last.partition(" ")
    if _is_ordinal(first):
        return Stand((*above, first), True, words.strip() if space else "", at)
    return _unnumbered(at)


def _is_ordinal(word: str) -> bool:
    return bool(word) and (word.isdecimal() or all(sign in NUMERALS for sign in word))


def _shown(draft: Draft) -> str:
    """The first words that a slide without notes shows of the speech."""
    shown = (joined(paragraph) for fill in draft.fills for paragraph in fill.paragraphs)
    return next((even(text.words) for text in shown if text), "")


def _behind_marker(words: str) -> str:
    mark = marker(words)
    return even(words[mark.end if mark is not None else 0 :])


def _named(given: Sequence[Stand]) -> tuple[Stand, ...]:
    """Each with its address: as many of its first words as tell it from the others, then a count."""
    lengths = [FEWEST] * len(given)
    for length in range(FEWEST, MOST):
        heads = Counter(_address(stand, length) for stand, own in zip(given, lengths, strict=True) if own == length)
        if all(count == 1 for count in heads.values()):
            break
        lengths = [
            length + 1 if own == length and heads[_address(stand, length)] > 1 else own
            for stand, own in zip(given, lengths, strict=True)
        ]
    out: list[Stand] = []
    times: Counter[str] = Counter()
    for stand, length in zip(given, lengths, strict=True):
        at = _address(stand, length)
        times[at] += 1
        out.append(replace(stand, at=f"{at}{BETWEEN}{times[at]}" if times[at] > 1 else at))
    return tuple(out)


def _address(stand: Stand, length: int) -> str:
    if stand.at or not stand.words:
        return stand.at or BETWEEN.join(stand.ordinals)
    return BETWEEN.join((*stand.ordinals, stand.words[:length].strip()))
