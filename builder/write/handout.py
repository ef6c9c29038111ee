"""Handout + stencils -> .docx."""

from __future__ import annotations

from collections.abc import Iterable

from builder.memo import Memo, Once
from builder.model.deck import Run
from builder.model.handout import Block, Grid, GridCell, Handout, Style
from builder.model.stencil import HandoutStencils
from builder.write.package import between, escape, package_bytes, written

TOGETHER = 16
"""Paragraphs without blanks that are deflated as one piece: fewer would cost room."""


def handout_bytes(handout: Handout, stencils: HandoutStencils, memo: Memo | None = None) -> bytes:
    """The .docx file of `handout`; `memo` knows what was stamped before."""
    memo = Once() if memo is None else memo
    pieces = [memo(_piece, tuple(blocks), stencils, memo) for blocks in _groups(handout.blocks)]
    head, tail = stencils.document
    above = (stencils.header[0], escape(handout.header), stencils.header[1])
    parts = [
        memo(written, "word/document.xml", (head, *pieces, tail), memo),
        memo(written, stencils.header_part, above, memo),
    ]
    return package_bytes(stencils.package, parts, "", (handout.title, handout.author), memo)


def _groups(blocks: tuple[Block | Grid, ...]) -> list[list[Block | Grid]]:
    """What is deflated together. A paragraph with a blank stands alone, for it differs from unit to unit."""
    out: list[list[Block | Grid]] = []
    room = 0
    for block in blocks:
        alone = isinstance(block, Block) and any(run.text.holes for run in block.runs)
        if alone or not room:
            out.append([])
            room = 1 if alone else TOGETHER
        out[-1].append(block)
        room -= 1
    return out


def _piece(blocks: tuple[Block | Grid, ...], stencils: HandoutStencils, memo: Memo) -> str:
    return "".join([memo(_block, block, stencils) for block in blocks])


def _block(block: Block | Grid, stencils: HandoutStencils) -> str:
    return _paragraph(block.style, block.runs, stencils) if isinstance(block, Block) else _table(block, stencils)


def _paragraph(style: Style, runs: Iterable[Run], stencils: HandoutStencils) -> str:
    words = (between(stencils.runs[run.role.value], escape(run.text.words)) for run in runs)
    return between(stencils.paragraphs[style.value], "".join(words))


def _table(grid: Grid, stencils: HandoutStencils) -> str:
    cuts = stencils.tables
    columns = "".join(between(cuts["column"], str(width)) for width in grid.widths)
    rows = (_row(row, grid, n < grid.heads, stencils) for n, row in enumerate(grid.rows))
    return between(cuts["table"], between(cuts["columns"], columns) + "".join(rows))


def _row(row: tuple[GridCell, ...], grid: Grid, head: bool, stencils: HandoutStencils) -> str:
    out, at = [], 0
    for cell in row:
        width = sum(grid.widths[at : at + cell.columns])
        out.append(_cell(cell, width, Style.TABLE_HEAD if head else Style.TABLE, stencils))
        at += cell.columns
    return between(stencils.tables["head" if head else "row"], "".join(out))


def _cell(cell: GridCell, width: int, style: Style, stencils: HandoutStencils) -> str:
    cuts = stencils.tables
    look = between(cuts["width"], str(width))
    if cell.columns > 1:
        look += between(cuts["span"], str(cell.columns))
    if cell.begins or cell.continues:
        look += between(cuts["merge"], "restart" if cell.begins else "continue")
    words = "".join(_paragraph(style, runs, stencils) for runs in cell.paragraphs)
    return between(cuts["cell"], between(cuts["look"], look) + words)
