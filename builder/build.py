"""The order of the stages: read, parse, fill, plan, write. The one function behind every door."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.compile import cache
from builder.compile.cache import Progress
from builder.fill.speech import Filled, fill
from builder.memo import Memo, Once
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.lexicon import LexiconDamaged
from builder.model.outline import Outline, Point, ids
from builder.model.recipe import Correction, Fill, Recipe
from builder.model.remark import Refusal, Remark, Severity
from builder.model.speech import Speech
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from builder.model.unit import NO_UNIT, Unit, over
from builder.parse.correct import corrected
from builder.parse.speech import parse
from builder.plan.brief import Brief
from builder.plan.deck import plan_deck
from builder.plan.fit import Breaker
from builder.plan.handout import plan_speech_text
from builder.plan.phrases import phrases
from builder.read.draft import read_speech
from builder.read.plain import clean
from builder.shelves import theme_folder
from builder.value import TYPE_CHECKING, Value, replace
from builder.write.deck import deck_bytes
from builder.write.handout import handout_bytes
from builder.zh.cut import boundaries

if TYPE_CHECKING:
    from builder.fill.form import Entry

DEFAULT_THEME = "red_gold"
SUFFIXES = {"deck": ".pptx", "speech_text": "-讲话稿.docx"}
MOST_SLIDES = 10_000
"""A deck beyond this is a mistake; four parts a slide, and a zip file of this kind holds 65,535."""
SHOWN, MOST_SHOWN = 8, 8
"""Characters on either side of a blank, and blanks, that a refusal names."""
LONGEST_NAME = 200
"""Bytes of a file name's stem; file systems allow 255 for all of it."""


class Plan(Value):
    """What will be made, decided: each empty where it was not asked for."""

    title: str
    decks: tuple[Deck, ...]
    handouts: tuple[Handout, ...]
    theme: Theme
    remarks: tuple[Remark, ...]


class Prepared(Value):
    """What a speech, a theme and a recipe are for every unit. `memo` holds what the last units made of them."""

    recipe: Recipe
    name: str
    outline: Outline
    remarks: tuple[Remark, ...]
    theme: Theme
    stencils: Stencils
    breaker: Breaker
    memo: Memo


class Made(Value):
    """A file in memory. `count` is its slides or paragraphs."""

    kind: str
    name: str
    data: bytes
    count: int


_UNSAFE = re.compile(
    r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]+'
)
_DEVICE = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\..*)?")
_EDGES = " .\u3000"


def quiet(_: str) -> None:
    """Progress that nobody watches."""


def understand(path: str, corrections: tuple[Correction, ...] = ()) -> tuple[Speech, Outline, tuple[Remark, ...]]:
    """The speech in the file `path`, its outline as corrected, and remarks."""
    speech = read_speech(path)
    outline, remarks = parse(speech)
    if not corrections:
        return speech, outline, remarks
    speech, unused = corrected(speech, outline, corrections)
    outline, remarks = parse(speech)
    return speech, outline, (*remarks, *unused)


def prepared(recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet) -> Prepared:
    """What `recipe` is for every unit: the speech read and understood, the theme compiled, the dictionary open."""
    speech, outline, remarks = understand(recipe.speech, recipe.corrections)
    _refuse_too_many(recipe.speech, _size(outline.sections))
    theme, stencils = cache.theme(theme_folder(recipe.theme or DEFAULT_THEME, shelves), shelves, progress)
    name = clean(re.sub(r"\.[^.]*$", "", speech.name))[0] or "讲话"
    breaker = _breaker(phrases(outline), progress)
    return Prepared(recipe, name, outline, remarks, theme, stencils, breaker, Memo())


def for_unit(
    ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files for one of many units, in memory, and remarks: its words and its fills come before those of the recipe.

    What the unit before had alike is neither planned nor stamped nor deflated again; the bytes are those of a fresh build.
    """
    decided = planned(ready, unit, fills)
    made = printed(decided, ready.stencils, ready.memo)
    ready.memo.turn()
    return made, decided.remarks


def plan(recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet) -> tuple[Plan, Stencils]:
    """Everything decided for `recipe`, and the stencils it will be printed with."""
    ready = replace(prepared(recipe, shelves, progress), memo=Once())
    return planned(ready), ready.stencils


def build(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files that `recipe` asks for, in memory, and remarks."""
    return for_unit(replace(prepared(recipe, shelves, progress), memo=Once()))


def planned(ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()) -> Plan:
    """Everything decided for a unit."""
    recipe, theme, memo = ready.recipe, ready.theme, ready.memo
    own = over(over(unit, recipe.unit), theme.unit)
    filled = fill(ready.outline, (*fills, *recipe.fills), own, memo)
    _refuse_fills(recipe, filled)
    brief = Brief(filled.outline, ready.name, own, theme, ready.breaker)
    decks = (plan_deck(brief, memo),) if "deck" in recipe.make else ()
    handouts = (plan_speech_text(brief, memo),) if "speech_text" in recipe.make else ()
    _refuse_too_many(recipe.speech, sum(len(deck.slides) for deck in decks))
    remarks = (*ready.remarks, *filled.remarks)
    if own.logo:
        remarks = (*remarks, Remark("logo_not_printed", Severity.WARNING, 0, (own.logo,)))
    if filled.outline is not ready.outline:
        from builder.plan.grown import grown  # only fills make titles grow

        remarks = (*remarks, *grown(brief, memo))
    return Plan(brief.title, decks, handouts, theme, remarks)


def printed(decided: Plan, stencils: Stencils, memo: Memo) -> tuple[Made, ...]:
    """The files of a plan, in memory."""
    stem = memo(file_stem, decided.title)
    decks = [
        Made("deck", stem + SUFFIXES["deck"], deck_bytes(deck, stencils.deck, memo), len(deck.slides))
        for deck in decided.decks
    ]
    handouts = [
        Made(h.kind, stem + SUFFIXES[h.kind], handout_bytes(h, stencils.handout, memo), len(h.blocks))
        for h in decided.handouts
    ]
    return (*decks, *handouts)


def blanks(recipe: Recipe) -> tuple[Entry, ...]:
    """The blanks of the speech that no [[fill]] of `recipe` fills, and what the unit's words would."""
    from builder.fill.form import Entry

    outline = understand(recipe.speech, recipe.corrections)[1]
    filled = fill(outline, recipe.fills, recipe.unit)
    _refuse_fills(replace(recipe, final=False), filled)
    entries = []
    for id_, blank in zip(ids(outline.blanks), outline.blanks, strict=True):
        guess = filled.guesses.get((blank.paragraph, blank.start))
        if guess or blank in filled.open:
            entries.append(Entry(id_, blank, guess[0] if guess else ""))
    return tuple(entries)


def file_stem(title: str) -> str:
    """A title as a file's name on every system: no path, no reserved signs or names, nothing unseen, not too long."""
    stem = _UNSAFE.sub("_", title).strip(_EDGES)
    if _DEVICE.fullmatch(stem):
        stem = f"_{stem}"
    stem = stem.encode("utf-8", "ignore")[:LONGEST_NAME].decode(errors="ignore").rstrip(_EDGES)
    return stem or "讲话"


def _breaker(words: tuple[str, ...], progress: Progress) -> Breaker:
    """Where words end, asked again for each size that a title is tried at: the last answers are remembered."""
    kept = [cache.lexicon(progress)]

    def ends(text: str) -> tuple[int, ...]:
        try:
            return boundaries(text, kept[0], words)
        except LexiconDamaged:  # found only when a damaged entry is touched
            kept[0] = cache.compiled_lexicon(progress)
            return boundaries(text, kept[0], words)

    return lru_cache(maxsize=64)(ends)


def _size(points: tuple[Point, ...]) -> int:
    """How many points there are, all the way down: there will be no fewer slides."""
    return len(points) + sum(_size(point.points) for point in points)


def _refuse_fills(recipe: Recipe, filled: Filled) -> None:
    """A fill that cannot know its blank any more is refused, and so is a blank left open in a final copy."""
    if filled.gone:
        raise Refusal("fill_gone", file=recipe.speech, id="、".join(filled.gone))
    if recipe.final and filled.open:
        shown = [f"{blank.line} {blank.ahead[-SHOWN:]}【{blank.text}】{blank.behind[:SHOWN]}" for blank in filled.open]
        more = "…" if len(shown) > MOST_SHOWN else ""
        open_ = "；".join(shown[:MOST_SHOWN]) + more
        raise Refusal("not_final", file=recipe.speech, count=len(shown), open=open_)


def _refuse_too_many(file: str, slides: int) -> None:
    if slides > MOST_SLIDES:
        raise Refusal("too_many_slides", file=file, slides=slides, most=MOST_SLIDES)
