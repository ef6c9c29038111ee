"""Slides are planned for signs in the place of a unit's words: the same slides for words as long, and no sign is left in any file."""

from __future__ import annotations

import io
import zipfile

import pytest

from builder.build import Made, for_unit, plan, prepared
from builder.fill.speech import Values
from builder.fill.standins import PartedError, revealed, standing
from builder.memo import Memo, Once
from builder.model.deck import Deck, Fill, Layout, Paragraph, Run, Slide
from builder.model.recipe import Fill as Value
from builder.model.recipe import Recipe
from builder.model.text import Text
from builder.model.unit import NO_UNIT, Unit
from builder.parse.speech import parse
from builder.read.draft import read_speech
from builder.zh.signs import stands_in
from tests.samples import ROOT, SHELVES

SPEECH = str(ROOT / "seeds" / "mobilisation.txt")


def fills(*values: str) -> tuple[Value, ...]:
    """Values for the blanks of the sample, in their order."""
    afters = ("按照", "刚才，", "同志代表", "现代化", "正处于", "要由")
    was = ("*", "**单位", "**", "*", "**", "**单位")
    return tuple(
        Value(blank, value, **({"before": at} if at in ("同志代表", "正处于") else {"after": at}))
        for blank, value, at in zip(was, values, afters, strict=False)
    )


SETS = {
    "bodies, places and people": ("一号", "青石水务局", "王立", "青石", "青石市", "青石水科院"),
    "others as long": ("二类", "白云农业局", "王宏", "白云", "白云市", "白云农科院"),
    "figures in names": ("第12号", "第34局", "张5", "云泽6", "第78市", "第90院"),
    "equal ones": ("水务", "水务", "水务", "水务", "水务", "水务"),
    "no plain Chinese": ("A-7", "3号线项目部", "B座", "C、D", "（略）", "一个比十二个字还要长得多的单位名称"),
    "signs that nobody stands for": ("㐀㐁", "青石水务局", "㐂某", "㐃", "㐄市", "㐅院"),
}


def words(made: Made) -> str:
    """All that stands in a file."""
    with zipfile.ZipFile(io.BytesIO(made.data)) as file:
        return "".join(file.read(name).decode("utf-8") for name in file.namelist() if name.endswith((".xml", ".rels")))


@pytest.mark.parametrize("given", SETS.values(), ids=SETS)
def test_files_hold_values_and_no_sign(given: tuple[str, ...]) -> None:
    """And the bytes are those of the unit alone, whatever units came before."""
    shared = prepared(Recipe(SPEECH), SHELVES)
    for others in SETS.values():
        for_unit(shared, NO_UNIT, fills(*others))
    made, _ = for_unit(shared, NO_UNIT, fills(*given))
    alone, _ = for_unit(prepared(Recipe(SPEECH), SHELVES), NO_UNIT, fills(*given))

    assert [file.data for file in made] == [file.data for file in alone]
    for file in made:
        said = words(file)
        assert {sign for sign in said if stands_in(sign)} == {
            sign for value in given for sign in value if stands_in(sign)
        }
        assert all(value in said for value in given)


def test_units_whose_words_are_as_long_share_a_plan() -> None:
    """All that is worked out for another is where its words stand."""
    shared = prepared(Recipe(SPEECH), SHELVES)
    for name in ("bodies, places and people", "others as long"):
        before = shared.kit.memo.size()
        for_unit(shared, NO_UNIT, fills(*SETS[name]))

    assert shared.kit.memo.size() - before < before / 10


def test_the_slides_are_the_same_for_words_as_long() -> None:
    decks = [
        plan(Recipe(SPEECH, fills=fills(*SETS[name])), SHELVES)[0].decks[0]
        for name in ("bodies, places and people", "others as long")
    ]

    assert [(s.layout, s.rung) for s in decks[0].slides] == [(s.layout, s.rung) for s in decks[1].slides]


def stood(*values: str) -> tuple[tuple[str, str], ...]:
    """What stands for each of `values` in the sample."""
    outline = parse(read_speech(SPEECH))[0]
    places: Values = {
        (blank.paragraph, blank.start): (value, len(blank.text))
        for blank, value in zip(outline.blanks, values, strict=False)
    }
    return standing(outline, places, Unit("㐀市水务局"), Memo())[1]


def test_what_a_body_and_a_person_are_stays() -> None:
    """A planner knows a bearer of duties by its last character, and a person by the first. Signs in the unit's own words are left to it."""
    (body, _), (person, _), (figures, _) = stood("青石水务局", "王立", "第12局")

    assert body[-1] == "局"
    assert person[0] == "王"
    assert figures[1:] == "11局"
    assert all(stands_in(sign) for sign in body[:-1] + person[1:] + figures[:1])
    assert "㐀" not in body + person + figures


def deck(*runs: str) -> Deck:
    """A deck of one slide whose title is in these runs."""
    title = Paragraph(tuple(Run(Text(words_, 3)) for words_ in runs))
    return Deck("讲话", (Slide(Layout.STATEMENT, (Fill("title", (title,)),)),))


def test_a_piece_of_what_stands_for_a_value_is_told() -> None:
    ((body, _),) = stood("青石水务局")

    assert (
        revealed(deck(f"要由{body[:2]}", f"{body[2:]}牵头"), ((body, "青石水务局"),), Once()).slides[0].title
        == "要由青石水务局牵头"
    )


def test_figures_that_are_parted_from_their_name_are_not_guessed() -> None:
    ((stand, value),) = stood("第12局")

    assert revealed(deck(f"要由{stand}牵头"), ((stand, value),), Once()).slides[0].title == "要由第12局牵头"
    with pytest.raises(PartedError):
        revealed(deck(f"要由{stand[:1]}", f"{stand[1:]}牵头"), ((stand, value),), Once())
