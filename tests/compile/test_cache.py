"""The cache is as good as new, or it is compiled again: what is damaged, foreign, planted or stale is never believed."""

import marshal
import os
import random
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from builder.compile import cache
from builder.digest import fingerprint
from builder.model.theme import Theme
from builder.zh.cut import boundaries
from tests.samples import ROOT, SHELVES

POSIX = pytest.mark.skipif(os.name != "posix", reason="modes and owners are POSIX's")
ROOT_ONLY = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
Load = Callable[..., tuple[Theme, list[str]]]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with two themes and the lexicon, compiled once for all tests; each test works on a copy."""
    folder = tmp_path_factory.mktemp("compiled")
    folder.chmod(0o700)
    before = os.environ.get("JIANGYI_CACHE")
    os.environ["JIANGYI_CACHE"] = str(folder)
    try:
        for name in ("base", "red_gold"):
            cache.theme(str(ROOT / "themes" / name), SHELVES, lambda _: None)
        cache.lexicon(lambda _: None)
    finally:
        os.environ.pop("JIANGYI_CACHE")
        if before is not None:
            os.environ["JIANGYI_CACHE"] = before
    return folder


@pytest.fixture
def kept(compiled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the compiled cache, in use."""
    folder = tmp_path / "cache"
    shutil.copytree(compiled, folder)
    folder.chmod(0o700)
    monkeypatch.setenv("JIANGYI_CACHE", str(folder))
    return folder


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache with nothing in it, in use."""
    folder = tmp_path / "empty"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("JIANGYI_CACHE", str(folder))
    return folder


def load(folder: Path = ROOT / "themes" / "base", shelves: tuple[str, ...] = SHELVES) -> tuple[Theme, list[str]]:
    """The theme, and what had to be compiled for it."""
    said: list[str] = []
    return cache.theme(str(folder), shelves, said.append)[0], said


def file_of(kept: Path, name: str = "base") -> Path:
    """Where a shipped theme is kept."""
    return next(kept.glob(f"theme-{fingerprint(str(ROOT / 'themes' / name).encode()).hex()[:24]}*"))


def test_what_is_kept_is_used(kept: Path) -> None:
    """Neither themes nor the lexicon are compiled a second time."""
    said: list[str] = []
    cache.lexicon(said.append)

    assert load()[1] == load(ROOT / "themes" / "red_gold")[1] == said == []


@POSIX
def test_what_is_kept_is_private(kept: Path) -> None:
    """No file can be read or written by anybody else."""
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept.iterdir()} == {0o600}


def test_no_flipped_bit_is_believed(kept: Path) -> None:
    """The checksum, the first bytes, the last ones, and a thousand seeded places between."""
    path, chance = file_of(kept), random.Random(6)
    good = path.read_bytes()
    places = {*range(64), *range(len(good) - 32, len(good)), *(chance.randrange(len(good)) for _ in range(1000))}
    believed = []
    for place in sorted(places):
        with path.open("r+b") as file:
            file.seek(place)
            file.write(bytes([good[place] ^ (1 << chance.randrange(8))]))
            file.flush()
            believed += [place] if cache._read(str(path)) is not None else []
            file.seek(place)
            file.write(good[place : place + 1])

    assert believed == []
    assert cache._read(str(path)) is not None


def test_no_truncated_file_is_believed(kept: Path) -> None:
    """At any length, and with anything behind."""
    path = file_of(kept)
    good = path.read_bytes()
    for size in (*range(70), *range(70, len(good), len(good) // 100), len(good) - 1):
        path.write_bytes(good[:size])

        assert cache._read(str(path)) is None, size
    path.write_bytes(good + b"\0")

    assert cache._read(str(path)) is None


@pytest.mark.parametrize("damage", ["a byte", "cut short", "emptied"])
def test_a_damaged_theme_is_compiled_again_and_kept(damage: str, kept: Path) -> None:
    """The result is the same, and the next time it is used."""
    sound, _ = load()
    path = file_of(kept)
    good = path.read_bytes()
    path.write_bytes({"a byte": good[:500] + b"?" + good[501:], "cut short": good[:500], "emptied": b""}[damage])
    again, said = load()

    assert again == sound
    assert said == ["compiling_theme"]
    assert load()[1] == []


STRANGE = {
    "nothing": None,
    "a number": 7,
    "too few": (("a",), "b"),
    "no digest": ((), "", ()),
    "a theme of another shape": (((), "x"), (), ()),
    "text": "theme",
    "deep": eval("(" * 80 + ")" * 80),
}


@pytest.mark.parametrize("value", STRANGE.values(), ids=STRANGE)
def test_a_valid_looking_file_of_another_shape_is_compiled_again(value: object, kept: Path) -> None:
    """Its checksum is right, and still it is no theme."""
    data = marshal.dumps(value)
    file_of(kept).write_bytes(crc32(data).to_bytes(4, "little") + data)

    assert load()[1] == ["compiling_theme"]


@pytest.mark.parametrize("data", [b"\x00" * 32, b"c" * 100, b"\xe3\x00" * 99, b"PK\x03\x04" + bytes(99)])
def test_a_planted_file_without_its_checksum_is_never_decoded(data: bytes, kept: Path) -> None:
    """Decoding what anybody wrote is unsafe."""
    file_of(kept).write_bytes(data)

    assert cache._read(str(file_of(kept))) is None


def test_another_theme_s_file_is_not_believed(kept: Path) -> None:
    """A file that is whole, but was made from the files of another theme."""
    shutil.copy(file_of(kept, "red_gold"), file_of(kept, "base"))

    assert load()[0].name == "base"


@POSIX
@pytest.mark.parametrize("mode", [0o660, 0o606, 0o666, 0o620, 0o602, 0o777])
def test_a_file_that_others_may_write_is_not_believed(mode: int, kept: Path) -> None:
    """Neither theme nor lexicon."""
    for path in kept.iterdir():
        path.chmod(mode)
        assert cache._mapped(str(path)) is None


@POSIX
@ROOT_ONLY
def test_a_file_of_another_user_is_not_believed(kept: Path) -> None:
    """However private it is to them."""
    for path in kept.iterdir():
        os.chown(path, 65534, 65534)
        assert cache._mapped(str(path)) is None


@POSIX
def test_a_pipe_in_the_place_of_a_file_does_not_hang(kept: Path, tmp_path: Path) -> None:
    """Nobody writes to it; the theme is compiled."""
    path = file_of(kept)
    path.unlink()
    os.mkfifo(path)
    (tmp_path / "s.txt").write_text("讲话\n同志们：\n开会。\n", encoding="utf-8")
    command = [sys.executable, "-m", "builder", "plan", "s.txt", "--theme", str(ROOT / "themes" / "base")]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False, timeout=40)

    assert (done.returncode, done.stderr) == (0, b"")


@POSIX
@pytest.mark.parametrize("what", ["a folder", "a link to nowhere", "a device"])
def test_something_else_in_the_place_of_a_file_is_no_fault(what: str, kept: Path) -> None:
    """The theme is compiled, whether or not it can be kept."""
    path = file_of(kept)
    path.unlink()
    if what == "a folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero" if what == "a device" else "nowhere")

    assert load()[1] == ["compiling_theme"]


def test_a_damaged_lexicon_is_compiled_again(kept: Path) -> None:
    """At its head, at once; the words are cut as before."""
    text = "今年以来，全市水务系统认真学习贯彻会议精神。"
    sound = boundaries(text, cache.lexicon(lambda _: None), ())
    path = next(kept.glob("lexicon-*"))
    path.write_bytes(path.read_bytes()[:5000])
    said: list[str] = []
    again = cache.lexicon(said.append)

    assert said == ["compiling_lexicon"]
    assert boundaries(text, again, ()) == sound


def test_a_lexicon_damaged_deep_inside_does_not_change_a_deck(kept: Path, run, speech: Path) -> None:
    """Noticed when the entry is touched, in the middle of planning: compiled anew, and the plan is the same."""
    sound = run("plan", speech)
    path = next(kept.glob("lexicon-*"))
    data = bytearray(path.read_bytes())
    for place in range(4096, len(data) - 4096, 16):
        data[place] ^= 0xFF
    path.write_bytes(bytes(data))
    again = run("plan", speech)

    assert (again.status, again.err) == (0, "")
    assert again.out == sound.out


CHANGES = {
    "a colour": ("title =", 'palette.slate = "#FF0000"\ntitle ='),
    "a word": ('title = "甲"', 'title = "乙"'),
    "only a comment": ("title =", "# a\ntitle ="),
}


@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("which", ["mine", "parent"])
def test_a_changed_file_is_noticed(which: str, old: str, new: str, empty: Path, tmp_path: Path) -> None:
    """The theme's own or a parent's, though its size and its times stay the same."""
    for name, parent in (("mine", "parent"), ("parent", "base")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "theme.toml").write_text(f'extends = "{parent}"\ntitle = "甲"\n', encoding="utf-8")
    path = tmp_path / which / "theme.toml"
    first, second = load(tmp_path / "mine"), load(tmp_path / "mine")
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(path, ns=times)
    third = load(tmp_path / "mine")

    assert [first[1], second[1], third[1]] == [["compiling_theme"], [], ["compiling_theme"]]


def test_a_nearer_parent_that_appears_is_noticed(empty: Path, tmp_path: Path) -> None:
    """A base theme put beside a theme comes before the shipped one, from the next build on."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "theme.toml").write_text('extends = "base"\n', encoding="utf-8")
    before, _ = load(tmp_path / "mine")
    shutil.copytree(ROOT / "themes" / "base", tmp_path / "base")
    path = tmp_path / "base" / "theme.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("素底", "自己的"), encoding="utf-8")
    after, _ = load(tmp_path / "mine")

    assert (before.title, after.title) == ("素底", "自己的")


def test_a_parent_that_disappears_is_noticed(empty: Path, tmp_path: Path) -> None:
    """What was compiled from it is not used any more."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "theme.toml").write_text('extends = "base"\n', encoding="utf-8")
    shutil.copytree(ROOT / "themes" / "red_gold", tmp_path / "base")
    (tmp_path / "base" / "theme.toml").write_text((ROOT / "themes" / "base" / "theme.toml").read_text(encoding="utf-8"))
    load(tmp_path / "mine")
    shutil.rmtree(tmp_path / "base")

    assert load(tmp_path / "mine")[1] == ["compiling_theme"]


def test_a_disk_that_is_full_is_no_fault(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The theme is compiled in memory, and no part of a file stays."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    made, said = load()
    monkeypatch.undo()

    assert (made.name, said) == ("base", ["compiling_theme"])
    assert list(empty.iterdir()) == []


@POSIX
def test_a_write_that_is_cut_short_is_no_fault(empty: Path) -> None:
    """A real limit on the size of a file: compiled in memory, nothing half-written kept."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5000, before[1]))
    try:
        made, _ = load()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert made.name == "base"
    assert list(empty.iterdir()) == []


@POSIX
def test_a_planted_link_is_not_followed(empty: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link at the name of the temporary file does not have its target overwritten."""
    name = file_of(kept).name
    monkeypatch.setenv("JIANGYI_CACHE", str(empty))
    (empty.parent / "mine.txt").write_text("mine", encoding="utf-8")
    (empty / f"{name}.{os.getpid()}.tmp").symlink_to("../mine.txt")
    load()

    assert (empty.parent / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_processes_that_compile_at_once_make_the_same(empty: Path, tmp_path: Path) -> None:
    """Two on an empty cache: both succeed with equal bytes, and one file of each kind is left."""
    (tmp_path / "s.txt").write_text("讲话\n同志们：\n开会。\n", encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "builder", "build", "s.txt", "--theme", "base", "--out"]
    running = [
        subprocess.Popen([*command, name], cwd=tmp_path, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for name in "ab"
    ]
    said = [process.communicate(timeout=90)[1] for process in running]
    made = [{path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in "ab"]

    assert [process.returncode for process in running] == [0, 0]
    assert said == [b"", b""]
    assert made[0] == made[1]
    assert sorted(path.name.partition("-")[0] for path in empty.iterdir()) == ["lexicon", "theme"]
