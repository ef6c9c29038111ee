"""What differs from unit to unit: its words."""

from __future__ import annotations

from builder.value import Value


class Unit(Value):
    """A unit's own words (单位资料); each empty where not stated. `confidential` stands at the foot of every page."""

    name: str = ""
    speaker: str = ""
    date: str = ""
    confidential: str = ""


NO_UNIT = Unit()
