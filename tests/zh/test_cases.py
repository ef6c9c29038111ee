"""What is known about Chinese, case by case: the files *.cases beside this one."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from builder.zh.breaks import balanced, line_ends
from builder.zh.marks import blanks, clauses, quotations, sentences
from builder.zh.numbering import marker
from tests.cases import cases

HERE = Path(__file__).parent
LEVELS = {0: "口语", 2: "第1级", 3: "第2级", 4: "第3级", 8: "第4级", 9: "第5级"}
"""What the written norms call the ranks; the others go by their kind."""
LEAST_QUOTED = 15


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "markers.cases"))
def test_markers(given: str, expected: str) -> None:
    actual = _marker(given)

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "blanks.cases"))
def test_blanks(given: str, expected: str) -> None:
    actual = _with_blanks(given)

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "sentences.cases"))
def test_sentences(given: str, expected: str) -> None:
    actual = _pieces(given, sentences(given))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "clauses.cases"))
def test_clauses(given: str, expected: str) -> None:
    actual = _pieces(given, clauses(given))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "quotations.cases"))
def test_quotations(given: str, expected: str) -> None:
    actual = _pieces(given, quotations(given, LEAST_QUOTED)) or "没有"

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "breaks.cases"))
def test_breaks(given: str, expected: str) -> None:
    words, _, width = given.rpartition("@")

    actual = _broken(words.strip(), tuple(line_ends(words.strip(), float(width))))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "titles.cases"))
def test_titles(given: str, expected: str) -> None:
    pieces, width, most = (part.strip() for part in given.split("@"))
    words = pieces.split("/")
    ends = balanced("".join(words), float(width), int(most), lambda: tuple(accumulate(map(len, words))))

    actual = "放不下" if ends is None else _broken("".join(words), ends)

    assert expected == actual


def _marker(words: str) -> str:
    """The marker as typed, its level and its number."""
    found = marker(words)
    if found is None:
        return "不是序号"
    level = LEVELS.get(found.rank, found.kind)
    return f"{words[: found.end].strip()} {level} 第{found.number}个"


def _with_blanks(words: str) -> str:
    """`words` with each blank in 【】."""
    out, at = "", 0
    for start, end in blanks(words):
        out += f"{words[at:start]}【{words[start:end]}】"
        at = end
    return out + words[at:]


def _pieces(words: str, spans: list[tuple[int, int]]) -> str:
    """The spans of `words`, one a line."""
    return "\n".join(words[start:end] for start, end in spans)


def _broken(words: str, ends: tuple[int, ...]) -> str:
    """`words` with a | at each line end."""
    return "|".join(words[start:end] for start, end in pairwise((0, *ends)))
