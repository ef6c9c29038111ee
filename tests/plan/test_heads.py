"""What titles a paragraph that has no headline: whole thoughts, rather than what only leads on or tells a tale."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.heads import follows, heads
from builder.plan.texts import sentence_texts

LONGEST = 30
TITLES = {
    "what is asked for besides, by itself": (
        "同时，也要真心实意给基层减负。没有经过审核的通知，社区可以不接。",
        "要真心实意给基层减负",
    ),
    "a short sentence is a title as it stands": (
        "成绩要讲够，问题更要讲透。对照目标，上半年欠账0.3个百分点。",
        "成绩要讲够，问题更要讲透",
    ),
    "a contrast keeps both sides": (
        "有的同志私下讲，干脆少干事、不出事。严管从来不是为了把人管死，而是为了让想干事的人放开手脚。",
        "严管从来不是为了把人管死，而是为了让想干事的人放开手脚",
    ),
    "what stands behind an ordinal": (
        "第一个道理，产业要选对，不能跟风。前几年我们吃过亏。猕猴桃火了，一口气栽了1.2万亩。",
        "产业要选对，不能跟风",
    ),
    "what an ordinal counts, and not the tale behind it": (
        "第一句，企业主体责任“挂在墙上”。37家企业，家家墙上有制度，有21家的主要负责人说不出自己本季度带队检查过几次。",
        "企业主体责任“挂在墙上”",
    ),
    "nothing of the meeting itself": (
        "大家下午好。门诊刚刚结束，很多同志是脱下白大褂直接过来的。",
        "门诊刚刚结束，很多同志是脱下白大褂直接过来的",
    ),
    "what a sentence comes to": (
        "我们要破解多年积累的发展难题，肩负好这一代人的历史使命，带领全县群众迈上新征程，必须坚持自我革命不停步。",
        "必须坚持自我革命不停步",
    ),
    "not in what something is so": (
        "在全国三级医院绩效考核中，我院前进19位，床位周转加快。",
        "床位周转加快",
    ),
    "nobody at the end of a tale": (
        "通水那天，老人捧着第一瓢水，先端给了他。大家都说这口井打得值。",
        "大家都说这口井打得值",
    ),
    "no mere change": (
        "此外，同比下降0.7个百分点，低于行业优秀值3.1个百分点。各单位要多从自身找原因。",
        "各单位要多从自身找原因",
    ),
    "no mere time": (
        "今明两年，要改造大中型灌区骨干渠道186公里，新增高效节水灌溉面积24万亩，压减高耗水作物面积6万亩。",
        "要改造大中型灌区骨干渠道186公里",
    ),
    "what is spoken of": ("关于5大平台。一是澜港实验室，聚焦应用基础研究，首期投入6亿元。", "关于5大平台"),
    "what is asked in few words": (
        "老人、孩子、孕妇，专人照看。舆论要跟上。电视、广播、短信、村村响大喇叭，半小时播一次。",
        "舆论要跟上",
    ),
    "nobody unnamed": (
        "他有点不好意思，给我看了一个本子。新学期，学校想和大家一起做一件小事。",
        "新学期，学校想和大家一起做一件小事",
    ),
    "no date, no span": (
        "三年下来，从23户借到了168户，户均增收1.37万元，没有一户赖账，群众都说这个办法好。",
        "户均增收1.37万元",
    ),
    "the sentence that heads a paragraph": (
        "关爱一线职工。三伏天的工棚要装上空调，绿豆汤要送到塔吊底下，受了伤的师傅要有专人陪护。",
        "关爱一线职工",
    ),
    "no mere time, and not what was done to find out": (
        "建厂之初，厂里做过一次摸底。六成以上的工人愿意跟着师傅学手艺。",
        "六成以上的工人愿意跟着师傅学手艺",
    ),
    "not whence people came": (
        "来自上海、无锡的86位师傅，带着图纸和工具来到山里。自力更生是我们厂的传家宝。",
        "自力更生是我们厂的传家宝",
    ),
    "not what only counts what is told behind it": (
        "全年门急诊量要达到九十万人次，平均住院日要再降一点。围绕上述目标，重点抓好四个方面。",
        "全年门急诊量要达到九十万人次，平均住院日要再降一点",
    ),
    "not what ties it to what went before, nor whom it addresses": (
        "但是，同志们，成绩不说跑不了，问题不说不得了。",
        "成绩不说跑不了，问题不说不得了",
    ),
    "what is spoken of, though it is tied to what went before": (
        "另外，关于激励问题。严管不是把大家管死，要让干净的人不吃亏。",
        "关于激励问题",
    ),
    "no filler": (
        "这里我要多说几句。一个人加了三十九个工作群，负担要减下来。",
        "一个人加了三十九个工作群，负担要减下来",
    ),
    "not what only introduces a quotation": (
        "他送给大家一句话：龚自珍说。柿子不必羡慕桂花香，桂花不必着急自己不结果。",
        "柿子不必羡慕桂花香，桂花不必着急自己不结果",
    ),
}


@pytest.mark.parametrize(("paragraph", "expected"), TITLES.values(), ids=TITLES)
def test_best_title(paragraph: str, expected: str) -> None:
    assert heads(sentence_texts(Text(paragraph, 1)), LONGEST)[0].words == expected


def test_a_long_sentence_gives_its_clauses() -> None:
    said = "要原原本本学条例，党员领导干部以个人自学为主，每名班子成员领学一章，机关各支部依托“三会一课”，雷打不动。"

    assert heads(sentence_texts(Text(said, 1)), LONGEST)[0].words == "要原原本本学条例"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("后市场要在年内成势", True),
        ("把家人推到了悬崖边上", False),
        ("走到高处去", False),
        ("从而形成了合力和声势", False),
    ],
)
def test_what_follows_a_claim_without_it(words: str, *, expected: bool) -> None:
    assert follows(words) is expected


def test_a_clause_too_long_is_titled_from_what_is_done_in_it_on() -> None:
    """Without how and where, which stand ahead of it; not where that is all it says."""
    said = Text(
        "按照统一部署，以窗口单位的党员干部为重点在全市集中开展作风建设和优化营商环境专项整治行动，用实干赢得民心。", 1
    )
    (long,) = [text.words for text in heads([said], 24) if "整治" in text.words]

    assert long == "开展作风建设和优化营商环境专项整治行动"
    assert not any("为重点" in text.words for text in heads([said], 24))
