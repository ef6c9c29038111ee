"""What became of a speech: where each of its sentences stands in the files, and what stands there that is not the speech's."""

from __future__ import annotations

from enum import Enum

from builder.value import Value

Numbers = tuple[int, ...]


class Shown(Enum):
    """How much of a sentence the slides show."""

    WHOLE = "whole"
    PART = "part"
    NOTES = "notes only"


class Sentence(Value):
    """A sentence of the draft: characters `start` to `end` of its `line`.

    `slides` show at least a clause of it, `notes` are the slides in whose notes it stands, `handout` the paragraphs of the speech's
    text; `shown` is None where no deck is made. `noted` and `printed` tell that notes and handout hold all of it.
    """

    line: int
    start: int
    end: int
    words: str
    slides: Numbers = ()
    notes: Numbers = ()
    handout: Numbers = ()
    shown: Shown | None = None
    noted: bool = False
    printed: bool = False


class Furniture(Value):
    """Words in a file that are not the speech's: the `file`'s kind, the place in it, and why they are there."""

    file: str
    where: str
    words: str
    why: str


class Ledger(Value):
    """The whole account, sentences in the order of the draft. `files` are the kinds that were made."""

    name: str
    sha256: str
    sentences: tuple[Sentence, ...]
    furniture: tuple[Furniture, ...]
    files: tuple[str, ...]
