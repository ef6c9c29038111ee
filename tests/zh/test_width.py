"""Widths: never less than what is drawn, and the same however they are counted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.zh.width import ASCII, GAP, advances, ems

LAW = settings(derandomize=True, deadline=None, max_examples=250)
TEXTS = st.text(st.characters(max_codepoint=127) | st.sampled_from("天地玄黄，。“”（）——《》％　①𠮷"), max_size=20)
NOTO_SANS_SC = {"0": 0.555, "8": 0.555, "%": 0.92, " ": 0.224}
"""Measured advances in em."""
LOWER, UPPER = 0.53, 0.636
"""Mean advances of letters in Noto Sans SC."""
EXACT = {
    "": 0.0,
    "天地玄黄": 4.0,
    "，。“”（）《》、——……": 13.0,
    "2023": 4 * ASCII[ord("0")],
    "在2023年": 2 + 4 * ASCII[ord("0")] + 2 * GAP,
    "2023年，": 2 + 4 * ASCII[ord("0")] + GAP,
    "用 AI 写": 2 + ASCII[ord("A")] + ASCII[ord("I")] + 2 * ASCII[ord(" ")],
    "龘𠮷①　": 4.0,
}


@pytest.mark.parametrize(("text", "width"), EXACT.items())
def test_widths(text: str, width: float) -> None:
    assert ems(text) == pytest.approx(width)


@pytest.mark.parametrize(("character", "measured"), NOTO_SANS_SC.items())
def test_no_character_is_taken_for_narrower_than_it_is(character: str, measured: float) -> None:
    assert measured <= ems(character) <= measured * 2


def test_letters_are_not_narrower_in_the_mean() -> None:
    lower = [ems(chr(code)) for code in range(ord("a"), ord("z") + 1)]
    upper = [ems(chr(code)) for code in range(ord("A"), ord("Z") + 1)]

    assert LOWER * 0.95 <= sum(lower) / 26 <= LOWER * 1.4
    assert UPPER * 0.95 <= sum(upper) / 26 <= UPPER * 1.4


@given(TEXTS)
@LAW
def test_a_text_is_as_wide_as_its_characters_and_gaps(text: str) -> None:
    sizes, gaps = advances(text)

    assert len(sizes) == len(gaps) == len(text)
    assert ems(text) == pytest.approx(sum(sizes) + sum(gaps))


@given(TEXTS, TEXTS)
@LAW
def test_two_texts_are_as_wide_as_their_sum_but_for_a_gap(one: str, other: str) -> None:
    apart = ems(one) + ems(other)

    assert apart - 1e-9 <= ems(one + other) <= apart + GAP + 1e-9


@given(TEXTS)
@LAW
def test_no_character_is_much_wider_than_an_em(text: str) -> None:
    assert ems(text) <= len(text) * 1.2 + GAP * max(0, len(text) - 1)
