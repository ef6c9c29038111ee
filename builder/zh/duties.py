"""Who has to do what: clauses that name who bears a duty, one after the other."""

from __future__ import annotations

from functools import lru_cache

from builder.zh.marks import ASKED, clauses
from builder.zh.run import Span

BEARERS = tuple(
    "同志 负责人 责任人 机构 副总 成员 班子 书记 支书 组长 局长 县长 市长 区长 镇长 乡长 校长 院长 主任 经理 干部 领导 党员 党委 党组 支部 政府 部门 单位 企业 财政 "
    "局 办 委 厅 院 校 组 镇 乡 村 县 市 区 街道 社区 专班 纪委 教师 科室 机关 站 所 队".split()
)
"""How the words end that name who bears a duty."""
_DUTIES = tuple(
    "要 必须 须 务必 应当 应 负 落实 扛起 扛牢 担起 履行 牵头 配合 统筹 抓 管 包 带头 把关 把好 督办 坐镇 点名 敲门 到岗 出题 答题 阅卷 出 报 教 审 是第一责任人 是直接责任人 是责任人".split()
)
"""How a duty begins, behind who bears it."""
_NO_DUTY = tuple(
    "要求 要闻 要点 要素 应对 应急 出现 出台 出了 报告 报道 报名 管理 审核 审计 包括 包含 教育 教师 负面 抓手 教训 出席".split()
)
_ENDS, _OPENS = frozenset(word[-1] for word in BEARERS), frozenset(word[0] for word in _DUTIES)
"""The signs between which a duty begins."""
_NEAR = 14
"""Characters of who bears a duty."""
_TELL = frozenset("的是了、在从对把将被“”，：")
"""With one of these, words ahead of 要 name nobody."""
_EVERYBODY = tuple("我们 大家 你们 同志们 全体同志 广大".split())
"""Duties of all are no duties of one beside another."""
_MONEY = ("亿元", "万元")
"""Who gives how much is told in figures."""
_TAKES = ("牵头", "负责", "解决", "办理", "承担", "出", "包", "抓", "管", "组织", "落实", "督办")
"""What follows by whom something is done: 用地问题由自然资源分局8月底前解决."""


@lru_cache(maxsize=ASKED)
def duty(clause: str) -> int:
    """Where the duty begins in a clause that opens with who bears it, or what it is about (用地问题|由自然资源分局解决); 0 where it does not."""
    if clause.startswith(_EVERYBODY) or any(map(clause.__contains__, _MONEY)):
        return 0
    by = clause.find("由", 2, _NEAR)
    if by > 0:
        named = any(word in clause[by + 1 : by + _NEAR] for word in BEARERS)
        return by if named and any(word in clause[by + 2 :] for word in _TAKES) else 0
    for at in range(2, min(_NEAR, len(clause) - 2)):
        if clause[at] in _OPENS and clause[at - 1] in _ENDS and _begins(clause, at):
            return at
    return 0


def bearer(group: str) -> int:
    """Where the words end that name whose duty a group tells: 车间主任|每天到现场; 0 where it opens otherwise."""
    first = group[: clauses(group)[0][1]].rstrip("，；：。") if group else ""
    if first.startswith(_EVERYBODY):
        return 0
    if at := duty(first):
        return at if first[at] != "由" else 0
    ends = (at for at in range(2, min(_NEAR, len(first) - 1)) if first.startswith(_GOES_ON, at))
    return next((at for at in ends if first.endswith(BEARERS, 0, at) and _TELL.isdisjoint(first[:at])), 0)


_GOES_ON = tuple("每 是第一 是直接 上岗 到岗 逐 全程 带队 不得 不准".split())
"""How what is said of them goes on, though it names no duty."""


def is_bearer(words: str) -> bool:
    """Whether words name somebody who bears a duty."""
    return words.endswith(BEARERS) and len(words) <= _NEAR


_PARTS = ("其中", "其余", "剩下的")
"""What opens so is part of what was said, and bears no duty beside another."""


def _begins(clause: str, at: int) -> bool:
    """Whether a duty begins at `at`, behind who bears it."""
    named = clause.endswith(BEARERS, 0, at) and _TELL.isdisjoint(clause[:at]) and not clause.startswith(_PARTS)
    return named and clause.startswith(_DUTIES, at) and not clause.startswith(_NO_DUTY, at)


def borne(clauses: list[str]) -> list[Span]:
    """The stretches of `clauses` that each open with another who bears a duty, from two on: first and last clause of each, the next one's first."""
    duties = [duty(clause) for clause in clauses]
    starts = [n for n, at in enumerate(duties) if at]
    if len(starts) < 2 or len({clauses[n][: duties[n]] for n in starts}) < len(starts):
        return []
    return list(zip(starts, [*starts[1:], starts[-1] + 1], strict=True))
