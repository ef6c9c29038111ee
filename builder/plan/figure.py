"""Pictures of the speech for the page: as large as the draft has them, within the width of the text; and captions in their style."""

from __future__ import annotations

from builder.model.aside import Figure
from builder.model.block import Picture
from builder.model.handout import Block, Grid, Part, Style
from builder.plan.captions import is_picture_caption, is_table_caption, states_units
from builder.value import replace

EMU = 12700
"""English metric units in a point."""
PIXEL = 9525
"""The side of a pixel at 96 to the inch, where the draft states no size."""
HIGHEST, HIGHER = 360, 600
"""Points that a picture may take of a page's height, and where the draft states its size."""
WHOLE = 100_000

_TOPICS = (Style.TITLE, Style.HEADING_1, Style.HEADING_2, Style.HEADING_3, Style.HEADING_4)

Blocks = list[Part]


def figure(picture: Picture, width: float) -> Figure:
    """`picture` across `width` pt at the most, its sides in proportion."""
    left, top, right, bottom = picture.crop
    pixels = (picture.pixels[0] * (WHOLE - left - right) / WHOLE, picture.pixels[1] * (WHOLE - top - bottom) / WHOLE)
    stated = all(picture.size)
    across, down = picture.size if stated else (pixels[0] * PIXEL, pixels[1] * PIXEL)
    highest = HIGHER if stated else HIGHEST
    room = (width, highest) if picture.turn % 2 == 0 else (highest, width)
    scale = min(1.0, room[0] * EMU / across, room[1] * EMU / down)
    sides = (max(1, int(across * scale)), max(1, int(down * scale)))
    return Figure(picture.image, picture.alt, *sides, picture.crop, picture.turn)


def captioned(blocks: Blocks) -> Blocks:
    """`blocks` with the lines that name a table below them, or a picture above or below them, in their own styles.

    A picture of which the draft says nothing is described by its caption, else by the heading it stands under.
    """
    out = list(blocks)
    topic = ""
    for n, block in enumerate(blocks):
        if isinstance(block, Grid):
            _caption(out, n - 1 - _states_units(out, n - 1), Style.TABLE_TITLE)
        elif isinstance(block, Figure):
            said = _caption(out, n + 1, Style.CAPTION) or _caption(out, n - 1, Style.CAPTION)
            out[n] = replace(block, alt=block.alt or said or topic)
        elif isinstance(block, Block) and block.style in _TOPICS:
            topic = _words(block)
    return out


def _caption(blocks: Blocks, at: int, style: Style) -> str:
    """The words of the paragraph at this place, which gets `style`, if it is a caption; else ""."""
    block = blocks[at] if 0 <= at < len(blocks) else None
    if not isinstance(block, Block) or block.style is not Style.BODY:
        return ""
    words = _words(block)
    if not (is_table_caption(words) if style is Style.TABLE_TITLE else is_picture_caption(words)):
        return ""
    blocks[at] = replace(block, style=style)
    return words


def _states_units(blocks: Blocks, at: int) -> bool:
    """Whether the paragraph at this place states the units of the table below it; it goes with the caption then."""
    block = blocks[at] if at >= 0 else None
    if not isinstance(block, Block) or not states_units(_words(block)):
        return False
    blocks[at] = replace(block, style=Style.TABLE_TITLE)
    return True


def _words(block: Block) -> str:
    return "".join(run.text.words for run in block.runs)
