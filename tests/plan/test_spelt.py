"""What a sentence spells out one by one."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.spelt import spelt

SPELT = {
    "做到“四个绝不”，白纸黑字写进合同：政策绝不打折，承诺绝不反悔，企业的正常经营绝不打扰，合法权益绝不允许侵犯。": [
        "政策绝不打折", "承诺绝不反悔", "企业的正常经营绝不打扰", "合法权益绝不允许侵犯",
    ],
    "重点抓三件事：田里的水要管住，厂里的水要用好，家里的水要省下。": ["田里的水要管住", "厂里的水要用好", "家里的水要省下"],
    "书记是第一责任人，不能只挂帅；班子成员要落实责任，不能只管业务；纪检机构要敢于较真，不能只栽花。": [
        "书记｜是第一责任人，不能只挂帅", "班子成员｜要落实责任，不能只管业务", "纪检机构｜要敢于较真，不能只栽花",
    ],
    "查不出问题就是失职，查出不改就是渎职，弄虚作假就是犯罪。": ["查不出问题就是失职", "查出不改就是渎职", "弄虚作假就是犯罪"],
    "从“三讲”教育到先进性教育，从群众路线到专题教育，再到党史教育，每一次都是洗礼。": [
        "从“三讲”教育到先进性教育", "从群众路线到专题教育", "再到党史教育",
    ],
    "凡未经审批的一律停止，凡没有监护人的一律不准下池，凡没有配齐器材的一律停产。": [
        "凡未经审批的一律停止", "凡没有监护人的一律不准下池", "凡没有配齐器材的一律停产",
    ],
    "要发挥媒体作用，深入宣传会议精神，加强理论研究阐释，选树先进典型。": [
        "要发挥媒体作用", "深入宣传会议精神", "加强理论研究阐释", "选树先进典型",
    ],
    "广大党员干部要自觉对照党章党规党纪中规定的各项要求和身边先进典型找出差距，锤炼党性修养，筑牢思想防线，增强规矩意识，大力弘扬新风。": [
        "锤炼党性修养", "筑牢思想防线", "增强规矩意识", "大力弘扬新风",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), SPELT.items())
def test_all_of_it_is_shown(sentence: str, expected: list[str]) -> None:
    """Nothing of it is left out, each thing as it is said."""
    found = spelt(Text(sentence, 1))

    assert found is not None
    assert ["｜".join(filter(None, (item.head.words, item.text.words))) for item in found.items] == expected


@pytest.mark.parametrize("sentence", [
    "重点抓三件事：田里的水要管住，厂里的水要用好。",
    "他说：田里的水要管住，厂里的水要用好，家里的水要省下。",
    "账目一月一公开；漏点随时发现随时修，不能只堵不疏；龙头人人管住。",
    "去年雨水少，水库见了底，村民挑水吃，县里派了车。",
    "要“把话说开，把事办好，把账算清，把人心暖热”。",
    "我们要解决发展难题，肩负好历史使命，带领群众迈上新征程，必须坚持自我革命。",
])  # fmt: skip
def test_what_spells_out_nothing(sentence: str) -> None:
    """Not as many as were announced, none announced, groups of one clause, a tale, one quotation, aims ahead of what is needed for them."""
    assert spelt(Text(sentence, 1)) is None


def test_who_has_to_do_what_is_shown_side_by_side_under_what_leads_to_it() -> None:
    """The clause ahead leads, the one behind ends it."""
    said = (
        "要担负起抓教育的主体责任，把工作谋划好、组织好、实施好，主要负责同志要扛起第一责任人职责，"
        "班子成员要落实好“一岗双责”，切实当好主题教育的参与者、组织者、推动者。"
    )
    found = spelt(Text(said, 1))

    assert found is not None
    assert [(item.head.words, item.text.words) for item in found.items] == [
        ("主要负责同志", "要扛起第一责任人职责"),
        ("班子成员", "要落实好“一岗双责”"),
    ]
    assert found.lead.words == "要担负起抓教育的主体责任，把工作谋划好、组织好、实施好"
    assert found.tail.words == "切实当好主题教育的参与者、组织者、推动者"


def test_one_who_does_two_things_is_not_two() -> None:
    assert spelt(Text("主要负责同志要扛起责任，主要负责同志要带头学习，全年工作不松劲。", 1)) is None


@pytest.mark.parametrize(("sentence", "count", "tail"), [
    ("要充分发挥媒体作用，深入宣传会议精神，加强理论研究阐释，选树宣传先进典型，持续营造良好氛围。", 3, "持续营造良好氛围"),
    ("要锤炼党性修养，筑牢思想防线，增强规矩意识，切实以优良作风带动社会风气持续向上向好。", 3, "切实以优良作风带动社会风气持续向上向好"),
    ("要提高思想站位，压实工作责任，强化保障措施，确保思想到位、组织到位、措施到位。", 3, "确保思想到位、组织到位、措施到位"),
    ("要锤炼党性修养，筑牢思想防线，增强规矩意识，大力弘扬新风。", 4, ""),
    ("要锤炼党性修养，筑牢思想防线，增强规矩意识，确保取得实效。", 4, ""),
])  # fmt: skip
def test_what_acts_come_to_ends_them(sentence: str, count: int, tail: str) -> None:
    """A last act that says so, or is by far the longest; of few acts none is taken away for less."""
    found = spelt(Text(sentence, 1))

    assert found is not None
    assert (len(found.items), found.tail.words) == (count, tail)


def test_means_are_the_root_of_what_is_done_by_them() -> None:
    """Only where they are named for their use, and the acts come to something."""
    said = (
        "要充分发挥主流媒体和新媒体作用，深入宣传改革成效，加强理论研究阐释，选树身边先进典型，持续营造良好舆论氛围。"
    )
    found = spelt(Text(said, 1))

    assert found is not None
    assert [text.words for text in found.core] == ["要充分发挥主流媒体和新媒体作用"]
    assert [item.head.words for item in found.items] == ["深入宣传改革成效", "加强理论研究阐释", "选树身边先进典型"]
    assert found.tail.words == "持续营造良好舆论氛围"


def test_what_a_meeting_is_for_is_shown_task_by_task() -> None:
    found = spelt(Text("这次会议的主要任务是，贯彻全省会议精神，总结去年工作，分析当前形势，部署今年任务。", 1))

    assert found is not None
    shown = [item.head.words for item in found.items]
    assert shown == ["贯彻全省会议精神", "总结去年工作", "分析当前形势", "部署今年任务"]


def test_what_is_to_be_reached_is_no_list_of_tasks() -> None:
    """Several figures say more than the clauses they stand in; nor is one task a list."""
    assert spelt(Text("今年的总体要求是，新增岗位1.2万个，培训工人8000名，帮扶企业300家，化解纠纷90起。", 1)) is None
    assert spelt(Text("会议的主要任务是，部署今年任务。", 1)) is None


GROUPED = {
    "对未开工的21个项目，区投促局要逐个“过堂”：属于用地问题的，由资源局拿出方案；属于资金问题的，由金融办组织对接；属于企业观望的，分管领导亲自上门。": [
        "属于用地问题的｜由资源局拿出方案", "属于资金问题的｜由金融办组织对接", "属于企业观望的｜分管领导亲自上门",
    ],
    "有的值班电话没人接，有的冲锋舟发动不起来，还有一个乡镇的预案，封面换了，里面写的竟是别的县的地名。": [
        "有的值班电话没人接", "有的冲锋舟发动不起来", "还有一个乡镇的预案｜封面换了，里面写的竟是别的县的地名",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), GROUPED.items())
def test_no_group_of_several_is_left_out(sentence: str, expected: list[str]) -> None:
    """Nor the one behind the colon, nor the last, which goes on for longer."""
    found = spelt(Text(sentence, 1))

    assert found is not None
    assert ["｜".join(filter(None, (item.head.words, item.text.words))) for item in found.items] == expected


def test_what_leads_to_groups_leads_to_them() -> None:
    found = spelt(Text(next(iter(GROUPED)), 1))

    assert found is not None
    assert found.lead.words == "对未开工的21个项目，区投促局要逐个“过堂”"


def test_groups_that_open_with_who_bears_them_are_named_so() -> None:
    """But the one that opens with its case."""
    said = (
        "农业农村部门要指导农户改种、补种，能保则保、宜改则改；水利部门要统筹好防汛腾库和抗旱蓄水，一库一策；"
        "对饮水困难的村组，由所在县区负责，本周内落实送水车辆。"
    )
    found = spelt(Text(said, 1))

    assert found is not None
    assert [(item.head.words, item.text.words) for item in found.items] == [
        ("农业农村部门", "要指导农户改种、补种，能保则保、宜改则改"),
        ("水利部门", "要统筹好防汛腾库和抗旱蓄水，一库一策"),
        ("对饮水困难的村组", "由所在县区负责，本周内落实送水车辆"),
    ]


def test_what_a_meeting_is_mainly_for() -> None:
    found = spelt(Text("今天的会议，主要是总结过去五年的工作，研究今后一个时期的任务，动员全县上下把教育办好。", 1))

    assert found is not None
    shown = [item.head.words for item in found.items]
    assert shown == ["总结过去五年的工作", "研究今后一个时期的任务", "动员全县上下把教育办好"]
    assert spelt(Text("这些问题，主要是认识不到位，责任不落实，措施不得力。", 1)) is None


def test_whoever_answers_for_something_stands_over_it() -> None:
    """However short what is said of one is."""
    said = "总经理是第一责任人，每月带队检查不少于1次；分管副总每半月检查不少于1次；车间主任每天到现场不少于2小时；班组长上岗第一件事是讲安全。"
    found = spelt(Text(said, 1))

    assert found is not None
    assert [(item.head.words, item.text.words) for item in found.items] == [
        ("总经理", "是第一责任人，每月带队检查不少于1次"),
        ("分管副总", "每半月检查不少于1次"),
        ("车间主任", "每天到现场不少于2小时"),
        ("班组长", "上岗第一件事是讲安全"),
    ]
