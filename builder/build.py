"""The order of the stages: read, parse, fill, plan, write. The one function behind every door."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from builder.compile import cache
from builder.compile.cache import Progress
from builder.decks import changed, deck_for
from builder.fill.speech import Filled, Values, fill
from builder.handouts import Prints, drawn, listed, prints, shown, told
from builder.handouts import planned as planned_handouts
from builder.memo import Memo, Once
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.lexicon import Lexicon, LexiconDamaged
from builder.model.outline import Outline, Point, ids
from builder.model.recipe import Correction, Fill, Recipe
from builder.model.remark import Refusal, Remark
from builder.model.speech import Speech
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from builder.model.unit import NO_UNIT, Unit, over
from builder.naming import file_stem
from builder.parse.correct import corrected
from builder.parse.speech import parse
from builder.plan.brief import HEAVIEST, Brief, Kit, countable
from builder.plan.cross import crossed
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
    from builder.model.image import Image
    from builder.model.ledger import Ledger
    from builder.plan.brief import Weigh
    from builder.plan.fit import Breaker
    from builder.plan.slides_handout import Show

    Done = TypeVar("Done")

DEFAULT_THEME = "red_gold"
SUFFIXES = {
    "deck": ".pptx",
    "speech_text": "-讲话稿.docx",
    "reading_copy": "-领导用稿.docx",
    "study": "-学习提纲.docx",
    "slides": "-幻灯片讲义.docx",
}
MOST_SLIDES = 10_000
"""A deck beyond this is a mistake; four parts a slide, and a zip file of this kind holds 65,535."""
SHOWN, MOST_SHOWN = 8, 8
"""Characters on either side of a blank, and blanks, that a refusal names."""
DIGEST = 16
"""Characters of a speech's digest that tell it from another."""


class Plan(Value):
    """What will be made of `speech`, decided: each empty where it was not asked for. `shows` are handouts that want pictures of the slides."""

    speech: Speech
    title: str
    decks: tuple[Deck, ...]
    handouts: tuple[Handout, ...]
    theme: Theme
    remarks: tuple[Remark, ...]
    shows: tuple[Show, ...] = ()
    images: tuple[Image, ...] = ()


class Prepared(Value):
    """What a recipe is for every unit: its speech, understood, and the kit, whose memo holds what the last units made of them."""

    recipe: Recipe
    speech: Speech
    outline: Outline
    remarks: tuple[Remark, ...]
    kit: Kit
    printing: Prints
    stencils: Stencils


class Made(Value):
    """A file in memory. `count` is its slides, paragraphs or pages, `minutes` what a deck's speech takes, 0 where that is not told.

    `listed` is the plan of a handout that has contents, `images` those that it may show, `pdf` a deck as it was drawn, if it was.
    """

    kind: str
    name: str
    data: bytes
    count: int
    minutes: int = 0
    listed: Handout | None = None
    images: tuple[Image, ...] = ()
    pdf: bytes = b""


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
    folder = theme_folder(recipe.theme or DEFAULT_THEME, shelves)
    theme, stencils = cache.theme(folder, shelves, progress)
    printing = prints(recipe, folder, shelves, (theme, stencils), progress)
    ends, weigh = _dictionary(phrases(outline), progress)
    kit = Kit(countable(theme, outline), ends, weigh, Memo() if memo is None else memo)
    inks = Stencils(stencils.deck, stencils.handout, printing.stencils)
    return Prepared(recipe, speech, outline, remarks, kit, printing, inks)


def for_unit(
    ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files for one of many units, in memory, and remarks: its words and its fills come before those of the recipe.

    What the unit before had alike is neither planned nor, in a deck, stamped and deflated again; the bytes are those of a fresh build.
    """
    memo = ready.kit.memo
    with memo.unit():
        return printed(planned(ready, unit, fills), ready.stencils, memo=memo)


def plan(recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet) -> tuple[Plan, Stencils]:
    """Everything decided for `recipe`, and the stencils it will be printed with."""
    ready = prepared(recipe, shelves, progress, Once())
    return planned(ready), ready.stencils


def build(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files that `recipe` asks for, in memory, and remarks."""
    return printed(*plan(recipe, shelves, progress), progress)


def planned(ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()) -> Plan:
    """Everything decided for a unit."""
    recipe, brief, values, remarks = ready.recipe, *_brief(ready, unit, fills)
    decks: tuple[Deck, ...] = ()
    if "deck" in recipe.make or "slides" in recipe.make:
        deck, said = deck_for(brief, ready.outline, values, recipe.wishes, ready.speech)
        decks, remarks = (deck,), (*remarks, *said, *_missed(brief, deck))
        _refuse_too_many(recipe.speech, len(deck.slides))
    shows = tuple(show for deck in decks for show in shown(brief, deck, ready.printing.papers, recipe.per_page))
    decks, handouts = _together(ready, brief, decks if "deck" in recipe.make else ())
    if brief.outline is not ready.outline:
        from builder.plan.grown import grown  # only fills make titles grow

        remarks = (*remarks, *grown(brief))
    every = (*handouts, *map(told, shows))
    return Plan(ready.speech, brief.title, decks, every, brief.kit.theme, remarks, shows, ready.speech.images)


def _together(ready: Prepared, brief: Brief, decks: tuple[Deck, ...]) -> tuple[tuple[Deck, ...], tuple[Handout, ...]]:
    """The handouts beside `decks`, as the recipe ties them together and with what it puts ahead of them."""
    recipe, printing = ready.recipe, ready.printing
    handouts = planned_handouts(brief, printing.papers)
    if recipe.refs and handouts and decks:
        deck, handouts = crossed(decks[0], tuple(zip(handouts, printing.of(handouts), strict=True)), brief.kit.memo)
        decks = (deck,)
    return decks, listed(handouts, printing) if recipe.contents else handouts


def printed(
    decided: Plan, stencils: Stencils, progress: Progress = quiet, memo: Memo | None = None
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files of a plan, in memory, and all remarks; `memo` knows what was stamped before."""
    stem = file_stem(decided.title)
    made = [_deck(deck, stem, stencils, decided.images, memo) for deck in decided.decks]
    made += [_handout(h, stem, stencils, decided.images, memo) for h in decided.handouts if h.kind != "slides"]
    remarks = decided.remarks
    for show in decided.shows:
        progress("drawing")
        deck = made[0] if decided.decks else _deck(show.deck, stem, stencils, decided.images, memo)
        handout, images, told_, pdf = drawn(show, deck.name, deck.data, decided.theme)
        if decided.decks:
            made[0] = replace(deck, pdf=pdf)
        made.append(_handout(handout, stem, stencils, images))
        remarks += told_
    return tuple(made), remarks


def _deck(deck: Deck, stem: str, stencils: Stencils, images: tuple[Image, ...], memo: Memo | None) -> Made:
    data = deck_bytes(deck, stencils.deck, images, memo)
    return Made("deck", stem + SUFFIXES["deck"], data, len(deck.slides), deck.minutes)


def _handout(
    handout: Handout, stem: str, stencils: Stencils, images: tuple[Image, ...] = (), memo: Memo | None = None
) -> Made:
    data = handout_bytes(handout, stencils.of(handout.look), images, memo)
    listed_ = handout if handout.blocks and hasattr(handout.blocks[0], "entries") else None
    return Made(handout.kind, stem + SUFFIXES[handout.kind], data, handout.length, 0, listed_, images)


def ledger(decided: Plan, stencils: Stencils) -> Ledger:
    """The account of a plan: where each sentence stands, and what stands in the files that is not the speech's."""
    from builder.model.ledger import Ledger
    from builder.plan.ledger import account, words
    from builder.write.furniture import deck_furniture, handout_furniture

    speech, spoken = decided.speech, words(decided.speech)
    text = next((handout for handout in decided.handouts if handout.kind == "speech_text"), None)
    furniture = [entry for deck in decided.decks for entry in deck_furniture(deck, stencils.deck, spoken)]
    furniture += [entry for h in decided.handouts for entry in handout_furniture(h, stencils.of(h.look), spoken)]
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


def _dictionary(words: tuple[str, ...], progress: Progress) -> tuple[Breaker, Weigh]:
    """Where words end, asked again for each size that a title is tried at, so that the last answers are remembered; what words weigh."""
    kept = [cache.lexicon(progress)]

    def asked(job: Callable[[Lexicon], Done]) -> Done:
        try:
            return job(kept[0])
        except LexiconDamaged:  # found only when a damaged entry is touched
            kept[0] = cache.compiled_lexicon(progress)
            return job(kept[0])

    ends: Breaker = lru_cache(maxsize=256)(lambda text: asked(lambda lexicon: boundaries(text, lexicon, words)))
    return ends, lambda word: asked(lambda lexicon: lexicon.idf(word) / HEAVIEST)


def _brief(
    ready: Prepared, unit: Unit = NO_UNIT, fills: tuple[Fill, ...] = ()
) -> tuple[Brief, Values, tuple[Remark, ...]]:
    """What the planner works from for a unit, what fills its blanks, and remarks so far."""
    recipe, kit = ready.recipe, ready.kit
    own = over(over(unit, recipe.unit), kit.theme.unit)
    filled = fill(ready.outline, (*fills, *recipe.fills), own, kit.memo)
    _refuse_fills(recipe, filled)
    stem, dot, _ = ready.speech.name.rpartition(".")
    name = clean(stem if dot else ready.speech.name)[0] or "讲话"
    logo, aside = None, 0.0
    if own.logo and not {"deck", "slides"}.isdisjoint(recipe.make):
        from builder.logos import logo_and_room  # few units have one

        logo, aside = logo_and_room(own, ready.stencils.deck, kit.memo)
    brief = Brief(filled.outline, name, own, kit, recipe.rate, logo, aside)
    return brief, filled.values, (*ready.remarks, *filled.remarks)


def _missed(brief: Brief, deck: Deck) -> tuple[Remark, ...]:
    """Remarks on tables that no slide shows."""
    if brief.blocks:
        from builder.plan.blocks import missed

        return missed(brief.outline, deck)
    return ()


def _board(ready: Prepared) -> tuple[Board, tuple[Remark, ...]]:
    from builder.model.board import Board
    from builder.model.wishes import NO_WISHES
    from builder.plan.board import entries
    from builder.plan.deck import deck_of, drafts_of
    from builder.plan.pins import pinned

    brief, _, remarks = _brief(ready)
    wishes, digest = ready.recipe.wishes or NO_WISHES, ready.speech.sha256[:DIGEST]
    made = pinned(drafts_of(brief), brief, wishes, changed(ready.speech, wishes))
    slides = deck_of([page.draft for page in made.pages], brief).slides
    planned = wishes.planned if any(remark.code == "slide_words_gone" for remark in made.remarks) else digest
    return Board(entries(made, slides), made.lost, planned), (*remarks, *made.remarks)


def _size(points: tuple[Point, ...]) -> int:
    """How many points there are, all the way down: there will be no fewer slides."""
    return len(points) + sum(_size(point.points) for point in points)


def _refuse_fills(recipe: Recipe, filled: Filled) -> None:
    """A fill that cannot know its blank any more is refused, and so is a blank left open in a final copy."""
    if filled.gone:
        raise Refusal("fill_gone", file=recipe.speech, id="、".join(filled.gone))
    if recipe.final and filled.open:
        places = [f"{blank.line} {blank.ahead[-SHOWN:]}【{blank.text}】{blank.behind[:SHOWN]}" for blank in filled.open]
        open_ = "；".join(places[:MOST_SHOWN]) + ("…" if len(places) > MOST_SHOWN else "")
        raise Refusal("not_final", file=recipe.speech, count=len(places), open=open_)


def _refuse_too_many(file: str, slides: int) -> None:
    if slides > MOST_SLIDES:
        raise Refusal("too_many_slides", file=file, slides=slides, most=MOST_SLIDES)
