"""Slides parted and put together: notes keep every word in order, each half shows its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.deck import Fill, Layout
from builder.model.text import Hole, Text
from builder.plan.address import said
from builder.plan.brief import Kit
from builder.plan.cuts import absorbed, merged, parted, where
from builder.plan.draft import Draft
from builder.plan.fit import plain
from builder.plan.notes import paragraphs
from builder.plan.relay import items
from builder.zh.marks import sentences
from tests.samples import theme_of

ROOM = Kit(theme_of("base"), lambda words: tuple(range(1, len(words) + 1)), lambda _: 1.0)
FIRST = Text("一是灯要亮。灯亮了，人就来。夜里走路，心里踏实。", 4)
SECOND = Text("老话说：“一灯能除千年暗，一智能灭万年愚。”这话在理，我们就照着办。", 5)
PROSE = Draft(
    Layout.POINTS, (FIRST.cut(2, 5), FIRST.cut(6, 9)), (), paragraphs((FIRST, SECOND)), crumb=Text("一、点灯", 3)
)


def words(draft: Draft) -> str:
    return "".join(note.words for note in draft.notes)


def shown(draft: Draft) -> list[str]:
    return [
        paragraph.words for fill in draft.fills for paragraph in fill.paragraphs if not fill.slot.startswith("number")
    ]


def listing(*, ahead: bool) -> Draft:
    """Three numbered items, all of the slide's own words or (`ahead`) of a line that follows them."""
    line = Text("一要早睡。二要早起。三要读书。", 9 if ahead else 5)
    heads = [line.cut(n * 5 + 2, n * 5 + 4) for n in range(3)]
    fills = [
        Fill(f"{key}{n}", (plain(text),))
        for n, head in enumerate(heads, 1)
        for key, text in (("number", Text(str(n))), ("point", head))
    ]
    notes = (FIRST,) if ahead else (FIRST, line)
    return Draft(Layout.POINTS_3, (FIRST.cut(2, 5),), tuple(fills), paragraphs(notes))


@pytest.mark.parametrize("n", range(1, len(said(PROSE))))
def test_prose_is_parted_at_any_sentence(n: int) -> None:
    """The halves hold all words, in order; each shows pieces of its own; the first bears the title, both stand in the section."""
    place = where(said(PROSE)[n])
    halves = parted(PROSE, place, ROOM)

    assert halves is not None
    first, second = halves
    assert words(first) + words(second) == words(PROSE)
    assert where(said(second)[0]) == place
    assert first.titles[0] == PROSE.titles[0]
    assert first.crumb == second.crumb == PROSE.crumb
    for half in halves:
        assert [line for line in shown(half) if line not in words(half)] == []


def test_the_second_half_has_titles_of_its_own_first() -> None:
    """Then the one of the whole, which goes on."""
    halves = parted(PROSE, where(said(PROSE)[2]), ROOM)

    assert halves is not None
    assert halves[1].titles[0].words in words(halves[1])
    assert halves[1].titles[-1] == PROSE.titles[0]


def test_a_list_is_parted_between_its_items() -> None:
    """Each half keeps its items with their numbers."""
    draft = listing(ahead=False)
    halves = parted(draft, where(said(draft)[-1]), ROOM)

    assert halves is not None
    assert [[item.head.words for item in items(half)] for half in halves] == [["早睡", "早起"], ["读书"]]
    assert halves[0].layout is Layout.POINTS_2
    assert [item.number.words for item in items(halves[0]) if item.number] == ["1", "2"]


@pytest.mark.parametrize("n", [1, 2])
def test_items_that_follow_stay_together(n: int) -> None:
    """What a slide shows of words behind its own goes with its last half, as it is."""
    draft = listing(ahead=True)
    halves = parted(draft, where(said(draft)[n]), ROOM)

    assert halves is not None
    assert halves[1].fills == draft.fills
    assert [line for line in shown(halves[0]) if line not in words(halves[0])] == []


def test_a_quotation_stays_on_its_side() -> None:
    quoted = SECOND.cut(4, 23)
    draft = Draft(Layout.QUOTE, (FIRST.cut(2, 5),), (Fill("words", (plain(quoted),)),), PROSE.notes)
    ahead = parted(draft, where(said(draft)[-1]), ROOM)
    behind = parted(draft, where(said(draft)[1]), ROOM)

    assert ahead is not None
    assert behind is not None
    assert [half.layout is Layout.QUOTE for half in (*ahead, *behind)] == [True, False, False, True]


@pytest.mark.parametrize("layout", [Layout.COVER, Layout.AGENDA_2, Layout.SECTION, Layout.CLOSING])
def test_slides_that_hold_the_deck_together_are_not_parted(layout: Layout) -> None:
    assert parted(Draft(layout, (), (), PROSE.notes), where(said(PROSE)[1]), ROOM) is None


@pytest.mark.parametrize("place", [where(FIRST), (1, 0), (99, 0)])
def test_nothing_is_parted_off_an_end(place: tuple[int, int]) -> None:
    assert parted(PROSE, place, ROOM) is None


@given(st.data())
@settings(derandomize=True, deadline=None, max_examples=80)
def test_parting_and_putting_together_loses_nothing(data: st.DataObject) -> None:
    """With blanks, gaps and several lines: cut anywhere and join again, the notes are what they were."""
    given_ = data.draw(st.lists(st.text("甲乙丙，。；“” ", min_size=1, max_size=12), min_size=1, max_size=4))
    texts = [
        Text(f"{line}。**。", n, 2, (Hole(len(line) + 1, len(line) + 3, "**"),)) for n, line in enumerate(given_, 1)
    ]
    draft = Draft(Layout.POINTS, (Text("甲", 1),), (), paragraphs(texts))
    starts = [where(text.cut(start, end)) for text in texts for start, end in sentences(text.words)]
    halves = parted(draft, data.draw(st.sampled_from(starts)), ROOM)
    if halves is not None:
        assert words(halves[0]) + words(halves[1]) == words(draft)
        for one in (absorbed(*halves), merged(*halves, ROOM)):
            assert [note.words for note in one.notes] == [note.words for note in draft.notes]


def test_what_is_absorbed_leaves_the_slide_as_it_is() -> None:
    """Notes of one line become one paragraph."""
    draft = Draft(
        Layout.POINTS,
        PROSE.titles,
        (Fill("body", (plain(FIRST.cut(6, 9)),)),),
        paragraphs((FIRST.cut(0, 6),)),
    )
    whole = absorbed(draft, Draft(Layout.QUOTE, (), (), paragraphs((FIRST.cut(6, 24), SECOND))))

    assert (whole.layout, whole.fills, whole.titles) == (draft.layout, draft.fills, draft.titles)
    assert [note.words for note in whole.notes] == [FIRST.words, SECOND.words]


def test_prose_put_together_is_chosen_anew() -> None:
    """From the words of both, under the title of the first."""
    halves = parted(PROSE, where(said(PROSE)[2]), ROOM)
    assert halves is not None
    whole = merged(*halves, ROOM)

    assert whole.titles[0] == PROSE.titles[0]
    assert any(line in words(halves[1]) for line in shown(whole))
    assert [line for line in shown(whole) if line not in words(PROSE)] == []


@pytest.mark.parametrize("first", [True, False])
def test_a_list_stays_beside_prose(first: bool) -> None:
    """Its items stand, whichever comes first; the title is the first's."""
    pair = (listing(ahead=False), PROSE) if first else (PROSE, listing(ahead=False))
    whole = merged(*pair, ROOM)

    assert [item.head.words for item in items(whole)] == ["早睡", "早起", "读书"]
    assert whole.titles[0] == pair[0].titles[0]


def test_of_two_quotations_the_first_stays() -> None:
    draft = Draft(Layout.QUOTE, PROSE.titles, (Fill("words", (plain(SECOND.cut(4, 23)),)),), paragraphs((FIRST,)))
    other = Draft(Layout.QUOTE, (), (Fill("words", (plain(FIRST),)),), paragraphs((SECOND,)))

    assert merged(draft, other, ROOM).fills == draft.fills
