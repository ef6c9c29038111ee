"""The order of the stages: read, parse, fill, plan, write. The one function behind every door."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from builder.compile import cache
from builder.compile.cache import Progress
from builder.fill import fill
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.lexicon import Lexicon, LexiconDamaged
from builder.model.outline import Outline, Point
from builder.model.recipe import Correction, Recipe
from builder.model.remark import Refusal, Remark
from builder.model.speech import Speech
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from builder.model.unit import Unit
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
    from builder.model.image import Image

DEFAULT_THEME = "red_gold"
SUFFIXES = {"deck": ".pptx", "speech_text": "-讲话稿.docx"}
MOST_SLIDES = 10_000
"""A deck beyond this is a mistake; four parts a slide, and a zip file of this kind holds 65,535."""
LONGEST_NAME = 200
"""Bytes of a file name's stem; file systems allow 255 for all of it."""


class Plan(Value):
    """What will be made, decided: each empty where it was not asked for."""

    title: str
    decks: tuple[Deck, ...]
    handouts: tuple[Handout, ...]
    theme: Theme
    remarks: tuple[Remark, ...]
    images: tuple[Image, ...] = ()


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


def plan(recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet) -> tuple[Plan, Stencils]:
    """Everything decided for `recipe`, and the stencils it will be printed with."""
    speech, outline, remarks = understand(recipe.speech, recipe.corrections)
    _refuse_too_many(recipe.speech, _size(outline.sections))
    outline, open_remarks = fill(outline, recipe.fills)
    folder = theme_folder(recipe.theme or DEFAULT_THEME, shelves)
    theme, stencils = cache.theme(folder, shelves, progress)
    unit = _over(theme.unit, recipe.unit)
    lexicon = cache.lexicon(progress)
    known = phrases(outline)
    name = clean(re.sub(r"\.[^.]*$", "", speech.name))[0] or "讲话"
    brief = Brief(outline, name, unit, theme, _breaker(lexicon, known))
    try:
        decided = _decide(brief, recipe.make)
    except LexiconDamaged:  # found only when a damaged entry is touched
        fresh = cache.compiled_lexicon(progress)
        decided = _decide(replace(brief, breaker=_breaker(fresh, known)), recipe.make)
    told = (remark for deck in decided.decks for remark in deck.remarks)
    return replace(decided, remarks=(*remarks, *open_remarks, *told), images=speech.images), stencils


def build(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files that `recipe` asks for, in memory, and remarks."""
    decided, stencils = plan(recipe, shelves, progress)
    _refuse_too_many(recipe.speech, sum(len(deck.slides) for deck in decided.decks))
    stem, images = file_stem(decided.title), decided.images
    decks = [
        Made("deck", stem + SUFFIXES["deck"], deck_bytes(deck, stencils.deck, images), len(deck.slides))
        for deck in decided.decks
    ]
    handouts = [
        Made(
            handout.kind,
            stem + SUFFIXES[handout.kind],
            handout_bytes(handout, stencils.handout, images),
            len(handout.blocks),
        )
        for handout in decided.handouts
    ]
    return (*decks, *handouts), decided.remarks


def file_stem(title: str) -> str:
    """A title as a file's name on every system: no path, no reserved signs or names, nothing unseen, not too long."""
    stem = _UNSAFE.sub("_", title).strip(_EDGES)
    if _DEVICE.fullmatch(stem):
        stem = f"_{stem}"
    stem = stem.encode("utf-8", "ignore")[:LONGEST_NAME].decode(errors="ignore").rstrip(_EDGES)
    return stem or "讲话"


def _breaker(lexicon: Lexicon, words: tuple[str, ...]) -> Breaker:
    """Where words end, asked again for each size that a title is tried at: this plan remembers what it cut."""
    return lru_cache(maxsize=64)(partial(boundaries, lexicon=lexicon, words=words))


def _decide(brief: Brief, make: tuple[str, ...]) -> Plan:
    decks = (plan_deck(brief),) if "deck" in make else ()
    handouts = (plan_speech_text(brief),) if "speech_text" in make else ()
    return Plan(brief.title, decks, handouts, brief.theme, ())


def _size(points: tuple[Point, ...]) -> int:
    """How many points there are, all the way down: there will be no fewer slides."""
    return len(points) + sum(_size(point.points) for point in points)


def _refuse_too_many(file: str, slides: int) -> None:
    if slides > MOST_SLIDES:
        raise Refusal("too_many_slides", file=file, slides=slides, most=MOST_SLIDES)


def _over(under: Unit, over: Unit) -> Unit:
    return Unit(over.name or under.name, over.speaker or under.speaker, over.date or under.date)
