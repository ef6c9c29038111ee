"""The runs of a sentence that are shown together, each whole, and what they deserve."""

from __future__ import annotations

from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.pictures import turned
from builder.plan.pieces import LEAD, TAIL
from builder.value import replace
from builder.zh.parallel import runs
from builder.zh.run import Kind, Run
from builder.zh.stands import hangs, praises

MOST_PAIRS = 3


def valued(sentence: Text, kit: Kit) -> list[tuple[float, tuple[Run, ...]]]:
    """The runs of a sentence that are shown together, each group with its value from 0 to 1."""
    found = [_finished(run, sentence.words) for run in runs(sentence.words, kit.breaker) if _whole(run, sentence)]
    pairs = tuple(run for run in found if run.kind is Kind.PAIRING)[:MOST_PAIRS]
    turns = tuple(run for run in found if run.kind is Kind.CONTRAST)
    groups = [
        *((run,) for run in found if run.kind is not Kind.PAIRING),
        pairs,
        *([turns] if turned(turns, sentence) else []),
    ]
    return [(_value(group, sentence), group) for group in groups if group]


def _finished(run: Run, words: str) -> Run:
    """A run of clauses of which the last goes on in the next one (小到同桌沉默的时候，你肯问一句): with that one, where it ends the sentence."""
    start, end = run.whole[-1]
    behind = words[end:]
    rest = behind.strip("，。！；")
    waits = hangs(words[start:end]) or words.endswith(_WHEN, start, end)
    if not waits or not behind.startswith("，") or not 0 < len(rest) <= GOES_ON or "，" in rest:
        return run
    last = (run.items[-1][0], end + 1 + len(rest))
    whole = (*run.whole[:-1], (start, last[1]))
    return replace(
        run, items=(*run.items[:-1], last), whole=whole, span=(run.span[0], last[1]), tail=(last[1], last[1])
    )


_WHEN = ("的时候", "之时", "以后", "之后")
GOES_ON = 16
"""Characters with which the last of clauses that run parallel goes on."""


def _whole(run: Run, sentence: Text) -> bool:
    """Whether no item and no lead cuts a quotation."""
    return all(sentence.words[a:b].count("“") == sentence.words[a:b].count("”") for a, b in (*run.items, run.lead))


def _value(group: tuple[Run, ...], sentence: Text) -> float:
    """What runs deserve: they surely are some, and say enough, with what leads to them and follows from them."""
    start, end = group[0].whole[0][0], group[-1].whole[-1][1]
    around = min(LEAD, start) + min(TAIL, len(sentence.words) - end)
    strength = sum(run.strength for run in group) / len(group)
    named = NAMED if group[0].core[1] > group[0].core[0] else 0.0
    said = [sentence.words[a:b] for a, b in group[0].whole]
    strength -= PRAISE if group[0].kind is Kind.SCALE and all(map(praises, said)) else 0.0
    strength *= INNER if _inside(sentence.words, start, end) else 1.0
    strength *= TALE if group[0].kind is Kind.CONTRAST and _in_tale(sentence.words[:start]) else 1.0
    return min(1.0, strength + AGAIN * (len(group) - 1)) * min(1.0, FORM + named + (end - start + around / 6) / ENOUGH)


def _in_tale(ahead: str) -> bool:
    """Whether the words ahead tell what somebody did: 那天晚上他躲在看台下面，想的不是…."""
    return any(sign in ahead for sign in ("他", "她")) and "他们" not in ahead and "其他" not in ahead


TALE = 0.5
"""The share of its strength that a contrast keeps in a tale."""


def _inside(words: str, start: int, end: int) -> bool:
    """Whether words[start:end] are within one of three or more groups between ；: a sentence of so many says no more of one than of the others."""
    return words.count("；") >= GROUPS - 1 and "；" not in words[start : end - 1]


GROUPS, INNER = 3, 0.7
"""Groups of a sentence that are seen side by side, and the share of its strength that a run within one of them keeps."""
PRAISE = 0.45
"""What a scale loses that only tells how much something matters (不仅是…的基础，更是…的关键)."""
AGAIN = 0.1
"""What each further pair adds."""
FORM, NAMED, ENOUGH = 0.25, 0.1, 60
"""What form alone is worth, and a name for the whole; and the characters that make a slide full."""
