"""Whether a clause can stand alone, as a title or on a line of a slide; whether it urges; which clause can stand for its sentence."""

from __future__ import annotations

from functools import lru_cache

from builder.zh.address import is_address
from builder.zh.marks import ASKED
from builder.zh.wording import ADVERBS, RESULTS_TOLD, VERBS

_CAUSES = tuple(
    "从而 因而 因此 所以 由于 随着 为了 为此 对此 对于 关于 至于 鉴于 基于 虽然 尽管 即使 即便 哪怕 如果 假如 要是 倘若 只有 只要 除非 无论 不论 不管 不仅 不但 不只 不光 而且 而是 并且 以及 "
    "但是 但 然而 不过 可是 同时 此外 另外 其中 其 例如 比如 加上 特别是 尤其是 尤其 甚至 或者 还是 于是 然后 接着 另一方面 一方面 与其 宁可 既 根据 按照 依据 通过 当前 目前 近年来 可以说 换句话说 "
    "果然 接下来 结果 没想到 也就是说 总之 众所周知 这样 这就 那么 使得 才能 才会 才是 更要 更是 更有 也要 也是 也有 还要 还有 还是 就要 就是 就会 就能 又要 又是 下面 刚才 今天 昨天 首先 其次 最后 面对 围绕 以至 以及 乃至".split()
)
"""How a clause begins that leans on another one."""
_SINGLE = {
    "就": "业近医学诊读餐",
    "才": "华干智",
    "并": "购轨网联",
    "更": "新换改迭加",
    "还": "款贷清原",
    "也": "",
    "又": "",
    "而": "",
    "则": "",
    "便": "民捷利企",
    "却": "",
    "是": "非",
    "的": "确",
    "了": "解",
    "着": "力眼手重",
    "以": "",
    "在": "线岗校册读建",
    "从": "严实优快细重速轻业",
    "由": "",
    "用": "好心情活足电水工人地户",
    "为": "民党国人",
    "将": "",
    "这": "",
    "那": "",
    "此": "",
    "他": "",
    "她": "",
    "它": "",
    "对": "标接照口外内党",
    "及": "时早格",
    "与": "时会民众",
    "和": "谐平美气睦",
    "或": "",
    "被": "动",
    "使": "命用劲",
    "当": "好前家代地先",
    "等": "级高",
    "再": "接创次生",
}
"""Single characters that lean, and what makes another word of them."""
_LIGHT = frozenset("这那他她它以为将对是在从由用")
"""Of these a clause may begin and still be understood."""
_WAITS = tuple(
    "之际 期间 以来 同时 之后 之前 前夕 之时 之中 过程中 指出 强调 认为 表示 证明 表明 决定 如下 来看 而言 来说 方面 面前 基础上 写道 有言 提出 勉励 概括为 归纳为 唯独 唯有 分别是 依次是 特别是 的话 情况下 条件下 背景下 以及 不仅 成为 作为 关于 对于 至于 年来 月来 天来 我 他 她".split()
)
"""How a clause ends that waits for the next one."""
_ENDS = {
    "时": "及准限平随按定同实0123456789",
    "后": "落身先背",
    "的": "目",
    "地": "基阵园落实用土工田耕驻属内各场营圣高本当腹林草湿",
    "得": "取获懂值心所",
    "等": "平同优高均对",
    "为": "行作有人难无所何",
    "是": "求",
    "把": "",
    "被": "棉植",
    "将": "",
    "在": "所存实内潜自好同",
    "对": "应",
    "与": "参给赋",
    "和": "平温缓饱总谐",
    "及": "普涉危",
    "以": "可得",
    "到": "做达周报迟不得收感办签",
    "从": "服听顺",
    "让": "礼忍谦",
    "使": "行天大",
    "于": "终勇善敢",
    "起": "崛奋兴做抓从发一0123456789",
    "中": "集手心眼途空高初适",
    "看": "头查观眼",
    "说": "学小演",
    "讲": "宣演",
}
"""Single characters that wait, and what makes another word of them."""
_WITHIN = ("上", "中", "下", "里", "内", "前", "间")
_AT = ("在", "当", "从", "自", "到", "于", "截至", "面对", "进入", "站在", "走在", "坐在", "处在", "回到")
"""A clause between these two tells where or when, and no more."""
_CALLS = ("各位", "尊敬", "亲爱", "同志", "全体")
_SHORT, _FULL, _LONG = 4, 8, 30
_WHEN = frozenset("日月年晚初底前午晨夜")


def stands(clause: str) -> float:
    """From 0 to 1, how well a clause stands alone: it leans on no other, nothing of it waits, it is neither scrap nor speech."""
    words = clause.strip("，。；：、！ 　")
    if len(words) < 2 or not balanced(words) or _calls(words):
        return 0.0
    score = 1.0 - _leans(words) - _waits(words)
    if len(words) < _FULL:
        score -= 0.3 if len(words) < _SHORT else 0.02 * (_FULL - len(words))
    if len(words) > _LONG:
        score -= (len(words) - _LONG) / 40
    if words[-1] in _WHEN and len(words) <= 16 and any(map(str.isdecimal, words)):
        score -= 0.8
    return round(max(0.0, score), 2)


def praises(clause: str) -> bool:
    """Whether a clause only tells how much something matters: 是推动发展的重要基础, 具有十分重大的意义."""
    words = clause.strip("，。；：、！ 　")
    said = "是" in words[:8] and "的" in words and words.endswith(_MATTERS)
    return said or ("具有" in words and words.endswith("意义"))


_MATTERS = tuple(
    "基础 保证 保障 关键 举措 措施 要求 需要 体现 表现 标志 途径 法宝 前提 任务 责任 环节 根本 支撑 抓手 动力 课题 使命 爱好".split()
)


def _calls(words: str) -> bool:
    """Whether they only address the hall."""
    return (words.startswith(_CALLS) or words.endswith("们")) and is_address(words)


def balanced(words: str) -> bool:
    """Whether every quotation mark and bracket in `words` has its other half."""
    return _PAIRED.isdisjoint(words) or all(words.count(a) == words.count(b) for a, b in _PAIRS)


_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("「", "」"), ("‘", "’"), ("【", "】"))
_PAIRED = frozenset(mark for pair in _PAIRS for mark in pair)


def _leans(words: str) -> float:
    if words[0] in "的了" and words[1] not in _SINGLE[words[0]]:
        return 1.0
    if words.startswith(_CAUSES):
        return 0.6
    if words[0] in _SINGLE and words[1] not in _SINGLE[words[0]]:
        return (0.1 if len(words) == _SHORT else 0.25) if words[0] in _LIGHT else 0.6
    return 0.0


def hangs(clause: str) -> bool:
    """Whether a clause waits for the next one by how it ends: 习近平总书记考察时提出, 半个小时后, 合规是合规."""
    words = clause.strip("，。；：、！ 　")
    return len(words) > 1 and _waits(words) > 0


def only_names(words: str) -> bool:
    """Whether a clause only names something (这样的组合, 这种精神), of which the next one tells."""
    return len(words) <= _SUCH and words.startswith(("这样的", "那样的", "这种", "这类"))


def _waits(words: str) -> float:
    half = len(words) // 2
    if words[half] == "是" and words == f"{words[:half]}是{words[:half]}":
        return 0.6
    if words.startswith(_AT) and words.endswith(_WITHIN):
        return 0.6
    if only_names(words):
        return 0.6
    return 0.55 if words.endswith(_WAITS) or words[-2] not in _ENDS.get(words[-1], words[-2]) else 0.0


_SUCH = 7
"""Characters of a clause that only names something."""
_MUST = (
    "要",
    "必须",
    "务必",
    "应当",
    "应",
    "须",
    "不得",
    "严禁",
    "不能",
    "不许",
    "决不能",
    "绝不能",
    "切实",
    "确保",
    "让我们",
    "请",
    "不要",
    "希望大家",
)
_NOT_MUST = (
    "主要",
    "重要",
    "需要",
    "只要",
    "首要",
    "次要",
    "紧要",
    "摘要",
    "纪要",
    "概要",
    "必要",
    "简要",
    "提要",
    "险要",
    "机要",
    "显要",
    "想要",
)
_NOT_MUST_BEHIND = ("靠", "求", "素", "点", "害", "义", "领", "闻", "塞", "么", "是")
_TOLD = ("要求", "要素", "要点", "要是", "应急", "应用", "应对", "须知", "请她", "请他", "请了", "请来", "请到")
"""How clauses begin that tell of something, though a word that urges seems to open them."""
_ASKS = ("与否", "如何", "怎样")
_NEAR = 16
"""Characters in which a clause says that something must be done."""


def comes_to(clauses: list[str]) -> bool:
    """Whether the last of several clauses alone tells what must be done, so that those before tell what for: 我们要解决难题，…，必须坚持…."""
    return len(clauses) > 1 and clauses[-1].startswith(_NEEDED) and not any(c.startswith(_NEEDED) for c in clauses[:-1])


_NEEDED = ("必须", "就必须", "就要", "就得")


@lru_cache(maxsize=ASKED)
def imperative(clause: str) -> bool:
    """Whether a clause tells people to do something: 要…, 各级党组织必须…, 坚持…, 切实加强…, 不得…."""
    words = clause.strip("，。；：、！ 　")
    while words.startswith(_HOW):
        words = words[len(next(word for word in _HOW if words.startswith(word))) :]
    if words.startswith(_MUST) and not words.startswith(_TOLD):
        return True
    if words[:2] in VERBS and words[:2] not in RESULTS_TOLD and "了" not in words[2:4]:
        told = any(map(str.isdecimal, words)) and words[:2] not in ("坚持", "确保", "实行")
        return not told and not any(word in words for word in _ASKS)
    return any(_must(words, sign) for sign in ("要", "必须", "务必", "应当") if sign in words)


_HOW = tuple(sorted((word for word in ADVERBS if len(word) > 1 and word not in _MUST), key=len, reverse=True)) + tuple(
    "牢牢 紧紧 扎实 认真 严格 加快 着力 及时 充分 科学 统筹 稳步 有序 从严 精心 切实 真正 自觉 坚决 同时 特别是 尤其是 并".split()
)


def _must(words: str, sign: str) -> bool:
    """Whether `sign` (要) stands behind a subject, and as a word of its own."""
    at = words.find(sign, 2, _NEAR)
    if at < 0 or words[at - 1 : at + 1] in _NOT_MUST or words[at + 1 : at + 2] in _NOT_MUST_BEHIND:
        return False
    return not any(mark in words[:at] for mark in "是有的了、，")
