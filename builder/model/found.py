"""What stands inside the text of a speech: a quotation, a date, a figure, each in its place."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.text import Text


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody said (`text`, without the marks); `speaker` and `occasion` as typed, "" where not told."""

    text: Text
    speaker: str = ""
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, or a span of time."""

    text: Text


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: `value` is a decimal number as text (150000000), `unit` what it counts or measures (元)."""

    text: Text
    value: str
    unit: str
