"""What differs from unit to unit: its words."""

from __future__ import annotations

from builder.value import Value


class Unit(Value):
    """A unit's own words (单位资料); each empty where not stated."""

    name: str = ""
    speaker: str = ""
    date: str = ""


NO_UNIT = Unit()
