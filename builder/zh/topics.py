"""Words that are poor titles: lists of mere names, ordinals, tales; and what opens a paragraph only to count it."""

from __future__ import annotations

import re

from builder.zh.affixes import suffix
from builder.zh.asides import BODIES
from builder.zh.marks import clauses
from builder.zh.stands import stands
from builder.zh.wholes import counted
from builder.zh.wording import MEASURES, VERBS

_NAME = 7
"""Characters of a name in a list of names."""
_TELLERS = tuple("他 她 它 他们 她们 他的 她的".split())
_POINTS = tuple("这些 这件 这个 这句 这样 这说明 那天 那年 那时 那个 那一 那位 这一 这么 那么".split())
_FURNITURE = tuple(
    "说的是 先看 再看 先讲 先说 再讲 说到 讲到 归纳起来 概括起来 总的看 什么意思 这说明什么 为什么 怎么办 经验是什么 最后说 最后补 举个 我讲 我说 我问 有个 有人 有的 有些".split()
)
_BODIES = ("单位", "部门", "责任人", "联系人")
"""What opens a list of those who are in charge."""
_ITEMS = frozenset("个点条句方项")
_NUMERAL = frozenset("二两三四五六七八九十几")
_WHAT = tuple("特点 问题 原因 意见 情况 变化 感受 体会 建议 话 要求".split())
"""What may be counted ahead of what is meant."""
_ONE_MORE = tuple(f"了一{measure}" for measure in "根个条张棵座位句只把间")
"""What a piece of a tale holds: 立了一根三丈之木."""
_QUOTES = tuple("记载 有句名言 写过两句诗 诗云 说 说过 讲 讲过 写道 写着 有诗 有言 有云 一句话 问 告诉我 的话".split())
"""How words end that bring in what somebody said."""
_ASKED = tuple("请她 请他 请了".split())
_COUNTS = ("第", "其")
"""How ordinals begin."""
_LEADS = frozenset("有讲谈说提")
"""Without one of these, words do not lead on to a count of what is meant."""
_TALES = (*_TELLERS, *_POINTS, *_FURNITURE, *_ASKED)


_ANNOUNCES = tuple(
    "证明 表明 说明 认识到 领悟到 体会到 感受到 意识到 记得 看到 懂得 明白 知道 告诉我们 启示我们 可以说 应该说 要指出的是 要强调的是 要注意的是".split()
)
"""How words end that only announce what is known, seen or said."""
_ANNOUNCING = 14
"""Characters of such words."""


def announces(words: str) -> bool:
    """Whether words only announce what is known, seen or said: 实践充分证明, 我们要深刻认识到, 可以说."""
    return words.endswith(_ANNOUNCES) and len(words) <= _ANNOUNCING


def points_follow(words: str) -> bool:
    """Whether the end of a sentence only counts what is told behind it: 围绕上述目标，重点抓好四个方面。"""
    words = words.rstrip("。：！")
    last = range(max(0, len(words) - _COUNTING), len(words))
    return any(words.endswith(_TAKES_UP, 0, at) and (counted(f"{words}事", at) or _some(words, at)) for at in last)


def _some(words: str, at: int) -> bool:
    """Whether 几个, 几项 stands there."""
    return words[at] == "几" and words[at + 1 : at + 2] in MEASURES


_COUNTING = 10
"""Characters of what is counted, at the end of a sentence."""
_TAKES_UP = tuple(
    "抓好 做好 抓住 把握 把握好 处理好 落实好 注意 突出 聚焦 明确 抓 讲 谈 提 强调 主要有 集中在 表现在 体现在 概括为 归纳为 以下".split()
)


def says(words: str) -> bool:
    """Whether the beginning of a headline says something without the rest: 认清形势, not 从现在起, 对照先辈先进."""
    start, end = clauses(words)[-1]
    return end - start >= _SAYS and stands(words[start:end]) >= _CLEAR and (start > 0 or not words.startswith(_TOWARDS))


_SAYS, _CLEAR = 4, 0.6
_TOWARDS = ("对照", "从", "围绕", "按照", "通过", "随着", "面对", "站在")
"""How the beginning of a headline leads to the rest."""


def sets_scene(words: str) -> bool:
    """Whether words only tell when or whence, or what was done to come here: 改革开放之初, 题目叫…, 我们做过一次调查."""
    if words.endswith(_WHENCE) or words.startswith(_FROM) or "题目叫" in words or "题目是" in words:
        return True
    return words.endswith(_CAME) or (not _ONCE.isdisjoint(words) and any(_done_once(words, verb) for verb in _DID))


_WHENCE = tuple("之初 之际 之时 之后 之前 以来 期间 前夕 年间 时期 那年 那天 那时 途中 路上遇".split())
_FROM = ("后天", "明天", "再过", "刚过", "来自", "时值", "适逢", "恰逢", "正值", "欣逢")
_CAME = ("召开的", "开的会", "决定开的", "安排的", "提前了")
_ONCE = frozenset("次项番轮场")


_DID = tuple(f"{verb}{done}" for verb in ("做", "搞", "开展", "组织", "进行", "委托") for done in "过了")


def _done_once(words: str, verb: str) -> bool:
    """Whether words tell that something was done once: 做了一次, 开展过一轮."""
    at = words.find(verb)
    while at >= 0:
        end = at + len(verb)
        if words[end + words.startswith("一", end) :][:1] in _ONCE:
            return True
        at = words.find(verb, end)
    return False


def ordinal(words: str) -> bool:
    """Whether words do no more than count what follows: 第一句, 第二个道理, 第三点希望, 其一."""
    return words[:1] in _COUNTS and bool(_ordinals().fullmatch(words))


def _ordinals() -> re.Pattern[str]:
    return re.compile(r"(?:第[一二三四五六七八九十]{1,3}[个句点笔件条类项步方面]{0,2}\w{0,4}|其[一二三四五六])")


def names(words: str) -> bool:
    """Whether words are a mere list of names: 石塘水库、牛角冲水库、双桥水库; 建设局、科技创新局."""
    label, _, said = words.rpartition("：")
    if label.endswith(_BODIES):
        return True
    listed = said.split("、")
    if any(map(str.isdecimal, said)):
        return False
    short = len(listed) > 1 and max(map(len, listed)) <= _NAME and "，" not in words
    return short and not any(name[:2] in VERBS or name[-2:] in VERBS or "“" in name for name in listed)


def tells_of_one(words: str) -> bool:
    """Whether words tell of one more thing in a tale: 立了一根三丈之木."""
    return "了一" in words and any(map(words.__contains__, _ONE_MORE))


def _counts(words: str) -> bool:
    """Whether words end by counting what is meant: 有三点, 谈几个方面, 提两条建议."""
    rest = words.removesuffix(suffix(words, _WHAT)).removesuffix("方面")
    sizes = [size for size in (1, 2) if len(rest) > size + 1 and _ITEMS.issuperset(rest[-size:])]
    return any(rest[-size - 1] in _NUMERAL and rest[-size - 2] in _LEADS for size in sizes)


def narrates(words: str) -> bool:
    """Whether words tell a piece of a tale, point at somebody unnamed, or only lead on: 他有点不好意思, 跑了9个乡镇, 荀子说, 先看数字."""
    if words.startswith(_TALES) or words.endswith(_QUOTES) or "问我" in words:
        return True
    may_count = not _LEADS.isdisjoint(words) and not _ITEMS.isdisjoint(words[-7:])
    if may_count and _counts(words):
        return True
    told = (len(words) > 2 and words[1] == "了" and words[0] not in "为除") or tells_of_one(words)
    return told or (words[:1] == "我" and words[1:2] not in BODIES) or "她" in words or "他们" in words
