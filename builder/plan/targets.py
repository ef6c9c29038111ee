"""What a sentence aims at: more figures than stand large, each with what it is of."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.pieces import TAIL
from builder.plan.scene import Item
from builder.plan.texts import bare, sentence_texts
from builder.zh.marks import STOPS, clauses
from builder.zh.told import counts

FULL, TILED = 4, 6
"""Figures that stand large, at the most, and targets that stand side by side; of more, what is said of each is a column of its own."""
TARGET, MOST_TARGETS, UNCOUNTED = 30, 9, 2
"""Characters of one target, how many share a slide, and how many of them may have no figure."""
AIMS = ("目标", "指标", "任务", "预期")
"""Ahead of a colon, words behind which each thing tells a figure that is aimed at."""


def targeted(sentence: Text) -> tuple[Item, ...]:
    """More figures of a sentence than stand large, in groups between ；: all of them, none left out (营业收入310亿元，增长8.2%；利润总额…)."""
    if sum(map(sentence.words.count, STOPS)) < FULL:
        return ()
    begin = sentence.words.rfind("：", 0, sentence.words.find("；") + 1) + 1
    pieces = [bare(piece) for piece in sentence_texts(sentence.cut(begin, len(sentence.words)))]
    if not FULL < len(pieces) <= MOST_TARGETS or max(len(piece.words) for piece in pieces) > TARGET:
        return ()
    told = sum(counts(piece.words) for piece in pieces) >= len(pieces) - UNCOUNTED
    if not told:
        return ()
    return tuple(map(Item, pieces)) if len(pieces) <= TILED else tuple(map(_parted, pieces))


def aim(sentence: Text, last: Item) -> Text:
    """What is aimed at behind the last figure of a sentence, without one: 年底实现收支平衡; NOTHING where nothing is."""
    colon = sentence.words.find("：")
    begin = last.head.start - sentence.start
    end = next((b for _, b in clauses(sentence.words) if b >= begin + len(last.head.words)), len(sentence.words))
    rest = bare(sentence.cut(end, len(sentence.words))) if end < len(sentence.words) else NOTHING
    aims = 0 < colon < begin and any(sentence.words.find(word, 0, colon) >= 0 for word in AIMS)
    return rest if aims and 0 < len(rest.words) <= TAIL and not counts(rest.words) else NOTHING


def _parted(target: Text) -> Item:
    """A target with what is said of it behind its first clause: how much it grows."""
    end = clauses(target.words)[0][1]
    return Item(bare(target.cut(0, end)), bare(target.cut(end, len(target.words))))
