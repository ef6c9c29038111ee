"""A theme's settings -> Theme and Stencils, compiled."""

from __future__ import annotations

from builder.compile.check import check_logo
from builder.compile.deck import deck_stencils
from builder.compile.geometry import POINTS_PER_INCH, Page
from builder.compile.handout import handout_stencils
from builder.compile.pages import pages, rooms
from builder.compile.paper import of_look, paper
from builder.compile.source import Source
from builder.model.stencil import HandoutStencils, Stencils
from builder.model.theme import Cells, Paper, Slot, Theme
from builder.model.unit import Unit, unit_of
from builder.value import replace

DEFAULT = "speech_text"
"""The look that every build needs; the others are compiled when they are asked for."""


def compile_theme(source: Source, known: tuple[Page, ...] = ()) -> tuple[Theme, Stencils]:
    """What the planner must know of the theme, and what it prints with; `known` are its pages where they are made already. Refuses a theme that lacks anything."""
    made = known or pages(source)
    words = source.require(("words",), ("agenda", "continued", "opening", "closing"))
    whole = of_look(source, DEFAULT)
    theme = Theme(
        name=source.name,
        title=source.get("title"),
        numerals=source.get("deck", "numerals"),
        agenda=words["agenda"],
        continued=words["continued"],
        opening=words["opening"],
        closing=words["closing"],
        rooms=dict(rooms(made)),
        paper=paper(whole, DEFAULT),
        substitutes={font: tuple(others) for font, others in source.find("substitutes", default={}).items()},
        footer=_footer(source),
        cells=_cells(source),
        unit=_unit(source),
        preset=source.find("handout", "preset", default=""),
        page=(round(source.page[2] * POINTS_PER_INCH, 1), round(source.page[3] * POINTS_PER_INCH, 1)),
    )
    return theme, Stencils(deck_stencils(source, made), handout_stencils(whole, DEFAULT))


def compile_paper(source: Source, look: str) -> tuple[Paper, HandoutStencils]:
    """One look of the theme's handouts: its room, and what it is printed with."""
    whole = of_look(source, look)
    return paper(whole, look), handout_stencils(whole, look)


def _footer(source: Source) -> Slot:
    """The room at the left of a slide's foot."""
    look = source.require(("deck", "footer"), ("box", "size"))
    left, top, width, height = (side * POINTS_PER_INCH for side in look["box"])
    return Slot(width, height, look["size"], look["size"], 100, left=left, top=top)


def _cells(source: Source) -> Cells:
    """How tables on slides are measured."""
    look = source.require(("deck", "table"), ("row", "least", "matrix", "pad", "large"))
    inches = (look["row"], look["least"], look["matrix"], *look["pad"])
    row, least, matrix, beside, above = (float(length) * POINTS_PER_INCH for length in inches)
    return Cells(row, least, matrix, beside, above, source.get("deck", "optical"), look["large"])


def _unit(source: Source) -> Unit:
    """The unit's own words that the theme states; its logo is found beside the theme. Refuses a logo that is none."""
    unit = unit_of(source.find("unit", default={}))
    if not unit.logo:
        return unit
    logo = source.beside(("unit", "logo"), unit.logo)
    check_logo(source, logo)
    return replace(unit, logo=logo)
