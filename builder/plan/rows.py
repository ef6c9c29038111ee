"""Prose -> rows for a slide: from each sentence a claim, verbatim, and what follows it where there is room.

Nothing is reworded: a row is a piece of one sentence, cut only at ，；：, never inside a quotation or a bracket.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from builder.memo import FRESH, Memo
from builder.model.text import NOTHING, Text
from builder.plan.texts import (
    CASED,
    PAUSES,
    SHORTEST,
    bare,
    bare_cut,
    excerpt,
    freed,
    greets,
    unaddressed,
    whole_sayings,
)
from builder.plan.weigh import HEAD, aside, only_leads, own, turned, weight
from builder.value import Value, replace
from builder.zh.affixes import prefix
from builder.zh.bound import halves, tells_case, waits
from builder.zh.marks import ASKED, clauses, pieces
from builder.zh.numbering import Marker, marker
from builder.zh.reported import brings_in
from builder.zh.stands import hangs, imperative, only_names, stands
from builder.zh.topics import announces

MOST_ROWS = 4
MOST_CHARACTERS = 124
"""Rows and characters that a slide should hold (six lines, about a hundred characters and a little more)."""
LINE = 32
"""Characters that the line below a claim should not exceed."""
WHOLE = 30
"""A sentence up to this length is its own claim."""
MOST_LISTED = 6
"""Items of a list that stand on one slide."""
RUN_WEIGHT = 1.6
MOST_CLAIMS, CLAIM_EVERY = 4, 40
"""A sentence gives a claim, and one more for every so many characters."""
LONGEST = 120
"""Words without any mark are cut here, at the worst."""

OPENS = tuple("今天 刚才 刚刚 现在 下面 接下来 借此机会 这次会议 首先".split())
"""How a sentence begins that tells of the meeting itself."""
_SUPPOSES = tuple("如果 即便 虽然 尽管 只有 假如 要是".split())
"""How a sentence begins that supposes."""
SUPPOSED, CLEAR = 0.4, 0.6
"""What its claims lose; and from what on a clause stands clear of others."""


class Row(Value):
    """A claim and the words that follow it (or none); `weight` tells which rows a slide can do without."""

    head: Text
    line: Text
    weight: float

    @property
    def size(self) -> int:
        """How many characters it puts on a slide."""
        return len(self.head.words) + len(self.line.words)


def rows(sentences_: Sequence[Text], most: int = MOST_ROWS, memo: Memo = FRESH) -> list[Row]:
    """At most `most` rows from `sentences_`, as spoken, with no more characters than a slide should hold.

    Clauses that run parallel stand together: all of them, or none. `memo` knows what sentences say by themselves.
    """
    marked = [memo(_marked, s) for s in sentences_]
    series = _in_series(sentences_)
    groups = _together(
        [(item or one, group) for one, found in zip(series, marked, strict=True) for item, group in found]
    )
    groups = [group for group in groups if not only_leads(group[0].head.words)] or groups
    groups = [group for group in groups if not _of_others(group[0].head.words)] or groups
    groups = [group for group in groups if len(group) > 1 or not aside(group[0].head.words)] or groups
    kept: list[int] = []
    count, listed = 0, False
    for i in sorted(range(len(groups)), key=lambda i: (-groups[i][0].weight, i)):
        size = len(groups[i])
        if count + size <= (MOST_LISTED if listed or size > 1 else most):
            kept.append(i)
            count, listed = count + size, listed or size > 1
    chosen = [row for i in sorted(kept) for row in groups[i]]
    for row in sorted(chosen, key=lambda row: (_names(row.head.words), row.weight)):
        if sum(r.size for r in chosen) <= MOST_CHARACTERS:
            break
        chosen = [Row(r.head, NOTHING, r.weight) if r is row else r for r in chosen]
    return chosen


def _in_series(sentences_: Sequence[Text]) -> list[bool]:
    """Which parts of a sentence between ； are items of one series: three or more that open with the same word (有…；有…；有…)."""
    out = [False] * len(sentences_)
    first = 0
    for n in range(1, len(sentences_) + 1):
        if n < len(sentences_) and _goes_on(sentences_[n - 1].words, sentences_[n].words):
            continue
        out[first:n] = [n - first >= SERIES] * (n - first)
        first = n
    return out


SERIES = 3
"""Parts of a sentence that open alike and make a series."""


def _goes_on(one: str, other: str) -> bool:
    """Whether a part of a sentence opens with the word with which the one ahead of it does."""
    return one.endswith("；") and bool(word := prefix(one, _SERIAL)) and other.startswith(word)


_SERIAL = tuple("有的 有 对于 对 由 让 靠 把 从 要 在".split())
"""Words with which parts of a sentence open that are items of one series."""


def _together(groups: list[tuple[bool, list[Row]]]) -> list[list[Row]]:
    """Items of a list that stand one behind the other (一是…；二是…) as one group: the first row of each."""
    out: list[list[Row]] = []
    for n, (marked, group) in enumerate(groups):
        if marked and n and groups[n - 1][0] and len(out[-1]) < MOST_LISTED:
            out[-1].append(replace(group[0], weight=RUN_WEIGHT))
        else:
            out.append([replace(group[0], weight=RUN_WEIGHT)] if marked else group)
    return out


def _marked(sentence: Text) -> list[tuple[bool, list[Row]]]:
    """The rows of a sentence, and whether it is an item of a list."""
    mark = marker(sentence.words)
    return [(mark is not None, group) for group in _groups(sentence, mark)]


def _groups(sentence: Text, mark: Marker | None) -> list[list[Row]]:
    """The rows of a sentence behind its marker: a run of parallel clauses as one group, else as many claims as its length deserves."""
    if mark is not None:
        sentence = sentence.cut(mark.end, len(sentence.words))
    sentence = _unlinked(unaddressed(sentence))
    whole = bare(sentence)
    if len(whole.words) < SHORTEST or greets(sentence):
        return []
    if len(whole.words) <= (CASED if "；" in whole.words else WHOLE):
        return [[Row(whole, NOTHING, 0.2 + weight(whole.words) + turned(sentence.words))]]
    spans = _with_cases(sentence.words, whole_sayings(sentence.words, clauses(sentence.words)))
    return [[row] for row in _claims(sentence, spans, min(MOST_CLAIMS, 1 + len(whole.words) // CLAIM_EVERY))]


def _with_cases(words: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Clauses, each behind the case or the subject that it is said of: 不听劝阻的，一律严肃处理."""
    out: list[tuple[int, int]] = []
    for start, end in spans:
        near = bool(out) and end - out[-1][0] <= CASED
        excepts = words.startswith(_EXCEPTS, start)
        if near and (excepts or waits(_last(words[slice(*out[-1])]), words[start:end].rstrip("，；："))):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


_EXCEPTS = ("确需", "确因", "确有", "特殊情况", "因特殊", "如有特殊")
"""How a clause opens that tells of an exception to the rule ahead of it: …不得同时离开，确需外出的，…."""


def _last(words: str) -> str:
    """The last clause of some."""
    start, end = (clauses(words) or [(0, 0)])[-1]
    return words[start:end].rstrip("，；：")


def _unlinked(sentence: Text) -> Text:
    """A sentence without the words that only link it to the one before, or announce it: 但是，, 更要命的是，, 在看到成绩的同时，, 我们要清醒地认识到，."""
    for _ in range(MOST_LINKS):
        spans = clauses(sentence.words)
        first = sentence.words[: spans[0][1]].rstrip("，：") if len(spans) > 1 else ""
        others = first.endswith(_SAYS) and not first.startswith("我")
        says = others or brings_in(first) or only_names(first)
        links = 0 < len(first) <= LINK and stands(first) < CLEAR and not says
        if not (links or announces(first) or first.endswith("的同时")) or sentence.words.startswith("是", spans[0][1]):
            break
        sentence = sentence.cut(spans[0][1], len(sentence.words)).strip()
    return sentence


MOST_LINKS = 2
LINK = 5


def _claims(sentence: Text, spans: list[tuple[int, int]], most: int) -> list[Row]:
    """The best clauses of a sentence, each with what follows it, as spoken; none twice."""
    parts = [freed(bare_cut(sentence, start, end)) for start, end in spans]
    extra = turned(sentence.words) - (SUPPOSED if sentence.words.startswith(_SUPPOSES) else 0.0)
    taken: set[int] = set()
    found: list[tuple[int, Row]] = []
    halved = [n + 1 < len(parts) and _halved(part.words, parts[n + 1].words) for n, part in enumerate(parts)]
    others = next(
        (n for n, part in enumerate(parts) if part.words.endswith(_SAYS) and not brings_in(part.words)), len(parts)
    )
    weights = [
        _weight(part.words)
        - SAID * (len(part.words) <= SCRAP and not imperative(part.words))
        + (OPENS_IT if not n and imperative(part.words) else 0.0)
        - WAITING * halved[n]
        - SAID * (n > others)
        - SAID * (n + 1 < len(parts) and _is_quoted(parts[n + 1].words) and not imperative(part.words))
        for n, part in enumerate(parts)
    ]
    for i in sorted(range(len(parts)), key=lambda i: (-weights[i], i)):
        if i in taken or len(found) == most or (found and weights[i] < 0.6):
            continue
        i -= i > 0 and i - 1 not in taken and _names(parts[i - 1].words)
        head = _shortened(parts[i])
        if not head:
            continue
        free = list(takewhile(lambda k: k not in taken and not own(parts[k].words), range(i + 1, len(parts))))
        complete = len(head.words) == len(parts[i].words)
        line, length = _following(sentence, [spans[k] for k in free]) if complete else (NOTHING, 0)
        taken.update(range(i, i + 1 + length))
        value = _weight(head.words) + extra - WAITING * halved[i] - 0.2 * len(found)
        if i > 1 and 0 not in taken and _is_subject(parts[0].words) and head.words.startswith(_SUBJECTLESS):
            head, line = parts[0], bare_cut(sentence, spans[i][0], spans[i + length][1])
            taken.add(0)
        found.append((i, Row(head, line, value)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _is_subject(words: str) -> bool:
    """Whether a clause only names whom the ones behind it tell of: 南面的××县，论区位不如我们，却…."""
    return len(words) <= SUBJECT and words.endswith(_NAMES) and not imperative(words)


SUBJECT = 12
"""Characters of whom, or what, a sentence tells of in all its clauses."""
_NAMES = tuple(
    "县 区 市 镇 乡 村 省 局 部 院 校 企业 公司 单位 部门 干部 同志 教师 医生 学生 职工 社区 街道 团队".split()
)
_SUBJECTLESS = ("却", "也", "就", "还", "仍", "又", "已", "硬是", "只")
"""How a clause opens that tells of whom one ahead of it names."""


def _names(words: str) -> bool:
    """Whether a clause asks for something in so few words that the next one spells it out: 要用好举报奖励."""
    return len(words) <= SHORTEST * 2 and imperative(words)


def _is_quoted(words: str) -> bool:
    """Whether a clause is all in quotation marks, and more than a phrase: what the clause ahead brings in says more than that does."""
    return len(words) >= QUOTED and words[0] == "“" and words.find("”") == len(words) - 1


QUOTED = 10
"""Characters of a clause that somebody said, with its marks."""


@lru_cache(maxsize=ASKED)
def _weight(words: str) -> float:
    """What a claim weighs; of one with its case what is done in it."""
    first = words[: clauses(words)[0][1]].rstrip("，；：") if words else ""
    return weight(_last(words)) if tells_case(first) else max(weight(_last(words)), weight(first))


def _halved(words: str, other: str) -> bool:
    """Whether a claim is half of what is said with the clause behind it, for which there is no room."""
    last = _last(words)
    return last.startswith("不仅") or (len(other) > LINE and waits(last, other))


WAITING = 0.5
"""What a clause loses whose other half is too long to stand with it."""
SCRAP = 4
"""A clause of no more characters that urges nothing says too little by itself."""
SAID = 0.8
"""What a clause loses that somebody else says, behind words that bring it in: by itself it would be the speaker's own."""
_SAYS = ("说", "讲", "问", "认为", "以为", "觉得", "抱怨")
_OTHERS = ("有的", "有些", "有人", "有同志", "一些", "个别", "少数", "也许有", "可能有")


def _of_others(words: str) -> bool:
    """Whether a claim is what some say or think, which the speaker mostly does not: 有的同志可能会说，工期是领导定的."""
    pause = words.find("，")
    return pause > 0 and words.startswith(_OTHERS) and words.endswith(_SAYS, 0, pause)


OPENS_IT = 0.4
"""What the clause adds that opens its sentence by telling what to do: those behind it tell how, and what for."""


def _following(sentence: Text, spans: list[tuple[int, int]]) -> tuple[Text, int]:
    """The clauses at `spans` that fit in one line, as one piece of the sentence, with no saying cut in half; and how many they are."""
    line, count = NOTHING, 0
    said = [sentence.words[start:end].rstrip(PAUSES) for start, end in spans]
    longest = CASED if said and len(clauses(said[0])) > 1 else LINE
    for n, (_, end) in enumerate(spans, 1):
        longer = bare_cut(sentence, spans[0][0], end)
        if len(longer.words) > longest or longer.words.endswith("？"):  # its answer is what says something
            break
        goes_on = n < len(said) and halves(said[n - 1], said[n])
        if not (goes_on or hangs(longer.words[-HANGING:])):
            line, count = longer, n
    return line, count


HANGING = 12
"""Characters at the end of a line below a claim that tell whether its thought goes on."""


def _shortened(text: Text) -> Text:
    """A claim longer than two lines gives way to its first items; one without items stands as it is."""
    if len(text.words) <= HEAD * 2:
        return text
    ends = [end for _, end in pieces(text.words, frozenset("、")) if SHORTEST < end <= HEAD * 2]
    return text.cut(0, ends[-1] - 1) if ends else excerpt(text, LONGEST)
