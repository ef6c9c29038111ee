"""The logo of a unit for a deck: its file read and understood once, and how far it moves the unit's name."""

from __future__ import annotations

from builder.memo import Memo
from builder.model.logo import GAP, Logo, fitted
from builder.model.stencil import DeckStencils
from builder.model.unit import Unit
from builder.read.logo import logo_bytes, logo_of

EMU = 12700
"""English metric units in a point."""


def logo_and_room(unit: Unit, stencils: DeckStencils, memo: Memo) -> tuple[Logo, float]:
    """The logo of `unit`, and the width in pt that it takes from the footer. Refuses one that cannot be printed."""
    logo = memo(logo_of, logo_bytes(unit.logo), unit.logo, f"{unit.name or unit.short}标志")
    return logo, (fitted(logo, stencils.logo_boxes["foot"])[2] + GAP) / EMU
