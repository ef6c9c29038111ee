"""What goes into a deck's file: the layouts it uses and one of each kind; a unit smaller than its figure."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from pptx import Presentation

from builder.model.deck import Deck, Fill, Layout, Paragraph, Role, Run, Slide
from builder.model.text import Text
from builder.write.deck import deck_bytes
from tests.samples import stencils_of, theme_of


def slide(layout: Layout, rung: int = 0) -> Slide:
    """A slide with a title."""
    return Slide(layout, (Fill("title", (Paragraph((Run(Text("标题")),)),)),), (), rung)


def file_of(*slides: Slide) -> bytes:
    """A deck's file."""
    return deck_bytes(Deck("题", slides, ""), stencils_of("base").deck)


def layouts_of(data: bytes) -> list[str]:
    """The names of the layouts in a file, in order."""
    return [layout.name for layout in Presentation(BytesIO(data)).slide_layouts]


def test_every_layout_is_there_once() -> None:
    """In its first room, in the order of the model, so that a person can go on with any of them."""
    assert len(layouts_of(file_of(slide(Layout.COVER)))) == len(Layout)


def test_another_room_is_there_where_it_is_used() -> None:
    """Behind the first of its layout; used twice, it is there once."""
    rung = len(theme_of("base").rooms[Layout.CARDS_3]) - 1
    plain, used = (
        layouts_of(file_of(slide(Layout.COVER))),
        layouts_of(file_of(slide(Layout.CARDS_3, rung), slide(Layout.COVER), slide(Layout.CARDS_3, rung))),
    )
    (more,) = set(used) - set(plain)

    assert len(used) == len(plain) + 1
    assert used[used.index(more) - 1] == plain[used.index(more) - 1]
    assert "引语小结" in more


def test_a_slide_stands_in_its_own_layout() -> None:
    """Whatever else the file holds."""
    rooms = theme_of("base").rooms[Layout.TILES_4]
    both = max(n for n, room in enumerate(rooms) if "lead" in room and "tail" in room)
    data = file_of(slide(Layout.TILES_4, 1), slide(Layout.QUOTE), slide(Layout.TILES_4, both), slide(Layout.TILES_4))
    names = [slide.slide_layout.name for slide in Presentation(BytesIO(data)).slides]

    assert names == ["要语4·两排", "引文", "要语4·引语小结·两排", "要语4"]


def test_identities_of_layouts_are_unique() -> None:
    """And lie beyond the master's, as the format wants."""
    with zipfile.ZipFile(BytesIO(file_of(slide(Layout.COVER)))) as package:
        master = package.read("ppt/slideMasters/slideMaster1.xml").decode()
        presentation = package.read("ppt/presentation.xml").decode()
    found = [int(number) for number in re.findall(r'<p:sldLayoutId id="(\d+)"', master)]
    (own,) = re.findall(r'<p:sldMasterId [^>]*?id="(\d+)"', presentation)

    assert len(set(found)) == len(Layout)
    assert min(found) > int(own)


@pytest.mark.parametrize(("size", "own"), [(40, 24), (56, 24), (80, 29), (120, 43)])
def test_a_unit_is_smaller_than_its_figure(size: int, own: int) -> None:
    """About a third of it, never under the least, on the same line."""
    figure = Paragraph((Run(Text("4300")), Run(Text("万立方米"), Role.UNIT)), 0, size)
    data = file_of(Slide(Layout.NUMBER_1, (Fill("figure1", (figure,)),)))
    ((number, unit),) = [
        list(paragraph.runs)
        for shape in Presentation(BytesIO(data)).slides[0].placeholders
        if shape.placeholder_format.type != 13
        for paragraph in shape.text_frame.paragraphs
    ]

    assert (number.text, number.font.size.pt) == ("4300", size)
    assert (unit.text, unit.font.size.pt) == ("万立方米", own)
