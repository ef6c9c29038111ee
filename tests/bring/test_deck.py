"""A unit's own presentation becomes a theme: its look stands on every slide, our words stand where it has room."""

from __future__ import annotations

import re
import tomllib
import zipfile
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree
from pptx.oxml.ns import qn
from pptx.util import Inches

from builder.build import build
from builder.compile.colours import luminance, ratio
from builder.compile.source import read_theme
from builder.model.recipe import Recipe
from builder.model.remark import Severity
from builder.model.unit import Unit
from tests.bring.brought import brought, codes, deck, deck_of, opened, settings, template, theme
from tests.bring.templates import (
    MADE,
    OFFICE_2013,
    colour_of,
    drawn,
    fonts,
    ground,
    logo,
    picture,
    place,
    presentation,
    rect,
    rewritten,
    saved,
    scheme,
    swap,
    theme_of,
    words,
)
from tests.samples import ROOT, SEEDS, SHELVES
from tests.valid import faults
from tests.write.test_package import parts, targets


def table(made) -> dict:
    """The settings of an imported theme."""
    return tomllib.loads(settings(made))


def layout(presentation_, name: str):
    """A layout by its name."""
    return next(one for one in presentation_.slide_layouts if one.name == name)


def drawings(sheet) -> list[str]:
    """The names of what is drawn on a master or layout besides placeholders."""
    return [shape.name for shape in sheet.shapes if not shape.is_placeholder]


@pytest.mark.parametrize("name", MADE)
def test_a_validator_finds_nothing(name: str, tmp_path: Path) -> None:
    """Nor is a part left unreached or untyped; nothing of the template's own package is there but pictures."""
    path = tmp_path / "deck.pptx"
    path.write_bytes(deck(name))
    found = parts(deck(name))
    led_to = {target for part, xml in found.items() if part.endswith(".rels") for target in targets(part, xml)}

    assert faults(path) == []
    assert faults(Path(theme(name).folder) / "deck.pptx") == []
    assert led_to == {part for part in found if not part.endswith(".rels") and part != "[Content_Types].xml"}


@pytest.mark.parametrize("name", MADE)
def test_equal_templates_give_equal_bytes(name: str) -> None:
    """The theme's files, and the deck that is built with them."""
    again = brought(template(name))

    assert [(Path(again.folder) / file).read_bytes() for file in again.files] == [
        (Path(theme(name).folder) / file).read_bytes() for file in theme(name).files
    ]
    assert deck_of(again) == deck(name)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_sample_is_built(seed: str) -> None:
    """In a theme of 4:3 as well, each word where there is room for it."""
    made = opened(deck("narrow", seed))

    assert (made.slide_width, made.slide_height) == (Inches(10), Inches(7.5))
    for slide in made.slides:
        for shape in slide.placeholders:
            assert shape.left >= 0
            assert shape.left + shape.width <= made.slide_width + 10_000
            assert shape.top + shape.height <= made.slide_height + 10_000


def test_what_the_master_draws_stands_in_the_deck() -> None:
    """Band, mark and name, with the picture's bytes; the colours and the fonts of its scheme."""
    made = opened(deck("school"))
    master = made.slide_master

    assert sorted(drawings(master)) == ["图片", "装饰", "装饰", "装饰"]
    assert {shape.image.blob for shape in master.shapes if shape.shape_type == 13} == {logo()}
    assert "云泽市第一中学" in [shape.text_frame.text for shape in master.shapes if shape.has_text_frame]
    scheme_ = etree.fromstring(theme_of(made).blob)
    assert scheme_.find(".//{*}accent1/{*}srgbClr").get("val") == "A31F23"
    assert scheme_.find(".//{*}majorFont/{*}ea").get("typeface") == "华文中宋"


def test_cover_and_dividers_look_as_the_template_has_them() -> None:
    """Their grounds and fields; the words in its placeholders' boxes, white on the cover, as the template has them."""
    made = opened(deck("school"))
    cover, divider = layout(made, "封面"), layout(made, "分部")

    assert drawings(cover) == ["装饰", "图片"]
    assert cover._element.get("showMasterSp") == "0"
    assert (
        cover._element.cSld.find(f"{qn('p:bg')}/{qn('p:bgPr')}/{qn('a:solidFill')}/{qn('a:schemeClr')}").get("val")
        == "accent1"
    )
    title = next(shape for shape in cover.placeholders if shape.placeholder_format.type == 1)
    assert abs(title.top - Inches(2.15)) < Inches(0.02)
    assert title._element.find(f".//{qn('a:lvl1pPr')}//{qn('a:schemeClr')}").get("val") == "bg1"
    assert drawings(divider) == ["装饰"]
    assert made.slides[0].slide_layout == cover


def test_generated_layouts_inherit_the_master() -> None:
    """They state no ground of their own, and show what the master draws."""
    made = opened(deck("school"))
    cards = next(one for one in made.slide_layouts if one.name.startswith("卡片"))

    assert cards._element.cSld.find(qn("p:bg")) is None
    assert cards._element.get("showMasterSp") is None


def test_content_stands_where_the_content_layout_has_room() -> None:
    """Within the body's box, below the title's; the title in white on the band."""
    made = table(theme("school"))["deck"]
    x, y, width, height = made["content"]

    assert (x, width) == (pytest.approx(0.8, abs=0.01), pytest.approx(11.7, abs=0.01))
    assert y >= 1.5
    assert y + height <= 6.75
    assert made["slots"]["title"]["role"] == "lt1"
    assert made["slots"]["title"]["box"][1] < 0.2


@pytest.mark.parametrize("name", MADE)
def test_words_are_read_where_they_stand(name: str) -> None:
    """Our roles on what panels and fields are filled with, whatever the scheme: black accents, white ones, luminance on dark."""
    from builder.compile.hues import Hues

    source = read_theme(theme(name).folder, SHELVES)
    hues = Hues(source)
    lights = {role: luminance(hues.parts(role)) for role in source.find("deck", "paints", default={})}

    for words_, behind in (
        ("dk1", "lt2"),
        ("dk1", "lt1"),
        ("accent1", "lt2"),
        ("accent1", "lt1"),
        ("dk2", "lt2"),
        ("accent6", "lt1"),
        ("dk1", "accent2"),
        ("accent3", "lt1"),
    ):
        assert ratio(lights[words_], lights[behind]) >= 4.5, (words_, behind)


def test_a_dark_template_keeps_its_night() -> None:
    """A swapped map: words are white on slides, dark on paper; black and white accents carry nothing."""
    made = table(theme("firm"))

    assert made["roles"]["dk1"] == "#0B1B33"
    assert made["deck"]["paints"]["dk1"] == "tx1"
    assert made["deck"]["paints"]["accent1"].startswith("accent1")
    assert not {"accent3", "accent4"} & {
        made["deck"]["paints"][role].split()[0] for role in ("accent1", "accent2", "accent3")
    }
    names = opened(deck("firm")).slide_master._element.find(qn("p:clrMap"))
    assert names.get("bg1") == "dk1"


def test_names_are_looked_at_first_types_next_looks_last() -> None:
    """Each way finds the same layouts; what is known by its looks only is remarked on and marked in the file."""
    by_type = presentation(chinese=False)
    for n, one in enumerate(by_type.slide_layouts):
        one._element.cSld.set("name", f"Rozložení {n}")
    by_looks = presentation(chinese=False)
    for n, one in enumerate(by_looks.slide_layouts):
        one._element.cSld.set("name", f"自定义版式 {n}")
        one._element.attrib.pop("type", None)
    found = [brought(saved(made)) for made in (presentation(), presentation(chinese=False), by_type, by_looks)]

    assert [codes(made)["template_matched"] for made in found[:3]] == [
        ("section", "节标题"),
        ("section", "Section Header"),
        ("section", "Rozložení 2"),
    ]
    assert [table(made)["deck"]["layouts"]["cover"]["from"] for made in found] == [
        "标题幻灯片",
        "Title Slide",
        "Rozložení 0",
        "自定义版式 0",
    ]
    assert "template_alike" not in codes(found[2])
    assert [r.args for r in found[3].remarks if r.code == "template_alike"] == [
        ("cover", "自定义版式 0"),
        ("content", "自定义版式 1"),
    ]
    assert re.search(r'from = "自定义版式 0" +# 猜的，可改', settings(found[3]))


def test_shapes_without_types_are_known_by_their_names() -> None:
    """As after a program that drops them: title and body from 标题 and 文本占位符."""
    made = presentation()
    for sheet in (made.slide_master, *made.slide_layouts):
        for shape in sheet.placeholders:
            sign = shape._element.find(f"*/{qn('p:nvPr')}/{qn('p:ph')}")
            kind = str(sign.get("type"))
            shape.name = {
                "title": "标题 1",
                "ctrTitle": "标题 1",
                "subTitle": "副标题 2",
                "dt": "日期占位符 3",
                "ftr": "页脚占位符 4",
                "sldNum": "灯片编号占位符 5",
            }.get(kind, "文本占位符 2")
            sign.attrib.pop("type", None)
    found = table(brought(saved(made)))["deck"]

    assert found["slots"]["title"]["box"] == table(theme("plain"))["deck"]["slots"]["title"]["box"]
    assert found["content"] == table(theme("plain"))["deck"]["content"]
    assert found["page"]["box"] == table(theme("plain"))["deck"]["page"]["box"]


def test_a_units_logo_joins_the_templates_own(tmp_path: Path) -> None:
    """On the cover beside its picture, at the foot of the others, even where every slide hides the master's shapes."""
    hidden = presentation()
    rect(hidden.slide_layouts[1], (0, 0, 13.333, 0.9), "accent1")
    hidden.slide_layouts[1]._element.set("showMasterSp", "0")
    mark, path = tmp_path / "mark.png", tmp_path / "deck.pptx"
    mark.write_bytes(logo())
    for made, sheet in ((theme("bureau"), "封面"), (brought(saved(hidden)), "论断")):
        recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), made.folder, make=("deck",), unit=Unit(logo=str(mark)))
        path.write_bytes(build(recipe, SHELVES)[0][0].data)
        found = parts(path.read_bytes())
        led_to = {target for part, xml in found.items() if part.endswith(".rels") for target in targets(part, xml)}

        assert faults(path) == []
        assert led_to == {part for part in found if not part.endswith(".rels") and part != "[Content_Types].xml"}
        assert "标志" in drawings(layout(opened(path.read_bytes()), sheet))


def test_smaller_slides_are_drawn_to_our_height() -> None:
    """10 x 5.625 in become 13.333 x 7.5: boxes, words and lines of the template too; what it draws in groups goes with the group."""
    made = table(theme("bureau"))["deck"]
    built = opened(deck("bureau"))
    panel, unit = (
        next(shape for shape in sheet.shapes if not shape.is_placeholder)
        for sheet in (built.slide_master, layout(built, "目录3"))
    )

    assert made["size"] == [13.333, 7.5]
    assert made["content"][0] == pytest.approx(2.0, abs=0.04)
    assert (panel.width, panel.height) == (pytest.approx(Inches(1.5), abs=2000), pytest.approx(Inches(7.5), abs=2000))
    assert unit.has_text_frame
    assert (built.slide_width, built.slide_height) == (12192000, 6858000)


def test_words_drawn_fast_give_way_to_ours() -> None:
    """目录 and 谢谢观看 tell where titles belong, and go; rows of the agenda stand beside the panel, all in colours that are read."""
    made = table(theme("bureau"))["deck"]
    gone = {r.args[0]: r.args[1] for r in theme("bureau").remarks if r.code == "template_words"}
    built = opened(deck("bureau"))

    assert "目录" in gone["agenda"]
    assert gone["closing"] == "谢谢观看"
    assert made["grids"]["agenda"]["area"][0] > 4.2
    assert made["grids"]["agenda"]["slots"]["title"]["role"] == "lt1"
    for sheet in (layout(built, "目录3"), layout(built, "结束")):
        assert "目录" not in [s.text_frame.text for s in sheet.shapes if s.has_text_frame and not s.is_placeholder]
        assert "谢谢观看" not in [s.text_frame.text for s in sheet.shapes if s.has_text_frame]


def test_a_box_for_the_number_holds_the_number() -> None:
    """A divider with a small box beside its title: the numeral stands there, as large as it allows."""
    slots = table(theme("bureau"))["deck"]["layouts"]["section"]["slots"]

    assert slots["number"]["box"][0] == pytest.approx(1.1, abs=0.04)
    assert slots["number"]["size"] > 60
    assert slots["title"]["role"] == "lt1"


def test_a_look_that_stands_on_the_slides_alone_is_told() -> None:
    """Pictures drawn on a sample slide, nothing on the master; sample words alone are no look."""
    drawn_, worded = presentation(), presentation()
    for made in (drawn_, worded):
        made.slides.add_slide(made.slide_layouts[1]).shapes.title.text = "示例"
        made.slides[0].shapes.add_textbox(0, 0, 914400, 914400).text_frame.text = "示例"
    drawn_.slides[0].shapes.add_picture(BytesIO(logo()), 0, 0)

    assert "template_on_slides" in codes(brought(saved(drawn_)))
    assert "template_on_slides" not in codes(brought(saved(worded)))
    rect(drawn_.slide_master, (0, 0, 13.333, 0.4), "accent1")
    assert "template_on_slides" not in codes(brought(saved(drawn_)))


def test_sample_slides_never_cross() -> None:
    """Not their words, not pictures that each has for itself, not their notes; the deck has our slides alone."""
    made = presentation()
    pictures = [drawn((90, 60 + n), lambda pen: pen.ellipse((5, 5, 60, 50), fill="#00FF00")) for n in range(4)]
    for n, one in enumerate(list(made.slide_layouts)[:4]):
        slide = made.slides.add_slide(one)
        slide.shapes.title.text = "示例标题请替换"
        slide.notes_slide.notes_text_frame.text = "示例备注"
        picture(slide, pictures[n], (1, 1, 2, 2))
    imported = brought(saved(made))
    built = parts(deck_of(imported))
    kept = parts((Path(imported.folder) / "deck.pptx").read_bytes())

    for part in (*built.values(), *kept.values()):
        assert "示例".encode() not in part
        assert part not in pictures
    assert not [name for name in kept if "/slides/" in name or "notes" in name]


NUMBERED = re.compile(r"(slideMaster|slideLayout|theme)(\d+)\.xml")
MASTER = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster"


def aside(name: str) -> str:
    """The name of a part beside the one that has its number."""
    return NUMBERED.sub(r"\g<1>9\2.xml", name)


def with_master(made, other) -> bytes:
    """A template whose first master is that of `other`: parts beside each other, as PowerPoint keeps several."""
    inner = parts(saved(other))
    types = re.findall(
        r'<Override PartName="/(ppt/(?:slideMasters|slideLayouts|theme)/[^"]+)" ContentType="([^"]+)"/>',
        inner["[Content_Types].xml"].decode(),
    )
    more = "".join(f'<Override PartName="/{aside(name)}" ContentType="{kind}"/>' for name, kind in types)
    added = {aside(name): aside(inner[name].decode()).encode() for name, _ in types}
    for name, _ in types:
        folder, _, file = name.rpartition("/")
        links = f"{folder}/_rels/{file}.rels"
        if links in inner:
            added[aside(links.removesuffix(".rels")) + ".rels"] = aside(inner[links].decode()).encode()
    link = f'<Relationship Id="rId900" Type="{MASTER}" Target="slideMasters/slideMaster91.xml"/></Relationships>'

    def change(name: str, data: bytes) -> bytes:
        if name == "[Content_Types].xml":
            return data.replace(b"</Types>", f"{more}</Types>".encode())
        if name == "ppt/_rels/presentation.xml.rels":
            return data.replace(b"</Relationships>", link.encode())
        if name == "ppt/presentation.xml":
            return data.replace(
                b"<p:sldMasterIdLst>", b'<p:sldMasterIdLst><p:sldMasterId id="2147490000" r:id="rId900"/>'
            )
        return data

    return rewritten(saved(made), change, added)


def test_of_several_masters_the_units_own_is_taken() -> None:
    """A default that was left over stands first and has layouts of the same names; the one with a look, or the one that slides show, counts."""
    own, shown = presentation(), presentation()
    rect(own.slide_master, (0, 0, 13.333, 1.0), "accent1", name="本单位")
    shown.slides.add_slide(shown.slide_layouts[1])
    other = presentation()
    rect(other.slide_master, (0, 0, 13.333, 1.0), "accent2", name="别的")
    first = brought(with_master(own, presentation()))
    second = brought(with_master(shown, other))

    assert codes(first)["template_masters"] == ("2", "2")
    assert drawings(opened(deck_of(first)).slide_master) == ["本单位"]
    assert codes(second)["template_masters"] == ("2", "2")
    assert drawings(opened(deck_of(second)).slide_master) == []


def test_what_wps_writes_is_no_hindrance() -> None:
    """Entries for folders, tags inside placeholders, its own properties, a zero-width space in a name."""

    def change(name: str, data: bytes) -> bytes:
        if name == "ppt/theme/theme1.xml":
            return re.sub(b'<a:theme ([^>]*)name="[^"]*"', '<a:theme \\1name="Office 主题\u200b"'.encode(), data)
        if name == "ppt/slideLayouts/slideLayout1.xml":
            return data.replace("标题幻灯片".encode(), "标题幻灯片\u200b".encode())
        if name == "ppt/slideMasters/slideMaster1.xml":
            return data.replace(b"</p:nvPr>", b'<p:custDataLst><p:tags r:id="rId77"/></p:custDataLst></p:nvPr>', 1)
        return data

    odd = rewritten(
        template("plain"),
        change,
        {"ppt/": b"", "ppt/slides/": b"", "docProps/custom.xml": b"<x>KSOProductBuildVer</x>"},
    )
    made = brought(odd)

    assert table(made)["deck"]["layouts"]["cover"]["from"] == "标题幻灯片"
    assert not [r for r in made.remarks if r.severity is Severity.WARNING and r.code not in ("template_missing",)]
    assert b"KSO" not in b"".join(parts((Path(made.folder) / "deck.pptx").read_bytes()).values())
    assert b"custDataLst" not in b"".join(parts(deck_of(made)).values())


def test_a_template_file_is_read_under_its_own_type() -> None:
    """.potx differs by its content type alone."""
    data = rewritten(
        template("school"),
        lambda name, part: (
            part.replace(b"presentation.main+xml", b"template.main+xml") if name == "[Content_Types].xml" else part
        ),
    )

    assert deck_of(brought(data, ".potx")) == deck("school")


def test_fonts_are_found_where_templates_hide_them() -> None:
    """Only in the list of scripts, only in the styles, or as the Latin one; and then said as `ea`, where every program looks."""
    hans, styled = presentation(), presentation()
    fonts(hans, "方正小标宋简体", "楷体", only_hans=True)
    for properties in styled.slide_master._element.find(qn("p:txStyles")).find(qn("p:titleStyle")).iter(qn("a:defRPr")):
        properties.find(qn("a:ea")).set("typeface", "隶书")
    by_script, by_style = brought(saved(hans)), brought(saved(styled))

    assert [table(by_script)["fonts"][kind]["han"] for kind in ("heading", "body")] == ["方正小标宋简体", "楷体"]
    assert table(by_style)["fonts"]["heading"]["han"] == "隶书"
    faces = etree.fromstring(theme_of(opened(deck_of(by_style))).blob)
    assert faces.find(".//{*}majorFont/{*}ea").get("typeface") == "隶书"


def test_a_picture_behind_decides_the_colour_of_words() -> None:
    """Dark ground, dark slots: luminance words, though the map says otherwise; one that is luminance and dark by turns gets a plate."""
    night, mixed = presentation(), presentation()
    ground(night.slide_master, data=drawn((400, 225), lambda _: None, "#101C2E"))
    stripes = drawn(
        (400, 225), lambda pen: [pen.rectangle((x, 0, x + 20, 225), fill="#000000") for x in range(0, 400, 40)]
    )
    ground(mixed.slide_master, data=stripes)
    dark, striped = brought(saved(night)), brought(saved(mixed))

    assert table(dark)["deck"]["paints"]["dk1"] == "bg1"
    assert table(dark)["deck"]["slots"]["title"]["role"] in ("dk1", "dk2")
    assert table(dark)["deck"]["head"] == []
    assert "template_plate" in codes(striped)
    assert [shape[0] for shape in table(striped)["deck"]["head"]] == ["rect"]


def test_a_colour_that_only_the_drawing_has_leads() -> None:
    """Office's own scheme under a red band: accent1 becomes that red, in the deck's scheme too; the scheme's own stays where it is used."""
    made = presentation()
    scheme(made, **OFFICE_2013)
    rect(made.slide_master, (0, 0, 13.333, 1.2), "B3171C")
    colour_of(made.slide_master, "titleStyle", "FFFFFF")
    place(made.slide_master, 1, (0.6, 0.2, 12.1, 0.8))
    found = brought(saved(made))
    rect(made.slide_master, (0, 7, 13.333, 0.3), "accent1")
    used = brought(saved(made))

    assert codes(found)["template_colours"] == ("#B3171C",)
    assert table(found)["roles"]["accent1"] == "#B3171C"
    assert b'<a:accent1><a:srgbClr val="B3171C"/>' in theme_of(opened(deck_of(found))).blob
    assert b'<a:accent1><a:srgbClr val="5B9BD5"/>' in theme_of(opened(deck_of(used))).blob
    assert table(used)["deck"]["paints"]["accent1"] == "accent2"


def test_a_content_layout_that_draws_is_under_every_slide() -> None:
    """Where the master is bare and the band stands on 标题和内容."""
    made = presentation()
    rect(made.slide_layouts[1], (0, 0, 13.333, 0.9), "accent1", name="版式上的横条")
    imported = brought(saved(made))
    built = opened(deck_of(imported))

    assert table(imported)["deck"]["from"] == "标题和内容"
    assert "版式上的横条" in drawings(next(one for one in built.slide_layouts if one.name.startswith("卡片")))
    assert "版式上的横条" not in drawings(layout(built, "封面"))


def test_an_empty_cover_still_gives_its_pictures() -> None:
    """A good name and pictures only: our words stand in the middle, marked as guessed."""
    made = presentation()
    for shape in list(made.slide_layouts[0].placeholders):
        shape._element.getparent().remove(shape._element)
    picture(made.slide_layouts[0], logo(), (0.5, 0.5, 2, 2))
    imported = brought(saved(made))

    assert drawings(layout(opened(deck_of(imported)), "封面")) == ["图片"]
    assert re.search(r"\[deck.layouts.cover.slots.title\]\nbox = .*# 猜的，可改", settings(imported))


def test_a_layout_with_a_map_of_its_own_is_drawn_in_its_colours() -> None:
    """White words and dark grounds of a cover that swaps luminance and dark."""
    made = presentation()
    swapped = {
        "bg1": "dk1",
        "tx1": "lt1",
        "bg2": "dk2",
        "tx2": "lt2",
        **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
        "hlink": "hlink",
        "folHlink": "folHlink",
    }
    override = made.slide_layouts[0]._element.find(qn("p:clrMapOvr"))
    override.clear()
    etree.SubElement(override, qn("a:overrideClrMapping"), swapped)
    rect(made.slide_layouts[0], (0, 0, 13.333, 7.5), "bg1", name="夜")
    built = opened(deck_of(brought(saved(made))))
    night = next(shape for shape in layout(built, "封面").shapes if shape.name == "夜")

    assert night._element.find(f".//{qn('a:schemeClr')}").get("val") == "tx1"


def test_a_hand_may_choose_another_layout(tmp_path: Path) -> None:
    """What was guessed is corrected in theme.toml: every layout of the master is there to be named; one that is not is refused."""
    from builder.model.remark import Refusal

    made = brought(template("school"))
    path = Path(made.folder) / "theme.toml"
    path.write_text(path.read_text("utf-8").replace('from = "节标题"', 'from = "空白"'), "utf-8")

    assert drawings(layout(opened(deck_of(made)), "分部")) == []
    path.write_text(path.read_text("utf-8").replace('from = "空白"', 'from = "没有的"'), "utf-8")
    with pytest.raises(Refusal) as error:
        deck_of(made)
    assert error.value.code == "template_layout"
    assert "空白" in error.value.facts["known"]
    path.write_text('extends = "base"\n[deck]\nfrom = "空白"\n', "utf-8")
    with pytest.raises(Refusal) as error:
        deck_of(made)
    assert error.value.code == "template_none"


def test_layouts_of_one_name_are_told_apart() -> None:
    """WPS copies layouts with their names, and some have none: each can be named, and the one that is meant is drawn."""
    made = presentation()
    for one, name in zip(made.slide_layouts, ("空白", "标题和内容", "空白", "", "封面"), strict=False):
        one._element.cSld.set("name", name)
        one._element.attrib.pop("type", None)
    rect(made.slide_layouts[4], (0, 0, 1, 1), "accent1", name="真封面")
    imported = brought(saved(made))
    names = [one.name for one in opened((Path(imported.folder) / "deck.pptx").read_bytes()).slide_layouts][:5]

    assert names == ["空白", "标题和内容", "空白 2", "版式", "封面"]
    assert drawings(layout(opened(deck_of(imported)), "封面")) == ["真封面"]


def test_the_file_beside_the_theme_may_be_changed_in_office() -> None:
    """Whatever saved it: what was added is drawn, what may not cross stays out."""
    made = brought(template("school"))
    path = Path(made.folder) / "deck.pptx"
    there = opened(path.read_bytes())
    rect(there.slide_master, (12, 0.2, 1, 0.4), "accent2", name="新加的")
    there.slides.add_slide(there.slide_layouts[1]).shapes.title.text = "示例"
    path.write_bytes(saved(there))
    built = deck_of(made)

    assert "新加的" in drawings(opened(built).slide_master)
    assert "示例".encode() not in b"".join(parts(built).values())


def test_a_changed_template_is_noticed() -> None:
    """The cache knows the file beside the theme, too."""
    made, other = brought(template("plain")), brought(template("school"))
    first = deck_of(made)
    (Path(made.folder) / "deck.pptx").write_bytes((Path(other.folder) / "deck.pptx").read_bytes())

    assert drawings(opened(first).slide_master) == []
    assert len(drawings(opened(deck_of(made)).slide_master)) == 4


@pytest.mark.parametrize("name", MADE)
def test_the_foot_is_where_the_template_numbers(name: str) -> None:
    """Unit, section and number in one line, none on another, within the slide."""
    made = table(theme(name))["deck"]
    boxes = [made["footer"]["box"], made["slots"]["crumb"]["box"], made["page"]["box"]]

    assert len({box[1] for box in boxes}) == 1
    assert all(box[1] + box[3] <= made["size"][1] + 0.001 for box in boxes)
    ordered = sorted(boxes)
    assert all(one[0] + one[2] <= other[0] + 0.001 for one, other in pairwise(ordered))


def test_two_pictures_of_one_kind_are_kept_once() -> None:
    """By what they hold; names of a template tell nothing."""
    made = presentation()
    picture(made.slide_master, logo(), (0.2, 0.2, 1, 1))
    picture(made.slide_layouts[0], logo(), (3, 3, 1, 1))
    with zipfile.ZipFile(BytesIO(deck_of(brought(saved(made))))) as package:
        media = [name for name in package.namelist() if "/media/" in name]

    assert len(media) == 1


def test_words_of_a_master_stay() -> None:
    """A unit's name that the master carries is part of its look."""
    made = presentation()
    words(made.slide_master, (9, 7, 4, 0.4), "云泽市水务局", "accent1")
    swap(made)

    assert "云泽市水务局" in [
        shape.text_frame.text
        for shape in opened(deck_of(brought(saved(made)))).slide_master.shapes
        if shape.has_text_frame
    ]


def test_names_at_the_foot_stand_beside_words_that_the_template_has_there() -> None:
    """A name at the right, one in the middle; one that leaves no room is written over, as before."""
    school = table(theme("school"))["deck"]
    assert school["slots"]["crumb"]["box"][0] + school["slots"]["crumb"]["box"][2] <= 10.2
    assert school["footer"]["box"][0] + school["footer"]["box"][2] <= school["slots"]["crumb"]["box"][0]

    made = presentation()
    words(made.slide_master, (5.9, 7.0, 1.6, 0.36), "云泽师范", "accent1")
    middle = table(brought(saved(made)))["deck"]
    for box in (middle["slots"]["crumb"]["box"], middle["footer"]["box"]):
        assert box[0] + box[2] <= 5.9 or box[0] >= 5.9 + 4 * 14 / 72

    made = presentation()
    words(made.slide_master, (0.2, 7.0, 12.9, 0.36), "厚德博学、求实创新" * 9, "accent1")
    assert table(brought(saved(made)))["deck"]["footer"]["box"] == table(theme("plain"))["deck"]["footer"]["box"]
