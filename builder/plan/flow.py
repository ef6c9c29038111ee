"""The words below a headline -> slides: prose, and a list that runs on in it as items of their own."""

from __future__ import annotations

from itertools import groupby

from builder.model.outline import Point, own_words
from builder.model.text import NOTHING, Text
from builder.plan.brief import Kit
from builder.plan.draft import Draft
from builder.plan.grids import BRIEF, counted, told
from builder.plan.lay import COUNTS
from builder.plan.notes import as_prose, paragraphs
from builder.plan.pieces import TAIL
from builder.plan.prose import LONGEST_TITLE, prose
from builder.plan.same import same
from builder.plan.scene import Item, Scene, Texts
from builder.plan.texts import bare, clause_texts, sentence_texts
from builder.plan.weigh import score
from builder.value import replace
from builder.zh.topics import says

SHORT = 60
"""A paragraph of no more words shares a slide with its neighbours."""
SHORTEST_TITLE, LONGEST_NAME = 4, 24


def flow(point: Point, titles: Texts, opening: Texts, kit: Kit) -> list[Draft]:
    """Slides for what stands below a point that has no points with lines of their own.

    `titles` are those of its slides, as far as they go, none where each speaks for itself; `opening` opens the first one's notes.
    """
    out: list[Draft] = []
    for texts, items in _segments(point):
        left = titles[len(out) :] if out else titles
        lead = () if out else opening
        made = _listed(point, items, (texts[0], left, lead), kit) if items else []
        out += made or (prose(texts, left, lead, kit) if titles else untitled(texts, kit))
    return out


def untitled(given: Texts, kit: Kit, named: dict[int, Text] | None = None, spare: Text = NOTHING) -> list[Draft]:
    """Paragraphs that no headline titles: each speaks for itself; a short one goes with its neighbour.

    `named` are titles by line, of paragraphs that run parallel; `spare` titles the first slide where its words do not.
    """
    named = named or {}
    groups: list[list[Text]] = []
    for text in given:
        thin = len(text.words) <= SHORT
        if groups and text.line not in named and (thin or sum(len(known.words) for known in groups[-1]) <= SHORT):
            groups[-1].append(text)
        else:
            groups.append([text])
    titled = [(group, (same(named[group[0].line], kit.memo),) if group[0].line in named else ()) for group in groups]
    left = [same(spare, kit.memo) if not n else NOTHING for n in range(len(titled))]
    return [
        draft
        for (group, titles), own in zip(titled, left, strict=True)
        for draft in kit.memo(prose, tuple(group), titles, (), kit, own)
    ]


def named(points: tuple[Point, ...]) -> dict[int, Text]:
    """What parallel paragraphs open with, by line: 我们要深刻领悟到; where all open with the same words, what they go on with."""
    said = {child.line: clause_texts(child.headline) for child in points if child.implicit}
    alike = len({found[0].words for found in said.values()}) < len(said)
    headings = {line: found[1 if alike and len(found) > 1 else 0] for line, found in said.items()}
    return {line: text for line, text in headings.items() if SHORTEST_TITLE < len(text.words) <= LONGEST_NAME}


def called(point: Point) -> Text:
    """What a point is called where one line takes it: its whole headline, where that is not long, or its heading says little; else that."""
    headline = bare(point.headline)
    return headline if len(headline.words) <= NAMED or not says(point.heading.words) else point.heading


NAMED = 30
"""Characters of headlines that are names by themselves."""


def listed_as(point: Point) -> Text:
    """What a point is listed as: its heading, with the word or two that its headline adds to that: 进度账，欠了."""
    whole, added = bare(point.headline), len(rest(point).words)
    return whole if 0 < added <= ADDED or (added and len(whole.words) <= LISTED) else point.heading


ADDED, LISTED = 4, 12
"""Characters of a headline behind its first clause that are listed with that, and of one that is listed whole."""


def rest(point: Point) -> Text:
    """The headline behind its first clause."""
    behind = bare(point.headline.cut(len(point.heading.words), len(point.headline.words)))
    return behind.cut(len(behind.words) - len(behind.words.lstrip("，；：")), len(behind.words))


def without_is(text: Text) -> Text:
    """是推动高质量发展的现实需要 as what it names: without the 是."""
    names = text.words.startswith("是") and not text.words.startswith(_NO_IS)
    return text.cut(1, len(text.words)) if names else text


_NO_IS = ("是不是", "是否", "是非")


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


def _listed(point: Point, children: tuple[Point, ...], said: tuple[Text, Texts, Texts], kit: Kit) -> list[Draft]:
    """A list as items with their numbers, none where it would not fit as such.

    The first slide of a point bears the point's own title, others the words that announce the list.
    """
    text, titles, lead = said
    if not COUNTS["cards"][0] <= len(children) <= COUNTS["cards"][1] or any(child.points for child in children):
        return []
    items = tuple(Item(bare(without_is(child.heading)), _detail(child), child.number) for child in children)
    spoken = [[rest(child)] if rest(child) else _sentences(child) for child in children]
    announced = tuple(filter(None, (_announced(text, children[0]),)))
    candidates = (*titles, *announced, point.heading) if lead else (*announced, *titles, point.heading)
    scene = Scene(listing(items), items, candidates, tail=_comes_to(text))
    full = told(scene, spoken, kit) if all(spoken) and max(len(item.text.words) for item in items) > BRIEF else None
    first, *others = [full] if full is not None else counted(scene, kit)
    return [replace(first, notes=paragraphs((*lead, text))), *others]


def _comes_to(text: Text) -> Text:
    """What a paragraph with a list says of all of it at its end: 这些问题，根子在管理，责任首先在我; NOTHING where it says no such thing."""
    last = sentence_texts(text)[-1:]
    said = bare(last[0]) if last else NOTHING
    return said if said.words.startswith(_OF_ALL) and len(said.words) <= TAIL else NOTHING


_OF_ALL = ("这些", "这几", "归根", "说到底", "总之", "总的")
"""How a sentence begins that is said of all items ahead of it."""


def listing(items: tuple[Item, ...]) -> tuple[str, ...]:
    """Layouts for items with numbers: cards where each has more to say, large words where none has, else rows."""
    full = [bool(item.text) for item in items]
    return ("cards", "points") if all(full) else ("overview", "points") if not any(full) else ("points",)


def _detail(child: Point) -> Text:
    """What an item says behind its first clause."""
    return rest(child) or bare(next(iter(_sentences(child)), NOTHING))


def _sentences(child: Point) -> list[Text]:
    return [sentence for text in child.paragraphs for sentence in sentence_texts(text)]


def _announced(text: Text, first: Point) -> Text:
    """The clause ahead of a list that could be its title: 当前有三个变化要看清：."""
    ahead = text.cut(0, max(0, first.marker.start - text.start))
    sentences = sentence_texts(ahead) if ahead else []
    clauses = [bare(clause) for clause in clause_texts(sentences[-1])] if sentences else []
    fitting = [clause for clause in clauses if SHORTEST_TITLE <= len(clause.words) <= LONGEST_TITLE]
    told = [clause for clause in fitting[:-1] if score(clause.words) > score(fitting[-1].words) + CLEARER]
    return (told or fitting)[-1] if fitting else NOTHING


CLEARER = 0.3
"""How much more another clause must say than the last one ahead of a list, to be its title."""
