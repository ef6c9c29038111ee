"""What work costs, whatever else the machine and the test process are busy with."""

import gc
from collections.abc import Callable
from time import process_time
from typing import TypeVar

__all__ = ["TRIES", "cpu_seconds", "within"]

Result = TypeVar("Result")

TRIES = 3
"""How often a cost is measured: the least tells what the work needs, what is above it is what disturbed it."""


def cpu_seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    """CPU seconds that `work` needs, and what it gives.

    Garbage is not collected meanwhile: a full collection walks over all that the tests of a process have made so far, which takes
    longer than much of what is measured here.
    """
    gc.disable()
    try:
        start = process_time()
        given = work()
        return process_time() - start, given
    finally:
        gc.enable()


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What `work` gives, if one of a few tries needs less than `seconds` of CPU time.

    A few, because a machine that shares its cores charges a process for its neighbours now and then; work that is slow by itself
    is slow each time.

    Raises:
        AssertionError: every try took longer.
    """
    costs = []
    for _ in range(TRIES):
        cost, given = cpu_seconds(work)
        if cost < seconds:
            return given
        costs.append(cost)
    raise AssertionError(f"took {', '.join(f'{cost:.2f}' for cost in costs)} s, not less than {seconds} s")
