"""What a speech demands, and by when: sentences with a limit of time, orders and bans, measures to be kept, tasks given to somebody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from builder.model.block import Table
from builder.model.text import Text
from builder.value import Value
from builder.zh.limits import limits
from builder.zh.marks import clauses, quotations, sentences

LONGEST = 60
"""Characters of a demand in a table; of a longer sentence the clauses around its limit or its word of command stand there."""
QUOTED = 8
"""Characters of a quotation: what somebody else demanded is no demand of this speech."""
_MODAL = r"(?<![重主需必想只首摘纲纪概次紧简将快就])要(?![求点领素件塞闻么害不是因紧])"
_CREED = (
    r"(?!(?:切实|进一步|不断|更加|持续|真正)?(?:提高(?:政治|思想)|增强|深刻|充分|牢固|牢记|树立|坚持|始终|高度重视|统一思想|认清|清醒|把思想|"
    r"看到|承认|认识|明白|懂得|想|以[^，。；]{1,12}(?:纪律|作风|态度|精神|决心|勇气|状态)))"
)
"""What is to be thought or felt is nothing to tick off."""
_NOUN = r"(?![^，。；]{1,8}的(?:现实|问题|课题|考题|答卷|责任|任务|使命|要求|关口|坎|事|一.))"
_ORDER = re.compile(
    rf"(?<![道个项条是])(?:必须|务必){_CREED}{_NOUN}|严禁|禁止(?!的)|(?<![慢舍巴了怪来虎由等松懈拖急少恨])不得(?=[一-龥])(?![不了已而人心])|(?<![吃拿摸准])不准|不许|"
    r"(?<!篇)一律|[决绝]不(?:允许|准|得|能(?!有|没有|忘|松|掉以轻心))|坚决(?:杜绝|防止|遏制|整治|查处|纠正|禁止)"
)
_URGE = re.compile(
    rf"{_MODAL}|必须|务必|确保|力争|完成|实现|达到|建成|落实|整改|上报|报送|报告|公示|制定|出台|印发|启动|组织|形成|报[^，。；]*(?:备案|办)|开展|召开|至少|不少于"
)
_DUE = re.compile(r"每|.*\d[^时点分天周]*前")
"""A day by which something is done is a demand, and so is how often, whatever is to be done."""
_MEASURE = re.compile(
    rf"(?:不少于|不低于|不超过|不高于)[^，。；]{{0,8}}[\d一二两三四五六七八九十百]|"
    rf"(?:{_MODAL}|必须|确保|力争)[^。；]{{0,40}}(?:达到|提高到|提升到|控制在|降到|增长)[^，。；]{{0,8}}\d"
)
_WHO = (
    r"(?:各|有关|相关|所有|全体|每[个位名]|[一-龥“”*×某XＸ、]{1,14}(?:局|委|委会|办|部|部门|单位|乡镇|镇|街道|社区|村|学校|医院|企业|公司|中心|站|科|室|处|"
    r"组|干部|书记|主任|校长|院长|局长|教师|党员|负责人|责任人|班子|机关))"
)
_TASK = re.compile(
    rf"(?:^|[，；：])(?:[一二三四五六七八九十]是|特别是|尤其是)?{_WHO}(?!的)[^，。；：们]{{0,20}}?{_MODAL}{_CREED}"
)
_TOLD = re.compile(r"预计|预测|去年|上年|同比|[一-龥]了|已|以来|截至|目前|曾")
"""What was, is or may come; no demand, unless something is asked for as well."""
_ASKED = re.compile(rf"{_MODAL}|必须|务必|确保(?!了)|力争|严禁|不得")
_BY = ("时限", "期限", "完成时间", "时间节点", "截止", "完成日期", "办结")
_WHAT = ("任务", "事项", "工作内容", "主要内容", "措施", "要求", "项目", "内容", "工作")
_COUNTS = ("序号", "编号", "No")


class Demand(Value):
    """`text` is the demand, verbatim; `by` its limits of time, none where it has none."""

    text: Text
    by: tuple[Text, ...] = ()


def demands(texts: Iterable[Text]) -> list[Demand]:
    """The demands of `texts`, in order."""
    return [
        demand
        for text in texts
        for start, end in sentences(text.words)
        for demand in _demands(text.cut(start, end).strip())
    ]


def listed(table: Table) -> list[Demand]:
    """The tasks of a table that has a column of deadlines: what is to be done, and by when."""
    if not table.heads or any(cell.columns > 1 for cell in table.rows[table.heads - 1]):
        return []
    heads = ["".join(text.words for text in cell.texts) for cell in table.rows[table.heads - 1]]
    by = next((n for n, head in enumerate(heads) if any(word in head for word in _BY)), -1)
    named = (n for word in _WHAT for n, head in enumerate(heads) if word in head and n != by)
    what = next(named, next((n for n, head in enumerate(heads) if n != by and not head.startswith(_COUNTS)), -1))
    if by < 0 or what < 0:
        return []
    rows = (row for row in table.rows[table.heads :] if len(row) == len(heads))
    return [Demand(_bare(text), row[by].texts) for row in rows for text in row[what].texts[:1] if text]


def _demands(sentence: Text) -> Iterator[Demand]:
    """The demands of a sentence: one for each limit of time, else the one that it orders."""
    words = sentence.words
    told = _TOLD.search(words) and not _ASKED.search(words)
    found = [span for span in limits(words) if not told and (_DUE.match(words[slice(*span)]) or _URGE.search(words))]
    if found:
        yield from _by(sentence, found)
    elif span := _ordered(words):
        yield Demand(_part(sentence, *span))


def _by(sentence: Text, found: list[tuple[int, int]]) -> Iterator[Demand]:
    """The clauses of each limit, up to those of the next; limits of one clause stand together."""
    spans = clauses(sentence.words)
    groups: list[tuple[int, list[tuple[int, int]]]] = []
    for start, end in found:
        clause = next(first for first, last in spans if start < last)
        if groups and groups[-1][0] == clause:
            groups[-1][1].append((start, end))
        else:
            groups.append((clause if groups else 0, [(start, end)]))
            groups[-1] = (clause, groups[-1][1])
    ends = [*(clause for clause, _ in groups[1:]), len(sentence.words)]
    for n, ((clause, own), end) in enumerate(zip(groups, ends, strict=True)):
        begin = clause if n else 0
        part = sentence.cut(begin, end)
        yield Demand(_part(part, own[0][0] - begin, own[-1][1] - begin), tuple(sentence.cut(*span) for span in own))


def _ordered(words: str) -> tuple[int, int] | None:
    """Where `words` order or forbid something, state a measure to be kept, or give somebody a task."""
    others = quotations(words, QUOTED)
    for expression in (_ORDER, _MEASURE, _TASK):
        for match in expression.finditer(words):
            if (
                not any(start <= match.start() < end for start, end in others)
                and words[match.end() : match.end() + 1] != "了"
            ):
                return match.span()
    return None


def _part(sentence: Text, start: int, end: int) -> Text:
    """The sentence, or as many of its clauses from the one with words[start:end] on as fit; without its last mark."""
    words = sentence.words
    if len(words) <= LONGEST:
        return _bare(sentence)
    spans = [span for span in clauses(words) if span[1] > start]
    first, last = spans[0]
    for _, behind in spans[1:]:
        if behind - first > LONGEST and last >= end:
            break
        last = behind
    return _bare(sentence.cut(first, last).strip())


def _bare(text: Text) -> Text:
    return text.cut(0, len(text.words.rstrip("，；：。"))).strip()
