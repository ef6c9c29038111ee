"""The ledger: every sentence of the draft, where it stands, proved by its place and not by its look."""

from pathlib import Path

import pytest

from builder.build import ledger, plan, understand
from builder.model.block import texts
from builder.model.deck import Deck, Fill, Layout, Paragraph, Run, Slide
from builder.model.handout import Block, Handout, Style
from builder.model.ledger import Ledger, Sentence, Shown
from builder.model.recipe import Fill as Filled
from builder.model.recipe import Recipe
from builder.model.speech import Line, Speech
from builder.model.text import Hole, Text
from builder.model.wishes import Wishes
from builder.plan.ledger import account, words
from builder.zh.marks import sentences
from tests.read import word
from tests.samples import ROOT, SEEDS, SHELVES
from tests.wishes import squeezed

SAID = Text("一是灯要亮，路要平、桥要稳。灯要亮，**要管。", 4, 2)
SPEECH = Speech("a.txt", "0" * 64, (Line(Text("题目", 1)), Line(SAID)))


def slide(*shown: Text, notes: tuple[Text, ...] = ()) -> Slide:
    """A slide that shows these words and has these notes."""
    fills = (Fill("body", tuple(Paragraph((Run(text),)) for text in shown)),)
    return Slide(Layout.POINTS, fills, tuple(Paragraph((Run(text),)) for text in notes))


def accounted(*slides: Slide) -> tuple[Sentence, ...]:
    """The account of a deck, but for its first sentence."""
    return account(SPEECH, Deck("", slides), None)[1:]


def of(seed: str, **keys: object) -> Ledger:
    decided, stencils = plan(Recipe(str(ROOT / "seeds" / seed), "base", **keys), SHELVES)
    return ledger(decided, stencils)


def test_sentences_know_their_place() -> None:
    """Line, and characters from and to as the draft counts them."""
    first, second = accounted()

    assert (first.line, first.start, first.end, first.words) == (4, 2, 16, "一是灯要亮，路要平、桥要稳。")
    assert (second.start, second.end, second.words) == (16, 25, "灯要亮，**要管。")
    assert (first.slides, first.notes, first.handout, first.shown) == ((), (), (), Shown.NOTES)


SHOWN = {
    "a clause": ((SAID.cut(2, 5),), (1,), Shown.PART),
    "an item of an enumeration": ((SAID.cut(6, 9),), (1,), Shown.PART),
    "less than a clause": ((SAID.cut(2, 4),), (), Shown.NOTES),
    "all but the number and the stop": ((SAID.cut(2, 13),), (1,), Shown.WHOLE),
    "all, in pieces": ((SAID.cut(6, 9), SAID.cut(2, 5), SAID.cut(10, 13)), (1,), Shown.WHOLE),
    "a clause over a chosen line end": ((SAID.cut(2, 3), SAID.cut(3, 5)), (1,), Shown.PART),
    "the number alone": ((SAID.cut(0, 2),), (), Shown.NOTES),
    "the same words of another place": ((SAID.cut(14, 17),), (), Shown.NOTES),
    "the same words of no place": ((Text("灯要亮，路要平、桥要稳"),), (), Shown.NOTES),
    "other words that claim the place": ((Text("灯要暗，路要平、桥要稳", 4, 4),), (), Shown.NOTES),
    "a place that no line has": ((Text("灯要亮", 99, 4),), (), Shown.NOTES),
}


@pytest.mark.parametrize(("shown", "slides", "how"), SHOWN.values(), ids=SHOWN)
def test_what_a_slide_shows(shown: tuple[Text, ...], slides: tuple[int, ...], how: Shown) -> None:
    """At least a clause, at its own place, with its own words."""
    first = accounted(slide(*shown))[0]

    assert (first.slides, first.shown) == (slides, how)


def test_two_slides_together_show_a_sentence() -> None:
    first = accounted(slide(SAID.cut(2, 5)), slide(), slide(SAID.cut(5, 13)))[0]

    assert (first.slides, first.shown) == ((1, 3), Shown.WHOLE)


def test_notes_hold_all_of_a_sentence_or_some() -> None:
    """A sentence cut over two slides stands in both, and stands whole; without its last character it does not."""
    both = accounted(slide(notes=(SAID.cut(0, 6),)), slide(notes=(SAID.cut(6, 14),)))[0]
    less = accounted(slide(notes=(SAID.cut(0, 13),)))[0]

    assert (both.notes, both.noted) == ((1, 2), True)
    assert (less.notes, less.noted) == ((1,), False)


def test_a_filled_blank_still_stands_for_its_place() -> None:
    """The draft's own characters count, whatever stands in their place."""
    filled = Text("灯要亮，市路灯所要管。", 4, 16, (Hole(4, 8, "**"),))
    second = accounted(slide(filled, notes=(filled,)))[1]

    assert (second.slides, second.shown, second.noted) == ((1,), Shown.WHOLE, True)


def test_paragraphs_of_the_handout_are_counted() -> None:
    """From one, as they stand; the deck has nothing to tell where none is made."""
    blocks = (
        Block(Style.RULE, ()),
        Block(Style.BODY, (Run(SAID.cut(0, 14)),)),
        Block(Style.BODY, (Run(SAID.cut(14, 23)),)),
    )
    _, first, second = account(SPEECH, None, Handout("speech_text", "", blocks))

    assert (first.handout, second.handout) == ((2,), (3,))
    assert first.printed
    assert (first.shown, first.notes) == (None, ())


@pytest.mark.parametrize("seed", SEEDS)
def test_every_sentence_of_a_sample_is_accounted_for(seed: str) -> None:
    """Each once and in order, all of it in the notes and in the handout."""
    speech = understand(str(ROOT / "seeds" / seed))[0]
    lines = [text.words for line in speech.lines for text in texts((line.block or line.text,))]
    expected = [line[start:end] for line in lines for start, end in sentences(line)]
    made = of(seed).sentences

    assert [sentence.words for sentence in made] == expected
    assert [sentence.words for sentence in made if not (sentence.noted and sentence.printed)] == []
    assert squeezed(words(speech)) == squeezed("".join(lines))


@pytest.mark.parametrize("wishes", [Wishes(slides=9), Wishes(slides=60)])
def test_the_shorter_the_deck_the_less_it_shows(wishes: Wishes) -> None:
    """Whatever its length, notes hold all; and what a slide shows is in its number's range."""
    decided, stencils = plan(Recipe(str(ROOT / "seeds" / "mobilisation.txt"), "base", wishes=wishes), SHELVES)
    made = ledger(decided, stencils).sentences
    hidden = sum(sentence.shown is Shown.NOTES for sentence in made)
    usual = sum(sentence.shown is Shown.NOTES for sentence in of("mobilisation.txt").sentences)

    assert all(sentence.noted for sentence in made)
    assert max(n for sentence in made for n in sentence.slides) <= len(decided.decks[0].slides)
    assert (hidden > usual) is (wishes.slides == 9)


def test_fills_are_in_the_account() -> None:
    """A sentence with a filled blank stands whole in notes and handout, in the words of the draft."""
    made = of("mobilisation.txt", fills=(Filled("**单位", "市水务局", "刚才，"),))
    sentence = next(sentence for sentence in made.sentences if "刚才" in sentence.words)

    assert "**单位" in sentence.words
    assert (sentence.noted, sentence.printed) == (True, True)


DRAFTS = {
    "a.md": "# 会上的讲话\n\n## 一、看数字\n\n数字会说话。\n\n| 指标 | 数 |\n|--|--|\n| 夜校 | 42所 |\n".encode(),
    "a.docx": word.docx(
        word.p("会上的讲话")
        + word.listed("看数字", 1)
        + word.p("数字会说话。")
        + f"<w:tbl><w:tr><w:tc>{word.p('指标')}</w:tc><w:tc>{word.p('数')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{word.p('夜校')}</w:tc><w:tc>{word.p('42所')}</w:tc></w:tr></w:tbl>",
        numbering_xml=word.root(
            "numbering", word.abstract(0, word.level(0, "chineseCounting", "%1、")) + word.num(1, 0)
        ),
    ),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_tables_and_counted_numbers_are_accounted_for(name: str, tmp_path: Path) -> None:
    """Cells each by themselves; a number that Word counts stands before its words and in no offset."""
    (tmp_path / name).write_bytes(DRAFTS[name])
    decided, stencils = plan(Recipe(str(tmp_path / name), "base"), SHELVES)
    made = ledger(decided, stencils).sentences

    assert [s.words for s in made] == ["会上的讲话", "一、看数字", "数字会说话。", "指标", "数", "夜校", "42所"]
    assert [s.words for s in made if not (s.noted and s.printed)] == []
    assert (made[1].end - made[1].start) == (5 if name == "a.md" else 3)


def test_what_is_not_made_has_no_account() -> None:
    """A deck alone, a handout alone."""
    deck = of("brief.txt", make=("deck",))
    text = of("brief.txt", make=("speech_text",))

    assert (deck.files, text.files) == (("deck",), ("speech_text",))
    assert [sentence.shown for sentence in text.sentences] == [None] * len(text.sentences)
    assert all(not sentence.handout for sentence in deck.sentences)
    assert {entry.file for entry in deck.furniture} == {"deck"}
