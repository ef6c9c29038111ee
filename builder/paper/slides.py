"""A deck's slides as pictures, for its handout: drawn by LibreOffice, cut into pages by poppler."""

from __future__ import annotations

from builder.digest import sha256
from builder.model.image import Image
from builder.paper.fonts import Substitutes
from builder.paper.pdf import Sheet, pdfs
from builder.paper.pictures import pictures


def slide_images(name: str, data: bytes, slides: int, substitutes: Substitutes) -> tuple[tuple[Image, ...], bytes]:
    """A picture of each slide of the deck `data`, and its PDF. Refuses where a program is missing or fails."""
    (drawn,) = pdfs([Sheet(name, data, slides)], substitutes)
    return tuple(Image(sha256(made).hexdigest(), "png", made) for made in pictures(name, drawn)), drawn
