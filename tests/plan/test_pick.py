"""Words picked from the speech: found as they stand, white space aside; nothing that stays whole is cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.model.deck import Paragraph, Run
from builder.model.text import Hole, Text
from builder.plan.draft import joined
from builder.plan.pick import begins, even, pick
from builder.plan.scene import overlap

SAID = Text(
    "他说：“吃水不忘挖井人，时刻想念（敬爱的）恩人。”要由**单位牵头，按照《工作 方案》办。", 7, 3, (Hole(27, 29, "**"),)
)
PICKS = {
    "a clause with its mark": ("要由**单位牵头，", "要由**单位牵头"),
    "a sentence with its stop": ("按照《工作方案》办。", "按照《工作 方案》办"),
    "across white space": ("《工作方案》", "《工作 方案》"),
    "with white space of one's own": ("单位 牵头", "单位牵头"),
    "a whole quotation": ("“吃水不忘挖井人，时刻想念（敬爱的）恩人。”", ""),
    "all inside a quotation": ("吃水不忘挖井人，时刻想念（敬爱的）恩人。", "吃水不忘挖井人，时刻想念（敬爱的）恩人"),
    "what introduces it, and all of it": ("他说：“吃水不忘挖井人，时刻想念（敬爱的）恩人。”", ""),
    "a whole title": ("按照《工作 方案》办", ""),
    "all inside a title": ("工作 方案", ""),
    "a whole blank": ("由**单位", ""),
}
CUTS = {
    "the beginning of a quotation": "他说：“吃水不忘",
    "the end of a quotation": "恩人。”要由",
    "a piece of a quotation": "吃水不忘挖井人",
    "a bracket": "想念（敬爱的",
    "a title": "按照《工作",
    "a blank": "要由*",
}
MORE = {
    "no words": "",
    "white space": " \u3000",
    "words of nobody": "天地玄黄",
    "words in another order": "单位由",
    "across a hole": "时刻恩人",
}


@pytest.mark.parametrize(("words", "found"), [(words, found or words) for words, found in PICKS.values()], ids=PICKS)
def test_a_piece(words: str, found: str) -> None:
    """Without the stop or pause at its end, and at home in its line."""
    text = pick(words, [Text("别的话。", 2), SAID]).text

    assert text.words == found
    assert (text.line, text.start - 3) == (7, SAID.words.index(found))


@pytest.mark.parametrize("words", CUTS.values(), ids=CUTS)
def test_a_cut(words: str) -> None:
    """Not picked, and told apart from words that nobody said."""
    found = pick(words, [SAID])

    assert not found.text
    assert found.cuts


@pytest.mark.parametrize("words", MORE.values(), ids=MORE)
def test_no_piece(words: str) -> None:
    """Neither found nor cut."""
    found = pick(words, [SAID])

    assert not found.text
    assert not found.cuts


def test_another_place_is_tried_where_one_would_cut() -> None:
    """The words stand in a quotation first, and freely after it."""
    text = Text("“守底线、保安全”，就要守底线。", 1)

    assert pick("守底线", [text]).text == Text("守底线", 1, text.words.rindex("守底线"))
    assert pick("守底线", [text.cut(0, 9), Text("守底线。", 5)]).text.line == 5


@given(st.text("“”《》（）甲乙，。* ", min_size=1, max_size=30), st.integers(0, 30), st.integers(1, 30))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_a_piece_is_of_the_text(words: str, start: int, length: int) -> None:
    """Whatever the signs: what is found says what was asked for, but for white space and the mark at its end."""
    asked = words[start : start + length]
    text = pick(asked, [Text(words, 1)]).text

    assert text.words in words
    if text:
        assert even("".join(asked.split())).startswith("".join(text.words.split()))
        assert text.words == words[text.start : text.start + len(text.words)]


def test_joining_puts_pieces_of_a_line_back() -> None:
    """Through runs, breaks and gaps; words of no line stay away."""
    runs = (Run(Text("一", 0)), Run(Text("甲乙", 3, 0)), Run(Text("")), Run(Text("丙", 3, 4)))
    whole = joined(Paragraph(runs))

    assert (whole.words, whole.line, whole.start) == ("甲乙丙", 3, 0)
    assert [whole.source(i) for i in range(3)] == [0, 1, 4]
    assert not joined(Paragraph((Run(Text("续")),)))


@pytest.mark.parametrize(
    ("words", "begun"), [("他说", True), ("他 说：", True), ("说", False), ("", False), ("\u3000", False)]
)
def test_how_a_text_begins(words: str, begun: bool) -> None:
    assert begins(SAID, words) is begun


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (Text("甲乙", 1, 0), Text("乙丙", 1, 1), True),
        (Text("甲乙", 1, 0), Text("丙丁", 1, 2), False),
        (Text("丙丁", 1, 2), Text("甲乙", 1, 0), False),
        (Text("甲乙", 1, 0), Text("甲乙", 2, 0), False),
        (Text("", 1, 0), Text("甲乙", 1, 0), False),
    ],
)
def test_overlap(one: Text, other: Text, shared: bool) -> None:
    assert overlap(one, other) is shared
