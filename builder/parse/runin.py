"""Heads that run in: neighbouring paragraphs whose first sentences are short and alike (靠人才。…, 靠企业。…, 1月：…)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.model.speech import Line
from builder.parse.closing import opens_closing
from builder.parse.heads import Marks
from builder.zh.marks import find_outside

LEAST = 3
"""Two paragraphs that open alike are a figure of speech."""
SHORTEST, LONGEST = 2, 16
"""Characters of such a sentence."""
LONGEST_LABEL = 6
"""Characters ahead of a colon: 1月：, 第一季度：."""
REST = 10
"""What stands behind the sentence has no fewer characters; else it is no head."""
BRIEF = 6
"""Sentences of so few characters and one length are alike by one character."""
UNLIKE = 4
"""Heads differ by no more characters, what stands in quotation marks aside."""
_ENDS = frozenset("。！？；：")
_PAUSES = frozenset("，、；：")
_NO_HEADS = tuple("我 你 他 她 它 这 那".split())
"""Who tells a story opens paragraphs alike."""
_QUOTED, _COUNT = r"“[^”]*”", r"[\d.]+"


def run_in(lines: Sequence[Line], marks: Marks) -> frozenset[int]:
    """The lines that open with such a head."""
    found: list[int] = []
    for stretch in _stretches(lines, marks):
        heads = [_head(lines[i].text.words) for i in stretch]
        start = 1
        while start < len(stretch):
            above = lines[stretch[start - 1]].text.words
            ends = range(len(stretch), start + LEAST - 1, -1)
            end = next((end for end in ends if _belong(heads[start:end], above)), start)
            while start < end < len(stretch) and _goes_on(heads[start:end], heads[end]):
                end += 1
            found += stretch[start:end]
            start = max(start + 1, end)
    return frozenset(found)


def _stretches(lines: Sequence[Line], marks: Marks) -> Iterator[list[int]]:
    """Neighbouring lines that may open with a head, tables and pictures between them aside, each behind the line above them."""
    stretch: list[int] = []
    for i, line in enumerate(lines):
        if line.block is not None:
            continue
        if marks[i] is None and stretch and _may_open(line):
            stretch.append(i)
            continue
        if len(stretch) > LEAST:
            yield stretch
        stretch = [i]
    if len(stretch) > LEAST:
        yield stretch


def _may_open(line: Line) -> bool:
    words = line.text.words
    plain = not (line.level or line.depth or line.item or line.stated)
    return plain and not words.startswith(_NO_HEADS) and bool(_head(words)) and not opens_closing(words)


def _head(words: str) -> str:
    """The first sentence or label of a paragraph, of a sentence the first clause where that holds a quotation; "" where it is no head."""
    end = find_outside(words, _ENDS, 0)
    longest = LONGEST_LABEL if words[end : end + 1] == "：" else LONGEST
    clause = find_outside(words, _PAUSES, 0)
    if "“" in words[:clause]:
        end = min(end, clause)
    fits = SHORTEST <= end <= longest and len(words) - end > REST
    return words[:end] if fits and words[end] in "。：，" else ""


def _belong(heads: list[str], above: str) -> bool:
    """Whether heads are those of one series."""
    return _announced(heads, above) or _alike(heads)


def _goes_on(heads: list[str], head: str) -> bool:
    """Whether a series of demands goes on with one that is put otherwise: 要压实…, 要压实…, 要压实…, 要严肃督查问责."""
    sizes = [len(said) for said in heads]
    asks = head.startswith(ASKS) and all(said.startswith(ASKS) for said in heads)
    return asks and min(sizes) - UNLIKE <= len(head) <= max(sizes) + UNLIKE and head not in heads


ASKS = ("要", "必须")


def _announced(heads: list[str], above: str) -> bool:
    """管住手，暖热心，立住规: the line above names them all."""
    return all(head in above for head in heads)


def _alike(heads: list[str]) -> bool:
    """Whether heads say different things in the same words."""
    bare = [re.sub(_COUNT, "0", re.sub(_QUOTED, "“”", head)) for head in heads]
    sizes = [len(head) for head in bare]
    if len(set(heads)) < len(heads) or max(sizes) - min(sizes) > UNLIKE:
        return False
    shared = _shared(bare) + _shared([head[::-1] for head in bare])
    least = 1 if max(sizes) <= BRIEF and min(sizes) >= max(sizes) - 1 else 2
    return shared >= least or (max(sizes) <= BRIEF and len(set(sizes)) == 1 and _rhymes(bare))


def _rhymes(heads: list[str]) -> bool:
    """Whether heads of one length have a character at one place that says what they are: 思想失守, 权力失控, 监督失灵."""
    return any(len(set(characters)) == 1 and characters[0] not in _EMPTY for characters in zip(*heads, strict=True))


_EMPTY = frozenset("的了是有在我你们这那一不人")
"""Characters that any words may have in common."""


def _shared(heads: list[str]) -> int:
    """How many characters open all of them."""
    length = 0
    for characters in zip(*heads, strict=False):
        if len(set(characters)) > 1:
            break
        length += 1
    return length
