"""Tables of plain texts, whose cells tabs hold apart."""

from __future__ import annotations

import pytest

from builder.model.block import Table
from builder.read.plain import plain_lines


def shown(text: str) -> list[str]:
    """The lines that were read: words, or the rows of a table with their head marked."""
    out: list[str] = []
    for line in plain_lines(text):
        if isinstance(line.block, Table):
            rows = ["|".join(cell.texts[0].words for cell in row) for row in line.block.rows]
            out += [f"{'#' if n < line.block.heads else '-'} {row}" for n, row in enumerate(rows)]
        else:
            out.append(line.text.words)
    return out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "前。\n赛道\t任务\t时间\n芯片\t试产\t9月20日前\n后。",
            ["前。", "# 赛道|任务|时间", "- 芯片|试产|9月20日前", "后。"],
        ),
        ("指标\t2024年\t2025年\n产值\t3\t4", ["# 指标|2024年|2025年", "- 产值|3|4"]),
        ("产值\t3\t4\n税收\t1\t2", ["- 产值|3|4", "- 税收|1|2"]),
        ("1月\t春训\t教育局\n2月\t会考\t考试院", ["- 1月|春训|教育局", "- 2月|会考|考试院"]),
        ("任务\t时限\n修路\t6月\n修桥\t9月", ["# 任务|时限", "- 修路|6月", "- 修桥|9月"]),
        ("甲\t\t乙\n丙\t丁\t戊", ["- 甲||乙", "- 丙|丁|戊"]),
        ("\t2024年\t2025年\n产值\t3\t4", ["# |2024年|2025年", "- 产值|3|4"]),
        ("\t任务\t时限\t\n\t修路\t6月\t\n\t修桥\t9月\t", ["# 任务|时限", "- 修路|6月", "- 修桥|9月"]),
        ("任务\t\t时限\n修路二十里\t6月\n修桥\t\t9月", ["# 任务|时限", "- 修路二十里|6月", "- 修桥|9月"]),
    ],
)
def test_lines_of_cells_are_tables(text: str, expected: list[str]) -> None:
    """Neighbouring lines with as many cells; the first names the columns where it tells no figures of its own."""
    actual = shown(text)

    assert expected == actual


@pytest.mark.parametrize(
    "text",
    [
        "主讲人\t张三\n时间\t9月1日",
        "在会上的讲话\n县长\t张\t三\n同志们：",
        "\t今天开会。\n\t讲几点意见。",
        "1.\t修路。\n2.\t修桥。\n3.\t修渠。",
        "甲\t乙\t丙\n丁\t戊",
        f"他说\t好\t行\n{'又' * 61}\t好\t行",
    ],
)
def test_other_tabs_are_no_tables(text: str) -> None:
    """Names behind a tab, indents, numbered lists, lines of unlike length, sentences."""
    actual = shown(text)

    assert actual == [line.strip() for line in text.split("\n")]


def test_cells_know_where_they_stand() -> None:
    """The line and the offset of each cell, behind an indent and around spaces too."""
    (line,) = plain_lines("\t任务\t 时限 \t单位\n\t修路\t6月\t路局")
    assert isinstance(line.block, Table)

    cells = [[(text.words, text.line, text.start) for cell in row for text in cell.texts] for row in line.block.rows]

    assert cells == [
        [("任务", 1, 1), ("时限", 1, 5), ("单位", 1, 9)],
        [("修路", 2, 1), ("6月", 2, 4), ("路局", 2, 7)],
    ]
