"""A second run of short things in a strip below what a slide shows; the points of a section on its divider."""

from __future__ import annotations

import pytest

from builder.model.deck import CHIPS, Layout
from builder.model.outline import Point
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.lay import lay
from builder.plan.motifs import motifs
from builder.plan.parts import deserves
from builder.plan.prose import prose
from builder.value import replace
from tests.plan.tables import BREAKER
from tests.samples import THEMES, theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)
MAIN = "我们要把实事办到群众心里、把好事办进制度里头、把急事办在群众前面"
STRIPS = [
    (f"{MAIN}，真正做到真心爱民、时刻忧民、坚定护民、全力富民。", "真正做到", "真心爱民、时刻忧民、坚定护民、全力富民"),
    (f"{MAIN}，切实当好改革的参与者、组织者、推动者。", "切实当好改革的", "参与者、组织者、推动者"),
    (f"{MAIN}。谋实事、出实招、创实绩，努力在发展上有新突破。", "", "谋实事、出实招、创实绩"),
]
"""Words; what the things of their strip are; the things."""
NO_STRIPS = [
    f"{MAIN}。",
    f"{MAIN}，做到真心爱民、时刻忧民。",
    f"{MAIN}。专项整治要一查到底，不管涉及谁、不管过去多久、不管退没退休。",
    f"{MAIN}，真正做到把思想统一到中央部署上来、把行动统一到省委要求上来、把力量凝聚到市委安排上来。",
]
"""Words without a second run; with one of too few things without a name of theirs; with one of things that are long."""


def planned(words: str) -> Draft:
    """The one slide of a paragraph."""
    (made,) = prose((Text(words, 3),), (Text("办好民生实事", 2),), (), KIT)
    return made


def strip(draft: Draft) -> list[str]:
    """The words of its strip, in order."""
    said = {fill.slot: "".join(p.words for p in fill.paragraphs) for fill in draft.fills}
    return [said[key] for key in ("named", *CHIPS) if key in said]


@pytest.mark.parametrize(("words", "named", "things"), STRIPS)
def test_short_things_stand_below(words: str, named: str, things: str) -> None:
    """All of them, with what they are where they do not stand alone; nothing else takes their place, and the words above stay whole."""
    made = planned(words)

    assert strip(made) == [*([named] if named else []), *things.split("、")]
    assert not any(fill.slot == "tail" for fill in made.fills)
    assert set(KIT.theme.rooms[made.layout][made.rung]) >= {fill.slot for fill in made.fills}
    assert "把急事办在群众前面" in {p.words for fill in made.fills for p in fill.paragraphs}


@pytest.mark.parametrize("words", NO_STRIPS)
def test_no_strip_where_there_is_nothing_for_it(words: str) -> None:
    assert strip(planned(words)) == []


def points(headlines: list[str], implicit: bool = False) -> tuple[Point, ...]:
    """Points with these headlines."""
    return tuple(
        Point(f"二 / {n}", n, NOTHING, Text(words, 10 + n), NOTHING, Text(words, 10 + n), implicit=implicit)
        for n, words in enumerate(headlines, 1)
    )


MOTIFS = [
    (
        ["学出“忠诚之力”，见质效", "学出“担当之力”，见成效", "学出“廉洁之力”，见长效"],
        False,
        "忠诚之力 担当之力 廉洁之力",
    ),
    (["用好“拉满弓”，蓄“深度”", "用好“拉满弓”，蓄“效度”", "用好“拉满弓”，蓄“真度”"], False, "深度 效度 真度"),
    (
        ["要深刻领悟到，这是大局", "要深刻认识到，这是民心", "要深刻体会到，这是使命"],
        True,
        "深刻领悟到 深刻认识到 深刻体会到",
    ),
    (["压紧压实责任，抓到人", "注重统筹兼顾，不偏废", "抓实宣传引导，造声势"], False, ""),
    (["学出“忠诚之力”，见质效", "学出担当之力，见成效", "学出“廉洁之力”，见长效"], False, ""),
    (["守住“底线”", "用好“红线”"], False, ""),
    (["要深刻认识到，这是大局", "要深刻认识到，这是民心", "要深刻认识到，这是使命"], True, ""),
]
"""Headlines; whether they open paragraphs that run parallel; what stands on the divider: nothing where the next slide says it, where one lacks it, where they are two."""


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("headlines", "implicit", "shown"), MOTIFS)
def test_points_on_a_divider(headlines: list[str], implicit: bool, shown: str, theme: str) -> None:
    kit = Kit(theme_of(theme), BREAKER, lambda _: 0.0)
    rung, fills = motifs(points(headlines, implicit), (), kit)

    assert [p.words for fill in fills for p in fill.paragraphs] == shown.split()
    assert {fill.slot for fill in fills} == {key for key in CHIPS if key in kit.theme.rooms[Layout.SECTION][rung]}


@pytest.mark.parametrize(("lead", "shown"), [
    ("第二批工作时间紧、任务重、要求高，各单位要早作打算。", "时间紧 任务重 要求高"),
    ("一座城市建在哪里、长到多大、走得多远，都要看水。", ""),
    ("稳增长、促改革，两手都要抓。", ""),
])  # fmt: skip
def test_what_a_lead_says_of_the_whole_stands_on_the_divider(lead: str, shown: str) -> None:
    """Where the points tell nothing in so few characters."""
    headlines = ["压紧压实责任，抓到人", "注重统筹兼顾，不偏废", "抓实宣传引导，造声势"]
    kit = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)
    _, fills = motifs(points(headlines, False), (Text(lead, 1),), kit)

    assert [p.words for fill in fills for p in fill.paragraphs] == shown.split()


BORNE = [
    (
        "会议强调要更加注重理论武装、更加注重分类指导、更加注重强基固本、更加注重统筹协调、更加注重领导指导。",
        "更加注重",
        5,
    ),
    ("要在学思践悟中学出坚定信仰、学出对党忠诚、学出实干精神。", "学出", 3),
]


@pytest.mark.parametrize(("words", "over", "count"), BORNE)
def test_items_bear_what_they_repeat(words: str, over: str, count: int) -> None:
    """Small above each large word, so that none needs a line that leads to it."""
    made = planned(words)
    tiles = [[p.words for p in fill.paragraphs] for fill in made.fills if fill.slot.startswith("tile")]
    sizes = {tuple(p.size for p in fill.paragraphs) for fill in made.fills if fill.slot.startswith("tile")}

    assert made.layout.value == f"tiles_{count}"
    assert [tile[0] for tile in tiles] == [over] * count
    assert all(f"{over}{head}" in words for _, head in tiles)
    assert len(sizes) == 1
    assert not any(over in p.words for fill in made.fills if fill.slot == "lead" for p in fill.paragraphs)


def test_other_layouts_say_it_ahead() -> None:
    """Where words do not stand in tiles they keep the line that leads to them."""
    made = planned(BORNE[1][0])
    other = lay(replace(made.scene, families=("rows",)), KIT) if made.scene is not None else None

    assert other is not None
    shown = [p.words for fill in other.fills for p in fill.paragraphs]
    assert any(words.endswith("学出") for words in shown)


def test_a_list_that_the_points_say_again_gets_no_slide() -> None:
    """What leads up to points shows its run, unless the headlines name all of it."""
    said = (
        Text(
            "按照统一部署，这次教育不划阶段、不分环节，要学习借鉴好的经验做法，一体推进，抓细抓实理论学习、调查研究、推动发展、检视整改、建章立制五项重点措施，确保抓出质量、抓出成效，让群众看得见变化、得到实惠。",
            3,
        ),
    )
    names = tuple(
        Text(f"要提高{name}的质量", 10 + n)
        for n, name in enumerate("理论学习 调查研究 推动发展 检视整改 建章立制".split())
    )

    assert deserves(said, KIT)
    assert deserves(said, KIT, names[:3])
    assert not deserves(said, KIT, names)


OVER = [
    (
        "要牢牢把握总要求，紧紧扭住新任务，把牢正确方向，突出问题导向，在干中学出坚定信仰、学出对党忠诚、学出实干精神、学出深厚情怀、学出新风正气。",
        "要牢牢把握总要求 紧紧扭住新任务 把牢正确方向 突出问题导向",
        "学出坚定信仰 学出对党忠诚 学出实干精神 学出深厚情怀 学出新风正气",
    ),
    ("要提高思想站位，压实工作责任，强化保障措施，确保思想到位、组织到位、措施到位。", "要提高思想站位 压实工作责任 强化保障措施", "思想到位 组织到位 措施到位"),
]  # fmt: skip
"""Acts, and what they come to."""


@pytest.mark.parametrize(("words", "acts", "things"), OVER)
def test_acts_stand_over_what_they_come_to(words: str, acts: str, things: str) -> None:
    """Large what is to be done, in a strip below it what comes of that."""
    made = planned(words)
    shown = [p.words for fill in made.fills if fill.slot not in ("named", *CHIPS) for p in fill.paragraphs]

    assert [text for text in shown if text in acts.split()] == acts.split()
    assert [text for text in strip(made) if text in things.split()] == things.split()


def test_a_run_behind_what_is_no_act_stands_large_itself() -> None:
    made = planned(
        "面对风高浪急的考验，站在新的起点上，经过全市上下的努力，做到真心爱民、时刻忧民、坚定护民、全力富民。"
    )

    assert "真心爱民" in {p.words for fill in made.fills if not fill.slot.startswith("chip") for p in fill.paragraphs}


def test_what_is_left_shows_the_best_that_it_holds() -> None:
    """Words behind the slides that a paragraph deserves most: their run stands on a slide of its own, over what the title leaves of their end."""
    said = (
        "古人说，“为者常成，行者常至，贵在坚持不懈，贵在日积月累，贵在有始有终，功到自然成”。"
        "新的征程上任务重要求高，现代化建设工作繁难、任务艰巨、责任重大，需要有更加饱满的精神状态、更加强烈的实干担当、更加有力的工作举措。"
        "我们广大党员干部要自觉从党的百年奋斗历史中汲取前行的智慧和力量，始终保持奋斗者的姿态和劲头，紧扣“省之大计”“市之大事”“民之关切”，聚焦现代化建设，聚力高质量发展，埋头苦干、真抓实干，坚持一张蓝图绘到底，一锤接着一锤敲、一茬接着一茬干，努力创造出经得起历史和人民检验的实绩。"
    )
    *_, last = prose((Text(said, 3),), (), (), KIT)
    shown = [p.words for fill in last.fills for p in fill.paragraphs]

    assert last.layout.value == "tiles_3"
    assert shown[-3:] == ["“省之大计”", "“市之大事”", "“民之关切”"]


def test_what_runs_parallel_ahead_of_cases_leads_to_them() -> None:
    """Whole, in the line above; no strip, for that is said behind."""
    made = planned(
        "整改内容要明确、整改措施要精准、整改效果要突出，对于能马上解决的问题，要立行立改，不拖到明天；"
        "对于一时解决不了的问题，要列出计划，一步一步推进。"
    )
    said = {fill.slot: "".join(p.words for p in fill.paragraphs) for fill in made.fills}

    assert made.layout is Layout.TRACKS_2
    assert said["lead"] == "整改内容要明确、整改措施要精准、整改效果要突出"
    assert strip(made) == []


@pytest.mark.parametrize(("behind", "tail"), [
    ("目前首批工作接近尾声，二批工作正在进行。", "目前首批工作接近尾声，二批工作正在进行"),
    ("刚才分管同志已经对各项工作作了具体部署。", ""),
])  # fmt: skip
def test_a_picture_of_few_words_is_over_what_is_told_behind_it(behind: str, tail: str) -> None:
    """What tells of the subject; not who spoke before."""
    made = planned(f"上级决定在全市开展节水行动，用新的理念统一思想、统一意志、统一行动。{behind}")
    said = {fill.slot: "".join(p.words for p in fill.paragraphs) for fill in made.fills}

    assert said.get("tail", "") == tail
