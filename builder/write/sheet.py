"""Tables and pictures of slides: what goes into their shapes."""

from __future__ import annotations

from builder.model.deck import Paragraph, Role, Slide
from builder.model.sheet import Box, Edge, Plate, Sheet, SheetCell, SheetRow
from builder.model.stencil import Form
from builder.write.media import QUARTER, link_id
from builder.write.package import escape, filled, said

Pieces = dict[str, Form]
Sides = dict[tuple[Edge, Edge, Edge, Edge], str]

EMU = 12700
"""English metric units in a point."""


def sheet_xml(fill: Sheet | Plate, middle: str, pieces: Pieces) -> str:
    """What stands in the shape of a slot that holds no words: its description, `middle` with its index, all behind that."""
    if isinstance(fill, Sheet):
        return middle + filled(pieces["table"], _table(fill, pieces))
    return escape(fill.alt) + middle + filled(pieces["picture"], _picture(fill, pieces))


def pictured(slide: Slide) -> list[str]:
    """The digests of the pictures on a slide."""
    return [fill.image for fill in slide.fills if isinstance(fill, Plate)]


def _table(sheet: Sheet, pieces: Pieces) -> tuple[str, ...]:
    columns = "".join(filled(pieces["column"], (_emu(width),)) for width in sheet.widths)
    sides: Sides = {}
    rows = "".join([_row(row, sides, pieces) for row in sheet.rows])
    return (*_box(sheet.box), str(int(sheet.heads > 0)), filled(pieces["columns"], (columns,)) + rows)


def _row(row: SheetRow, sides: Sides, pieces: Pieces) -> str:
    return filled(pieces["row"], (_emu(row.height), "".join([_cell(cell, sides, pieces) for cell in row.cells])))


def _cell(cell: SheetCell, sides: Sides, pieces: Pieces) -> str:
    """A cell; `sides` are those of cells before it, for most have the same."""
    part = cell.part.value
    spans = (str(max(1, cell.rows)), str(max(1, cell.columns)), str(int(not cell.columns)), str(int(not cell.rows)))
    words = "".join([_paragraph(paragraph, part, cell.centred, pieces) for paragraph in cell.paragraphs])
    if cell.edges not in sides:
        drawn = [pieces[f"edge {edge.value} {side}"][0] for edge, side in zip(cell.edges, "LRTB", strict=True)]
        sides[cell.edges] = "".join(drawn)
    return filled(pieces[f"cell {part}"], (*spans, words, sides[cell.edges]))


def _paragraph(paragraph: Paragraph, part: str, centred: bool, pieces: Pieces) -> str:
    size = str(paragraph.size * 100)
    runs = [
        filled(pieces[f"run {part} {r.role.value}"], (size, "" if r.role is Role.BREAK else said(r.text)))
        for r in paragraph.runs
    ]
    return filled(pieces["paragraph centre" if centred else "paragraph left"], ("".join(runs),))


def _picture(plate: Plate, pieces: Pieces) -> tuple[str, ...]:
    place = filled(pieces["place"], (str(plate.turn * QUARTER), *_box(plate.box))) if plate.box else ""
    return (link_id(plate.image), *map(str, plate.crop), place)


def _box(box: Box) -> tuple[str, ...]:
    return tuple(map(_emu, box))


def _emu(length: float) -> str:
    return str(round(length * EMU))
