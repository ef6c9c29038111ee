"""A Word document -> the paper of a theme: page, margins, letterhead, and its styles as settings of ours."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from builder.bring.deck import left_out
from builder.bring.numbers import number
from builder.bring.paints import ROLES, WHITE, Choice, best_role, digits
from builder.bring.settings import Settings
from builder.bring.sheets import handout_file
from builder.bring.styles import Looks
from builder.compile.chains import W
from builder.compile.colours import luminance, parts, ratio
from builder.compile.harvest import Harvest, links_of
from builder.compile.head import head_of
from builder.compile.letterhead import chains_of, letterhead_of, mirrored
from builder.compile.template import NAMES, colour_map, named_colours
from builder.model.handout import Style
from builder.model.remark import Refusal, Remark, Severity
from builder.toml import Table
from builder.value import Value
from builder.zipped import Package

FILE = "handout.docx"
KEYS = ("handout", "speech_text")
MM = 25.4 / 1440
"""Of a twentieth of a point: millimetres and points."""
_SIDES = {"top": "top", "bottom": "bottom", "left": "left", "right": "right", "footer": "footer", "header": "header"}
_USUAL = {"top": 1440, "bottom": 1440, "left": 1800, "right": 1800, "footer": 992, "header": 851}
_COLOUR = re.compile(r'[cC]olor(?: \w+:val)?="#?([0-9A-Fa-f]{6})"')
"""Of words, lines and fields."""
_OURS_BELOW = 5.0
"""Millimetres that our own line takes below a letterhead."""
OWN_MARGINS = ("reading_copy", "study", "slides")
_OFFICE = {
    "tx1": "000000", "bg1": "FFFFFF", "tx2": "44546A", "bg2": "E7E6E6", "accent1": "4472C4", "accent2": "ED7D31", "accent3": "A5A5A5",
    "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1", "folHlink": "954F72",
}  # fmt: skip


class Paper(Value):
    """What was made of a document: the file beside the theme, remarks."""

    data: bytes
    remarks: tuple[Remark, ...]


def bring_paper(package: Package, main: str, settings: Settings) -> Paper:
    """Harvests a document into `settings` and a file. Refuses one without a body."""
    root = package.xml(main)
    body = root.find(f"{W}body")
    if body is None:
        raise Refusal("no_template", file=package.path)
    chains = chains_of(package, main)
    head = head_of(package, main, body, chains)
    sections, number, inside = _main_section(body)
    section = sections[number] if sections else None
    theirs = letterhead_of(package, main, sections, number)
    looks = Looks(chains, [p for p in inside if not any(p in one.iter(f"{W}p") for one in head.taken)])
    settings.put(("handout",), {"template": FILE})
    remarks = [Remark("template_head", Severity.NOTE, 0, (head.words,))] if head.said else []
    remarks += _put_page(section, bool(theirs.tops.get("default")), settings)
    if mirrored(package, main):
        settings.put(KEYS, {"mirrored": True})
    colours = _colours(package, main, looks, head.said)
    choice = Choice(colours, WHITE, "accent1")
    roles = {role: digits(choice.parts(role)) for role in ROLES}
    settings.put(("roles",), {**roles, "hlink": roles["accent1"], "folHlink": roles["accent3"]})
    remarks += _put_styles(looks, choice, settings)
    data = handout_file((theirs, head), section, looks.styles, _theme(package, main))
    return Paper(data, (*remarks, *map(left_out, dict.fromkeys((*theirs.dropped, *head.dropped)))))


def _main_section(body: Any) -> tuple[list[Any], int, list[Any]]:
    """The sections of a document, which of them is the main one (upright before lying, then the one with most words), and its paragraphs."""
    sections: list[Any] = []
    spans: list[list[Any]] = [[]]
    for child in body:
        if child.tag == f"{W}sectPr":
            sections.append(child)
            spans.append([])
            continue
        spans[-1] += [child] if child.tag == f"{W}p" else list(child.iter(f"{W}p"))
        own = child.find(f"{W}pPr/{W}sectPr") if child.tag == f"{W}p" else None
        if own is not None:
            sections.append(own)
            spans.append([])
    if not sections:
        return [], 0, spans[0]
    number = max(range(len(sections)), key=lambda n: (_upright(sections[n]), _words(spans[n]), n))
    return sections, number, spans[number]


def _words(paragraphs: list[Any]) -> int:
    return sum(len(text.text or "") for paragraph in paragraphs for text in paragraph.iter(f"{W}t"))


def _upright(section: Any) -> bool:
    width, height = _page(section)
    return width <= height


def _page(section: Any) -> tuple[float, float]:
    """Width and height in millimetres; A4 where nothing is stated."""
    size = None if section is None else section.find(f"{W}pgSz")
    return (_number(size, "w", 11906) * MM, _number(size, "h", 16838) * MM)


def _number(element: Any, name: str, usual: float) -> float:
    return number(element, f"{W}{name}", usual)


def _put_page(section: Any, topped: bool, settings: Settings) -> list[Remark]:
    """The page and its margins; other kinds of handouts keep theirs."""
    stated = None if section is None else section.find(f"{W}pgMar")
    margins = {side: abs(_number(stated, side, _USUAL[side])) * MM for side in _SIDES}
    margins["left"] += max(0.0, _number(stated, "gutter", 0)) * MM
    if topped:
        margins["top"] += _OURS_BELOW
    kept = {side: round(min(80.0, max(5.0, margins[side])), 1) for side in margins}
    width, height = (round(side, 1) for side in _page(section))
    settings.put(KEYS, {"margins": kept})
    if not (150 <= width <= 300 and 200 <= height <= 430):
        return [Remark("template_page", Severity.WARNING, 0, (f"{width:g} × {height:g}",))]
    if (round(width), round(height)) != (210, 297):
        settings.put(KEYS, {"size": [width, height]})
        for look in OWN_MARGINS:
            settings.put(("handout", look), {"size": [210.0, 297.0]})
    return []


def _colours(package: Package, main: str, looks: Looks, head: str) -> dict[str, str]:
    """The scheme of a document; its first accent is the colour of its headings, where they have one, else of the letterhead."""
    targets = package.targets(main).values()
    theme = next((package.xml(t.name) for t in targets if t.kind == "theme" and not t.outside), None)
    colours = dict(_OFFICE) if theme is None else named_colours(theme, colour_map(theme))
    stated = [looks.colour(style) for style in (Style.HEADING_1, Style.TITLE, Style.HEADING_2)]
    found = (colour for colour in (*stated, *_COLOUR.findall(head)) if colour and _is_colour(colour))
    return {**{name: colours[name] for name in NAMES}, "accent1": next(found, colours["accent1"]).upper()}


def _is_colour(digits: str) -> bool:
    return max(parts(digits)) - min(parts(digits)) > 0.2


def _theme(package: Package, main: str) -> bytes:
    """The theme part of a document, cleaned; nothing where it has none."""
    name = next((t.name for t in package.targets(main).values() if t.kind == "theme" and not t.outside), "")
    root = package.xml(name) if name else None
    if root is None:
        return b""
    cleaned = Harvest(package).cleaned(root, name)
    return b"" if list(links_of(cleaned)) else bytes(etree.tostring(cleaned, encoding="UTF-8", standalone=True))


def _put_styles(looks: Looks, choice: Choice, settings: Settings) -> list[Remark]:
    """The styles that the document has, under our names; those that it lacks are ours, and told where they matter."""
    remarks = []
    for style in looks.known:
        look: Table | None = looks.look(style)
        if look is None:
            if style in (Style.TITLE, Style.HEADING_1, Style.BODY):
                remarks.append(Remark("template_unread", Severity.NOTE, 0, (style.value,)))
            continue
        colour = looks.colour(style)
        drawn = parts(colour) if colour else None
        if drawn is not None and max(drawn) > 0.15 and ratio(luminance(drawn), 1.0) >= 3:
            look["role"] = best_role(drawn, WHITE, choice)
        elif style is not Style.BODY:
            look["role"] = "dk1"
        settings.put((*KEYS, "styles", style.value), look)
        if style is Style.BODY:
            _like_body(look, [other for other in looks.known if looks.look(other) is None], settings)
    return remarks


def _like_body(body: Table, lacking: list[Style], settings: Settings) -> None:
    """What is set as the words are, of those styles that the document does not have itself."""
    face: Table = {key: body[key] for key in ("han", "latin", "size", "line") if key in body}
    pitch: Table = {key: body[key] for key in ("size", "line")}
    settings.put((*KEYS, "styles", "salutation"), face)
    for name in ("signature", "byline"):
        settings.put((*KEYS, "styles", name), pitch)
    for style in (Style.HEADING_3, Style.HEADING_4):
        if style in lacking:
            settings.put((*KEYS, "styles", style.value), {**face, "indent": body["indent"]})
    for style in (Style.HEADING_1, Style.HEADING_2, Style.SUBTITLE):
        if style in lacking:
            settings.put((*KEYS, "styles", style.value), pitch)
