"""What stands on top and at the foot of a unit's own paper (handout.docx): read, cleaned, put on the pages of a handout."""

from __future__ import annotations

import copy
import re
from typing import Any

from docx.oxml import parse_xml
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from builder.compile.carry import linked_files, rels_of, typed
from builder.compile.chains import Chains, W
from builder.compile.harvest import R
from builder.compile.head import Head, head_of
from builder.compile.letters import LetterHarvest, frame_of, owned, said
from builder.compile.package import Saved
from builder.compile.source import TEMPLATES, Source
from builder.compile.template import LARGEST, told_as_template
from builder.disk import read_bytes
from builder.model.remark import Refusal
from builder.value import Value
from builder.zipped import Package, open_package

LOOK = "speech_text"
"""The look of handouts that a unit's own paper is for; others have margins of their own."""
KINDS = ("default", "first", "even")
TWIPS_PER_MM = 1440 / 25.4
_OURS = 300
"""Twips that our own line takes on top."""
_BELOW = 6
"""Points below our own line, where it stands under a letterhead that may be higher than the margin."""
_AIR = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="{}" w:lineRule="exact"/></w:pPr></w:p>'
_IDENTITY = re.compile(rb"theme-[0-9a-f]{12}_\w+")


class Letterhead(Value):
    """What stands on top and at the foot, by the kind of page (default, first, even): XML of paragraphs and tables; their pictures by name.

    `head` is what stands ahead of the words on the first page, `frame` the lines around pages, "" for nothing.
    """

    tops: dict[str, str]
    feet: dict[str, str]
    media: dict[str, bytes]
    dropped: tuple[str, ...] = ()
    head: str = ""
    frame: str = ""


NONE = Letterhead({}, {}, {})


def set_letterhead(document: Any, source: Source, look: str) -> Letterhead:
    """Puts the unit's own letterhead on the pages of `look`, ours below it; what was put there."""
    name = source.find(*TEMPLATES[1], default="")
    if not name or look != LOOK:
        return NONE
    path = source.beside(TEMPLATES[1], name)
    with told_as_template(path):
        theirs = letterhead(open_package(path, read_bytes(path, LARGEST)))
    section = document.sections[0]
    first, even = ("first" in theirs.tops or "first" in theirs.feet), ("even" in theirs.tops or "even" in theirs.feet)
    section.different_first_page_header_footer = first
    document.settings.odd_and_even_pages_header_footer = even
    tops = {"default": section.header, "first": section.first_page_header, "even": section.even_page_header}
    feet = {"default": section.footer, "first": section.first_page_footer, "even": section.even_page_footer}
    for kind, there in zip(KINDS, (True, first, even), strict=True):
        if there:
            _put(tops, theirs.tops, kind, alone=False)
            _put(feet, theirs.feet, kind, alone=" PAGE" in theirs.feet.get(kind, ""))
    if theirs.frame:
        section._sectPr.find(f"{W}pgMar").addnext(parse_xml(theirs.frame))
    if theirs.head:
        margins = source.get("handout", look, "margins")
        air = 0 if theirs.tops.get("first") else round((margins["top"] - margins["header"]) * TWIPS_PER_MM) - _OURS
        place = section.first_page_header._element
        place.extend(parse_xml(f"<w:hdr {_spaces()}>{_AIR.format(air) if air > 0 else ''}{theirs.head}</w:hdr>"))
    return theirs


def _put(places: dict[str, Any], theirs: dict[str, str], kind: str, alone: bool) -> None:
    """Their words on a kind of page, above ours; theirs `alone` where they tell the page's number themselves."""
    place = places[kind]
    if kind != "default":
        place.is_linked_to_previous = False
        for old in list(place._element):
            place._element.remove(old)
        place._element.append(copy.deepcopy(places["default"]._element[-1]))
    if alone:
        place._element.remove(place._element[-1])
    elif theirs.get(kind):
        Paragraph(place._element[-1], place).paragraph_format.space_after = Pt(_BELOW)
    made = parse_xml(f"<w:hdr {_spaces()}>{theirs.get(kind, '')}</w:hdr>")
    for number, child in enumerate(list(made)):
        place._element.insert(number, child)
    if alone and (not len(place._element) or not place._element[-1].tag.endswith("}p")):
        place._element.append(place._element.makeelement(f"{W}p", {}))


def carry_pictures(saved: Saved, theirs: Letterhead) -> None:
    """The pictures of a letterhead in the package, and what leads to them."""
    if not theirs.media:
        return
    shown: set[str] = set()
    for name in sorted(part for part in saved.parts if re.match(r"word/(header|footer)", part)):
        files = sorted({".".join(found.decode().rsplit("_", 1)) for found in _IDENTITY.findall(saved.parts[name])})
        if files:
            shown |= set(files)
            links = rels_of(name)
            saved.parts[links] = linked_files(saved.parts.get(links), files, "media/")
    saved.parts.update({f"word/media/{file}": theirs.media[file] for file in sorted(shown)})
    typed(saved, shown)


def letterhead(package: Package) -> Letterhead:
    """What stands on top and at the foot of a document's last section, and ahead of its words. Refuses a package without a document."""
    main = next((t.name for t in package.targets("").values() if t.kind == "officeDocument"), "")
    root = package.xml(main) if main else None
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise Refusal("no_template", file=package.path)
    sections = list(body.iter(f"{W}sectPr"))
    found = letterhead_of(package, main, sections, len(sections) - 1)
    return headed(found, head_of(package, main, body, chains_of(package, main)))


def headed(theirs: Letterhead, head: Head) -> Letterhead:
    """A letterhead with one that stands in the body as well: the first page differs then, by that alone."""
    if not head.said:
        return theirs
    tops, feet = ({"first": there.get("default", ""), **there} for there in (theirs.tops, theirs.feet))
    feet = feet if feet["first"] else theirs.feet
    dropped = dict.fromkeys((*theirs.dropped, *head.dropped))
    return Letterhead(tops, feet, {**theirs.media, **head.media}, tuple(dropped), head.said, theirs.frame)


def letterhead_of(package: Package, main: str, sections: list[Any], number: int) -> Letterhead:
    """What stands on top and at the foot in one of a document's sections: its own, else what the ones before it have."""
    targets = package.targets(main)
    chains, harvest = chains_of(package, main), LetterHarvest(package)
    named: dict[tuple[str, str], str] = {}
    for section in sections[: number + 1]:
        for tag in ("header", "footer"):
            for reference in section.findall(f"{W}{tag}Reference"):
                target = targets.get(reference.get(f"{R}id", ""))
                if target is not None and not target.outside:
                    named[tag, reference.get(f"{W}type", "default")] = target.name
    kinds = _kinds(package, targets, sections[number] if sections else None)
    found: dict[str, dict[str, str]] = {"header": {}, "footer": {}}
    for (tag, kind), part in named.items():
        tree = package.xml(part)
        if kind in kinds and tree is not None:
            xml = said(owned(harvest.cleaned(tree, part), chains))
            found[tag].update({kind: xml} if xml else {})
    for kind in kinds[1:]:  # a page that has nothing differs too
        found["header"].setdefault(kind, "")
    frame = frame_of(sections[number] if sections else None)
    return Letterhead(found["header"], found["footer"], harvest.media, tuple(harvest.dropped), frame=frame)


def chains_of(package: Package, main: str) -> Chains:
    """The styles of a document."""
    targets = package.targets(main).values()
    trees = {t.kind: package.xml(t.name) for t in targets if t.kind in ("styles", "theme") and not t.outside}
    return Chains(trees.get("styles"), trees.get("theme"))


def _kinds(package: Package, targets: Any, section: Any) -> tuple[str, ...]:
    """The kinds of pages that differ in a section."""
    settings = _settings(package, targets)
    first = section is not None and _on(section.find(f"{W}titlePg"))
    even = settings is not None and _on(settings.find(f"{W}evenAndOddHeaders"))
    return ("default", *(("first",) if first else ()), *(("even",) if even else ()))


def mirrored(package: Package, main: str) -> bool:
    """Whether left and right pages of a document mirror each other."""
    settings = _settings(package, package.targets(main))
    return settings is not None and _on(settings.find(f"{W}mirrorMargins"))


def _settings(package: Package, targets: Any) -> Any:
    return next((package.xml(t.name) for t in targets.values() if t.kind == "settings" and not t.outside), None)


def _on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def _spaces() -> str:
    return f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"'
