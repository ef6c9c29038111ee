"""Days and what happens on them, with what they are told of."""

from __future__ import annotations

from builder.model.text import Text
from builder.plan.texts import period_texts
from builder.plan.timed import Found, cases, days, series


def found(words: str) -> list[Found]:
    said = period_texts(Text(words, 1))
    return series([days(sentence) for sentence in said], said)


def told(words: str) -> list[str]:
    """The days of the one series that words tell of."""
    ((_, _, _, items, _),) = found(words)
    return ["｜".join(text.words for text in (item.head, *item.listed, item.text)) for item in items]


def test_a_short_event_says_of_what_it_is_told() -> None:
    """Where that stands in its clause, or in the clause ahead; with it all that have any."""
    assert told("免申即享覆盖率，2025年3月底前达到80%；剩余标准厂房，2025年6月底前全部交付。") == [
        "2025年3月底前｜免申即享覆盖率｜达到80%",
        "2025年6月底前｜剩余标准厂房｜全部交付",
    ]
    assert told("党组中心组7月份安排1次研讨，各支部8月20日前至少组织1次集中学习、1次警示教育。") == [
        "7月份｜党组中心组｜安排1次研讨",
        "8月20日前｜各支部｜至少组织1次集中学习、1次警示教育",
    ]


def test_what_says_enough_stands_alone() -> None:
    assert told("3月底前完成全员考试和补考，6月底前完成三类不良事件的根因分析。") == [
        "3月底前｜完成全员考试和补考",
        "6月底前｜完成三类不良事件的根因分析",
    ]


def test_what_is_said_ahead_of_the_days_leads_to_them() -> None:
    """Not what only leans on the words before."""
    ((*_, lead),) = found("由分管副院长负总责，4月底前拿出差距清单，9月底前完成自评，11月迎接评审。")
    assert lead.words == "由分管副院长负总责"
    ((*_, lead),) = found("对这些问题，4月底前拿出差距清单，9月底前完成自评，11月迎接评审。")
    assert not lead


CASES = "3月9日凌晨，一处工棚用明火取暖，烧掉了半间库房。现场没有一只灭火器。5月21日，两名工人没有系安全带，从脚手架上摔了下来。"


def cased(words: str) -> list[tuple[str, str]]:
    """The cases that words tell of by their day, with what happened."""
    return [(i.head.words, i.text.words) for *_, items in cases(period_texts(Text(words, 1))) for i in items]


def test_cases_stand_with_their_days() -> None:
    """What else is told of one does not part it from the next."""
    assert cased(CASES) == [
        ("3月9日凌晨", "一处工棚用明火取暖，烧掉了半间库房"),
        ("5月21日", "两名工人没有系安全带，从脚手架上摔了下来"),
    ]


def test_a_month_and_a_limit_are_no_case() -> None:
    assert cased(CASES.replace("5月21日，", "5月，")) == []
    assert cased("3月9日前，各单位报送方案。5月21日前，各单位报送总结。") == []
