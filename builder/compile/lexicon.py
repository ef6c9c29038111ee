"""jieba's dictionary, IDF and hidden Markov model -> the index of `builder.model.lexicon`.

The only home of jieba at run time, and it is read as data: its files are opened where it is installed. So its cache in
the shared temporary folder is neither read nor written, no logger is set up, and no pattern warns of its escapes.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from importlib.machinery import SourceFileLoader
from importlib.util import find_spec, module_from_spec, spec_from_loader
from itertools import accumulate, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from builder.model import lexicon

_STEPS = ("BE", "BM", "EB", "ES", "ME", "MM", "SB", "SS")

Emissions = Mapping[str, Mapping[str, float]]
"""Log probabilities by state and character."""


def compile_lexicon() -> bytes:
    """The index that `Lexicon` opens: equal bytes on equal machines with an equal jieba, whatever the hash seed.

    Raises ModuleNotFoundError where jieba is missing, OSError or ValueError where its files cannot be read.
    Source: jieba 0.42.1, `Tokenizer.gen_pfdict`, `analyse.tfidf.IDFLoader`, `finalseg`.
    """
    folder = _jieba()
    index = bytearray(lexicon.HEAD.size + lexicon.ROOT_DIGEST)
    frequencies, total = _dictionary((folder / "dict.txt").read_text("utf-8"))
    words = _table(frequencies, index)
    numbers, values, median = _idf((folder / "analyse" / "idf.txt").read_text("utf-8"))
    idf = _table(numbers, index)
    start, steps, chances = (_model(folder, name) for name in ("start", "trans", "emit"))
    emissions = _emissions(chances, index)
    sums = lexicon.SUMS.pack(
        *(total, median, *(start[state] for state in "BEMS"), *(steps[old][new] for old, new in _STEPS)),
        *(len(values), len(words), len(idf)),
    )
    root = b"".join((sums, array("d", values).tobytes(), words, idf, emissions))
    index[: lexicon.HEAD.size + lexicon.ROOT_DIGEST] = lexicon.head_of(root, len(index))
    return bytes(index + root)


def _jieba() -> Path:
    """The folder jieba is installed in; it is not imported."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("jieba is not installed", name="jieba")
    return Path(spec.submodule_search_locations[0])


def _model(folder: Path, name: str) -> Any:
    """A table of the model. They are Python source, imported without the package around them."""
    loader = SourceFileLoader(f"prob_{name}", str(folder / "finalseg" / f"prob_{name}.py"))
    spec = spec_from_loader(loader.name, loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module.P


def _dictionary(text: str) -> tuple[dict[str, int], int]:
    """Words with their frequencies and the total; whatever begins a word has frequency 0, unless it is a word."""
    frequencies: dict[str, int] = {}
    total = 0
    for line in filter(None, text.split("\n")):
        word, number = line.split(" ", 2)[:2]
        frequencies[word] = frequency = int(number)
        total += frequency
        while (word := word[:-1]) and word not in frequencies:
            frequencies[word] = 0
    return frequencies, total


def _idf(text: str) -> tuple[dict[str, int], list[float], float]:
    """Words with the number of their IDF, the IDF values by number, and the median over all words."""
    pieces = text.split()
    idf = dict(zip(pieces[::2], pieces[1::2], strict=True))
    values = {written: float(written) for written in set(idf.values())}
    rising = sorted(values, key=lambda written: (values[written], written))
    numbers = {written: number for number, written in enumerate(rising)}
    numbered = {word: numbers[written] for word, written in idf.items()}
    median = sorted(numbered.values())[len(numbered) // 2]
    return numbered, [values[written] for written in rising], values[rising[median]]


def _table(numbers: Mapping[str, int], index: bytearray) -> bytes:
    """Adds buckets and pages to the index, and gives the shelf that the pages stand on."""
    pages = [(char, _page(words, numbers, index)) for char, words in groupby(sorted(numbers), itemgetter(0))]
    return _shelf(pages, index)


def _page(words: Iterator[str], numbers: Mapping[str, int], index: bytearray) -> bytes:
    """A page of sorted words; its buckets are added to the index. A word that nothing goes on from needs none."""
    own, short, buckets = lexicon.NO_OWN, {}, []
    for pair, group in groupby(words, itemgetter(slice(2))):
        alike = list(group)
        if len(pair) == 1:
            own = numbers[pair]
        elif alike == [pair]:
            short[pair[1]] = numbers[pair]
        else:
            buckets.append((pair[1], _bucket(alike, numbers)))
    shelf = _shelf(buckets, index, "".join(short))
    return lexicon.PAGE.pack(own, len(short)) + array("I", short.values()).tobytes() + shelf


def _bucket(words: list[str], numbers: Mapping[str, int]) -> bytes:
    rests = "\n".join([word[2:] for word in words])
    return array("I", [len(words), *[numbers[word] for word in words]]).tobytes() + rests.encode()


def _emissions(chances: Emissions, index: bytearray) -> bytes:
    """Rows of emissions, added to the index, and the shelf they stand on."""
    known = {ord(char) // lexicon.NEIGHBOURS for state in "BEMS" for char in chances[state]}
    return _shelf([(chr(place), _emission_row(place, chances)) for place in sorted(known)], index)


def _emission_row(place: int, chances: Emissions) -> bytes:
    chars = map(chr, range(place * lexicon.NEIGHBOURS, (place + 1) * lexicon.NEIGHBOURS))
    return array("d", (chances[state].get(c, lexicon.NEVER) for c in chars for state in "BEMS")).tobytes()


def _shelf(blocks: list[tuple[str, bytes]], index: bytearray, beyond: str = "") -> bytes:
    """Adds the blocks to the index, and gives the shelf that finds them; characters `beyond` have no block."""
    starts = array("I", accumulate((len(block) for _, block in blocks), initial=len(index)))
    for _, block in blocks:
        index += block
    digests = b"".join(lexicon.digest_of(block) for _, block in blocks)
    keys = "".join(char for char, _ in blocks) + beyond
    return lexicon.COUNT.pack(len(blocks)) + starts.tobytes() + digests + keys.encode()
