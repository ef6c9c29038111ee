"""公文版式: which paragraph takes which of the norm's levels."""

import pytest

from builder.model.deck import Role, Run
from builder.model.handout import Block, Ink, Span, Style
from builder.model.text import Hole, Text
from builder.plan.norm import level, normed

LEVELS = {
    "一、认清形势": 1,
    "十二、抓好落实": 1,
    "（一）压实责任": 2,
    "(三)压实责任": 2,
    "1.查摆问题": 3,
    "1．查摆问题": 3,
    "（1）建立台账": 4,
    "一是抓学习": 0,
    "第一，抓学习": 0,
    "第一部分　形势": 0,
    "1.5亿元投资到位": 0,
    "认清形势": 0,
}


@pytest.mark.parametrize(("words", "expected"), LEVELS.items())
def test_levels_go_by_what_is_written(words: str, expected: int) -> None:
    assert level(words) == expected


@pytest.mark.parametrize(
    ("words", "given", "expected"),
    [
        ("一、认清形势", Style.HEADING_2, Style.HEADING_1),
        ("（一）压实责任", Style.HEADING_1, Style.HEADING_2),
        ("1.查摆问题", Style.HEADING_1, Style.HEADING_3),
        ("（1）建立台账", Style.HEADING_2, Style.HEADING_4),
        ("第一部分　形势", Style.HEADING_1, Style.PLAIN_1),
        ("一是抓学习", Style.HEADING_2, Style.PLAIN_2),
        ("各位代表：", Style.SALUTATION, Style.SALUTATION),
        ("各位代表！", Style.SALUTATION, Style.BODY),
    ],
)
def test_headlines_take_the_style_of_their_number(words: str, given: Style, expected: Style) -> None:
    """However deep they are; a greeting that announces nothing is a paragraph."""
    assert normed(Block(given, (Run(Text(words, 1)),))).style is expected


def inked(*runs: Run) -> list[tuple[str, object]]:
    """The runs of a body paragraph as the norm has them."""
    return [(run.text.words, run.role) for run in normed(Block(Style.BODY, runs)).runs]


def test_a_headline_that_runs_in_ends_at_its_full_stop() -> None:
    """Whatever the plan took for it, and with its place in the draft kept."""
    block = normed(
        Block(Style.BODY, (Run(Text("（一）要不要干？", 3), Role.ACCENT), Run(Text("必须干。干起来。", 3, 8))))
    )

    assert [(run.text.words, run.role) for run in block.runs] == [
        ("（一）要不要干？", Ink.RUNIN_2),
        ("必须干。", Ink.RUNIN_2),
        ("干起来。", Role.PLAIN),
    ]
    assert [run.text.start for run in block.runs] == [0, 8, 12]
    assert isinstance(block.runs[0], Span)


def test_lower_levels_stay_as_they_are() -> None:
    assert inked(Run(Text("一是抓学习。", 1), Role.ACCENT), Run(Text("学起来。", 1))) == [
        ("一是抓学习。", Role.ACCENT),
        ("学起来。", Role.PLAIN),
    ]


def test_an_open_blank_stays_marked() -> None:
    blank = Run(Text("**", 1, 2, (Hole(0, 2, "**"),)), Role.BLANK)

    assert inked(Run(Text("一、", 1)), blank, Run(Text("单位要带头。好。", 1))) == [
        ("一、", Ink.RUNIN_1),
        ("**", Role.BLANK),
        ("单位要带头。", Ink.RUNIN_1),
        ("好。", Role.PLAIN),
    ]
