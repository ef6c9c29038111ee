"""The reading copy: all of the speech, in pieces that no page cuts, with what helps to read it out."""

import re
from pathlib import Path

import pytest

from builder.build import plan
from builder.compile import cache
from builder.model.aside import Ruby
from builder.model.deck import Role
from builder.model.handout import Grid, Handout, Ink, Style
from builder.model.recipe import KINDS, PRESETS, Recipe
from builder.model.unit import Unit
from builder.plan.pages import Measure
from builder.plan.reading import LONGEST, PAUSE
from builder.plan.study import emphasised
from builder.show import handout_text
from builder.zh import spoken as pace
from builder.zh.rare import readings
from tests.plan.test_promises import source_lines, squeezed
from tests.samples import ROOT, SEEDS, SHELVES, handout_of, look_of


def spoken(handout: Handout) -> str:
    """The words of the speech in a handout, furniture left out."""
    grids = [part for part in handout.blocks if isinstance(part, Grid)]
    runs = {id(g): [run for row in g.rows for cell in row for runs in cell.paragraphs for run in runs] for g in grids}
    every = (run for part in handout.blocks for run in (runs[id(part)] if isinstance(part, Grid) else part.runs))
    return squeezed("".join(run.text.words for run in every if run.text.line))


def read(words: str, tmp_path, **keys: object) -> Handout:
    """The reading copy of a speech."""
    path = tmp_path / "a.txt"
    path.write_text(words, encoding="utf-8")
    return plan(Recipe(str(path), make=("reading_copy",), **keys), SHELVES)[0].handouts[0]


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost(seed: str) -> None:
    assert squeezed("".join(source_lines(seed))) == spoken(handout_of(seed, "base", "reading_copy")[0])


def test_no_paragraph_is_longer_than_the_page_can_hold() -> None:
    """A long one goes on in a style of its own, from a sentence's start, and the piece before ends with a sign to take breath."""
    blocks = handout_of("mobilisation.txt", "base", "reading_copy")[0].blocks
    on = [n for n, block in enumerate(blocks) if block.style is Style.BODY_ON]

    assert on
    for n in on:
        assert blocks[n - 1].runs[-1].text.words == PAUSE
        assert re.search("[。！？；”]$", blocks[n - 1].runs[-2].text.words)
    bodies = [block for block in blocks if block.style in (Style.BODY, Style.BODY_ON)]
    assert max(sum(len(run.text.words) for run in block.runs) for block in bodies) < LONGEST * 1.5


def test_each_part_tells_what_it_takes(tmp_path) -> None:
    """Its name, and its minutes at the recipe's rate; the whole on top of each page."""
    body = "我们要把节水这件事一年接着一年抓下去不松劲。" * 20
    speech = f"讲话\n同志们：\n今天讲两点。\n一、认清形势\n{body}\n二、抓好落实\n{body}\n谢谢大家！\n"
    slow, brisk = read(speech, tmp_path, rate=100), read(speech, tmp_path, rate=200)
    parts = [[b.runs[0].text.words for b in h.blocks if b.style is Style.PART] for h in (slow, brisk)]

    assert parts[0] == ["第一部分　约4分钟", "第二部分　约4分钟", "结尾　约1分钟"]
    assert parts[1] == ["第一部分　约2分钟", "第二部分　约2分钟", "结尾　约1分钟"]
    assert (slow.header, brisk.header) == ("领导用稿　全文约9分钟", "领导用稿　全文约4分钟")


def test_rare_characters_are_told_how_to_say(tmp_path) -> None:
    """Over the character, in headlines too, never over an open blank; the speech's own words stay whole."""
    handout = read("讲话\n同志们：\n要赓续红色血脉，**单位要踔厉奋发。\n谢谢大家！\n", tmp_path)
    rubies = [run for block in handout.blocks for run in block.runs if isinstance(run, Ruby)]

    assert [(run.text.words, run.above, run.text.line) for run in rubies] == [("赓", "gēng", 3), ("踔", "chuō", 3)]
    assert "要赓续红色血脉，**单位要踔厉奋发。" in spoken(handout)


def test_every_reading_is_one_syllable() -> None:
    """A letter or more with one tone mark, over one character that has no other entry."""
    table = readings()

    assert len(table) > 1400
    for character, reading in table.items():
        assert len(character) == 1
        assert re.fullmatch("[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*", reading), character


def test_key_phrases_stand_out(tmp_path) -> None:
    """What a sentence delivers: a phrase that the speech sets in quotation marks, a figure with its unit, in short ones nothing."""
    handout = read("讲话\n同志们：\n各乡镇都要打好“攻坚战”。今年一共投资3.5亿元。要干。\n谢谢大家！\n", tmp_path)
    bold = [run.text.words for block in handout.blocks for run in block.runs if run.role is Role.STRONG]

    assert bold == ["“攻坚战”", "3.5亿元"]


def test_breath_is_taken_between_sentences(tmp_path) -> None:
    sentence = "这是一句不长不短的话，讲的人念到这里要换一口气才好。"
    handout = read(f"讲话\n同志们：\n{sentence * 5}\n谢谢大家！\n", tmp_path)
    runs = next(block for block in handout.blocks if block.style is Style.BODY_HELD).runs
    at = [n for n, run in enumerate(runs) if run.role is Ink.PAUSE]

    assert at == [1]
    assert runs[0].text.words == sentence * 2


@pytest.mark.parametrize(("words", "rate", "expected"), [("", 160, 1), ("字" * 80, 160, 1), ("字，" * 480, 160, 3)])
def test_minutes(words: str, rate: int, expected: int) -> None:
    assert pace.minutes(pace.spoken(words), rate) == expected


def test_no_minutes_are_told_where_nobody_wants_them() -> None:
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), make=("reading_copy", "slides"), rate=0)
    for handout in plan(recipe, SHELVES)[0].handouts:
        assert "分钟" not in handout.header
        assert not [line for line in handout_text(handout).splitlines() if re.search("约.*分钟$", line)]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "deck"])
@pytest.mark.parametrize("preset", PRESETS)
def test_confidentiality_stands_on_every_page(kind: str, preset: str) -> None:
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), make=(kind,), unit=Unit(confidential="内部资料"), preset=preset)
    (handout,) = plan(recipe, SHELVES)[0].handouts

    assert handout.header.endswith("内部资料")


def test_emphasis_keeps_every_word() -> None:
    from builder.model.deck import Run
    from builder.model.text import Text

    runs = emphasised((Run(Text("甲乙", 1)), Run(Text("丙丁戊", 1, 2))), [(1, 3)])

    assert [(run.text.words, run.role) for run in runs] == [
        ("甲", Role.PLAIN),
        ("乙", Role.STRONG),
        ("丙", Role.STRONG),
        ("丁戊", Role.PLAIN),
    ]


@pytest.mark.parametrize("kind", ["reading_copy", "speech_text"])
def test_thanks_do_not_stand_on_a_page_alone(kind: str, tmp_path: Path) -> None:
    """What is said ahead of them is held on their page, a long paragraph's last piece too; in 公文版式 pages are full, so nothing is."""
    path = tmp_path / "a.txt"
    long = "这一句话念起来不长也不短，讲的人念到这里要换气。" * 9
    path.write_text(
        f"在会上的讲话\n同志们：\n今天讲一件事。\n{long}\n谢谢大家！\n\n张三\n2026年3月1日\n", encoding="utf-8"
    )
    made = plan(Recipe(str(path), make=(kind,)), SHELVES)[0].handouts[0]
    styles = [block.style for block in made.blocks[-4:]]

    held = Style.BODY_ON_HELD if kind == "reading_copy" else Style.BODY_HELD
    assert styles == [held, Style.BODY_HELD, Style.SIGNATURE, Style.SIGNATURE]
    assert Measure(*look_of("base", kind)[0].styles[held.value]).keep
    assert not Measure(*look_of("base", "official")[0].styles["body_held"]).keep


def test_what_is_held_looks_like_what_a_theme_states(tmp_path: Path) -> None:
    (tmp_path / "theme.toml").write_text(
        'extends = "base"\n[handout.speech_text.styles]\nbody = { line = 25 }\n', encoding="utf-8"
    )
    styles = cache.paper(str(tmp_path), SHELVES, "reading_copy", lambda _: None)[0].styles

    assert styles["body_held"][:3] == styles["body"][:3]
