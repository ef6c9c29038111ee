"""Word drafts for the tests, from their XML: only what a test is about has to be written."""

from __future__ import annotations

import io
import zipfile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
USUAL = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
"""The style of a paragraph that names none."""


def root(name: str, inner: str) -> str:
    """A part whose root is w:name."""
    return f"<w:{name} {NAMESPACES}>{inner}</w:{name}>"


def r(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(inner: str, properties: str = "") -> str:
    """A paragraph: of runs, or of plain words."""
    runs = inner if inner.startswith("<") or not inner else r(inner)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def styled(inner: str, style: str) -> str:
    """A paragraph in a style."""
    return p(inner, f'<w:pStyle w:val="{style}"/>')


def style(name: str, shown: str, inner: str = "", based: str = "", kind: str = "paragraph") -> str:
    """A style with the id `name`, called `shown`."""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{shown}"/>{base}{inner}</w:style>'


def listed(inner: str, name: int, depth: int = 0) -> str:
    """A paragraph of a list."""
    return p(inner, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{name}"/></w:numPr>')


def level(depth: int, form: str, text: str, more: str = "") -> str:
    """A level of a list."""
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(name: int, *levels: str) -> str:
    """The definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def num(name: int, base: int, more: str = "") -> str:
    """A list of the definition `base`."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{base}"/>{more}</w:num>'


def relationships(*links: tuple[str, str, str]) -> str:
    """A part of relationships: id, kind, target (http… is outside)."""
    rows = ""
    for name, kind, target in links:
        mode = ' TargetMode="External"' if target.startswith("http") else ""
        rows += f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    return f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def docx(body: str, **parts: str | bytes) -> bytes:
    """A .docx with this body; further parts by their names below word/, with __ for a slash and _ for a dot."""
    named: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
    }
    for name, data in parts.items():
        folder, _, base = name.rpartition("__")
        stem, _, suffix = base.rpartition("_")
        named["/".join(filter(None, ("word", folder, f"{stem}.{suffix}")))] = data
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in named.items():
            package.writestr(name, data)
    return stream.getvalue()
