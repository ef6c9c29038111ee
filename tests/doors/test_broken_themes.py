"""Every broken theme is told in one line, in either language: file, key, line, what was found, what is allowed; nothing is written."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.doors.broken_themes import BROKEN, Broken

CHINESE = re.compile(r"[\u4e00-\u9fff]")
BUILD = ("build", "speech.txt", "--theme")


def put(folder: Path, made: object) -> Path:
    """The folder of a broken theme, among the person's own."""
    place = folder / "themes" / "mine"
    place.mkdir(parents=True)
    if callable(made):
        made(place)
    else:
        (place / "theme.toml").write_bytes(made if isinstance(made, bytes) else str(made).encode())
    return place


def snapshot(folder: Path) -> list[str]:
    """All that stands below `folder`, links and pipes too."""
    return sorted(os.path.join(where, name) for where, folders, files in os.walk(folder) for name in (*folders, *files))


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_it_is_told_in_one_line(broken: Broken, run, speech: Path, tmp_path: Path, monkeypatch) -> None:
    """In either language, and to programs: status 1, one line, no traceback, nothing written."""
    made, code, key, line, said = broken
    place = put(tmp_path, made)
    before = snapshot(tmp_path)
    chinese, data = run(*BUILD, place), json.loads(run(*BUILD, place, "--json").out)
    monkeypatch.setenv("JIANGYI_LANG", "en")
    english = run(*BUILD, place)
    found = re.search(r"第 (\d+) 行", chinese.err)

    assert (chinese.status, chinese.out, english.status, english.out) == (1, "", 1, "")
    assert len(chinese.err.splitlines()) == len(english.err.splitlines()) == 1
    assert (data["error"]["code"], snapshot(tmp_path)) == (code, before)
    assert CHINESE.search(chinese.err)
    assert "Traceback" not in chinese.err + english.err
    for sentence in (chinese.err, english.err):
        assert str(tmp_path / "themes") in sentence
        assert key in sentence
        assert len(sentence) < 900
    assert (int(found[1]) if found else 0) == line, chinese.err
    assert f"line {line}" in english.err or not line
    assert [words for words in said if words not in chinese.err] == [], chinese.err


@pytest.mark.parametrize("command", ["show", "check", "preview"])
@pytest.mark.parametrize("broken", ["a key that is misspelt", "no such parent", "GBK", "a folder in its place"])
def test_every_command_tells_it(broken: str, command: str, run, tmp_path: Path) -> None:
    """As a build does."""
    place = put(tmp_path, BROKEN[broken][0])
    before = snapshot(tmp_path)
    ran = run("theme", command, place)

    assert (ran.status, ran.out, len(ran.err.splitlines())) == (1, "", 1)
    assert snapshot(tmp_path) == before


def test_a_list_goes_on_behind_them(run, tmp_path: Path) -> None:
    """Broken themes hide no other one."""
    for n, (made, *_) in enumerate(BROKEN.values()):
        if isinstance(made, str) and len(made) < 5000:
            (tmp_path / "themes" / f"t{n}").mkdir(parents=True)
            (tmp_path / "themes" / f"t{n}" / "theme.toml").write_text(made, encoding="utf-8")
    ran = run("theme", "list")

    assert (ran.status, ran.err) == (0, "")
    assert "red_gold" in ran.out
    assert ran.out.count("\n") > 60


def test_a_theme_that_nobody_may_read(run, speech: Path, tmp_path: Path, monkeypatch) -> None:
    """The cause is the system's."""
    place = put(tmp_path, 'extends = "base"\n')
    own = open

    def guarded(path, *arguments, **options):
        if str(path).endswith("mine/theme.toml"):
            raise PermissionError(13, "Permission denied", path)
        return own(path, *arguments, **options)

    monkeypatch.setattr("builtins.open", guarded)
    ran = run("build", "speech.txt", "--theme", place)

    assert (ran.status, ran.out) == (1, "")
    assert "没有权限" in ran.err
    assert not Path("out").exists()


@pytest.mark.skipif(os.name != "posix", reason="links are POSIX's")
def test_folders_that_lead_to_each_other(run, speech: Path, tmp_path: Path) -> None:
    """A theme's folder that is a link to itself is no theme; the others are still listed."""
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "round").symlink_to("round")
    ran = run("build", "speech.txt", "--theme", "round")

    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert run("theme", "list").status == 0


def test_a_mark_and_line_ends_of_windows_are_no_fault(run, speech: Path, tmp_path: Path) -> None:
    """Notepad writes both."""
    place = put(tmp_path, '\ufeffextends = "base"\r\ntitle = "记事本"\r\n')

    assert run("build", "speech.txt", "--theme", place).status == 0


def test_there_are_enough_of_them() -> None:
    """Of every kind of refusal that a theme can meet at least one."""
    assert len(BROKEN) >= 60
    assert {broken[1] for broken in BROKEN.values()} >= {"key_unknown", "value_wrong", "logo_outside", "tile_circle"}
