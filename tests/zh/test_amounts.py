"""Figures are looked for where they can begin, and found wherever the expression finds them."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.zh.affixes import prefix, suffix
from builder.zh.figures import _expression, _matches
from tests.samples import ROOT

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
WORDS = st.sampled_from(
    "节 水 第 约 近 - — 0 3 15 1.5 1,200 ３ 百 千 万 亿 十 一 两 三 五 零 分之 余 多 个 元 亩 % 年 天 户 （ ， 。".split()
)


@given(st.lists(WORDS, max_size=16).map("".join))
@settings(derandomize=True, deadline=None, max_examples=300)
def test_nothing_is_missed_between_where_figures_can_begin(text: str) -> None:
    """Signs in any order, dense with digits and numerals."""
    assert found(text) == [match.span() for match in _expression().finditer(text)]


def test_nothing_is_missed_in_any_sample() -> None:
    for text in SEEDS:
        assert found(text) == [match.span() for match in _expression().finditer(text)]


def found(text: str) -> list[tuple[int, int]]:
    """Where figures are found."""
    return [match.span() for match in _matches(text)]


@given(
    st.text("要把好", max_size=6), st.lists(st.text("要把好", min_size=1, max_size=3), max_size=4), st.integers(0, 4)
)
@settings(derandomize=True, deadline=None)
def test_the_first_word_that_fits_is_told(text: str, words: list[str], start: int) -> None:
    """As the list has them, not the longest."""
    given_ = tuple(words)

    assert prefix(text, given_, start) == next((word for word in words if text.startswith(word, start)), "")
    assert suffix(text, given_, start) == next((word for word in words if text.endswith(word, start)), "")
    assert prefix(text, given_, 0, start) == next((word for word in words if re.match(word, text[:start])), "")
