"""jieba's dictionary, IDF and hidden Markov model -> the index of `builder.model.lexicon`.

The only home of jieba at run time, and there it is read as data, not imported: its files are opened where it
is installed. So its cache in the shared temporary folder is neither read nor written, no logger is set up,
and no pattern warns of its escapes.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec
from itertools import accumulate, chain, groupby
from operator import itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any
from zlib import crc32

from builder.model.lexicon import (
    COUNT,
    HEAD,
    NEVER,
    PAGE,
    ROOT_DIGEST,
    SUMS,
    UNKNOWN,
    Row,
    head_of,
)

_STATES = ("B", "E", "M", "S")
_STEPS = (("B", "E"), ("B", "M"), ("E", "B"), ("E", "S"), ("M", "E"), ("M", "M"), ("S", "B"), ("S", "S"))

Emissions = Mapping[str, Mapping[str, float]]
"""Log probabilities by state and character."""


def compile_lexicon() -> bytes:
    """The index that `Lexicon` opens: with an equal jieba equal bytes, whatever the hash seed.

    Raises ModuleNotFoundError where jieba is missing, OSError or ValueError where its files cannot be read.
    Source: jieba 0.42.1, `Tokenizer.gen_pfdict`, `analyse.tfidf.IDFLoader`, `finalseg`.
    """
    folder = _jieba()
    index = bytearray(HEAD.size + ROOT_DIGEST)
    singles, rows, total = _dictionary((folder / "dict.txt").read_text("utf-8"))
    start, steps, emissions = (_model(folder, name) for name in ("start", "trans", "emit"))
    pages = _pages(singles, rows, emissions, index)
    columns, median = _columns((folder / "analyse" / "idf.txt").read_text("utf-8"))
    starts, moves = [start[state] for state in _STATES], [steps[old][new] for old, new in _STEPS]
    words = _shelf(pages, index)
    root = SUMS.pack(total, median, *starts, *moves, len(words)) + words + _shelf(columns, index)
    index[: HEAD.size + ROOT_DIGEST] = head_of(root, len(index))
    return bytes(index + root)


def _jieba() -> Path:
    """The folder jieba is installed in; it is not imported."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed", name="jieba")
    return Path(spec.submodule_search_locations[0])


def _model(folder: Path, name: str) -> Any:
    """A table of the model. They are Python source, imported without the package around them."""
    module = ModuleType(f"prob_{name}")
    path = folder / "finalseg" / f"prob_{name}.py"
    SourceFileLoader(module.__name__, str(path)).exec_module(module)
    return module.P


def _dictionary(text: str) -> tuple[dict[str, int], dict[str, Row], int]:
    """Frequencies of single characters, those of longer words by their first two, and the total.

    Whatever begins a word has frequency 0, unless it is a word.
    """
    fields = text.split()  # word, frequency, part of speech
    frequencies = [int(field) for field in fields[1::3]]
    singles: dict[str, int] = {}
    rows: dict[str, Row] = {}
    for word, frequency in zip(fields[::3], frequencies, strict=True):
        if len(word) == 1:
            singles[word] = frequency
            continue
        row, rest = rows.setdefault(word[:2], {"": 0}), word[2:]
        row[rest] = frequency
        while (rest := rest[:-1]) not in row:
            row[rest] = 0
    return {pair[0]: 0 for pair in rows} | singles, rows, sum(frequencies)


def _columns(text: str) -> tuple[dict[str, bytes], float]:
    """Columns of IDF by first character, and the median IDF.

    Single characters count for the median, but jieba never weighs them.
    """
    values: list[float] = []
    columns: dict[str, bytes] = {}
    for char, lines in groupby(sorted(filter(None, text.split("\n"))), itemgetter(0)):
        idf = {word[1:]: float(value) for word, value in (line.split(" ") for line in lines)}
        values += idf.values()
        idf.pop("", None)
        if idf:
            columns[char] = _column(idf)
    return columns, sorted(values)[len(values) // 2]


def _column(idf: Mapping[str, float]) -> bytes:
    # Line ends on both sides of what follows, so that it is found as a whole.
    return COUNT.pack(len(idf)) + array("d", idf.values()).tobytes() + "\n".join(("", *idf, "")).encode()


def _pages(
    singles: Mapping[str, int], rows: Mapping[str, Row], emissions: Emissions, index: bytearray
) -> dict[str, bytes]:
    """Pages by first character; their buckets are added to the index."""
    pairs = {char: list(pairs) for char, pairs in groupby(sorted(rows), itemgetter(0))}
    pages: dict[str, bytes] = {}
    for char in sorted({*singles, *chain.from_iterable(emissions.values())}):
        emission = (emissions[state].get(char, NEVER) for state in _STATES)
        words = {pair[1]: rows[pair] for pair in pairs.get(char, ())}
        short = {second: row[""] for second, row in words.items() if len(row) == 1}
        buckets = {second: _bucket(row) for second, row in words.items() if len(row) > 1}
        head = PAGE.pack(*emission, singles.get(char, UNKNOWN), len(short))
        pages[char] = head + array("I", short.values()).tobytes() + _shelf(buckets, index, "".join(short))
    return pages


def _bucket(row: Row) -> bytes:
    return array("I", (len(row), *row.values())).tobytes() + "\n".join(row).encode()


def _shelf(blocks: Mapping[str, bytes], index: bytearray, beyond: str = "") -> bytes:
    """Adds blocks to the index, and gives the shelf that finds them; characters `beyond` have none."""
    keys = sorted(blocks, key=lambda char: (-len(blocks[char]), char))
    starts = array("I", accumulate((len(blocks[char]) for char in keys), initial=len(index)))
    for char in keys:
        index += blocks[char]
    sums = array("I", (crc32(blocks[char]) for char in keys))
    return COUNT.pack(len(keys)) + starts.tobytes() + sums.tobytes() + ("".join(keys) + beyond).encode()
