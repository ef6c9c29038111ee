"""What a sentence aims at: more figures than stand large, each with what it is of."""

from __future__ import annotations

from builder.model.text import Text
from builder.plan.scene import Item
from builder.plan.texts import bare, sentence_texts
from builder.zh.marks import STOPS, clauses
from builder.zh.told import counts

FULL, TILED = 4, 6
"""Figures that stand large, at the most, and targets that stand side by side; of more, what is said of each is a column of its own."""
TARGET, MOST_TARGETS, UNCOUNTED = 30, 9, 2
"""Characters of one target, how many share a slide, and how many of them may have no figure."""


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


def _parted(target: Text) -> Item:
    """A target with what is said of it behind its first clause: how much it grows."""
    end = clauses(target.words)[0][1]
    return Item(bare(target.cut(0, end)), bare(target.cut(end, len(target.words))))
