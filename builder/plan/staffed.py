"""Who is set up for a task, over those who have their duties in it: on one slide where they stand on neighbouring ones."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.cited import SPOKEN
from builder.plan.draft import Draft, entitled, family, joined, spoken
from builder.plan.lay import lay
from builder.plan.scene import Item, Scene, Texts, overlap
from builder.plan.texts import bare, clause_texts, sentence_texts
from builder.value import replace
from builder.zh.affixes import prefix
from builder.zh.duties import is_bearer

_SETS_UP = tuple(f"{must}{verb}" for must in ("", "要", "必须", "应") for verb in ("成立", "组建", "设立", "建立"))
"""Words behind which stands what is set up."""
_TEAMS = ("小组", "专班", "指挥部", "办公室", "委员会", "机构", "工作组")
"""How that ends."""
TASK = 16
"""Characters of what it is there for."""
FAMILIES = ("rows", "pillars", "pool", "points")
"""Layouts of claims among which it stands."""


def rooted(scene: Scene, sentences: Texts) -> Scene:
    """`scene`, where it tells who bears which duty, below what its `sentences` say is set up for it; else as it is."""
    if not _duties(scene.items):
        return scene
    core = _set_up(sentences)
    return replace(scene, families=("tree", *scene.families), core=core) if core else scene


def staffed(drafts: list[Draft], kit: Kit) -> list[Draft]:
    """`drafts` with what is set up over the duties on the slide behind it (成立工作领导小组; 主要负责同志要…，班子成员要…), where both have room on one."""
    out: list[Draft] = []
    for draft in drafts:
        made = kit.memo(_over, out[-1], draft, kit) if out else None
        if made is None:
            out.append(draft)
        else:
            out[-1] = made
    return out


def _over(one: Draft, other: Draft, kit: Kit) -> Draft | None:
    """Two slides as one, where the first tells in one sentence what is set up, and the second who bears which duty; None where they stay apart."""
    claims, duties = one.scene, other.scene
    if claims is None or duties is None or family(one.layout) not in FAMILIES or not _duties(duties.items):
        return None
    if spoken(one, other) > SPOKEN:
        return None
    told = [sentence for paragraph in one.notes for sentence in sentence_texts(joined(paragraph))]
    core = _set_up([sentence for sentence in told if all(overlap(item.head, sentence) for item in claims.items)])
    titles = entitled(one, other)
    made = lay(replace(duties, families=("tree",), titles=titles, core=core, lead=NOTHING), kit) if core else None
    return made and replace(made, scene=duties, notes=(*one.notes, *other.notes))


def _duties(items: tuple[Item, ...]) -> bool:
    """Whether items tell of several who what is theirs."""
    return len(items) > 1 and all(item.text and is_bearer(item.head.words) for item in items)


def _set_up(said: Sequence[Text]) -> Texts:
    """What the first clause that does sets up, with what the next one says it is there for; nothing where none does."""
    told = [bare(clause) for text in said for clause in clause_texts(text)]
    for claim, task in zip(told, (*told[1:], NOTHING), strict=True):
        verb = prefix(claim.words, _SETS_UP)
        if verb and claim.words.endswith(_TEAMS) and "的" not in claim.words:
            named = claim.cut(len(verb), len(claim.words))
            return (named, *([task] if 0 < len(task.words) <= TASK else []))
    return ()
