"""The title of a cover: what the speech is stands large in a line of its own."""

from __future__ import annotations

import pytest

from builder.model.deck import Layout, Role, kind_size
from builder.model.text import Hole, Text
from builder.model.theme import PITCH
from builder.plan.cover import kinded
from builder.plan.fit import title
from tests.plan.tables import BREAKER
from tests.samples import theme_of

SLOT = theme_of("red_gold").rooms[Layout.COVER][0]["title"]


@pytest.mark.parametrize(("words", "kind"), [
    ("上级领导在主题教育动员部署会上的指导讲话", "指导讲话"),
    ("在全市安全生产工作会议上的讲话", "讲话"),
    ("在第三届职工代表大会上的工作报告", "工作报告"),
])  # fmt: skip
def test_what_a_speech_is_stands_large(words: str, kind: str) -> None:
    """Below the occasion, three quarters larger; together no higher than the slot."""
    made = kinded(Text(words, 1), SLOT, BREAKER)
    assert made is not None
    lines = sum(run.role is Role.BREAK for run in made.runs)

    assert made.words == words
    assert [run.text.words for run in made.runs if run.role is Role.KIND] == [kind]
    assert made.runs[-2].role is Role.BREAK
    assert (lines * made.size + kind_size(made.size)) * PITCH * SLOT.pct / 100 <= SLOT.height


@pytest.mark.parametrize("words", ["把每一滴水用在刀刃上", "难忘的讲话", "一次谈话的启示", "扎实做好年终总结报告"])
def test_other_titles_stay_as_they_are(words: str) -> None:
    """Without an occasion, or with words that are no occasion ahead of it."""
    text = Text(words, 1)

    assert kinded(text, SLOT, BREAKER) == title(text, SLOT, BREAKER)


def test_a_title_with_a_blank_stays_as_it_is() -> None:
    text = Text("在**单位动员大会上的讲话", 1, 0, (Hole(1, 3, "**"),))

    assert kinded(text, SLOT, BREAKER) == title(text, SLOT, BREAKER)
