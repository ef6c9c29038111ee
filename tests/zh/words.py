"""jieba's words for tests, from one lexicon compiled once."""

from __future__ import annotations

from functools import cache

from builder.compile.lexicon import compile_lexicon
from builder.model.lexicon import Lexicon
from builder.zh.cut import boundaries


@cache
def lexicon() -> Lexicon:
    return Lexicon(compile_lexicon())


def ends(text: str) -> tuple[int, ...]:
    """The offsets at which a word of `text` ends."""
    return boundaries(text, lexicon())
