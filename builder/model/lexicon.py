"""What jieba knows, in one index of which only the entries a text touches are read.

The index is a tree in which every block is vouched for by a digest that stands where the block is pointed at,
so that what is read is checked before it is decoded, and the digest of the root names the whole:

    index    HEAD, buckets, pages, rows, root
    root     SUMS, the IDF values, then three shelves: words, IDF, emissions
    shelf    blocks found by one character: their number, starts, digests, and the characters in that order;
             characters beyond the last block have none
    page     all words with one first character: its own frequency, the frequencies of two-character words that
             nothing goes on from, and a shelf, by second character, of buckets for the others
    bucket   all words with the same first two characters: how many, their frequencies, and what follows the
             two, a line each
    row      four log probabilities (begin, end, middle, single) for each of sixteen neighbouring characters

IDF pages are alike, with the number of an IDF value in the place of a frequency. Numbers are in the order of the
machine that compiled; another machine finds the index damaged. `builder.compile.lexicon` writes what is read here.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from mmap import mmap

MAGIC = b"jiangyi\0"
FORMAT = 1
ORDER = 0x01020304
"""Reads otherwise on a machine with another byte order."""
HEAD = struct.Struct("=8s4I")
"""Magic, order, format, start of the root, its size; behind it stands the digest of both."""
SUMS = struct.Struct("=Qd4d8d3I")
"""Total, median IDF, start and transition probabilities, number of IDF values, size of the first two shelves."""
COUNT = struct.Struct("=I")
PAGE = struct.Struct("=2I")
ROOT_DIGEST, BLOCK_DIGEST = 16, 8
"""Sizes of digests, in bytes."""
NEIGHBOURS = 16
"""How many characters share a row of emissions."""
UNKNOWN = -1
"""The frequency of what the dictionary does not have; 0 is that of what only begins a word."""
NO_OWN = 0xFFFFFFFF
"""How UNKNOWN stands in a page."""
NEVER = -3.14e100
"""jieba's log probability of what does not occur."""

Emission = tuple[float, ...]
"""Log probabilities that a character begins, ends, is inside or is a word."""
Value = TypeVar("Value")


class LexiconDamaged(Exception):
    """The index is not what was compiled, or was compiled for another version or machine: compile it anew."""


class Memo(dict[str, Value]):
    """What `read` gives for a key, read once. Holds as many keys as were asked for."""

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[str], Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, key: str) -> Value:
        value = self[key] = self._read(key)
        return value


Row = dict[str, int]
"""What follows the first two characters of words, with the words' frequencies."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words with their frequencies, as jieba's FREQ has them: whatever begins a word is in it, with frequency 0."""

    total: int
    singles: Memo[int]
    rows: Memo[Row]
    """By the first two characters; empty where no word begins so."""

    def frequency(self, word: str) -> int:
        """The word's frequency; UNKNOWN if it neither is nor begins a word."""
        if len(word) > 1:
            return self.rows[word[:2]].get(word[2:], UNKNOWN)
        return self.singles[word] if word else UNKNOWN


@dataclass(frozen=True, slots=True)
class Hmm:
    """jieba's model for words it does not know: log probabilities by letters B, E, M, S (begin, end, middle, single)."""

    start: tuple[float, ...]
    """B E M S"""
    steps: tuple[float, ...]
    """BE BM EB ES ME MM SB SS; there are no others."""
    emissions: Memo[Emission]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """An open index. Equal if compiled from the same.

    `buffer` is the index, as bytes or as a memory map that stays open. Raises LexiconDamaged, here if the root is
    not what was compiled, and on reading from `plain`, `hmm` or `idf` if another block is not. What was read is kept, so
    memory grows with the characters that were asked for.
    """

    buffer: bytes | mmap = field(repr=False, compare=False)
    digest: bytes = field(init=False)
    plain: Vocabulary = field(init=False, repr=False, compare=False)
    """The dictionary as jieba ships it."""
    hmm: Hmm = field(init=False, repr=False, compare=False)
    enriched: dict[tuple[str, ...], Vocabulary] = field(init=False, repr=False, compare=False, default_factory=dict)
    """The dictionary with the words that were added last: one entry, kept by `builder.zh.cut`."""
    _median: float = field(init=False, repr=False, compare=False)
    _values: memoryview = field(init=False, repr=False, compare=False)
    _idf: Memo[Row] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = memoryview(self.buffer)
        digest, root = _checked(index)
        total, median, *chances, values, first, second = SUMS.unpack_from(root)
        at = SUMS.size + 8 * values
        words, idf = _Shelf(index, root[at : at + first]), _Shelf(index, root[at + first : at + first + second])
        pages = Memo(words.page)
        emissions = Memo(_Shelf(index, root[at + first + second :]).emission)
        for name, value in (
            ("digest", digest),
            ("plain", Vocabulary(total, Memo(lambda char: pages[char].own), _rows(pages))),
            ("hmm", Hmm(tuple(chances[:4]), tuple(chances[4:]), emissions)),
            ("_median", median),
            ("_values", root[SUMS.size : at].cast("d")),
            ("_idf", _rows(Memo(idf.page))),
        ):
            object.__setattr__(self, name, value)

    def idf(self, word: str) -> float:
        """The inverse document frequency of a word of two characters or more, the median if it has none."""
        number = self._idf[word[:2]].get(word[2:])
        return self._median if number is None else float(self._values[number])


def head_of(root: bytes, start: int) -> bytes:
    """The first bytes of an index whose root stands at `start`."""
    head = HEAD.pack(MAGIC, ORDER, FORMAT, start, len(root))
    return head + blake2b(head + root, digest_size=ROOT_DIGEST).digest()


def digest_of(block: bytes | memoryview) -> bytes:
    """What a shelf keeps of a block."""
    return blake2b(block, digest_size=BLOCK_DIGEST).digest()


def _checked(index: memoryview) -> tuple[bytes, memoryview]:
    """The root and its digest."""
    if len(index) < HEAD.size + ROOT_DIGEST:
        raise LexiconDamaged("too short")
    magic, order, version, start, size = HEAD.unpack_from(index)
    if (magic, order, version) != (MAGIC, ORDER, FORMAT):
        raise LexiconDamaged("of another kind")
    root = index[start : start + size]
    digest = blake2b(index[: HEAD.size], digest_size=ROOT_DIGEST)
    digest.update(root)
    if digest.digest() != index[HEAD.size : HEAD.size + ROOT_DIGEST]:
        raise LexiconDamaged("root")
    return digest.digest(), root


def _rows(pages: Memo[_Page]) -> Memo[Row]:
    return Memo(lambda pair: pages[pair[0]].row(pair[1]))


class _Shelf:
    """Blocks by character. Plain slots: seven hundred are made for one speech."""

    __slots__ = ("_digests", "_index", "_starts", "count", "keys")

    def __init__(self, index: memoryview, block: memoryview) -> None:
        (self.count,) = COUNT.unpack_from(block)
        digests = 8 + 4 * self.count
        self._index = index
        self._starts = block[4:digests].cast("I")
        self._digests = block[digests : digests + BLOCK_DIGEST * self.count]
        self.keys = str(block[digests + BLOCK_DIGEST * self.count :], "utf-8")

    def block(self, place: int) -> memoryview:
        """The block with this number, if it is what was compiled."""
        block = self._index[self._starts[place] : self._starts[place + 1]]
        at = place * BLOCK_DIGEST
        if digest_of(block) != self._digests[at : at + BLOCK_DIGEST]:
            raise LexiconDamaged("block")
        return block

    def page(self, char: str) -> _Page:
        place = self.keys.find(char)
        return _Page(self._index, self.block(place) if place >= 0 else None)

    def emission(self, char: str) -> Emission:
        neighbours, place = divmod(ord(char), NEIGHBOURS)
        row = self.keys.find(chr(neighbours))
        if row < 0:
            return (NEVER,) * 4
        return tuple(self.block(row).cast("d")[4 * place : 4 * place + 4])


class _Page:
    """All words with one first character."""

    __slots__ = ("_buckets", "_frequencies", "own")

    def __init__(self, index: memoryview, block: memoryview | None) -> None:
        self.own = UNKNOWN
        self._buckets: _Shelf | None = None
        if block is not None:
            own, count = PAGE.unpack_from(block)
            self.own = UNKNOWN if own == NO_OWN else own
            buckets = PAGE.size + 4 * count
            self._frequencies = block[PAGE.size : buckets].cast("I")
            self._buckets = _Shelf(index, block[buckets:])

    def row(self, second: str) -> Row:
        if self._buckets is None:
            return {}
        place = self._buckets.keys.find(second)
        if place < 0:
            return {}
        beyond = place - self._buckets.count
        return {"": self._frequencies[beyond]} if beyond >= 0 else _row(self._buckets.block(place))


def _row(bucket: memoryview) -> Row:
    (count,) = COUNT.unpack_from(bucket)
    end = 4 + 4 * count
    return dict(zip(str(bucket[end:], "utf-8").split("\n"), bucket[4:end].cast("I"), strict=True))
