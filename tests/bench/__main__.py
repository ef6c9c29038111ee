"""`make bench`: what a build costs beside its peers, and how its cost grows. Prints tables, writes out/bench/bench.json.

Figures are of this machine, now; compare ratios of one run only. A goal that is missed is said so, and fails nothing.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from builder.build import plan, quiet
from builder.model.recipe import Recipe
from tests.bench import growth, units
from tests.bench.measure import ROUNDS, Cost, interleaved, run, run_all
from tests.bench.peers import commands, prepare
from tests.samples import ROOT, SHELVES

JIANGYI = [sys.executable, "-m", "builder", "build"]
Row = tuple[str, str, str, bool | None]
"""What was measured, the figure, the goal, whether it is met (None where there is none)."""


def main() -> None:
    """Measures everything and reports it."""
    parser = argparse.ArgumentParser("python -m tests.bench", description=__doc__)
    parser.add_argument("--speech", default=str(ROOT / "seeds" / "mobilisation.txt"), help="the speech to build")
    parser.add_argument("--rounds", type=int, default=11, help=f"rounds of each command, at least {ROUNDS}")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "out" / "bench", help="where the peers work and bench.json goes"
    )
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "compileall", "-q", ROOT / "builder"], check=True)
    rows = [*_cold(options), *_first(options), *growth.rows(), *units.rows(options.out)]
    imports = _imports()
    _print(rows, imports)
    facts = {"python": platform.python_version(), "machine": platform.machine(), "speech": Path(options.speech).name}
    table = [{"measured": name, "figure": figure, "goal": goal, "met": met} for name, figure, goal, met in rows]
    written = {**facts, "rows": table, "imports_ms": imports}
    (options.out / "bench.json").write_text(json.dumps(written, ensure_ascii=False, indent=1), encoding="utf-8")


def _cold(options: argparse.Namespace) -> Iterator[Row]:
    """A cold build of both files, interleaved with the peers."""
    speech = Path(options.speech).read_text(encoding="utf-8-sig")
    prepare(plan(Recipe(options.speech), SHELVES, quiet)[0], speech, options.out)
    build = [*JIANGYI, options.speech, "--out", options.out / "ours", "--force"]
    run(build)
    makers = {"jiangyi build": lambda: run(build)}
    for name, calls in commands(options.out).items():
        run_all(calls)
        makers[name] = lambda calls=calls: run_all(calls)  # type: ignore[misc]
    makers["python -c pass"] = lambda: run([sys.executable, "-c", "pass"])
    found = interleaved(makers, max(ROUNDS, options.rounds))
    ours = found["jiangyi build"]
    for name, cost in found.items():
        yield f"cold, deck + handout: {name}", _cost(cost), "", None
        if name.startswith("pandoc"):
            part = ours.cpu / cost.cpu
            yield f"  jiangyi / {name}", f"{part:.2f} ×", "≤ 0.9 ×, goal 0.6 ×", part <= 0.9
        elif name.startswith("naive"):
            part = cost.cpu / ours.cpu
            yield f"  {name} / jiangyi", f"{part:.1f} ×", "≥ 6 ×, goal 8 ×", part >= 6
    yield "peak memory of a cold build", f"{ours.peak:.0f} MiB", "≤ 40 MiB", ours.peak <= 40


def _first(options: argparse.Namespace) -> Iterator[Row]:
    """The first build with a theme, and the first of all: nothing is in the cache."""
    with tempfile.TemporaryDirectory() as cache:
        env = {"JIANGYI_CACHE": cache}
        build = [*JIANGYI, options.speech, "--out", options.out / "ours", "--force"]
        ever = run(build, env)
        theme = run([*build, "--theme", "base"], env)
    yield "first time with a theme", _cost(theme), "≤ 1,200 ms", theme.cpu <= 1200
    yield "first time ever (the dictionary too)", _cost(ever), "≤ 2,500 ms", ever.cpu <= 2500


def _imports() -> dict[str, float]:
    """The modules that cost most to import in a cold call, in ms, by `-X importtime`."""
    code = "import builder.cli, builder.build"
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    found = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", said.stderr)
    return dict(sorted(((name, int(us) / 1000) for us, name in found), key=lambda pair: -pair[1])[:15])


def _cost(cost: Cost) -> str:
    return f"{cost.cpu:,.0f} ms CPU, {cost.wall:,.0f} ms wall, {cost.peak:.0f} MiB"


def _print(rows: list[Row], imports: dict[str, float]) -> None:
    width = max(len(name) for name, *_ in rows)
    for name, figure, goal, met in rows:
        sign = {True: "met", False: "MISSED", None: ""}[met]
        print(f"{name:<{width}}  {figure:<40}  {goal:<22}  {sign}".rstrip())
    print("\nwhat a cold call imports, ms each:")
    print("  ".join(f"{name} {ms:.1f}" for name, ms in imports.items()))


if __name__ == "__main__":
    main()
