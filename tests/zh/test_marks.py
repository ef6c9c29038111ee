"""What holds for the marks inside any text: spans in order, inside, apart; and no text takes long."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.zh.blanks import blanks
from builder.zh.dates import dates
from builder.zh.figures import figures
from builder.zh.kinds import Kind, kind
from builder.zh.marks import CLOSERS, PAUSES, STOPS, find_outside, pieces, quoted, titles
from builder.zh.quotes import quotes
from tests.clock import within

Spans = list[tuple[int, int]]

WORDS = (
    '习近平总书记 蔡奇同志 他 在广东考察时 在会议上 强调 指出 说 俗话说 要求 ， 。 ： ； ！ 、 “ ” ‘ ’ 「 」 " 《 》 《条例》第三条 规定 这是 的话 —— （ ） ( ) '
    "要坚持问题导向，奔着问题去 四个意识 的理念 好 * ** × ×× XX xx 某 某某 单位 _ ____ 〇〇 △ □□ 【 】 [ ] 姓名 填写单位 20×× 20XX 年 月 日 号 2023年 9月 5日 至 — - . / "
    "2023.9.5 十 二 三千 百分之 余 万 亿 元 % 个 第 1.5 12 = \u3000 a 二〇二四 今年 底 上半年 ５０％"
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=14).map("".join) | st.text(max_size=20)
LAW = settings(derandomize=True, deadline=None, max_examples=400)
FINDERS: dict[str, Callable[[str], Spans]] = {
    "blanks": blanks,
    "dates": dates,
    "figures": lambda text: [(found.start, found.end) for found in figures(text)],
    "quotes": lambda text: [(found.start, found.end) for found in quotes(text)],
    "quoted": quoted,
    "titles": titles,
}
HARD = '“ ” " “” 说：“ ‘“ ，“好好学习，天天向上”， （ 【 * *， × ×3 X 某 李某 _ 20× 〇 1 1. 1, 一 十 月 年 2023 2023年 3个 百分之 《 《》 年\u3000 20\u3000'.split(
    " "
)
SIZE = 60_000
"""Characters; a draft of a megabyte has six times as many."""


@pytest.mark.parametrize("name", FINDERS)
def test_spans_stand_in_order_inside_and_apart(name: str) -> None:
    """Of any text, whatever it holds; and none is empty."""

    @given(TEXTS)
    @LAW
    def law(text: str) -> None:
        spans = FINDERS[name](text)

        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))

    law()


@given(TEXTS)
@LAW
def test_figures_are_numbers(text: str) -> None:
    """A value is a decimal number, its unit is not empty, and no figure is part of a date."""
    found = figures(text)

    assert all(float(figure.value) >= 0 or figure.value[0] == "-" for figure in found)
    assert all(figure.unit for figure in found)
    assert [f for f in found for start, end in dates(text) if start < f.end and f.start < end] == []


@given(TEXTS, TEXTS, TEXTS)
@LAW
def test_every_blank_has_a_kind(text: str, ahead: str, behind: str) -> None:
    assert kind(text, ahead, behind) in Kind


@given(TEXTS, TEXTS)
@LAW
def test_what_stands_ahead_adds_no_quotation_but_one_that_stands_alone(words: str, before: str) -> None:
    """Words before may name a speaker; a quotation with a verb of its own is found without them."""
    alone = {(quote.start, quote.end) for quote in quotes(words)}

    assert alone <= {(quote.start, quote.end) for quote in quotes(words, before)}


@pytest.mark.parametrize("name", FINDERS)
@pytest.mark.parametrize("hard", HARD)
def test_no_text_takes_long(name: str, hard: str) -> None:
    """The same few characters over and over: within a second, however they pile up."""
    text = hard * (SIZE // len(hard))

    within(1, lambda: FINDERS[name](text))


@given(
    st.text("节水。；！，：、”“》《（）()「」a ", max_size=60),
    st.sampled_from([STOPS, PAUSES, frozenset("、"), STOPS | PAUSES]),
)
@settings(derandomize=True, deadline=None)
def test_pieces_end_where_a_search_from_each_beginning_says(text: str, marks: frozenset[str]) -> None:
    """In one pass, and known again: the same as looking for the next mark from where the last piece ended."""
    spans, start = [], 0
    while start < len(text):
        end = find_outside(text, marks, start)
        while end < len(text) and (text[end] in marks or text[end] in CLOSERS):
            end += 1
        spans.append((start, end))
        start = end

    assert pieces(text, marks) == spans
    pieces(text, marks).clear()
    assert pieces(text, marks) == spans
