"""Sentences -> parts: which of them share a slide, and around what it is built."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import chunks
from builder.plan.families import CLAIMS
from builder.plan.pieces import LEAD
from builder.plan.rows import rows
from builder.plan.said import marked, origin, quotation, tale
from builder.plan.same import all_same, periods
from builder.plan.scene import Item, Texts, overlap
from builder.plan.strips import short
from builder.plan.texts import bare, said_texts
from builder.plan.thoughts import CHARGED_IN, CHARGED_ROWS, COUNTED_IN, SERIES_TOLD, TIMELINE, Thought, thoughts
from builder.plan.weigh import TURNS
from builder.value import Same, Value, replace
from builder.zh.numbering import marker
from builder.zh.stands import imperative

MOST_SENTENCES = 5
"""Sentences that a slide of claims stands for."""
SPOKEN = 130
"""Characters of speech that deserve a slide, under a minute."""
LEADING, TELLING, STRONG = 90, 200, 0.6
"""Characters of words that lead up to points for which they get slides of their own if a thought in them has that value, and anyway."""
AIMING, FIGURES, AIMED = 60, (("number",), ("tiles",)), 0.9
"""Characters of words that lead up to points from which figures in them, three at least, or whatever deserves so much, are a slide of their own."""
SAID = 20
"""Characters of a quotation for which words that lead up to points get a slide."""
TURNED = 80
"""Characters of words that turn against what was said before, for a slide of their own."""
LEADS = 30
"""Characters of a sentence ahead of what a slide shows that leads to it rather than goes with the slide before."""
_REFERS = ("这", "那", "可见", "这样", "由此", "因此", "所以")
"""How a sentence begins that looks back."""
LEAST, GOOD, LONG = 0.45, 0.57, 110
"""The value from which a thought deserves a slide, and one in more than so many characters, whose claims would fill one too."""


class Part(Same):
    """A run of sentences that one slide stands for, with its quotation or its thought, where it has one."""

    sentences: Texts
    quoted: Text = NOTHING
    thought: Thought | None = None
    shown: tuple[int, int] = (0, 0)
    """Which of the sentences it is about."""
    origin: Text = NOTHING
    """Who said what is quoted, and where."""
    beside: tuple[Thought, ...] = ()
    """What else its sentences say in few short words side by side."""
    serial: bool = False
    """Whether it is of a paragraph of several sentences that ask for one thing each: none of them tells what the others do."""


def parts(sentences: list[Text], kit: Kit, one: bool = False) -> list[Part]:
    """Cuts sentences into parts, each around what it shows; the words too few for a slide of their own go with a neighbour.

    `one` makes them one part, around the best of what they show.
    """
    found = _weighed(thoughts(sentences, kit), sentences)
    anchors = _anchors(sentences, found, kit, one)
    few = [thought for thought in found if short(thought)]
    if one:
        best = max(anchors, key=lambda anchor: anchor.value, default=Anchor(0, 0, 0.0))
        beside = tuple(thought for thought in few if thought is not best.thought)
        made = Part(tuple(sentences), best.quoted, best.thought, (best.at, best.end), best.origin, beside)
        return [made] if sentences else []
    if not anchors:
        return _left(sentences, (0, len(sentences)), found)
    out: list[Part] = []
    start = 0
    for n, anchor in enumerate(anchors):
        following = anchors[n + 1].at if n + 1 < len(anchors) else len(sentences)
        if days := _days(found, start, anchor):
            shown = (days.first - start, anchor.at - start)
            beside = tuple(t for t in few if start <= t.first and t.last <= anchor.at)
            out.append(Part(tuple(sentences[start : anchor.at]), NOTHING, days, shown, NOTHING, beside))
            start = anchor.at
        elif _apart(sentences[start : anchor.at], kit):
            out += _left(sentences, (start, anchor.at), found)
            start = anchor.at
        end = _end(sentences, anchor, following if n + 1 < len(anchors) else 0, kit)
        shown = (anchor.at - start, anchor.end - start)
        beside = tuple(t for t in few if start <= t.first and t.last <= end and t is not anchor.thought)
        out.append(Part(tuple(sentences[start:end]), anchor.quoted, anchor.thought, shown, anchor.origin, beside))
        start = end
    return [*out, *_left(sentences, (start, len(sentences)), found)]


def _left(sentences: list[Text], span: tuple[int, int], found: list[Thought]) -> list[Part]:
    """The parts of what is left for slides of its own: each shows the best that its sentences hold, if that is good."""
    out: list[Part] = []
    for a, b in _claimed(sentences[slice(*span)]) if span[1] > span[0] else ():
        first, last = span[0] + a, span[0] + b
        held = [t for t in found if first <= t.first and t.last <= last]
        best = max(held, key=lambda t: t.value, default=None)
        best = best if best is not None and best.value >= GOOD else None
        shown = (best.first - first, best.last - first) if best is not None else (0, 0)
        beside = tuple(t for t in held if short(t) and t is not best)
        out.append(Part(tuple(sentences[first:last]), NOTHING, best, shown, NOTHING, beside))
    return out


class Anchor(Value):
    """What a slide is built around: the sentences `at` to `end` (exclusive)."""

    at: int
    end: int
    value: float
    quoted: Text = NOTHING
    thought: Thought | None = None
    origin: Text = NOTHING


def _anchors(sentences: list[Text], found: list[Thought], kit: Kit, one: bool) -> list[Anchor]:
    """The quotations, and the best thoughts beside them: as many as the words spoken deserve, none sharing a sentence; for `one` slide whatever deserves it at all."""
    quoted_ = _quoted(sentences, found, kit)
    chosen = [*quoted_]
    spoken = sum(len(sentence.words) for sentence in sentences)
    least = GOOD if spoken > LONG and not one else LEAST
    most = max(len(chosen) + (spoken > (SPOKEN if one else LEADING)), round(spoken / SPOKEN), 1)
    shows = [Anchor(t.first, t.last, t.value, thought=t) for t in found]
    for anchor in sorted(shows, key=lambda anchor: (-anchor.value, anchor.at)):
        free = all(anchor.end <= other.at or other.end <= anchor.at for other in chosen)
        beside = bool(quoted_) and len(chosen) >= max(1, round(spoken / SPOKEN))
        full = len(chosen) >= most and not (_is_full(anchor, sentences) and len(chosen) < spoken // FULL and not one)
        if free and not full and anchor.value >= (max(least, STRONG) if beside else least):
            chosen.append(anchor)
    return sorted(chosen, key=lambda anchor: anchor.at)


def _is_full(anchor: Anchor, sentences: list[Text]) -> bool:
    """Whether a thought surely deserves a slide, and fills it with words of its own."""
    own = sum(len(sentence.words) for sentence in sentences[anchor.at : anchor.end])
    return anchor.value >= CLEAR and own >= OWN


SURE, CLEAR, OWN, FULL = 0.8, 0.7, 36, 80
"""What a thought deserves that is surely one, and that clearly is; the characters that it says, and of how many characters each may have one."""


def _weighed(found: list[Thought], sentences: list[Text]) -> list[Thought]:
    """Thoughts, those of two figures or two days for less where most of the words around them tell of something else."""
    spoken = sum(len(sentence.words) for sentence in sentences)
    return [
        replace(t, value=t.value * LESS)
        if _is_little(t, sentences, spoken)
        else replace(t, value=t.value * BESIDES)
        if _is_beside(t, sentences, spoken)
        else t
        for t in found
    ]


def _is_beside(thought: Thought, sentences: list[Text], spoken: int) -> bool:
    """Whether words that tell of something else besides turns have no slide of their own beside these."""
    own = sum(len(sentence.words) for sentence in sentences[thought.first : thought.last])
    return thought.families[:1] in BY_TURNS and bool(thought.items) and 2 * own < spoken < 2 * FULL


BY_TURNS, BESIDES = (("ladder",), ("process",)), 0.6
"""The layouts of turns, and the share of their value that they keep there."""


def _is_little(thought: Thought, sentences: list[Text], spoken: int) -> bool:
    few = len(thought.items) == PAIR and thought.families in PAIRED and not all(i.listed for i in thought.items)
    own = sum(len(sentence.words) for sentence in sentences[thought.first : thought.last])
    return few and 2 * own < min(spoken, AROUND)


PAIR, LESS, AROUND = 2, 0.75, 240
"""So many figures or days are few; the share of their value that they keep; and the characters around them that count."""
PAIRED = (COUNTED_IN, (TIMELINE, "matrix"))


def _days(found: list[Thought], start: int, anchor: Anchor) -> Thought | None:
    """Days in order that the sentences from `start` on tell of, and that of the `anchor` too: an overview ahead of what that one shows."""
    if anchor.thought is not None and anchor.thought.families in (CHARGED_IN, CHARGED_ROWS):  # these tell by when, too
        return None
    days = [t for t in found if t.families[:1] == (TIMELINE,) and start <= t.first < anchor.at < t.last]
    return next((t for t in days if t is not anchor.thought and EVENTS[0] <= len(t.items) <= EVENTS[1]), None)


EVENTS = (3, 6)
"""Days on an overview."""


def _quoted(sentences: list[Text], found: list[Thought], kit: Kit) -> list[Anchor]:
    """The quotations; of words that are told without marks none that asks for so many things that they are better seen side by side."""
    said = [kit.memo(quotation, sentence) or tale(sentences, n) for n, sentence in enumerate(sentences)]
    items = [marker(sentence.words) is not None for sentence in sentences]
    listed = sum(items) >= MANY
    places = [
        n
        for n, text in enumerate(said)
        if text
        and (marked(text) or not imperative(text.words) or not _asks_much(found, n))
        and not (listed and items[n])
        and not _in_series(found, n, text)
        and not _leads_to(found, n, text, sentences[n])
    ]
    made = [_anchor(sentences, n, said[n]) for n in places]
    return [anchor for series in _side_by_side(made) for anchor in series]


def _anchor(sentences: list[Text], n: int, said: Text) -> Anchor:
    told = origin(sentences, n, said)
    end = n + 1 + (n + 1 < len(sentences) and bool(told) and overlap(told, sentences[n + 1]))
    return Anchor(n, end, 1.0 + LED * any(map(told.words.__contains__, LEADERS)), said, origin=told)


LEADERS, LED = ("总书记", "习近平", "党中央", "毛泽东", "邓小平"), 0.1
"""Whose words stand rather than a proverb where one slide has room for one of them."""


def _in_series(found: list[Thought], n: int, said: Text) -> bool:
    """Whether a few words are said in one of several things that are counted up sentence by sentence: these rather stand side by side."""
    return len(said.words) <= SAYING and any(
        t.value >= SERIES_TOLD and t.families[:1] in (("cards",), ("panels",)) and t.first <= n < t.last for t in found
    )


def _leads_to(found: list[Thought], n: int, said: Text, sentence: Text) -> bool:
    """Whether a few words of nobody are all of a sentence ahead of what surely shows something: they stand above that."""
    whole = len(said.words) <= LEAD and bare(sentence).words == bare(said).words
    return whole and any(t.first == n + 1 and t.value >= SURE for t in found)


def _asks_much(found: list[Thought], n: int) -> bool:
    """Whether the `n`-th sentence surely shows many things by itself."""
    return any(t.first == n and t.runs and t.value >= STRONG and len(t.scene.items) >= MANY for t in found)


def _side_by_side(anchors: list[Anchor]) -> list[list[Anchor]]:
    """Quotations of neighbouring sentences: short ones together, each with its source; beside long ones short ones without marks do without a slide."""
    series: list[list[Anchor]] = []
    for anchor in anchors:
        if series and series[-1][-1].end == anchor.at:
            series[-1].append(anchor)
        else:
            series.append([anchor])
    return [[_sayings(found)] if _brief(found) else _weighty(found) for found in series]


def _brief(found: list[Anchor]) -> bool:
    return 1 < len(found) <= MOST_SAYINGS and all(
        len(a.quoted.words) <= SAYING and len(a.origin.words) <= ORIGIN for a in found
    )


def _sayings(found: list[Anchor]) -> Anchor:
    items = tuple(Item(anchor.quoted, anchor.origin) for anchor in found)
    first, last = found[0].at, found[-1].end
    return Anchor(first, last, 1.0, thought=Thought(first, last, 1.0, CLAIMS, items))


def _weighty(found: list[Anchor]) -> list[Anchor]:
    return [a for a in found if marked(a.quoted) or len(a.quoted.words) > PROVERB] or found[:1]


MANY = 3
"""Things asked for in words that are told without marks, from which on they are rather seen side by side."""
MOST_SAYINGS, SAYING, ORIGIN, PROVERB = 4, 36, 20, 16
"""How many sayings share a slide, characters of each and of who said it; and of one that is left out beside others that weigh more."""


def _apart(sentences: Sequence[Text], kit: Kit) -> bool:
    """Whether sentences say enough for a slide of claims of their own."""
    spoken = sum(len(sentence.words) for sentence in sentences)
    turns = any(sentence.words.startswith(TURNS) for sentence in sentences)
    return spoken > (TURNED if turns else SPOKEN) and len(rows(split(sentences, kit.memo), memo=kit.memo)) > 1


def _end(sentences: list[Text], anchor: Anchor, following: int, kit: Kit) -> int:
    """How far a slide reaches behind what it shows: to the `following` one, 0 for none, unless what is between is enough for itself."""
    behind = sentences[anchor.end : following or len(sentences)]
    if _apart(behind, kit):
        return anchor.end
    if following and anchor.quoted:
        return anchor.end
    leads = bool(following and behind) and len(behind[-1].words) <= LEADS and not behind[-1].words.startswith(_REFERS)
    return anchor.end + len(behind) - leads


def _claimed(sentences: Sequence[Text]) -> list[tuple[int, int]]:
    return chunks(len(sentences), MOST_SENTENCES)


def split(sentences: Sequence[Text], memo: Memo) -> list[Text]:
    """Sentences parted at ； too: each gives claims of its own."""
    return [piece for sentence in sentences for piece in memo(_split, sentence, memo)]


def _split(sentence: Text, memo: Memo) -> Texts:
    return all_same(said_texts(sentence), memo)


def deserves(texts: Sequence[Text], kit: Kit, headlines: Texts = ()) -> bool:
    """Whether words that lead up to points say enough for slides of their own, and in a form that shows: more than the points that the `headlines` name."""
    sentences = periods(texts, kit.memo)
    if any(len(said.words) >= SAID and marked(said) for said in (kit.memo(quotation, s) for s in sentences) if said):
        return True
    spoken = sum(len(sentence.words) for sentence in sentences)
    if not AIMING <= spoken < TELLING:
        return spoken >= TELLING
    strong = [thought for thought in thoughts(sentences, kit) if thought.value >= STRONG]
    if spoken < LEADING:
        strong = [t for t in strong if (t.families[:1] in FIGURES or t.value >= AIMED) and len(t.items) >= MANY]
    return any(not _named(thought, headlines) for thought in strong)


def _named(thought: Thought, headlines: Texts) -> bool:
    """Whether headlines name all that a thought shows."""
    return bool(headlines) and all(
        any(item.head.words in headline.words for headline in headlines) for item in thought.scene.items
    )
