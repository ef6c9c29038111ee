"""Captions: which lines belong to a table or a picture, what of them can be a title, what is left of the talk."""

import pytest

from builder.model.block import Block, Picture, Table
from builder.model.outline import Outline, Point
from builder.model.text import NOTHING, Text
from builder.plan.captions import announcing, apart, is_picture_caption, is_table_caption, states_units, title_of
from tests.plan.tables import table

TABLE = table("任务|单位", "甲|乙", line=20)
PICTURE = Picture(20, "0" * 64, "png", (400, 300))

TABLE_CAPTIONS = [
    "表1 重点任务分解表",
    "表 2-1：完成情况",
    "附表3．名单",
    "重点任务分解表",
    "2026年项目清单",
    "各县区投资统计",
]
NO_TABLE_CAPTIONS = ["", "表决通过", "我们代表全市", "任务如下：", "今年要抓好这张表。", f"{'长' * 40}表", "表"]
PICTURE_CAPTIONS = ["图1 施工现场", "图 2-1：规划图", "▲城南新区", "照片3 现场会", "图为施工现场"]
NO_PICTURE_CAPTIONS = ["图文并茂", "力图实现突破", "施工现场", f"图1 {'长' * 40}", ""]


def test_lines_that_name() -> None:
    """By a number, or by what they end with; sentences do not."""
    assert [words for words in TABLE_CAPTIONS if not is_table_caption(words)] == []
    assert [words for words in NO_TABLE_CAPTIONS if is_table_caption(words)] == []
    assert [words for words in PICTURE_CAPTIONS if not is_picture_caption(words)] == []
    assert [words for words in NO_PICTURE_CAPTIONS if is_picture_caption(words)] == []


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("单位：万元", True),
        ("（单位：亿元、%）", True),
        ("计量单位:公里", True),
        ("单位要负责", False),
        ("各单位：", False),
    ],
)
def test_lines_that_state_units(words: str, states: bool) -> None:
    """In brackets or not."""
    assert states_units(words) is states


TITLES = {
    "表1 2026年重点任务分解表": "2026年重点任务分解表",
    "表2-1：完成情况": "完成情况",
    "图3 开发区全景": "开发区全景",
    "主要指标完成情况如下：": "主要指标完成情况",
    "主要指标完成情况见下表。": "主要指标完成情况",
    "各责任单位，详见附表": "各责任单位",
    "重点任务分解如下表所示：": "重点任务分解",
    "具体安排如下：": "",
    "请看下表：": "",
    "下面我把有关情况报告如下：": "",
    "图1": "",
    "这一句话说得实在太长了所以无论如何也不能拿来作为一页的标题了，如下：": "",
}


@pytest.mark.parametrize(("words", "title"), TITLES.items(), ids=TITLES)
def test_what_can_be_a_title(words: str, title: str) -> None:
    """A piece of the line, with its place."""
    found = title_of(Text(words, 3))

    assert found.words == title
    assert not found or words[found.start :].startswith(title)


ANNOUNCING = {
    "今年形势复杂。主要指标如下：": "主要指标如下：",
    "主要指标见下表。": "主要指标见下表。",
    "主要指标完成得好。": "",
    "会上指出：要抓好落实。": "",
    "": "",
}


@pytest.mark.parametrize(("words", "said"), ANNOUNCING.items(), ids=ANNOUNCING)
def test_the_last_sentence_may_announce(words: str, said: str) -> None:
    """And only the last one."""
    assert announcing(Text(words, 3)).words == said


def lines(*said: str) -> list[Block]:
    """Paragraphs, and a table or picture where it says so."""
    blocks: dict[str, Block] = {"表": TABLE, "图": PICTURE}
    return [blocks.get(words, Text(words, 10 + n)) for n, words in enumerate(said)]


BODIES = {
    "a caption above a table": (("话。", "表1 分解表", "表"), ["话。"], ["表1 分解表"], "分解表", ""),
    "units between": (("表1 分解表", "单位：万元", "表"), [], ["表1 分解表", "单位：万元"], "分解表", "单位：万元"),
    "units alone": (("话。", "单位：万元", "表"), ["话。"], ["单位：万元"], "", "单位：万元"),
    "a sentence that announces": (
        ("话。指标完成情况如下：", "表"),
        ["话。"],
        ["指标完成情况如下："],
        "指标完成情况",
        "",
    ),
    "a line that announces": (("总体看，完成情况如下：", "表"), [], ["总体看，完成情况如下："], "完成情况", ""),
    "no caption": (("话。", "表", "再说。"), ["话。", "再说。"], [], "", ""),
    "what stands behind a table": (("表", "表1 分解表"), ["表1 分解表"], [], "", ""),
    "a caption below a picture": (("图", "图1 施工现场", "话。"), ["话。"], ["图1 施工现场"], "施工现场", ""),
    "a caption above a picture": (("图1 施工现场", "图", "话。"), ["话。"], ["图1 施工现场"], "施工现场", ""),
    "both": (("图1 施工现场", "图", "图2 开发区全景"), ["图1 施工现场"], ["图2 开发区全景"], "开发区全景", ""),
}


@pytest.mark.parametrize(("body", "left", "said", "title", "units"), BODIES.values(), ids=BODIES)
def test_what_is_set_apart(body: tuple[str, ...], left: list[str], said: list[str], title: str, units: str) -> None:
    """The lines go, in order; the table or picture stays, and all else."""
    point = Point("一 任务", 1, NOTHING, Text("任务分工", 9), NOTHING, Text("任务分工", 9), tuple(lines(*body)))
    outline, found = apart(Outline(sections=(point,)))
    (section,) = outline.sections
    (block,) = (block for block in section.body if not isinstance(block, Text))
    caption = found[block]

    assert [text.words for text in section.paragraphs] == left
    assert [text.words for text in caption.said] == said
    assert caption.title.words == title
    assert caption.units.words == units
    assert caption.topic.words == "任务分工"


def test_the_lead_has_captions_too() -> None:
    """What stands below the speech's title has no topic."""
    outline, found = apart(Outline(lead=tuple(lines("话。", "表1 分解表", "表"))))

    assert [block for block in outline.lead if isinstance(block, Table)] == [TABLE]
    assert found[TABLE].title.words == "分解表"
    assert not found[TABLE].topic
