"""Prose -> rows for a slide: from each sentence a claim, verbatim, and what follows it where there is room.

Nothing is reworded: a row is a piece of one sentence, cut only at ，；：, never inside a quotation or a bracket.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.model.text import NOTHING, Text
from builder.zh.marks import clauses, pieces, quotations, sentences

MOST_ROWS = 4
MOST_CHARACTERS = 110
"""Rows and characters that a slide should hold (six lines, about ninety characters and a little more)."""
HEAD, LINE = 27, 32
"""Characters that a claim, and the line below it, should not exceed."""
WHOLE = 30
"""A sentence up to this length is its own claim."""
LONGEST = 120
"""Words without any mark are cut here, at the worst."""
SHORTEST = 4
QUOTATION = 15
"""A quotation from this length on stands on a slide of its own."""

_URGES = re.compile(
    r"(?:要|必须|坚持|加强|推动|推进|深入|坚决|切实|全面|着力|注重|聚焦|紧扣|牢牢|确保|做到|建立|健全|完善|严格|落实|把|不断|努力|实现|"
    r"提高|提升|强化|增强|开展|抓|打造|营造|解决|防止|引导|充分|大力|进一步|严禁|杜绝|不搞|不得|学会|珍惜|保持|完成|新增|同比|达到|是)"
)
_LEANS = re.compile(
    r"(?:如果|即便|虽然|尽管|对于|由于|随着|为了|以|在|从|就|而|但|特别是|尤其是|其中|同时|当前|目前|近年来|可以说|因此|所以|从而|并|也|"
    r"既|还|又|更|甚至|或者|只有|才|不仅|根据|按照|围绕|通过|今天|下面|比如|例如)"
)
_HANGS = re.compile(r"(?:时|后|下|上|中|来|的|等|之际|以来|起|为|方面)$")
_GREETS = re.compile(r"(?:同志们|朋友们|各位[^，。]{0,12}|[^，。]{0,10}[们士生]|谢谢[^，。]{0,6})[！!。：:]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """A claim and the words that follow it (or none); `weight` tells which rows a slide can do without."""

    head: Text
    line: Text
    weight: float

    @property
    def size(self) -> int:
        """How many characters it puts on a slide."""
        return len(self.head.words) + len(self.line.words)


def sentence_texts(text: Text) -> list[Text]:
    """The sentences of a paragraph, each with its stop."""
    return [text.cut(start, end) for start, end in sentences(text.words)]


def bare(text: Text) -> Text:
    """`text` without the stop or pause at its end: titles and claims have none; ？ and ！ stay."""
    words = text.words.rstrip()
    end = len(words.rstrip("。；，：、;,:"))
    return text.cut(0, end).strip()


def clause_texts(sentence: Text) -> list[Text]:
    """The clauses of a sentence, each without its mark."""
    return [bare(sentence.cut(start, end)) for start, end in clauses(sentence.words)]


def rows(sentences_: Sequence[Text], most: int = MOST_ROWS) -> list[Row]:
    """At most `most` rows from `sentences_`, as spoken, with no more characters than a slide should hold."""
    made = [row for sentence in sentences_ if (row := _row(sentence)) is not None]
    kept = sorted(range(len(made)), key=lambda i: (-made[i].weight, i))[:most]
    chosen = [made[i] for i in sorted(kept)]
    for row in sorted(chosen, key=lambda row: row.weight):
        if sum(r.size for r in chosen) <= MOST_CHARACTERS:
            break
        chosen = [Row(r.head, NOTHING, r.weight) if r is row else r for r in chosen]
    return chosen


def greets(text: Text) -> bool:
    """Whether a sentence only addresses or thanks the hall."""
    return bool(_GREETS.match(text.words.strip()))


def quotation(sentence: Text) -> Text | None:
    """The first quotation of `sentence` that deserves a slide, with its marks."""
    spans = quotations(sentence.words, QUOTATION)
    return sentence.cut(*spans[0]) if spans else None


def source(sentence: Text, quoted: Text) -> Text:
    """The words of `sentence` that introduce its quotation."""
    before = sentence.words.find(quoted.words)
    return bare(sentence.cut(0, max(0, before)))


def heads(sentences_: Sequence[Text], longest: int) -> list[Text]:
    """Clauses that could stand as a title, best first."""
    found = [clause for sentence in sentences_ if not greets(sentence) for clause in clause_texts(sentence)]
    fitting = [clause for clause in found if SHORTEST <= len(clause.words) <= longest]
    ranked = sorted(range(len(fitting)), key=lambda i: (-_score(fitting[i].words) - (0.3 if i == 0 else 0), i))
    return [fitting[i] for i in ranked]


def _row(sentence: Text) -> Row | None:
    whole = bare(sentence)
    if len(whole.words) < SHORTEST or greets(sentence):
        return None
    if len(whole.words) <= WHOLE:
        return Row(whole, NOTHING, 0.2 + _score(whole.words))
    spans = clauses(sentence.words)
    parts = [bare(sentence.cut(start, end)) for start, end in spans]
    best = max(range(len(parts)), key=lambda i: (_score(parts[i].words), -i))
    head = _shortened(parts[best])
    complete = len(head.words) == len(parts[best].words)
    line = _following(sentence, spans[best + 1 :]) if complete else NOTHING
    return Row(head, line, _score(head.words))


def _following(sentence: Text, spans: list[tuple[int, int]]) -> Text:
    """The clauses at `spans` that fit in one line, as one piece of the sentence."""
    line = NOTHING
    for _, end in spans:
        longer = bare(sentence.cut(spans[0][0], end))
        if len(longer.words) > LINE:
            break
        line = longer
    return line


def _shortened(text: Text) -> Text:
    """A claim longer than two lines gives way to its first items; one without items stands as it is."""
    if len(text.words) <= HEAD * 2:
        return text
    ends = [end for _, end in pieces(text.words, frozenset("、")) if SHORTEST < end <= HEAD * 2]
    return text.cut(0, ends[-1] - 1) if ends else text.cut(0, LONGEST)


def _score(words: str) -> float:
    """How well a clause stands alone: it urges or states, leans on nothing, is neither too short nor too long."""
    score = min(len(words), 14) / 14
    if _URGES.match(words):
        score += 0.5
    if _LEANS.match(words):
        score -= 0.6
    if _HANGS.search(words):
        score -= 0.5
    if len(words) > HEAD:
        score -= (len(words) - HEAD) / 14
    if len(words) < 6:
        score -= 0.5
    return score
