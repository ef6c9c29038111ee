"""What only some handouts hold, as XML: pinyin over a character, contents, pictures, things side by side."""

from __future__ import annotations

from builder.model.aside import Contents, Figure, Frame, Row, Ruby
from builder.model.handout import Part, Piece, Style
from builder.model.stencil import HandoutStencils
from builder.value import TYPE_CHECKING
from builder.write.handout import columns_xml, part_xml, runs_xml
from builder.write.media import figure_run
from builder.write.package import between, escape, said

if TYPE_CHECKING:
    from collections.abc import Iterator


def aside_xml(part: Part, numbers: Iterator[int], stencils: HandoutStencils) -> str:
    """A frame, a picture or contents."""
    if isinstance(part, Frame):
        rows = (_row(row, part.widths, numbers, stencils) for row in part.rows)
        return between(stencils.tables["frame"], columns_xml(part.widths, stencils.tables) + "".join(rows))
    if isinstance(part, Figure):
        run = figure_run(part, next(numbers), stencils.picture)
        return between(stencils.paragraphs[Style.PICTURE.value], run)
    return _contents(part, numbers, stencils) if isinstance(part, Contents) else ""


def figures(part: Part) -> list[Figure]:
    """The pictures in a part."""
    if isinstance(part, Frame):
        return [block for row in part.rows for pane in row.panes for block in pane if isinstance(block, Figure)]
    return [part] if isinstance(part, Figure) else []


def ruby_xml(run: Piece, stencils: HandoutStencils) -> str:
    """A character with its reading over it."""
    above, base = stencils.tables["ruby_above"], stencils.tables["ruby_base"]
    reading = run.above if isinstance(run, Ruby) else ""
    return between(above, escape(reading)) + between(base, said(run.text))


def _row(row: Row, widths: tuple[int, ...], numbers: Iterator[int], stencils: HandoutStencils) -> str:
    cuts, cells = stencils.tables, ""
    for pane, width in zip(row.panes, widths, strict=True):
        look = between(cuts["look"], between(cuts["width"], str(width)))
        cells += between(cuts["cell"], look + "".join(part_xml(block, numbers, stencils) for block in pane))
    opening = between(cuts["tall"], str(row.height)) if row.height else cuts["row"][0]
    return opening + cells + cuts["row"][1]


def _contents(contents: Contents, numbers: Iterator[int], stencils: HandoutStencils) -> str:
    """The title and the entries; the field of them all begins in the first and ends in the last."""
    cuts, last = stencils.tables, len(contents.entries) - 1
    out = part_xml(contents.title, numbers, stencils)
    for n, entry in enumerate(contents.entries):
        words = runs_xml(entry.block.runs, stencils)
        line = between(cuts["entry"], entry.mark) + words + between(cuts["page"], entry.mark)
        line += between(cuts["number"], str(entry.page))
        whole = (cuts["toc"][0] if n == 0 else "") + line + (cuts["toc"][1] if n == last else "")
        out += between(stencils.paragraphs[entry.block.style.value], whole)
    return out
