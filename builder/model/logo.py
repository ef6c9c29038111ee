"""A unit's own picture: its files, what it takes to set it in a box, and whether it is seen on a ground."""

from __future__ import annotations

from builder.model.image import Image
from builder.value import Value

STEPS = 64
"""Steps of lightness in which the pixels of a logo are counted."""
SEEN = 3.0
"""The contrast (WCAG 2) from which a pixel is seen on its ground."""
GAP = 137160
"""EMU (0.15 in) between a logo and the name behind it."""

Box = tuple[int, int, int, int]
"""x, y, width, height in EMU."""


class Logo(Value):
    """`image` is a PNG or JPEG, `size` its width and height in px; `vector` the same as SVG, None where it was none.

    `tones` counts its opaque pixels by lightness: the square root of their relative luminance, in STEPS.
    """

    alt: str
    image: Image
    size: tuple[int, int]
    tones: tuple[int, ...]
    vector: Image | None = None


def fitted(logo: Logo, box: Box) -> Box:
    """Where a logo stands in `box`: as large as it fits, aspect kept, at the left."""
    (x, y, width, height), (wide, high) = box, logo.size
    across, down = (width, width * high // wide) if wide * height > width * high else (height * wide // high, height)
    return (x, y + (height - down) // 2, max(1, across), max(1, down))


def stands_out(logo: Logo, ground: float) -> bool:
    """Whether half of a logo, at the least, is seen on a ground of this relative luminance."""
    seen = 0
    for step, count in enumerate(logo.tones):
        high, low = sorted((((step + 0.5) / STEPS) ** 2, ground), reverse=True)
        seen += count if (high + 0.05) / (low + 0.05) >= SEEN else 0
    return 2 * seen >= sum(logo.tones)
