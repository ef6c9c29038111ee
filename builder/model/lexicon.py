"""What jieba knows, in one index of which only the entries a text touches are read.

The index is a tree in which every block is vouched for by a checksum (CRC-32) that stands where the block is pointed at,
so that what is read is checked before it is decoded, and the digest of the root names the whole:

    index    HEAD, the root's digest, blocks, root
    root     SUMS, then two shelves: of pages by first character, of columns by first character
    shelf    blocks found by one character: how many, where they start, their checksums, the characters in the
             same order; characters beyond the last block have none
    page     a character and the words it begins: PAGE, the frequencies of words of two characters from which
             nothing goes on, and a shelf, by second character, of buckets for the others
    bucket   words with the same first two characters: how many, their frequencies, what follows the two
    column   words with the same first character: how many, their IDFs, what follows the first

What follows is written a line each. The largest blocks of a shelf come first: they are asked for most.
Numbers are in the order of the machine that compiled; another machine finds the index damaged.
`builder.compile.lexicon` writes what is read here.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from zlib import crc32

from builder.digest import blake2b
from builder.value import TYPE_CHECKING, Value

if TYPE_CHECKING:
    from mmap import mmap
    from typing import TypeVar

    Read = TypeVar("Read")
else:
    Read = object  # `typing` costs a cold call more than all that is read here

MAGIC = b"jiangyi\0"
FORMAT = 2
ORDER = 0x01020304
"""Reads otherwise on a machine with another byte order."""
HEAD = struct.Struct("=8s4I")
"""Magic, order, format, start of the root, its size; behind it stands the digest of both."""
SUMS = struct.Struct("=Qd4d8dI")
"""Total, median IDF, start and transition probabilities, size of the first shelf."""
COUNT = struct.Struct("=I")
PAGE = struct.Struct("=4diI")
"""The character's emission and frequency, and how many words of two characters nothing goes on from."""
ROOT_DIGEST = 16
"""Size of the root's digest, in bytes."""
UNKNOWN = -1
"""The frequency of what the dictionary does not have; 0 is that of what only begins a word."""
NEVER = -3.14e100
"""jieba's log probability of what does not occur."""
NO_PAGE = PAGE.pack(NEVER, NEVER, NEVER, NEVER, UNKNOWN, 0) + COUNT.pack(0) + COUNT.pack(0)
"""That of a character that is in no word: a shelf of no blocks has one start."""

Emission = tuple[float, float, float, float]
"""Log probabilities of a character where it begins, ends, is inside and is a word: B, E, M, S."""
_Column = tuple[str, "memoryview[float] | tuple[float, ...]"]
"""What follows the first character of words, a line each, and their IDFs."""


class LexiconDamaged(Exception):  # noqa: N818  a state of a file, as Refusal is a decision
    """The index is not what was compiled, or was compiled for another version or machine: compile it anew."""


class Memo(dict[str, Read]):
    """What `read` gives for a key, read once. Holds as many keys as were asked for."""

    __slots__ = ("read",)

    def __init__(self, read: Callable[[str], Read]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, key: str) -> Read:
        value = self[key] = self.read(key)
        return value


Row = dict[str, int]
"""What follows the first two characters of words, with the words' frequencies."""


class Vocabulary(Value):
    """Words with their frequencies, as jieba's FREQ has them: what only begins a word is in it with 0."""

    total: int
    singles: Memo[int]
    rows: Memo[Row]
    """By the first two characters; empty where no word begins so."""

    def frequency(self, word: str) -> int:
        """The word's frequency; UNKNOWN if it neither is nor begins a word."""
        if len(word) > 1:
            return self.rows[word[:2]].get(word[2:], UNKNOWN)
        return self.singles[word] if word else UNKNOWN


class Hmm(Value):
    """jieba's model for words it does not know, in log probabilities."""

    start: tuple[float, ...]
    """B E M S"""
    steps: tuple[float, ...]
    """BE BM EB ES ME MM SB SS; there are no others."""
    emissions: Memo[Emission]


class Lexicon:
    """An open index; equal to any that was compiled from the same.

    `buffer` is the index: bytes, or a memory map that stays open. Raises LexiconDamaged if its root is not
    what was compiled; reading from `plain`, `hmm` or `idf` raises it if that block is not. What was read is
    kept, so memory grows with the characters that are asked for. `plain` is the dictionary as jieba ships it, `enriched` the one with
    the words that were added last: one entry, kept by `builder.zh.cut`.
    """

    __slots__ = ("_columns", "_median", "buffer", "digest", "enriched", "hmm", "plain")

    def __init__(self, buffer: bytes | mmap) -> None:
        self.buffer = buffer
        index = memoryview(buffer)
        self.digest, root = _checked(index)
        total, median, *chances, size = SUMS.unpack_from(root)
        end = SUMS.size + size
        pages = Memo(_pages(index, _Shelf(root[SUMS.size : end])))
        self.plain = Vocabulary(total, Memo(lambda char: pages[char].own), Memo(_rows(index, pages)))
        emissions = Memo(lambda char: pages[char].emission)
        self.hmm = Hmm(tuple(chances[:4]), tuple(chances[4:]), emissions)
        self.enriched: dict[tuple[str, ...], Vocabulary] = {}
        self._columns: Memo[_Column] = Memo(_columns(index, _Shelf(root[end:])))
        self._median = median

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lexicon) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def idf(self, word: str) -> float:
        """The inverse document frequency of a word of two characters or more, the median if it has none."""
        rests, values = self._columns[word[0]]
        line = rests.find(f"\n{word[1:]}\n")
        return self._median if line < 0 else values[rests.count("\n", 0, line)]


def head_of(root: bytes, start: int) -> bytes:
    """The first bytes of an index whose root stands at `start`."""
    head = HEAD.pack(MAGIC, ORDER, FORMAT, start, len(root))
    return head + blake2b(head + root, digest_size=ROOT_DIGEST).digest()


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


class _Shelf:
    """Where blocks are, by character. Plain slots, as of a page: four hundred are made for one speech."""

    __slots__ = ("count", "keys", "starts", "sums")

    def __init__(self, shelf: memoryview) -> None:
        (self.count,) = COUNT.unpack_from(shelf)
        sums = COUNT.size + 4 * (self.count + 1)
        keys = sums + 4 * self.count
        self.starts = shelf[COUNT.size : sums].cast("I")
        self.sums = shelf[sums:keys].cast("I")
        self.keys = str(shelf[keys:], "utf-8")

    def block(self, index: memoryview, place: int) -> memoryview:
        """The block at a place, as it was compiled."""
        block = index[self.starts[place] : self.starts[place + 1]]
        if crc32(block) != self.sums[place]:
            raise LexiconDamaged("block")
        return block


class _Page:
    """A character, and the words it begins: `short` has the frequencies of those that have no bucket on the shelf."""

    __slots__ = ("buckets", "emission", "own", "short")

    def __init__(self, page: memoryview) -> None:
        *emission, self.own, short = PAGE.unpack_from(page)
        self.emission: Emission = tuple(emission)
        buckets = PAGE.size + 4 * short
        self.short = page[PAGE.size : buckets].cast("I")
        self.buckets = _Shelf(page[buckets:])


def _pages(index: memoryview, shelf: _Shelf) -> Callable[[str], _Page]:
    """What reads the page of a character."""

    def page(char: str) -> _Page:
        place = shelf.keys.find(char)
        return _Page(shelf.block(index, place) if place >= 0 else memoryview(NO_PAGE))

    return page


def _columns(index: memoryview, shelf: _Shelf) -> Callable[[str], _Column]:
    """What reads the column of a character."""

    def column(char: str) -> _Column:
        place = shelf.keys.find(char)
        if place < 0:
            return "", ()
        rests, values = _lines(shelf.block(index, place), 8)
        return rests, values.cast("d")

    return column


def _rows(index: memoryview, pages: Memo[_Page]) -> Callable[[str], Row]:
    """What reads the words that begin with two characters: a bucket, or a frequency beyond the buckets. A speech asks for a thousand."""

    def row(pair: str) -> Row:
        page = pages[pair[0]]
        shelf = page.buckets
        place = shelf.keys.find(pair[1])
        if place < 0:
            return _NO_ROW
        if place >= shelf.count:
            return {"": page.short[place - shelf.count]}
        rests, frequencies = _lines(shelf.block(index, place), 4)
        return dict(zip(rests.split("\n"), frequencies.cast("I"), strict=True))

    return row


_NO_ROW: Row = {}


def _lines(block: memoryview, size: int) -> tuple[str, memoryview]:
    """The lines of a block and, as bytes, their numbers, each of `size` bytes."""
    (count,) = COUNT.unpack_from(block)
    lines = COUNT.size + size * count
    return str(block[lines:], "utf-8"), block[COUNT.size : lines]
