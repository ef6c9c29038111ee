"""Wrapped lines: what was broken at a width is one paragraph again; what was broken on purpose is not."""

import pytest

from builder.model.speech import Speech
from builder.parse.speech import parse
from builder.read.plain import plain_lines

LONG = "水是生命之源，全县上下要像爱护眼睛一样爱护每一滴水，从我做起，从现在做起，把节水的要求落到每一个环节、每一个岗位、每一个家庭。"
SECOND = "各单位要对照清单，一项一项过，一家一家查，发现问题立即整改，整改不了的要明确责任人和时限，年底前全部销号，不留死角。"


def wrapped(text: str, width: int, indent: str = "") -> str:
    """`text` broken every `width` characters, the first line with `indent`."""
    whole = indent + text
    return "\n".join(whole[start : start + width] for start in range(0, len(whole), width))


def words(text: str) -> list[str]:
    return [line.text.words for line in plain_lines(text)]


@pytest.mark.parametrize("width", [22, 26, 30, 35, 40])
@pytest.mark.parametrize(("indent", "between"), [("　　", "\n"), ("", "\n\n"), ("    ", "\n")])
def test_paragraphs_are_whole_again(width: int, indent: str, between: str) -> None:
    """By indent or by empty lines, at any width."""
    text = between.join(wrapped(part, width, indent) for part in (LONG, SECOND, LONG, SECOND))

    assert words(text) == [LONG, SECOND, LONG, SECOND]


def test_short_lines_stay_apart() -> None:
    """A title block, heads and a list are no wrapped text."""
    text = "在节水动员会上的讲话\n县长　顾长林\n（2026年1月16日）\n同志们：\n一、提高认识\n二、抓好落实\n三、加强督查"

    assert words(text) == text.split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、\n提高认识", ["一、提高认识"]),
        ("（一）\n提高认识", ["（一）提高认识"]),
        ("一\n、提高认识", ["一、提高认识"]),
        ("（一\n）提高认识", ["（一）提高认识"]),
        ("第一部分\n去年工作", ["第一部分　去年工作"]),
        ("一、\n二、", ["一、", "二、"]),
        ("尊敬的各位领导、\n各位来宾：", ["尊敬的各位领导、各位来宾："]),
        ("要抓好三件事，\n一是修渠；", ["要抓好三件事，", "一是修渠；"]),
        ("好。\n不好。", ["好。", "不好。"]),
    ],
)
def test_markers_over_two_lines(text: str, expected: list[str]) -> None:
    """A marker alone, or cut in two, belongs to what follows; a comma is no end of a paragraph."""
    assert words(text) == expected


def test_a_list_broken_inside_its_markers_is_found() -> None:
    listed = "要抓好三件事，缺一不可，样样都要见到实效：一是修好每一条渠道，不让一滴水白流；二是管好每一块水表，不让一度数漏记；三是用好每一分资金，不让一分钱乱花。"
    text = f"一、抓好落实\n{wrapped(listed, 24, '　　')}\n二、加强督查\n{wrapped(LONG, 24, '　　')}"
    outline, _ = parse(Speech("", "", plain_lines(text)))

    assert [point.heading.words for point in outline.sections[0].points] == [
        "修好每一条渠道",
        "管好每一块水表",
        "用好每一分资金",
    ]


def test_a_blank_tells_the_line_it_stands_in() -> None:
    """Its paragraph begins above; what fills it finds it there."""
    text = (
        wrapped(f"{LONG}这项工作由**单位牵头，有关单位配合，务必按时完成。", 25, "　　")
        + "\n"
        + wrapped(SECOND, 25, "　　")
    )
    (blank,) = parse(Speech("", "", plain_lines(text)))[0].blanks

    assert (blank.paragraph, blank.line) == (1, 1 + text[: text.index("**")].count("\n"))
