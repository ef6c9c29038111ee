"""A person's corrections: what a line is said to be holds, wherever edits elsewhere move it."""

import pytest

from builder.model.outline import Outline, within
from builder.model.recipe import Correction
from builder.model.speech import As, Speech
from builder.parse.correct import corrected
from builder.parse.speech import parse
from builder.read.plain import plain_lines

DRAFT = """在全市节水动员会上的讲话
市水务局
同志们：
今天开会，讲几点意见。
一、提高认识
水是生命之源。
要先算清水账
要算人均的账。
二、抓好落实
一是查漏。逐户查。
二是补漏。当天补。
散会以后就行动起来吧。
同志们！让我们一起努力！
"""


def parsed(draft: str, *corrections: Correction) -> tuple[Outline, list[str]]:
    """The corrected outline, and the codes of the remarks on corrections."""
    speech = Speech("draft", "", plain_lines(draft))
    outline, _ = parse(speech)
    speech, remarks = corrected(speech, outline, corrections)
    return parse(speech)[0], [remark.code for remark in remarks]


def headings(outline: Outline) -> list[str]:
    return [point.at for point in within(outline.sections)]


def test_without_corrections_nothing_changes() -> None:
    outline, remarks = parsed(DRAFT)

    assert headings(outline) == ["一 提高认识", "二 抓好落实", "二 / 1 查漏", "二 / 2 补漏"]
    assert [text.words for text in outline.closing] == ["同志们！让我们一起努力！"]
    assert remarks == []


def test_a_line_is_made_a_point() -> None:
    outline, remarks = parsed(DRAFT, Correction("一 / 要先算清水账", As.POINT))

    assert headings(outline)[:2] == ["一 提高认识", "一 / 1 要先算清水账"]
    assert [text.words for text in outline.sections[0].points[0].paragraphs] == ["要算人均的账。"]
    assert remarks == []


def test_a_point_is_made_body() -> None:
    outline, _ = parsed(DRAFT, Correction("二 / 2 补漏", As.BODY))

    assert headings(outline) == ["一 提高认识", "二 抓好落实", "二 / 1 查漏"]
    assert "二是补漏。当天补。" in [text.words for text in outline.sections[1].points[0].paragraphs]


def test_a_line_is_made_a_section_of_its_own() -> None:
    outline, _ = parsed(DRAFT, Correction("要先算清水账", As.SECTION))

    assert headings(outline)[:3] == ["一 提高认识", "二 要先算清水账", "三 抓好落实"]


def test_a_depth_can_be_said() -> None:
    outline, _ = parsed(DRAFT, Correction("二 / 2 补漏", As.POINT, depth=3))

    assert headings(outline)[2:] == ["二 / 1 查漏", "二 / 1 / 1 补漏"]


def test_the_closing_can_be_said() -> None:
    outline, _ = parsed(DRAFT, Correction("散会以后", As.CLOSING))
    none, _ = parsed(DRAFT, Correction("同志们！让我们", As.BODY))

    assert [text.words[:4] for text in outline.closing] == ["散会以后", "同志们！"]
    assert none.closing == ()


def test_the_title_can_be_said() -> None:
    outline, _ = parsed(DRAFT, Correction("市水务局", As.TITLE))

    assert [text.words for text in outline.title] == ["在全市节水动员会上的讲话", "市水务局"]


@pytest.mark.parametrize(
    ("at", "is_", "code"),
    [
        ("三 / 不在了", As.POINT, "correction_unused"),
        ("要", As.POINT, "correction_ambiguous"),
        ("散会以后", As.TITLE, "correction_too_low"),
    ],
)
def test_what_stands_no_more_is_remarked_on(at: str, is_: As, code: str) -> None:
    """And changes nothing."""
    outline, remarks = parsed(DRAFT, Correction(at, is_))

    assert remarks == [code]
    assert headings(outline) == headings(parsed(DRAFT)[0])


def test_an_address_stands_after_edits_elsewhere() -> None:
    """A section is put in ahead, and the line keeps what was said of it; the ordinals tell lines alike apart."""
    longer = DRAFT.replace("一、提高认识", "一、摸清家底\n家底要清。\n二、提高认识").replace("二、抓好", "三、抓好")
    twice = DRAFT.replace("逐户查。\n", "逐户查。\n要先算清水账\n")

    assert "二 / 1 要先算清水账" in headings(parsed(longer, Correction("一 / 要先算清水账", As.POINT))[0])
    assert "二 / 2 要先算清水账" in headings(parsed(twice, Correction("二 / 1 / 要先算清水账", As.POINT))[0])
