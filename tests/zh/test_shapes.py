"""Titles over several lines: trapezoids and diamonds, never rectangles or hourglasses where another way is open."""

import pytest

from builder.zh.shapes import shaped

WORDS = {
    "在全市安全生产工作会议上的讲话": (1, 3, 5, 7, 9, 11, 12, 13, 15),
    "在全市农业农村工作暨乡村振兴现场推进会议上的讲话": (1, 3, 5, 7, 9, 10, 12, 14, 16, 18, 20, 21, 22, 24),
}


def lines(text: str, width: float, most: int = 4) -> list[str]:
    """The title's lines."""
    ends = shaped(text, width, most, lambda: WORDS[text])
    return [text[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def test_what_fits_stays_in_one_line() -> None:
    assert lines("在全市安全生产工作会议上的讲话", 20) == ["在全市安全生产工作会议上的讲话"]


def test_two_lines_differ_in_length() -> None:
    """A trapezoid: neither line as long as the other, neither a stump, each end at a word's end."""
    one, other = map(len, lines("在全市农业农村工作暨乡村振兴现场推进会议上的讲话", 20))

    assert one + other == 24
    assert 0.5 < min(one, other) / max(one, other) < 0.94


@pytest.mark.parametrize("width", [9, 10, 11])
def test_three_lines_make_no_hourglass(width: int) -> None:
    found = [len(line) for line in lines("在全市农业农村工作暨乡村振兴现场推进会议上的讲话", width)]

    assert len(found) == 3
    assert max(found) <= width
    assert not found[0] > found[1] < found[2]


def test_no_line_begins_with_a_weak_character() -> None:
    """的 stays with the word before it, though a cut between them would be a word's end."""
    assert not any(line.startswith("的") for line in lines("在全市安全生产工作会议上的讲话", 13))


def test_a_title_without_room_has_no_shape() -> None:
    assert shaped("在全市安全生产工作会议上的讲话", 3, 4, lambda: WORDS["在全市安全生产工作会议上的讲话"]) is None
