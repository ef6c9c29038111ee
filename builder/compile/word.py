"""One look of a theme as a Word style: fonts, size, colour, lines and indents, and nothing of the library's template."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from builder.compile.scheme import colour
from builder.compile.source import Source

ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
THEMED = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
LATIN = "Times New Roman"
LOOK = ("han", "size", "line")
"""What every style states."""
EDGES = {"top": "rule", "left": "box", "bottom": "under", "right": "box"}
"""The sides of a paragraph that may have a line, in the order of the format, each with the key that draws it."""
FORMS = {"single": "single", "thick-thin": "thickThinSmallGap", "thin-thick": "thinThickSmallGap"}
FLAGS = {"keep": "keep_with_next", "whole": "keep_together", "fresh": "page_break_before"}
INDENTS = {"indent": "first_line_indent", "left": "left_indent", "right": "right_indent"}
CHARACTERS = {"indent": "firstLineChars", "left": "leftChars", "right": "rightChars"}
BEHIND_COLOUR = tuple(f"w:{tag}" for tag in "spacing w kern position sz szCs highlight u effect shd lang".split())
BEHIND_BORDER = tuple(f"w:{tag}" for tag in "shd tabs kinsoku overflowPunct spacing ind jc outlineLvl".split())


def set_style(style: Any, look: dict[str, Any], source: Source) -> None:
    """All of a paragraph style's look."""
    _emptied(style.element)
    set_characters(style, look, source)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.get("before", 0)), Pt(look.get("after", 0))
    # an exact line would cut a picture off
    form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if look.get("grows") else WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(look["line"])
    form.alignment = ALIGNED[look.get("align", "left")]
    form.widow_control = look.get("widow", True)
    if look.get("leader"):
        form.tab_stops.add_tab_stop(Pt(look["tab"]), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    for key, flag in FLAGS.items():
        if look.get(key):
            setattr(form, flag, True)
    properties = style.element.pPr
    for side, name in INDENTS.items():  # twips for LibreOffice, characters for Word
        characters = look.get(side, 0)
        if characters or side == "indent":
            setattr(form, name, Pt((look["size"] + look.get("track", 0)) * characters))
            properties.find(qn("w:ind")).set(qn(f"w:{CHARACTERS[side]}"), str(round(characters * 100)))
    # LibreOffice 7.4 loses hanging marks of justified text; it reads this flag the other way round, Word's default is on
    properties.insert_element_before(element("overflowPunct", val=1), "w:spacing")
    if look.get("fill"):
        properties.insert_element_before(ground(look["fill"], source), *BEHIND_BORDER[1:])
    if look.get("inset") and look.get("fill"):
        form.left_indent = form.right_indent = Pt(look["inset"])
        properties.insert_element_before(_inset(look, source), *BEHIND_BORDER)
    elif any(map(look.get, EDGES.values())):
        properties.insert_element_before(_borders(look, source), *BEHIND_BORDER)


def set_characters(style: Any, look: dict[str, Any], source: Source) -> None:
    """What of a look is the characters' own: fonts, weight, tracking, colour."""
    properties = style.element.get_or_add_rPr()
    if look.get("han"):
        fonts(properties, look["han"], look.get("latin", LATIN))
    if "size" in look:
        style.font.size = Pt(look["size"])
    if "bold" in look:
        style.font.bold = look["bold"]
    if look.get("track"):
        properties.insert_element_before(element("spacing", val=round(look["track"] * 20)), *BEHIND_COLOUR[1:])
    if look.get("role"):
        _colour(properties, look["role"], source)


def fonts(properties: Any, han: str, latin: str) -> None:
    """The fonts of a style, by their names."""
    names = properties.get_or_add_rFonts()
    names.attrib.clear()  # theme attributes would win over the names
    for name, face in (("ascii", latin), ("hAnsi", latin), ("cs", latin), ("eastAsia", han)):
        names.set(qn(f"w:{name}"), face)
    names.set(qn("w:hint"), "eastAsia")  # “ ” — … from the Chinese font


def themed(role: str) -> str:
    """A role by the name that Word's own attributes use."""
    return THEMED.get(role, role)


def element(tag: str, **attributes: object) -> Any:
    """An element of Word's namespace."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def _emptied(style: Any) -> None:
    """Nothing left of what the library's own template says, but the level in the outline."""
    for name in ("w:pPr", "w:rPr"):
        old = style.find(qn(name))
        level = old.find(qn("w:outlineLvl")) if old is not None else None
        if old is not None:
            style.remove(old)
        if level is not None:
            style.get_or_add_pPr().append(level)


def _colour(properties: Any, role: str, source: Source) -> None:
    made = element("color", val=colour(source, role), themeColor=themed(role))
    properties.insert_element_before(made, *BEHIND_COLOUR)


def _borders(look: dict[str, Any], source: Source) -> Any:
    """Lines above and below a paragraph, in the colour of its edge, else of its words."""
    edge = look.get("edge") or look.get("role", "dk1")
    themed_ = {} if edge.startswith("#") else {"themeColor": themed(edge)}
    paint = {"color": edge[1:].upper() if edge.startswith("#") else colour(source, edge), **themed_}
    form = FORMS[look.get("lines", "single")]
    borders = element("pBdr")
    for side, key in EDGES.items():
        width = look.get("box") or look.get(key)
        if width:
            borders.append(element(side, val=form, sz=round(width * 8), space=0 if look.get("box") else 1, **paint))
    return borders


def _inset(look: dict[str, Any], source: Source) -> Any:
    """Lines of the field's own colour beside the words, so that it reaches beyond them by as much as they are set in."""
    paint = {"color": colour(source, look["fill"]), "themeColor": themed(look["fill"])}
    borders = element("pBdr")
    for side in ("left", "right"):
        borders.append(element(side, val="single", sz=4, space=look["inset"], **paint))
    return borders


def ground(role: str, source: Source) -> Any:
    """A field of colour behind words."""
    return element("shd", val="clear", color="auto", fill=colour(source, role), themeFill=themed(role))
