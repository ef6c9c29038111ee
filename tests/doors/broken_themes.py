"""Broken themes, as a table: what is wrong in each, and what its one line must say.

Each row: the text (or bytes) of theme.toml, or what makes the folder; the code; the key; the line; words that the sentence holds: what was
found, what is allowed, the nearest name that there is.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from tests.media import png

Broken = tuple[str | bytes | Callable[[Path], None], str, str, int, tuple[str, ...]]
DEPTH = 100_000


def under(text: str) -> str:
    """A theme over the complete one; `text` begins on its line 2."""
    return f'extends = "base"\n{text}\n'


def logo(name: str) -> str:
    """A theme that states a logo, on line 3."""
    return under(f"[unit]\nlogo = {name!r}")


def with_file(name: str, data: bytes, stated: str = "") -> Callable[[Path], None]:
    """A theme with another file beside it, which it takes for its logo."""

    def make(folder: Path) -> None:
        (folder / name).write_bytes(data)
        (folder / "theme.toml").write_text(logo(stated or name), encoding="utf-8")

    return make


def linked(target: str) -> Callable[[Path], None]:
    """A logo that is a link."""

    def make(folder: Path) -> None:
        (folder.parent / "theirs.png").write_bytes(png(9, 9))
        (folder / "logo.png").symlink_to(target)
        (folder / "theme.toml").write_text(logo("logo.png"), encoding="utf-8")

    return make


def parent(text: str) -> Callable[[Path], None]:
    """A theme over a broken one beside it."""

    def make(folder: Path) -> None:
        (folder.parent / "old").mkdir()
        (folder.parent / "old" / "theme.toml").write_text(text, encoding="utf-8")
        (folder / "theme.toml").write_text('extends = "old"\n', encoding="utf-8")

    return make


def link_to(target: str) -> Callable[[Path], None]:
    """A theme.toml that is a link."""
    return lambda folder: (folder / "theme.toml").symlink_to(target)


def special(make: Callable[[Path], object]) -> Callable[[Path], None]:
    """A theme.toml that is no file."""
    return lambda folder: make(folder / "theme.toml") and None


def deep_below(folder: Path) -> None:
    """A line of parents without end."""
    for n in range(20):
        (folder.parent / f"p{n}").mkdir()
        (folder.parent / f"p{n}" / "theme.toml").write_text(f'extends = "p{n + 1}"\n', encoding="utf-8")
    (folder / "theme.toml").write_text('extends = "p0"\n', encoding="utf-8")


SLOT = "[deck.slots.title]\n"
COVER = "[deck.layouts.cover.slots.title]\n"
SHAPE = "[deck]\nhead = [['rect', 0, 0, 1, 1, 'dk1', '', 0], {}]"

BROKEN: dict[str, Broken] = {
    # keys
    "a key that is misspelt": (under("titel = '水务'"), "key_unknown", "titel", 2, ("title",)),
    "a table that is misspelt": (under("[pallete]"), "key_unknown", "pallete", 2, ("palette",)),
    "a key deep down": (under(SLOT + "sise = 30"), "key_unknown", "deck.slots.title.sise", 3, ("size",)),
    "a key of another program": (under("[colors]\nx = 1"), "key_unknown", "colors", 2, ("extends", "roles")),
    "a role that there is not": (under("[roles]\naccent9 = 'ink'"), "key_unknown", "roles.accent9", 3, ("accent",)),
    "a layout that there is not": (under("[deck.layouts.covr]"), "key_unknown", "deck.layouts.covr", 2, ("cover",)),
    "a grid that there is not": (under("[deck.grids.card]"), "key_unknown", "deck.grids.card", 2, ("cards",)),
    "a slot that there is not": (
        under("[deck.layouts.cover.slots.titel]"), "key_unknown", "deck.layouts.cover.slots.titel", 2, ("title",),
    ),
    "a slot of another layout": (
        under("[deck.layouts.cover.slots.words]"), "key_unknown", "deck.layouts.cover.slots.words", 2, ("speaker",),
    ),
    "a slot that no tile has": (
        under("[deck.tiles.card.slots.haed]"), "key_unknown", "deck.tiles.card.slots.haed", 2, ("head",),
    ),
    "a shared slot that there is not": (under("[deck.slots.titel]"), "key_unknown", "deck.slots.titel", 2, ("title",)),
    "more items than a grid has": (
        under("[deck.grids.cards]\ncounts.9 = { columns = [9] }"), "key_unknown", "deck.grids.cards.counts.9", 3, ("6",),
    ),
    "a style that there is not": (
        under("[handout.speech_text.styles.bdy]"), "key_unknown", "handout.speech_text.styles.bdy", 2, ("body",),
    ),
    "a look that there is not": (under("[handout.speech]"), "key_unknown", "handout.speech", 2, ("speech_text",)),
    "a word that there is not": (
        under("[handout.study.words]\nnote = '记'"), "key_unknown", "handout.study.words.note", 3, ("notes",),
    ),
    "a word of a unit that there is not": (under("[unit]\nnmae = 'x'"), "key_unknown", "unit.nmae", 3, ("name",)),
    # kinds of values
    "a number for a title": (under("title = 3"), "value_wrong", "title", 2, ("3", "1 到 40")),
    "text for a size": (under(SLOT + "size = '36'"), "value_wrong", "deck.slots.title.size", 3, ("'36'", "10 … 200")),
    "a list for a table": (under("[[deck]]"), "value_wrong", "deck", 2, ("一个表",)),
    "a table for a word": (under("[title]\nx = 1"), "value_wrong", "title", 2, ("{'x': 1}",)),
    "a day for a title": (under("title = 2026-01-01"), "value_wrong", "title", 2, ("2026",)),
    "yes for true": (under(SLOT + "bold = 'yes'"), "value_wrong", "deck.slots.title.bold", 3, ("yes", "true")),
    "a title of two lines": (under('title = "水\\n务"'), "value_wrong", "title", 2, ("1 到 40",)),
    "an unknown word": (
        under(SLOT + "align = 'center'"), "value_wrong", "deck.slots.title.align", 3, ("center", "left | centre | right"),
    ),
    # colours
    "a colour by name": (under("[palette]\nred = 'red'"), "value_wrong", "palette.red", 3, ("'red'", "#RRGGBB")),
    "a colour of three digits": (under("[palette]\nred = '#F00'"), "value_wrong", "palette.red", 3, ("#F00",)),
    "a colour of eight digits": (under("[palette]\nred = '#FF0000FF'"), "value_wrong", "palette.red", 3, ("#FF0000FF",)),
    "a colour without its sign": (under("[palette]\nred = 'FF0000'"), "value_wrong", "palette.red", 3, ("'FF0000'",)),
    "a colour of no digits": (under("[palette]\nred = '#GG0000'"), "value_wrong", "palette.red", 3, ("#GG0000",)),
    "a role in no colour": (under("[roles]\naccent1 = 'slat'"), "colour_missing", "roles.accent1", 3, ("slat", "slate")),
    "a role in a colour like none": (
        under("[roles]\naccent1 = '紫'"), "colour_missing", "roles.accent1", 3, ("紫", "ink"),
    ),
    "a fill in a colour": (under("[deck.slots.tail]\nfill = '#FF0000'"), "value_wrong", "fill", 3, ("#FF0000", "角色")),
    "a tint of nothing": (under("[deck.slots.tail]\nfill = 'accent1@0'"), "value_wrong", "fill", 3, ("accent1@0",)),
    # sizes
    "a size of a hundred thousand": (under(SLOT + "size = 100000"), "value_wrong", "size", 3, ("100000", "10 … 200")),
    "a size below nothing": (under(SLOT + "size = -36"), "value_wrong", "size", 3, ("-36",)),
    "a size of nothing": (under(SLOT + "size = 0"), "value_wrong", "size", 3, ("0", "10 … 200")),
    "a size of no number": (under(SLOT + "size = nan"), "value_wrong", "size", 3, ("nan",)),
    "a size without end": (under(SLOT + "size = inf"), "value_wrong", "size", 3, ("inf",)),
    "a size of 5000 digits": (under(SLOT + "size = " + "9" * 3900), "value_wrong", "size", 3, ("10 … 200",)),
    "a spacing of no number": (under(SLOT + "pct = nan"), "value_wrong", "pct", 3, ("nan", "70 … 200")),
    "paper without end": (
        under("[handout.speech_text.margins]\nleft = inf"), "value_wrong", "margins.left", 3, ("inf", "5 … 80"),
    ),
    "a least size over the size": (under(SLOT + "least = 60"), "least_over_size", "deck.slots.title.least", 3, ("60",)),
    "a line higher than its slot": (under(SLOT + "box = [1, 1, 9, 0.2]"), "slot_low", "deck.slots.title.box", 3, ("24",)),
    # boxes and shapes
    "a box of three": (under(SLOT + "box = [1, 2, 3]"), "value_wrong", "deck.slots.title.box", 3, ("[1, 2, 3]", "四个数")),
    "a box of no number": (under(SLOT + "box = [0, 0, nan, 1]"), "value_wrong", "box", 3, ("nan",)),
    "a box off the slide": (under(COVER + "box = [9, 1, 9, 2]"), "box_outside", "deck.layouts.cover.slots.title.box", 3, ("9.00",)),
    "an unknown form": (
        under(SHAPE.format("['star', 0, 0, 1, 1, 'dk1', '', 0]")), "value_wrong", "deck.head", 3, ("'star'", "roundRect"),
    ),
    "a shape in no role": (
        under(SHAPE.format("['rect', 0, 0, 1, 1, 'red', '', 0]")), "value_wrong", "deck.head", 3, ("'red'", "角色"),
    ),
    "a run of unknown roles": (
        under(SHAPE.format("['rect', 0, 0, 1, 1, 'dk1>red', '', 0]")), "value_wrong", "deck.head", 3, ("'dk1>red'", "渐变"),
    ),
    "a line that runs": (
        under(SHAPE.format("['rect', 0, 0, 1, 1, '', 'dk1>dk2', 1]")), "value_wrong", "deck.head", 3, ("'dk1>dk2'", "透明"),
    ),
    "a shape of no path": (
        under("[deck]\nhead = [['path:wavs', 0, 0, 1, 1, 'dk1', '', 0]]\n[deck.paths]\nwaves = 'M0 0 L1 1 L0 1 Z'"),
        "path_missing", "deck.head", 3, ("wavs", "waves"),
    ),
    "a path that is none": (under("[deck.paths]\nwaves = 'L1 1'"), "value_wrong", "deck.paths.waves", 3, ("L1 1", "M")),
    "a path far away": (under("[deck.paths]\nwaves = 'M0 0 L99 1'"), "value_wrong", "deck.paths.waves", 3, ("L99",)),
    "a shape of no width": (
        under(SHAPE.format("['rect', 9, 9, -20, 1, 'dk1', '', 0]")), "shape_nothing", "deck.head", 3, ("head",),
    ),
    "a shape cut short": (under(SHAPE.format("['rect', 0, 0]")), "value_wrong", "deck.head", 3, ("['rect', 0, 0]", "线宽")),
    "a line without a weight": (
        under(SHAPE.format("['rect', 0, 0, 1, 1, '', 'dk1', nan]")), "value_wrong", "deck.head", 3, ("nan", "0 … 60"),
    ),
    "a tile like itself": (under("[deck.tiles.card]\nlike = 'card'"), "tile_circle", "deck.tiles.card.like", 3, ("card → card",)),
    "a tile like none": (under("[deck.tiles.card]\nlike = 'pannel'"), "tile_missing", "deck.tiles.card.like", 3, ("panel",)),
    "a grid of unknown tiles": (
        under("[deck.grids.cards.counts.3]\ntile = 'cord'"), "tile_missing", "counts.3.tile", 3, ("cord", "card"),
    ),
    "columns that do not add up": (
        under("[deck.grids.cards.counts.3]\ncolumns = [2, 2]"), "columns_wrong", "counts.3.columns", 3, ("3",),
    ),
    # parents
    "no such parent": ('extends = "bsae"\n', "extends_missing", "extends", 1, ("bsae", "base")),
    "a path for a parent": ('extends = "../base"\n', "value_wrong", "extends", 1, ("../base",)),
    "itself for a parent": ('extends = "mine"\n', "extends_circle", "extends", 1, ("mine → mine",)),
    "a circle of parents": (parent('extends = "mine"\n'), "extends_circle", "extends", 1, ("mine → old → mine",)),
    "a line of parents without end": (deep_below, "extends_circle", "extends", 1, ("p0 → p1",)),
    "a broken parent": (parent("\ntitel = 1\n"), "key_unknown", "titel", 2, ("old", "title")),
    "nothing at all": ("", "key_missing", "extends", 0, ("extends", "base")),
    "comments alone": ("# 水务\n", "key_missing", "extends", 0, ("base",)),
    # logos
    "no such logo": (logo("logo.png"), "theme_logo_missing", "unit.logo", 3, ("logo.png",)),
    "a logo outside": (logo("../../logo.png"), "logo_outside", "unit.logo", 3, ("../../logo.png",)),
    "a logo anywhere": (logo("/etc/passwd"), "logo_outside", "unit.logo", 3, ("/etc/passwd",)),
    "a logo behind a link": (linked("../theirs.png"), "logo_outside", "unit.logo", 3, ("logo.png",)),
    "a logo in a circle": (linked("logo.png"), "logo_no_picture", "unit.logo", 3, ("logo.png",)),
    "a logo of words": (with_file("logo.png", b"logo"), "logo_no_picture", "unit.logo", 3, ("PNG",)),
    "a logo cut short": (with_file("logo.png", png(40, 40)[:-9]), "logo_no_picture", "unit.logo", 3, ("PNG",)),
    "a folder for a logo": (logo("."), "logo_outside", "unit.logo", 3, (".",)),
    # files
    "noise": (bytes(range(256)), "toml_not_text", "", 2, ("UTF-8",)),
    "zeros": (bytes(300), "toml_syntax", "", 1, ()),
    "a zip file": (b"PK\x03\x04" + bytes(99), "toml_syntax", "", 1, ()),
    "GBK": ('extends = "base"\ntitle = "红金"'.encode("gbk"), "toml_not_text", "", 2, ("UTF-8",)),
    "UTF-16": ('title = "x"'.encode("utf-16"), "toml_not_text", "", 1, ("UTF-8",)),
    "two marks": (b"\xef\xbb\xbf\xef\xbb\xbfextends = 'base'\n", "toml_syntax", "", 1, ()),
    "no value": (under("title = "), "toml_syntax", "", 2, ()),
    "a quotation mark missing": (under("title = '水务"), "toml_syntax", "", 2, ("引号",)),
    "a Chinese quotation mark": (under("title = “水务”"), "toml_syntax", "", 2, ()),
    "set twice": (under("title = 'a'\ntitle = 'b'"), "toml_syntax", "", 3, ()),
    "JSON": ('{"title": "x"}', "toml_syntax", "", 1, ()),
    "a file over the limit": (b"#" * ((1 << 20) + 1), "toml_too_large", "", 0, ("1 MB",)),
    "a hundred thousand tables": ("".join(f"[a{n}]\n" for n in range(DEPTH)), "key_unknown", "a0", 1, ("extends",)),
    "a hundred thousand tables in one another": ("title = " + "{a=" * DEPTH, "toml_long_line", "", 1, ("4000",)),
    "as many lists in one another": ("title = " + "[\n" * DEPTH, "toml_syntax", "", 1, ("嵌套",)),
    "a table a thousand deep": (under("[palette" + ".a" * 1900 + "]"), "value_wrong", "palette.a", 2, ("#RRGGBB",)),
    "a folder in its place": (special(Path.mkdir), "theme_no_file", "", 0, ("theme.toml",)),
    "a pipe in its place": (special(os.mkfifo), "theme_no_file", "", 0, ("theme.toml",)),
    "a link to itself": (link_to("theme.toml"), "theme_no_file", "", 0, ("theme.toml",)),
    "a link to nowhere": (link_to("nowhere"), "theme_no_file", "", 0, ("theme.toml",)),
    "nothing in its place": (lambda _: None, "theme_no_file", "", 0, ("theme.toml",)),
}  # fmt: skip
