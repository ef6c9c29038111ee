"""One of each kind of thing on a slide, made by python-pptx and cut where words go: shapes, paragraphs, runs, a notes page."""

from __future__ import annotations

import copy
import re
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from builder.compile.drawing import SPACES
from builder.compile.marks import after, before, inside, instead, mark, split
from builder.model.deck import Role, unit_size
from builder.model.stencil import Cut

FOOTER, NUMBER, NOTES = 15, 13, 2
"""Types of placeholders."""
_IDENTITY, _NAME, _INDEX, _SIZE = "424201", "424202", "424203", "424204"
"""Stand in an exemplar's attributes for what each shape or run has of its own."""
_PLAIN_SIZE = 42.0
Kind = tuple[str, str, str, str, str]


def add_shapes(presentation: Any, layout: Any) -> None:
    """A slide of `layout` with one shape of each kind marked: the whole of it, its own attributes, the place of its words."""
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


_KINDS = {1: "title", FOOTER: "footer", NUMBER: "page"}


def _mark_shape(element: Any, kind: str) -> None:
    properties = element.nvSpPr.cNvPr
    properties.set("id", _IDENTITY)
    properties.set("name", _NAME)
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
    before(element, f"shape {kind}")
    after(element, "end")


def shapes_of(root: Any) -> tuple[Cut, dict[str, Kind]]:
    """A slide without its shapes, and the pieces of each kind of shape."""
    pieces = split(root)
    kinds: dict[str, Kind] = {}
    tail = ""
    for (sign, text), (_, behind) in zip(pieces, [*pieces[1:], ("", "")], strict=True):
        if sign.startswith("shape "):
            head = re.split("|".join((_IDENTITY, _NAME, _INDEX)), text)
            kinds[sign[6:]] = (head[0], head[1], head[2], head[3] if len(head) > 3 else "", behind)
        elif sign == "end":
            tail = text
    return (pieces[0][1], tail), kinds


def add_runs(presentation: Any) -> Any:
    """A slide with a paragraph of each level, and for each role a run of its layout's size and one of its own."""
    slide = presentation.slides.add_slide(presentation.slide_layouts[0])
    for shape in list(slide.shapes):
        shape._element.getparent().remove(shape._element)
    frame = slide.shapes.add_textbox(0, 0, 1, 1).text_frame
    for level in (0, 1):
        paragraph = frame.add_paragraph()
        paragraph.level = level
        run = paragraph.add_run()
        run.text = "·"
        _mark_around(paragraph._p, f"paragraph {level}")
        instead(run._r, "words")
    for role in Role:
        for size in (0.0, _PLAIN_SIZE):
            paragraph = frame.add_paragraph()
            _mark_around(_run(paragraph, role, size), f"run {role.value} {'sized' if size else 'plain'}")
    return slide


def runs_of(root: Any, sizes: tuple[int, ...]) -> tuple[dict[int, Cut], dict[tuple[str, int], Cut]]:
    """The paragraphs by level; the runs by role and size in pt, 0 being that of the layout."""
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
    runs = {(role, 0): cut for role, cut in plain.items()}
    for role, (head, tail) in sized.items():
        opening, closing = head.split(_SIZE)
        runs |= {(role, size): (f"{opening}{_hundredths(role, size)}{closing}", tail) for size in sizes if size}
    opening, closing = sized[Role.UNIT.value]
    runs[Role.UNIT.value, 0] = (opening.replace(_SIZE, str(_hundredths(Role.UNIT.value, 0))), closing)
    return paragraphs, runs


def _hundredths(role: str, size: int) -> int:
    """The size of a run of `role` in a paragraph of `size`, in hundredths of a point."""
    return 100 * (unit_size(size) if role == Role.UNIT.value else size)


def _mark_around(element: Any, name: str) -> None:
    before(element, name)
    after(element, "end")


def _run(paragraph: Any, role: Role, size: float) -> Any:
    """A run of `role` in `paragraph`, its words marked; a break for BREAK. A size other than 0 is marked too."""
    if role is Role.BREAK:
        paragraph.add_line_break()
        element = paragraph._p.find(qn("a:br"))
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
    properties.set("lang", "zh-CN")
    properties.set("altLang", "en-US")
    if size:
        properties.set("sz", _SIZE)
    for xml in _COLOURS.get(role, ()):
        properties.append(parse_xml(xml))
    return element


_COLOURS = {
    Role.ACCENT: (f'<a:solidFill {SPACES}><a:schemeClr val="accent1"/></a:solidFill>',),
    Role.BLANK: (
        f'<a:solidFill {SPACES}><a:schemeClr val="tx1"/></a:solidFill>',
        f'<a:highlight {SPACES}><a:schemeClr val="accent2"/></a:highlight>',
    ),
}
"""A blank that is open is dark on the ornament colour, which is light in every theme, whatever stands behind."""


def add_notes(slide: Any) -> Any:
    """The notes page of `slide`, marked."""
    notes = slide.notes_slide
    master = notes.part.notes_master
    _lay_notes(master)
    for shape in notes.placeholders:
        kind = int(shape.placeholder_format.type)
        if kind == NOTES:
            paragraph = shape.text_frame.paragraphs[0]
            for role in Role:
                if role is not Role.BREAK:
                    _mark_around(_run(paragraph, role, 0), f"run {role.value}")
            _mark_around(paragraph._p, "paragraph")
        elif kind == NUMBER:
            number = next(other for other in master.placeholders if other.placeholder_format.type == NUMBER)
            shape._element.append(copy.deepcopy(number._element.txBody))
    return notes.element


def notes_of(root: Any) -> tuple[Cut, Cut, dict[str, Cut]]:
    """A notes page, a paragraph of it, its runs by role."""
    pieces = split(root)
    runs: dict[str, Cut] = {}
    opening = next(text for sign, text in pieces if sign == "paragraph")
    for n, (sign, text) in enumerate(pieces):
        if sign.startswith("run "):
            runs[sign[4:]] = (text, pieces[n + 1][1])
    ends = [text for sign, text in pieces if sign == "end"]
    return (pieces[0][1], ends[-1]), (opening, ends[-2]), runs


def _lay_notes(master: Any) -> None:
    """A4: the slide on top, the words below it, the number at the foot; other placeholders go."""
    boxes = {
        101: (720000, 720000, 6120310, 3442675),
        NOTES: (720000, 4400000, 6120310, 5500000),
        NUMBER: (5760310, 10050000, 1080000, 400000),
    }
    for shape in list(master.placeholders):
        kind = int(shape.placeholder_format.type)
        if kind not in boxes:
            shape._element.getparent().remove(shape._element)
            continue
        shape.left, shape.top, shape.width, shape.height = boxes[kind]
