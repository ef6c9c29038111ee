"""A second run of short things in what a slide stands for: all of them in a strip below what it shows."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.pictures import hung, shown
from builder.plan.pieces import LEAD, last_clauses
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.texts import bare
from builder.plan.thoughts import Thought
from builder.value import replace
from builder.zh.bans import opposes
from builder.zh.marks import clauses
from builder.zh.run import Kind, Run
from builder.zh.stands import balanced, imperative

FEWEST, MOST = 3, 5
"""How many things stand in a strip; two do behind their name."""
SHORTEST, LONGEST = 2, {2: 14, 3: 11, 4: 9, 5: 6}
"""Characters of each: at the least, and at the most where there are so many."""
CLEAR = 3
"""Characters from which things need no name."""
NAME = 14
"""Characters of what they are."""
MORE = 8
"""Characters that a tail says beyond the things, from which it is better than a strip."""
STRENGTH = 0.6
KINDS = frozenset({Kind.SET, Kind.PARTS, Kind.SEQUENCE, Kind.SCALE})


def _asks(words: str) -> bool:
    """Whether words ask: 清淤作业归谁管、农家乐归谁管."""
    return any(map(words.__contains__, ("谁", "什么", "怎么", "哪", "吗")))


def short(thought: Thought) -> bool:
    """Whether a thought is a run of things as short and as few as a strip holds."""
    if len(thought.runs) != 1:
        return False
    run, words = thought.runs[0], thought.sentence.words
    if any(words.startswith(_CASES, start) for start, _ in run.whole) or _asks(
        words[run.whole[0][0] : run.whole[-1][1]]
    ):
        return False
    sizes = [end - start for start, end in shown(run, thought.sentence)]
    few = 2 <= len(sizes) <= MOST
    return (
        few
        and run.kind in KINDS
        and run.strength >= STRENGTH
        and SHORTEST <= min(sizes) <= max(sizes) <= LONGEST[len(sizes)]
    )


_CASES = ("不管", "不论", "无论", "即使", "哪怕", "只要", "如果", "虽然", "尽管")
"""What opens so holds for what the sentence is about, and for nothing else on the slide."""


def below(scene: Scene, titles: Texts, candidates: tuple[Thought, ...]) -> Scene:
    """`scene` over the best of `candidates` that it does not show and that is said behind its items; as it is where there is none."""
    shown = [text for item in scene.items for text in (item.head, item.text, item.other, *item.listed) if text]
    said = (*shown, *titles[:1], *scene.core, scene.quoted, *((scene.lead,) if scene.needs else ()))
    first = min((text.start for text in shown if text.line), default=0)
    for thought in sorted(candidates, key=lambda thought: -thought.value):
        chips, named = _strip(thought.runs[0], thought.sentence)
        texts = (*chips, named)
        said_on = any(overlap(scene.tail, chip) for chip in chips) and len(scene.tail.words) > MORE + sum(
            len(chip.words) + 1 for chip in chips
        )
        if chips and not said_on and chips[0].start > first and not any(overlap(a, b) for a in texts for b in said):
            lead = scene.lead if not any(overlap(scene.lead, text) for text in texts) else NOTHING
            return replace(scene, lead=lead, chips=chips, named=named)
    return scene


def led(scene: Scene, candidates: tuple[Thought, ...]) -> Scene:
    """`scene` under the best of `candidates` that stands ahead of its items in their line, whole (内容要明确、措施要精准、效果要突出); as it is where its lead is needed, or there is none."""
    starts = [text.start for item in scene.items for text in (item.head, item.text) if text.line]
    if scene.needs or not starts:
        return scene
    said = (
        *(text for item in scene.items for text in (item.head, item.text)),
        *scene.titles[:1],
        *scene.core,
        *scene.chips,
    )
    for thought in sorted(candidates, key=lambda thought: -thought.value):
        whole = thought.runs[0].whole
        lead = bare(thought.sentence.cut(whole[0][0], whole[-1][1]))
        ahead = lead.line == scene.items[0].head.line and lead.start < min(starts)
        urges = all(imperative(text.words) for text in map(bare, (thought.sentence.cut(*span) for span in whole)))
        fits = ahead and urges and len(lead.words) <= LEAD and len(whole) >= FEWEST and balanced(lead.words)
        if fits and not any(overlap(lead, text) for text in said):
            return replace(scene, lead=lead)
    return scene


def over(scene: Scene, thought: Thought) -> Scene:
    """`scene` as the strip below the acts that the sentence names ahead of its run, where they are several and short; as it is where they are not.

    提高站位，压实责任，强化措施，确保思想到位、组织到位、措施到位: what is to be done stands large, what it comes to below it.
    """
    acts = _acts(thought) if short(thought) else ()
    chips, named = _strip(thought.runs[0], thought.sentence) if acts else ((), NOTHING)
    if not chips:
        return scene
    families = ("tiles", "rows", "pillars") if max(len(act.words) for act in acts) <= MOTIF else ("rows", "pillars")
    return Scene(families, tuple(map(Item, acts)), scene.titles, chips=chips, named=named)


def _acts(thought: Thought) -> Texts:
    """What a sentence tells people to do ahead of its run, clause by clause; nothing where it does not, or in few words, or at length."""
    run, sentence = thought.runs[0], thought.sentence
    acts = [bare(sentence.cut(*span)) for span in clauses(sentence.words) if span[1] <= run.span[0]]
    while acts and not ACT[0] <= len(acts[0].words) <= ACT[1]:
        acts = acts[1:]
    fits = all(ACT[0] <= len(act.words) <= ACT[1] and imperative(act.words) for act in acts)
    return tuple(acts) if fits and ACTS[0] <= len(acts) <= ACTS[1] else ()


ACTS, ACT, MOTIF = (3, 6), (4, 14), 8
"""How many acts stand over a strip, the characters of each, and those up to which they stand large."""


def _strip(run: Run, sentence: Text) -> tuple[Texts, Text]:
    """The things of a run and what they are; nothing where they say nothing by themselves."""
    if opposes(sentence.words[: run.items[0][0]]):  # what is done away with is nothing that a slide comes to
        return (), NOTHING
    chips = tuple(sentence.cut(*span) for span in shown(run, sentence))
    named = _named(run, sentence)
    whole = tuple(sentence.cut(*span) for span in run.whole)
    if named and len(chips) == MOST and max(len(text.words) for text in whole) <= LONGEST[MOST]:
        chips, named = whole, NOTHING  # no room for their name, and each bears it
    if named is None or not all(balanced(chip.words) for chip in chips):
        return (), NOTHING
    clear = min(len(chip.words) for chip in chips) >= CLEAR and len(chips) >= FEWEST
    held = clear if not named else len(chips) < MOST
    return (chips, named) if held else ((), NOTHING)


def _named(run: Run, sentence: Text) -> Text | None:
    """What the things of a run are, NOTHING where they do without it; None where they do not, and it is too long."""
    core = sentence.cut(*run.core)
    lead, needs = hung(run, sentence)
    if not core and (run.tail[1] > run.tail[0] or not needs):
        return None if needs or run.tail[1] > run.tail[0] else NOTHING
    names = (bare(last_clauses(lead, NAME)) if needs else NOTHING, core)
    return next((name for name in names if 0 < len(name.words) <= NAME and balanced(name.words)), None)
