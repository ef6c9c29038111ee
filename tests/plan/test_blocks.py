"""Tables and pictures among the slides: where they stand in the draft, with their words, under titles of their own."""

from pathlib import Path

import pytest

from builder.build import Plan, plan, understand
from builder.model.aside import Figure
from builder.model.block import Table, texts
from builder.model.deck import Fill, Layout, Slide
from builder.model.recipe import Recipe
from builder.model.sheet import Plate, Sheet
from builder.model.text import Text
from tests.media import jpeg, png
from tests.plan.test_promises import squeezed
from tests.samples import SHELVES

HEAD = "# 在推进会上的讲话\n\n同志们：\n\n今天讲两点意见。\n\n## 一、认清形势，增强信心\n\n"
TAIL = "\n\n## 二、压实责任，狠抓落实\n\n谁主管谁负责，层层传导压力。\n\n谢谢大家！\n"
TABLE = "| 任务 | 单位 |\n|---|---|\n| 城南路网 | 市住建局 |\n| 河道治理 | 市水务局 |\n"
PROSE = "去年全市项目建设取得明显成效，投资增长较快。但是项目储备不足，要素保障偏紧。"


@pytest.fixture
def made(tmp_path: Path):
    """Plans a draft with pictures beside it; its tables and pictures stand in its first section."""
    (tmp_path / "photo.jpg").write_bytes(jpeg(1231, 1000))
    (tmp_path / "high.png").write_bytes(png(300, 900))
    (tmp_path / "dot.png").write_bytes(png(20, 20))

    def planned(inside: str, tail: str = TAIL, head: str = HEAD) -> Plan:
        path = tmp_path / "讲话.md"
        path.write_text(head + inside + tail, encoding="utf-8")
        decided = plan(Recipe(str(path), "base", refs=False), SHELVES)[0]
        lines = understand(str(path))[0].lines
        speech = "".join(text.words for text in texts(line.block or line.text for line in lines))
        notes = "".join(
            run.text.words for slide in decided.decks[0].slides for p in slide.notes for run in p.runs if run.text.line
        )

        assert squeezed(notes) == squeezed(speech)
        return decided

    return planned


def slides(decided: Plan, *layouts: Layout) -> list[Slide]:
    """The slides of these layouts."""
    return [slide for slide in decided.decks[0].slides if slide.layout in layouts]


def order(decided: Plan) -> list[Layout]:
    """The layouts from the first section's divider to the second's."""
    layouts = [slide.layout for slide in decided.decks[0].slides]
    first = layouts.index(Layout.SECTION)
    return layouts[first : layouts.index(Layout.SECTION, first + 1)]


def crumb(slide: Slide) -> str:
    """The section's name at the foot of a slide."""
    return next(fill.paragraphs[0].words for fill in slide.fills if fill.slot == "crumb")


def test_a_table_stands_behind_what_it_follows(made) -> None:
    """Its words in the notes of its own slide, what is said behind it goes on there; titled by the caption."""
    decided = made(f"{PROSE}\n\n表1 重点任务分解表\n\n{TABLE}\n\n这些任务都要落实到人。")
    (slide,) = slides(decided, Layout.TABLE)

    assert order(decided)[0] is Layout.SECTION
    assert order(decided)[-1] is Layout.TABLE
    assert slide.title == "重点任务分解表"
    assert crumb(slide) == "一、认清形势，增强信心　1/2"
    assert [paragraph.words for paragraph in slide.notes] == [
        "表1 重点任务分解表",
        "任务单位",
        "城南路网市住建局",
        "河道治理市水务局",
        "这些任务都要落实到人。",
    ]
    assert "表1" not in "".join(
        p.words for s in decided.decks[0].slides for f in s.fills if isinstance(f, Fill) for p in f.paragraphs
    )


def test_a_table_behind_a_divider_names_its_section(made) -> None:
    """As the divider does, whether a slide follows or not."""
    (first,) = slides(made(f"{TABLE}\n\n{PROSE}"), Layout.TABLE)
    (only,) = slides(made(TABLE), Layout.TABLE)

    assert crumb(first) == "一、认清形势，增强信心　1/2"
    assert crumb(only) == "一、认清形势，增强信心　1/2"


def test_a_sentence_that_announces_a_table_goes_with_it(made) -> None:
    """And titles it."""
    decided = made(f"{PROSE}重点任务分解见下表：\n\n{TABLE}")
    (slide,) = slides(decided, Layout.TABLE)

    assert slide.title == "重点任务分解"
    assert slide.notes[0].words == "重点任务分解见下表："


def test_a_table_without_caption_is_titled_by_its_point(made) -> None:
    """With 续 where the point's own slide bears that."""
    decided = made(f"（一）明确任务分工\n\n{PROSE}\n\n{TABLE}\n\n（二）优化环境\n\n{PROSE}")
    (slide,) = slides(decided, Layout.TABLE)

    assert slide.title in ("明确任务分工", "明确任务分工（续）")


def test_a_table_takes_the_place_of_a_bare_headline(made) -> None:
    """Which has no slide of its own then."""
    decided = made(f"（一）明确任务分工\n\n{TABLE}\n\n（二）优化环境\n\n{PROSE * 2}")
    (slide,) = slides(decided, Layout.TABLE)
    titles = [found.title for found in decided.decks[0].slides]

    assert slide.title == "明确任务分工"
    assert not [title for title in titles if title.startswith("明确任务分工（")]


def test_long_tables_go_on(made) -> None:
    """Under the same title, counted; the last slide has what is said behind."""
    rows = "".join(f"| 任务{n} | 单位{n} |\n" for n in range(1, 15))
    decided = made(f"{PROSE}\n\n表1 任务分解表\n\n{TABLE}{rows}\n这些任务都要落实到人。")
    found = slides(decided, Layout.TABLE)

    assert [slide.title for slide in found] == ["任务分解表", "任务分解表（续）", "任务分解表（续2）"]
    assert found[-1].notes[-1].words == "这些任务都要落实到人。"
    assert all(isinstance(slide.fills[1], Sheet) for slide in found)


def test_a_table_too_full_stays_in_the_notes(made) -> None:
    """With a remark at its line; the handout has it."""
    decided = made(f"{PROSE}\n\n| 任务 | 措施 |\n|---|---|\n| 路网 | {'很长的话，' * 300} |\n")

    assert slides(decided, Layout.TABLE) == []
    assert [(remark.code, remark.line) for remark in decided.remarks] == [("table_in_notes", 11)]


def test_a_table_of_an_attachment_is_read_not_shown(made) -> None:
    """Its words are in the last notes, without a remark."""
    decided = made(PROSE, f"{TAIL}\n附件：任务分解表\n\n{TABLE}")

    assert slides(decided, Layout.TABLE) == []
    assert decided.remarks == ()
    assert decided.decks[0].slides[-1].notes[-1].words == "河道治理市水务局"


def test_a_picture_stands_beside_few_words(made) -> None:
    """Those that it follows; it is described by the draft, and has its caption in the notes."""
    decided = made(f"{PROSE}\n\n![施工现场](photo.jpg)\n\n图1 城南新区施工现场\n")
    (slide,) = slides(decided, Layout.PICTURE)
    plate = next(fill for fill in slide.fills if isinstance(fill, Plate))

    assert plate.alt == "施工现场"
    assert plate.image == decided.images[0].digest
    assert slide.notes[-1].words == "图1 城南新区施工现场"
    assert any(fill.slot == "body" for fill in slide.fills)


def test_further_pictures_stand_alone_in_order(made) -> None:
    """Titled by their captions, described by them where the draft says nothing."""
    decided = made(f"{PROSE}\n\n![](photo.jpg)\n\n![](photo.jpg)\n\n图2 全景鸟瞰\n\n![](high.png)\n\n图3 指挥中心\n")
    found = slides(decided, Layout.PICTURE_FULL)

    assert order(decided)[-3:] == [Layout.PICTURE, Layout.PICTURE_FULL, Layout.PICTURE_FULL]
    assert [slide.title for slide in found] == ["全景鸟瞰", "指挥中心"]
    assert [fill.alt for slide in found for fill in slide.fills if isinstance(fill, Plate)] == [
        "图2 全景鸟瞰",
        "图3 指挥中心",
    ]
    assert [image.kind for image in decided.images] == ["jpeg", "png"]


def test_a_small_picture_is_only_on_paper(made) -> None:
    """An ornament is no slide."""
    decided = made(f"{PROSE}\n\n![](dot.png)\n")

    assert slides(decided, Layout.PICTURE, Layout.PICTURE_FULL) == []
    assert [block for block in decided.handouts[0].blocks if isinstance(block, Figure)] != []


def test_a_picture_above_the_title_is_no_part_of_the_talk(made) -> None:
    """A letter's head: on paper only, and the title is read as ever."""
    decided = made(PROSE, TAIL, head=f"![](photo.jpg)\n\n{HEAD}")

    assert decided.title == "在推进会上的讲话"
    assert slides(decided, Layout.PICTURE, Layout.PICTURE_FULL) == []
    assert [block for block in decided.handouts[0].blocks if isinstance(block, Figure)] != []


def test_a_table_and_pictures_before_everything(made) -> None:
    """Stand behind what there is."""
    decided = made(f"{TABLE}\n\n![](photo.jpg)\n\n{PROSE}")

    assert order(decided)[:2] == [Layout.SECTION, Layout.TABLE]


def test_every_word_of_a_table_knows_its_place(made) -> None:
    """A piece of its line, in the deck as in the outline."""
    decided = made(f"{PROSE}\n\n{TABLE}")
    (slide,) = slides(decided, Layout.TABLE)
    sheet = next(fill for fill in slide.fills if isinstance(fill, Sheet))

    assert [run.text for p in sheet.paragraphs for run in p.runs][2:4] == [
        Text("城南路网", 13, 2),
        Text("市住建局", 13, 9),
    ]


def test_a_speech_without_either_needs_none_of_it(made) -> None:
    """The same slides as ever."""
    decided = made(PROSE)

    assert decided.remarks == ()
    assert decided.images == ()
    assert not any(isinstance(block, Table) for block in decided.handouts[0].blocks)
