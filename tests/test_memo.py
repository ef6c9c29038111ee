"""A memo gives what its functions give, asks them once, and forgets what the last units have not needed."""

from __future__ import annotations

import gc
import weakref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.memo import LAST, SEARCHED, Memo
from builder.model.outline import Point
from builder.model.remark import Remark, Severity
from builder.model.text import Text


class Asked:
    """A function that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, *given: object) -> tuple[object, ...]:
        self.times += 1
        return given


def test_words_and_numbers_are_known_by_what_they_say() -> None:
    memo, work = Memo(), Asked()
    memo(work, "".join(["水", "务"]), 1, ("局", (2,)), None)
    memo(work, "水务", 1, ("局", (2,)), None)

    assert work.times == 1


def test_values_are_known_by_being_the_same() -> None:
    """Also in a tuple that is made anew. An equal one is worked out again, to the same end."""
    memo, work = Memo(), Asked()
    text, other = Text("水务"), Text("水务")
    made = [memo(work, given) for given in (text, text, (text, 1), (text, 1), other)]

    assert work.times == 3
    assert made[0] is made[1]
    assert made[2] is made[3]
    assert made[4] == made[0]


def test_nouns_are_keys_by_being_the_same_and_equal_all_the_same() -> None:
    """However large: nothing that they are made of is looked at."""
    one, other = (Point("一", 1, *(Text(words) for words in "甲乙丙丁")) for _ in range(2))

    assert one == other
    assert len({one, other, one}) == 2
    assert Remark("x", Severity.NOTE, 1) in {Remark("x", Severity.NOTE, 1)}


def test_each_function_has_results_of_its_own() -> None:
    memo, one, other = Memo(), Asked(), Asked()
    memo(one, "x"), memo(other, "x"), memo(one, "x", "y")

    assert (one.times, other.times) == (2, 1)


def test_what_the_last_units_used_is_still_there() -> None:
    """And what is used again stays; what none of them has used is forgotten."""
    memo, work = Memo(), Asked()
    memo(work, "common"), memo(work, "own")
    for _ in range(3 * LAST):
        memo.turn()
        memo(work, "common")

    assert (work.times, memo.size()) == (2, 1)
    memo(work, "own")
    assert work.times == 3


@pytest.mark.parametrize("away", range(1, LAST + 1))
def test_what_was_used_lately_is_not_forgotten(away: int) -> None:
    """Whenever it began, for as many units as are promised."""
    for before in range(LAST):
        memo, work = Memo(), Asked()
        for _ in range(before):
            memo.turn()
        memo(work, "own")
        for _ in range(away):
            memo.turn()
        memo(work, "own")

        assert work.times == 1


def test_what_went_into_a_result_stays_as_long_as_it() -> None:
    """Nobody asks for the parts while the whole is known; once one of them differs, the others are still there."""
    memo, part = Memo(), Asked()

    def whole(*names: str) -> tuple[object, ...]:
        return tuple(memo(part, name) for name in names)

    for _ in range(3 * LAST):
        memo(whole, "a", "b")
        memo.turn()
    memo(whole, "a", "c")

    assert part.times == 3


def test_what_failed_is_asked_again() -> None:
    """A refusal is no result, and what was asked on the way to it is no part of what comes later."""
    memo, work = Memo(), Asked()

    def refuses(name: str) -> None:
        memo(work, name)
        raise ValueError(name)

    for _ in range(2):
        with pytest.raises(ValueError, match="x"):
            memo(refuses, "x")
    for _ in range(3 * LAST):
        memo.turn()
        memo(work, "y")

    assert (work.times, memo.size()) == (2, 1)


def test_what_is_forgotten_is_let_go() -> None:
    """Nothing holds the values of a unit that is long gone."""

    class Held:
        pass

    memo, value = Memo(), Held()
    gone = weakref.ref(value)
    memo(Asked(), value)
    del value
    assert gone() is not None
    for _ in range(3 * LAST):
        memo.turn()
    gc.collect()
    assert gone() is None


def test_circles_are_found_once_in_many_units() -> None:
    """What a unit leaves is not searched for them at once; what a host has left meanwhile does not stay for good."""
    memo, circle = Memo(), [Asked()]
    circle[0].times = circle  # type: ignore[assignment]
    gone = weakref.ref(circle[0])
    with memo.unit():
        kept = [[n] for n in range(10_000)]
    assert len(gc.get_objects(generation=0)) < len(kept)
    del circle
    for _ in range(SEARCHED):
        with memo.unit():
            pass

    assert gone() is None
    assert gc.isenabled()


def test_what_a_host_froze_stays_frozen() -> None:
    """It has told Python to search it no more."""
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with Memo().unit():
            pass
        assert gc.get_freeze_count() == frozen > 0
    finally:
        gc.unfreeze()


@given(st.lists(st.lists(st.integers(0, 9), max_size=8), max_size=8))
@settings(derandomize=True, deadline=None)
def test_no_value_is_taken_for_another(units: list[list[int]]) -> None:
    """Values come and go, so that new ones stand where old ones stood in memory; each gets its own result."""
    memo = Memo()
    for unit in units:
        for n in unit:
            text = Text(f"{n}")
            assert memo(lambda t: t.words, text) == f"{n}"
            assert memo(_words, text) == f"{n}"
        memo.turn()


def _words(text: Text) -> str:
    return text.words
