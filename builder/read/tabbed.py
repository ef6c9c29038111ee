"""Tables of a plain text: neighbouring lines with the same number of tabs, as spreadsheets and Word leave them."""

from __future__ import annotations

import re
from itertools import groupby

from builder.model.block import Cell, Table
from builder.model.text import Text
from builder.zh.numbering import alone

FEWEST = {2: 3, 3: 2}
"""Lines that make a table of two columns, and of three or more: 主讲人⇥张三 and one line more is none."""
LONGEST = 60
"""A cell with more characters is a paragraph that was indented by a tab."""
_GAP = re.compile("\t+")
_TIMES = frozenset("年月季周日")

Lines = list[tuple[int, str]]
Row = tuple[Cell, ...]


def tables(numbered: Lines) -> list[Table]:
    """The tables among the numbered lines, none in a text without tabs."""
    out: list[Table] = []
    for split, lines in groupby(numbered, key=lambda line: "\t" in line[1].strip()):
        if split:
            out += _tables(list(lines))
    return out


def _tables(lines: Lines) -> list[Table]:
    """The tables of lines that all hold tabs: those with one number of columns; cells may be held apart by several tabs."""
    for gap in (re.compile("\t"), _GAP):
        rows = _without_edges([_row(number, line, gap) for number, line in lines])
        if len({len(row) for row in rows}) == 1:
            return [Table(lines[0][0], tuple(rows), heads=int(_has_head(rows)))] if _is_table(rows) else []
    return []


def _row(number: int, line: str, gap: re.Pattern[str]) -> Row:
    """The cells between the tabs of a line, each where it stands."""
    cells, at = [], 0
    for found in gap.finditer(line):
        cells.append(Cell((Text(line[at : found.start()], number, at).strip(),)))
        at = found.end()
    return (*cells, Cell((Text(line[at:], number, at).strip(),)))


def _without_edges(rows: list[Row]) -> list[Row]:
    """The rows without what is empty in all of them: tabs that indent, or end a line."""
    while all(len(row) > 1 and not _words(row[0]) for row in rows):
        rows = [row[1:] for row in rows]
    while all(len(row) > 1 and not _words(row[-1]) for row in rows):
        rows = [row[:-1] for row in rows]
    return rows


def _words(cell: Cell) -> str:
    return cell.texts[0].words


def _is_table(rows: list[Row]) -> bool:
    columns = len(rows[0])
    listed = columns == 2 and any(alone(_words(row[0])) for row in rows)  # 1.⇥…: members of a list
    longest = max(len(_words(cell)) for row in rows for cell in row)
    return columns > 1 and len(rows) >= FEWEST[min(columns, 3)] and not listed and longest <= LONGEST


def _has_head(rows: list[Row]) -> bool:
    """Whether the first row names the columns: no figures but years and months that the row below has not (指标, 2024年, 2025年)."""
    pairs = [(_words(one), _words(other)) for one, other in zip(*rows[:2], strict=True)] if len(rows) > 1 else []
    named = all(not _counts(one) or (_tells_time(one) and not _tells_time(other)) for one, other in pairs)
    return named and all(one for one, _ in pairs[1:])


def _counts(words: str) -> bool:
    return any(map(str.isdigit, words))


def _tells_time(words: str) -> bool:
    return _counts(words) and not _TIMES.isdisjoint(words)
