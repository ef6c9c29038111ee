"""A piece of the speech that knows where it stands in the draft."""

from __future__ import annotations

from builder.value import Same


class Hole(Same):
    """A blank (待填项) inside a text: words[start:end] stand where the draft has `was`."""

    start: int
    end: int
    was: str


class Text(Same):
    """Words with their origin: `line` of the draft (from 1), `start` the offset in that line.

    Offsets count characters of the unfilled line, so an edit in another line moves nothing. `line` 0
    marks furniture: words that a theme, a recipe or a unit brings, not the speech.
    """

    words: str
    line: int = 0
    start: int = 0
    holes: tuple[Hole, ...] = ()

    def cut(self, start: int, end: int) -> Text:
        """The piece words[start:end], with its own origin. A hole cut through is no longer a hole, nor is a gap at an edge."""
        at = self.start + start
        if not self.holes:
            return Text(self.words[start:end], self.line, at)
        holes = []
        for hole in self.holes:
            first, last = hole.start, hole.end
            if last <= start:
                at += len(hole.was) - (last - first)
            if start <= first and last <= end and (first < last or start < first < end):
                holes.append(Hole(first - start, last - start, hole.was) if start else hole)
        return Text(self.words[start:end], self.line, at, tuple(holes))

    def source(self, index: int) -> int:
        """Where in the draft's line the character words[index] comes from."""
        at = self.start + index
        for hole in self.holes:
            if hole.end <= index:
                at += len(hole.was) - (hole.end - hole.start)
        return at

    def strip(self) -> Text:
        """The text without white space at its ends."""
        size, left = len(self.words), len(self.words.lstrip())
        right = len(self.words.rstrip())
        return self if left == right == size else self.cut(size - left, max(size - left, right))

    def open_holes(self) -> tuple[Hole, ...]:
        """The blanks that nobody has filled yet."""
        return tuple(hole for hole in self.holes if self.words[hole.start : hole.end] == hole.was)

    @property
    def unfilled(self) -> str:
        """The words as the draft has them; a gap between two pieces is as many blanks."""
        out, at = [], 0
        for hole in self.holes:
            out += [self.words[at : hole.start], hole.was]
            at = hole.end
        return "".join((*out, self.words[at:]))

    def with_next(self, other: Text) -> Text:
        """This text and `other`, which stands behind it in the same line, as one. White space between them is a hole."""
        shift = len(self.words)
        gap = other.start - self.source(shift) if self.line == other.line else 0
        between = (Hole(shift, shift, " " * gap),) if gap > 0 else ()
        holes = tuple(Hole(hole.start + shift, hole.end + shift, hole.was) for hole in other.holes)
        return Text(self.words + other.words, self.line or other.line, self.start, (*self.holes, *between, *holes))

    def __bool__(self) -> bool:
        return bool(self.words)


NOTHING = Text("")
