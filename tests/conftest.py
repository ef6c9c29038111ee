"""What the tests of the doors share: a cache of their own, a command that runs in process, a small speech."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.cli import main

SPEECH = "在安全工作会上的讲话\n同志们：\n今天讲两点意见。\n一、认清形势，绷紧安全之弦\n隐患就在身边，**单位要带头整改。\n二、压实责任，守住安全底线\n谁主管谁负责。\n谢谢大家！\n"


@pytest.fixture(scope="session", autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Compiled themes of the tests stay out of the user's own cache, and messages are in Chinese on every machine.

    Workers of pytest-xdist, whose folders lie beside each other, share what they compile.
    """
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "cache"
    folder.mkdir(mode=0o700, exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JIANGYI_CACHE", str(folder))
        patch.setenv("JIANGYI_LANG", "zh")
        yield


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Ran]:
    """The command line, in process and in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def command(*arguments: object) -> Ran:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return command


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A short speech with two sections and a blank."""
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
