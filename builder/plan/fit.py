"""Fitting: the largest size at which words stand in a slot, measured, with room to spare.

A line is taken as 1.32 em high, times the slot's spacing: the tallest of the usual Chinese fonts, about a tenth
more than most programs draw. What fits by this count fits everywhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil

from builder.model.deck import Paragraph, Role, Run
from builder.model.text import NOTHING, Text
from builder.model.theme import PITCH, Slot
from builder.value import replace
from builder.zh.breaks import ASKED, line_ends, phrase_ends, settled
from builder.zh.width import GAP, WIDEST, ems, gaps, wide

STEP = 2
LONGEST_ATOM = 12  # characters of a filled blank beyond which it may be broken between words, as any other words are
MOST_LINES, QUOTED_LINES = 4, 6
"""A title, or a quotation set like one, has no more lines; a quotation beside items, in a narrow place, some more."""
SLACK = 0.99  # share of a slot's width that is used: programs round advances

NARROW, FEW = 20, 6
"""A slot of fewer em is narrow: there lines end where phrases do; up to so many lines end where words do."""
ORPHAN = 4  # a last line of so few characters looks lost
LARGE, MORE_LINES = 36, 2.5  # sizes in pt above which words are large, and lines from which a slot is high
TIDY, PHRASED = 5, 0.75
"""How many sizes are tried for one that leaves no orphan, and the share of its size to which words are set smaller for lines that end where phrases do."""
KEEPS = 3, 0.82  # the same for words that should rather be large
Ease = tuple[int, float]  # how many sizes are tried, and the least share of its size

Breaker = Callable[[str], tuple[int, ...]]
"""Offsets at which a word of the text ends."""

Body = Sequence[tuple[Text, int]]
"""Paragraphs that flow, each with its level."""


def sizes(slot: Slot) -> range:
    """The sizes to try in `slot`, largest first."""
    return range(slot.size, slot.least - 1, -STEP)


def runs(text: Text, role: Role = Role.PLAIN) -> tuple[Run, ...]:
    """`text` as runs: blanks that are open stand out, and a number that the draft counts by itself is a run of its own."""
    if not text.holes:
        return (Run(text, role),) if text.words else ()
    out: list[Run] = []
    at = 0
    for hole in text.holes:
        is_open = text.words[hole.start : hole.end] == hole.was
        if hole.was and not is_open:
            continue
        if hole.start > at:
            out.append(Run(text.cut(at, hole.start), role))
        out.append(Run(text.cut(hole.start, hole.end), Role.BLANK if is_open else role))
        at = hole.end
    if at < len(text.words):
        out.append(Run(text.cut(at, len(text.words)), role))
    return tuple(out)


def plain(text: Text) -> Paragraph:
    """`text` as a paragraph of the slot's own look."""
    return Paragraph(runs(text))


def title(text: Text, slot: Slot, breaker: Breaker, size: int = 0, most: int = MOST_LINES) -> Paragraph | None:
    """`text` with chosen line ends, in `most` lines at the most, at the largest size that fits (or at `size`); None where none does.

    In a slot of a line or two, but those of covers and dividers, one line a little smaller is better than two.
    """
    if not size and slot.size <= LARGE and slot.height < MORE_LINES * slot.size * PITCH * slot.pct / 100:
        size = _one_line(text, slot)
    size = size or neatest([text], slot, breaker, most=most)
    found = ends_in(text, slot, breaker, size, most) if size else None
    return None if found is None else _broken(text, found[1], 0 if size == slot.size else size)


def neatest(texts: Sequence[Text], slot: Slot, breaker: Breaker, stacked: bool = False, most: int = MOST_LINES) -> int:
    """The largest size at which parallel titles fit, or one little smaller at which their lines end better; 0 where they fit at none.

    `stacked` tells that they stand one below the other: a name is then set smaller to stand in few lines, too.
    """
    best: tuple[float, int] = (0.0, 0)
    largest = 0
    for size in sizes(slot):
        if size < largest * (FEWER if stacked else NEAT):
            break
        found = [ends for text in texts if (ends := ends_in(text, slot, breaker, size, most)) is not None]
        count = sum(len(ends) for _, ends in found)
        height = count * size * PITCH * slot.pct / 100 + slot.gap * (len(texts) - 1)
        if len(found) < len(texts) or (stacked and height > slot.height):
            continue
        largest = largest or size
        many = stacked and len(texts) == 1 and count >= MANY and len(texts[0].words) <= NAME
        wrong = sum(cost for cost, _ in found) + many
        cost = (wrong + (1 - size / largest) * SMALLER, -size)
        best = min(best, cost) if best[1] else cost
        if not wrong:
            break
    return -best[1]


NEAT, SMALLER = 0.8, 1.0
"""The share of its size to which words are set smaller for better line ends, and what that costs, as a share of what is lost."""


def _one_line(text: Text, slot: Slot) -> int:
    """The largest size at which `text` stands in one line; 0 for none."""
    em, pitch = wide(text.words, WIDEST), PITCH * slot.pct / 100
    return next((n for n in sizes(slot) if em <= slot.width * SLACK / n and n * pitch <= slot.height), 0)


def titles(texts: Sequence[Text], slot: Slot, breaker: Breaker) -> list[Paragraph] | None:
    """Parallel titles at one size, set by the one that needs most; None where one does not fit."""
    size = neatest(texts, slot, breaker)
    return [made for text in texts if (made := title(text, slot, breaker, size))] if size else None


def flowing(
    bodies: Sequence[Body], slot: Slot, breaker: Breaker | None = None, ease: Ease = (TIDY, PHRASED)
) -> list[tuple[Paragraph, ...]] | None:
    """Bodies for slots of the same room, all at the largest size at which each fits; None where one does not.

    With a `breaker` the few lines of a narrow slot end between words: programs would part one. `ease` tells how much smaller words may be for better line ends.
    """
    size = _largest(bodies, slot, breaker, ease[0])
    if not size:
        return None
    phrased = _by_phrase(bodies, slot, (size, ease[1]), breaker) if breaker is not None else None
    return phrased or [_sized(body, slot, size, breaker) for body in bodies]


def _largest(bodies: Sequence[Body], slot: Slot, breaker: Breaker | None, most: int) -> int:
    """The largest size at which bodies fit, or one of the next few at which they leave no orphan and lines end better; 0 where they fit at none."""
    fitting: list[tuple[float, int]] = []
    for size in roomy(bodies, slot):
        if fitting and size < CLOSE * -fitting[0][1]:
            break
        tidy = _tidy(bodies, slot, size)
        if tidy is None:
            continue
        wrong = None if breaker is None else sum(_worded(body, slot, size, breaker) for body in bodies)
        found = (0.0 if tidy or (wrong is not None and wrong < PARTED) else LOST) + (wrong or 0.0)
        if not found:
            return size
        fitting.append((found + (1 - size / (-fitting[0][1] if fitting else size)) * LESS, -size))
        if len(fitting) == most:
            break
    return -min(fitting)[1] if fitting else 0


TIGHT, SLIGHTLY, CLOSE = 12, 0.88, 0.84
"""A slot of fewer em is tight; in wider ones words are set no smaller than this share of their size for whole phrases, and anywhere no smaller than that for better line ends."""
LOST, PARTED, LESS = 0.4, 0.8, 1.5
"""What a line of a few characters costs at the end, lines that may part a word, and smaller words, as a share of what is lost."""


def roomy(bodies: Sequence[Body], slot: Slot) -> Sequence[int]:
    """The sizes to try, largest first, without those at which a body, by how wide it is, takes more lines than there is room for: less work than to end each line."""
    tried = sizes(slot)
    if (slot.width - slot.indent) * SLACK < NARROWEST * slot.size:
        return tried
    ems_ = [[(ems(text.words, WIDEST) + GAP, gaps(text.words), level) for text, level in body] for body in bodies]
    return tried[bisect_left(tried, True, key=lambda size: all(_held(body, slot, size) for body in ems_)) :]


def _held(body: Sequence[tuple[float, float, int]], slot: Slot, size: int) -> bool:
    """Whether a body may stand at `size`, by the ems of its paragraphs in one line, and those of their quotation marks. A line that begins where a gap would be does without it."""
    height = 0.0
    for n, (em, quoted, level) in enumerate(body):
        own = _level_size(slot, size, level)
        width = (slot.width - slot.indent) * SLACK / own - quoted
        height += max(1, ceil(em / (width + GAP) - TINY)) * own * PITCH * slot.pct / 100
        if n:
            height += slot.gap / 4 if level else slot.gap
    return height <= slot.height


TINY, NARROWEST = 1e-6, 4.0
"""What is no difference; and ems of a slot below which a character may be wider than its line."""


def _by_phrase(
    bodies: Sequence[Body], slot: Slot, sized: tuple[int, float], breaker: Breaker
) -> list[tuple[Paragraph, ...]] | None:
    """`bodies` in lines that end where phrases do (锤炼党性修养、/汲取精神养分), at the largest size, from the one of `sized` to that share of it, at which they have room; None where none has phrases.

    A paragraph with a phrase that is wider than a line at any such size stands as it would else.
    """
    largest, share = sized
    share = max(share, SLIGHTLY) if (slot.width - slot.indent) * SLACK > TIGHT * largest else share
    least = max(slot.least, round(largest * share))
    if (slot.width - slot.indent) * SLACK > NARROW * largest:
        return None
    able = {
        text for body in bodies for text, level in body if _phrase_ends(text, slot, _level_size(slot, least, level))
    }
    for size in range(largest, least - 1, -STEP) if able else ():
        made = [_in_phrases(body, slot, size, able, breaker) for body in bodies]
        if all(made):
            return [paragraphs for paragraphs in made if paragraphs]
    return None


def _in_phrases(body: Body, slot: Slot, size: int, able: set[Text], breaker: Breaker) -> tuple[Paragraph, ...] | None:
    """A body whose `able` paragraphs are in phrases; None where it is too high, or a phrase is wider than a line."""
    height = float(slot.gap * (len(body) - 1))
    out: list[Paragraph] = []
    for text, level in body:
        own = _level_size(slot, size, level)
        few = None if text in able else _few_lines(text, slot, own, breaker, len(body) == 1)
        ends = _phrase_ends(text, slot, own) or (few[1] if few is not None else ())
        one_line = not ends and wide(text.words, WIDEST) * own <= (slot.width - slot.indent) * SLACK
        if text in able and not ends and not one_line:
            return None
        flowed = line_ends(text.words, (slot.width - slot.indent) * SLACK / own - gaps(text.words), atoms(text), WIDEST)
        height += len(ends or flowed) * own * PITCH * slot.pct / 100
        made = _broken(text, ends, 0) if ends else Paragraph(runs(text))
        out.append(replace(made, level=level, size=0 if size == slot.size else own))
    return tuple(out) if height <= slot.height else None


def _phrase_ends(text: Text, slot: Slot, size: int) -> tuple[int, ...]:
    return phrase_ends(text.words, (slot.width - slot.indent) * SLACK / size, WIDEST)


def _worded(body: Body, slot: Slot, size: int, breaker: Breaker) -> float:
    """What smaller type could better in the line ends of `body`."""
    wrong = 0.0
    for text, level in body:
        own = _level_size(slot, size, level)
        if (slot.width - slot.indent) * SLACK < wide(text.words, WIDEST) * own:
            found = _few_lines(text, slot, own, breaker, len(body) == 1)
            wrong += PARTED if found is None else found[0]
    return wrong


def _tidy(bodies: Sequence[Body], slot: Slot, size: int) -> bool | None:
    """Whether `bodies` leave no orphan at `size`; None where one of them does not fit."""
    tidy = True
    for body in bodies:
        height, orphan = stood_at(body, slot, size)
        if height > slot.height:
            return None
        tidy = tidy and not orphan
    return tidy


def lines(texts: Sequence[Text], slot: Slot, breaker: Breaker, most: int = MOST_LINES) -> tuple[Paragraph, ...] | None:
    """A few words below a title: with chosen line ends where they stand in few lines (a name in fewer where it need not be much smaller), flowing where they are more."""
    if size := neatest(texts, slot, breaker, True, most):
        return tuple(made for text in texts if (made := title(text, slot, breaker, size, most)))
    flown = flowing([[(text, 0) for text in texts]], slot, breaker)
    return flown[0] if flown is not None else None


NAME, MANY, FEWER = 20, 4, 0.74
"""Characters of a name, lines that are many for it, and the share of its size to which it is set smaller for fewer."""


def stood_at(body: Body, slot: Slot, size: int) -> tuple[float, bool]:
    """How high `body` stands at `size`, in pt, and whether a paragraph of it ends with a line of a few characters."""
    height, orphan = 0.0, False
    for n, (text, level) in enumerate(body):
        own = _level_size(slot, size, level)
        width = (slot.width - slot.indent) * SLACK / own - gaps(text.words)
        ends = line_ends(text.words, width, atoms(text), WIDEST)
        height += len(ends) * own * PITCH * slot.pct / 100
        if n:
            height += slot.gap / 4 if level else slot.gap
        orphan = orphan or (len(ends) > 1 and ends[-1] - ends[-2] <= ORPHAN)
    return height, orphan


def atoms(text: Text) -> tuple[tuple[int, int], ...]:
    """Spans that no line end may split: each open blank, and each filled one, unless it is as long as a line."""
    if not text.holes:
        return ()
    return tuple((hole.start, hole.end) for hole in text.holes if hole.end - hole.start <= LONGEST_ATOM)


Settled = tuple[float, tuple[int, ...]]
"""What smaller type could better in line ends, and where lines end."""


def ends_in(text: Text, slot: Slot, breaker: Breaker, size: int, most: int = MOST_LINES) -> Settled | None:
    """Where the lines of a text end at `size`; None where it has no room."""
    width = slot.width * SLACK / size - gaps(text.words)
    most = min(most, int(slot.height / (size * PITCH * slot.pct / 100) + 0.001))
    if most < 1:
        return None
    if len(text.words) <= width * 0.6:
        return 0.0, (len(text.words),)
    return settled(text.words, width, most, lambda: _word_ends(text, breaker), WIDEST)


def _word_ends(text: Text, breaker: Breaker) -> tuple[int, ...]:
    if not text.holes:
        return breaker(text.words)
    held = {i for start, end in atoms(text) for i in range(start + 1, end)}
    return tuple(i for i in breaker(text.words) if i not in held)


def _broken(text: Text, ends: tuple[int, ...], size: int) -> Paragraph:
    """`text` in lines that end there. A blank at a line's end goes into the break: nothing of it is seen, and centred lines stay centred."""
    out: list[Run] = []
    start = 0
    for end in ends:
        shown = start + len(text.words[start:end].rstrip()) if end < len(text.words) else end
        out.extend(runs(text.cut(start, shown)))
        if end < len(text.words):
            out.append(Run(text.cut(shown, end) if shown < end else NOTHING, Role.BREAK))
        start = end
    return Paragraph(tuple(out), 0, size)


def _sized(body: Body, slot: Slot, size: int, breaker: Breaker | None) -> tuple[Paragraph, ...]:
    nominal = size == slot.size
    out: list[Paragraph] = []
    for text, level in body:
        own = _level_size(slot, size, level)
        found = _few_lines(text, slot, own, breaker, len(body) == 1) if breaker else None
        made = Paragraph(runs(text)) if found is None else _broken(text, found[1], 0)
        out.append(replace(made, level=level, size=0 if nominal else own))
    return tuple(out)


@lru_cache(maxsize=ASKED)
def _few_lines(text: Text, slot: Slot, size: int, breaker: Breaker, alone: bool) -> Settled | None:
    """Where the few lines of a text end; None where it may flow, or would take more lines than it has, or than one more where it is `alone`."""
    if len(text.words) > FEW * slot.width / size:
        return None
    width = (slot.width - slot.indent) * SLACK / size - gaps(text.words)
    flowed = len(line_ends(text.words, width, atoms(text), WIDEST))
    if flowed < 2:
        return None
    return ends_in(text, replace(slot, width=slot.width - slot.indent), breaker, size, min(FEW, flowed + alone))


def _level_size(slot: Slot, size: int, level: int) -> int:
    """Level 2 keeps its distance to level 1, and never goes under the least size."""
    return max(slot.second - (slot.size - size), min(slot.least, slot.second)) if level else size
