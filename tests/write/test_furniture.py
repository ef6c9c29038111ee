"""Furniture: no string in a file that is neither the speech's nor listed, and none listed that is not there."""

import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest

from builder.build import ledger, plan, printed
from builder.model.ledger import Furniture
from builder.model.recipe import KINDS, Fill, Recipe
from builder.model.unit import Unit
from builder.model.wishes import Wishes
from builder.plan.ledger import words
from tests.samples import ROOT, SHELVES, SPREAD
from tests.wishes import squeezed

DRAWN = re.compile(r"\{http://schemas\.openxmlformats\.org/(drawingml|wordprocessingml)/2006/main\}t")
SECTION = "{http://schemas.microsoft.com/office/powerpoint/2010/main}section"
UNIT = Unit("云泽市水务局<&>", "云泽市水务局　林致远", "2026年3月23日")


def strings(data: bytes) -> list[str]:
    """The words of every part of a file, its properties and the names of its sections too."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(data)) as package:
        for name in package.namelist():
            if name.endswith(".xml") and name != "[Content_Types].xml":
                root = ElementTree.fromstring(package.read(name))
                own = name.startswith("docProps/")
                found += [e.text for e in root.iter() if e.text and (own or DRAWN.fullmatch(e.tag))]
                found += [e.get("name", "") for e in root.iter(SECTION)]
    return [text for text in found if text != "zh-CN"]


def accounted(recipe: Recipe) -> list[tuple[str, list[str], list[Furniture], str]]:
    """For each file of a recipe: its kind, its strings, its furniture; and the speech."""
    decided, stencils = plan(recipe, SHELVES)
    furniture = ledger(decided, stencils).furniture
    spoken = squeezed(words(decided.speech))
    return [
        (made.kind, strings(made.data), [entry for entry in furniture if entry.file == made.kind], spoken)
        for made in printed(decided, stencils)[0]
    ]


def foreign(texts: list[str], furniture: list[Furniture], spoken: str) -> set[str]:
    """What is neither a piece of the speech, nor furniture, nor both one behind the other."""
    known = {squeezed(entry.words) for entry in furniture}
    filled = [squeezed(entry.words) for entry in furniture if entry.why == "filled blank"]
    left = {text for text in map(squeezed, texts) if text and text not in spoken and text not in known}
    return {text for text in left if not any(value in text for value in filled)}


@pytest.mark.parametrize(("seed", "theme"), SPREAD)
def test_every_string_is_accounted_for(seed: str, theme: str) -> None:
    """Of every sample, for a unit with all its words; and every entry stands in its file."""
    for kind, texts, furniture, spoken in accounted(
        Recipe(str(ROOT / "seeds" / seed), theme, KINDS[:-1], UNIT, contents=True)
    ):
        whole = squeezed("".join(texts))

        assert foreign(texts, furniture, spoken) == set(), kind
        assert [entry for entry in furniture if squeezed(entry.words) not in whole] == []
        assert furniture


def test_signs_of_handouts_have_their_reasons() -> None:
    """Of the handouts beside the speech text, and of contents."""
    recipe = Recipe(str(ROOT / "seeds" / "safety.txt"), make=KINDS, unit=UNIT, contents=True)
    decided, stencils = plan(recipe, SHELVES)
    found = {(entry.file, entry.words, entry.why) for entry in ledger(decided, stencils).furniture}

    assert {
        ("speech_text", "目录", "contents"),
        ("speech_text", "　2", "page number"),
        ("speech_text", "〔幻灯片 3〕", "slide reference"),
        ("reading_copy", "∥", "breath"),
        ("study", "笔记", "label"),
        ("slides", "1　", "numeral"),
        ("slides", "约1分钟", "minutes"),
    } <= found
    assert any(file == "reading_copy" and why == "part" for file, _, why in found)


def test_continued_titles_and_filled_blanks_are_furniture() -> None:
    """Each with its place and its reason."""
    fill = Fill("**单位", "市水务局", "刚才，")
    recipe = Recipe(str(ROOT / "seeds" / "mobilisation.txt"), "red_gold", fills=(fill,), wishes=Wishes(slides=60))
    (_, texts, furniture, spoken), (_, printed_, others, _) = accounted(recipe)
    whys = {entry.why: entry for entry in furniture}

    assert foreign(texts, furniture, spoken) == set()
    assert foreign(printed_, others, spoken) == set()
    assert whys["filled blank"].words == "市水务局"
    assert [entry.where for entry in others if entry.why == "filled blank"] == ["paragraph 4"]
    assert {"numeral", "agenda word", "page number", "prompt", "program", "filled blank"} <= set(whys)


def test_a_line_of_confidentiality_is_furniture() -> None:
    """In the middle of the foot, where the section's name goes behind the unit's; and in the handout's head."""
    unit = Unit("水务局", confidential="内部资料")
    (_, texts, furniture, spoken), (_, printed_, others, _) = accounted(
        Recipe(str(ROOT / "seeds" / "mobilisation.txt"), "red_gold", unit=unit)
    )
    foot = {entry.words: entry.why for entry in furniture if entry.where.startswith("slide 5 ")}

    assert foreign(texts, furniture, spoken) == set()
    assert foreign(printed_, others, spoken) == set()
    assert {
        "内部资料": "confidentiality",
        "水务局": "unit",
        " · ": "separator",
        "　1/4": "progress",
    }.items() <= foot.items()
    assert Furniture("speech_text", "header", "水务局　内部资料", "unit") in others


def test_a_speech_without_a_title_lists_the_name_of_its_file(tmp_path) -> None:
    """On the cover, and in the properties of both files."""
    (tmp_path / "夜校.txt").write_text("今天开会，讲一点意见。\n大家要用心。\n", encoding="utf-8")
    recipe = Recipe(str(tmp_path / "夜校.txt"), "base")
    named = [entry.where for _, _, furniture, _ in accounted(recipe) for entry in furniture if entry.words == "夜校"]

    assert "properties" in named


def test_an_entry_names_its_place() -> None:
    """The slide, the slot, the words, the reason."""
    furniture = accounted(Recipe(str(ROOT / "seeds" / "mobilisation.txt"), "red_gold", unit=UNIT))[0][2]

    assert Furniture("deck", "slide 3 title", "目录", "agenda word") in furniture
    assert Furniture("deck", "slide 3 number1", "一", "numeral") in furniture
    assert Furniture("deck", "slide 3 page", "3", "page number") in furniture
    assert Furniture("deck", "slide 3 footer", "云泽市水务局<&>", "unit") in furniture
    assert Furniture("deck", "slide 5 crumb", "　1/4", "progress") in furniture
    assert Furniture("deck", "sections", "开篇", "section name") in furniture
    assert [entry for entry in furniture if entry.why == "minutes" and entry.where == "slide 1 notes"]
    assert Furniture("deck", "slide 1 date", "2026年3月23日", "unit") in furniture
    assert Furniture("deck", "properties", "云泽市水务局<&>", "unit") in furniture
    assert len(furniture) == len(set(furniture))
