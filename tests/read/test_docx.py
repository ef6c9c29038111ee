"""Word drafts: the lines of the final print, with numbers, levels, tables, pictures, and a remark on what was left."""

import functools
import io
import random
import re
import zipfile
from hashlib import sha256

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.build import build
from builder.model.block import Picture, Table
from builder.model.remark import Refusal
from builder.model.speech import As, Line, Speech
from builder.model.text import Hole
from builder.parse.speech import parse
from builder.read.docx import docx_lines
from builder.read.draft import read_speech
from builder.value import replace
from tests.clock import within
from tests.media import jpeg, png
from tests.read.word import (
    USUAL,
    abstract,
    docx,
    level,
    listed,
    num,
    p,
    r,
    relationships,
    root,
    style,
    styled,
)
from tests.samples import ROOT, SEEDS, SHELVES, built, recipe

PNG = png(40, 30)
DIGEST = sha256(PNG).hexdigest()
BREAK = "<w:r><w:br/></w:r>"
CHINESE = root(
    "numbering",
    abstract(0, level(0, "chineseCountingThousand", "%1、"), level(1, "chineseCountingThousand", "（%2）"))
    + abstract(1, level(0, "bullet", "•"))
    + abstract(2, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%2."))
    + num(1, 0)
    + num(2, 1)
    + num(3, 2),
)


def lines_of(data: bytes) -> tuple[Line, ...]:
    """The lines of a draft."""
    return docx_lines("a.docx", data)[0]


def words(body: str, **parts: str | bytes) -> list[str]:
    """The words of every line."""
    return [line.text.words for line in lines_of(docx(body, **parts))]


def places(body: str, **parts: str | bytes) -> list[tuple[int, int, str]]:
    """Every line with where it stands."""
    return [(line.text.line, line.text.start, line.text.words) for line in lines_of(docx(body, **parts))]


def remarks(body: str, **parts: str | bytes) -> dict[str, tuple[str, ...]]:
    """The remarks on a draft."""
    return {remark.code: remark.args for remark in docx_lines("a.docx", docx(body, **parts))[1]}


def field(code: str, *shown: str) -> str:
    """A field: its code, and what it shows."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{''.join(shown)}{marks[2]}"


def drawing(inner: str, kind: str = "inline", alt: str = "") -> str:
    """A run with a drawing."""
    extent = '<wp:extent cx="360000" cy="720000"/>'
    return f'<w:r><w:drawing><wp:{kind}>{extent}<wp:docPr id="1" name="x" descr="{alt}"/>{inner}</wp:{kind}></w:drawing></w:r>'


def picture(name: str = "p1", kind: str = "inline", how: str = "embed") -> str:
    """A run with a picture."""
    pic = f'<pic:pic><pic:blipFill><a:blip r:{how}="{name}"/></pic:blipFill></pic:pic>'
    return drawing(f'<a:graphic><a:graphicData uri="x/picture">{pic}</a:graphicData></a:graphic>', kind, "一张图")


def box(inner: str) -> str:
    """A run with a text box, as Word writes it: once for itself, once for old programs."""
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    shape = drawing(
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
    )
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback><w:r>{old}</w:r></mc:Fallback></mc:AlternateContent>"
    )


def table(*rows: str) -> str:
    """A table of these rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    """A row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tc(inner: str, properties: str = "") -> str:
    """A cell: of paragraphs, or of plain words."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner if inner.startswith('<') else p(inner)}</w:tc>"


INLINE = {
    "runs": (r("同志") + r("们："), "同志们："),
    "a link": (f'<w:hyperlink r:id="x">{r("安全")}</w:hyperlink>{r("生产")}', "安全生产"),
    "a smart tag": (f"<w:smartTag>{r('云泽')}<w:smartTag>{r('市')}</w:smartTag></w:smartTag>", "云泽市"),
    "a content control": (
        f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('市水务局')}</w:sdtContent></w:sdt>",
        "市水务局",
    ),
    "custom XML": (f"<w:customXml>{r('讲话')}</w:customXml>", "讲话"),
    "a field": (r("今天是") + field("DATE", r("3月2日")) + r("。"), "今天是3月2日。"),
    "a field in a field": (field(f"IF {field('REF x', r('甲'))} = 1", r("是")), "是"),
    "a simple field": (f'<w:fldSimple w:instr="REF x">{r("第二部分")}</w:fldSimple>', "第二部分"),
    "a field that never ends": ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("正文在此"), "正文在此"),
    "a field that never began": (r("正文") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("在此"), "正文在此"),
    "a character in a ring": (field(r"eq \o\ac(○,3)") + r("落实"), "③落实"),
    "a reading": (
        f"<w:r><w:ruby><w:rt>{r('sù')}</w:rt><w:rubyBase>{r('夙')}</w:rubyBase></w:ruby></w:r>{r('夜')}",
        "夙夜",
    ),
    "an insertion": (f"{r('抓')}<w:ins>{r('紧')}</w:ins>{r('抓实')}", "抓紧抓实"),
    "a deletion": (f"{r('抓')}<w:del><w:r><w:delText>不</w:delText></w:r></w:del>{r('实')}", "抓实"),
    "an insertion deleted": (f"{r('抓')}<w:ins><w:del>{r('松')}</w:del>{r('实')}</w:ins>", "抓实"),
    "a move": (f"<w:moveFrom>{r('旧')}</w:moveFrom><w:moveTo>{r('新')}</w:moveTo>", "新"),
    "a field deleted": (f"{r('甲')}<w:del>{field('X', r('乙'))}</w:del>{r('丙')}", "甲丙"),
    "hidden words": (r("公开") + r("内部", "<w:vanish/>") + r("部分"), "公开部分"),
    "words hidden by a style": (r("公开") + r("内部", '<w:rStyle w:val="h"/>'), "公开"),
    "words shown against their style": (r("公开", '<w:rStyle w:val="h"/><w:vanish w:val="0"/>'), "公开"),
    "hidden on the web only": (r("公开", "<w:webHidden/>"), "公开"),
    "a tab": (f"{r('张三')}<w:r><w:tab/></w:r>{r('局长')}", "张三\t局长"),
    "a hyphen that keeps": (f"{r('AB')}<w:r><w:noBreakHyphen/></w:r>{r('1')}", "AB-1"),
    "a hyphen that may go": (f"{r('AB')}<w:r><w:softHyphen/></w:r>{r('1')}", "AB1"),
    "a page break": (f'{r("上")}<w:r><w:br w:type="page"/></w:r>{r("下")}', "上下"),
    "a column break": (f'{r("上")}<w:r><w:br w:type="column"/></w:r>{r("下")}', "上下"),
    "the place of a page break": (f"{r('上')}<w:r><w:lastRenderedPageBreak/></w:r>{r('下')}", "上下"),
    "a ringed digit of a symbol font": (
        '<w:r><w:sym w:font="Wingdings" w:char="F082"/></w:r>' + r("压实责任"),
        "②压实责任",
    ),
    "a symbol nobody else has": ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("已办"), "已办"),
    "a character as a symbol": ('<w:r><w:sym w:font="宋体" w:char="2605"/></w:r>' + r("级"), "★级"),
    "a symbol that is none": (
        '<w:r><w:sym w:font="宋体" w:char="D83D"/><w:sym w:char="zz"/><w:sym/></w:r>' + r("级"),
        "级",
    ),
    "white space that is not kept": ("<w:r><w:t> 甲 </w:t><w:t>　乙</w:t></w:r>", "甲　乙"),
    "white space that is": (r("甲 ") + r(" 乙"), "甲  乙"),
    "line ends in the file": ("<w:r><w:t>甲\n乙</w:t></w:r>", "甲 乙"),
    "a formula": (f"{r('即')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "即a+b"),
    "a choice": (
        f'<mc:AlternateContent><mc:Choice Requires="x">{r("新")}</mc:Choice><mc:Choice Requires="y">{r("次")}</mc:Choice>'
        f"<mc:Fallback>{r('旧')}</mc:Fallback></mc:AlternateContent>",
        "新",
    ),
    "an old look": (
        "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>新</w:t></w:r>",
        "新",
    ),
    "a character nobody sees": (r("讲\u200b话\ufeff"), "讲话"),
}


@pytest.mark.parametrize(("inner", "expected"), INLINE.values(), ids=INLINE)
def test_the_words_of_a_paragraph(inner: str, expected: str) -> None:
    """Through every wrapping, as the final print would have them."""
    sheet = root("styles", USUAL + style("h", "hid", "<w:rPr><w:vanish/></w:rPr>", kind="character"))

    assert words(p(inner), styles_xml=sheet) == [expected]


def test_paragraphs_are_counted_all() -> None:
    """Empty ones, those in tables, in text boxes (once) and in content controls; a line has its paragraph's number."""
    body = (
        p("标题")
        + p("")
        + p(r("甲") + box(p("框一") + p("框二")))
        + table(tr(tc("表"), tc("格")))
        + f"<w:sdt><w:sdtContent>{p('乙')}</w:sdtContent></w:sdt>"
        + p("　　丙")
    )

    assert places(body) == [
        (1, 0, "标题"),
        (3, 0, "甲"),
        (4, 0, "框一"),
        (5, 0, "框二"),
        (0, 0, ""),
        (8, 0, "乙"),
        (9, 2, "丙"),
    ]


def test_soft_line_breaks_end_lines() -> None:
    """Each part is a line of the same paragraph, with its own offset; empty parts are none."""
    body = p("题") + p(f"{r('在会上的')}{BREAK}{r(' 讲话')}<w:r><w:cr/></w:r>{BREAK}{r('（三月）')}")

    assert places(body) == [(1, 0, "题"), (2, 0, "在会上的"), (2, 6, "讲话"), (2, 10, "（三月）")]


DELETED_MARK = "<w:rPr><w:del/></w:rPr>"


def test_a_deleted_paragraph_mark_joins() -> None:
    """The next paragraph goes on; a paragraph deleted whole is gone, with its number."""
    gone = "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        p(r("上半句，"), DELETED_MARK)
        + p("下半句。")
        + p(gone, numbered + DELETED_MARK)
        + listed("甲", 1)
        + p(gone, numbered + DELETED_MARK)
        + table(tr(tc("表"), tc("格")))
        + listed("乙", 1)
        + p("末", DELETED_MARK)
    )

    assert [place for place in places(body, numbering_xml=CHINESE) if place[0]] == [
        (1, 0, "上半句，下半句。"),
        (4, 0, "一、甲"),
        (8, 0, "二、乙"),
        (9, 0, "末"),
    ]


def test_changes_are_accepted_with_a_remark() -> None:
    """How many insertions and deletions; a deleted row is gone."""
    body = p(f"{r('抓')}<w:ins>{r('紧')}</w:ins><w:del>{r('松')}</w:del><w:moveFrom>{r('移')}</w:moveFrom>") + table(
        tr(tc("甲"), tc("乙")), tr(tc("丙"), tc("丁"), properties="<w:del/>")
    )
    lines = lines_of(docx(body))

    assert remarks(body)["revisions_accepted"] == ("1", "2")
    assert isinstance(lines[1].block, Table)
    assert len(lines[1].block.rows) == 1


def test_a_clean_draft_has_no_remarks() -> None:
    """Nothing was left out, nothing is said."""
    assert remarks(p("讲话") + p(field("DATE", r("今天")))) == {}


def test_a_number_opens_its_line() -> None:
    """As a hole that the file does not hold: offsets count what was typed."""
    body = (
        listed("　提高认识", 1)
        + listed("加强领导", 1, 1)
        + listed("压实责任", 1, 1)
        + listed("狠抓落实", 1)
        + listed("点", 2)
    )
    lines = lines_of(docx(body, numbering_xml=CHINESE))

    assert [line.text.words for line in lines] == [
        "一、提高认识",
        "（一）加强领导",
        "（二）压实责任",
        "二、狠抓落实",
        "点",
    ]
    assert lines[0].text.holes == (Hole(0, 2, ""),)
    assert (lines[0].text.start, lines[0].text.source(2), lines[0].text.source(3)) == (1, 1, 2)


def test_bullets_are_items() -> None:
    """How deep they stand, without a number; at the first line of their paragraph, and never on a heading."""
    dots = root("numbering", abstract(0, level(0, "bullet", "●"), level(1, "bullet", "–")) + num(1, 0))
    body = (
        listed(f"{r('甲')}{BREAK}{r('乙')}", 1)
        + listed("丙", 1, 1)
        + p("丁", '<w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    )
    lines = lines_of(docx(body, numbering_xml=dots))

    assert [(line.text.words, line.item) for line in lines] == [("甲", 1), ("乙", 0), ("丙", 2), ("丁", 0)]
    assert lines[3].level == 1


def test_a_number_stands_apart_where_it_would_run_on() -> None:
    """第一章 总则, 1. 5G; a soft line break leaves it at the first part."""
    body = (
        listed("总则", 3)
        + listed("5G网络", 3, 1)
        + listed("网络", 3, 1)
        + listed(f"{BREAK}{r('附则')}{BREAK}{r('另行')}", 3)
    )

    assert words(body, numbering_xml=CHINESE) == ["第一章 总则", "1. 5G网络", "2.网络", "第二章 附则", "另行"]


def test_empty_paragraphs_of_a_list_count() -> None:
    """Word counts them, and prints their number; hidden ones it does not count."""
    hidden = p(r("密", "<w:vanish/>"), '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>')

    assert words(listed("甲", 1) + listed("", 1) + listed("乙", 1), numbering_xml=CHINESE) == ["一、甲", "三、乙"]
    assert words(listed("甲", 1) + hidden + listed("乙", 1), numbering_xml=CHINESE) == ["一、甲", "二、乙"]


def test_a_style_may_number() -> None:
    """Through w:basedOn, at the level that names the style; a paragraph may switch it off."""
    linked = root(
        "numbering",
        abstract(
            0,
            level(0, "chineseCounting", "%1、", '<w:pStyle w:val="s1"/>'),
            level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="s2"/>'),
        )
        + num(1, 0),
    )
    listing = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    sheet = root(
        "styles", USUAL + style("s1", "甲级", listing) + style("s2", "乙级", listing) + style("s3", "丙级", based="s1")
    )
    off = p("无", '<w:pStyle w:val="s1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>')
    body = styled("一", "s1") + styled("二", "s2") + off + styled("三", "s3")

    assert words(body, numbering_xml=linked, styles_xml=sheet) == ["一、一", "（一）二", "无", "二、三"]


HEADINGS = root(
    "styles",
    USUAL
    + style("1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("2", "heading 2")
    + style("x", "要点", based="2")
    + style("b3", "标题 3")
    + style("yi", "一级标题")
    + style("o", "提纲", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>')
    + style("n", "正文标题文字", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="1")
    + style("t", "Title", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    + style("st", "副标题")
    + style("t2", "单位题目", based="t")
    + style("toc1", "toc 1")
    + style("tocx", "TOC Heading", based="1"),
)
LEVELS = {
    "heading 1": (styled("x", "1"), 1),
    "a name without a level": (styled("x", "2"), 2),
    "a style on a heading": (styled("x", "x"), 2),
    "a Chinese name": (styled("x", "b3"), 3),
    "a name of one's own": (styled("x", "yi"), 1),
    "an outline level in a style": (styled("x", "o"), 4),
    "an outline level in a paragraph": (p("x", '<w:outlineLvl w:val="1"/>'), 2),
    "a heading made body": (p("x", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'), 0),
    "a style made body": (styled("x", "n"), 0),
    "plain": (p("x"), 0),
    "an unknown style": (styled("x", "nowhere"), 0),
    "an outline level that is none": (p("x", '<w:outlineLvl w:val="x"/>'), 0),
    "an old outline level": (p("x", '<w:pPrChange><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>'), 0),
}


@pytest.mark.parametrize(("body", "expected"), LEVELS.values(), ids=LEVELS)
def test_heading_levels_are_stated(body: str, expected: int) -> None:
    """By outline levels and by the names of styles, through what styles are based on."""
    assert [line.level for line in lines_of(docx(body, styles_xml=HEADINGS))] == [expected]


def test_titles_are_stated() -> None:
    """Every line of a title; the same style below the first sentence is a heading."""
    body = (
        styled(f"{r('在安全工作会上的')}{BREAK}{r('讲话')}", "t")
        + styled("——二〇二五年", "st")
        + styled("甲题", "t2")
        + styled("一", "1")
        + p("正文。")
        + styled("又一题", "t")
    )

    assert [(line.stated, line.level) for line in lines_of(docx(body, styles_xml=HEADINGS))] == [
        (As.TITLE, 0),
        (As.TITLE, 0),
        (As.SUBTITLE, 0),
        (As.TITLE, 0),
        (None, 1),
        (None, 0),
        (None, 1),
    ]


def test_a_heading_and_its_text_in_one_paragraph() -> None:
    """What follows a soft line break and ends as a sentence is no heading; a heading over two lines is one."""
    body = styled(f"{r('提高认识')}{BREAK}{r('认识是前提。')}", "1") + styled(
        f"{r('压实责任')}{BREAK}{r('狠抓落实')}", "1"
    )

    assert [line.level for line in lines_of(docx(body, styles_xml=HEADINGS))] == [1, 0, 1, 1]


CONTENTS = {
    "a field": p("目　录") + p(field('TOC \\o "1-3"', r("一、甲…1"))),
    "a field over paragraphs": p("目录")
    + p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("一、甲…1")
    )
    + p(f'<w:hyperlink w:anchor="x">{r("二、乙…")}{field("PAGEREF x", r("2"))}</w:hyperlink>')
    + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
    "styles": styled("目录", "tocx") + styled("一、甲…1", "toc1") + styled("二、乙…2", "toc1"),
    "a content control": '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    f"<w:sdtContent>{p('目录')}{p('一、甲…1')}</w:sdtContent></w:sdt>",
    "a simple field": p(f'<w:fldSimple w:instr=" TOC ">{r("一、甲…1")}</w:fldSimple>'),
}


@pytest.mark.parametrize("contents", CONTENTS.values(), ids=CONTENTS)
def test_a_table_of_contents_is_left_out(contents: str) -> None:
    """With its heading and a remark; the speech around it stays."""
    body = p("标题") + contents + p("正文。")

    assert words(body, styles_xml=HEADINGS) == ["标题", "正文。"]
    assert remarks(body, styles_xml=HEADINGS) == {"contents_dropped": ("1",)}


def test_the_word_contents_alone_is_a_line() -> None:
    """Without a table of contents it is a word as others."""
    assert words(p("目录") + p("正文。")) == ["目录", "正文。"]


def test_text_boxes_stand_after_their_paragraph() -> None:
    """Once, with a remark; an old one too, and a box in a box."""
    old = f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{p('旧框')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    body = p(box(p("外框") + p(box(p("内框")))) + r("正文一")) + p(r("正文二") + old) + p("正文三") + p(box(p("")))

    assert words(body) == ["正文一", "外框", "内框", "正文二", "旧框", "正文三"]
    assert remarks(body) == {"boxes_taken": ("3",)}


def note(kind: str, name: int) -> str:
    """A reference to a note."""
    return f'<w:r><w:{kind}Reference w:id="{name}"/></w:r>'


def test_notes_come_last_as_attachments() -> None:
    """In the order of their references; separators are none, nor is a note nobody refers to."""
    feet = root(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="0">{p("线")}</w:footnote><w:footnote w:id="1">{p("甲注")}{p("续")}</w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r(" 乙注"))}</w:footnote><w:footnote w:id="3">{p("无主")}</w:footnote>',
    )
    ends = root("endnotes", f'<w:endnote w:id="1">{p("尾注")}</w:endnote>')
    body = p(r("一") + note("footnote", 2) + note("endnote", 1)) + p(
        r("二") + note("footnote", 1) + note("footnote", 0) + note("footnote", 9)
    )
    lines = lines_of(docx(body, footnotes_xml=feet, endnotes_xml=ends))

    assert [(line.text.line, line.text.words, line.stated) for line in lines] == [
        (1, "一", None),
        (2, "二", None),
        (3, "乙注", As.ATTACHMENT),
        (4, "尾注", As.ATTACHMENT),
        (5, "甲注", As.ATTACHMENT),
        (6, "续", As.ATTACHMENT),
    ]
    assert remarks(body, footnotes_xml=feet, endnotes_xml=ends) == {"notes_kept": ("3",)}


def test_what_is_left_out_is_told() -> None:
    """Hidden text, comments, charts, objects, drawings of another kind, macros."""
    chart = drawing(
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic>'
    )
    body = (
        p(r("公开") + r("密", "<w:vanish/>") + r("密", "<w:vanish/>"))
        + p(r("注") + '<w:r><w:commentReference w:id="1"/></w:r>')
        + p(chart + "<w:r><w:object><v:shape><v:imagedata r:id='p1'/></v:shape></w:object></w:r>")
        + p(picture("p2"))
        + p(picture("nowhere"))
        + '<w:altChunk r:id="x"/>'
    )
    links = relationships(("p1", "image", "media/a.png"), ("p2", "image", "media/b.emf"))
    parts = {
        "_rels__document.xml_rels": links,
        "media__a_png": PNG,
        "media__b_emf": b"\x01\0\0\0",
        "vbaProject_bin": b"x",
    }

    assert remarks(body, **parts) == {
        "hidden_dropped": ("1",),
        "comments_dropped": ("1",),
        "objects_dropped": ("4",),
        "pictures_not_printed": ("1",),
        "macros_ignored": ("1",),
    }


LINKS = {"_rels__document.xml_rels": relationships(("p1", "image", "/word/media/a.png")), "media__a_png": PNG}


def test_pictures_stand_in_their_place() -> None:
    """Ahead of the words that it opens, else after them; with name, words for it and size."""
    body = (
        p(picture() + BREAK + r("图一"))
        + p(r("图二") + picture())
        + p(picture(kind="anchor") + r("正文"))
        + p(picture())
    )
    lines = lines_of(docx(body, **LINKS))

    assert [line.text.words or "图" for line in lines] == ["图", "图一", "图二", "图", "正文", "图", "图"]
    assert lines[0].block == Picture(1, DIGEST, "png", (40, 30), "一张图", (360000, 720000))
    assert remarks(body, **LINKS) == {}


def test_an_old_picture_has_its_size() -> None:
    """VML states it in points."""
    old = '<w:r><w:pict><v:shape style="width:72pt;height:1in"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>'
    block = lines_of(docx(p("题") + p(old), **LINKS))[1].block

    assert isinstance(block, Picture)
    assert block.size == (914400, 914400)


def test_equal_pictures_are_carried_once() -> None:
    """Beside the lines, named by their digest; the lines hold none of their bytes."""
    links = relationships(
        ("p1", "image", "media/a.png"), ("p2", "image", "media/b.jpg"), ("p3", "image", "media/c.png")
    )
    parts = {"_rels__document.xml_rels": links, "media__a_png": PNG, "media__b_jpg": jpeg(), "media__c_png": PNG}
    lines, told, images = docx_lines(
        "a.docx", docx(p("题") + p(picture()) + p(picture("p2")) + p(picture("p3")), **parts)
    )

    assert told == ()
    assert [(image.kind, image.data) for image in images] == [("png", PNG), ("jpeg", jpeg())]
    assert [line.block.image for line in lines if line.block] == [images[0].digest, images[1].digest, images[0].digest]


def test_a_broken_picture_is_one_remark() -> None:
    """It takes no words with it; the line is that of its paragraph."""
    parts = {"_rels__document.xml_rels": LINKS["_rels__document.xml_rels"], "media__a_png": PNG[:-9]}
    lines, told, images = docx_lines("a.docx", docx(p("题") + p(r("文") + picture()), **parts))

    assert [line.text.words for line in lines] == ["题", "文"]
    assert [(remark.code, remark.line, remark.args) for remark in told] == [("picture_broken", 2, ("a.png",))]
    assert images == ()


CROPS = {
    "some of each side": ('l="10000" t="20000" r="30000" b="5000"', (10000, 20000, 30000, 5000)),
    "a side": ('l="25000"', (25000, 0, 0, 0)),
    "beyond the picture": ('l="-5000" t="100"', (0, 100, 0, 0)),
    "all of it": ('l="60000" r="60000"', (0, 0, 0, 0)),
    "no number": ('l="x"', (0, 0, 0, 0)),
}


@pytest.mark.parametrize(("said", "crop"), CROPS.values(), ids=CROPS)
def test_what_the_draft_crops_off_stays_off(said: str, crop: tuple[int, int, int, int]) -> None:
    """A person cut it away, perhaps for a reason."""
    cropped = picture().replace("</pic:pic>", f"<pic:blipFill><a:srcRect {said}/></pic:blipFill></pic:pic>")
    block = lines_of(docx(p("题") + p(cropped), **LINKS))[1].block

    assert isinstance(block, Picture)
    assert block.crop == crop


@pytest.mark.parametrize(("rot", "turn"), [("5400000", 1), ("10800000", 2), ("-5400000", 3), ("200000", 0), ("x", 0)])
def test_a_turned_picture_stays_turned(rot: str, turn: int) -> None:
    """By quarters; one that leans stands."""
    turned = picture().replace("</pic:pic>", f'<pic:spPr><a:xfrm rot="{rot}"/></pic:spPr></pic:pic>')
    block = lines_of(docx(p("题") + p(turned), **LINKS))[1].block

    assert isinstance(block, Picture)
    assert block.turn == turn


@pytest.mark.parametrize(("crop", "left"), [("16384f", 25000), ("0.5", 50000), ("x", 0), ("1e999", 0)])
def test_an_old_crop_is_understood(crop: str, left: int) -> None:
    """VML counts shares, or 1/65,536."""
    old = f'<w:r><w:pict><v:shape><v:imagedata r:id="p1" cropleft="{crop}"/></v:shape></w:pict></w:r>'
    block = lines_of(docx(p("题") + p(old), **LINKS))[1].block

    assert isinstance(block, Picture)
    assert block.crop == (left, 0, 0, 0)


@pytest.mark.parametrize("alt", ["C:\\Users\\王\\IMG_20.JPG", "图片 3", "Picture 1", "qq截图.png"])
def test_the_name_of_a_file_says_nothing(alt: str) -> None:
    """Nor what Word calls a picture by itself: it is no description, and may tell of a person's folders."""
    named = picture().replace("一张图", alt)
    block = lines_of(docx(p("题") + p(named), **LINKS))[1].block

    assert isinstance(block, Picture)
    assert block.alt == ""


def test_a_linked_picture_is_not_fetched() -> None:
    """Nothing outside is read; a remark tells."""
    links = relationships(("p1", "image", "http://example.com/a.png"))
    parts = {"_rels__document.xml_rels": links}

    assert words(p("题") + p(picture(how="link")), **parts) == ["题"]
    assert remarks(p("题") + p(picture(how="link")), **parts) == {"pictures_linked": ("1",)}


def rows_of(line: Line) -> list[list[tuple[list[str], int, bool]]]:
    """The cells of a table."""
    assert isinstance(line.block, Table)
    return [[([t.words for t in cell.texts], cell.columns, cell.continues) for cell in row] for row in line.block.rows]


def test_a_table_keeps_its_cells() -> None:
    """Merged in both directions, several paragraphs in a cell, heads, a table in it, the line of its first paragraph."""
    inner = table(tr(tc("子一"), tc("子二")))
    body = p("题") + table(
        tr(tc("指标"), tc("数值", '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"),
        tr(tc("产值", '<w:vMerge w:val="restart"/>'), tc(p("10") + p("") + p("亿元")), tc(inner + p(""))),
        tr(tc("", "<w:vMerge/>"), tc("20"), tc("")),
    )
    line = lines_of(docx(body))[1]

    assert isinstance(line.block, Table)
    assert (line.block.line, line.block.heads) == (2, 1)
    assert rows_of(line) == [
        [(["指标"], 1, False), (["数值"], 2, False)],
        [(["产值"], 1, False), (["10", "亿元"], 1, False), (["子一", "子二"], 1, False)],
        [([], 1, True), (["20"], 1, False), ([], 1, False)],
    ]


def test_lists_count_on_in_a_table() -> None:
    """A cell's number is kept with its words."""
    body = listed("甲", 1) + table(tr(tc(listed("乙", 1)), tc("丙"))) + listed("丁", 1)
    lines = lines_of(docx(body, numbering_xml=CHINESE))

    assert rows_of(lines[1])[0][0][0] == ["二、乙"]
    assert lines[2].text.words == "三、丁"


LAYOUTS = {
    "a frame": table(tr(tc(p("甲") + p("乙")))),
    "a column": table(tr(tc("甲")), tr(tc("乙"))),
    "prose side by side": table(tr(tc("甲"), tc(p("乙") + p("文" * 120)))),
    "a frame in a frame": table(
        tr(
            tc(
                table(
                    tr(
                        tc("甲"),
                    )
                )
                + p("乙")
            )
        )
    ),
}


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_a_table_that_only_holds_paragraphs(body: str) -> None:
    """Its paragraphs are lines as others."""
    assert words(body)[:2] == ["甲", "乙"]


def test_pictures_in_a_table_come_after_it() -> None:
    """A table of pictures alone is only pictures."""
    body = table(tr(tc(p(picture()) + p("图一")), tc("乙"))) + table(tr(tc(p(picture())), tc(p(picture()))))

    assert [type(line.block) for line in lines_of(docx(body, **LINKS))] == [Table, Picture, Picture, Picture]


def fonts(name: str, size: int = 32, more: str = "") -> str:
    """How a run looks."""
    return f'<w:rFonts w:eastAsia="{name}"/><w:sz w:val="{size}"/>{more}'


LONG = "我们要深入学习贯彻会议精神，把思想和行动统一到部署要求上来，" * 2 + "抓好落实。"
CENTRED = '<w:jc w:val="center"/>'
FORMATTED = (
    p(r("在全市安全生产工作会议上的", fonts("方正小标宋简体", 44)), CENTRED)
    + p(r("讲话", fonts("方正小标宋简体", 44)), CENTRED)
    + p(r("（2025年3月22日）", fonts("楷体_GB2312")), CENTRED)
    + p(r("同志们：", fonts("仿宋_GB2312")))
    + p(r("一、提高认识", fonts("黑体")))
    + p(r("（一）认清形势", fonts("楷体_GB2312")))
    + p(r("要清醒。", fonts("仿宋_GB2312", more="<w:b/>")) + r(LONG, fonts("仿宋")))
    + p(r("（二）把握大局", fonts("楷体_GB2312")))
    + p(r(LONG, fonts("仿宋_GB2312")))
    + p(r("二、压实责任", fonts("黑体")))
    + p(r(LONG, fonts("仿宋_GB2312")))
)


def test_fonts_show_what_no_style_states() -> None:
    """Sizes, fonts and places alone: title, two levels; the date and a bold opening are none."""
    lines = lines_of(docx(FORMATTED))

    assert [line.stated for line in lines[:3]] == [As.TITLE, As.TITLE, None]
    assert [line.level for line in lines] == [0, 0, 0, 0, 1, 2, 0, 2, 0, 1, 0]


def test_fonts_show_nothing_where_styles_state() -> None:
    """One heading style is enough."""
    lines = lines_of(docx(FORMATTED + styled("三", "1"), styles_xml=HEADINGS))

    assert [line.level for line in lines] == [0] * 11 + [1]
    assert [line.stated for line in lines] == [None] * 12


def test_fonts_of_a_theme_and_of_styles() -> None:
    """The font may come from the theme, from the defaults or from a style."""
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
        '<a:majorFont><a:ea typeface=""/><a:font script="Hans" typeface="黑体"/></a:majorFont>'
        '<a:minorFont><a:ea typeface="仿宋"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
    )
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/></w:rPr></w:rPrDefault></w:docDefaults>'
    major = '<w:rPr><w:rFonts w:eastAsiaTheme="majorEastAsia"/></w:rPr>'
    sheet = root("styles", defaults + USUAL + style("m", "甲", major))
    body = styled("提高认识", "m") + p(LONG) + styled("压实责任", "m") + p(LONG)

    assert [line.level for line in lines_of(docx(body, styles_xml=sheet, theme_xml=theme))] == [1, 0, 1, 0]


def test_a_draft_of_python_docx() -> None:
    """A whole file as a library writes it: title, headings, list, table, break."""
    document = Document()
    document.add_heading("在会上的讲话", 0)
    document.add_heading("提高认识", 1)
    paragraph = document.add_paragraph("上一行")
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("下一行")
    document.add_paragraph("甲", style="List Number")
    document.add_paragraph("乙", style="List Number")
    cells = document.add_table(2, 2).rows[0].cells
    cells[0].text, cells[1].text = "左", "右"
    stream = io.BytesIO()
    document.save(stream)
    lines = lines_of(stream.getvalue())

    assert [(line.text.words, line.level) for line in lines[:-1]] == [
        ("在会上的讲话", 0),
        ("提高认识", 1),
        ("上一行", 0),
        ("下一行", 0),
        ("1.甲", 0),
        ("2.乙", 0),
    ]
    assert lines[0].stated is As.TITLE
    assert rows_of(lines[-1])[0] == [(["左"], 1, False), (["右"], 1, False)]


def test_the_strict_kind_is_read() -> None:
    """ISO/IEC 29500 Strict has other namespaces."""
    data = docx(p("题") + p("文。"))
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            text = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, text)

    assert [line.text.words for line in lines_of(stream.getvalue())] == ["题", "文。"]


def test_numbered_and_styled_drafts_are_understood() -> None:
    """From the file to the outline: sections and points by automatic numbers."""
    body = (
        p("在安全工作会上的讲话")
        + p("同志们：")
        + listed("提高认识", 1)
        + listed("认清形势", 1, 1)
        + p(LONG)
        + listed("把握大局", 1, 1)
        + p(LONG)
        + listed("压实责任", 1)
        + p(LONG)
    )
    outline, _ = parse(Speech("a.docx", "", lines_of(docx(body, numbering_xml=CHINESE))))

    assert [section.heading.words for section in outline.sections] == ["提高认识", "压实责任"]
    assert [section.line for section in outline.sections] == [3, 8]
    assert [point.heading.words for point in outline.sections[0].points] == ["认清形势", "把握大局"]


RICH = docx(
    FORMATTED
    + listed("甲", 1)
    + p(r("乙") + box(p("框")) + note("footnote", 1) + field("DATE", r("今天")) + f"<w:ins>{r('加')}</w:ins>")
    + table(tr(tc("甲", '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"), tr(tc("乙"), tc(p(picture()))))
    + styled("丙", "2"),
    numbering_xml=CHINESE,
    styles_xml=HEADINGS,
    footnotes_xml=root("footnotes", f'<w:footnote w:id="1">{p("注")}</w:footnote>'),
    **LINKS,
)


def outcome(data: bytes) -> str:
    """The code of the refusal, "" where there are lines or none."""
    try:
        docx_lines("a.docx", data)
    except Refusal as refused:
        return refused.code
    return ""


def members(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


@given(st.integers(0, 2**32))
@settings(derandomize=True, deadline=None, max_examples=250)
def test_a_file_with_flipped_bytes_is_read_or_refused(seed: int) -> None:
    """Bytes of the zip file, and bytes of its parts: lines or a refusal, never another fault."""
    chance = random.Random(seed)
    parts = members(RICH)
    name = chance.choice(list(parts))
    for _ in range(chance.randrange(1, 6)):
        spoiled = bytearray(parts[name])
        spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        parts[name] = bytes(spoiled)
    torn = bytearray(RICH)
    torn[chance.randrange(len(torn))] ^= 1 << chance.randrange(8)

    assert {outcome(packed(parts)), outcome(bytes(torn))} <= {"", "no_docx", "doctype", "zip_bomb"}


@pytest.mark.parametrize("gone", members(RICH))
def test_a_file_without_a_part(gone: str) -> None:
    """Only the words themselves can not be missing."""
    parts = members(RICH)
    del parts[gone]

    assert outcome(packed(parts)) == ("no_docx" if gone == "word/document.xml" else "")


@given(st.integers(0, 2**32))
@settings(derandomize=True, deadline=None, max_examples=150)
def test_elements_in_the_wrong_place_are_read_or_refused(seed: int) -> None:
    """Elements doubled, moved into each other, stripped, given nonsense: any tree of the words has lines."""
    from lxml import etree

    chance = random.Random(seed)
    parts = members(RICH)
    name = chance.choice(["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"])
    tree = etree.fromstring(parts[name])
    for _ in range(chance.randrange(1, 12)):
        every = list(tree.iter())[1:]
        if len(every) < 2:
            break
        one, other = chance.choice(every), chance.choice(every)
        action = chance.randrange(6)
        if action > 2 and one.attrib:
            key = chance.choice(list(one.attrib))
            one.set(key, chance.choice(["", "-1", "9" * 30, "x", "٣", "1.5"]))
        elif action == 0:
            one.getparent().remove(one)
        elif one not in other.iterancestors() and one is not other:
            other.append(one)
    parts[name] = etree.tostring(tree)

    assert outcome(packed(parts)) in ("", "no_docx")


def nested(opening: str, closing: str, depth: int) -> bytes:
    """A draft with something in itself, `depth` times."""
    return docx(opening * depth + p("里") + closing * depth)


@pytest.mark.parametrize("depth", [20, 60, 110, 240, 1000])
@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
        ("<w:ins>", "</w:ins>"),
    ],
)
def test_what_stands_in_itself(opening: str, closing: str, depth: int) -> None:
    """Read, or refused where it is too deep for XML's own limit."""
    assert outcome(nested(opening, closing, depth)) in ("", "no_docx")


@pytest.mark.parametrize(
    "inner",
    [
        r("讲") * 20000,
        (r("讲") + BREAK) * 20000,
        picture() * 3000,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20000,
        f"<w:ins>{r('讲')}</w:ins><w:del>{r('讲')}</w:del>" * 10000,
    ],
)
def test_a_paragraph_of_very_many_pieces(inner: str) -> None:
    """In linear time."""
    within(4, lambda: lines_of(docx(f"<w:p>{inner}</w:p>", **LINKS)))


def test_very_many_joined_paragraphs() -> None:
    """20,000 deleted marks in linear time."""
    found = within(4, lambda: words(p("讲", DELETED_MARK) * 20000))

    assert found == ["讲" * 20000]


@functools.cache
def handout(seed: str) -> bytes:
    """The printed handout of a sample."""
    return built(seed, "red_gold")[1].data


def anonymous(data: bytes) -> bytes:
    """A draft whose styles say nothing any more: they only look."""
    parts = members(data)
    sheet = re.sub(rb"<w:outlineLvl [^>]*/>", b"", parts["word/styles.xml"])
    parts["word/styles.xml"] = re.sub(rb'(<w:name w:val=")', rb"\1x ", sheet)
    return packed(parts)


TEXTS = [seed for seed in SEEDS if seed.endswith(".txt")]


@pytest.mark.parametrize("seed", TEXTS)
def test_our_own_handout_reads_back(seed: str) -> None:
    """Every line of the speech, word for word."""
    written = [line.text.words for line in read_speech(str(ROOT / "seeds" / seed)).lines]

    assert [line.text.words for line in lines_of(handout(seed))] == written


@pytest.mark.parametrize("seed", TEXTS)
@pytest.mark.parametrize("contents", [False, True])
def test_our_own_reading_copy_reads_back(contents: bool, seed: str) -> None:
    """Its minutes, signs to take breath, pinyin, cited slides and contents are no words of the speech."""
    asked = replace(recipe(seed, "base"), make=("deck", "reading_copy", "speech_text"), contents=contents)
    made = {file.kind: file.data for file in build(asked, SHELVES)[0]}
    written = "".join(line.text.words for line in read_speech(str(ROOT / "seeds" / seed)).lines)
    read = {kind: "".join(line.text.words for line in lines_of(made[kind])) for kind in ("reading_copy", "speech_text")}

    assert read == {"reading_copy": written, "speech_text": written}


@pytest.mark.parametrize("seed", TEXTS)
def test_looks_tell_what_styles_would(seed: str) -> None:
    """The handout with its styles' names taken away has the same title and levels by its fonts."""
    stated = [(line.level, line.stated is As.TITLE) for line in lines_of(handout(seed))]
    looked = [line for line in lines_of(anonymous(handout(seed))) if not line.text.words.startswith("〔幻灯片")]

    assert [(line.level, line.stated is As.TITLE) for line in looked] == stated
