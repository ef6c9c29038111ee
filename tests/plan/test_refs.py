"""What ties slides together: no layout twice running where another says the same, titles that are unique."""

from __future__ import annotations

from itertools import pairwise

import pytest

from builder.model.deck import Layout, Slide
from builder.model.outline import Outline
from builder.model.text import Text
from builder.model.unit import NO_UNIT
from builder.plan.brief import Brief, Kit
from builder.plan.draft import Draft, family
from builder.plan.fields import QUOTING
from builder.plan.lay import alone, lay
from builder.plan.refs import settled
from builder.plan.scene import Item, Scene
from builder.value import replace
from builder.zh.breaks import seams
from tests.samples import theme_of


def ends(words: str) -> tuple[int, ...]:
    """Every character a word."""
    return tuple(at for at in range(1, len(words) + 1) if at == len(words) or seams(words)[at])


@pytest.fixture(scope="module")
def kit() -> Kit:
    return Kit(theme_of("base"), ends, lambda _: 1.0)


def scene(families: tuple[str, ...], *words: str, title: str = "四件实事", **around: object) -> Scene:
    """A scene of short items."""
    items = tuple(Item(Text(word, 3, 10 * n)) for n, word in enumerate(words))
    return Scene(families, items, (Text(title, 2),), **around)  # type: ignore[arg-type]


def laid(kit: Kit, *scenes: Scene) -> list[Draft]:
    """Their drafts, each of which there is."""
    drafts = [lay(one, kit) for one in scenes]
    assert all(drafts)
    return [draft for draft in drafts if draft]


def slides_of(kit: Kit, *scenes: Scene) -> tuple[Slide, ...]:
    """The slides of a deck of them."""
    return settled(laid(kit, *scenes), Brief(Outline(), "讲话", NO_UNIT, kit)).slides


def test_no_layout_stands_twice_running(kit: Kit) -> None:
    one = scene(("tiles", "list"), "把实事办好", "把好事办实", "把急事办妥", title="第一件")
    other = scene(("tiles", "list"), "把难事办成", "把喜事办简", "把丧事办俭", title="第二件")
    slides = slides_of(kit, one, other, one, other)

    assert [family(slide.layout) for slide in slides] == ["tiles", "points", "tiles", "points"]


def test_none_looks_like_one_of_those_near_it(kit: Kit) -> None:
    """A third layout rather than the one before last; of plain points none is made for that."""
    families = ("tiles", "rows", "hub", "list")
    scenes = [scene(families, *(f"把{n}{word}办好" for word in "实好急"), title=f"第{n}件") for n in "一二三四五"]
    shown = [family(slide.layout) for slide in slides_of(kit, *scenes)]

    assert shown[:2] == ["tiles", "pillars"] or shown[:2] == ["tiles", "rows"]
    assert "points" not in shown
    assert all(one != other for one, other in pairwise(shown))


def test_what_has_a_core_stands_in_three_figures(kit: Kit) -> None:
    """Beside a brace, around a disc, under a roof, ahead of rows."""
    families, core = ("branches", "focus", "temple", "rows", "list"), (Text("四件实事", 9),)
    scenes = [
        scene(families, *(f"把{n}{word}办好" for word in "实好急"), title=f"第{n}件", core=core) for n in "一二三"
    ]

    assert [family(slide.layout) for slide in slides_of(kit, *scenes)] == ["branches", "focus", "temple"]


def test_quotations_running_stand_in_three_figures(kit: Kit) -> None:
    """With what is made of each beside it, below it, beside its panel; the fourth looks like the first again."""
    said = {"quoted": Text("“把好事办实，把实事办好”", 9), "source": Text("老话说", 9)}
    scenes = [scene(QUOTING, *(f"把{n}{word}办好" for word in "实好急"), title=f"第{n}件", **said) for n in "一二三四"]

    assert [family(slide.layout) for slide in slides_of(kit, *scenes)] == [*QUOTING, QUOTING[0]]


def test_a_layout_without_another_stays(kit: Kit) -> None:
    one = scene(("tiles",), "把实事办好", "把好事办实", "把急事办妥")

    assert [slide.layout for slide in slides_of(kit, one, one)] == [Layout.TILES_3, Layout.TILES_3]


def test_the_other_layout_says_the_same(kit: Kit) -> None:
    words = ("把实事办好", "把好事办实", "把急事办妥")
    first, second = slides_of(kit, scene(("tiles", "list"), *words), scene(("tiles", "list"), *words))
    shown = [
        [p.words for fill in slide.fills if fill.slot != "title" for p in fill.paragraphs] for slide in (first, second)
    ]

    assert shown[0] == shown[1] == list(words)
    assert (first.title, second.title) == ("四件实事", "四件实事（续）")


def test_what_titles_a_slide_stands_neither_above_nor_below_it(kit: Kit) -> None:
    """Nor is the place of such a line left open."""
    for slot in ("lead", "tail"):
        one = scene(("tiles",), "把实事办好", "把好事办实", title="两件实事", **{slot: Text("两件实事", 5)})
        (slide,) = slides_of(kit, one)

        assert slide.title == "两件实事"
        assert slot not in kit.theme.rooms[slide.layout][slide.rung]


def test_no_beginning_of_a_title_that_another_slide_bears(kit: Kit) -> None:
    """Where the first title is taken, the next whole one comes before the first words of the taken one."""
    long = Text("把责任压实、把任务排清", 2)
    other = Text("一件一件抓到底", 3, 40)
    drafts = laid(
        kit,
        *[
            replace(scene(("rows",), *words), titles=(long, other))
            for words in (("把账算清", "把路修通"), ("把水引来", "把灯点亮"))
        ],
    )

    assert [slide.title for slide in settled(drafts, Brief(Outline(), "讲话", NO_UNIT, kit)).slides] == [
        long.words,
        other.words,
    ]


def test_the_section_s_name_comes_with_its_marker_behind_the_divider(kit: Kit) -> None:
    """It is not （续）: nothing goes on that has not begun."""
    divider = Draft(Layout.SECTION, (Text("怎么干", 5, 2),), crumb=Text("二、怎么干", 5))
    glance = replace(
        laid(kit, scene(("tiles",), "打早", "打小"))[0], titles=(Text("怎么干", 5, 2),), crumb=Text("二、怎么干", 5)
    )
    other = replace(glance, crumb=Text("三、谁来干", 9))
    deck = settled([divider, glance, other], Brief(Outline(), "讲话", NO_UNIT, kit))

    assert [slide.title for slide in deck.slides] == ["怎么干", "二、怎么干", "怎么干（续）"]


def test_a_second_quotation_stands_beside_who_said_it(kit: Kit) -> None:
    """Where it would look like the slide before; what it says and who is the same. One whose title says who stands as it did."""
    first, second = (
        Scene((), (), (Text(title, n),), quoted=Text(words, n, 40), source=Text(who, n, 60))
        for n, (title, words, who) in enumerate(
            (("院史", "医院可以简陋，医德不能简陋", "首任院长"), ("远征", "看着病人活下来，就不觉得苦了", "外科主任")),
            1,
        )
    )
    one, two = (alone(scene, kit) for scene in (first, second))
    assert one is not None
    assert two is not None
    assert two.scene is not None
    slides = settled([one, two], Brief(Outline(), "讲话", NO_UNIT, kit)).slides

    assert [slide.layout for slide in slides] == [Layout.QUOTE, Layout.SAYING]
    assert {p.words for fill in slides[1].fills for p in fill.paragraphs} == {
        "远征",
        "看着病人活下来，就不觉得苦了",
        "外科主任",
    }
    assert lay(replace(two.scene, titles=(Text("外科主任", 2, 60),)), kit) is None
