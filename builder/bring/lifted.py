"""Layouts made of a template's sample slides: their look without their words, as if it had been drawn on layouts."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree

from builder.bring.canvas import EMU
from builder.bring.holders import DATE, FOOTER, NUMBER, Holder, kind_of, sign_of
from builder.bring.parts import Sheet, drawings
from builder.bring.recurring import Look, looks
from builder.bring.roles import AGENDA, BY_SLIDES, CLOSING, CONTENT, COVER, SECTION, Found
from builder.bring.samples import Drawn, Sample, leaves, samples
from builder.bring.spots import spots
from builder.bring.view import View
from builder.compile.geometry import Box
from builder.compile.harvest import A, P, R
from builder.model.remark import Remark, Severity
from builder.value import replace
from builder.zipped import Target

NAMES = {COVER: "封面", CONTENT: "内容", AGENDA: "目录", SECTION: "过渡页", CLOSING: "尾页"}
_NAME = "{0}（示例页 {1}）"
_PART = "ppt/slideLayouts/sample-{0}.xml"
"""What a layout's part is called until it is packed."""
_SPACES = f'xmlns:a="{A[1:-1]}" xmlns:p="{P[1:-1]}"'
_STAYS = (DATE, FOOTER, NUMBER)
_TYPES = {"title": ("title", "标题"), "sub": ("subTitle", "副标题"), "body": ("body", "文字")}
_ALIGNS = {"left": "l", "centre": "ctr", "right": "r"}
_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}

Links = dict[str, Target]


def lifted(view: View, main: str, by: float, matched: dict[str, Found]) -> tuple[View, dict[str, Found], list[Remark]]:
    """The view with a layout more for each role whose look stands on sample slides, and who plays the roles then; what to say of it.

    `by` is how many times as large the template is drawn.
    """
    shown = samples(view, main, by)
    found = looks(shown, view.size, {played.sheet.part: role for role, played in matched.items()})
    made = [_Layout(view, role, found[role]) for role in NAMES if role in found]
    sheets = tuple(layout.sheet for layout in made)
    package = replace(view.package, led=tuple((layout.sheet.part, layout.links) for layout in made))
    family = replace(view.family, layouts=(*view.family.layouts, *sheets))
    played = {layout.role: Found(layout.sheet, BY_SLIDES) for layout in made}
    remarks = [remark for layout in made for remark in layout.remarks()]
    return replace(view, package=package, family=family), {**_drawn(view, matched, played), **played}, remarks


def _drawn(view: View, matched: dict[str, Found], played: dict[str, Found]) -> dict[str, Found]:
    """The template's own layouts but those that are blank where the look of others stands on slides: a divider looks like the cover then."""
    kept = {role: found for role, found in matched.items() if not played or not _is_blank(view, found.sheet)}
    if COVER in played and SECTION not in kept:
        kept[SECTION] = Found(played[COVER].sheet, "")
    return kept


def _is_blank(view: View, sheet: Sheet) -> bool:
    return not drawings(sheet.root) and (sheet.bare or not drawings(view.family.master.root))


class _Layout:
    """The layout of one role: that of its sample slide, with the look of the slides and places for words."""

    def __init__(self, view: View, role: str, look: Look) -> None:
        self.role, self._look = role, look
        self._view = view
        base = look.samples[0].layout
        self.links: Links = dict(view.package.targets(base.part))
        root = copy.deepcopy(base.root)
        self.sheet = Sheet(self._name(), "", _PART.format(role), root)
        root.attrib.pop("type", None)
        root.find(f"{P}cSld").set("name", self.sheet.name)
        self._behind(root)
        self._draw(root)
        self._place(root)

    def remarks(self) -> list[Remark]:
        """Where the look was found, and what stayed there."""
        said = [Remark("template_from_slides", Severity.WARNING, 0, (self.role, self._numbers(), self.sheet.name))]
        if self._look.left:
            said.append(Remark("template_left", Severity.NOTE, 0, (self.role, str(self._look.left))))
        return said

    def _numbers(self) -> str:
        return "、".join(str(sample.number) for sample in self._look.samples)

    def _name(self) -> str:
        taken = {sheet.name for sheet in self._view.family.layouts}
        name = _NAME.format(NAMES[self.role], self._look.samples[0].number)
        return next(one for one in (name, *(f"{name} {n}" for n in range(2, len(taken) + 3))) if one not in taken)

    def _behind(self, root: Any) -> None:
        """The ground of the slides, whether they hide what stands behind them, and their own map of colours."""
        first, ground = self._look.samples[0], self._look.ground
        tree = root.find(f"{P}cSld/{P}spTree")
        if first.bare:
            root.set("showMasterSp", "0")
            for shape in list(tree)[2:]:
                if sign_of(shape) is None:
                    tree.remove(shape)
        if ground is not None:
            canvas = root.find(f"{P}cSld")
            for old in canvas.findall(f"{P}bg"):
                canvas.remove(old)
            canvas.insert(0, self._led(copy.deepcopy(ground.root.find(f"{P}cSld/{P}bg")), ground))
        mapped = first.root.find(f"{P}clrMapOvr")
        if mapped is not None and mapped.find(f"{A}overrideClrMapping") is not None:
            for old in root.findall(f"{P}clrMapOvr"):
                root.remove(old)
            root.find(f"{P}cSld").addnext(copy.deepcopy(mapped))

    def _draw(self, root: Any) -> None:
        """What is look, over what the layout draws, without words."""
        tree = root.find(f"{P}cSld/{P}spTree")
        for shape in list(tree)[2:]:
            if sign_of(shape) is not None and kind_of(shape) not in _STAYS:
                tree.remove(shape)
        for sample, drawn in self._look.drawn:
            tree.append(self._led(_wordless(drawn), sample))

    def _led(self, element: Any, sample: Sample) -> Any:
        """An element of a sample slide that leads where it did there."""
        targets = self._view.package.targets(sample.part)
        for one in element.iter("{*}*"):
            for name in [name for name in one.attrib if name.startswith(R)]:
                own = one.get(name)
                if own in targets:
                    one.set(name, f"sample{sample.number}-{own}")
                    self.links[f"sample{sample.number}-{own}"] = targets[own]
        return element

    def _place(self, root: Any) -> None:
        """Places for words where the slides have theirs."""
        first, view = self._look.samples[0], self._view
        fields = leaves(first.layout.root) + (leaves(view.family.master.root) if not first.layout.bare else [])
        behind = ([], []) if first.bare or not fields else (fields, view.all_holders(first.layout))
        tree = root.find(f"{P}cSld/{P}spTree")
        for n, held in enumerate(spots(self.role, self._look, view.size, behind)):
            tree.append(etree.fromstring(_holder_xml(held, n)))


def _wordless(drawn: Drawn) -> Any:
    """A shape without its words, names and descriptions, and no placeholder; one that took its place from its layout says it itself."""
    element = copy.deepcopy(drawn.element)
    for inner in [*element.iter(f"{P}txBody", f"{P}graphicFrame")]:
        inner.getparent().remove(inner)
    for named in element.iter(f"{P}cNvPr"):
        named.set("name", "装饰")
        for said in ("descr", "title"):
            named.attrib.pop(said, None)
    sign = sign_of(element)
    if sign is not None:
        sign.getparent().remove(sign)
        properties = element.find(f"{P}spPr")
        if properties.find(f"{A}xfrm") is None:
            properties.insert(0, etree.fromstring(_xfrm(drawn.box, f" {_SPACES}")))
        if properties.find(f"{A}prstGeom") is None and properties.find(f"{A}custGeom") is None:
            rect = etree.fromstring(f'<a:prstGeom {_SPACES} prst="rect"><a:avLst/></a:prstGeom>')
            properties.find(f"{A}xfrm").addnext(rect)
    return element


def _xfrm(box: Box, spaces: str = "") -> str:
    x, y, width, height = (round(side * EMU) for side in box)
    return f'<a:xfrm{spaces}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _holder_xml(held: Holder, n: int) -> str:
    """A placeholder where words stand, that looks as they do."""
    kind, prompt = _TYPES[held.kind]
    index = f' idx="{n + 20}"' if n else ""
    red, green, blue = (round(part * 255) for part in (held.colour or (0, 0, 0))[:3])
    colour = (
        "" if held.colour is None else f'<a:solidFill><a:srgbClr val="{red:02X}{green:02X}{blue:02X}"/></a:solidFill>'
    )
    faces = "".join(
        f'<a:{tag} typeface="{_quoted(held.faces[of])}"/>' for tag, of in (("latin", 1), ("ea", 0)) if held.faces[of]
    )
    look = f'sz="{round(held.size * 100)}" b="{int(held.bold)}"'
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{n + 2}" name="{prompt} {n + 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{index}/></p:nvPr></p:nvSpPr><p:spPr>{_xfrm(held.box)}</p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{_ANCHORS[held.anchor]}"/><a:lstStyle>'
        f'<a:lvl1pPr marL="0" indent="0" algn="{_ALIGNS[held.align]}"><a:buNone/><a:defRPr {look}>{colour}{faces}</a:defRPr></a:lvl1pPr>'
        f'</a:lstStyle><a:p><a:r><a:rPr lang="zh-CN"/><a:t>{prompt}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _quoted(text: str) -> str:
    """A font's name as the value of an attribute."""
    return "".join(sign for sign in text if sign.isprintable() and sign not in '<>&"')[:60]
