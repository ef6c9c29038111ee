"""python-pptx and python-docx as the oracle: they reopen what was written and find the plan in it."""

from io import BytesIO

import pytest
from docx import Document
from pptx import Presentation

from builder.compile.handout import WORD_STYLES
from builder.compile.table import STYLE
from builder.model.deck import SCALED, Paragraph, Role, Run
from builder.model.handout import Block, Grid, GridCell, Handout, Style
from builder.model.text import Text
from builder.write.handout import handout_bytes
from tests.samples import SPREAD, built, planned, stencils_of


def runs_of(paragraph: object) -> list[str]:
    """The words of a read paragraph's runs, a line break as a vertical tab."""
    tags = {"r": lambda e: "".join(t.text or "" for t in e if t.tag.endswith("}t")), "br": lambda _: "\v"}
    return [tags[kind](e) for e in paragraph._p if (kind := e.tag.rpartition("}")[2]) in tags]


def paragraphs_of(shape: object) -> list[object]:
    """The paragraphs of a placeholder, or of the cells of the table in it."""
    if shape.has_text_frame:
        return list(shape.text_frame.paragraphs)
    cells = (cell for row in shape.table.rows for cell in row.cells) if shape.has_table else ()
    return [paragraph for cell in cells for paragraph in cell.text_frame.paragraphs]


def planned_runs(paragraph: Paragraph) -> list[str]:
    """The words of a planned paragraph's runs, in the same form."""
    return ["\v" if run.role is Role.BREAK else run.text.words for run in paragraph.runs]


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_slides_hold_the_plan_in_their_placeholders(seed: str, theme: str) -> None:
    """Every slot of every slide: its name, its level, its runs, its size; and the notes, paragraph by paragraph."""
    deck, _ = planned(seed, theme)
    read = Presentation(BytesIO(built(seed, theme)[0].data))
    names = {shape.name for layout in read.slide_layouts for shape in layout.placeholders}

    assert len(deck.slides) == len(read.slides)
    for slide, found in zip(deck.slides, read.slides, strict=True):
        shapes = [shape for shape in found.placeholders if shape.placeholder_format.type != 13]
        planned_words = sorted(
            [[planned_runs(p) for p in fill.paragraphs] for fill in slide.fills if fill.slot != "footer"]
        )
        read_words = sorted(
            [[runs_of(p) for p in paragraphs_of(shape)] for shape in shapes if shape.placeholder_format.type != 15]
        )

        assert planned_words == read_words
        assert slide.title == found.shapes.title.text_frame.text.replace("\v", "")
        assert {shape.name for shape in found.placeholders} <= names
        notes = [p.text for p in found.notes_slide.notes_text_frame.paragraphs] if found.has_notes_slide else []
        pace = [slide.pace.words] if slide.pace else []
        assert [*pace, *(paragraph.words for paragraph in slide.notes)] == notes


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_sizes_are_written_where_the_planner_stepped_down(seed: str, theme: str) -> None:
    """A run has a size exactly where its paragraph has one; a unit its own."""
    deck, _ = planned(seed, theme)
    read = Presentation(BytesIO(built(seed, theme)[0].data))
    sizes = sorted(
        SCALED[r.role](p.size) if r.role in SCALED else p.size
        for s in deck.slides
        for f in s.fills
        for p in f.paragraphs
        for r in p.runs
        if r.role is not Role.BREAK
    )
    found = sorted(
        int(run.font.size.pt) if run.font.size else 0
        for slide in read.slides
        for shape in slide.placeholders
        for paragraph in paragraphs_of(shape)
        for run in paragraph.runs
    )

    assert sizes == found


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_the_handout_holds_the_plan_in_its_styles(seed: str, theme: str) -> None:
    """Every paragraph: its style and its words; the header on top."""
    _, handout = planned(seed, theme)
    read = Document(BytesIO(built(seed, theme)[1].data))
    expected = [
        (WORD_STYLES[b.style], "".join("\n" if r.role is Role.BREAK else r.text.words for r in b.runs))
        for b in handout.blocks
        if isinstance(b, Block)
    ]
    grids = [[_cells(row) for row in b.rows] for b in handout.blocks if isinstance(b, Grid)]

    assert grids == [[_texts(row) for row in table.rows] for table in read.tables]
    assert expected == [(p.style.name, p.text) for p in read.paragraphs]
    assert handout.header == read.sections[0].header.paragraphs[0].text
    assert "PAGE" in read.sections[0].footer.paragraphs[0]._p.xml


def _cells(row: tuple[GridCell, ...]) -> list[str]:
    """What stands in the cells of a planned row."""
    return ["\n".join("".join(r.text.words for r in runs) for runs in cell.paragraphs) for cell in row]


def _texts(row: object) -> list[str]:
    return [cell.text for cell in row.cells]


def test_merged_cells_are_merged() -> None:
    """Across and down, as python-docx reads it; the first row is repeated on each page."""

    def text(words: str) -> tuple[Run, ...]:
        return (Run(Text(words, 1)),)

    rows = (
        (GridCell((text("甲"),), columns=2),),
        (GridCell((text("乙"),), begins=True), GridCell((text("丙"),))),
        (GridCell(((),), continues=True), GridCell((text("丁"),))),
    )
    handout = Handout("speech_text", "表", (Block(Style.BODY, text("前")), Grid(rows, (3000, 3000), 1)))
    data = handout_bytes(handout, stencils_of("base").handout)
    (table,) = Document(BytesIO(data)).tables

    assert [[cell.text for cell in row.cells] for row in table.rows] == [["甲", "甲"], ["乙", "丙"], ["乙", "丁"]]
    assert ["w:tblHeader" in row._tr.xml for row in table.rows] == [True, False, False]
    assert table.style.name == STYLE
