"""Slides of one claim each stand side by side where three to five of them follow each other."""

from __future__ import annotations

import pytest

from builder.model.deck import Fill, Layout, Paragraph, Run
from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.gather import SPOKEN, gathered
from tests.samples import theme_of

TITLES = (Text("立足岗位", 2),)


@pytest.fixture(scope="module")
def kit() -> Kit:
    return Kit(theme_of("base"), lambda words: tuple(range(1, len(words) + 1)), lambda _: 1.0)


def claim(line: int, spoken: int = 40) -> Draft:
    """A statement with words below it."""
    body = Fill("body", (Paragraph((Run(Text("用好新技术", line, 20)),)),))
    notes = (Paragraph((Run(Text("说" * spoken, line)),)),)
    return Draft(Layout.STATEMENT, (Text(f"要争当第{line}支主力军", line),), (body,), notes)


def other() -> Draft:
    return Draft(Layout.QUOTE, (Text("他说", 9),))


def test_three_claims_share_a_slide(kit: Kit) -> None:
    made = gathered([other(), claim(3), claim(4), claim(5), other()], TITLES, kit)

    assert [draft.layout for draft in made] == [Layout.QUOTE, Layout.ROWS_3, Layout.QUOTE]
    assert made[1].titles[0] == TITLES[0]
    assert [paragraph.words for paragraph in made[1].notes] == ["说" * 40] * 3
    assert [p.words for fill in made[1].fills for p in fill.paragraphs][:2] == ["要争当第3支主力军", "用好新技术"]


@pytest.mark.parametrize(
    "drafts",
    [
        [claim(3), claim(4)],
        [claim(n) for n in range(3, 9)],
        [claim(3), claim(4, SPOKEN + 1), claim(5)],
        [claim(3), other(), claim(4), claim(5)],
    ],
    ids=["two", "six", "one that is long", "apart"],
)
def test_others_stay(kit: Kit, drafts: list[Draft]) -> None:
    assert gathered(drafts, TITLES, kit) == drafts


def test_nothing_to_title_them(kit: Kit) -> None:
    drafts = [claim(3), claim(4), claim(5)]

    assert gathered(drafts, (Text(""),), kit) == drafts
