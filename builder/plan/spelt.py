"""What a sentence spells out one by one, though its words do not run parallel: as many things as it announces, groups, acts."""

from __future__ import annotations

import re
from functools import cache

from builder.model.text import NOTHING, Text
from builder.plan.families import CLAIMS, ROOTED
from builder.plan.pieces import LEAD, PAUSES, TAIL, best_piece, first_clauses, last_clauses
from builder.plan.scene import Item, Texts
from builder.plan.targets import AIMS, tasks
from builder.plan.texts import bare, bare_cut
from builder.value import Value
from builder.zh.bound import EQUATES
from builder.zh.duties import bearer, borne, duty
from builder.zh.marks import clauses, sentences
from builder.zh.rounds import Pace, rounds
from builder.zh.stands import balanced, comes_to, imperative
from builder.zh.wholes import counted
from builder.zh.wording import NUMERALS

Items = tuple[Item, ...]

COUNTED, PARTED, TASKED, ACTED, EACH_ACT = 0.9, 0.66, 0.85, 0.4, 0.07
"""What things deserve that are announced by their number, groups between ；, what a meeting is for, acts, and what each act adds."""
MANY, GROUPS, ACTS = (3, 7), (3, 5), (4, 7)
"""How many of them stand side by side."""
THING, ACT = (3, 40), (5, 30)
"""The characters of each."""
NEAR = 40
"""Characters ahead of a colon in which the number stands."""
MOTIF = 12


class Spelt(Value):
    """Items that a sentence spells out, the layouts that suit them, what they deserve, what the sentence says ahead of them and behind, and what they all hang on."""

    value: float
    families: tuple[str, ...]
    items: Items
    lead: Text = NOTHING
    tail: Text = NOTHING
    core: Texts = ()


def spelt(sentence: Text) -> Spelt | None:
    """What `sentence` spells out; None where it spells out nothing."""
    return next((found for find in _WAYS if (found := find(sentence)) is not None), None)


def _told(sentence: Text) -> Spelt | None:
    items = _counted(sentence)
    if not items:
        return None
    short = max(len(item.head.words) for item in items) <= MOTIF and not any(item.text for item in items)
    return Spelt(COUNTED, ("tiles", *CLAIMS) if short else ("rows", "matrix", *CLAIMS[1:]), items)


def _tasked(sentence: Text) -> Spelt | None:
    acts = tuple(map(Item, tasks(sentence)))
    if not acts:
        return None
    shown, end = _ended(acts)
    return Spelt(TASKED, CLAIMS, shown, tail=end)


def _sided(sentence: Text) -> Spelt | None:
    items = _sides(sentence)
    return Spelt(SIDED, ("comparison",), items) if items else None


def _grouped(sentence: Text) -> Spelt | None:
    """Groups, by themselves or behind the colon of what leads to them."""
    colon = sentence.words.find("：", 0, sentence.words.find("；") + 1)
    items = _parted(sentence.cut(colon + 1, len(sentence.words)))
    lead = sentence.cut(0, colon) if colon > 0 else NOTHING
    lead = lead if len(lead.words) <= LEAD else last_clauses(lead, LEAD)
    families = ("panels", "rows", "matrix", *CLAIMS[1:])
    whose = all(bearer(group) for group in sentence.words.split("；"))
    return Spelt(COUNTED if colon > 0 or whose else PARTED, families, items, lead) if items else None


def _some(sentence: Text) -> Spelt | None:
    """Three or more of whom one thing each is told (有的…，有的…，还有一个…), each whole."""
    spans = clauses(sentence.words)
    starts = [a for a, b in spans if sentence.words.startswith(SOME, a)]
    if not MANY[0] <= len(starts) <= GROUPS[1] or not sentence.words.startswith(SOME[0], starts[0]):
        return None
    ends = [*starts[1:], len(sentence.words)]
    items = tuple(_item(bare(sentence.cut(a, b))) for a, b in zip(starts, ends, strict=True))
    whole = all(
        b - a <= SAID and balanced(sentence.words[a:b].rstrip(PAUSES)) for a, b in zip(starts, ends, strict=True)
    )
    lead = bare(sentence.cut(0, starts[0]))
    return Spelt(TOLD, CLAIMS, items, lead if len(lead.words) <= LEAD else NOTHING) if whole else None


SOME, SAID, TOLD = ("有的", "有些", "还有"), 42, 0.86
"""How clauses open of which each tells of another, the characters of all that is told of one, and what they deserve."""


def _acted(sentence: Text) -> Spelt | None:
    """What acts show: what they come to ends them, the means by which they are done are their root."""
    acts = _acts(sentence)
    if not acts:
        return None
    shown, end = _ended(acts)
    value, first = ACTED + EACH_ACT * len(acts), shown[0].head
    if end and _is_means(first.words):
        return Spelt(value, (*ROOTED, *CLAIMS), shown[1:], first, end, (first,))
    return Spelt(value, CLAIMS, shown, tail=end)


def _is_means(act: str) -> bool:
    """Whether an act only says by what means the others are done: 充分发挥主流媒体和新媒体作用."""
    return len(act) <= MEANS and act.startswith(_USES, act.startswith("要")) and act.endswith(_OF_USE)


_USES = ("充分发挥", "发挥", "充分运用", "充分利用", "用好", "用活", "依托", "借助", "运用", "利用")
_OF_USE = tuple("作用 优势 平台 载体 阵地 渠道 机制 资源 力量 手段 媒体 媒介 网络".split())
MEANS = 20
"""Characters of means that stand as the root of what is done by them."""


def _ended(acts: Items) -> tuple[Items, Text]:
    """Acts, and the last of them where it is what they come to: it says so, or is far longer than any before it."""
    *others, last = acts
    size = len(last.head.words)
    at_length = size >= END and size > AT_LENGTH * max(len(act.head.words) for act in others)
    aims = last.head.words.startswith(AIMED) and (len(others) >= ACTS[0] or last.head.words.count("、") > 1)
    ends = at_length or aims
    return (tuple(others), last.head) if ends else (acts, NOTHING)


AIMED = tuple(
    f"{how}{what}"
    for how in ("", "切实", "努力", "不断", "持续", "真正", "全力", "坚决", "有效", "推动")
    for what in "确保 形成 营造 实现 开创 保证 打造成 建成 把 以 增强 提高 提升 巩固".split()
    if how or what in ("确保", "形成", "营造", "实现", "开创", "保证")
)
"""How an act begins that is the aim of those before it."""
END, AT_LENGTH = 18, 1.5
"""Characters of a last act that the others come to, and how much longer it is than they."""


def _counted(sentence: Text) -> Items:
    """All that stands behind a colon, where words ahead of it tell how many there are: 做到“四个绝不”：承诺的政策绝不打折，…."""
    words = sentence.words
    colon = words.find("：")
    if colon < 0:
        return ()
    things = _things(sentence.cut(colon + 1, len(words)))
    if not MANY[0] <= len(things) <= MANY[1] or not all(THING[0] <= len(thing.words) <= THING[1] for thing in things):
        return ()
    near = max(0, colon - NEAR)
    aimed = any(words.find(word, near, colon) >= 0 for word in AIMS) and all(map(_figured, things))
    told = aimed or any(counted(words, at) == len(things) for at in range(near, colon))
    return tuple(map(_item, things)) if told and all(balanced(thing.words) for thing in things) else ()


def _sides(sentence: Text) -> Items:
    """Two wholes that are counted beside each other, each with its parts, which have its word: 三个“没有变”和三个“正在变”：…没有变，…；…正在变，…."""
    if "个“" not in sentence.words or (named := _two_wholes().search(sentence.words)) is None:
        return ()
    spans = [(start, end) for start, end in clauses(sentence.words) if start >= named.end()]
    said = [bare_cut(sentence, *span) for span in spans]
    sides: list[Item] = []
    for n in (1, 2):
        number, word = named.group(f"n{n}"), named.group(f"w{n}")
        listed = tuple([text for text in said if word in text.words and not any(text in side.listed for side in sides)])
        if len(listed) != (int(number) if number.isdecimal() else NUMERALS.get(number, 0)):
            return ()
        if max(len(text.words) for text in listed) > SIDE:
            return ()
        sides.append(Item(sentence.cut(*named.span(f"h{n}")), listed=listed))
    return tuple(sides)


@cache
def _two_wholes() -> re.Pattern[str]:
    number = rf"[\d{''.join(NUMERALS)}]"
    return re.compile(
        "(?:和|与|、|以及)".join(f"(?P<h{n}>(?P<n{n}>{number})个“(?P<w{n}>[^”“]{{1,6}})”)" for n in (1, 2))
    )


SIDED, SIDE = 0.95, 24
"""What two wholes deserve beside each other, and the characters of each part."""


def _like(sentence: Text) -> Spelt | None:
    """Three clauses or more that equate one thing with another (…就是…，…就是…，…就是…), or lead from one to another (从…到…，从…到…，再到…), whole."""
    words = sentence.words
    if not (any(map(words.__contains__, EQUATES)) or words.count("从") > 1 or words.count("凡") > 2):
        return None
    spans = clauses(words)
    said = [words[a:b].rstrip(PAUSES) for a, b in spans]
    for like, value, least in ((_equates, EQUATED, 3), (_leads_to, LED, 2), (_rules, RULED, 3)):
        kinds = [like(clause) for clause in said]
        first = next((n for n, kind in enumerate(kinds) if kind and kinds[n : n + 3].count(kind) >= least), -1)
        if first < 0:
            continue
        last = next((n for n in range(first, len(said)) if kinds[n] != kinds[first]), len(said))
        last += like is _leads_to and last < len(said) and said[last].startswith("再到")
        if not MANY[0] <= last - first <= MANY[1] or "；" in sentence.words[spans[first][0] : spans[last - 1][1] - 1]:
            continue
        items = tuple(Item(bare(sentence.cut(*span))) for span in spans[first:last])
        ahead, behind = sentence.cut(0, spans[first][0]), sentence.cut(spans[last - 1][1], len(sentence.words))
        families = ("tiles", *CLAIMS) if max(map(len, said[first:last])) <= TILE else CLAIMS
        return Spelt(
            value, families, items, best_piece(ahead, LEAD), best_piece(behind, TAIL) or first_clauses(behind, TAIL)
        )
    return None


def _equates(clause: str) -> str:
    """By which word a clause equates two things."""
    return next((word for word in EQUATES if 1 < clause.find(word) < len(clause) - 3), "") * (len(clause) <= EQUAL)


def _rules(clause: str) -> str:
    return "凡" * (clause.startswith("凡") and len(clause) <= ACT[1])


def _leads_to(clause: str) -> str:
    return "从" * (clause.startswith("从") and 2 < clause.find("到") < len(clause) - 2)


EQUATED, LED, RULED, EQUAL, TILE = 0.9, 0.9, 0.88, 24, 16
"""What such clauses deserve, the characters of one that equates, and of those that stand large side by side."""


def _figured(thing: Text) -> bool:
    """Whether a thing tells how much."""
    return any(sign.isdecimal() or sign in _NUMERALS for sign in thing.words)


_NUMERALS = frozenset((*NUMERALS, *"百千万亿半"))


def _things(behind: Text) -> list[Text]:
    """What stands between ；, else what stands between ，."""
    parted = [bare(behind.cut(*span)) for span in sentences(behind.words)]
    return parted if len(parted) > 1 else [bare(behind.cut(*span)) for span in clauses(behind.words)]


def _item(thing: Text) -> Item:
    """A thing of several clauses: its first, and what follows."""
    spans = clauses(thing.words)
    if len(spans) == 1:
        return Item(thing)
    return Item(bare(thing.cut(*spans[0])), first_clauses(thing.cut(spans[0][1], len(thing.words)), TAIL))


def _parted(sentence: Text) -> Items:
    """Groups between ；, each a claim and what goes with it: 班子成员要落实“一岗双责”，不能只管业务、不管队伍；…."""
    if "；" not in sentence.words or "：" in sentence.words:
        return ()
    groups = [bare(sentence.cut(*span)) for span in sentences(sentence.words)]
    who = [bearer(group.words) for group in groups]
    charged = sum(map(bool, who)) >= len(groups) - 1
    items = [_charged(group, at) if charged and at else _item(group) for group, at in zip(groups, who, strict=True)]
    least = NAME if charged else ACT[0]
    fits = all(item.text and least <= len(item.head.words) <= ACT[1] and balanced(item.head.words) for item in items)
    return tuple(items) if GROUPS[0] <= len(items) <= GROUPS[1] and fits else ()


def _charged(group: Text, at: int) -> Item:
    """Who a group opens with, up to `at`, and what is said of him or her: as much of it as fits below."""
    return Item(group.cut(0, at), first_clauses(group.cut(at, len(group.words)), TAIL))


NAME = 2
"""Characters of who bears a duty in a group of its own, at the least."""


def _borne(sentence: Text) -> Spelt | None:
    """Who has to do what, side by side: 主要负责同志|要扛起第一责任人职责，班子成员|要落实好“一岗双责”."""
    spans = clauses(sentence.words)
    found = borne([sentence.words[a:b].rstrip(PAUSES) for a, b in spans])
    if not BEARERS[0] <= len(found) <= BEARERS[1] or found[-1][1] - found[0][0] > MOST_CLAUSES:
        return None
    begin, end = spans[found[0][0]][0], spans[found[-1][1] - 1][1]
    groups = [sentence.cut(spans[first][0], spans[last - 1][1]) for first, last in found]
    items = tuple([_charged(text, duty(text.words)) for text in groups])
    if "；" in sentence.words[begin : end - 1] or not all(item.text for item in items):
        return None
    lead, tail = best_piece(sentence.cut(0, begin), LEAD), best_piece(sentence.cut(end, len(sentence.words)), TAIL)
    said = end - begin + len(lead.words) // 2 + len(tail.words) // 2
    return Spelt(BORNE * min(1.0, FORM + said / ENOUGH), ("panels", "rows", "matrix", "list"), items, lead, tail)


BEARERS, MOST_CLAUSES = (2, 5), 7
"""How many stand side by side, and in how many clauses."""
BORNE, FORM, ENOUGH = 0.92, 0.25, 60
"""What duties deserve; what their form alone is worth of it; and the characters that make a slide full."""


def _acts(sentence: Text) -> Items:
    """Clauses that tell people to do something, one after the other, to the end of the sentence; one at most is put otherwise.

    The first of them may be too long to stand beside the others. Where the last alone is a 必须, those before tell what for.
    """
    spans = clauses(sentence.words) if "；" not in sentence.words else []
    told = [bare_cut(sentence, *span) for span in spans] if len(spans) >= ACTS[0] else []
    first = next((n for n, text in enumerate(told) if imperative(text.words)), len(told))
    acts = told[first + (len(told[first].words) > ACT[1]) :] if first < len(told) else []
    opens = [text.words[:2] for text in acts]
    some = max(map(opens.count, opens), default=0)
    if comes_to([text.words for text in acts]) or MANY[0] <= some < len(acts):  # what runs parallel is a run by itself
        return ()
    urged = sum(imperative(text.words) for text in acts)
    fits = first < 2 and all(ACT[0] <= len(text.words) <= ACT[1] for text in acts)
    return tuple(map(Item, acts)) if fits and ACTS[0] <= len(acts) <= ACTS[1] and urged >= len(acts) - 1 else ()


def _by_turns(sentence: Text) -> Spelt | None:
    """What comes the first time, the second and the third, or goes from one to the next, all of it."""
    spans = clauses(sentence.words)
    found = rounds([sentence.words[a:b].rstrip(PAUSES) for a, b in spans])
    if found is None:
        return None
    ahead = sentence.cut(0, spans[found.first][0])
    behind = sentence.cut(spans[found.last - 1][1], len(sentence.words))
    items = tuple(Item(bare(sentence.cut(*span))) for span in spans[found.first : found.last])
    lead = bare(ahead) if len(ahead.words) <= LEAD else last_clauses(ahead, LEAD)
    return Spelt(TURNED, (*TURNS[found.pace], *CLAIMS), items, lead, best_piece(behind, TAIL))


TURNED, TURNS = 0.88, {Pace.TIMES: ("ladder", "process"), Pace.HANDS: ("process", "chain")}
"""What turns deserve, and the layouts of each kind."""


_WAYS = (_told, _tasked, _sided, _some, _by_turns, _borne, _like, _grouped, _acted)
"""What a sentence may spell out, the surest first."""
