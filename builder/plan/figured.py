"""The figures of a sentence that deserve to stand large, each with the words of its clause that say what it counts, and below these how it changed."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.text import Text
from builder.plan.changed import PART, below, compares
from builder.plan.scene import Item, overlap
from builder.plan.texts import bare
from builder.value import Value, replace
from builder.zh.affixes import prefix
from builder.zh.figures import Amount
from builder.zh.marks import clause_begin, clauses
from builder.zh.run import Span
from builder.zh.stands import imperative, stands
from builder.zh.told import BOUNDS, amounts, labelled, telling
from builder.zh.wholes import counted
from builder.zh.wording import VERBS

FEWEST, MOST = 3, 6
"""Figures that stand large beside each other."""
SHARES = 4
"""How many shares of a whole do."""
LEAST_LABEL, LABEL = 2, 26
"""Characters that tell what a figure counts."""
WHOLE = 0.5
"""How well a label stands alone, at the least."""
UNNAMED = frozenset("我你他她要把让将就也没不（(？?")
"""A label with one of these tells a story, and names nothing."""
_NOUNS = tuple("要的 给予 供给 补给 就业 成就 就医 就诊 就读 就学 将领 要素 不良 主要 重要 不动产".split())
"""Words with one of these that do name something."""
_SCRAPS = ("的给", "什么", "借")
"""Nor does one with these."""
_ACTS = frozenset(
    "死亡 受伤 修改 废止 全文 月均 日均 年均 人均 户均 平均 合计 总计 共计 下降 上升 增长 减少 占比 其中".split()
)
"""Words that name nothing by themselves."""
_IDLE = ("连续", "的默默付出", "的付出", "的努力", "的辛劳")
"""How a label ends that counts nothing: how long something lasts, whom it is owed to."""
_FAR = tuple(
    "法则 定律 定理 效应 常说 常讲 俗话 老话 谚语 古语 古人 研究表明 研究发现 有专家 专家说 专家指出 科学家 国外 发达国家 某地 某市 某县 某企业 外地 打个比方 比如 譬如 同样".split()
)
"""Of what is told with these the figures are no results of the speaker's."""
_POINTS = ("二是", "三是", "二要", "第二", "其二", "另一")
"""How a group begins that is a point: it is about more than its figure."""
_NEAR = 2
"""Clauses of a group in the first of which its figure stands."""
UNSAID = 3
"""Characters that are left of a label, at the least, of which what says no more is left away."""
_UNSAID = ("我们累计", "我们共", "我们")
"""How a label begins that says no more without it."""


class _Group(Value):
    """What stands between ；: where, and the figures in it."""

    span: Span
    figures: tuple[Amount, ...]


_ATTENDED = ("参会", "分会场", "与会人员", "都请来", "请到会", "到会的", "会场里")
"""What tells how many came to a meeting: that is no figure of what it is about."""


def figured(sentence: Text) -> list[Item]:
    """The figures of a sentence with what they count: of several groups the one of each, of several side by side (…14家、…5家) all or none; changes below what changed."""
    words = sentence.words
    found = amounts(words)
    if not found or any(map(words.__contains__, _ATTENDED)):
        return []
    groups = [group for group in _groups(words, found) if not far(words[slice(*group.span)])]
    if any(words.startswith(_POINTS, group.span[0]) for group in groups[1:]):
        return []
    found = [figure for group in groups for figure in group.figures]
    beside = {figure for series in _series(words, found) for figure in series}
    worth = telling(words, found, len(found), few=True)
    made = {figure: _figure(sentence, figure) for figure in found if figure in worth or figure in beside}
    if len(groups) >= FEWEST:
        chosen = {head for group in groups if (head := _head(words, group, worth, made)) is not None}
        if len(chosen) < len(groups) or len(groups) > MOST or _announces(words):
            return []
    else:
        chosen = _chosen(words, found, made)
    large = [figure for figure in found if figure in chosen]
    ends = {figure: group.span for group in groups for figure in group.figures}
    return [
        replace(item, listed=below(sentence, figure, ends[figure], large))
        for figure in large
        if (item := made[figure]) is not None
    ]


def far(words: str) -> bool:
    """Whether words tell of what is so elsewhere, or always: 海因里希法则, 外地, 比如."""
    return any(map(words.count, _FAR))


def _announces(words: str) -> bool:
    """Whether a sentence tells ahead of a colon how many things it is about: then these are what it shows, not figures in them."""
    return any(counted(words, at) for at in range(max(0, words.find("："))))


def _groups(words: str, found: list[Amount]) -> list[_Group]:
    out: list[_Group] = []
    start = 0
    while start < len(words):
        end = words.find("；", start)
        end = len(words) if end < 0 else end
        out.append(_Group((start, end), tuple([figure for figure in found if start <= figure.start < end])))
        start = end + 1
    return out


def _head(words: str, group: _Group, worth: tuple[Amount, ...], made: dict[Amount, Item | None]) -> Amount | None:
    """The figure that a group is about: the first of its first clauses that has a name, and is neither part of another nor a change."""
    begin = max(group.span[0], words.rfind("：", *group.span) + 1)
    for figure in group.figures:
        ahead = words[begin : figure.start]
        if figure.start < begin:
            continue
        clauses_ahead = ahead.count("，") - ahead.count("看，")
        if (group.span[0] and clauses_ahead >= _NEAR) or PART in ahead:
            return None
        item = made.get(figure) if figure in worth else None
        if item is not None and not _changes(item.text.words):
            return figure
    return None


def _chosen(words: str, found: list[Amount], made: dict[Amount, Item | None]) -> set[Amount]:
    """Of figures in one group or two all that deserve it; of more than stand beside each other the shares of a whole."""
    telling_ = telling(words, found, len(found))
    named = [figure for figure in telling_ if made.get(figure) and not _part(words, figure, telling_)]
    chosen = {figure for figure in named if not _is_change(made[figure])}
    if len(chosen) >= FEWEST and any(not made.get(figure) for figure in telling_):
        return set()
    if len(chosen) >= FEWEST:
        few = [figure for figure in telling(words, found, len(found), few=True) if made.get(figure)]
        chosen.update(figure for figure in few if not _is_change(made[figure]) and not _part(words, figure, few))
    if len(chosen) > SHARES and (shares := _alike(telling_)):
        chosen = set(shares)
    for series in _series(words, found):
        if not chosen.isdisjoint(series):
            whole = all(made.get(figure) for figure in series) and len(chosen.union(series)) <= MOST
            chosen = chosen.union(series) if whole else chosen.difference(series)
    return chosen if len(chosen) <= MOST else set()


def _is_change(item: Item | None) -> bool:
    return item is not None and _changes(item.text.words)


def _changes(label: str) -> bool:
    """Whether a label tells only how another figure changed or what share of it this is."""
    return compares(label) or (label[:2] == "完成" and label[-1:] == "的")


def _part(words: str, figure: Amount, shown: list[Amount] | tuple[Amount, ...]) -> bool:
    """Whether a figure is part of one that is shown ahead of it in its group."""
    start = words.rfind("；", 0, figure.start) + 1
    at = words.rfind(PART, start, figure.start)
    return at >= 0 and any(start <= other.start < at for other in shown)


def _alike(telling_: tuple[Amount, ...]) -> list[Amount]:
    """Of more figures than stand large the shares of a whole, told one behind the other, where these are as many as can."""
    places = [n for n, figure in enumerate(telling_) if figure.unit == "%"]
    whole = FEWEST <= len(places) <= SHARES and places[-1] - places[0] == len(places) - 1
    return [telling_[n] for n in places] if whole and len(telling_) > SHARES else []


def _series(words: str, found: list[Amount]) -> list[list[Amount]]:
    """Figures that stand side by side, each with its name: 养老机构14家、医院5家、学校86所."""
    out: list[list[Amount]] = []
    for figure in found:
        between = words[out[-1][-1].end : figure.start] if out else ""
        if (between.startswith("、") or between.endswith("、")) and not any(mark in between for mark in "，；。："):
            out[-1].append(figure)
        else:
            out.append([figure])
    return [series for series in out if len(series) > 1]


def _range(words: str, figure: Amount) -> tuple[int, int]:
    """A figure with the one it ranges from: 150至220毫米; not where it changed from that: 由150毫米降至220毫米."""
    joined = figure.start > 0 and words[figure.start - 1] in _TO
    start = _ranges_from(words, figure.start - 1) if joined else figure.start
    return start, figure.end


def _ranges_from(words: str, end: int) -> int:
    """Where the figure begins that a range opens with, of which the sign stands at `end`; behind that sign where it opens with none."""
    last = end - (words[end - 1 : end] in ("万", "亿", "%"))
    start = last
    while start and (words[start - 1].isdecimal() or words[start - 1] == "."):
        start -= 1
    plain_ = start < last and words[start].isdecimal() and words[max(0, start - 1) : start] not in ("由", "从")
    return start if plain_ and end - start < RANGED else end + 1


RANGED = 12
"""Characters of the figure that a range opens with."""


_TO = "至到—－~～-"


def _figure(sentence: Text, amount: Amount) -> Item | None:
    """A figure with the words of its clause that say what it counts; None where these are no name of anything."""
    span, unit = _range(sentence.words, amount), amount.unit
    start, end = next((a, b) for a, b in clauses(sentence.words) if a <= span[0] < b)
    limit = prefix(sentence.words, BOUNDS, span[1])
    ahead, behind = (
        sentence.cut(start + a, start + b)
        for a, b in labelled(sentence.words[start:end], (span[0] - start, span[1] + len(limit) - start), unit)
    )
    label = bare(ahead or behind)
    label = label.cut(0, len(label.words) - 1) if label.words.endswith("的") else label
    said = prefix(label.words, _UNSAID)
    label = label.cut(len(said), len(label.words)) if len(label.words) - len(said) >= UNSAID else label
    figure = sentence.cut(span[0], span[1] + len(limit))
    label = _among(sentence, start, label)
    return Item(figure, label) if _names(label.words) and figure.words[0].isascii() else None


def _among(sentence: Text, start: int, label: Text) -> Text:
    """A label with the clause ahead of it, which tells of how many it is a part: 11名死者中，道路运输领域."""
    words = sentence.words
    among = words.endswith(("中，", "里，"), 0, start) and not words.endswith("公里，", 0, start)
    if not among or not label or label.start - sentence.start != start:
        return label
    begin = clause_begin(words, start - 1)
    whole = sentence.cut(begin, start + len(label.words))
    return whole if any(map(str.isdecimal, words[begin:start])) and len(whole.words) <= LABEL else label


def _names(label: str) -> bool:
    """Whether a label says what is counted."""
    plain_ = label
    for noun in _NOUNS if not UNNAMED.isdisjoint(label) else ():
        plain_ = plain_.replace(noun, "")
    told = UNNAMED.isdisjoint(plain_) and not any(scrap in label for scrap in _SCRAPS)
    told = told and label not in VERBS and label not in _ACTS and not label.endswith(_IDLE)
    told = told and not label.startswith(_MEANS) and not _only_where(label)
    told = told and (label[-1:] not in _DONE or label.endswith(_PARTS) or any(map(str.isdecimal, label)))
    return told and LEAST_LABEL <= len(label) <= LABEL and stands(label) > WHOLE


_PARTS = ("处分", "部分", "积分", "学分", "成分")
"""How labels end that tell of no deed, though they seem to."""
_DONE = frozenset("了修挣赔花分卖买交盖跑睡坐等少多")
"""How a label ends that tells what somebody did."""
_MEANS = ("意味着", "相当于", "等于", "说明")
_WHERE = tuple(
    "全省 全市 全县 全区 全国 全校 全院 全局 全镇 全乡 全集团 全公司 集团 我省 我市 我县 我区 我院 我校 我局 今年 去年 明年 前年 本年 上半年 下半年 前三季度 三季度 一季度 二季度 四季度 上年 全年 年内 "
    "目前 当前 现在 现有 已经 共有 先后 累计 新增 还有 其中".split()
)
_LEFT = ("", "现", "已", "共", "新", "还", "又", "再", "就", "均")
"""What a label opens with that only says where and when: by itself it counts nothing (全县现, 上半年)."""


def _only_where(label: str) -> bool:
    """Whether a label says no more than where and when."""
    given = label
    while word := prefix(label, _WHERE):
        label = label[len(word) :]
    return label in _LEFT or (label != given and (label in VERBS or label in _ACTS))


def over_figures(own: Sequence[Text], shown: Sequence[Text], said: Sequence[Text]) -> tuple[Text, ...]:
    """Of the clauses that could title figures those that are about all of them: the short sentence ahead of them, what follows, and how they are looked at (分板块看)."""
    line, first, last = shown[0].line, min(text.start for text in shown), max(text.start for text in shown)
    ahead = [s for s in said if s.line == line and s.start < first and len(s.words) <= HEADS]
    heads = [t for t in own for s in ahead[-1:] if overlap(t, s) and (imperative(t.words) or _opens(t, s))]
    kept = [
        text for text in own if text.line != line or (text.start > last and not any(map(str.isdecimal, text.words)))
    ]
    views = [(sentence, sentence.words.find("看，")) for sentence in said if sentence.line == line]
    return (*heads, *kept, *(sentence.cut(0, at + 1) for sentence, at in views if 1 < at < VIEW))


def _opens(text: Text, sentence: Text) -> bool:
    """Whether a text is all of the sentence that opens a paragraph."""
    return not sentence.start and text.words == bare(sentence).words and not text.words.endswith(("？", "?"))


HEADS = 24
"""Characters of a sentence that asks for what figures behind it tell of."""
VIEW = 10
"""Characters of words that tell how figures are looked at."""
