"""Tables as rows and columns of places: whatever is merged in them, and what can be cut out."""

import random

import pytest

from builder.model.text import Text
from builder.plan.lattice import Lattice, is_figure, lattice, of_rows
from tests.plan.tables import random_table, table


def shown(found: Lattice) -> list[list[str]]:
    """The words at each place."""
    return [[found.words(row, column) for column in range(found.columns)] for row in range(len(found.places))]


def test_every_place_has_its_cell() -> None:
    """Merged across and down, a row too short, a row that says nothing."""
    found = lattice(table("指标|2<产值", "工业|10|20", "^|30|40", "||", "服务业|50"))

    assert shown(found) == [
        ["指标", "产值", "产值"],
        ["工业", "10", "20"],
        ["工业", "30", "40"],
        ["服务业", "50", ""],
    ]
    assert found.heads == 1


def test_a_cell_goes_on_only_from_one_of_its_width() -> None:
    """Else it stands for itself."""
    found = lattice(table("2<甲|乙", "^|丙|丁", heads=0))

    assert found.places[1][0] != found.places[0][0]
    assert found.words(1, 0) == ""


def test_spans_are_as_the_format_wants_them() -> None:
    """The first place says how far, those it covers say 0."""
    found = lattice(table("2<甲|乙", "2<^|丙", heads=0))

    assert found.spans() == {
        (0, 0): (2, 2),
        (0, 1): (0, 2),
        (1, 0): (2, 0),
        (1, 1): (0, 0),
        (0, 2): (1, 1),
        (1, 2): (1, 1),
    }


def test_spans_cover_every_place_once() -> None:
    """Of any table, and of what is cut out of it."""
    chance = random.Random(3)
    for _ in range(300):
        whole = lattice(random_table(chance))
        rows = sorted(chance.sample(range(len(whole.places)), chance.randint(1, len(whole.places))))
        columns = sorted(chance.sample(range(whole.columns), chance.randint(1, whole.columns)))
        for found in (whole, whole.cut(rows, columns)):
            covered = [
                (row + down, column + across)
                for (row, column), (width, height) in found.spans().items()
                if width and height
                for down in range(height)
                for across in range(width)
            ]

            assert sorted(covered) == [(r, c) for r in range(len(found.places)) for c in range(found.columns)]


def test_a_cell_cut_through_stands_on_either_side() -> None:
    """The head goes with the rows that are kept."""
    found = lattice(table("类别|指标", "工业|甲", "^|乙", "^|丙"))

    assert shown(found.cut((0, 2, 3), (0, 1))) == [["类别", "指标"], ["工业", "乙"], ["工业", "丙"]]
    assert found.cut((0, 2, 3), (0, 1)).heads == 1
    assert found.cut((2, 3), (0, 1)).heads == 0


HEADS = {
    "words above figures": (("年份|产值", "2023|10", "2024|12"), 1),
    "words that name": (("序号|任务|牵头单位", "一|路网|住建局", "二|河道|水务局"), 1),
    "a list of names": (("姓名甲|张三", "职责乙|李四", "电话丙|王五"), 0),
    "figures": (("2023|10", "2024|12", "2025|13"), 0),
    "a long first row": (("这一行话说得很长很长不像是表头|10", "甲|12", "乙|13"), 0),
    "a merged first row": (("2<标题", "甲|12", "乙|13"), 0),
    "two rows": (("年份|产值", "2023|10"), 0),
}


@pytest.mark.parametrize(("rows", "heads"), HEADS.values(), ids=HEADS)
def test_a_head_that_the_draft_does_not_state(rows: tuple[str, ...], heads: int) -> None:
    """Told by what stands in it and below it."""
    assert lattice(table(*rows, heads=0)).heads == heads


@pytest.mark.parametrize(("stated", "heads"), [(1, 1), (2, 2), (3, 2), (9, 2)])
def test_a_head_has_two_rows_at_the_most(stated: int, heads: int) -> None:
    """And something stands below it."""
    assert lattice(table("甲|乙", "丙|丁", "1|2", "3|4", heads=stated)).heads == heads
    assert lattice(table("甲|乙", heads=1)).heads == 0


def test_what_columns_hold() -> None:
    """Figures and signs are narrow; names are short; a total is told by its name, a group by its one cell."""
    found = lattice(
        table("任务|产值|完成|说明", "城南路网|—|√|已经开工", "4<二、水利", "河道|3.5亿元|√|尚未开工", "合 计|5|√|略")
    )

    assert found.narrow == (False, True, True, False)
    assert found.names
    assert [row for row in range(5) if found.is_total(row)] == [4]
    assert [row for row in range(5) if found.is_group(row)] == [2]
    assert found.cut((0, 1), (0, 2)).narrow == (False, True)
    assert not lattice(table("任务|甲", "这一格说的话太长不能算名称|乙")).names


FIGURES = "12 3.5% +7.2% -0.4天 1,234.5 420亿元 1.3万人 ≥95% — / 2027年 12月底 ±0.5".split()
WORDS = "全年 市住建局 第三季度 12月底前完成 A座 3个工作日内办结".split()


def test_figures() -> None:
    """With unit and sign, or the dash that stands for none; no words."""
    assert [words for words in FIGURES if not is_figure(words)] == []
    assert [words for words in WORDS if is_figure(words)] == []


def test_rows_of_texts() -> None:
    """Below heads or without; short rows are filled."""
    rows = [(Text("以学铸魂", 1), Text("甲", 1)), (Text("以学增智", 2),)]

    assert shown(of_rows(rows, ())) == [["以学铸魂", "甲"], ["以学增智", ""]]
    assert of_rows(rows, ()).heads == 0
    assert of_rows(rows, (Text("要求"), Text("做法"))).heads == 1
