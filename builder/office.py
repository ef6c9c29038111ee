"""LibreOffice, run from its safe side: found on this machine, with a profile that trusts nothing, a time limit, and ended with all it started.

One program turns drafts into .docx for reading and finished files into PDF for paper. Its exit status says nothing: what it made counts.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence

from builder.value import Value

PROGRAMS = ("soffice", "libreoffice")
_ELSEWHERE = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.exe",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    ),
}
"""Where its installers put it on systems on which it is not on PATH."""
_NOWHERE = "http://127.0.0.1:9"
"""The discard port of this machine: a draft that links to a place outside finds nobody there."""
_OPTIONS = "--headless --norestore --nolockcheck --nodefault --nofirststartwizard".split()
STEP = 0.02
"""Seconds between two looks at running programs."""

_SAFE = (
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
)
"""What the private profile sets: nothing is fetched, nothing is run, no link is updated."""
NOTES = (
    ("Common/Filter/PDF/Export", "ExportNotesPages", "true"),
    ("Common/Filter/PDF/Export", "ExportOnlyNotesPages", "true"),
)
"""Of a deck the notes pages instead of the slides."""


class Job(Value):
    """Files to convert `to` a kind (docx, pdf) into the folder `out`; `folder` is for the program's own use, `settings` for its profile."""

    program: str
    files: tuple[str, ...]
    to: str
    out: str
    folder: str
    settings: tuple[tuple[str, str, str], ...] = ()
    environment: tuple[tuple[str, str], ...] = ()


def find() -> str:
    """The program's path; "" where it is not installed."""
    there = (path for path in _ELSEWHERE.get(sys.platform, ()) if os.path.isfile(path))
    return next(filter(None, (*map(shutil.which, PROGRAMS), *there)), "")


def run(jobs: Sequence[Job], seconds: float) -> bool:
    """Runs the jobs at the same time; whether all ended within so many seconds. None is left running, whatever happens."""
    running: list[subprocess.Popen[bytes]] = []
    until = time.monotonic() + seconds
    try:
        running += [_started(job) for job in jobs]
        while any(process.poll() is None for process in running):
            if time.monotonic() > until:
                return False
            time.sleep(STEP)
        return True
    finally:
        for process in running:
            end(process)


@contextlib.contextmanager
def desk() -> Iterator[str]:
    """A private folder to work in. It is taken away with all that was started, also where this program is told to end (SIGTERM, SIGHUP)."""
    from types import FrameType

    def leave(number: int, _: FrameType | None) -> None:
        raise SystemExit(128 + number)

    known = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    heeded = threading.current_thread() is threading.main_thread()
    before = {number: signal.signal(number, leave) for number in known if heeded}
    try:
        with tempfile.TemporaryDirectory(prefix="jiangyi-", ignore_cleanup_errors=True) as folder:
            yield folder
    finally:
        for number, old in before.items():
            signal.signal(number, old)


def end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program that is still there, and all that it started."""
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)  # its own session, so its own group
        else:
            process.kill()
    process.wait()


def _started(job: Job) -> subprocess.Popen[bytes]:
    from pathlib import Path

    profile = os.path.join(job.folder, "profile")
    _set_up(profile, (*_SAFE, *job.settings))
    where = f"-env:UserInstallation={Path(profile).as_uri()}"
    command = [job.program, where, *_OPTIONS, "--convert-to", job.to, "--outdir", job.out, *job.files]
    quiet = subprocess.DEVNULL
    proxies = {name: _NOWHERE for low in ("http_proxy", "https_proxy", "all_proxy") for name in (low, low.upper())}
    own = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), job.folder)  # what it leaves when it is ended is taken away too
    environment = {**os.environ, **proxies, **own, "no_proxy": "", "NO_PROXY": "", **dict(job.environment)}
    return subprocess.Popen(  # noqa: S603  the program found above, paths of our own
        command, cwd=job.folder, stdin=quiet, stdout=quiet, stderr=quiet, env=environment, start_new_session=True
    )


def _set_up(profile: str, settings: tuple[tuple[str, str, str], ...]) -> None:
    """A profile that trusts nothing."""
    from xml.sax.saxutils import quoteattr

    items = "".join(
        f'<item oor:path={quoteattr(f"/org.openoffice.Office.{place}")}><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{setting}</value></prop></item>"
        for place, name, setting in settings
    )
    os.makedirs(os.path.join(profile, "user"))
    with open(os.path.join(profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(
            '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
            'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"{items}</oor:items>"
        )
