"""Words and their weights, from a Lexicon: what jieba 0.42.1 says, without jieba.

Of the ways through a run of Chinese and Latin characters the one with the greatest product of word
frequencies is taken; where it leaves single characters side by side, a hidden Markov model looks for words
that the dictionary lacks. Weights are TF-IDF. Oddities of jieba are kept and marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from math import inf, log
from operator import add, itemgetter

from builder.model.lexicon import Memo, Vocabulary
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.model.lexicon import Hmm, Lexicon

_FIRST, _LAST = "\u4e00", "\u9fd5"
"""The Chinese characters that jieba knows as such."""
_UNKNOWN = re.compile(r"([^\x00-\x7f]+)|([a-zA-Z0-9]+(?:\.[0-9]+)?%?|[+#&._%\-]+)")
"""Within such a run: Chinese (all that is not ASCII there), a figure or Latin word, or marks between them."""
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#&._%-")
"""What else a run is made of."""
_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_STOP_WORDS = frozenset(
    "the of is and to in that we for an are by be as on with can if from which you it this then at have all "
    "not one has or that".split()
)
"""jieba's, for English; those of a speech are the planner's business."""
_B, _E, _M, _S = range(4)
"""States of the model, the later winning ties: a character begins, ends, is inside or is a word."""


def cut(text: str, lexicon: Lexicon, words: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The words of `text`, which joined are `text`: `jieba.lcut(text)` after `add_word` of each of `words`.

    Raises LexiconDamaged. Source: jieba 0.42.1, `Tokenizer.cut`, `add_word`, `suggest_freq`.
    """
    vocabulary = _enriched(lexicon, words)
    found: list[str] = []
    for run, piece in _pieces(text):
        if run:
            found += _words(piece, vocabulary, lexicon.hmm)
        else:
            found.append(piece)
    return tuple(found)


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The runs in which words are looked for, each with True; with False what stands alone: a character, or \\r\\n."""
    start, size = 0, len(text)
    for at, sign in enumerate(text):
        if _FIRST <= sign <= _LAST or sign in _PLAIN:
            continue
        if start < at:
            yield True, text[start:at]
        if start <= at:
            start = at + (2 if sign == "\r" and text.startswith("\n", at + 1) else 1)
            yield False, text[at:start]
    if start < size:
        yield True, text[start:]


def boundaries(text: str, lexicon: Lexicon, words: tuple[str, ...] = ()) -> tuple[int, ...]:
    """The offsets at which a word of `text` ends; the last is len(text). Raises LexiconDamaged."""
    return tuple(accumulate(map(len, cut(text, lexicon, words))))


def weights(text: str, lexicon: Lexicon, words: tuple[str, ...] = ()) -> tuple[tuple[str, float], ...]:
    """The words of two characters or more with their TF-IDF, the heaviest first; equals as the text has them.

    `jieba.analyse.extract_tags(text, topK=None, withWeight=True)`. Raises LexiconDamaged.
    """
    counts: dict[str, float] = {}
    for word in cut(text, lexicon, words):
        if len(word.strip()) > 1 and word.lower() not in _STOP_WORDS:
            counts[word] = counts.get(word, 0.0) + 1.0
    total = sum(counts.values())
    weighed = [(word, count * (lexicon.idf(word) / total)) for word, count in counts.items()]
    return tuple(sorted(weighed, key=itemgetter(1), reverse=True))


def _enriched(lexicon: Lexicon, words: tuple[str, ...]) -> Vocabulary:
    """The lexicon's vocabulary with `words` added; the last is kept, for a speech is cut in many pieces."""
    if not words:
        return lexicon.plain
    kept = lexicon.enriched.get(words)
    if kept is None:
        plain = lexicon.plain
        kept = Vocabulary(plain.total, Memo(plain.singles.read), Memo(plain.rows.read))
        for word in words:
            kept = _added(kept, word)
        lexicon.enriched.clear()
        lexicon.enriched[words] = kept
    return kept


def _added(vocabulary: Vocabulary, word: str) -> Vocabulary:
    """Enters `word`, and what begins it, in the vocabulary's own memos; rows are replaced, never changed."""
    singles, rows = vocabulary.singles, vocabulary.rows
    frequency = _likely_frequency(word, vocabulary)
    if len(word) == 1:
        singles[word] = frequency
    elif word:
        singles[word[0]] = max(singles[word[0]], 0)
        beginnings = dict.fromkeys((word[2:end] for end in range(2, len(word))), 0)
        rows[word[:2]] = beginnings | rows[word[:2]] | {word[2:]: frequency}
    # An oddity of jieba: a former frequency of the word stays in the total.
    return Vocabulary(vocabulary.total + frequency, singles, rows)


def _likely_frequency(word: str, vocabulary: Vocabulary) -> int:
    """The least frequency with which `word` is taken for one word, or its own if that is greater."""
    whole = float(vocabulary.total)
    chance: float = 1
    for part in _plain_cut(word, vocabulary):
        chance *= _at_least_unknown(vocabulary.frequency(part)) / whole
    return max(int(chance * vocabulary.total) + 1, _at_least_unknown(vocabulary.frequency(word)))


def _at_least_unknown(frequency: int) -> int:
    # An oddity of jieba: what is unknown counts 1 here, what only begins a word 0.
    return 1 if frequency < 0 else frequency


def _plain_cut(text: str, vocabulary: Vocabulary) -> list[str]:
    """The words by frequency alone; Latin letters and digits side by side are one word."""
    found: list[str] = []
    for run, piece in _pieces(text):
        found += _with_latin_joined(piece, _ends(piece, vocabulary)) if run else [piece]
    return found


def _with_latin_joined(run: str, ends: list[int]) -> list[str]:
    found: list[str] = []
    start, joins = 0, False
    while start < len(run):
        word = run[start : ends[start]]
        latin = word in _LATIN
        if latin and joins:
            found[-1] += word
        else:
            found.append(word)
        start, joins = ends[start], latin
    return found


def _words(run: str, vocabulary: Vocabulary, hmm: Hmm) -> list[str]:
    """The words of a run: those that the frequencies give, and those the model finds between them."""
    ends = _ends(run, vocabulary)
    found: list[str] = []
    start = single = 0  # `single` is where the single characters begin that stand before `start`
    while start < len(run):
        end = ends[start]
        if end > start + 1:
            if single < start:
                found += _among_singles(run[single:start], vocabulary, hmm)
            found.append(run[start:end])
            single = end
        start = end
    if single < start:
        found += _among_singles(run[single:], vocabulary, hmm)
    return found


def _ends(run: str, vocabulary: Vocabulary) -> list[int]:
    """For each offset the end of the word that begins there, on the likeliest way to the end of the run.

    From the last character to the first; of equals the longer word. Sums are made in jieba's order, so that
    they are rounded alike.
    """
    singles, rows, whole = vocabulary.singles, vocabulary.rows, log(vocabulary.total)
    size = len(run)
    chances, ends = [0.0] * (size + 1), list(range(1, size + 1))
    for start in range(size - 1, -1, -1):
        frequency = singles[run[start]]
        best = log(frequency) - whole + chances[start + 1] if frequency > 0 else -inf
        row = rows[run[start : start + 2]] if start + 1 < size else None
        if row:
            after = start + 2
            for end in range(after, size + 1):
                more = row.get(run[after:end])
                if more is None:
                    break
                if more and (chance := log(more) - whole + chances[end]) >= best:
                    best, ends[start] = chance, end
        chances[start] = best if best > -inf else chances[start + 1] - whole
    return ends


def _among_singles(run: str, vocabulary: Vocabulary, hmm: Hmm) -> list[str]:
    """The words in a run of characters that the frequencies leave single."""
    if len(run) == 1:
        return [run]
    if vocabulary.frequency(run) > 0:
        return list(run)
    found: list[str] = []
    for chinese, other in _UNKNOWN.findall(run):
        found += _modelled(chinese, hmm) if len(chinese) > 1 else [chinese or other]
    return found


def _modelled(run: str, hmm: Hmm) -> list[str]:
    """The words of a Chinese run by the model alone: the likeliest states, followed back from the last."""
    state, before = _states(run, hmm)
    ends = []
    for end in range(len(run), 0, -1):
        if state in (_E, _S):
            ends.append(end)
        state = before[end - 1][state]
    ends.reverse()
    return [run[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _states(run: str, hmm: Hmm) -> tuple[int, list[tuple[int, ...]]]:
    """The likeliest state of the last character, and for each character the state before, by its own.

    Of equals the later of B, E, M, S. Sums are made in jieba's order, so that they are rounded alike.
    """
    emissions, (be, bm, eb, es, me, mm, sb, ss) = hmm.emissions, hmm.steps
    begin, end, middle, single = map(add, hmm.start, emissions[run[0]])
    before: list[tuple[int, ...]] = [(_B, _B, _B, _B)]  # of the first character nothing is asked
    for char in run[1:]:
        b, e, m, s = emissions[char]
        end_begin, single_begin = end + eb + b, single + sb + b
        begin_end, middle_end = begin + be + e, middle + me + e
        begin_middle, middle_middle = begin + bm + m, middle + mm + m
        end_single, single_single = end + es + s, single + ss + s
        before.append(
            (
                _S if single_begin >= end_begin else _E,
                _M if middle_end >= begin_end else _B,
                _M if middle_middle >= begin_middle else _B,
                _S if single_single >= end_single else _E,
            )
        )
        begin, end = max(end_begin, single_begin), max(begin_end, middle_end)
        middle, single = max(begin_middle, middle_middle), max(end_single, single_single)
    return (_S if single >= end else _E), before
