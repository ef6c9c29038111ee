"""Headings by their looks: larger, 黑体, 楷体, bold; the body is what most characters look like."""

import pytest

from builder.model.speech import As
from builder.read.looks import Look, by_looks

LONG = "我们要深入学习贯彻会议精神，把思想和行动统一到部署要求上来，" * 3 + "抓好落实。"
BODY = Look(LONG, "仿宋_GB2312", 16)


def head(words: str, font: str = "黑体", size: float = 16, bold: bool = False, place: str = "both") -> Look:
    """A line in another look than the body's."""
    return Look(words, font, size, bold, place)


def levels(*looks: Look) -> list[int]:
    """The levels of these lines."""
    return [level for level, _ in by_looks(looks)]


def stated(*looks: Look) -> list[As | None]:
    """What these lines are said to be."""
    return [said for _, said in by_looks(looks)]


TITLE = head("在全市安全工作会议上的讲话", "方正小标宋简体", 22, place="center")
KINDS = {
    "hei": ((head("一、甲"), BODY, head("二、乙"), BODY), [1, 0, 1, 0]),
    "hei without numbers": ((head("提高认识"), BODY, head("压实责任"), BODY), [1, 0, 1, 0]),
    "by another name": ((head("甲", "SimHei"), BODY, head("乙", "黑体"), BODY), [1, 0, 1, 0]),
    "hei and kai": (
        (head("一、甲"), head("（一）乙", "楷体"), BODY, head("（二）丙", "KaiTi"), BODY, head("二、丁"), BODY),
        [1, 2, 0, 2, 0, 1, 0],
    ),
    "kai and bold": (
        (
            head("甲", "楷体"),
            head("乙", "仿宋", bold=True),
            BODY,
            head("丙", "仿宋", bold=True),
            BODY,
            head("丁", "楷体"),
            BODY,
        ),
        [1, 2, 0, 2, 0, 1, 0],
    ),
    "larger before hei": (
        (head("甲", "仿宋", 18), head("乙"), BODY, head("丙"), BODY, head("丁", "仿宋", 18), BODY),
        [1, 2, 0, 2, 0, 1, 0],
    ),
    "bold alone": ((head("甲", "仿宋", bold=True), BODY, head("乙", "仿宋", bold=True), BODY), [1, 0, 1, 0]),
    "a single one with a number": ((BODY, head("一、甲"), BODY), [0, 1, 0]),
    "a single one without": ((BODY, head("甲"), BODY), [0, 0, 0]),
    "with a stop": ((head("一、甲。"), BODY, head("二、乙。"), BODY), [0, 0, 0, 0]),
    "too long": ((head("甲" * 61), BODY, head("乙" * 61), BODY), [0, 0, 0, 0]),
    "mostly long": (
        (head("甲", "楷体"), BODY, BODY, *[Look("引" * 80 + "。", "楷体", 16)] * 3, head("乙", "楷体")),
        [0] * 7,
    ),
    "smaller": ((head("甲", "仿宋", 12), BODY, head("乙", "仿宋", 12), BODY), [0, 0, 0, 0]),
    "hardly larger": ((head("甲", "仿宋", 16.5), BODY, head("乙", "仿宋", 16.5), BODY), [0, 0, 0, 0]),
    "song in a draft in fangsong": ((head("甲", "宋体"), BODY, head("乙", "宋体"), BODY), [0, 0, 0, 0]),
    "the other fangsong": ((head("甲", "仿宋"), BODY, head("乙", "FangSong"), BODY), [0, 0, 0, 0]),
    "a bold body": ((head("甲", "仿宋"), Look(LONG, "仿宋", 16, True), head("乙", "仿宋")), [0, 0, 0]),
    "a body in hei": ((head("甲"), Look(LONG, "黑体", 16), head("乙"), BODY), [0, 0, 0, 0]),
    "signed at the right": ((BODY, head("云泽市水务局", place="right"), head("2025年3月", place="right")), [0, 0, 0]),
    "the hall in bold": (
        (head("同志们：", "仿宋", bold=True), BODY, head("各位代表：", "仿宋", bold=True), BODY),
        [0, 0, 0, 0],
    ),
    "thanks in bold": (
        (BODY, head("谢谢大家！", "仿宋", bold=True), BODY, head("谢谢大家！", "仿宋", bold=True)),
        [0, 0, 0, 0],
    ),
    "all alike": ((Look("甲", "宋体"), Look("乙", "宋体")), [0, 0]),
    "nothing": ((), []),
}


@pytest.mark.parametrize(("looks", "expected"), KINDS.values(), ids=KINDS)
def test_levels(looks: tuple[Look, ...], expected: list[int]) -> None:
    """By rank of look, never for the body's."""
    assert levels(*looks) == expected


HEADERS = {
    "one line": ((TITLE, BODY), [As.TITLE, None]),
    "two lines": ((TITLE, head("讲话", "方正小标宋简体", 22, place="center"), BODY), [As.TITLE, As.TITLE, None]),
    "a subtitle": ((TITLE, head("——在会上的讲话", "楷体", 16, place="center"), BODY), [As.TITLE, None, None]),
    "a subtitle as large": (
        (TITLE, head("——在会上", "方正小标宋简体", 22, place="center"), BODY),
        [As.TITLE, As.SUBTITLE, None],
    ),
    "a mark above": ((head("送审稿", "黑体"), TITLE, BODY), [None, As.TITLE, None]),
    "bold only": ((head("讲话", "仿宋", 16, True, "center"), BODY), [As.TITLE, None]),
    "centred only": ((head("讲话", "仿宋", 16, place="center"), BODY), [None, None]),
    "large only": ((head("讲话", "仿宋", 22), BODY), [None, None]),
    "as the sections": ((TITLE, BODY, TITLE, BODY), [None, None, None, None]),
    "below a sentence": ((BODY, TITLE, BODY), [None, None, None]),
    "nothing but a title": ((TITLE,), [None]),
}


@pytest.mark.parametrize(("looks", "expected"), HEADERS.values(), ids=HEADERS)
def test_titles(looks: tuple[Look, ...], expected: list[As | None]) -> None:
    """A centred block at the top that stands out."""
    assert stated(*looks) == expected


def test_who_speaks_is_no_heading() -> None:
    """Lines under the title in 楷体, centred or not, though the second level is in it too."""
    looks = (
        TITLE,
        head("市水务局　林致远", "楷体", place="center"),
        head("（2025年3月）", "楷体"),
        Look("同志们：", "仿宋", 16),
        head("一、甲"),
        head("（一）乙", "楷体"),
        BODY,
        head("（二）丙", "楷体"),
        BODY,
    )

    assert levels(*looks) == [0, 0, 0, 0, 1, 2, 0, 2, 0]
