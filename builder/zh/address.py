"""How the hall is addressed (称谓): 同志们, 各位领导、各位来宾."""

from __future__ import annotations

LONGEST = 14
LONGEST_ALL = 6
"""各位 and so many characters address somebody, whoever they are (各位居民)."""

_ENDS = tuple(
    "们 同志 代表 委员 领导 来宾 朋友 女士 先生 老师 同学 同事 嘉宾 家长 乡亲 战友 职工 员工 医生 护士 家人 伙伴 校友 记者 大家 主席 书记 主任 "
    "校长 院长 局长 市长 县长 省长 厅长 部长 处长 经理 董事长 居民 村民 市民 学员 党员 队员 选手 读者 听众 观众".split()
)
"""How a name ends by which people are addressed."""
_OTHERS = frozenset("我你他她它咱人爷娘哥姐")
"""Before 们 these are no address: 我们, 人们."""
_BETWEEN = str.maketrans("，,和及", "、、、、")


def is_address(words: str) -> bool:
    """Whether `words` are names of those who are addressed, one or several, and nothing else."""
    return all(_is_name(name.strip()) for name in words.translate(_BETWEEN).split("、"))


def _is_name(name: str) -> bool:
    if name.startswith("各位"):
        return len(name) <= LONGEST_ALL or (len(name) <= LONGEST and name.endswith(_ENDS))
    pronoun = name.endswith("们") and name[-2:-1] in _OTHERS
    return 0 < len(name) <= LONGEST and name.endswith(_ENDS) and not pronoun
