"""The file system from its safe side: whatever fails, and wherever, good files stay as they were."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builder.disk import LARGEST, cache_folder, digest, make_folder, read_bytes, seal, sealed, write_files
from builder.model.remark import Refusal
from builder.read.images import seen
from tests.conftest import files_below
from tests.media import png
from tests.samples import ROOT

ZIP = b"PK\x05\x06" + bytes(18)
"""The least zip file: its last two bytes are the length of its comment."""
OLD = {"a.pptx": seal(ZIP + bytes(2)), "b.docx": seal(b"old" + ZIP + bytes(2))}
POSIX = pytest.mark.skipif(os.name != "posix", reason="modes, owners and special files are POSIX's")
ROOT_ONLY = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with two files that this program wrote, and one that is somebody's."""
    for name, data in {**OLD, "mine.txt": b"mine"}.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def new(place: Path, size: int = 100) -> list[tuple[str, bytes]]:
    """What is to replace the two files."""
    return [(str(place / name), bytes(size) + name.encode() + ZIP + bytes(2)) for name in OLD]


class Failing:
    """A call of the operating system that fails from its nth use on, or at its nth use only."""

    def __init__(self, real: Callable[..., Any], error: BaseException, nth: int, always: bool = False) -> None:
        self.real, self.error, self.nth, self.always, self.used = real, error, nth, always, 0

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        """The real call, until it is time to fail."""
        self.used += 1
        if self.used == self.nth or (self.always and self.used > self.nth):
            raise self.error
        return self.real(*arguments, **options)


STEPS = [("fsync", 1), ("fsync", 2), ("replace", 1), ("replace", 2)]
ERRORS = [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENAMETOOLONG]


@pytest.mark.parametrize("code", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize(("call", "nth"), STEPS)
def test_a_call_that_fails_harms_nothing(call: str, nth: int, code: int, place: Path, monkeypatch) -> None:
    """One refusal that names the file; both old files as they were, no temporary one."""
    failing = Failing(getattr(os, call), OSError(code, os.strerror(code)), nth)
    monkeypatch.setattr(os, call, failing)
    with pytest.raises(Refusal) as refused:
        write_files(new(place))
    monkeypatch.undo()

    assert refused.value.code in ("unwritable", "open_elsewhere")
    assert refused.value.facts["file"] == str(place / list(OLD)[nth - 1])
    assert files_below(place) == {**OLD, "mine.txt": b"mine"}


@pytest.mark.parametrize(("code", "cause"), [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only")])
@pytest.mark.parametrize(("call", "nth"), STEPS)
def test_a_failed_call_is_told_by_its_cause(
    call: str, nth: int, code: int, cause: str, place: Path, monkeypatch
) -> None:
    """A full disk is called full at whichever step it fills."""
    monkeypatch.setattr(os, call, Failing(getattr(os, call), OSError(code, ""), nth))
    with pytest.raises(Refusal) as refused:
        write_files(new(place))

    assert refused.value.facts["cause"] == cause


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError()], ids=repr)
@pytest.mark.parametrize(("call", "nth"), STEPS)
def test_an_interruption_leaves_no_temporary_file(
    call: str, nth: int, error: BaseException, place: Path, monkeypatch
) -> None:
    """Ctrl-C while the disk is busy: what was there is there, and nothing else."""
    monkeypatch.setattr(os, call, Failing(getattr(os, call), error, nth))
    with pytest.raises(type(error)):
        write_files(new(place))
    monkeypatch.undo()

    assert files_below(place) == {**OLD, "mine.txt": b"mine"}


@pytest.mark.parametrize("nth", [1, 2])
def test_a_disk_that_stays_full_harms_nothing(nth: int, place: Path, monkeypatch) -> None:
    """Where no call works any more, not even to put things back, the old bytes are still there."""
    for call in ("fsync", "replace"):
        monkeypatch.setattr(os, call, Failing(getattr(os, call), OSError(errno.ENOSPC, ""), nth, always=True))
    with pytest.raises(Refusal):
        write_files(new(place))
    monkeypatch.undo()

    assert files_below(place) == {**OLD, "mine.txt": b"mine"}


def test_replacing_goes_back_even_when_the_disk_fills_between(place: Path, monkeypatch) -> None:
    """The first file has taken its place, the second cannot, and there is no room for a copy of the old first."""
    monkeypatch.setattr(os, "replace", Failing(os.replace, OSError(errno.EIO, ""), 2))
    monkeypatch.setattr(os, "fsync", Failing(os.fsync, OSError(errno.ENOSPC, ""), 3, always=True))
    with pytest.raises(Refusal):
        write_files(new(place))
    monkeypatch.undo()

    assert files_below(place) == {**OLD, "mine.txt": b"mine"}


NO_LINKS = pytest.mark.parametrize("code", [errno.EPERM, errno.ENOTSUP, errno.EMLINK], ids=errno.errorcode.get)
"""Memory sticks and many shares know no second name for a file."""


@NO_LINKS
def test_files_are_replaced_where_a_file_has_one_name_only(code: int, place: Path, monkeypatch) -> None:
    """There too, and nothing temporary stays."""
    monkeypatch.setattr(os, "link", Failing(os.link, OSError(code, ""), 1, always=True))
    write_files(new(place))

    assert files_below(place) == {**{Path(path).name: seal(data) for path, data in new(place)}, "mine.txt": b"mine"}


@NO_LINKS
@pytest.mark.parametrize("call", ["replace", "fsync", "unlink"])
@pytest.mark.parametrize("nth", range(1, 9))
def test_a_failure_goes_back_where_a_file_has_one_name_only(
    call: str, nth: int, code: int, place: Path, monkeypatch
) -> None:
    """Whichever call fails: a refusal and both old files, or none and both new ones."""
    monkeypatch.setattr(os, "link", Failing(os.link, OSError(code, ""), 1, always=True))
    monkeypatch.setattr(os, call, Failing(getattr(os, call), OSError(errno.EIO, ""), nth))
    done = True
    try:
        write_files(new(place))
    except Refusal:
        done = False
    monkeypatch.undo()
    left = files_below(place)
    wanted = {Path(path).name: seal(data) for path, data in new(place)} if done else OLD

    assert {name: left.get(name) for name in OLD} == wanted


def test_files_that_were_not_there_are_not_there_after_a_failure(tmp_path: Path, monkeypatch) -> None:
    """All or none: where the second cannot be made, the first is taken away again."""
    monkeypatch.setattr(os, "replace", Failing(os.replace, OSError(errno.EIO, ""), 2))
    with pytest.raises(Refusal):
        write_files(new(tmp_path))
    monkeypatch.undo()

    assert files_below(tmp_path) == {}


@POSIX
@pytest.mark.parametrize("limit", [0, 1, 100, 4096, 150_000])
def test_a_write_that_is_cut_short_harms_nothing(limit: int, place: Path) -> None:
    """A real limit of the operating system on the size of a file, reached at the first byte or far inside."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(Refusal) as refused:
            write_files(new(place, 200_000))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert refused.value.facts["cause"] == "file_too_large"
    assert files_below(place) == {**OLD, "mine.txt": b"mine"}


KILL = """
import os, sys
from builder.disk import write_files
from tests.test_disk import new
from pathlib import Path
call, nth = sys.argv[2], int(sys.argv[3])
real, used = getattr(os, call), []
def stop(*arguments):
    used.append(1)
    if len(used) == nth:
        os._exit(9)
    return real(*arguments)
setattr(os, call, stop)
write_files(new(Path(sys.argv[1])))
"""


@pytest.mark.parametrize(("call", "nth"), STEPS)
def test_a_killed_process_leaves_whole_files_and_the_next_one_tidies_up(call: str, nth: int, place: Path) -> None:
    """Each file is the old one or the new one, whole; a rerun writes both, and nothing temporary stays."""
    command = [sys.executable, "-c", KILL, str(place), call, str(nth)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    left = files_below(place)
    wanted = {name: seal(data) for (_, data), name in zip(new(place), OLD, strict=True)}
    write_files(new(place))

    assert done.returncode == 9
    assert all(left[name] in (OLD[name], wanted[name]) for name in OLD)
    assert files_below(place) == {**wanted, "mine.txt": b"mine"}


def neighbours(place: Path, monkeypatch) -> set[str]:
    """The names of the temporary files that a run of this process makes."""
    seen: set[str] = set()

    def watching(*arguments: int) -> None:
        seen.update(os.listdir(place))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", watching)
        write_files(new(place), force=True)
    return seen - {*OLD, "mine.txt"}


@POSIX
def test_a_planted_link_is_not_followed(place: Path, monkeypatch) -> None:
    """Who knows the name of a temporary file cannot have another file overwritten."""
    names = neighbours(place, monkeypatch)
    for name in names:
        (place / name).symlink_to("mine.txt")
    write_files(new(place))

    assert names
    assert (place / "mine.txt").read_bytes() == b"mine"
    assert files_below(place).keys() == {*OLD, "mine.txt"}


def test_what_a_killed_run_left_is_no_obstacle(place: Path, monkeypatch) -> None:
    """A file in the place of a temporary one, though this process bears the same number."""
    names = neighbours(place, monkeypatch)
    for name in names:
        (place / name).write_bytes(b"left behind")
    write_files(new(place))

    assert names
    assert files_below(place).keys() == {*OLD, "mine.txt"}


def test_plain_files_are_written_as_they_are(place: Path) -> None:
    """Beside sealed ones, in a folder of their own, and with no seal."""
    write_files(new(place), plain=[(str(place / "deep" / "r.json"), b"{}")])

    assert files_below(place)["deep/r.json"] == b"{}"
    assert all(sealed(files_below(place)[name]) for name in OLD)


@pytest.mark.parametrize(
    ("old", "force", "ours", "kept"),
    [
        (b"mine", False, b"", True),
        (b"mine", False, b"our", True),
        (b"ours", False, b"our", False),
        (b"mine", True, b"", False),
    ],
)
def test_a_plain_file_that_is_there(old: bytes, force: bool, ours: bytes, kept: bool, place: Path) -> None:
    """Replaced by force, or where it begins like one of ours; else refused, and nothing else is written either."""
    (place / "r.json").write_bytes(old)
    before = files_below(place)
    if not kept:
        write_files(new(place), force, [(str(place / "r.json"), b"{}")], ours)
        assert files_below(place)["r.json"] == b"{}"
        return
    with pytest.raises(Refusal) as refused:
        write_files(new(place), force, [(str(place / "r.json"), b"{}")], ours)

    assert refused.value.code == "stands_already"
    assert files_below(place) == before


@pytest.mark.parametrize(("call", "nth"), [("fsync", 3), ("replace", 3)])
def test_a_plain_file_that_cannot_be_written_harms_no_other(call: str, nth: int, place: Path, monkeypatch) -> None:
    """All or none, the sealed ones included."""
    monkeypatch.setattr(os, call, Failing(getattr(os, call), OSError(errno.ENOSPC, ""), nth))
    with pytest.raises(Refusal):
        write_files(new(place), plain=[(str(place / "r.json"), b"{}")])
    monkeypatch.undo()

    assert files_below(place) == {**OLD, "mine.txt": b"mine"}


def test_a_name_without_a_folder_is_beside_the_caller(place: Path, monkeypatch) -> None:
    monkeypatch.chdir(place)
    write_files([], plain=[("x.toml", b"a")])

    assert files_below(place)["x.toml"] == b"a"
    with pytest.raises(Refusal) as refused:
        write_files([], force=True, plain=[(".", b"a")])
    assert refused.value.code == "in_the_way"


def test_any_changed_byte_breaks_the_seal() -> None:
    """Every byte counts, and so does the length."""
    good = seal(b"PK\x03\x04 some words in a file " + ZIP + bytes(2))
    places = range(len(good))

    assert sealed(good)
    assert [n for n in places if sealed(good[:n] + bytes([good[n] ^ 1]) + good[n + 1 :])] == []
    assert [n for n in places if sealed(good[:n])] == []
    assert not sealed(good + b"\0")
    assert not sealed(seal(good[:-72] + bytes(2))[:-1])


def test_the_seal_of_a_picture() -> None:
    """A note of a whole PNG, which readers take; any changed byte breaks it, and so does another picture in it."""
    good = seal(png(3, 2))

    assert sealed(good)
    assert seen(good) == seen(png(3, 2))
    assert [n for n in range(len(good)) if sealed(good[:n] + bytes([good[n] ^ 1]) + good[n + 1 :])] == []
    assert [n for n in range(len(good)) if sealed(good[:n])] == []
    assert not sealed(png(3, 2))
    assert not sealed(good + b"\0")


@pytest.mark.parametrize("size", [0, 1, 9, 10])
def test_reading_up_to_the_limit(size: int, tmp_path: Path) -> None:
    """Everything, where it is no more than asked for."""
    (tmp_path / "a").write_bytes(bytes(size))

    assert read_bytes(str(tmp_path / "a"), 10) == bytes(size)


@pytest.mark.parametrize("size", [11, 12, 5000])
def test_reading_over_the_limit(size: int, tmp_path: Path) -> None:
    """Refused before a byte is read."""
    (tmp_path / "a").write_bytes(bytes(size))
    with pytest.raises(Refusal) as refused:
        read_bytes(str(tmp_path / "a"), 10)

    assert refused.value.code == "too_large"


@pytest.mark.parametrize("size", [LARGEST + 1, LARGEST + (1 << 19)])
def test_what_is_too_large_is_told_larger_than_the_limit(size: int, tmp_path: Path) -> None:
    """Not "10 MB, at most 10 MB"."""
    with (tmp_path / "a").open("wb") as file:
        file.truncate(size)
    with pytest.raises(Refusal) as refused:
        read_bytes(str(tmp_path / "a"))

    assert refused.value.facts["size"] != refused.value.facts["largest"]


@pytest.mark.skipif(not os.path.exists("/proc/self/environ"), reason="/proc is Linux's")
def test_a_file_larger_than_it_says_is_held_to_the_limit() -> None:
    """The kernel gives some files no size; they too are refused past the limit."""
    with pytest.raises(Refusal) as refused:
        read_bytes("/proc/self/environ", 1)

    assert refused.value.code == "too_large"


MISSING = {
    "": "missing",
    "gone": "missing",
    "a/b": "missing",
    ".": "is_folder",
    "\0": "unreadable",
    "x" * 999: "unreadable",
}


@pytest.mark.parametrize(("name", "code"), MISSING.items())
def test_reading_what_is_no_file(name: str, code: str, tmp_path: Path, monkeypatch) -> None:
    """A refusal by its cause, whatever the path."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(Refusal) as refused:
        read_bytes(name)

    assert refused.value.code == code


@pytest.mark.parametrize("path", ["a", "a/b", "\0", "x" * 999, "y/" * 3000, ""])
def test_a_folder_that_cannot_be_made(path: str, tmp_path: Path, monkeypatch) -> None:
    """A refusal, and no part of the path is made."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").write_bytes(b"mine")
    with pytest.raises(Refusal) as refused:
        make_folder(path)

    assert refused.value.code == "folder"
    assert os.listdir(tmp_path) == ["a"]


def test_a_folder_that_is_there_is_used(tmp_path: Path) -> None:
    """Made once with its parents, and taken as it is after that."""
    for _ in range(2):
        make_folder(str(tmp_path / "a" / "b"))

    assert (tmp_path / "a" / "b").is_dir()


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the cache is to be."""
    monkeypatch.setenv("JIANGYI_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@POSIX
def test_the_cache_is_private(cache: Path) -> None:
    """Made for this user alone, whatever the umask."""
    before = os.umask(0)
    try:
        folder = cache_folder()
    finally:
        os.umask(before)

    assert folder == str(cache)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


@POSIX
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o755, 0o720, 0o702, 0o701])
def test_a_cache_that_others_can_enter_is_not_used(mode: int, cache: Path) -> None:
    """Any right of group or others is too many."""
    cache.mkdir()
    cache.chmod(mode)

    assert cache_folder() == ""


@POSIX
def test_a_cache_behind_a_link_is_not_used(cache: Path, tmp_path: Path) -> None:
    """Who can place a link decides where it leads."""
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    cache.symlink_to("elsewhere")

    assert cache_folder() == ""


@POSIX
@ROOT_ONLY
def test_a_cache_of_another_user_is_not_used(cache: Path) -> None:
    """However private it is to them."""
    cache.mkdir(mode=0o700)
    os.chown(cache, 65534, 65534)

    assert cache_folder() == ""


@pytest.mark.parametrize("path", ["file", "file/below", "x" * 999])
def test_a_cache_that_cannot_be_is_done_without(path: str, cache: Path, tmp_path: Path, monkeypatch) -> None:
    """No cache is no fault."""
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("JIANGYI_CACHE", str(tmp_path / path))

    assert cache_folder() == ""


def test_a_digest_tells_contents_and_their_order(tmp_path: Path) -> None:
    """Other bytes, another order, a file less: another digest; a missing file: none."""
    for name in "ab":
        (tmp_path / name).write_text(name)
    a, b = str(tmp_path / "a"), str(tmp_path / "b")

    assert len({digest((a, b)), digest((b, a)), digest((a,)), digest((b,)), digest(())}) == 5
    assert digest((a, b)) == digest((a, b))
    assert digest((a, str(tmp_path / "gone"))) == ""
