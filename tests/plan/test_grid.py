"""Tables on paper: columns that need few lines, words that begin at the left, figures in the middle."""

import pytest

from builder.model.handout import Grid
from builder.plan.pages import Measure, lines
from builder.plan.recut import words_of
from builder.plan.table import TWIPS, grid
from tests.clock import within
from tests.plan.tables import table
from tests.samples import look_of

WIDTH = 436.5
MEASURES = """学段|参测人数|优秀率|合格率|较上年变化|备注
小学低年级（一至三年级）|6,812|46.3%|98.1%|＋1.2|含随班就读学生
普通高中|3,105|22.4%|91.0%|＋0.3|两所新建校未参测"""
TASKS = """序号|任务|责任单位|完成时限
1|制定“一校一策”课堂改革方案|各中小学|9月15日前
2|完成薄弱学校结对帮扶签约|基教科、人事科|9月20日前"""


def drawn(words: str, width: float = WIDTH, size: float = 12) -> Grid:
    return grid(table(*words.split("\n")), width, size)


def lines_of(made: Grid, size: float = 12) -> dict[str, int]:
    """How many lines each cell takes, by its words."""
    look = Measure(*look_of("base", "speech_text")[0].styles["table"])
    return {
        words_of(runs): lines(runs, look, width / TWIPS - 9)
        for row in made.rows
        for cell, width in zip(row, made.widths, strict=True)
        for runs in cell.paragraphs
    }


@pytest.mark.parametrize("words", [MEASURES, TASKS])
def test_columns_fill_the_page(words: str) -> None:
    made = drawn(words)

    assert sum(made.widths) == pytest.approx(WIDTH * TWIPS, abs=40)


def test_heads_and_figures_stay_whole() -> None:
    """A long name takes two lines rather than the head of a narrow column."""
    found = lines_of(drawn(MEASURES))

    assert {words for words, count in found.items() if count > 1} <= {"小学低年级（一至三年级）", "两所新建校未参测"}


def test_words_begin_at_the_left_and_figures_stand_in_the_middle() -> None:
    assert drawn(TASKS).left == (1,)
    assert drawn("项目|数量\n甲|1\n乙|2").left == ()


def test_more_columns_than_there_is_room_for() -> None:
    made = drawn("|".join(f"第{n}类指标" for n in range(40)) + "\n" + "|".join(map(str, range(40))))

    assert len(made.widths) == 40
    assert min(made.widths) > 0
    assert sum(made.widths) == pytest.approx(WIDTH * TWIPS, abs=40)


def test_a_long_table_costs_little() -> None:
    words = MEASURES + "\n" + "\n".join(f"第{n}中学|{n}|1%|2%|3|备注备注备注备注备注备注{n}" for n in range(2000))
    made = within(5, lambda: drawn(words))

    assert len(made.rows) == 2003
