"""What stands on top and at the foot of a unit's own paper (handout.docx): read, cleaned, put on the pages of a handout."""

from __future__ import annotations

import copy
import re
from typing import Any

from docx.oxml import parse_xml
from lxml import etree

from builder.compile.carry import linked_files, rels_of, typed
from builder.compile.chains import PARAGRAPH, RUN, Chains, Properties, W, over
from builder.compile.harvest import SVG, WP, A, Harvest, R
from builder.compile.package import Saved
from builder.compile.paper import SIGN
from builder.compile.source import TEMPLATES, Source
from builder.compile.template import LARGEST, told_as_template
from builder.disk import read_bytes
from builder.model.remark import Refusal
from builder.value import Value
from builder.zipped import Package, open_package

LOOK = "speech_text"
"""The look of handouts that a unit's own paper is for; others have margins of their own."""
KINDS = ("default", "first", "even")
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V, OFFICE, W10 = (
    "{urn:schemas-microsoft-com:vml}",
    "{urn:schemas-microsoft-com:office:office}",
    "{urn:schemas-microsoft-com:office:word}",
)
FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""What a field may tell; of all others the words stay that it told last."""
_UNWRAPPED = ("sdt", "sdtContent", "hyperlink", "ins", "moveTo", "smartTag", "customXml")
_TAKEN = (
    "del moveFrom bookmarkStart bookmarkEnd proofErr commentRangeStart commentRangeEnd commentReference permStart permEnd sdtPr sdtEndPr "
    "subDoc lastRenderedPageBreak moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd tblStyle rsid footnoteReference"
).split()
_EMBEDDED = (f"{W}object", f"{W}control", f"{OFFICE}OLEObject", f"{W}altChunk")
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_OUT = ("gfxdata", "href", "relid", "ole", "hr", "onmouseover", "onclick", "action")
_IDENTITY = re.compile(rb"theme-[0-9a-f]{12}_\w+")


class Letterhead(Value):
    """What stands on top and at the foot, by the kind of page (default, first, even): XML of paragraphs and tables; their pictures by name."""

    tops: dict[str, str]
    feet: dict[str, str]
    media: dict[str, bytes]
    dropped: tuple[str, ...] = ()


NONE = Letterhead({}, {}, {})


class _Harvest(Harvest):
    """What may cross of a Word part."""

    known = (W, WP, A, PICTURE, R, V, OFFICE, W10, SVG)
    shows = (f"{R}embed", f"{R}id")

    def _reason(self, element: Any) -> str | None:
        tag = element.tag
        if tag in _EMBEDDED:
            return "embedded"
        if tag == f"{A}graphic":
            data = element.find(f"{A}graphicData")
            return None if data is not None and data.get("uri") == _DRAWN else "embedded"
        if str(tag).startswith(W) and str(tag)[len(W) :] in _TAKEN:
            return ""
        for name in [name for name in element.attrib if str(name).rpartition("}")[2].lower() in _OUT]:
            del element.attrib[name]
        return super()._reason(element)

    def _link(self, element: Any, targets: Any) -> None:
        super()._link(element, targets)
        if element.tag == f"{V}imagedata" and f"{R}id" not in element.attrib:
            element.getparent().remove(element)

    def unshown(self, blip: Any) -> None:
        drawing = next((above for above in blip.iterancestors(f"{W}drawing")), None)
        if drawing is not None:
            drawing.getparent().remove(drawing)


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
    """What stands on top and at the foot of a document's last section. Refuses a package without a document."""
    main = next((t.name for t in package.targets("").values() if t.kind == "officeDocument"), "")
    root = package.xml(main) if main else None
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise Refusal("no_template", file=package.path)
    sections = list(body.iter(f"{W}sectPr"))
    return letterhead_of(package, main, sections, len(sections) - 1)


def letterhead_of(package: Package, main: str, sections: list[Any], number: int) -> Letterhead:
    """What stands on top and at the foot in one of a document's sections: its own, else what the ones before it have."""
    targets = package.targets(main)
    chains, harvest = chains_of(package, main), _Harvest(package)
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
            said = _said(_own(harvest.cleaned(tree, part), chains))
            found[tag].update({kind: said} if said else {})
    for kind in kinds[1:]:  # a page that has nothing differs too
        found["header"].setdefault(kind, "")
    return Letterhead(found["header"], found["footer"], harvest.media, tuple(harvest.dropped))


def chains_of(package: Package, main: str) -> Chains:
    """The styles of a document."""
    targets = package.targets(main).values()
    trees = {t.kind: package.xml(t.name) for t in targets if t.kind in ("styles", "theme") and not t.outside}
    return Chains(trees.get("styles"), trees.get("theme"))


def _kinds(package: Package, targets: Any, section: Any) -> tuple[str, ...]:
    """The kinds of pages that differ in a section."""
    settings = next((package.xml(t.name) for t in targets.values() if t.kind == "settings" and not t.outside), None)
    first = section is not None and _on(section.find(f"{W}titlePg"))
    even = settings is not None and _on(settings.find(f"{W}evenAndOddHeaders"))
    return ("default", *(("first",) if first else ()), *(("even",) if even else ()))


def _on(switch: Any) -> bool:
    return switch is not None and switch.get(f"{W}val", "1") not in ("0", "false", "off")


def _own(root: Any, chains: Chains) -> Any:
    """A cleaned part whose paragraphs say all of their look themselves, and whose fields tell nothing but numbers of pages."""
    for name in _UNWRAPPED:
        for wrapper in list(root.iter(f"{W}{name}")):
            for child in list(wrapper):
                wrapper.addprevious(child)
            wrapper.getparent().remove(wrapper)
    _simple(root)
    for paragraph in root.iter(f"{W}p"):
        _fields(paragraph)
        _look(paragraph, chains)
    return root


def _simple(root: Any) -> None:
    for field in list(root.iter(f"{W}fldSimple")):
        if field.get(f"{W}instr", "").split()[:1] and field.get(f"{W}instr", "").split()[0].upper() in FIELDS:
            continue
        for child in list(field):
            field.addprevious(child)
        field.getparent().remove(field)


def _fields(paragraph: Any) -> None:
    """Takes the instructions of other fields out, and what frames them."""
    open_: list[list[Any]] = []
    for run in list(paragraph.iter(f"{W}r")):
        marks = [(mark, mark.get(f"{W}fldCharType")) for mark in run.iter(f"{W}fldChar")]
        if any(kind == "begin" for _, kind in marks):
            open_.append([])
        if open_ and (marks or run.find(f"{W}instrText") is not None):
            open_[-1].append(run)
        if any(kind == "end" for _, kind in marks) and open_:
            runs = open_.pop()
            told = "".join(text.text or "" for one in runs for text in one.iter(f"{W}instrText")).split()
            if not told or told[0].upper() not in FIELDS:
                for one in runs:
                    one.getparent().remove(one)


def _look(paragraph: Any, chains: Chains) -> None:
    """The whole look of a paragraph and its runs, in it."""
    own = paragraph.find(f"{W}pPr")
    style = None if own is None else own.find(f"{W}pStyle")
    blocks, runs = chains.paragraph("" if style is None else style.get(f"{W}val", ""))
    made = over(own, PARAGRAPH, blocks)
    for name, usual in _USUAL.items():
        element = made.get(name)
        kept = {} if element is None else dict(element.attrib)
        made[name] = paragraph.makeelement(
            f"{W}{name}", {**{f"{W}{key}": value for key, value in usual.items()}, **kept}
        )
    if own is not None:
        paragraph.remove(own)
    paragraph.insert(0, _stated(paragraph, "pPr", made, PARAGRAPH))
    for run in paragraph.iter(f"{W}r"):
        _run(run, chains, runs)


_USUAL: dict[str, dict[str, str]] = {
    "spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "jc": {"val": "left"},
    "snapToGrid": {"val": "0"},
}
"""What a paragraph has that states nothing: not what our own usual style has."""


def _run(run: Any, chains: Chains, usual: Properties) -> None:
    own = run.find(f"{W}rPr")
    style = None if own is None else own.find(f"{W}rStyle")
    made = over(own, RUN, {**usual, **(chains.run(style.get(f"{W}val", "")) if style is not None else {})})
    han, latin = chains.faces(made.get("rFonts"))
    faces = {"ascii": latin or "Times New Roman", "hAnsi": latin or "Times New Roman", "eastAsia": han or "宋体"}
    made["rFonts"] = run.makeelement(f"{W}rFonts", {f"{W}{name}": face for name, face in faces.items()})
    made.setdefault("sz", run.makeelement(f"{W}sz", {f"{W}val": "21"}))
    if own is not None:
        run.remove(own)
    run.insert(0, _stated(run, "rPr", made, RUN))


def _stated(holder: Any, tag: str, made: Properties, order: list[str]) -> Any:
    """Properties as an element, in the order of the format."""
    out = holder.makeelement(f"{W}{tag}", {})
    out.extend(copy.deepcopy(made[name]) for name in order if name in made)
    return out


def _said(root: Any) -> str:
    """The children of a part as XML; "" where nothing is to be seen."""
    words = "".join(text.text or "" for text in root.iter(f"{W}t")).strip(SIGN + " \u3000")
    drawn = any(True for _ in root.iter(f"{W}drawing", f"{W}pict", f"{W}fldChar", f"{W}fldSimple", f"{W}tbl"))
    lined = any(True for _ in root.iter(f"{W}pBdr"))
    if not (words or drawn or lined):
        return ""
    etree.cleanup_namespaces(root)
    return "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in root)


def _spaces() -> str:
    return f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"'
