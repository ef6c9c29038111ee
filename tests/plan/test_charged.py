"""Who has to do what, and by when, side by side."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.charged import charged, duties, owned, tasks, terms
from builder.plan.texts import period_texts

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
