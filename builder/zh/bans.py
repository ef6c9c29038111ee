"""What must not be done: clauses that forbid, or that tell people to keep off something."""

from __future__ import annotations

from functools import lru_cache

from builder.zh.marks import ASKED, clauses

_FORBIDS = tuple(
    "不得 不准 不许 不允许 不能 不可 不要 不应 不该 不搞 不随意 不随便 不走 不打折扣 不折腾 不增加 不以 不当 不做 不摆 不图 不等 不推 不拖 不让 不留 不碰 不越 不踩 不插手 不干预 "
    "不拿 不吃 不收 不送 不占 不传 不乱 不跑 不瞒 不漏 不压 不设 不作 不另 不再 不一 不用 不讲 不唯 不贪 不虚 不偏 不挑 不甩 "
    "严禁 禁止 杜绝 防止 谨防 严防 切忌 切不可 切莫 力戒 避免 决不 绝不 莫要 禁绝 克服 摒弃 反对 纠正 别让 别把".split()
)
SIGNS = frozenset(word[0] for word in _FORBIDS)
"""Without one of these signs a clause forbids nothing."""
_NOT_FORBIDS = tuple(
    "不一样 不一会 不一定 不一般 不得不 不能不 不可不 不可否认 不可估量 不可避免 不可或缺 不可多得 不可替代 不可逆 不可分割 不可磨灭 不得而知 不要紧 不讲不 不用说 不作不 不能忘 不能没有 不能光 不能只 不可能 "
    "不要怕 不要担心 不要灰心 不要气馁 不要着急 不要害怕 不要忘 不要紧张 不虚此行 不占少数 决不收兵 绝不收兵 决不放过 绝不放过 决不罢休 绝不罢休 不设防 不以为 不得了 不用担心 不等闲 不留遗憾 不打无准备 不当家 不做不休 不再是 不再有".split()
)
"""Words that begin so and forbid nothing."""
_HOW = tuple(
    "坚决 要 也 更 同时 务必 一律 绝对 都 必须 并 既 又 还 特别是 尤其 尤其是 但 切实 有效 着力 大力 严格 自觉 注意 各级 各单位 任何人 任何单位 谁都 谁也".split()
)
"""What may stand ahead."""


@lru_cache(maxsize=ASKED)
def forbids(clause: str) -> bool:
    """Whether a clause forbids: 不得弄虚作假, 坚决防止形式主义, 严禁公车私用, 任何单位不得擅自调整."""
    if SIGNS.isdisjoint(clause):
        return False
    words = clause.strip("，。；：、！ 　")
    while words.startswith(_HOW) and not words.startswith(_FORBIDS):
        words = words[len(next(word for word in _HOW if words.startswith(word))) :]
    return words.startswith(_FORBIDS) and not words.startswith(_NOT_FORBIDS) and len(words) > SHORTEST


def bans(lead: str) -> bool:
    """Whether words end with one that forbids what follows: 严禁, 坚决防止. Without it that would say the opposite."""
    return lead.endswith(_FORBIDS) and not lead.endswith(_NOT_FORBIDS)


def opposes(lead: str) -> bool:
    """Whether words end with a verb that does away with what follows: 整治 of 整治高额彩礼、大操大办."""
    return lead.endswith(_OPPOSED)


def warns(words: str) -> bool:
    """Whether words tell what is wrong, or must not be: 力戒形式主义, 存在的主要问题."""
    if any(map(words.__contains__, _WRONG)):
        return True
    return any(forbids(words[start:end]) for start, end in clauses(words))


_OPPOSED = tuple("整治 治理 破除 遏制 狠刹 纠治 清除 铲除 打击 革除 根治 查处 消除 化解 抵制 远离".split())
_WARNING = tuple("防止 力戒 严禁 克服 杜绝 谨防".split())
"""Those of the words that forbid which do so within a clause, too."""
_WRONG = (*_WARNING, *"问题 不足 短板 差距 差在 表现 倾向 现象 隐患 误区 毛病 顽疾 教训".split())
SHORTEST = 3
"""Characters of words that say no more than that something is forbidden."""
