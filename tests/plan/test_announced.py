"""Words that only announce something, or that somebody else says: no titles, no claims of the speaker."""

from __future__ import annotations

import pytest

from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.prose import prose
from builder.plan.rows import rows
from builder.zh.topics import announces
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)


def slide(words: str, title: str = "") -> Draft:
    """The slide of a paragraph, which may open with its title."""
    text = Text(words, 3)
    (made,) = prose((text,), (text.cut(0, len(title)),) if title else (), (), KIT)
    return made


@pytest.mark.parametrize("words", ["实践充分证明", "我们要深刻认识到", "可以说", "历史告诉我们"])
def test_words_that_announce(words: str) -> None:
    assert announces(words)


@pytest.mark.parametrize("words", ["让群众看到变化", "要把这件事说清楚", "用事实证明自己的担当和本领，拿出实绩来"])
def test_words_that_say_something(words: str) -> None:
    assert not announces(words)


@pytest.mark.parametrize("title", ["", "实践充分证明"])
def test_what_items_tell_of_is_their_root_below_what_announces_it(title: str) -> None:
    """Whether or not the paragraph is titled by what it opens with."""
    made = slide("实践充分证明，“两个确立”是重大的政治成果，是决定性的关键因素，是战胜困难的最大底气。", title)

    assert made.titles[0].words == "实践充分证明"
    assert "“两个确立”" in [paragraph.words for fill in made.fills for paragraph in fill.paragraphs]


def test_what_is_announced_is_a_claim_without_the_words_that_announce_it() -> None:
    found = rows([Text("在看到成绩的同时，我们也要清醒地认识到，全县发展还存在不少困难和问题。", 3)])

    assert [row.head.words for row in found] == ["全县发展还存在不少困难和问题"]


def test_what_others_say_stays_theirs() -> None:
    found = rows([Text("有的同志说，这件事年年讲、月月讲，耳朵都听出了茧子。", 3)])

    assert [row.head.words for row in found] == ["有的同志说，这件事年年讲、月月讲，耳朵都听出了茧子"]
