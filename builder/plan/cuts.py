"""Slides parted and put together: their notes keep every word in order, what they show is laid out anew."""

from __future__ import annotations

from collections.abc import Iterable

from builder.model.deck import Layout, Paragraph, Run
from builder.model.text import Text
from builder.plan.address import Place, said
from builder.plan.brief import Kit
from builder.plan.draft import Draft, family, joined
from builder.plan.relay import FIXED, claimed, items, laid, meant
from builder.value import replace

PROSE = (Layout.STATEMENT, Layout.POINTS, Layout.QUOTE)
"""Layouts whose words are chosen from prose: of several slides' words they are chosen again."""
Notes = tuple[Paragraph, ...]


def absorbed(draft: Draft, other: Draft) -> Draft:
    """`draft` as it is, with the notes of `other`, which follows it, behind its own."""
    return replace(draft, notes=_behind(draft.notes, other.notes))


def merged(draft: Draft, other: Draft, kit: Kit) -> Draft:
    """One slide for what two stand for that follow each other: the one that shows items stays, of prose is chosen again."""
    notes = _behind(draft.notes, other.notes)
    shown = next((one for one in (draft, other) if one.layout not in PROSE), None)
    if shown is None and (draft.layout is not Layout.QUOTE or other.layout is not Layout.QUOTE):
        shown = claimed(said(replace(draft, notes=notes)), draft.titles, kit)
    kept = shown or draft
    titles = (*draft.titles, *kept.titles, *other.titles)
    return replace(kept, titles=titles, crumb=draft.crumb, notes=notes, scene=None)


def parted(draft: Draft, place: Place, kit: Kit) -> tuple[Draft, Draft] | None:
    """Two slides, the second from the sentence at `place` on; None where there is nothing to part."""
    ahead, behind = _cut(draft.notes, place)
    if not ahead or not behind or family(draft.layout) in FIXED:
        return None
    first, second = _halves(draft, place, kit)
    early = tuple(text for text in draft.titles if where(text) < place)
    late = tuple(text for text in draft.titles if where(text) >= place)
    first = first or claimed(said(replace(draft, notes=ahead)), early, kit)
    second = second or claimed(said(replace(draft, notes=behind)), late, kit)
    return (
        replace(first, titles=first.titles or early or late, notes=ahead, crumb=draft.crumb, scene=None),
        replace(second, titles=(*(second.titles or late), *early[:1]), notes=behind, crumb=draft.crumb, scene=None),
    )


def _halves(draft: Draft, place: Place, kit: Kit) -> tuple[Draft | None, Draft | None]:
    """What stays of a slide's items on either side of `place`; None where words are chosen anew."""
    if draft.layout in (Layout.STATEMENT, Layout.POINTS):
        return None, None
    found = items(draft)
    shown = [item.head for item in found] or [joined(p) for fill in draft.fills for p in fill.paragraphs]
    late = [where(text) >= place for text in shown if text]
    bare = replace(draft, titles=())
    if not any(late):
        return bare, None
    if all(late):
        return None, bare
    if not all(item.number for item in found):
        return None, None
    cut = late.index(True)
    first, second = (
        laid(half, (*meant(family(draft.layout), len(half), True), *PROSE[:2]), kit)
        for half in (found[:cut], found[cut:])
    )
    return first, second


def where(text: Text) -> Place:
    """The place of a piece of the speech."""
    return text.line, text.start


def _behind(notes: Notes, other: Notes) -> Notes:
    """The notes one behind the other; what is of one line stays one paragraph."""
    if notes and other and joined(notes[-1]).line == joined(other[0]).line:
        middle = Paragraph((*notes[-1].runs, *other[0].runs))
        return (*notes[:-1], middle, *other[1:])
    return (*notes, *other)


def _cut(notes: Notes, place: Place) -> tuple[Notes, Notes]:
    """The notes ahead of `place`, and those from there on."""
    ahead: list[Paragraph] = []
    behind: list[Paragraph] = []
    for note in notes:
        first, second = _cut_runs(note.runs, place)
        ahead += [Paragraph(first)] if first else []
        behind += [Paragraph(second)] if second else []
    return tuple(ahead), tuple(behind)


def _cut_runs(runs: Iterable[Run], place: Place) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    ahead: list[Run] = []
    behind: list[Run] = []
    for run in runs:
        text, (line, start) = run.text, place
        at = next((i for i in range(len(text.words)) if text.source(i) >= start), len(text.words))
        if text.line != line:
            (ahead if text.line < line else behind).append(run)
            continue
        ahead += [replace(run, text=text.cut(0, at))] if at else []
        behind += [replace(run, text=text.cut(at, len(text.words)))] if at < len(text.words) else []
    return tuple(ahead), tuple(behind)
