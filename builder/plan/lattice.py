"""A table as rows and columns of places, whatever is merged in it: what it holds, and what can be cut out of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.model.block import Cell, Table
from builder.model.text import Text
from builder.plan.scene import Told
from builder.value import Value, replace

SHORT = 2
"""Cells of no more characters stand in the middle: √, 是, 优."""
LONGEST_HEAD = 12
LONGEST_NAME = 12
"""A first column of longer cells is none of names."""
MOST_HEADS = 2
_SIGNS, _DASHES = "+-−±≥≤<>≈约", frozenset("—-–/／")
"""What a figure may begin with, and what stands for none."""
_DIGITS, _SHARES, _SIZES, UNIT = "0123456789,，.", "%％‰", "亿万千百", 3
"""What a figure is made of, how its unit begins, and the characters of that."""
_TOTALS = ("合计", "总计", "共计", "总和", "小计")
_NAMING = (
    "序号 编号 项目 内容 任务 事项 指标 单位 部门 时间 时限 日期 责任 牵头 配合 备注 "
    "类别 类型 名称 目标 措施 阶段 年度 数量 金额 比例 占比 地点 姓名 职务 区域 地区 进度 情况"
).split()


class Lattice(Value):
    """`places` says which of `cells` stands in each row and column; a merged one stands in several.

    The first `heads` rows name the columns. `narrow` tells which columns hold figures or signs, `names` whether the first
    one holds short words: of the whole table, whatever is cut out of it.
    """

    cells: tuple[tuple[Text, ...], ...]
    places: tuple[tuple[int, ...], ...]
    heads: int = 0
    narrow: tuple[bool, ...] = ()
    names: bool = False

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.places[0]) if self.places else 0

    def at(self, row: int, column: int) -> tuple[Text, ...]:
        """The paragraphs at a place."""
        return self.cells[self.places[row][column]]

    def words(self, row: int, column: int) -> str:
        """The words at a place, without white space."""
        return "".join("".join(text.words.split()) for text in self.at(row, column))

    def cut(self, rows: Sequence[int], columns: Sequence[int]) -> Lattice:
        """These rows and columns of it. A merged cell cut through stands on either side."""
        places = tuple(tuple(self.places[row][column] for column in columns) for row in rows)
        heads = sum(row < self.heads for row in rows)
        return replace(self, places=places, heads=heads, narrow=tuple(self.narrow[column] for column in columns))

    def spans(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For each place how many columns and rows the cell there spans, 0 where it goes on from the left or from above."""
        out: dict[tuple[int, int], tuple[int, int]] = {}
        for row, line in enumerate(self.places):
            for column, cell in enumerate(line):
                if (row, column) not in out:
                    width = _run(line[column:], cell)
                    below = (list(other[column : column + width]) for other in self.places[row:])
                    height = _run([set(cells) == {cell} for cells in below], True)
                    out |= _spanned(row, column, width, height)
        return out

    def body(self, column: int) -> list[str]:
        """The words of a column below the head, each cell's once, without those that are empty or span columns."""
        seen = {
            line[column]: self.words(row, column)
            for row, line in enumerate(self.places)
            if row >= self.heads and line.count(line[column]) == 1
        }
        return [words for words in seen.values() if words]

    def is_total(self, row: int) -> bool:
        """Whether a row sums up."""
        return row >= max(1, self.heads) and self.words(row, 0).startswith(_TOTALS)

    def is_group(self, row: int) -> bool:
        """Whether a row is one cell that heads the rows below it."""
        return row >= self.heads and self.columns > 1 and len(set(self.places[row])) == 1


def lattice(table: Table) -> Lattice:
    """`table` with all its rows of one length, without rows that say nothing."""
    width = max(sum(cell.columns for cell in row) for row in table.rows)
    cells: list[tuple[Text, ...]] = [()]
    places: list[tuple[int, ...]] = []
    for row in table.rows:
        above = places[-1] if places else ()
        line: list[int] = []
        for cell in row:
            number = _going_on(cell, above[len(line) :]) or len(cells)
            if number == len(cells):
                cells.append(cell.texts)
            line += [number] * cell.columns
        places.append((*line, *range(len(cells), len(cells) + width - len(line))))
        cells += [()] * (width - len(line))
    kept = [n for n, line_ in enumerate(places) if any(cells[number] for number in line_)]
    heads = sum(n < table.heads for n in kept)
    whole = Lattice(tuple(cells), tuple(places[n] for n in kept), min(heads, MOST_HEADS, len(kept) - 1))
    return _looked_at(whole if table.heads or not _names_columns(whole) else replace(whole, heads=1))


def of_rows(rows: Sequence[Sequence[Told]], heads: Sequence[Text]) -> Lattice:
    """Rows of cells, below the heads of their columns where there are some."""
    lines = [*([heads] if heads else []), *rows]
    width = max(map(len, lines))
    told = [cell for line in lines for cell in [*line, *[Text("")] * (width - len(line))]]
    cells = [cell if isinstance(cell, tuple) else (cell,) if cell else () for cell in told]
    places = tuple(tuple(range(n * width, (n + 1) * width)) for n in range(len(lines)))
    return _looked_at(Lattice(tuple(cells), places, int(bool(heads))))


def is_figure(words: str) -> bool:
    """Whether a cell holds a figure with its unit, or the dash that stands for none."""
    if not words:
        return False
    figure = words[words[0] in _SIGNS :]
    if not figure[:1].isdecimal():
        return _DASHES.issuperset(words)
    unit = figure.lstrip(_DIGITS).lstrip()
    unit = unit[unit[:1] in _SHARES :].lstrip() if unit else unit
    unit = unit[unit[:1] in _SIZES :] if unit else unit
    return len(unit) <= UNIT and all(sign.isalnum() or sign == "_" for sign in unit)


def _going_on(cell: Cell, above: Sequence[int]) -> int:
    """The number of the cell above, where `cell` is merged with it; 0 where it is not."""
    if not cell.continues or len(set(above[: cell.columns])) != 1:
        return 0
    return above[0] if _run(above, above[0]) == cell.columns else 0


def _looked_at(whole: Lattice) -> Lattice:
    """`whole`, told what its columns hold."""
    said = [whole.body(column) for column in range(whole.columns)]
    narrow = tuple(
        bool(cells) and (all(map(is_figure, cells)) or all(len(words) <= SHORT for words in cells)) for cells in said
    )
    return replace(whole, narrow=narrow, names=all(len(words) <= LONGEST_NAME for words in said[0]))


def _names_columns(whole: Lattice) -> bool:
    """Whether the first row of a table that says nothing of heads names its columns: words above figures, or words that name."""
    if len(whole.places) < 3 or len(set(whole.places[0])) != whole.columns:
        return False
    first = [whole.words(0, column) for column in range(whole.columns)]
    if not all(0 < len(words) <= LONGEST_HEAD and not is_figure(words) for words in first):
        return False
    below = [whole.body(column)[1:] for column in range(whole.columns)]
    counted = any(cells and all(map(is_figure, cells)) for cells in below)
    return counted or sum(any(name in words for name in _NAMING) for words in first) >= min(2, whole.columns)


def _run(items: Iterable[object], value: object) -> int:
    """How many of the first items are `value`."""
    count = 0
    for item in items:
        if item != value:
            break
        count += 1
    return count


def _spanned(row: int, column: int, width: int, height: int) -> dict[tuple[int, int], tuple[int, int]]:
    """The spans of all places of one cell, as the format wants them: its first row says how far down, its first column how far across."""
    return {
        (row + down, column + across): (0 if across else width, 0 if down else height)
        for down in range(height)
        for across in range(width)
    }
