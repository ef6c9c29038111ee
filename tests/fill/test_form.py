"""The file of blanks to complete: what is filled in there comes to the right place, whatever changes elsewhere."""

import tempfile
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.fill.form import Entry, form
from builder.fill.speech import fill
from builder.model.block import Block, Table
from builder.model.outline import Outline, ids
from builder.model.recipe import Fill
from builder.model.speech import Speech
from builder.model.text import Text
from builder.model.unit import ALIASES
from builder.parse.speech import parse
from builder.read.plain import plain_lines
from builder.read.recipe import recipe_of
from builder.value import replace

DRAFT = (
    "在节水会上的讲话\n同志们：\n按照*方案要求，由我对**单位指导。\n刚刚，**单位作了说明，××单位也要跟上。\n谢谢大家！"
)
VALUES = ("节水", "市水务局", "县局", "乡里")
FILLED = "按照节水方案要求，由我对市水务局单位指导。\n刚刚，县局单位作了说明，乡里单位也要跟上。"


def outline_of(draft: str) -> Outline:
    """A draft, understood."""
    return parse(Speech("draft", "", plain_lines(draft)))[0]


def completed(outline: Outline, values: tuple[str, ...]) -> tuple[Fill, ...]:
    """The fills of a form whose values were written in, in its order, read as --unit reads them."""
    empty = form(Entry(*pair) for pair in zip(ids(outline.blanks), outline.blanks, strict=True))
    head, *entries = empty.split("[[fill]]")
    written = "[[fill]]".join(
        [head, *(e.replace('value  = ""', f'value = "{v}"') for e, v in zip(entries, values, strict=True))]
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "f.toml")
        path.write_text(written, encoding="utf-8")
        return recipe_of("", unit=str(path)).fills


def words(outline: Outline) -> str:
    """The paragraphs of a speech without sections."""
    return "\n".join(block.words for block in outline.lead)  # type: ignore[union-attr]


def test_each_value_comes_to_its_blank() -> None:
    outline = outline_of(DRAFT)
    made = fill(outline, completed(outline, VALUES))

    assert words(made.outline).startswith(FILLED)
    assert made.open == ()


@pytest.mark.parametrize(
    "above",
    [
        "各位领导，由××单位主持，请**单位发言。\n",
        "由我对**单位指导。\n",
        "**\n",
        "刚刚，**单位作了说明，××单位不必跟上。\n",
    ],
)
def test_a_paragraph_with_a_blank_above_changes_nothing(above: str) -> None:
    """The new blanks stay open, whatever their words; the old ones are filled as before."""
    fills = completed(outline_of(DRAFT), VALUES)
    later = outline_of(DRAFT.replace("按照", above + "按照"))
    made = fill(later, fills)

    assert FILLED in words(made.outline)
    assert len(made.open) == above.count("**") + above.count("××")


def test_an_empty_form_fills_nothing() -> None:
    outline = outline_of(DRAFT)
    made = fill(outline, completed(outline, ("",) * 4))

    assert (made.outline, len(made.open)) == (outline, 4)


def test_a_widened_blank_may_keep_the_words_behind_it() -> None:
    """Whoever follows the offer changes `blank` and nothing else."""
    outline = outline_of(DRAFT)
    fills = tuple(replace(f, blank="**单位") if f.blank == "**" else f for f in completed(outline, VALUES))

    assert "由我对市水务局指导。\n刚刚，县局作了说明，乡里单位" in words(fill(outline, fills).outline)


def test_an_id_alone_knows_its_blank_by_the_words_around() -> None:
    """Also when another blank has come before it; once the words are others it knows none."""
    outline = outline_of(DRAFT)
    alone = Fill("", "市水务局", id=ids(outline.blanks)[1])
    above = fill(outline_of(DRAFT.replace("按照", "由**主持。\n按照")), (alone,))
    changed = fill(outline_of(DRAFT.replace("由我对", "由我来对")), (alone,))

    assert "由我对市水务局单位" in words(fill(outline, (alone,)).outline)
    assert "由**主持。\n按照*方案要求，由我对市水务局单位" in words(above.outline)
    assert (changed.gone, changed.outline) == ((alone.id,), outline_of(DRAFT.replace("由我对", "由我来对")))


@pytest.mark.parametrize("number", ["B2", "B2-", "2", "B2-000000"])
def test_a_number_alone_knows_no_blank(number: str) -> None:
    made = fill(outline_of(DRAFT), (Fill("", "市水务局", id=number),))

    assert (made.gone, len(made.open)) == ((number,), 4)


def test_the_number_tells_apart_what_the_words_do_not() -> None:
    """B3 between the same words as B2: the words first, the number only among those that fit."""
    outline = outline_of("由**牵头。\n由**牵头。\n请**牵头。")
    made = fill(outline, (Fill("**", "乙", "由", "牵头", "B2"), Fill("**", "丙", "请", "牵头", "B1")))

    assert words(made.outline) == "由**牵头。\n由乙牵头。\n请丙牵头。"


def test_twins_are_filled_each_by_its_own() -> None:
    """The same sentence twice: the second one's id says so."""
    outline = outline_of("由**牵头。\n由**牵头。")
    first, second = ids(outline.blanks)
    made = fill(outline, completed(outline, ("甲", "乙")))

    assert second == first.replace("B1", "B2") + "-2"
    assert words(made.outline) == "由甲牵头。\n由乙牵头。"


def test_a_guess_is_told_and_left_to_the_person() -> None:
    (blank,) = outline_of("由**单位牵头。").blanks
    written = form([Entry("B1-x", blank, "市水务局")])

    assert "不填就是 / else: 市水务局" in written
    assert tomllib.loads(written)["fill"][0]["value"] == ""


def test_the_form_offers_the_words_of_a_unit() -> None:
    """Every key, empty: a unit's file to complete."""
    assert tomllib.loads(form([])) == {"unit": dict.fromkeys(ALIASES.values(), "")}


MARKS = st.sampled_from(["**", "××", "*", "XX", "____", "【单位名称】", "20××年", "某某同志"])
PIECES = st.lists(
    st.one_of(MARKS, st.text("由请对的单位市、，。\t\"\\#'“”", min_size=1, max_size=6)), min_size=1, max_size=8
)
LINES = st.lists(PIECES.map("".join), min_size=1, max_size=4)


@given(LINES, LINES)
@example(["由**牵头"], ["由**牵头"])
@example(['"**\\'], ["\t"])
@settings(derandomize=True, deadline=None, max_examples=150)
def test_any_draft_can_be_completed(draft: list[str], above: list[str]) -> None:
    """Every blank gets its own value and no other; and so it does below other lines, unless those say just the same."""
    outline = outline_of("\n".join(draft))
    if not outline.blanks:
        return
    values = tuple(f"值{n}" for n in range(len(outline.blanks)))
    fills = completed(outline, values)
    made = fill(outline, fills)

    assert (made.open, made.gone) == ((), ())
    assert _held(made.outline, outline) == list(values)

    later = outline_of("\n".join((*above, *draft)))
    around = [(b.ahead, b.text, b.behind) for b in later.blanks]
    mine = {(b.ahead, b.text, b.behind): value for b, value in zip(outline.blanks, values, strict=True)}
    if len(set(around)) == len(around) and len(mine) == len(values):
        held = _held(fill(later, fills).outline, later)
        assert [words for place, words in zip(around, held, strict=True) if place in mine] == [
            mine[place] for place in around if place in mine
        ]


def _held(made: Outline, before: Outline) -> list[str]:
    """What stands in the place of each blank, in order."""
    texts = [*made.header, *made.salutation, *made.lead, *made.closing, *made.signature, *made.attachments]
    texts += [text for point in made.sections for text in (*point.opening, *point.body)]
    found = {
        (text.line, text.source(hole.start)): text.words[hole.start : hole.end]
        for block in texts
        for text in _texts(block)
        for hole in text.holes
    }
    return [found.get((blank.paragraph, blank.start), "") for blank in before.blanks]


def _texts(block: Block) -> tuple[Text, ...]:
    """The words of a paragraph, or of all cells of a table."""
    if isinstance(block, Table):
        return tuple(text for row in block.rows for cell in row for text in cell.texts)
    return (block,) if isinstance(block, Text) else ()


def test_ids_stay_what_they_are() -> None:
    """They stand in people's files: another check would make strangers of all of those."""
    assert ids(outline_of("由**牵头，请××配合。").blanks) == ("B1-7d9e6c", "B2-0b1c45")
