"""Equal pieces made the very same, and no other: what a memo made of one is right for the next."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.memo import FRESH, Memo
from builder.model.text import NOTHING, Hole, Text
from builder.plan.known import known
from builder.plan.parts import Part
from builder.plan.same import all_same, periods, same
from builder.plan.scene import Item
from builder.plan.thoughts import Thought

TEXTS = st.builds(
    Text,
    st.sampled_from(["节水", "水务局"]),
    st.integers(1, 2),
    st.integers(0, 1),
    st.sampled_from([(), (Hole(0, 2, "**"),), (Hole(0, 2, "××"),)]),
)


@given(st.lists(TEXTS, max_size=8))
@settings(derandomize=True, deadline=None)
def test_equal_texts_are_the_same_and_no_others(texts: list[Text]) -> None:
    """By their words, where they stand, and their blanks."""
    memo = Memo()
    made = [same(Text(t.words, t.line, t.start, t.holes), memo) for t in texts]

    assert made == texts
    for one, text in zip(made, texts, strict=True):
        for other, again in zip(made, texts, strict=True):
            assert (one is other) == (text == again)


def test_sentences_beside_a_filled_blank_stay_the_same() -> None:
    """Those behind it too: they stand where they stood in the draft."""
    memo, words = Memo(), "要抓紧。由**牵头。不得拖延。"
    first, _, last = periods([Text(words, 3)], memo)
    filled = Text(words.replace("**", "水务局"), 3, 0, (Hole(5, 8, "**"),))
    made = periods([filled], memo)

    assert (made[0] is first, made[2] is last) == (True, True)
    assert made[1].words == "由水务局牵头。"


def test_a_part_is_known_wherever_it_stands() -> None:
    """Its thought may stand anywhere among others; with other items it is another part."""
    memo = Memo()

    def part(first: int, head: str) -> Part:
        sentences = all_same([Text("三项指标。", 1)], memo)
        thought = Thought(first, first + 1, 0.5, ("number",), (Item(Text(head, 1, 2)),))
        return known(Part(sentences, NOTHING, thought, (0, 1)), memo)

    assert part(0, "三项") is part(4, "三项")
    assert part(0, "三项") is not part(0, "四项")
    assert part(0, "四项").thought is not None


def test_a_part_keeps_what_stands_around_and_over_its_items() -> None:
    memo = Memo()
    lead, tail, over = (Text(words, 1, n) for n, words in enumerate(("按照要求", "务求实效", "更加")))
    thought = Thought(0, 1, 0.5, ("rows",), (Item(Text("注重", 1, 9), over=over),), lead=lead, tail=tail)
    made = known(Part(all_same([Text("三项指标。", 1)], memo), NOTHING, thought, (0, 1)), memo).thought

    assert made is not None
    assert (made.lead, made.tail, made.items) == (lead, tail, thought.items)


def test_nothing_is_kept_for_a_single_build() -> None:
    text = Text("节水", 1)

    assert same(text, FRESH) == text
    assert same(text, FRESH) is not same(text, FRESH)
