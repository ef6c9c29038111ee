"""Who is charged with what, and by when: groups between ； that each name somebody and what is theirs to do."""

from __future__ import annotations

from builder.zh.dates import plain
from builder.zh.duties import BEARERS
from builder.zh.marks import clauses, sentences
from builder.zh.run import Span
from builder.zh.told import counts
from builder.zh.wording import VERBS

_TAKES = tuple("牵头 负责 负总责 配合 具体落实 具体负责 联合攻关 抓总 包干 主办 协办".split())
"""How a clause ends that says no more than whose it is."""
_BEGINS = (*_TAKES, *"会同 联合 共建 共同 协调 按月 按季 要 须 应 必须 具体 对 逐 从 每 将 把 抓 包 用".split())
"""How what is theirs begins, behind who they are."""
_NOT_BEGINS = tuple("要求 要点 应对 对外 对口 从业 从严 包括 包含 用户 用地 用水 对接 抓手 逐渐".split())
WHO, TOPIC, BOTH = 22, 16, 20
"""Characters of those who are named, of what a group is about, and of two clauses that name who leads and who helps."""
_TELL = frozenset("的是了，：；“")
"""With one of these, words ahead of a verb name nobody."""
_PAST = ("已", "了", "曾", "去年", "上年", "以来", "同比")
"""What tells of what was done."""
_ALL = tuple("我们 大家 你们 同志们 广大 全体 有的 有些 其中 其余".split())
"""Who is named so is nobody beside another."""
_BY = ("由", "请")
_LEADS = ("从", "自", "在", "对", "为", "当", "到", "按", "根据", "围绕")
"""How a clause begins that only leads to what is to be done."""
_WHEN = ("年", "月", "日", "底", "前", "后", "时")
"""How one ends that only tells when."""


def charges(sentence: str) -> list[tuple[Span, Span]]:
    """Of each group of a sentence who is named, or what it is about, and what is to be done, verbatim; none where a group tells neither, or most set no limit and no charge.

    医务部牵头|3月底前完成…；质控办|每月10日前通报…. Who leads stands with who helps where both are short.
    """
    if _MAY.isdisjoint(sentence):
        return []
    found = [_charge(sentence, start, end) for start, end in sentences(sentence)]
    told = [pair for pair in found if pair is not None]
    if len(told) < len(found) or 2 * sum(_is_due(sentence[a:b]) for a, b in sentences(sentence)) < len(found):
        return []
    named = any(_who(sentence[a:b]) or sentence.startswith(_BY, a) for a, b in clauses(sentence))
    return told if named else []


_CHARGED = (
    *BEARERS,
    *"部 社 科 处 办公室 委员会 农商行 中心 公司 集团 工会 供销社 合作社 学校 医院 银行 大队 支队 法院 检察院".split(),
)
"""How the names of those end who are charged with something."""
_ENDS = frozenset(name[-1] for name in _CHARGED)
_MAY = frozenset("前内每月牵负")
"""A sentence with none of these charges nobody: a first look."""


def leaders(sentence: str) -> list[Span]:
    """Who a sentence says will lead in a task, or answers for it, with the verb: 由|工程管理部牵头|，审计部配合."""
    found: list[Span] = []
    for start, end in clauses(sentence) if "由" in sentence else ():
        clause = sentence[start:end].rstrip("，；。")
        if clause.startswith("由") and clause.endswith(_ANSWERS) and len(clause) <= WHO and clause[1] != "于":
            found.append((start + 1, start + len(clause)))
    return found


_ANSWERS = ("牵头", "负责", "负总责", "主办", "抓总")


def _is_due(group: str) -> bool:
    """Whether a group sets a limit of time, or says whose it is."""
    return bool(_dues(group) or plain(group)) or any(map(group.__contains__, ("牵头", "负责", "负总责")))


def _charge(sentence: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Who, or what, a group opens with, and what follows."""
    group = sentence[start:end].rstrip("。；！")
    if any(word in group and not _is_quoted(group, group.find(word)) for word in _PAST):
        return None
    spans = [(a, b) for a, b in clauses(group)]
    first = group[slice(*spans[0])].rstrip("，：")
    at = _who(first)
    by = first.find("由", 2, WHO + 1) if first.endswith(_TAKES) else 0
    size = len(first)
    if by > 0:
        size = by
    elif at and first.endswith(_TAKES) and len(spans) > 1:
        more = group[: spans[1][1]].rstrip("，：")
        helped = len(spans) > 2 and more.endswith(_TAKES) and len(more) <= BOTH
        size = len(more) if helped else size
    elif at:
        size = at
    elif not _is_topic(first) or "：" in group or not any(_who(group[a:b]) or _dues(group[a:b]) for a, b in spans[1:]):
        return None
    rest = group[size:]
    left = len(rest) - len(rest.lstrip("，："))
    begin = start + (1 if first.startswith(_BY) and size == at else 0)
    return ((begin, start + size), (start + size + left, start + len(group))) if len(rest) - left > 2 else None


def _is_topic(clause: str) -> bool:
    """Whether a clause names what a group is about."""
    return len(clause) <= TOPIC and not clause.startswith(_LEADS) and not clause.endswith(_WHEN)


def _is_quoted(words: str, at: int) -> bool:
    """Whether a quotation is open at `at`."""
    return words.count("“", 0, at) > words.count("”", 0, at)


def _who(clause: str) -> int:
    """Where what is to be done begins in a clause that opens with who does it; 0 where it opens otherwise."""
    if clause.startswith(_ALL):
        return 0
    dues = _dues(clause)
    for at in range(2, min(WHO, len(clause) - 1)):
        if clause[at - 1] in _ENDS and clause.endswith(_CHARGED, 0, at) and (at in dues or _begins(clause, at)):
            return at if _TELL.isdisjoint(clause[:at]) else 0
    return 0


def _dues(words: str) -> set[int]:
    """Where limits of time begin that a cold call can afford to look for: 3月底前, 年内, 每月; none of those in Chinese numerals."""
    if _SIGNS.isdisjoint(words):
        return set()
    found = {start for start, end in plain(words) if words.startswith(_BEFORE, end)}
    for word in _LIMITS:
        at = words.find(word)
        if at >= 0:
            found.add(at)
    return found


_SIGNS = frozenset("前内每")
_BEFORE = ("前", "底前", "之前", "以前")
_LIMITS = tuple("每月 每周 每季 每日 每天 每年 每半 年内 年底前 月底前 季度内 月内 日内 天内 小时内 上半年前".split())
"""What sets a limit beside a day."""


def _begins(clause: str, at: int) -> bool:
    """Whether what is to be done begins there."""
    verb = clause[at : at + 2] in VERBS or clause.startswith(_BEGINS, at)
    return verb and not clause.startswith(_NOT_BEGINS, at)


def owner(sentence: str) -> int:
    """Where what is told begins in a sentence that opens with whose it is, and tells figures: 轨道配套板块|实现收入8.76亿元; 0 where it opens otherwise."""
    if sentence.startswith(_NOBODY) or not counts(sentence):
        return 0
    for at in range(3, min(OWNER, len(sentence)) + 1):
        if (
            sentence[at - 1] in _OWN_ENDS
            and sentence.endswith(_OWNERS, 0, at)
            and sentence[at : at + 1] not in _GOES_ON
        ):
            return at if _TELL.isdisjoint(sentence[:at]) else 0
    return 0


OWNER = 14
"""Characters of whose something is."""
_OWNERS = tuple("板块 业务 事业部 公司 分公司 园区 产业 行业 街道 车间 班组 学院 支行 项目部 中心".split())
_OWN_ENDS = frozenset(name[-1] for name in _OWNERS)
_GOES_ON = tuple("的、和与及等，里中内")
_PLACES = tuple("全 各 本 我 这 该 有 在 对 从 把 将 要 以".split())
_NOBODY = (*_ALL, *_PLACES)
