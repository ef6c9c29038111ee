"""What is set up for a task, over those who have their duties in it."""

from __future__ import annotations

import pytest

from builder.model.deck import CHIPS
from builder.model.text import Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.prose import prose
from tests.plan.tables import BREAKER
from tests.samples import theme_of

KIT = Kit(theme_of("red_gold"), BREAKER, lambda _: 0.0)
SET_UP = "要成立防汛指挥专班，统一调度抢险力量，加强日常值守，及时处置突发险情，补齐物资装备短板。"
MORE = "要把防汛责任制的落实情况作为年度考核的重要内容，从制度层面推动各项措施从严从实、落细落小，对失职失责的一查到底。要把每一次值守都当成一次实战。"
DUTIES = "要把责任压到每一段堤，主要负责同志要靠前指挥，分管负责同志要盯在现场，切实当好群众的守护者、贴心人、主心骨。要把每一次值守都当成一次实战，把每一处隐患都当成一次险情，宁可十防九空，不可失防万一。"


def planned(*sentences: str) -> list[Draft]:
    """The slides of a paragraph under a headline."""
    return prose((Text("".join(sentences), 3),), (Text("压实防汛责任", 2),), (), KIT)


def said(draft: Draft, *slots: str) -> list[str]:
    """What stands in these slots, in order."""
    return [p.words for fill in draft.fills if fill.slot.rstrip("0123456789") in slots for p in fill.paragraphs]


@pytest.mark.parametrize("more", ["", MORE])
def test_it_stands_over_the_duties(more: str) -> None:
    """On one slide, however much is said around it, with what it is there for; all that was said is in the notes."""
    made, *others = planned(SET_UP, DUTIES + more)

    assert made.layout.value == "tree_2"
    assert said(made, "core") == ["防汛指挥专班", "统一调度抢险力量"]
    assert said(made, "head") == ["主要负责同志", "分管负责同志"]
    assert said(made, "text") == ["要靠前指挥", "要盯在现场"]
    assert said(made, *{key.rstrip("12345") for key in CHIPS}) == ["守护者", "贴心人", "主心骨"]
    assert "".join(paragraph.words for draft in (made, *others) for paragraph in draft.notes) == SET_UP + DUTIES + more


@pytest.mark.parametrize(
    "ahead",
    [
        "要完善防汛应急预案，统一调度抢险力量，加强日常值守，及时处置突发险情。",
        "要成立防汛指挥专班的意识，统一调度抢险力量，加强日常值守，及时处置突发险情。",
    ],
)
def test_where_nothing_is_set_up_they_stand_apart(ahead: str) -> None:
    assert not any(draft.layout.value.startswith("tree") for draft in planned(ahead, DUTIES))
