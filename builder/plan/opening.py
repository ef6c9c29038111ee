"""What is said ahead of the first section: one slide of what it shows, or of what the speech is for; else it is said over the cover."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.deck import Layout, Paragraph
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family, joined
from builder.plan.flow import untitled
from builder.plan.known import known
from builder.plan.notes import paragraphs
from builder.plan.parts import Part, parts, split
from builder.plan.prose import slide, statement
from builder.plan.rows import OPENS, Row, rows
from builder.plan.same import periods
from builder.plan.series import deed
from builder.plan.texts import clause_texts, sentence_texts
from builder.plan.thoughts import COUNTED_IN
from builder.plan.weigh import of_meeting, promises
from builder.value import replace
from builder.zh.asides import of_oneself
from builder.zh.numbering import marker

LONG = 300
"""Characters, two minutes, beyond which an opening is shown as any other words are."""
TELLS = 0.7
"""What a claim must weigh to say what the speech is for."""
_PURPOSES = tuple(
    "统一 贯彻 落实 部署 推动 推进 奋力 确保 总结 动员 加快 凝聚 弘扬 主题 目的 实现 打赢 打好 开创 夺取 建设 坚持".split()
)
_ASKS = ("请", "希望")
_THANKS = tuple("表示 致以".split())
"""What opens a meeting held to honour somebody."""


def opening(texts: Sequence[Text], kit: Kit) -> list[Draft]:
    """Slides for `texts`; none where they only greet, thank and tell of the meeting."""
    sentences = periods(texts, kit.memo)
    if sum(len(sentence.words) for sentence in sentences) > LONG:
        return _to_the_matter(untitled(tuple(texts), kit))
    telling = [sentence for sentence in sentences if not _leads_on(sentence.words)]
    made = _shown(telling, kit) or (_shown(sentences, kit) if len(telling) < len(sentences) else None)
    return [replace(made, notes=paragraphs(sentences))] if made is not None else []


def _to_the_matter(drafts: list[Draft]) -> list[Draft]:
    """Of the slides of a long opening those that say what it is about; the others are said over the ones behind them. None where none does."""
    out: list[Draft] = []
    silent: tuple[Paragraph, ...] = ()
    for draft in drafts:
        if _matters(draft):
            out.append(replace(draft, notes=(*silent, *draft.notes)))
            silent = ()
        else:
            silent += draft.notes
    return [*out[:-1], replace(out[-1], notes=(*out[-1].notes, *silent))] if out else []


def _matters(draft: Draft) -> bool:
    """Whether a slide shows somebody's words, figures, or what the speech is for, and not what was done on the day."""
    scene = draft.scene
    if draft.layout is Layout.STATEMENT:
        return any(purpose in text.words for text in draft.titles[:1] for purpose in _PURPOSES)
    if _of_speaker(draft):
        return False
    if _lists(draft) or scene is None or scene.quoted or family(draft.layout) in SHOWS or draft.layout is Layout.TABLE:
        return True
    said = [item.head.words for item in scene.items] + [text.words for text in (*draft.titles[:1], scene.lead)]
    return any(purpose in words for words in said for purpose in _PURPOSES)


SHOWS = (*COUNTED_IN, "turn", "comparison")
"""Families of layouts that say what a speech is about, whatever their words: figures, and what something is and is not."""


def _of_speaker(draft: Draft) -> bool:
    """Whether what leads to what a slide shows tells of the speaker: 去年暑假，我用了三周时间."""
    return draft.scene is not None and any(of_oneself(clause.words) for clause in clause_texts(draft.scene.lead))


def _lists(draft: Draft) -> bool:
    """Whether a slide stands for several items of a list (一是…。二是…。三是…), or for several who are named with what they did."""
    said = [sentence for paragraph in draft.notes for sentence in sentence_texts(joined(paragraph))]
    listed = sum(marker(sentence.words) is not None for sentence in said) >= LISTED
    return listed or sum(deed(sentence) is not None for sentence in said) >= LISTED


LISTED = 3
"""Items, or people, that make a list."""


def _leads_on(words: str) -> bool:
    """Whether a sentence only tells who spoke before, or that points follow: nothing of it is for a slide if any other is."""
    return words.startswith(_BEFORE) or promises(words)


_BEFORE = ("刚才", "刚刚")


def _shown(sentences: list[Text], kit: Kit) -> Draft | None:
    """The slide of sentences, without notes."""
    return next((_glimpse(part, kit) for part in parts(sentences, kit, one=True)), None)


def _glimpse(part: Part, kit: Kit) -> Draft | None:
    made = kit.memo(slide, known(part, kit.memo), (), kit) if part.quoted or part.thought else None
    return _purpose(part, kit) if made is None or _of_speaker(made) else made


def _purpose(part: Part, kit: Kit) -> Draft | None:
    """What the speech is for, large; None where no claim says so."""
    found = rows(split(part.sentences, kit.memo), memo=kit.memo)
    claims = [
        row
        for row in found
        if row.weight >= TELLS and not row.head.words.startswith((*_ASKS, *OPENS)) and not of_meeting(row.head.words)
    ]
    for words in (_PURPOSES, _THANKS):
        telling = [
            row for row in claims if any(map(row.head.words.__contains__, words)) and "欢迎" not in row.head.words
        ]
        if telling:
            best = max(telling, key=lambda row: row.weight)
            return statement((best.head,), [Row(best.line, NOTHING, 0.0)] if best.line else [], kit)
    return None
