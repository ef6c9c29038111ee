"""Sentences that are items of one series though they have no marks: what is counted up (第一个心愿，是…), those who are thanked one by one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.memo import Memo
from builder.model.text import NOTHING, Text
from builder.plan.pieces import best_piece, first_clauses, gist
from builder.plan.rows import rows
from builder.plan.scene import Item
from builder.plan.texts import bare, clause_texts, said_texts
from builder.value import replace
from builder.zh.blanks import SURNAMES
from builder.zh.bound import halves, tells_case
from builder.zh.marks import clauses
from builder.zh.numbering import Marker, marker
from builder.zh.reported import person
from builder.zh.stands import hangs
from builder.zh.wording import NUMERALS

Found = tuple[int, int, tuple[Item, ...]]
"""The sentences from and to (exclusive) which a series takes, and its items."""
COUNTED, NAMED = (2, 5), (2, 5)
"""How many are counted up, and how many are named."""
HEAD, TEXT = 26, 36
"""Characters of an item's head, and of what stands below it."""
_COUNTS = 9
"""Characters of words that count: 第一个心愿, 第一场硬仗."""
_BODIES = ("团队", "班组", "小组", "车间", "支队", "一家", "同志们", "项目部")
"""What is named as somebody is."""


def counted(said: Sequence[Text], memo: Memo) -> Found | None:
    """What `said` counts up, each with what the sentences behind it say: 第一个心愿，是让病人少跑一步路。…。第二个心愿，是…."""
    places = [n for n, sentence in enumerate(said) if sentence.words[:1] == "第"]
    if len(places) < COUNTED[0]:
        return None
    heads = [(n, item) for n in places if (item := _head(said[n])) is not None]
    first = next((k for k, (_, item) in enumerate(heads) if item.number == 1), len(heads))
    series = [heads[k] for k in range(first, len(heads)) if heads[k][1].number == k - first + 1]
    if not COUNTED[0] <= len(series) <= COUNTED[1]:
        return None
    starts = [n for n, _ in series]
    longest = max((b - a for a, b in pairwise(starts)), default=1)
    ends = [*starts[1:], min(len(said), starts[-1] + longest)]
    items = tuple(
        Item(item.head, item.text or _gist(said[n + 1 : end], memo), item.number)
        for (n, item), end in zip(series, ends, strict=True)
    )
    return starts[0], ends[-1], items


def _head(sentence: Text) -> Item | None:
    """What a sentence counts that opens with an ordinal: its own words, without 第一个心愿，是, and what they go on with."""
    spans = clauses(sentence.words)
    end = spans[0][1]
    number = NUMERALS.get(sentence.words[1:2], 0)
    if not number or not 3 < end <= _COUNTS + 1 or len(spans) < 2 or sentence.words[end - 1] not in "，：":
        return None
    start = end + (sentence.words.startswith("是", end))
    head = bare(sentence.cut(start, spans[1][1]))
    text = bare(sentence.cut(spans[1][1], len(sentence.words))) if len(spans) > 2 else NOTHING
    text = text if len(text.words) <= TEXT else best_piece(text, TEXT)
    return Item(head, text, number) if len(head.words) <= HEAD else None


def itemized(said: Sequence[Text]) -> list[Found]:
    """Items of a list that runs on in prose (一是…。二是…。三是…。), each with what it comes to, what the sentences up to the next one say with it."""
    marks = [marker(sentence.words) for sentence in said]
    places = [n for n, mark in enumerate(marks) if mark is not None]
    out: list[Found] = []
    for first in (at for at, n in enumerate(places) if (mark := marks[n]) is not None and mark.number == 1):
        series = [places[first]]
        for n in places[first + 1 :]:
            one, other = marks[series[-1]], marks[n]
            if one is None or other is None or (other.kind, other.number) != (one.kind, one.number + 1):
                break
            series.append(n)
        if ITEMS[0] <= len(series) <= ITEMS[1]:
            ends = [*series[1:], series[-1] + 1]
            items = [_itemed(said[n:end], marks[n]) for n, end in zip(series, ends, strict=True)]
            out += [(series[0], ends[-1], tuple(items))] if all(item.head for item in items) else []
    return out


def _itemed(said: Sequence[Text], mark: Marker | None) -> Item:
    """The first clause of an item behind its marker, and what the rest comes to."""
    sentence = said[0].cut(mark.end if mark else 0, len(said[0].words))
    spans = clauses(sentence.words)
    head = bare(sentence.cut(0, spans[0][1])) if spans else NOTHING
    rest = sentence.cut(spans[0][1], len(sentence.words)) if len(spans) > 1 else NOTHING
    told = gist([text for text in (rest, *said[1:]) if text], GIST)
    return Item(head if len(head.words) <= HEAD else NOTHING, told, mark.number if mark else 0)


ITEMS, GIST = (3, 5), 30
"""How many items, and the characters of what each comes to."""


def viewed(said: Sequence[Text]) -> list[Found]:
    """What is looked at from one side after the other (从外部看，…。从区域看，…。从自身看，…。): the side, and what the sentences up to the next one come to."""
    places = [n for n, sentence in enumerate(said) if _side(sentence.words)]
    if not SIDES[0] <= len(places) <= SIDES[1] or any(other - one > APART for one, other in pairwise(places)):
        return []
    ends = [*places[1:], places[-1] + 1]
    items = [_seen_from(said[n:end]) for n, end in zip(places, ends, strict=True)]
    return [(places[0], ends[-1], tuple(items))] if all(item.text for item in items) else []


def _seen_from(said: Sequence[Text]) -> Item:
    """A side, and what is seen from there."""
    end = _side(said[0].words)
    rest = said[0].cut(end, len(said[0].words))
    return Item(
        bare(said[0].cut(0, end)), gist([text for part in (rest, *said[1:]) for text in said_texts(part)], TEXT)
    )


def _side(words: str) -> int:
    """Where the words end with which a sentence tells from which side it looks at something, 0 where it tells none."""
    pause = words.find("，", 0, SIDE + 1)
    return pause + 1 if pause > 0 and words.startswith("从") and words.endswith(_LOOKS, 0, pause) else 0


SIDES, SIDE, APART = (2, 4), 10, 3
"""How many sides, the characters that name one, and how many sentences tell of each at the most."""
_LOOKS = ("看", "来看", "上看", "讲", "来讲", "上讲", "来说", "上说")


def opening(sentence: Text, longest: int) -> Item:
    """What a sentence asks for in its first words, with what must not be (要沉下去，不要浮在面上), and the best of what it says of that, no longer; nothing where these are many."""
    spans = clauses(sentence.words)
    said = [sentence.words[a:b].rstrip("，；：。") for a, b in spans]
    ends = 1 + (len(said) > 1 and (said[1].startswith(_NOT) or halves(*said[:2])))
    head = bare(sentence.cut(0, spans[ends - 1][1])) if spans else NOTHING
    short = len(head.words) <= OPENING and not hangs(head.words) and not tells_case(head.words)
    rest = sentence.cut(spans[ends - 1][1], len(sentence.words)) if short and len(spans) > ends else NOTHING
    return Item(head, gist(said_texts(rest), longest) if rest else NOTHING) if short else Item(NOTHING)


OPENING = 16
"""Characters of what a sentence asks for first."""
_NOT = ("不要", "不能", "不可", "不得", "不许", "而不是", "决不", "绝不")


def asked(said: Sequence[Text]) -> list[Found]:
    """Questions one behind the other that everybody should put to himself, each whole, without the words that lead to the first."""
    out: list[Found] = []
    first = 0
    for n in range(len(said) + 1):
        if n < len(said) and said[n].words.endswith(("？", "?")):
            continue
        if QUESTIONS[0] <= n - first <= QUESTIONS[1]:
            items = [_question(text) for text in said[first:n]]
            out += [(first, n, tuple(items))] if max(len(i.head.words) for i in items) <= QUESTION else []
        first = n + 1
    return out


def _question(sentence: Text) -> Item:
    """A question behind the colon of what leads to it."""
    return Item(sentence.cut(sentence.words.find("：", 0, -1) + 1, len(sentence.words)).strip())


QUESTIONS, QUESTION = (3, 5), 44
"""How many questions make a series, and the characters of one."""


def unnumbered(head: Text) -> Text:
    """A head without the ordinal that it opens with, for which it has a number: 产品领先仗 of 第一场硬仗，是产品领先仗."""
    found = _head(head) if head.words.startswith("第") else None
    whole = found is not None and not found.text and len(clauses(head.words)) == SPANS
    return found.head if found is not None and whole else head


SPANS = 2


def _gist(said: Sequence[Text], memo: Memo) -> Text:
    """What sentences say most of all."""
    found = [row for row in rows(said, 2, memo) if len(row.head.words) <= TEXT]
    return max(found, key=lambda row: row.weight).head if found else NOTHING


def thanked(said: Sequence[Text], deeds: Sequence[Item | None]) -> list[Found]:
    """Neighbouring sentences of which each names somebody, and tells what he or she did, by their `deeds`; one that goes on with 他 may stand between."""
    out: list[Found] = []
    held: list[int] = []
    for n, item in enumerate((*deeds, None)):
        if item is not None:
            held.append(n)
        elif not (held and n + 1 < len(deeds) and deeds[n + 1] and said[n].words.startswith(_THEY)):
            most = DEEDS.get(len(held), TEXT)
            named = tuple([_shorter(found, most) for at in held if (found := deeds[at]) is not None])
            if NAMED[0] <= len(named) <= NAMED[1] and len({item.head.words for item in named}) == len(named):
                out.append((held[0], held[-1] + 1, named))
            held = []
    return out


def _shorter(item: Item, most: int) -> Item:
    """An item with less said of it, where what it says has more than `most` characters."""
    short = item.text if len(item.text.words) <= most else first_clauses(item.text, most)
    return replace(item, text=short or item.text)


DEEDS = {4: 26, 5: 22}
"""Characters of what is told of each of so many."""
_THEY = ("他", "她")
_AMONG, AMONG = ("在", "其中", "他们", "这"), 12
"""How words begin that say among whom somebody is (在他们当中，有…), and within how many characters they end."""


def deed(sentence: Text) -> Item | None:
    """Whom a sentence names in its first words (有外卖骑手赵小龙，…), or to whom it is said, with what it tells of them."""
    begin = sentence.words.find("中，有", 0, AMONG) + 2 if sentence.words.startswith(_AMONG) else 0
    sentence = sentence.cut(begin + 1, len(sentence.words)) if sentence.words.startswith("有", begin) else sentence
    words = sentence.words
    pause = words.find("，", 0, HEAD)
    called = words.startswith("对") and words.endswith(_CALLED, 0, max(pause, 0)) and pause <= ADDRESS
    if pause <= 2 or not (called or words.endswith(_BODIES, 0, pause) or _names(words[:pause])):
        return None
    name = sentence.cut(0, pause)
    told = clause_texts(sentence.cut(pause + 1, len(words)))
    told = told[1:] if told and told[0].words.startswith(_SAYING) and len(told[0].words) <= ADDRESS else told
    best = NOTHING
    for clause in told:
        longer = sentence.cut(told[0].start - sentence.start, clause.start - sentence.start + len(clause.words))
        best = longer if len(longer.words) <= TEXT else best
    return Item(name, best) if best else None


_CALLED = tuple(
    "同志 们 人 朋友 干部 党员 老师 教师 医生 护士 同学 学生 家长 青年 职工 员工 群众 单位 部门 企业".split()
)
_SAYING = ("我想说", "我要说", "我想对", "我希望", "希望你们", "我要")
ADDRESS = 10
"""Characters of those to whom a sentence is said (对老同志，我想说，…), and of the words that say so."""
_RANKS = frozenset("的长师员任记授工户手警兵生士农理")
_FAMILY = SURNAMES | frozenset("老小谷谭任高")
"""What stands ahead of names, and how they begin: a first look that mostly tells that words are none."""


def _names(words: str) -> bool:
    """Whether words are a name with what its bearer is, and no more: 海外事业部的陈莉."""
    if _FAMILY.isdisjoint(words[-3:-1]) or _RANKS.isdisjoint(words):
        return False
    found = person(words)
    return (found is not None and found[1] == len(words)) or person(words[words.rfind("的") + 1 :] + "同志") is not None
