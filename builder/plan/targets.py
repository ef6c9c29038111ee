"""What a sentence aims at: more figures than stand large, each with what it is of; what a meeting, or a piece of work, is for."""

from __future__ import annotations

from builder.model.text import NOTHING, Text
from builder.plan.pieces import TAIL
from builder.plan.scene import Item, Texts
from builder.plan.texts import bare, sentence_texts
from builder.zh.marks import STOPS, clauses
from builder.zh.run import Span
from builder.zh.stands import balanced
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


def tasks(sentence: Text) -> Texts:
    """All that a meeting, or a piece of work, is for: 会议的主要任务是，贯彻…，总结…，分析…，动员…."""
    spans = clauses(sentence.words) if "；" not in sentence.words else []
    named = next((n for n, (a, b) in enumerate(spans) if sentence.words.endswith(_FOR, a, b - 1)), len(spans))
    things = [bare(sentence.cut(*span)) for span in spans[named + 1 :]]
    if not things and (within := _mainly(sentence.words, spans)):
        things = [bare(sentence.cut(*span)) for span in within]
    fits = TASKS[0] <= len(things) <= TASKS[1] and all(TASK[0] <= len(t.words) <= TASK[1] for t in things)
    plain = sum(counts(t.words) for t in things) < COUNTING and all(balanced(t.words) for t in things)
    return tuple(things) if fits and plain else ()


def _mainly(words: str, spans: list[Span]) -> list[Span]:
    """The clauses that tell what a meeting is mainly for: 今天的会议，主要是|总结…，研究…，动员…."""
    first = next((n for n, (a, _) in enumerate(spans) if words.startswith(MAINLY, a)), len(spans))
    meets = any(map(words[: spans[first][0]].__contains__, _MEETS)) if 0 < first < len(spans) else False
    return [(spans[first][0] + len(MAINLY), spans[first][1]), *spans[first + 1 :]] if meets else []


MAINLY, _MEETS = "主要是", ("会议", "开会", "请来", "召集", "召开", "座谈", "这个会", "的会")
"""What brings in what a meeting is for, and words that tell of one."""
_FOR = tuple(f"{what}是" for what in ("任务", "目的", "总体要求", "总要求", "工作思路", "总体思路", "总的要求"))
"""How a clause ends behind which stands what is to be done."""
TASKS, TASK, COUNTING = (3, 7), (3, 40), 2
"""How many tasks, the characters of each; so many that count something are rather shown as figures."""
