"""Values: made, compared, changed into others; and nothing sets a field of one that is made."""

from __future__ import annotations

import pytest

from builder.build import build, for_unit, prepared, storyboard
from builder.model.recipe import Fill, Recipe
from builder.model.text import Text
from builder.model.unit import Unit
from builder.value import Same, Value, replace
from tests.samples import ROOT, SHELVES


class Place(Value):
    """Two fields, one of which may be left out."""

    name: str
    floor: int = 1


class Kept(Same):
    """A field."""

    name: str


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Values that refuse at run time what the type checker refuses."""

    def refuse(value: Value, field: str, given: object) -> None:
        if hasattr(value, field):
            raise AttributeError(f"{type(value).__name__} is frozen: {field}")
        object.__setattr__(value, field, given)

    monkeypatch.setattr(Value, "__setattr__", refuse)


def test_a_value_is_its_fields() -> None:
    """Given by place or by name; equal, and one key, where all are."""
    assert Place("礼堂") == Place(name="礼堂", floor=1) != Place("礼堂", 2)
    assert len({Place("礼堂"), Place("礼堂", 1), Place("礼堂", 2)}) == 2
    assert repr(Place("礼堂", 2)) == "Place(name='礼堂', floor=2)"
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]


def test_what_is_told_by_being_the_very_same_is_equal_all_the_same() -> None:
    """Equal ones are two keys."""
    assert Kept("礼堂") == Kept("礼堂")
    assert len({Kept("礼堂"), Kept("礼堂")}) == 2


def test_others_are_made_of_a_value() -> None:
    """It stays as it was; a field that it does not have is a mistake."""
    place = Place("礼堂")
    assert replace(place, floor=3) == Place("礼堂", 3)
    assert place == Place("礼堂", 1)
    with pytest.raises(TypeError, match="no height"):
        replace(place, height=3)


def test_no_value_takes_another_field() -> None:
    """They have slots, and nothing else."""
    with pytest.raises(AttributeError):
        Place("礼堂").height = 3  # type: ignore[attr-defined]


@pytest.mark.usefixtures("frozen")
def test_nothing_sets_a_field_of_a_value_that_is_made() -> None:
    """Whatever is built, for one unit or for several; what is shared would change under everybody's hands."""
    with pytest.raises(AttributeError, match="frozen"):
        Text("水务").words = "交通"  # type: ignore[misc]
    every = ("deck", "speech_text", "reading_copy", "study")
    for name in ("mobilisation.txt", "school.md"):
        recipe = Recipe(str(ROOT / "seeds" / name), "red_gold", every)
        ready = prepared(recipe, SHELVES)
        storyboard(recipe, SHELVES)
        build(recipe, SHELVES)
        for unit in ("云泽市水务局", "清溪县"):
            for_unit(ready, Unit(unit, short=unit), (Fill("**单位", unit, "要由"),))
