"""A theme's settings -> Theme and Stencils, compiled."""

from __future__ import annotations

from builder.compile.deck import deck_stencils
from builder.compile.geometry import POINTS_PER_INCH, pages, rooms
from builder.compile.handout import handout_stencils
from builder.compile.source import Source
from builder.model.stencil import Stencils
from builder.model.theme import Cells, Slot, Theme
from builder.model.unit import Unit

MM_PER_POINT = 25.4 / 72
A4_WIDTH_MM = 210
TITLE_LINES = 3


def compile_theme(source: Source) -> tuple[Theme, Stencils]:
    """What the planner must know of the theme, and what it prints with. Refuses a theme that lacks anything."""
    made = pages(source)
    unit = source.find("unit", default={})
    theme = Theme(
        name=source.name,
        title=source.get("title"),
        numerals=source.get("deck", "numerals"),
        agenda=source.get("words", "agenda"),
        continued=source.get("words", "continued"),
        rooms=dict(rooms(made)),
        handout_title=_handout_title(source),
        cells=_cells(source),
        unit=Unit(unit.get("name", ""), unit.get("speaker", ""), unit.get("date", "")),
    )
    return theme, Stencils(deck_stencils(source, made), handout_stencils(source))


def _cells(source: Source) -> Cells:
    """How tables on slides are measured."""
    look = source.require(("deck", "table"), ("row", "least", "matrix", "pad"))
    inches = (look["row"], look["least"], look["matrix"], *look["pad"])
    row, least, matrix, beside, above = (float(length) * POINTS_PER_INCH for length in inches)
    return Cells(row, least, matrix, beside, above, source.get("deck", "optical"))


def _handout_title(source: Source) -> Slot:
    """The room of a handout's title: the measure of the page, three lines at the most."""
    margins = source.require(("handout", "speech_text", "margins"), ("left", "right"))
    look = source.require(("handout", "speech_text", "styles", "title"), ("size",))
    width = (A4_WIDTH_MM - margins["left"] - margins["right"]) / MM_PER_POINT
    size = round(look["size"])
    return Slot(width, TITLE_LINES * size * 1.4, size, size, 100)
