"""LibreOffice and poppler, for the few tests and commands that look at drawn pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

TIMEOUT = 120


def have_office() -> bool:
    """Whether pages can be drawn here."""
    return bool(shutil.which("soffice") and shutil.which("pdftotext"))


def to_pdf(files: list[Path], folder: Path, settings: Mapping[str, str] | None = None) -> list[Path]:
    """The files as PDF in `folder`, through one LibreOffice with a profile of its own, and `settings` in its environment."""
    profile = (folder / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
    ]
    subprocess.run(
        [*command, str(folder), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=TIMEOUT * len(files),
        env={**os.environ, **(settings or {})},
    )
    made = [folder / f"{file.stem}.pdf" for file in files]
    missing = [str(path) for path in made if not path.exists()]
    if missing:
        raise RuntimeError(f"LibreOffice made no {missing}")
    return made


def pages(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=TIMEOUT)
    return done.stdout.decode().split("\f")[:-1]


def places(pdf: Path) -> list[list[tuple[float, float, float, float]]]:
    """For each page the boxes of its words: left, top, right, bottom, as on a slide 960 wide."""
    done = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=TIMEOUT)
    out: list[list[tuple[float, float, float, float]]] = []
    scale = 1.0
    for tag, found in re.findall(r"<(page|word) ([^>]*)>", done.stdout.decode()):
        sides = [float(side) for side in re.findall(r'"([\d.]+)"', found)]
        if tag == "page":
            scale = 960 / sides[0]
            out.append([])
        else:
            left, top, right, bottom = (side * scale for side in sides)
            out[-1].append((left, top, right, bottom))
    return out


def to_png(pdf: Path, prefix: Path, dpi: int) -> list[Path]:
    """Each page as a picture, named prefix-NN.png."""
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", str(pdf), str(prefix)], check=True, timeout=TIMEOUT)
    return sorted(prefix.parent.glob(f"{prefix.name}-*.png"))


REQUIRED = os.environ.get("CI") == "true"
"""In CI nothing is skipped: there a missing LibreOffice is a failure."""
