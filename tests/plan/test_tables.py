"""Tables on slides: split where they must be, every cell measured; a matrix of parallel points."""

import random

import pytest

from builder.model.block import Table, texts
from builder.model.deck import Layout, Role
from builder.model.sheet import Edge, Part, Sheet
from builder.model.text import NOTHING, Text
from builder.model.theme import PITCH, Theme
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.tables import MOST_COLUMNS, MOST_ROWS, matrix, table_drafts
from builder.zh.breaks import line_ends
from builder.zh.numbering import numeral
from builder.zh.width import ems
from tests.plan.tables import BREAKER, random_table, table
from tests.samples import THEMES, theme_of

TITLE = (Text("任务分解", 1),)
BASE = theme_of("base")
SLOT = BASE.rooms[Layout.TABLE][0]["table"]


def drafts(found: Table, theme: Theme = BASE) -> list[Draft]:
    """Its slides."""
    return table_drafts(found, TITLE, theme, BREAKER)


def kit_of(theme: Theme) -> Kit:
    """A theme's room, where any character may end a line."""
    return Kit(theme, BREAKER, lambda _: 1.0)


def sheet(draft: Draft) -> Sheet:
    """The table on a slide."""
    (fill,) = draft.fills

    assert isinstance(fill, Sheet)
    return fill


def shown(draft: Draft) -> list[list[str]]:
    """The words in its cells, where they stand."""
    return [["/".join(p.words for p in cell.paragraphs) for cell in row.cells] for row in sheet(draft).rows]


def test_a_table_stands_on_a_slide() -> None:
    """As wide as its slot, at the nominal size, its rows as high as there is room for."""
    (draft,) = drafts(table("指标|数值", "投资|320亿元", "项目|60个"))
    made = sheet(draft)

    assert draft.layout is Layout.TABLE
    assert draft.titles == TITLE
    assert shown(draft) == [["指标", "数值"], ["投资", "320亿元"], ["项目", "60个"]]
    assert sum(made.widths) == SLOT.width
    assert {p.size for p in made.paragraphs} == {SLOT.size}
    assert [row.height for row in made.rows] == [56, 56, 56]
    assert made.heads == 1


def test_many_rows_share_slides() -> None:
    """As evenly as can be, the head on each, the title once: 续 is for the last pass."""
    found = drafts(table("任务|单位", *(f"任务{n}|单位{n}" for n in range(1, 9))))

    assert [[row[0] for row in shown(draft)] for draft in found] == [
        ["任务", "任务1", "任务2", "任务3", "任务4"],
        ["任务", "任务5", "任务6", "任务7", "任务8"],
    ]
    assert [draft.titles for draft in found] == [TITLE, TITLE]


def test_what_belongs_together_stays_together() -> None:
    """A total with the rows above it, a group with its head, cells that are merged."""
    rows = ["类|项", "甲|1", "^|2", "^|3", "^|4", "乙|5", "^|6", "^|7", "合计|28"]
    first, second = drafts(table(*rows))

    assert [row[1] for row in shown(first)] == ["项", "1", "2", "3", "4"]
    assert [row[1] for row in shown(second)] == ["项", "5", "6", "7", "28"]
    assert [cell.part for cell in sheet(second).rows[-1].cells] == [Part.TOTAL, Part.TOTAL]

    grouped = drafts(table("甲|乙", "a|1", "b|2", "c|3", "2<丙组", "d|4", "e|5", "f|6"))
    assert shown(grouped[1])[1] == ["丙组", ""]


def test_many_columns_share_slides() -> None:
    """The first one on each; rows of which a slide would have nothing more to say are left out."""
    head = "序号|" + "|".join(f"列{n}" for n in range(1, 8))
    first, second = drafts(table(head, "1|a|b|c|d|e|f|g", "2|a|b|c|d|||", "3|a|b|c|d||f|"))

    assert shown(first)[0] == ["序号", "列1", "列2", "列3", "列4"]
    assert shown(second) == [["序号", "列5", "列6", "列7"], ["1", "e", "f", "g"], ["3", "", "f", ""]]


def test_longer_words_are_smaller() -> None:
    """Down to the least size before a table is split, and not beyond it."""
    long = "加快征地拆迁和管线迁改，" * 4 + "确保三季度贯通"
    small, split = (drafts(table("任务|措施|单位", *[f"路网|{long}|住建局"] * count)) for count in (5, 6))

    assert [{p.size for p in sheet(draft).paragraphs} for draft in small] == [{18}]
    assert len(split) == 2


def test_a_cell_too_long_for_any_slide_is_not_shown() -> None:
    """Nor is a table that would need too many slides, nor one that says nothing."""
    assert drafts(table("任务|措施", f"路网|{'很长的话，' * 260}")) == []
    assert drafts(table("任务|单位", *["甲|乙"] * 90)) == []
    assert drafts(table("||", "||")) == []


def test_notes_hold_the_words_of_the_rows_on_the_slide() -> None:
    """Every row's where it is shown first, in order, all of them once."""
    chance = random.Random(5)
    for _ in range(120):
        found = random_table(chance)
        made = drafts(found)
        said = [run.text for draft in made for p in draft.notes for run in p.runs]

        assert not made or "".join(t.words for t in said) == "".join(text.words for text in texts((found,)))
    first, second = drafts(table("任务|单位", *(f"任务{n}|单位{n}" for n in range(1, 9))))

    assert first.notes[0].words == "任务"
    assert second.notes[0].words == "任务5"


def test_names_and_heads_break_between_words() -> None:
    """Other cells flow."""
    found = table("名称|措施", f"一体推进压实各方责任一级一级传导|{'抓好落实，' * 30}")
    (draft,) = table_drafts(found, TITLE, BASE, lambda words: tuple(range(2, len(words) + 1, 2)))
    name, said = sheet(draft).rows[1].cells
    pieces = "".join("|" if run.role is Role.BREAK else run.text.words for run in name.paragraphs[0].runs).split("|")

    assert len(pieces) > 1
    assert all(len(piece) % 2 == 0 for piece in pieces)
    assert [run.role for run in said.paragraphs[0].runs] == [Role.PLAIN]


def test_what_a_cell_is() -> None:
    """Head, first column, figures in the middle with their head, total; a blank stands out."""
    (draft,) = drafts(table("任务|投资|2<时间", "城南路网|12亿元|3月|全年内", "合计|12亿元||"))
    head, row, total = (line.cells for line in sheet(draft).rows)

    assert [cell.part for cell in (*head, *row, *total)] == [Part.HEAD] * 4 + [Part.FIRST] + [Part.BODY] * 3 + [
        Part.TOTAL
    ] * 4
    assert [cell.centred for cell in head] == [False, True, True, True]
    assert [cell.centred for cell in row] == [False, True, True, False]
    assert [(cell.columns, cell.rows) for cell in head] == [(1, 1), (1, 1), (2, 1), (0, 1)]


def test_sides_of_cells() -> None:
    """Left, right, top, bottom of each; a merged cell has those of all that it covers."""
    (draft,) = drafts(table("甲|2<乙", "丙|1|2", "^|3|4", "合计|5|6"))
    edges = [[cell.edges for cell in row.cells] for row in sheet(draft).rows]

    assert edges[0][0] == (Edge.SIDE, Edge.CELL, Edge.TOP, Edge.HEAD)
    assert edges[0][1] == (Edge.CELL, Edge.SIDE, Edge.TOP, Edge.HEAD)
    assert edges[0][2][0] is Edge.NONE
    assert edges[1][0] == (Edge.SIDE, Edge.COLUMN, Edge.HEAD, Edge.TOTAL)
    assert edges[2][0][2] is Edge.NONE
    assert edges[2][2] == (Edge.COLUMN, Edge.SIDE, Edge.ROW, Edge.TOTAL)
    assert edges[3][1] == (Edge.COLUMN, Edge.COLUMN, Edge.TOTAL, Edge.BOTTOM)


def lines(cell: object, width: float, size: int) -> int:
    """How many lines a cell takes, counted anew: pieces between chosen line ends stand in one line each."""
    count = 0
    for paragraph in cell.paragraphs:
        pieces = "".join("\n" if r.role is Role.BREAK else r.text.words for r in paragraph.runs).split("\n")
        if len(pieces) > 1:
            assert all(ems(piece) <= width / size for piece in pieces), pieces
        count += sum(len(line_ends(piece, width / size)) for piece in pieces)
    return count


@pytest.mark.parametrize("name", THEMES)
def test_any_table_fits(name: str) -> None:
    """Thirty at random: few rows and columns, spans that cover every place, heights that hold every cell, room to spare."""
    theme, chance = theme_of(name), random.Random(11)
    slot, cells = theme.rooms[Layout.TABLE][0]["table"], theme.cells
    count = 0
    for _ in range(30):
        for draft in drafts(random_table(chance), theme):
            made = sheet(draft)
            count += 1
            heights = [row.height for row in made.rows]
            left, top, width, height = made.box

            assert len(made.rows) <= MOST_ROWS
            assert len(made.widths) <= MOST_COLUMNS
            assert {len(row.cells) for row in made.rows} == {len(made.widths)}
            assert sum(made.widths) == width == slot.width
            assert sum(heights) * 1.1 <= height + 0.01
            assert slot.top - 0.01 <= top
            assert top + height <= slot.top + slot.height + 0.01
            assert left == slot.left
            for r, row in enumerate(made.rows):
                for c, cell in enumerate(row.cells):
                    if not cell.columns or not cell.rows:
                        assert not any(paragraph.words for paragraph in cell.paragraphs)
                        continue
                    size = cell.paragraphs[0].size or slot.size
                    room = sum(made.widths[c : c + cell.columns]) - 2 * cells.beside
                    needed = lines(cell, room, size) * size * PITCH + 2 * cells.above

                    assert slot.least <= size <= slot.size
                    assert needed <= sum(heights[r : r + cell.rows]) + 0.01
    assert count > 40


ROWS = [
    (Text("以学铸魂", 1), Text("做好深化、内化、转化工作", 1)),
    (Text("以学增智", 2), Text("提升政治能力、思维能力、实践能力", 2)),
    (Text("以学正风", 3), Text("大兴务实之风", 3)),
]


@pytest.mark.parametrize("name", THEMES)
def test_a_matrix_names_its_points(name: str) -> None:
    """The first column stands out; rows are higher than those of a table; no head where none is given."""
    draft = matrix(ROWS, (), TITLE, kit_of(theme_of(name)))

    assert draft is not None
    assert [[cell.part for cell in row.cells] for row in sheet(draft).rows] == [[Part.NAME, Part.BODY]] * 3
    assert {row.height for row in sheet(draft).rows} == {63}
    assert sheet(draft).heads == 0


def test_a_matrix_may_have_heads() -> None:
    """In a row of their own."""
    draft = matrix(ROWS, (Text("要求"), Text("做法")), TITLE, kit_of(BASE))

    assert draft is not None
    assert shown(draft)[0] == ["要求", "做法"]
    assert [cell.part for cell in sheet(draft).rows[0].cells] == [Part.HEAD, Part.HEAD]


VARYING = [
    (Text("理论学习", 1), Text("“深度”", 1), Text("真学实悟", 1), Text("“下苦功”", 1)),
    (Text("调查研究", 2), Text("“效度”", 2), Text("真走实问、问到底", 2), Text("“下细功”", 2)),
    (Text("推动发展", 3), Text("“真度”", 3), Text("转型升级", 3), Text("“下真功”", 3)),
]


@pytest.mark.parametrize("name", THEMES)
def test_a_matrix_of_numbered_points_has_their_numerals(name: str) -> None:
    """Ahead of each row, no words of the speech; what a point is about and what it comes to stand out, words are large, those of one length in the middle."""
    theme = theme_of(name)
    draft = matrix(VARYING, (), TITLE, kit_of(theme), (2, 3, 4))

    assert draft is not None
    first, *others = sheet(draft).rows
    signs = [row.cells[0].paragraphs[0].runs[0].text for row in sheet(draft).rows]
    assert signs == [Text(numeral(number, theme.numerals)) for number in (2, 3, 4)]
    assert [cell.part for cell in first.cells] == [Part.NUMBER, Part.KEY, Part.BODY, Part.BODY, Part.KEY]
    assert [cell.centred for cell in first.cells] == [True, True, True, False, True]
    assert {p.size for p in sheet(draft).paragraphs} == {theme.cells.large}
    assert first.cells[0].edges == (Edge.SIDE, Edge.COLUMN, Edge.TOP, Edge.NUMBER)
    assert first.height > theme.cells.matrix
    assert len({row.height for row in (first, *others)}) == 1


@pytest.mark.parametrize("numbers", [(), (1, 0, 3)])
def test_a_matrix_of_points_without_numbers_has_no_numerals(numbers: tuple[int, ...]) -> None:
    """The first column names the points, as it does else."""
    draft = matrix(VARYING, (), TITLE, kit_of(BASE), numbers)

    assert draft is not None
    assert [row.cells[0].part for row in sheet(draft).rows] == [Part.NAME] * 3


NO_MATRIX = {
    "no rows": [],
    "a column": [(Text("甲"),), (Text("乙"),)],
    "too many columns": [(Text("甲"),) * 5] * 3,
    "too many rows": [ROWS[0]] * 10,
    "too many words": [(Text("甲"), Text("很长的话，" * 120)), (Text("乙"), Text("丙"))],
}


@pytest.mark.parametrize("rows", NO_MATRIX.values(), ids=NO_MATRIX)
def test_no_matrix(rows: list[tuple[Text, ...]]) -> None:
    """Where a slide could not hold it."""
    assert matrix(rows, (), TITLE, kit_of(BASE)) is None


def test_a_matrix_has_short_rows_filled() -> None:
    """With nothing."""
    draft = matrix([*ROWS, (Text("以学促干", 4),)], (), TITLE, kit_of(BASE))

    assert draft is not None
    assert shown(draft)[-1] == ["以学促干", NOTHING.words]
