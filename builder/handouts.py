"""The handouts of a build: which looks of the theme they are printed in, and each planned by its own planner."""

from __future__ import annotations

from builder.compile import cache
from builder.compile.cache import Progress
from builder.model.deck import Deck
from builder.model.handout import Handout
from builder.model.recipe import PRESETS, Recipe
from builder.model.remark import Refusal, Remark, Severity
from builder.model.stencil import HandoutStencils, Stencils
from builder.model.theme import Paper, Theme
from builder.plan.brief import Brief
from builder.plan.handout import plan_speech_text
from builder.value import TYPE_CHECKING, Value

if TYPE_CHECKING:
    from builder.model.image import Image
    from builder.plan.slides_handout import Show

LISTED = ("speech_text", "reading_copy")
"""Kinds that can have contents."""
ABSENT = ("pdf_office_missing", "pdf_no_fonts", "pages_missing")
"""Refusals that say that a program is not there."""
MEANS = {"pages_missing": "poppler", "pages_failed": "poppler", "pdf_no_fonts": "Noto CJK"}
"""What could not make pictures, by the refusal's code; else it was LibreOffice."""


class Prints(Value):
    """What the handouts of a build are planned for and printed with: for each kind its paper and its stencils."""

    papers: tuple[tuple[str, Paper], ...]
    stencils: tuple[tuple[str, HandoutStencils], ...]
    """By look."""

    def of(self, handouts: tuple[Handout, ...]) -> tuple[Paper, ...]:
        """The papers of these handouts."""
        known = dict(self.papers)
        return tuple(known[handout.kind] for handout in handouts)


def prints(
    recipe: Recipe, folder: str, shelves: tuple[str, ...], compiled: tuple[Theme, Stencils], progress: Progress
) -> Prints:
    """Paper and stencils for each handout that `recipe` asks for; all but the speech text's own look are fetched here."""
    theme, stencils = compiled
    papers: list[tuple[str, Paper]] = []
    made = {theme.paper.look: (theme.paper, stencils.handout)}
    for kind in (kind for kind in recipe.make if kind != "deck"):
        look = PRESETS.get(recipe.preset or theme.preset, kind) if kind == "speech_text" else kind
        if look not in made:
            made[look] = cache.paper(folder, shelves, look, progress)
        papers.append((kind, made[look][0]))
    return Prints(tuple(papers), tuple((look, found) for look, (_, found) in made.items()))


def planned(brief: Brief, papers: tuple[tuple[str, Paper], ...]) -> tuple[Handout, ...]:
    """The handouts of the speech, in the order in which they are made."""
    return tuple(_PLANNERS[kind](brief, paper) for kind, paper in papers if kind in _PLANNERS)


def listed(handouts: tuple[Handout, ...], printing: Prints) -> tuple[Handout, ...]:
    """The handouts that hold the whole speech with their contents ahead."""
    from builder.plan.contents import with_contents

    pairs = zip(handouts, printing.of(handouts), strict=True)
    return tuple(with_contents(h, paper) if h.kind in LISTED else h for h, paper in pairs)


def shown(brief: Brief, deck: Deck, papers: tuple[tuple[str, Paper], ...], each: int) -> tuple[Show, ...]:
    """What the handout of the slides is made of, where it is asked for."""
    wanted = [paper for kind, paper in papers if kind == "slides"]
    if not wanted:
        return ()
    from builder.plan.slides_handout import Show

    date = brief.outline.date.words or brief.unit.date
    header = "　".join(filter(None, (brief.title, brief.unit.name, date, brief.unit.confidential)))
    width, height = brief.kit.theme.page
    return tuple(Show(deck, header, paper, each, brief.rate, height / width) for paper in wanted)


def told(show: Show) -> Handout:
    """The handout of the slides in words."""
    from builder.plan.slides_handout import plan_slides

    return plan_slides(show)


def drawn(
    show: Show, name: str, data: bytes, theme: Theme
) -> tuple[Handout, tuple[Image, ...], tuple[Remark, ...], bytes]:
    """The handout of the slides with pictures of the deck `data`, and that deck's PDF; in words, with a remark, where none can be made."""
    from builder.paper.slides import slide_images
    from builder.plan.slides_handout import plan_slides

    try:
        images, pdf = slide_images(name, data, len(show.deck.slides), theme.substitutes)
    except Refusal as refused:
        means = (MEANS.get(refused.code, "LibreOffice"),)
        if refused.code in ABSENT:
            remark = Remark("slides_in_words", Severity.WARNING, 0, means)
        else:
            remark = Remark("slides_not_drawn", Severity.WARNING, 0, means)
        return plan_slides(show), (), (remark,), b""
    return plan_slides(show, images), images, (), pdf


def _reading(brief: Brief, paper: Paper) -> Handout:
    from builder.plan.reading import plan_reading  # what only some builds make is imported then

    return plan_reading(brief, paper)


def _study(brief: Brief, paper: Paper) -> Handout:
    from builder.plan.study import plan_study

    return plan_study(brief, paper)


_PLANNERS = {"speech_text": plan_speech_text, "reading_copy": _reading, "study": _study}
