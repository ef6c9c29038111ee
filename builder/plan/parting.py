"""The last slide: what the speaker calls for at the end, large, or below a motto; never that the speech is over."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Layout
from builder.model.text import NOTHING, Text
from builder.model.theme import Room
from builder.plan.brief import Kit
from builder.plan.divided import lines_of
from builder.plan.draft import Draft
from builder.plan.fit import lines, title
from builder.plan.notes import paragraphs
from builder.plan.scene import Texts
from builder.plan.texts import bare, clause_texts, greets, period_texts, unaddressed
from builder.zh.bound import alike
from builder.zh.calls import calls, leave_taken, motto, takes_leave
from builder.zh.marks import clauses

LARGE = 30
"""Characters of a call that stands in large type; of a longer one what it opens with."""
AHEAD = 14
"""Characters that may stand ahead of the call in its sentence and still belong to it: 新征程上，."""
SHORTEST, LEAST = 9, 16
"""Characters of what it opens with, where that is not parted from what runs parallel: at the worst, and better."""
MANY = 46
"""Characters of a call whose first clauses say nothing by themselves, so that it stands large in full."""


def parting(closing: Texts, kit: Kit, before: Text = NOTHING) -> Draft:
    """The slide of the last words; `before` them stands what may call where they only take leave."""
    room = kit.theme.rooms[Layout.CLOSING][0]
    said = [sentence for text in closing for sentence in period_texts(text)]
    spoken = [bare(unaddressed(sentence)) for sentence in said if not greets(sentence)]
    telling = [_opened(sentence) for sentence in spoken if not takes_leave(sentence.words)]
    call = _call(telling) or (_call(list(map(bare, period_texts(before)))) if before and not telling else NOTHING)
    heading, below = _called(call, telling, room, kit) if call else _told(telling or spoken or said, room, kit)
    return Draft(Layout.CLOSING, (heading,), lines_of({"sub": [below]}, room, kit.breaker), paragraphs(closing))


def _opened(sentence: Text) -> Text:
    """A sentence without the 最后， that it opens with."""
    return sentence.cut(leave_taken(sentence.words), len(sentence.words))


def _call(sentences: Sequence[Text]) -> Text:
    """The sentence that calls most surely, the last of such: from the clause that calls on, but for a few words ahead."""
    best, found = 0, NOTHING
    for sentence in sentences:
        spans = clauses(sentence.words)
        ranks = [calls(sentence.words[start:end].rstrip("，；：")) for start, end in spans]
        most = max(ranks, default=0)
        if most and most >= best:
            at = spans[next(n for n, rank in enumerate(ranks) if rank)][0]
            best, found = most, sentence.cut(0 if at <= AHEAD else at, len(sentence.words))
    return found


def _called(call: Text, sentences: Sequence[Text], room: Room, kit: Kit) -> tuple[Text, Text]:
    """The call below a motto said ahead of it, where both fit; else in large type, with what it goes on with below."""
    ahead = [text for text in sentences if (text.line, text.start) < (call.line, call.start)]
    sayings = [text for text in ahead if motto(text.words) and title(text, room["title"], kit.breaker)]
    if sayings and lines([call], room["sub"], kit.breaker):
        return sayings[0], call
    for start in _parted(call.words):
        heading, below = bare(call.cut(0, start)), call.cut(start, len(call.words)).strip()
        if title(heading, room["title"], kit.breaker) and (not below or lines([below], room["sub"], kit.breaker)):
            return heading, below
    return _told([call], room, kit)


def _parted(words: str) -> list[int]:
    """Where a call may be parted in two, best first: nowhere if it is short, else behind as many clauses as stand in large type, with the one that calls.

    Rather not between clauses that run parallel; and nothing that a ： brings in is parted from it.
    """
    if len(words) <= LARGE:
        return [len(words)]
    spans = clauses(words)
    said = [words[start:end].rstrip("，；：:") for start, end in spans]
    called = next((n for n, clause in enumerate(said) if calls(clause)), 0)
    colon = next((end for _, end in spans[:-1] if words[end - 1] in "：:"), len(words))
    bare_ = [clause.removeprefix("让我们") for clause in said]
    ends = [(spans[n][1], alike(bare_[n], bare_[n + 1])) for n in range(called, len(spans) - 1) if spans[n][1] < colon]
    large = [end for end, parts in reversed(ends) if end <= LARGE + 1 and not parts and end >= LEAST]
    short = [end for end, parts in reversed(ends) if SHORTEST <= end < LEAST and not parts]
    others = [end for end, _ in reversed(ends) if end <= LARGE + 1]
    whole = [len(words)] if len(words) <= MANY else []
    return [*large, *short, *whole, *others, *[end for end, _ in ends if end > LARGE + 1], colon]


def _told(sentences: Sequence[Text], room: Room, kit: Kit) -> tuple[Text, Text]:
    """Where nothing is called for: the first sentence, or clause, that can stand large, and one behind it."""
    spoken = list(map(bare, sentences))
    candidates = [text for sentence in spoken for text in (sentence, *clause_texts(sentence))]
    heading = next((text for text in candidates if title(text, room["title"], kit.breaker) is not None), spoken[0])
    later = [text for text in spoken if (text.line, text.start) > (heading.line, heading.start)]
    return heading, next((text for text in later if lines([text], room["sub"], kit.breaker)), NOTHING)
