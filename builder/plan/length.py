"""How long a deck is: slides put together where there should be fewer, parted where there should be more.

Every word stays in the notes. Cover, agenda, dividers and closing stay; so does, at its place, what a person decided something of.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from builder.model.outline import Outline
from builder.model.remark import Remark, Severity
from builder.plan.address import Stand, place, said, stands
from builder.plan.brief import Kit
from builder.plan.cuts import absorbed, merged, parted, where
from builder.plan.draft import Draft, chunks, family
from builder.plan.relay import FIXED
from builder.value import Value, replace

FEW_SENTENCES = 4
"""Sentences that one slide stands for where many slides are wanted."""
LOW, HIGH = "low", "high"


class Group(Value):
    """A slide with those that only carry its items on: they have no notes and go where it goes. `kept` may not go."""

    drafts: tuple[Draft, ...]
    stand: Stand
    kept: bool

    @property
    def first(self) -> Draft:
        """The slide that has the notes."""
        return self.drafts[0]

    @property
    def fixed(self) -> bool:
        """Whether it is one of those that hold the deck together."""
        return family(self.first.layout) in FIXED

    @property
    def spoken(self) -> int:
        """How many characters it stands for."""
        return sum(len(note.words) for note in self.first.notes)


Groups = list[Group]


def of_length(
    drafts: Sequence[Draft], outline: Outline, wanted: tuple[int, str], kept: frozenset[str], kit: Kit
) -> tuple[list[Draft], tuple[Remark, ...]]:
    """As many slides as are `wanted` (0: any number), or as a density asks for; `kept` are the addresses of those that stay."""
    count, density = wanted
    groups = _groups(drafts, stands(drafts, outline), kept)
    if density == LOW:
        groups = _joined(groups, len(groups), kit)
    if density == HIGH:
        groups = [half for group in groups for half in _chopped(group, kit)]
    missing = count - _count(groups) if count else 0
    if missing < 0:
        groups = _fewer(groups, -missing, kit)
    if missing > 0:
        groups = _more(groups, missing, kit)
    out = [draft for group in groups for draft in group.drafts]
    if not count or len(out) == count:
        return out, ()
    code = "slides_fewer" if len(out) > count else "slides_more"
    return out, (Remark(code, Severity.NOTE, 0, (str(count), str(len(out)))),)


def _groups(drafts: Sequence[Draft], known: Sequence[Stand], kept: frozenset[str]) -> Groups:
    out: Groups = []
    for draft, stand in zip(drafts, known, strict=True):
        held = stand.at in kept
        if place(draft) is None and family(draft.layout) not in FIXED and out and not out[-1].fixed:
            last = out[-1]
            out[-1] = replace(last, drafts=(*last.drafts, draft), kept=last.kept or held)
        else:
            out.append(Group((draft,), stand, held))
    return out


def _count(groups: Groups) -> int:
    return sum(len(group.drafts) for group in groups)


def _fewer(groups: Groups, missing: int, kit: Kit) -> Groups:
    """`missing` slides less, as far as may be: thin neighbours of one point together, then points into the notes ahead, see `_ranked`."""
    before = len(groups)
    groups = _joined(groups, missing, kit)
    missing -= before - len(groups)
    gone: set[int] = set()
    for n in _ranked(groups):
        if not groups[n].kept and len(groups[n].drafts) <= missing:
            gone.add(n)
            missing -= len(groups[n].drafts)
    out: Groups = []
    for n, group in enumerate(groups):
        if n in gone:
            first, *tail = out[-1].drafts
            out[-1] = replace(out[-1], drafts=(absorbed(first, group.first), *tail))
        else:
            out.append(group)
    return out


def _ranked(groups: Groups) -> list[int]:
    """The slides that a deck can do without, the first to go first: the deepest points, of each section in turn the thinnest."""
    alike: dict[tuple[int, str], list[int]] = {}
    for n, group in enumerate(groups):
        if not group.fixed:
            alike.setdefault((-len(group.stand.ordinals), group.stand.ordinals[0]), []).append(n)
    keys: list[tuple[int, float, int, int]] = []
    for (depth, _), found in alike.items():
        thinnest = sorted(found, key=lambda n: (groups[n].spoken, n))
        keys += [(depth, (rank + 1) / len(found), groups[n].spoken, n) for rank, n in enumerate(thinnest)]
    return [n for *_, n in sorted(keys)]


def _joined(groups: Groups, most: int, kit: Kit) -> Groups:
    """At most `most` slides put together with the one ahead that stands for the same point, the thinnest pairs first."""
    while most > 0:
        pairs = [n for n in range(len(groups) - 1) if _alike(groups[n], groups[n + 1])]
        chosen: set[int] = set()
        for n in sorted(pairs, key=lambda n: (groups[n].spoken + groups[n + 1].spoken, n)):
            if len(chosen) < most and not chosen & {n - 1, n + 1}:
                chosen.add(n)
        if not chosen:
            break
        most -= len(chosen)
        groups = [
            _pair(group, groups[n + 1], kit) if n in chosen else group
            for n, group in enumerate(groups)
            if n - 1 not in chosen
        ]
    return groups


def _alike(group: Group, other: Group) -> bool:
    """Whether `other`, which follows `group`, may go into it."""
    free = not group.fixed and not other.fixed and not other.kept and len(other.drafts) == 1
    return free and group.stand.ordinals == other.stand.ordinals


def _pair(group: Group, other: Group, kit: Kit) -> Group:
    first, *tail = group.drafts
    return replace(group, drafts=(merged(first, other.first, kit), *tail))


def _sentences(group: Group) -> list[tuple[int, int]]:
    """Where the sentences begin at which a slide can be parted; none where it shows what stands beyond its own words."""
    known = [where(sentence) for sentence in said(group.first)]
    shown = [where(run.text) for fill in group.first.fills for p in fill.paragraphs for run in p.runs if run.text.line]
    last = group.first.notes[-1].runs[-1].text if known else None
    beyond = last is not None and any(at > (last.line, last.source(len(last.words))) for at in shown)
    return [] if group.fixed or beyond else known[1 if group.stand.opens else 0 :]


def _chopped(group: Group, kit: Kit) -> Groups:
    """A slide in as many as its sentences fill."""
    known = _sentences(group)
    out = [group]
    for start, _ in chunks(len(known), FEW_SENTENCES)[1:]:
        out += _halves(out.pop(), known[start], kit)
    return out


def _halves(group: Group, at: tuple[int, int], kit: Kit) -> Groups:
    """A slide parted at a place, or as it is where it cannot be."""
    first, *tail = group.drafts
    halves = parted(first, at, kit)
    if halves is None:
        return [group]
    later = replace(group.stand, opens=False)
    return [replace(group, drafts=halves[:1]), Group((halves[1], *tail), later, kept=False)]


def _more(groups: Groups, missing: int, kit: Kit) -> Groups:
    """`missing` slides more, as far as may be: those of most sentences in halves."""
    parts: dict[tuple[int, ...], Group] = {(n,): group for n, group in enumerate(groups)}
    heap = [(-len(_sentences(group)), key) for key, group in parts.items()]
    heapify(heap)
    while heap and missing:
        size, key = heappop(heap)
        if size > -2:
            break
        known = _sentences(parts[key])
        halves = _halves(parts[key], known[len(known) // 2], kit)
        if len(halves) == 1:
            continue
        del parts[key]
        missing -= 1
        for n, half in enumerate(halves):
            parts[*key, n] = half
            heappush(heap, (-len(_sentences(half)), (*key, n)))
    return [parts[key] for key in sorted(parts)]
