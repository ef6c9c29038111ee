"""Pictures of pages -> one sheet, as PNG; PDFs -> one, each page with a bookmark. Names stand under the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

COLUMNS, PAPERS = 5, 4
"""Slides and pages of paper in a row."""
WIDTH, GAP, LABEL = 2400, 16, 34
"""The sheet's width, what stays free around pictures, the height of a name, in px."""
GROUND, INK = "#D9D9D9", "#333333"

Named = tuple[str, bytes]
"""What a page is called, in letters that any font has, and its picture or its PDF."""


def poster(slides: Sequence[Named], papers: Sequence[Named]) -> bytes:
    """The slides in rows, pages of paper below them."""
    from PIL import Image, ImageDraw, ImageFont

    placed = [*_placed(slides, COLUMNS, GAP)]
    placed += _placed(
        papers, PAPERS, max((top + image.height + LABEL + GAP for _, image, _, top in placed), default=GAP)
    )
    height = max(top + image.height for _, image, _, top in placed) + LABEL + GAP
    sheet = Image.new("RGB", (WIDTH, height), GROUND)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(22)
    for name, image, left, top in placed:
        sheet.paste(image, (left, top))
        pen.text((left, top + image.height + 4), name, fill=INK, font=font)
    out = BytesIO()
    sheet.save(out, "PNG", optimize=True)
    return out.getvalue()


def _placed(pages: Sequence[Named], columns: int, top: int) -> list[tuple[str, Any, int, int]]:
    """Each picture at its size, with its left and its top, rows from `top` on."""
    from PIL import Image

    width = (WIDTH - GAP) // columns - GAP
    out = []
    for n, (name, data) in enumerate(pages):
        page = Image.open(BytesIO(data)).convert("RGB")
        image = page.resize((width, round(page.height * width / page.width)), Image.Resampling.LANCZOS)
        row, column = divmod(n, columns)
        out.append((name, image, GAP + column * (width + GAP), top + row * (image.height + LABEL + GAP)))
    return out


def bound(slides: bytes, names: Sequence[str], papers: Sequence[Named]) -> bytes:
    """The PDF `slides`, whose pages have these names, and of each PDF of `papers` the first page."""
    from pypdf import PdfReader, PdfWriter

    out = PdfWriter()
    out.append(BytesIO(slides), import_outline=False)
    for name, data in papers:
        out.add_page(PdfReader(BytesIO(data)).pages[0])
        names = [*names, name]
    for n, name in enumerate(names):
        out.add_outline_item(title=name, page_number=n)
    stream = BytesIO()
    out.write(stream)
    return stream.getvalue()
