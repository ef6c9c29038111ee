"""What is known about Chinese, case by case: the files *.cases beside this one."""

from __future__ import annotations

from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from builder.model.unit import ALIASES
from builder.zh.attributed import attributed
from builder.zh.blanks import blanks
from builder.zh.bound import bound_to, halves
from builder.zh.breaks import balanced, line_ends
from builder.zh.dates import dates
from builder.zh.doubled import seam
from builder.zh.duties import duty
from builder.zh.figures import figures
from builder.zh.guess import BYLINE, DATE, TITLE, guess
from builder.zh.kinds import kind
from builder.zh.limits import limits
from builder.zh.marks import clauses, quotations, sentences, titles
from builder.zh.numbering import marker
from builder.zh.quotes import quotes
from builder.zh.reported import person, reported, told_by
from builder.zh.rounds import rounds
from builder.zh.topics import names, narrates, ordinal
from tests.cases import cases

HERE = Path(__file__).parent
LEVELS = {0: "口语", 2: "第1级", 3: "第2级", 4: "第3级", 8: "第4级", 9: "第5级"}
"""What the written norms call the ranks; the others go by their kind."""
PLACES = {"标题": TITLE, "署名": BYLINE, "日期": DATE}
LEAST_QUOTED = 15
CONTEXT = 12


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "markers.cases"))
def test_markers(given: str, expected: str) -> None:
    actual = _marker(given)

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "blanks.cases"))
def test_blanks(given: str, expected: str) -> None:
    actual = _with_blanks(given)

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "reported.cases"))
def test_reported(given: str, expected: str) -> None:
    found = reported(given)

    assert expected == (f"{given[: found[0]]}｜{given[slice(*found)]}" if found else "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "people.cases"))
def test_people(given: str, expected: str) -> None:
    first, second = given.split("\n")
    found = person(first)
    name = first[slice(*found)] if found else ""
    said = told_by(second, name) if name else None

    assert expected == (f"{name}｜{second[slice(*said)] if said else '没有'}" if name else "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "kinds.cases"))
def test_kinds(given: str, expected: str) -> None:
    actual = "\n".join(
        f"{given[a:b]}｜{kind(given[a:b], given[max(0, a - CONTEXT) : a], given[b : b + CONTEXT])}"
        for a, b in blanks(given)
    )

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "guess.cases"))
def test_guesses(given: str, expected: str) -> None:
    *stated, line = given.split("\n")
    words = {ALIASES[key]: value for key, _, value in (word.partition("：") for word in stated)}
    told, _, sentence = line.partition("：")
    places = frozenset(PLACES[place] for place in told.split("、") if place != "正文")

    actual = _guessed(sentence, places, words)

    assert expected == ("没有" if actual == sentence else actual)


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "seams.cases"))
def test_seams(given: str, expected: str) -> None:
    left, _, right = given.partition("｜")

    assert expected == (seam(left, right) or "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "quotes.cases"))
def test_quotes(given: str, expected: str) -> None:
    before, _, words = given.rpartition("\n")
    said = [
        f"{quote.speaker or '—'}｜{quote.occasion or '—'}｜{words[quote.start : quote.end]}"
        for quote in quotes(words, before)
    ]

    assert expected == ("\n".join(said) or "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "dates.cases"))
def test_dates(given: str, expected: str) -> None:
    actual = _pieces(given, dates(given)) or "没有"

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "figures.cases"))
def test_figures(given: str, expected: str) -> None:
    found = [f"{given[f.start : f.end]}｜{f.value}｜{f.unit}" for f in figures(given)]

    assert expected == ("\n".join(found) or "没有")


def test_titles_of_documents() -> None:
    """Titles in 《》, one in another not taken apart."""
    text = "《条例》和《关于印发〈工作方案〉的通知》，《》和《没有完"

    assert _pieces(text, titles(text)) == "《条例》\n《关于印发〈工作方案〉的通知》"


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


def _guessed(words: str, places: frozenset[str], stated: dict[str, str]) -> str:
    """`words` with the blanks filled that can be guessed."""
    out, at = "", 0
    for start, end in blanks(words):
        around = (words[max(0, start - CONTEXT) : start], words[end : end + CONTEXT])
        value, width = guess(words[start:end], around, places, stated) or (words[start:end], end - start)
        out += words[at:start] + value
        at = start + width
    return out + words[at:]


def _pieces(words: str, spans: list[tuple[int, int]]) -> str:
    """The spans of `words`, one a line."""
    return "\n".join(words[start:end] for start, end in spans)


def _broken(words: str, ends: tuple[int, ...]) -> str:
    """`words` with a | at each line end."""
    return "|".join(words[start:end] for start, end in pairwise((0, *ends)))


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "limits.cases"))
def test_limits(given: str, expected: str) -> None:
    actual = "\n".join(given[start:end] for start, end in limits(given))

    assert expected == actual


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "attributed.cases"))
def test_whose_words_are_told_behind(given: str, expected: str) -> None:
    found = attributed(given)

    assert expected == (f"【{given[slice(*found)]}】" if found else "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "rounds.cases"))
def test_what_comes_by_turns(given: str, expected: str) -> None:
    said = [given[a:b].rstrip("，。；") for a, b in clauses(given)]
    found = rounds(said)

    assert expected == (f"{found.pace.value}：{'｜'.join(said[found.first : found.last])}" if found else "没有")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "halves.cases"))
def test_halves(given: str, expected: str) -> None:
    one, other = given.split("｜")

    assert expected == ("一句" if halves(one, other) else "两句")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "bound.cases"))
def test_what_belongs_together(given: str, expected: str) -> None:
    one, _, other = given.partition("｜")

    assert expected == ("分不开" if bound_to(one, other) else "分得开")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "topics.cases"))
def test_poor_titles(given: str, expected: str) -> None:
    found = {"序数": ordinal(given), "名单": names(given), "叙事": narrates(given)}

    assert expected == next((name for name, true in found.items() if true), "适合")


@pytest.mark.parametrize(("given", "expected"), cases(HERE / "duties.cases"))
def test_who_bears_a_duty(given: str, expected: str) -> None:
    at = duty(given)

    assert expected == (f"{given[:at]}｜{given[at:]}" if at else "没有")
