"""The title of a cover: what a speech is (讲话, 工作报告), large below the occasion."""

from __future__ import annotations

from builder.model.deck import Paragraph, Role, Run, kind_size
from builder.model.text import NOTHING, Text
from builder.model.theme import PITCH, Slot
from builder.plan.fit import SLACK, STEP, Breaker, runs, title
from builder.value import replace
from builder.zh.affixes import suffix
from builder.zh.width import WIDEST, ems

KINDS = tuple(
    "指导讲话 总结讲话 动员讲话 辅导讲话 主持讲话 讲话提纲 讲话稿 讲话 工作报告 总结报告 述职报告 辅导报告 主题报告 报告 致辞 讲稿 发言稿 发言 党课 主持词 寄语".split()
)
OCCASION = 6
"""Characters of an occasion, at the least."""
LARGEST = 44
"""The largest size in pt of an occasion."""


def kinded(text: Text, slot: Slot, breaker: Breaker) -> Paragraph | None:
    """`text` with what it says the speech is in a line of its own, three quarters larger; as any title where it says no such thing, or there is no room for it."""
    kind = suffix(text.words, KINDS)
    occasion = text.cut(0, len(text.words) - len(kind))
    if kind and occasion.words.endswith("的") and len(occasion.words) >= OCCASION and not text.holes:
        for size in range(min(LARGEST, slot.size - 1), slot.least - 1, -STEP):
            large = kind_size(size)
            left = slot.height - large * PITCH * slot.pct / 100
            above = title(occasion, replace(slot, height=max(0.0, left)), breaker, size)
            if above is not None and ems(kind, WIDEST) * large <= slot.width * SLACK:
                last = text.cut(len(occasion.words), len(text.words))
                return replace(above, runs=(*above.runs, Run(NOTHING, Role.BREAK), *runs(last, Role.KIND)), size=size)
    return title(text, slot, breaker)
