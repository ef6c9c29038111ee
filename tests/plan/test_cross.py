"""Cross references: headlines cite the slides that show them, slides' notes the headline; all of it furniture."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from builder.build import Plan, plan
from builder.model.deck import Deck, Layout, Paragraph, Run, Slide
from builder.model.handout import Block, Ink, Style
from builder.model.recipe import Recipe
from builder.model.text import Text
from builder.plan.cross import DEPTHS, cross
from builder.plan.recut import words_of
from builder.value import replace
from tests.plan.test_promises import source_lines, squeezed
from tests.plan.test_study import blocks_of
from tests.samples import SEEDS, SHELVES, recipe

SPEECH = """在会上的讲话
同志们：
今天讲两点意见。
一、认清形势
隐患就在身边，大家要警醒起来。
二、压实责任
（一）抓党政。谁主管谁负责，一级抓一级。
（二）抓企业。谁生产谁负责，层层抓落实。
谢谢大家！
"""


def decided(tmp_path: Path, make: tuple[str, ...] = ("deck", "speech_text"), **keys: object) -> Plan:
    path = tmp_path / "a.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return plan(Recipe(str(path), make=make, **keys), SHELVES)[0]


LINES = {"一、认清形势": 4, "二、压实责任": 6, "（一）抓党政": 7, "（二）抓企业": 8}


def cited(made: Plan) -> dict[str, str]:
    """The references of the speech text, by how the paragraph opens that each stands beside."""
    blocks = [block for block in made.handouts[0].blocks if isinstance(block, Block)]
    pairs = [(words_of(ref.runs), words_of(head.runs)) for ref, head in pairwise(blocks) if ref.style is Style.REF]
    return {next(w for w in LINES if head.startswith(w)): ref for ref, head in pairs}


def noted(made: Plan) -> list[str]:
    """The references in the notes, slide by slide."""
    notes = [[p.words for p in slide.notes if p.runs and not p.runs[0].text.line] for slide in made.decks[0].slides]
    return ["".join(words) for words in notes]


def test_headlines_cite_the_slides_that_show_them(tmp_path: Path) -> None:
    """In the margin, beside their first line: the first slide that holds it, where that is another than the last one cited."""
    made = decided(tmp_path)
    lines = [[r.text.line for p in slide.notes for r in p.runs] for slide in made.decks[0].slides]
    first = {words: next(n for n, held in enumerate(lines, 1) if line in held) for words, line in LINES.items()}

    assert cited(made) == {
        words: f"〔幻灯片 {n}〕"
        for words, n in first.items()
        if n not in [first[w] for w in LINES if LINES[w] < LINES[words]]
    }
    assert not any(
        run.role is Ink.REF
        for b in made.handouts[0].blocks
        if isinstance(b, Block) and b.style in DEPTHS
        for run in b.runs
    )


def test_notes_cite_the_headline(tmp_path: Path) -> None:
    """At their end; not those of the cover, of what stands ahead of the first headline, or of the closing."""
    made = decided(tmp_path)
    notes = noted(made)
    for slide, note in zip(made.decks[0].slides[:-1], notes, strict=False):
        lines = [r.text.line for p in slide.notes for r in p.runs if r.text.line]
        heads = [words for words, line in LINES.items() if lines and line <= lines[0]]

        assert note == (f"〔讲话稿　{heads[-1]}〕" if heads else "")
    assert len(set(notes)) >= 3
    assert (notes[0], notes[-1]) == ("", "")


@pytest.mark.parametrize("make", [("deck",), ("speech_text",)])
def test_nothing_is_cited_that_is_not_made(make: tuple[str, ...], tmp_path: Path) -> None:
    made = decided(tmp_path, make)

    assert not made.decks or not any(noted(made))
    assert not made.handouts or not cited(made)


@pytest.mark.parametrize("keys", [{"refs": False}, {"preset": "公文版式"}])
def test_references_can_be_left_out(keys: dict[str, object], tmp_path: Path) -> None:
    """By the recipe everywhere, by the theme where its paper has none: 公文版式 is what the norm knows, and no more."""
    made = decided(tmp_path, **keys)

    assert cited(made) == {}
    assert any(noted(made)) is ("preset" in keys)


def test_study_and_reading_copy_cite_ranges(tmp_path: Path) -> None:
    study, reading = decided(tmp_path, ("deck", "reading_copy", "study")).handouts[::-1]
    labels = ["".join(r.text.words for r in b.runs) for b in blocks_of(study) if b.style is Style.LABEL]
    parts = [
        "".join(r.text.words for r in b.runs) for b in reading.blocks if isinstance(b, Block) and b.style is Style.PART
    ]

    assert re.fullmatch(r"笔记　幻灯片 \d+(—\d+)?", labels[0])
    assert re.fullmatch(r"第二部分　约1分钟　幻灯片 \d+—\d+", parts[1])
    assert parts[-1] == "结尾　约1分钟"


@pytest.mark.parametrize("seed", SEEDS)
def test_references_are_furniture(seed: str) -> None:
    """With them the speech still stands there whole, and every number is that of a slide."""
    made = plan(replace(recipe(seed, "base"), make=("deck", "speech_text")), SHELVES)[0]
    slides = made.decks[0].slides
    runs = [run for slide in slides for p in slide.notes for run in p.runs]
    signs = [words_of(b.runs) for b in made.handouts[0].blocks if isinstance(b, Block) and b.style is Style.REF]
    numbers = [int(n) for sign in signs for n in re.findall(r"\d+", sign)]

    assert squeezed("".join(source_lines(seed))) == squeezed("".join(r.text.words for r in runs if r.text.line))
    assert all(1 <= number <= len(slides) for number in numbers)
    assert numbers == sorted(numbers)


def slide(*lines: int, layout: Layout = Layout.POINTS) -> Slide:
    return Slide(layout, (), tuple(Paragraph((Run(Text("字", line)),)) for line in lines))


def test_slides_of_lines() -> None:
    """A range; a slide without notes goes with the one before; none for lines that no slide shows."""
    places = cross(Deck("", (slide(1), slide(), slide(3, 4), slide(4), slide(7), slide(9, layout=Layout.CLOSING))))

    assert [
        places.slides(1, 3),
        places.slides(3, 7),
        places.slides(4, 5),
        places.slides(7, 99),
        places.slides(8, 9),
    ] == [
        "1—2",
        "3—4",
        "3—4",
        "5",
        "",
    ]
