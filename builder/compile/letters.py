"""Words and drawings of somebody else's paper, cleaned, with all of their look said in them, so that they stand in ours as they were."""

from __future__ import annotations

import copy
import re
from typing import Any

from lxml import etree

from builder.compile.chains import PARAGRAPH, RUN, Chains, Properties, W, over
from builder.compile.harvest import SVG, WP, A, Harvest, R
from builder.compile.paper import SIGN

PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V, OFFICE, W10 = (
    "{urn:schemas-microsoft-com:vml}",
    "{urn:schemas-microsoft-com:office:office}",
    "{urn:schemas-microsoft-com:office:word}",
)
FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""What a field may tell; of all others the words stay that it told last."""
DRAWINGS = (f"{W}drawing", f"{W}pict")
PICTURES = (f"{A}blip", f"{V}imagedata")
_UNWRAPPED = ("sdt", "sdtContent", "hyperlink", "ins", "moveTo", "smartTag", "customXml")
_TAKEN = (
    "del moveFrom bookmarkStart bookmarkEnd proofErr commentRangeStart commentRangeEnd commentReference permStart permEnd sdtPr sdtEndPr "
    "subDoc lastRenderedPageBreak moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd tblStyle rsid footnoteReference"
).split()
_EMBEDDED = (f"{W}object", f"{W}control", f"{OFFICE}OLEObject", f"{W}altChunk")
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_POINTS, _EMU = re.compile(r"(\d{1,3}(?:\.\d+)?)pt"), 12700
"""The weight of a line as programs write it; the format wants a number, which counts English metric units."""
_LINES = tuple(f"{W}{side}" for side in ("top", "left", "bottom", "right"))
_OUT = ("gfxdata", "href", "relid", "ole", "hr", "onmouseover", "onclick", "action")


class LetterHarvest(Harvest):
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
        elif element.tag == f"{V}line" and "from" not in element.attrib:
            _ended(element)
        elif element.tag == f"{V}stroke" and (points := _POINTS.fullmatch(element.get("weight", ""))):
            element.set("weight", str(round(float(points[1]) * _EMU)))

    def unshown(self, blip: Any) -> None:
        drawing = next((above for above in blip.iterancestors(f"{W}drawing")), None)
        if drawing is not None:
            drawing.getparent().remove(drawing)


def _ended(line: Any) -> None:
    """Says where a line begins and ends: WPS leaves that to its style alone, and other programs draw none."""
    style = dict(re.findall(r"([\w-]+)\s*:\s*(-?\d+(?:\.\d+)?)pt", line.get("style", "")))
    x, y, width, height = (float(style.get(name, "0")) for name in ("margin-left", "margin-top", "width", "height"))
    line.set("from", f"{x:g}pt,{y:g}pt")
    line.set("to", f"{x + width:g}pt,{y + height:g}pt")


def frame_of(section: Any) -> str:
    """The lines around a section's pages as XML, without pictures of somebody's own; "" for none."""
    frame = None if section is None else section.find(f"{W}pgBorders")
    if frame is None:
        return ""
    made = etree.Element(frame.tag, {k: v for k, v in frame.attrib.items() if k.startswith(W)}, nsmap={"w": W[1:-1]})
    for line in frame:
        if line.tag in _LINES:
            etree.SubElement(made, line.tag, {k: v for k, v in line.attrib.items() if k.startswith(W)})
    return str(etree.tostring(made, encoding="unicode"))


def owned(root: Any, chains: Chains) -> Any:
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


def said(root: Any) -> str:
    """The children of a part as XML; "" where nothing is to be seen."""
    words = "".join(text.text or "" for text in root.iter(f"{W}t")).strip(SIGN + " \u3000")
    drawn = any(True for _ in root.iter(*DRAWINGS, f"{W}fldChar", f"{W}fldSimple", f"{W}tbl"))
    lined = any(True for _ in root.iter(f"{W}pBdr"))
    if not (words or drawn or lined):
        return ""
    etree.cleanup_namespaces(root)
    return "".join(etree.tostring(child, encoding="unicode", with_tail=False) for child in root)
