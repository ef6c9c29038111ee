"""Every layout at every height, every slot, role and style, as python-pptx and python-docx read them back."""

import re
from io import BytesIO

import pytest
from docx import Document
from pptx import Presentation

from builder.compile.handout import CHARACTERS, WORD_STYLES
from builder.compile.schema import LOOKS
from builder.model.deck import Deck, Fill, Paragraph, Role, Run, Slide
from builder.model.handout import Block, Handout, Ink, Span, Style
from builder.model.image import Image
from builder.model.sheet import Plate, Sheet, SheetCell, SheetRow
from builder.model.text import Hole, Text
from builder.write.deck import deck_bytes
from builder.write.handout import handout_bytes
from tests.media import png
from tests.samples import THEMES, look_of, some_rooms, stencils_of, theme_of
from tests.write.test_readback import paragraphs_of

RUNS = (
    Run(Text("平 ", 1)),
    Run(Text("重<&>", 1), Role.STRONG),
    Run(Text("亮“”", 1), Role.ACCENT),
    Run(Text("**", 1, 0, (Hole(0, 2, "**"),)), Role.BLANK),
    Run(Text(""), Role.BREAK),
    Run(Text("末", 1)),
)
IMAGE = Image("0" * 64, "png", png())
NOTES = tuple(run for run in RUNS if run.role is not Role.BREAK)
WORDS = "平 重<&>亮“”**\v末"
INKED = (*RUNS, *(Span(Text(ink.value, 1), ink) for ink in Ink if ink is not Ink.RUBY))


def paragraphs(slot: str) -> tuple[Paragraph, ...]:
    """Two levels for what flows, one for all else; the second paragraph at a size of its own."""
    return (Paragraph(RUNS), Paragraph(RUNS, 1, 20)) if slot == "body" else (Paragraph(RUNS),)


def filled(slot: str) -> Fill | Sheet | Plate:
    """What a slot may hold."""
    if slot == "table":
        cell = SheetCell((Paragraph(RUNS[3:], 0, 20),))
        return Sheet(slot, (48.0, 130.0, 400.0, 90.0), (400,), (SheetRow(40, (cell,)), SheetRow(50, (cell,))))
    if slot == "picture":
        return Plate(slot, IMAGE.digest, "图“<&>”", (0, 1, 2, 3))
    return Fill(slot, paragraphs(slot))


def every_slide(theme: str) -> tuple[Slide, ...]:
    """A slide of each layout, in some theme in each of its rooms, every slot filled."""
    return tuple(
        Slide(layout, tuple(filled(slot) for slot in theme_of(theme).rooms[layout][rung]), (Paragraph(NOTES),), rung)
        for layout, rung in some_rooms(theme)
    )


def planned(paragraph: Paragraph) -> str:
    """Its words as python-pptx reads them."""
    return "".join("\v" if run.role is Role.BREAK else run.text.words for run in paragraph.runs)


@pytest.mark.parametrize("theme", THEMES)
def test_every_layout_holds_every_slot(theme: str) -> None:
    """As many placeholders as slots, each with all runs in order, in a layout of its own."""
    slides = every_slide(theme)
    read = Presentation(BytesIO(deck_bytes(Deck("全部", slides, ""), stencils_of(theme).deck, (IMAGE,))))

    assert len({slide.slide_layout.name for slide in read.slides}) == len(slides)
    for slide, found in zip(slides, read.slides, strict=True):
        shapes = [s for s in found.placeholders if s.placeholder_format.type not in (13, 15, 16)]
        expected = sorted(planned(paragraph) for fill in slide.fills for paragraph in fill.paragraphs)

        assert len(shapes) == len(slide.fills), slide.layout
        assert sorted(p.text for shape in shapes for p in paragraphs_of(shape)) == expected
        assert [p.text for p in found.notes_slide.notes_text_frame.paragraphs] == [WORDS.replace("\v", "")]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("look", LOOKS)
def test_every_style_holds_every_role(look: str, theme: str) -> None:
    """Each Word style by its name, its runs in their character styles, line breaks as breaks, in every look."""
    stencils = look_of(theme, look)[1]
    styles = [style for style in Style if style.value in stencils.paragraphs]
    blocks = tuple(Block(style, INKED) for style in styles)
    read = Document(BytesIO(handout_bytes(Handout("speech_text", "全部", blocks), stencils)))

    assert [p.style.name for p in read.paragraphs] == [WORD_STYLES[style] for style in styles]
    for paragraph in read.paragraphs:
        assert paragraph.text == WORDS.replace("\v", "\n") + "".join(ink.value for ink in Ink if ink is not Ink.RUBY)
        named = [run.style.name for run in paragraph.runs if run.text.strip("\n")]
        assert named == [CHARACTERS.get(r.role, "Default Paragraph Font") for r in INKED if r.role is not Role.BREAK]


@pytest.mark.parametrize("look", LOOKS)
def test_styles_carry_the_looks(look: str) -> None:
    """No run has more of its own than its style and the hint which font its quotation marks take; no paragraph any, but what
    stands in the margin its place."""
    stencils = look_of("base", look)[1]
    blocks = tuple(Block(Style(name), INKED) for name in stencils.paragraphs)
    read = Document(BytesIO(handout_bytes(Handout("speech_text", "全部", blocks), stencils)))
    properties = {
        child.tag.rpartition("}")[2]: child.attrib.values()
        for p in read.paragraphs
        for r in p.runs
        if r._r.rPr is not None
        for child in r._r.rPr
    }

    assert set(properties) == {"rStyle", "rFonts"}
    assert properties["rFonts"] == ["eastAsia"]
    own = {(p.style.name, child.tag.rpartition("}")[2]) for p in read.paragraphs for child in p._p.pPr}
    assert {pair for pair in own if pair[1] != "pStyle"} == {("旁注", "framePr")}


def test_chinese_fonts_are_named_and_no_theme_font_is() -> None:
    """Every style of every look: an East Asian font of its own or of what it is based on, a theme's by no attribute."""
    for look in LOOKS:
        xml = Document(
            BytesIO(handout_bytes(Handout("speech_text", "", ()), look_of("base", look)[1]))
        ).styles.element.xml

        assert "Theme=" not in "".join(re.findall("<w:rFonts[^>]*>", xml))
        assert 'w:eastAsia="zh-CN"' in xml
