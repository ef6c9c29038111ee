"""Which figures of a sentence deserve to stand large, and the words of a clause that label one."""

from __future__ import annotations

from builder.zh.affixes import prefix, suffix
from builder.zh.dates import plain
from builder.zh.figures import COUNTERS, Amount, figures
from builder.zh.marks import quoted
from builder.zh.pieces import inside, merged
from builder.zh.run import Span
from builder.zh.wording import NUMERALS, VERBS

MOST = 4
_LEAST = 0.4
_MONEY = ("元", "美元", "欧元", "港元", "日元", "块钱")
_SHARES = ("%", "‰", "‱", "个百分点", "倍", "成")
_TIMES = tuple("年 天 周年 周岁 岁 周 小时 分钟 分 秒 昼夜 夜 学时 课时 个月 个小时 个工作日 届".split())
_VAGUE = tuple("个 次 点 条 项 种 类 级 层 步 篇 字 期 轮 遍 名 位 人".split())
"""Units that count anything: a few of them are no news."""
_CHANGES = tuple(
    "缩短 压缩 压 降 提高 增加 增长 减少 上升 扩大 提升 下降 降低 压减 合并 并 减 增 改 拓展 延长 延伸 发展 上涨 升".split()
)
_TO = ("到", "至", "为")
_REACHED = (
    "安全生产",
    "安全运行",
    "安全行车",
    "缩短到",
    "压缩到",
    "压到",
    "压至",
    "降到",
    "降至",
    "缩短至",
    "压缩至",
    "缩短",
    "连续",
    "提前",
    "减到",
)
_LIMITS = tuple("超过 超 不足 不到 不低于 不少于 不超过 不高于 至少 最高 最低 近 高达".split())
"""Words of limit: they stay with the label, or more is claimed than was said."""
_NEAR = 8
_FAR = 80
"""Characters around a figure in which its label stands."""


def counts(text: str) -> bool:
    """Whether Arabic figures stand in `text` beside its dates: only then a cold call looks for what they count."""
    if not any(map(str.isdecimal, text)):
        return False
    days = plain(text)
    between = zip([0, *(end for _, end in days)], [*(start for start, _ in days), len(text)], strict=True)
    return any(any(map(str.isdecimal, text[start:end])) for start, end in between)


def amounts(sentence: str) -> list[Amount]:
    """The figures of a sentence outside its dates in Arabic figures; none where it has no other digits."""
    return figures(sentence, plain) if counts(sentence) else []


def telling(sentence: str, found: list[Amount], most: int = MOST, few: bool = False) -> tuple[Amount, ...]:
    """Those of the figures `found` in a sentence that deserve a big number, as spoken, no more than `most`: results and targets with their units.

    No ordinals, years and dates, no counts of a few of something (三个方面) but with `few`, no thresholds (20亿元以上的项目), none of several
    that stand behind 分别, none without a word to label it; of 由A到B and A提高到B only B.
    """
    marks = merged(quoted(sentence)) if found else []
    weights = [_weight(sentence, figure, few) for figure in found]
    named = [n for n in range(len(found)) if weights[n] >= _LEAST and _labels(sentence, found, n, marks)]
    best = sorted(named, key=lambda n: (-weights[n], n))[:most]
    return tuple(found[n] for n in sorted(best))


def _labels(sentence: str, found: list[Amount], n: int, marks: list[Span]) -> bool:
    """Whether a figure has words to label it, and is neither what became another nor part of a quotation."""
    figure = found[n]
    if _passed(sentence, found, n) or _subject(sentence, found, n) or inside(marks, figure.start):
        return False
    return any(start < end for start, end in labelled(sentence, (figure.start, figure.end), figure.unit))


def _closes(text: str, end: int) -> bool:
    """Whether nothing but a word of limit stands between the figure that ends at `end` and the next mark."""
    return not text[end : end + 3].lstrip("以上下内余多")[:1].isalnum()


def _passed(text: str, found: list[Amount], n: int) -> bool:
    """Whether the next figure tells what became of this one: 41分钟 of 由41分钟压缩到26分钟."""
    if n + 1 == len(found) or found[n + 1].start - found[n].end > _NEAR + 4:
        return False
    between = text[found[n].end : found[n + 1].start]
    if not between:
        return True  # 11批287人次
    changed = between.endswith((*_TO, "成了", "到了")) and any(word in between for word in (*_CHANGES, "变成", "借到"))
    return changed and not any(mark in between for mark in "，；。、")


_WITHIN, _AMONG = (
    ("里面", "当中", "之中", "中，", "里，", "中排", "里排", "内排", "中位", "里位", "中列", "中居", "中有", "里有"),
    12,
)
"""Behind a figure these tell that it is what something is one of: 13个市里面排第6."""


def _whole(text: str, end: int) -> bool:
    """Whether the figure that ends there is the whole of which a part is told, and no share of it: 612家企业里，."""
    stop = next((at for at in range(end, min(len(text), end + _AMONG)) if text[at] in "，；。！？"), end + _AMONG)
    return any(map(text[end : stop + 1].__contains__, _WITHIN))


def _asked(text: str, end: int) -> bool:
    """Whether the clause of the figure that ends there is a question."""
    return next((text[at] for at in range(end, min(len(text), end + _FAR)) if text[at] in "，；。！？"), "") == "？"


def _subject(text: str, found: list[Amount], n: int) -> bool:
    """Whether a figure counts that of which the next one tells something: 63个 of 63个项目开工49个."""
    if n + 1 == len(found):
        return False
    between = text[found[n].end : found[n + 1].start]
    return _APART[0] <= len(between) <= _APART[1] and not any(mark in between for mark in "，；。、：（—")


_APART = (2, 14)
"""Characters between a figure and the one that tells something of it, in one clause."""


def _weight(text: str, figure: Amount, small: bool = False) -> float:
    """How much a figure tells, from 0 to 1: money most, then what is measured, shares, counts (with `small` of a few, too); a span of time only as a result."""
    value, unit, ahead = float(figure.value), figure.unit, text[max(0, figure.start - _NEAR) : figure.start]
    if unit in _MONEY or unit in _SHARES:
        weight = 1.0 if unit in _MONEY else 0.9
    elif unit in _TIMES:
        weight = 0.6 if ahead.endswith(_REACHED) or "." in figure.value else 0.0
    elif unit in _VAGUE:
        weight = 0.9 if value >= 100 else 0.7 if value >= 10 else 0.45
    else:
        weight = 0.95 if value >= 100 or "." in figure.value else 0.75 if value >= 10 else 0.45
    few = value < 10 and weight < 0.6 and (value < 3 or not _closes(text, figure.end))
    few = few and not (small and value > 1)
    compared = "比" in ahead and ahead.endswith(_CHANGES)
    rate = "每" in ahead[-6:] or ahead.endswith(("离", "距")) or _asked(text, figure.end)
    rate = rate or _whole(text, figure.end)
    threshold = text.startswith(("的", "以上的", "以下的", "以内的", "及以上", "中有", "级", "档", "型"), figure.end)
    bundled = "分别" in text[_clause(text, figure.start) : figure.start]
    return weight - 0.25 * compared - 0.7 * (rate or threshold or few or bundled)


_DROPPED = tuple(
    "达到了 达到 达 压降到 压降至 压降 压减到 压减至 发展到 发展为 增长到 增加到 提高到 提升到 上升到 扩大到 下降到 降低到 降到 降至 降为 压缩到 压缩至 缩短到 缩短至 压减到 压减至 合并为 必须 控制在 稳定在 保持在 突破 为 至 到 共 约 累计 分别 仍有 已达 已 只有 仅有 仅 只 占 是 "
    "首次双双 双双 首次 目前 现已 已经 均 都 都是 回落到 回落至 回升到 回升至 减少到 减到 增至 再 再增 "
    "有 了 一下子 一下 要对 要把 要 对 把 将 力争 将达 在 还 仍 也 就 却 竟 ： ， 、".split()
)
"""What no label ends with."""
_OPENS = (
    "其中",
    "但",
    "可",
    "却",
    "而",
    "同时",
    "并",
    "且",
    "还",
    "也",
    "又",
    "共",
    "累计",
    "对",
    "把",
    "将",
    "到",
    "从",
    "因",
    "要",
    "在",
    "，",
    "、",
    "：",
)
"""What no label begins with."""
_NO_OPENERS = tuple(
    "可再 可用 可燃 可支 可持 可比 可循 可控 可行 可靠 可供 但凡 但有 在岗 在手 在建 在职 在校 在册 在读 在线 在编 在园 在役 在营 到位 到期 到访 到岗 到账 共享 共同 共建 并购 并网 要素 从业 从严 还款 还本 因公 对外 对口 对上".split()
)
"""What opens so begins with a word of its own."""
_CAUSED = ("的贡献率", "的影响", "的拉动", "的依存度")
"""Behind these 对 stays: it says of what."""
_JOINS = ("和", "与", "及", "以及", "、")


def labelled(clause: str, figure: Span, unit: str) -> tuple[Span, Span]:
    """The words of a clause ahead of its figure and behind it that label it where it stands large; (n, n) for none.

    No mark and no 达到, 为, 约 is left at their ends; what was before a change (由41分钟压缩到) is left away; words of limit
    stay (不超过; 以上). What is counted by a `unit` that only counts stands behind it (54个人民法庭): then words ahead that do no
    more than say that it is there (全市共有) label nothing; with others all of it is the label, the figure in it: 充分发挥54个人民法庭作用.
    """
    start, end = figure
    ahead, behind = _ahead(clause, start), _behind(clause, end)
    named = clause[slice(*behind)]
    if clause.endswith(_SPENDS, 0, start) and len(named) >= FOR:
        return (ahead[0], behind[1]), (end, end)
    counts_ = unit in COUNTERS or (unit in _SIZES and named[:2] not in VERBS)
    if not counts_ or behind[0] != end or len(named) < 2 or named.startswith(_NO_NAME):
        return ahead, behind
    said = clause[slice(*ahead)]
    plain_ = not said or (said.startswith(_WHERE) and len(said) <= _NEAR) or said.endswith(_THERE)
    return ((start, start), behind) if plain_ else ((ahead[0], behind[1]), (end, end))


_SPENDS, FOR = ("安排", "拿出", "投入", "筹措", "筹集", "列支"), 4
"""How words ahead of a sum end that tell that it is spent, and the characters behind it that tell what for: 区财政今年安排3亿元设立产业引导基金."""
_SIZES = frozenset("公里 千米 米 亩 公顷 平方米 平方公里".split())
"""Units of what may stand behind them as what is counted does: 186公里渠道."""
BOUNDS = ("以上", "以下", "以内", "左右")
"""Words behind a figure without which it claims more than was said."""
_NO_NAME = (*BOUNDS, *"以来 之 的 和 与 及 、 ， 。 ； （ ( 达 为 占 比 较 同比 环比".split())
"""What behind a figure is not the name of what it counts."""
_WHERE = tuple("全 今年 去年 目前 其中 现 我 本 各 该".split())
_THERE = tuple(
    "有 走出了 走出 涌现出 涌现 共有 现有 拥有 建有 设有 建成 建立 打造 形成 培育 覆盖 服务 惠及 吸引 新增 完成 实现 开展 组织 举办 引进 落地".split()
)
"""Words ahead that only say where, or that there are some."""


def _ahead(text: str, end: int) -> Span:
    """The words ahead of the figure at `end`, in its clause."""
    begin = _clause(text, end)
    pause = text.rfind("、", begin, end)
    if pause > 0 and any(map(str.isdecimal, text[begin:pause])):
        begin = pause + 1
    stop = _unchanged(text, begin, end)
    if text.endswith(_JOINS, begin, stop):
        return end, end
    stop = _trimmed(text, begin, stop)
    while (opener := prefix(text, _OPENS, begin, stop)) and not _kept(text, begin, stop):
        begin += len(opener)
    return (begin, stop) if stop - begin > 1 else (end, end)


def _kept(text: str, begin: int, stop: int) -> bool:
    """Whether what a label opens with is part of its name: 在岗职工, 对经济增长的贡献率."""
    return text.startswith(_NO_OPENERS, begin) or (text[begin] == "对" and text.endswith(_CAUSED, begin, stop))


def _clause(text: str, end: int) -> int:
    """Where the clause begins that text[:end] ends with, not too far back."""
    first = max(0, end - _FAR)
    return max(first, *(text.rfind(mark, first, end) + 1 for mark in "，；：。"))


def _unchanged(text: str, begin: int, end: int) -> int:
    """Where the words end that tell what changed: ahead of 由41分钟压缩到, or of the figure before where it has no 由."""
    change = max(text.rfind("由", begin, end), text.rfind("从", begin, end))
    if change >= begin and any(map(str.isdecimal, text[change:end])):
        return change
    after = max(begin, text.rfind("前", begin, end) + 1)
    if any(map(str.isdecimal, text[after:end])) and text.endswith(_TO, begin, end):
        first = next(at for at in range(after, end) if text[at].isdecimal())
        return end if any(map(text[first:end].count, _WHOSE)) else first
    return end


_WHOSE = ("的", "以上", "以下", "以内")
"""Behind a figure in a label they make it part of a name: 收入30万元以上的村达到."""


_DUE = ("前必须", "前要", "前力争", "前确保", "内必须", "内要")
"""Behind a limit words of change stay: 10月15日前必须达到."""


def _trimmed(text: str, begin: int, stop: int) -> int:
    """The end of text[begin:stop] without what no label ends with."""
    while not text.endswith(_LIMITS, begin, stop):
        word = suffix(text, _DROPPED, begin, stop)
        if (
            not word
            or (word == "了" and any(map(str.isdecimal, text[begin:stop])))
            or (word == "均" and text[stop - 2] in "人户年月日平")
            or stop - len(word) - begin < 2
            or text.endswith(_DUE, begin, stop - len(word))
        ):
            break
        stop -= len(word)
    return stop


def _is_outside(text: str, begin: int, at: int) -> bool:
    """Whether no quotation that opens behind `begin` is still open at `at`."""
    return text.count("“", begin, at) == text.count("”", begin, at)


def _behind(text: str, start: int) -> Span:
    """The words behind the figure that ends at `start`, up to the next mark or figure; a figure in a quotation ends nothing."""
    end = min((at for mark in "，；：。！" if (at := text.find(mark, start, start + _FAR)) >= 0), default=len(text))
    end = min(end, start + _FAR)
    pause = text.find("、", start, end)
    if pause >= 0 and (any(map(str.isdecimal, text[pause:end])) or text[pause + 1 : pause + 2] in NUMERALS):
        end = pause
    begin = start + text.startswith("的", start)
    stop = next((at for at in range(begin, end) if text[at].isdecimal() and _is_outside(text, begin, at)), end)
    stop -= len(suffix(text, _JOINS, begin, stop))
    return (begin, stop) if stop - begin > 1 else (start, start)
