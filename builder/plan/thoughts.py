"""Sentences -> thoughts: what each says that a picture of words could show, a run, figures, dates; and how well."""

from __future__ import annotations

from collections.abc import Sequence

from builder.memo import Memo
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.charged import charged, happened, owned, stand_apart, tasks
from builder.plan.families import CLAIMS
from builder.plan.figured import figured
from builder.plan.pictures import picture
from builder.plan.pieces import LEAD
from builder.plan.rows import Row, rows
from builder.plan.runs import valued
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.series import asked, counted, deed, itemized, opening, thanked, viewed
from builder.plan.spelt import Spelt, spelt
from builder.plan.targets import aim, targeted
from builder.plan.texts import bare
from builder.plan.timed import CASED, ahead, cases, days, series
from builder.value import Same, Value
from builder.zh.affixes import prefix
from builder.zh.marks import clause_begin
from builder.zh.run import Kind, Run

MOST_FIGURES, MOST_TOLD = 6, 4


class Thought(Same):
    """What the sentences `first` to `last` (exclusive) show; `value` from 0 to 1 tells how much it deserves a slide.

    It shows `items` in the layouts `families`, or else the `runs` of `sentence`.
    """

    first: int
    last: int
    value: float
    families: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    sentence: Text = NOTHING
    runs: tuple[Run, ...] = ()
    lead: Text = NOTHING
    tail: Text = NOTHING
    core: Texts = ()

    @property
    def scene(self) -> Scene:
        """What it shows, as a slide would."""
        shown = Scene(self.families, self.items, lead=self.lead, tail=self.tail, core=self.core)
        return shown if self.items else picture(self.runs, self.sentence)


def scene_of(thought: Thought, memo: Memo) -> Scene:
    """What a thought shows, as a slide would: of one that a memo knows, what it showed."""
    return memo(_scene, thought)


def _scene(thought: Thought) -> Scene:
    return thought.scene


class Seen(Value):
    """What a sentence could show by itself: its runs with what they deserve, its figures, its days, its targets, what it spells out, whom it names with what they did, who has to do what."""

    runs: list[tuple[float, tuple[Run, ...]]]
    figures: list[Item]
    days: list[Item]
    targets: tuple[Item, ...]
    spelt: Spelt | None
    deed: Item | None
    charged: tuple[Item, ...] = ()


def thoughts(said: Sequence[Text], kit: Kit) -> list[Thought]:
    """All that could be shown of the sentences `said`, as spoken; several may show the same sentence."""
    seen = [kit.memo(_seen, sentence, kit) for sentence in said]
    found = [
        Thought(n, n + 1, value, sentence=sentence, runs=group)
        for n, (sentence, own) in enumerate(zip(said, seen, strict=True))
        for value, group in own.runs
    ]
    return [
        *found,
        *_figures([own.figures for own in seen], said),
        *_targets([own.targets for own in seen]),
        *_dates([own.days for own in seen], said),
        *_series(said, kit.memo),
        *_charged([own.charged for own in seen], said),
        *_told(said, [own.deed for own in seen], kit.memo),
        *(both for n, own in enumerate(seen) for both in _boths(n, said[n], own)),
        *(
            Thought(n, n + 1, s.value, s.families, s.items, lead=s.lead, tail=s.tail, core=s.core)
            for n, own in enumerate(seen)
            if (s := own.spelt) is not None
        ),
    ]


def _boths(n: int, sentence: Text, own: Seen) -> list[Thought]:
    """Three pairs or more of what is both to be done (既要查案子，又要挖根子), or more and less (多看数据、少凭感觉), each whole."""
    out: list[Thought] = []
    for kind in (Kind.BOTH, Kind.CONTRAST):
        pairs = [group[0] for _, group in own.runs if group[0].kind is kind and len(group) == 1]
        if SERIES[0] <= len(pairs) <= SERIES[1]:
            starts = [_begun(sentence.words, run.whole[0][0]) for run in pairs]
            items = tuple(Item(sentence.cut(a, run.whole[-1][1])) for a, run in zip(starts, pairs, strict=True))
            lead = bare(sentence.cut(0, starts[0]))
            lead = lead if len(lead.words) <= LEAD else NOTHING
            out.append(Thought(n, n + 1, SERIES_TOLD, ("pillars", "rows", "pool", "list"), items, lead=lead))
    return out


def _begun(words: str, start: int) -> int:
    """Where the clause begins that `start` stands in, where only a word or so is ahead of it: 遇事|多到床旁."""
    begin = clause_begin(words, start)
    return begin if start - begin <= WORD else start


WORD = 3
"""Characters of a word ahead of a pair that belongs to it."""


def _charged(found: Sequence[tuple[Item, ...]], said: Sequence[Text]) -> list[Thought]:
    """Who has to do what, and whose figures are told, of neighbouring sentences together."""
    charges = [
        Thought(a, b, CHARGED[min(len(items), 3)], CHARGED_ROWS if stand_apart(items) else CHARGED_IN, items)
        for a, b, items in tasks(found)
    ]
    events = [Thought(n, n + 1, OWNED, CHARGED_IN, items) for n, s in enumerate(said) if (items := happened(s))]
    return [*charges, *events, *(Thought(a, b, OWNED, CHARGED_IN, items) for a, b, items in owned(said))]


OWNED = 0.97
"""What figures deserve that are told of several, one after the other."""
CHARGED_IN, CHARGED_ROWS = ("panels", "rows", "matrix", "list"), ("matrix", "rows", "list")
"""The layouts of charges, and of those that say more than what stands side by side."""
CHARGED = {2: 0.86, 3: 0.97}
"""What so many deserve who have each something to do: more than the days by which they do it."""


def _told(said: Sequence[Text], deeds: Sequence[Item | None], memo: Memo) -> list[Thought]:
    """What is counted up, and who is named, sentence by sentence."""
    found = counted(said, memo) if len(said) > 1 else None
    named = thanked(said, deeds) if len(said) > 1 else []
    return [
        *(
            [Thought(found[0], found[1], SERIES_TOLD, ("cards", "panels", "rows", "pillars", "list"), found[2])]
            if found
            else []
        ),
        *(
            Thought(a, b, MANY_TOLD[len(items) > FEW], ("panels", "rows", "pillars", "list"), items)
            for a, b, items in named
        ),
        *(Thought(a, b, SERIES_TOLD, ("cards", "points", "rows", "list"), items) for a, b, items in itemized(said)),
        *(
            Thought(a, b, MANY_TOLD[len(items) > FEW], ("panels", "rows", "list"), items)
            for a, b, items in viewed(said)
        ),
        *(Thought(a, b, MANY_TOLD[True], ("rows", "list"), items) for a, b, items in asked(said)),
    ]


SERIES_TOLD, MANY_TOLD, FEW = 0.94, (0.94, 0.97), 2
"""The value of what is counted up, and of who is named, or from where one looks, one by one: of more than a few more than that of the figures told of them."""


def _seen(sentence: Text, kit: Kit) -> Seen:
    charges = charged(sentence)
    runs_ = [
        (value * (NAMES if charges and group[0].kind is Kind.PARTS else 1.0), group)
        for value, group in valued(sentence, kit)
    ]
    return Seen(
        runs_,
        [] if charges else figured(sentence),
        days(sentence),
        targeted(sentence),
        spelt(sentence),
        deed(sentence),
        charges,
    )


NAMES = 0.5
"""The share of its value that a list of names keeps in what somebody is charged with."""


def _series(said: Sequence[Text], memo: Memo) -> list[Thought]:
    """Sentences that open alike (要…。要…。要…。) with the best claim of each."""
    out: list[Thought] = []
    start = 0
    opens = [_opens(sentence) for sentence in said]
    for n in range(1, len(said) + 1):
        if n < len(said) and opens[n] and opens[n] == opens[start]:
            continue
        if SERIES[0] <= n - start <= SERIES[1]:
            out += _serial(said, (start, n), memo)
        start = n
    return out


def _serial(said: Sequence[Text], span: tuple[int, int], memo: Memo) -> list[Thought]:
    """What each of these sentences asks for first, where all do so in few words, with what it says of that; else the best claim of each, if each has one."""
    start, end = span
    opened = [memo(opening, sentence, SAYS.get(end - start, GIST)) for sentence in said[start:end]]
    if all(item.head and item.text for item in opened):
        return [Thought(start, end, SERIAL, (*CLAIMS, "panels"), tuple(opened))]
    picked = [memo(_best, sentence, memo) for sentence in said[start:end]]
    items = tuple(Item(row.head, row.line) for row in picked if row)
    return [Thought(start, end, SERIAL, (*CLAIMS, "panels"), items)] if len(items) == end - start else []


def _best(sentence: Text, memo: Memo) -> Row | None:
    """The best claim of a sentence."""
    return max(rows([sentence], memo=memo), key=lambda row: row.weight, default=None)


SAYS, GIST = {3: 36}, 30
"""Characters of what each of so many sentences says of what it asks for, and of each of more."""
SERIES = (3, 6)
SERIAL = 0.8
"""The value of sentences that open alike."""


def _opens(sentence: Text) -> str:
    """The word by which sentences open alike; "" for none."""
    return prefix(sentence.words, OPENINGS)


OPENINGS = tuple("要 必须 坚持 有的 加强 强化 推动 推进 严格 抓好 把 从 围绕 聚焦 这 我们要 各级".split())


def _figures(said: Sequence[list[Item]], sentences: Sequence[Text]) -> list[Thought]:
    """Figures of sentences, those of neighbouring ones together."""
    out: list[Thought] = []
    held: list[tuple[int, Item]] = []
    for n, items in enumerate(said):
        told = any(item.listed for item in (*items, *(item for _, item in held)))
        if held and (not items or len(held) + len(items) > (MOST_TOLD if told else MOST_FIGURES)):
            out += _counted(held, sentences)
            held = []
        held += [(n, item) for item in items]
    return [*out, *_counted(held, sentences)]


def _counted(held: list[tuple[int, Item]], sentences: Sequence[Text]) -> list[Thought]:
    """Figures that are enough to be shown, and no two alike, nor named alike."""
    items = tuple(item for _, item in held)
    alike = min(len({item.head.words for item in items}), len({item.text.words for item in items})) < len(items)
    if len(items) < LEAST_FIGURES or alike:
        return []
    told = COUNTS * (len(items) > LEAST_FIGURES and any(item.listed for item in items))
    value = min(COUNTED + COUNTS * len(items) + told, MANY_COUNTED)
    if len(items) == LEAST_FIGURES and not all(item.listed for item in items):
        value = FEW_COUNTED
    first, last = sentences[held[0][0]], sentences[held[-1][0]]
    lead = NOTHING if _of_several(first, items) else ahead(first, items)
    told = any(overlap(lead, text) for item in items for text in item.listed)
    lead = lead if len(lead.words) >= LED and not told else NOTHING
    return [Thought(held[0][0], held[-1][0] + 1, value, COUNTED_IN, items, lead=lead, tail=aim(last, items[-1]))]


def _of_several(sentence: Text, items: tuple[Item, ...]) -> bool:
    """Whether figures are told of several things, between ；: what leads to the first is not said of the others."""
    own = [item.head.start - sentence.start for item in items if overlap(item.head, sentence)]
    return bool(own) and "；" in sentence.words[own[0] : own[-1]]


def _targets(said: Sequence[tuple[Item, ...]]) -> list[Thought]:
    families = ("tiles", "matrix", "pool", "list")
    return [Thought(n, n + 1, TARGETED, families, items) for n, items in enumerate(said) if items]


TARGETED = 0.95
"""What all targets of a sentence deserve together."""
LEAST_FIGURES = 2
LED = 12
"""Characters of what is said ahead of figures in their sentence, and leads to them."""
FEW_COUNTED = 0.42
"""The value of two figures of which one has nothing below it: claims tell as much, and what is around them."""
COUNTED, COUNTS, MANY_COUNTED = 0.35, 0.12, 0.96
"""The value of figures, and of each of them (and of what stands below any), and of many."""


TIMELINE = "timeline"
COUNTED_IN = ("number", "tally", "indices", "panels")
"""The layouts of figures."""


def _dates(found: Sequence[list[Item]], said: Sequence[Text]) -> list[Thought]:
    """Days and what happens on them, in order of time as the speech has them, of sentences near each other."""
    return [
        *(
            Thought(a, b, value, (TIMELINE, "matrix"), items, lead=lead)
            for a, b, value, items, lead in series(found, said)
        ),
        *(Thought(a, b, CASED, ("panels", "rows", "matrix", "list"), items) for a, b, items in cases(said)),
    ]
