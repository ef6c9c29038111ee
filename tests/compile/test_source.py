"""Theme files: what they inherit, and every kind of mistake named with file, key and line, in one line."""

import random
import re
from pathlib import Path

import pytest

from builder.compile.pages import pages
from builder.compile.source import Source, read_theme
from builder.compile.theme import compile_theme
from builder.model.deck import Layout
from builder.model.remark import Refusal
from builder.say import ZH, Voice
from tests.clock import within
from tests.samples import ROOT, SHELVES

WIDTH, HEIGHT = 13.3333, 7.5

BASE = (ROOT / "themes" / "base" / "theme.toml").read_text(encoding="utf-8")


def theme(folder: Path, text: str | bytes, name: str = "mine") -> Path:
    """A theme's folder."""
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / name / "theme.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / name


def over(folder: Path, text: str) -> Path:
    """A theme that extends the complete one; `text` begins on its line 2."""
    return theme(folder, f'extends = "base"\n{text}\n')


def read(folder: Path) -> Source:
    """The settings of the theme in `folder`, and its pages checked."""
    source = read_theme(str(folder), SHELVES)
    pages(source)
    return source


def refused(folder: Path) -> Refusal:
    """Why the theme in `folder` is refused; its sentence is one line that names the file."""
    with pytest.raises(Refusal) as error:
        compile_theme(read_theme(str(folder), SHELVES))
    sentence = Voice(ZH).refusal(error.value)

    assert "\n" not in sentence
    assert str(folder / "theme.toml") in sentence
    return error.value


def test_what_a_slot_has_behind_it_follows_it(tmp_path: Path) -> None:
    """Its shapes count from its own corner and come after all else that is drawn, on each layout that has the slot, on no other."""
    drawn = '[deck.slots.tail]\nfill = ""\nbox = [1, 6, 11, 0.6]\nshapes = [["pill", 0, 0, 0, 0, "dk2", "", 0]]'
    made = pages(read_theme(str(over(tmp_path, drawn)), SHELVES))

    assert all(
        ("tail" in [place.key for place in page.places]) is any(s.form == "pill" for s in page.shapes) for page in made
    )
    assert {page.shapes[-1].box for page in made if any(s.form == "pill" for s in page.shapes)} == {
        (1.0, 6.0, 11.0, 0.6)
    }


def test_what_a_theme_does_not_state_comes_from_its_parents(tmp_path: Path) -> None:
    """Key by key, the nearest first; lists are replaced whole, tables merged."""
    theme(tmp_path, 'extends = "base"\ntitle = "祖"\n[palette]\nslate = "#111111"\nnew = "#222222"\n', "old")
    theme(tmp_path, 'extends = "old"\ntitle = "父"\n[deck]\nhead = []\n', "middle")
    source = read(theme(tmp_path, 'extends = "middle"\n[palette]\nslate = "#333333"\n'))

    assert source.name == "mine"
    assert source.get("title") == "父"
    assert source.get("palette", "slate") == "#333333"
    assert source.get("palette", "new") == "#222222"
    assert source.get("deck", "head") == []
    assert source.get("words", "agenda") == "目录"
    assert [Path(file.path).parent.name for file in source.files] == ["mine", "middle", "old", "base"]


def test_a_parent_beside_the_theme_comes_before_one_on_the_shelf(tmp_path: Path) -> None:
    """The neighbour of the same name is meant."""
    theme(tmp_path, 'extends = "red_gold"\ntitle = "邻"\n', "red_gold_of_ours")
    theme(tmp_path, BASE.replace("素底", "邻居"), "base")

    assert read(theme(tmp_path, 'extends = "base"\n')).get("title") == "邻居"


def test_a_complete_theme_needs_no_parent(tmp_path: Path) -> None:
    """The base theme, copied, stands alone; with a mark and line ends of Windows too."""
    for text in (BASE, "\ufeff" + BASE.replace("\n", "\r\n")):
        assert len(read(theme(tmp_path, text)).files) == 1


MISTAKES = {
    "a key that does not exist": ("colour = 'red'", "key_unknown", "colour", 2),
    "a table that does not exist": ("\n[pallete]\nred = '#AA0000'", "key_unknown", "pallete", 3),
    "a key deep down": ("[deck.slots.title]\n# a\nsise = 30", "key_unknown", "deck.slots.title.sise", 4),
    "a dotted key": ("deck.optcal = 0.4", "key_unknown", "deck.optcal", 2),
    "a spaced header": ("[ deck . slots . title ]\nsise = 30", "key_unknown", "deck.slots.title.sise", 3),
    "a quoted header": ('["deck"."slots"."title"]\nsise = 30', "key_unknown", "deck.slots.title.sise", 3),
    "a key in an inline table": (
        "deck = { slots = { title = { sise = 30 } } }",
        "key_unknown",
        "deck.slots.title.sise",
        2,
    ),
    "a role that does not exist": ("[roles]\naccent9 = 'ink'", "key_unknown", "roles.accent9", 3),
    "a layout that does not exist": ("[deck.layouts.covr]\nname = 'x'", "key_unknown", "deck.layouts.covr", 2),
    "a style that does not exist": ("[handout.speech_text.styles.heading_9]\nsize = 9", "key_unknown", "heading_9", 2),
    "a transition that flies": ("[deck]\ntransition = 'fly'", "value_wrong", "deck.transition", 3),
    "a foot in no role": ("[deck.layouts.section]\nfoot = 'red'", "value_wrong", "deck.layouts.section.foot", 3),
    "a number for a title": ("title = 3", "value_wrong", "title", 2),
    "an empty title": ("title = ''", "value_wrong", "title", 2),
    "a title of a page": (f"title = '{'长' * 41}'", "value_wrong", "title", 2),
    "a title with an escape": ('title = "a\\u001bb"', "value_wrong", "title", 2),
    "a title of no character": ('title = "a\\uffffb"', "value_wrong", "title", 2),
    "a colour by name": ("[palette]\nred = 'red'", "value_wrong", "palette.red", 3),
    "a short colour": ("[palette]\nred = '#F00'", "value_wrong", "palette.red", 3),
    "a colour with a line end": ('[palette]\nred = "#FF0000\\n"', "value_wrong", "palette.red", 3),
    "a role of no colour": ("[roles]\naccent1 = '#12345'", "value_wrong", "roles.accent1", 3),
    "a role in an unknown colour": ("[roles]\naccent1 = 'nowhere'", "colour_missing", "roles.accent1", 3),
    "a shape of no form": ("[deck]\nhead = [['star',0,0,1,1,'dk1','',0]]", "value_wrong", "deck.head", 3),
    "a shape in no role": ("[deck]\nhead = [['rect',0,0,1,1,'#FF0000','',0]]", "value_wrong", "deck.head", 3),
    "a shape too short": ("[deck]\nhead = [['rect',0,0,1,1]]", "value_wrong", "deck.head", 3),
    "a box of three": ("[deck.slots.title]\nbox = [1,2,3]", "value_wrong", "deck.slots.title.box", 3),
    "a box of words": ("[deck.slots.title]\nbox = ['a','b','c','d']", "value_wrong", "deck.slots.title.box", 3),
    "a box without end": ("[deck.slots.title]\nbox = [0,0,inf,1]", "value_wrong", "deck.slots.title.box", 3),
    "a box of no number": ("[deck.slots.title]\nbox = [0,0,nan,1]", "value_wrong", "deck.slots.title.box", 3),
    "a size of no number": ("[deck.slots.title]\nsize = true", "value_wrong", "deck.slots.title.size", 3),
    "a size that is broken": ("[deck.slots.title]\nsize = 30.5", "value_wrong", "deck.slots.title.size", 3),
    "an absurd size": ("[deck.slots.title]\nsize = 4000", "value_wrong", "deck.slots.title.size", 3),
    "an unknown alignment": ("[deck.slots.title]\nalign = 'center'", "value_wrong", "deck.slots.title.align", 3),
    "two bullets": ("[deck.layouts.points.slots.body]\nbullet = '■■'", "value_wrong", "slots.body.bullet", 3),
    "a bullet that rings": (
        '[deck.layouts.points.slots.body]\nbullet = "\\u0007"',
        "value_wrong",
        "slots.body.bullet",
        3,
    ),
    "a cell of no kind": ("[deck.table.cells.foot]\nbold = true", "key_unknown", "deck.table.cells.foot", 2),
    "a cell in a colour": ("[deck.table.cells.head]\nfill = '#FF0000'", "value_wrong", "table.cells.head.fill", 3),
    "a line of no width": ("[deck.table.lines]\nrow = ['accent1']", "value_wrong", "deck.table.lines.row", 3),
    "a line in a colour": ("[deck.table.lines]\nrow = ['#FF0000', 1]", "value_wrong", "deck.table.lines.row", 3),
    "a line thinner than nothing": ("[deck.table.lines]\nrow = ['dk1', 0]", "value_wrong", "deck.table.lines.row", 3),
    "a row of no height": ("[deck.table]\nrow = 0", "value_wrong", "deck.table.row", 3),
    "room on one side": ("[deck.table]\npad = [0.1]", "value_wrong", "deck.table.pad", 3),
    "a picture off the slide": (
        "[deck.layouts.picture.slots.picture]\nbox = [9,1,9,2]",
        "box_outside",
        "picture.slots.picture",
        2,
    ),
    "no columns": ("[deck.grids.cards.counts.3]\ncolumns = []", "value_wrong", "counts.3.columns", 3),
    "half a column": ("[deck.grids.cards.counts.5]\ncolumns = [3.5, 2.5]", "value_wrong", "counts.5.columns", 3),
    "columns that do not add up": (
        "[deck.grids.cards.counts.3]\ncolumns = [2, 2]",
        "columns_wrong",
        "counts.3.columns",
        3,
    ),
    "tiles for fewer items": (
        "[deck.grids.cards.counts.3]\ntile = ['card', 'card']",
        "count_wrong",
        "counts.3.tile",
        3,
    ),
    "boxes for fewer items": (
        "[deck.grids.hub.counts.3]\nboxes = [[0, 0, 1, 1]]",
        "count_wrong",
        "hub.counts.3.boxes",
        3,
    ),
    "columns of a frame that do not add up": (
        "[deck.grids.cards.counts.3.lead]\ncolumns = [2, 2]",
        "columns_wrong",
        "counts.3.lead.columns",
        3,
    ),
    "columns of another way that do not add up": (
        "[deck.grids.tiles.counts.4.also]\ncolumns = [2, 1]",
        "columns_wrong",
        "counts.4.also.columns",
        3,
    ),
    "a box beyond its block": ("[deck.grids.hub.counts.3]\nboxes = [[0.5, 0, 0.6, 1]]", "value_wrong", "boxes", 3),
    "a box of no share": ("[deck.grids.hub.counts.3]\ncore = [0, 0, 0, 1]", "value_wrong", "counts.3.core", 3),
    "a height of little": ("[deck.grids.cards.counts.3]\nheights = [0.2]", "value_wrong", "counts.3.heights", 3),
    "a frame that does not exist": ("[deck.grids.cards]\nframes = ['foot']", "value_wrong", "grids.cards.frames", 3),
    "a frame that is always there": ("[deck.grids.cards]\nframes = ['plain']", "value_wrong", "grids.cards.frames", 3),
    "a lead that leaves no room": ("[deck.slots.lead]\nbox = [1, 1, 9, 5]", "frame_low", "deck.slots.lead.box", 3),
    "a tail that leaves no room": ("[deck.slots.tail]\nbox = [1, 2, 9, 1]", "frame_low", "deck.slots.tail.box", 3),
    "a tile like none": ("[deck.tiles.card]\nlike = 'cord'", "tile_missing", "deck.tiles.card.like", 3),
    "a tile like itself": ("[deck.tiles.card]\nlike = 'card'", "tile_circle", "deck.tiles.card.like", 3),
    "a tile like one that is like it": (
        "[deck.tiles.card]\nlike = 'low_card'",
        "tile_circle",
        "deck.tiles.card.like",
        3,
    ),
    "a tint of nothing": ("[deck.slots.tail]\nfill = 'accent1@0'", "value_wrong", "deck.slots.tail.fill", 3),
    "a tint by name": ("[deck.slots.tail]\nfill = 'accent1@light'", "value_wrong", "deck.slots.tail.fill", 3),
    "a fill of no role": ("[deck.slots.tail]\noutline = 'red'", "value_wrong", "deck.slots.tail.outline", 3),
    "a form that holds no words": ("[deck.slots.tail]\nform = 'mathPlus'", "value_wrong", "deck.slots.tail.form", 3),
    "an inset of one": ("[deck.slots.tail]\ninset = [0.1]", "value_wrong", "deck.slots.tail.inset", 3),
    "an inset that leaves nothing": ("[deck.slots.tail]\ninset = [2, 0.3]", "slot_low", "slots.tail.inset", 3),
    "a spot that is none": ("[deck.slots.title]\nbox = ['far-', 1, 2, 1]", "value_wrong", "deck.slots.title.box", 3),
    "a size at ease that is none": ("[deck.slots.tail]\nease = 'large'", "value_wrong", "deck.slots.tail.ease", 3),
    "a grid placed by words": ("[deck]\ncontent = ['centre', 'far', 12, 4]", "value_wrong", "deck.content", 3),
    "an area placed by words": ("[deck.grids.cards]\narea = ['far', 1, 1, 1]", "value_wrong", "grids.cards.area", 3),
    "a margin of nothing": ("[handout.speech_text.margins]\ntop = 0", "value_wrong", "margins.top", 3),
    "a font of two lines": ('[fonts]\nbody = { han = "a\\nb" }', "value_wrong", "fonts.body.han", 3),
    "a word for a table": ("deck = 'x'", "value_wrong", "deck", 2),
    "a list for a table": ("[[deck]]\nground = 'lt1'", "value_wrong", "deck", 2),
    "a table for a word": ("[title]\nx = 1", "value_wrong", "title", 2),
    "a unit of two lines": ('[unit]\nname = "a\\nb"', "value_wrong", "unit.name", 3),
    "a unit that rings": ('[unit]\nname = "a\\u0007b"', "value_wrong", "unit.name", 3),
    "a unit of no character": ('[unit]\nname = "a\\ufffeb"', "value_wrong", "unit.name", 3),
    "a slot off the slide": (
        "[deck.layouts.cover.slots.title]\nbox = [9,1,9,2]",
        "box_outside",
        "cover.slots.title",
        2,
    ),
    "a slot above the slide": (
        "[deck.layouts.cover.slots.title]\nbox = [1,-2,9,2]",
        "box_outside",
        "cover.slots.title",
        2,
    ),
    "a slot of no width": (
        "[deck.layouts.cover.slots.title]\nbox = [1,1,0.1,2]",
        "box_outside",
        "cover.slots.title",
        2,
    ),
    "a shared slot off the slide": ("[deck.slots.title]\nbox = [12,1,5,1]", "box_outside", "deck.slots.title", 2),
    "the least over the size": ("[deck.slots.title]\nleast = 60", "least_over_size", "deck.slots.title.least", 3),
    "a size under the least": ("[deck.slots.title]\nsize = 20", "least_over_size", "deck.slots.title", 2),
    "a shape that ends before it begins": (
        "[deck.layouts.cover]\nshapes = [['rect',13,5,-20,1,'accent1','',0]]",
        "",
        "deck.layouts.cover",
        3,
    ),
    "a head that ends before it begins": ("[deck]\nhead = [['rect',13,5,-20,1,'accent1','',0]]", "", "deck.head", 3),
    "a footer that ends before it begins": ("[deck.footer]\nbox = [13,5,-20,1]", "", "deck.footer", 3),
    "a footer off the slide": ("[deck.footer]\nbox = ['far','far',1,1]", "", "deck.footer", 3),
}


@pytest.mark.parametrize(("text", "code", "key", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named(text: str, code: str, key: str, line: int, tmp_path: Path) -> None:
    """Its file, its key, and the line on which a person will find it."""
    error = refused(over(tmp_path, text))

    assert error.code == (code or error.code)
    assert key in error.facts["key"]
    assert int(error.facts["line"]) in (line, line + 1)


@pytest.mark.parametrize(
    ("key", "near"),
    [("titel", "title"), ("pallete", "palette"), ("role", "roles"), ("handouts", "handout"), ("extend", "extends")],
)
def test_the_nearest_key_is_offered(key: str, near: str, tmp_path: Path) -> None:
    """And no other."""
    assert refused(over(tmp_path, f"{key} = 1")).facts["known"] == near


def test_a_mistake_of_a_parent_is_named_in_the_parent(tmp_path: Path) -> None:
    """The file to be opened is the one that is wrong."""
    parent = theme(tmp_path, 'extends = "base"\n\n[deck.slots.title]\nsize = 1\n', "old")
    with pytest.raises(Refusal) as error:
        read(theme(tmp_path, 'extends = "old"\n'))

    assert error.value.facts["file"] == str(parent / "theme.toml")
    assert error.value.facts["line"] == "4"


LACKING = [
    "title",
    "words.agenda",
    "words.continued",
    "fonts.heading.han",
    "fonts.body.latin",
    "roles.accent6",
    "deck.numerals",
    "deck.content",
    "deck.optical",
    "deck.air",
    "deck.slots.lead.box",
    "deck.slots.tail.role",
    "deck.slots.title.size",
    "deck.slots.crumb.box",
    "deck.footer.size",
    "deck.page.box",
    "deck.page.role",
    "deck.layouts.cover.name",
    "deck.layouts.cover.slots.sub.least",
    "deck.layouts.quote.slots.source.role",
    "deck.tiles.card.slots.head.anchor",
    "deck.grids.cards.name",
    "handout.speech_text.margins.left",
    "handout.speech_text.margins.footer",
    "handout.speech_text.styles.title.size",
    "handout.speech_text.styles.body.line",
    "handout.speech_text.styles.heading_4.han",
    "handout.speech_text.header.size",
    "handout.speech_text.page.han",
    "handout.speech_text.blank",
]


def without(text: str, key: str) -> str:
    """A theme's text without the line that sets `key`, or without that part of it."""
    table, _, name = key.rpartition(".")
    place = text.index(f"[{table}]") if table and f"[{table}]" in text else -1
    if table and place < 0:  # set in an inline table of its parent
        outer, _, inner = table.rpartition(".")
        place = text.index(f"[{outer}]")
        line = re.search(rf"(?m)^{inner} = .*$", text[place:])
        assert line
        part = re.sub(rf"{name} = (?:\"[^\"]*\"|[^,}}\s]+),? ?", "", line[0], count=1)
        return text[:place] + text[place:].replace(line[0], part.replace(", }", " }"), 1)
    place = max(place, 0)
    gone = re.sub(rf"(?m)^{name} = .*\n", "", text[place:], count=1)

    assert gone != text[place:], key
    return text[:place] + gone


@pytest.mark.parametrize("key", LACKING)
def test_what_a_complete_theme_lacks_is_named(key: str, tmp_path: Path) -> None:
    """Any one key fewer, and the theme is refused by that key."""
    error = refused(theme(tmp_path, without(BASE, key)))

    assert error.code in ("key_missing", "least_over_size", "colour_missing")
    assert error.facts["key"].split(".")[-1] == key.split(".")[-1]


@pytest.mark.parametrize("count", ["2", "6"])
def test_a_grid_for_a_count_that_is_missing_is_named(count: str, tmp_path: Path) -> None:
    """Each family must say how its items stand, for every number of them."""
    text = re.sub(rf"(?m)^counts\.{count} = .*\n(?:(?:  .*|\].*)\n)*", "", BASE)

    assert count in refused(theme(tmp_path, text)).facts["key"].split(".")


def test_a_tile_that_is_missing_is_named(tmp_path: Path) -> None:
    """By the name that the grid gives it, with the nearest that there is."""
    error = refused(over(tmp_path, "[deck.grids.cards.counts.3]\ntile = 'cord'"))

    assert (error.code, error.facts["found"], error.facts["known"]) == ("tile_missing", "cord", "card")
    assert (error.facts["key"], error.facts["line"]) == ("deck.grids.cards.counts.3.tile", "3")


def test_a_tile_takes_what_it_does_not_state(tmp_path: Path) -> None:
    """Key by key from the tile that it is like, as the whole theme has it, whichever file states that."""
    theme(tmp_path, 'extends = "base"\n[deck.tiles.card.slots.head]\nsize = 27\n', "old")
    source = read(theme(tmp_path, 'extends = "old"\n[deck.tiles.low_card.slots.head]\nleast = 21\n'))
    tile = ("deck", "tiles", "low_card", "slots", "head")

    assert source.get(*tile, "size") == 27
    assert source.get(*tile, "least") == 21
    assert source.get(*tile, "role") == "dk2"


def test_a_slip_in_a_tile_is_named_where_it_stands(tmp_path: Path) -> None:
    """A tile that takes its box from another leads to that one's file."""
    parent = theme(tmp_path, 'extends = "base"\n\n[deck.tiles.tile.slots.tile]\nbox = [0, 0, 0.1, 0]\n', "old")
    with pytest.raises(Refusal) as error:
        read(theme(tmp_path, 'extends = "old"\n'))

    assert (error.value.facts["file"], error.value.facts["line"]) == (str(parent / "theme.toml"), "4")


def test_a_tile_that_is_too_low_for_its_slot_is_named_where_it_is_made_low(tmp_path: Path) -> None:
    """By the grid that this theme states, and not by the box that it inherits."""
    error = refused(over(tmp_path, "[deck.grids.cards]\ncounts.3 = { both = { heights = [2.4] } }"))

    assert (error.code, error.facts["key"], error.facts["line"]) == ("slot_low", "deck.grids.cards.counts.3", "3")


HEIGHTS = {
    "those that fit": ("[0.8, 1.2, 6]", [0.8, 1.2]),
    "all there is": ("[0.8, 0]", [0.8, 2.2]),
    "one that nearly fits": ("[0.8, 2.3]", [0.8, 2.2]),
    "two that are one": ("[2.0, 2.1]", [2.0]),
    "none that fits": ("[5.5, 6]", [2.2]),
}


@pytest.mark.parametrize(("stated", "found"), HEIGHTS.values(), ids=HEIGHTS)
def test_heights_are_fitted(stated: str, found: list[float], tmp_path: Path) -> None:
    """To what the area holds: here two rows and the gap between them in 4.65 inches."""
    setting = f"[deck.grids.tiles]\nframes = []\narea = [1, 1.75, 10, 4.65]\ncounts.6 = {{ heights = {stated} }}"
    made = [page for page in pages(read_theme(str(over(tmp_path, setting)), SHELVES)) if page.layout is Layout.TILES_6]

    assert [round(page.places[1].box[3], 3) for page in made] == found
    assert [page.rung for page in made] == list(range(len(found)))


def test_a_low_room_keeps_its_words_large(tmp_path: Path) -> None:
    """Where a higher room stands beside it, no size under `ease`; in the highest, down to `least`."""
    made = [p for p in pages(read_theme(str(over(tmp_path, "")), SHELVES)) if p.layout is Layout.CARDS_2]
    plain = [page for page in made if all(place.key not in ("lead", "tail") for place in page.places)]
    least = [next(place.room.least for place in page.places if place.key == "text1") for page in plain]

    assert least == [24, 20]


CIRCLES = {
    "itself": ({"mine": "mine"}, "mine → mine"),
    "by way of one": ({"mine": "b", "b": "mine"}, "mine → b → mine"),
    "by way of two": ({"mine": "b", "b": "c", "c": "mine"}, "mine → b → c → mine"),
    "a circle further up": ({"mine": "b", "b": "c", "c": "b"}, "mine → b → c → b"),
}


@pytest.mark.parametrize(("parents", "chain"), CIRCLES.values(), ids=CIRCLES)
def test_a_circle_is_named(parents: dict[str, str], chain: str, tmp_path: Path) -> None:
    """With every theme on it."""
    for name, parent in parents.items():
        theme(tmp_path, f'# one\nextends = "{parent}"\n', name)
    with pytest.raises(Refusal) as error:
        read(tmp_path / "mine")

    assert (error.value.code, error.value.facts["chain"]) == ("extends_circle", chain)
    assert error.value.facts["line"] == "2"


def test_a_line_of_parents_without_end_is_refused(tmp_path: Path) -> None:
    """Fifty themes, each on top of the next."""
    for n in range(50):
        theme(tmp_path, f'extends = "t{n + 1}"\n', f"t{n}")
    theme(tmp_path, BASE, "t50")
    with pytest.raises(Refusal) as error:
        read(tmp_path / "t0")

    assert "t15" in error.value.facts["chain"]


@pytest.mark.parametrize("parent", ["../base", "/etc", "..", ".", "a/b", "a\\\\b", "base\\u0000", "", "~", "C:base"])
def test_a_parent_outside_is_refused(parent: str, tmp_path: Path) -> None:
    """A parent is a name, never a path."""
    theme(tmp_path, BASE, "base")
    error = refused(theme(tmp_path / "themes", f'extends = "{parent}"\n'))

    assert (error.code, error.facts["key"], error.facts["line"]) == ("value_wrong", "extends", "1")


def test_a_parent_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    """Beside the theme and on the shelf."""
    theme(tmp_path, BASE, "neighbour")
    error = refused(theme(tmp_path, 'title = "x"\nextends = "gone"\n'))

    assert (error.code, error.facts["theme"], error.facts["line"]) == ("extends_missing", "gone", "2")
    assert {"base", "red_gold", "neighbour"} <= set(error.facts["known"].split("、"))


NO_TOML = {
    "binary": (bytes(range(256)), "toml_not_text"),
    "zeros": (bytes(300), "toml_syntax"),
    "UTF-16": ("title = 'x'".encode("utf-16"), "toml_not_text"),
    "GB18030": ('title = "红金"'.encode("gb18030"), "toml_not_text"),
    "half a pair": (b'title = "\xed\xa0\x80"', "toml_not_text"),
    "a zip": (b"PK\x03\x04" + bytes(99), "toml_syntax"),
    "no value": (b"title = \n", "toml_syntax"),
    "no bracket": (b"[deck\n", "toml_syntax"),
    "no quote": (b"title = '\n", "toml_syntax"),
    "set twice": (b"title = 'a'\ntitle = 'b'\n", "toml_syntax"),
    "JSON": (b'{"title": "x"}', "toml_syntax"),
    "over the limit": (b"#" * ((1 << 20) + 1), "toml_too_large"),
}


@pytest.mark.parametrize(("data", "code"), NO_TOML.values(), ids=NO_TOML)
def test_what_is_no_toml(data: bytes, code: str, tmp_path: Path) -> None:
    """Named by its cause."""
    assert refused(theme(tmp_path, data)).code == code


@pytest.mark.parametrize("text", ["title = \n", "\n\ntitle = 'a'\ntitle = 'b'\n", "title = '''x\n", "a = [1,\n"])
def test_every_slip_has_a_line(text: str, tmp_path: Path) -> None:
    """A number, where TOML's own parser says "at end of document" too."""
    assert refused(theme(tmp_path, text)).facts["line"].isdigit()


DEPTH = 100_000
DEEP = {
    "lists": "title = " + "[" * DEPTH,
    "closed lists": "title = " + "[" * DEPTH + "]" * DEPTH,
    "inline tables": "title = " + "{a=" * DEPTH,
    "tables": "\n".join(f"[a{n}]" for n in range(DEPTH // 2)),
    "tables in a known one": "[palette" + ".a" * 3000 + "]",
    "tables in a known one, in a short line": "[palette" + ".a" * 1900 + "]",
    "lists on lines of their own": "title = " + "[\n" * DEPTH,
    "tables in a word": "[title" + ".a" * 3000 + "]",
    "a number": "title = " + "9" * DEPTH,
    "a dotted key": "deck" + ".a" * 3000 + " = 1",
    "a dotted header": "[" + ".".join("a" * (DEPTH // 2)) + "]",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_a_hundred_thousand_levels(text: str, tmp_path: Path) -> None:
    """Refused within two seconds of work, without a traceback."""
    error = within(2, lambda: refused(theme(tmp_path, text)))

    assert len(Voice(ZH).refusal(error)) < 1000


VALUES = (
    '0 -1 1e9 nan inf "centre" "far" "" [] {} true "dk1" [1,2,3,4] ["far","far",1,1] ["centre","centre",0,0] 0.5 200 10 '
    '"x" 1979-05-27 [[]] [["rect",0,0,0,0,"","",0]] 6 99999999999999999999 "\\u0007" [0,0,-60,-60]'
).split(" ")


SHAKEN = 120
"""So many changes to a theme."""


def shaken(text: str, chance: random.Random) -> str:
    """A theme's text with a value or two exchanged, or a line dropped."""
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 2))):
        place = chance.randrange(len(lines))
        setting = re.match(r"([\w.]+) = ", lines[place])
        if setting and chance.random() < 0.8:
            lines[place] = f"{setting[1]} = {chance.choice(VALUES)}"
        else:
            del lines[place]
    return "\n".join(lines)


def shapes_of(folder: Path) -> list[tuple[float, float, float, float]]:
    """The boxes of everything that the theme in `folder` draws; none where it is refused."""
    try:
        made = pages(read_theme(str(folder), SHELVES))
    except Refusal:
        return []
    return [shape.box for page in made for shape in (*page.shapes, *page.places)]


def test_shaken_themes_are_read_or_refused(tmp_path: Path) -> None:
    """Seeded changes to the complete theme: every box has a size and touches the slide, or there is a refusal."""
    chance = random.Random(8)
    made = [shapes_of(theme(tmp_path, shaken(BASE, chance))) for _ in range(SHAKEN)]
    boxes = {box for page in made for box in page}

    assert 0.05 < made.count([]) / SHAKEN < 0.95
    assert [(x, y, w, h) for x, y, w, h in boxes if w < 0 or h < 0] == []
    assert [(x, y, w, h) for x, y, w, h in boxes if not (x < WIDTH and y < HEIGHT and x + w >= 0 and y + h >= 0)] == []
