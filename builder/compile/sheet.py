"""Tables and pictures of slides, from those that python-pptx puts into their placeholders, cut into what the writer repeats."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from builder.compile.drawing import SPACES
from builder.compile.marks import form, inside, mark, value
from builder.compile.picture import dot
from builder.compile.scheme import scheme
from builder.compile.source import Source
from builder.compile.specimen import run_of
from builder.model.deck import Role
from builder.model.sheet import Edge, Part
from builder.model.stencil import Form, Kind

KEYS = ("deck", "table")
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""Office's own name for a table without style and lines: cells bring theirs."""
ROLES = (Role.PLAIN, Role.BLANK, Role.BREAK)
"""What stands in cells."""
PITCH = 0.9
"""Of a font's own line pitch: one of 1.45 em, the tallest that programs fall back on, stands in rows measured by 1.32."""
EMU_PER_POINT = 12700
SIDES = ("L", "R", "T", "B")
ALIGNED = {"left": PP_ALIGN.LEFT, "centre": PP_ALIGN.CENTER}


def table_marked(shape: Any) -> Any:
    """A table in its placeholder: marked are its box, whether its first row is a head, its columns and rows."""
    frame = shape.insert_table(1, 1)._element
    place, table = frame.find(qn("p:xfrm")), frame.find(f".//{qn('a:tbl')}")
    value(place.find(qn("a:off")), "x", "y")
    value(place.find(qn("a:ext")), "cx", "cy")
    look = table.tblPr
    look.attrib.clear()
    look.set("firstCol", "1")
    value(look, "firstRow")
    look.find(qn("a:tableStyleId")).text = NO_STYLE
    inside(table, "rows")
    table.insert(0, look)
    return frame


def picture_marked(shape: Any) -> Any:
    """A picture in its placeholder: marked are its words, its relationship, its crop, and a place of its own."""
    picture = shape.insert_picture(BytesIO(dot()))._element
    value(picture.find(f".//{qn('a:blip')}"), qn("r:embed"))
    crop = picture.find(f".//{qn('a:srcRect')}")
    crop.attrib.clear()
    value(crop, "l", "t", "r", "b")
    inside(picture.spPr, "place")
    return picture


_MARKED = {PP_PLACEHOLDER.TABLE: ("table", table_marked), PP_PLACEHOLDER.PICTURE: ("picture", picture_marked)}
"""What stands in a placeholder that holds no words."""


def sheet_kinds(slide: Any) -> tuple[dict[str, Kind], dict[str, Form]]:
    """The shapes in those placeholders of `slide` that hold no words: up to what is in them; and what is in them."""
    kinds: dict[str, Kind] = {}
    pieces: dict[str, Form] = {}
    for shape in list(slide.placeholders):
        if shape.placeholder_format.type not in _MARKED:
            continue
        key, marked = _MARKED[shape.placeholder_format.type]
        element = marked(shape)
        value(element.xpath("*[1]/p:cNvPr")[0], "id", "name", "descr")
        value(element.xpath("*[1]/p:nvPr/p:ph")[0], "idx")
        to_id, to_name, to_words, to_index, behind, *others = form(element)
        kinds[key] = (to_id, to_name, to_words, to_index, behind, "")
        pieces[key] = ("", *others)
    return kinds, pieces


def sheet_pieces(slide: Any, source: Source) -> dict[str, Form]:
    """The pieces of tables and pictures, from a table that python-pptx makes on `slide` and takes away again."""
    frame = slide.shapes.add_table(1, len(Part), 0, 0, Inches(1), Inches(1))
    frame._element.getparent().remove(frame._element)
    table = frame.table._tbl
    cells = dict(zip(Part, frame.table.rows[0].cells, strict=True))
    pieces: dict[str, Form] = {}
    for part, cell in cells.items():
        pieces |= _words(cell, part, source)
        pieces[f"cell {part.value}"] = _cell(cell, part, source)
    for edge in Edge:
        pieces |= {f"edge {edge.value} {side}": (_edge(edge, side, source),) for side in SIDES}
    column, row = table.tblGrid.gridCol_lst[0], table.tr_lst[0]
    value(column, "w")
    value(row, "h")
    inside(row, "cells")
    frame_of_columns = ("<a:tblGrid>", "</a:tblGrid>")
    return {**pieces, "columns": frame_of_columns, "column": form(column), "row": form(row), "place": _place()}


def _words(cell: Any, part: Part, source: Source) -> dict[str, Form]:
    """The runs of a cell of this part by role, cut for size and words; and its paragraphs by where they stand."""
    frame = cell.text_frame
    pieces = {f"run {part.value} {r.value}": form(_run(frame.paragraphs[0], part, r, source)) for r in ROLES}
    for name, align in ALIGNED.items():
        paragraph = frame.add_paragraph()
        paragraph.alignment = align
        paragraph.line_spacing, paragraph.space_before, paragraph.space_after = PITCH, Pt(0), Pt(0)
        _plain(paragraph._p.pPr)
        paragraph._p.append(mark("runs"))
        pieces[f"paragraph {name}"] = form(paragraph._p)
    return pieces


def _plain(properties: Any) -> None:
    """No bullet, no indent: LibreOffice gives cells those of the master's body."""
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(parse_xml(f"<a:buNone {SPACES}/>"))


def _run(paragraph: Any, part: Part, role: Role, source: Source) -> Any:
    made = run_of(paragraph, role, 0)
    look = source.require((*KEYS, "cells", part.value), ("role", "bold"))
    properties = made.find(qn("a:rPr"))
    value(properties, "sz")
    properties.set("b", str(int(look["bold"])))
    if role is Role.PLAIN:
        properties.append(parse_xml(_fill(scheme(look["role"]))))
    for script in ("latin", "ea"):
        face = "lt" if script == "latin" else script
        properties.append(parse_xml(f'<a:{script} {SPACES} typeface="+mn-{face}"/>'))
    return made


def _cell(cell: Any, part: Part, source: Source) -> Form:
    """A cell of this part, cut for the rows and columns it spans, whether it is merged, its paragraphs and its sides."""
    beside, above = source.get(*KEYS, "pad")
    cell.margin_left = cell.margin_right = Inches(beside)
    cell.margin_top = cell.margin_bottom = Inches(above)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    element = cell._tc
    value(element, "rowSpan", "gridSpan", "hMerge", "vMerge")
    for paragraph in element.txBody.p_lst:
        element.txBody.remove(paragraph)
    element.txBody.append(mark("paragraphs"))
    fill = source.get(*KEYS, "cells", part.value, "fill")
    element.tcPr.append(mark("edges"))
    element.tcPr.append(parse_xml(_fill(scheme(fill)) if fill else f"<a:noFill {SPACES}/>"))
    return form(element)


def _fill(colour: str) -> str:
    return f"<a:solidFill {SPACES}>{colour}</a:solidFill>"


def _edge(edge: Edge, side: str, source: Source) -> str:
    """A line on one side of a cell, as wide and in the role that the theme says; or none."""
    line = [] if edge is Edge.NONE else source.get(*KEYS, "lines", edge.value)
    if not line:
        return f'<a:ln{side} w="0"><a:noFill/></a:ln{side}>'
    role, weight = line
    return (
        f'<a:ln{side} w="{round(weight * EMU_PER_POINT)}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>'
        f'{scheme(role)}</a:solidFill><a:prstDash val="solid"/></a:ln{side}>'
    )


def _place() -> Form:
    """Where a picture stands that does not fill its placeholder, cut for its turn and its box."""
    place = parse_xml(f"<a:xfrm {SPACES}><a:off/><a:ext/></a:xfrm>")
    value(place, "rot")
    value(place[0], "x", "y")
    value(place[1], "cx", "cy")
    return form(place)
