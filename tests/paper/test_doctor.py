"""`jiangyi doctor`: what is there, what stands in, what to install; status 0 only where nothing is missing."""

import json
import os
from pathlib import Path

import pytest

from builder.paper.doctor import INSTEAD, MISSING, THERE, findings
from tests.paper.test_printer import write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="scripts of the shell")
FONTS = "echo '仿宋,FangSong'; echo '宋体'; echo 'Noto Serif CJK SC,Noto Sans CJK SC'"


def machine(folder: Path, *programs: str) -> Path:
    """A machine with these programs and nothing else."""
    scripts = {"soffice": "echo LibreOffice 24.8.1", "fc-list": FONTS, "lpstat": "echo 'default: 三楼'"}
    (folder / "bin").mkdir()
    for name in programs:
        write(folder / "bin" / name, scripts.get(name, "exit 0"))
    return folder / "bin"


def states(**substitutes: tuple[str, ...]) -> dict[str, tuple[str, str, str]]:
    return {f.name or f.code: (f.state, f.found.rpartition("/")[2], f.install) for f in findings(substitutes)}


def test_a_complete_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(machine(tmp_path, "soffice", "pdftoppm", "lp", "lpstat", "fc-list")))
    found = states(仿宋=("宋体",), 小标宋=("Noto Serif CJK SC:bold",))

    assert found["office"] == (THERE, "soffice 24.8.1", "")
    assert found["printer"] == (THERE, "lp 三楼", "")
    assert found["仿宋"] == (THERE, "", "")
    assert found["小标宋"] == (INSTEAD, "Noto Serif CJK SC", "")
    assert MISSING not in {state for state, _, _ in found.values()}


def test_a_bare_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each thing with the package that brings it."""
    monkeypatch.setenv("PATH", str(machine(tmp_path)))
    found = states(仿宋=("宋体",))

    assert found["office"] == (MISSING, "", "libreoffice-writer libreoffice-impress")
    assert found["pages"] == (MISSING, "", "poppler-utils")
    assert found["printer"] == (MISSING, "", "cups-client")
    assert found["fontconfig"] == (MISSING, "", "fontconfig fonts-noto-cjk")


def test_a_machine_without_chinese_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = machine(tmp_path, "soffice", "pdftoppm", "lp", "fc-list")
    write(folder / "fc-list", "echo 'DejaVu Sans'")
    monkeypatch.setenv("PATH", str(folder))

    assert states(仿宋=("宋体",))["仿宋"] == (MISSING, "", "fonts-noto-cjk")


def test_half_a_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Writer is there and Impress is not: its package is named."""
    folder = machine(tmp_path, "soffice", "fc-list")
    for name in ("soffice.bin", "libswlo.so"):
        (folder / name).touch()
    monkeypatch.setenv("PATH", str(folder))

    assert states()["office"][0::2] == (MISSING, "libreoffice-impress")


@pytest.mark.parametrize(("complete", "status"), [(True, 0), (False, 1)])
def test_the_status(complete: bool, status: int, run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the shape for programs; in Chinese and in English by locale."""
    folder = machine(tmp_path, "soffice", "pdftoppm", "fc-list", *(("lp",) if complete else ()))
    run("theme", "list")
    monkeypatch.setenv("PATH", str(folder))
    said = json.loads(run("doctor", "--json").out)
    chinese = run("doctor")
    monkeypatch.setenv("JIANGYI_LANG", "en")
    english = run("doctor")

    assert chinese.status == english.status == status
    assert said["schema"] == "jiangyi.doctor/1"
    assert said["complete"] is complete
    assert ("安装：apt install cups-client" in chinese.out) is not complete
    assert ("Install: apt install cups-client" in english.out) is not complete
