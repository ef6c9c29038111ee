"""A table as python-docx makes it, cut into the pieces that the writer repeats: columns, rows, cells and their merges."""

from __future__ import annotations

import re
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

from builder.model.stencil import Cut

STYLE, BARE = "讲义表格", "讲义版面"
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
LINE = 4
"""Eighths of a point."""
MARGIN = 90
"""Twips between a cell's words and its sides."""
_VALUE = "4242"
"""Stands where the writer puts a number or a word."""
_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


def add_styles(styles: Any, line: str) -> None:
    """The table styles: one with thin lines in the colour `line` (RRGGBB), its cells with a little room; one without either."""
    bare = styles.add_style(BARE, WD_STYLE_TYPE.TABLE)
    bare.element.set(qn("w:styleId"), "JiangyiFrame")
    room, none = _element("tblPr"), _element("tblCellMar")
    for side in ("left", "right"):
        none.append(_element(side, w=0, type="dxa"))
    room.append(none)
    bare.element.append(room)
    style = styles.add_style(STYLE, WD_STYLE_TYPE.TABLE)
    style.element.set(qn("w:styleId"), "JiangyiGrid")
    look = _element("tblPr")
    borders, margins = _element("tblBorders"), _element("tblCellMar")
    for side in SIDES:
        borders.append(_element(side, val="single", sz=LINE, space=0, color=line))
    for side in ("left", "right"):
        margins.append(_element(side, w=MARGIN, type="dxa"))
    look.append(borders)
    look.append(margins)
    style.element.append(look)


def table_cuts(document: Any) -> dict[str, Cut]:
    """The pieces of a table, from one that python-docx makes and takes away again."""
    table = document.add_table(rows=1, cols=1, style=STYLE)
    element = table._tbl
    element.getparent().remove(element)
    column, row = element.tblGrid.gridCol_lst[0], element.tr_lst[0]
    cell = row.tc_lst[0]
    for part in (row, column):
        part.getparent().remove(part)
    for paragraph in list(cell.p_lst):
        cell.remove(paragraph)
    width = cell.get_or_add_tcPr().get_or_add_tcW()
    for name, value in (("w:w", _VALUE), ("w:type", "dxa")):
        width.set(qn(name), value)
    column.set(qn("w:w"), _VALUE)
    row.remove(cell)
    layout = _element("tblLayout", type="fixed")
    element.tblPr.insert_element_before(layout, "w:tblCellMar", "w:tblLook")
    frame = _xml(element).replace("JiangyiGrid", "JiangyiFrame")
    return {
        "table": _at(_xml(element), "<w:tblGrid/>"),
        "frame": _at(frame, "<w:tblGrid/>"),
        "tall": ('<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="', '" w:hRule="exact"/></w:trPr>'),
        "columns": ("<w:tblGrid>", "</w:tblGrid>"),
        "column": _at(_xml(column), _VALUE),
        "row": _inside("cantSplit"),
        "head": _inside("cantSplit", "tblHeader"),
        "cell": ("<w:tc>", "</w:tc>"),
        "look": ("<w:tcPr>", "</w:tcPr>"),
        "width": _at(_xml(width), _VALUE),
        "span": _at(_xml(_element("gridSpan", val=_VALUE)), _VALUE),
        "merge": _at(_xml(_element("vMerge", val=_VALUE)), _VALUE),
    }


def _inside(*flags: str) -> Cut:
    """A row cut where its cells go, with `flags` among its properties."""
    made = _element("tr")
    look = _element("trPr")
    for flag in flags:
        look.append(_element(flag))
    made.append(look)
    return _at(_xml(made), "</w:tr>", keep=True)


def _at(text: str, value: str, keep: bool = False) -> Cut:
    head, found, tail = text.rpartition(value)
    return head, found + tail if keep else tail


def _xml(element: Any) -> str:
    return _NAMESPACES.sub("", etree.tostring(element).decode())


def _element(tag: str, **attributes: object) -> Any:
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element
