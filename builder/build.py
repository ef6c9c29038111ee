"""The order of the stages: read, parse, fill, plan, write. The one function behind every door."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from builder.compile import cache
from builder.compile.cache import Progress
from builder.fill.speech import Filled, fill
from builder.memo import Memo, Once
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.lexicon import Lexicon, LexiconDamaged
from builder.model.outline import Outline, Point, ids
from builder.model.recipe import Correction, Fill, Recipe
from builder.model.remark import Refusal, Remark, Severity
from builder.model.speech import Speech
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from builder.model.unit import NO_UNIT, Unit, over
from builder.parse.correct import corrected
from builder.parse.speech import parse
from builder.plan.brief import Brief, Kit, countable
from builder.plan.deck import plan_deck
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

    from builder.fill.form import Entry
    from builder.model.board import Board
    from builder.model.ledger import Ledger
    from builder.model.wishes import Wishes
    from builder.plan.brief import Weigh
    from builder.plan.fit import Breaker

    Done = TypeVar("Done")

DEFAULT_THEME = "red_gold"
SUFFIXES = {"deck": ".pptx", "speech_text": "-讲话稿.docx"}
MOST_SLIDES = 10_000
"""A deck beyond this is a mistake; four parts a slide, and a zip file of this kind holds 65,535."""
SHOWN, MOST_SHOWN = 8, 8
"""Characters on either side of a blank, and blanks, that a refusal names."""
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


class Prepared(Value):
    """What a recipe is for every unit: its speech, understood, and the kit, whose memo holds what the last units made of them."""

    recipe: Recipe
    speech: Speech
    outline: Outline
    remarks: tuple[Remark, ...]
    kit: Kit
    stencils: Stencils


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


def prepared(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet, memo: Memo | None = None
) -> Prepared:
    """What `recipe` is for every unit: the speech read and understood, the theme compiled, the dictionary open."""
    speech, outline, remarks = understand(recipe.speech, recipe.corrections)
    _refuse_too_many(recipe.speech, _size(outline.sections))
    theme, stencils = cache.theme(theme_folder(recipe.theme or DEFAULT_THEME, shelves), shelves, progress)
    ends, weigh = _dictionary(phrases(outline), progress)
    kit = Kit(countable(theme, outline), ends, weigh, Memo() if memo is None else memo)
    return Prepared(recipe, speech, outline, remarks, kit, stencils)


def for_unit(
    ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files for one of many units, in memory, and remarks: its words and its fills come before those of the recipe.

    What the unit before had alike is neither planned nor stamped nor deflated again; the bytes are those of a fresh build.
    """
    memo = ready.kit.memo
    decided = planned(ready, unit, fills)
    made = printed(decided, ready.stencils, memo)
    memo.turn()
    return made, decided.remarks


def plan(recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet) -> tuple[Plan, Stencils]:
    """Everything decided for `recipe`, and the stencils it will be printed with."""
    ready = prepared(recipe, shelves, progress, Once())
    return planned(ready), ready.stencils


def build(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files that `recipe` asks for, in memory, and remarks."""
    return for_unit(prepared(recipe, shelves, progress, Once()))


def planned(ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()) -> Plan:
    """Everything decided for a unit."""
    recipe, brief, remarks = ready.recipe, *_brief(ready, unit, fills)
    decks: tuple[Deck, ...] = ()
    if "deck" in recipe.make:
        deck, told = _as_wished(ready, recipe.wishes, brief) if recipe.wishes else (plan_deck(brief), ())
        decks, remarks = (deck,), (*remarks, *told)
        _refuse_too_many(recipe.speech, len(deck.slides))
    handouts = (plan_speech_text(brief),) if "speech_text" in recipe.make else ()
    if brief.unit.logo:
        remarks = (*remarks, Remark("logo_not_printed", Severity.WARNING, 0, (brief.unit.logo,)))
    if brief.outline is not ready.outline:
        from builder.plan.grown import grown  # only fills make titles grow

        remarks = (*remarks, *grown(brief))
    return Plan(ready.speech, brief.title, decks, handouts, brief.kit.theme, remarks)


def printed(decided: Plan, stencils: Stencils, memo: Memo | None = None) -> tuple[Made, ...]:
    """The files of a plan, in memory."""
    stem = file_stem(decided.title)
    decks = [
        Made("deck", stem + SUFFIXES["deck"], deck_bytes(deck, stencils.deck, memo), len(deck.slides), deck.minutes)
        for deck in decided.decks
    ]
    handouts = [
        Made(h.kind, stem + SUFFIXES[h.kind], handout_bytes(h, stencils.handout, memo), len(h.blocks))
        for h in decided.handouts
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
    return _board(prepared(recipe, shelves, progress, Once()))


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


def _dictionary(words: tuple[str, ...], progress: Progress) -> tuple[Breaker, Weigh]:
    """Where words end, asked again for each size that a title is tried at, so that the last answers are remembered; what words weigh."""
    kept = [cache.lexicon(progress)]

    def asked(job: Callable[[Lexicon], Done]) -> Done:
        try:
            return job(kept[0])
        except LexiconDamaged:  # found only when a damaged entry is touched
            kept[0] = cache.compiled_lexicon(progress)
            return job(kept[0])

    ends: Breaker = lru_cache(maxsize=64)(lambda text: asked(lambda lexicon: boundaries(text, lexicon, words)))
    return ends, lambda word: asked(lambda lexicon: lexicon.idf(word))


def _brief(ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()) -> tuple[Brief, tuple[Remark, ...]]:
    """What the planner works from for a unit, and remarks so far."""
    recipe, kit = ready.recipe, ready.kit
    own = over(over(unit, recipe.unit), kit.theme.unit)
    filled = fill(ready.outline, (*fills, *recipe.fills), own, kit.memo)
    _refuse_fills(recipe, filled)
    name = clean(re.sub(r"\.[^.]*$", "", ready.speech.name))[0] or "讲话"
    return Brief(filled.outline, name, own, kit, recipe.rate), (*ready.remarks, *filled.remarks)


def _as_wished(ready: Prepared, wishes: Wishes, brief: Brief) -> tuple[Deck, tuple[Remark, ...]]:
    """The deck as a person decided it."""
    from builder.plan.deck import deck_of, drafts_of
    from builder.plan.pins import pinned

    made = pinned(drafts_of(brief), brief, wishes, _changed(ready.speech, wishes))
    return deck_of([page.draft for page in made.pages], brief), made.remarks


def _board(ready: Prepared) -> tuple[Board, tuple[Remark, ...]]:
    from builder.model.board import Board
    from builder.model.wishes import NO_WISHES
    from builder.plan.board import entries
    from builder.plan.deck import deck_of, drafts_of
    from builder.plan.pins import pinned

    brief, remarks = _brief(ready)
    wishes, digest = ready.recipe.wishes or NO_WISHES, ready.speech.sha256[:DIGEST]
    made = pinned(drafts_of(brief), brief, wishes, _changed(ready.speech, wishes))
    slides = deck_of([page.draft for page in made.pages], brief).slides
    stale = any(remark.code == "slide_words_gone" for remark in made.remarks)
    board = Board(entries(made, slides), made.lost, wishes.planned if stale else digest)
    return board, (*remarks, *made.remarks)


def _changed(speech: Speech, wishes: Wishes) -> bool:
    """Whether the speech is another than the one that decisions were written for."""
    return bool(wishes.planned) and not speech.sha256.startswith(wishes.planned)


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
