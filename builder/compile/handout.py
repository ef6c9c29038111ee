"""Theme -> handout stencils: python-docx makes one paragraph of every style and one run of every kind on our page;
what it saved is cut where the words go."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from lxml import etree

from builder.compile.contents import contents_cuts
from builder.compile.letterhead import carry_pictures, set_letterhead
from builder.compile.marks import after, before, inside, instead, split
from builder.compile.package import Saved, package, relations
from builder.compile.paper import SIGN, margin_place, set_footer, set_header, set_page, stated_styles, text_width
from builder.compile.picture import picture_form
from builder.compile.ruby import ruby_cuts
from builder.compile.scheme import colour, scheme_xml
from builder.compile.source import Source
from builder.compile.table import add_styles, table_cuts
from builder.compile.word import LATIN, LOOK, element, ground, set_characters, set_style
from builder.model.deck import Role
from builder.model.handout import Ink, Style
from builder.model.stencil import Cut, HandoutStencils

WORD_STYLES = {
    Style.TITLE: "Title",
    Style.SUBTITLE: "Subtitle",
    Style.BYLINE: "署名",
    Style.RULE: "题头线",
    Style.SALUTATION: "称谓",
    Style.HEADING_1: "Heading 1",
    Style.HEADING_2: "Heading 2",
    Style.HEADING_3: "Heading 3",
    Style.HEADING_4: "Heading 4",
    Style.PLAIN_1: "其他标题 1",
    Style.PLAIN_2: "其他标题 2",
    Style.BODY: "Body Text",
    Style.BODY_ON: "正文接排",
    Style.BODY_HELD: "正文（与下段同页）",
    Style.BODY_ON_HELD: "正文接排（与下段同页）",
    Style.PART: "部分",
    Style.KEY: "要点摘录",
    Style.PLACE: "出处",
    Style.LABEL: "栏目",
    Style.PICTURE: "图片",
    Style.CAPTION: "图题",
    Style.CONTENTS: "TOC Heading",
    Style.CONTENTS_1: "toc 1",
    Style.CONTENTS_2: "toc 2",
    Style.FRESH: "另起一页",
    Style.LINE: "横线",
    Style.LINE_ODD: "横线（隔行）",
    Style.REF: "旁注",
    Style.ATTACHED: "附件（接排）",
    Style.SIGNATURE: "落款",
    Style.TABLE_HEAD: "表头",
    Style.TABLE: "表格文字",
    Style.TABLE_LEFT: "表格文字（左起）",
    Style.TABLE_TITLE: "表题",
}
"""The Word style behind each of ours: built-in where Word has one, so that contents and navigation work."""
OUTLINED = {Style.PLAIN_1: 0, Style.PLAIN_2: 1}
"""Levels in the outline of headings that are none of Word's own."""

RUNIN, BLANK, STRONG = "段首小标题", "待填项", "要点强调"
INKS: dict[Role | Ink, str] = {
    Ink.RUNIN_1: "一级段首",
    Ink.RUNIN_2: "二级段首",
    Ink.PAUSE: "停顿",
    Ink.NUMERAL: "部分编号",
    Ink.REF: "幻灯片号",
}
CHARACTERS: dict[Role | Ink, str] = {Role.STRONG: STRONG, Role.ACCENT: RUNIN, Role.BLANK: BLANK, **INKS}
"""The character style of each run that is not plain."""
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}


def handout_stencils(source: Source, look: str) -> HandoutStencils:
    """What handouts of this theme are printed with, in one look."""
    document = Document()
    set_page(document, source, look)
    _styles(document, source, look)
    set_footer(document, source, look)
    set_header(document, source, look)
    theirs = set_letterhead(document, source, look)
    tables = {
        **table_cuts(document),
        **ruby_cuts(source.get("handout", look, "styles", "body", "size")),
        **contents_cuts(),
    }
    picture = picture_form(document)
    _specimens(document, stated_styles(source, look), margin_place(source, look))
    saved = _saved(document, source)
    paragraphs, runs, frame = _cut(saved.tree("word/document.xml"))
    headers = _headers(saved)
    links = "word/_rels/document.xml.rels"
    relations_ = relations(saved, links, "/image")
    saved.drop("word/media/")
    carry_pictures(saved, theirs)
    fixed = package(saved, ("word/document.xml", *headers, links))
    return HandoutStencils(fixed, frame, paragraphs, runs, tables, headers, relations_, picture)


def _headers(saved: Saved) -> dict[str, Cut]:
    """The parts on top of pages that hold a handout's own words, cut there."""
    made: dict[str, Cut] = {}
    for name in sorted(name for name in saved.parts if name.startswith("word/header")):
        root = saved.tree(name)
        ours = [words for words in root.iter(qn("w:t")) if words.text == SIGN]
        if ours:
            inside(ours[-1], "words")
            (_, head), (_, tail) = split(root)
            made[name] = (head, tail)
    return made


def _styles(document: Any, source: Source, look: str) -> None:
    styles = document.styles
    wanted = {*KEPT, *(WORD_STYLES[style] for style in stated_styles(source, look))}
    for style in list(styles):
        if style.name not in wanted:
            style.element.getparent().remove(style.element)
    latent = styles.element.find(qn("w:latentStyles"))
    if latent is not None:
        styles.element.remove(latent)
    for link in list(styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)  # the character styles it names are gone
    _defaults(styles)
    body = source.require(("handout", look, "styles", "body"), LOOK)
    set_style(styles["Normal"], {**body, "indent": 0}, source)
    width = text_width(source, look)
    for ours in stated_styles(source, look):
        _paragraph_style(styles, ours, source.require(("handout", look, "styles", ours.value), LOOK), source, width)
    _characters(styles, source, look)
    add_styles(styles, colour(source, "dk1"))


def _paragraph_style(styles: Any, ours: Style, look: dict[str, Any], source: Source, width: float) -> None:
    name = WORD_STYLES[ours]
    made = styles[name] if name in [known.name for known in styles] else _new(styles, name, ours)
    set_style(made, {**look, "grows": ours is Style.PICTURE, "tab": width}, source)
    if ours in OUTLINED:
        made.element.get_or_add_pPr().append(element("outlineLvl", val=OUTLINED[ours]))
    if ours.value.startswith(("heading", "plain")):
        made.next_paragraph_style = styles["Body Text"]


def _new(styles: Any, name: str, style: Style) -> Any:
    made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = styles["Normal"]
    made.element.set(qn("w:styleId"), f"Jiangyi{style.value.title().replace('_', '')}")
    made.quick_style = True
    return made


def _characters(styles: Any, source: Source, look: str) -> None:
    """A headline that runs into its paragraph, a blank that is open, a key phrase, as character styles."""
    looks: dict[str, dict[str, Any]] = {
        STRONG: {"bold": True},
        BLANK: {"fill": source.get("handout", look, "blank")},
        RUNIN: source.get("handout", look, "runin"),
        **{name: source.find("handout", look, "inks", ink.value, default={}) for ink, name in INKS.items()},
    }
    for n, (name, stated) in enumerate(looks.items()):
        style = styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.element.set(qn("w:styleId"), f"JiangyiRun{n}")
        set_characters(style, stated, source)
        if stated.get("fill"):
            style.element.get_or_add_rPr().append(ground(stated["fill"], source))


def _defaults(styles: Any) -> None:
    """Chinese as the language of the whole document, and no fonts by way of the document's theme."""
    defaults = styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in list(properties):
        properties.remove(child)
    properties.append(element("rFonts", ascii=LATIN, eastAsia="宋体", hAnsi=LATIN, cs=LATIN))
    properties.append(element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))
    paragraph = defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}")
    if paragraph is not None:
        for child in list(paragraph):
            paragraph.remove(child)


def _specimens(document: Any, styles: list[Style], beside: Any) -> None:
    """One paragraph a style, one run a role. `beside` places what stands in the margin (LibreOffice does not read that from a style)."""
    for style in styles:
        paragraph = document.add_paragraph("·", style=WORD_STYLES[style])
        before(paragraph._p, f"paragraph {style.value}")
        after(paragraph._p, "end")
        instead(paragraph.runs[0]._r, "words")
        if style is Style.REF:
            paragraph._p.pPr.append(beside)
    for role in (*Role, *(ink for ink in Ink if ink is not Ink.RUBY)):
        paragraph = document.add_paragraph()
        run = paragraph.add_run("·")
        before(run._r, f"run {role.value}")
        after(run._r, "end")
        if role is Role.BREAK:
            run.clear()
            run.add_break()
            continue
        if role in CHARACTERS:
            run.style = document.styles[CHARACTERS[role]]
        run._r.get_or_add_rPr().append(element("rFonts", hint="eastAsia"))
        words = run._r.find(qn("w:t"))
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        inside(words, "words")


def _cut(root: Any) -> tuple[dict[str, Cut], dict[str, Cut], Cut]:
    pieces = split(root)
    found: dict[str, dict[str, Cut]] = {"paragraph": {}, "run": {}}
    for (sign, text), (following, behind) in zip(pieces, [*pieces[1:], ("", "")], strict=True):
        kind, _, name = sign.partition(" ")
        if kind in found:
            found[kind][name] = (text, behind if following == "words" else "")
    body, section = root.find(qn("w:body")), root.find(f".//{qn('w:sectPr')}")
    for child in list(body):
        if child is not section:
            body.remove(child)
    before(section, "paragraphs")
    (_, head), (_, tail) = split(root)
    return found["paragraph"], found["run"], (head, tail)


def _saved(document: Any, source: Source) -> Saved:
    """What python-docx saved, without its template's own parts and with our colours and fonts."""
    part = document.part
    for relation in list(part.rels.values()):
        kind = relation.reltype.rsplit("/", 1)[-1]
        if kind in ("numbering", "stylesWithEffects", "customXml", "webSettings"):
            del part.rels[relation.rId]
        elif relation.reltype == RELATIONSHIP_TYPE.THEME:
            relation.target_part._blob = scheme_xml(source)
    stream = BytesIO()
    document.save(stream)
    saved = Saved(stream.getvalue())
    saved.drop("docProps/thumbnail")
    saved.drop("customXml/")
    saved.parts["_rels/.rels"] = "".join(relations(saved, "_rels/.rels", "/thumbnail")).encode()
    saved.parts["word/fontTable.xml"] = _font_table(saved)
    return saved


def _font_table(saved: Saved) -> bytes:
    """Only the fonts that the styles name."""
    names = {
        element.get(qn(f"w:{script}"))
        for element in saved.tree("word/styles.xml").iter(qn("w:rFonts"))
        for script in ("ascii", "eastAsia")
    }
    root = etree.Element(qn("w:fonts"), nsmap={"w": nsmap["w"]})
    for name in sorted(filter(None, names)):
        etree.SubElement(root, qn("w:font")).set(qn("w:name"), name)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
