"""A paragraph -> its sentences and clauses as pieces of it, bare of what stands around them.

Nothing is reworded: a piece is words of the speech as they stand, cut at its marks, never inside a quotation or a bracket.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.model.text import NOTHING, Text
from builder.zh.address import is_address
from builder.zh.affixes import prefix
from builder.zh.asides import noted
from builder.zh.bound import halves
from builder.zh.marks import clauses, sentences, whole_until

SHORTEST = 4
"""Characters that say anything."""
CASED = 42
"""Characters of a case and what is done in it, or of both halves of a saying, that stand as one claim."""


def sentence_texts(text: Text) -> list[Text]:
    """The sentences of a paragraph, each with its stop."""
    return [text.cut(start, end) for start, end in sentences(text.words)]


def said_texts(text: Text) -> list[Text]:
    """The sentences of a paragraph parted at ； too, but where what stands at both sides is half of one saying: 我们在走，别人在跑；我们在跑，别人在冲刺."""
    spans = whole_sayings(text.words, sentences(text.words), _twins)
    return [text.cut(start, end) for start, end in spans]


def _twins(one: str, other: str) -> bool:
    """Whether two parts of a sentence between ； run parallel clause by clause, and have several."""
    ones, others = ([words[a:b].rstrip(PAUSES) for a, b in clauses(words)] for words in (one, other))
    return len(ones) == len(others) > 1 and all(map(halves, ones, others))


def period_texts(text: Text) -> list[Text]:
    """The sentences of a paragraph up to 。！？, each with its stop: what stands between ； belongs together."""
    out: list[tuple[int, int]] = []
    for start, end in sentences(text.words):
        if out and text.words[start - 1] == "；":
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return [text.cut(start, end) for start, end in out]


def bare(text: Text) -> Text:
    """`text` without the stop or pause at its end: titles and claims have none; ？ and ！ stay."""
    words = text.words.rstrip()
    end = len(words.rstrip(PAUSES))
    return (text.cut(0, end) if end < len(text.words) else text).strip()


PAUSES = "。；，：、;,:"


def bare_cut(text: Text, start: int, end: int) -> Text:
    """The piece words[start:end] of a text, bare."""
    words = text.words[start:end].rstrip().rstrip(PAUSES)
    size, left = len(words), len(words.lstrip())
    return text.cut(start + size - left, start + max(size - left, len(words.rstrip())))


def freed(text: Text) -> Text:
    """`text` without the 但, 所以, 而且 that ties it to what went before: a claim by itself does not need it."""
    word = prefix(text.words, _TIES)
    rest = text.words[len(word) :]
    if not word or rest.startswith(_NO_TIE):
        return text
    return text.cut(len(text.words) - len(rest.lstrip("，, ")), len(text.words))


_TIES = tuple(
    "但是 然而 可是 不过 所以 因此 因而 于是 而且 并且 同时 此外 另外 其实 当然 总之 总的看 总的来看 总体看 归根到底 但".split()
)


_NO_TIE = ("是", "愿", "凡", "有", "期", "样", "于")
"""What goes on so makes another word of it: 不过是, 但愿, 但凡, 但有, 同时期, 同样."""


def excerpt(text: Text, longest: int) -> Text:
    """The start of `text`, at most `longest` characters, that cuts no quotation and no bracket; it may be empty."""
    return text.cut(0, whole_until(text.words, longest))


def clause_texts(sentence: Text) -> list[Text]:
    """The clauses of a sentence, each without its mark."""
    said = unaddressed(sentence)
    return [bare_cut(said, start, end) for start, end in clauses(said.words)]


def unaddressed(text: Text) -> Text:
    """`text` without the 同志们， or the note （掌声） that it opens with."""
    if (note := noted(text.words)) < len(text.words):
        text = text.cut(note, len(text.words)).strip() if note else text
    spans = clauses(text.words)
    if len(spans) > 1 and is_address(text.words[: spans[0][1]].strip().rstrip("，：")):
        return text.cut(spans[0][1], len(text.words)).strip()
    return text


def greets(text: Text) -> bool:
    """Whether a sentence only addresses or thanks the hall, or notes what happened there."""
    said = text.words.strip()
    if said and not said[noted(said) :].strip(PAUSES):
        return True
    words = said.rstrip("！!。：:，")
    calls = said.endswith(("！", "!", "：", ":")) or words.endswith("们")
    return (calls and is_address(words)) or (words.startswith("谢谢") and is_address(words[2:]))


def lead_in(sentences_: Sequence[Text], head: Text, longest: int) -> Text:
    """The clause before `head` in its sentence, where it could be a title: what a run of parallel clauses belongs to."""
    for sentence in sentences_:
        if sentence.line == head.line and sentence.start <= head.start < sentence.source(len(sentence.words)):
            earlier = [clause for clause in clause_texts(sentence) if clause.source(len(clause.words)) <= head.start]
            fitting = [clause for clause in earlier if SHORTEST <= len(clause.words) <= longest]
            return fitting[-1] if fitting else NOTHING
    return NOTHING


def _again(said: list[str], other: str) -> bool:
    """Whether a clause goes on with halves of a saying that open alike: 不要怕问题幼稚，不要怕答案出错，不要怕别人笑你; or each with a case: 能办的…，难办的…，不能办的…."""
    if len(said) < 2:
        return False
    return all(clause[:OPENING] == other[:OPENING] for clause in said) or all(map(_is_case, (*said, other)))


def _is_case(clause: str) -> bool:
    """Whether a clause opens with a case in few words: 能办的马上办."""
    return 0 < clause.find("的", 0, CASE + 1) < len(clause) - 1


OPENING, CASE = 3, 4
"""Characters with which all clauses of a saying open, and of the case that each opens with."""


def whole_sayings(
    words: str, spans: list[tuple[int, int]], belong: Callable[[str, str], bool] = halves
) -> list[tuple[int, int]]:
    """Clauses, those together that are halves of one saying, where all of it is short enough: 不能让老实人吃亏，不能让实干的人寒心."""
    said = [words[start:end].rstrip(PAUSES) for start, end in spans]
    out: list[tuple[int, int]] = []
    first = 0
    for n in range(1, len(spans) + 1):
        if n < len(spans) and (belong(said[n - 1], said[n]) or _again(said[first:n], said[n])):
            continue
        one = n - first > 1 and spans[n - 1][1] - spans[first][0] <= CASED
        out += [(spans[first][0], spans[n - 1][1])] if one else spans[first:n]
        first = n
    return out
