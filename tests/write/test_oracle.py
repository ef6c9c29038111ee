"""Every layout at every height, every slot, role and style, as python-pptx and python-docx read them back."""

from io import BytesIO

import pytest
from docx import Document
from pptx import Presentation

from builder.compile.handout import BLANK, RUNIN, WORD_STYLES
from builder.model.deck import Deck, Fill, Layout, Paragraph, Role, Run, Slide
from builder.model.handout import Block, Handout, Style
from builder.model.text import Hole, Text
from builder.write.deck import deck_bytes
from builder.write.handout import handout_bytes
from tests.samples import THEMES, stencils_of, theme_of

RUNS = (
    Run(Text("平 ", 1)),
    Run(Text("重<&>", 1), Role.STRONG),
    Run(Text("亮“”", 1), Role.ACCENT),
    Run(Text("**", 1, 0, (Hole(0, 2, "**"),)), Role.BLANK),
    Run(Text(""), Role.BREAK),
    Run(Text("末", 1)),
)
NOTES = tuple(run for run in RUNS if run.role is not Role.BREAK)
WORDS = "平 重<&>亮“”**\v末"
CHARACTERS = {Role.PLAIN: None, Role.STRONG: "要点强调", Role.ACCENT: RUNIN, Role.BLANK: BLANK}


def paragraphs(slot: str) -> tuple[Paragraph, ...]:
    """Two levels for what flows, one for all else; the second paragraph at a size of its own."""
    return (Paragraph(RUNS), Paragraph(RUNS, 1, 20)) if slot == "body" else (Paragraph(RUNS),)


def every_slide(theme: str) -> tuple[Slide, ...]:
    """A slide of each layout in each of its rooms, every slot filled."""
    return tuple(
        Slide(layout, tuple(Fill(slot, paragraphs(slot)) for slot in room), (Paragraph(NOTES),), rung)
        for layout in Layout
        for rung, room in enumerate(theme_of(theme).rooms[layout])
    )


@pytest.mark.parametrize("theme", THEMES)
def test_every_layout_holds_every_slot(theme: str) -> None:
    """As many placeholders as slots, each with all runs in order, in a layout of its own."""
    slides = every_slide(theme)
    read = Presentation(BytesIO(deck_bytes(Deck("全部", slides, ""), stencils_of(theme).deck)))

    assert len({slide.slide_layout.name for slide in read.slides}) == len(slides)
    for slide, found in zip(slides, read.slides, strict=True):
        frames = [s.text_frame for s in found.placeholders if s.placeholder_format.type not in (13, 15, 16)]
        expected = sorted(WORDS for fill in slide.fills for _ in fill.paragraphs)

        assert len(frames) == len(slide.fills), slide.layout
        assert sorted(p.text for frame in frames for p in frame.paragraphs) == expected
        assert [p.text for p in found.notes_slide.notes_text_frame.paragraphs] == [WORDS.replace("\v", "")]


@pytest.mark.parametrize("theme", THEMES)
def test_every_style_holds_every_role(theme: str) -> None:
    """Each Word style by its name, its runs in their character styles, line breaks as breaks."""
    blocks = tuple(Block(style, RUNS) for style in Style)
    read = Document(BytesIO(handout_bytes(Handout("speech_text", "全部", blocks), stencils_of(theme).handout)))

    assert [p.style.name for p in read.paragraphs] == [WORD_STYLES[style] for style in Style]
    for paragraph in read.paragraphs:
        assert paragraph.text == WORDS.replace("\v", "\n")
        named = [run.style.name for run in paragraph.runs if run.text.strip("\n")]
        assert named == [CHARACTERS[run.role] or "Default Paragraph Font" for run in RUNS if run.role is not Role.BREAK]
