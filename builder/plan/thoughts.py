"""Sentences -> thoughts: what each says that a picture of words could show, a run, figures, dates; and how well."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.rows import bare, rows, score
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.value import Value
from builder.zh.dates import ordered
from builder.zh.events import dated
from builder.zh.marks import clauses, sentences
from builder.zh.parallel import runs
from builder.zh.run import Kind, Run
from builder.zh.told import headline_figures, labelled

SHORT, MIDDLE = 8, 16
"""Characters up to which an item is a motif, and up to which it is a short line."""
MOST_ITEMS = 12
LEAD, HUNG, TAIL = 34, 24, 40
"""Characters that a lead, one that items hang on, and a tail should not exceed."""
GIST = 40
"""Characters that tell what a point says."""
MOST_FIGURES, MOST_DATES, MOST_PAIRS = 4, 6, 3
LEAST_LABEL, LABEL = 2, 24
"""Characters that tell what a figure counts."""


class Thought(Value):
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

    @property
    def scene(self) -> Scene:
        """What it shows, as a slide would."""
        if self.items:
            return Scene(self.families, self.items)
        pairs = self.runs[0].kind is Kind.PAIRING
        return _pairs(self.runs, self.sentence) if pairs else _run(self.runs[0], self.sentence)


FAMILIES: dict[tuple[Kind, str], tuple[str, ...]] = {
    (Kind.SET, "short"): ("tiles", "hub", "branches"),
    (Kind.SET, "middle"): ("branches", "tiles", "list"),
    (Kind.SET, "long"): ("list", "branches"),
    (Kind.PARTS, "short"): ("hub", "tiles", "branches"),
    (Kind.PARTS, "middle"): ("branches", "tiles", "list"),
    (Kind.PARTS, "long"): ("branches", "list"),
    (Kind.SEQUENCE, "short"): ("process", "tiles", "list"),
    (Kind.SEQUENCE, "middle"): ("process", "list"),
    (Kind.SEQUENCE, "long"): ("list",),
    (Kind.SCALE, "short"): ("ladder", "tiles"),
    (Kind.SCALE, "middle"): ("ladder", "list"),
    (Kind.SCALE, "long"): ("ladder", "list"),
    (Kind.CONTRAST, "short"): ("tiles", "list"),
    (Kind.CONTRAST, "middle"): ("tiles", "list"),
    (Kind.CONTRAST, "long"): ("list",),
    (Kind.CONDITIONS, "short"): ("tiles", "panels", "list"),
    (Kind.CONDITIONS, "middle"): ("panels", "tiles", "list"),
    (Kind.CONDITIONS, "long"): ("panels", "list"),
    (Kind.BOTH, "short"): ("tiles", "list"),
    (Kind.BOTH, "middle"): ("tiles", "list"),
    (Kind.BOTH, "long"): ("list",),
    (Kind.PAIRING, "short"): ("pairs", "tiles"),
    (Kind.PAIRING, "middle"): ("pairs", "tiles"),
    (Kind.PAIRING, "long"): ("list",),
}
"""The layouts that say what a kind of run says, by the length of its longest item; best first."""


def thoughts(said: Sequence[Text], kit: Kit) -> list[Thought]:
    """All that could be shown of the sentences `said`, as spoken; several may show the same sentence."""
    found = [thought for n, sentence in enumerate(said) for thought in _runs(n, sentence, kit)]
    return [*found, *_figures(said), *_dates(said), *_series(said)]


def _runs(n: int, sentence: Text, kit: Kit) -> list[Thought]:
    found = [run for run in runs(sentence.words, kit.breaker) if _whole(run, sentence)]
    pairs = tuple(run for run in found if run.kind is Kind.PAIRING)[:MOST_PAIRS]
    single = [(run,) for run in found if run.kind is not Kind.PAIRING]
    return [
        Thought(n, n + 1, _value(group, sentence), sentence=sentence, runs=group) for group in (*single, pairs) if group
    ]


def _whole(run: Run, sentence: Text) -> bool:
    """Whether no item and no lead cuts a quotation."""
    return all(sentence.words[a:b].count("“") == sentence.words[a:b].count("”") for a, b in (*run.items, run.lead))


def _value(group: tuple[Run, ...], sentence: Text) -> float:
    """What runs deserve: they surely are some, and say enough, with what leads to them and follows from them."""
    start, end = group[0].whole[0][0], group[-1].whole[-1][1]
    around = min(LEAD, start) + min(TAIL, len(sentence.words) - end)
    strength = sum(run.strength for run in group) / len(group)
    named = NAMED if group[0].core[1] > group[0].core[0] else 0.0
    return min(1.0, strength + AGAIN * (len(group) - 1)) * min(1.0, FORM + named + (end - start + around / 6) / ENOUGH)


AGAIN = 0.1
"""What each further pair adds."""
FORM, NAMED, ENOUGH = 0.25, 0.1, 60
"""What form alone is worth, and a name for the whole; and the characters that make a slide full."""


def _series(said: Sequence[Text]) -> list[Thought]:
    """Sentences that open alike (要…。要…。要…。) with the best claim of each."""
    out: list[Thought] = []
    start = 0
    for n in range(1, len(said) + 1):
        if n < len(said) and _opens(said[n]) and _opens(said[n]) == _opens(said[start]):
            continue
        if SERIES[0] <= n - start <= SERIES[1]:
            out += _serial(said, start, n)
        start = n
    return out


def _serial(said: Sequence[Text], start: int, end: int) -> list[Thought]:
    """The best claim of each of these sentences, if each has one."""
    picked = [max(rows([piece]), key=lambda row: row.weight, default=None) for piece in said[start:end]]
    items = tuple(Item(row.head, row.line) for row in picked if row)
    return [Thought(start, end, SERIAL, ("list", "panels"), items)] if len(items) == end - start else []


SERIES = (3, 6)
SERIAL = 0.8
"""The value of sentences that open alike."""


def _opens(sentence: Text) -> str:
    """The word by which sentences open alike; "" for none."""
    return next((word for word in OPENINGS if sentence.words.startswith(word)), "")


OPENINGS = tuple("要 必须 坚持 有的 加强 强化 推动 推进 严格 抓好 把 从 围绕 聚焦 这 我们要 各级".split())


def _figures(said: Sequence[Text]) -> list[Thought]:
    """Figures with what they count, those of neighbouring sentences together."""
    out: list[Thought] = []
    held: list[tuple[int, Item]] = []
    for n, sentence in enumerate(said):
        items = [item for at in headline_figures(sentence.words) if (item := _figure(sentence, (at.start, at.end)))]
        if held and (not items or len(held) + len(items) > MOST_FIGURES):
            out += _counted(held)
            held = []
        held += [(n, item) for item in items[:MOST_FIGURES]]
    return [*out, *_counted(held)]


def _figure(sentence: Text, span: tuple[int, int]) -> Item | None:
    """A figure with the words of its clause that say what it counts."""
    start, end = next((a, b) for a, b in clauses(sentence.words) if a <= span[0] < b)
    ahead, behind = labelled(sentence.words[start:end], (span[0] - start, span[1] - start))
    label = sentence.cut(start + ahead[0], start + ahead[1]) or sentence.cut(start + behind[0], start + behind[1])
    return Item(sentence.cut(*span), bare(label)) if LEAST_LABEL <= len(label.words) <= LABEL else None


def _counted(held: list[tuple[int, Item]]) -> list[Thought]:
    if not held:
        return []
    value = min(0.85, 0.35 + 0.15 * len(held))
    return [Thought(held[0][0], held[-1][0] + 1, value, ("number",), tuple(item for _, item in held))]


def _dates(said: Sequence[Text]) -> list[Thought]:
    """Days and what happens on them, in order of time as the speech has them."""
    found = [
        (n, sentence.cut(*date), bare(sentence.cut(*event)))
        for n, sentence in enumerate(said)
        for date, event in dated(sentence.words)
    ]
    days = [ordered(date.words) for _, date, _ in found]
    if not 1 < len(found) <= MOST_DATES or not all(days) or days != sorted(set(days)):
        return []
    items = tuple(Item(date, event) for _, date, event in found)
    return [Thought(found[0][0], found[-1][0] + 1, min(0.9, 0.4 + 0.15 * len(found)), ("timeline",), items)]


def _run(run: Run, sentence: Text) -> Scene:
    """A run as a scene: what its items hang on leads, what follows from them ends."""
    spans = run.whole if run.kind in WHOLE else run.items
    lead, core = bare(sentence.cut(run.lead[0], max(run.lead[0], spans[0][0]))), sentence.cut(*run.core)
    needs = bool(lead) and (spans != run.whole or not lead.words.endswith((*ADVERBS, *PREPOSITIONS)))
    items = _conditions(run, sentence) if run.kind is Kind.CONDITIONS else [Item(sentence.cut(*span)) for span in spans]
    return Scene(
        _families(run, items, bool(core), lead if needs else NOTHING),
        tuple(items),
        titles=_topic(run, lead),
        lead=_opened(last_clauses(sentence.cut(0, spans[0][0]), HUNG))
        if needs
        else best_piece(sentence.cut(0, run.span[0]), LEAD),
        tail=NOTHING if run.kind is Kind.CONDITIONS else best_piece(_behind(sentence, run), TAIL),
        core=_root(_opened(lead) if needs else NOTHING, core),
        needs=needs,
    )


def _topic(run: Run, lead: Text) -> Texts:
    """The first clause of a sentence whose other words lead to its run: 我们要深刻领悟到，…是…，是…，是…."""
    first = bare(lead.cut(*clauses(lead.words)[0])) if lead and not run.lead[0] else NOTHING
    return (first,) if TOPIC[0] <= len(first.words) <= TOPIC[1] and len(first.words) < len(lead.words) else ()


def _root(lead: Text, core: Text) -> Texts:
    """What items belong to: its name, under the few words that lead to it; else the words that they hang on."""
    if core:
        return (lead, core) if 0 < len(lead.words) <= SHORT and not overlap(lead, core) else (core,)
    return (_opened(last_clauses(lead, LEAD)),) if lead else ()


def _families(run: Run, items: list[Item], core: bool, lead: Text) -> tuple[str, ...]:
    """The layouts of a run; a few words that its items hang on are better their root than a line above them."""
    longest = max(len(item.head.words) for item in items)
    found = FAMILIES[run.kind, "short" if longest <= SHORT else "middle" if longest <= MIDDLE else "long"]
    rooted = (
        run.kind is Kind.SET and not core and 0 < len(lead.words) <= BRIEF and not lead.words.endswith(PREPOSITIONS)
    )
    return tuple(dict.fromkeys((*(name for name in ROOTED if (rooted or core) and name in found), *found)))


def _opened(lead: Text) -> Text:
    """A lead without the quotation mark that its items stand behind."""
    return lead.cut(0, len(lead.words.rstrip("“《（‘"))).strip()


WHOLE = frozenset({Kind.CONTRAST, Kind.BOTH, Kind.SCALE, Kind.CONDITIONS})
"""Kinds whose frame (不是, 而是, 既要, 也要) says how the items stand to each other: they keep it."""
BRIEF = 6
"""A lead of so few characters is better the root of its items than a line of its own."""
ROOTED = ("hub", "branches")
TOPIC = (6, 20)
"""The fewest and the most characters of a clause that titles what follows."""
PREPOSITIONS = tuple("对于 对 在 以 把 将 用 为 与 同 向 从 由 关于 为了".split())
"""Words at the end of a lead that say nothing for themselves."""
ADVERBS = tuple(
    "始终 真正 切实 及时 必须 坚持 努力 不断 进一步 就 都 也 还 要 才 更 能 可以 将 会 一定 坚决 着力 大力 全面 深入".split()
)
"""Words at the end of a lead without which its items say the same."""


def _conditions(run: Run, sentence: Text) -> list[Item]:
    """Each condition with what it asks for, up to the next one."""
    ends = [*(start for start, _ in run.items[1:]), len(sentence.words)]
    return [
        Item(bare(sentence.cut(*span)), first_clauses(sentence.cut(span[1], end), TAIL))
        for span, end in zip(run.items, ends, strict=True)
    ]


def _pairs(pairs: tuple[Run, ...], sentence: Text) -> Scene:
    """X and Y, side by side, with what is done with them below."""
    items = []
    for n, run in enumerate(pairs):
        (left, right), end = run.items[:2], pairs[n + 1].span[0] if n + 1 < len(pairs) else len(sentence.words)
        below = first_clauses(sentence.cut(run.span[1], end), TAIL)
        items.append(Item(sentence.cut(*left), below, other=sentence.cut(*right)))
    return Scene(FAMILIES[Kind.PAIRING, "short"], tuple(items), titles=())


def _behind(sentence: Text, run: Run) -> Text:
    """What the sentence goes on to say behind a run, up to its next ；."""
    behind = sentence.cut(max(run.span[1], run.tail[1]), len(sentence.words))
    return behind.cut(0, sentences(behind.words)[0][1]) if behind else NOTHING


def first_clauses(text: Text, longest: int) -> Text:
    """The first whole clauses of `text` that are no longer."""
    best, start = NOTHING, len(text.words) - len(text.words.lstrip(PAUSES))
    for _, end in clauses(text.words):
        tried = bare(text.cut(start, end)) if end > start else NOTHING
        if len(tried.words) > longest:
            break
        best = tried
    return best


def last_clauses(text: Text, longest: int) -> Text:
    """The last whole clauses of `text` that are no longer."""
    for start, _ in clauses(text.words):
        tried = bare(text.cut(start, len(text.words)))
        if len(tried.words) <= longest:
            return tried
    return NOTHING


def best_piece(text: Text, longest: int) -> Text:
    """The whole clauses side by side, no longer in all, that say most for themselves; of equals the last. None where none stands alone."""
    spans = clauses(text.words)
    best, most = NOTHING, LEAST_SCORE
    for n, (start, _) in enumerate(spans):
        ends = [end for _, end in spans[n:] if end - start <= longest + 1]
        piece = bare(text.cut(start, ends[-1])) if ends else NOTHING
        if piece and (value := worth(piece, longest)) >= most:
            best, most = piece, value
    return best


def worth(piece: Text, longest: int = GIST) -> float:
    """What a piece of clauses says for itself: by its first clause, and by its length up to `longest`."""
    words = piece.words
    return score(words[: clauses(words)[0][1]].rstrip(PAUSES)) + len(words) / longest / 2


LEAST_SCORE = 0.9
"""What a piece must weigh to stand below or above a picture."""
PAUSES = "，；：。、"
