"""What a further unit costs beside the naive way, planning included, to bytes; and whether memory stays flat over thousands.

Each way runs in processes of its own, by turns: `python -m tests.bench.units FOLDER KIND` prints what a unit costs, in ms.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from builder.build import Prepared, for_unit, plan, prepared, quiet
from builder.model.recipe import Fill, Recipe
from builder.model.unit import NO_UNIT, Unit
from tests.bench.measure import ROUNDS
from tests.bench.peers import prepare
from tests.samples import ROOT, SHELVES

SPEECH = ROOT / "seeds" / "mobilisation.txt"
FEW, EVERY = 50, 20
"""By how much a further unit is to be cheaper: where its values touch few points, and where they touch every slide."""
GOALS = {FEW: 150, EVERY: 75}
UNITS, NAIVE = 60, 5
"""How many are measured in a process, after two that warm it up."""
WARM, MANY = 200, 5_000
MOST = 1.05

Given = Callable[[int], tuple[Unit, tuple[Fill, ...]]]


def rows(folder: Path) -> Iterator[tuple[str, str, str, bool | None]]:
    """Every figure with its goal. The naive way works in `folder`."""
    recipe = Recipe(str(SPEECH))
    prepare(plan(recipe, SHELVES, quiet)[0], SPEECH.read_text(encoding="utf-8"), folder)
    found: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for kind in ("naive", *KINDS):
            found.setdefault(kind, []).append(_called(folder, kind))
    cost = {kind: statistics.median(costs) for kind, costs in found.items()}
    for kind, (_, least) in KINDS.items():
        part = cost["naive"] / cost[kind]
        figure = f"{cost[kind]:.2f} / {cost['naive']:.0f} ms, 1/{part:.0f}"
        yield f"a further unit, {kind} / naive", figure, f"≤ 1/{least}, goal 1/{GOALS[least]}", part >= least
    yield _memory(prepared(recipe, SHELVES))


def _called(folder: Path, kind: str) -> float:
    command = [sys.executable, "-m", "tests.bench.units", str(folder), kind]
    return float(subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout)


def _measured(folder: Path, kind: str) -> float:
    """The median CPU time of one unit, in ms."""
    if kind == "naive":
        from tests.bench import naive

        return _median(lambda _: naive.main(folder), NAIVE)
    ready, given = prepared(Recipe(str(SPEECH)), SHELVES), KINDS[kind][0]
    return _median(lambda n: for_unit(ready, *given(n)), UNITS)


def _median(work: Callable[[int], object], times: int) -> float:
    costs = []
    for n in range(times + 2):
        start = time.process_time()
        work(n)
        costs.append((time.process_time() - start) * 1000)
    return statistics.median(costs[2:])


def _memory(ready: Prepared) -> tuple[str, str, str, bool]:
    resident = {}
    for n in range(MANY + 1):
        for_unit(ready, _unit(n), _fills(n))
        if n in (WARM, MANY):
            resident[n] = _resident()
    part = resident[MANY] / resident[WARM]
    figure = f"{resident[MANY]:.1f} / {resident[WARM]:.1f} MiB, {part:.2f} ×"
    return f"memory after {MANY:,} units / after {WARM}", figure, f"≤ {MOST} ×", part <= MOST


def _resident() -> float:
    """The memory that this process holds, in MiB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


SIGNS = "清白云青石江海山林田松柏梅兰竹菊春夏秋冬东南西北和平安宁文明德信仁义诚新建兴隆昌盛永泰"
"""Of which names are made: units are called by words, not by numbers."""


def _name(n: int) -> str:
    """Another two characters for each of two thousand numbers."""
    return SIGNS[n % len(SIGNS)] + SIGNS[n // len(SIGNS) % len(SIGNS)]


def _unit(n: int) -> Unit:
    name = _name(n)
    return Unit(f"{name}市水务局", "林致远", f"2026年{n % 12 + 1}月{n % 28 + 1}日", short=f"{name}局", city=f"{name}市")


def _fills(n: int) -> tuple[Fill, ...]:
    """A value of its own for each blank of the speech."""
    name = _name(n)
    return (
        Fill("*", f"{name}会议", after="按照"),
        Fill("**单位", f"{name}水务局", after="刚才，"),
        Fill("**", f"张{name}", before="同志代表"),
        Fill("*", name, after="现代化"),
        Fill("**", f"{name}市", before="正处于"),
        Fill("**单位", f"{name}水科院", after="要由"),
    )


KINDS: dict[str, tuple[Given, int]] = {
    "one blank": (lambda n: (NO_UNIT, _fills(n)[1:2]), FEW),
    "six blanks": (lambda n: (NO_UNIT, _fills(n)), FEW),
    "its name on every slide": (lambda n: (Unit(f"{_name(n)}市水务局"), ()), EVERY),
    "its name, date, speaker, six blanks": (lambda n: (_unit(n), _fills(n)), EVERY),
}
"""What differs from unit to unit, and by how much each is to be cheaper than the naive way."""


if __name__ == "__main__":
    print(_measured(Path(sys.argv[1]), sys.argv[2]))
