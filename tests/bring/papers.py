"""Word templates as units have them: letterheads with pictures, styles under Chinese names or English ones, annexes that lie."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from tests.bring.templates import logo

SAMPLE = "这里是示例正文，请替换成自己的内容，不要留在成品里。"


def document() -> Any:
    """An A4 page with Chinese fonts."""
    made = Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(34),
        Mm(26),
        Mm(27),
        Mm(25),
    )
    return made


def saved(made: Any) -> bytes:
    """The file of a document."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def look(style: Any, han: str, size: float, colour: str = "", line: float = 0, bold: bool = False) -> None:
    """Fonts, size, colour and pitch of a style."""
    style.font.name, style.font.size, style.font.bold = "Times New Roman", Pt(size), bold
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), han)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)
    if line:
        style.paragraph_format.line_spacing = Pt(line)


def field(paragraph: Any, instruction: str) -> None:
    """A field, as Word writes it."""
    for kind in ("begin", instruction, "separate", "1", "end"):
        run = paragraph.add_run("1" if kind == "1" else "")
        if kind == instruction:
            words = OxmlElement("w:instrText")
            words.text = f" {instruction} "
            run._r.append(words)
        elif kind != "1":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def ruled(paragraph: Any, colour: str) -> None:
    """A line below a paragraph."""
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="2" w:color="{colour}"/></w:pBdr>'
        )
    )


def topped(header: Any, name: str, colour: str) -> None:
    """A letterhead: a mark, a name, a line."""
    header.is_linked_to_previous = False
    paragraph = header.paragraphs[0]
    paragraph.add_run().add_picture(io.BytesIO(logo()), height=Mm(9))
    run = paragraph.add_run(f"　{name}")
    run.font.size, run.font.bold, run.font.color.rgb = Pt(14), True, RGBColor.from_string(colour)
    ruled(paragraph, colour)


def office() -> Any:
    """A bureau's: mark and name on every page, red headings, its own page number, sample text, a lying annex at the end."""
    made = document()
    styles = made.styles
    look(styles["Normal"], "宋体", 14, line=27)
    styles["Normal"].paragraph_format.first_line_indent = Pt(28)
    styles["Normal"].paragraph_format.space_after = Pt(0)
    look(styles["Title"], "方正小标宋简体", 24, "A31F23", 38)
    styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    look(styles["Heading 1"], "黑体", 15, "A31F23", 28)
    look(styles["Heading 2"], "楷体", 15, line=28, bold=True)
    topped(made.sections[0].header, "云泽市应急管理局", "A31F23")
    foot = made.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run("第 ")
    field(foot, "PAGE")
    foot.add_run(" 页　云泽市应急管理局办公室")
    made.add_paragraph("示例标题", "Title")
    made.add_paragraph("一、示例小标题", "Heading 1")
    for _ in range(6):
        made.add_paragraph(SAMPLE)
    annex = made.add_section(WD_SECTION.NEW_PAGE)
    annex.orientation, annex.page_width, annex.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    annex.top_margin = Mm(12)
    made.add_paragraph("附件示例")
    return made


def first() -> Any:
    """A firm's: a letterhead on the first page only."""
    made = document()
    section = made.sections[0]
    section.different_first_page_header_footer = True
    topped(section.first_page_header, "曙光实业集团", "1B4F91")
    look(made.styles["Heading 1"], "黑体", 16, "1B4F91", 30)
    made.add_paragraph(SAMPLE)
    return made


def named() -> Any:
    """Styles under names of a unit's own; looks set by hand on the words."""
    made = document()
    title = made.styles.add_style("公文标题", 1)
    look(title, "方正小标宋简体", 22, line=33)
    heading = made.styles.add_style("一级标题", 1)
    look(heading, "黑体", 16, line=28)
    for name in ("Title", "Heading 1"):
        element = made.styles[name].element
        element.getparent().remove(element)
    made.add_paragraph("示例", "公文标题")
    for _ in range(3):
        run = made.add_paragraph().add_run(SAMPLE)
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    return made


def line(
    made: Any, text: str, han: str = "仿宋_GB2312", size: float = 16, colour: str = "", centred: bool = False
) -> Any:
    """A paragraph whose look is set by hand, as in most documents of offices."""
    paragraph = made.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), han)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def words(made: Any) -> None:
    """A sample of a notice, without any style."""
    line(made, "关于示例工作的通知", "方正小标宋简体", 22, centred=True)
    line(made, "一、示例", "黑体")
    line(made, "（一）示例", "楷体_GB2312")
    for _ in range(4):
        line(made, SAMPLE)


def red() -> Any:
    """红头文件: number and class in black, the name in red, the number of the document, a red rule; no styles."""
    made = document()
    line(made, "000001", "黑体")
    line(made, "机密★1年", "黑体")
    line(made, "云泽市水务局文件", "方正小标宋简体", 48, "FF0000", centred=True)
    line(made, "")
    line(made, "")
    line(made, "云水发〔2026〕8号", centred=True)
    ruled(line(made, ""), "FF0000")
    line(made, "")
    words(made)
    return made


def drawn_rule() -> Any:
    """As WPS draws the rule: a line that floats, in the paragraph of the document's number, said by its style alone."""
    made = document()
    line(made, "曙光实业集团文件", "华文中宋", 42, "E60012", centred=True)
    number = line(made, "曙光发〔2026〕 号　签发人：", centred=True)
    number._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
            '<mc:AlternateContent><mc:Fallback><w:pict><v:line id="a" style="position:absolute;margin-left:1pt;margin-top:34pt;height:0pt;'
            'width:442.2pt;z-index:1" filled="f" stroked="t"><v:stroke weight="2.25pt" color="#FF0000"/></v:line></w:pict></mc:Fallback>'
            "</mc:AlternateContent></w:r>"
        )
    )
    line(made, "")
    words(made)
    return made


def tabled() -> Any:
    """A school's, as a table: its mark, its name in blue, how to reach it; a line below."""
    made = document()
    table = made.add_table(1, 2)
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(
        parse_xml(
            f'<w:tblBorders {nsdecls("w")}><w:bottom w:val="single" w:sz="24" w:space="0" w:color="1B4F91"/></w:tblBorders>'
        )
    )
    mark, name = table.rows[0].cells
    mark.paragraphs[0].add_run().add_picture(io.BytesIO(logo()), height=Mm(16))
    run = name.paragraphs[0].add_run("云泽市第一中学")
    run.font.size, run.font.color.rgb = Pt(26), RGBColor.from_string("1B4F91")
    name.add_paragraph("电话：0000-1234567")
    name.add_paragraph("2026年3月")
    words(made)
    return made


MADE: dict[str, Callable[[], Any]] = {
    "office": office, "first": first, "named": named, "red": red, "drawn_rule": drawn_rule, "tabled": tabled,
}  # fmt: skip
"""Word templates by name."""
