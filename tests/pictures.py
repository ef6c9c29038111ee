"""`make pictures`: the pictures of the README, drawn anew from a sample by LibreOffice and poppler, into docs/pictures.

Usual Chinese fonts are seldom there where this runs: free ones of the same kind stand in for them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from builder.build import build, plan
from builder.model.deck import Deck, Role, Slide
from builder.read.recipe import read_recipe
from builder.value import replace
from tests.look import sheet
from tests.office import to_pdf, to_png
from tests.samples import ROOT, SHELVES, THEMES

FOLDER = ROOT / "docs" / "pictures"
RECIPE = ROOT / "decks" / "mobilisation.toml"
HOME, PLAIN = "red_gold", "base"
"""The theme of the first sheet and of the handout; the one that is shown last."""
SHOWN = 9
FAMILIES = tuple(
    "cover agenda section tiles cards number timeline cited motto recited bounds quote hub branches process chain comparison ladder pairs rows panels aligned overview matrix table "
    "focus pillars tally pool seals tracks tree bridge turn temple saying "
    "points statement picture closing".split()
)
"""Kinds of slides, those first that a reader should see first."""
STRIP = ("cover", "section", "turn", "quote")
"""What is shown of every theme."""
COLOURS, FLAT = 224, 24
"""How many colours a picture has, which halves its file; how many of the commonest stay as they are."""
GROUND = "#C9CDD3"
STAND_INS = {
    "Noto Sans CJK SC": ("微软雅黑", "黑体"),
    "Noto Serif CJK SC": ("华文中宋", "方正小标宋简体", "宋体", "仿宋", "仿宋_GB2312", "楷体", "楷体_GB2312"),
}


def family(slide: Slide) -> str:
    """The kind of a slide: its layout without the count."""
    name, _, count = slide.layout.value.rpartition("_")
    return name if count.isdigit() else slide.layout.value


def ready(slide: Slide) -> bool:
    """Whether no blank is open on it."""
    return not any(run.role is Role.BLANK for fill in slide.fills for p in fill.paragraphs for run in p.runs)


def chosen(deck: Deck, kinds: Sequence[str], count: int) -> list[int]:
    """The places of `count` slides in the deck's order: the last kind's first, the other kinds' firsts, then what follows."""
    good = [n for n, slide in enumerate(deck.slides) if ready(slide)]
    firsts = [n for kind in (kinds[-1], *kinds) for n in [n for n in good if family(deck.slides[n]) == kind][:1]]
    return sorted(list(dict.fromkeys([*firsts, *good]))[:count])


def main(folder: Path) -> None:
    """Writes slides.png, themes.png and handout.png into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        drawn = _drawn(Path(work))
        slides, strips = [], []
        for theme in sorted(THEMES, key=lambda theme: (theme != HOME, theme == PLAIN, theme)):
            deck = plan(replace(read_recipe(str(RECIPE)), theme=theme), SHELVES)[0].decks[0]
            pages = drawn[f"{theme}-deck"]
            strips += [pages[n] for n in chosen(deck, STRIP, len(STRIP))]
            if theme == HOME:
                slides = [pages[n] for n in chosen(deck, FAMILIES, SHOWN)]
        _save(sheet(slides, 3, 400, GROUND), folder / "slides.png")
        _save(sheet(strips, len(STRIP), 300, GROUND), folder / "themes.png")
        _save(sheet(drawn[f"{HOME}-speech_text"][:3], 3, 360, GROUND), folder / "handout.png")


def _drawn(work: Path) -> dict[str, list[Path]]:
    """The pages of the sample in every theme, as pictures, by theme and kind."""
    files = []
    for theme in THEMES:
        for made in build(replace(read_recipe(str(RECIPE)), theme=theme), SHELVES)[0]:
            path = work / f"{theme}-{made.kind}{Path(made.name).suffix}"
            path.write_bytes(made.data)
            files.append(path)
    fonts = work / "fonts.conf"
    fonts.write_text(_fonts(), encoding="utf-8")
    return {pdf.stem: to_png(pdf, work / pdf.stem, 72) for pdf in to_pdf(files, work, {"FONTCONFIG_FILE": str(fonts)})}


def _fonts() -> str:
    """What fontconfig is told: which fonts stand in for which."""
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family><prefer><family>{stand_in}</family></prefer></alias>'
        for stand_in, names in STAND_INS.items()
        for name in names
    )
    return f'<?xml version="1.0"?><fontconfig>{aliases}<include>/etc/fonts/fonts.conf</include></fontconfig>'


def _save(image: Image.Image, path: Path) -> None:
    small = image.quantize(COLOURS, kmeans=2, dither=Image.Dither.NONE)
    flat = small.getpalette() or []
    palette = [tuple(flat[n : n + 3]) for n in range(0, len(flat), 3)]
    for _, colour in sorted(image.getcolors(image.width * image.height) or [], reverse=True)[:FLAT]:
        nearest = min(palette, key=lambda near: sum((a - b) ** 2 for a, b in zip(near, colour, strict=True)))
        palette[palette.index(nearest)] = colour
    small.putpalette([value for colour in palette for value in colour])
    small.save(path, optimize=True)
    print(f"{path}  {path.stat().st_size / 1024:.0f} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
