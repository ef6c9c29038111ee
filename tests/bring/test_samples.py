"""A look that stands on sample slides alone crosses; their words, and what stands there once, do not."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

from builder.bring.theme import Brought
from builder.compile.source import read_theme
from builder.wardrobe.examined import verdict
from tests.bring import sampled
from tests.bring.brought import brought, codes, deck_of, opened, settings
from tests.bring.sampled import (
    COVER,
    DIVIDER,
    PHOTO,
    PHOTOS,
    SAID,
    begun,
    content,
    field,
    panelled,
    shown,
    slide,
    whole,
)
from tests.bring.templates import Box, ground, logo, presentation, rect, saved, scheme, shrink
from tests.samples import SHELVES
from tests.valid import faults
from tests.write.test_package import parts

MADE: dict[str, Callable[[], Any]] = {"whole": whole, "panelled": panelled}


@functools.cache
def imported(name: str) -> Brought:
    """The theme of a template by its name."""
    return brought(saved(MADE[name]()))


@functools.cache
def deck(name: str) -> bytes:
    return deck_of(imported(name))


def of(made: Any) -> Brought:
    """The theme of a presentation."""
    return brought(saved(made))


def table(made: Brought) -> dict[str, Any]:
    return tomllib.loads(settings(made))


def layouts(made: Brought) -> dict[str, Any]:
    """The layouts of the file beside a theme that were made of sample slides, by what comes ahead of their number."""
    there = opened((Path(made.folder) / "deck.pptx").read_bytes())
    return {one.name.partition("（示例页")[0]: one for one in there.slide_layouts if "（示例页" in one.name}


def boxes(sheet: Any) -> list[Box]:
    """Where shapes of a layout stand, in inches, but placeholders."""
    there = (shape for shape in sheet.shapes if not shape.is_placeholder)
    return [tuple(round(side / 914400, 2) for side in (s.left, s.top, s.width, s.height)) for s in there]


def blobs(sheet: Any) -> list[bytes]:
    """The pictures of a layout, those behind it first."""
    return [sheet.part.related_part(blip.rEmbed).blob for blip in sheet._element.iter(qn("a:blip"))]


def told(made: Brought, code: str) -> dict[str, tuple[str, ...]]:
    """What was remarked under a code, by the role that comes first."""
    return {remark.args[0]: remark.args[1:] for remark in made.remarks if remark.code == code}


def test_each_role_has_the_look_of_its_slides() -> None:
    """What fills the cover, what recurs on dividers and on content, the agenda's panel; told with the numbers of the slides."""
    found = layouts(imported("whole"))

    assert boxes(found["封面"]) == [(0, 0, 13.33, 7.5), (0.9, 2.2, 0.12, 1.9), (0.9, 0.6, 1.1, 1.1)]
    assert boxes(found["目录"]) == [(0, 0, 4.2, 7.5)]
    assert boxes(found["过渡页"]) == [(0, 0, 13.33, 7.5), (4.9, 3.95, 4.0, 0.06)]
    assert boxes(found["内容"]) == [(0, 0, 13.33, 1.05), (12.3, 0.15, 0.75, 0.75), (0.5, 6.97, 12.33, 0.02)]
    assert boxes(found["尾页"]) == [(0, 0, 13.33, 7.5), (0.9, 0.6, 1.1, 1.1)]
    assert [blobs(found[name])[0] for name in ("封面", "过渡页", "尾页")] == [COVER, DIVIDER, COVER]
    assert {role: args[0] for role, args in told(imported("whole"), "template_from_slides").items()} == {
        "cover": "1", "content": "4、5、7、8、10、11", "agenda": "2", "section": "3、6、9", "closing": "12",
    }  # fmt: skip


def test_the_deck_shows_it() -> None:
    """The cover's picture behind our title, the band behind every title, as their layouts have them."""
    built = opened(deck("whole"))
    first, *_, end = built.slides
    behind = {layout.name: [s for s in layout.shapes if not s.is_placeholder] for layout in built.slide_layouts}

    assert COVER in blobs(first.slide_layout)
    assert COVER in blobs(end.slide_layout)
    for slide_ in built.slides:
        if slide_.slide_layout.name.startswith(("卡片", "要点", "引文")):
            assert Inches(1.05) in [shape.height for shape in behind[slide_.slide_layout.name]]


@pytest.mark.parametrize("name", MADE)
def test_no_word_of_a_sample_slide_crosses(name: str) -> None:
    """Nor a name or a description of its shapes; nor is any slide left."""
    kept = parts((Path(imported(name).folder) / "deck.pptx").read_bytes())

    for part in (*kept.values(), *parts(deck(name)).values()):
        assert SAID.encode() not in part
    assert not [part for part in kept if "/slides/" in part]
    assert SAID not in settings(imported(name))


def test_what_stands_once_stays_behind() -> None:
    """Photos and cards of content slides, and the small picture of the cover, of which it is told."""
    kept = parts((Path(imported("whole").folder) / "deck.pptx").read_bytes()).values()

    assert not set(PHOTOS) & set(kept)
    assert told(imported("whole"), "template_left") == {"cover": ("1",)}


@pytest.mark.parametrize("name", MADE)
def test_the_files_are_good_and_the_theme_is_found_good(name: str, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck(name))

    assert faults(path) == []
    assert faults(Path(imported(name).folder) / "deck.pptx") == []
    assert verdict(read_theme(imported(name).folder, SHELVES)).faults == 0
    assert deck_of(of(MADE[name]())) == deck(name)


def test_it_is_marked_as_guessed() -> None:
    """Layouts and places."""
    text = settings(imported("whole"))

    for line in (
        "[deck]",
        "[deck.layouts.cover]",
        "[deck.grids.agenda]",
        "[deck.layouts.section]",
        "[deck.layouts.closing]",
    ):
        rows = text.partition(f"\n{line}\n")[2].partition("\n[")[0].splitlines()
        assert any(row.startswith("from = ") and row.endswith("# 猜的，可改") for row in rows), line
    assert text.count("# 猜的，可改") > 12


def test_words_stand_where_the_slides_have_them() -> None:
    """The title in the middle of its band, before the mark; content below it, above the line at the foot; the agenda's rows beside its panel."""
    made = table(imported("whole"))["deck"]
    title, (_, y, _, height) = made["slots"]["title"], made["content"]
    left, _, across, _ = made["grids"]["agenda"]["area"]

    assert title["box"][1] < 0.1
    assert title["box"][3] == pytest.approx(1.05)
    assert title["box"][0] + title["box"][2] <= 12.3
    assert (title["anchor"], title["role"], title["size"]) == ("middle", "lt1", 30)
    assert y >= 1.05
    assert y + height <= 6.97
    assert left > 4.2
    assert left + across <= 13.333
    assert made["layouts"]["section"]["slots"]["number"]["box"][2] == pytest.approx(2.6, abs=0.21)
    assert made["layouts"]["cover"]["slots"]["title"]["box"][0] == pytest.approx(1.3, abs=0.11)


def test_content_stands_within_a_panel_and_beside_a_mast() -> None:
    made = table(imported("panelled"))["deck"]
    x, y, width, height = made["content"]

    assert x >= 1.4
    assert x + width <= 1.4 + 11.5
    assert y >= 1.3
    assert y + height <= 1.3 + 5.5
    assert blobs(layouts(imported("panelled"))["内容"]) == [sampled.art("CFE3D4")]


@pytest.mark.parametrize(("on", "crosses"), [(3, True), (2, False)])
def test_what_recurs_stands_on_most_slides(on: int, crosses: bool) -> None:
    """Of four; one that only half of them show is no look."""
    made = begun()
    for number in range(4):
        sheet = content(made, number)
        if number < on:
            field(sheet, (12.0, 6.2, 0.6, 0.6), sampled.GOLD)

    assert ((12.0, 6.2, 0.6, 0.6) in boxes(layouts(of(made))["内容"])) == crosses


@pytest.mark.parametrize(("step", "crosses"), [(0.03, True), (0.5, False)])
def test_what_recurs_stands_in_one_place(step: float, crosses: bool) -> None:
    """A hair apart is one place; the same picture here and there is content."""
    made = begun()
    for number in range(4):
        shown(content(made, number), PHOTOS[0], (2.0 + step * number, 6.2, 0.6, 0.6))

    assert (PHOTOS[0] in blobs(layouts(of(made))["内容"])) == crosses


def test_a_title_s_own_field_is_look_and_a_card_is_not() -> None:
    """A field as wide as its words: the widest of them, empty. Cards stand in one place on every slide, with words of their own."""
    made = begun()
    for number in range(4):
        sheet = slide(made)
        field(sheet, (0.9, 0.35, 6.5 + number * 0.5, 0.8), sampled.NAVY, f"标题{number}", "homePlate")
        for n in range(3):
            field(sheet, (0.7 + 4.1 * n, 1.8, 3.8, 4.5), sampled.PALE, f"卡片{number}{n}。" * 6, "roundRect")
    imported_ = of(made)

    assert boxes(layouts(imported_)["内容"]) == [(0.9, 0.35, 8.0, 0.8)]
    assert table(imported_)["deck"]["slots"]["title"]["box"][2] <= 8.0


def test_three_slides_are_enough() -> None:
    """Cover, content, last slide: of the one content slide what runs along edges, and the mark that the others show too; a photo is content."""
    made = begun()
    sampled.cover(made)
    content(made, 1)
    sampled.last(made)
    found = layouts(of(made))

    assert boxes(found["内容"]) == [(0, 0, 13.33, 1.05), (12.3, 0.15, 0.75, 0.75)]
    assert COVER in blobs(found["封面"])


def test_a_photo_of_the_content_is_none_of_the_last_slide() -> None:
    """The mark on it is, for the cover has it; a photo that one content slide shows too is not."""
    made = begun()
    sampled.cover(made)
    for number in range(3):
        content(made, number)
    shown(sampled.last(made), PHOTOS[1], (6.0, 5.0, 1.5, 1.5))
    imported_ = of(made)

    assert blobs(layouts(imported_)["尾页"]) == [COVER, logo()]
    assert told(imported_, "template_left")["closing"] == ("1",)


def test_slides_that_look_alike_have_no_cover() -> None:
    """The first and the last of them are content, and so is a last slide that says much."""
    made = begun()
    for number in range(4):
        content(made, number)

    assert set(layouts(of(made))) == {"内容"}
    assert told(imported("panelled"), "template_from_slides")["content"][0] == "1、2、3、4"


def test_hidden_slides_do_not_count() -> None:
    """Nor do those of a template's instructions, behind the last."""
    made = whole()
    for _ in range(9):
        sheet = slide(made)
        sheet._element.set("show", "0")
        field(sheet, (0, 0, 13.333, 2.0), "FF0000")

    assert told(of(made), "template_from_slides") == told(imported("whole"), "template_from_slides")


def test_without_dividers_they_look_like_the_cover() -> None:
    """Where the template's layout for them is blank; one that draws is theirs."""
    made, drawn = begun(), begun()
    rect(drawn.slide_layouts[2], (0, 0, 4.2, 7.5), "accent1", name="版式上的")
    for one in (made, drawn):
        sampled.cover(one)
        for number in range(3):
            content(one, number)
    first, second = of(made), of(drawn)

    assert table(first)["deck"]["layouts"]["section"]["from"] == "封面（示例页 1）"
    assert table(second)["deck"]["layouts"]["section"]["from"] == "节标题"
    assert told(first, "template_as_cover")["section"] == ("封面（示例页 1）",)


def test_a_mark_pasted_on_every_slide_joins_what_the_layouts_draw() -> None:
    """Over the master's band; title and content stay where the layout has them."""
    made, plain = presentation(), presentation()
    for one in (made, plain):
        scheme(one, accent1="3B3F8F")
        rect(one.slide_master, (0, 0, 13.333, 1.0), "accent1")
    for number in range(4):
        sheet = slide(made, 1)
        sheet.shapes.title.text, sheet.placeholders[1].text = f"{SAID}{number}", SAID * 9
        shown(sheet, logo(), (12.2, 0.12, 0.76, 0.76))
    marked, bare = of(made), of(plain)

    assert boxes(layouts(marked)["内容"]) == [(12.2, 0.12, 0.76, 0.76)]
    assert table(marked)["deck"]["content"] == table(bare)["deck"]["content"]
    assert table(bare)["deck"].get("from") is None


def test_a_layout_that_draws_keeps_single_things_of_its_slide_out() -> None:
    """A cover that the template's own layout draws: a photo at the edge of its sample slide is content there."""
    made = begun()
    rect(made.slide_layouts[0], (0, 0, 13.333, 4.0), "accent1", name="版式上的")
    sheet = slide(made, 0)
    sheet.shapes.title.text = SAID
    shown(sheet, PHOTOS[0], (0, 4.0, 3.0, 3.5))
    for number in range(3):
        content(made, number)

    assert "封面" not in layouts(of(made))


def test_films_charts_and_pictures_of_a_kind_that_may_not_cross_stay_behind() -> None:
    """On every slide in one place, which alone would make them look."""
    made = begun()
    for number in range(4):
        film = shown(content(made, number), PHOTOS[1], (11.0, 5.5, 1.0, 1.0))
        film.find(qn("p:nvPicPr")).find(qn("p:nvPr")).append(
            parse_xml('<a:videoFile xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>')
        )

    assert PHOTOS[1] not in blobs(layouts(of(made))["内容"])


def test_a_slide_s_own_ground_and_what_it_hides_are_its_look() -> None:
    """A colour behind it, and the master's shapes left out."""
    made = begun()
    rect(made.slide_master, (0, 0, 13.333, 1.0), "accent1")
    sheet = slide(made)
    sheet._element.set("showMasterSp", "0")
    ground(sheet, "12406E")
    sampled.said(sheet, (1.2, 2.1, 9.0, 1.2), "汇报", "FFFFFF", 54)
    for number in range(3):
        content(made, number)
    cover = opened(deck_of(of(made))).slides[0].slide_layout

    assert cover._element.get("showMasterSp") == "0"
    assert cover._element.cSld.find(f"{qn('p:bg')}//{qn('a:srgbClr')}").get("val") == "12406E"


def test_smaller_slides_are_drawn_to_our_height() -> None:
    """10 x 5.625 in become 13.333 x 7.5, those of the sample slides too."""
    made = whole()
    shrink(made, 0.75)
    small = layouts(of(made))

    for name, sheet in layouts(imported("whole")).items():
        for one, other in zip(boxes(small[name]), boxes(sheet), strict=True):
            assert one == pytest.approx(other, abs=0.011)


def test_slides_that_share_nothing_are_told() -> None:
    """Another photo and another field on each: nothing crosses."""
    made = begun()
    for number in range(4):
        sheet = slide(made, 5)
        sheet.shapes.title.text = f"{SAID}{number}"
        shown(sheet, PHOTOS[number], (1.0 + number, *PHOTO[1:]))
    found = of(made)

    assert layouts(found) == {}
    assert "template_on_slides" in codes(found)
