"""Pictures on paper: as large as the draft has them, within the page; captions in their styles."""

import pytest

from builder.compile.schema import LOOKS
from builder.model.aside import Figure
from builder.model.block import Picture
from builder.model.deck import Run
from builder.model.handout import Block, Grid, GridCell, Style
from builder.model.text import Text
from builder.plan.figure import captioned, figure
from tests.samples import look_of

CM = 360_000
WIDTH = 440.0
SIZES = {
    "a small one at 96 to the inch": (Picture(1, "a", "png", (200, 100)), (1_905_000, 952_500)),
    "a large one as wide as the text": (Picture(1, "a", "png", (4000, 1000)), (5_588_000, 1_397_000)),
    "a high one leaves room for words": (Picture(1, "a", "png", (1000, 2000)), (2_286_000, 4_572_000)),
    "one of a stated size": (Picture(1, "a", "png", (4000, 1000), size=(8 * CM, 2 * CM)), (8 * CM, 2 * CM)),
    "one stated too wide": (Picture(1, "a", "png", (1, 1), size=(40 * CM, 10 * CM)), (5_588_000, 1_397_000)),
    "a cropped one": (Picture(1, "a", "png", (200, 100), crop=(50_000, 0, 0, 0)), (952_500, 952_500)),
    "a turned one": (Picture(1, "a", "png", (2000, 1000), turn=1), (4_572_000, 2_286_000)),
}


@pytest.mark.parametrize(("picture", "size"), SIZES.values(), ids=SIZES)
def test_how_large(picture: Picture, size: tuple[int, int]) -> None:
    """In EMU, its sides in proportion."""
    made = figure(picture, WIDTH)

    assert (made.width, made.height) == size


def body(words: str) -> Block:
    """A paragraph."""
    return Block(Style.BODY, (Run(Text(words, 1)),))


FIGURE = Figure("a", "", 100, 100)
GRID = Grid(((GridCell(((Run(Text("甲", 1)),),)),),), (100,))
CAPTIONS = {
    "below a picture": ([FIGURE, body("图1 现场")], [None, Style.CAPTION]),
    "above a picture": ([body("图1 现场"), FIGURE], [Style.CAPTION, None]),
    "the nearest below": ([body("图1 现场"), FIGURE, body("图2 全景")], [Style.BODY, None, Style.CAPTION]),
    "above a table": ([body("表1 分解表"), GRID], [Style.TABLE_TITLE, None]),
    "below a table": ([GRID, body("表1 分解表")], [None, Style.BODY]),
    "units between": ([body("表1 分解表"), body("单位：万元"), GRID], [Style.TABLE_TITLE, Style.TABLE_TITLE, None]),
    "a sentence": ([body("完成情况如下："), GRID], [Style.BODY, None]),
}


@pytest.mark.parametrize(("blocks", "styles"), CAPTIONS.values(), ids=CAPTIONS)
def test_captions_have_their_styles(blocks: list[Block | Grid | Figure], styles: list[Style | None]) -> None:
    """And nothing else changes place or words."""
    made = captioned(blocks)

    assert [block.style if isinstance(block, Block) else None for block in made] == styles
    assert [b.runs for b in made if isinstance(b, Block)] == [b.runs for b in blocks if isinstance(b, Block)]


def test_what_a_picture_shows() -> None:
    """What the draft says of it, else its caption, else the heading above it."""
    heading = Block(Style.HEADING_1, (Run(Text("一、认清形势", 1)),))
    named = Figure("a", "全景", 100, 100)
    made = captioned([heading, named, body("图1 现场"), body("话。"), FIGURE, body("图2 远景"), body("话。"), FIGURE])

    assert [block.alt for block in made if isinstance(block, Figure)] == ["全景", "图2 远景", "一、认清形势"]


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_has_captions(look: str) -> None:
    """公文版式 too: a speech with a table or a picture is printed in every look."""
    assert {"table_title", "picture", "caption", "table_head", "table", "table_left"} <= set(
        look_of("base", look)[1].paragraphs
    )
