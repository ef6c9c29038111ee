"""How the hall is addressed (称谓): 同志们, 各位领导、各位来宾, 尊敬的李总."""

from __future__ import annotations

from functools import lru_cache

from builder.zh.affixes import prefix, suffix
from builder.zh.marks import ASKED

LONGEST = 14

_BEFORE = tuple(
    "尊敬的 敬爱的 亲爱的 可爱的 年轻的 在座的 列席的 参会的 与会的 到会的 各位 全体 广大 全校 全院 全市 全县 全局 全省 全厂 老 新 青年 女 男".split()
)
"""What may stand before a name."""
_GREETED = tuple("各位 各 尊敬的 敬爱的 亲爱的 在座的 全体".split())
_VERBS = tuple("要 是 请 必须 注意 做好 记住 知道 认为 说 讲 如下 意见 强调 指出".split())
_NAMES = frozenset(
    "同志 代表 委员 领导 来宾 朋友 女士 先生 老师 同学 同事 嘉宾 家长 乡亲 战友 职工 员工 干部 医生 护士 家人 伙伴 校友 记者 大家 居民 村民 市民 "
    "学员 党员 团员 队员 选手 读者 听众 观众 专家 评委 教师 师生 官兵 企业家".split()
)
"""Names that address somebody by themselves."""
_TITLES = tuple(
    "同志 代表 委员 先生 女士 老师 主席 书记 主任 校长 院长 局长 市长 县长 省长 厅长 部长 处长 组长 经理 董事长 教授 总".split()
)
"""What follows a person's name of one to three characters."""
_OTHERS = frozenset("我你他她它咱人爷娘哥姐")
"""Before 们 these are no address: 我们, 人们."""
_BETWEEN = str.maketrans("，,和及\u3000", "、、、、、")


@lru_cache(maxsize=ASKED)
def is_address(words: str, loosely: bool = False) -> bool:
    """Whether `words` are names of those who are addressed, one or several, and nothing else.

    `loosely`, in a line that ends with ：, whoever is greeted with 各位, 尊敬的 or the like is taken for a name, and so are
    those who are named beside one.
    """
    names = [name.strip() for name in words.translate(_BETWEEN).split("、")]
    if all(map(_is_name, names)):
        return True
    return loosely and any(_is_greeted(name) or _is_name(name) for name in names) and all(map(_may_be_name, names))


def _is_greeted(name: str) -> bool:
    return name.startswith(_GREETED) and len(name) > 2


def _may_be_name(name: str) -> bool:
    return 1 < len(name) <= LONGEST and not any(verb in name.replace("主要", "") for verb in _VERBS)


def _is_name(name: str) -> bool:
    if not 0 < len(name) <= LONGEST or name.startswith("谢谢"):
        return False
    bare = name
    while (before := prefix(bare, _BEFORE)) and bare not in _NAMES:
        bare = bare[len(before) :]
    if bare in _NAMES or (not bare and "各位" in name):
        return True
    if bare.endswith("们"):
        return bare[-2:-1] not in _OTHERS
    title = suffix(bare, _TITLES)
    if ("各位" in name or "全体" in name) and bare.endswith(tuple(_NAMES)):
        return True
    person = bool(title) and 1 <= len(bare) - len(title) <= 3
    return person or ("各位" in name and 0 < len(bare) <= 4)
