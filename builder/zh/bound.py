"""Which neighbouring clauses belong together: a case and what is done in it, items of one run."""

from __future__ import annotations

from builder.zh.alike import back, fixed, front
from builder.zh.stands import balanced, imperative, only_names

_CASES = ("的", "的话")
"""How a clause ends that tells a case: 逾期未化解的，…."""
_SUPPOSES = tuple(
    "如果 只要 只有 凡 凡是 谁在 谁敢 谁不 谁再 哪家 哪个单位 即使 即便 哪怕 不论 无论 不管 一旦 要是 假如 除非 对 对于 面对 随着 为了 虽然 尽管 由于 因为 既 不仅 不但 与其 宁可 围绕 针对 一方面".split()
)
"""How a clause begins that the next one completes."""
_COMPLETES = tuple(
    "那是 那就 那才 即 是 往往 不是 就是 并不是 才能 才会 才是 才算 就 都 也 还 又 而是 而且 更 则 便 却 以及 否则 致以 表示最 表示衷心 表示诚挚 表示热烈 表示崇高".split()
)
"""How a clause begins that completes the one ahead of it."""
_ANOTHER = tuple(
    "是否 是非 即使 即将 即便 即时 就业 就近 就地 就诊 就医 就读 就餐 更新 更换 更改 更加 更高 更好 还款 还清".split()
)
"""Words that begin so and do not."""
_NEAR = 7
"""Characters in which 要是 stands that supposes: 哪个村要是…."""
_TELLS = tuple("我们是 你们是 他们是 大家是 这是 那是 这些是 我是 他是 她是".split())
"""How a clause begins that ends with 的 and tells: 你们是对着天气预报过日子的."""
_EVEN = 1.6
"""How much longer one of two parallel clauses may be."""


def bound_to(one: str, other: str) -> bool:
    """Whether the clause `other` makes half of what is said with `one` ahead of it: neither stands on a slide without the other."""
    if (other.startswith(_COMPLETES) and not other.startswith(_ANOTHER)) or _counts_of(other):
        return True
    if one.endswith(_LEADS) and other.endswith(_HELPS):
        return True
    return tells_case(one) or correlate(one, other) or alike(one, other)


_LEADS, _HELPS = ("牵头", "负责", "主办"), ("配合", "协助", "协办", "参与")
"""How clauses end that tell who leads, and who helps: one without the other would say that nobody leads."""


def tells_case(clause: str) -> bool:
    """Whether a clause tells a case, and waits for what is done in it: 逾期未化解的, 如果确实救不活, 对缠访闹访行为."""
    told = clause.startswith(_TELLS)
    near = clause[:_NEAR]
    supposes = "要是" in near or "如果" in near or "一旦" in near or "假如" in near
    if (clause.endswith(_CASES) and not told) or supposes:
        return True
    if clause.startswith("从") and clause.endswith(_UNTIL):
        return True
    if clause.startswith(_HAPPENS) and clause.endswith(_WHOSE):
        return True
    return clause.startswith(_SUPPOSES) and not (clause.startswith("对") and ("、对" in clause or _acts(clause)))


_HAPPENS = tuple("发生 出现 存在 违反 未 没有 完不成 连续 瞒报 迟报 漏报 谎报 不 因 排名 造成 拒不 擅自".split())
_WHOSE = tuple(f"的{who}" for who in "单位 个人 企业 部门 干部 人员 同志 地方 项目 乡镇 学校 责任人".split())
"""How a case opens, and ends, that tells of those in whom it is: 发生重伤事故的单位，…."""
_UNTIL = ("到今天", "到现在", "到今年", "至今", "以来", "开始", "起")
"""How a clause ends that opens with 从 and only tells since when."""


def waits(one: str, other: str) -> bool:
    """Whether the clause `one` says nothing without `other`: a case without what is done in it, a subject without what is said of it."""
    return (
        tells_case(one)
        or correlate(one, other)
        or _changed(one, other)
        or one.endswith(_ALLOWS)
        or only_names(one)
        or (one.endswith(_AMONG) and (one.startswith("在") or any(map(str.isdecimal, one))))
        or (other.startswith(_PREDICATES) and not other.startswith(_ANOTHER) and not imperative(one))
    )


_ALLOWS = ("不要紧", "不可怕", "没关系", "也罢")
"""How a clause ends that lets something pass, ahead of what must not be: 演练中出洋相不要紧，真到了…."""


def _changed(one: str, other: str) -> bool:
    """Whether `other` tells only from what to what the thing changed that `one` names: 审批用时，由58个工作日压到41个工作日."""
    told = other.startswith(("由", "从")) and any(
        f"{to}{digit}" in other for to in "到至为" for digit in "0123456789半"
    )
    return told and not any(map(str.isdecimal, one)) and not imperative(one)


def _opposed(one: str, other: str) -> bool:
    """Whether two clauses set one thing against the other: 坐而论道多，起而行之少; 目标是80%，实际只有62%."""
    ends = one[-1:] + other[-1:] in _OPPOSITES and abs(len(one) - len(other)) <= 2
    return ends or (other.startswith("实际") and any(map(one.__contains__, ("目标", "计划", "承诺", "应"))))


EQUATES = ("就是", "才是", "便是")
"""By which words a clause equates two things."""
_AMONG = ("中", "当中", "之中")
"""How a clause ends that tells of what something is a part: 全院38个科室中."""
_OPPOSITES = frozenset(
    "多少 少多 高低 低高 快慢 慢快 大小 小大 强弱 弱强 热冷 冷热 亮暗 重轻 轻重 远近 近远 紧松 松紧 前后 上下 难易".split()
)


def correlate(one: str, other: str) -> bool:
    """Whether two clauses say together how far something reaches, or of each what holds for all: 部署到哪里，检查就跟进到哪里; 每办结一案，各处都要….

    A clause that only asks twice (谁来管，怎么管) does not.
    """
    if "既要" in one:
        return other.startswith(("又要", "也要", "更要", "还要"))
    if one.startswith("每"):
        return any(word in other[:_SUBJECT] for word in ("都要", "都应", "都必须", "都得", "就要", "都能", "都有"))
    if _opposed(one, other):
        return True
    return any(word in one and word in other for word in _ANY) and any(word in other for word in ("就", "都", "也"))


_ANY = ("哪里", "谁", "什么", "多少", "怎么", "哪个", "几时")
_SUBJECT = 9
"""Characters of a subject, with 都要 behind it."""
_PREDICATES = tuple(
    "那是 那就 那才 就没有 就能 就会 就不会 就可以 是 就是 不是 不仅是 不仅仅是 更是 也是 都是 才是 才能 才会 往往 样样都 致以 表示最 表示衷心 表示诚挚 表示热烈 表示崇高".split()
)
"""How a clause begins that has its subject in the clause ahead: 学得如何，不仅仅是个人的兴趣爱好."""


def _counts_of(other: str) -> bool:
    """Whether a clause tells how many of those that the clause ahead of it counts: 抽查卷宗30份，有6份…."""
    return other.startswith(("其中", "其余")) or (other[:1] == "有" and other[1:2].isdecimal())


def _acts(one: str) -> bool:
    """Whether 对 opens another word, or its clause tells already what is done: 对接, 对…从严处理."""
    return one[1:2] in "接标照口外内比" or any(map(one.__contains__, _DONE))


_DONE = tuple(
    "要 必须 一律 从严 予以 进行 开展 实行 实施 给予 追究 约谈 依法 坚决 逐一 全面 保持 做到 加大 加强 严肃 取消".split()
)
"""Words of a clause that opens with 对 and tells already what is done."""


def halves(one: str, other: str) -> bool:
    """Whether two clauses run so parallel that each is half of one saying: 没有翻不过去的山，没有蹚不过去的河; 逢年过节有问候，生病住院有探望.

    That both only ask for something (要…，要…) makes no saying of them.
    """
    short, long = sorted((len(one), len(other)))
    if short < _HALF or long > short * _EVEN or not (balanced(one) and balanced(other)) or _counted(one, other):
        return False
    same = fixed((one, other)) - (one[0] == other[0] and one[0] in _ASKS)
    return same >= max(2, short // 4) or (same > 0 and short == long <= _EQUAL)


def _counted(one: str, other: str) -> bool:
    """Whether both clauses tell a figure: they are items of a list."""
    return any(map(str.isdecimal, one)) and any(map(str.isdecimal, other))


_HALF, _EQUAL = 4, 9
"""Characters of half a saying, at the least, and of halves as long as each other that need to share one only."""
_ASKS = frozenset("要把应须请")
"""What clauses open with that ask for something."""


def alike(one: str, other: str) -> bool:
    """Whether two clauses run parallel: they are about as long, and open or end in the same words, or list as many things."""
    short, long = sorted((len(one), len(other)))
    if short < 2 or long > short * _EVEN or not (balanced(one) and balanced(other)):
        return False
    if one.count("、") > 1 and one.count("、") == other.count("、") and one[-2:-1] == other[-2:-1]:
        return True
    if one[0] == other[0] and short > 3 and front((one, other)) > (1 if long > 12 else 0):
        return True
    if any(min(one.find(word), other.find(word)) > 1 for word in EQUATES):
        return True
    return back((one, other)) > 1 or (short == long <= 8 and one[-1] == other[-1])
