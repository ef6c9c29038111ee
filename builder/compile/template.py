"""A unit's own template beside its theme (deck.pptx) -> its scheme, master, layouts and pictures, ready to be drawn over."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from builder.compile.backdrop import Backdrop, Template
from builder.compile.harvest import A, Harvest, P, R, links_of
from builder.compile.schema import ROLES
from builder.disk import read_bytes
from builder.model.remark import Refusal
from builder.zipped import Package, open_package

LARGEST = 32 << 20
"""The largest template beside a theme, in bytes."""
NAMES = ("bg1", "tx1", "bg2", "tx2", *ROLES[4:])
"""What shapes call the slots of a colour scheme, in the order of a master's map."""
_DIRECT = dict(zip(NAMES, ("lt1", "dk1", "lt2", "dk2", *NAMES[4:]), strict=True))
_WIDE = ("spc", "cap", "baseline", "u", "strike", "i")
"""What would draw words otherwise than they are measured, or is not done on our slides."""


_USUAL = re.compile("|".join(f' xmlns:{prefix}="{space[1:-1]}"' for prefix, space in (("a", A), ("p", P), ("r", R))))


def read_template(path: str) -> Template:
    """The template in the file `path`. Refuses one that cannot be read."""
    with told_as_template(path):
        return _read(open_package(path, read_bytes(path, LARGEST)))


@contextlib.contextmanager
def told_as_template(path: str) -> Iterator[None]:
    """What is no package of Word's, or a broken one, is no template here."""
    try:
        yield
    except Refusal as error:
        raise Refusal("no_template", file=path) if error.code == "no_docx" else error from error


def _read(package: Package) -> Template:
    """The template in a package."""
    master = first_master(package)
    root = package.xml(master)
    targets = package.targets(master).values()
    theme = next((t.name for t in targets if t.kind == "theme"), "")
    if root is None or not theme:
        raise Refusal("no_template", file=package.path)
    names = colour_map(root)
    harvest = Harvest(package)
    layouts: dict[str, Backdrop] = {}
    for target in targets:
        layout = package.xml(target.name) if target.kind == "slideLayout" else None
        if layout is not None:
            _remapped(layout, names)
            layouts.setdefault(layout_name(layout), _backdrop(harvest.cleaned(layout, target.name)))
    styles = root.find(f"{P}txStyles")
    scheme = harvest.cleaned(package.xml(theme), theme)
    return Template(
        colours=named_colours(scheme, names),
        theme=Backdrop(drawn=etree.tostring(scheme, encoding="unicode"), links=tuple(links_of(scheme))),
        names=names,
        styles="" if styles is None else str(etree.tostring(_calm(styles), encoding="unicode", with_tail=False)),
        master=_backdrop(harvest.cleaned(root, master)),
        layouts=layouts,
        media=harvest.media,
    )


def first_master(package: Package) -> str:
    """The name of the part of the first master. Refuses a package without one."""
    main = next((t.name for t in package.targets("").values() if t.kind == "officeDocument"), "")
    root = package.xml(main) if main else None
    entry = root.find(f"{P}sldMasterIdLst/{P}sldMasterId") if root is not None else None
    identity = "" if entry is None else entry.get(f"{R}id", "")
    target = package.targets(main).get(identity) if main else None
    if target is None or target.name not in package.names:
        raise Refusal("no_template", file=package.path)
    return target.name


def layout_name(root: Any) -> str:
    """What people call a layout, without signs that nobody sees."""
    name = root.find(f"{P}cSld").get("name", "")
    return "".join(sign for sign in name if sign.isprintable() and sign not in "\u200b\u200c\u200d\ufeff").strip()


def colour_map(root: Any) -> dict[str, str]:
    """The slots of the scheme by the names that shapes call them, as a master says."""
    stated = root.find(f"{P}clrMap")
    return {name: (stated.get(name) if stated is not None else None) or _DIRECT[name] for name in NAMES}


def named_colours(theme: Any, names: dict[str, str]) -> dict[str, str]:
    """The colours of a theme's scheme by the names that shapes call them."""
    found = {}
    scheme = theme.find(f"{A}themeElements/{A}clrScheme")
    for slot in scheme if scheme is not None else ():
        value = slot[0].get("lastClr") or slot[0].get("val", "") if len(slot) else ""
        found[etree.QName(slot).localname] = value.upper() if len(value) == 6 else "000000"
    return {name: found.get(slot, "000000") for name, slot in names.items()}


def _backdrop(root: Any) -> Backdrop:
    """The ground and the shapes of a cleaned master or layout: all but placeholders, which are ours."""
    etree.cleanup_namespaces(root)
    canvas = root.find(f"{P}cSld")
    ground = canvas.find(f"{P}bg")
    drawn = [child for child in canvas.find(f"{P}spTree")[2:] if child.find(f"*/{P}nvPr/{P}ph") is None]
    shown = [*([] if ground is None else [ground]), *drawn]
    links = dict(pair for element in shown for pair in links_of(element))
    bare = root.get("showMasterSp", "1") in ("0", "false")
    return Backdrop(
        "" if ground is None else _xml(ground), "".join(map(_xml, drawn)), tuple(sorted(links.items())), bare
    )


def _remapped(layout: Any, names: dict[str, str]) -> None:
    """A layout that calls the scheme's slots by names of its own calls them as its master does."""
    own = layout.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if own is None:
        return
    back = {slot: name for name, slot in reversed(names.items())}
    for colour in layout.iter(f"{A}schemeClr"):
        slot = own.get(colour.get("val", ""), "")
        colour.set("val", back.get(slot, colour.get("val", "")))


def _calm(styles: Any) -> Any:
    """Text styles that draw words as wide as they are."""
    for properties in styles.iter(f"{A}defRPr"):
        for name in _WIDE:
            properties.attrib.pop(name, None)
    return styles


def _xml(element: Any) -> str:
    """An element as it stands in a part that declares the usual prefixes."""
    return _USUAL.sub("", str(etree.tostring(element, encoding="unicode", with_tail=False)))
