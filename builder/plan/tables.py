"""Tables of the speech -> slides: as many as their rows and columns need, the head on each; and a matrix of parallel points."""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import Table, texts
from builder.model.deck import Layout, Paragraph
from builder.model.sheet import Part
from builder.model.text import Text
from builder.model.theme import Slot, Theme
from builder.plan.brief import Kit
from builder.plan.columns import widths
from builder.plan.draft import Draft, chunks
from builder.plan.fit import Breaker, sizes
from builder.plan.lattice import Lattice, lattice, of_rows
from builder.plan.measure import Measured, measured
from builder.plan.notes import paragraphs
from builder.plan.scene import Told
from builder.plan.sheet import SLOT, least, room, sheet
from builder.value import Value, replace
from builder.zh.numbering import numeral

MOST_ROWS, MOST_COLUMNS = 7, 6
"""Of a slide, the head counted in."""
MOST_SLIDES = 12
"""A table that would need more is none to be looked at."""
MATRIX_ROWS, MATRIX_COLUMNS = 9, (2, 4)


class _Page(Value):
    """A slide's share of a table: the rows of the whole that it shows, and how they were measured."""

    rows: tuple[int, ...]
    table: Lattice
    found: Measured


def table_drafts(table: Table, titles: tuple[Text, ...], theme: Theme, breaker: Breaker) -> list[Draft]:
    """The slides of a table, the words of each row in the notes where it stands; none where it can not be shown."""
    if not any(text.words.strip() for text in texts((table,))):
        return []
    whole = lattice(table)
    parts = [_part(whole, columns) for columns in _columns(whole.columns)]
    pages = [_pages(part, theme, breaker) for part in parts]
    if not all(pages) or sum(map(len, pages)) > MOST_SLIDES:
        return []
    first, *others = (page for part in pages for page in part)
    drafts = [_draft(first.table, first.found, titles, theme)]
    drafts += [_draft(page.table, page.found, titles[:1], theme) for page in others]
    notes = _notes(table, whole, [page.rows for page in pages[0]])
    return [replace(draft, notes=said) for draft, said in zip(drafts, [*notes, *[()] * len(drafts)], strict=False)]


def matrix(
    rows: Sequence[tuple[Told, ...]],
    heads: Sequence[Text],
    titles: tuple[Text, ...],
    kit: Kit,
    numbers: Sequence[int] = (),
) -> Draft | None:
    """Parallel points as one table: the first cell of each row names the point, the others stand beside it, its numeral ahead of it.

    `heads` name the columns, () for none. None where there are too many rows or columns, or too many words for one slide.
    """
    fewest, most = MATRIX_COLUMNS
    if not 0 < len(rows) <= MATRIX_ROWS or not fewest <= max(map(len, rows)) <= most:
        return None
    numbered = bool(numbers) and all(numbers) and not heads
    theme = kit.theme if len(rows) <= MOST_ROWS else _close(kit.theme)
    signs = [(Text(numeral(number, theme.numerals)),) for number in numbers] if numbered else [()] * len(rows)
    table = of_rows([(*sign, *row) for sign, row in zip(signs, rows, strict=True)], heads)
    slot = theme.rooms[Layout.TABLE][0][SLOT]
    pages = _pages(table, theme, kit.breaker, MATRIX_ROWS, replace(slot, size=theme.cells.large) if numbered else slot)
    if len(pages) != 1:
        return None
    return _draft(table, pages[0].found, titles, theme, Part.NUMBER if numbered else Part.NAME)


def _close(theme: Theme) -> Theme:
    """The theme with rows as low as their words let them be: many rows that belong on one slide."""
    return replace(theme, cells=replace(theme.cells, least=0))


def _draft(table: Lattice, found: Measured, titles: tuple[Text, ...], theme: Theme, first: Part | None = None) -> Draft:
    made = sheet(table, found, theme.rooms[Layout.TABLE][0][SLOT], theme.cells, first)
    return Draft(Layout.TABLE, titles, (made,))


def _part(whole: Lattice, columns: tuple[int, ...]) -> Lattice:
    """These columns; those that repeat the first one leave out rows of which they have nothing more to say."""
    rows = range(len(whole.places))
    if columns[1:2] in ((1,), ()):
        return whole.cut(rows, columns)
    return whole.cut([row for row in rows if any(whole.words(row, column) for column in columns[1:])], columns)


def _columns(count: int) -> list[tuple[int, ...]]:
    """The columns of each slide: where there are too many, the first one stands on all."""
    if count <= MOST_COLUMNS:
        return [tuple(range(count))]
    return [(0, *range(start + 1, end + 1)) for start, end in chunks(count - 1, MOST_COLUMNS - 1)]


def _pages(
    table: Lattice, theme: Theme, breaker: Breaker, most: int = MOST_ROWS, slot: Slot | None = None
) -> list[_Page]:
    """The rows of each slide, `most` at the most, as few slides as can be, then at the largest size; none where a row is too high for any."""
    best: list[_Page] = []
    for size in sizes(slot or theme.rooms[Layout.TABLE][0][SLOT]):
        tried = _paged(table, theme, breaker, size, most) if len(best) != 1 else []
        best = tried if tried and (not best or len(tried) < len(best)) else best
    return best


def _paged(table: Lattice, theme: Theme, breaker: Breaker, size: int, most: int) -> list[_Page]:
    slot, cells = theme.rooms[Layout.TABLE][0][SLOT], theme.cells
    columns = widths(table, slot.width, cells, size)
    if columns is None:
        return []
    whole = measured(table, columns, cells, breaker, size)
    heights = least(whole.heights, cells)
    head = tuple(range(table.heads))
    left = room(slot) - sum(heights[: table.heads])
    pages: list[_Page] = []
    for start, end in _split(heights, left, table, most):
        rows = (*head, *range(start, end))
        part, shares = _joined(table.cut(rows, range(table.columns)), columns)
        same = shares == columns and part == table
        pages.append(_Page(rows, part, whole if same else measured(part, shares, cells, breaker, size)))
    fits = all(sum(least(page.found.heights, cells)) <= room(slot) for page in pages)
    return pages if fits else []


def _joined(table: Lattice, shares: tuple[int, ...]) -> tuple[Lattice, tuple[int, ...]]:
    """`table` without columns and rows in which nothing begins, and the widths of those that stay: programs trip over them."""
    starts = [n for n in range(table.columns) if not n or any(line[n] != line[n - 1] for line in table.places)]
    ends = [*starts[1:], table.columns]
    rows = [n for n in range(len(table.places)) if not n or table.places[n] != table.places[n - 1]]
    widths_ = tuple(sum(shares[start:end]) for start, end in zip(starts, ends, strict=True))
    return table.cut(rows, starts), widths_


def _split(heights: Sequence[int], room_: float, table: Lattice, most: int) -> list[tuple[int, int]]:
    """Ranges of the rows below the head that find room, `most` with it: few ranges, none that parts what belongs together, and alike."""
    first, count = table.heads, len(heights)
    best: dict[int, tuple[tuple[int, int, int], list[tuple[int, int]]]] = {first: ((0, 0, 0), [])}
    for end in range(first + 1, count + 1):
        for start in range(max(first, end - most + first), end):
            if start not in best or sum(heights[start:end]) > room_:
                continue
            (parts, parted, uneven), ranges = best[start]
            cost = (parts + 1, parted + (start > first and _belongs(table, start)), uneven + (end - start) ** 2)
            if end not in best or cost < best[end][0]:
                best[end] = (cost, [*ranges, (start, end)])
    return best[count][1] if count in best else []


def _belongs(table: Lattice, row: int) -> bool:
    """Whether a row belongs to the one above it: merged with it, its sum, or what it heads."""
    merged = any(one == other for one, other in zip(table.places[row], table.places[row - 1], strict=True))
    return merged or table.is_total(row) or table.is_group(row - 1)


def _notes(table: Table, whole: Lattice, rows: Sequence[tuple[int, ...]]) -> list[tuple[Paragraph, ...]]:
    """The words of `table` in order, shared among slides that show these rows: each row's where it stands first."""
    said = texts((table,))
    starts = [0]
    for shown in rows[1:]:
        first = next(row for row in shown if row >= whole.heads)
        above = {text for row in range(first) for column in range(whole.columns) for text in whole.at(row, column)}
        fresh = (text for column in range(whole.columns) for text in whole.at(first, column) if text not in above)
        text = next(fresh, None)
        starts.append(said.index(text) if text is not None else starts[-1])
    return [paragraphs(said[start:end]) for start, end in zip(starts, [*starts[1:], len(said)], strict=True)]
