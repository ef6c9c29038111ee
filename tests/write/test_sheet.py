"""Tables and pictures in the files, as python-pptx, python-docx and a validator read them back."""

import posixpath
import zipfile
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER

from builder.build import Plan, build, plan
from builder.compile.picture import dot
from builder.compile.sheet import NO_STYLE
from builder.model.aside import Figure
from builder.model.block import Picture
from builder.model.deck import Fill
from builder.model.handout import Handout
from builder.model.image import Image
from builder.model.recipe import Recipe
from builder.model.sheet import Plate, Sheet
from builder.plan.figure import figure
from builder.plan.plates import alone
from builder.plan.refs import settled
from builder.read.images import Seen, seen
from builder.write.deck import deck_bytes
from builder.write.handout import handout_bytes
from tests.media import png
from tests.plan.tables import brief_of
from tests.samples import SHELVES, THEMES, stencils_of, theme_of
from tests.valid import faults
from tests.write.test_package import parts, targets

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
DRAFT = (
    "# 在推进会上的讲话\n\n同志们：\n\n## 一、认清形势\n\n去年成效明显。完成情况如下：\n\n"
    "| 指标 | 目标 | 完成 |\n|---|---|---|\n| 投资 & <产值> | 320亿元 | **单位报 |\n| 合计 | 1 | 2 |\n\n"
    "现场热火朝天。\n\n![“一号”<现场>](a.png)\n\n再看一张。\n\n![](b.png)\n\n图2 全景图像\n\n"
    "## 二、压实责任\n\n谁主管谁负责。\n\n![](a.png)\n\n谢谢大家！\n"
)


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft with a table and pictures, one of them twice."""
    folder = tmp_path_factory.mktemp("draft")
    (folder / "a.png").write_bytes(png(1231, 1000))
    (folder / "b.png").write_bytes(png(900, 300))
    (folder / "讲话.md").write_text(DRAFT, encoding="utf-8")
    return folder / "讲话.md"


@cache
def built(draft: Path, theme: str) -> tuple[Plan, bytes, bytes]:
    """What was decided, and the files."""
    recipe = Recipe(str(draft), theme)
    deck, handout = build(recipe, SHELVES)[0]
    return plan(recipe, SHELVES)[0], deck.data, handout.data


def pairs(draft: Path, theme: str) -> Iterator[tuple[Fill | Sheet | Plate, object, object]]:
    """Each thing on a slide that holds no words, the shape that was read, and its slide."""
    decided, data, _ = built(draft, theme)
    kinds = {Sheet: PP_PLACEHOLDER.TABLE, Plate: PP_PLACEHOLDER.PICTURE}
    for slide, read in zip(decided.decks[0].slides, Presentation(BytesIO(data)).slides, strict=True):
        for fill in (fill for fill in slide.fills if not isinstance(fill, Fill)):
            yield fill, next(s for s in read.placeholders if s.placeholder_format.type == kinds[type(fill)]), read


@pytest.mark.parametrize("theme", THEMES)
def test_a_table_is_a_table(theme: str, draft: Path) -> None:
    """In its placeholder, with its widths, heights and words; its first row is a head for programs that read aloud."""
    ((sheet, shape, slide),) = [found for found in pairs(draft, theme) if isinstance(found[0], Sheet)]
    layout = next(p for p in slide.slide_layout.placeholders if p.placeholder_format.type == PP_PLACEHOLDER.TABLE)

    assert shape.has_table
    assert shape.name == layout.name == "表格"
    assert shape.placeholder_format.idx == layout.placeholder_format.idx
    assert [column.width.pt for column in shape.table.columns] == list(sheet.widths)
    assert [row.height.pt for row in shape.table.rows] == [row.height for row in sheet.rows]
    assert shape.left == layout.left
    assert shape.width == layout.width
    assert shape.table.first_row
    assert shape._element.findtext(f".//{A}tableStyleId") == NO_STYLE
    assert [[cell.text for cell in row.cells] for row in shape.table.rows] == [
        ["指标", "目标", "完成"],
        ["投资 & <产值>", "320亿元", "**单位报"],
        ["合计", "1", "2"],
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_cells_are_native(theme: str, draft: Path) -> None:
    """Fills, lines and words in colours of the scheme, words in the theme's fonts, no bullets, sizes stated."""
    ((_, shape, _),) = [found for found in pairs(draft, theme) if isinstance(found[0], Sheet)]
    for cell in shape._element.iter(f"{A}tc"):
        look = cell.find(f"{A}tcPr")

        assert [e.tag.removeprefix(A) for e in look] == ["lnL", "lnR", "lnT", "lnB", look[-1].tag.removeprefix(A)]
        assert look[-1].tag in (f"{A}solidFill", f"{A}noFill")
        for run in cell.iter(f"{A}rPr"):
            assert int(run.get("sz")) in range(1800, 2801)
            assert run.find(f"{A}solidFill/{A}schemeClr") is not None
            assert {run.find(f"{A}latin").get("typeface"), run.find(f"{A}ea").get("typeface")} == {"+mn-lt", "+mn-ea"}
        assert all(p.find(f"{A}pPr/{A}buNone") is not None for p in cell.iter(f"{A}p"))
    assert not list(shape._element.iter(f"{A}srgbClr"))
    assert list(shape._element.iter(f"{A}highlight")) != []


@pytest.mark.parametrize("theme", THEMES)
def test_a_picture_is_a_picture(theme: str, draft: Path) -> None:
    """In its placeholder, cropped, described, in its place; the file as it was."""
    found = [trio for trio in pairs(draft, theme) if isinstance(trio[0], Plate)]
    images = {image.digest: image.data for image in built(draft, theme)[0].images}

    assert len(found) == 3
    for plate, shape, slide in found:
        crop = (shape.crop_left, shape.crop_top, shape.crop_right, shape.crop_bottom)
        layout = next(p for p in slide.slide_layout.placeholders if p.placeholder_format.type == PP_PLACEHOLDER.PICTURE)

        assert [round(side * 100_000) for side in crop] == list(plate.crop)
        assert shape.image.blob == images[plate.image]
        assert shape._element.nvPicPr.cNvPr.get("descr") == plate.alt != ""
        if not plate.box:
            assert len(shape._element.spPr) == 0
        else:
            assert [shape.left.pt, shape.top.pt] == pytest.approx(plate.box[:2], abs=0.01)
        assert shape.width <= layout.width + 200
        assert shape.height <= layout.height + 200


@pytest.mark.parametrize("which", [1, 2], ids=["deck", "handout"])
@pytest.mark.parametrize("theme", THEMES)
def test_equal_pictures_are_one_part(theme: str, which: int, draft: Path) -> None:
    """Each picture once, of a declared type, led to by what shows it; a validator finds nothing."""
    data = built(draft, theme)[which]
    found = parts(data)
    media = sorted(name for name in found if "/media/" in name)
    types = etree.fromstring(found["[Content_Types].xml"])
    led_to = [target for name, xml in found.items() if name.endswith(".rels") for target in targets(name, xml)]

    assert [posixpath.basename(name) for name in media] == ["image1.png", "image2.png"]
    assert {"png", "jpeg"} <= {entry.get("Extension") for entry in types}
    assert [led_to.count(name) for name in media] == ([2, 1] if which == 1 else [1, 1])
    with zipfile.ZipFile(BytesIO(data)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("which", [1, 2], ids=["deck", "handout"])
@pytest.mark.parametrize("theme", THEMES)
def test_a_validator_finds_nothing(theme: str, which: int, draft: Path, tmp_path: Path) -> None:
    """A schema validator of the Open XML formats reports no error."""
    path = tmp_path / f"file{('.pptx', '.docx')[which - 1]}"
    path.write_bytes(built(draft, theme)[which])

    assert faults(path) == []


def test_pictures_stand_in_their_line_on_paper(draft: Path) -> None:
    """In a paragraph of their own style, centred, kept with the next; as large as planned, described; numbers unique."""
    decided, _, data = built(draft, "red_gold")
    read = Document(BytesIO(data))
    planned = [block for block in decided.handouts[0].blocks if isinstance(block, Figure)]
    holders = [p for p in read.paragraphs if p._p.findall(f".//{WP}inline")]
    inlines = [inline for p in holders for inline in p._p.iter(f"{WP}inline")]

    assert [shape.width for shape in read.inline_shapes] == [figure.width for figure in planned]
    assert [shape.height for shape in read.inline_shapes] == [figure.height for figure in planned]
    assert {p.style.name for p in holders} == {"图片"}
    assert holders[0].style.paragraph_format.keep_with_next
    assert holders[0].style.paragraph_format.line_spacing_rule == 3
    assert [inline.find(f"{WP}docPr").get("descr") for inline in inlines] == [figure.alt for figure in planned]
    assert [inline.get(side) for inline in inlines for side in ("distL", "distR")] == ["0"] * 6
    assert len({inline.find(f"{WP}docPr").get("id") for inline in inlines}) == 3
    assert [p.text for p in read.paragraphs if p.style.name == "图题"] == ["图2 全景图像"]
    embedded = [blip.get(f"{R}embed") for inline in inlines for blip in inline.iter(f"{A}blip")]
    assert [read.part.related_parts[name].blob for name in embedded] == [
        image.data for figure in planned for image in decided.images if image.digest == figure.image
    ]


def test_the_same_draft_gives_the_same_bytes(draft: Path) -> None:
    """Pictures and tables too."""
    first = [made.data for made in build(Recipe(str(draft), "ink"), SHELVES)[0]]

    assert first == [made.data for made in build(Recipe(str(draft), "ink"), SHELVES)[0]]


def test_a_turned_picture_is_turned(tmp_path: Path) -> None:
    """On the slide and on paper, by a quarter; on paper it reaches beyond its box by half of what it is longer."""
    image = Image("a" * 64, "png", png(900, 300))
    picture = Picture(1, image.digest, "png", (900, 300), turn=1)
    theme, stencils = theme_of("base"), stencils_of("base")
    deck = settled([alone(picture, "景", (), theme)], brief_of(theme))
    read = Presentation(BytesIO(deck_bytes(deck, stencils.deck, (image,))))
    shape = next(s for s in read.slides[0].placeholders if s.placeholder_format.type == PP_PLACEHOLDER.PICTURE)

    assert shape.rotation == 90
    assert shape.width > shape.height

    handout = Handout("speech_text", "题", (figure(picture, 440),))
    paper = Document(BytesIO(handout_bytes(handout, stencils.handout, (image,))))
    (inline,) = paper._body._body.iter(f"{WP}inline")
    beyond = inline.find(f"{WP}effectExtent")
    extent = inline.find(f"{WP}extent")

    assert next(inline.iter(f"{A}xfrm")).get("rot") == "5400000"
    assert (beyond.get("l"), beyond.get("r")) == ("0", "0")
    assert int(beyond.get("t")) * 2 == pytest.approx(int(extent.get("cx")) - int(extent.get("cy")), abs=2)


def test_the_picture_of_exemplars_is_one() -> None:
    """Whole, by our own reading."""
    assert seen(dot()) == Seen("png", 2, 1)
