"""A draft as it was read: lines with their numbers, nothing understood yet."""

from __future__ import annotations

from enum import Enum

from builder.model.block import Picture, Table
from builder.model.remark import Remark
from builder.model.text import NOTHING, Text
from builder.value import TYPE_CHECKING, Value

if TYPE_CHECKING:
    from builder.model.image import Image


class As(Enum):
    """What the file, or a person, says that a line is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    SECTION = "section"
    POINT = "point"
    BODY = "body"
    CLOSING = "closing"
    ATTACHMENT = "attachment"


class Line(Value):
    """One non-empty paragraph of the draft, or a table or picture (`block`) that stands between two.

    A number that the file gives by itself (Word's automatic numbers) opens the text, as a hole whose `was` is "".
    `level` is the heading level that the file states or shows (Markdown `##` = 2), 0 where it does neither.
    `item` is how deep a member of a list without numbers stands in it (Markdown `-`, Word's bullets), 0 for what is none.
    `breaks` are where the further lines begin of a paragraph that was wrapped: offset in the text, number of the line.
    `stated` is what the line is said to be, and `depth` how deep a point (a section is 1), 0 where that is not said.
    """

    text: Text
    level: int = 0
    item: int = 0
    stated: As | None = None
    depth: int = 0
    block: Table | Picture | None = None
    breaks: tuple[tuple[int, int], ...] = ()

    def number_at(self, start: int) -> int:
        """The line of the draft in which the character `start` of the text stands."""
        return next((number for place, number in reversed(self.breaks) if place <= start), self.text.line)


class Speech(Value):
    """`name` is the file's name without folder, `sha256` the digest of its bytes."""

    name: str
    sha256: str
    lines: tuple[Line, ...]
    remarks: tuple[Remark, ...] = ()
    """What reading could not keep, or took in some way."""
    images: tuple[Image, ...] = ()
    """The files of its pictures, each once."""


def of_block(block: Table | Picture) -> Line:
    """The line of a table or picture."""
    return Line(NOTHING, block=block)
