"""Words laid out anew: items keep their words and numbers in whatever layout takes them; what does not fit is no layout."""

import pytest

from builder.model.deck import FRAMED, GRIDS, Fill, Layout, Paragraph, Run, slots_of
from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.fit import plain
from builder.plan.relay import Said, around, behind_headline, claimed, claims, items, laid, meant, quoted
from builder.plan.texts import sentence_texts
from tests.samples import THEMES, theme_of

LINE = "一是学要学深。学什么，要学原著，怎么学，要天天学。《礼记》有言，“玉不琢，不成器；人不学，不知道也”。学了就要用，用了才算学。"
HEADS = [Text(words, 1) for words in ("学深悟透", "真信笃行", "以学促干", "常学常新")]
TEXTS = [Text(words, 2) for words in ("原原本本学", "知行合一", "办好实事", "不断深入")]


def room(theme: str = "base") -> Kit:
    """A theme's room, where any character may end a line."""
    return Kit(theme_of(theme), lambda words: tuple(range(1, len(words) + 1)), lambda _: 1.0)


def given(count: int, below: bool) -> tuple[Said, ...]:
    """So many items, with or without words below, numbered from five."""
    return tuple(
        Said(HEADS[n], tuple(TEXTS[n : n + 1]) if below else (), plain(Text(str(n + 5)))) for n in range(count)
    )


WHOLE = sentence_texts(Text(LINE, 3))


WAYS = [("points", True), ("cards", True), ("overview", False), ("points", False)]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_items_go_from_layout_to_layout(count: int, theme: str) -> None:
    """Rows, cards, large words and rows again: heads and numbers stay; words below stay while there is room for them."""
    said, below = given(count, True), True
    for wanted, keeps in WAYS:
        made = laid(said, meant(wanted, count, True), room(theme))
        assert made is not None
        below = below and keeps
        said = items(made)

        assert made.layout.value == f"{wanted}_{count}"
        assert [item.head for item in said] == HEADS[:count]
        assert [item.number.words if item.number else "" for item in said] == [str(n + 5) for n in range(count)]
        assert [item.below for item in said] == [(text,) if below else () for text in TEXTS[:count]]
        assert {fill.slot for fill in made.fills} <= set(slots_of(made.layout))


SHAPES = {
    "points": (3, 1), "cards": (3, 1), "panels": (3, 1), "aligned": (3, 1), "overview": (3, 0), "tiles": (3, 0), "process": (3, 1), "timeline": (3, 1),
    "rows": (3, 1), "chain": (3, 0), "number": (3, 1), "tally": (3, 1), "comparison": (2, 2), "hub": (3, 0), "branches": (3, 1), "focus": (3, 1), "temple": (3, 1), "turn": (2, 0), "pillars": (3, 1), "pool": (6, 1), "ladder": (3, 0), "pairs": (2, 2), "tracks": (3, 1), "tree": (3, 1), "bridge": (3, 1), "seals": (3, 0),
    "bounds": (2, 1), "cited": (3, 1), "motto": (3, 1), "recited": (3, 1),
}  # fmt: skip
"""For each family how many items it is tried with here, and how many words stand below each."""
FEW = [Text(words, 3) for words in ("学", "思", "用", "践", "悟", "行")]


def test_every_family_is_tried() -> None:
    assert set(SHAPES) == {family for family in GRIDS if family != "agenda"}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("family", SHAPES)
def test_what_is_laid_out_is_read_back(family: str, theme: str) -> None:
    """In every family: the same heads, the same words below, in places that the layout has."""
    count, below = SHAPES[family]
    said = tuple(Said(head, tuple(TEXTS[n : n + below])) for n, head in enumerate(FEW[:count]))
    made = laid(
        said, meant(family, count, True), room(theme), {"core": (HEADS[0],), "words": (HEADS[0],), "joint": (FEW[0],)}
    )
    assert made is not None

    assert [(item.head, item.below) for item in items(made)] == [(item.head, item.below) for item in said]
    assert {fill.slot for fill in made.fills} <= set(theme_of(theme).rooms[made.layout][made.rung])


@pytest.mark.parametrize("family", ["process", "pairs"])
def test_words_below_that_a_family_can_do_without(family: str) -> None:
    """Steps without more to say; pairs without a line below."""
    said = [Said(head, TEXTS[:1] if family == "pairs" else ()) for head in FEW[:3]]
    made = laid(said, meant(family, 3, True), room())

    assert made is not None
    assert not any(fill.slot.startswith("text") for fill in made.fills)


@pytest.mark.parametrize("family", ["hub", "branches", "focus", "temple", "tree", "bridge"])
def test_what_has_a_core_needs_one(family: str) -> None:
    said = [Said(head, TEXTS[:1]) for head in FEW[:3]]

    assert laid(said, meant(family, 3, True), room()) is None


def test_what_stands_around_goes_along() -> None:
    """A line above and a band below, in a room that has just those; without where they do not fit."""
    said = given(3, True)
    frame = {"lead": (TEXTS[0],), "tail": (TEXTS[1],)}
    both = laid(said, [Layout.CARDS_3], room(), frame)
    bare = laid(said, [Layout.CARDS_3], room(), {"lead": (Text("学" * 500, 1),)})
    assert both is not None
    assert bare is not None

    assert around(both) == frame
    assert around(bare) == {}
    assert items(both) == items(bare) == said
    for made in (both, bare):
        framed = [key for key in FRAMED if key in theme_of("base").rooms[made.layout][made.rung]]
        assert framed == list(around(made))


def test_items_of_no_number_are_counted() -> None:
    """From one, as the theme counts."""
    made = laid([Said(head) for head in HEADS[:2]], [Layout.OVERVIEW_2], room("red_gold"))

    assert made is not None
    assert [fill.paragraphs[0].words for fill in made.fills if fill.slot.startswith("number")] == ["一", "二"]


NONE = {
    "no words below for cards": (given(3, False), Layout.CARDS_3),
    "too few places": (given(4, True), Layout.CARDS_3),
    "too many places": (given(2, True), Layout.CARDS_3),
    "too long for large words": (tuple(Said(Text("学" * 200, 1)) for _ in range(3)), Layout.OVERVIEW_3),
    "too long for rows": (tuple(Said(Text("学" * 300, 1)) for _ in range(3)), Layout.POINTS_3),
    "several in a statement": (given(2, False), Layout.STATEMENT),
    "nothing at all": ((), Layout.POINTS),
    "a quotation": (given(2, True), Layout.QUOTE),
    "a cover": (given(2, True), Layout.COVER),
}


@pytest.mark.parametrize(("said", "layout"), NONE.values(), ids=NONE)
def test_what_a_layout_does_not_take(said: tuple[Said, ...], layout: Layout) -> None:
    assert laid(said, [layout], room()) is None


@pytest.mark.parametrize(
    ("wanted", "counted", "first"),
    [
        ("points", True, Layout.POINTS_3),
        ("points", False, Layout.POINTS),
        ("cards", False, Layout.CARDS_3),
        ("points_4", True, Layout.POINTS_4),
        ("statement", True, Layout.STATEMENT),
    ],
)
def test_what_a_name_means(wanted: str, counted: bool, first: Layout) -> None:
    """A family with as many places as there are items, or a layout by its own name."""
    assert meant(wanted, 3, counted)[0] is first


@pytest.mark.parametrize("wanted", ["cover", "agenda", "agenda_3", "section", "closing", "bogus", ""])
def test_names_that_mean_no_layout_for_items(wanted: str) -> None:
    assert meant(wanted, 3, True) == []


def test_rows_of_prose_are_items() -> None:
    """The second level stands below the first."""
    body = (Paragraph((Run(HEADS[0]),)), Paragraph((Run(TEXTS[0]),), 1), Paragraph((Run(HEADS[1]),)))

    assert items(Draft(Layout.POINTS, (), (Fill("body", body),))) == (Said(HEADS[0], (TEXTS[0],)), Said(HEADS[1]))


@pytest.mark.parametrize("layout", [Layout.COVER, Layout.AGENDA_2, Layout.SECTION, Layout.CLOSING, Layout.QUOTE])
def test_layouts_without_items(layout: Layout) -> None:
    fills = tuple(Fill(slot, (plain(HEADS[0]),)) for slot in slots_of(layout))

    assert items(Draft(layout, (), fills)) == ()


def test_claims_leave_out_what_the_title_says() -> None:
    """And the headline that opens a point."""
    heading = Text(LINE, 3).cut(2, 6)
    found = claims(behind_headline(WHOLE), WHOLE[3].cut(0, 5))

    assert behind_headline(WHOLE) == WHOLE[1:]
    assert behind_headline(WHOLE[1:]) == WHOLE[1:]
    assert all("学了就要用" not in item.head.words for item in found)
    assert claims(behind_headline(WHOLE), heading) != found


@pytest.mark.parametrize("theme", THEMES)
def test_a_slide_of_claims(theme: str) -> None:
    """Under the headings given, pieces of the sentences and nothing else."""
    heading = Text(LINE, 3).cut(2, 6)
    made = claimed(WHOLE, (heading,), room(theme))
    said = [text.words for item in items(made) for text in (item.head, *item.below)]

    assert made.titles[0] == heading
    assert said
    assert [words for words in said if words not in LINE] == []


def test_a_slide_of_one_sentence_is_a_statement() -> None:
    """Its clause as the title, and nothing said twice."""
    made = claimed(WHOLE[3:], (), room())

    assert made.layout is Layout.STATEMENT
    assert made.titles[0].words in WHOLE[3].words


def test_a_quotation_with_its_source() -> None:
    made = quoted(WHOLE, Layout.QUOTE, room())

    assert made is not None
    assert {fill.slot: fill.paragraphs[0].words for fill in made.fills} == {
        "words": "“玉不琢，不成器；人不学，不知道也”",
        "source": "《礼记》有言",
    }


@pytest.mark.parametrize("said", [WHOLE[:2], [], [Text("他说：“" + "学而时习之，" * 90 + "不亦说乎”。", 1)]])
def test_no_quotation(said: list[Text]) -> None:
    """None there, or one that no slide holds."""
    assert quoted(said, Layout.QUOTE, room()) is None
