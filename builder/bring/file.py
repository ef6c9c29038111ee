"""A template's file -> its package, held against the limits: what kind it is, what of it is refused."""

from __future__ import annotations

import os
import re

from builder.disk import read_bytes
from builder.model.remark import Refusal
from builder.zipped import Package, open_package

LARGEST = 64 << 20
DECK, HANDOUT = "deck", "handout"
KINDS = {".pptx": DECK, ".potx": DECK, ".docx": HANDOUT, ".dotx": HANDOUT}
_ROOTS = {"presentation": DECK, "document": HANDOUT}
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office 97 begin, and those that need a password."""
_MACROS = re.compile(r"vba(Project|Data)|macrosheets/", re.IGNORECASE)


def template_file(path: str) -> tuple[str, str, Package]:
    """The kind of the template at `path` (deck, handout), the name of its main part, its package.

    Refuses what is none of the four kinds, holds macros under whatever name, or is larger than any template.
    """
    suffix = os.path.splitext(path)[1].lower()
    if suffix in (".pptm", ".potm", ".docm", ".dotm", ".ppsm"):
        raise Refusal("template_macros", file=path)
    if suffix not in KINDS:
        raise Refusal("template_kind", file=path)
    data = read_bytes(path, LARGEST)
    if data.startswith(_OLD):
        raise Refusal("template_old", file=path)
    package = open_package(path, data)
    _refuse_macros(package)
    main = next((t.name for t in package.targets("").values() if t.kind == "officeDocument" and not t.outside), "")
    root = package.xml(main) if main else None
    kind = "" if root is None else _ROOTS.get(str(root.tag).rpartition("}")[2], "")
    if not kind:
        raise Refusal("no_template", file=path)
    return kind, main, package


def _refuse_macros(package: Package) -> None:
    """Macros hide behind any name: the parts and their types tell."""
    types = package.read("[Content_Types].xml")
    if b"macroEnabled" in types or b"vbaProject" in types or any(map(_MACROS.search, package.names)):
        raise Refusal("template_macros", file=package.path)
