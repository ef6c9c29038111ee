"""Measuring: a command's CPU, wall time and peak memory; a function's CPU; medians of interleaved rounds."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

ROUNDS = 7
"""The fewest rounds of which a median is taken."""


@dataclass(frozen=True)
class Cost:
    """CPU and wall time in ms, peak memory in MiB."""

    cpu: float
    wall: float
    peak: float

    def plus(self, other: Cost) -> Cost:
        """One after the other."""
        return Cost(self.cpu + other.cpu, self.wall + other.wall, max(self.peak, other.peak))


Command = Sequence[str | Path]
_CALL = """
import os, sys, time
start = time.perf_counter()
nothing = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=nothing)
_, status, usage = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss)
"""
"""Calls a command from a process so small that its memory does not count: Linux hands a parent's peak on to the child."""


def run(command: Command, env: dict[str, str] | None = None) -> Cost:
    """What one call of `command` costs. Raises CalledProcessError where it fails."""
    called = [sys.executable, "-I", "-S", "-c", _CALL, *map(str, command)]
    said = subprocess.run(called, capture_output=True, text=True, check=False, env={**os.environ, **(env or {})})
    status, cpu, wall, peak = (float(part) for part in said.stdout.split())
    if status:
        raise subprocess.CalledProcessError(int(status), [str(part) for part in command], stderr=said.stderr)
    return Cost(cpu * 1000, wall * 1000, peak / 1024)


def run_all(commands: Sequence[Command], env: dict[str, str] | None = None) -> Cost:
    """What several calls cost together."""
    total = Cost(0, 0, 0)
    for command in commands:
        total = total.plus(run(command, env))
    return total


def interleaved(makers: dict[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """The median of each, every round taking each once: what the machine does meanwhile hits all alike."""
    found: dict[str, list[Cost]] = {name: [] for name in makers}
    for _ in range(rounds):
        for name, make in makers.items():
            found[name].append(make())
    return {name: median(costs) for name, costs in found.items()}


def median(costs: Sequence[Cost]) -> Cost:
    """Each figure's own median."""
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in fields(Cost)))


def cpu_ms(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median CPU time of `work` in this process, in ms, after one call that warms it up."""
    work()
    return statistics.median(_once(work) for _ in range(rounds))


def ratio(work: Callable[[], object], other: Callable[[], object], rounds: int = 3 * ROUNDS) -> tuple[float, float]:
    """The median CPU times of both, called in turn."""
    work(), other()
    pairs = [(_once(work), _once(other)) for _ in range(rounds)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def _once(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000
