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
from hashlib import sha256

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
            raise Refusal("too_large", file=path, size=kind.st_size >> 20, largest=largest >> 20)
        with open(path, "rb") as file:
            return file.read(largest + 1)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise Refusal("missing", file=path) from missing
    except (OSError, ValueError) as error:
        raise Refusal("unreadable", file=path, cause=_cause(error)) from error


def write_files(files: Files, force: bool = False) -> None:
    """Writes zip files sealed, all or none: each goes to a temporary neighbour first, then each takes its place.

    Refuses, before anything is replaced: a file that is open in Office, one that was not written by this program
    or was changed since (unless `force`), a folder that cannot be made or written, a full disk. Where a later file
    cannot take its place, the earlier ones are put back.
    """
    before = [_standing(path, force) for path, _ in files]
    pending: list[tuple[str, str]] = []
    done = 0
    try:
        for path, data in files:
            pending.append((_write_beside(path, seal(data)), path))
        for temporary, path in pending:
            _replace(temporary, path)
            done += 1
    except BaseException:
        for (path, _), old in zip(files[:done], before, strict=False):
            _put_back(path, old)
        raise
    finally:
        for temporary, _ in pending[done:]:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def make_folder(path: str) -> None:
    """The folder `path`, made with its parents where it is not there. Refuses with the cause."""
    try:
        os.makedirs(path, exist_ok=True)
    except (OSError, ValueError) as error:
        raise Refusal("folder", file=path, cause=_cause(error)) from error


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
    whole = sha256()
    try:
        for path in paths:
            whole.update(sha256(read_bytes(path)).digest())
    except Refusal:
        return ""
    return whole.hexdigest()


def seal(data: bytes) -> bytes:
    """`data`, a zip file without comment, with its own digest as the archive's comment: the sign that we wrote it.

    The comment is a field of the zip format that Office reads over and drops when a person saves the file.
    """
    mark = _mark(data)
    return data[:-2] + len(mark).to_bytes(2, "little") + mark


def sealed(data: bytes) -> bool:
    """Whether `data` is a file that `seal` made, with nothing changed since."""
    mark, body = data[-_MARK:], data[:-_MARK]
    return body[-2:] == _MARK.to_bytes(2, "little") and mark == _mark(body[:-2] + b"\0\0")


_MARK = len("jiangyi ") + 64


def _mark(data: bytes) -> bytes:
    return b"jiangyi " + sha256(data).hexdigest().encode()


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


def _standing(path: str, force: bool) -> bytes | None:
    """What stands at `path` now, None for nothing. Refuses what may not be replaced."""
    _refuse_open(path)
    if not os.path.lexists(path):
        return None
    old = read_bytes(path, LARGEST_OUTPUT)
    if not force and not sealed(old):
        raise Refusal("changed_by_hand", file=path)
    return old


def _put_back(path: str, old: bytes | None) -> None:
    with contextlib.suppress(OSError, Refusal):
        if old is None:
            os.unlink(path)
            return
        temporary = _write_beside(path, old)
        try:
            os.replace(temporary, path)
        except OSError:
            os.unlink(temporary)


def _write_beside(path: str, data: bytes) -> str:
    folder, name = os.path.split(path)
    temporary = os.path.join(folder, f".jiangyi-{os.getpid()}-{sha256(name.encode()).hexdigest()[:12]}.tmp")
    try:
        with open(temporary, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except (OSError, ValueError) as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise Refusal("unwritable", file=path, cause=_cause(error)) from error
    return temporary


def _replace(temporary: str, path: str) -> None:
    try:
        os.replace(temporary, path)
    except PermissionError as error:  # Windows keeps an open document locked
        raise Refusal("open_elsewhere", file=path) from error
    except OSError as error:
        raise Refusal("unwritable", file=path, cause=_cause(error)) from error


def _cause(error: Exception) -> str:
    code = error.errno if isinstance(error, OSError) else None
    return _CAUSES.get(code or 0, "other_cause")
