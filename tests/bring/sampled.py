"""Templates as many units keep them: their look drawn on sample slides, over blank layouts."""

from __future__ import annotations

from typing import Any

from tests.bring.templates import OFFICE_2013, Box, drawn, ground, logo, picture, presentation, rect, scheme, words

NAVY, GOLD, PALE = "12406E", "E0B45A", "DCE8F4"
SAID = "示例文字"
"""Stands in all words of sample slides, and in the names and descriptions of their shapes."""
PHOTO: Box = (8.0, 3.6, 3.0, 2.2)


def art(colour: str, size: tuple[int, int] = (320, 180)) -> bytes:
    """A picture of waves in a colour."""
    wave = [(0, size[1] * 0.7), (size[0] * 0.4, size[1] * 0.6), (size[0], size[1] * 0.75), size, (0, size[1])]
    return drawn(size, lambda pen: pen.polygon(wave, fill="#5580AA"), f"#{colour}")


COVER, DIVIDER, PHOTOS = art(NAVY), art("0F3358"), [art(f"{40 + 30 * n:02X}7733", (120, 90)) for n in range(6)]


def slide(made: Any, layout: int = 6) -> Any:
    """A sample slide, on a blank layout unless it is told otherwise."""
    return made.slides.add_slide(made.slide_layouts[layout])


def field(sheet: Any, box: Box, colour: str, said: str = "", form: str = "rect") -> Any:
    """A field, with words in it or not, under a name and a description that are nobody else's."""
    shape = rect(sheet, box, colour, form, f"矩形 {SAID}")
    shape.find(".//{*}cNvPr").set("descr", f"{SAID}的说明")
    if said:
        words(sheet, box, f"{SAID}{said}", "FFFFFF", 20)
        body = sheet.shapes._spTree[-1]
        sheet.shapes._spTree.remove(body)
        shape.append(body.find("{*}txBody"))
    return shape


def shown(sheet: Any, data: bytes, box: Box) -> Any:
    """A picture with a description."""
    shape = picture(sheet, data, box)
    shape.find(".//{*}cNvPr").set("descr", f"{SAID}的图")
    return shape


def said(sheet: Any, box: Box, text: str, colour: str, size: int = 20) -> None:
    """A line of words."""
    words(sheet, box, f"{SAID}{text}", colour, size)


def cover(made: Any) -> Any:
    """A picture that fills the slide, a bar and a mark beside the title, a small picture that stands there alone."""
    sheet = slide(made)
    shown(sheet, COVER, (0, 0, 13.333, 7.5))
    field(sheet, (0.9, 2.2, 0.12, 1.9), GOLD)
    shown(sheet, logo(), (0.9, 0.6, 1.1, 1.1))
    shown(sheet, PHOTOS[5], (10.5, 5.6, 1.2, 0.9))
    said(sheet, (1.2, 2.1, 9.0, 1.2), "汇报", "FFFFFF", 54)
    said(sheet, (1.2, 3.4, 9.0, 0.7), "二〇二六年度", "E8EEF6", 26)
    return sheet


def agenda(made: Any) -> Any:
    """A panel at the left with the heading, four numbered items."""
    sheet = slide(made)
    field(sheet, (0, 0, 4.2, 7.5), NAVY)
    words(sheet, (0.6, 2.6, 3.0, 1.0), "目 录", "FFFFFF", 48)
    for n in range(4):
        field(sheet, (5.0, 1.2 + 1.4 * n, 0.8, 0.8), NAVY, f"{n}", "ellipse")
        said(sheet, (6.1, 1.25 + 1.4 * n, 6.0, 0.7), f"第{n}项", NAVY, 28)
    return sheet


def divider(made: Any, number: int) -> Any:
    """A dark picture, a numeral, a title over a line."""
    sheet = slide(made)
    shown(sheet, DIVIDER, (0, 0, 13.333, 7.5))
    field(sheet, (4.9, 3.95, 4.0, 0.06), GOLD)
    words(sheet, (2.0, 2.5, 2.6, 1.6), f"0{number}", GOLD, 88)
    said(sheet, (4.8, 2.8, 7.5, 1.0), f"第{number}部分", "FFFFFF", 44)
    return sheet


def content(made: Any, number: int) -> Any:
    """A band with the title, a mark, a line at the foot; words, and a photo or cards."""
    sheet = slide(made)
    field(sheet, (0, 0, 13.333, 1.05), NAVY)
    shown(sheet, logo(), (12.3, 0.15, 0.75, 0.75))
    field(sheet, (0.5, 6.97, 12.333, 0.02), NAVY)
    said(sheet, (0.5, 0.18, 6.0, 0.75), f"标题{number}", "FFFFFF", 30)
    said(sheet, (0.5, 7.02, 4.0, 0.35), "某局", "7F7F7F", 12)
    if number % 2:
        shown(sheet, PHOTOS[number % 5], PHOTO)
        said(sheet, (0.7, 1.5, 7.0, 5.0), "要点。" * 30, "333333")
    else:
        for n in range(3):
            field(sheet, (0.7 + 4.1 * n, 1.8, 3.8, 4.5), PALE, f"卡片{number}{n}。" * 6, "roundRect")
    return sheet


def last(made: Any) -> Any:
    """The cover's picture and mark, thanks."""
    sheet = slide(made)
    shown(sheet, COVER, (0, 0, 13.333, 7.5))
    shown(sheet, logo(), (0.9, 0.6, 1.1, 1.1))
    said(sheet, (1.5, 2.7, 10.3, 1.4), "谢谢", "FFFFFF", 54)
    return sheet


def begun() -> Any:
    """A presentation with Office's colours, layouts that draw nothing, no slide."""
    made = presentation()
    scheme(made, **OFFICE_2013)
    return made


def whole() -> Any:
    """Cover, agenda, three dividers with two content slides each, last slide."""
    made = begun()
    cover(made)
    agenda(made)
    for number in range(3):
        divider(made, number + 1)
        content(made, 2 * number)
        content(made, 2 * number + 1)
    last(made)
    return made


def panelled() -> Any:
    """A ground of a picture and a panel that content stands in, under a mast at the left; no cover, no last slide."""
    made = begun()
    for number in range(4):
        sheet = slide(made)
        ground(sheet, data=art("CFE3D4"))
        field(sheet, (0, 0, 1.0, 7.5), NAVY)
        field(sheet, (1.4, 1.3, 11.5, 5.5), "FFFFFF", form="roundRect")
        said(sheet, (1.5, 0.3, 9.0, 0.8), f"标题{number}", NAVY, 32)
        said(sheet, (1.8, 1.7, 10.5, 4.5), "要点。" * 30, "333333")
    return made
