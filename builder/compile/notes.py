"""The notes page: the paragraph that tells how long, the speech's own paragraphs below it."""

from __future__ import annotations

import copy
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from builder.compile.drawing import SPACES
from builder.compile.marks import around, split
from builder.compile.specimen import in_chinese, run_of
from builder.model.deck import Role
from builder.model.stencil import Cut

A4_WIDTH, A4_HEIGHT = 7560310, 10692130
"""The notes page, in EMU."""
NOTE_NAMES = {101: "幻灯片图像", 2: "备注", 13: "页码"}
"""What people see of the placeholders of a notes page, by their type."""

_LIGHTER = '<a:schemeClr val="tx1"><a:lumMod val="{}000"/><a:lumOff val="{}000"/></a:schemeClr>'
_QUIET = f"<a:solidFill {SPACES}>{_LIGHTER.format(65, 35)}</a:solidFill>"
_GROUND = f"<a:highlight {SPACES}>{_LIGHTER.format(25, 75)}</a:highlight>"
"""Words that are not spoken, and the ground of an open blank. LibreOffice takes every other colour of a scheme for black there."""


def notes_page(slide: Any) -> Any:
    """The notes page of `slide`, marked."""
    page = slide.notes_slide
    master = page.part.notes_master
    _lay(master)
    for shape in page.placeholders:
        kind = int(shape.placeholder_format.type)
        shape.name = NOTE_NAMES[kind]
        if kind == 2:
            frame = shape.text_frame
            _pace(frame.paragraphs[0])
            _spoken(frame.add_paragraph())
        elif kind == 13:
            number = next(other for other in master.placeholders if other.placeholder_format.type == 13)
            shape._element.append(copy.deepcopy(number._element.txBody))
    return page.element


def _pace(paragraph: Any) -> None:
    """The paragraph above the notes: quiet, for it is not spoken."""
    _flush(paragraph)
    run = run_of(paragraph, Role.PLAIN, 0)
    run.rPr.append(parse_xml(_QUIET))
    around(paragraph._p, "pace")


def _spoken(paragraph: Any) -> None:
    """A paragraph of the speech, with a run of each role."""
    _flush(paragraph)
    for role in Role:
        if role is not Role.BREAK:
            run = run_of(paragraph, role, 0)
            for ground in run.iter(qn("a:highlight")):
                ground.getparent().replace(ground, parse_xml(_GROUND))
            around(run, f"run {role.value}")
    around(paragraph._p, "paragraph")


def _flush(paragraph: Any) -> None:
    """No indent, as the master has it: LibreOffice goes by a hanging one of its own where a paragraph states none."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")


def _lay(master: Any) -> None:
    """A4: the slide on top, the words below it, the number at the foot; other placeholders go."""
    boxes = {
        101: (720000, 720000, 6120310, 3442675),
        2: (720000, 4400000, 6120310, 5500000),
        13: (5760310, 10050000, 1080000, 400000),
    }
    for shape in list(master.placeholders):
        kind = int(shape.placeholder_format.type)
        if kind not in boxes:
            shape._element.getparent().remove(shape._element)
            continue
        shape.name = NOTE_NAMES[kind]
        shape.left, shape.top, shape.width, shape.height = boxes[kind]
    in_chinese(master.element)


def notes_cuts(root: Any) -> tuple[Cut, Cut, Cut, dict[str, Cut]]:
    """The notes page, the paragraph above the notes, a paragraph, runs by role."""
    pieces = split(root)
    runs: dict[str, Cut] = {}
    opening = next(text for sign, text in pieces if sign == "paragraph")
    for n, (sign, text) in enumerate(pieces):
        if sign.startswith("run "):
            runs[sign[4:]] = (text, pieces[n + 1][1])
    ends = [text for sign, text in pieces if sign == "end"]
    pace = (pieces[1][1], pieces[2][1])
    return (pieces[0][1], ends[-1]), pace, (opening, ends[-2]), runs
