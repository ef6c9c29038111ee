"""Clauses, figures and dates against cases: what stands alone, urges, stands for its sentence, stands out, is told by a figure or a date."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.zh.events import dated
from builder.zh.stands import imperative, stands
from builder.zh.stress import key_phrases
from builder.zh.told import amounts, labelled, telling
from tests.cases import cases
from tests.zh.words import ends, lexicon

HERE = Path(__file__).parent
ALONE, BARELY = 0.7, 0.46
IDF = 40
"""About three times the greatest weight of a word, so that weights stay below one."""


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "stands.cases"))
def test_what_stands_alone(given: str, expected: str) -> None:
    assert expected == _stands(given)


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "imperatives.cases"))
def test_what_urges(given: str, expected: str) -> None:
    assert expected == _urges(given)


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "stress.cases"))
def test_what_stands_out(given: str, expected: str) -> None:
    assert expected == _stressed(given)


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "told.cases"))
def test_what_figures_tell(given: str, expected: str) -> None:
    assert expected == _told(given)


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "events.cases"))
def test_what_happened_when(given: str, expected: str) -> None:
    assert expected == _dated(given)


def test_no_more_figures_than_asked_for_the_best_of_them_as_spoken() -> None:
    text = "开展研讨6次，投入资金3.5亿元，救治患者3742人次，完成率92%"

    assert [text[f.start : f.end] for f in telling(text, amounts(text), 2)] == ["3.5亿元", "3742人次"]


def _stands(clause: str) -> str:
    worth = stands(clause)
    return "能独立" if worth >= ALONE else "勉强" if worth >= BARELY else "不能"


def _urges(clause: str) -> str:
    return "号召" if imperative(clause) else "不是"


def _stressed(line: str) -> str:
    """`line` with what stands out in 【】."""
    out, at = "", 0
    phrases = key_phrases(line, ends, lambda word: lexicon().idf(word) / IDF)
    for start, end in phrases:
        out += f"{line[at:start]}【{line[start:end]}】"
        at = end
    return out + line[at:]


def _told(sentence: str) -> str:
    """Each figure that deserves to stand large in 【】, between the words that label it."""
    lines = []
    for figure in telling(sentence, amounts(sentence)):
        before, behind = (sentence[a:b] for a, b in labelled(sentence, (figure.start, figure.end), figure.unit))
        lines.append(f"{before}【{sentence[figure.start : figure.end]}】{behind}")
    return "\n".join(lines) or "没有"


def _dated(sentence: str) -> str:
    return "\n".join(f"{sentence[a:b]}｜{sentence[c:d]}" for (a, b), (c, d) in dated(sentence)) or "没有"
