"""Compiled themes and the compiled lexicon, kept in a private folder between runs.

What is read back is believed only if it is this user's own file, its digest is right, and it was made from the
same theme files, by the same version of everything. Anything else is compiled again.
"""

from __future__ import annotations

import contextlib
import marshal
import mmap
import os
import stat
import sys
from collections.abc import Callable
from hashlib import sha256

from builder import __version__
from builder.disk import BINARY, cache_folder, digest
from builder.model.deck import Layout
from builder.model.lexicon import Lexicon, LexiconDamaged
from builder.model.stencil import DeckStencils, HandoutStencils, Member, Package, SlideStencil, Stencils
from builder.model.theme import Cells, Slot, Theme
from builder.model.unit import Unit
from builder.shelves import parent_folder
from builder.value import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

Progress = Callable[[str], None]
"""Is told the code of a sentence when long work begins."""

_LIBRARIES = ("pptx", "docx", "jieba")


def theme(folder: str, shelves: tuple[str, ...], progress: Progress) -> tuple[Theme, Stencils]:
    """The theme in `folder`, from the cache where that is as good as new."""
    path = _path(f"theme-{sha256(os.path.abspath(folder).encode()).hexdigest()[:24]}")
    kept = _read(path)
    if kept is not None:
        with contextlib.suppress(Exception):  # whatever the file holds, it can always be compiled again
            whose, parents, files, seal, packed = kept
            nearest = all(parent_folder(name, beside, shelves) == folder_ for name, beside, folder_ in parents)
            if whose == os.path.abspath(folder) and nearest and seal == digest(files):
                return _unpacked(packed)
    progress("compiling_theme")
    from builder.compile.source import read_theme  # python-pptx and python-docx, only when there is work for them
    from builder.compile.theme import compile_theme

    source = read_theme(folder, shelves)
    made = compile_theme(source)
    files = tuple(os.path.abspath(file.path) for file in source.files)
    _write(path, (os.path.abspath(folder), source.parents, files, digest(files), _packed(*made)))
    return made


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
    made_by = sha256(repr((__version__, sys.version, sys.platform, _code(), _made_by())).encode()).hexdigest()[:16]
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
    data = _mapped(path)
    if data is None or len(data) < 32 or sha256(data[32:]).digest() != data[:32]:
        return None
    with contextlib.suppress(ValueError, EOFError, TypeError):
        return marshal.loads(data[32:])
    return None


def _write(path: str, value: Any) -> None:
    data = marshal.dumps(value)
    _put(path, sha256(data).digest() + data)


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


def _packed(made: Theme, stencils: Stencils) -> tuple[Any, ...]:
    """Theme and stencils as what marshal can write: tuples, dicts, strings, bytes, numbers."""
    rooms = {
        layout.value: [{name: _fields(slot) for name, slot in rung.items()} for rung in rungs]
        for layout, rungs in made.rooms.items()
    }
    words = (made.name, made.title, made.numerals, made.agenda, made.continued)
    deck, handout = stencils.deck, stencils.handout
    slides = {key: _fields(slide) for key, slide in deck.slides.items()}
    return (
        (words, rooms, _fields(made.handout_title), _fields(made.cells), _fields(made.unit)),
        (_package(deck.package), slides, *_fields(deck)[2:]),
        (_package(handout.package), *_fields(handout)[1:]),
    )


def _unpacked(packed: Any) -> tuple[Theme, Stencils]:
    (words, rooms, title, cells, unit), (deck_package, slides, *deck), (handout_package, *handout) = packed
    name, title_, numerals, agenda, continued = words
    made = Theme(
        name,
        title_,
        numerals,
        agenda,
        continued,
        {
            layout: tuple({name: Slot(*slot) for name, slot in rung.items()} for rung in rooms[layout.value])
            for layout in Layout
        },
        Slot(*title),
        Cells(*cells),
        Unit(*unit),
    )
    stencils = Stencils(
        DeckStencils(_opened(deck_package), {key: SlideStencil(*slide) for key, slide in slides.items()}, *deck),
        HandoutStencils(_opened(handout_package), *handout),
    )
    return made, stencils


def _fields(value: Any) -> tuple[Any, ...]:
    return tuple(getattr(value, name) for name in value.__slots__)


def _package(package: Package) -> tuple[Any, ...]:
    return (tuple(_fields(member) for member in package.members), package.types, package.core)


def _opened(packed: Any) -> Package:
    members, types, core = packed
    return Package(tuple(Member(*member) for member in members), types, core)
