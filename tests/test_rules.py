"""The rules of the house, as tests: formatting, lint, types, layers, and that ARCHITECTURE.md tells the truth."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
BROKEN = {
    "builder/plan/deck.py": "import os\n",
    "builder/parse/header.py": "from builder.plan.deck import plan_deck\n",
    "builder/model/text.py": "from builder.zh.width import ems\n",
    "builder/write/deck.py": "import pptx\n",
    "builder/zh/width.py": "from builder.disk import read_bytes\n",
}


def ran(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What `command` of the test environment says in `folder`."""
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    "command",
    [("ruff", "format", "--check", "."), ("ruff", "check", "."), ("mypy",), ("lint-imports",)],
    ids=" ".join,
)
def test_house_rules_hold(command: tuple[str, ...]) -> None:
    """Formatting, lint, strict types and import contracts find nothing."""
    done = ran(*command)

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", BROKEN)
def test_layers_fail_when_they_are_broken(file: str, tmp_path: Path) -> None:
    """A contract that cannot fail is none: each of these imports breaks one."""
    shutil.copytree(ROOT / "builder", tmp_path / "builder", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("from __future__ import annotations\n", f"from __future__ import annotations\n{BROKEN[file]}"),
        "utf-8",
    )
    done = ran("lint-imports", "--no-cache", folder=tmp_path)

    assert done.returncode == 1
    assert "BROKEN" in done.stdout


def test_architecture_names_every_module() -> None:
    """ARCHITECTURE.md has a line for each module of the package, and for no other."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:\w+/)*\w+\.py)`", text))
    there = {
        str(path.relative_to(ROOT / "builder"))
        for path in (ROOT / "builder").rglob("*.py")
        if path.name != "__init__.py"
    }

    assert there == named


def test_functions_stay_small() -> None:
    """No function of the package has more than 40 lines, no file more than 350."""
    import ast

    long = []
    for path in (ROOT / "builder").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
        long += [path.name] if source.count("\n") > 350 else []
        long += [f"{path.name}:{f.name}" for f in functions if (f.end_lineno or 0) - f.lineno > 40]

    assert long == []
