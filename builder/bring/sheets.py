"""What is harvested of a document -> a clean handout.docx: page, header, footer and letterhead with their pictures, styles, no text."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from builder.bring.wrapped import HEADER, links, wrapped
from builder.compile.chains import W
from builder.compile.harvest import R, identity_of
from builder.compile.head import Head
from builder.compile.letterhead import Letterhead
from builder.compile.letters import frame_of

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_SPACES = f'xmlns:w="{W[1:-1]}" xmlns:r="{R[1:-1]}"'
_TAGS = {"header": "hdr", "footer": "ftr"}
_PAGE = ("pgSz", "pgMar")


def handout_file(tops: tuple[Letterhead, Head], section: Any, styles: dict[str, Any], theme: bytes) -> bytes:
    """The file of a letterhead on every page and one ahead of the words. `section` states the page; `theme` is the theme part, nothing for none."""
    theirs, head = tops
    parts: dict[str, bytes] = {}
    leads = [(kind, kind, f"{kind}.xml") for kind in ("styles", "settings", "fontTable")]
    if theme:
        leads.append(("theme", "theme", "theme/theme1.xml"))
        parts["word/theme/theme1.xml"] = theme
    references = []
    for tag, found in (("header", theirs.tops), ("footer", theirs.feet)):
        for kind, said in found.items():
            name = f"{tag}-{kind}"
            inner = said if said.rstrip().endswith("</w:p>") else f"{said}<w:p/>"
            parts[f"word/{name}.xml"] = f"{HEADER}<w:{_TAGS[tag]} {_SPACES}>{inner}</w:{_TAGS[tag]}>".encode()
            if pictures := _shown(said, theirs.media):
                parts[f"word/_rels/{name}.xml.rels"] = links(pictures)
            references.append(f'<w:{tag}Reference w:type="{kind}" r:id="{name}"/>')
            leads.append((name, tag, f"{name}.xml"))
    kinds = {*theirs.tops, *theirs.feet}
    even = "<w:evenAndOddHeaders/>" if "even" in kinds else ""
    parts["word/settings.xml"] = f"{HEADER}<w:settings {_SPACES}>{even}</w:settings>".encode()
    parts["word/fontTable.xml"] = f"{HEADER}<w:fonts {_SPACES}/>".encode()
    page = "".join(references) + _page(section) + ("<w:titlePg/>" if "first" in kinds else "")
    parts["word/document.xml"] = (
        f"{HEADER}<w:document {_SPACES}><w:body>{head.said}<w:p/><w:sectPr>{page}</w:sectPr></w:body></w:document>".encode()
    )
    parts["word/styles.xml"] = _styles(styles)
    parts["word/_rels/document.xml.rels"] = links([*leads, *_shown(head.said, head.media)])
    parts["_rels/.rels"] = links([("rId1", "officeDocument", "word/document.xml")])
    parts |= {f"word/media/{file}": data for file, data in sorted({**theirs.media, **head.media}.items())}
    return wrapped(parts, _type)


def _shown(said: str, media: dict[str, bytes]) -> list[tuple[str, str, str]]:
    """What leads to those pictures that a part's XML shows."""
    return [(identity_of(file), "image", f"media/{file}") for file in sorted(media) if identity_of(file) in said]


def _page(section: Any) -> str:
    """Size, margins and frame, as the document states them."""
    if section is None:
        return ""
    stated = "".join(_stated(element) for name in _PAGE if (element := section.find(f"{W}{name}")) is not None)
    return stated + frame_of(section)


def _stated(element: Any) -> str:
    values = " ".join(
        f'w:{str(key).removeprefix(W)}="{value}"'
        for key, value in element.attrib.items()
        if value.lstrip("-").isalnum()
    )
    return f"<w:{str(element.tag).removeprefix(W)} {values}/>"


def _styles(styles: dict[str, Any]) -> bytes:
    root = etree.Element(f"{W}styles", nsmap={"w": W[1:-1]})
    for style in styles.values():
        made = _plain(copy.deepcopy(style))
        for tag in ("basedOn", "next"):
            named = made.find(f"{W}{tag}")
            if named is not None and named.get(f"{W}val") not in styles:
                made.remove(named)
        root.append(made)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _plain(style: Any) -> Any:
    """A style without what leads out of the part, or is of a namespace of somebody's own."""
    for element in list(style.iter("{*}*")):
        if not element.tag.startswith(W) or element.tag in (f"{W}numPr", f"{W}link", f"{W}rsid"):
            if element.getparent() is not None:
                element.getparent().remove(element)
            continue
        for name in [name for name in element.attrib if not name.startswith(W)]:
            del element.attrib[name]
    etree.cleanup_namespaces(style)
    return style


def _type(name: str) -> str:
    """The content type of a part."""
    if not name.startswith("word/"):
        return ""
    kind = name.removeprefix("word/").removesuffix(".xml").partition("-")[0]
    return _THEME if "/theme/" in name else f"{_TYPE}.{'document.main' if kind == 'document' else kind}+xml"
