"""The cache: what it gives back is as good as new, or it is compiled again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.compile import cache
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from tests.samples import ROOT, SHELVES


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache and a theme of its own."""
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("JIANGYI_CACHE", str(folder))
    shutil.copytree(ROOT / "themes" / "red_gold", tmp_path / "theme")
    return folder


@pytest.fixture
def load(tmp_path: Path) -> Callable[[], tuple[tuple[Theme, Stencils], list[str]]]:
    """Loads the theme; says what had to be compiled."""

    def loaded() -> tuple[tuple[Theme, Stencils], list[str]]:
        said: list[str] = []
        return cache.theme(str(tmp_path / "theme"), SHELVES, said.append), said

    return loaded


def test_the_second_time_nothing_is_compiled(kept: Path, load) -> None:
    """And what comes back is equal."""
    first, compiled = load()
    second, again = load()

    assert compiled == ["compiling_theme"]
    assert again == []
    assert first == second


def test_a_changed_theme_is_noticed(kept: Path, load, tmp_path: Path) -> None:
    """Its own file, at once."""
    load()
    path = tmp_path / "theme" / "theme.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("红金", "红铜"), encoding="utf-8")
    (theme, _), compiled = load()

    assert compiled == ["compiling_theme"]
    assert theme.title == "红铜"


def test_no_corrupted_byte_is_believed(kept: Path, load) -> None:
    """Whichever byte is wrong, or however much is missing, the theme is compiled again and equal."""
    first, _ = load()
    path = next(kept.glob("theme-*"))
    good = path.read_bytes()
    for place in (0, 31, 32, 33, 40, len(good) // 2, len(good) - 1):
        path.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
        again, compiled = load()
        assert compiled == ["compiling_theme"]
        assert first == again
    for size in (0, 1, 32, len(good) // 2):
        path.write_bytes(good[:size])
        assert load()[1] == ["compiling_theme"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_file_that_others_may_write_is_not_believed(kept: Path, load) -> None:
    """Nor one in a folder that others may read."""
    load()
    path = next(kept.glob("theme-*"))
    path.chmod(0o666)
    assert load()[1] == ["compiling_theme"]
    kept.chmod(0o755)
    assert load()[1] == ["compiling_theme"]


def test_without_a_folder_it_compiles_in_memory(load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No writable home is no fault."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    shutil.copytree(ROOT / "themes" / "red_gold", tmp_path / "theme")
    monkeypatch.setenv("JIANGYI_CACHE", str(tmp_path / "file" / "below"))

    assert load()[1] == ["compiling_theme"]
    assert load()[1] == ["compiling_theme"]


def test_two_at_once_are_safe(kept: Path, tmp_path: Path) -> None:
    """Two processes that compile the same theme and lexicon both succeed, and leave one file of each."""
    (tmp_path / "s.txt").write_text("在会上的讲话\n同志们：\n开会。\n", encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "builder", "build", "s.txt", "--theme", "theme", "--out"]
    both = [subprocess.Popen([*command, name], cwd=tmp_path, env=env) for name in ("a", "b")]

    assert [process.wait(60) for process in both] == [0, 0]
    assert sorted(path.name.partition("-")[0] for path in kept.iterdir()) == ["lexicon", "theme"]
