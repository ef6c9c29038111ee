"""What stands out in print: the key phrases of a paragraph, as spans of its words.

One function finds them, so that a better judge of phrases can take its place.
"""

from __future__ import annotations

from builder.zh.figures import figures
from builder.zh.marks import sentences

MOST = 2
"""Key phrases of a sentence: where all is bold, nothing is."""
LONGEST = 16

Spans = list[tuple[int, int]]


def key_phrases(words: str, known: tuple[str, ...]) -> Spans:
    """Spans of the key phrases in a paragraph, in order, none touching another: the speech's set phrases, and figures with their units."""
    found = sorted({*_known(words, known), *_figures(words)}, key=lambda span: (span[0], -span[1]))
    out: Spans = []
    at = 0
    for start, end in sentences(words):
        taken = 0
        while at < len(found) and found[at][0] < end:
            span, at = found[at], at + 1
            if taken < MOST and start <= span[0] and span[1] <= end and (not out or span[0] >= out[-1][1]):
                out.append(span)
                taken += 1
    return out


def _known(words: str, known: tuple[str, ...]) -> Spans:
    out = []
    for phrase in known:
        start = words.find(phrase)
        while start >= 0:
            out.append((start, start + len(phrase)))
            start = words.find(phrase, start + len(phrase))
    return out


def _figures(words: str) -> Spans:
    return [(f.start, f.end) for f in figures(words) if f.end - f.start <= LONGEST and f.unit]
