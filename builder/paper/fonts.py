"""Fonts of this machine, and what stands in for those it lacks, as a private fontconfig file for the PDF route.

Files name fonts as offices have them (仿宋_GB2312, 方正小标宋简体). Where one is missing, LibreOffice takes whatever it finds, mostly a
sans serif; with the theme's substitutes a preview looks as the paper will. The documents themselves are not touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable
from xml.sax.saxutils import escape

Substitutes = dict[str, tuple[str, ...]]
"""For each font the theme names: what may stand in for it, best first; "name:bold" is the bold face of a family."""

SECONDS = 20
_SYSTEM = ("/etc/fonts/fonts.conf", "/usr/local/etc/fonts/fonts.conf", "/opt/homebrew/etc/fonts/fonts.conf")
_BOLD = '<edit name="weight" mode="assign" binding="strong"><const>bold</const></edit>'


def installed() -> frozenset[str]:
    """The families that fontconfig knows; empty where there is no fontconfig."""
    return _families(":")


def _families(which: str) -> frozenset[str]:
    program = shutil.which("fc-list")
    if program is None:
        return frozenset()
    try:
        done = subprocess.run([program, which, "family"], capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    return frozenset(name.strip().replace("\\-", "-") for line in lines for name in line.split(",") if name.strip())


def han() -> bool:
    """Whether some font has Chinese characters; as far as can be told, for there need be no fontconfig."""
    return shutil.which("fc-list") is None or bool(_families(":lang=zh"))


def standing_in(substitutes: Substitutes, known: Iterable[str]) -> dict[str, str]:
    """For each font: "" where this machine has it, else what stands in for it, else "?" where nothing does."""
    there = frozenset(known)
    out = {}
    for font, others in substitutes.items():
        fitting = (other for other in others if other.partition(":")[0] in there)
        out[font] = "" if font in there else next(fitting, "?")
    return out


def environment(substitutes: Substitutes, folder: str) -> tuple[tuple[str, str], ...]:
    """What LibreOffice's environment needs so that missing fonts are replaced as the theme says: a fontconfig file in `folder`."""
    known = installed()
    missing = {font: other for font, other in standing_in(substitutes, known).items() if other not in ("", "?")}
    system = os.environ.get("FONTCONFIG_FILE") or next(filter(os.path.isfile, _SYSTEM), "")
    if not missing or not system:
        return ()
    path = os.path.join(folder, "fonts.conf")
    with open(path, "w", encoding="utf-8") as file:
        file.write(configuration(missing, system))
    return (("FONTCONFIG_FILE", path),)


def configuration(missing: dict[str, str], system: str) -> str:
    """A fontconfig file: the system's own, and each missing font by its substitute."""
    rules = "".join(_rule(font, *other.split(":")) for font, other in missing.items())
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
        f'<fontconfig><include ignore_missing="yes">{escape(system)}</include>{rules}</fontconfig>\n'
    )


def _rule(font: str, other: str, weight: str = "") -> str:
    return (
        f'<match target="pattern"><test name="family"><string>{escape(font)}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{escape(other)}</string></edit>{_BOLD if weight else ""}</match>'
    )
