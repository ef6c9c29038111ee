"""Prose -> titles: the pieces of a paragraph that could title it, best first, none of them half a thought."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from builder.memo import FRESH, Memo
from builder.model.text import NOTHING, Text
from builder.plan.changed import compares
from builder.plan.rows import CLEAR, OPENS
from builder.plan.texts import SHORTEST, bare, clause_texts, freed, greets
from builder.plan.weigh import of_meeting, score
from builder.value import Value, replace
from builder.zh.address import is_address
from builder.zh.bound import bound_to
from builder.zh.marks import ASKED, clauses
from builder.zh.numbering import marker
from builder.zh.reported import brings_in
from builder.zh.stands import comes_to, imperative, stands
from builder.zh.topics import announces, names, narrates, ordinal, points_follow, sets_scene, tells_of_one

MOST, WHOLE = 3, 26
"""Clauses and characters of a sentence that is a title as it stands."""
OPENING, TOLD_OPENING, LEANING_OPENING = 1.0, 0.7, 0.3
"""What the words gain that open a paragraph, where they begin a tale, and where they lean on what went before."""
ODD, NARRATES, HALF = 0.9, 0.6, 0.4
"""What words lose that are no title by themselves, that tell a tale, and that are half of a thought."""
NAMED, TOPIC, SHORT = 2.0, 0.4, 10
"""What words gain that name what is spoken of (关于5大平台), that ask for it (舆论要跟上); in fewer characters than these."""
ADDS = ("此外", "另外", "同时", "还有")
"""How a sentence begins that only adds to what was said before: it opens nothing."""
OPEN = 0.5
"""What words lose in which a blank is still open."""
COMES = 2.0
"""What the clause gains that a sentence comes to."""
FOLLOWS = 8
"""Characters from which words that follow a claim say something without it."""
SPAN = 6
"""So few characters that end as a date does are no more than one: 今明两年."""
SCRAP = 8
"""A figure in so few characters titles nothing."""
_DANGLES = tuple(
    "向长期 向为 向一直 向所有 向关心 向全体 向大家 向各位 向奋战 可有 是 把 不 并 使 让 与 为 或 及 被 将 其中 后来 更 也 还 又 才 就 而 带着 怀着 顶着 冒着 靠 凭 旁边 里面 外面 前面 后面 背后 哪一 哪个 发现 看见 看到的是 听说 没有经过 未经 来到 走进 走到 回到 碰到 遇到 原来".split()
)
"""How a clause begins that is no title by itself."""
_OPEN_END = tuple("还 也 都 仍 又 均 是 到 为 有 的 了 着 在 对 和 与 要 就 等 下来 时候 以后 之后 以来 期间".split())
"""How one ends."""
_SUPPOSES = ("如果", "要是", "假如", "一旦", "一听", "一提", "即使", "只有")
"""How words begin that come to nothing without what is said behind them."""
_DATED = frozenset("年月日天")
"""How a mere date ends."""


def heads(sentences_: Sequence[Text], longest: int, memo: Memo = FRESH) -> list[Text]:
    """Pieces of `sentences_` that could stand as a title, best first: rather what opens the paragraph, and whole thoughts."""
    told = [s for s in sentences_ if not memo(greets, s) and not s.words.startswith(OPENS)]
    told = told[:-1] if told and points_follow(told[-1].words) else told
    found = [title for sentence in told or sentences_ for title in memo(_titles, sentence, longest)]
    fitting = [title for title in found if SHORTEST <= len(title.text.words) <= longest]
    fitting = [title for title in fitting if not sets_scene(title.text.words)] or fitting
    fitting = [title for title in fitting if not _is_half(title.text.words)] or fitting

    head = len(sentences_) > 1 and not sentences_[0].start and _runs_in(sentences_[0].words)

    adds = bool(told) and told[0].words.startswith(ADDS)

    def rank(i: int) -> tuple[float, int]:
        opens = (NAMED if head else _opening(fitting[i].text.words)) if fitting[i] is found[0] and not adds else 0.0
        return -fitting[i].value - opens, i

    return [fitting[i].text for i in sorted(range(len(fitting)), key=rank)]


def _runs_in(sentence: str) -> bool:
    """Whether the sentence that opens a paragraph heads it: 善待每位工人。"""
    words = sentence.rstrip("。：")
    plain = SHORTEST <= len(words) < SHORT and sentence.endswith("。") and "，" not in words
    return plain and stands(words) >= CLEAR and not _faults(words)


def follows(words: str) -> bool:
    """Whether words that follow a claim say something without it."""
    return len(words) >= FOLLOWS and stands(words) >= CLEAR and not words.startswith(_DANGLES)


class _Title(Value):
    """A piece that could title, and how well it does."""

    text: Text
    value: float


def _title(text: Text, more: float = 0.0) -> _Title:
    """A piece as a title, worth `more` than its words."""
    best, faults = _worth(text.words)
    return _Title(text, best + more - faults - OPEN * bool(text.open_holes()))


@lru_cache(maxsize=ASKED)
def _worth(words: str) -> tuple[float, float]:
    """What words are worth as a title: as much as the best of their clauses, but for their faults."""
    return max((score(words[a:b].rstrip("，；：")) for a, b in clauses(words)), default=0.0), _faults(words)


def _opening(words: str) -> float:
    """What the words gain that open a paragraph."""
    if of_meeting(words) or sets_scene(words):
        return 0.0
    return LEANING_OPENING if stands(words) < CLEAR else TOLD_OPENING if narrates(words) else OPENING


def _faults(words: str) -> float:
    """What speaks against words as a title."""
    return ODD * is_odd(words) + NARRATES * narrates(words) + HALF * words.startswith(_SUPPOSES)


def is_odd(words: str) -> bool:
    """Whether words are no title by themselves."""
    return (
        words.startswith(_DANGLES)
        or words.endswith(_OPEN_END)
        or (not _DATED.isdisjoint(words[-1:]) and (words[0].isdecimal() or len(words) < SPAN))
        or names(words)
        or announces(words)
        or of_meeting(words)
        or sets_scene(words)
        or _is_half(words)
        or (compares(words) and any(map(str.isdecimal, words)))
        or (len(words) <= SPAN and words.endswith(("前", "后", "时", "起")))
        or (len(words) < SCRAP and any(map(str.isdecimal, words)) and not words.startswith("关于"))
    )


def _is_half(words: str) -> bool:
    """Whether words tell of somebody unnamed, only say in what something is so (在全国绩效考核中), by whom it was decided, or since when a law holds."""
    if words.startswith("说") and not words.startswith(("说明", "说到底", "说一千", "说干就干")):
        return True
    if words.endswith(_TELLS) or brings_in(words) or _in_tale(words) or words.startswith(_SOME_COUNTED):
        return True
    if words.startswith(_ONCE) and len(words) <= TOLD and "，" not in words:
        return True
    if words.startswith(_ONE) and not any(map(words.__contains__, ("是", "就", "要", "，"))):
        return True
    at = (words.startswith("在") or words.endswith("会上")) and words.endswith(_WITHIN) and "，" not in words
    return (
        at or words.endswith(_WHOM) or (words.startswith("经") and words.endswith(_DECIDED)) or words.endswith("起施行")
    )


_WHOM = ("他", "她", "它")
_ONCE, TOLD = tuple("清代 明代 宋代 唐代 汉代 西汉 东汉 北宋 南宋 清朝 明朝 唐朝 古人 古代 近代".split()), 18
_TELLS = ("记载", "写道", "有云", "诗云", "有言")
_TO_ME = ("找到我", "问我", "对我", "跟我", "告诉我", "给我", "拉着我", "叫我")
_SOME_COUNTED = tuple(f"有{number}{measure}" for number in "一两三几" for measure in "个条位名次件项")
_ONE = tuple(f"一{measure}" for measure in "个张条份次笔句")
_WITHIN, _DECIDED = ("中", "上", "里", "下"), ("研究", "同意", "批准", "决定", "审议", "协商")


def _in_tale(words: str) -> bool:
    """Whether words tell what somebody did to the speaker, or of one more thing in a tale."""
    return tells_of_one(words) or ("我" in words and any(map(words.__contains__, _TO_ME)))


def _titles(sentence: Text, longest: int) -> list[_Title]:
    """What of a sentence could title: all of it where that is short, else its clauses, each with what makes half of it."""
    mark = marker(sentence.words)
    sentence = sentence.cut(mark.end, len(sentence.words)) if mark else sentence
    said = [clause for clause in clause_texts(sentence) if not clause.words.startswith(OPENS)]
    while len(said) > 1 and (ordinal(said[0].words) or not freed(said[0]) or is_address(said[0].words)):
        said = said[1:]
    if len(said) == 1:
        return [_title(_urging(freed(said[0])), _topic(said[0].words))]
    whole = freed(_joined(sentence, said)) if 1 < len(said) <= MOST else NOTHING
    if whole and len(whole.words) <= min(WHOLE, longest):
        return [_title(whole)]
    made = [_grown(sentence, said, n, longest) for n in range(len(said))]
    return [*made[:-1], replace(made[-1], value=made[-1].value + COMES)] if comes_to([c.words for c in said]) else made


def _urging(text: Text) -> Text:
    """What is asked for besides something else, by itself: 要真心实意给基层减负 of 也要真心实意给基层减负."""
    return text.cut(1, len(text.words)) if text.words.startswith(_BESIDES) else text


_BESIDES = ("也要", "还要", "更要", "又要")


def _topic(words: str) -> float:
    """What a sentence of one clause gains that names what is spoken of, or asks for it in few words."""
    return NAMED if words.startswith("关于") else TOPIC if len(words) < SHORT and imperative(words) else 0.0


def _grown(sentence: Text, said: Sequence[Text], n: int, longest: int) -> _Title:
    """The clause `n` with what it is bound to, where that fits; else it is half of a thought."""
    first = last = n
    while first and bound_to(said[first - 1].words, said[first].words):
        first -= 1
    while last + 1 < len(said) and bound_to(said[last].words, said[last + 1].words):
        last += 1
    own = _urging(freed(said[n]))
    trimmed = _trimmed(own, longest)
    if first == last or trimmed is not own:
        return _title(trimmed)
    whole = freed(_joined(sentence, said[first : last + 1]))
    return _title(whole) if len(whole.words) <= longest else _title(own, -HALF)


def _trimmed(text: Text, longest: int) -> Text:
    """A clause too long for a title from what is done in it on, without how and where: 以…为重点在全党深入|开展主题教育."""
    if len(text.words) <= longest:
        return text
    rest = text
    while (how := _how().match(rest.words)) and not (len(rest.words) <= longest and imperative(rest.words)):
        rest = rest.cut(how.end(), len(rest.words))
    return rest if len(rest.words) <= longest and imperative(rest.words) else text


@cache
def _how() -> re.Pattern[str]:
    """How, and where, something is done, ahead of its verb."""
    return re.compile(
        r"以[^，]{2,18}?为(?:重点|契机|抓手|主线|目标|导向|引领|统领|指导|牵引|载体|动力|基础|核心|根本|中心|遵循)|"
        r"在全[党国军省市县区镇乡校院社系][^，]{0,3}?(?=深入|全面|扎实|集中|广泛|开展|掀起|推进)|深入|全面|扎实|集中|广泛"
    )


def _joined(sentence: Text, said: Sequence[Text]) -> Text:
    """Clauses side by side as one piece of their sentence."""
    end = said[-1].start + len(said[-1].words)
    return bare(sentence.cut(said[0].start - sentence.start, end - sentence.start))
