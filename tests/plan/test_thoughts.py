"""What sentences show: whole lists of targets, days with what happened on them, and no slide for mere praise."""

from __future__ import annotations

import pytest

from builder.model.deck import Layout
from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.lay import lay
from builder.plan.pictures import picture
from builder.plan.scene import Item, Scene
from builder.plan.tabled import indices, rows_of
from builder.plan.thoughts import Thought, thoughts
from builder.value import replace
from builder.zh.breaks import seams
from tests.samples import theme_of


def ends(words: str) -> tuple[int, ...]:
    """Every character a word."""
    return tuple(at for at in range(1, len(words) + 1) if at == len(words) or seams(words)[at])


@pytest.fixture(scope="module")
def kit() -> Kit:
    return Kit(theme_of("base"), ends, lambda _: 1.0)


def best(kit: Kit, words: str) -> Thought:
    """The thought that deserves a slide most."""
    return max(thoughts([Text(words, 3)], kit), key=lambda thought: thought.value)


def test_more_targets_than_stand_large_are_all_shown(kit: Kit) -> None:
    said = [
        "营业收入310亿元，增长8.2%",
        "利润总额16.2亿元",
        "新签合同额380亿元",
        "研发投入强度5.2%以上",
        "杜绝较大以上事故",
    ]

    assert [item.head.words for item in best(kit, f"主要目标是：{'；'.join(said)}。").scene.items] == said


def test_months_with_what_happened_in_them(kit: Kit) -> None:
    scene = best(kit, "4月份，首批设备出口海外；8月份，服务中心挂牌运营；11月份，现场签约6.3亿元。").scene

    assert [(item.head.words[:2].rstrip("月"), bool(item.text)) for item in scene.items] == [
        ("4", True),
        ("8", True),
        ("11", True),
    ]


def test_a_figure_keeps_its_limit(kit: Kit) -> None:
    items = best(kit, "三、四级手术占比达到64%以上，切口感染率控制在0.4%以下。").scene.items

    assert [item.head.words for item in items] == ["64%以上", "0.4%以下"]


def test_praise_deserves_less_than_what_is_to_be_done(kit: Kit) -> None:
    praise = "调查研究不仅是做好工作的重要基础，更是解决问题的重要途径。"
    task = "把情况摸清、把问题找准、把对策提实。"

    assert best(kit, task).value > max((t.value for t in thoughts([Text(praise, 3)], kit)), default=0.0)


@pytest.mark.parametrize("lead", ["我们", "突出", "需要有", "推动全党"])
def test_a_lead_that_says_nothing_is_left_out(kit: Kit, lead: str) -> None:
    found = [t for t in thoughts([Text(f"{lead}更加饱满的状态、更加强烈的担当、更加有力的举措。", 3)], kit) if t.runs]
    scenes = [picture(thought.runs, thought.sentence) for thought in found]

    assert scenes
    assert all(scene.lead.words != lead and lead not in [text.words for text in scene.core] for scene in scenes)


def dates(kit: Kit, *said: str) -> list[str]:
    """The dates of the timeline that sentences make."""
    found = [t for t in thoughts([Text(words, 3) for words in said], kit) if t.families[:1] == ("timeline",)]
    return [item.head.words for thought in found for item in thought.scene.items]


def test_a_month_belongs_to_the_year_told_ahead(kit: Kit) -> None:
    said = ("2023年2月，我们召开了攻坚大会。", "5月底，产业园开工建设。", "12月18日，高速公路正式通车。")

    assert dates(kit, *said) == ["2023年2月", "5月底", "12月18日"]


def test_since_when_all_that_is_opens_the_days(kit: Kit) -> None:
    said = ("活动开展以来，大家高度重视。", "在8月底召开的会议上，领导充分肯定了成绩。", "9月5日，我们召开了总结会议。")

    assert dates(kit, *said) == ["活动开展以来", "8月底", "9月5日"]


def test_hours_of_a_day_in_order(kit: Kit) -> None:
    said = ("4月11日上午9时40分，工地发生坍塌；10时15分，队伍到达现场；当天下午5时，最后一人获救。",)

    assert dates(kit, *said) == ["4月11日上午9时40分", "10时15分", "当天下午5时"]


def test_a_year_looked_back_on_and_a_day_to_come_are_no_series(kit: Kit) -> None:
    assert dates(kit, "2025年，全市接到举报417条。", "4月15日起，要开展专项执法。") == []


FORMS = {
    "念好“深、实、细、准、效”五字诀，把功夫下在平时。": "seals",
    "对于能马上解决的问题，要立行立改，不拖到明天；对于一时解决不了的问题，要列出计划，一步一步推进。": "tracks",
    "只有扎扎实实走到群众中去，才能知道群众在想什么、盼什么，才能清楚工作难在哪里、卡在哪里，才能把好政策变成好日子。": "branches",
}


@pytest.mark.parametrize(("words", "family"), FORMS.items())
def test_a_form_that_means_something(kit: Kit, words: str, family: str) -> None:
    """Single characters as seals, cases that lead to what is done in them, a condition as the root of all that comes of it."""
    scene = best(kit, words).scene

    assert scene.families[0] == family
    assert family != "branches" or scene.core[0].words == "只有扎扎实实走到群众中去"


def test_what_is_to_be_made_of_it_follows(kit: Kit) -> None:
    """把…转变为…, behind what is shown: whole, for that is what the sentence comes to."""
    scene = best(kit, "念好“深、实、细、准、效”五字诀，把调研的过程转变为联系群众、解决问题的过程。").scene

    assert scene.tail.words == "把调研的过程转变为联系群众、解决问题的过程"


def test_pairs_bear_what_they_are_called(kit: Kit) -> None:
    """Above what is done with each; where one is called nothing, that stands alone."""
    scene = best(
        kit,
        "要实现“线上+线下”同频共振，整合学习资源，延伸学习触角；要推行“集中+分散”双管齐下，推动理论入脑入心；要用好“课堂+田头”，把道理讲到群众心里。",
    ).scene

    assert [(item.head.words, item.other.words) for item in scene.items] == [
        ("线上", "线下"),
        ("集中", "分散"),
        ("课堂", "田头"),
    ]
    assert [[text.words for text in item.listed] for item in scene.items] == [["同频共振"], ["双管齐下"], []]
    assert scene.items[0].text.words == "整合学习资源，延伸学习触角"


def test_what_joins_all_things_stands_once_behind_them(kit: Kit) -> None:
    """Where they stand in a layout that has a place for it; in others each keeps it."""
    said = (
        "要将开展教育与贯彻重大部署结合起来，与推进城市建设结合起来，与履行主责主业结合起来，切实做到“两手抓、两促进”。"
    )
    scene = best(kit, said).scene
    bridge, other = (lay(replace(scene, families=(name,)), kit) for name in ("bridge", "branches"))

    assert (scene.families[0], scene.joint.words) == ("bridge", "结合起来")
    assert bridge is not None
    assert other is not None
    shown = [[p.words for fill in made.fills for p in fill.paragraphs] for made in (bridge, other)]
    assert "".join(shown[0]).count("结合起来") == 1
    assert "".join(shown[1]).count("结合起来") == 3


def test_days_of_this_year_stand_ahead_of_those_of_the_next(kit: Kit) -> None:
    said = "今年6月底前完成立项，9月底前完成招标，明年3月底前开工建设。"
    assert dates(kit, said) == ["今年6月底前", "9月底前", "明年3月底前"]


def test_pairs_of_what_is_both_to_be_done_stand_whole(kit: Kit) -> None:
    found = best(
        kit, "要坚持无禁区、全覆盖，既要查受贿的，也要查行贿的；既要查案子，又要挖根子；既要拔“烂树”，又要护“森林”。"
    )

    assert [item.head.words for item in found.items] == [
        "既要查受贿的，也要查行贿的",
        "既要查案子，又要挖根子",
        "既要拔“烂树”，又要护“森林”",
    ]


def test_a_day_behind_one_of_next_year_is_of_this_year(kit: Kit) -> None:
    said = [Text("第二批明年1月基本结束。", 3), Text("9月8日市里开了动员会，9月12日局里审定了方案。", 3, 20)]

    assert not any(
        thought.last - thought.first > 1 for thought in thoughts(said, kit) if thought.families[:1] == ("timeline",)
    )


def test_a_sentence_with_days_that_are_in_no_order_makes_no_timeline(kit: Kit) -> None:
    assert dates(kit, "2023年3月，一期投产；2024年5月，二期投产；2021年6月，老线停产。") == []


def test_nine_targets_are_one_table(kit: Kit) -> None:
    """Each with how much it grows in a column of its own; those that only name something stand with the others."""
    told = "营业收入310亿元，增长8%；利润总额16亿元，增长6%；新签合同380亿元，增长9%；研发投入12亿元，增长11%；用电成本下降3%；杜绝较大以上事故；职工收入与效益同步增长5%；应收账款压降2亿元；在建项目开工率90%"
    (found,) = [
        t for t in thoughts([Text(f"主要目标是：{told}。", 3)], kit) if "matrix" in t.families and len(t.items) == 9
    ]

    assert [i.head.words for i in found.items][:2] == ["营业收入310亿元", "利润总额16亿元"]
    assert [i.text.words for i in found.items][:2] == ["增长8%", "增长6%"]
    made = rows_of(Scene(("matrix",), found.items, (Text("主要目标", 1),)), kit)
    assert made is not None
    assert made.layout is Layout.TABLE


def test_a_table_of_few_rows_has_no_silent_one(kit: Kit) -> None:
    items = (Item(Text("营业收入310亿元", 1), Text("增长8%", 1)), Item(Text("杜绝较大以上事故", 2)))

    assert rows_of(Scene(("matrix",), items, (Text("主要目标", 1),)), kit) is None


def test_figures_of_several_things_have_no_lead_of_one(kit: Kit) -> None:
    said = (
        "大家都还记得，那年的洪灾，一夜降雨287毫米，直接经济损失9.6亿元；去年的山火，过火面积1140亩，1300多人扑了两天。"
    )
    (found,) = [t for t in thoughts([Text(said, 3)], kit) if t.families[:1] == ("number",)]

    assert len(found.items) == 4
    assert not found.lead


def test_an_aim_without_a_figure_ends_those_that_have_one(kit: Kit) -> None:
    found = best(kit, "主要预期目标是：四级手术占比达到25%，病历甲级率98%以上，平均住院日6.5天以内，年底实现收支平衡。")

    assert [item.head.words for item in found.items] == ["25%", "98%以上", "6.5天以内"]
    assert found.tail.words == "年底实现收支平衡"


def test_the_last_of_parallel_clauses_is_finished(kit: Kit) -> None:
    """小到同桌沉默的时候 says nothing without what is done then."""
    said = "小到食堂打饭时对阿姨说一声谢谢，小到晚归时轻轻带上宿舍的门，小到同桌沉默的时候，你肯问一句“怎么了”。"
    scene = best(kit, said).scene

    assert scene.items[-1].head.words == "小到同桌沉默的时候，你肯问一句“怎么了”"


def test_no_table_of_figures_has_a_column_that_is_all_but_empty(kit: Kit) -> None:
    changed = Item(Text("15.8亿元", 1), Text("教育投入", 1), (Text("由9.6亿元增加到15.8亿元", 1),))
    plain = [Item(Text(f"{n}所", n), Text(f"第{n}类学校", n)) for n in range(2, 5)]
    titles = (Text("五年来的教育投入", 9),)

    assert indices(Scene(("indices",), (changed, *plain), titles), kit) is None


def test_what_somebody_thought_in_a_tale_is_no_turn(kit: Kit) -> None:
    tale = "他后来告诉我，那天晚上他躲在操场的看台下面，想的不是怎么追上去，而是怎么跟爸爸说不念了。"
    claim = "党建不是贴在业务外面的一张纸，而是长在业务里面的筋和骨。"

    assert best(kit, tale).value < 0.45 < best(kit, claim).value


CASES = {
    "对野外违规用火的，公安机关要依法从快查处，构成犯罪的移送司法机关；对工作不在状态的，由市纪委监委倒查责任，一查到底。": [
        ("对野外违规用火的", "公安机关要依法从快查处，构成犯罪的移送司法机关"),
        ("对工作不在状态的", "由市纪委监委倒查责任，一查到底"),
    ],
    "对于紧迫性问题立即改，明确时限和要求；对于不能立马解决的，要盯住不放，明确阶段性目标。": [
        ("对于紧迫性问题立即改", "明确时限和要求"),
        ("对于不能立马解决的，要盯住不放", "明确阶段性目标"),
    ],
}


@pytest.mark.parametrize(("said", "expected"), CASES.items())
def test_a_case_stands_apart_from_what_is_done_in_it(kit: Kit, said: str, expected: list[tuple[str, str]]) -> None:
    """Of all of them or of none."""
    scene = best(kit, said).scene

    assert [(item.head.words, item.text.words) for item in scene.items] == expected
