"""The order of the stages: read, parse, fill, plan, write. The one function behind every door."""

from __future__ import annotations

import re
from collections.abc import Callable
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
from builder.plan.brief import Brief, Kit, countable
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
    from typing import TypeVar

    from builder.model.board import Board
    from builder.model.ledger import Ledger
    from builder.model.wishes import Wishes

    Done = TypeVar("Done")

DEFAULT_THEME = "red_gold"
SUFFIXES = {"deck": ".pptx", "speech_text": "-讲话稿.docx"}
MOST_SLIDES = 10_000
"""A deck beyond this is a mistake; four parts a slide, and a zip file of this kind holds 65,535."""
DIGEST = 16
"""Characters of a speech's digest that tell it from another."""
LONGEST_NAME = 200
"""Bytes of a file name's stem; file systems allow 255 for all of it."""


class Plan(Value):
    """What will be made of `speech`, decided: each empty where it was not asked for."""

    speech: Speech
    title: str
    decks: tuple[Deck, ...]
    handouts: tuple[Handout, ...]
    theme: Theme
    remarks: tuple[Remark, ...]


class Ready(Value):
    """What planning starts from, and remarks so far."""

    speech: Speech
    brief: Brief
    stencils: Stencils
    remarks: tuple[Remark, ...]


class Made(Value):
    """A file in memory. `count` is its slides or paragraphs, `minutes` what a deck's speech takes, 0 where that is not told."""

    kind: str
    name: str
    data: bytes
    count: int
    minutes: int = 0


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
    ready = _ready(recipe, shelves, progress)
    return _tried(partial(_decide, ready, recipe), ready.brief, progress), ready.stencils


def build(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files that `recipe` asks for, in memory, and remarks."""
    decided, stencils = plan(recipe, shelves, progress)
    return printed(decided, stencils), decided.remarks


def printed(decided: Plan, stencils: Stencils) -> tuple[Made, ...]:
    """The files of a plan, in memory."""
    stem = file_stem(decided.title)
    decks = [
        Made("deck", stem + SUFFIXES["deck"], deck_bytes(deck, stencils.deck), len(deck.slides), deck.minutes)
        for deck in decided.decks
    ]
    handouts = [
        Made(handout.kind, stem + SUFFIXES[handout.kind], handout_bytes(handout, stencils.handout), len(handout.blocks))
        for handout in decided.handouts
    ]
    return (*decks, *handouts)


def ledger(decided: Plan, stencils: Stencils) -> Ledger:
    """The account of a plan: where each sentence stands, and what stands in the files that is not the speech's."""
    from builder.model.ledger import Ledger
    from builder.plan.ledger import account, words
    from builder.write.furniture import deck_furniture, handout_furniture

    speech, spoken = decided.speech, words(decided.speech)
    text = next((handout for handout in decided.handouts if handout.kind == "speech_text"), None)
    furniture = [entry for deck in decided.decks for entry in deck_furniture(deck, stencils.deck, spoken)]
    furniture += [entry for made in decided.handouts for entry in handout_furniture(made, stencils.handout, spoken)]
    files = (*("deck" for _ in decided.decks), *(handout.kind for handout in decided.handouts))
    sentences = account(speech, next(iter(decided.decks), None), text)
    return Ledger(speech.name, speech.sha256, sentences, tuple(furniture), files)


def storyboard(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[Board, tuple[Remark, ...]]:
    """The slides that `recipe` would make, to be decided over, and remarks."""
    ready = _ready(recipe, shelves, progress)
    return _tried(partial(_board, ready, recipe), ready.brief, progress)


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


def _kit(theme: Theme, lexicon: Lexicon, words: tuple[str, ...]) -> Kit:
    return Kit(theme, _breaker(lexicon, words), lexicon.idf)


def _ready(recipe: Recipe, shelves: tuple[str, ...], progress: Progress) -> Ready:
    """All that planning needs: the speech understood and filled in, the theme, the dictionary."""
    speech, outline, remarks = understand(recipe.speech, recipe.corrections)
    _refuse_too_many(recipe.speech, _size(outline.sections))
    outline, open_remarks = fill(outline, recipe.fills)
    folder = theme_folder(recipe.theme or DEFAULT_THEME, shelves)
    theme, stencils = cache.theme(folder, shelves, progress)
    kit = _kit(countable(theme, outline), cache.lexicon(progress), phrases(outline))
    name = clean(re.sub(r"\.[^.]*$", "", speech.name))[0] or "讲话"
    brief = Brief(outline, name, _over(theme.unit, recipe.unit), kit, recipe.rate)
    return Ready(speech, brief, stencils, (*remarks, *open_remarks))


def _tried(job: Callable[[Brief], Done], brief: Brief, progress: Progress) -> Done:
    """`job` done, with a fresh dictionary where the kept one turns out to be damaged."""
    try:
        return job(brief)
    except LexiconDamaged:  # found only when a damaged entry is touched
        fresh = cache.compiled_lexicon(progress)
        return job(replace(brief, kit=_kit(brief.kit.theme, fresh, phrases(brief.outline))))


def _decide(ready: Ready, recipe: Recipe, brief: Brief) -> Plan:
    decks: tuple[Deck, ...] = ()
    remarks = ready.remarks
    if "deck" in recipe.make:
        deck, told = _as_wished(ready, recipe.wishes, brief) if recipe.wishes else (plan_deck(brief), ())
        decks, remarks = (deck,), (*remarks, *told)
        _refuse_too_many(recipe.speech, len(deck.slides))
    handouts = (plan_speech_text(brief),) if "speech_text" in recipe.make else ()
    return Plan(ready.speech, brief.title, decks, handouts, brief.kit.theme, remarks)


def _as_wished(ready: Ready, wishes: Wishes, brief: Brief) -> tuple[Deck, tuple[Remark, ...]]:
    """The deck as a person decided it."""
    from builder.plan.deck import deck_of, drafts_of
    from builder.plan.pins import pinned

    made = pinned(drafts_of(brief), brief, wishes, _changed(ready.speech, wishes))
    return deck_of([page.draft for page in made.pages], brief), made.remarks


def _board(ready: Ready, recipe: Recipe, brief: Brief) -> tuple[Board, tuple[Remark, ...]]:
    from builder.model.board import Board
    from builder.model.wishes import NO_WISHES
    from builder.plan.board import entries
    from builder.plan.deck import deck_of, drafts_of
    from builder.plan.pins import pinned

    wishes, digest = recipe.wishes or NO_WISHES, ready.speech.sha256[:DIGEST]
    made = pinned(drafts_of(brief), brief, wishes, _changed(ready.speech, wishes))
    slides = deck_of([page.draft for page in made.pages], brief).slides
    stale = any(remark.code == "slide_words_gone" for remark in made.remarks)
    board = Board(entries(made, slides), made.lost, wishes.planned if stale else digest)
    return board, (*ready.remarks, *made.remarks)


def _changed(speech: Speech, wishes: Wishes) -> bool:
    """Whether the speech is another than the one that decisions were written for."""
    return bool(wishes.planned) and not speech.sha256.startswith(wishes.planned)


def _size(points: tuple[Point, ...]) -> int:
    """How many points there are, all the way down: there will be no fewer slides."""
    return len(points) + sum(_size(point.points) for point in points)


def _refuse_too_many(file: str, slides: int) -> None:
    if slides > MOST_SLIDES:
        raise Refusal("too_many_slides", file=file, slides=slides, most=MOST_SLIDES)


def _over(under: Unit, over: Unit) -> Unit:
    return Unit(*(getattr(over, name) or getattr(under, name) for name in Unit.__slots__))
