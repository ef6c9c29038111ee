"""Figures are looked for where they can begin, and found wherever the expression finds them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.zh import figures
from builder.zh.affixes import prefix, suffix
from tests.samples import ROOT

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
WORDS = st.sampled_from(
    "节 水 第 约 近 - — 0 3 15 1.5 1,200 ３ 百 千 万 亿 十 一 两 三 五 零 分之 余 多 个 元 亩 % 年 天 户 成 半 米 千瓦 kg km A 美元 余人 （ ， 。".split()
)


@given(st.lists(WORDS, max_size=16).map("".join))
@settings(derandomize=True, deadline=None, max_examples=1000)
def test_nothing_is_missed_between_where_figures_can_begin(text: str) -> None:
    """Signs in any order, dense with digits and numerals."""
    assert found(text) == [match.span() for match in expression().finditer(text.translate(figures._HALF))]


def test_nothing_is_missed_in_any_sample() -> None:
    for text in SEEDS:
        assert found(text) == [match.span() for match in expression().finditer(text.translate(figures._HALF))]


def found(text: str) -> list[tuple[int, int]]:
    """Where figures are found."""
    return [(each.start, each.end) for each in figures._all(text.translate(figures._HALF))]


@cache
def expression() -> re.Pattern[str]:
    """All that may be a figure in one expression: what the code that reads sign by sign must find."""

    def one_of(*groups: Sequence[str]) -> str:
        words = [word for group in groups for word in sorted(group, key=len, reverse=True)]
        return "|".join(f"{word}(?![A-Za-z])" if word.isascii() else word for word in words)

    numeral, measures = "一二两三四五六七八九", one_of(figures._MEASURES)
    counters = one_of(figures._MEASURES, figures._COUNTERS)
    units = one_of(figures._MEASURES, figures._COUNTERS, figures._TIMES)
    no_digit = rf"(?<![第前〇零{numeral}十百千万亿数几])"
    arabic = r"(?<![\dA-Za-z.第〔〕·/])(?:(?<![\w）)])-)?(?:\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,15}(?:\.\d{1,8})?)(?!\d)"
    large = rf"(?:[{numeral}][十百千万亿]|十[{numeral}]?)(?:[零〇]?[{numeral}]?[十百千万亿]){{0,8}}[{numeral}]?"
    tenth = rf"(?:(?<=成)[{numeral}半](?![{numeral}十百千万亿、，年月日个项条大是]))?"
    return re.compile(
        rf"[百千万]分之(?:\d{{1,9}}(?:\.\d{{1,8}})?|[{numeral}零十百点]{{1,9}})|"
        rf"{arabic} ?(?:[%‰]|(?:{'|'.join(figures._SCALES)})?[余多来几]? ?(?:{units}))|"
        rf"{no_digit}{large}[余多来几]?(?:{counters})|"
        rf"{no_digit}[{numeral}十]{{1,3}}[万亿]{{0,2}}(?:{measures}){tenth}"
    )


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
