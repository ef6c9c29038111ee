"""One of each kind that words on slides are set in: paragraphs by level, runs by role and size, the click that makes a link."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from builder.compile.drawing import SPACES
from builder.compile.marks import around, inside, instead, split
from builder.model.deck import Role
from builder.model.stencil import Cut

LANGUAGE = "zh-CN"
SIDE = 914400
_IDENTITY = 'r:id="'


def specimen(presentation: Any, sizes: tuple[int, ...]) -> Any:
    """A slide with a click, a paragraph of each level, and one for each role and size that a run may have."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    for shape in list(slide.shapes):
        shape._element.getparent().remove(shape._element)
    box = slide.shapes.add_textbox(0, 0, SIDE, SIDE)
    box.click_action.target_slide = presentation.slides[0]
    around(box._element.nvSpPr.cNvPr.find(qn("a:hlinkClick")), "click")
    frame = box.text_frame
    for level in (0, 1):
        paragraph = frame.add_paragraph()
        paragraph.level = level
        run = paragraph.add_run()
        run.text = "·"
        around(paragraph._p, f"paragraph {level}")
        instead(run._r, "words")
    for size in sizes:
        for role in Role:
            paragraph = frame.add_paragraph()
            around(run_of(paragraph, role, size), f"run {role.value} {size}")
    return slide


def run_of(paragraph: Any, role: Role, size: int) -> Any:
    """A run of `role` at `size` pt in `paragraph`, its words marked; a break for BREAK."""
    if role is Role.BREAK:
        paragraph.add_line_break()
        element = paragraph._p.find(qn("a:br"))
        properties = element.find(qn("a:rPr"))
        if properties is None:
            properties = etree.SubElement(element, qn("a:rPr"))
        _speak(properties, size)
        return element
    run = paragraph.add_run()
    run.text = "·"
    properties = run._r.get_or_add_rPr()
    _speak(properties, size)
    if role in (Role.STRONG, Role.ACCENT):
        run.font.bold = True
    for xml in _COLOURS.get(role, ()):
        properties.append(parse_xml(xml))
    inside(run._r.find(qn("a:t")), "words")
    return run._r


def in_chinese(root: Any) -> None:
    """Tells spelling checkers and screen readers the language of all words below `root`."""
    for properties in root.iter("{*}rPr", "{*}defRPr", "{*}endParaRPr"):
        if properties.get("lang"):
            properties.set("lang", LANGUAGE)


def _speak(properties: Any, size: int) -> None:
    """The language of the words, and their size in pt where it is not the layout's own."""
    properties.set("lang", LANGUAGE)
    properties.set("altLang", "en-US")
    if size:
        properties.set("sz", str(size * 100))


_COLOURS = {
    Role.ACCENT: (f'<a:solidFill {SPACES}><a:schemeClr val="accent1"/></a:solidFill>',),
    Role.BLANK: (
        f'<a:solidFill {SPACES}><a:schemeClr val="tx1"/></a:solidFill>',
        f'<a:highlight {SPACES}><a:schemeClr val="accent2"/></a:highlight>',
    ),
}
"""A blank that is open is dark on the ornament colour, which is light in every theme, whatever stands behind."""


def specimens(root: Any) -> tuple[dict[int, Cut], dict[tuple[str, int], Cut], Cut]:
    """Paragraphs by level, runs by role and size, the click."""
    click = ("", "")
    paragraphs: dict[int, Cut] = {}
    runs: dict[tuple[str, int], Cut] = {}
    pieces = split(root)
    for (sign, text), (following, behind) in zip(pieces, [*pieces[1:], ("", "")], strict=True):
        kind, *names = sign.split() or [""]
        cut = (text, behind if following == "words" else "")
        if kind == "paragraph":
            paragraphs[int(names[0])] = cut
        elif kind == "run":
            runs[names[0], int(names[1])] = cut
        elif kind == "click":
            head, _, rest = text.partition(_IDENTITY)
            click = (head + _IDENTITY, rest[rest.index('"') :])
    return paragraphs, runs, click
