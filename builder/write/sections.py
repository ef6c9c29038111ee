"""The sections of a deck, as the list in presentation.xml holds them."""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise

from builder.model.deck import Deck, Section
from builder.model.stencil import Cut
from builder.write.package import between, escape

_FIRST_ID = 256
"""The least id that the format allows a slide."""


def slide_id(number: int) -> int:
    """The id of the slide `number`."""
    return _FIRST_ID + number


def sections_xml(deck: Deck, stencil: Cut) -> str:
    """Each section with the ids of its slides; nothing where the deck has none."""
    if not deck.sections:
        return ""
    ends = [*(section.first for section in deck.sections), len(deck.slides) + 1]
    spans = zip(deck.sections, pairwise(ends), strict=True)
    return between(stencil, "".join(_section(n, section, range(*span)) for n, (section, span) in enumerate(spans, 1)))


def _section(number: int, section: Section, slides: range) -> str:
    ids = "".join(f'<p14:sldId id="{slide_id(n)}"/>' for n in slides)
    name, identity = escape(section.name), _identity(f"{number} {section.name}")
    return f'<p14:section name="{name}" id="{identity}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'


def _identity(words: str) -> str:
    """A GUID made of `words`: the same words give the same, and no two sections of a deck share one."""
    digits = sha256(words.encode()).hexdigest().upper()
    return "{" + "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:32])) + "}"
