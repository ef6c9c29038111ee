"""What a clause weighs: how well it stands for its sentence, and how much it asks of people."""

from __future__ import annotations

from functools import lru_cache

from builder.zh.asides import asks_itself, of_oneself, of_somebody
from builder.zh.marks import ASKED
from builder.zh.stands import imperative, praises, stands
from builder.zh.topics import points_follow

HEAD = 27
"""Characters that a claim should not exceed."""


@lru_cache(maxsize=2048)
def score(words: str) -> float:
    """How well a clause stands for its sentence: it urges or states, leans on nothing, is neither too short nor too long."""
    value = min(len(words), FULL) / FULL - WAITING * (1 - stands(words))
    if imperative(words):
        value += URGENT
    if of_meeting(words):
        value -= HOUSEKEEPING
    if praises(words):
        value -= PRAISE
    if words.endswith(_HANGS):
        value -= HANGING
    long = max(0, len(words) - HEAD) / FULL
    return value - (long / 2 if binds(words) or imperative(words) else long)


@lru_cache(maxsize=ASKED)
def of_meeting(words: str) -> bool:
    """Whether a clause tells of the meeting itself: who spoke, what was read, how many points will be made."""
    return any(map(words.__contains__, _MEETING))


TOPIC = 12
"""Characters of words that only name what is spoken of."""


def only_leads(words: str) -> bool:
    """Whether a claim tells of the meeting itself, that points follow, or no more than what is spoken of (关于激励问题)."""
    return of_meeting(words) or points_follow(words) or (words.startswith("关于") and len(words) <= TOPIC)


def aside(words: str) -> bool:
    """Whether a claim only asks, thanks, or tells something of the speaker or of somebody unnamed."""
    return asks_itself(words) or of_oneself(words) or of_somebody(words) or any(map(words.__contains__, _COURTESIES))


def promises(words: str) -> bool:
    """Whether words tell that points follow: 下面，我讲三点意见."""
    return any(map(words.__contains__, _PROMISES))


_COURTESIES = tuple(
    "表示衷心 表示热烈 表示诚挚 表示最 致以 崇高的敬意 崇高敬意 诚挚的问候 诚挚问候 衷心的感谢 衷心感谢 热烈祝贺 热烈的祝贺".split()
)
"""What is said to those who are thanked or congratulated."""
FULL = 14
"""Characters that make a full claim."""
PRAISE, HANGING = 0.3, 0.5
_HANGS = tuple("的 时 后 一经发现 我们 同时 的同时 基础上 过程中 之一 总的来看 总体上".split())
"""How a clause ends of which the rest is missing."""
WAITING, URGENT, HOUSEKEEPING = 1.1, 0.5, 0.8
"""What a clause loses that leans on another, gains that tells people what to do, and loses that tells of the meeting itself."""
_POINTS = tuple(f"{verb}{count}点" for verb in "讲谈提说" for count in "几两三四五六")
_PROMISES = (*_POINTS, "几点意见", "几点要求", "几点体会")
"""What tells that points follow."""
_MEETING = (
    *_PROMISES,
    *"作了 发言 表态 观看 听取 汇报 传达 通报了 宣读 请予审议 列席 讲得 我再强调 我讲 开这个会 这个会 这次会议 今天的会 今天会议 "
    "感谢大家 都请来 大家好 下午好 上午好 晚上好 早上好 我代表 谨代表 道一声 我都同意 完全赞成 完全同意 强调三点 强调几点 谈三个 我再讲 我想讲 "
    "多说几句 多讲几句 多说一件 单独讲 再说几个 讲几个故事 说几个故事 说一件事 讲一件事 另外几件事 原原本本告诉 说两句 说几句 说一句 讲几句 强调一句 啰嗦 介绍了经验 介绍了做法 作了介绍 交流发言 典型发言 表态发言 参会 与会人员 分会场 视频会议室 时间关系 不一一 就不展开 不再展开 不展开讲 手上都有 会前已经发 会前印发 "
    "稍后 作重要讲话 重要讲话，请 前一阶段工作 再动员 会议的主要任务 我们召开 在这里隆重 很有感触 深受启发 受启发 受鼓舞".split(),
)


def own(words: str) -> bool:
    """Whether a clause is a claim of its own, on one footing with the one ahead of it: no line below that."""
    return imperative(words) and score(words) >= OWN


def weight(words: str) -> float:
    """What a clause weighs among the claims of a slide: what it asks to be done, how much, by when, or else, weighs more than a mere word."""
    aim = AIM if words.startswith(_AIMS) else 0.0
    return score(words) + told(words) - aim


@lru_cache(maxsize=ASKED)
def told(words: str) -> float:
    """What a figure, a deadline, a sanction or a rule for all in it adds to words."""
    figure = FIGURE if any(map(str.isdecimal, words)) and any(map(words.__contains__, _MEASURES)) else 0.0
    stark = 2 * NORM if any(map(words.__contains__, STARK)) else 0.0
    return figure + stark + (NORM if words.startswith("凡") or binds(words) else 0.0)


STARK = ("没有一", "没有下", "无一", "从未", "一次也", "一个也")
"""What tells of a lack without exception."""


@lru_cache(maxsize=ASKED)
def binds(words: str) -> bool:
    """Whether words set a deadline, a sanction, or who answers for something."""
    return any(map(words.__contains__, _NORMS))


def turned(words: str) -> float:
    """What a sentence gains that turns against what was said before it, and loses that only adds to it."""
    return TURNED if words.startswith(TURNS) else -TURNED if words.startswith(_ADDS) else 0.0


OWN = 0.9
"""The score from which a clause that urges stands for itself."""
FIGURE, NORM, TURNED, AIM = 0.3, 0.2, 0.25, 0.3
"""What a figure, a deadline or a sanction adds, and a turn; what words lose that only say what for."""
_AIMS = tuple("确保 真正 努力 不断 以实际行动 从而 为全 为推动 为建设 推动形成".split())
_MEASURES = tuple(
    "% ％ ‰ 亿 万 元 个 名 人 次 天 日 小时 分钟 项 件 户 倍 家 公里 吨 亩 平方 张 条 处 所 套 位 分 度 克 米".split()
)
_NORMS = tuple(
    "底前 日前 月前 年内 天内 日内 小时内 分钟内 限期 一律 不得 严禁 问责 追责 通报 约谈 一票否决 绝不 决不 必须 零容忍 立即 追究 免职 牵头 负责 第一责任人 一岗双责 主体责任".split()
)
TURNS = tuple("但 然而 可是 不过 问题是 遗憾的是 更".split())
_ADDS = tuple("同时 此外 另外 当然 比如 例如 接下来".split())
"""How sentences begin that turn, and that only add."""
