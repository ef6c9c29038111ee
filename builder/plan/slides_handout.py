"""The slide handout (幻灯片讲义): three slides a page beside lines for notes, or six; in words where there are no pictures of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.model.aside import Figure, Frame, Row
from builder.model.deck import Deck, Paragraph, Run, Slide
from builder.model.handout import Block, Handout, Part, Style
from builder.model.image import Image
from builder.model.text import NOTHING, Text
from builder.model.theme import Paper
from builder.value import Value
from builder.zh.breaks import line_ends
from builder.zh.spoken import minutes, spoken

TWIPS, EMU = 20, 12700
"""In a point."""
MM = 72 / 25.4
WIDE = 9 / 16
"""The height of the usual slide, by its width. Higher ones are as high as that, and so less wide."""
WIDTHS = {3: 92 * MM, 6: 83 * MM}
"""How wide a picture is, by how many stand on a page."""
LINE = 8.5 * MM
ROW = 79 * MM
"""How high a row is; three make a page."""
NOTE_LINES = 9
MOST_WORDS = 7
"""Paragraphs of a slide that are told where there is no picture of it."""
UNTOLD = ("title", "crumb", "footer", "number")


class Show(Value):
    """What a slide handout is made of: the deck, the line on top of each page, its paper, slides a page, the speaker's rate,
    a slide's height by its width."""

    deck: Deck
    header: str
    paper: Paper
    each: int
    rate: int
    shape: float = WIDE


def plan_slides(show: Show, images: Sequence[Image] = ()) -> Handout:
    """The handout of the slides; `images` has a picture for each of them, or none at all."""
    panes = [_pane(n, slide, show, images[n - 1] if images else None) for n, slide in enumerate(show.deck.slides, 1)]
    pairs = show.each == 6 and bool(images)
    parts: list[Part] = [_pairs(panes, show.paper) if pairs else _beside_lines(panes, show, bool(images))]
    return Handout("slides", show.deck.title, tuple(parts), show.header, show.deck.author, show.paper.look)


def _pane(number: int, slide: Slide, show: Show, image: Image | None) -> tuple[Block | Figure, ...]:
    """A slide: its picture or its words, its number and title, how long it takes."""
    title = Block(Style.CAPTION, (Run(Text(f"{number}　")), *_title(slide)))
    place = Block(Style.PLACE, (Run(Text(_time(slide, show))),) if slide.pace else ())
    if image is None:
        return (title, *_told(slide), place)
    width = int(WIDTHS[show.each] * EMU * min(1.0, WIDE / show.shape))
    return (Figure(image.digest, slide.title, width, int(width * show.shape)), title, place)


def _time(slide: Slide, show: Show) -> str:
    """How long a slide takes on which something is said."""
    count = spoken("\n".join(paragraph.words for paragraph in slide.notes))
    return show.paper.words["minutes"].replace("{minutes}", str(minutes(count, show.rate)))


def _title(slide: Slide) -> tuple[Run, ...]:
    runs = (run for fill in slide.fills if fill.slot == "title" for p in fill.paragraphs for run in p.runs)
    return tuple(Run(run.text) for run in runs if run.text.words)


def _told(slide: Slide) -> list[Block]:
    """The words of a slide below its title."""
    return [Block(Style.KEY, tuple(Run(run.text) for run in p.runs)) for p in list(_paragraphs(slide))[:MOST_WORDS]]


def _paragraphs(slide: Slide) -> Iterator[Paragraph]:
    for fill in slide.fills:
        if not fill.slot.startswith(UNTOLD):
            yield from (p for p in fill.paragraphs if any(run.text for run in p.runs))


def _beside_lines(panes: list[tuple[Block | Figure, ...]], show: Show, drawn: bool) -> Frame:
    """Each slide beside lines to write on."""
    left = int(WIDTHS[3] * TWIPS)
    gap = int(6 * MM * TWIPS)
    right = int(show.paper.width * TWIPS) - left - gap
    rows, written = [], 0
    for pane in panes:
        count = NOTE_LINES if drawn else _lines_of(pane, left / TWIPS, show.paper)
        lines = tuple(Block((Style.LINE, Style.LINE_ODD)[(written + n) % 2], ()) for n in range(count))
        written += count
        rows.append(Row((pane, (_empty(),), lines), int(ROW * TWIPS) if drawn else 0))
    return Frame(tuple(rows), (left, gap, right))


def _lines_of(pane: tuple[Block | Figure, ...], width: float, paper: Paper) -> int:
    """How many lines to write on stand beside a slide that is told in words."""
    height = 0.0
    for block in (block for block in pane if isinstance(block, Block)):
        size, line, *_ = paper.styles[block.style.value]
        words = "".join(run.text.words for run in block.runs)
        height += line * len(line_ends(words, width / size))
    return max(2, -(-int(height) // int(LINE)))


def _pairs(panes: list[tuple[Block | Figure, ...]], paper: Paper) -> Frame:
    """Two slides side by side."""
    width = int(WIDTHS[6] * TWIPS)
    gap = int(paper.width * TWIPS) - 2 * width
    rows = []
    for n in range(0, len(panes), 2):
        other = panes[n + 1] if n + 1 < len(panes) else (_empty(),)
        rows.append(Row((panes[n], (_empty(),), other), int(ROW * TWIPS)))
    return Frame(tuple(rows), (width, gap, width))


def _empty() -> Block:
    return Block(Style.PLACE, (Run(NOTHING),))
