"""What of the road to paper this machine has: LibreOffice, page tools, printer, fonts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from builder import office
from builder.paper.fonts import Substitutes, installed, standing_in
from builder.paper.printer import default_printer
from builder.value import Value

THERE, INSTEAD, MISSING = "there", "instead", "missing"
SECONDS = 30
_PARTS = {"libswlo": "libreoffice-writer", "libsdlo": "libreoffice-impress"}
"""Of a LibreOffice on Linux: the library of each part, and the package that brings it."""


class Finding(Value):
    """`code` names what was looked for, `name` which of them (a font); `found` is where or what, `install` what brings it."""

    code: str
    state: str
    name: str = ""
    found: str = ""
    install: str = ""


def findings(substitutes: Substitutes) -> tuple[Finding, ...]:
    """All there is to know, in a fixed order."""
    python = Finding("python", THERE, found=".".join(map(str, sys.version_info[:3])))
    return (python, *_office(), _tool("pages", "pdftoppm", "poppler-utils"), _printer(), *_fonts(substitutes))


def _office() -> tuple[Finding, ...]:
    program = office.find()
    if not program:
        return (Finding("office", MISSING, install="libreoffice-writer libreoffice-impress"),)
    beside = set(_names(os.path.dirname(os.path.realpath(program))))
    lacking = [package for part, package in _PARTS.items() if not any(name.startswith(part) for name in beside)]
    if lacking and any(name.startswith("libmergedlo") or name == "soffice.bin" for name in beside):
        return (Finding("office", MISSING, found=program, install=" ".join(lacking)),)
    return (Finding("office", THERE, found=" ".join(filter(None, (program, _version(program))))),)


def _version(program: str) -> str:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = done.stdout.decode("utf-8", "replace").split()
    return words[1] if len(words) > 1 else ""


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _tool(code: str, program: str, package: str) -> Finding:
    path = shutil.which(program)
    return Finding(code, THERE, found=path) if path else Finding(code, MISSING, install=package)


def _printer() -> Finding:
    path = shutil.which("lp")
    if path is None:
        return Finding("printer", MISSING, install="cups-client")
    return Finding("printer", THERE, found=" ".join(filter(None, (path, default_printer()))))


def _fonts(substitutes: Substitutes) -> list[Finding]:
    known = installed()
    if not known:
        return [Finding("fontconfig", MISSING, install="fontconfig fonts-noto-cjk")]
    return [_font(font, other) for font, other in standing_in(substitutes, known).items()]


def _font(font: str, other: str) -> Finding:
    if not other:
        return Finding("font", THERE, font)
    if other == "?":
        return Finding("font", MISSING, font, install="fonts-noto-cjk")
    return Finding("font", INSTEAD, font, other.partition(":")[0])
