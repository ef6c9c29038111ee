"""The masters and layouts of a template, as they stand in its package: which master is the unit's own."""

from __future__ import annotations

from typing import Any

from builder.compile.harvest import A, P, R
from builder.compile.template import layout_name
from builder.value import Value
from builder.zipped import Package

MOST, MOST_SLIDES, MOST_LOOKED = 60, 400, 12
"""Layouts of a master that are looked at; slides that are; slides whose drawings are."""
LONGEST, NAMELESS = 60, "版式"
"""Characters of a layout's name; what one is called that has none."""


class Sheet(Value):
    """A master or a layout: its name and type, the name of its part, its tree. `bare`: the master's shapes are not shown."""

    name: str
    kind: str
    part: str
    root: Any

    @property
    def bare(self) -> bool:
        return self.root.get("showMasterSp", "1") in ("0", "false")


class Family(Value):
    """A master with its layouts, and the part of its theme. `used`: how many sample slides show it."""

    master: Sheet
    layouts: tuple[Sheet, ...]
    theme: str
    used: int

    @property
    def drawn(self) -> int:
        """How much is drawn besides placeholders."""
        return sum(drawings(sheet.root) for sheet in (self.master, *self.layouts))


def families(package: Package, main: str) -> list[Family]:
    """The masters of a template in their order, those that have a theme."""
    root, targets = package.xml(main), package.targets(main)
    shown = _layouts_shown(package, main)
    names = [
        targets[entry.get(f"{R}id")].name for entry in root.iter(f"{P}sldMasterId") if entry.get(f"{R}id") in targets
    ]
    made = (_family(package, name, shown) for name in dict.fromkeys(names))
    return [family for family in made if family is not None]


def chosen(found: list[Family], matched: dict[str, int]) -> Family:
    """The unit's own: the one that most sample slides show, else one on which something is drawn, else the one that matches most roles."""
    return max(found, key=lambda f: (f.used, f.drawn > 0, matched[f.master.part], f.drawn))


def _family(package: Package, part: str, shown: list[str]) -> Family | None:
    root = package.xml(part)
    if root is None or root.find(f"{P}cSld/{P}spTree") is None:
        return None
    targets = package.targets(part)
    theme = next((target.name for target in targets.values() if target.kind == "theme"), "")
    if package.xml(theme) is None:
        return None
    listed = [
        targets[entry.get(f"{R}id")].name for entry in root.iter(f"{P}sldLayoutId") if entry.get(f"{R}id") in targets
    ]
    layouts: list[Sheet] = []
    for name in listed[:MOST]:
        layout = package.xml(name)
        if layout is not None and layout.find(f"{P}cSld/{P}spTree") is not None:
            called = _called(layout, {sheet.name for sheet in layouts})
            layouts.append(Sheet(called, layout.get("type", ""), name, layout))
    used = sum(name in listed for name in shown)
    return Family(Sheet("", "", part, root), tuple(layouts), theme, used)


def _called(layout: Any, taken: set[str]) -> str:
    """What a layout is called, so that settings can name it: by its own name, with a number behind it where that is taken or missing."""
    own = layout_name(layout)[:LONGEST] or NAMELESS
    numbered = (f"{own} {n}" for n in range(2, MOST + 3))
    name = own if own not in taken else next(one for one in numbered if one not in taken)
    layout.find(f"{P}cSld").set("name", name)
    return name


def drawn_on_slides(package: Package, main: str) -> bool:
    """Whether a sample slide draws something that its layout does not: a ground, a picture, a field."""
    looked = (package.xml(name) for name in slides(package, main)[:MOST_LOOKED])
    return any(slide is not None and _paints(slide) for slide in looked)


def _paints(slide: Any) -> bool:
    """Whether a slide has a ground, a picture or a filled shape of its own; a box of words is none."""
    shapes = [shape for shape in slide.iter(f"{P}sp", f"{P}pic") if shape.find(f"*/{P}nvPr/{P}ph") is None]
    filled = any(shape.tag == f"{P}pic" or shape.find(f"{P}spPr/{A}solidFill") is not None for shape in shapes)
    return filled or slide.find(f"{P}cSld/{P}bg/{P}bgPr") is not None


def _layouts_shown(package: Package, main: str) -> list[str]:
    """The parts of the layouts that the sample slides show, slide by slide."""
    shown = (target for name in slides(package, main) for target in package.targets(name).values())
    return [target.name for target in shown if target.kind == "slideLayout"]


def slides(package: Package, main: str) -> list[str]:
    """The parts of the sample slides, in their order."""
    targets = package.targets(main)
    listed = [targets.get(entry.get(f"{R}id", "")) for entry in list(package.xml(main).iter(f"{P}sldId"))[:MOST_SLIDES]]
    return [slide.name for slide in listed if slide is not None and not slide.outside]


def drawings(root: Any) -> int:
    """How much a master or layout draws besides placeholders, its ground included."""
    shapes = root.iter(f"{P}sp", f"{P}pic", f"{P}cxnSp")
    grounds = root.findall(f"{P}cSld/{P}bg/{P}bgPr")
    return sum(shape.find(f"*/{P}nvPr/{P}ph") is None for shape in shapes) + len(grounds)
