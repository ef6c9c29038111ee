"""Runs of slides and notes as python-pptx makes them: one for each role and size, its words marked."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from builder.compile.drawing import SPACES
from builder.compile.marks import inside
from builder.model.deck import Role


def fill_xml(role: str) -> str:
    """A fill in the colour that the master's map calls `role`."""
    return f'<a:solidFill {SPACES}><a:schemeClr val="{role}"/></a:solidFill>'


COLOURS = {
    Role.ACCENT: (fill_xml("accent1"),),
    Role.BLANK: (fill_xml("tx1"), f'<a:highlight {SPACES}><a:schemeClr val="accent2"/></a:highlight>'),
}
"""A blank that is open is dark on the ornament colour, which is light in every theme, whatever stands behind."""


def run(paragraph: Any, role: Role, size: int) -> Any:
    """A run of `role` at `size` pt (0: the slot's own) in `paragraph`, its words marked; a break for BREAK."""
    if role is Role.BREAK:
        paragraph.add_line_break()
        element = paragraph._p.findall(qn("a:br"))[-1]
        properties = element.find(qn("a:rPr"))
        if properties is None:
            properties = etree.SubElement(element, qn("a:rPr"))
        properties.set("lang", "zh-CN")
        properties.set("altLang", "en-US")
        if size:
            properties.set("sz", str(size * 100))
        return element
    made = paragraph.add_run()
    made.text = "·"
    properties = made._r.get_or_add_rPr()
    properties.set("lang", "zh-CN")
    properties.set("altLang", "en-US")
    if size:
        made.font.size = Pt(size)
    if role in (Role.STRONG, Role.ACCENT):
        made.font.bold = True
    for xml in COLOURS.get(role, ()):
        properties.append(parse_xml(xml))
    inside(made._r.find(qn("a:t")), "words")
    return made._r
