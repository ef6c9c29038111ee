"""What stands inside the text of a speech: a quotation, a date, a figure, each in its place."""

from __future__ import annotations

from builder.model.text import Text
from builder.value import Value


class Quote(Value):
    """Words that somebody said (`text`, without the marks); `speaker` and `occasion` as typed, "" where not told."""

    text: Text
    speaker: str = ""
    occasion: str = ""


class Dated(Value):
    """A date, or a span of time."""

    text: Text


class Figure(Value):
    """A figure: `value` is a decimal number as text (150000000), `unit` what it counts or measures (元)."""

    text: Text
    value: str
    unit: str
