"""The words below a headline -> slides: prose, and a list that runs on in it as items of their own."""

from __future__ import annotations

from itertools import groupby

from builder.memo import Memo, Once
from builder.model.outline import Point, own_words
from builder.model.text import NOTHING, Text
from builder.model.theme import Theme
from builder.plan import grids
from builder.plan.draft import Draft
from builder.plan.fit import Breaker
from builder.plan.grids import Item
from builder.plan.notes import as_prose, paragraphs
from builder.plan.prose import LONGEST_TITLE, prose
from builder.plan.rows import bare, clause_texts, sentence_texts
from builder.value import replace

SHORT = 60
"""A paragraph of no more words shares a slide with its neighbours."""
SHORTEST_TITLE = 4

Texts = tuple[Text, ...]


def flow(point: Point, titles: Texts, opening: Texts, theme: Theme, breaker: Breaker) -> list[Draft]:
    """Slides for what stands below a point that has no points with lines of their own.

    `titles` are those of its slides, as far as they go, none where each speaks for itself; `opening` opens the first one's notes.
    """
    out: list[Draft] = []
    for texts, items in _segments(point):
        left = titles[len(out) :] if out else titles
        lead = () if out else opening
        made = _listed(point, items, (texts[0], left, lead), theme, breaker) if items else []
        out += made or (prose(texts, left, lead, theme, breaker) if titles else untitled(texts, theme, breaker))
    return out


def untitled(given: Texts, theme: Theme, breaker: Breaker, memo: Memo | None = None) -> list[Draft]:
    """Paragraphs that no headline titles: each speaks for itself; a short one goes with its neighbour."""
    groups: list[list[Text]] = []
    for text in given:
        thin = len(text.words) <= SHORT
        if groups and (thin or sum(len(known.words) for known in groups[-1]) <= SHORT):
            groups[-1].append(text)
        else:
            groups.append([text])
    memo = Once() if memo is None else memo
    return [draft for group in groups for draft in memo(prose, tuple(group), (), (), theme, breaker)]


def rest(point: Point) -> Text:
    """The headline behind its first clause."""
    behind = bare(point.headline.cut(len(point.heading.words), len(point.headline.words)))
    return behind.cut(len(behind.words) - len(behind.words.lstrip("，；：")), len(behind.words))


def _segments(point: Point) -> list[tuple[Texts, tuple[Point, ...]]]:
    """The paragraphs in order: those with a list alone, with its items; those between together."""
    items = {line: tuple(found) for line, found in groupby(point.points, key=lambda child: child.line)}
    out: list[tuple[Texts, tuple[Point, ...]]] = []
    for text in as_prose(own_words(point)):
        if text.line in items:
            out.append(((text,), items[text.line]))
        elif out and not out[-1][1]:
            out[-1] = ((*out[-1][0], text), ())
        else:
            out.append(((text,), ()))
    return out


def _listed(
    point: Point, children: tuple[Point, ...], said: tuple[Text, Texts, Texts], theme: Theme, breaker: Breaker
) -> list[Draft]:
    """A list as items with their numbers, none where it would not fit as such.

    The first slide of a point bears the point's own title, others the words that announce the list.
    """
    text, titles, lead = said
    fewest, most = grids.LIMITS["cards"]
    if not fewest <= len(children) <= most or any(child.points for child in children):
        return []
    items = [Item(child.number, bare(child.heading), _detail(child)) for child in children]
    announced = tuple(filter(None, (_announced(text, children[0]),)))
    candidates = (*titles, *announced, point.heading) if lead else (*announced, *titles, point.heading)
    drafts = _in_grid(items, candidates[0], theme, breaker)
    return [replace(drafts[0], titles=candidates, notes=paragraphs((*lead, text))), *drafts[1:]]


def _in_grid(items: list[Item], heading: Text, theme: Theme, breaker: Breaker) -> list[Draft]:
    """Cards where each has more to say, large words where none has, else rows."""
    glance = None if any(item.text for item in items) else grids.overview(items, NOTHING, heading, theme, breaker)
    card = glance or grids.cards(items, heading, theme, breaker)
    return [card] if card is not None else grids.points(items, heading, theme)


def _detail(child: Point) -> Text:
    """What an item says behind its first clause."""
    said = rest(child)
    body = next((sentence for text in child.paragraphs for sentence in sentence_texts(text)), NOTHING)
    return said or bare(body)


def _announced(text: Text, first: Point) -> Text:
    """The clause ahead of a list that could be its title: 当前有三个变化要看清：."""
    ahead = text.cut(0, max(0, first.marker.start - text.start))
    sentences = sentence_texts(ahead) if ahead else []
    clauses = [bare(clause) for clause in clause_texts(sentences[-1])] if sentences else []
    fitting = [clause for clause in clauses if SHORTEST_TITLE <= len(clause.words) <= LONGEST_TITLE]
    return fitting[-1] if fitting else NOTHING
