"""How the cost grows: slides against zipfile, 3,000 slides against 32, a million characters against five thousand."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from io import BytesIO

from builder.build import quiet
from builder.compile import cache
from builder.model.deck import Deck
from builder.model.lexicon import Lexicon
from builder.model.outline import Outline
from builder.model.speech import Speech
from builder.model.stencil import Stencils
from builder.model.theme import Theme
from builder.model.unit import NO_UNIT
from builder.parse.speech import parse
from builder.plan.brief import HEAVIEST, Brief, Kit
from builder.plan.deck import plan_deck
from builder.plan.handout import plan_speech_text
from builder.plan.phrases import phrases
from builder.read.plain import plain_lines
from builder.write.deck import deck_bytes
from builder.write.handout import handout_bytes
from builder.zh.cut import boundaries
from tests.bench.measure import cpu_ms, ratio
from tests.samples import ROOT, SHELVES

FEW, MANY = 32, 3000
SHORT, LONG = 5_000, 1_000_000
MOST = 1.25
MEGABYTE = 1 << 20
SEED = (ROOT / "seeds" / "safety.txt").read_text(encoding="utf-8")


def rows() -> Iterator[tuple[str, str, str, bool | None]]:
    """Every figure with its goal."""
    theme, stencils = cache.theme(str(ROOT / "themes" / "red_gold"), SHELVES, quiet)
    lexicon = cache.lexicon(quiet)
    yield from _slides(theme, stencils, lexicon)
    yield from _characters(theme, stencils, lexicon)
    yield from _megabyte(theme, stencils, lexicon)


def _slides(theme: Theme, stencils: Stencils, lexicon: Lexicon) -> Iterator[tuple[str, str, str, bool | None]]:
    deck = plan_deck(_brief(_outline(SEED), theme, lexicon))
    few = _of(deck, FEW)
    data = deck_bytes(few, stencils.deck)
    with zipfile.ZipFile(BytesIO(data)) as package:
        members = [(name, package.read(name)) for name in package.namelist()]
    ours, zipped = ratio(lambda: deck_bytes(few, stencils.deck), lambda: _zipped(members))
    part = ours / zipped
    yield (
        f"a planned deck of {FEW} slides / zipfile, level 6",
        f"{ours:.1f} / {zipped:.1f} ms, {part:.2f} ×",
        "≤ 1.0 ×",
        part <= 1,
    )
    each = {count: cpu_ms(partial(deck_bytes, _of(deck, count), stencils.deck)) * 1000 / count for count in (FEW, MANY)}
    yield _growth(f"a slide at {MANY:,} / at {FEW}", each[MANY], each[FEW])


def _characters(theme: Theme, stencils: Stencils, lexicon: Lexicon) -> Iterator[tuple[str, str, str, bool | None]]:
    texts = {count: (SEED * (count // len(SEED) + 1))[:count] for count in (SHORT, LONG)}
    works: dict[str, Callable[[str], Callable[[], object]]] = {
        "parse": lambda text: partial(_outline, text),
        "plan": lambda text: partial(_planned, _outline(text), theme, lexicon),
        "handout": lambda text: partial(
            handout_bytes, plan_speech_text(_brief(_outline(text), theme, lexicon), theme.paper), stencils.handout
        ),
    }
    for name, work in works.items():
        each = {count: cpu_ms(work(text), 3 if count == LONG else 15) * 1e6 / count for count, text in texts.items()}
        yield _growth(f"{name}, 1,000 characters at {LONG:,} / at {SHORT:,}", each[LONG], each[SHORT])


def _megabyte(theme: Theme, stencils: Stencils, lexicon: Lexicon) -> Iterator[tuple[str, str, str, bool | None]]:
    text = (SEED * (MEGABYTE // len(SEED.encode()) + 1)).encode()[:MEGABYTE].decode(errors="ignore")
    start = time.process_time()
    outline = _outline(text)
    read = time.process_time() - start
    brief = _brief(outline, theme, lexicon)
    deck_bytes(plan_deck(brief), stencils.deck)
    handout_bytes(plan_speech_text(brief, theme.paper), stencils.handout)
    everything = time.process_time() - start
    yield "1 MB of text, outline only", f"{read:.2f} s", "≤ 1 s", read <= 1
    yield "1 MB of text, everything", f"{everything:.2f} s", "≤ 4 s", everything <= 4


def _growth(name: str, large: float, small: float) -> tuple[str, str, str, bool]:
    part = large / small
    return name, f"{large:,.0f} / {small:,.0f} µs, {part:.2f} ×", f"≤ {MOST} ×", part <= MOST


def _of(deck: Deck, count: int) -> Deck:
    """`deck` with `count` slides: its own, over and over."""
    slides = (deck.slides * (count // len(deck.slides) + 1))[:count]
    return Deck(deck.title, slides, deck.author)


def _outline(text: str) -> Outline:
    return parse(Speech("bench", "", plain_lines(text)))[0]


def _planned(outline: Outline, theme: Theme, lexicon: Lexicon) -> Deck:
    return plan_deck(_brief(outline, theme, lexicon))


def _brief(outline: Outline, theme: Theme, lexicon: Lexicon) -> Brief:
    breaker = lru_cache(maxsize=64)(partial(boundaries, lexicon=lexicon, words=phrases(outline)))
    return Brief(outline, "bench", NO_UNIT, Kit(theme, breaker, lambda word: lexicon.idf(word) / HEAVIEST))


def _zipped(members: list[tuple[str, bytes]]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as package:
        for name, data in members:
            package.writestr(name, data)
    return stream.getvalue()
