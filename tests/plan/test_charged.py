"""Who has to do what, and by when, side by side."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.charged import charged, duties, happened, owned, tasks, terms
from builder.plan.prose import prose
from builder.plan.texts import period_texts
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)

CHARGED = {
    "医务部牵头，3月底前完成全员考试，不合格的重新培训；护理部牵头，6月底前完成分析；质控办每月10日前通报指标。": [
        "医务部牵头｜3月底前完成全员考试，不合格的重新培训", "护理部牵头｜6月底前完成分析", "质控办｜每月10日前通报指标",
    ],
    "由财务资产部牵头，法律合规部配合，8月10日前建立台账；市场部要在9月底前完成注册。": [
        "由财务资产部牵头，法律合规部配合｜8月10日前建立台账", "市场部｜要在9月底前完成注册",
    ],
    "新建高标准农田3.2万亩，县农业农村局牵头，4月15日前开工，10月底前完工。": [
        "新建高标准农田3.2万亩｜县农业农村局牵头，4月15日前开工，10月底前完工",
    ],
    "工会、人力资源部6月底前落实补助方案，由每班80元提高到120元。": ["工会、人力资源部｜6月底前落实补助方案，由每班80元提高到120元"],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CHARGED.items())
def test_who_is_named_heads_what_is_to_be_done(sentence: str, expected: list[str]) -> None:
    assert [f"{item.head.words}｜{item.text.words}" for item in charged(Text(sentence, 1))] == expected


@pytest.mark.parametrize("sentence", [
    "县消防救援大队14时49分赶到现场，救出4人。",
    "医务部去年牵头，3月底前完成了全员考试。",
    "我们要在3月底前完成整改，决不拖延。",
    "要坚持问题导向，3月底前完成整改；要坚持目标导向，6月底前见效。",
])  # fmt: skip
def test_what_was_done_and_what_is_asked_of_all_charges_nobody(sentence: str) -> None:
    assert charged(Text(sentence, 1)) == ()


def test_neighbouring_sentences_stand_side_by_side() -> None:
    """Whole, where there is room; not where the same are named twice."""
    said = period_texts(
        Text("医务部3月底前完成考试，不合格的重新培训。护理部6月底前完成分析，拿出办法。大家都要支持。", 1)
    )
    found = [charged(sentence) for sentence in said]

    assert [(a, b, [item.head.words for item in items]) for a, b, items in tasks(found)] == [
        (0, 2, ["医务部", "护理部"])
    ]
    assert tasks([found[0], found[0]]) == []


def test_figures_of_several_stand_under_whose_they_are() -> None:
    said = period_texts(
        Text("电力装备板块实现收入21亿元，增长12%。轨道配套板块实现收入8亿元，利润5800万元。全区总收入32亿元。", 1)
    )
    ((first, last, items),) = owned(said)

    assert (first, last) == (0, 2)
    assert [(item.head.words, item.text.words) for item in items] == [
        ("电力装备板块", "实现收入21亿元，增长12%"),
        ("轨道配套板块", "实现收入8亿元，利润5800万元"),
    ]


def test_each_of_several_points_has_who_bears_it_or_none() -> None:
    """A table of tasks has no empty places."""
    points = [
        period_texts(Text(words, 1)) for words in ("财政局牵头，3月底前拨付到位。", "司法局牵头，4月1日起扫码检查。")
    ]

    assert [(who.words, what.words) for who, what in duties(points)] == [
        ("财政局牵头", "3月底前拨付到位"),
        ("司法局牵头", "4月1日起扫码检查"),
    ]
    assert duties([*points, period_texts(Text("大家要多提意见。", 1))]) == []


def test_tasks_have_who_leads_by_when() -> None:
    """One of several may have neither."""
    points = [
        period_texts(Text(words, 1))
        for words in (
            "5月31日前，各公司逐一对照检查。由组织部牵头，纪委派员督导。",
            "7月15日前，完成复核；9月底前，平台上线运行。由物资管理部负责。",
            "存量问题年底前全部清零，7月1日前的另行研究。由运营部、养护公司分别负责。",
            "对敷衍塞责的，约谈主要负责人。",
        )
    ]

    assert [tuple("、".join(text.words for text in cell) for cell in row) for row in terms(points)] == [
        ("5月31日前", "组织部牵头"),
        ("7月15日前、9月底前", "物资管理部负责"),
        ("年底前", "运营部、养护公司分别负责"),
        ("", ""),
    ]
    assert terms([points[0], *points[2:], points[3]]) == []


def test_what_is_somebodys_stands_over_who_bears_it() -> None:
    said = "城北学校由县住建局负责，明年8月底前竣工；三所乡镇寄宿制学校的食堂改造由县教育局负责，今年12月底前完成；校车安全由县公安局、县交通运输局负责，每月排查一次。"

    assert [(item.head.words, item.text.words) for item in charged(Text(said, 1))] == [
        ("城北学校", "由县住建局负责，明年8月底前竣工"),
        ("三所乡镇寄宿制学校的食堂改造", "由县教育局负责，今年12月底前完成"),
        ("校车安全", "由县公安局、县交通运输局负责，每月排查一次"),
    ]


def test_those_who_have_to_do_something_by_a_day_are_no_days_in_order() -> None:
    said = (
        "县一中要牵头组建教育集团，2026年春季学期前全部运行。城北学校由县住建局负责，明年8月底前竣工；"
        "食堂改造由县教育局负责，今年12月底前完成；校车安全由县公安局负责，每月排查一次。"
    )
    made = prose((Text(said, 3),), (Text("把短板补齐", 2),), (), KIT)

    assert [draft.layout.value for draft in made] == ["panels_3"]


def test_what_happened_stands_under_its_name() -> None:
    """Figures of several things are none of one."""
    said = "大家应该都还记得，20××年“7·12”洪灾，一夜之间降雨287毫米，3个乡镇成了孤岛，直接经济损失9.6亿元；去年3月21日的山火，过火面积1140亩，1300多人扑了两天一夜。"

    assert [(item.head.words, item.text.words) for item in happened(Text(said, 1))] == [
        ("20××年“7·12”洪灾", "一夜之间降雨287毫米，3个乡镇成了孤岛，直接经济损失9.6亿元"),
        ("去年3月21日的山火", "过火面积1140亩，1300多人扑了两天一夜"),
    ]
    assert happened(Text("营业收入310亿元，增长8%；利润总额16亿元，增长6%。", 1)) == ()


def test_all_that_each_has_to_do_stands_in_rows_where_columns_have_no_room_for_it() -> None:
    said = (
        "水利部门要对全市316座水库、1200公里堤防、89处在建涉水工程再过一遍筛子，病险水库一律空库度汛；自然资源部门要盯紧704处地质灾害隐患点，逐点落实监测人和撤离路线；"
        "住建部门要对主城区27处易涝点逐个会诊，5月20日前完成管网清淤；林业部门要清理穿林输电线路，4月15日前完成1860公里线路通道的树障清除。"
    )
    (made,) = prose((Text(said, 3),), (Text("把隐患排查在前", 2),), (), KIT)
    shown = "".join(p.words for fill in made.fills for p in fill.paragraphs)

    assert made.layout.value == "table"
    assert all(words in shown for words in ("病险水库一律空库度汛", "5月20日前完成管网清淤", "树障清除"))
