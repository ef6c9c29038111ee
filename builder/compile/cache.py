"""Compiled themes and the compiled lexicon, kept in a private folder between runs.

What is read back is believed only if it is this user's own file, its checksum is right, and it was made from the
same theme files, by the same version of everything. Anything else is compiled again. A checksum tells what was damaged
as surely as a digest would, in a third of the time, and of two megabytes that is felt; nobody else can write there.
"""

from __future__ import annotations

import contextlib
import marshal
import mmap
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from zlib import crc32

from builder import __version__
from builder.digest import fingerprint
from builder.disk import BINARY, cache_folder, digest
from builder.model.deck import Layout
from builder.model.lexicon import Lexicon, LexiconDamaged
from builder.model.stencil import DeckStencils, HandoutStencils, LayoutStencil, Member, Package, Stencils
from builder.model.theme import Cells, Paper, Room, Slot, Theme
from builder.model.unit import Unit
from builder.shelves import parent_folder
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, TypeVar

    K = TypeVar("K")
    V = TypeVar("V")

    from builder.compile.source import Source

Progress = Callable[[str], None]
"""Is told the code of a sentence when long work begins."""

_LIBRARIES = ("pptx", "docx", "jieba")
SUM = 4
"""Bytes of a checksum."""
_WORDS = Theme.__slots__.index("rooms")
"""How many words a theme begins with: its name, its title and what a deck says by itself."""


def theme(folder: str, shelves: tuple[str, ...], progress: Progress) -> tuple[Theme, Stencils]:
    """The theme in `folder`, from the cache where that is as good as new."""
    packed = _kept(folder, shelves, "")
    if packed is not None:
        with contextlib.suppress(Exception):  # whatever the file holds, it can always be compiled again
            return _unpacked(packed)
    progress("compiling_theme")
    from builder.compile.source import read_theme  # python-pptx and python-docx, only when there is work for them
    from builder.compile.theme import compile_theme

    source = read_theme(folder, shelves)
    made = compile_theme(source)
    _keep(folder, source, "", _packed(*made))
    return made


def keep(folder: str, shelves: tuple[str, ...], made: tuple[Theme, Stencils]) -> None:
    """Keeps what was compiled elsewhere of the files that now stand in `folder`, so that the first build finds it."""
    from builder.compile.source import read_theme

    _keep(folder, read_theme(folder, shelves), "", _packed(*made))


def paper(folder: str, shelves: tuple[str, ...], look: str, progress: Progress) -> tuple[Paper, HandoutStencils]:
    """One look of the handouts of the theme in `folder`, from the cache where that is as good as new."""
    packed = _kept(folder, shelves, look)
    if packed is not None:
        with contextlib.suppress(Exception):
            return _paper_of(packed[0]), _handout_of(packed[1])
    progress("compiling_theme")
    from builder.compile.source import read_theme
    from builder.compile.theme import compile_paper

    source = read_theme(folder, shelves)
    room, stencils = compile_paper(source, look)
    _keep(folder, source, look, (_paper(room), _handout(stencils)))
    return room, stencils


def _kept(folder: str, shelves: tuple[str, ...], part: str) -> Any:
    """What was made of the theme in `folder` (of its handouts' look `part`, where one is named); None where it is not as good as new."""
    with contextlib.suppress(Exception):
        whose, parents, files, seal, packed = _read(_theme_path(folder, part))
        nearest = all(parent_folder(name, beside, shelves) == folder_ for name, beside, folder_ in parents)
        if whose == os.path.abspath(folder) and nearest and seal == digest(files):
            return packed
    return None


def _keep(folder: str, source: Source, part: str, packed: Any) -> None:
    files = source.paths
    _write(_theme_path(folder, part), (os.path.abspath(folder), source.parents, files, digest(files), packed))


def _theme_path(folder: str, part: str) -> str:
    return _path(f"theme-{fingerprint(os.path.abspath(folder).encode()).hex()[:24]}{part and f'-{part}'}")


def lexicon(progress: Progress) -> Lexicon:
    """jieba's dictionary, compiled."""
    path = _path("lexicon")
    buffer = _mapped(path)
    if buffer is not None:
        with contextlib.suppress(LexiconDamaged):
            return Lexicon(buffer)
    return compiled_lexicon(progress)


def compiled_lexicon(progress: Progress) -> Lexicon:
    """jieba's dictionary, compiled anew."""
    progress("compiling_lexicon")
    from builder.compile.lexicon import compile_lexicon

    data = compile_lexicon()
    _put(_path("lexicon"), data)
    return Lexicon(data)


def _path(name: str) -> str:
    """Where `name` is kept, for this version of the program, Python and the libraries; "" where nothing is kept."""
    folder = cache_folder()
    made_by = fingerprint(repr((__version__, sys.version, sys.platform, _code(), _made_by())).encode()).hex()[:16]
    return os.path.join(folder, f"{name}-{made_by}.bin") if folder else ""


def _code() -> list[tuple[int, int]]:
    """The state of this program's own compiling code: a checkout changes without changing its version."""
    out = []
    for folder in ("compile", "model"):
        base = os.path.join(os.path.dirname(os.path.dirname(__file__)), folder)
        states = [os.stat(entry) for entry in os.scandir(base) if entry.name.endswith(".py")]
        out.append((sum(state.st_size for state in states), max(state.st_mtime_ns for state in states)))
    return out


def _made_by() -> list[str]:
    """The installed versions of the libraries, read off their metadata's folder names: importing them costs more."""
    site = next((entry for entry in sys.path if os.path.isdir(os.path.join(entry, "pptx"))), "")
    names = ("python_pptx-", "python_docx-", "jieba-", "lxml-")
    return sorted(name for name in os.listdir(site) if name.startswith(names)) if site else list(_LIBRARIES)


def _read(path: str) -> Any:
    """What `_write` put at `path`; None where there is nothing that can be believed."""
    mapped = _mapped(path)
    if mapped is None:
        return None
    data = memoryview(mapped)  # copied nowhere: a theme is most of a megabyte
    if data[:SUM] != _sum(data[SUM:]):
        return None
    with contextlib.suppress(ValueError, EOFError, TypeError):
        return marshal.loads(data[SUM:])
    return None


def _write(path: str, value: Any) -> None:
    data = marshal.dumps(value)
    _put(path, _sum(data) + data)


def _sum(data: bytes | memoryview) -> bytes:
    return crc32(data).to_bytes(SUM, "little")


def _mapped(path: str) -> mmap.mmap | None:
    """The file at `path`, if it is a regular file of this user's (no link, no pipe) that nobody else may write."""
    if not path:
        return None
    try:
        kind = os.lstat(path)
        foreign = os.name == "posix" and (kind.st_uid != os.geteuid() or kind.st_mode & 0o022)
        if not stat.S_ISREG(kind.st_mode) or foreign or not kind.st_size:
            return None
        with open(path, "rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):
        return None


def _put(path: str, data: bytes) -> None:
    """Whole or not at all; a cache that cannot be written is no fault."""
    if not path:
        return
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600), "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)


class Lazy(Mapping["K", "V"]):
    """A mapping whose values are made when they are asked for: of some 250 layouts a deck uses a few."""

    def __init__(self, packed: dict[K, Any], make: Callable[[Any], V]) -> None:
        self._packed, self._make = packed, make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            self._made[key] = self._make(self._packed[key])
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._packed

    def __iter__(self) -> Iterator[K]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def _packed_rooms(rungs: tuple[Room, ...]) -> bytes:
    """Rooms as marshal writes them: what slots have in common once, and for each its place."""
    looks: dict[tuple[Any, ...], int] = {}
    out = []
    for rung in rungs:
        packed = {}
        for key, slot in rung.items():
            *look, left, top, filled = _fields(slot)
            packed[key] = (looks.setdefault(tuple(look), len(looks)), left, top, filled)
        out.append(packed)
    return marshal.dumps((list(looks), out))


def _rooms(packed: bytes) -> tuple[Room, ...]:
    looks, rungs = marshal.loads(packed)
    return tuple(Lazy(rung, lambda slot: Slot(*looks[slot[0]], *slot[1:])) for rung in rungs)


def _packed(made: Theme, stencils: Stencils) -> tuple[Any, ...]:
    """Theme and stencils as what marshal can write: tuples, dicts, strings, bytes, numbers."""
    rooms = {layout.value: _packed_rooms(rungs) for layout, rungs in made.rooms.items()}
    words = _fields(made)[:_WORDS]
    deck, handout = stencils.deck, stencils.handout
    layouts = {key: _fields(layout) for key, layout in deck.layouts.items()}
    return (
        (
            words,
            rooms,
            _paper(made.paper),
            made.substitutes,
            _fields(made.footer),
            _fields(made.cells),
            _fields(made.unit),
            made.preset,
            made.page,
        ),
        (_package(deck.package), layouts, _fields(deck.layout_links), *_fields(deck)[3:]),
        _handout(handout),
    )


def _unpacked(packed: Any) -> tuple[Theme, Stencils]:
    theme_, (deck_package, layouts, links, *deck), handout = packed
    words, rooms, paper_, substitutes, footer, cells, unit, *others = theme_
    lazy = Lazy({layout: rooms[layout.value] for layout in Layout}, _rooms)
    fields: list[Any] = [
        *words,
        lazy,
        _paper_of(paper_),
        substitutes,
        Slot(*footer),
        Cells(*cells),
        Unit(*unit),
        *others,
    ]
    stencils = Stencils(
        DeckStencils(
            _opened(deck_package),
            Lazy(layouts, lambda layout: LayoutStencil(*layout)),
            Member(*links),
            *deck,
        ),
        _handout_of(handout),
    )
    return Theme(*fields), stencils


def _handout(made: HandoutStencils) -> tuple[Any, ...]:
    return (_package(made.package), *_fields(made)[1:])


def _handout_of(packed: Any) -> HandoutStencils:
    package, *others = packed
    return HandoutStencils(_opened(package), *others)


def _paper(made: Paper) -> tuple[Any, ...]:
    return (made.look, made.width, made.height, _fields(made.title), made.styles, made.words, made.refs)


def _paper_of(packed: Any) -> Paper:
    look, width, height, title, *others = packed
    return Paper(look, width, height, Slot(*title), *others)


def _fields(value: Any) -> tuple[Any, ...]:
    return tuple(getattr(value, name) for name in value.__slots__)


def _package(package: Package) -> tuple[Any, ...]:
    return (tuple(_fields(member) for member in package.members), package.types, package.core)


def _opened(packed: Any) -> Package:
    members, types, core = packed
    return Package(tuple(Member(*member) for member in members), types, core)
