"""Days and what happens on them: those of neighbouring sentences in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.model.text import NOTHING, Text
from builder.plan.pieces import LEAD, first_clauses
from builder.plan.scene import Item, overlap
from builder.plan.texts import bare, clause_texts
from builder.value import replace
from builder.zh.events import dated, lacks_subject, moments, since, subject
from builder.zh.run import Span

MOST_DAYS = 9
Found = tuple[int, int, float, tuple[Item, ...], Text]
"""The sentences from and to (exclusive) that tell of days, what these deserve, the days with what happens, and what is said ahead of them."""


def days(sentence: Text) -> list[Item]:
    """The days of a sentence and what happens on them, and to what; where it tells since when all that is, that too."""
    began = since(sentence.words)
    found = (*([began] if began else []), *dated(sentence.words))
    return [_day(sentence, date, (event[0], _first_stop(sentence.words, event))) for date, event in found]


def _day(sentence: Text, date: Span, event: Span) -> Item:
    of = subject(sentence.words, date, event)
    return Item(sentence.cut(*date), bare(sentence.cut(*event)), listed=(sentence.cut(*of),) if of else ())


def series(said: Sequence[list[Item]], sentences: Sequence[Text]) -> list[Found]:
    """Days and what happens on them, in order of time as the speech has them, of sentences near each other."""
    found = [(n, item) for n, events in enumerate(said) for item in events]
    at = moments([item.head.words for _, item in found]) if len(found) > 1 else []
    out: list[list[int]] = []
    for i, day in enumerate(at):
        follows = i and day and out and at[i - 1] < day and found[i][0] - found[i - 1][0] <= APART
        follows = follows and not _of_another_year(found[i - 1], found[i])
        if follows and at[i - 1] and len(out[-1]) < MOST_DAYS:
            out[-1].append(i)
        else:
            out.append([i])
    whole = [told for told in out if _complete(told, found)]
    return [
        _found([found[i] for i in told], sentences)
        for told in whole
        if _in_line([found[i][1].head for i in told], at[told[0]])
    ]


def cases(said: Sequence[Text]) -> list[tuple[int, int, tuple[Item, ...]]]:
    """What happened on a day that opens its sentence (3月9日凌晨，…), of two or three such days; others may tell more of each between them."""
    places = [n for n, sentence in enumerate(said) if _opens_day(sentence.words)]
    near = all(other - one <= TOLD_OF for one, other in pairwise(places))
    if not CASES[0] <= len(places) <= CASES[1] or not near:
        return []
    items = tuple([_case(said[n], CASE[len(places)]) for n in places])
    return [(places[0], places[-1] + 1, items)] if all(item.text for item in items) else []


def _case(sentence: Text, longest: int) -> Item:
    end = _opens_day(sentence.words)
    return Item(bare(sentence.cut(0, end)), first_clauses(sentence.cut(end, len(sentence.words)), longest))


def _opens_day(words: str) -> int:
    """Where the words end with which a sentence opens that tell the day, and perhaps the hour, and no more; 0 where it does not open so."""
    end = words.find("，", 0, DAY)
    day = words[: max(0, end)]
    at = day.find("日")
    dated = at > 2 and "月" in day[:at] and day[at - 1].isdecimal()
    return end + 1 if dated and _HOURS.issuperset(day[at + 1 :]) else 0


CASES, CASE, TOLD_OF, DAY, CASED = (2, 3), {2: 60, 3: 44}, 5, 20, 0.88
"""How many cases, the characters of each of so many, how many sentences tell of one, the characters of its day, and what they deserve."""
_HOURS = frozenset("凌晨清早上中午下晚深夜傍点时分半许左右0123456789：")


def _of_another_year(one: Day, other: Day) -> bool:
    """Whether what lies in another year (明年1月基本结束) is followed, in another sentence, by a day of which none is told: it is one of this year."""
    first, second = one[1].head.words, other[1].head.words
    return one[0] != other[0] and first.startswith(OTHER_YEARS) and second[:1].isdecimal()


Day = tuple[int, Item]
"""The number of a sentence, and a day in it with what happens."""
OTHER_YEARS = ("明年", "后年", "去年", "前年", "上年")


def _complete(told: list[int], found: list[Day]) -> bool:
    """Whether a series of days leaves out none of a sentence that it is told in."""
    first, last = told[0], told[-1]
    cut = first and found[first - 1][0] == found[first][0]
    return not cut and (last + 1 == len(found) or found[last + 1][0] != found[last][0])


def _in_line(dates: list[Text], first: tuple[int, ...]) -> bool:
    """Whether days make a series: two of them only where both tell a month, or neither does, both are deadlines, or the first is since when all that is."""
    told = {"月" in date.words for date in dates}
    due = all(date.words.endswith("前") for date in dates)
    return len(dates) > 2 or (len(dates) == 2 and (len(told) == 1 or due or not any(first)))


def _found(found: list[Day], sentences: Sequence[Text]) -> Found:
    """A series, each event with what it is told of where one of them says too little without."""
    events = [NOTHING, *(item.text for _, item in found)]
    fresh = [
        replace(item, listed=()) if any(overlap(of, before) for of in item.listed) else item
        for (_, item), before in zip(found, events, strict=False)
    ]
    lacks = any(item.listed and lacks_subject(item.text.words) for item in fresh)
    items = tuple([item if lacks else replace(item, listed=()) for item in fresh])
    one = len(items) > 2 and found[0][0] == found[-1][0]
    return (
        found[0][0],
        found[-1][0] + 1,
        DATED[0 if one else min(len(found), 4)],
        items,
        ahead(sentences[found[0][0]], items),
    )


def ahead(sentence: Text, items: tuple[Item, ...]) -> Text:
    """The clauses of a sentence ahead of its first day, or figure, the first of them at the least; nothing where they are too long, or one of the items."""
    said = clause_texts(sentence)
    first = next((n for n, clause in enumerate(said) if overlap(items[0].head, clause)), 0)
    for end in (first, 1) if first else ():
        lead = bare(sentence.cut(0, said[end - 1].start + len(said[end - 1].words) - sentence.start))
        if (
            len(lead.words) <= LEAD
            and not lead.words.startswith(LEANS)
            and not any(overlap(of, lead) for item in items for of in item.listed)
        ):
            return lead
    return NOTHING


LEANS = tuple("对 这 那 没有 为 关于 围绕 当".split())
"""How clauses ahead of the first day begin that only lead to what follows."""
APART = 2
"""How many sentences on a day is told of that stands in one line with those ahead of it."""
DATED = {2: 0.7, 3: 0.85, 4: 0.93, 0: 0.95}
"""What so many days in order deserve, and several of one sentence: more than what marks alone tell of them."""


def _first_stop(words: str, span: tuple[int, int]) -> int:
    """Where the first ； in a span stands, or its end."""
    return words.find("；", *span) if "；" in words[slice(*span)] else span[1]
