"""Every page of every theme: what stands on it stands apart, in line, inside, and can be read."""

from __future__ import annotations

import functools
from itertools import combinations, groupby, pairwise

import pytest
from lxml import etree

from builder.compile.colours import READABLE
from builder.compile.contrast import Grounds
from builder.compile.drawing import layout_xml
from builder.compile.fills import is_film
from builder.compile.forms import FORMS, HOLDERS, guides, margins
from builder.compile.frames import STRIPS
from builder.compile.geometry import Box, Page, Place, Shape, placed
from builder.compile.pages import pages
from builder.compile.paths import PREFIX, inside
from builder.compile.source import Source, read_theme
from builder.model.deck import ENTRIES, FRAMED, GRIDS, Layout, slots_of
from tests.samples import ROOT, SHELVES, THEMES, theme_of

PAGE: Box = (0.0, 0.0, 13.3333, 7.5)

ALL = [(), ("lead",), ("tail",), ("lead", "tail")]
CHIPPED = [*ALL, *((*lead, *slots) for slots in STRIPS.values() for lead in ((), ("lead",)))]
EXPECTED = {
    **dict.fromkeys(
        (
            "points",
            "cards",
            "aligned",
            "overview",
            "hub",
            "process",
            "chain",
            "ladder",
            "pairs",
            "number",
            "tracks",
            "turn",
            "bridge",
            "seals",
        ),
        ALL,
    ),
    **dict.fromkeys(
        (
            "rows",
            "tally",
            "pillars",
            "pool",
            "panels",
            "tiles",
            "branches",
            "focus",
            "temple",
            "cited",
            "motto",
            "recited",
            "comparison",
            "bounds",
        ),
        CHIPPED,
    ),
    "section": [(), *STRIPS.values()],
    "tree": [(), ("tail",), *STRIPS.values()],
    "timeline": ALL[:2],
    "quote": [(), ("tail",)],
    "saying": [(), ("tail",)],
}
"""The frames of each family, in the order of its rooms; every other layout is plain."""
BODY = 7.0
"""The contrast of words in the body font that are set in the colours of text and paper."""
FOOT = {"crumb", "confidential"}
"""Slots at the foot that take turns: a line of confidentiality takes the place of the section's name, which then follows the unit's."""
NEAR = 0.011
"""Inches that do not count: three hundredths of a millimetre in a drawing, a rule's own weight."""


@functools.cache
def source_of(theme: str) -> Source:
    """A theme's settings."""
    return read_theme(str(ROOT / "themes" / theme), SHELVES)


@functools.cache
def pages_of(theme: str) -> tuple[Page, ...]:
    """A theme's pages."""
    return pages(source_of(theme))


def family(layout: Layout) -> str:
    """What the layout is one count of."""
    name = layout.value.rpartition("_")[0]
    return name if name in GRIDS else layout.value


def apart(one: Box, other: Box) -> bool:
    """Whether two boxes share no more than an edge."""
    return (
        one[0] + one[2] <= other[0] + NEAR
        or other[0] + other[2] <= one[0] + NEAR
        or one[1] + one[3] <= other[1] + NEAR
        or other[1] + other[3] <= one[1] + NEAR
    )


def holds(outer: Box, inner: Box) -> bool:
    """Whether `inner` stands in `outer`."""
    return (
        outer[0] <= inner[0] + NEAR
        and outer[1] <= inner[1] + NEAR
        and outer[0] + outer[2] >= inner[0] + inner[2] - NEAR
        and outer[1] + outer[3] >= inner[1] + inner[3] - NEAR
    )


@pytest.mark.parametrize("theme", THEMES)
def test_each_layout_comes_in_its_frames(theme: str) -> None:
    """Plain first, then with a lead, a tail, both; each frame has a room, and the rooms of one stand together."""
    rooms = theme_of(theme).rooms
    for layout in Layout:
        found = [tuple(slot for slot in FRAMED if slot in room) for room in rooms[layout] if "entry1" not in room]

        assert [frame for frame, _ in groupby(found)] == EXPECTED.get(family(layout), [()]), layout


@pytest.mark.parametrize("theme", THEMES)
def test_a_divider_lists_two_to_six_points(theme: str) -> None:
    """In the place of its subtitle; four also below two lines of that."""
    listing = [room for room in theme_of(theme).rooms[Layout.SECTION] if "entry1" in room]

    assert {sum(key in ENTRIES for key in room) for room in listing if "sub" not in room} == {4, 6, 8, 10, 12}
    assert {8} <= {sum(key in ENTRIES for key in room) for room in listing if "sub" in room}


@pytest.mark.parametrize("theme", THEMES)
def test_plain_rooms_rise(theme: str) -> None:
    """The lowest comes first: what stands in an item's slots has never less room in a later room of as many columns, but below a higher head."""
    for layout, rungs in theme_of(theme).rooms.items():
        plain = [room for room in rungs if not any(slot in room for slot in FRAMED)]
        for lower, higher in pairwise(plain):
            if "head1" in lower and lower["head1"].height < higher["head1"].height:
                continue
            for key in (key for key in lower if key[-1].isdigit() and lower[key].width == higher[key].width):
                assert lower[key].height <= higher[key].height + 0.01, (layout, key)


@pytest.mark.parametrize("theme", THEMES)
def test_names_are_unique(theme: str) -> None:
    """People tell layouts by their names, and placeholders of one layout too."""
    made = pages_of(theme)

    assert len({page.name for page in made}) == len(made)
    for page in made:
        assert len({place.name for place in page.places}) == len(page.places), page.name
        assert "{" not in page.name + "".join(place.name for place in page.places)


@pytest.mark.parametrize("theme", THEMES)
def test_slots_stand_apart(theme: str) -> None:
    """No two slots of a page overlap, and each stands on the slide."""
    for page in pages_of(theme):
        for place in page.places:
            assert holds(PAGE, place.box), (page.name, place.name)
        for one, other in combinations(page.places, 2):
            if {one.key, other.key} == FOOT:
                continue
            assert apart(one.box, other.box), (page.name, one.name, other.name)


@pytest.mark.parametrize("theme", THEMES)
def test_lead_and_tail_stand_in_the_content(theme: str) -> None:
    """Between title and footer, as wide as the content; the figure stands between them."""
    x, y, width, height = source_of(theme).get("deck", "content")
    for page in pages_of(theme):
        by_key = {place.key: place for place in page.places}
        figure = [place.box for place in page.places if place.key not in ("title", *FOOT, *FRAMED)]
        if lead := by_key.get("lead"):
            assert lead.box[1] >= by_key["title"].box[1] + by_key["title"].box[3] - NEAR, page.name
            assert lead.box[1] + lead.box[3] <= min(box[1] for box in figure) + NEAR, page.name
        if tail := by_key.get("tail"):
            assert tail.box[1] + tail.box[3] <= y + height + 0.03, page.name
            assert tail.box[1] >= max(box[1] + box[3] for box in figure) - NEAR, page.name
        for place in filter(None, (by_key.get("lead"), by_key.get("tail"))):
            assert (place.box[0], place.box[2]) == (x, width), page.name


@pytest.mark.parametrize("theme", THEMES)
def test_the_steps_of_a_temple_reach_down_to_the_tail(theme: str) -> None:
    """Below its columns, on the band, and off the words at the foot where there is none."""
    found = {len(page.places): page for page in pages_of(theme) if page.layout is Layout.TEMPLE_3}.values()
    for page in found:
        by_key = {place.key: place.box for place in page.places}
        band = by_key.get("tail", by_key.get("chip1"))
        drawn = [shape.box for shape in page.shapes if not band or shape.box[1] < band[1]]
        lowest, columns = max(y + height for _, y, _, height in drawn), by_key["branch1"][1] + by_key["branch1"][3]

        assert columns < lowest <= (band[1] if band else by_key["crumb"][1]) + NEAR, page.name
        assert band is None or band[1] - lowest < 0.06, page.name


@pytest.mark.parametrize("theme", THEMES)
def test_parallel_items_are_equal(theme: str) -> None:
    """Alike slots of a row are of one width and one height and stand in line; only rows of fewer items are wider, and steps rise."""
    for page in pages_of(theme):
        for key in GRIDS.get(page.layout.value.rpartition("_")[0], ((), (), ()))[1]:
            boxes = [place.box for place in page.places if place.key.rstrip("0123456789") == key]
            rows = {round(box[1], 2): 0 for box in boxes}
            for box in boxes:
                rows[round(box[1], 2)] += 1
            sizes = {(round(box[2], 2), round(box[3], 2)) for box in boxes}
            uneven = family(page.layout) in ("cards", "tiles", "pool", "number") and len(set(rows.values())) > 1
            high = family(page.layout) in ("hub", "ladder")

            assert high or len({height for _, height in sizes}) == 1, (page.name, key)
            assert len({width for width, _ in sizes}) <= (2 if uneven else 1), (page.name, key)


def words(place: Place) -> Box:
    """Where the words of a slot may stand; a numeral is no wider than half of its box."""
    x, y, width, height = place.words
    if place.key.startswith("number"):
        return (x + width / 4, y + height / 4, width / 2, height / 2)
    return (x, y, width, height)


def cover(page: Page, place: Place) -> int:
    """How many of the page's shapes are hidden from the words of a slot, by its own fill or a filled shape that holds them."""
    if place.look.get("fill"):
        return len(page.shapes)
    behind = [n for n, shape in enumerate(page.shapes, 1) if shape.fill and holds(shape.box, words(place))]
    return behind[-1] if behind else 0


def clear(source: Source, shape: Shape, box: Box) -> bool:
    """Whether a shape holds a box or is clear of it: a path, whether all corners and middles of its sides lie within it, or none."""
    if not shape.form.startswith(PREFIX) or apart(shape.box, box):
        return holds(shape.box, box) or apart(shape.box, box)
    path, (x, y, width, height) = source.get("deck", "paths", shape.form[len(PREFIX) :]), shape.box
    spots = [(box[0] + box[2] * across / 2, box[1] + box[3] * down / 2) for across in range(3) for down in range(3)]
    return len({inside(path, (left - x) / width, (top - y) / height) for left, top in spots}) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_no_edge_runs_through_words(theme: str) -> None:
    """Each drawn shape holds the words of a slot, or is clear of them, or lies under a field that holds them."""
    for page in pages_of(theme):
        for place in page.places:
            for shape in page.shapes[cover(page, place) :]:
                assert is_film(shape.fill) or clear(source_of(theme), shape, words(place)), (
                    page.name,
                    place.name,
                    shape,
                )


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read(theme: str) -> None:
    """Contrast of every slot's words with what stands behind them, and of the theme's colour where a slot takes it."""
    source = source_of(theme)
    grounds = Grounds(source)
    for page in pages_of(theme):
        for place in page.places:
            under = grounds.under(page, place)
            for look in (place.look, place.look.get("second", {})):
                role = look.get("role", place.look["role"])
                least = BODY if place.look["font"] == "body" and role in ("dk1", "lt1") else READABLE
                assert grounds.contrast(role, under) >= least, (page.name, place.name, role, under)
            assert place.filled == (grounds.contrast(source_of(theme).get("deck", "stress"), under) < READABLE)


@pytest.mark.parametrize(("theme", "slot", "filled"), [
    ("red_gold", "title", False), ("red_gold", "named", True), ("red_gold", "tail", True), ("red_gold", "head1", True), ("red_gold", "text1", False),
    ("base", "title", False), ("base", "tail", True), ("base", "head1", True), ("base", "lead", False),
])  # fmt: skip
def test_slots_on_deep_fields_are_told(theme: str, slot: str, filled: bool) -> None:
    """A tail and a panel's head stand on their own fill, a title and a panel's text on paper."""
    rooms = theme_of(theme).rooms[Layout.PANELS_3]
    assert next(room for room in reversed(rooms) if slot in room)[slot].filled is filled


@pytest.mark.parametrize("theme", THEMES)
def test_decoration_comes_first_and_says_nothing(theme: str) -> None:
    """Shapes drawn by the layout stand ahead of its slots, hold no text, and are marked as decoration; slots follow in order."""
    for page in pages_of(theme)[::7]:
        root = etree.fromstring(layout_xml(source_of(theme), page))
        drawn = [element for element in root.iter() if element.tag.endswith("}sp")]
        decorations = [element for element in drawn if element.find(".//{*}ph") is None]

        assert drawn[: len(decorations)] == decorations
        assert len(decorations) == len(page.shapes)
        for element in decorations:
            assert element.find(".//{*}decorative").get("val") == "1"
            assert element.find(".//{*}txBody") is None
        keys = [place.key for place in page.places]
        assert keys == [key for key in slots_of(page.layout) if key in keys]


def test_words_in_a_form() -> None:
    """In an ellipse the inscribed box, in an arrow what its points leave; insets come on top."""
    look = {"size": 20, "least": 20, "form": "ellipse", "inset": [0.1, 0.2]}
    x, y, width, height = Place("core", "核心", (1.0, 1.0, 4.0, 2.0), look).words

    assert (round(width, 3), round(height, 3)) == (round(4 / 2**0.5 - 0.2, 3), round(2 / 2**0.5 - 0.4, 3))
    assert (round(x + width / 2, 6), round(y + height / 2, 6)) == (3.0, 2.0)
    assert margins("chevron", 3, 1) == (0.28, 0.0, 0.28, 0.0)
    assert margins("homePlate", 3, 1) == (0.0, 0.0, 0.14, 0.0)
    assert margins("rect", 3, 1) == (0.0, 0.0, 0.0, 0.0)
    assert guides("chevron", 3, 2) == {"adj": 0.14}
    assert guides("roundRect", 3, 0.2) == {"adj": 0.5}
    assert guides("pill", 3, 2) == {"adj": 0.5}
    assert guides("round2DiagRect", 3, 2.2) == {"adj1": 0.25, "adj2": 0.0}
    assert set(HOLDERS) <= set(FORMS)


@pytest.mark.parametrize(("box", "found"), [
    ([0.5, "far-0.3", 1, 1], (1.5, 3.7, 1, 1)),
    (["centre+0.25", "centre", 1, 1], (2.75, 2.0, 1, 1)),
    ([0, 0, 0, -0.5], (1, 1, 4, 2.5)),
    ([-0.5, 0, 0, 1], (0.5, 1, 4.5, 1)),
])  # fmt: skip
def test_boxes_are_placed(box: list[object], found: Box) -> None:
    """By numbers, by words, by words moved; sizes of nothing reach the far edge."""
    assert placed(box, (1.0, 1.0, 4.0, 3.0)) == found


def test_the_frames_are_those_of_the_model() -> None:
    """What a frame adds is what the model says may be wanting."""
    assert {"lead", "tail", *ENTRIES, *(key for slots in STRIPS.values() for key in slots)} == set(FRAMED)


@pytest.mark.parametrize("theme", THEMES)
def test_chips_stand_where_the_tail_would(theme: str) -> None:
    """From edge to edge in one row, of one size; what they are ahead of them."""
    for page in pages_of(theme):
        chips = [place.box for place in page.places if place.key.startswith("chip")]
        named = [place.box for place in page.places if place.key == "named"]
        if chips and page.layout is not Layout.SECTION:
            x, y, width, height = source_of(theme).get("deck", "slots", "tail", "box")
            strip = [*named, *chips]

            assert (strip[0][0], round(strip[-1][0] + strip[-1][2], 6)) == (x, round(x + width, 6)), page.name
            assert {(box[1], box[3]) for box in strip} == {(y, height)}, page.name
            assert len({round(box[2], 6) for box in chips}) == 1, page.name
            assert all(one[0] + one[2] <= other[0] for one, other in pairwise(strip)), page.name


@pytest.mark.parametrize("theme", [name for name in THEMES if name != "base"])
def test_a_tile_is_drawn_as_the_one_that_it_is_like(theme: str) -> None:
    """Where a theme draws a tile its own way, it draws those that are like it too: none keeps the shapes of the theme below."""
    own, under = (file.table["deck"]["tiles"] for file in source_of(theme).files)
    drawn = {name for name, tile in own.items() if "shapes" in tile}
    kept = {name for name, tile in under.items() if tile.get("like") in drawn and "shapes" in tile}

    assert drawn
    assert kept - drawn == set()


def test_a_strip_without_a_name_is_as_weighty_as_a_tail() -> None:
    """In a theme whose tail is a plain band; below a name, and on dividers, chips look as stated."""
    looks = {page.name: {place.key: place.look for place in page.places} for page in pages_of("red_gold")}
    alone, named, divider = looks["条目3·三块"], looks["条目3·一带三块"], looks["分部·三块"]
    band = looks["条目3·小结"]["tail"]

    assert (alone["chip1"]["fill"], alone["chip1"]["role"]) == (band["fill"], band["role"])
    assert alone["chip1"]["size"] == named["chip1"]["size"]
    assert named["chip1"]["fill"] != band["fill"]
    assert divider["chip1"]["fill"] != band["fill"]
