"""What a person decides: the speech, the theme, what to make, what fills the blanks."""

from __future__ import annotations

from builder.model.speech import As
from builder.model.unit import NO_UNIT, Unit
from builder.value import TYPE_CHECKING, Value

if TYPE_CHECKING:
    from builder.model.wishes import Wishes

KINDS = ("deck", "speech_text", "reading_copy", "study", "slides")
"""What can be made, in the order it is made."""
MADE = ("deck", "speech_text")
"""What is made where nobody says."""


PRESETS = {"讲话稿": "speech_text", "公文版式": "official"}
"""How the speech text may look, by the look's name in a theme."""


class Fill(Value):
    """Puts `value` in the place of `blank`, where it comes after the words `after` and before the words `before`.

    `blank` is the mark with as many of the words behind it as the value replaces: "**单位" for 市水务局.
    Either of `after` and `before` may be "".
    """

    blank: str
    value: str
    after: str = ""
    before: str = ""


class Correction(Value):
    """What a person says that the line at the address `at` is; `depth` of a point (a section is 1), 0 where not said."""

    at: str
    is_: As
    depth: int = 0


RATE = 160
"""Characters that a speaker says in a minute, unhurried."""


class Recipe(Value):
    """`speech` and `theme` are as written: paths or names, found by the doors. `wishes` are for the deck's slides, None for none.

    `rate` is how many characters are said in a minute; 0 where nobody wants the notes to tell minutes. `preset` is one of PRESETS, ""
    for the theme's; `per_page` how many slides stand on a page of their handout; `refs` whether handouts cite slides and slides' notes
    the speech text; `contents` whether the speech text and the reading copy have contents ahead.
    """

    speech: str
    theme: str = ""
    make: tuple[str, ...] = MADE
    unit: Unit = NO_UNIT
    fills: tuple[Fill, ...] = ()
    corrections: tuple[Correction, ...] = ()
    wishes: Wishes | None = None
    rate: int = RATE
    preset: str = ""
    per_page: int = 3
    refs: bool = True
    contents: bool = False
