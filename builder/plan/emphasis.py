"""What stands out in print: the key phrases of a paragraph, as spans of its words."""

from __future__ import annotations

from builder.plan.brief import Kit
from builder.zh import stress
from builder.zh.marks import sentences

Spans = list[tuple[int, int]]


def key_phrases(words: str, kit: Kit) -> Spans:
    """Spans of the key phrases in a paragraph, sentence by sentence, none touching another."""
    return [
        (start + a, start + b)
        for start, end in sentences(words)
        for a, b in stress.key_phrases(words[start:end], kit.breaker, kit.weigh)
    ]
