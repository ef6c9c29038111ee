"""Drafts of other programs (.doc, .wps, .odt, .rtf) -> bytes of a .docx, through LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

from builder.disk import read_bytes
from builder.model.remark import Refusal

SECONDS = 60
"""How long a conversion may take."""

LARGEST_MADE = 256 << 20
_PROGRAMS = ("soffice", "libreoffice")
_NOWHERE = "http://127.0.0.1:9"
"""The discard port of this machine: a draft that links to a place outside finds nobody there."""

_SETTINGS = (
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
)
"""What the private profile sets: nothing is fetched, nothing is run, no link is updated."""


def to_docx(path: str, data: bytes, suffix: str) -> bytes:
    """The draft `data`, of the kind that `suffix` tells, as .docx. Refuses where LibreOffice is missing or fails."""
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise Refusal("office_missing", file=path)
    try:
        with tempfile.TemporaryDirectory(prefix="jiangyi-", ignore_cleanup_errors=True) as folder:
            return _converted(path, data, suffix, program, folder)
    except OSError as error:
        raise Refusal("office_failed", file=path) from error


def _converted(path: str, data: bytes, suffix: str, program: str, folder: str) -> bytes:
    source, made = os.path.join(folder, f"draft{suffix}"), os.path.join(folder, "made")
    with open(source, "wb") as file:
        file.write(data)
    profile = os.path.join(folder, "profile")
    _set_up(profile)
    command = [
        program,
        f"-env:UserInstallation={Path(profile).as_uri()}",
        *"--headless --norestore --nolockcheck --nodefault --nofirststartwizard --convert-to docx --outdir".split(),
        made,
        source,
    ]
    _run(path, command, folder)
    target = os.path.join(made, "draft.docx")
    if not os.path.isfile(target):  # the exit status says nothing
        raise Refusal("office_failed", file=path)
    return read_bytes(target, LARGEST_MADE)


def _run(path: str, command: list[str], folder: str) -> None:
    """Runs LibreOffice, and ends all of it where it takes too long."""
    quiet = subprocess.DEVNULL
    proxies = {name: _NOWHERE for low in ("http_proxy", "https_proxy", "all_proxy") for name in (low, low.upper())}
    environment = {**os.environ, **proxies, "no_proxy": "", "NO_PROXY": ""}
    process = subprocess.Popen(  # noqa: S603  the program found on PATH, paths of our own
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, env=environment, start_new_session=True
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Refusal("office_slow", file=path, seconds=SECONDS) from error
    finally:
        if process.returncode is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program that is still there, and all that it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)  # its own session, so its own group
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()


def _set_up(profile: str) -> None:
    """A profile that trusts nothing."""
    items = "".join(
        f'<item oor:path={quoteattr(f"/org.openoffice.Office.{place}")}><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{setting}</value></prop></item>"
        for place, name, setting in _SETTINGS
    )
    os.makedirs(os.path.join(profile, "user"))
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
            'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"{items}</oor:items>"
        )
