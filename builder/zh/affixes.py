"""Which of several words a text opens or ends with. Mostly it is none, and the first look tells."""

from __future__ import annotations

ENDLESS = 1 << 30


def prefix(text: str, words: tuple[str, ...], start: int = 0, end: int = ENDLESS) -> str:
    """The first of `words` that text[start:end] opens with; "" for none."""
    if not text.startswith(words, start, end):
        return ""
    return next(word for word in words if text.startswith(word, start, end))


def suffix(text: str, words: tuple[str, ...], start: int = 0, end: int = ENDLESS) -> str:
    """The first of `words` that text[start:end] ends with; "" for none."""
    if not text.endswith(words, start, end):
        return ""
    return next(word for word in words if text.endswith(word, start, end))
