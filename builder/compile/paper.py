"""The page of a handout: its size and margins, what stands on top and at the foot of it, and the room it offers."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from builder.compile.schema import WORDS
from builder.compile.source import Source, merged
from builder.compile.word import LOOK, element, set_style
from builder.model.handout import Style
from builder.model.theme import Paper, Slot
from builder.toml import Table
from builder.value import replace

A4 = (210, 297)
SIZE = "size"
"""The key of a look's page, A4 where it states none."""
MM_PER_POINT = 25.4 / 72
TITLE_LINES = 3
ASIDE, EDGE = 2, 3
"""Millimetres between the text and what stands in its margin, and between that and the edge, where printers do not print."""
NARROWEST = 18
"""A margin of less has no room for the number of a slide: none is cited then."""
SIGN = "·"
"""Stands in a header for its words."""
NORMED = "official"
"""The look that goes by GB/T 9704: every page filled to its last line, every paragraph two characters in, its other lines not at all."""
LIKE: tuple[tuple[Style, Style, Table], ...] = (
    (Style.BODY, Style.BODY_HELD, {"keep": True}),
    (Style.BODY_ON, Style.BODY_ON_HELD, {"keep": True}),
    (Style.BODY, Style.ATTACHED, {"left": 3, "align": "left"}),
    (Style.TABLE, Style.TABLE_LEFT, {"align": "left"}),
)
"""A style, another that looks like it, and what that has besides."""
ALONE = ("speech_text", NORMED)
"""Looks that are stated in full. Every other is as the speech text is, but for what it states itself."""
NUMBERS = {"n": ("", " PAGE ", ""), "— n —": ("— ", " PAGE ", " —"), "n / N": ("", " PAGE ", " / ", " NUMPAGES ", "")}
"""A page number by its form: words and fields, by turns."""


def of_look(source: Source, look: str) -> Source:
    """`source` with the look's settings complete."""
    own = source.get("handout", look) if look in ALONE else _over_speech_text(source, look)
    known = own["styles"]
    alike = {like.value: merged(known[of.value], besides) for of, like, besides in LIKE if of.value in known}
    if look == NORMED:
        alike |= dict.fromkeys((Style.BODY_HELD.value, Style.ATTACHED.value), known[Style.BODY.value])
    whole = {**own, "styles": merged(alike, known)}
    return replace(source, table={**source.table, "handout": {**source.get("handout"), look: whole}})


def _over_speech_text(source: Source, look: str) -> Table:
    return merged(source.get("handout", "speech_text"), source.find("handout", look, default={}))


def paper(source: Source, look: str) -> Paper:
    """What a planner must know of the pages of `look`."""
    margins = source.require(("handout", look, "margins"), ("top", "bottom", "left", "right"))
    width = text_width(source, look)
    height = (page_of(source, look)[1] - margins["top"] - margins["bottom"]) / MM_PER_POINT
    styles = {name: _measures(style) for name, style in source.get("handout", look, "styles").items()}
    head = source.require(("handout", look, "styles", "title"), ("size",))
    size = round(head["size"])
    title = Slot(width - 2 * head.get("inset", 0), TITLE_LINES * size * 1.4, size, size, 100)
    words = source.require(("handout", look, "words"), WORDS[look])
    refs = source.find("handout", look, "refs", default=True) and _margin(source, look) >= NARROWEST
    return Paper(look, width, height, title, styles, words, refs)


def text_width(source: Source, look: str) -> float:
    """How wide the text is, in pt."""
    margins = source.require(("handout", look, "margins"), ("left", "right"))
    return float((page_of(source, look)[0] - margins["left"] - margins["right"]) / MM_PER_POINT)


def margin_place(source: Source, look: str) -> Any:
    """Where in the right margin a slide's number stands, beside the first line of the paragraph that follows: Word's own frame."""
    room = _margin(source, look)
    left, width = page_of(source, look)[0] - room + ASIDE, room - ASIDE - EDGE
    place = {"wrap": "around", "vAnchor": "text", "hAnchor": "page", "x": _twips(left), "y": 1}
    return element("framePr", w=_twips(max(width, ASIDE)), hSpace=0, **place)


def _margin(source: Source, look: str) -> float:
    """The room at the right of the text, in millimetres; of mirrored pages on the narrower side."""
    margins = source.require(("handout", look, "margins"), ("left", "right"))
    mirrored = source.find("handout", look, "mirrored", default=False)
    return float(min(margins["left"], margins["right"]) if mirrored else margins["right"])


def _twips(millimetres: float) -> int:
    return round(millimetres / MM_PER_POINT * 20)


def page_of(source: Source, look: str) -> tuple[float, float]:
    """Width and height of a page, in millimetres."""
    width, height = source.find("handout", look, SIZE, default=A4)
    return width, height


def _measures(style: dict[str, Any]) -> tuple[float, ...]:
    numbers = (style.get(key, 0) for key in ("size", "line", "indent", "before", "after", "track", "left", "right"))
    flags = (style.get(key, key == "widow") for key in ("keep", "widow", "whole", "fresh"))
    return (*map(float, numbers), *map(float, flags))


def set_page(document: Any, source: Source, look: str) -> None:
    """The look's page and margins; no document grid (LibreOffice and Word differ on it)."""
    section = document.sections[0]
    width, height = page_of(source, look)
    section.page_width, section.page_height = Mm(width), Mm(height)
    margins = source.require(("handout", look, "margins"), ("top", "bottom", "left", "right", "footer", "header"))
    for side in ("top", "bottom", "left", "right"):
        setattr(section, f"{side}_margin", Mm(margins[side]))
    section.footer_distance, section.header_distance = Mm(margins["footer"]), Mm(margins["header"])
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is not None:
        section._sectPr.remove(grid)
    section._sectPr.attrib.clear()  # the revision marks of the template's author
    _settings(document, source.find("handout", look, "mirrored", default=False))


def _settings(document: Any, mirrored: bool) -> None:
    settings = document.settings.element
    spacing = settings.find(qn("w:characterSpacingControl"))
    if spacing is not None:
        spacing.set(qn("w:val"), "compressPunctuation")
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    if mirrored:
        settings.find(qn("w:zoom")).addnext(element("mirrorMargins"))


def set_header(document: Any, source: Source, look: str) -> None:
    """A line on top of each page, whose words each handout brings."""
    style = source.require(("handout", look, "header"), LOOK[:2])
    set_style(document.styles["Header"], {"line": style["size"] + 4, **style}, source)
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].style = document.styles["Header"]
    header.paragraphs[0].add_run(SIGN)
    if document.settings.odd_and_even_pages_header_footer:
        even = document.sections[0].even_page_header
        even.is_linked_to_previous = False
        even.paragraphs[0].style = document.styles["Header"]


def set_footer(document: Any, source: Source, look: str) -> None:
    """The page number: centred, or one character in from the outer edge of odd and even pages."""
    style = source.require(("handout", look, "page"), LOOK[:2])
    outer = style.get("align") == "outer"
    aligned = {"align": "right" if outer else "centre"}
    set_style(document.styles["Footer"], {"line": style["size"] + 4, **style, **aligned}, source)
    section = document.sections[0]
    document.settings.odd_and_even_pages_header_footer = outer
    form = style.get("form", "n")
    _number(section.footer, document, form, style["size"] if outer else 0)
    if outer:
        paragraph = _number(section.even_page_footer, document, form, 0)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        _inset(paragraph, style["size"], "left")


def _number(footer: Any, document: Any, form: str, inset: float) -> Any:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = document.styles["Footer"]
    if inset:
        _inset(paragraph, inset, "right")
    for words in NUMBERS[form]:
        if words.strip().isupper():
            _field(paragraph, words)
        elif words:
            paragraph.add_run(words)
    return paragraph


def _inset(paragraph: Any, size: float, side: str) -> None:
    """One character in from the edge: twips for LibreOffice, characters for Word."""
    setattr(paragraph.paragraph_format, f"{side}_indent", Pt(size))
    paragraph._p.pPr.find(qn("w:ind")).set(qn(f"w:{side}Chars"), "100")


def _field(paragraph: Any, instruction: str) -> None:
    for part in ("begin", instruction, "separate", "1", "end"):
        run = paragraph.add_run("1" if part == "1" else "")
        if part == instruction:
            words = element("instrText")
            words.text = part
            run._r.append(words)
        elif part != "1":
            run._r.append(element("fldChar", fldCharType=part))


def stated_styles(source: Source, look: str) -> list[Style]:
    """The styles that the look has."""
    known = source.get("handout", look, "styles")
    return [style for style in Style if style.value in known]
