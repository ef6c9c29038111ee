"""A theme's settings -> Theme and Stencils, compiled."""

from __future__ import annotations

from builder.compile.deck import deck_stencils
from builder.compile.geometry import POINTS_PER_INCH
from builder.compile.handout import handout_stencils
from builder.compile.pages import pages, rooms
from builder.compile.source import Source
from builder.model.stencil import Stencils
from builder.model.theme import Slot, Theme
from builder.model.unit import Unit, unit_of
from builder.value import replace

MM_PER_POINT = 25.4 / 72
A4_WIDTH_MM = 210
TITLE_LINES = 3


def compile_theme(source: Source) -> tuple[Theme, Stencils]:
    """What the planner must know of the theme, and what it prints with. Refuses a theme that lacks anything."""
    made = pages(source)
    words = source.require(("words",), ("agenda", "continued", "opening", "closing"))
    theme = Theme(
        name=source.name,
        title=source.get("title"),
        numerals=source.get("deck", "numerals"),
        agenda=words["agenda"],
        continued=words["continued"],
        opening=words["opening"],
        closing=words["closing"],
        rooms=dict(rooms(made)),
        handout_title=_handout_title(source),
        footer=_footer(source),
        unit=_unit(source),
    )
    return theme, Stencils(deck_stencils(source, made), handout_stencils(source))


def _handout_title(source: Source) -> Slot:
    """The room of a handout's title: the measure of the page, three lines at the most."""
    margins = source.require(("handout", "speech_text", "margins"), ("left", "right"))
    look = source.require(("handout", "speech_text", "styles", "title"), ("size",))
    width = (A4_WIDTH_MM - margins["left"] - margins["right"]) / MM_PER_POINT
    size = round(look["size"])
    return Slot(width, TITLE_LINES * size * 1.4, size, size, 100)


def _footer(source: Source) -> Slot:
    """The room at the left of a slide's foot."""
    look = source.require(("deck", "footer"), ("box", "size"))
    left, top, width, height = (side * POINTS_PER_INCH for side in look["box"])
    return Slot(width, height, look["size"], look["size"], 100, left=left, top=top)


def _unit(source: Source) -> Unit:
    """The unit's own words that the theme states; its logo is found beside the theme."""
    unit = unit_of(source.find("unit", default={}))
    return replace(unit, logo=source.beside(("unit", "logo"), unit.logo)) if unit.logo else unit
