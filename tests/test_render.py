"""A few files drawn by LibreOffice keep the arithmetic honest."""

import random
import re
from collections import Counter
from pathlib import Path

import pytest

from builder.model.deck import Deck, Layout
from builder.model.sheet import Sheet
from builder.model.text import Text
from builder.plan.refs import settled
from builder.plan.tables import table_drafts
from builder.write.deck import deck_bytes
from tests.office import REQUIRED, have_office, pages, places, to_pdf
from tests.plan.tables import BREAKER, random_table
from tests.samples import THEMES, built, planned, stencils_of, theme_of

pytestmark = pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice or poppler is not installed")
MARKS = "，。、；：！？“”《》（）"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The pages of one sample in every theme: decks by theme, and the handout."""
    folder = tmp_path_factory.mktemp("drawn")
    files = []
    for theme in THEMES:
        deck, handout = built("mobilisation.txt", theme)
        for kind, made in (("deck", deck), ("handout", handout)):
            path = folder / f"{theme}-{kind}{Path(made.name).suffix}"
            path.write_bytes(made.data)
            files.append(path)
    return {pdf.stem: pages(pdf) for pdf in to_pdf(files, folder)}


def squeezed(words: str) -> str:
    """`words` without white space and page numbers."""
    return re.sub(r"\s", "", words)


@pytest.mark.parametrize("theme", THEMES)
def test_every_slide_is_drawn_with_all_its_words(theme: str, drawn: dict[str, list[str]]) -> None:
    """A page a slide; each has as many of every character as its plan."""
    deck, _ = planned("mobilisation.txt", theme)
    found = drawn[f"{theme}-deck"]

    assert len(deck.slides) == len(found)
    for slide, page in zip(deck.slides, found, strict=True):
        wanted = Counter(squeezed("".join(p.words for fill in slide.fills for p in fill.paragraphs)))
        assert not wanted - Counter(squeezed(page)), slide.title


@pytest.mark.parametrize("theme", THEMES)
def test_no_mark_is_lost_in_print(theme: str, drawn: dict[str, list[str]]) -> None:
    """Every punctuation mark of the handout stands in the PDF."""
    _, handout = planned("mobilisation.txt", theme)
    wanted = Counter("".join(run.text.words for block in handout.blocks for run in block.runs))
    found = Counter("".join(drawn[f"{theme}-handout"]))

    assert {mark: wanted[mark] for mark in MARKS} == {mark: found[mark] for mark in MARKS}


def test_tables_do_not_grow_out_of_their_boxes(tmp_path: Path) -> None:
    """Rows are as high as planned: no word of a cell is drawn outside the table's box, whatever the cells hold."""
    theme, chance = theme_of("base"), random.Random(23)
    found = [table_drafts(random_table(chance), (Text("任务分解", 1),), theme, BREAKER) for _ in range(12)]
    slides = settled([draft for drafts in found for draft in drafts], theme, "", BREAKER)
    path = tmp_path / "tables.pptx"
    path.write_bytes(deck_bytes(Deck("表", slides), stencils_of("base").deck))
    (pdf,) = to_pdf([path], tmp_path)
    lowest = theme.rooms[Layout.TABLE][0]["title"]

    assert len(slides) > 12
    for slide, words in zip(slides, places(pdf), strict=True):
        sheet = next(fill for fill in slide.fills if isinstance(fill, Sheet))
        left, top, width, height = sheet.box
        cells = [box for box in words if lowest.top + lowest.height < box[1] < 495]

        assert cells or not any(paragraph.words for paragraph in sheet.paragraphs)
        assert all(left <= x0 and x1 <= left + width + 1 for x0, _, x1, _ in cells), slide.title
        assert all(top <= y0 and y1 <= top + height for _, y0, _, y1 in cells), slide.title
