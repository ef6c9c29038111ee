"""On which page each paragraph of a handout begins, measured: lines by width, pages by height, headings with what follows them.

Chinese fonts are all one em wide and lines are set to a pitch, so this comes out as Word and LibreOffice break pages, give or take
a line where Latin letters or tables stand. Where a PDF is drawn, its own numbers take their place.
"""

from __future__ import annotations

from itertools import repeat

from builder.model.aside import Contents, Figure, Frame
from builder.model.deck import Role
from builder.model.handout import Block, Grid, GridCell, Part, Runs, Style
from builder.model.theme import Paper
from builder.value import Value
from builder.zh.breaks import line_ends

LATIN = 0.8
"""Times beside the sans serif that widths are known of, and the gaps beside Han, which are counted generously there."""
BORDER = 0.5
"""Points between two rows of a table."""
RULED = 1.5
"""Points that the line under a paragraph adds to it."""
EMU = 12700
CELL_MARGINS = 9.0
"""Points of a cell's width that its margins take."""
TWIPS = 20


class Measure(Value):
    """One style of a handout: sizes and spaces in pt; indent, left and right in em; 1.0 for what is so of how it keeps to pages."""

    size: float
    line: float
    indent: float
    before: float
    after: float
    track: float
    left: float
    right: float
    keep: float
    widow: float
    whole: float
    fresh: float


class _Press:
    """A page being filled: how much of it is used, in pt."""

    def __init__(self, paper: Paper) -> None:
        self.paper, self.page, self.used = paper, 1, 0.0
        self.found: dict[str, int] = {}

    def turn(self) -> None:
        """The next page."""
        self.page, self.used = self.page + 1, 0.0

    def block(self, block: Block, ahead: float) -> None:
        """Sets a paragraph; `ahead` is how much behind it must stand on the page of its last line."""
        look = Measure(*self.paper.styles[block.style.value])
        if look.fresh and self.page + self.used > 1:
            self.turn()
        count = lines(block.runs, look, self.paper.width)
        left = self.paper.height - self.used - look.before
        fitting = int(left / look.line + 1e-6)
        least = min(count, 2 if look.widow else 1)
        need = count * look.line + ahead if look.keep or look.whole else least * look.line
        if self.used and (need > left + 1e-6 or fitting < least):
            self.turn()
            fitting = int(self.paper.height / look.line + 1e-6)
        if block.mark:
            self.found[block.mark] = self.page
        self._lines(count, fitting, look)

    def _lines(self, count: int, fitting: int, look: Measure) -> None:
        while count > fitting > 0:
            stays = fitting - 1 if look.widow and count - fitting == 1 and fitting > 2 else fitting
            count -= stays
            self.turn()
            fitting = int(self.paper.height / look.line + 1e-6)
        self.used += (look.before if self.used else 0) + count * look.line + look.after

    def row(self, height: float) -> None:
        """Sets what no page cuts."""
        if self.used and self.used + height > self.paper.height + 1e-6:
            self.turn()
        self.used += height


def pages(parts: tuple[Part, ...], paper: Paper) -> dict[str, int]:
    """For each marked paragraph the page it begins on."""
    return _pressed(parts, paper).found


def room(parts: tuple[Part, ...], paper: Paper) -> float:
    """How much of the last page is left below `parts`, in pt."""
    return paper.height - _pressed(parts, paper).used


def _pressed(parts: tuple[Part, ...], paper: Paper) -> _Press:
    press = _Press(paper)
    parts = tuple(part for part in parts if not (isinstance(part, Block) and part.style is Style.REF))
    for n, part in enumerate(parts):
        if isinstance(part, Block):
            press.block(part, _ahead(parts, n, paper))
        elif isinstance(part, Contents):
            for block in (part.title, *(entry.block for entry in part.entries)):
                press.block(block, 0.0)
        elif isinstance(part, Grid):
            for row in part.rows:
                press.row(_row(row, part.widths, paper))
        elif isinstance(part, Figure):
            press.row(part.height / EMU)
        elif isinstance(part, Frame):
            for framed in part.rows:
                press.row(framed.height / TWIPS or max(map(_pane, framed.panes, _columns(part), repeat(paper))))
    return press


def lines(runs: Runs, look: Measure, width: float) -> int:
    """How many lines a paragraph takes on a page `width` pt wide."""
    pieces = "".join("\n" if run.role is Role.BREAK else run.text.words for run in runs).split("\n")
    ems = (width - (look.left + look.right) * look.size) / (look.size + look.track)
    pieces[0] = "　" * round(look.indent) + pieces[0]
    return sum(len(line_ends(piece, ems, (), LATIN)) for piece in pieces)


def _ahead(parts: tuple[Part, ...], n: int, paper: Paper) -> float:
    """How much of what follows a paragraph must stand with it, if it keeps with the next."""
    part, behind = parts[n], parts[n + 1] if n + 1 < len(parts) else None
    if not isinstance(part, Block) or not Measure(*paper.styles[part.style.value]).keep:
        return 0.0
    if isinstance(behind, Grid):
        return _row(behind.rows[0], behind.widths, paper)
    if not isinstance(behind, Block):
        return 0.0
    look = Measure(*paper.styles[behind.style.value])
    count = lines(behind.runs, look, paper.width)
    first = count if look.whole or look.keep else min(count, 2 if look.widow else 1)
    return look.before + first * look.line + (_ahead(parts, n + 1, paper) if look.keep else 0.0)


def _row(row: tuple[GridCell, ...], widths: tuple[int, ...], paper: Paper) -> float:
    """How high a row of a table is, with the line under it."""
    return max(_cell(cell.paragraphs, width, paper) for cell, width in _widths(row, widths)) + BORDER


def _widths(row: tuple[GridCell, ...], widths: tuple[int, ...]) -> list[tuple[GridCell, float]]:
    out, at = [], 0
    for cell in row:
        out.append((cell, sum(widths[at : at + cell.columns]) / TWIPS))
        at += cell.columns
    return out


def _columns(frame: Frame) -> list[float]:
    return [width / TWIPS for width in frame.widths]


def _pane(blocks: tuple[Block | Figure, ...], width: float, paper: Paper) -> float:
    """How high paragraphs stand in a column."""
    out = 0.0
    for block in (block for block in blocks if isinstance(block, Block)):
        look = Measure(*paper.styles[block.style.value])
        drawn = RULED if block.style in (Style.LINE, Style.LINE_ODD) else 0.0
        out += look.before + lines(block.runs, look, width) * look.line + drawn + look.after
    return out


def _cell(paragraphs: tuple[Runs, ...], width: float, paper: Paper) -> float:
    look = Measure(*paper.styles["table"])
    return sum(lines(runs, look, width - CELL_MARGINS) for runs in paragraphs) * look.line
