"""The study handout: headlines and what to remember, verbatim, beside lines; what is demanded and by when."""

from itertools import pairwise

import pytest

from builder.build import plan, understand
from builder.model.aside import Frame
from builder.model.block import texts
from builder.model.handout import Block, Grid, Handout, Ink, Style
from builder.model.recipe import Recipe
from builder.model.text import Text
from builder.plan.demands import demands
from tests.samples import ROOT, SEEDS, SHELVES, handout_of


def blocks_of(handout: Handout) -> list[Block]:
    """Every paragraph, of frames too."""
    out = []
    for part in handout.blocks:
        if isinstance(part, Frame):
            out += [block for row in part.rows for pane in row.panes for block in pane]
        elif isinstance(part, Block):
            out.append(part)
    return out


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_invented(seed: str) -> None:
    """Every run of a line of the speech is a piece of that line."""
    handout = handout_of(seed, "base", "study")[0]
    lines = understand(str(ROOT / "seeds" / seed))[0].lines
    speech = {text.line: text.words for text in texts(line.block or line.text for line in lines)}
    cells = [
        runs
        for part in handout.blocks
        if isinstance(part, Grid)
        for row in part.rows
        for c in row
        for runs in c.paragraphs
    ]
    runs = [run for runs in [*(block.runs for block in blocks_of(handout)), *cells] for run in runs]

    assert [run for run in runs if run.text.line and run.text.words not in speech[run.text.line]] == []


@pytest.mark.parametrize("seed", ["mobilisation.txt", "hospital.txt"])
def test_every_headline_is_there(seed: str) -> None:
    outline = understand(str(ROOT / "seeds" / seed))[1]
    said = ["".join(run.text.words for run in block.runs) for block in blocks_of(handout_of(seed, "base", "study")[0])]

    for section in outline.sections:
        assert any(words.endswith(section.headline.words) for words in said)
        for point in section.points:
            assert point.marker.words + point.headline.words in said


def test_rows_have_as_many_lines_to_write_on_as_words_stand_beside_them() -> None:
    """The two styles of a line come by turns, from row to row too; no headline stands alone in its row."""
    frames = [part for part in handout_of("mobilisation.txt", "base", "study")[0].blocks if isinstance(part, Frame)]
    for frame in frames[:-1]:
        lines = [b.style for row in frame.rows for b in row.panes[2] if b.style is not Style.LABEL]

        assert all(one is not other for one, other in pairwise(lines))
        assert all(len(row.panes[2]) >= len(row.panes[0]) for row in frame.rows)
        assert len(frame.rows[0].panes[0]) > 1


@pytest.mark.parametrize(
    ("theme", "numeral"), [("red_gold", " 一 "), ("business_blue", "01"), ("neutral_grey", "1"), ("ink", "一")]
)
def test_sections_are_numbered_as_the_theme_does(theme: str, numeral: str) -> None:
    blocks = blocks_of(handout_of("safety.txt", theme, "study")[0])

    assert next(run.text.words for b in blocks for run in b.runs if run.role is Ink.NUMERAL) == numeral


DEMANDS = {
    "2026年6月底前，要完成隐患排查。": ("2026年6月底前，要完成隐患排查", "2026年6月底前"),
    "各县区到2028年要全部达标。": ("各县区到2028年要全部达标", "到2028年"),
    "9月30日之前必须整改到位。": ("9月30日之前必须整改到位", "9月30日之前"),
    "任何单位不得瞒报。": ("任何单位不得瞒报", ""),
    "严禁带病作业！": ("严禁带病作业！", ""),
}


@pytest.mark.parametrize(("words", "expected"), DEMANDS.items())
def test_demands_and_deadlines(words: str, expected: tuple[str, str]) -> None:
    found = demands([Text(words, 7)])

    assert [(demand.text.words, demand.by.words) for demand in found] == [expected]
    assert found[0].text.line == 7


@pytest.mark.parametrize(
    "words",
    ["2025年，全市完成投资3亿元。", "同志们，隐患就在身边。", "从2024年5月1日起施行。", "去年9月前来报到的有三人。"],
)
def test_what_is_no_demand(words: str) -> None:
    assert demands([Text(words, 1)]) == []


def test_a_long_demand_keeps_the_clauses_of_its_deadline() -> None:
    words = f"{'前面说了很多别的话，' * 6}到2027年底前，全市要建成三十个示范点，{'后面又说了很多别的话，' * 6}讲完。"
    (found,) = demands([Text(words, 1)])

    assert found.text.words.startswith("到2027年底前，全市要建成三十个示范点")
    assert len(found.text.words) <= 62


def test_a_speech_without_sections_is_kept_paragraph_by_paragraph(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("贺信\n今天开馆。欢迎大家。\n书在这里。\n", encoding="utf-8")
    (handout,) = plan(Recipe(str(path), make=("study",)), SHELVES)[0].handouts
    kept = ["".join(run.text.words for run in b.runs) for b in blocks_of(handout) if b.style is Style.KEY]

    assert kept == ["今天开馆", "书在这里"]
