"""Titles that pictures bring with them: what their words announce, and what words that only announce something give way to."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.parts import Part
from builder.plan.rows import bare
from builder.plan.scene import Scene, Texts, overlap
from builder.value import replace
from builder.zh.marks import clauses
from builder.zh.topics import announces

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
