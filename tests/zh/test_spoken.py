"""How long words take to say: what counts as a character, and how spans are put."""

import pytest

from builder.zh.spoken import pace, span, spoken

COUNTS = {
    "": 0,
    "同志们：": 3,
    "“管行业必须管安全”，——《安全生产法》……": 13,
    "全市用水8.74亿立方米": 11,
    "2026年": 5,
    "用AI和5G赋能": 7,
    "Office Open XML": 3,
    "AI技术AI": 4,
    "**单位、__局": 3,
    "　 \t": 0,
}
SPANS = {0: "不到10秒", 9.9: "不到10秒", 10: "10秒", 14: "10秒", 57: "1分", 60: "1分", 80: "1分20秒", 118: "2分"}


@pytest.mark.parametrize(("words", "count"), COUNTS.items())
def test_characters_are_counted_as_they_are_said(words: str, count: int) -> None:
    """Han characters and digits each, a Latin word as one, no mark, no space."""
    assert spoken(words) == count


@pytest.mark.parametrize(("seconds", "words"), SPANS.items())
def test_spans_are_rounded_to_ten_seconds(seconds: float, words: str) -> None:
    assert span(seconds) == words


def test_a_pace_tells_this_and_all_until_here() -> None:
    """All of it in whole minutes once it is a minute; alone where both are next to nothing."""
    assert pace(80, 300) == "约1分20秒 · 累计5分"
    assert pace(20, 40) == "约20秒 · 累计40秒"
    assert pace(4, 150) == "不到10秒 · 累计2分"
    assert pace(4, 4) == "不到10秒"
