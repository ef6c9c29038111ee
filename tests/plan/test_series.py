"""Sentences that are items of one series: counted up in their own words, or those who are thanked one by one."""

from __future__ import annotations

from builder.memo import FRESH
from builder.model.text import Text
from builder.plan.series import asked, counted, deed, itemized, opening, thanked, unnumbered, viewed
from builder.plan.texts import period_texts


def said(words: str) -> list[Text]:
    """The sentences of a paragraph."""
    return period_texts(Text(words, 3))


def test_wishes_that_are_counted_up() -> None:
    found = counted(
        said(
            "我有三个心愿。第一个心愿，是让病人少跑一步路。今年底前要建成一站式服务中心。第二个心愿，是让年轻人多走一段路。"
            "支持青年医生外出进修。第三个心愿，是让老职工不走孤单的路。要把他们的健康管起来。"
        ),
        FRESH,
    )

    assert found is not None
    assert found[:2] == (1, 7)
    assert [(item.number, item.head.words) for item in found[2]] == [
        (1, "让病人少跑一步路"),
        (2, "让年轻人多走一段路"),
        (3, "让老职工不走孤单的路"),
    ]
    assert found[2][1].text.words == "支持青年医生外出进修"


def test_an_ordinal_alone_counts_nothing() -> None:
    assert counted(said("第一季度，全市安排项目28个。要抓好开工。"), FRESH) is None


def test_those_who_are_thanked_one_by_one() -> None:
    sentences = said(
        "我要感谢几个人。华东工厂的班组长老邵，停电那三天没有回过家，一直守在现场。海外事业部的陈莉，一个人跑了七个月，见了120家客户。"
        "研发中心的青年团队，用138天做完了别人一年的事情。谢谢大家。"
    )
    (found,) = thanked(sentences, list(map(deed, sentences)))

    assert [item.head.words for item in found[2]] == ["华东工厂的班组长老邵", "海外事业部的陈莉", "研发中心的青年团队"]
    assert found[2][0].text.words == "停电那三天没有回过家，一直守在现场"


def test_words_that_name_nobody_are_no_series_of_people() -> None:
    others = said("今年一季度，我们开了个好头。下一步工作，任务还很重。")
    assert thanked(others, list(map(deed, others))) == []


def test_those_of_whom_there_are_some_are_named_without_the_word_that_says_so() -> None:
    """What goes on with 他 belongs to the one ahead."""
    sentences = said(
        "有重机集团数控车工陈国栋，在一台车床前站了27年。他常说：“图纸上差一丝，机器上就差一里。”有外卖骑手赵小龙，3年跑了14万公里。"
    )
    ((first, last, items),) = thanked(sentences, list(map(deed, sentences)))

    assert (first, last) == (0, 3)
    assert [(item.head.words, item.text.words) for item in items] == [
        ("重机集团数控车工陈国栋", "在一台车床前站了27年"),
        ("外卖骑手赵小龙", "3年跑了14万公里"),
    ]


def test_a_head_with_a_number_needs_no_ordinal() -> None:
    assert unnumbered(Text("第一场硬仗，是产品领先仗", 3)).words == "产品领先仗"
    assert unnumbered(Text("第一季度全面开工", 3)).words == "第一季度全面开工"


def test_a_list_in_prose_stands_whole() -> None:
    """Each item by its first clause, with what it comes to; not where one is missing."""
    words = (
        "有几条说得很中肯。一是作业偏多没有根治，初二年级有37%的学生经常超过90分钟。二是课间不像课间，有的班拖堂三五分钟。"
        "三是个别老师说话太冲，一位女生写道：“我记了一个学期。”大家都要想一想。"
    )
    ((first, last, items),) = itemized(said(words))

    assert (first, last) == (1, 4)
    assert [(item.number, item.head.words, item.text.words) for item in items] == [
        (1, "作业偏多没有根治", "初二年级有37%的学生经常超过90分钟"),
        (2, "课间不像课间", "有的班拖堂三五分钟"),
        (3, "个别老师说话太冲", "一位女生写道：“我记了一个学期。”"),
    ]
    assert itemized(said(words.replace("二是", "四是"))) == []


def test_what_is_looked_at_from_several_sides() -> None:
    """Each side with what the sentences up to the next one come to; not one that only opens so."""
    words = (
        "形势要看透。从外部看，市场需求收缩，同行开工率不到六成。有的厂子已经停了两条线。从区域看，周边三个园区都在抢项目。"
        "从自身看，设备平均用了十四年，能耗比标杆高出两成。"
    )
    ((first, last, items),) = viewed(said(words))

    assert (first, last) == (1, 5)
    assert [item.head.words for item in items] == ["从外部看", "从区域看", "从自身看"]
    assert items[1].text.words == "周边三个园区都在抢项目"
    assert viewed(said("从外部看，市场需求收缩。我们要早作准备。从今年起，设备逐步更换。")) == []


def test_questions_stand_whole_without_what_leads_to_them() -> None:
    words = "请大家问一问自己：群众的电话，我接得及时不及时？群众的难处，我记得清不清？群众的账，我算得明不明？想清楚再动笔。"
    ((first, last, items),) = asked(said(words))

    assert (first, last) == (0, 3)
    assert [item.head.words for item in items] == [
        "群众的电话，我接得及时不及时？",
        "群众的难处，我记得清不清？",
        "群众的账，我算得明不明？",
    ]
    assert asked(said("钱从哪里来？人往哪里去？先把这两件事想明白。")) == []


def test_what_a_sentence_asks_for_first_comes_with_what_it_says_of_that() -> None:
    def one(words: str) -> tuple[str, str]:
        found = opening(said(words)[0], 36)
        return found.head.words, found.text.words

    head, text = one("要沉下去，不要浮在面上，每人每月住村不少于五天，把问题解决在田间地头。")
    assert head == "要沉下去，不要浮在面上"
    assert text in "每人每月住村不少于五天，把问题解决在田间地头"
    assert text
    assert one("要把去年检查出来的一百二十七个问题逐一对照整改到位，不留尾巴。") == ("", "")
    assert one("要沉下去。") == ("要沉下去", "")
