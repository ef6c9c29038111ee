"""The order of the stages: read, parse, fill, plan, write. The one function behind every door."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial

from builder.compile import cache
from builder.compile.cache import Progress
from builder.fill import fill
from builder.handouts import Prints, drawn, listed, planned, prints, shown, told
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.lexicon import Lexicon, LexiconDamaged
from builder.model.outline import Outline, Point, tables
from builder.model.recipe import Correction, Recipe
from builder.model.remark import Refusal, Remark
from builder.model.speech import Speech
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from builder.model.unit import Unit
from builder.parse.correct import corrected
from builder.parse.speech import parse
from builder.plan.brief import Brief, Kit, countable
from builder.plan.cross import crossed
from builder.plan.deck import plan_deck
from builder.plan.fit import Breaker
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
    from builder.model.image import Image
    from builder.model.ledger import Ledger
    from builder.model.stencil import HandoutStencils
    from builder.model.wishes import Wishes
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
NOTES_PAGES = "-备注页"
MOST_SLIDES = 10_000
"""A deck beyond this is a mistake; four parts a slide, and a zip file of this kind holds 65,535."""
DIGEST = 16
"""Characters of a speech's digest that tell it from another."""
LONGEST_NAME = 200
"""Bytes of a file name's stem; file systems allow 255 for all of it."""


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


class Ready(Value):
    """What planning starts from, and remarks so far."""

    speech: Speech
    brief: Brief
    stencils: Stencils
    remarks: tuple[Remark, ...]


class Made(Value):
    """A file in memory. `count` is its slides, paragraphs or pages, `minutes` what a deck's speech takes, 0 where that is not told.

    `listed` is the plan of a handout that has contents, `images` those that it may show.
    """

    kind: str
    name: str
    data: bytes
    count: int
    minutes: int = 0
    listed: Handout | None = None
    images: tuple[Image, ...] = ()


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
    folder = theme_folder(recipe.theme or DEFAULT_THEME, shelves)
    printing = prints(recipe, folder, shelves, (ready.brief.kit.theme, ready.stencils), progress)
    decided = _tried(partial(_decide, ready, recipe, printing), ready.brief, progress)
    return decided, Stencils(ready.stencils.deck, ready.stencils.handout, printing.stencils)


def build(
    recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files that `recipe` asks for, in memory, and remarks."""
    decided, stencils = plan(recipe, shelves, progress)
    return printed(decided, stencils, progress)


def printed(
    decided: Plan, stencils: Stencils, progress: Progress = quiet
) -> tuple[tuple[Made, ...], tuple[Remark, ...]]:
    """The files of a plan, in memory, and all remarks."""
    stem = file_stem(decided.title)
    made = [_deck(deck, stem, stencils, decided.images) for deck in decided.decks]
    made += [_handout(h, stem, stencils, decided.images) for h in decided.handouts if h.kind != "slides"]
    remarks = decided.remarks
    for show in decided.shows:
        progress("drawing")
        deck = _deck(show.deck, stem, stencils, decided.images)
        handout, images, told_ = drawn(show, deck.name, deck.data, decided.theme)
        made.append(_handout(handout, stem, stencils, images))
        remarks += told_
    return tuple(made), remarks


def _deck(deck: Deck, stem: str, stencils: Stencils, images: tuple[Image, ...]) -> Made:
    data = deck_bytes(deck, stencils.deck, images)
    return Made("deck", stem + SUFFIXES["deck"], data, len(deck.slides), deck.minutes)


def _handout(handout: Handout, stem: str, stencils: Stencils, images: tuple[Image, ...] = ()) -> Made:
    data = handout_bytes(handout, stencils.of(handout.look), images)
    listed_ = handout if handout.blocks and hasattr(handout.blocks[0], "entries") else None
    return Made(handout.kind, stem + SUFFIXES[handout.kind], data, len(handout.blocks), 0, listed_, images)


def on_paper(
    made: tuple[Made, ...], recipe: Recipe, shelves: tuple[str, ...], progress: Progress = quiet
) -> tuple[Made, ...]:
    """Finished files, contents with the pages as they are drawn, and their PDFs; of a deck its notes pages too.

    Refuses where LibreOffice cannot make one.
    """
    from builder.paper.pdf import Sheet, page_count, pdfs

    folder = theme_folder(recipe.theme or DEFAULT_THEME, shelves)
    theme, _ = cache.theme(folder, shelves, progress)
    progress("drawing")
    sheets = [Sheet(file.name, file.data, file.count if file.kind == "deck" else 0) for file in made]
    names = [file.name.rpartition(".")[0] for file in made]
    for file in (file for file in made if file.kind == "deck"):
        sheets.append(Sheet(file.name, file.data, file.count, notes=True))
        names.append(file.name.rpartition(".")[0] + NOTES_PAGES)
    drawn_ = pdfs(sheets, theme.substitutes)
    settled = [_with_pages(file, data, (folder, shelves), progress) for file, data in zip(made, drawn_, strict=False)]
    named = zip(names, drawn_, strict=True)
    return (*settled, *(Made("pdf", f"{name}.pdf", data, page_count(data)) for name, data in named))


def _with_pages(file: Made, data: bytes, where: tuple[str, tuple[str, ...]], progress: Progress) -> Made:
    """A handout whose contents have the pages of its PDF `data`."""
    if file.listed is None:
        return file
    from builder.paper.pdf import outline
    from builder.plan.contents import drawn_pages, paged

    settled = paged(file.listed, drawn_pages(file.listed, outline(data)))
    _, stencils = cache.paper(*where, settled.look, progress)
    return file if settled == file.listed else _printed_anew(file, settled, stencils)


def _printed_anew(file: Made, handout: Handout, stencils: HandoutStencils) -> Made:
    return replace(file, data=handout_bytes(handout, stencils, file.images), listed=handout)


def ledger(decided: Plan, stencils: Stencils) -> Ledger:
    """The account of a plan: where each sentence stands, and what stands in the files that is not the speech's."""
    from builder.model.ledger import Ledger
    from builder.plan.ledger import account, words
    from builder.write.furniture import deck_furniture, handout_furniture

    speech, spoken = decided.speech, words(decided.speech)
    text = next((handout for handout in decided.handouts if handout.kind == "speech_text"), None)
    furniture = [entry for deck in decided.decks for entry in deck_furniture(deck, stencils.deck, spoken)]
    furniture += [
        entry for made in decided.handouts for entry in handout_furniture(made, stencils.of(made.look), spoken)
    ]
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


def _decide(ready: Ready, recipe: Recipe, printing: Prints, brief: Brief) -> Plan:
    decks: tuple[Deck, ...] = ()
    remarks = ready.remarks
    if "deck" in recipe.make or "slides" in recipe.make:
        deck, said = _as_wished(ready, recipe.wishes, brief) if recipe.wishes else (plan_deck(brief), ())
        decks, remarks = (deck,), (*remarks, *said, *_missed(brief, deck))
        _refuse_too_many(recipe.speech, len(deck.slides))
    shows = tuple(show for deck in decks for show in shown(brief, deck, printing.papers, recipe.per_page))
    decks = decks if "deck" in recipe.make else ()
    handouts = planned(brief, printing.papers)
    if recipe.refs and handouts and decks:
        deck, handouts = crossed(decks[0], tuple(zip(handouts, printing.of(handouts), strict=True)))
        decks = (deck,)
    if recipe.contents:
        handouts = listed(handouts, printing)
    every = (*handouts, *map(told, shows))
    return Plan(ready.speech, brief.title, decks, every, brief.kit.theme, remarks, shows, ready.speech.images)


def _missed(brief: Brief, deck: Deck) -> tuple[Remark, ...]:
    """Remarks on tables that no slide shows."""
    if not tables(brief.outline):
        return ()
    from builder.plan.blocks import missed

    return missed(brief.outline, deck)


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
