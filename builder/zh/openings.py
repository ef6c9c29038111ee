"""Where the first item of a list begins behind the words that lead to it: 着力解决|就业增收、社会保障、教育医疗."""

from __future__ import annotations

from collections.abc import Sequence

from builder.value import Value
from builder.zh.alike import front
from builder.zh.pieces import Piece, Pieces
from builder.zh.wording import BEHIND_VERBS, NOUNS_TOO, ONE_VERBS, VERBS

_PREVIOUS = frozenset("的了着为是要把以与和对从向在让使到于有做用")
"""Behind one of these a word begins, whatever the dictionary says."""
_MODAL = frozenset("要应须就都也还有")
"""No first item begins so, where it can begin behind it."""
_NEVER_FIRST = frozenset("的了着过地得之们和与及等到于")
_ODD, _ODD_BUT_EVEN, _MODALS, _SUBJECT, _LENGTH, _RULED = 2.5, 1.5, 1.5, 1.5, 3.0, 0.2
"""What a place costs where the item would be of another sort than the others, the like but of their length, open with 要, have a
subject of its own, per mean length it differs; and what it gains behind a verb."""


class Form(Value):
    """What the other items of a list are like: how long at least, at most and in the mean, which share of them opens with verbs, and all their words."""

    least: int
    most: int
    mean: float
    verbal: float
    words: str


def opening(p: Pieces, left: Piece, others: Sequence[str], dearest: float) -> int | None:
    """Where the first item begins in the piece `left`, by what the `others` are like; None where no place costs at most `dearest`."""
    begin, last, _ = left
    sizes = [len(word) for word in others]
    form = Form(
        min(sizes), max(sizes), sum(sizes) / len(sizes), sum(map(acts, others)) / len(others), "、".join(others)
    )
    shared = _by_frame(p, left, others[0][: front(others)], form)
    if shared is not None:
        return shared
    even = last - form.least if form.least == form.most else -1
    plain = even == begin or (
        even > begin and (p.text[even - 1] == "的" or _cost(p.text, begin, even, last, form) <= 0)
    )
    if plain and _opens(p, even) and p.whole(even, last):
        return even
    places = range(max(begin, last - 2 * form.most - 1), last - max(2, form.least - 2) + 1)
    costs = sorted((cost, at) for at in places if (cost := _cost(p.text, begin, at, last, form)) <= dearest)
    return next((at for _, at in costs if _opens(p, at) and p.whole(at, last)), None)


def acts(word: str) -> bool:
    """Whether an item opens with a verb, or tells what is not done."""
    return (word[:2] in VERBS and word[:2] not in NOUNS_TOO) or word[:1] == "不"


def _by_frame(p: Pieces, left: Piece, frame: str, form: Form) -> int | None:
    """Where the frame that the other items share stands in `left`, so that the first is about as long as they are."""
    begin, last, _ = left
    fitting: list[int] = []
    at = p.text.find(frame, max(begin, last - int(2 * form.mean) - 1), last) if frame else -1
    while at >= 0:
        if last - at >= 0.5 * form.mean and (len(frame) > 1 or _opens(p, at)) and p.whole(at, last):
            fitting.append(at)
        at = p.text.find(frame, at + 1, last)
    return min(fitting, key=lambda at: abs(last - at - form.mean), default=None)


def _cost(text: str, begin: int, at: int, last: int, form: Form) -> float:
    """What speaks against an item text[at:last]: another length or sort than the others, and nothing ahead that leads to it."""
    even = last - at == form.least == form.most
    cost = abs(last - at - form.mean) / form.mean * _LENGTH
    if acts(text[at : at + 2]) != (form.verbal > 0.5) and not 0.3 < form.verbal < 0.7 and text[at] != "不":
        cost += _ODD_BUT_EVEN if even else _ODD
    if text[at] in _MODAL and not (even and text[at] == "有"):
        cost += _MODALS
    if not form.verbal and text[at : at + 2] not in VERBS and text[at + 1 : at + 3] in VERBS:
        cost += _SUBJECT
    ahead = text[max(begin, at - 2) : at]
    if acts(ahead):
        return cost + (_SUBJECT if ahead in form.words else -_RULED)
    if at == begin or text[at - 1] in _PREVIOUS or (text[at - 1] in ONE_VERBS and at - 1 == begin):
        return cost
    return cost + (0.25 if ahead in VERBS else 0.5)


def _opens(p: Pieces, at: int) -> bool:
    """Whether an item may begin at `at`."""
    text = p.text
    if (
        text[at] in _NEVER_FIRST
        or (text[at] in BEHIND_VERBS and (text[at - 2 : at] in VERBS or text[at - 1 : at + 1] in VERBS))
        or (text[at] == "“") < (text[at - 1 : at] == "“")
    ):
        return False
    return at == 0 or text[at - 1] in _PREVIOUS or text[at - 2 : at] in VERBS or p.at_word(at)
