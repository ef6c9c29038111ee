"""Ways between slides, wherever a person moved them and whatever was left out."""

from __future__ import annotations

from builder.model.deck import Fill, Layout, Paragraph, Run
from builder.model.text import NOTHING, Text
from builder.plan.draft import Draft
from builder.plan.route import Route, route, sections
from tests.samples import theme_of

NAMES = [Text("一、看清水情", 3), Text("二、抓住大户", 5), Text("三、严格考核", 7)]
AGENDA = Draft(
    Layout.AGENDA_3,
    (Text("目录"),),
    tuple(
        Fill(f"{slot}{n}", (Paragraph((Run(text),)),))
        for n, name in enumerate(NAMES, 1)
        for slot, text in (("number", Text(str(n))), ("item", name.cut(2, 4)))
    ),
)
COVER, CLOSING = Draft(Layout.COVER, (Text("讲话", 1),)), Draft(Layout.CLOSING, (Text("谢谢大家", 9),))


def divider(n: int) -> Draft:
    """The slide that opens a section."""
    return Draft(Layout.SECTION, (Text("甲", 8),), crumb=NAMES[n - 1])


def inner(n: int) -> Draft:
    """A slide of a section."""
    return Draft(Layout.POINTS, (Text("乙", 8),), crumb=NAMES[n - 1])


WHOLE = [COVER, AGENDA, divider(1), inner(1), divider(2), inner(2), divider(3), inner(3), CLOSING]


def links(ways: Route) -> list[int]:
    """Where the items of the agenda lead, each with its number."""
    made = {fill.slot: fill.link for fill in ways.linked(AGENDA.fills)}
    assert all(made[f"number{n}"] == made[f"item{n}"] for n in (1, 2, 3))
    return [made[f"item{n}"] for n in (1, 2, 3)]


def named(drafts: list[Draft]) -> list[tuple[str, int]]:
    """The sections of the file."""
    return [(one.name, one.first) for one in sections(route(drafts), drafts, theme_of("base"))]


def test_the_ways_of_a_deck_as_it_was_planned() -> None:
    ways = route(WHOLE)

    assert links(ways) == [3, 5, 7]
    assert [ways.progress(n) for n in range(1, 10)] == ["", "", "1/3", "1/3", "2/3", "2/3", "3/3", "3/3", ""]
    assert [ways.way_back(n) for n in range(1, 10)] == [0, 0, 2, 2, 2, 2, 2, 2, 0]
    assert named(WHOLE) == [("开篇", 1), *zip((name.words for name in NAMES), (3, 5, 7), strict=True), ("结尾", 9)]


def test_a_section_without_a_divider_begins_with_its_first_slide() -> None:
    drafts = [draft for draft in WHOLE if draft != divider(2)]

    assert links(route(drafts)) == [3, 5, 6]
    assert route(drafts).progress(5) == "2/3"
    assert ("二、抓住大户", 5) in named(drafts)


def test_a_slide_that_was_moved_keeps_its_section() -> None:
    """It says so at its foot; the file's section begins at its divider all the same."""
    drafts = [COVER, AGENDA, divider(1), inner(3), inner(1), divider(2), inner(2), divider(3), CLOSING]
    ways = route(drafts)

    assert (ways.progress(4), ways.progress(5)) == ("3/3", "1/3")
    assert links(ways) == [3, 6, 8]
    assert [first for _, first in named(drafts)] == [1, 3, 6, 8, 9]


def test_a_section_that_was_left_out_leads_nowhere() -> None:
    drafts = [draft for draft in WHOLE if draft.crumb != NAMES[1]]

    assert links(route(drafts)) == [3, 0, 5]
    assert route(drafts).progress(5) == "2/2"


def test_without_a_cover_the_file_opens_with_its_first_section() -> None:
    """No section of the file is empty."""
    assert named(WHOLE[2:]) == [*zip((name.words for name in NAMES), (1, 3, 5), strict=True), ("结尾", 7)]


def test_two_sections_of_one_line_are_told_apart() -> None:
    """By where their names stand in it."""
    line = Text("一、看清水情；二、抓住大户；", 3)
    first, second = line.cut(0, 6), line.cut(7, 13)
    items = tuple(Fill(f"item{n}", (Paragraph((Run(text),)),)) for n, text in enumerate((first, second), 1))
    drafts = [
        Draft(Layout.AGENDA_2, (NOTHING,), items),
        *(Draft(Layout.SECTION, (t,), crumb=t) for t in (first, second)),
    ]

    assert [fill.link for fill in route(drafts).linked(items)] == [2, 3]


def test_a_speech_without_sections_has_none() -> None:
    drafts = [COVER, Draft(Layout.POINTS, (Text("乙", 3),)), CLOSING]

    assert named(drafts) == []
    assert route(drafts).progress(2) == ""
