"""A letterhead that stands in a document's body crosses, and stands on the first page; what is filled in anew for each document does not."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from builder.build import build
from builder.model.recipe import Recipe
from builder.model.unit import Unit
from tests.bring.brought import Brought, brought, codes
from tests.bring.papers import SAMPLE, document, drawn_rule, line, look, red, ruled, saved, tabled, topped, words
from tests.bring.templates import logo
from tests.bring.test_deck import table
from tests.samples import ROOT, SHELVES
from tests.write.test_package import parts

OURS = "某局　内部资料"


def printed(theme: Brought) -> Any:
    """The speech text of a sample in an imported theme."""
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), theme.folder, make=("speech_text",))
    from builder.value import replace

    unit = Unit(name="某局", confidential="内部资料")
    return Document(io.BytesIO(build(replace(recipe, unit=unit), SHELVES)[0][0].data))


def imported(made: Any) -> Brought:
    """The theme of a document."""
    return brought(saved(made), ".docx")


def top(made: Any) -> list[str]:
    """What stands on top of the first page, line by line."""
    return [p.text for p in made.sections[0].first_page_header.paragraphs]


def test_name_and_rule_stand_on_the_first_page() -> None:
    """As large and as red as they were, below our own line; not the numbers, which are another document's; the other pages have our line alone."""
    theme = imported(red())
    made = printed(theme)
    first = made.sections[0].first_page_header
    name = next(p for p in first.paragraphs if p.text == "云泽市水务局文件")

    assert made.sections[0].different_first_page_header_footer
    assert [text for text in top(made) if text] == [OURS, "云泽市水务局文件"]
    assert codes(theme)["template_head"] == ("云泽市水务局文件",)
    assert (name.runs[0].font.size.pt, str(name.runs[0].font.color.rgb), name.alignment) == (48, "FF0000", 1)
    assert [p._p.find(".//{*}pBdr/{*}bottom") is not None for p in first.paragraphs].count(True) == 1
    assert [p.text for p in made.sections[0].header.paragraphs] == [OURS]
    assert made.sections[0].first_page_footer.paragraphs[0]._p.find(".//{*}instrText") is not None


def test_it_stands_as_low_as_it_stood() -> None:
    """A gap leads from the top of the page's edge to the former margin; empty lines in a row are one, and one is behind the rule."""
    made = printed(imported(red()))
    gap, *others = made.sections[0].first_page_header.paragraphs[1:]
    section = made.sections[0]

    assert gap.paragraph_format.line_spacing.mm == pytest.approx(
        section.top_margin.mm - section.header_distance.mm - 5.3, abs=0.3
    )
    assert [bool(p.text or p._p.find(".//{*}pBdr") is not None) for p in others] == [True, False, True, False]


def test_a_rule_that_is_drawn_has_its_ends_said() -> None:
    """WPS says them by the style alone, and then only WPS draws it."""
    made = printed(imported(drawn_rule()))
    rule = made.sections[0].first_page_header._element.find(".//{urn:schemas-microsoft-com:vml}line")

    assert (rule.get("from"), rule.get("to"), rule[0].get("weight")) == ("1pt,34pt", "443.2pt,34pt", "28575")
    assert [text for text in top(made) if text] == [OURS, "曙光实业集团文件"]


def test_a_name_in_a_box_keeps_the_lines_over_which_it_floats() -> None:
    """It is told once; the line of the document's number is empty and there."""
    made = document()
    holder = line(made, "")
    inner = (
        '<w:p><w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="88"/></w:rPr><w:t>云泽市教育局文件</w:t></w:r></w:p>'
    )
    holder._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape id="b" style="position:absolute;width:441pt;height:71pt">'
            f"<v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
        )
    )
    for text in ("", "", "云教发〔2026〕3号"):
        line(made, text)
    ruled(made.paragraphs[-1], "FF0000")
    words(made)
    theme = imported(made)
    body = Document(Path(theme.folder) / "handout.docx").element.body

    assert codes(theme)["template_head"] == ("云泽市教育局文件",)
    assert len(body.findall(qn("w:p"))) == 6
    assert "3号" not in "".join(text.text for text in body.iter(qn("w:t")))


def test_a_table_of_mark_and_name_crosses_with_its_picture() -> None:
    """How to reach the unit too, the day not."""
    theme = imported(tabled())
    first = printed(theme).sections[0].first_page_header

    assert [p.text for cell in first.tables[0].rows[0].cells for p in cell.paragraphs] == [
        "",
        "云泽市第一中学",
        "电话：0000-1234567",
        "",
    ]
    assert [part.blob for part in first.part.related_parts.values()] == [logo()]
    assert logo() in parts((Path(theme.folder) / "handout.docx").read_bytes()).values()


def test_the_letterheads_colour_leads_where_headings_have_none() -> None:
    """As dark as it takes to be read on white."""
    assert table(imported(red()))["roles"]["accent1"] == "#CC0000"
    assert table(imported(tabled()))["roles"]["accent1"] == "#1B4F91"


def test_headlines_without_styles_are_known_by_their_numbers() -> None:
    """一、 in 黑体, （一） in 楷体, the large line in the middle as the title; the name of the unit is none of it."""
    styles = table(imported(red()))["handout"]["speech_text"]["styles"]

    assert (styles["title"]["han"], styles["title"]["size"]) == ("方正小标宋简体", 22)
    assert styles["heading_1"]["han"] == "黑体"
    assert styles["heading_2"]["han"] == "楷体_GB2312"
    assert (styles["body"]["han"], styles["body"]["size"]) == ("仿宋_GB2312", 16)


def test_a_header_of_every_page_stays_above_it() -> None:
    made = red()
    topped(made.sections[0].header, "云泽水务", "1B4F91")
    built = printed(imported(made))

    assert [text for text in top(built) if text] == ["　云泽水务", OURS, "云泽市水务局文件"]
    assert [p.text for p in built.sections[0].header.paragraphs] == ["　云泽水务", OURS]


def plain(text: str, colour: str, rule: bool = True) -> Any:
    """A document that begins with a line in colour, and a rule below it."""
    made = document()
    paragraph = line(made, text, "黑体", 30, colour)
    if rule:
        ruled(paragraph, colour or "000000")
    words(made)
    return made


def styled() -> Any:
    """A title in its style, red and ruled."""
    made = document()
    look(made.styles["Title"], "黑体", 22, "FF0000")
    ruled(made.add_paragraph("关于水务的几点想法", "Title"), "FF0000")
    made.add_paragraph(SAMPLE)
    return made


NO_HEADS = {
    "black": lambda: plain("云泽市水务局文件", ""),
    "no rule": lambda: plain("云泽市水务局文件", "FF0000", rule=False),
    "a blank to fill": lambda: plain("××市水务局文件", "FF0000"),
    "sample words": lambda: plain("点击输入标题", "FF0000"),
    "a title": styled,
    "a paragraph": lambda: plain(SAMPLE * 2, "FF0000"),
}


@pytest.mark.parametrize("made", NO_HEADS.values(), ids=NO_HEADS)
def test_what_is_no_letterhead_stays_behind(made: Any) -> None:
    theme = imported(made())
    kept = Document(Path(theme.folder) / "handout.docx")

    assert [p.text for p in kept.paragraphs] == [""]
    assert not printed(theme).sections[0].different_first_page_header_footer


def test_the_file_beside_the_theme_shows_it_and_may_be_changed() -> None:
    """It stands in the body, as in the template; a name put right there is printed."""
    theme = imported(red())
    path = Path(theme.folder) / "handout.docx"
    kept = Document(path)
    name = next(p for p in kept.paragraphs if p.text == "云泽市水务局文件")
    name.runs[0].text = "云泽市水利局文件"
    kept.add_paragraph("自己写的一句话。")
    kept.save(path)

    assert [text for text in top(printed(theme)) if text] == [OURS, "云泽市水利局文件"]


def test_an_object_in_it_is_left_out_and_told() -> None:
    made = red()
    made.paragraphs[2]._p.append(made.paragraphs[2]._p.makeelement(qn("w:object"), {}))

    assert "template_embedded" in codes(imported(made))
