"""A person's say over the deck: how long it is, which slides are parted, changed, moved and left out.

Drafts in, drafts out. Every decision is tied to an address; where that stands no more, a remark says so and nothing is done.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.model.block import paragraphs, texts
from builder.model.deck import Slide
from builder.model.outline import Outline, tables, words_of
from builder.model.remark import Refusal, Remark, Severity
from builder.model.text import Text
from builder.model.wishes import Pin, Wishes
from builder.plan.address import Atlas, Found, Place, Stand, atlas, find, moved, nearest, said, stands
from builder.plan.brief import Brief, Kit
from builder.plan.cuts import absorbed, parted, where
from builder.plan.deck import deck_of
from builder.plan.draft import Draft, family
from builder.plan.edit import Rules, Wanted, edited, line_of, unspoken
from builder.plan.length import of_length
from builder.plan.notes import as_prose
from builder.plan.pick import begins, pick
from builder.value import Value, replace

Remarks = tuple[Remark, ...]


class Page(Value):
    """A slide on its way with what it stands for, the slide that it would make by itself, and what a person decided of it."""

    draft: Draft
    stand: Stand
    planned: Slide | None = None
    pin: Pin | None = None


class Pinned(Value):
    """The pages in their order, those that are left out with the place that their words went to, and decisions on none."""

    pages: tuple[Page, ...]
    remarks: Remarks = ()
    skipped: tuple[tuple[Pin, str], ...] = ()
    lost: tuple[Pin, ...] = ()


def pinned(drafts: Sequence[Draft], brief: Brief, wishes: Wishes, changed: bool) -> Pinned:
    """`drafts` as `wishes` want them. `changed` tells that the speech may be another than the one they were written for."""
    outline, kit = brief.outline, brief.kit
    slides = atlas(drafts, stands(drafts, outline))
    found = [find(pin.at, slides) for pin in wishes.pins]
    kept = frozenset(slides.stands[one.index].at for one in found if one.index >= 0 and one.inside is None)
    drafts, remarks = of_length(drafts, outline, (wishes.slides, wishes.density), kept, kit)
    if not wishes.pins:
        return Pinned(tuple(map(Page, drafts, stands(drafts, outline))), remarks)
    rules = Rules(kit, _lines(outline), wishes.file, changed)
    pages, told = _cut(drafts, brief, wishes.pins, rules)
    remarks += told
    pages, lost, told = _held(pages, wishes.pins)
    remarks += told
    pages, told = _edited(pages, rules)
    remarks += told
    pages, skipped, told = _skipped(pages)
    remarks += told
    pages, told = _moved(pages)
    return Pinned(pages, (*remarks, *told), skipped, lost)


def _lines(outline: Outline) -> dict[int, Text]:
    """Every line of the speech in one piece."""
    parts = [*outline.header, *outline.salutation, *paragraphs(outline.lead)]
    parts += [text for section in outline.sections for text in words_of(section)]
    parts += [*paragraphs(outline.closing), *outline.signature, *paragraphs(outline.attachments)]
    parts += texts(tables(outline))
    return {text.line: text for text in as_prose(parts)}


def _cut(drafts: Sequence[Draft], brief: Brief, pins: Sequence[Pin], rules: Rules) -> tuple[tuple[Page, ...], Remarks]:
    """Slides parted where somebody wants it, or decided something of a sentence within."""
    known = atlas(drafts, stands(drafts, brief.outline))
    planned = deck_of(list(drafts), brief).slides
    places: dict[int, dict[Place, tuple[Pin, str]]] = {}
    remarks: list[Remark] = []
    for pin in pins:
        found = find(pin.at, known)
        if found.index < 0:
            continue
        at = places.setdefault(found.index, {})
        if found.inside is not None:
            at[found.inside] = (pin, "")
        for words in pin.split:
            start = _start(words, drafts[found.index], found, pin, rules)
            if isinstance(start, Remark):
                remarks.append(start)
            else:
                at[start] = (pin, words)
    out: list[Draft] = []
    slides: list[Slide | None] = []
    for n, draft in enumerate(drafts):
        made, told = _parts(draft, places.get(n, {}), rules.kit)
        out += made
        slides += [planned[n] if len(made) == 1 else None, *(None for _ in made[1:])]
        remarks += told
    stood = stands(out, brief.outline)
    return tuple(map(Page, out, stood, slides)), tuple(remarks)


def _start(words: str, draft: Draft, found: Found, pin: Pin, rules: Rules) -> Place | Remark:
    """Where the sentence begins that `words` begin. Refuses words that stand within one."""
    sentences = said(draft)
    first = found.inside or (where(sentences[0]) if sentences else None)
    starts = [where(sentence) for sentence in sentences if begins(sentence, words)]
    later = [start for start in starts if first is not None and start > first]
    if starts:
        return later[0] if later else Remark("slide_split_unfit", Severity.WARNING, line_of(draft), (pin.at, words))
    inside = pick(words, sentences)
    if (inside.text or inside.cuts) and not rules.changed:
        line = pin.places.get("split", 0)
        raise Refusal("split_inside", file=rules.file, line=line, key="slide.split", at=pin.at, words=words)
    return unspoken(Wanted(words, "split", pin, draft), inside, rules)


def _parts(draft: Draft, places: dict[Place, tuple[Pin, str]], kit: Kit) -> tuple[list[Draft], list[Remark]]:
    """A slide in as many as there are `places` to part it, one more."""
    out, remarks = [draft], []
    for place in sorted(places):
        halves = parted(out[-1], place, kit)
        pin, words = places[place]
        if halves is not None:
            out[-1:] = halves
        elif words:
            remarks.append(Remark("slide_split_unfit", Severity.WARNING, line_of(draft), (pin.at, words)))
    return out, remarks


def _held(pages: Sequence[Page], pins: Sequence[Pin]) -> tuple[tuple[Page, ...], tuple[Pin, ...], Remarks]:
    """The pages, each with what is decided of it; what finds no page; remarks."""
    known = _atlas(pages)
    held: dict[int, Pin] = {}
    lost: list[Pin] = []
    remarks: list[Remark] = []
    for pin in pins:
        found = find(pin.at, known)
        if found.index < 0 or found.inside is not None:
            lost.append(pin)
            code = "slide_ambiguous" if found.several else "slide_missing"
            remarks.append(Remark(code, Severity.WARNING, 0, (pin.at, nearest(pin.at, known))))
            continue
        stand, line = known.stands[found.index], line_of(known.drafts[found.index])
        if found.index in held:
            remarks.append(Remark("slide_pinned_twice", Severity.WARNING, line, (stand.at,)))
        if moved(pin.at, stand):
            remarks.append(Remark("slide_moved", Severity.NOTE, line, (pin.at, stand.at)))
        held[found.index] = _both(held.get(found.index), pin)
    return tuple(replace(page, pin=held.get(n)) for n, page in enumerate(pages)), tuple(lost), tuple(remarks)


def _atlas(pages: Sequence[Page]) -> Atlas:
    return atlas([page.draft for page in pages], [page.stand for page in pages])


def _both(earlier: Pin | None, later: Pin) -> Pin:
    """Two decisions on one slide: the later counts where both say something."""
    if earlier is None:
        return later
    keys = ("layout", "title", "lines", "split", "skip", "after")
    known = {key: getattr(later, key) or getattr(earlier, key) for key in keys}
    return replace(later, places={**earlier.places, **later.places}, **known)


def _edited(pages: Sequence[Page], rules: Rules) -> tuple[tuple[Page, ...], Remarks]:
    out: list[Page] = []
    remarks: list[Remark] = []
    for page in pages:
        if page.pin is not None and not page.pin.skip:
            draft, told = edited(page.draft, page.planned, page.pin, rules)
            remarks += told
            page = replace(page, draft=draft)
        out.append(page)
    return tuple(out), tuple(remarks)


def _skipped(pages: Sequence[Page]) -> tuple[tuple[Page, ...], tuple[tuple[Pin, str], ...], Remarks]:
    """The pages that stay: the words of one that is left out go into the notes of the page ahead. The cover stays."""
    out: list[Page] = []
    gone: list[tuple[Pin, str]] = []
    remarks: list[Remark] = []
    for page in pages:
        if page.pin is None or not page.pin.skip:
            out.append(page)
        elif not out:
            remarks.append(Remark("slide_cover_stays", Severity.WARNING, line_of(page.draft), (page.pin.at,)))
            out.append(page)
        else:
            out[-1] = replace(out[-1], draft=absorbed(out[-1].draft, page.draft))
            gone.append((page.pin, out[-1].stand.at))
    return tuple(out), tuple(gone), tuple(remarks)


def _moved(pages: Sequence[Page]) -> tuple[tuple[Page, ...], Remarks]:
    """The pages with those that come behind another one there, in the order in which they stand in the recipe."""
    order = list(pages)
    behind: dict[str, str] = {}
    remarks: list[Remark] = []
    for page in pages:
        if page.pin is None or not page.pin.after:
            continue
        known = _atlas(order)
        found = find(page.pin.after, known)
        if family(page.draft.layout) == "cover":
            remarks.append(Remark("slide_cover_stays", Severity.WARNING, line_of(page.draft), (page.pin.at,)))
        elif found.index < 0 or found.inside is not None:
            facts = (page.pin.at, page.pin.after, nearest(page.pin.after, known))
            remarks.append(Remark("slide_after_missing", Severity.WARNING, line_of(page.draft), facts))
        elif (target := known.stands[found.index].at) != page.stand.at:
            behind[page.stand.at] = target
            order = _behind(order, page, behind)
    return tuple(order), tuple(remarks)


def _behind(order: Sequence[Page], page: Page, behind: dict[str, str]) -> list[Page]:
    """`order` with `page` behind the one it is to follow, and behind those that were put there before it."""
    out = [other for other in order if other.stand.at != page.stand.at]
    target = behind[page.stand.at]
    to = next(n for n, other in enumerate(out) if other.stand.at == target) + 1
    while to < len(out) and behind.get(out[to].stand.at) == target:
        to += 1
    return [*out[:to], page, *out[to:]]
