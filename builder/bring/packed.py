"""What is harvested of a template -> a clean deck.pptx: a master, its layouts, its theme, their pictures, no slide."""

from __future__ import annotations

from typing import Any

from lxml import etree

from builder.bring.parts import Family
from builder.bring.wrapped import HEADER, links, wrapped
from builder.compile.harvest import A, Harvest, P, R, links_of

_TYPE = "application/vnd.openxmlformats-officedocument"
_PROPERTIES = {"presProps": "presentationPr", "viewProps": "viewPr"}
"""Parts that PowerPoint misses where they are not there, and their roots."""
_FIRST = 2147483660
_SPACES = f'xmlns:a="{A[1:-1]}" xmlns:r="{R[1:-1]}" xmlns:p="{P[1:-1]}"'


def packed(harvest: Harvest, family: Family, theme: Any, size: tuple[int, int]) -> bytes:
    """The file. `theme` is the theme's tree, cleaned; `size` that of a slide in EMU."""
    sheets = [harvest.cleaned(sheet.root, sheet.part) for sheet in family.layouts]
    master = harvest.cleaned(family.master.root, family.master.part)
    _list(master, len(sheets))
    parts: dict[str, bytes] = {"ppt/presentation.xml": _presentation(size)}
    layouts = range(1, len(sheets) + 1)
    above = [("theme1", "theme", "../theme/theme1.xml")]
    above += [(f"layout{n}", "slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in layouts]
    parts |= _part("ppt/slideMasters/slideMaster1.xml", master, above)
    for n, sheet in zip(layouts, sheets, strict=True):
        parts |= _part(
            f"ppt/slideLayouts/slideLayout{n}.xml",
            sheet,
            [("master1", "slideMaster", "../slideMasters/slideMaster1.xml")],
        )
    parts |= _part("ppt/theme/theme1.xml", theme, [])
    parts |= {f"ppt/media/{file}": harvest.media[file] for file in sorted(harvest.media)}
    parts |= {f"ppt/{kind}.xml": f"{HEADER}<p:{root} {_SPACES}/>".encode() for kind, root in _PROPERTIES.items()}
    frame = [("rId1", "slideMaster", "slideMasters/slideMaster1.xml"), ("rId2", "theme", "theme/theme1.xml")]
    parts["ppt/_rels/presentation.xml.rels"] = links([*frame, *((kind, kind, f"{kind}.xml") for kind in _PROPERTIES)])
    parts["_rels/.rels"] = links([("rId1", "officeDocument", "ppt/presentation.xml")])
    return wrapped(parts, _type)


def _list(master: Any, count: int) -> None:
    """The list of the layouts, behind the colour map."""
    listed = etree.Element(f"{P}sldLayoutIdLst")
    for n in range(1, count + 1):
        entry = etree.SubElement(listed, f"{P}sldLayoutId")
        entry.set("id", str(_FIRST + n))
        entry.set(f"{R}id", f"layout{n}")
    colours = master.find(f"{P}clrMap")
    if colours is not None and count:
        colours.addnext(listed)


def _part(name: str, root: Any, above: list[tuple[str, str, str]]) -> dict[str, bytes]:
    """A part and its relationships."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["a", "r", "p"])
    found = [*above, *((identity, "image", f"../media/{file}") for identity, file in links_of(root))]
    made = {name: bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))}
    folder, _, file = name.rpartition("/")
    return {**made, f"{folder}/_rels/{file}.rels": links(found)} if found else made


def _presentation(size: tuple[int, int]) -> bytes:
    return (
        f'{HEADER}<p:presentation {_SPACES}><p:sldMasterIdLst><p:sldMasterId id="{_FIRST}" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{size[0]}" cy="{size[1]}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    ).encode()


def _type(name: str) -> str:
    """The content type of a part."""
    return next((f"{_TYPE}.{kind}+xml" for start, kind in _NAMED if name.startswith(start)), "")


_NAMED = (
    ("ppt/presProps", "presentationml.presProps"),
    ("ppt/viewProps", "presentationml.viewProps"),
    ("ppt/presentation.xml", "presentationml.presentation.main"),
    ("ppt/slideMasters/slideMaster", "presentationml.slideMaster"),
    ("ppt/slideLayouts/slideLayout", "presentationml.slideLayout"),
    ("ppt/theme/theme", "theme"),
)
