"""Pages -> the XML of master and layouts: shapes in scheme colours, named placeholders, no autofit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from builder.compile.backdrop import PLAIN, Backdrop
from builder.compile.forms import PRESETS, guides
from builder.compile.geometry import INDENT, Box, Page, Place, Shape, placed, shapes
from builder.compile.hues import Hues
from builder.compile.paths import PREFIX, path_xml
from builder.compile.schema import ALIGN, ANCHOR
from builder.compile.scheme import fill_xml, scheme
from builder.compile.source import Source
from builder.model.deck import Layout, is_grid, slots_of

EMU = 914400
"""English metric units in an inch."""
LANG = 'lang="zh-CN" altLang="en-US"'
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
FIRST_INDEX = 20
SMALL = ("box", "size", "role")
INDEX = {
    key: FIRST_INDEX + n
    for n, key in enumerate(
        dict.fromkeys(key for slots in map(slots_of, sorted(Layout, key=is_grid)) for key in slots if key != "title")
    )
}
"""The placeholder index of each slot: the same in every theme."""
BULLETS = {"■": 60, "●": 60, "◆": 60}
"""The size of full bullets, in per cent of their words'."""
KINDS = {"table": "tbl", "picture": "pic"}
"""The type of placeholder of slots that hold no words."""
FOOTER_INDEX, PAGE_INDEX = 11, 12
FOOTER_NAME, PAGE_NAME = "页脚", "页码"

_CHANGED = re.compile(r'<a:lum(?:Mod|Off) val="\d+"/>')
"""What makes a colour lighter or darker. Not said of the master's foot: LibreOffice would do it twice, there and on the layout."""
_UNSPOKEN = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Says that a shape is decoration: screen readers pass it over."""


def layout_xml(source: Source, page: Page) -> bytes:
    """slideLayoutN.xml of a page: decoration first, then the title, then slots in reading order."""
    drawn = [shape_xml(source, n, shape) for n, shape in enumerate(page.shapes, 100)]
    drawn += [place_xml(n, place) for n, place in enumerate(page.places, 2)]
    if page.footer:
        drawn.append(footer_xml(source, 60, role=page.foot))
    if page.page:
        drawn.append(number_xml(source, 61, role=page.foot))
    hidden = ' showMasterSp="0"' if page.bare else ""
    hues = Hues(source)
    behind = source.template.layouts.get(page.look, Backdrop())
    theirs = bool(page.look) or (source.template is not PLAIN and page.ground == source.get("deck", "ground"))
    ground = behind.ground if theirs else hues.said(_ground(page.ground))
    return (
        f'<p:sldLayout {SPACES} preserve="1" userDrawn="1"{hidden}>'
        f"<p:cSld name={quoteattr(page.name)}>{ground}{_tree([behind.drawn, *map(hues.said, drawn)])}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    ).encode()


def master_xml(source: Source) -> tuple[bytes, bytes]:
    """The cSld and the txStyles of the master."""
    title = Place("title", "标题", placed(source.get("deck", "slots", "title", "box"), source.page),
                  source.get("deck", "slots", "title"))  # fmt: skip
    body_look = {**source.get("deck", "layouts", "points", "slots", "body"), "name": "正文"}
    body = Place("body", "正文", placed(source.get("deck", "content"), source.page), body_look)
    drawn = [
        shape_xml(source, n, shape) for n, shape in enumerate(shapes(source.get("deck", "head"), source.page), 100)
    ]
    drawn += [place_xml(2, title), place_xml(3, body, "body", 1)]
    hues, behind = Hues(source), source.template.master
    foot = [_CHANGED.sub("", hues.said(xml)) for xml in (footer_xml(source, 60, 3), number_xml(source, 61, 4))]
    ground = behind.ground or hues.said(_ground(source.get("deck", "ground")))
    canvas = f"<p:cSld {SPACES}>{ground}{_tree([behind.drawn, *map(hues.said, drawn), *foot])}</p:cSld>"
    levels = "".join(_level(n, body_look, second=n > 1) for n in range(1, 10))
    styles = (
        f"<p:txStyles {SPACES}><p:titleStyle>{_level(1, title.look)}</p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle>"
        f"<p:otherStyle>{_level(1, {**body_look, 'size': 18})}</p:otherStyle></p:txStyles>"
    )
    return canvas.encode(), (source.template.styles or styles).encode()


def shape_xml(source: Source, number: int, shape: Shape) -> str:
    """A decoration of the layout."""
    form = _path(source, shape.form) or _form(shape.form, shape.box)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="装饰{number - 99}">{_UNSPOKEN}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f"</p:nvSpPr><p:spPr>{_frame(shape.box)}{form}{_paint(shape.fill, shape.line, shape.weight)}"
        "</p:spPr></p:sp>"
    )


def _path(source: Source, form: str) -> str:
    """A form that the theme draws itself, "" where it is one of the format's own."""
    return path_xml(source.get("deck", "paths", form[len(PREFIX) :])) if form.startswith(PREFIX) else ""


def _form(form: str, box: Box) -> str:
    bent = "".join(
        f'<a:gd name="{name}" fmla="val {round(share * 100_000)}"/>'
        for name, share in guides(form, box[2], box[3]).items()
    )
    return f'<a:prstGeom prst="{PRESETS.get(form, form)}"><a:avLst>{bent}</a:avLst></a:prstGeom>'


def _paint(fill: str, line: str, weight: float) -> str:
    """A fill and a line in roles, "" for none."""
    inside = fill_xml(fill)
    if not line or not weight:
        return f"{inside}<a:ln><a:noFill/></a:ln>"
    return f'{inside}<a:ln w="{round(weight * 12700)}">{fill_xml(line)}</a:ln>'


def place_xml(number: int, place: Place, kind: str = "", index: int = 0) -> str:
    """A placeholder with all of its look: a slide adds only words, and sizes where it steps down."""
    if not kind:
        kind, index = ("title", 0) if place.key == "title" else (KINDS.get(place.key, "body"), INDEX[place.key])
    sign = f'type="{kind}"' if index in (0, 1) else f'type="{kind}" sz="quarter" idx="{index}"'
    if kind == "body" and index == 1:
        sign = 'type="body" idx="1"'
    quoted, escaped = _said(place.name)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoted}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph {sign}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{_frame(place.box)}{_form(place.form, place.box)}{_own_paint(place)}</p:spPr>"
        f"<p:txBody>{_body(ANCHOR[place.look['anchor']], place.insets)}<a:lstStyle>{_level(1, place.look)}"
        f"{_level(2, place.look, second=True) if 'second' in place.look else ''}</a:lstStyle>"
        f"<a:p><a:r><a:rPr {LANG}/><a:t>{escaped}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


@lru_cache(maxsize=512)
def _said(name: str) -> tuple[str, str]:
    """A name as it stands in an attribute, and between tags."""
    return quoteattr(name), escape(name)


def _own_paint(place: Place) -> str:
    """What a slot itself is painted with: nothing where the theme states neither fill nor outline."""
    fill, line = place.look.get("fill", ""), place.look.get("outline", "")
    return _paint(fill, line, place.look.get("weight", 0.75)) if fill or line else ""


@lru_cache(maxsize=64)
def footer_xml(source: Source, number: int, index: int = FOOTER_INDEX, role: str = "") -> str:
    """The footer placeholder: the unit's name, in `role` or the deck's own. The master says where: a logo moves it there, once for all."""
    look = {**_foot(source, "footer", role), "align": "left"}
    drawn = _small(source, number, (FOOTER_NAME, "ftr", index), look, f"<a:p><a:endParaRPr {LANG}/></a:p>")
    return drawn if index != FOOTER_INDEX else re.sub("<p:spPr>.*?</p:spPr>", "<p:spPr/>", drawn)


@lru_cache(maxsize=64)
def number_xml(source: Source, number: int, index: int = PAGE_INDEX, role: str = "") -> str:
    """The slide number placeholder, with its field, in `role` or the deck's own."""
    look = {**_foot(source, "page", role), "align": "right"}
    field = (
        f'<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr {LANG}/><a:t>‹#›</a:t>'
        f"</a:fld><a:endParaRPr {LANG}/></a:p>"
    )
    return _small(source, number, (PAGE_NAME, "sldNum", index), look, field)


def _foot(source: Source, key: str, role: str) -> dict[str, Any]:
    look = source.require(("deck", key), SMALL)
    return {**look, "role": role or look["role"], "font": "body"}


def _small(source: Source, number: int, sign: tuple[str, str, int], look: dict[str, Any], words: str) -> str:
    """A placeholder at the foot of the slide; `sign` is its name, type and index."""
    name, kind, index = sign
    box = placed(look["box"], source.page)
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f"<p:txBody>{_body('ctr')}<a:lstStyle>{_level(1, look)}</a:lstStyle>{words}</p:txBody></p:sp>"
    )


def _level(number: int, look: dict[str, Any], second: bool = False) -> str:
    """One level of a list style: all of the look of its paragraphs."""
    bullet = look.get("bullet", "")
    if second:
        look = {**look, **look.get("second", {}), "gap": look.get("gap", 0) / 4}
    spaced = (ALIGN[look.get("align", "left")], look.get("pct", 100), look.get("gap", 0))
    faced = (look["size"], bool(look.get("bold", False)), look["font"], look["role"])
    return _level_xml((number, second), bullet, spaced, faced)


@lru_cache(maxsize=512)
def _level_xml(
    at: tuple[int, bool], bullet: str, spaced: tuple[str, float, float], faced: tuple[int, bool, str, str]
) -> str:
    """The same: its number, and whether it is below the first; its bullet; how its lines stand; its letters."""
    (number, second), (align, pct, gap), (size, bold, font, role) = at, spaced, faced
    family = "mj" if font == "heading" else "mn"
    left = round(INDENT * size * EMU / 72) if bullet else 0
    indent = f'marL="{left}" indent="{0 if second else -left}"'
    sign = (
        f'<a:buClr>{scheme("accent1")}</a:buClr><a:buSzPct val="{BULLETS.get(bullet, 100) * 1000}"/><a:buFont typeface="+mj-lt"/>'
        f"<a:buChar char={quoteattr(bullet)}/>"
        if bullet and not second
        else "<a:buNone/>"
    )
    return (
        f'<a:lvl{number}pPr {indent} algn="{align}" defTabSz="914400" rtl="0" '
        f'eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="{round(pct * 1000)}"/>'
        f'</a:lnSpc><a:spcBef><a:spcPts val="{round(gap * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{sign}'
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}" i="0" kern="1200"><a:solidFill>'
        f'{scheme(role)}</a:solidFill><a:latin typeface="+{family}-lt"/><a:ea typeface="+{family}-ea"/>'
        f'<a:cs typeface="+{family}-cs"/></a:defRPr></a:lvl{number}pPr>'
    )


def _body(anchor: str, insets: Box = (0.0, 0.0, 0.0, 0.0)) -> str:
    left, top, right, bottom = (round(length * EMU) for length in insets)
    return (
        f'<a:bodyPr vert="horz" wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}" rtlCol="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
    )


def _ground(role: str) -> str:
    return f"<p:bg><p:bgPr><a:solidFill>{scheme(role)}</a:solidFill><a:effectLst/></p:bgPr></p:bg>"


def _tree(shapes: list[str]) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{''.join(shapes)}</p:spTree>"
    )


def _frame(box: Box) -> str:
    x, y, width, height = box
    return (
        f'<a:xfrm><a:off x="{round(x * EMU)}" y="{round(y * EMU)}"/>'
        f'<a:ext cx="{round(width * EMU)}" cy="{round(height * EMU)}"/></a:xfrm>'
    )
