"""How many ems a text takes.

Chinese characters and full-width marks take one em in every usual font. The figures for ASCII are those of
Noto Sans SC, rounded up to the widest of the fonts the themes name. A gap of a quarter em stands between
Chinese and Latin or digits (W3C clreq, 3.1.6: up to 1/4 em), the more careful of what programs draw.
"""

from __future__ import annotations

from itertools import pairwise

GAP = 0.25
WIDEST = 1.28
"""How much wider ASCII is in DejaVu Sans Bold, the widest face that programs fall back on where a theme's is missing."""


def _ascii() -> tuple[float, ...]:
    widths = [0.56] * 128
    groups = {
        0.28: " !'(),.:;[]`ijl|",
        0.36: '"frt-/\\{}*I',
        0.67: "#$&0ABCDEGHKNOPQRSTUVXYZ<=>+~^wNOQ",
        0.93: "%@MWm",
    }
    for width, characters in groups.items():
        for character in characters:
            widths[ord(character)] = width
    for digit in "0123456789":
        widths[ord(digit)] = 0.56
    return tuple(widths)


ASCII = _ascii()
"""Advance in em of each ASCII character."""


def ems(text: str, latin: float = 1.0) -> float:
    """The width of `text` in em, set in one line; ASCII `latin` times as wide as in Noto Sans SC."""
    thin = text.encode("ascii", "ignore")
    if not thin:
        return float(len(text))
    return len(text) - len(thin) + latin * sum(map(ASCII.__getitem__, thin)) + GAP * _seams(text)


def gaps(words: str) -> float:
    """Ems that LibreOffice puts between quotation marks and Han characters, in one line."""
    return (
        GAP * min(MOST_QUOTES, sum(map(words.count, "“”‘’"))) if "”" in words or "“" in words or "’" in words else 0.0
    )


MOST_QUOTES = 4


def advances(text: str, latin: float = 1.0) -> tuple[list[float], list[float]]:
    """The advance in em of each character, and the gap ahead of it where it does not start a line."""
    sizes = [latin * ASCII[ord(character)] if character < "\x80" else 1.0 for character in text]
    gaps = [0.0] * len(text)
    for i in range(1, len(text)):
        if (text[i - 1] < "\x80") != (text[i] < "\x80") and " " not in (text[i - 1], text[i]):
            gaps[i] = GAP
    return sizes, gaps


def _seams(text: str) -> int:
    return sum((a < "\x80") != (b < "\x80") and " " not in (a, b) for a, b in pairwise(text))
