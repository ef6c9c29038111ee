"""`python tests/specimen.py FOLDER [THEME...]`: every layout in every room, with few words and with many, as sheets of pictures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from builder.model.deck import Deck, Fill, Layout, Paragraph, Run, Slide
from builder.model.text import Text
from builder.model.theme import Room
from builder.wardrobe.sample import picture, standing
from builder.wardrobe.specimen import families, filled
from builder.write.deck import deck_bytes
from tests.samples import THEMES, stencils_of, theme_of

SHEET = 30
"""Slides on a sheet."""
PICTURE = picture()


def specimen(theme: str, full: bool) -> Deck:
    """A slide of each layout in each of its rooms, with as many words as stand in each slot at its own size, or with few."""
    slides = []
    for layout in Layout:
        for rung, room in enumerate(theme_of(theme).rooms[layout]):
            fills = [fill for key in families(room) for fill in filled(theme_of(theme), room, key, full).fills]
            words = "目录" if layout.value.startswith("agenda") else f"{layout.value} · {rung + 1} {_frame(room)}"
            named = Fill("title", (Paragraph((Run(Text(words)),)),))
            fills = [named if fill.slot == "title" else fill for fill in fills]
            shown = [made for fill in fills for made in standing(theme_of(theme), fill, PICTURE)]
            slides.append(Slide(layout, tuple(shown), (), rung))
    return Deck("样张", tuple(slides))


def _frame(room: Room) -> str:
    return "+".join(key for key in ("lead", "tail") if key in room)


def decks(theme: str, full: bool) -> list[Deck]:
    """The specimen in parts of a sheet each."""
    whole = specimen(theme, full)
    return [Deck(whole.title, whole.slides[n : n + SHEET]) for n in range(0, len(whole.slides), SHEET)]


def main(folder: Path, themes: Sequence[str]) -> None:
    """Writes decks and sheets for each theme, with few words and with many."""
    from tests.look import sheet
    from tests.office import to_pdf, to_png

    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for theme in themes or THEMES:
        for name, full in (("few", False), ("full", True)):
            for n, deck in enumerate(decks(theme, full), 1):
                files.append(folder / f"{theme}-{name}-{n}.pptx")
                files[-1].write_bytes(deck_bytes(deck, stencils_of(theme).deck, (PICTURE,)))
    for file, pdf in zip(files, to_pdf(files, folder), strict=True):
        sheet(to_png(pdf, folder / file.stem, 60), 5, 380).save(folder / f"{file.stem}.png")
        print(folder / f"{file.stem}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
