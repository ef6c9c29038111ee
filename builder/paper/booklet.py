"""A PDF imposed as a booklet: two pages side by side on A3, folded once, stapled in the fold."""

from __future__ import annotations

from io import BytesIO

POINTS_PER_MM = 72 / 25.4
A3 = (420 * POINTS_PER_MM, 297 * POINTS_PER_MM)
"""Width and height of a sheet, lying."""
FOLD = 4
"""Pages of a folded sheet."""


def sides(pages: int) -> list[tuple[int, int]]:
    """The sides of the sheets in the order they are printed, each with its left and right page (from 0; beyond the last it is blank).

    The first side bears the first page at its right; back to back sheets are turned over their short edge.
    """
    count = -(-pages // FOLD) * FOLD
    out = []
    for n in range(count // 2):
        first, last = n, count - 1 - n
        out.append((last, first) if n % 2 == 0 else (first, last))
    return out


def imposed(data: bytes) -> bytes:
    """The PDF `data` as a booklet: every page scaled to half a sheet, centred in it."""
    from pypdf import PdfReader, PdfWriter, Transformation
    from pypdf.generic import RectangleObject

    pages = PdfReader(BytesIO(data)).pages
    writer = PdfWriter()
    width, height = A3
    for side in sides(len(pages)):
        sheet = writer.add_blank_page(width, height)
        for place, number in enumerate(side):
            if number < len(pages):
                page = pages[number]
                wide, high = float(page.mediabox.width), float(page.mediabox.height)
                scale = min(width / 2 / wide, height / high)
                left = place * width / 2 + (width / 2 - wide * scale) / 2
                move = Transformation().translate(-float(page.mediabox.left), -float(page.mediabox.bottom))
                move = move.scale(scale).translate(left, (height - high * scale) / 2)
                sheet.merge_transformed_page(page, move)
        sheet.mediabox = RectangleObject((0, 0, width, height))
    writer.compress_identical_objects()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
