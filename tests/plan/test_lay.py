"""Scenes in layouts: whole or not at all, parallel items at one size, a lead that items need is never dropped."""

from __future__ import annotations

import pytest

from builder.model.deck import Layout, Role
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family
from builder.plan.lay import COUNTS, lay
from builder.plan.scene import Item, Scene
from builder.value import replace
from tests.plan.test_refs import ends
from tests.samples import THEMES, theme_of
from tests.zh.words import ends as real

SHORT = ("理论武装", "分类指导", "强基固本", "统筹协调", "领导指导", "建章立制", "典型引路", "常抓不懈")
LONG = "与加快构建现代化产业体系、保障改善民生、防范化解风险等中心重点工作结合起来，一件一件抓到底、落到位"
EVERY = (*sorted(COUNTS.keys() - {"agenda", "number", "tally"}), "list")


@pytest.fixture(scope="module", params=THEMES)
def kit(request: pytest.FixtureRequest) -> Kit:
    return Kit(theme_of(request.param), ends, lambda _: 1.0)


def items(count: int, text: str = "") -> tuple[Item, ...]:
    """So many short items, with `text` below each."""
    return tuple(
        Item(
            Text(SHORT[n], 3, 40 * n),
            Text(text, 3, 40 * n + 10) if text else NOTHING,
            n + 1,
            Text("线下", 3, 40 * n + 6),
            (Text("抓好落实", 3, 40 * n + 20), Text("加强督查", 3, 40 * n + 30)),
        )
        for n in range(count)
    )


def words(draft: Draft, *slots: str) -> list[str]:
    """What stands in the slots whose names begin so, in order."""
    return [p.words for fill in draft.fills if fill.slot.rstrip("0123456789") in slots for p in fill.paragraphs]


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("framed", ["", "lead", "tail", "lead tail"])
def test_every_family_holds_short_items(kit: Kit, name: str, framed: str) -> None:
    """In every theme, with and without lead and tail."""
    fewest, most = COUNTS.get(name, (2, 4))
    around = {key: Text("坚持从严从实抓好落实", 2) for key in framed.split()}
    text = "明确责任和时限" if name in {"cards", "panels", "aligned", "timeline", "process", "tracks", "tree"} else ""
    for count in range(max(2, fewest), most + 1):
        given = items(count, text)
        if name == "bridge":
            given = tuple(
                replace(item, head=Text(f"{item.head.words}结合起来", 3, 40 * n)) for n, item in enumerate(given)
            )
        held = {"core": (Text("四项重点", 9),), "quoted": Text("“行胜于言”", 8), "joint": Text("结合起来", 3, 4)}
        scene = Scene((name,), given, **held, **around)  # type: ignore[arg-type]
        draft = lay(scene, kit)

        assert draft is not None
        assert family(draft.layout) == {"list": "points"}.get(name, name)
        framed_ = [text.words for key, text in around.items() if name != "tree" or key == "tail"]
        assert words(draft, "lead", "tail") == framed_ or name == "timeline"
        sizes = {p.size for fill in draft.fills if fill.slot[:-1] in ("tile", "head", "spoke") for p in fill.paragraphs}
        assert len(sizes) <= 1


@pytest.mark.parametrize(("heads", "text", "shown"), [
    (("把实事办好", "把好事办实", "把急事办妥"), "", "pillars"),
    (("把实事办好", "把好事办实"), "", "rows"),
    (("把实事办好", "把好事办实", "把急事办妥"), "明确责任和时限", "rows"),
    (("把群众最关心的实事一件一件办好", "把好事办实", "把急事办妥"), "", "rows"),
])  # fmt: skip
def test_a_few_short_claims_stand_side_by_side(kit: Kit, heads: tuple[str, ...], text: str, shown: str) -> None:
    """Three or four, where each says no more than a few words; else one below the other. The other way is left for another try."""
    given = tuple(Item(Text(head, 3, 40 * n), Text(text, 3, 40 * n + 20)) for n, head in enumerate(heads))
    draft = lay(Scene(("rows", "pillars", "list"), given), kit)

    assert draft is not None
    assert draft.scene is not None
    assert family(draft.layout) == shown
    assert draft.scene.families == ("rows" if shown == "pillars" else "pillars", "list")


@pytest.mark.parametrize("framed", [(), ("lead",), ("tail",), ("lead", "tail")])
def test_three_short_words_stand_in_a_form_of_their_own(kit: Kit, framed: tuple[str, ...]) -> None:
    """In every frame; more words have the room of a plate, where they are larger."""
    kit = Kit(kit.theme, real, lambda _: 1.0)
    around = {key: Text("坚持从严从实抓好落实", 2) for key in framed}
    forms = []
    for heads in (("统一思想", "统一意志", "统一行动"), ("坚定不移推进改革", "坚定不移扩大开放", "坚定不移反对腐败")):
        scene = Scene(("tiles",), tuple(Item(Text(head, 3)) for head in heads), (Text("三个坚定", 4),), **around)  # type: ignore[arg-type]
        draft = lay(scene, kit)
        assert draft is not None
        forms.append(kit.theme.rooms[draft.layout][draft.rung])

    own, plate = forms
    assert own["tile1"].width < plate["tile1"].width or kit.theme.name == "base"


def test_four_characters_stand_in_two_lines_though_they_are_one_word() -> None:
    """In a disc there is no room for more than two beside each other; what is no word of characters is not parted."""
    kit = Kit(theme_of("red_gold"), lambda words: (len(words),), lambda _: 1.0)
    shown = []
    for heads in (("统一思想", "统一意志", "统一行动"), ("2025", "2026", "2027")):
        draft = lay(Scene(("tiles",), tuple(Item(Text(head, 3)) for head in heads), (Text("三个统一", 4),)), kit)
        assert draft is not None
        shown.append([len(fill.paragraphs[0].runs) for fill in draft.fills])

    assert shown == [[3, 3, 3], [1, 1, 1]]


@pytest.mark.parametrize(("count", "longest"), [(2, 44), (3, 30), (4, 22), (5, 16)])
def test_columns_that_bear_a_roof_say_few_words(kit: Kit, count: int, longest: int) -> None:
    """The more there are, the fewer words each has; one more, and a list has them. What stands below them does not pair with them."""
    held = {
        "core": (Text("四项重点", 9),),
        "chips": tuple(Text(word, 8, 9 * n) for n, word in enumerate(SHORT[:count])),
    }
    for over, shown in ((0, "temple"), (1, "points")):
        head = Text(("实" * 60)[: longest + over], 3)
        draft = lay(Scene(("temple", "list"), (Item(head), *items(count)[1:]), **held), kit)  # type: ignore[arg-type]

        assert draft is not None
        assert family(draft.layout) == shown
        assert over or not words(draft, "chip")


def test_headings_at_a_glance_stand_in_as_many_lines(kit: Kit) -> None:
    """A little smaller where that spares one of them a line that the others do without."""
    heads = ("责任要压到人头上", "资金要投到刀刃", "宣传要做到家", "作风要硬到末梢")
    given = tuple(Item(Text(head, 3, 40 * n), number=n + 1) for n, head in enumerate(heads))
    draft = lay(Scene(("overview",), given), kit)

    assert draft is not None
    shown_ = [fill.paragraphs[0] for fill in draft.fills if fill.slot.startswith("head")]
    assert len({sum(run.role is Role.BREAK for run in paragraph.runs) for paragraph in shown_}) == 1
    assert len({paragraph.size for paragraph in shown_}) == 1


def test_what_does_not_fit_is_not_cut(kit: Kit) -> None:
    """A family that cannot hold an item whole is not taken; the next one is."""
    given = (Item(Text(LONG, 3)), *items(3)[1:])
    draft = lay(Scene(("tiles", "list"), given), kit)

    assert draft is not None
    assert draft.layout is Layout.POINTS
    assert words(draft, "body")[0] == LONG


def test_a_lead_that_items_need_stays(kit: Kit) -> None:
    """Without 防止 the items would say the opposite."""
    scene = Scene(("timeline", "tiles"), items(3), lead=Text("防止", 2), tail=Text(LONG * 2, 4), needs=True)
    draft = lay(scene, kit)

    assert draft is not None
    assert words(draft, "lead") == ["防止"]
    assert words(draft, "tail") == []


def test_items_that_say_more_are_not_thinned(kit: Kit) -> None:
    draft = lay(Scene(("tiles", "panels"), items(3, "明确责任和时限")), kit)

    assert draft is not None
    assert draft.layout is Layout.PANELS_3


def test_no_quotation_beside_items_ends_a_line_within_a_word(kit: Kit) -> None:
    """It rather stands over them, or they stand without the line below."""
    words = Text("“君子之教，喻也：道而弗牵，强而弗抑，开而弗达”", 7)
    around = {"quoted": words, "source": Text("《学记》", 8), "tail": Text("要求学生动手的地方多了", 9)}
    items = (Item(Text("教材换了", 10)), Item(Text("教法也要换", 11)))
    made = lay(Scene(("cited",), items, (Text("新教材", 2),), **around), kit)
    assert made is not None
    shown = next(fill for fill in made.fills if fill.slot == "words").paragraphs[0]

    lines = "".join("|" if run.role is Role.BREAK else run.text.words for run in shown.runs).split("|")
    assert all(line[-1] in "，：”" for line in lines)


def test_no_words_on_a_card_are_larger_than_its_title(kit: Kit) -> None:
    heads = ("用足用好以旧换新这笔资金", "办好几个大的活动", "房地产市场要促进止跌回稳")
    items = tuple(Item(Text(head, 3 + n), Text("要提前造势", 9 + n)) for n, head in enumerate(heads))
    made = lay(Scene(("cards",), items, (Text("多措并举促消费", 2),)), kit)
    assert made is not None
    room = kit.theme.rooms[made.layout][made.rung]
    shown = {fill.slot: fill.paragraphs[0].size or room[fill.slot].size for fill in made.fills}

    assert all(shown[f"text{n}"] <= shown[f"head{n}"] for n in (1, 2, 3))


def test_figures_stand_large_with_small_units(kit: Kit) -> None:
    given = tuple(
        Item(Text(figure, 3, 20 * n), Text("新建管网", 3, 20 * n + 8))
        for n, figure in enumerate(("86公里", "12.5万亩", "92%"))
    )
    draft = lay(Scene(("number",), given), kit)

    assert draft is not None
    figures = [fill.paragraphs[0] for fill in draft.fills if fill.slot.startswith("figure")]
    assert [[run.text.words for run in figure.runs] for figure in figures] == [
        ["86", "公里"],
        ["12.5", "万亩"],
        ["92", "%"],
    ]
    assert len({figure.size for figure in figures}) == 1


@pytest.mark.parametrize(("name", "chips", "named", "held"), [
    ("tiles", 3, "", False), ("tiles", 4, "", True), ("tiles", 3, "做到", True), ("rows", 3, "", True),
])  # fmt: skip
def test_no_strip_pairs_what_the_speech_does_not(kit: Kit, name: str, chips: int, named: str, held: bool) -> None:
    """As many things below as there are columns above would seem to belong to them, but for a name ahead of them."""
    things = tuple(Text(words, 4, 9 * n) for n, words in enumerate(("谋实事", "出实招", "创实绩", "见实效")[:chips]))
    draft = lay(Scene((name,), items(3), chips=things, named=Text(named, 4, 50) if named else NOTHING), kit)

    assert draft is not None
    assert bool(words(draft, "chip")) is held


def test_heads_of_two_lines_stand_in_larger_type_where_cards_have_room_for_them(kit: Kit) -> None:
    heads = ("分时段预约精确到30分钟", "磁共振等检查预约提速", "门诊大楼新增停车位420个")
    given = tuple(Item(Text(head, n), Text("月底前全部启用", n), n) for n, head in enumerate(heads, 1))
    made = lay(Scene(("cards",), given, (Text("体验变得更好", 9),)), kit)

    assert made is not None
    least = min(p.size for fill in made.fills if fill.slot.startswith("head") for p in fill.paragraphs)
    assert least >= 22
