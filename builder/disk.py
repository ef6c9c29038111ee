"""The file system, from its safe side: bounded reading, private folders, writing that harms nothing.

Limits and threats: a file is read only up to a bound; a file that a person has changed since it was written is
not replaced; what is written appears whole or not at all (temporary file, fsync, replace).
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys

from builder.digest import SIZE, fingerprint
from builder.model.remark import Refusal

LARGEST = 10 << 20
"""The largest draft, theme file or picture that is read, in bytes."""

LARGEST_OUTPUT = 256 << 20

Files = list[tuple[str, bytes]]

_CAUSES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.EROFS: "read_only",
    errno.ENAMETOOLONG: "name_too_long",
    errno.ENOTDIR: "not_a_folder",
    errno.EEXIST: "not_a_folder",
    errno.EISDIR: "is_a_folder",
    errno.EFBIG: "file_too_large",
}


def read_bytes(path: str, largest: int = LARGEST) -> bytes:
    """The bytes of a regular file. Refuses what is missing, no file, unreadable or over `largest` bytes."""
    try:
        kind = os.stat(path)
        if stat.S_ISDIR(kind.st_mode):
            raise Refusal("is_folder", file=path)
        if not stat.S_ISREG(kind.st_mode):
            raise Refusal("no_regular_file", file=path)
        if kind.st_size > largest:
            raise _too_large(path, kind.st_size, largest)
        with open(path, "rb") as file:
            data = file.read(largest + 1)
        if len(data) > largest:
            raise _too_large(path, len(data), largest)
        return data
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise Refusal("missing", file=path) from missing
    except (OSError, ValueError) as error:
        raise Refusal("unreadable", file=path, cause=cause(error)) from error


def write_files(files: Files, force: bool = False, plain: Files | None = None, ours: bytes = b"") -> None:
    """Writes zip files and PDFs sealed, and `plain` ones as they are, all or none: each goes to a temporary neighbour first, then each takes its place.

    Refuses, before anything is replaced: a file that is open in Office, one that was not written by this program
    or was changed since (unless `force`), a folder that cannot be made or written, a full disk. Where a later file
    cannot take its place, the earlier ones are put back. A plain file tells nothing of itself: one that is there is replaced
    with `force`, or where it begins with `ours`.
    """
    for path, _ in files:
        _refuse_standing(path, force)
    for path, _ in plain or ():
        _refuse_plain(path, force, ours)
    _place([*((path, seal(data)) for path, data in files), *(plain or ())])


def _place(files: Files) -> None:
    """Writes `files`, whose places are free, all or none."""
    folders = {os.path.dirname(path): os.path.isdir(os.path.dirname(path) or ".") for path, _ in files}
    for folder in folders:
        make_folder(folder or ".")
        _tidy(folder)
    pending: list[tuple[str, str]] = []
    kept: list[tuple[str, str]] = []
    done = 0
    try:
        for path, data in files:
            pending.append((_write_beside(path, data), path))
        for temporary, path in pending:
            kept.append((_second_name(path), path))
            _replace(temporary, path)
            done += 1
    except BaseException:
        for backup, path in kept[:done]:
            _put_back(backup, path)
        for leftover in (temporary for temporary, _ in pending[done:]):
            _forget(leftover)
        for folder in (folder for folder, stood in folders.items() if not stood):
            with contextlib.suppress(OSError):
                os.rmdir(folder)
        raise
    finally:
        for leftover in (*(temporary for temporary, _ in pending[done:]), *(backup for backup, _ in kept)):
            _forget(leftover)


def make_folder(path: str) -> None:
    """The folder `path`, made with its parents where it is not there. Refuses with the cause."""
    try:
        os.makedirs(path, exist_ok=True)
    except (OSError, ValueError, RecursionError) as error:
        raise Refusal("folder", file=path, cause=cause(error)) from error


def cause(error: Exception) -> str:
    """Why the system refused, by the code under which the catalogue names it."""
    code = error.errno if isinstance(error, OSError) else None
    return _CAUSES.get(code or 0, "other_cause")


def cache_folder() -> str:
    """A folder only this user can read and write, for what is compiled; "" where there is none to be trusted."""
    path = os.environ.get("JIANGYI_CACHE") or os.path.join(_cache_home(), "jiangyi")
    try:
        os.makedirs(path, mode=0o700, exist_ok=True)
        kind = os.lstat(path)
    except (OSError, ValueError):
        return ""
    if not stat.S_ISDIR(kind.st_mode) or not os.access(path, os.W_OK):
        return ""
    if os.name == "posix" and (kind.st_uid != os.geteuid() or kind.st_mode & 0o077):
        return ""
    return path


def digest(paths: tuple[str, ...]) -> str:
    """One digest of the bytes of all `paths`, "" where one cannot be read: tells whether a theme changed."""
    try:
        return fingerprint(b"".join([fingerprint(read_bytes(path)) for path in paths])).hex()
    except Refusal:
        return ""


def seal(data: bytes) -> bytes:
    """`data`, a zip file without comment or a PDF, with its own digest at its end: the sign that we wrote it.

    In a zip it is the archive's comment, a field that Office reads over and drops when a person saves the file; in a PDF a comment
    behind the last line, where readers look for nothing.
    """
    mark = _mark(data)
    if data.startswith(_PDF):
        return b"%b\n%%%b\n" % (data, mark)
    return data[:-2] + len(mark).to_bytes(2, "little") + mark


def sealed(data: bytes) -> bool:
    """Whether `data` is a file that `seal` made, with nothing changed since."""
    if data.startswith(_PDF):
        body, _, tail = data.rpartition(b"\n%")
        return tail == _mark(body) + b"\n"
    mark, body = data[-_MARK:], data[:-_MARK]
    return body[-2:] == _MARK.to_bytes(2, "little") and mark == _mark(body[:-2] + b"\0\0")


_PDF = b"%PDF"
_MARK = len("jiangyi ") + 2 * SIZE
_TEMPORARY = ".jiangyi-"
BINARY = getattr(os, "O_BINARY", 0)


def _mark(data: bytes) -> bytes:
    return b"jiangyi " + fingerprint(data).hex().encode()


def _cache_home() -> str:
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches")
    return os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")


def _refuse_open(path: str) -> None:
    """Office and LibreOffice keep an owner file beside a document that is open."""
    folder, name = os.path.split(path)
    owners = (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
    if any(os.path.exists(os.path.join(folder, owner)) for owner in owners):
        raise Refusal("open_elsewhere", file=path)


def _refuse_standing(path: str, force: bool) -> None:
    """Refuses to write where something stands that may not be replaced."""
    _refuse_open(path)
    old = _standing(path)
    if old is not None and not force and not sealed(old):
        raise Refusal("changed_by_hand", file=path)


def _refuse_plain(path: str, force: bool, ours: bytes) -> None:
    """Refuses to write where a file stands that may be somebody's."""
    old = _standing(path)
    if old is not None and not force and not (ours and old.startswith(ours)):
        raise Refusal("stands_already", file=path)


def _standing(path: str) -> bytes | None:
    """What stands at `path`, None where nothing does. Refuses what is no file that could be replaced."""
    if not os.path.lexists(path):
        return None
    try:
        return read_bytes(path, LARGEST_OUTPUT)
    except Refusal as error:
        raise Refusal("in_the_way", file=path) from error


def _second_name(path: str) -> str:
    """A second name for what stands at `path`, which costs no space (a copy where links are unknown); "" for nothing."""
    if not os.path.lexists(path):
        return ""
    backup = _beside(path, "old")
    try:
        _forget(backup)
        os.link(path, backup)
    except OSError:
        return _write_beside(path, read_bytes(path, LARGEST_OUTPUT), "old")
    return backup


def _put_back(backup: str, path: str) -> None:
    with contextlib.suppress(OSError):
        if backup:
            os.replace(backup, path)
        else:
            os.unlink(path)


def _forget(path: str) -> None:
    with contextlib.suppress(OSError):
        if path:
            os.unlink(path)


def _beside(path: str, kind: str) -> str:
    """A name for a temporary neighbour, which tells the process that made it."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f"{_TEMPORARY}{os.getpid()}-{fingerprint(name.encode()).hex()[:12]}.{kind}")


def _tidy(folder: str) -> None:
    """Takes away what processes that were killed have left."""
    with contextlib.suppress(OSError):
        for name in os.listdir(folder or "."):
            pid = name[len(_TEMPORARY) :].partition("-")[0]
            if name.startswith(_TEMPORARY) and pid.isdecimal() and not _alive(int(pid)):
                _forget(os.path.join(folder, name))


def _alive(pid: int) -> bool:
    if os.name != "posix":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _write_beside(path: str, data: bytes, kind: str = "tmp") -> str:
    temporary = _beside(path, kind)
    try:
        _forget(temporary)
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        _forget(temporary)
        if isinstance(error, OSError | ValueError):
            raise Refusal("unwritable", file=path, cause=cause(error)) from error
        raise
    return temporary


def _replace(temporary: str, path: str) -> None:
    try:
        os.replace(temporary, path)
    except OSError as error:
        if os.name == "nt" and isinstance(error, PermissionError):  # an open document is locked there
            raise Refusal("open_elsewhere", file=path) from error
        raise Refusal("unwritable", file=path, cause=cause(error)) from error


def _too_large(path: str, size: int, largest: int) -> Refusal:
    return Refusal("too_large", file=path, size=-(-size >> 20), largest=largest >> 20)
