"""Theme -> handout stencils: python-docx makes one paragraph of every style and one run of every kind on our page;
what it saved is cut where the words go."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from docx.shared import Mm, Pt
from lxml import etree

from builder.compile.marks import after, before, inside, instead, split
from builder.compile.package import Saved, package, relations
from builder.compile.picture import picture_form
from builder.compile.scheme import colour, scheme_xml
from builder.compile.source import Source
from builder.compile.table import add_style, table_cuts
from builder.model.deck import Role
from builder.model.handout import Style
from builder.model.stencil import Cut, HandoutStencils

ROOT = ("handout", "speech_text")
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
    Style.BODY: "Body Text",
    Style.TABLE_HEAD: "表头",
    Style.TABLE: "表格文字",
    Style.TABLE_TITLE: "表题",
    Style.PICTURE: "图片",
    Style.CAPTION: "图题",
}
"""The Word style behind each of ours: built-in where Word has one, so that contents and navigation work."""

RUNIN, BLANK = "段首小标题", "待填项"
KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header", "Footer"}
ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}
THEMED = {"dk1": "text1", "lt1": "background1", "dk2": "text2", "lt2": "background2"}
LATIN = "Times New Roman"
LOOK = ("han", "size", "line")
"""What every style states."""


def handout_stencils(source: Source) -> HandoutStencils:
    """What handouts of this theme are printed with."""
    document = Document()
    _page(document, source)
    _styles(document, source)
    _settings(document)
    _footer(document, source)
    _header(document, source)
    tables, picture = table_cuts(document), picture_form(document)
    _specimens(document)
    saved = _saved(document, source)
    paragraphs, runs, frame = _cut(saved.tree("word/document.xml"))
    name = next(name for name in saved.parts if name.startswith("word/header"))
    (_, head), (_, tail) = split(_marked_header(saved.tree(name)))
    links = "word/_rels/document.xml.rels"
    relations_ = relations(saved, links, "/image")
    saved.drop("word/media/")
    fixed = package(saved, ("word/document.xml", name, links))
    return HandoutStencils(fixed, frame, paragraphs, runs, tables, (head, tail), name, relations_, picture)


def _page(document: Any, source: Source) -> None:
    """A4 with the theme's margins; no document grid (LibreOffice and Word differ on it)."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    margins = source.require((*ROOT, "margins"), ("top", "bottom", "left", "right", "footer", "header"))
    for side in ("top", "bottom", "left", "right"):
        setattr(section, f"{side}_margin", Mm(margins[side]))
    section.footer_distance, section.header_distance = Mm(margins["footer"]), Mm(margins["header"])
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is not None:
        section._sectPr.remove(grid)
    section._sectPr.attrib.clear()  # the revision marks of the template's author


def _styles(document: Any, source: Source) -> None:
    styles = document.styles
    wanted = {*KEPT, *WORD_STYLES.values()}
    for style in list(styles):
        if style.name not in wanted:
            style.element.getparent().remove(style.element)
    latent = styles.element.find(qn("w:latentStyles"))
    if latent is not None:
        styles.element.remove(latent)
    for link in list(styles.element.iter(qn("w:link"))):
        link.getparent().remove(link)  # the character styles it names are gone
    _defaults(styles)
    body = source.require((*ROOT, "styles", "body"), LOOK)
    _set(styles["Normal"], {**body, "indent": 0}, source)
    for style, name in WORD_STYLES.items():
        look = {**source.require((*ROOT, "styles", style.value), LOOK), "grows": style is Style.PICTURE}
        made = styles[name] if name in [known.name for known in styles] else _new(styles, name, style)
        _set(made, look, source)
        if style.value.startswith("heading"):
            made.next_paragraph_style = styles["Body Text"]
    _characters(styles, source)
    add_style(styles, colour(source, "dk1"))


def _new(styles: Any, name: str, style: Style) -> Any:
    made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    made.base_style = styles["Normal"]
    made.element.set(qn("w:styleId"), f"Jiangyi{style.value.title().replace('_', '')}")
    made.quick_style = True
    return made


def _characters(styles: Any, source: Source) -> None:
    """A headline that runs into its paragraph, and a blank that is open, as character styles."""
    look = source.get(*ROOT, "runin")
    runin = styles.add_style(RUNIN, WD_STYLE_TYPE.CHARACTER)
    runin.element.set(qn("w:styleId"), "JiangyiRunin")
    _fonts(runin.element.get_or_add_rPr(), look.get("han", "楷体"), look.get("latin", LATIN))
    runin.font.bold = look.get("bold", False)
    blank = styles.add_style(BLANK, WD_STYLE_TYPE.CHARACTER)
    blank.element.set(qn("w:styleId"), "JiangyiBlank")
    role = source.get(*ROOT, "blank")
    ground = _element("shd", val="clear", color="auto", fill=colour(source, role), themeFill=_themed(role))
    blank.element.get_or_add_rPr().append(ground)
    strong = styles.add_style("要点强调", WD_STYLE_TYPE.CHARACTER)
    strong.element.set(qn("w:styleId"), "JiangyiStrong")
    strong.font.bold = True


def _defaults(styles: Any) -> None:
    """Chinese as the language of the whole document, and no fonts by way of the document's theme."""
    defaults = styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for child in list(properties):
        properties.remove(child)
    properties.append(_element("rFonts", ascii=LATIN, eastAsia="宋体", hAnsi=LATIN, cs=LATIN))
    properties.append(_element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA"))
    paragraph = defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}")
    if paragraph is not None:
        for child in list(paragraph):
            paragraph.remove(child)


def _set(style: Any, look: dict[str, Any], source: Source) -> None:
    """All of a style's look, and nothing left of what the library's own template says."""
    element = style.element
    for name in ("w:pPr", "w:rPr"):
        old = element.find(qn(name))
        level = old.find(qn("w:outlineLvl")) if old is not None else None
        if old is not None:
            element.remove(old)
        if level is not None:
            element.get_or_add_pPr().append(level)
    size = look["size"]
    _fonts(element.get_or_add_rPr(), look["han"], look.get("latin", LATIN))
    style.font.size = Pt(size)
    if look.get("bold"):
        style.font.bold = True
    if look.get("role") and not look.get("rule"):
        _colour(element.get_or_add_rPr(), look["role"], source)
    form = style.paragraph_format
    form.space_before, form.space_after = Pt(look.get("before", 0)), Pt(look.get("after", 0))
    # an exact line would cut a picture off
    form.line_spacing_rule = WD_LINE_SPACING.AT_LEAST if look.get("grows") else WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(look["line"])
    form.alignment = ALIGNED[look.get("align", "left")]
    form.widow_control = True
    if look.get("keep"):
        form.keep_with_next = True
    characters = look.get("indent", 0)
    form.first_line_indent = Pt(size * characters)
    element.pPr.find(qn("w:ind")).set(qn("w:firstLineChars"), str(round(characters * 100)))
    # LibreOffice 7.4 loses hanging marks of justified text; it reads this flag the other way round, Word's default is on
    element.pPr.insert_element_before(_element("overflowPunct", val=1), "w:spacing")
    if look.get("rule"):
        _rule(element.pPr, look, source)


def _fonts(properties: Any, han: str, latin: str) -> None:
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()  # theme attributes would win over the names
    for name, face in (("ascii", latin), ("hAnsi", latin), ("cs", latin), ("eastAsia", han)):
        fonts.set(qn(f"w:{name}"), face)
    fonts.set(qn("w:hint"), "eastAsia")  # “ ” — … from the Chinese font


def _colour(properties: Any, role: str, source: Source) -> None:
    element = _element("color", val=colour(source, role), themeColor=_themed(role))
    properties.insert_element_before(element, "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang")


def _rule(properties: Any, look: dict[str, Any], source: Source) -> None:
    """The theme's rule: the top border of an empty paragraph."""
    role = look.get("role", "dk1")
    border = _element("pBdr")
    line = {"val": "single", "sz": round(look["rule"] * 8), "space": 1}
    border.append(_element("top", **line, color=colour(source, role), themeColor=_themed(role)))
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:kinsoku", "w:overflowPunct", "w:spacing")


def _settings(document: Any) -> None:
    settings = document.settings.element
    spacing = settings.find(qn("w:characterSpacingControl"))
    if spacing is not None:
        spacing.set(qn("w:val"), "compressPunctuation")
    for language in settings.iter(qn("w:themeFontLang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def _footer(document: Any, source: Source) -> None:
    """The page number, centred."""
    look = source.require((*ROOT, "page"), LOOK[:2])
    _set(document.styles["Footer"], {"line": look["size"] + 4, "align": "centre", **look}, source)
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = document.styles["Footer"]
    for part in ("begin", " PAGE ", "separate", "1", "end"):
        run = paragraph.add_run("1" if part == "1" else "")
        if part == " PAGE ":
            instruction = _element("instrText")
            instruction.text = part
            run._r.append(instruction)
        elif part != "1":
            run._r.append(_element("fldChar", fldCharType=part))


def _header(document: Any, source: Source) -> None:
    look = source.require((*ROOT, "header"), LOOK[:2])
    _set(document.styles["Header"], {"line": look["size"] + 4, **look}, source)
    header = document.sections[0].header
    header.is_linked_to_previous = False
    header.paragraphs[0].style = document.styles["Header"]
    header.paragraphs[0].add_run("·")


def _specimens(document: Any) -> None:
    """One paragraph a style, one run a role."""
    for style, name in WORD_STYLES.items():
        paragraph = document.add_paragraph("·", style=name)
        before(paragraph._p, f"paragraph {style.value}")
        after(paragraph._p, "end")
        instead(paragraph.runs[0]._r, "words")
    characters = {Role.STRONG: "要点强调", Role.ACCENT: RUNIN, Role.BLANK: BLANK}
    for role in Role:
        paragraph = document.add_paragraph()
        run = paragraph.add_run("·")
        before(run._r, f"run {role.value}")
        after(run._r, "end")
        if role is Role.BREAK:
            run.clear()
            run.add_break()
            continue
        if role in characters:
            run.style = document.styles[characters[role]]
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


def _marked_header(root: Any) -> Any:
    inside(next(root.iter(qn("w:t"))), "words")
    return root


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


def _themed(role: str) -> str:
    return THEMED.get(role, role)


def _element(tag: str, **attributes: object) -> Any:
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element
