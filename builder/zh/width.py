"""How many ems a text takes.

Chinese characters and full-width marks take one em in every usual font. The figures for ASCII are those of
Noto Sans SC, rounded up to the widest of the fonts the themes name. A gap of a quarter em stands between
Chinese and Latin or digits (W3C clreq, 3.1.6: up to 1/4 em), the more careful of what programs draw.
"""

from __future__ import annotations

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
    kinds = _kinds(text)
    for pair in _SEAMS:
        at = kinds.find(pair)
        while at >= 0:
            gaps[at + 1] = GAP
            at = kinds.find(pair, at + 1)
    return sizes, gaps


def _seams(text: str) -> int:
    """Between how many neighbours there is a gap."""
    return sum(map(_kinds(text).count, _SEAMS))


def _kinds(text: str) -> bytes:
    """A sign for each character: h for a Chinese one, a for an ASCII one, a blank for a blank."""
    return text.replace("?", "!").encode("ascii", "replace").translate(_KINDS)


_KINDS = bytes(97 if sign not in b" ?" else 104 if sign == 63 else 32 for sign in range(256))
"""What stands for each ASCII character; ? for all others."""
_SEAMS = (b"ha", b"ah")


def wide(text: str, latin: float = 1.0) -> float:
    """How wide a text is in one line, in em, with the gaps that programs may leave in it."""
    return ems(text, latin) + gaps(text)
