"""Clauses that come one after the other by turns: time after time, or from hand to hand."""

from __future__ import annotations

from enum import Enum

from builder.value import Value


class Pace(Enum):
    """How clauses follow each other."""

    TIMES = "times"
    """第一次通报，第二次约谈，第三次离岗"""
    HANDS = "hands"
    """县级叫应到乡镇，乡镇叫应到村，村里敲门到户"""


class Round(Value):
    """The clauses `first` to `last` (exclusive), and how they follow each other."""

    first: int
    last: int
    pace: Pace


FEWEST, LONGEST = 3, 20
"""How many turns there are at the least, and the characters of each at the most."""


def rounds(said: list[str]) -> Round | None:
    """The first clauses of a sentence, without their marks, that come by turns; None where none do."""
    for follows, pace in ((_times, Pace.TIMES), (_hands_on, Pace.HANDS)):
        first = next((n for n in range(len(said) - 1) if follows(said[n], said[n + 1])), len(said))
        last = first + 1
        while last < len(said) and follows(said[last - 1], said[last]):
            last += 1
        if last - first >= FEWEST and max(map(len, said[first:last])) <= LONGEST:
            return Round(first, last, pace)
    return None


def _times(one: str, other: str) -> bool:
    """Whether a clause tells what comes one time, and the next what comes the time after that."""
    turns = [said[1:3] if said.startswith("第") and said[1:3] in _TURNS else "" for said in (one, other)]
    return all(turns) and _TURNS.index(turns[1]) == _TURNS.index(turns[0]) + 1


def _hands_on(one: str, other: str) -> bool:
    """Whether a clause opens with what the one ahead of it ends with: …叫应到乡镇，乡镇…."""
    return "到" in one and any(one[-size:] == other[:size] for size in (2, 1))


_TURNS = ("一次", "二次", "三次", "四次")
