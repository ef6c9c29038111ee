"""One of each kind of thing on a slide, made by python-pptx and cut where words go: shapes, paragraphs, runs, a click."""

from __future__ import annotations

import copy
import re
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from builder.compile.drawing import SPACES
from builder.compile.marks import around, inside, instead, mark, split
from builder.compile.scheme import scheme
from builder.model.deck import SCALED, Role
from builder.model.stencil import Cut, Kind

FOOTER, NUMBER = 15, 13
"""Types of placeholders."""
_IDENTITY, _NAME, _INDEX, _SIZE = "424201", "424202", "424203", "424204"
"""Stand in an exemplar's attributes for what each shape or run has of its own."""
_PLAIN_SIZE = 42.0
_RELATION = 'r:id="'
LANGUAGE = "zh-CN"


def add_shapes(presentation: Any, layout: Any) -> Any:
    """A slide of `layout` with one shape of each kind marked: the whole of it, its own attributes, the places of a click and of its words."""
    slide = presentation.slides.add_slide(layout)
    for shape in layout.placeholders:
        if shape.placeholder_format.type in (FOOTER, NUMBER):  # python-pptx does not copy these
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    seen: set[str] = set()
    for shape in list(slide.placeholders):
        kind = _KINDS.get(int(shape.placeholder_format.type), "body")
        if kind in seen:
            shape._element.getparent().remove(shape._element)
            continue
        seen.add(kind)
        _mark_shape(shape._element, kind)
    return slide


_KINDS = {1: "title", FOOTER: "footer", NUMBER: "page"}


def _mark_shape(element: Any, kind: str) -> None:
    properties = element.nvSpPr.cNvPr
    properties.set("id", _IDENTITY)
    properties.set("name", _NAME)
    properties.append(mark("click"))
    if kind == "body":
        element.nvSpPr.nvPr.find(qn("p:ph")).set("idx", _INDEX)
    for style in element.iter(qn("a:lstStyle"), qn("p:spPr")):
        inside(style, "")
        style.remove(style[0])
    number = element.find(f".//{qn('a:fld')}/{qn('a:t')}")
    if number is not None:
        inside(number, "words")
    else:
        for paragraph in element.txBody.findall(qn("a:p")):
            element.txBody.remove(paragraph)
        element.txBody.append(mark("words"))
    around(element, f"shape {kind}")


def shapes_of(root: Any) -> tuple[Cut, dict[str, Kind]]:
    """A slide without its shapes, and the pieces of each kind of shape."""
    pieces = split(root)
    kinds: dict[str, Kind] = {}
    tail = ""
    for n, (sign, text) in enumerate(pieces):
        if sign.startswith("shape "):
            to_id, to_name, to_click = re.split(f"{_IDENTITY}|{_NAME}", text)
            to_index, _, to_words = pieces[n + 1][1].partition(_INDEX)
            kinds[sign[6:]] = (to_id, to_name, to_click, to_index, to_words, pieces[n + 2][1])
        elif sign == "end":
            tail = text
    return (pieces[0][1], tail), kinds


def add_runs(presentation: Any, stress: str) -> Any:
    """A slide with a click, a paragraph of each level, and for each role a run of its layout's size and one of its own; key phrases have the colour `stress`."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    for shape in list(slide.shapes):
        shape._element.getparent().remove(shape._element)
    box = slide.shapes.add_textbox(0, 0, 1, 1)
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
    for role in Role:
        for size in (0.0, _PLAIN_SIZE):
            paragraph = frame.add_paragraph()
            around(run_of(paragraph, role, size, stress), f"run {role.value} {'sized' if size else 'plain'}")
    return slide


def runs_of(root: Any, sizes: tuple[int, ...]) -> tuple[dict[int, Cut], dict[tuple[str, int], Cut], Cut]:
    """The paragraphs by level; the runs by role and size in pt, 0 being that of the layout; the click."""
    click = ("", "")
    paragraphs: dict[int, Cut] = {}
    plain: dict[str, Cut] = {}
    sized: dict[str, Cut] = {}
    pieces = split(root)
    for (sign, text), (following, behind) in zip(pieces, [*pieces[1:], ("", "")], strict=True):
        kind, *names = sign.split() or [""]
        cut = (text, behind if following == "words" else "")
        if kind == "paragraph":
            paragraphs[int(names[0])] = cut
        elif kind == "run":
            (sized if names[1] == "sized" else plain)[names[0]] = cut
        elif kind == "click":
            head, _, rest = text.partition(_RELATION)
            click = (head + _RELATION, rest[rest.index('"') :])
    return paragraphs, _sized(plain, sized, sizes), click


def _sized(plain: dict[str, Cut], sized: dict[str, Cut], sizes: tuple[int, ...]) -> dict[tuple[str, int], Cut]:
    """Runs by role and size, from one of each role in its layout's size and one whose size is marked."""
    runs = {(role, 0): cut for role, cut in plain.items()}
    for role, (head, tail) in sized.items():
        opening, closing = head.split(_SIZE)
        runs |= {(role, size): (f"{opening}{_hundredths(role, size)}{closing}", tail) for size in sizes if size}
    for scaled in SCALED:
        opening, closing = sized[scaled.value]
        runs[scaled.value, 0] = (opening.replace(_SIZE, str(_hundredths(scaled.value, 0))), closing)
    return runs


def _hundredths(role: str, size: int) -> int:
    """The size of a run of `role` in a paragraph of `size`, in hundredths of a point."""
    return 100 * (SCALED[Role(role)](size) if Role(role) in SCALED else size)


def run_of(paragraph: Any, role: Role, size: float, stress: str = "accent1") -> Any:
    """A run of `role` in `paragraph`, its words marked; a break for BREAK. A size other than 0 is marked too. `stress` is the colour of key phrases."""
    if role is Role.BREAK:
        paragraph.add_line_break()
        element = paragraph._p.findall(qn("a:br"))[-1]
        properties = element.find(qn("a:rPr"))
        if properties is None:
            properties = etree.SubElement(element, qn("a:rPr"))
    else:
        run = paragraph.add_run()
        run.text = "·"
        element, properties = run._r, run._r.get_or_add_rPr()
        if size:
            run.font.size = Pt(size)
        if role in (Role.STRONG, Role.ACCENT):
            run.font.bold = True
        inside(element.find(qn("a:t")), "words")
    properties.set("lang", LANGUAGE)
    properties.set("altLang", "en-US")
    if size:
        properties.set("sz", _SIZE)
    for xml in _COLOURS.get(role, ()):
        properties.append(parse_xml(xml.format(stress=scheme(stress))))
    return element


def in_chinese(root: Any) -> None:
    """Tells spelling checkers and screen readers the language of all words below `root`."""
    for properties in root.iter("{*}rPr", "{*}defRPr", "{*}endParaRPr"):
        if properties.get("lang"):
            properties.set("lang", LANGUAGE)


_COLOURS = {
    Role.ACCENT: (f"<a:solidFill {SPACES}>{{stress}}</a:solidFill>",),
    Role.BLANK: (
        f'<a:solidFill {SPACES}><a:schemeClr val="tx1"/></a:solidFill>',
        f'<a:highlight {SPACES}><a:schemeClr val="accent2"/></a:highlight>',
    ),
}
"""A blank that is open is dark on the ornament colour, which is light in every theme, whatever stands behind."""
