"""What stands out on a slide: at most three phrases, what a line delivers, bold and in the theme's colour."""

from __future__ import annotations

from builder.model.deck import Fill, Paragraph, Role, Run
from builder.model.theme import Room
from builder.plan.brief import Kit
from builder.plan.fit import runs
from builder.value import Value, replace
from builder.zh.stress import key_phrases

MOST = 3
LEAST = 10
"""A line of fewer characters stands for itself."""
SLOTS = frozenset("text point branch body event".split())
"""Where words flow in lines. Those on a ground of colour are left as they are."""


class Found(Value):
    """A phrase: which fill, paragraph and run it is in, where, and what its words weigh."""

    at: tuple[int, int, int]
    span: tuple[int, int]
    weight: float


def stressed(fills: list[Fill], room: Room, kit: Kit) -> list[Fill]:
    """The fills of a slide with its key phrases standing out."""
    found: list[Found] = []
    for n, fill in enumerate(fills):
        slot = room.get(fill.slot)
        if slot is not None and not slot.filled and fill.slot.rstrip("0123456789") in SLOTS:
            found += [best for m, paragraph in enumerate(fill.paragraphs) if (best := _best((n, m), paragraph, kit))]
    chosen = _alike(fills, found)
    out = list(fills)
    for phrase in chosen:
        n, m, k = phrase.at
        paragraphs = list(out[n].paragraphs)
        paragraphs[m] = _marked(paragraphs[m], k, phrase.span)
        out[n] = replace(out[n], paragraphs=tuple(paragraphs))
    return out


def _alike(fills: list[Fill], found: list[Found]) -> list[Found]:
    """The phrases that stand out: of items put in the same words each that is long enough has one, or none has; else the weightiest."""
    items = [n for n, fill in enumerate(fills) if fill.slot[-1].isdigit() and fill.slot.rstrip("0123456789") in SLOTS]
    if len(items) < 2:
        return _weightiest(found)
    long = [n for n in items if any(len(paragraph.words) >= LEAST for paragraph in fills[n].paragraphs)]
    best = [next((phrase for phrase in found if phrase.at[0] == n), None) for n in long]
    phrases = [phrase for phrase in best if phrase is not None]
    if len(phrases) == len(long) > 1:
        return phrases
    heads = [fills[n].paragraphs[0].words for n in items]
    if len({head[:1] for head in heads}) == 1 or len({head[-2:] for head in heads}) == 1:
        return _weightiest([phrase for phrase in found if phrase.at[0] not in items])
    return _weightiest(found)


def _weightiest(found: list[Found]) -> list[Found]:
    return sorted(found, key=lambda phrase: (-phrase.weight, phrase.at))[:MOST]


def _best(at: tuple[int, int], paragraph: Paragraph, kit: Kit) -> Found | None:
    """The weightiest phrase of a paragraph."""
    if len(paragraph.words) < LEAST:
        return None
    found = [
        Found((*at, k), span, _weight(run.text.words[slice(*span)], kit))
        for k, run in enumerate(paragraph.runs)
        if run.role is Role.PLAIN
        for span in kit.memo(key_phrases, run.text.words, kit.breaker, kit.weigh)
    ]
    return max(found, key=lambda phrase: phrase.weight, default=None)


def _weight(words: str, kit: Kit) -> float:
    ends = kit.breaker(words)
    return sum(kit.weigh(words[start:end]) for start, end in zip((0, *ends), ends, strict=False))


def _marked(paragraph: Paragraph, k: int, span: tuple[int, int]) -> Paragraph:
    """The paragraph with a piece of its run `k` in the accent."""
    run = paragraph.runs[k]
    text, (start, end) = run.text, span
    pieces = (
        *runs(text.cut(0, start), run.role),
        *(Run(piece.text, Role.ACCENT) for piece in runs(text.cut(start, end))),
        *runs(text.cut(end, len(text.words)), run.role),
    )
    return replace(paragraph, runs=(*paragraph.runs[:k], *pieces, *paragraph.runs[k + 1 :]))
