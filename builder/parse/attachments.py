"""Attachments (附件): what follows the closing and is no part of the speech."""

from __future__ import annotations

import re

from builder.model.block import Block
from builder.model.speech import As, Line

_OPENS = r"附\s*件(?:\s*[：:]|\s*[\d一二三四五六七八九十]{1,2}\s*(?:[：:.、．\s（(《]|$)|\s*$)|附\s*[：:]|附表\s*[\d一二三：:]|附录"


def split_attachments(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Block, ...]]:
    """The lines of the speech, and what is attached: from the first line on that is headed 附件, and what is stated to be."""
    start = next((i for i, line in enumerate(lines) if i and _opens(line)), len(lines))
    spoken = tuple(line for line in lines[:start] if line.stated is not As.ATTACHMENT)
    attached = [line for i, line in enumerate(lines) if i >= start or line.stated is As.ATTACHMENT]
    return spoken, tuple(line.block or line.text for line in attached)


def _opens(line: Line) -> bool:
    return line.text.words.startswith("附") and line.stated is None and re.match(_OPENS, line.text.words) is not None
