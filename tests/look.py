"""`python tests/look.py FOLDER`: every sample in every theme, drawn by LibreOffice, as one sheet of pictures each."""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.office import to_pdf, to_png
from tests.samples import SEEDS, THEMES, built

GAP = 8
WIDTHS = {".pptx": (4, 480), ".docx": (5, 380)}
"""Pictures in a row, and how wide each is, in px."""


def sheet(pictures: list[Path], columns: int, width: int, ground: str = "#8A8A8A") -> Image.Image:
    """The pictures in rows, with some of the ground between them."""
    images = [Image.open(path) for path in pictures]
    scaled = [image.resize((width, round(image.height * width / image.width))) for image in images]
    height = max(image.height for image in scaled)
    rows = -(-len(scaled) // columns)
    out = Image.new("RGB", (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP), ground)
    for n, image in enumerate(scaled):
        out.paste(image, (GAP + n % columns * (width + GAP), GAP + n // columns * (height + GAP)))
    return out


def main(folder: Path) -> None:
    """Writes a sheet for each file into `folder`."""
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    files = []
    for theme in THEMES:
        for seed in (seed for seed in SEEDS if seed.endswith(".txt")):
            for made in built(seed, theme):
                path = work / f"{theme}-{Path(seed).stem}-{made.kind}{Path(made.name).suffix}"
                path.write_bytes(made.data)
                files.append(path)
    for file, pdf in zip(files, to_pdf(files, work), strict=True):
        columns, width = WIDTHS[file.suffix]
        sheet(to_png(pdf, work / file.stem, 60), columns, width).save(folder / f"{file.stem}.png")
        print(folder / f"{file.stem}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
