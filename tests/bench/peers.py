"""The peers: what each is handed, and how it is called. None of them plans: all get our finished slides and paragraphs.

pandoc is installed with apt, PptxGenJS and docx with npm, where they are missing and can be; a peer that cannot be had is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from builder.build import Plan
from tests.bench.measure import Command

HERE = Path(__file__).parent
NPM = ("pptxgenjs@4.0.1", "docx@9.5.1")


def prepare(plan: Plan, speech: str, folder: Path) -> None:
    """Writes what the peers read: Markdown for pandoc, JSON for the others."""
    slides = [
        {
            "title": slide.title,
            "rows": [p.words for fill in slide.fills if fill.slot != "title" for p in fill.paragraphs],
            "notes": [p.words for p in slide.notes],
        }
        for slide in plan.decks[0].slides
    ]
    lines = [line.strip() for line in speech.split("\n") if line.strip()]
    (folder / "plan.json").write_text(json.dumps({"slides": slides, "lines": lines}, ensure_ascii=False), "utf-8")
    (folder / "deck.md").write_text("\n\n".join(_slide(slide) for slide in slides), "utf-8")
    (folder / "handout.md").write_text("\n\n".join(map(_escaped, lines)), "utf-8")


def commands(folder: Path) -> dict[str, list[Command]]:
    """The calls of each peer that is here, by its name."""
    out: dict[str, list[Command]] = {
        "naive python-pptx + python-docx + jieba": [[sys.executable, HERE / "naive.py", folder]],
    }
    if pandoc := _pandoc():
        calls: list[Command] = [
            [pandoc, folder / f"{name}.md", "-o", folder / f"pandoc.{kind}"]
            for name, kind in (("deck", "pptx"), ("handout", "docx"))
        ]
        out[f"pandoc {_version(pandoc)}"] = calls
    if modules := _npm(folder):
        out["PptxGenJS + docx (npm)"] = [["node", HERE / "peers.mjs", folder, modules]]
    return out


def _slide(slide: Mapping[str, Any]) -> str:
    rows = "\n".join(f"- {_escaped(str(row))}" for row in slide["rows"])
    notes = "\n\n".join(_escaped(str(note)) for note in slide["notes"])
    return f"## {_escaped(str(slide['title']))}\n\n{rows}\n\n::: notes\n\n{notes}\n\n:::"


def _escaped(words: str) -> str:
    return words.replace("*", "\\*").replace("#", "\\#").replace("_", "\\_")


def _pandoc() -> str:
    if not shutil.which("pandoc") and shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "install", "-qq", "-y", "pandoc"], check=False, stdout=subprocess.DEVNULL)
    return shutil.which("pandoc") or ""


def _version(pandoc: str) -> str:
    return subprocess.run([pandoc, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]


def _npm(folder: Path) -> Path | None:
    """The folder with the npm packages, "" where there is no node or no registry."""
    modules = folder / "npm"
    if not shutil.which("npm"):
        return None
    if not (modules / "node_modules" / "pptxgenjs").is_dir():
        modules.mkdir(exist_ok=True)
        done = subprocess.run(
            ["npm", "install", "--silent", "--prefix", modules, *NPM], check=False, capture_output=True
        )
        if done.returncode:
            return None
    return modules / "node_modules"
