"""One slide as a person wants it: other words picked from the speech, another layout, another title.

What is asked for is checked against the sentences that the slide stands for. What cannot be done leaves the slide as it was planned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.model.deck import Layout, Slide
from builder.model.remark import Refusal, Remark, Severity
from builder.model.text import Text
from builder.model.wishes import Line, Pin
from builder.plan.address import place, said
from builder.plan.brief import Kit
from builder.plan.cuts import PROSE
from builder.plan.draft import Draft, family, joined
from builder.plan.fields import FIELDS
from builder.plan.fit import title
from builder.plan.lay import LIST, OTHERS, lay
from builder.plan.pick import Picked, even, pick
from builder.plan.relay import FIXED, Said, around, claims, items, laid, meant, quoted
from builder.plan.texts import sentence_texts
from builder.value import Value, replace

Edit = tuple[Draft, tuple[Remark, ...]]


class Rules(Value):
    """What edits are held against: room, every line of the speech, the recipe's `file`, whether the speech `changed` since it was planned.

    Words that are not the speech's are refused, or remarked on where the speech may have changed under them.
    """

    kit: Kit
    lines: Mapping[int, Text]
    file: str
    changed: bool


def edited(draft: Draft, planned: Slide | None, pin: Pin, rules: Rules) -> Edit:
    """`draft` as `pin` wants it; `planned` is the slide that it would make by itself."""
    draft = _as_planned(draft, planned, rules.kit)
    remarks: list[Remark] = []
    for change in (_lines, _layout):
        draft, told = change(draft, pin, rules)
        remarks += told
    if not pin.title or (planned is not None and pin.title == even(planned.title)):
        return draft, tuple(remarks)
    draft, told = _title(draft, pin, rules)
    return draft, (*remarks, *told)


def lines_of(draft: Draft) -> tuple[Line, ...]:
    """The words of a slide's items, as a recipe has them."""
    return tuple((even(item.head.words), *(even(text.words) for text in item.below)) for item in items(draft))


class Wanted(Value):
    """Words that a pin's `key` wants on the slide `draft`."""

    words: str
    key: str
    pin: Pin
    draft: Draft


def picked(wanted: Wanted, rules: Rules) -> Text | Remark:
    """The words as a piece of what their slide stands for. Refuses what is none."""
    found = pick(wanted.words, _spoken(wanted.draft, rules.lines))
    return found.text if found.text else unspoken(wanted, found, rules)


def unspoken(wanted: Wanted, found: Picked, rules: Rules) -> Remark:
    """What is wrong with words that were not found as a piece: refused while the speech is the one that was planned."""
    words, key, pin = wanted.words, wanted.key, wanted.pin
    if rules.changed:
        line = line_of(wanted.draft)
        return Remark("slide_words_gone", Severity.WARNING, line, (pin.at, key, words))
    code = "words_cut" if found.cuts else "words_invented"
    line = pin.places.get(key, 0)
    raise Refusal(code, file=rules.file, line=line, key=f"slide.{key}", at=pin.at, words=words)


def _spoken(draft: Draft, lines: Mapping[int, Text]) -> Iterator[Text]:
    """What a slide stands for: its notes, then the sentences of all that it shows."""
    yield from map(joined, draft.notes)
    shown = [run.text for fill in draft.fills for p in fill.paragraphs for run in p.runs]
    for text in (*draft.titles, *shown):
        if text.line in lines:
            whole = lines[text.line]
            yield from (s for s in sentence_texts(whole) if s.start <= text.start < s.source(len(s.words)))


def _as_planned(draft: Draft, planned: Slide | None, kit: Kit) -> Draft:
    """A slide that somebody decided something of keeps the look that was planned for it."""
    if planned is None:
        return replace(draft, scene=None)
    if (draft.layout, draft.rung) == (planned.layout, planned.rung):
        return draft
    looks = (one for one in _seen(draft, planned.layout.value, kit) if one.layout is planned.layout)
    look = next(looks, draft)
    return replace(draft, layout=look.layout, fills=look.fills, rung=look.rung)


def _is(layout: Layout, wanted: str) -> bool:
    return wanted in (layout.value, family(layout))


def _lines(draft: Draft, pin: Pin, rules: Rules) -> Edit:
    """Other words for the slide's items, with their numbers where an item stays."""
    if not pin.lines or pin.lines == lines_of(draft):
        return draft, ()
    if family(draft.layout) in FIXED:
        return draft, (Remark("slide_lines_unfit", Severity.WARNING, line_of(draft), (pin.at, draft.layout.value)),)
    chosen = [[picked(Wanted(words, "lines", pin, draft), rules) for words in line] for line in pin.lines]
    gone = tuple(found for line in chosen for found in line if isinstance(found, Remark))
    if gone:
        return draft, gone[:1]
    numbers = {item.head.words: item.number for item in items(draft)}
    texts = [[found for found in line if isinstance(found, Text)] for line in chosen]
    new = [Said(head, tuple(below), numbers.get(head.words)) for head, *below in texts]
    counted = any(numbers.values())
    looks = [draft.layout] if draft.layout in PROSE else meant(family(draft.layout), len(new), counted)
    wanted = meant(pin.layout, len(new), counted) if pin.layout else []
    made = laid(new, (*wanted, *looks, *PROSE[:2]), rules.kit, around(draft))
    if made is None:
        return draft, (Remark("slide_lines_long", Severity.WARNING, line_of(draft), (pin.at,)),)
    return _put(draft, made), ()


def _layout(draft: Draft, pin: Pin, rules: Rules) -> Edit:
    """The same words in another layout: one that was thought of, else one that takes the slide's items, or claims of its sentences."""
    wanted = pin.layout
    if not wanted or _is(draft.layout, wanted):
        return replace(draft, scene=None), ()
    for known in _seen(draft, wanted, rules.kit):
        return _put(draft, known), ()
    made = None if family(draft.layout) in FIXED else _relaid(draft, pin, rules.kit)
    if made is not None:
        return _put(draft, made), ()
    return draft, (
        Remark("slide_layout_unfit", Severity.WARNING, line_of(draft), (pin.at, wanted, draft.layout.value)),
    )


def _seen(draft: Draft, wanted: str, kit: Kit) -> list[Draft]:
    """What the slide shows, in each layout or family that `wanted` may mean and that holds it: of items with numbers first the counted one."""
    if draft.scene is None:
        return []
    counted = all(item.number for item in draft.scene.items)
    points = ("points", LIST) if counted else (LIST, "points")
    names = points if wanted == Layout.POINTS.value else (wanted, wanted.rpartition("_")[0])
    scenes = [replace(draft.scene, families=(name,)) for name in names if name in FIELDS or name in OTHERS]
    return [one for scene in scenes if (one := lay(scene, kit)) is not None and _is(one.layout, wanted)]


def _relaid(draft: Draft, pin: Pin, kit: Kit) -> Draft | None:
    """The slide's items in the layout that `pin` wants, or its quotation; claims of its sentences where nobody chose the items."""
    wanted, found = pin.layout, items(draft)
    if wanted in QUOTES:
        return quoted(said(draft), QUOTES[wanted], kit)
    counted = any(item.number for item in found)
    made = laid(found, meant(wanted, len(found), counted), kit, around(draft)) if found else None
    if made is not None or pin.lines or counted:
        return made
    claimed = claims(said(draft), draft.titles[0])
    tries = (laid(claimed[:n], meant(wanted, n, False), kit) for n in range(len(claimed), 0, -1))
    return next((one for one in tries if one is not None), None)


QUOTES = {layout.value: layout for layout in (Layout.QUOTE, Layout.SAYING)}
"""Layouts that hold a quotation."""


def _put(draft: Draft, made: Draft) -> Draft:
    """`made` in the place of what `draft` shows."""
    return replace(draft, layout=made.layout, fills=made.fills, rung=made.rung, scene=None)


def _title(draft: Draft, pin: Pin, rules: Rules) -> Edit:
    mark = rules.kit.theme.continued
    counted = re.escape(mark[:-1]) + r"\d*" + re.escape(mark[-1:])
    found = picked(Wanted(re.sub(f"{counted}$", "", pin.title), "title", pin, draft), rules)
    if isinstance(found, Remark):
        return draft, (found,)
    slot = rules.kit.theme.rooms[draft.layout][draft.rung]["title"]
    if title(found, slot, rules.kit.breaker) is None:
        return draft, (Remark("slide_title_long", Severity.WARNING, line_of(draft), (pin.at, pin.title)),)
    return replace(draft, titles=(found,)), ()


def line_of(draft: Draft) -> int:
    """The line of the speech at which a slide begins, 0 where it stands for none."""
    begun = place(draft)
    return begun[0] if begun is not None else 0
