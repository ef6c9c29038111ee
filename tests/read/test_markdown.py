"""Markdown: the line structure that drafts use; marks go, words and blanks stay."""

import pytest

from builder.model.block import Picture, Table
from builder.read.markdown import markdown_lines
from tests.clock import within

LINES = {
    "a title": ("# 讲话", (1, "讲话")),
    "a section": ("## 一、认识", (2, "一、认识")),
    "the deepest heading": ("###### 细目", (6, "细目")),
    "one mark too many": ("####### 不是标题", (0, "####### 不是标题")),
    "no space": ("#不是标题", (0, "#不是标题")),
    "a closed heading": ("## 认识 ##", (2, "认识")),
    "an indented heading": ("  # 讲话  ", (1, "讲话")),
    "plain words": ("今天讲三点。", (0, "今天讲三点。")),
    "bold": ("**抓学习**，要紧。", (0, "抓学习，要紧。")),
    "bold with underscores": ("__抓学习__，要紧。", (0, "抓学习，要紧。")),
    "bold twice": ("**学**和**做**", (0, "学和做")),
    "a bold heading": ("## **认识**", (2, "认识")),
    "a blank": ("由**单位牵头", (0, "由**单位牵头")),
    "two blanks": ("由**单位和**同志牵头", (0, "由**单位和**同志牵头")),
    "an escaped blank": (r"由\*\*牵头", (0, "由**牵头")),
    "a blank of three": ("***同志出席", (0, "***同志出席")),
    "a quotation": ("> 水是命脉。", (0, "水是命脉。")),
    "a quotation in a quotation": ("> > 水是命脉。", (0, "水是命脉。")),
    "a bullet": ("- 抓学习", (0, "抓学习")),
    "a starred item": ("* 抓学习", (0, "抓学习")),
    "a plus": ("+ 抓学习", (0, "抓学习")),
    "a numbered item stays": ("1. 抓学习", (0, "1. 抓学习")),
    "code": ("看`out`夹", (0, "看out夹")),
    "a link": ("见[通知](https://example.org/a)。", (0, "见通知。")),
    "a picture in the words": ("看图![图一](a.png)，不难。", (0, "看图，不难。")),
    "a picture with a title": ('看图![图一](<a b.png> "远景")，不难。', (0, "看图，不难。")),
    "an escaped picture": (r"用\![图一](a.png)插图。", (0, "用!图一插图。")),
    "an escaped mark": (r"\# 讲话", (0, "# 讲话")),
    "an escaped escape": (r"a\\b", (0, r"a\b")),
    "brackets are no link": ("【单位】[名称]", (0, "【单位】[名称]")),
    "a sum": ("3*4=12", (0, "3*4=12")),
}
RULES = ["---", "- - -", "***", "* * *", "*****", "___", "===", "|---|:--:|", "   ---   ", "", "\u3000"]


@pytest.mark.parametrize(("line", "expected"), LINES.values(), ids=LINES)
def test_a_line(line: str, expected: tuple[int, str]) -> None:
    """Its level and its words."""
    (read,) = markdown_lines(line)

    assert (read.level, read.text.words) == expected


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_holds_no_words(rule: str) -> None:
    """Thematic breaks, underlines and rows of tables are no lines of a speech."""
    assert [line.text.words for line in markdown_lines(f"一\n\n{rule}\n\n二")] == ["一", "二"]


def test_lines_keep_their_numbers() -> None:
    """Empty lines and rules are counted."""
    lines = markdown_lines("# 一\r\n\r\n---\n> 二\n\n\n- 三\n")

    assert [(line.text.line, line.text.words) for line in lines] == [(1, "一"), (4, "二"), (7, "三")]


LONG = 20_000
SLOW = {
    "spaces in a heading": "# a" + " " * LONG + "b",
    "marks in a heading": "# a" + "#" * LONG + "b",
    "marks and spaces in a heading": "# a" + " #" * LONG + "b",
    "opening brackets": "[" * LONG,
    "half links": "[a](" * LONG,
    "bold that never closes": "**a " * LONG,
    "underscores": "_" * LONG + "a",
    "backticks": "`a " * LONG,
    "backslashes": "\\" * LONG,
    "quotations": "> " * LONG + "a",
    "bullets": "- " * LONG + "a",
    "a rule that is none": "|" * LONG + "a",
    "stars that are none": "* " * LONG + "a",
}


@pytest.mark.parametrize("line", SLOW.values(), ids=SLOW)
def test_a_long_line_takes_no_time(line: str) -> None:
    """Twenty thousand marks in a line: well within a second."""
    within(0.8, lambda: markdown_lines(line))


def test_a_table_is_a_block() -> None:
    """Its head and rows in place, each cell where it stands; what follows is text again."""
    lines = markdown_lines("前\n\n| 指标 | 数 |\n|---|---:|\n| 产量 | **3**万吨 |\n| 成本 |  |\n\n后")
    (table,) = (line.block for line in lines if line.block)
    assert isinstance(table, Table)

    cells = [[[(text.words, text.line, text.start) for text in cell.texts] for cell in row] for row in table.rows]

    assert [line.text.words for line in lines] == ["前", "", "后"]
    assert (table.line, table.heads) == (3, 1)
    assert cells == [
        [[("指标", 3, 2)], [("数", 3, 7)]],
        [[("产量", 5, 2)], [("3万吨", 5, 7)]],
        [[("成本", 6, 2)], [("", 6, 8)]],
    ]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("**单位要牢记**，不能忘", "单位要牢记，不能忘"),
        ("刚才，**单位和**部门发了言", "刚才，**单位和**部门发了言"),
        ("由**单位牵头", "由**单位牵头"),
        ("三处：*楼道*、*厨房*。", "三处：楼道、厨房。"),
        ("现代化*建设，又是*建设", "现代化*建设，又是*建设"),
    ],
)
def test_stars_are_bold_italic_or_blanks(given: str, expected: str) -> None:
    assert [line.text.words for line in markdown_lines(given)] == [expected]


def test_pictures_stand_behind_the_line_that_names_them() -> None:
    """In order; a line that only holds one ends a wrapped paragraph, and is none itself. What is not found leaves nothing."""
    asked: list[tuple[str, str, int]] = []

    def find(name: str, alt: str, line: int) -> Picture | None:
        asked.append((name, alt, line))
        return None if name == "gone.png" else Picture(line, name, "png", (1, 1), alt)

    text = "第一段话。\n\n![图一](a.png)\n\n看![二](b.png)和![三](img/c.png)。\n![](gone.png)\n第三段话。"
    lines = markdown_lines(text, find)

    assert asked == [("a.png", "图一", 3), ("b.png", "二", 5), ("img/c.png", "三", 5), ("gone.png", "", 6)]
    assert [line.block.alt if line.block else line.text.words for line in lines] == [
        "第一段话。",
        "图一",
        "看和。",
        "二",
        "三",
        "第三段话。",
    ]


def test_a_picture_in_a_table_comes_with_its_row() -> None:
    """The cell is left without it."""
    lines = markdown_lines(
        "| 甲 | 乙 |\n|---|---|\n| ![图](a.png) | 丙 |", lambda n, _, at: Picture(at, n, "png", (1, 1))
    )

    assert isinstance(lines[0].block, Table)
    assert [text.words for cell in lines[0].block.rows[1] for text in cell.texts] == ["", "丙"]
    assert isinstance(lines[1].block, Picture)
