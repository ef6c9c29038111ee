"""A unit's own Word document becomes a theme: its page, its letterhead, its styles; none of its text."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from lxml import etree

from builder.build import build
from builder.model.recipe import Recipe
from tests.bring.brought import brought, codes, settings
from tests.bring.papers import MADE, document, field, first, look, office, saved, topped
from tests.bring.templates import logo, rewritten
from tests.bring.test_deck import table
from tests.samples import ROOT, SHELVES
from tests.valid import faults
from tests.write.test_package import parts, targets


def handout(made, kind: str = "speech_text", preset: str = "") -> bytes:
    """A handout of a sample in an imported theme."""
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), made.folder, make=(kind,), preset=preset)
    return build(recipe, SHELVES)[0][0].data


def imported(name: str):
    """The theme of a Word template by its name."""
    return brought(saved(MADE[name]()), ".docx")


def styles(made) -> dict:
    """The styles of the speech text in an imported theme."""
    return table(made)["handout"]["speech_text"]["styles"]


@pytest.mark.parametrize("name", MADE)
def test_a_validator_finds_nothing(name: str, tmp_path: Path) -> None:
    """In the handout and in the file beside the theme; every part is led to."""
    made, path = imported(name), tmp_path / "file.docx"
    path.write_bytes(handout(made))
    found = parts(path.read_bytes())
    led_to = {target for part, xml in found.items() if part.endswith(".rels") for target in targets(part, xml)}

    assert faults(path) == []
    assert faults(Path(made.folder) / "handout.docx") == []
    assert led_to == {part for part in found if not part.endswith(".rels") and part != "[Content_Types].xml"}


def test_page_and_letterhead_are_theirs() -> None:
    """Margins of the main section, not of the lying annex behind it; mark and name on top; room for our own line below."""
    made = Document(io.BytesIO(handout(imported("office"))))
    section = made.sections[0]
    top = section.header

    assert [round(side.mm) for side in (section.left_margin, section.top_margin, section.page_width)] == [27, 39, 210]
    assert top.paragraphs[0].text == "　云泽市应急管理局"
    assert len(top.paragraphs) == 2
    assert [part.blob for part in top.part.related_parts.values()] == [logo()]
    assert top.paragraphs[0]._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None


def test_their_page_number_stands_for_ours() -> None:
    """A foot that counts pages itself is left as it is; one that does not gets our number below."""
    counted = Document(io.BytesIO(handout(imported("office"))))
    worded = document()
    worded.sections[0].footer.paragraphs[0].add_run("云泽市应急管理局")
    both = Document(io.BytesIO(handout(brought(saved(worded), ".docx"))))

    assert [p.text for p in counted.sections[0].footer.paragraphs] == ["第 1 页　云泽市应急管理局办公室"]
    assert [p.text for p in both.sections[0].footer.paragraphs] == ["云泽市应急管理局", "1"]


def test_a_letterhead_of_the_first_page_stays_there() -> None:
    """The unit's and confidential words stand below it, and on the other pages alone."""
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), imported("first").folder, make=("speech_text",))
    from builder.model.unit import Unit
    from builder.value import replace

    data = build(replace(recipe, unit=Unit(name="某局", confidential="内部资料")), SHELVES)[0][0].data
    section = Document(io.BytesIO(data)).sections[0]

    assert section.different_first_page_header_footer
    assert [p.text for p in section.first_page_header.paragraphs] == ["　曙光实业集团", "某局　内部资料"]
    assert [p.text for p in section.header.paragraphs] == ["某局　内部资料"]
    assert [p.text for p in section.first_page_footer.paragraphs] == ["1"]


def test_styles_keep_our_names_and_take_their_look() -> None:
    """Fonts, sizes, pitch, indent, colour; the colour of headings leads the whole theme."""
    made = imported("office")
    found = styles(made)
    built = Document(io.BytesIO(handout(made)))

    assert (found["title"]["han"], found["title"]["size"], found["title"]["align"]) == ("方正小标宋简体", 24, "centre")
    assert (found["body"]["han"], found["body"]["size"], found["body"]["line"], found["body"]["indent"]) == (
        "宋体",
        14,
        27,
        2,
    )
    assert found["heading_1"]["role"] == "accent1"
    assert table(made)["roles"]["accent1"] == "#A31F23"
    assert built.styles["Heading 1"].font.size == Pt(15)
    assert built.styles["Body Text"].element.rPr.rFonts.get(qn("w:eastAsia")) == "宋体"


def test_looks_set_by_hand_and_names_of_their_own_are_known() -> None:
    """公文标题, 一级标题; 仿宋 on the words of the sample, whatever their style says."""
    found = styles(imported("named"))

    assert found["title"]["han"] == "方正小标宋简体"
    assert (found["heading_1"]["han"], found["heading_1"]["size"]) == ("黑体", 16)
    assert (found["body"]["han"], found["body"]["size"]) == ("仿宋_GB2312", 16)


def test_what_the_program_chose_is_not_the_units_look() -> None:
    """Styles without a Chinese font of their own are as Word had them: ours stand, and it is told."""
    plain = brought(saved(document()), ".docx")

    assert "styles" not in table(plain)["handout"]["speech_text"]
    assert {r.args for r in plain.remarks if r.code == "template_unread"} == {("title",), ("heading_1",), ("body",)}


@pytest.mark.parametrize("name", MADE)
def test_sample_text_never_crosses(name: str) -> None:
    """Neither into the theme nor into what is built."""
    made = imported(name)
    kept = parts((Path(made.folder) / "handout.docx").read_bytes())

    for part in (*kept.values(), *parts(handout(made)).values()):
        assert "示例".encode() not in part


def test_the_official_page_stays_the_norms() -> None:
    """公文版式 has no letterhead and its own margins; so have the other handouts."""
    made = imported("office")
    official = Document(io.BytesIO(handout(made, preset="公文版式")))
    study = Document(io.BytesIO(handout(made, "study")))

    assert "云泽市" not in "".join(p.text for p in official.sections[0].header.paragraphs)
    assert round(official.sections[0].top_margin.mm) == 37
    assert round(study.sections[0].top_margin.mm) == 20
    assert "应急管理局" not in "".join(p.text for p in study.sections[0].header.paragraphs)


def test_a_template_document_is_read_under_its_own_type() -> None:
    """.dotx differs by its content type alone."""
    data = saved(office())
    dotx = rewritten(
        data,
        lambda name, part: (
            part.replace(b"document.main+xml", b"template.main+xml") if name == "[Content_Types].xml" else part
        ),
    )

    assert handout(brought(dotx, ".dotx")) == handout(brought(data, ".docx"))


def test_other_paper_is_kept() -> None:
    """A page of 16 开; other kinds of handouts stay on A4."""
    made = office()
    made.sections[0].page_width, made.sections[0].page_height = Mm(184), Mm(260)
    theme = brought(saved(made), ".docx")

    assert round(Document(io.BytesIO(handout(theme))).sections[0].page_width.mm) == 184
    assert round(Document(io.BytesIO(handout(theme, "study"))).sections[0].page_width.mm) == 210


def test_a_frame_around_pages_and_mirrored_margins_are_kept() -> None:
    """Its lines in their order; no picture of somebody's own in them."""
    made = office()
    border = '<w:{0} w:val="single" w:sz="8" w:space="24" w:color="1B4F91" r:id="rId99"/>'
    lines = "".join(border.format(side) for side in ("top", "left", "bottom", "right"))
    frame = parse_xml(f'<w:pgBorders {nsdecls("w", "r")} w:offsetFrom="page">{lines}</w:pgBorders>')
    made.sections[0]._sectPr.find(qn("w:pgMar")).addnext(frame)
    made.settings.element.find(qn("w:zoom")).addnext(OxmlElement("w:mirrorMargins"))
    theme = brought(saved(made), ".docx")
    built = Document(io.BytesIO(handout(theme)))
    kept = built.sections[0]._sectPr.find(qn("w:pgBorders"))

    assert table(theme)["handout"]["speech_text"]["mirrored"] is True
    assert built.settings.element.find(qn("w:mirrorMargins")) is not None
    assert [line.tag.rpartition("}")[2] for line in kept] == ["top", "left", "bottom", "right"]
    assert b"rId99" not in etree.tostring(kept)
    assert Document(io.BytesIO(handout(theme, "study"))).sections[0]._sectPr.find(qn("w:pgBorders")) is None


def test_fields_tell_nothing_but_pages() -> None:
    """A date, a link, a picture from elsewhere: what they told last stays as words."""
    made = document()
    top = made.sections[0].header.paragraphs[0]
    top.add_run("第 ")
    field(top, "PAGE")
    field(top, 'INCLUDEPICTURE "http://example.org/a.png"')
    field(top, "DATE")
    built = parts(handout(brought(saved(made), ".docx")))
    header = next(data for name, data in built.items() if name.startswith("word/header") and "第".encode() in data)

    assert header.count(b"instrText") == 2
    assert b"INCLUDEPICTURE" not in header
    assert b"DATE" not in header


def test_an_own_style_of_the_header_is_said_in_full() -> None:
    """Its line, its fonts, its place: our own styles say nothing of them."""
    made = document()
    look(made.styles["Header"], "楷体", 13, "1B4F91")
    made.styles["Header"].paragraph_format.alignment = 1
    top = made.sections[0].header.paragraphs[0]
    top.add_run("云泽市水务局")
    built = Document(io.BytesIO(handout(brought(saved(made), ".docx"))))
    paragraph = built.sections[0].header.paragraphs[0]

    assert paragraph.alignment == 1
    assert paragraph.runs[0].font.size == Pt(13)
    assert paragraph.runs[0]._r.rPr.rFonts.get(qn("w:eastAsia")) == "楷体"
    assert paragraph._p.pPr.find(qn("w:spacing")).get(qn("w:lineRule")) == "auto"


def test_equal_documents_give_equal_bytes() -> None:
    """The theme's files, and the handout that is built with them."""
    data = saved(first())
    one, other = brought(data, ".docx"), brought(data, ".docx")

    assert [(Path(one.folder) / file).read_bytes() for file in one.files] == [
        (Path(other.folder) / file).read_bytes() for file in other.files
    ]
    assert handout(one) == handout(other)


def test_what_leads_out_of_a_document_is_dropped() -> None:
    """An attached template, a body of another kind, an object in the header: none crosses; the object is told."""
    made = office()
    topped(made.sections[0].header, "甲", "000000")
    data = saved(made)
    relation = '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}" TargetMode="External"/></Relationships>'

    def change(name: str, part: bytes) -> bytes:
        if name == "word/document.xml":
            return part.replace(b"<w:body>", b'<w:body><w:altChunk r:id="rId901"/>')
        if name == "word/_rels/document.xml.rels":
            return part.replace(
                b"</Relationships>", relation.format(901, "aFChunk", "http://example.org/x.html").encode()
            )
        if re.match(r"word/header\d.xml", name):
            return part.replace(
                b"</w:hdr>", b'<w:p><w:r><w:object><w:control r:id="rId9"/></w:object></w:r></w:p></w:hdr>'
            )
        return part

    settings_ = {
        "word/_rels/settings.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + relation.format(1, "attachedTemplate", "http://example.org/n.dotm")
        ).encode()
    }
    theme = brought(rewritten(data, change, settings_), ".docx")
    everything = b"".join(
        [*parts(handout(theme)).values(), *parts((Path(theme.folder) / "handout.docx").read_bytes()).values()]
    )

    assert b"example.org" not in everything
    assert b"altChunk" not in everything
    assert b"w:object" not in everything
    assert "template_embedded" in codes(theme)


def test_every_setting_is_said() -> None:
    """The theme's file reads as one of ours does: what it extends, the file beside it."""
    text = settings(imported("office"))

    assert text.count('template = "handout.docx"') == 1
    assert 'extends = "base"' in text
