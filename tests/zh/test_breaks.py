"""What holds for the line ends of any text: lines fit, and break where they may, as late as they can."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builder.zh.breaks import NO_END, NO_START, balanced, line_ends, seams
from builder.zh.width import ems

PIECES = (
    "天 地 玄黄 宇宙 的 了 ， 。 、 ： ！ “ ” （ ） 《 》 —— …… · ％ % 2023 年 9月 1.5 亿元 12.5% 3 Python a ( ) * ** ×× __ “四个意识” 《条例》 （一） / - !"
).split(" ")
TEXTS = st.lists(st.sampled_from([*PIECES, " "]), min_size=1, max_size=24).map("".join)
PLAIN = st.lists(st.sampled_from(PIECES[:17]), min_size=1, max_size=24).map("".join)
WIDTHS = st.floats(3, 14).map(lambda width: round(width, 2))
LAW = settings(derandomize=True, deadline=None, max_examples=400)
ROUNDING = 1e-6


@given(TEXTS, WIDTHS)
@LAW
def test_lines_are_the_text_and_fit(text: str, width: float) -> None:
    """Lines joined are the text; none is wider than allowed but a single character."""
    lines = _lines(text, line_ends(text, width))

    assert "".join(lines) == text
    assert [line for line in lines if len(line) > 1 and ems(line) > width + ROUNDING] == []


@given(TEXTS, WIDTHS)
@LAW
def test_lines_end_at_seams_where_they_can(text: str, width: float) -> None:
    """A line ends elsewhere only if it holds no seam at all."""
    allowed = seams(text)
    ends = line_ends(text, width)
    for start, end in pairwise((0, *ends[:-1])):
        assert allowed[end] or not any(allowed[start + 1 : end])


@given(PLAIN, st.integers(5, 14))
@LAW
def test_no_line_starts_or_ends_with_the_wrong_mark(text: str, width: int) -> None:
    """Where every piece between seams fits a line, no point starts a line and no opening mark ends one."""
    places = [0, *(i for i, may in enumerate(seams(text)[:-1]) if may), len(text)]
    assume(all(ems(text[start:end]) <= width for start, end in pairwise(places)))
    lines = _lines(text, line_ends(text, width))

    assert [line for line in lines[1:] if line[0] in NO_START] == []
    assert [line for line in lines[:-1] if line[-1] in NO_END] == []


@given(TEXTS, WIDTHS)
@LAW
def test_lines_are_as_long_as_they_can_be(text: str, width: float) -> None:
    """What stands before the next seam would not have fitted in the line."""
    places = [i for i, may in enumerate(seams(text)) if may] + [len(text)]
    for start, end in pairwise((0, *line_ends(text, width)[:-1])):
        following = min(place for place in places if place > end)
        assert ems(text[start:following]) > width


@given(TEXTS, WIDTHS, st.data())
@LAW
def test_what_is_kept_together_is_not_split(text: str, width: float, data: st.DataObject) -> None:
    """A span to keep stands in one line, if with what clings to it it fits one."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    allowed = seams(text, ((start, end),))
    first = max(i for i in range(start + 1) if i == 0 or allowed[i])
    last = min(i for i in range(end, len(text) + 1) if i == len(text) or allowed[i])
    assume(ems(text[first:last]) <= width)

    assert [e for e in line_ends(text, width, ((start, end),)) if start < e < end] == []


@given(TEXTS, WIDTHS, st.integers(1, 4))
@LAW
def test_titles_fit_and_break_between_words(text: str, width: float, most: int) -> None:
    """Each line of a title fits, no more lines than allowed, each but the last ending with a word, at a seam."""
    words = (*range(2, len(text), 2), len(text))
    ends = balanced(text, width, most, lambda: words)
    assume(ends is not None)
    lines = _lines(text, list(ends or ()))

    assert "".join(lines) == text
    assert len(lines) <= most
    assert [line for line in lines if ems(line) > width + ROUNDING] == []
    assert all(end in words and seams(text)[end] for end in (ends or ())[:-1])


@given(TEXTS, WIDTHS)
@LAW
def test_titles_take_no_more_lines_than_needed(text: str, width: float) -> None:
    """With a word at every character, a title has two lines only if it does not fit one."""
    ends = balanced(text, width, 2, lambda: tuple(range(1, len(text) + 1))) or ()

    assert (len(ends) == 1) == (ems(text) <= width)


@pytest.mark.parametrize(
    "glued",
    ["——", "……", "2023年", "12.5%", "1.5亿", "“四个意识”", "《党章》", "（十一）", "Python", "××", "**", "____"],
)
def test_glued(glued: str) -> None:
    """No seam within."""
    inner = [*seams(f"天{glued}地")[2 : len(glued) + 1]]

    assert inner == [False] * (len(glued) - 1)


def _lines(text: str, ends: list[int]) -> list[str]:
    return [text[start:end] for start, end in pairwise((0, *ends))]
