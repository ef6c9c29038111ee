"""Titles that pictures bring with them: what their words announce, and what words that only announce something give way to."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.plan.figured import over_figures
from builder.plan.heads import is_odd
from builder.plan.parts import Part
from builder.plan.scene import Scene, Texts, overlap
from builder.plan.texts import PAUSES, bare
from builder.plan.thoughts import CHARGED_IN, CHARGED_ROWS, COUNTED_IN, TIMELINE
from builder.plan.weigh import STARK, score
from builder.value import replace
from builder.zh.marks import clauses
from builder.zh.topics import announces

HANGING = ("还", "也", "都", "就", "仍", "又")
"""How words end of which 是 is left away that wait for it."""
ANNOUNCED = (4, 20)
"""Characters of words that announce what is shown."""


def announcing(part: Part, titles: Texts, spare: Texts, longest: int) -> tuple[Texts, Texts]:
    """Titles where the first only announces something: what it announces, where the slide shows that, or where it is short."""
    said = next((text for text in part.sentences if overlap(text, titles[0])), NOTHING)
    if part.thought is not None and overlap(part.thought.sentence, titles[0]):
        return (), (*titles[:1], *spare)
    rest = bare(said.cut(said.words.find("，") + 1, len(said.words))) if said else NOTHING
    return ((rest, *titles) if 0 < len(rest.words) <= longest else titles), spare


def announcement(spare: Texts, scene: Scene, titles: Texts) -> Text:
    """Words that announce what is shown, where they neither title it nor stand in it."""
    said = spare[:1] if spare and announces(spare[0].words) and not scene.core else ()
    return next((text for text in said if text.words != titles[0].words), NOTHING)


def besides(own: Texts, scene: Scene, part: Part) -> Texts:
    """Of clauses that could title days in order those of sentences that tell of no day."""
    told = [text for text in part.sentences if any(overlap(item.head, text) for item in scene.items)]
    return tuple(text for text in own if not any(overlap(text, sentence) for sentence in told))


def headed(scene: Scene) -> Scene:
    """A scene whose lead says what is asked of people before it comes to its items has that for a title: 对第二批提出重要要求，强调要更加注重."""
    spans = clauses(scene.lead.words)
    first = bare(scene.lead.cut(*spans[0])) if len(spans) > 1 else NOTHING
    if not first.words.endswith(ASKS) or not ANNOUNCED[0] <= len(first.words) <= ANNOUNCED[1]:
        return scene
    rest = bare(scene.lead.cut(spans[1][0], len(scene.lead.words)))
    return replace(scene, titles=(*scene.titles, first), lead=rest)


ASKS = ("要求", "部署", "任务", "目标", "意见", "安排", "希望", "期望", "嘱托")
"""How a clause ends that tells what is asked of people."""


def named(scene: Scene, part: Part, own: Sequence[Text], spare: Texts) -> Texts:
    """What could title a scene, best first: what it brings along, what announces it, the clauses `own` that it does not show, its core, `spare` ones."""
    figures = scene.families[:1] == COUNTED_IN[:1]
    below = () if figures else tuple([text for item in scene.items for text in item.listed])
    shown = [text for item in scene.items for text in (item.head, item.text) if text]
    said = (*shown, *below, *scene.core)
    free = tuple([text for text in own if not any(overlap(text, other) for other in said)])
    if scene.families[:1] == (TIMELINE,):
        free = besides(free, scene, part)
    elif scene.families in (CHARGED_IN, CHARGED_ROWS) and spare:
        free = ()
    elif figures:
        free = _over_figures(free, shown, part, spare)
    first = min(shown[:2] or below[:2], key=lambda text: (text.line or 10**9, text.start))
    if scene.items and all(item.number for item in scene.items):  # a list is titled by what announces it
        free = tuple(sorted(free, key=lambda text: (text.line, text.start) > (first.line, first.start)))
    return (*scene.titles, *_announced(part, first), *_topics((shown or below)[0], free), *free, *scene.core, *spare)


def _over_figures(free: Texts, shown: Sequence[Text], part: Part, spare: Texts) -> Texts:
    """Of clauses that could title figures those that are about them all, or tell of something without exception; else any without a figure; with nothing else to title them, any."""
    whole = tuple([text for text in free if not is_odd(text.words)])
    plain = tuple([text for text in whole if not any(map(str.isdecimal, text.words))])
    if spare:
        first = min(shown, key=lambda text: (text.line, text.start))
        near = _near(part, first)
        ahead = [text for text in plain if text.start < first.start and any(overlap(text, s) for s in near)]
        told = [sentence for sentence in part.sentences if sentence.words.startswith(CONCLUDES)]
        after = [text for text in plain if any(overlap(text, sentence) for sentence in told)]
        return (*after, *(text for text in ahead if "这" not in text.words))
    stark = tuple([text for text in whole if any(map(text.words.__contains__, STARK))])
    return stark or over_figures(whole, shown, part.sentences) or plain or free


def _near(part: Part, first: Text) -> Texts:
    """The sentence that figures stand in from `first` on, and the one ahead of it, but a question."""
    own = next((n for n, sentence in enumerate(part.sentences) if overlap(sentence, first)), 0)
    return tuple([s for s in part.sentences[max(0, own - 1) : own + 1] if not s.words.endswith(("？", "?"))])


def _announced(part: Part, first: Text) -> Texts:
    """The words that announce what is shown, ahead of a colon or of 是: 主要目标 of 主要目标是：营业收入310亿元."""
    for sentence in part.sentences:
        if sentence.line == first.line and sentence.start < first.start < sentence.source(len(sentence.words)):
            ahead = sentence.cut(0, max(0, first.start - sentence.start)) if not sentence.holes else NOTHING
            spans = clauses(ahead.words)
            if spans and ahead.words.endswith(("：", ":", "是", "是，")):
                said = bare(ahead.cut(*spans[-1]))
                said = said.cut(0, len(said.words.rstrip("是")))
                fits = ANNOUNCED[0] <= len(said.words) <= ANNOUNCED[1] and not said.words.endswith(HANGING)
                return (said,) if fits else ()
    return ()


def _topics(first: Text, own: Texts) -> Texts:
    """The best clause ahead of a picture, where it could be its title."""
    ahead = (text for text in own if text.line == first.line and text.start < first.start)
    return tuple(text for text in ahead if score(text.words) > TOPIC)[:1]


CONCLUDES = (
    "成绩",
    "这些成绩",
    "这些数字",
    "实践",
    "事实",
    "可见",
    "由此",
    "归根",
    "说到底",
    "总的",
    "一句话",
    "数字背后",
)
"""How a sentence begins that tells what figures ahead of it mean."""
TOPIC = 0.5
"""What a clause ahead of a picture must weigh to be its title."""


def fresh(tail: Text, heading: Text) -> Text:
    """A tail that the title does not say already: what it says behind that, or ahead of it."""
    if not overlap(tail, heading):
        return tail
    said = tail.words.find(heading.words)
    ends = said >= 0 and tail.words.endswith(heading.words)
    rest = NOTHING if said < 0 else tail.cut(0, said) if ends else tail.cut(said + len(heading.words), len(tail.words))
    rest = bare(rest.cut(len(rest.words) - len(rest.words.lstrip(PAUSES)), len(rest.words)))
    return rest if len(rest.words) >= SHORTEST else NOTHING


def without(lead: Text, heading: Text) -> Text:
    """A lead without the title it begins with."""
    says_it = heading.words in lead.words and len(lead.words) - len(heading.words) <= NAME + 2
    if says_it or (len(lead.words) <= NAME and lead.words in heading.words):
        return NOTHING
    if lead and overlap(lead, heading) and lead.words.endswith(heading.words):
        return bare(lead.cut(0, len(lead.words) - len(heading.words)))
    if lead and overlap(lead, heading) and lead.words.startswith(heading.words):
        rest = lead.cut(len(heading.words), len(lead.words))
        return rest.cut(len(rest.words) - len(rest.words.lstrip("，；：")), len(rest.words))
    return lead


NAME, SHORTEST = 8, 6
"""Characters of a lead that is no more than a name, and of what is left of a line that a title says in part."""
