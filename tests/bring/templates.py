"""Templates as units have them, made by python-pptx and by hand: names, types, masters, backgrounds of many kinds."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any

from lxml import etree
from PIL import Image, ImageDraw
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
CHINESE = (
    "标题幻灯片",
    "标题和内容",
    "节标题",
    "两栏内容",
    "比较",
    "仅标题",
    "空白",
    "内容与标题",
    "图片与标题",
    "标题和竖排文字",
    "竖排标题与文本",
)
Box = tuple[float, float, float, float]
OFFICE_2013 = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6", "accent1": "5B9BD5", "accent2": "ED7D31", "accent3": "A5A5A5",
    "accent4": "FFC000", "accent5": "4472C4", "accent6": "70AD47",
}  # fmt: skip


def presentation(wide: bool = True, chinese: bool = True) -> Any:
    """A presentation with the usual eleven layouts, 16:9 or 4:3, under Chinese names or English ones."""
    made = Presentation()
    if wide:
        scale = 12192000 / 9144000
        made.slide_width = Emu(12192000)
        for sheet in (made.slide_master, *made.slide_layouts):
            for shape in sheet.placeholders:
                if shape._element.spPr.find(qn("a:xfrm")) is not None:
                    shape.left, shape.width = Emu(int(shape.left * scale)), Emu(int(shape.width * scale))
    for layout, name in zip(made.slide_layouts, CHINESE, strict=True):
        if chinese:
            layout._element.cSld.set("name", name)
    return made


def saved(made: Any) -> bytes:
    """The file of a presentation."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def rect(sheet: Any, box: Box, colour: str, form: str = "rect", name: str = "装饰") -> Any:
    """A field on a master or layout: `colour` is a slot of the scheme, or six digits."""
    kind = "srgbClr" if re.fullmatch("[0-9A-F]{6}", colour) else "schemeClr"
    x, y, width, height = (round(side * 914400) for side in box)
    shape = parse_xml(
        f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{900 + len(sheet.shapes._spTree)}" name="{name}"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="{form}"><a:avLst/>'
        f'</a:prstGeom><a:solidFill><a:{kind} val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )
    sheet.shapes._spTree.append(shape)
    return shape


def words(sheet: Any, box: Box, text: str, colour: str, size: int = 14) -> None:
    """A line of words on a master or layout that is no placeholder."""
    shape = rect(sheet, box, colour)
    fill = shape.spPr.find(qn("a:solidFill"))
    run = etree.tostring(fill).decode()
    shape.spPr.remove(fill)
    shape.append(
        parse_xml(
            f'<p:txBody {SPACES}><a:bodyPr wrap="square" anchor="ctr"/><a:lstStyle/><a:p><a:r><a:rPr lang="zh-CN" sz="{size * 100}" b="1">{run}</a:rPr>'
            f"<a:t>{text}</a:t></a:r></a:p></p:txBody>"
        )
    )


def told_number(sheet: Any, box: Box, before: str = "", behind: str = "") -> None:
    """The slide's number as a field in a text box that is no placeholder, with words around it."""
    words(sheet, box, before or " ", "tx1", 12)
    run = sheet.shapes._spTree[-1].find(f".//{qn('a:r')}")
    field = f'<a:fld {SPACES} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="zh-CN"/><a:t>‹#›</a:t></a:fld>'
    run.addnext(parse_xml(f"<a:r {SPACES}><a:t>{behind}</a:t></a:r>"))
    run.addnext(parse_xml(field))


def picture(sheet: Any, data: bytes, box: Box) -> Any:
    """A picture on a master or layout."""
    _, identity = sheet.part.get_or_add_image_part(io.BytesIO(data))
    x, y, width, height = (round(side * 914400) for side in box)
    shape = parse_xml(
        f'<p:pic {SPACES}><p:nvPicPr><p:cNvPr id="{800 + len(sheet.shapes._spTree)}" name="图片"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
    sheet.shapes._spTree.append(shape)
    return shape


def ground(sheet: Any, colour: str = "", data: bytes = b"") -> None:
    """The background of a master or layout: a slot, six digits, or a picture."""
    canvas = sheet._element.cSld
    for old in canvas.findall(qn("p:bg")):
        canvas.remove(old)
    if data:
        _, identity = sheet.part.get_or_add_image_part(io.BytesIO(data))
        fill = f'<a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="{identity}"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    else:
        kind = "srgbClr" if re.fullmatch("[0-9A-F]{6}", colour) else "schemeClr"
        fill = f'<a:solidFill><a:{kind} val="{colour}"/></a:solidFill>'
    canvas.insert(0, parse_xml(f"<p:bg {SPACES}><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"))


def theme_of(made: Any, number: int = 0) -> Any:
    """The theme part of a master."""
    return made.slide_masters[number].part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )


def scheme(made: Any, **colours: str) -> None:
    """Sets slots of the colour scheme."""
    part = theme_of(made)
    root = etree.fromstring(part.blob)
    for slot, value in colours.items():
        element = root.find(f".//{{*}}clrScheme/{{*}}{slot}")
        element[:] = [etree.SubElement(element, qn("a:srgbClr"), val=value)]
    part._blob = etree.tostring(root)


def fonts(made: Any, heading: str, body: str, only_hans: bool = False) -> None:
    """Sets the scheme's Chinese fonts: as `ea`, or only in the list of scripts."""
    part = theme_of(made)
    root = etree.fromstring(part.blob)
    for kind, face in (("major", heading), ("minor", body)):
        font = root.find(f".//{{*}}{kind}Font")
        font.find("{*}ea").set("typeface", "" if only_hans else face)
        for entry in font.findall("{*}font"):
            if entry.get("script") == "Hans":
                entry.set("typeface", face)
    part._blob = etree.tostring(root)


def colour_of(sheet: Any, style: str, value: str) -> None:
    """The colour of a master's titles ("titleStyle") or words ("bodyStyle")."""
    for properties in sheet._element.find(qn("p:txStyles")).find(qn(f"p:{style}")).iter(qn("a:defRPr")):
        fill = properties.find(qn("a:solidFill"))
        kind = "srgbClr" if re.fullmatch("[0-9A-F]{6}", value) else "schemeClr"
        fill[:] = [etree.SubElement(fill, qn(f"a:{kind}"), val=value)]


def place(sheet: Any, kind: int, box: Box) -> None:
    """Puts the placeholder of a type (1 title, 2 body, 3 centred title, 4 subtitle …) into a box."""
    shape = next(s for s in sheet.placeholders if int(s.placeholder_format.type) == kind)
    shape.left, shape.top, shape.width, shape.height = map(Inches, box)


def drawn(size: tuple[int, int], paint: Callable[[Any], None], ground_: str = "#FFFFFF", kind: str = "PNG") -> bytes:
    """A picture that `paint` draws."""
    image = Image.new("RGB", size, ground_)
    paint(ImageDraw.Draw(image))
    stream = io.BytesIO()
    image.save(stream, kind)
    return stream.getvalue()


def logo() -> bytes:
    """A round mark."""
    return drawn(
        (200, 200),
        lambda pen: (pen.ellipse((4, 4, 196, 196), fill="#B01E23"), pen.ellipse((50, 50, 150, 150), fill="#F3D9A0")),
    )


def school() -> Any:
    """A school's: a coloured band with its mark over every slide, a cover of its own colour, white titles."""
    made = presentation()
    master = made.slide_master
    scheme(
        made,
        dk2="5A1216",
        lt2="F7F1E6",
        accent1="A31F23",
        accent2="D9A441",
        accent3="3C6E71",
        accent4="8C5E2A",
        accent5="6B7F4E",
        accent6="7A7A7A",
    )
    fonts(made, "华文中宋", "微软雅黑")
    rect(master, (0, 0, 13.333, 1.15), "accent1")
    rect(master, (0, 1.15, 13.333, 0.06), "accent2")
    picture(master, logo(), (0.35, 0.18, 0.8, 0.8))
    words(master, (10.2, 7.02, 2.9, 0.36), "云泽市第一中学", "accent1")
    colour_of(master, "titleStyle", "bg1")
    place(master, 1, (1.35, 0.12, 11.4, 0.95))
    place(master, 2, (0.7, 1.5, 11.9, 5.2))
    cover = made.slide_layouts[0]
    cover._element.set("showMasterSp", "0")
    ground(cover, "accent1")
    rect(cover, (0.8, 4.35, 11.7, 0.05), "accent2")
    picture(cover, logo(), (0.8, 0.6, 1.3, 1.3))
    place(cover, 3, (0.8, 2.1, 11.7, 2.1))
    place(cover, 4, (0.8, 4.6, 11.7, 1.9))
    for shape in cover.placeholders:
        _white(shape)
    divider = made.slide_layouts[2]
    divider._element.set("showMasterSp", "0")
    ground(divider, "bg2")
    rect(divider, (0, 0, 4.2, 7.5), "accent1")
    place(divider, 1, (4.8, 2.2, 7.9, 1.9))
    place(divider, 2, (4.8, 4.3, 7.9, 1.5))
    _coloured(next(s for s in divider.placeholders if int(s.placeholder_format.type) == 1), "tx2")
    return made


def firm() -> Any:
    """A firm's: dark blue throughout, a swapped colour map, English names."""
    made = presentation(chinese=False)
    scheme(
        made,
        dk1="0B1B33",
        lt1="FFFFFF",
        dk2="12305C",
        lt2="DCE6F2",
        accent1="29A3DC",
        accent2="F2A33A",
        accent3="FFFFFF",
        accent4="000000",
        accent5="6FCF97",
        accent6="9AA7B8",
    )
    swap(made)
    master = made.slide_master
    ground(master, "bg1")
    rect(master, (0.6, 1.3, 1.2, 0.06), "accent2")
    words(master, (11.0, 6.95, 2.0, 0.3), "AURORA", "accent1")
    place(master, 1, (0.6, 0.35, 12.1, 0.9))
    place(master, 2, (0.6, 1.6, 12.1, 5.1))
    cover = made.slide_layouts[0]
    art = drawn(
        (1333, 750),
        lambda pen: [
            pen.polygon(
                [(700 + 90 * n, 750), (1100 + 60 * n, 0), (1333, 0), (1333, 750)],
                fill=(18 + 6 * n, 48 + 12 * n, 92 + 16 * n),
            )
            for n in range(6)
        ],
        "#0B1B33",
        "JPEG",
    )
    ground(cover, data=art)
    place(cover, 3, (0.8, 2.0, 8.0, 2.0))
    place(cover, 4, (0.8, 4.2, 8.0, 1.6))
    return made


def swap(made: Any) -> None:
    """A master whose light and dark slots change places."""
    names = made.slide_master._element.find(qn("p:clrMap"))
    for name, slot in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
        names.set(name, slot)


def pictured() -> Any:
    """An office's: a picture behind everything, the scheme left as Office has it, colours in the drawing only, no types."""
    made = presentation()
    scheme(made, **OFFICE_2013)
    wave = drawn(
        (1333, 750),
        lambda pen: (
            pen.polygon([(0, 690), (400, 650), (900, 705), (1333, 660), (1333, 750), (0, 750)], fill="#1F6FB2"),
            pen.rectangle((0, 0, 1333, 14), fill="#1F6FB2"),
        ),
        "#F3F8FC",
    )
    ground(made.slide_master, data=wave)
    place(made.slide_master, 1, (0.6, 0.4, 12.1, 0.9))
    place(made.slide_master, 2, (0.6, 1.5, 12.1, 4.7))
    front = drawn(
        (1333, 750),
        lambda pen: (
            pen.rectangle((0, 470, 1333, 750), fill="#1F6FB2"),
            pen.ellipse((980, 80, 1240, 340), fill="#CFE3F3"),
        ),
        "#F3F8FC",
    )
    ground(made.slide_layouts[0], data=front)
    place(made.slide_layouts[0], 3, (0.8, 1.6, 9.0, 2.6))
    place(made.slide_layouts[0], 4, (0.8, 5.0, 11.7, 1.8))
    for layout in made.slide_layouts:
        layout._element.attrib.pop("type", None)
    return made


def narrow() -> Any:
    """A bureau's, 4:3, as Office has it, with a line under the title and a field at the side."""
    made = presentation(wide=False)
    master = made.slide_master
    scheme(
        made,
        dk2="1B3A2F",
        lt2="EEF5EF",
        accent1="2E7D4F",
        accent2="C9A227",
        accent3="3A6EA5",
        accent4="A65A3A",
        accent5="6B5B95",
        accent6="808080",
    )
    rect(master, (0, 0, 0.22, 7.5), "accent1")
    rect(master, (0.5, 1.3, 9.0, 0.03), "accent2")
    place(master, 1, (0.5, 0.3, 9.0, 0.95))
    place(master, 2, (0.5, 1.5, 9.0, 5.1))
    return made


def _white(shape: Any) -> None:
    _coloured(shape, "bg1")


def _coloured(shape: Any, slot: str) -> None:
    """Words of a placeholder in a slot's colour."""
    style = shape._element.txBody.find(qn("a:lstStyle"))
    level = style.find(qn("a:lvl1pPr"))
    if level is None:
        level = etree.SubElement(style, qn("a:lvl1pPr"))
    run = level.find(qn("a:defRPr"))
    if run is None:
        run = etree.SubElement(level, qn("a:defRPr"))
    for old in run.findall(qn("a:solidFill")):
        run.remove(old)
    run.insert(0, parse_xml(f'<a:solidFill {SPACES}><a:schemeClr val="{slot}"/></a:solidFill>'))


def rewritten(data: bytes, change: Callable[[str, bytes], bytes | None], more: dict[str, bytes] | None = None) -> bytes:
    """A package with each part as `change` gives it (None: left out), and `more` parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = change(name, old.read(name))
            if part is not None:
                new.writestr(name, part)
        for name, part in (more or {}).items():
            new.writestr(name, part)
    return stream.getvalue()


def bureau() -> Any:
    """A bureau's, 10 x 5.625 in, as many keep it: a panel at the left, layouts of its own names with words drawn fast, a red scheme that Office never had."""
    made = presentation()
    scheme(
        made,
        dk2="7A1418",
        lt2="FBF3E6",
        accent1="C00000",
        accent2="E0A030",
        accent3="8A5A2B",
        accent4="5B7F95",
        accent5="7F7F7F",
        accent6="A0522D",
    )
    fonts(made, "方正小标宋简体", "微软雅黑", only_hans=True)
    master = made.slide_master
    rect(master, (0, 0, 1.5, 7.5), "accent1")
    picture(master, logo(), (0.25, 0.3, 1.0, 1.0))
    place(master, 1, (1.9, 0.35, 11.0, 0.8))
    place(master, 2, (1.9, 1.4, 11.0, 5.3))
    names = {0: "封面", 1: "内容页", 2: "过渡页", 5: "目录页", 6: "封底"}
    for number, name in names.items():
        made.slide_layouts[number]._element.cSld.set("name", name)
        made.slide_layouts[number]._element.attrib.pop("type", None)
    cover, divider, agenda, end = (made.slide_layouts[n] for n in (0, 2, 5, 6))
    for sheet in (cover, divider, agenda, end):
        sheet._element.set("showMasterSp", "0")
    art = drawn(
        (1333, 750),
        lambda pen: (
            pen.rectangle((0, 0, 1333, 430), fill="#8E1B1F"),
            pen.polygon([(0, 430), (500, 330), (1333, 430)], fill="#B5302F"),
            pen.ellipse((1010, 60, 1250, 300), fill="#C9514A"),
        ),
        "#FBF3E6",
        "JPEG",
    )
    ground(cover, data=art)
    place(cover, 3, (0.9, 4.5, 11.5, 1.3))
    place(cover, 4, (0.9, 5.9, 11.5, 1.2))
    ground(divider, "accent1")
    place(divider, 1, (3.2, 2.6, 8.8, 1.6))
    place(divider, 2, (1.0, 2.6, 1.9, 1.6))
    for shape in divider.placeholders:
        _white(shape)
    for shape in list(agenda.placeholders):
        if int(shape.placeholder_format.type) == 1:
            shape._element.getparent().remove(shape._element)
    words(agenda, (0.6, 2.6, 3.0, 1.0), "目录", "bg1", 54)
    words(agenda, (0.6, 3.6, 3.0, 0.6), "CONTENTS", "accent2", 20)
    rect(agenda, (0, 0, 4.2, 7.5), "accent1")
    ground(end, "accent1")
    words(end, (2.0, 2.7, 9.3, 1.4), "谢谢观看", "bg1", 66)
    shrink(made, 0.75)
    return made


def shrink(made: Any, by: float) -> None:
    """All of a template smaller: 16:9 at 10 x 5.625 in, as older programs have it."""
    made.slide_width, made.slide_height = Emu(int(made.slide_width * by)), Emu(int(made.slide_height * by))
    for sheet in (made.slide_master, *made.slide_layouts, *made.slides):
        for element in sheet._element.iter(qn("a:off"), qn("a:ext")):
            for side in ("x", "y", "cx", "cy"):
                if element.get(side) is not None:
                    element.set(side, str(int(int(element.get(side)) * by)))
        for element in sheet._element.iter(qn("a:rPr"), qn("a:defRPr")):
            if element.get("sz"):
                element.set("sz", str(int(int(element.get("sz")) * by / 100) * 100))


MADE: dict[str, Callable[[], Any]] = {
    "school": school,
    "firm": firm,
    "pictured": pictured,
    "narrow": narrow,
    "plain": presentation,
    "bureau": bureau,
}
"""Templates by name."""
