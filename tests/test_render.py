"""A few files drawn by LibreOffice keep the arithmetic honest."""

import random
import re
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

from builder.model.deck import Layout
from builder.model.sheet import Sheet
from builder.model.text import Text
from builder.plan.refs import settled
from builder.plan.tables import table_drafts
from builder.write.deck import deck_bytes
from tests.office import REQUIRED, have_office, pages, places, to_pdf
from tests.plan.tables import BREAKER, brief_of, random_table
from tests.samples import KINDS, THEMES, built, handout_of, planned, stencils_of, theme_of

pytestmark = pytest.mark.skipif(not have_office() and not REQUIRED, reason="LibreOffice or poppler is not installed")
MARKS = "，。、；：！？“”《》（）"


@pytest.fixture(scope="module")
def handouts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """All the words of each kind of handout as they are drawn."""
    folder = tmp_path_factory.mktemp("handouts")
    paths = {kind + preset: folder / f"{n}.docx" for n, (kind, preset) in enumerate(KINDS)}
    for kind, preset in KINDS:
        paths[kind + preset].write_bytes(handout_of("mobilisation.txt", "red_gold", kind, preset)[1])
    return {key: "".join(pages(pdf)) for key, pdf in zip(paths, to_pdf(list(paths.values()), folder), strict=True)}


@pytest.mark.parametrize(("kind", "preset"), KINDS)
def test_no_mark_of_any_handout_is_lost_in_print(kind: str, preset: str, handouts: dict[str, str]) -> None:
    """As many punctuation marks in the PDF as in the document."""
    xml = zipfile.ZipFile(BytesIO(handout_of("mobilisation.txt", "red_gold", kind, preset)[1])).read(
        "word/document.xml"
    )
    wanted, found = Counter("".join(re.findall("<w:t[^>]*>([^<]*)", xml.decode()))), Counter(handouts[kind + preset])

    assert sum(wanted[mark] for mark in MARKS) > 80
    assert {mark: wanted[mark] for mark in MARKS} == {mark: found[mark] for mark in MARKS}


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


def test_the_norm_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    """公文版式, drawn: most full pages have 22 lines, most full lines 28 characters; — n — stands at the foot of each page."""
    path = tmp_path / "a.docx"
    path.write_bytes(handout_of("mobilisation.txt", "red_gold", "speech_text", "公文版式")[1])
    drawn = [
        [squeezed(line) for line in page.split("\n") if line.strip()] for page in pages(to_pdf([path], tmp_path)[0])
    ]
    numbers, full = [page[-1] for page in drawn], [page[:-1] for page in drawn[1:-1]]
    han = [len(line) for page in full for line in page if not re.search("[A-Za-z0-9%.*]", line)]

    assert numbers == [f"—{n}—" for n in range(1, len(drawn) + 1)]
    assert Counter(map(len, full)).most_common(1)[0][0] == 22
    assert Counter(han).most_common(1)[0][0] == max(han) == 28


def test_tables_do_not_grow_out_of_their_boxes(tmp_path: Path) -> None:
    """Rows are as high as planned: no word of a cell is drawn outside the table's box, whatever the cells hold."""
    theme, chance = theme_of("base"), random.Random(23)
    found = [table_drafts(random_table(chance), (Text("任务分解", 1),), theme, BREAKER) for _ in range(12)]
    deck = settled([draft for drafts in found for draft in drafts], brief_of(theme))
    path = tmp_path / "tables.pptx"
    path.write_bytes(deck_bytes(deck, stencils_of("base").deck))
    (pdf,) = to_pdf([path], tmp_path)
    lowest = theme.rooms[Layout.TABLE][0]["title"]

    assert len(deck.slides) > 12
    for slide, words in zip(deck.slides, places(pdf), strict=True):
        sheet = next(fill for fill in slide.fills if isinstance(fill, Sheet))
        left, top, width, height = sheet.box
        cells = [box for box in words if lowest.top + lowest.height < box[1] < 495]

        assert cells or not any(paragraph.words for paragraph in sheet.paragraphs)
        assert all(left <= x0 and x1 <= left + width + 1 for x0, _, x1, _ in cells), slide.title
        assert all(top <= y0 and y1 <= top + height for _, y0, _, y1 in cells), slide.title
