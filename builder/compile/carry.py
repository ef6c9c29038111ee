"""What a deck carries of a unit's own template: the theme part, pictures, and what leads to them."""

from __future__ import annotations

from typing import Any

from lxml import etree

from builder.compile.backdrop import PLAIN, Backdrop, Template
from builder.compile.harvest import content_type, identity_of
from builder.compile.package import Saved

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NO_LINKS = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
_MEDIA = "ppt/media/"


def carry(saved: Saved, template: Template, parts: tuple[str, str], looks: set[str]) -> None:
    """Puts the template's theme in the place of the first of `parts`, and the pictures of the second, the master, and of its layouts `looks`."""
    if template is PLAIN:
        return
    theme, master = parts
    saved.parts[theme] = f"{_HEADER}{template.theme.drawn}".encode()
    for part, behind in ((theme, template.theme), (master, template.master)):
        name = rels_of(part)
        if behind.links:
            saved.parts[name] = linked(saved.parts.get(name, _NO_LINKS), behind)
    shown = {file for behind in _behind(template, looks) for _, file in behind.links}
    saved.parts.update({f"{_MEDIA}{file}": template.media[file] for file in sorted(shown)})
    typed(saved, shown)


def rels_of(part: str) -> str:
    """The name of a part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def linked(relations: bytes, behind: Backdrop) -> bytes:
    """A relationships part with those of a backdrop's pictures too."""
    return linked_files(relations, [file for _, file in behind.links], "../media/")


def linked_files(relations: bytes | None, files: list[str], folder: str) -> bytes:
    """A relationships part (None: a new one) with those to pictures, which lie in `folder` as seen from there."""
    more = "".join(
        f'<Relationship Id="{identity_of(file)}" Type="{_IMAGE}" Target="{folder}{file}"/>' for file in files
    )
    head, end, tail = (_NO_LINKS if relations is None else relations).rpartition(b"</Relationships>")
    return head + more.encode() + end + tail


def _behind(template: Template, looks: set[str]) -> list[Backdrop]:
    return [template.theme, template.master, *(template.layouts[look] for look in sorted(looks))]


def typed(saved: Saved, files: set[str]) -> None:
    """Tells the content types of the pictures."""
    root: Any = saved.tree("[Content_Types].xml")
    known = {default.get("Extension") for default in root.findall(f"{_TYPES}Default")}
    for kind, type_ in sorted({content_type(file) for file in files}):
        if kind not in known:
            root.insert(0, etree.Element(f"{_TYPES}Default", Extension=kind, ContentType=type_))
    saved.parts["[Content_Types].xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
