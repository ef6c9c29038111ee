"""What should stand out in a line: a set phrase, a figure, a time limit, what a clause comes to."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from builder.value import Value
from builder.zh.affixes import prefix, suffix
from builder.zh.alike import clause_end
from builder.zh.dates import plain
from builder.zh.figures import Amount
from builder.zh.marks import quoted
from builder.zh.pieces import Ends, Pieces
from builder.zh.run import Span
from builder.zh.stands import imperative, stands
from builder.zh.told import amounts, telling
from builder.zh.wholes import core, counted
from builder.zh.wording import ADVERBS, COVERBS, HEADS, NUMERALS, ONE_VERBS, PERSONS, STEPS, VERBS

MOST = 2
LEAST, LONGEST = 2, 8
"""Characters of what stands out."""
SHORTEST, LONGEST_LINE = 8, 120
"""Lines with fewer characters stand out as they are; in longer ones nothing would."""
_STRICT = tuple(
    "立即 一律 不得 严禁 必须 绝不 决不 限期 从严 坚决 一票否决 一查到底 零容忍 全覆盖 全过程 全链条 无死角 零遗漏 不松劲 不罢休 动真格 见实效 一以贯之 常抓不懈".split()
)
"""Words by which a short end of a clause is strict or complete: 立即改, 零容忍."""
_OPENS_STRICT = frozenset(word[0] for word in _STRICT) | {"见"}
_NOT_STRICT = ("不得罪", "不得不", "不得已", "从严治")
"""Words that only seem strict."""
_LIMITS = ("底前", "之前", "以前", "前", "之内", "以内", "以上", "以下", "内", "起")
_WHOLLY = ("全面", "严格", "坚决")
"""What makes one phrase with a strict word behind it: 全面从严治党."""
_FRAME = frozenset(
    "工作 方面 问题 情况 要求 任务 部署 措施 意义 精神 实际 重要 重大 主要 有关 相关 各项 进行 作用 过程 基础 条件 水平 能力 体系 机制 制度 意识 力度 我们 他们 大家 同志 干部 单位 部门 时候 方式 形式 内容".split()
)
"""Words that frame, and bring nothing."""
_LOOSE = ("中去", "上来", "上去", "之中", "之上", "中", "上", "里")
"""What no phrase ends with."""
_NO_NOUN = frozenset("至到为成其好并等和与及或中上下里了着过完")
"""What no phrase opens with."""


_WHOLES = (
    *HEADS,
    *STEPS,
    *tuple(
        "诀 关 关口 底线 主线 方向 纪律 准则 保证 任务 要求 抓手 环节 清单 台账 短板 变化 方面 转变 结合 统一 坚持 聚焦 确保".split()
    ),
)
"""What a count is a set phrase of: 五字诀, 三个环节; others only count things (五个县, 两座水库)."""
_NOBODY = (*PERSONS, *tuple("太太 伙子 孩子 人 老乡 爸爸 妈妈 东西 地方 样子 时候 那天 晚上".split()))
"""Who or what a tale is about is not what a line delivers."""
_POINTS = tuple("这 那 哪 每 某 一个 一位 一名 一种".split())
_MARKS = "、“”的*×_（）"
_PREDICATES = (
    frozenset(
        "都 却 也 就 是 不 不会 没有 加以 一 了 着 过 给 被 有 劝 讲 走 走进 起火 再 还 已 起来 周围 结合 明白 备查 不足 得 最 很 更 来 去 会 能 要 把 说 看 做 时 后 容易 受到 只有 逐条 分享 尊敬 要 回来 结合起来 到位 使用 提拔 救助 帮扶 拦住 时候 同时 公示 全部 想一想".split()
    )
    | ONE_VERBS
)
"""A noun with one of these words in it is a sentence."""
_LEANING = 0.45
"""A clause that leans more on another brings nothing of its own."""


class _Found(Value):
    span: Span
    worth: float


def key_phrases(sentence: str, ends: Ends, weigh: Callable[[str], float]) -> tuple[Span, ...]:
    """At most two spans of 2 to 8 characters that should stand out in a line, as spoken: 决定性因素, 立即改, 92%, “一岗双责”, 6月30日前.

    `weigh` tells how telling a word is (TF-IDF). No word that only frames (推动, 开展), no part of a quotation or of a word.
    """
    if not SHORTEST <= len(sentence) <= LONGEST_LINE:
        return ()
    p = Pieces(sentence, ends)
    told = amounts(sentence)
    found = [*_phrases(p), *_numbers(p, told), *_limits(p, told), *_counts(p), *_ends(p, weigh)]
    kept: list[_Found] = []
    for one in sorted(found, key=lambda one: (-one.worth, one.span)):
        start, end = one.span
        clear = all(end <= other.span[0] or other.span[1] <= start for other in kept)
        if len(kept) < MOST and clear and LEAST <= end - start <= LONGEST and p.whole(start, end):
            kept.append(one)
    return tuple(sorted(one.span for one in kept))


def _phrases(p: Pieces) -> list[_Found]:
    """Short set phrases with their marks; of more than two in a line none, for they are equals."""
    spans = [(a, b) for a, b in quoted(p.text) if p.text[a] == "“" and 3 < b - a <= LONGEST]
    return [_Found(span, 1.0) for span in spans] if len(spans) <= MOST else []


def _numbers(p: Pieces, told: list[Amount]) -> list[_Found]:
    """Figures that tell much; of more than two in a line none."""
    found = telling(p.text, told)
    units = [figure.unit for figure in told]
    equals = len(found) > MOST or max(map(units.count, units), default=0) > MOST
    return [] if equals else [_Found((f.start, f.end), 1.05) for f in found]


def _limits(p: Pieces, told: list[Amount]) -> list[_Found]:
    """Dates and spans of time by which something must be done."""
    out: list[_Found] = []
    for start, end in [*plain(p.text), *((f.start, f.end) for f in told)]:
        limit = prefix(p.text, _LIMITS, end)
        if limit and not p.text.startswith(("来", "提", "的"), end + len(limit)):
            out.append(_Found((start, end + len(limit)), 1.1))
    return out


def _counts(p: Pieces) -> list[_Found]:
    """Named wholes: 五字诀, 三个环节."""
    places = [
        at
        for at, sign in enumerate(p.text)
        if sign in NUMERALS and counted(p.text, at) and p.at_word(at) and p.text[at - 1] != "“"
    ]
    spans = [core(p, at, clause_end(p, at + 1), True) for at in places]
    return [_Found(span, 0.6) for span in spans if span[1] - span[0] > 2 and p.text.endswith(_WHOLES, *span)]


def _ends(p: Pieces, weigh: Callable[[str], float]) -> list[_Found]:
    """What clauses come to: the noun behind the last 的, the object of the verb, a short strict end."""
    out = []
    for n, (start, end, _) in enumerate(p.clauses):
        if span := _end(p, start, end):
            words = p.text[span[0] : span[1]]
            tells = min(0.3, max(weigh(word) for word in (words, *_words(p, span))))
            out.append(_Found(span, (0.9 if _is_strict(words) else 0.5) + tells - 0.02 * n))
    return out


def _words(p: Pieces, span: Span) -> list[str]:
    places = [at for at in range(span[0], span[1] + 1) if at in span or p.at_word(at)]
    return [p.text[a:b] for a, b in pairwise(places)]


def _is_strict(words: str) -> bool:
    if words.startswith(_NOT_STRICT):
        return False
    return words.startswith(_STRICT) or words.endswith(_STRICT) or (len(words) == 3 and words[0] == "见")


def _end(p: Pieces, start: int, end: int) -> Span | None:
    """The end of a clause from the first place on at which it is a phrase of its own."""
    text = p.text
    end -= len(suffix(text, _LOOSE, start, end))
    places = [at for at in range(max(start + 1, end - LONGEST), end - 1) if p.whole(at, end)]
    closes = text.endswith(_STRICT, start, end)
    strict = [
        at
        for at in places
        if (closes or text[at] in _OPENS_STRICT)
        and _is_strict(text[at:end])
        and p.at_word(at)
        and not text.endswith(_WHOLLY, 0, at)
    ]
    if strict:
        word = suffix(text, _STRICT, start, end)
        return (end - len(word) if word else strict[0]), end
    opening = (at for at in places if _opens_noun(p, start, at) and p.at_word(at))
    at = next((at for at in opening if _tells(p, at, end)), -1)
    if (
        at < 0
        or not _delivers(text[start:end])
        or (end - at) * 5 > (end - start) * 3
        or _is_last_of_list(text, start, at)
    ):
        return None
    return (at, end) if stands(text[start:end]) >= _LEANING else None


def _delivers(clause: str) -> bool:
    """Whether a clause asks for something, or is no piece of a tale: that delivers nothing."""
    return imperative(clause) or _TALE.isdisjoint(clause)


_TALE = frozenset("了过我他她你谁")
"""With one of these a clause tells a tale, unless it asks for something."""


def _opens_noun(p: Pieces, start: int, at: int) -> bool:
    """Whether a noun may open at `at`: behind 的 or a verb, and it is none of a verb, an adverb or a coverb."""
    word = p.text[at : at + 2]
    if word in VERBS or word in ADVERBS or p.text[at] in COVERBS or p.text[at] in _NO_NOUN:
        return False
    return p.text[at - 1] == "的" or (p.text[at - 2 : at] in VERBS and _leads(p, start, at - 2))


def _leads(p: Pieces, start: int, verb: int) -> bool:
    """Whether the verb is that of its clause: it opens it, or stands behind an adverb or a word like 要."""
    ahead = p.text[start:verb]
    return not ahead or ahead[-1] in "要须能会应并不" or ahead[-2:] in ADVERBS or ahead[-3:] in ADVERBS


def _tells(p: Pieces, at: int, end: int) -> bool:
    """Whether a noun of three characters or more is not made of frame words, and holds no mark, blank, verb or coverb."""
    text = p.text[at:end]
    words = _words(p, (at, end))
    if (
        end - at < 3
        or text.startswith(_POINTS)
        or text.endswith(_NOBODY)
        or "着" in text
        or any(mark in text for mark in _MARKS)
        or any(word in COVERBS or word in _PREDICATES for word in words)
    ):
        return False
    one, _, other = text.partition("和")
    even = not other or abs(len(one) - len(other)) < 2
    return even and not all(word in _FRAME for word in words) and not any(word in VERBS for word in words[1:-1])


def _is_last_of_list(text: str, start: int, at: int) -> bool:
    """Whether what opens at `at` belongs to the last of several items, of which it would be the only one to stand out."""
    pause = text.rfind("、", start, at)
    return pause > 0 and (text[at - 1] != "的" or "的" in text[max(start, text.rfind("、", start, pause)) : pause])
